#include "base/hash.h"
#include "base/sort.h"
#include "text/lexicon.h"
#include "text/name_case.h"
#include "text/name_form.h"

#define ROLE_TOKENS 24u /* of an apposition that is a role */
#define ROLE_WITHIN 6u  /* its first words, among which the role must be: "a former national security adviser" */

/* One distinct way to write a name, and what its mentions say of it. */
typedef struct form {
    uint64_t hash;    /* of its word numbers */
    uint32_t mention; /* its first mention */
    uint32_t last_word, first_word;
    uint32_t count;
    uint32_t entity; /* UINT32_MAX: none yet */
    uint32_t spouse; /* of a last name alone: the entity of that name and the other gender; UINT32_MAX without one */
    uint32_t full;   /* of a first name alone: 1 + index of the most frequent person's form that begins with it; 0 without one */
    uint16_t n_words;
    bool grouped;  /* of several words, or the last word of such a form */
    bool compound; /* all of it is one word with hyphens: "Reyes-Ortega" */
    uint8_t gender, person, type, strong;
} form;

typedef struct joiner {
    cl_reading *r;
    const cl_mention *mentions;
    size_t n;
    form *forms;
    size_t n_forms;
    uint32_t *form_of; /* of each mention */
    uint32_t *slots;   /* hash table over forms: 1 + index */
    size_t mask;
    cl_entity *entities;
    size_t n_entities;
    bool cases; /* names are declined: Russian */
} joiner;

/* By last word; longer and more frequent first, so that each group opens with the form that short ones join. */
static uint64_t by_last_word(const form *f)
{
    return (uint64_t)f->last_word << 32 | (uint64_t)(f->n_words <= 1 || f->compound) << 31 | (INT32_MAX - f->count);
}

/* Sorts items[0..n) and gives their forms in that order; those that are equal by key keep the order of their first mentions. */
static void sort_forms(const joiner *j, cl_sort_item *items, size_t n, form **order)
{
    cl_sort_by_key(items, n, items + n);
    for (size_t i = 0; i < n; i++)
        order[i] = &j->forms[items[i].index];
}

static uint64_t add_word(uint64_t hash, uint32_t word)
{
    return cl_mix(hash ^ word) + 1;
}

/* Where the form with that hash stands or would stand: 1 + index, 0 without one. */
static uint32_t *slot_of(const joiner *j, uint64_t hash)
{
    size_t at = hash & j->mask;

    while (j->slots[at] != 0 && j->forms[j->slots[at] - 1].hash != hash)
        at = (at + 1) & j->mask;
    return &j->slots[at];
}

/* The form that is this word alone; NULL without one. */
static form *single_of(const joiner *j, uint32_t word)
{
    uint32_t slot = *slot_of(j, add_word(0, word));

    return slot != 0 ? &j->forms[slot - 1] : NULL;
}

static uint8_t type_of(const joiner *j, const cl_mention *m, uint32_t last_word)
{
    const uint64_t *lex = j->r->lexicon;
    uint64_t any = 0;

    for (uint32_t i = m->first; i <= m->last; i++)
        any |= j->r->tokens[i].mark == '&' ? CL_LEX_ORG : lex[i]; /* "Harbour & Sons" is a firm */
    bool given = (lex[m->first] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0, many = m->last > m->first;
    if (many && !given && ((lex[m->first] | lex[m->last]) & CL_LEX_TIME) != 0)
        return CL_ENTITY_ORGANISATION; /* "Sunday Mirror", "USA Today" */
    if ((any & CL_LEX_ORG) != 0 && (!m->person || (many && !given && (lex[last_word] & CL_LEX_ORG) != 0)))
        return CL_ENTITY_ORGANISATION;
    if (many && (lex[last_word] & CL_LEX_SITE) != 0 && (!m->person || (any & (CL_LEX_PLACE | CL_LEX_LEAD)) != 0))
        return CL_ENTITY_PLACE;
    if (m->gender != CL_GENDER_UNKNOWN && m->person)
        return CL_ENTITY_PERSON; /* "Mr. Jordan" */
    if ((lex[last_word] & CL_LEX_PLACE) != 0 && (m->first == m->last || (lex[m->first] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) == 0))
        return CL_ENTITY_PLACE;
    if (m->person || (many && (given || (m->said && (any & (CL_LEX_PLACE | CL_LEX_LEAD | CL_LEX_DEMONYM)) == 0))))
        return CL_ENTITY_PERSON;
    if (m->first == m->last && (j->r->tokens[m->first].flags & CL_TOKEN_ALL_CAPS) != 0)
        return CL_ENTITY_ORGANISATION;
    return CL_ENTITY_OTHER;
}

/* By the first name; where it goes for both (Jean), by the second one (Jean-Luc) when that is no last name. */
static uint8_t gender_of_first(const joiner *j, const cl_mention *m)
{
    const uint64_t both = CL_LEX_FIRST_M | CL_LEX_FIRST_F;

    for (uint32_t i = m->first; i < m->last; i++) {
        uint64_t lex = j->r->lexicon[i] & both;
        if (lex == CL_LEX_FIRST_M || lex == CL_LEX_FIRST_F)
            return lex == CL_LEX_FIRST_M ? CL_GENDER_MALE : CL_GENDER_FEMALE;
        if (lex == 0 && j->r->tokens[i].word != CL_WORD_NONE)
            break;
    }
    return CL_GENDER_UNKNOWN;
}

static __attribute__((noinline)) uint32_t stem_of(const joiner *j, uint32_t i)
{
    uint32_t hash = (uint32_t)cl_hash(cl_name_case_stem(cl_token_folded(j->r, &j->r->tokens[i])));

    return hash != CL_WORD_NONE ? hash : 0;
}

/* What stands for a word in a form: its number; in Russian its stem, as the ending is that of the case. */
static inline uint32_t key_of(const joiner *j, uint32_t i)
{
    uint32_t word = j->r->tokens[i].word;

    return !j->cases || word == CL_WORD_NONE ? word : stem_of(j, i);
}

static form form_of_mention(const joiner *j, uint32_t index)
{
    const cl_mention *m = &j->mentions[index];
    const cl_token *t = j->r->tokens;
    uint64_t hash = 0;
    uint32_t last = m->last, n_words = 0;
    uint8_t apart = 0; /* of the flags of all words but the first */

    while ((t[last].word == CL_WORD_NONE || (j->r->lexicon[last] & CL_LEX_SUFFIX) != 0) && last > m->first)
        last--;
    for (uint32_t i = m->first; i <= last; i++) {
        apart |= i > m->first ? t[i].flags & CL_TOKEN_SPACE_BEFORE : 0;
        if (t[i].word == CL_WORD_NONE)
            continue;
        hash = add_word(hash, key_of(j, i));
        n_words++;
    }
    form f = {.hash = hash, .mention = index, .last_word = key_of(j, last), .first_word = key_of(j, m->first), .count = 1,
        .entity = UINT32_MAX, .spouse = UINT32_MAX, .n_words = (uint16_t)n_words, .grouped = n_words > 1, .strong = !m->weak,
        .gender = m->gender, .person = m->person, .type = type_of(j, m, last),
        .compound = n_words > 1 && apart == 0 && !j->r->language->capital_nouns}; /* there they are nouns: "Hightech-Firma" */
    if (f.gender == CL_GENDER_UNKNOWN && f.type != CL_ENTITY_ORGANISATION && f.type != CL_ENTITY_PLACE)
        f.gender = gender_of_first(j, m);
    return f;
}

/* Of two mentions of one form: whose first name stands in the table, which has nominatives, else the shorter one, "Белов" of "Белова". */
static bool is_nominative_before(const joiner *j, const cl_mention *a, const cl_mention *b)
{
    const uint64_t given = CL_LEX_FIRST_M | CL_LEX_FIRST_F, *lex = j->r->lexicon;
    bool first = (lex[a->first] & given) != 0, second = (lex[b->first] & given) != 0;

    if (first != second)
        return first;
    const cl_token *t = j->r->tokens;
    return t[a->last].end - t[a->first].start < t[b->last].end - t[b->first].start;
}

static void merge_evidence(const joiner *j, form *into, const form *from)
{
    if (j->cases && is_nominative_before(j, &j->mentions[from->mention], &j->mentions[into->mention]))
        into->mention = from->mention;
    into->count++;
    into->strong |= from->strong;
    into->person |= from->person;
    if (into->gender == CL_GENDER_UNKNOWN)
        into->gender = from->gender;
    if (into->type == CL_ENTITY_OTHER || (from->type == CL_ENTITY_PERSON && from->person))
        into->type = from->type;
}

static bool collect_forms(joiner *j)
{
    size_t slots = 16;

    while (slots < j->n * 2)
        slots *= 2;
    j->mask = slots - 1;
    j->slots = CL_ARENA_ARRAY(j->r->scratch, uint32_t, slots);
    j->forms = cl_arena_alloc(j->r->scratch, j->n * sizeof *j->forms);
    j->form_of = cl_arena_alloc(j->r->scratch, j->n * sizeof *j->form_of);
    if (j->slots == NULL || j->forms == NULL || j->form_of == NULL)
        return false;
    for (uint32_t i = 0; i < j->n; i++) {
        form *made = &j->forms[j->n_forms];
        *made = form_of_mention(j, i);
        uint32_t *slot = slot_of(j, made->hash);
        if (*slot == 0)
            *slot = (uint32_t)++j->n_forms;
        else
            merge_evidence(j, &j->forms[*slot - 1], made);
        j->form_of[i] = *slot - 1;
    }
    return true;
}

static cl_str mention_text(const joiner *j, const cl_mention *m)
{
    const cl_token *t = j->r->tokens;

    return cl_str_cut(j->r->text, t[m->first].start, t[m->last].end);
}

static bool new_entity(joiner *j, form *f)
{
    const cl_mention *m = &j->mentions[f->mention];
    cl_entity *e = &j->entities[j->n_entities];

    *e = (cl_entity){.name = cl_arena_dup(j->r->arena, mention_text(j, m)), .type = f->type};
    f->entity = (uint32_t)j->n_entities++;
    return e->name.ptr != NULL;
}

static void join_to(joiner *j, form *f, uint32_t entity)
{
    cl_entity *e = &j->entities[entity];

    f->entity = entity;
    if (e->gender == CL_GENDER_UNKNOWN)
        e->gender = f->gender;
    if (f->person && e->type == CL_ENTITY_OTHER)
        e->type = CL_ENTITY_PERSON;
}

static bool is_body(const form *f)
{
    return f->type == CL_ENTITY_ORGANISATION || f->type == CL_ENTITY_PLACE;
}

/* "Van der Moss" for "Ida van der Moss", "Reyes-Ortega" for "Ana Reyes-Ortega": the form ends the longer one. */
static bool is_ending(const joiner *j, const form *f, const form *head)
{
    const cl_mention *a = &j->mentions[f->mention], *b = &j->mentions[head->mention];
    uint32_t i = a->last + 1, k = b->last + 1;

    if (((j->r->lexicon[a->first] & CL_LEX_PARTICLE) == 0 && (!f->compound || is_body(f))) || f->n_words >= head->n_words || is_body(head))
        return false;
    while (i > a->first && k > b->first) {
        if (key_of(j, --i) != key_of(j, --k))
            return false;
    }
    return i == a->first;
}

/* "Mr. Pell" and "Mrs. Pell" beside "Karl Pell" and "Ada Pell": the last name's mentions with a title go by their gender. */
static void find_spouse(form **group, size_t n, form *last_name)
{
    const form *head = group[0];

    for (size_t k = 1; k < n && k < 8 && group[k]->n_words > 1; k++)
        if (group[k]->entity != UINT32_MAX && group[k]->entity != head->entity && !is_body(group[k]) &&
            group[k]->gender != CL_GENDER_UNKNOWN && head->gender != CL_GENDER_UNKNOWN && group[k]->gender != head->gender) {
            last_name->spouse = group[k]->entity;
            return;
        }
}

/* "Lane" beside "Mill Lane" and "Hugh Lane": of full forms as frequent as the first one, a person's is meant before a thing's. */
static form *person_like(form **group, size_t n)
{
    for (size_t k = 0; k < n && k < 8 && group[k]->n_words > 1 && group[k]->count == group[0]->count; k++) {
        if (group[k]->type == CL_ENTITY_PERSON)
            return group[k];
    }
    return group[0];
}

/* Forms of one last word: the most frequent full one opens; same first word joins it, single words do too. */
static bool join_group(joiner *j, form **group, size_t n)
{
    form *head = group[0]->n_words > 1 ? group[0] : NULL;

    for (size_t i = 0; i < n; i++) {
        form *f = group[i];
        form *to = NULL;
        if (f->n_words > 1) {
            bool same = head != NULL && (f->first_word == head->first_word || is_ending(j, f, head));
            if (f != head && same && !is_body(f))
                to = head; /* "George W. Bush" and "George Bush" */
            for (size_t k = 1; to == NULL && f->compound && k < i && k < 8; k++)
                to = is_ending(j, f, group[k]) && group[k]->entity != UINT32_MAX ? group[k] : NULL;
        } else if (head != NULL && (!is_body(head) || f->type == head->type)) {
            to = person_like(group, n);
        } else if (head != NULL) {
            for (size_t k = 1; to == NULL && k < n && k < 8 && group[k]->n_words > 1; k++)
                to = is_body(group[k]) ? NULL : group[k];
        }
        if (to != NULL && to->entity != UINT32_MAX)
            join_to(j, f, to->entity);
        else if (f->n_words > 1 && (f->strong || n > 1) && !new_entity(j, f))
            return false;
        if (f->entity != UINT32_MAX)
            join_to(j, f, f->entity);
        if (head != NULL && f->n_words == 1 && f->entity == head->entity)
            find_spouse(group, n, f);
    }
    return true;
}

/* A word alone that ends no longer form is in a group of its own, in which there is nothing to join: it is left out of the order. */
static bool join_last_words(joiner *j, cl_sort_item *items, form **order)
{
    size_t n = 0;

    for (size_t i = 0; i < j->n_forms; i++) {
        form *last = j->forms[i].n_words > 1 ? single_of(j, j->forms[i].last_word) : NULL;
        if (last != NULL)
            last->grouped = true;
    }
    for (size_t i = 0; i < j->n_forms; i++) { /* no branch: of forms of one word it would be mispredicted */
        items[n] = (cl_sort_item){by_last_word(&j->forms[i]), (uint32_t)i};
        n += j->forms[i].grouped;
    }
    sort_forms(j, items, n, order);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && order[end]->last_word == order[i]->last_word;)
            end++;
        if (!join_group(j, order + i, end - i))
            return false;
    }
    return true;
}

static bool begins_with_given(const joiner *j, const form *f)
{
    return (j->r->lexicon[j->mentions[f->mention].first] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0;
}

/* Single words that are no last name: the first name of one person, or an entity of their own. */
static bool join_first_words(joiner *j, cl_sort_item *items, form **order)
{
    size_t n = 0;

    for (size_t i = 0; i < j->n_forms; i++) {
        const form *f = &j->forms[i];
        if (f->n_words <= 1 || !begins_with_given(j, f) || f->entity == UINT32_MAX || is_body(f))
            continue;
        form *given = single_of(j, f->first_word);
        if (given != NULL && given->entity == UINT32_MAX && (given->full == 0 || f->count > j->forms[given->full - 1].count))
            given->full = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < j->n_forms; i++) {
        const form *f = &j->forms[i];
        items[n] = (cl_sort_item){f->first_word, (uint32_t)i};
        n += (f->entity == UINT32_MAX) & (f->n_words <= 1) & ((f->strong != 0) | (f->full != 0));
    }
    sort_forms(j, items, n, order);
    for (size_t i = 0; i < n; i++) {
        form *f = order[i];
        if (f->full == 0 && !new_entity(j, f))
            return false;
        join_to(j, f, f->full != 0 ? j->forms[f->full - 1].entity : f->entity);
    }
    return true;
}

/* "Federal Bureau of Investigation (FBI)": the acronym's form goes over to the entity before the brackets. */
static void join_acronyms(joiner *j)
{
    for (size_t i = 0; i < j->n; i++) {
        uint32_t of = j->mentions[i].acronym_of;
        if (of == 0)
            continue;
        uint32_t entity = j->forms[j->form_of[of - 1]].entity;
        if (entity != UINT32_MAX && j->forms[j->form_of[of - 1]].n_words > 1) {
            j->forms[j->form_of[i]].entity = entity;
            if (j->entities[entity].type == CL_ENTITY_OTHER)
                j->entities[entity].type = CL_ENTITY_ORGANISATION;
        }
    }
}

static bool is_role_word(const joiner *j, uint32_t i)
{
    return (j->r->lexicon[i] & (CL_LEX_ROLE | CL_LEX_TITLE)) != 0 && (j->r->lexicon[i] & CL_LEX_FUNCTION) == 0;
}

/* "Mr." says nothing of a role. */
static bool only_courtesy(const joiner *j, const cl_mention *m)
{
    for (uint32_t i = m->title; i < m->first; i++)
        if (j->r->tokens[i].word != CL_WORD_NONE &&
            ((j->r->lexicon[i] & CL_LEX_ROLE) != 0 || (j->r->lexicon[i] & (CL_LEX_MALE | CL_LEX_FEMALE)) == 0))
            return false;
    return true;
}

/* "X, vice president for studies at Y, said": the words between the commas, when a role is among their first. */
static cl_span role_after(const joiner *j, const cl_mention *m)
{
    const cl_token *t = j->r->tokens;
    uint32_t i = m->last + 1, n = (uint32_t)j->r->n_tokens;
    bool role = false;

    if (i + 2 >= n || t[i].mark != ',' || (t[i + 1].flags & CL_TOKEN_LINE_START) != 0 || (j->r->lexicon[i + 1] & CL_LEX_RELATIVE) != 0)
        return (cl_span){0, 0};
    uint32_t first = ++i;
    for (; i < n && i < first + ROLE_TOKENS && (t[i].flags & CL_TOKEN_LINE_START) == 0; i++) {
        bool mark = t[i].kind == CL_TOKEN_MARK && t[i].mark != '-' && t[i].mark != '\'';
        if (mark || (j->r->lexicon[i] & (CL_LEX_AUX | CL_LEX_RELATIVE)) != 0 ||
            (j->r->lexicon[i] & (CL_LEX_SAY | CL_LEX_PAST)) == (CL_LEX_SAY | CL_LEX_PAST))
            break;
        role = role || (i < first + ROLE_WITHIN && is_role_word(j, i));
    }
    bool whole = i < n && (t[i].mark == ',' || t[i].mark == '.' || (j->r->lexicon[i] & CL_LEX_SAY) != 0);
    return role && whole && i > first ? (cl_span){t[first].start, t[i - 1].end} : (cl_span){0, 0};
}

/* "La ministre du Travail, X, a dit": the noun phrase of a role before the comma, without its article, where X stands between commas. */
static cl_span role_before(const joiner *j, const cl_mention *m)
{
    const cl_token *t = j->r->tokens;
    uint32_t role = 0, n = (uint32_t)j->r->n_tokens;

    if (m->title < 3 || t[m->title - 1].mark != ',' || m->last + 1 >= n || (t[m->last + 1].mark != ',' && t[m->last + 1].mark != '.'))
        return (cl_span){0, 0};
    for (uint32_t i = m->title - 2; i > 0 && m->title - i < ROLE_TOKENS; i--) {
        uint64_t lex = j->r->lexicon[i];
        if ((t[i].kind == CL_TOKEN_MARK && t[i].mark != '-' && t[i].mark != '\'') || (t[i].flags & CL_TOKEN_LINE_START) != 0 ||
            (lex & (CL_LEX_AUX | CL_LEX_SAY)) != 0)
            break;
        if (is_role_word(j, i) && (j->r->lexicon[i - 1] & CL_LEX_DET) != 0)
            role = i;
    }
    return role > 0 ? (cl_span){t[role].start, t[m->title - 2].end} : (cl_span){0, 0};
}

/* Mentions to names; the title or apposition of the first mention that has one is the role. */
static bool finish(joiner *j)
{
    cl_name *names = cl_arena_alloc(j->r->arena, j->n * sizeof *names);
    size_t n = 0;

    if (names == NULL)
        return false;
    for (size_t i = 0; i < j->n; i++) {
        const cl_mention *m = &j->mentions[i];
        const cl_token *t = j->r->tokens;
        const form *f = &j->forms[j->form_of[i]];
        uint32_t entity = f->entity;
        if (entity == UINT32_MAX)
            continue;
        if (f->spouse != UINT32_MAX && m->gender != CL_GENDER_UNKNOWN && j->entities[f->spouse].gender == m->gender)
            entity = f->spouse;
        cl_entity *e = &j->entities[entity];
        names[n++] = (cl_name){t[m->first].start, t[m->last].end, entity};
        for (uint32_t k = m->first; k <= m->last; k++)
            j->r->token_names[k] = (uint32_t)n;
        e->n_mentions++;
        if (e->role.end == 0 && m->title < m->first && !only_courtesy(j, m))
            e->role = (cl_span){t[m->title].start, t[m->first - 1].end};
        else if (e->role.end == 0 && e->type != CL_ENTITY_PLACE)
            e->role = role_after(j, m);
        if (e->role.end == 0 && e->type != CL_ENTITY_PLACE && e->type != CL_ENTITY_ORGANISATION)
            e->role = role_before(j, m);
        if (e->type == CL_ENTITY_OTHER && e->role.end > t[m->last].end && m->last > m->first)
            e->type = CL_ENTITY_PERSON; /* "Nate Wren, director of ..." */
    }
    j->r->names = names;
    j->r->n_names = n;
    j->r->entities = j->entities;
    j->r->n_entities = j->n_entities;
    return true;
}

collate_err cl_names_join(cl_reading *r, const cl_mention *mentions, size_t n)
{
    joiner j = {.r = r, .mentions = mentions, .n = n, .cases = r->lang == CL_LANG_RU};

    if (n == 0) {
        r->names = NULL, r->n_names = 0;
        r->entities = NULL, r->n_entities = 0;
        return COLLATE_OK;
    }
    if (!collect_forms(&j))
        return COLLATE_E_NOMEM;
    form **order = cl_arena_alloc(r->scratch, j.n_forms * sizeof *order);
    cl_sort_item *items = cl_arena_alloc(r->scratch, 2 * j.n_forms * sizeof *items);
    j.entities = cl_arena_alloc(r->arena, j.n_forms * sizeof *j.entities);
    if (order == NULL || items == NULL || j.entities == NULL)
        return COLLATE_E_NOMEM;
    if (!join_last_words(&j, items, order) || !join_first_words(&j, items, order))
        return COLLATE_E_NOMEM;
    join_acronyms(&j);
    return finish(&j) ? COLLATE_OK : COLLATE_E_NOMEM;
}
