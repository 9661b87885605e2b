#include "text/name.h"

#include "base/vec.h"
#include "text/name_form.h"
#include "text/name_span.h"
#include "text/word_uses.h"

#define TITLE_CASE 0.6f /* share of capitalised words from which a sentence of 5 words or more (4 without a stop) is a headline */

#define NEVER_INITIAL /* a sentence's first word that opens no name */                                                                     \
    (CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_THAT | CL_LEX_SUB | CL_LEX_NOT | CL_LEX_CONJ)

#define NO_COMMON (CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_FIRST_M | CL_LEX_FIRST_F) /* of these words their uses tell nothing */

/* What the uses of a mention's first word in the whole text decide (cl_mention.doubt): asked together when all names are read. */
typedef enum name_doubt {
    NO_DOUBT,
    WEAK_IF_LOWER,      /* one word at a sentence's start, weak when it is written small elsewhere */
    WEAK_UNLESS_INSIDE, /* the same, and weak when it is not seen elsewhere */
    TWO_WORDS           /* the first of two is perhaps no name */
} name_doubt;

typedef struct finder {
    cl_name_view v;
    CL_VEC(cl_mention) mentions;
    size_t n_doubts; /* mentions of which something is left open */
} finder;

static uint8_t gender_of_title(const finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        if ((f->v.lex[i] & CL_LEX_FEMALE) != 0)
            return CL_GENDER_FEMALE;
        if ((f->v.lex[i] & CL_LEX_MALE) != 0)
            return CL_GENDER_MALE;
    }
    return CL_GENDER_UNKNOWN;
}

/* ", 47," or ", who" after it: only people have those. */
static bool person_after(const finder *f, uint32_t last, uint32_t end)
{
    const cl_token *t = f->v.tok;

    if (last + 2 >= end || t[last + 1].mark != ',')
        return false;
    if (t[last + 2].kind == CL_TOKEN_NUMBER && t[last + 2].end - t[last + 2].start == 2)
        return last + 3 < end && t[last + 3].mark == ',';
    return (f->v.lex[last + 2] & CL_LEX_RELATIVE) != 0 && !cl_str_is(cl_token_folded(f->v.r, &f->v.tok[last + 2]), "which");
}

/* Does what stands before a name make it a person's? "Republican", "American" and "former" do not. */
static bool person_title(const finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if ((f->v.lex[i] & (CL_LEX_TITLE | CL_LEX_ROLE)) != 0 && (f->v.lex[i] & (CL_LEX_DEMONYM | CL_LEX_ADJECTIVE)) == 0)
            return true;
    return false;
}

/* Does a word have a capital only because the sentence starts with it? What nothing tells but the uses of the word. */
static name_doubt doubt_initial(const finder *f, uint32_t i, uint32_t end)
{
    uint64_t lex = f->v.lex[i];

    if ((lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_PLACE)) != 0 || (f->v.tok[i].flags & CL_TOKEN_ALL_CAPS) != 0)
        return NO_DOUBT;
    if ((lex & ~(CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_ORG)) != 0)
        return WEAK_UNLESS_INSIDE;
    /* not seen elsewhere: a name when a speech verb or a possessive follows */
    bool acts = i + 1 < end && ((f->v.lex[i + 1] & CL_LEX_SAY) != 0 || (f->v.tok[i + 1].flags & CL_TOKEN_POSSESSIVE) != 0);
    return acts ? WEAK_IF_LOWER : WEAK_UNLESS_INSIDE;
}

/* Of what the word in brackets at i is the acronym: 1 + the mention before it, which then reaches to the brackets; or 0. */
static uint32_t take_acronym(finder *f, uint32_t i, uint32_t begin)
{
    const uint8_t flags = CL_TOKEN_ALL_CAPS | CL_TOKEN_STOP_INSIDE;
    cl_mention *before = f->mentions.n > 0 ? &f->mentions.at[f->mentions.n - 1] : NULL;

    if (before == NULL || before->first < begin || before->last + 2 > i || before->person)
        return 0;
    bool given = (f->v.lex[before->first] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0; /* not "Ada Moss (N.Y.)" */
    if (given || (before->last + 2 == i && (f->v.tok[i].flags & flags) == CL_TOKEN_ALL_CAPS))
        return given ? 0 : (uint32_t)f->mentions.n;
    if (!cl_name_is_acronym(&f->v, before->first, i - 2, i))
        return 0;
    before->last = i - 2;
    before->weak = 0;
    return (uint32_t)f->mentions.n;
}

/* m.title: where the titles that were read begin. */
static bool add_mention(finder *f, cl_mention m, uint32_t begin, uint32_t end)
{
    const cl_token *t = f->v.tok;
    uint32_t first = m.first, last = m.last;

    m.title = cl_name_titles_before(&f->v, m.title, begin);
    m.gender = gender_of_title(f, m.title, first);
    m.person = person_title(f, m.title, first) || person_after(f, last, end);
    m.said = last + 1 < end && (f->v.lex[last + 1] & CL_LEX_SAY) != 0;
    if (first > begin && t[first - 1].mark == '(' && last + 1 < end && t[last + 1].mark == ')' && first == last)
        m.acronym_of = take_acronym(f, first, begin);
    f->n_doubts += m.doubt != NO_DOUBT;
    return CL_VEC_PUSH(&f->mentions, f->v.r->scratch, m) != NULL;
}

/* Decides by the uses of its first word what was left open of a mention. */
static void settle_one(const finder *f, cl_mention *m, cl_word_use use)
{
    if (m->doubt != TWO_WORDS) {
        m->weak = use.capital_inside > 0 ? use.lower > use.capital_inside : use.lower > 0 || m->doubt == WEAK_UNLESS_INSIDE;
    } else if (use.lower > 2 * use.capital_inside + 1) { /* "Critics Smith": the first word is a common one */
        m->first++;
        m->gender = gender_of_title(f, m->title, m->first);
        m->person |= person_title(f, m->title, m->first);
    }
}

static bool settle(finder *f)
{
    cl_word_uses *uses = f->n_doubts > 0 ? cl_word_uses_new(f->v.r->scratch, f->n_doubts) : NULL;

    if (uses == NULL)
        return f->n_doubts == 0;
    for (size_t i = 0; i < f->mentions.n; i++) {
        if (f->mentions.at[i].doubt != NO_DOUBT)
            cl_word_uses_ask(uses, f->v.tok[f->mentions.at[i].first].word);
    }
    cl_word_uses_count(uses, f->v.r);
    for (size_t i = 0; i < f->mentions.n; i++) {
        cl_mention *m = &f->mentions.at[i];
        if (m->doubt != NO_DOUBT)
            settle_one(f, m, cl_word_uses_of(uses, f->v.tok[m->first].word));
    }
    return true;
}

/* Where common nouns have capitals too: is this run a name all the same? */
static bool sure_noun(const finder *f, uint32_t first, uint32_t last)
{
    uint64_t lex = f->v.lex[first];

    if ((lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_PLACE)) != 0 || (f->v.tok[last].flags & CL_TOKEN_ALL_CAPS) != 0)
        return true;
    return last > first ? (lex & (CL_LEX_GROUP | CL_LEX_TEXT)) == 0
                        : first > 0 && (f->v.lex[first - 1] & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_SAY)) != 0;
}

/* "(R-Ohio)", "(D" of "(D., Ohio)": the party and state of a member; returns the token after it, or i. */
static uint32_t after_party(const finder *f, uint32_t i, uint32_t begin, uint32_t end)
{
    const cl_token *t = f->v.tok;

    if (t[i].end - t[i].start != 1 || i == begin || (t[i - 1].mark != '(' && t[i - 1].mark != ',') ||
        strchr("DIR", f->v.r->text.ptr[t[i].start]) == NULL)
        return i;
    if (i + 2 < end && t[i + 1].mark == '-' && cl_name_touches(&t[i + 1]) && cl_name_is_word(&t[i + 2]))
        return i + 3;
    return i + 1 < end && t[i + 1].mark != '.' ? i + 1 : i;
}

/* A run of words that only looks like a name: one that every text has with a capital, or a single letter. */
static bool is_no_name(const finder *f, uint32_t first, uint32_t last)
{
    return last == first && ((f->v.lex[first] & CL_LEX_COMMON) != 0 || cl_name_is_letter(&f->v.tok[first]));
}

/* "Will Pell resign?": a first name that is an auxiliary too opens a question as that. */
static bool opens_question(const finder *f, uint32_t i, uint32_t begin, uint32_t end)
{
    const uint64_t lex = f->v.lex[i];

    return i == begin && (lex & CL_LEX_AUX) != 0 && (lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 && i + 3 < end &&
           f->v.tok[end - 1].mark == '?' && (f->v.tok[i + 1].flags & CL_TOKEN_CAPITAL) != 0;
}

/* "May said": the name of a month before a verb of speech is somebody's. */
static bool is_speaking_month(const finder *f, uint32_t i, uint32_t end)
{
    return (f->v.lex[i] & CL_LEX_TIME) != 0 && i + 1 < end && (f->v.lex[i + 1] & CL_LEX_SAY) != 0 &&
           (f->v.lex[i + 1] & (CL_LEX_PAST | CL_LEX_THIRD)) != 0 && cl_str_is(cl_token_folded(f->v.r, &f->v.tok[i]), "may");
}

/* "Zwemster Noortje Hofman" at a sentence's start: an unknown word with a capital, then a first name and a last one. */
static bool is_trade(const finder *f, uint32_t first, uint32_t last)
{
    const uint64_t given = CL_LEX_FIRST_M | CL_LEX_FIRST_F, *lex = f->v.lex;

    return last >= first + 2 && (lex[first] & (given | CL_LEX_ORG | CL_LEX_SITE | CL_LEX_PLACE)) == 0 && (lex[first + 1] & given) != 0 &&
           (lex[first + 2] & CL_LEX_ORG) == 0 && f->v.tok[first + 1].kind == CL_TOKEN_WORD;
}

/* The name that starts at i (after its titles), if there is one; returns the token after what was read. */
static uint32_t read_name(finder *f, uint32_t i, uint32_t begin, uint32_t end, bool initial, bool *failed)
{
    uint32_t first = i, next = 0;
    const cl_token *t = f->v.tok;

    bool lead = cl_name_opens_paper(&f->v, i, end) ||
                (cl_name_leads(&f->v, i, end) && (!initial || (f->v.lex[i + 1] & (CL_LEX_PLACE | CL_LEX_ORG)) != 0));
    if (initial && opens_question(f, i, begin, end))
        return i + 1;
    if (initial && !lead && (f->v.lex[i] & NEVER_INITIAL) != 0 && (f->v.lex[i] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) == 0)
        return i + 1;
    while (!lead && first - i < CL_NAME_TITLE_MAX && cl_name_title_at(&f->v, first, end, &next))
        first = next;
    uint32_t last = cl_name_end(&f->v, first, end);
    if (first > i && (f->v.lex[last] & CL_LEX_ORG) != 0 && !initial && cl_name_is_word(&t[i + 1]))
        first = i; /* "Justice Department" */
    last = cl_name_before_tail(&f->v, first, last, end);
    if (is_no_name(f, first, last))
        return last + 1;
    uint32_t person = cl_name_after_title(&f->v, first, last);
    if (person > first) { /* "House Speaker Ada D. Moss of Holm": it was the House that could have an "of" */
        uint32_t own = cl_name_end(&f->v, person, end);
        last = own < last ? own : last;
        first = person;
    }
    if (initial && f->v.r->lang != CL_LANG_EN && is_trade(f, first, last))
        first++;
    if (f->v.r->language->capital_nouns)
        first = cl_name_after_noun(&f->v, first, last);
    if ((f->v.lex[last] & CL_LEX_SUFFIX) != 0 && last + 1 < end && t[last + 1].mark == '.' && cl_name_touches(&t[last + 1]))
        last++;
    bool single = last == first && first == i, weak = false;
    name_doubt doubt = NO_DOUBT;
    bool small = single && (f->v.lex[first] & (CL_LEX_FUNCTION | CL_LEX_AUX)) != 0;
    if (small && (initial || (f->v.lex[first] & CL_LEX_TIME) != 0) && !is_speaking_month(f, first, end))
        return last + 1;
    if ((single || last == first + 1) && (f->v.lex[first] & f->v.lex[last] & CL_LEX_DEMONYM) != 0)
        weak = true; /* "Black said" only after "Ada Black"; "Latin American" */
    if (single && (f->v.lex[first] & CL_LEX_TITLE) != 0 && (f->v.lex[first] & CL_LEX_ORG) == 0)
        weak = true; /* "the Secretary of State" names nobody */
    if (f->v.r->language->capital_nouns && !sure_noun(f, first, last))
        weak = true;
    if (single && initial && !weak)
        doubt = doubt_initial(f, first, end);
    else if (initial && first == i && last == first + 1 && (f->v.lex[first] & NO_COMMON) == 0 && cl_name_word(&f->v, last))
        doubt = TWO_WORDS;
    *failed = !add_mention(f, (cl_mention){first, last, i, .weak = weak, .doubt = (uint8_t)doubt}, begin, end);
    return last + 1;
}

/* A headline or a line in capitals tells nothing about which words are names: there only function words are small. */
static bool is_title_case(const finder *f, uint32_t begin, uint32_t end)
{
    uint32_t words = 0, capitals = 0, all_caps = 0, to = end - begin > 60 ? begin + 60 : end;
    bool stopped = f->v.tok[end - 1].kind == CL_TOKEN_MARK;

    for (uint32_t i = begin; i < to; i++) { /* most sentences have another small word among their first three */
        unsigned lower = cl_name_is_word(&f->v.tok[i]) & ((f->v.tok[i].flags & CL_TOKEN_CAPITAL) == 0);
        unsigned function = (f->v.lex[i] & (CL_LEX_FUNCTION | CL_LEX_PREP | CL_LEX_AUX | CL_LEX_PARTICLE)) != 0;
        if ((lower & ((function ^ 1) | ((f->v.lex[i] & CL_LEX_SAY) != 0))) != 0) /* one branch a token, taken once */
            return false;
    }
    for (uint32_t i = begin; i < to; i++) {
        words += cl_name_is_word(&f->v.tok[i]);
        capitals += (f->v.tok[i].flags & CL_TOKEN_CAPITAL) != 0;
        all_caps += (f->v.tok[i].flags & CL_TOKEN_ALL_CAPS) != 0;
    }
    return words >= (stopped ? 5 : 4) && ((float)capitals >= TITLE_CASE * (float)words || all_caps * 2 > words);
}

static bool is_initial(const finder *f, uint32_t i, uint32_t begin)
{
    if (i == begin)
        return true;
    const cl_token *t = &f->v.tok[i - 1];
    return (t->mark == '"' || t->mark == '\'') && (t->flags & CL_TOKEN_OPENS) != 0 ? true : t->mark == ':' || t->mark == '*';
}

/* Takes the name at the capital i, when there is one; one past what was read. */
static uint32_t read_at(finder *f, uint32_t i, const cl_sentence_at *at, bool *failed)
{
    uint32_t after = after_party(f, i, at->begin, at->end);

    if (after > i)
        return after;
    if ((f->v.lex[i] & CL_NAME_NEVER) == 0 || cl_name_word(&f->v, i) || cl_name_leads(&f->v, i, at->end) ||
        cl_name_opens_paper(&f->v, i, at->end) || is_speaking_month(f, i, at->end))
        return read_name(f, i, at->begin, at->end, is_initial(f, i, at->begin), failed);
    return i + 1;
}

/* The lexicon's word on every token, shared with the quotes. */
static const uint64_t *look_up_all(const cl_reading *r)
{
    uint64_t *lex = cl_arena_alloc(r->scratch, (r->n_tokens + 1) * sizeof *lex);
    const cl_lexicon_slot *table = cl_lexicon_table(r->lang);
    const cl_token *t = r->tokens;
    size_t i = 0, n = r->n_tokens;

    if (lex == NULL)
        return NULL;
    for (; i + 4 <= n; i += 4) { /* by fours: half of the time went into counting */
        lex[i] = table[t[i].lexicon].bits;
        lex[i + 1] = table[t[i + 1].lexicon].bits;
        lex[i + 2] = table[t[i + 2].lexicon].bits;
        lex[i + 3] = table[t[i + 3].lexicon].bits;
    }
    for (; i < n; i++)
        lex[i] = table[t[i].lexicon].bits;
    lex[n] = 0;
    return lex;
}

static collate_err read_all(finder *f)
{
    const cl_reading *r = f->v.r;
    collate_err err = COLLATE_OK;
    cl_sentence_at at = {0};
    uint32_t n = cl_reading_end(r), steps = 0;
    bool failed = false;

    for (uint32_t i = 0; err == COLLATE_OK && (i = (uint32_t)cl_token_next(&r->sets, CL_TOKENS_CAPITAL, i, n)) < n;) {
        bool title = false;
        if (i >= at.end) {
            cl_sentence_reach(&at, r, i);
            title = !r->language->capital_nouns && is_title_case(f, at.begin, at.end);
        }
        i = title ? at.end : read_at(f, i, &at, &failed);
        err = failed ? COLLATE_E_NOMEM : cl_reading_step(r, &steps);
    }
    return err;
}

collate_err cl_names_find(cl_reading *r)
{
    finder f = {.v.r = r, .v.tok = r->tokens, .v.lex = r->lexicon != NULL ? r->lexicon : look_up_all(r)};
    uint32_t *token_names = CL_ARENA_ARRAY(r->scratch, uint32_t, r->n_tokens);

    if (f.v.lex == NULL || token_names == NULL)
        return COLLATE_E_NOMEM;
    cl_arena_mark before = cl_arena_here(r->scratch);
    collate_err err = read_all(&f);
    if (err == COLLATE_OK && !settle(&f))
        err = COLLATE_E_NOMEM;
    if (err == COLLATE_OK) {
        r->lexicon = f.v.lex;
        r->token_names = token_names;
        err = cl_names_join(r, f.mentions.at, f.mentions.n);
    }
    cl_arena_go_back(r->scratch, before); /* 12 MB of an article of 10; the quotes use it again */
    return err;
}
