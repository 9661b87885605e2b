#include "text/speaker_name.h"

#define RECENT 8u      /* sources remembered for pronouns */
#define NAMES_BACK 16u /* mentions looked at when no source fits */
#define SUBJECTS_BACK 3u /* sentences of the paragraph looked at for their subject: 1, 3 and 6 are alike on quotes_news dev */

typedef struct history {
    uint32_t entity[RECENT]; /* newest first */
    uint32_t n;
    uint32_t sentence; /* of the newest */
    uint32_t role[RECENT]; /* cues whose subject is a role with more than "the" before it; a ring */
    uint32_t n_roles;
} history;

static void remember(history *h, uint32_t entity, uint32_t sentence)
{
    uint32_t at = 0;

    h->sentence = sentence;

    while (at < h->n && h->entity[at] != entity)
        at++;
    if (at == h->n && h->n < RECENT)
        h->n++;
    if (at == RECENT)
        at = RECENT - 1;
    for (; at > 0; at--)
        h->entity[at] = h->entity[at - 1];
    h->entity[0] = entity;
}

static uint8_t gender_of(const cl_scan *s, uint32_t token)
{
    uint64_t lex = s->lex[token];
    bool he = (lex & CL_LEX_HE) != 0, she = (lex & CL_LEX_SHE) != 0;

    if ((lex & CL_LEX_POSS) != 0 && s->r->lang == CL_LANG_EN) {
        cl_str word = cl_token_folded(s->r, &s->tok[token]);
        he = cl_str_eq(word, CL_STR("his"));
        she = cl_str_eq(word, CL_STR("her"));
    }

    return she && !he ? CL_GENDER_FEMALE : he && !she ? CL_GENDER_MALE : CL_GENDER_UNKNOWN;
}

static bool fits(const cl_entity *e, uint8_t gender)
{
    if (e->type == CL_ENTITY_ORGANISATION || e->type == CL_ENTITY_PLACE)
        return false;
    return gender == CL_GENDER_UNKNOWN || e->gender == CL_GENDER_UNKNOWN || e->gender == gender;
}

/*
 * "Ida Moss was furious. "Nobody asked us," she said.": who a sentence of the paragraph before the pronoun is about, when
 * nobody spoke since. UINT32_MAX for nobody.
 */
static uint32_t subject_before(const cl_scan *s, const history *h, uint32_t token, uint8_t gender)
{
    const cl_reading *r = s->r;
    uint32_t sentence = cl_scan_sentence(s, token);

    for (uint32_t back = 0; back < SUBJECTS_BACK && (r->sentences[sentence].flags & CL_SENTENCE_PARAGRAPH) == 0 && sentence > 0; back++) {
        cl_phrase p;
        sentence--;
        if (h->n > 0 && h->sentence >= sentence)
            break;
        if (!cl_subject_of(s, r->sentence_tokens[sentence], r->sentence_tokens[sentence + 1], &p) || p.name == 0)
            continue;
        uint32_t entity = r->names[p.name - 1].entity;
        const cl_entity *e = &r->entities[entity];
        bool full = e->type == CL_ENTITY_OTHER && memchr(e->name.ptr, ' ', e->name.len) != NULL; /* whose names no table knows */
        if (fits(e, gender) && (e->type == CL_ENTITY_PERSON || e->gender == gender || full))
            return entity;
    }
    return UINT32_MAX;
}

/* First name that starts at or behind a place. */
static uint32_t names_before(const cl_reading *r, uint32_t place)
{
    uint32_t low = 0, high = (uint32_t)r->n_names;

    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (r->names[middle].start < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last source that fits, else the nearest name before that does; sure = how good such guesses are. */
static uint32_t resolve(const cl_scan *s, const history *h, uint32_t token, float *sure)
{
    const cl_reading *r = s->r;
    uint8_t gender = gender_of(s, token);
    uint32_t likely = UINT32_MAX;

    bool dropped = (s->lex[token] & CL_LEX_VERB) != 0; /* "Dijo que": the verb stands for its pronoun */
    uint32_t subject = gender != CL_GENDER_UNKNOWN || dropped ? subject_before(s, h, token, gender) : UINT32_MAX;
    if (subject != UINT32_MAX) {
        *sure = 0.85f;
        return subject;
    }
    for (uint32_t i = 0; i < h->n; i++) {
        const cl_entity *e = &r->entities[h->entity[i]];
        if (!fits(e, gender))
            continue;
        *sure = i == 0 ? 0.85f : 0.75f;
        return h->entity[i];
    }
    for (uint32_t i = names_before(r, s->tok[token].start), n = 0; i-- > 0 && n < NAMES_BACK; n++) {
        const cl_entity *e = &r->entities[r->names[i].entity];
        if (fits(e, gender) && (e->type == CL_ENTITY_PERSON || e->gender == gender)) {
            *sure = 0.5f;
            return r->names[i].entity;
        }
        bool full = e->type == CL_ENTITY_OTHER && memchr(e->name.ptr, ' ', e->name.len) != NULL;
        if (likely == UINT32_MAX && full && fits(e, gender))
            likely = r->names[i].entity; /* two words that no table knows: a person more often than not */
    }
    *sure = 0.4f;
    return likely;
}

static bool is_the(const cl_scan *s, uint32_t i)
{
    static const char words[][4] = {"the", "der", "die", "le", "la", "el", "il", "o", "a", "de", "het"};
    cl_str word = cl_token_folded(s->r, &s->tok[i]);
    char padded[4] = {0};

    if (word.len == 0 || word.len >= sizeof padded)
        return false;
    memcpy(padded, word.ptr, word.len);
    for (size_t k = 0; k < (s->r->lang == CL_LANG_EN ? 3 : sizeof words / sizeof words[0]); k++)
        if (memcmp(padded, words[k], sizeof padded) == 0)
            return true;
    return false;
}

/* "the official" after "a Russian official": the last role source with the same noun, or CL_NO_TOKEN. */
static uint32_t same_role(const cl_scan *s, const history *h, const cl_phrase *p)
{
    if (p->first + 1 != p->last || p->head != p->last || !is_the(s, p->first))
        return CL_NO_TOKEN;
    for (uint32_t i = h->n_roles; i > 0 && i + RECENT > h->n_roles; i--) {
        uint32_t cue = h->role[(i - 1) % RECENT];
        if (s->tok[s->cues[cue].subject.head].word == s->tok[p->head].word)
            return cue;
    }
    return CL_NO_TOKEN;
}

static void set_entity(const cl_reading *r, cl_speaker *speaker, uint32_t entity)
{
    speaker->entity = entity;
    speaker->type = CL_SPEAKER_NAMED;
    speaker->name = r->entities[entity].name;
    /* "spokesman" here may be "Kremlin spokesman" where the name came first */
    if (speaker->role.end == 0 || cl_str_ends(cl_span_of(r->text, r->entities[entity].role), cl_span_of(r->text, speaker->role)))
        speaker->role = r->entities[entity].role;
}

/* "Karl Pell and Ida Moss": two names of people side by side. */
static bool is_joint(const cl_scan *s, const cl_phrase *p)
{
    uint32_t i = p->first;

    if (p->first == p->last || p->type != CL_PHRASE_NAME)
        return false;
    if (s->name[p->first] == 0 || s->name[p->last] == 0 || s->name[p->first] == s->name[p->last])
        return false;
    while (i < p->last && s->name[i] == s->name[p->first])
        i++;
    if ((s->lex[i] & CL_LEX_CONJ) == 0 || s->name[i] != 0 || s->name[i + 1] != s->name[p->last])
        return false;
    const cl_reading *r = s->r;
    return r->names[s->name[p->first] - 1].entity != r->names[s->name[p->last] - 1].entity;
}

/* Mentions looked at for whom "the mayor" means: those of three pages. */
#define ROLES_BACK 128u
/* How often that is who is meant: 31 of 32 on quotes_news dev. */
#define ROLE_SURE 0.9f

/* Bytes of a noun from which it may be the last part of a longer one: "Chef". */
#define COMPOUND_HEAD 4u

/* Words that make another office of the one behind them: "the president" is no vice president. */
static bool limits(cl_str word)
{
    static const char *const words[] = {"vize", "ex-", "vice-", "vice", "deputy", "former", "ex", "prime", "assistant",
        "acting", "shadow", "then", "late"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (word.len == strlen(words[i]) && strncasecmp(word.ptr, words[i], word.len) == 0)
            return true;
    }
    return false;
}

/* "Mayor", "a retired judge at the court": the role is of this noun. Roles have a few words. */
static bool is_role_of(const cl_scan *s, cl_str role, cl_str noun)
{
    bool compounds = s->r->lang == CL_LANG_DE || s->r->lang == CL_LANG_NL; /* "die Ministerin" is the "Verkehrsministerin" */
    size_t end = 0;

    while (end < role.len && role.ptr[end] != ' ' && role.ptr[end] != ',')
        end++;
    if (compounds && noun.len >= COMPOUND_HEAD && end > noun.len + 2 && strncasecmp(role.ptr + end - noun.len, noun.ptr, noun.len) == 0)
        return !limits((cl_str){role.ptr, end - noun.len});
    for (size_t at = 0; at + noun.len <= role.len; at++) {
        cl_str before = {role.ptr, at > 0 ? at - 1 : 0}, after = cl_str_cut(role, at + noun.len, role.len);
        bool starts = at == 0 || role.ptr[at - 1] == ' ';
        bool ends = after.len == 0 || after.ptr[0] == ',' || cl_str_starts(after, CL_STR(" of ")) ||
                    cl_str_starts(after, CL_STR(" for ")) || cl_str_starts(after, CL_STR(" at ")) || cl_str_starts(after, CL_STR(" in ")) ||
                    (s->r->lang != CL_LANG_EN && after.ptr[0] == ' '); /* "ministre du Travail", "leader dell'opposizione" */
        if (!starts || !ends || strncasecmp(role.ptr + at, noun.ptr, noun.len) != 0)
            continue;
        size_t from = before.len;
        while (from > 0 && before.ptr[from - 1] != ' ' && before.ptr[from - 1] != '-')
            from--;
        return !limits(cl_str_cut(before, from, before.len));
    }
    return false;
}

/* "the mayor" behind "Mayor Ida Moss": the one person named before with that role, or UINT32_MAX where there are two or none. */
static uint32_t holder_of(const cl_scan *s, const cl_phrase *p)
{
    const cl_reading *r = s->r;
    uint32_t found = UINT32_MAX;

    if (p->type != CL_PHRASE_ROLE || p->first == p->last || !is_the(s, p->first) || p->head != p->last)
        return UINT32_MAX;
    cl_str noun = cl_str_cut(r->text, s->tok[p->first + 1].start, s->tok[p->last].end);
    for (uint32_t i = names_before(r, s->tok[p->first].start), n = 0; i-- > 0 && n < ROLES_BACK; n++) {
        uint32_t entity = r->names[i].entity;
        const cl_entity *e = &r->entities[entity];
        bool other = entity == found || e->type == CL_ENTITY_ORGANISATION || e->type == CL_ENTITY_PLACE;
        if (other || e->role.end == 0 || e->role.start >= s->tok[p->first].start || !is_role_of(s, cl_span_of(r->text, e->role), noun))
            continue;
        if (found != UINT32_MAX)
            return UINT32_MAX;
        found = entity;
    }
    return found;
}

/*
 * Papers in Romance languages avoid to write a name twice: "souffle X. « ... », répond le chef d'entreprise" is X again by another
 * noun. How sure: set low by us, there is no annotated text of these languages to measure it on; tests/data/reading holds examples.
 */
#define ANOTHER_NOUN_SURE 0.6f
#define ANOTHER_NOUN_WITHIN 4u /* sentences since that person spoke */

static uint32_t by_another_noun(const cl_scan *s, const history *h, const cl_phrase *p)
{
    const cl_reading *r = s->r;
    bool romance = r->lang == CL_LANG_FR || r->lang == CL_LANG_ES || r->lang == CL_LANG_IT || r->lang == CL_LANG_PT;
    uint64_t noun = s->lex[p->head];
    uint32_t sentence = cl_scan_sentence(s, p->first);

    if (!romance || p->type != CL_PHRASE_ROLE || p->head != p->first + 1 || !is_the(s, p->first))
        return UINT32_MAX;
    uint32_t apart = h->n > 0 && sentence > h->sentence ? sentence - h->sentence : 0;
    const cl_entity *e = h->n > 0 ? &r->entities[h->entity[0]] : NULL;
    bool speaks_for = cl_str_starts(cl_token_folded(r, &s->tok[p->head]), CL_STR("port")); /* portavoz, porte-parole: somebody else */
    uint8_t gender = (noun & CL_LEX_FEMALE) != 0 ? CL_GENDER_FEMALE : (noun & CL_LEX_MALE) != 0 ? CL_GENDER_MALE : CL_GENDER_UNKNOWN;
    uint32_t subject = speaks_for ? UINT32_MAX : subject_before(s, h, p->first, gender);
    if (subject != UINT32_MAX)
        return subject;
    bool full = e != NULL && e->type == CL_ENTITY_OTHER && memchr(e->name.ptr, ' ', e->name.len) != NULL;
    bool person = full || (e != NULL && e->type == CL_ENTITY_PERSON);
    return person && apart <= ANOTHER_NOUN_WITHIN && !speaks_for && fits(e, gender) ? h->entity[0] : UINT32_MAX;
}

/* A phrase with a name: its entity, and the role before the name. */
static void name_named(const cl_scan *s, const cl_phrase *p, cl_speaker *speaker)
{
    const cl_name *name = &s->r->names[p->name - 1];
    uint32_t first = p->first;
    bool courtesy = (s->lex[first] & CL_LEX_ROLE) == 0 && (s->lex[first] & (CL_LEX_MALE | CL_LEX_FEMALE)) != 0;

    if (name->start > s->tok[first].start && p->type == CL_PHRASE_NAME && !courtesy)
        speaker->role = (cl_span){s->tok[first].start, name->start};
    while (speaker->role.end > speaker->role.start && memchr(" ,\n", s->r->text.ptr[speaker->role.end - 1], 3) != NULL)
        speaker->role.end--;
    set_entity(s->r, speaker, name->entity);
}

/* A role or another noun: who holds it, who was called so by another noun, or the noun as it was first written. */
static void name_role(const cl_scan *s, const history *h, const cl_phrase *p, cl_speaker *speaker)
{
    uint32_t same = same_role(s, h, p), holder = same == CL_NO_TOKEN ? holder_of(s, p) : UINT32_MAX;
    uint32_t again = same == CL_NO_TOKEN && holder == UINT32_MAX ? by_another_noun(s, h, p) : UINT32_MAX;

    if (again != UINT32_MAX || holder != UINT32_MAX) {
        speaker->confidence = again != UINT32_MAX ? ANOTHER_NOUN_SURE : ROLE_SURE;
        set_entity(s->r, speaker, again != UINT32_MAX ? again : holder);
        return;
    }
    const cl_phrase *earlier = same == CL_NO_TOKEN ? p : &s->cues[same].subject;
    cl_str noun = cl_token_text(s->r, &s->tok[p->head]);
    bool plural = p->type == CL_PHRASE_OTHER && noun.len > 3 && cl_str_ends(noun, CL_STR("s")) && !cl_str_ends(noun, CL_STR("ss"));
    speaker->type = plural ? CL_SPEAKER_GROUP : CL_SPEAKER_ROLE;
    speaker->name = cl_str_cut(s->r->text, s->tok[earlier->first].start, s->tok[earlier->last].end);
}

static cl_speaker name_one(const cl_scan *s, const cl_cue *cue, const history *h)
{
    const cl_phrase *p = &cue->subject;
    cl_speaker speaker = {.entity = UINT32_MAX, .confidence = 1.0f, .mention = {s->tok[p->first].start, s->tok[p->last].end}};

    if (is_joint(s, p)) {
        speaker.type = CL_SPEAKER_GROUP;
        speaker.name = cl_str_cut(s->r->text, speaker.mention.start, speaker.mention.end);
        return speaker;
    }
    if (p->name != 0) {
        name_named(s, p, &speaker);
        return speaker;
    }
    switch (p->type) {
    case CL_PHRASE_PRONOUN: {
        uint32_t entity = resolve(s, h, p->head, &speaker.confidence);
        speaker.type = CL_SPEAKER_PRONOUN;
        if (entity != UINT32_MAX)
            set_entity(s->r, &speaker, entity);
        return speaker;
    }
    case CL_PHRASE_WHO:
    case CL_PHRASE_I:
    case CL_PHRASE_IT:
        speaker.type = CL_SPEAKER_PRONOUN;
        return speaker;
    case CL_PHRASE_GROUP:
        speaker.type = p->first == p->last && (s->lex[p->first] & CL_LEX_THEY) != 0 ? CL_SPEAKER_PRONOUN : CL_SPEAKER_GROUP;
        break;
    case CL_PHRASE_TEXT:
        speaker.type = CL_SPEAKER_TEXT;
        break;
    default:
        name_role(s, h, p, &speaker);
        return speaker;
    }
    if (speaker.type != CL_SPEAKER_PRONOUN)
        speaker.name = cl_str_cut(s->r->text, speaker.mention.start, speaker.mention.end);
    return speaker;
}

/* "The Alder Courier": a name right behind an article is no person that he or she could mean later. */
static bool is_a_thing(const cl_scan *s, const cl_phrase *p)
{
    uint32_t i = p->first;

    if (p->name == 0)
        return false;
    while (i < p->last && s->tok[i].start < s->r->names[p->name - 1].start)
        i++;
    return i > 0 && is_the(s, i - 1);
}

/* Those of a stretch are named when the cues before it are; one that was chosen counts as a source, and is the only one asked for. */
static void name_guesses(const cl_scan *s, const cl_stretch *q, history *h, bool all, cl_speaker *speakers)
{
    for (uint32_t k = 0; k < CL_GUESSES; k++) {
        uint32_t at = q->guess[k];
        if (at == CL_NO_TOKEN || (!all && !s->cues[at].used))
            continue;
        speakers[at] = name_one(s, &s->cues[at], h);
        if (s->cues[at].used && speakers[at].entity != UINT32_MAX)
            remember(h, speakers[at].entity, s->cues[at].sentence);
    }
}

collate_err cl_speakers_name(const cl_scan *scan, bool all, cl_speaker *speakers)
{
    history h = {.n = 0};
    uint32_t k = 0;

    for (uint32_t i = 0; i < scan->n_cues; i++) {
        if (i % CL_SCAN_LATE == 0 && cl_reading_late(scan->r) != COLLATE_OK)
            return COLLATE_E_DEADLINE;
        for (; k < scan->n_stretches && scan->stretches[k].open < scan->cues[i].verb; k++)
            name_guesses(scan, &scan->stretches[k], &h, all, speakers);
        speakers[i] = name_one(scan, &scan->cues[i], &h);
        const cl_phrase *subject = &scan->cues[i].subject;
        if (speakers[i].entity != UINT32_MAX && !is_a_thing(scan, subject))
            remember(&h, speakers[i].entity, scan->cues[i].sentence);
        else if (subject->type == CL_PHRASE_ROLE && subject->last > subject->first && !is_the(scan, subject->first))
            h.role[h.n_roles++ % RECENT] = i;
    }
    for (; k < scan->n_stretches; k++)
        name_guesses(scan, &scan->stretches[k], &h, all, speakers);
    return COLLATE_OK;
}
