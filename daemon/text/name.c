#include "text/name.h"

#include "base/vec.h"
#include "text/lexicon.h"
#include "text/name_form.h"
#include "text/word_uses.h"

#define MAX_NAME 8u       /* tokens of a name that are words; longer runs are headlines or lists */
#define MAX_TITLE 6u      /* tokens of a title before a name: "former Acting Deputy Secretary of State" */
#define TITLE_CASE 0.6f   /* share of capitalised words from which a sentence of 5 words or more (4 without a stop) is a headline */

#define NEVER_INITIAL /* a sentence's first word that opens no name */                                                                     \
    (CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_THAT | CL_LEX_SUB | CL_LEX_NOT | CL_LEX_CONJ)

#define NO_COMMON (CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_FIRST_M | CL_LEX_FIRST_F) /* of these words their uses tell nothing */
#define NO_NAME (CL_LEX_PRONOUN | CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_TIME)

/* What the uses of a mention's first word in the whole text decide (cl_mention.doubt): asked together when all names are read. */
typedef enum name_doubt {
    NO_DOUBT,
    WEAK_IF_LOWER,      /* one word at a sentence's start, weak when it is written small elsewhere */
    WEAK_UNLESS_INSIDE, /* the same, and weak when it is not seen elsewhere */
    TWO_WORDS           /* the first of two is perhaps no name */
} name_doubt;

typedef struct finder {
    cl_reading *r;
    const cl_token *tok;
    const uint64_t *lex;
    CL_VEC(cl_mention) mentions;
    size_t n_doubts; /* mentions of which something is left open */
    uint32_t steps; /* to the next look at the clock */
} finder;

static bool is_word(const cl_token *t)
{
    return t->kind == CL_TOKEN_WORD;
}

static bool touches(const cl_token *t)
{
    return (t->flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* "A", "D." */
static bool is_letter(const cl_token *t)
{
    return t->end - t->start == 1 || (t->end - t->start == 2 && (t->flags & CL_TOKEN_STOP_INSIDE) != 0);
}

/* Can this token stand first or last in a name? */
static bool name_word(const finder *f, uint32_t i)
{
    const cl_token *t = &f->tok[i];
    uint64_t lex = f->lex[i];

    if ((t->flags & CL_TOKEN_CAPITAL) == 0) /* only words have one */
        return false;
    if ((lex & NO_NAME) == 0)
        return true;
    return (lex & CL_LEX_PRONOUN) == 0 && ((lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 || (t->flags & CL_TOKEN_ALL_CAPS) != 0);
}

static bool is_text(const finder *f, uint32_t i, const char *word)
{
    return cl_str_eq(cl_token_folded(f->r, &f->tok[i]), cl_str_c(word));
}

/* "New" of "New York", "First" of "First Amendment": a function word with a capital before a word that may be a name. */
static bool leads_name(const finder *f, uint32_t i, uint32_t end)
{
    return i + 1 < end && (f->lex[i] & CL_LEX_LEAD) != 0 && (f->tok[i].flags & CL_TOKEN_CAPITAL) != 0 &&
           name_word(f, i + 1) &&
           (f->lex[i + 1] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_TITLE | CL_LEX_DEMONYM)) == 0;
}

/* The token that goes on with the name behind the mark at i + 1, a hyphen, stop or "&"; or 0. */
static uint32_t part_after_mark(const finder *f, uint32_t i, uint32_t end, bool body)
{
    const cl_token *t = f->tok;
    uint32_t j = i + 1;

    if (j + 1 >= end || (t[j + 1].flags & CL_TOKEN_CAPITAL) == 0)
        return 0;
    if (t[j].mark == '-')
        return t[j].end - t[j].start == 1 && touches(&t[j]) && touches(&t[j + 1]) ? j + 1 : 0;
    if (!name_word(f, j + 1))
        return 0;
    if (t[j].mark == '.') /* "Wm. Smith", "St. Louis" */
        return touches(&t[j]) && (f->lex[i] & (CL_LEX_SUFFIX | CL_LEX_TITLE)) == 0 && t[i].end - t[i].start <= 2 ? j + 1 : 0;
    return t[j].mark == '&' && (body || !is_letter(&t[i]) || !is_letter(&t[j + 1])) ? j + 1 : 0; /* "AT&T", but not "Q&A" */
}

/* The same behind small words from i + 1 on: particles, "of" in names of bodies. */
static uint32_t part_after_small(const finder *f, uint32_t i, uint32_t end, bool body)
{
    const cl_token *t = f->tok;
    uint32_t j = i + 1;

    if (f->r->language->capital_nouns && !body && (f->lex[j] & CL_LEX_DET) != 0)
        return 0; /* "Sprecherin der Behörde" is a genitive, "von der Leyen" a name */
    bool named = i > 0 && is_word(&t[i]) && (t[i - 1].flags & CL_TOKEN_CAPITAL) != 0 && (f->lex[i - 1] & CL_LEX_TITLE) == 0;
    if (f->r->language->capital_nouns && named && is_text(f, j, "vom"))
        return 0; /* "Ute Brandt vom Verband der Wirte" has her whole name before */
    if ((f->lex[i] & CL_LEX_ORG) != 0 && (is_text(f, j, "and") || is_text(f, j, "in")))
        return 0; /* two bodies, or one in a place */
    bool field = !body && (f->lex[i] & CL_LEX_FIELD) != 0; /* "Securities and Exchange Commission" */
    for (uint32_t k = j; k < end && k < j + 3; k++) {
        bool fits = (f->lex[k] & CL_LEX_PARTICLE) != 0 || ((body || field) && k < j + 2 && (f->lex[k] & CL_LEX_JOIN) != 0);
        uint64_t next = k + 1 < end ? f->lex[k + 1] & CL_LEX_ORG : 0;
        if (k > j && name_word(f, k) && (f->lex[k] & CL_LEX_FUNCTION) == 0)
            return !field || ((f->lex[k] | next) & (CL_LEX_FIELD | CL_LEX_ORG)) != 0 ? k : 0;
        if (!is_word(&t[k]) || !fits)
            return 0;
        bool hyphen = k + 2 < end && t[k + 1].mark == '-' && touches(&t[k + 1]) && touches(&t[k + 2]);
        if (hyphen && (t[k + 2].flags & CL_TOKEN_CAPITAL) != 0)
            return k + 2; /* "Bashar al-Assad" */
    }
    return 0;
}

/* The token after i that goes on with the name, or 0. Most names end before a small word that no name has inside. */
static uint32_t next_part(const finder *f, uint32_t i, uint32_t end, bool body)
{
    const cl_token *t = f->tok;
    uint32_t j = i + 1;

    if (j >= end)
        return 0;
    if (!is_word(&t[j]))
        return t[j].mark != 0 ? part_after_mark(f, i, end, body) : 0;
    if ((t[j].flags & CL_TOKEN_CAPITAL) != 0)
        return (name_word(f, j) && (f->lex[j] & CL_LEX_FUNCTION) == 0) || leads_name(f, j, end) ? j : 0; /* "Bank of New York" */
    return (f->lex[j] & (CL_LEX_PARTICLE | CL_LEX_JOIN)) != 0 ? part_after_small(f, i, end, body) : 0;
}

/* A title word that a name follows; on success *next is the token after it. */
static bool title_at(const finder *f, uint32_t i, uint32_t end, uint32_t *next)
{
    const cl_token *t = f->tok;
    uint64_t lex = f->lex[i];
    uint32_t j = i + 1;

    if ((lex & (CL_LEX_TITLE | CL_LEX_DEMONYM | CL_LEX_ROLE)) == 0 || (lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0)
        return false;
    if (j < end && t[j].mark == '.' && touches(&t[j]))
        j++;
    if (j + 1 < end && t[j].mark == '-' && touches(&t[j]))
        j++;
    if (j + 1 < end && is_word(&t[j]) && (f->lex[j] & CL_LEX_JOIN) != 0 && (lex & CL_LEX_TITLE) != 0 && name_word(f, j + 1) &&
        j + 2 < end && name_word(f, j + 2))
        j += 2; /* Secretary of State X */
    if (j >= end || !name_word(f, j))
        return false;
    bool people = (lex & CL_LEX_TITLE) == 0 && ((lex & CL_LEX_ROLE) == 0 || (lex & CL_LEX_DEMONYM) != 0);
    if (people && (f->lex[j] & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_FIRST_M | CL_LEX_FIRST_F)) == 0)
        return false; /* "American Airlines" keeps its first word, "Russian President X" does not */
    *next = j;
    return true;
}

/* Small title or role words right before a name: "presidential spokesman Dmitry ...", "former Sen. ...". */
static uint32_t extend_title_left(const finder *f, uint32_t first, uint32_t begin)
{
    uint32_t i = first;

    while (i > begin && first - i < MAX_TITLE) {
        const cl_token *t = &f->tok[i - 1];
        if (t->mark == '.' && touches(t) && i - 1 > begin && (f->lex[i - 2] & CL_LEX_TITLE) != 0) {
            i -= 2;
            continue;
        }
        bool whose = i < first && (f->lex[i] & CL_LEX_ROLE) != 0 && is_word(t) && (t->flags & CL_TOKEN_CAPITAL) != 0 &&
                     (f->lex[i - 1] & (CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_TIME)) == 0; /* "Kremlin spokesman X" */
        if (!is_word(t) || ((f->lex[i - 1] & (CL_LEX_ROLE | CL_LEX_TITLE)) == 0 && !whose))
            break;
        i--;
    }
    return i;
}

static uint8_t gender_of_title(const finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        if ((f->lex[i] & CL_LEX_FEMALE) != 0)
            return CL_GENDER_FEMALE;
        if ((f->lex[i] & CL_LEX_MALE) != 0)
            return CL_GENDER_MALE;
    }
    return CL_GENDER_UNKNOWN;
}

/* ", 47," or ", who" after it: only people have those. */
static bool person_after(const finder *f, uint32_t last, uint32_t end)
{
    const cl_token *t = f->tok;

    if (last + 2 >= end || t[last + 1].mark != ',')
        return false;
    if (t[last + 2].kind == CL_TOKEN_NUMBER && t[last + 2].end - t[last + 2].start == 2)
        return last + 3 < end && t[last + 3].mark == ',';
    return (f->lex[last + 2] & CL_LEX_RELATIVE) != 0 && !is_text(f, last + 2, "which");
}

/* Does what stands before a name make it a person's? "Republican" and "American" do not. */
static bool person_title(const finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if ((f->lex[i] & (CL_LEX_TITLE | CL_LEX_ROLE)) != 0 && (f->lex[i] & CL_LEX_DEMONYM) == 0)
            return true;
    return false;
}

/* Does a word have a capital only because the sentence starts with it? What nothing tells but the uses of the word. */
static name_doubt doubt_initial(const finder *f, uint32_t i, uint32_t end)
{
    uint64_t lex = f->lex[i];

    if ((lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_PLACE)) != 0 || (f->tok[i].flags & CL_TOKEN_ALL_CAPS) != 0)
        return NO_DOUBT;
    if ((lex & ~(CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_ORG)) != 0)
        return WEAK_UNLESS_INSIDE;
    /* not seen elsewhere: a name when a speech verb or a possessive follows */
    bool acts = i + 1 < end && ((f->lex[i + 1] & CL_LEX_SAY) != 0 || (f->tok[i + 1].flags & CL_TOKEN_POSSESSIVE) != 0);
    return acts ? WEAK_IF_LOWER : WEAK_UNLESS_INSIDE;
}

/* m.title: where the titles that were read begin. */
static bool add_mention(finder *f, cl_mention m, uint32_t begin, uint32_t end)
{
    const cl_token *t = f->tok;
    uint32_t first = m.first, last = m.last;

    m.title = extend_title_left(f, m.title, begin);
    m.gender = gender_of_title(f, m.title, first);
    m.person = person_title(f, m.title, first) || person_after(f, last, end);
    m.said = last + 1 < end && (f->lex[last + 1] & CL_LEX_SAY) != 0;
    if (first > begin && t[first - 1].mark == '(' && last + 1 < end && t[last + 1].mark == ')' && first == last &&
        (t[first].flags & CL_TOKEN_ALL_CAPS) != 0 && f->mentions.n > 0 && f->mentions.at[f->mentions.n - 1].last + 2 == first)
        m.acronym_of = (uint32_t)f->mentions.n;
    f->n_doubts += m.doubt != NO_DOUBT;
    return CL_VEC_PUSH(&f->mentions, f->r->scratch, m) != NULL;
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
    cl_word_uses *uses = f->n_doubts > 0 ? cl_word_uses_new(f->r->scratch, f->n_doubts) : NULL;

    if (uses == NULL)
        return f->n_doubts == 0;
    for (size_t i = 0; i < f->mentions.n; i++) {
        if (f->mentions.at[i].doubt != NO_DOUBT)
            cl_word_uses_ask(uses, f->tok[f->mentions.at[i].first].word);
    }
    cl_word_uses_count(uses, f->r);
    for (size_t i = 0; i < f->mentions.n; i++) {
        cl_mention *m = &f->mentions.at[i];
        if (m->doubt != NO_DOUBT)
            settle_one(f, m, cl_word_uses_of(uses, f->tok[m->first].word));
    }
    return true;
}

/* Where common nouns have capitals too: is this run a name all the same? */
static bool sure_noun(const finder *f, uint32_t first, uint32_t last)
{
    uint64_t lex = f->lex[first];

    if ((lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_PLACE)) != 0 || (f->tok[last].flags & CL_TOKEN_ALL_CAPS) != 0)
        return true;
    return last > first ? (lex & (CL_LEX_GROUP | CL_LEX_TEXT)) == 0
                        : first > 0 && (f->lex[first - 1] & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_SAY)) != 0;
}

/* "CIA Director David Moss", "House Speaker Ada Moss": the name begins after the last title inside the run. */
static uint32_t after_inner_title(const finder *f, uint32_t first, uint32_t last)
{
    const uint64_t given = CL_LEX_FIRST_M | CL_LEX_FIRST_F;

    for (uint32_t k = last; k-- > first + 1;) {
        uint32_t next = k + 1;
        if ((f->lex[k] & (CL_LEX_TITLE | CL_LEX_ROLE)) == 0 || (f->lex[k] & given) != 0)
            continue;
        if ((f->lex[next] & CL_LEX_JOIN) != 0 && next + 2 <= last) /* Chief of Staff X */
            next += 2;
        bool whole = next < last && (f->lex[last] & CL_LEX_SUFFIX) == 0; /* "Orlando Mayor Buddy Dyer" */
        bool person = (f->lex[next] & given) != 0 || (f->lex[first] & given) == 0 || whole;
        bool rest = (f->lex[next] & (CL_LEX_SUFFIX | CL_LEX_ORG | CL_LEX_JOIN)) == 0 && (f->lex[last] & CL_LEX_ORG) == 0;
        return person && rest && name_word(f, next) ? next : first;
    }
    return first;
}

/* "Massachusetts Sen. Ida Moss", "Kentucky Republican": the title or party at its end is no part of a name. */
static uint32_t before_tail(const finder *f, uint32_t first, uint32_t last, uint32_t end)
{
    const cl_token *t = f->tok;

    if (last > first && (f->lex[last] & CL_LEX_TITLE) != 0 && last + 2 < end && t[last + 1].mark == '.' && touches(&t[last + 1]) &&
        name_word(f, last + 2))
        return last - 1;
    uint64_t next = last + 1 < end ? f->lex[last + 1] : 0;
    if (last > first && (f->lex[last] & CL_LEX_TITLE) != 0 && (next & CL_LEX_JOIN) != 0 && last + 3 < end && name_word(f, last + 2) &&
        name_word(f, last + 3))
        return last - 1; /* "U.S. Secretary of State X" */
    bool noun = last + 1 < end && is_word(&t[last + 1]) && (t[last + 1].flags & CL_TOKEN_CAPITAL) == 0 &&
                (next & (CL_LEX_VERB | CL_LEX_AUX | CL_LEX_PREP | CL_LEX_CONJ | CL_LEX_FUNCTION)) == 0;
    bool given = (f->lex[first] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0;
    while (last > first && (f->lex[last] & CL_LEX_DEMONYM) != 0 && is_word(&t[last - 1]) &&
           ((f->lex[last] & (CL_LEX_ROLE | CL_LEX_GROUP)) != 0 || (noun && !given)))
        last--;
    return last;
}

/* "(R-Ohio)", "(D" of "(D., Ohio)": the party and state of a member; returns the token after it, or i. */
static uint32_t after_party(const finder *f, uint32_t i, uint32_t begin, uint32_t end)
{
    const cl_token *t = f->tok;

    if (t[i].end - t[i].start != 1 || i == begin || (t[i - 1].mark != '(' && t[i - 1].mark != ',') ||
        strchr("DIR", f->r->text.ptr[t[i].start]) == NULL)
        return i;
    if (i + 2 < end && t[i + 1].mark == '-' && touches(&t[i + 1]) && is_word(&t[i + 2]))
        return i + 3;
    return i + 1 < end && t[i + 1].mark != '.' ? i + 1 : i;
}

/* A run of words that only looks like a name: one that every text has with a capital, or a single letter. */
static bool is_no_name(const finder *f, uint32_t first, uint32_t last)
{
    return last == first && ((f->lex[first] & CL_LEX_COMMON) != 0 || is_letter(&f->tok[first]));
}

/* "Hafenmeister Karl Pelz": where nouns have capitals, a person's name begins with the first name. */
static uint32_t after_noun(const finder *f, uint32_t first, uint32_t last)
{
    const uint64_t given = CL_LEX_FIRST_M | CL_LEX_FIRST_F;

    if ((f->lex[first] & given) != 0 || (f->lex[last] & CL_LEX_ORG) != 0)
        return first;
    for (uint32_t k = first + 1; k < last; k++)
        if ((f->lex[k] & given) != 0 && (f->lex[k] & (CL_LEX_ROLE | CL_LEX_TITLE)) == 0)
            return touches(&f->tok[k]) ? first : k;
    return first;
}

static uint32_t end_of_run(const finder *f, uint32_t first, uint32_t end)
{
    bool body = (f->lex[first] & CL_LEX_ORG) != 0;
    uint32_t last = first, next;

    for (uint32_t words = 1; words < MAX_NAME && (next = next_part(f, last, end, body)) != 0; words++) {
        last = next;
        body = body || (f->lex[last] & CL_LEX_ORG) != 0;
    }
    return last;
}

/* The name that starts at i (after its titles), if there is one; returns the token after what was read. */
static uint32_t read_name(finder *f, uint32_t i, uint32_t begin, uint32_t end, bool initial, bool *failed)
{
    uint32_t first = i, next = 0;
    const cl_token *t = f->tok;

    bool lead = leads_name(f, i, end) && (!initial || (f->lex[i + 1] & (CL_LEX_PLACE | CL_LEX_ORG)) != 0);
    if (initial && !lead && (f->lex[i] & NEVER_INITIAL) != 0 && (f->lex[i] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) == 0)
        return i + 1;
    while (!lead && first - i < MAX_TITLE && title_at(f, first, end, &next))
        first = next;
    uint32_t last = end_of_run(f, first, end);
    if (first > i && (f->lex[last] & CL_LEX_ORG) != 0 && !initial && is_word(&t[i + 1]))
        first = i; /* "Justice Department" */
    last = before_tail(f, first, last, end);
    if (is_no_name(f, first, last))
        return last + 1;
    first = after_inner_title(f, first, last);
    if (f->r->language->capital_nouns)
        first = after_noun(f, first, last);
    if ((f->lex[last] & CL_LEX_SUFFIX) != 0 && last + 1 < end && t[last + 1].mark == '.' && touches(&t[last + 1]))
        last++;
    bool single = last == first && first == i, weak = false;
    name_doubt doubt = NO_DOUBT;
    if (single && (f->lex[first] & (CL_LEX_FUNCTION | CL_LEX_AUX)) != 0 && (initial || (f->lex[first] & CL_LEX_TIME) != 0))
        return last + 1;
    if ((single || last == first + 1) && (f->lex[first] & f->lex[last] & CL_LEX_DEMONYM) != 0)
        weak = true; /* "Black said" only after "Ada Black"; "Latin American" */
    if (single && (f->lex[first] & CL_LEX_TITLE) != 0 && (f->lex[first] & CL_LEX_ORG) == 0)
        weak = true; /* "the Secretary of State" names nobody */
    if (f->r->language->capital_nouns && !sure_noun(f, first, last))
        weak = true;
    if (single && initial && !weak)
        doubt = doubt_initial(f, first, end);
    else if (initial && first == i && last == first + 1 && (f->lex[first] & NO_COMMON) == 0 && name_word(f, last))
        doubt = TWO_WORDS;
    *failed = !add_mention(f, (cl_mention){first, last, i, .weak = weak, .doubt = (uint8_t)doubt}, begin, end);
    return last + 1;
}

/* A headline or a line in capitals tells nothing about which words are names: there only function words are small. */
static bool is_title_case(const finder *f, uint32_t begin, uint32_t end)
{
    uint32_t words = 0, capitals = 0, all_caps = 0, to = end - begin > 60 ? begin + 60 : end;
    bool stopped = f->tok[end - 1].kind == CL_TOKEN_MARK;

    for (uint32_t i = begin; i < to; i++) { /* most sentences have another small word among their first three */
        if (!is_word(&f->tok[i]) || (f->tok[i].flags & CL_TOKEN_CAPITAL) != 0)
            continue;
        bool function = (f->lex[i] & (CL_LEX_FUNCTION | CL_LEX_PREP | CL_LEX_AUX | CL_LEX_PARTICLE)) != 0;
        if (!function || (f->lex[i] & CL_LEX_SAY) != 0)
            return false;
    }
    for (uint32_t i = begin; i < to; i++) {
        words += is_word(&f->tok[i]);
        capitals += (f->tok[i].flags & CL_TOKEN_CAPITAL) != 0;
        all_caps += (f->tok[i].flags & CL_TOKEN_ALL_CAPS) != 0;
    }
    return words >= (stopped ? 5 : 4) && ((float)capitals >= TITLE_CASE * (float)words || all_caps * 2 > words);
}

static bool is_initial(const finder *f, uint32_t i, uint32_t begin)
{
    if (i == begin)
        return true;
    const cl_token *t = &f->tok[i - 1];
    return (t->mark == '"' || t->mark == '\'') && (t->flags & CL_TOKEN_OPENS) != 0 ? true : t->mark == ':' || t->mark == '*';
}

static collate_err read_sentence(finder *f, uint32_t begin, uint32_t end)
{
    collate_err err = COLLATE_OK;
    bool failed = false;

    for (uint32_t i = begin; err == COLLATE_OK && (i = (uint32_t)cl_token_next(&f->r->sets, CL_TOKENS_CAPITAL, i, end)) < end;) {
        uint32_t after = after_party(f, i, begin, end);
        if (after > i)
            i = after;
        else if ((f->lex[i] & NO_NAME) == 0 || name_word(f, i) || leads_name(f, i, end))
            i = read_name(f, i, begin, end, is_initial(f, i, begin), &failed);
        else
            i++;
        err = failed ? COLLATE_E_NOMEM : cl_reading_step(f->r, &f->steps);
    }
    return err;
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
    cl_reading *r = f->r;
    collate_err err = COLLATE_OK;

    for (size_t s = 0; err == COLLATE_OK && s < r->n_sentences; s++) {
        uint32_t begin = r->sentence_tokens[s], end = r->sentence_tokens[s + 1];
        err = cl_reading_step(r, &f->steps);
        if (err == COLLATE_OK && (r->language->capital_nouns || !is_title_case(f, begin, end)))
            err = read_sentence(f, begin, end);
    }
    return err;
}

collate_err cl_names_find(cl_reading *r)
{
    finder f = {.r = r, .tok = r->tokens, .lex = r->lexicon != NULL ? r->lexicon : look_up_all(r)};

    if (f.lex == NULL)
        return COLLATE_E_NOMEM;
    cl_arena_mark before = cl_arena_here(r->scratch);
    collate_err err = read_all(&f);
    if (err == COLLATE_OK && !settle(&f))
        err = COLLATE_E_NOMEM;
    if (err == COLLATE_OK) {
        r->lexicon = f.lex;
        err = cl_names_join(r, f.mentions.at, f.mentions.n);
    }
    cl_arena_go_back(r->scratch, before); /* 12 MB of an article of 10; the quotes use it again */
    return err;
}
