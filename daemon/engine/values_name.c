#include "engine/values_sentence.h"

#include "text/lexicon.h"

#include <math.h>
#include <stdlib.h>

/*
 * Log-odds, as score() gives them, that two runs stand at one place of one statement. Of -2.5 -2.25 -2 -1.75, in five folds over
 * stories: precision .943 .953 .959 .966, recall .810 .788 .765 .732 of the names altered in conflicts_made dev; of 6589 natural
 * pairs of sentences that differ in no value 82 61 50 41 have a name in conflict, of 756 whose figures or dates differ 14 12 9 8.
 */
#define SURE -2.25f
/* The sentences differ in a figure or date too: they may well tell of two things. 0 and 2 leave 27 and 12 of those 756. */
#define STRAY 2.0f
/* Nothing near the runs is the same, and of their clauses less than FAINT is: two people of two sentences. */
#define BARE 3.5f
#define FAINT 0.1f
#define MOST 0.8f /* confidence: of 30 natural pairs of names that were read none was a true conflict, of ten figures six */
#define AMONG_MANY 0.5f /* with so much doubt (cl_values_differ), and neither two people nor one word the same on both sides, */
/* the score must be higher by UNFRAMED: of 42 names altered in one article of a story 13 12 12 10 are found at 1 2 3 4 (4 when such names
 * were left out), while of 120 stories as printed 4 1 1 1 names are in conflict, the last one truly. */
#define UNFRAMED 3.0f
#define MAX_RUNS 32
#define HEADLINE_SHARE 0.85f /* a sentence with more capitals is in headline style: they tell nothing */

#define FRAME 11u /* words: log1p of more is 2.5, where the fit was cut */
/* Of the words that are no names, among long articles: two ambassadors who both spoke share .12, one spokeswoman named twice .63. Of 376
 * stories as printed eight such pairs were in conflict, seven of them two people. */
#define ONE_EVENT 0.35f
#define LISTED_NAMES 3u
#define LISTED 2u /* commas: a list of names is no headline */

/* Titles, roles and demonyms before a name vary from outlet to outlet without any conflict. */
#define NO_NAME (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_GROUP | CL_LEX_DEMONYM | CL_LEX_TIME | CL_LEX_VERB)

typedef struct run {
    cl_found found; /* as a value, for the slot */
    bool is_place;
    bool is_person; /* first name and more, nothing of a name after it */
    bool is_beside; /* stands beside the name of somebody: where he is from, what he leads */
    bool is_opening;   /* a capital that only opens the sentence */
    bool is_described; /* a title, a role, "the Kentucky Republican" */
    float rare; /* mean weight of its words */
} run;

/* True when the document has the word anywhere: what both know is not in question. */
static bool knows(const cl_value_sentence *s, const cl_vtoken *token)
{
    return token->stem != CL_WORD_NONE && s->words->keys[cl_values_word_slot(s->words, token->stem)] != 0;
}

static bool is_headline(const cl_value_sentence *s)
{
    size_t words = 0, capitals = 0, commas = 0;

    for (size_t i = 0; i < s->n_tokens; i++) {
        commas += s->tokens[i].mark == ',';
        if (s->tokens[i].kind != CL_TOKEN_WORD || s->tokens[i].stop)
            continue;
        words++;
        capitals += (s->tokens[i].flags & CL_TOKEN_CAPITAL) != 0;
    }
    return words > 4 && commas < LISTED && (float)capitals > HEADLINE_SHARE * (float)words;
}

/* First of a sentence, quotation or piece behind a mark, where any word has a capital. */
static bool opens(const cl_value_sentence *s, size_t at)
{
    return at == 0 || s->tokens[at - 1].kind != CL_TOKEN_WORD;
}

/* A capital that means a name: not the first word of a sentence or quotation unless the parser found a name there, or another
 * capital follows. */
static bool is_name_word(const cl_value_sentence *s, size_t at)
{
    const cl_vtoken *token = &s->tokens[at];

    if (token->kind != CL_TOKEN_WORD || (token->flags & CL_TOKEN_CAPITAL) == 0 || token->stop || token->stem == CL_WORD_NONE ||
        token->span.end - token->span.start < 2)
        return false;
    if (cl_str_eq(token->folded, CL_STR("gop")))
        return false;
    if (token->value != 0)
        return s->found[token->value - 1].kind == CL_FOUND_NAME;
    if ((cl_lexicon_bits(s->article->meta.lang, token->folded) & CL_LEX_SUFFIX) != 0)
        return false;
    return !opens(s, at) || (at + 1 < s->n_tokens && (s->tokens[at + 1].flags & CL_TOKEN_CAPITAL) != 0 && !s->tokens[at + 1].stop);
}

/* "Mr.", "President", "the Kentucky Republican": no name of anything, or a description of somebody. */
static bool is_description(const cl_value_sentence *s, uint32_t from, uint32_t end)
{
    bool title = true;
    uint64_t last = 0;

    for (uint32_t i = from; i < end; i++) {
        last = cl_lexicon_bits(s->article->meta.lang, s->tokens[i].folded);
        title = title && (last & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_VERB)) != 0;
        if ((last & CL_LEX_TIME) != 0)
            return true; /* "late December" */
    }
    return title || (last & CL_LEX_DEMONYM) != 0;
}

static run make_run(const cl_value_sentence *s, uint32_t from, uint32_t end, bool place, bool beside)
{
    run r = {.found = {.kind = CL_FOUND_NAME, .first = from, .end = end, .span = {s->tokens[from].span.start, s->tokens[end - 1].span.end}},
        .is_place = place,
        .is_beside = beside};
    uint64_t bits = cl_lexicon_bits(s->article->meta.lang, s->tokens[from].folded);
    bool before_name = end < s->n_tokens && s->tokens[end].kind == CL_TOKEN_WORD && (s->tokens[end].flags & CL_TOKEN_CAPITAL) != 0;

    r.is_person = end > from + 1 && (bits & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 && !before_name;
    r.is_opening = opens(s, from) && s->tokens[from].value == 0;
    r.is_described = is_description(s, from, end);
    for (uint32_t i = from; i < end; i++)
        r.rare += s->tokens[i].weight / (float)(end - from);
    return r;
}

/* Runs of name words of s that `other` does not have anywhere. */
static size_t find_runs(const cl_value_sentence *s, const cl_value_sentence *other, run *runs)
{
    size_t n = 0;

    for (uint32_t i = 0; i < s->n_tokens && n < MAX_RUNS;) {
        uint32_t end = i;
        bool place = true, name = false;
        while (end < s->n_tokens && is_name_word(s, end) && !knows(other, &s->tokens[end])) {
            uint64_t bits = cl_lexicon_bits(s->article->meta.lang, s->tokens[end].folded);
            place = place && (bits & CL_LEX_PLACE) != 0;
            name = name || (bits & NO_NAME) == 0;
            end++;
        }
        /* "House Speaker" before a name is a title; "the Justice Department" with nothing after it is a name */
        bool before_name = end < s->n_tokens && s->tokens[end].kind == CL_TOKEN_WORD && (s->tokens[end].flags & CL_TOKEN_CAPITAL) != 0;
        /* "Texas Rep. X", "Calif.,": where somebody is from is told or left out at will */
        bool aside = place && before_name;
        aside = aside || (end == i + 1 && end + 1 < s->n_tokens && s->tokens[end].mark == '.' && s->tokens[end + 1].kind == CL_TOKEN_MARK);
        bool beside = aside || !(name || (!before_name && end > i + 1));
        if (end > i)
            runs[n++] = make_run(s, i, end, place, beside);
        i = end > i ? end : i + 1;
    }
    return n;
}

/* The capital word that touches the run, as a stem; CL_WORD_NONE when there is none. */
static uint32_t touching(const cl_value_sentence *s, const cl_found *x, bool before)
{
    if (before ? x->first == 0 : x->end >= s->n_tokens)
        return CL_WORD_NONE;
    const cl_vtoken *token = &s->tokens[before ? x->first - 1 : x->end];
    bool capital = token->kind == CL_TOKEN_WORD && (token->flags & CL_TOKEN_CAPITAL) != 0 && !token->stop;
    return capital ? token->stem : CL_WORD_NONE;
}

/* On how many sides the next word is the same: 0, 1 or 2. */
static int framed_sides(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y)
{
    bool before = x->first > 0 && y->first > 0 && a->tokens[x->first - 1].stem != CL_WORD_NONE &&
                  a->tokens[x->first - 1].stem == b->tokens[y->first - 1].stem;
    bool after = x->end < a->n_tokens && y->end < b->n_tokens && a->tokens[x->end].stem != CL_WORD_NONE &&
                 a->tokens[x->end].stem == b->tokens[y->end].stem;
    return before + after;
}

/* The capital word after a run, an initial between left out; CL_WORD_NONE for none. */
static uint32_t surname_after(const cl_value_sentence *s, const cl_found *x)
{
    uint32_t at = x->end;

    if (at + 1 < s->n_tokens && s->tokens[at].kind == CL_TOKEN_WORD && s->tokens[at].span.end - s->tokens[at].span.start <= 2 &&
        (s->tokens[at].flags & CL_TOKEN_CAPITAL) != 0)
        at++;
    cl_found rest = {.first = at, .end = at};
    return touching(s, &rest, false);
}

/* What follows inside the two names is the same, or nothing: "Charles" Schumer and Nancy Pelosi are two people. */
static bool same_rest(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y)
{
    return surname_after(a, x) == surname_after(b, y);
}

/* Another run stands in the same capitalised name: the whole name is another, not a part of it. */
static bool is_part_of_other(const cl_value_sentence *s, const run *runs, size_t n, size_t at)
{
    for (size_t i = 0; i < n; i++) {
        if (i == at)
            continue;
        uint32_t from = i < at ? runs[i].found.end : runs[at].found.end, to = i < at ? runs[at].found.first : runs[i].found.first;
        bool joined = to - from <= 3;
        for (uint32_t t = from; joined && t < to; t++)
            joined = s->tokens[t].kind == CL_TOKEN_WORD && (s->tokens[t].flags & CL_TOKEN_CAPITAL) != 0;
        if (joined)
            return true;
    }
    return false;
}

/* Two runs that may be what both sentences speak of at one place. */
typedef struct rivals {
    uint32_t i, j; /* of a and b */
    float sum;
} rivals;

typedef CL_VEC(rivals) rivals_vec;

/* The runs of both sentences. */
typedef struct runs {
    run a[MAX_RUNS], b[MAX_RUNS];
    size_t n_a, n_b;
} runs;

static uint32_t min_u32(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* Words in one piece that stand before (after) both runs, marks left out. */
static unsigned frame(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y, bool before)
{
    size_t i = before ? x->first : x->end, j = before ? y->first : y->end;
    unsigned n = 0;

    while (n < FRAME) {
        while (before ? i > 0 && a->tokens[i - 1].kind == CL_TOKEN_MARK : i < a->n_tokens && a->tokens[i].kind == CL_TOKEN_MARK)
            i = before ? i - 1 : i + 1;
        while (before ? j > 0 && b->tokens[j - 1].kind == CL_TOKEN_MARK : j < b->n_tokens && b->tokens[j].kind == CL_TOKEN_MARK)
            j = before ? j - 1 : j + 1;
        if (before ? i == 0 || j == 0 : i >= a->n_tokens || j >= b->n_tokens)
            break;
        cl_str word = a->tokens[before ? i - 1 : i].folded;
        if (word.len == 0 || !cl_str_eq(word, b->tokens[before ? j - 1 : j].folded))
            break;
        i = before ? i - 1 : i + 1;
        j = before ? j - 1 : j + 1;
        n++;
    }
    return n;
}

/*
 * Fitted by logistic regression on 272 altered names of conflicts_made dev against 1134 other pairs of runs there and 9175 (each
 * counted .3) of natural pairs of sentences of other outlets, cosine .45 and more. In five folds over stories F1 is .862 (with
 * frames of one word each side, no descriptions and no plain words .807).
 */
static float score(const cl_value_pair *pair, const runs *all, size_t i, size_t j)
{
    const run *x = &all->a[i], *y = &all->b[j];
    uint32_t words_x = x->found.end - x->found.first, words_y = y->found.end - y->found.first;
    uint32_t after_x = touching(pair->a, &x->found, false), after_y = touching(pair->b, &y->found, false);
    float before = log1pf((float)frame(pair->a, &x->found, pair->b, &y->found, true));
    float after = log1pf((float)frame(pair->a, &x->found, pair->b, &y->found, false));
    cl_slot slot;

    cl_slot_compare(pair, &x->found, &y->found, &slot);
    float words =
        1.18f * (float)(min_u32(words_x, 3) + min_u32(words_y, 3)) + (words_x == words_y ? 0.83f : 0) + 0.51f * (x->rare + y->rare);
    float around =
        2.3f * slot.clause + 0.88f * slot.moved + 1.34f * (float)slot.beside + 1.01f * before + 1.47f * after + 1.11f * pair->plain;
    float place = (x->is_place && y->is_place ? -2.48f : 0) + (x->is_place != y->is_place ? -1.18f : 0) + (slot.both_quoted ? 1.4f : 0) +
                  (slot.both_first ? 1.47f : 0);
    float form = (after_x != CL_WORD_NONE && after_x == after_y ? 1.74f : 0) -
                 0.55f * (float)((after_x != CL_WORD_NONE) + (after_y != CL_WORD_NONE)) +
                 (x->is_person && y->is_person ? 1.24f : 0) - 0.77f * (float)(x->is_opening + y->is_opening) -
                 0.53f * (float)(x->is_described + y->is_described);
    bool bare = before <= 0 && after <= 0 && slot.beside == 0 && slot.clause < FAINT;
    return -9.13f - (bare ? BARE : 0) + words + around + place + form - 0.15f * (float)(all->n_a + all->n_b) - (pair->stray ? STRAY : 0);
}

/* "North" and "South" before the same word: two countries or states that sentences compare, hardly one that was misnamed. */
static bool is_compass(const cl_value_sentence *s, const cl_found *x)
{
    static const char *const words[] = {"north", "south", "east", "west", "northern", "southern", "eastern", "western"};

    for (size_t i = 0; x->end == x->first + 1 && i < sizeof words / sizeof words[0]; i++)
        if (cl_str_eq(s->tokens[x->first].folded, cl_str_c(words[i])))
            return true;
    return false;
}

/* The capital word after a run and the stop of an abbreviation. */
static uint32_t name_after(const cl_value_sentence *s, const cl_found *x)
{
    cl_found whole = *x;

    whole.end += whole.end < s->n_tokens && s->tokens[whole.end].mark == '.';
    return touching(s, &whole, false);
}

/* "Harold" Quimby and "Mr." Quimby, the "Kentucky Republican" Barlow and the "Majority Leader" Barlow: outlets introduce people as
 * they like, but words in quotation marks are not theirs to change. */
static bool is_other_title(const cl_value_pair *pair, const run *x, const run *y)
{
    uint32_t after = name_after(pair->a, &x->found);
    bool quoted = pair->a->tokens[x->found.first].quote != 0 && pair->b->tokens[y->found.first].quote != 0;

    return !quoted && (x->is_described || y->is_described) && after != CL_WORD_NONE && after == name_after(pair->b, &y->found);
}

/* Three commas with a name after them, and one that touches the run: an item of a list, which another list has or has not. */
static bool is_listed(const cl_value_sentence *s, const cl_found *x)
{
    unsigned names = 0;
    bool beside = (x->first > 0 && s->tokens[x->first - 1].mark == ',') || (x->end < s->n_tokens && s->tokens[x->end].mark == ',');

    for (size_t i = 0; beside && i + 1 < s->n_tokens; i++)
        names += s->tokens[i].mark == ',' && is_name_word(s, i + 1);
    return names >= LISTED_NAMES;
}

/* Runs that cannot be rivals whatever stands around them. */
static bool excluded(const cl_value_pair *pair, const runs *all, size_t i, size_t j)
{
    const run *x = &all->a[i], *y = &all->b[j];

    if ((x->is_beside && y->is_beside) || (x->is_person && y->is_place) || (x->is_place && y->is_person))
        return true;
    if (cl_name_is_medium(pair->a, &x->found) || cl_name_is_medium(pair->b, &y->found))
        return true;
    if (is_compass(pair->a, &x->found) && is_compass(pair->b, &y->found))
        return true;
    if (cl_names_same_thing(pair->a, &x->found, pair->b, &y->found) || is_other_title(pair, x, y))
        return true;
    if (pair->doubt <= 0)
        return false;
    if (pair->plain < ONE_EVENT || is_listed(pair->a, &x->found) || is_listed(pair->b, &y->found))
        return true;
    if (x->is_opening || y->is_opening || x->is_described || y->is_described) /* only what stands around it makes it a name */
        return true;
    if (x->is_beside || y->is_beside || is_part_of_other(pair->a, all->a, all->n_a, i) || is_part_of_other(pair->b, all->b, all->n_b, j))
        return true;
    return !same_rest(pair->a, &x->found, pair->b, &y->found);
}

static collate_err report(cl_value_pair *pair, const run *x, const run *y, float sum)
{
    uint8_t kind = x->is_place && y->is_place ? CL_VALUE_PLACE : CL_VALUE_NAME;
    cl_str slot = {"", 0};

    cl_slot_likeness(pair->a, &x->found, pair->b, &y->found, pair->arena, &slot);
    cl_value_difference d = {CL_CONFLICT_CONFLICT, kind, x->found.span, y->found.span, cl_span_of(pair->a->article->text, x->found.span),
        cl_span_of(pair->b->article->text, y->found.span), slot, MOST / (1 + expf(SURE - CL_SAME_SURE - sum))};
    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

static int best_first(const void *a, const void *b)
{
    const rivals *x = a, *y = b;

    if (x->sum != y->sum)
        return x->sum < y->sum ? 1 : -1;
    if (x->i != y->i)
        return x->i < y->i ? -1 : 1;
    return (x->j > y->j) - (x->j < y->j);
}

/* What a score must reach: more among long articles unless both are people or one word stands the same on both sides. */
static float threshold(const cl_value_pair *pair, const run *x, const run *y)
{
    bool framed = (x->is_person && y->is_person) || framed_sides(pair->a, &x->found, pair->b, &y->found) == 2;

    return SURE + pair->doubt + (pair->doubt > AMONG_MANY && !framed ? UNFRAMED : 0);
}

collate_err cl_names_differ(cl_value_pair *pair)
{
    runs all;
    bool used_a[MAX_RUNS] = {0}, used_b[MAX_RUNS] = {0};
    rivals_vec found = {0};

    if (is_headline(pair->a) || is_headline(pair->b))
        return COLLATE_OK;
    all.n_a = find_runs(pair->a, pair->b, all.a);
    all.n_b = all.n_a > 0 ? find_runs(pair->b, pair->a, all.b) : 0;
    for (uint32_t i = 0; i < all.n_a; i++)
        for (uint32_t j = 0; j < all.n_b; j++) {
            rivals r = {i, j, 0};
            if (excluded(pair, &all, i, j) || (r.sum = score(pair, &all, i, j)) < threshold(pair, &all.a[i], &all.b[j]))
                continue;
            if (CL_VEC_PUSH(&found, pair->arena, r) == NULL)
                return COLLATE_E_NOMEM;
        }
    if (found.n > 1)
        qsort(found.at, found.n, sizeof *found.at, best_first);
    for (size_t k = 0; k < found.n; k++) {
        const rivals *r = &found.at[k];
        if (used_a[r->i] || used_b[r->j])
            continue;
        used_a[r->i] = used_b[r->j] = true;
        collate_err err = report(pair, &all.a[r->i], &all.b[r->j], r->sum);
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}
