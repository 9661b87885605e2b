#include "engine/values_sentence.h"

#include "text/lexicon.h"

#include <math.h>

/* As in values_number.c. A name that has the same word before or after it in both sentences needs less than one that only
 * shares words farther off. Tried 1 1.5 2 and 1.5 2 2.5 on conflicts_made dev, and read the conflicts of ten stories. */
#define NEEDED_FRAMED 1.0f
#define NEEDED_LOOSE 1.2f
#define NEEDED_PERSONS 2.0f /* two full names: outlets quote different people in like words */
#define NEAR 1.5f
#define SAME_NAME 1.0f /* the runs touch the same other part of a name: "_ Spurlock" */
#define AMONG_MANY                                                                                                                         \
    0.5f /* with so much doubt (cl_values_differ) only a name framed on both sides counts: of 14 others read in                            \
            sixty stories none was a conflict */
#define MAX_RUNS 64
#define HEADLINE_SHARE 0.85f /* a sentence with more capitals is in headline style: they tell nothing */

/* Titles, roles and demonyms before a name vary from outlet to outlet without any conflict. */
#define NO_NAME (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_GROUP | CL_LEX_DEMONYM | CL_LEX_TIME | CL_LEX_VERB)

typedef struct run {
    cl_found found; /* as a value, for the slot */
    bool is_place;
    bool is_person; /* first name and more, nothing of a name after it */
} run;

/* True when the document has the word anywhere: what both know is not in question. */
static bool knows(const cl_value_sentence *s, const cl_vtoken *token)
{
    return token->stem != CL_WORD_NONE && s->words->keys[cl_values_word_slot(s->words, token->stem)] != 0;
}

static bool is_headline(const cl_value_sentence *s)
{
    size_t words = 0, capitals = 0;

    for (size_t i = 0; i < s->n_tokens; i++) {
        if (s->tokens[i].kind != CL_TOKEN_WORD || s->tokens[i].stop)
            continue;
        words++;
        capitals += (s->tokens[i].flags & CL_TOKEN_CAPITAL) != 0;
    }
    return words > 4 && (float)capitals > HEADLINE_SHARE * (float)words;
}

/* A capital that means a name: not the first word of a sentence or quotation unless the parser found a name there. */
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
    return at > 0 && s->tokens[at - 1].kind == CL_TOKEN_WORD &&
           (cl_lexicon_bits(s->article->meta.lang, token->folded) & CL_LEX_SUFFIX) == 0;
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
        if (end > i && !aside && (name || (!before_name && end > i + 1))) {
            cl_found found = {
                .kind = CL_FOUND_NAME, .first = i, .end = end, .span = {s->tokens[i].span.start, s->tokens[end - 1].span.end}};
            uint64_t bits = cl_lexicon_bits(s->article->meta.lang, s->tokens[i].folded);
            bool person = end > i + 1 && (bits & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 && !before_name;
            runs[n++] = (run){found, place, person};
        }
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

/* Short and long forms of first names differ in more than their ends now and then. */
static bool is_nickname(cl_str a, cl_str b)
{
    static const char *const pairs[][2] = {{"bob", "robert"}, {"bill", "william"}, {"dick", "richard"}, {"ted", "edward"}, {"jim", "james"},
        {"jack", "john"}, {"peggy", "margaret"}, {"harry", "henry"}, {"hank", "henry"}, {"chuck", "charles"}, {"betsy", "elizabeth"},
        {"liz", "elizabeth"}, {"bobby", "robert"}, {"rob", "bob"}, {"billy", "william"}, {"dan", "daniel"}, {"sasha", "alexander"},
        {"tony", "anthony"}, {"meg", "margaret"}, {"ned", "edward"}};

    if (a.len > 0 && b.len > 0 && a.ptr[0] == b.ptr[0]) /* Mike and Michael, Dmitry and Dmitri, J. and John */
        return true;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        cl_str x = cl_str_c(pairs[i][0]), y = cl_str_c(pairs[i][1]);
        if ((cl_str_eq(a, x) && cl_str_eq(b, y)) || (cl_str_eq(a, y) && cl_str_eq(b, x)))
            return true;
    }
    return false;
}

/* An acronym of the other, with the capitals that stand beside it: "NHL" and "National _Hockey League_". */
static bool is_acronym(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y)
{
    cl_str letters = cl_vtoken_text(a, &a->tokens[x->first]);
    size_t at = 0;
    uint32_t from = y->first, to = y->end;

    if (x->end - x->first != 1 || (a->tokens[x->first].flags & (CL_TOKEN_ALL_CAPS | CL_TOKEN_STOP_INSIDE)) == 0)
        return false;
    while (from > 0 && (b->tokens[from - 1].flags & CL_TOKEN_CAPITAL) != 0 && cl_vtoken_text(b, &b->tokens[from]).ptr[0] != letters.ptr[0])
        from--;
    while (to < b->n_tokens && (b->tokens[to].flags & CL_TOKEN_CAPITAL) != 0)
        to++;
    for (uint32_t i = from; i < to && at < letters.len; i++) {
        while (at < letters.len && letters.ptr[at] == '.')
            at++;
        at += at < letters.len && cl_vtoken_text(b, &b->tokens[i]).ptr[0] == letters.ptr[at];
    }
    return at > 0 && at + 1 >= letters.len;
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

/* Names of one place or body. */
static bool is_alias(cl_str a, cl_str b)
{
    static const char *const same[][2] = {{"United Kingdom", "Britain"}, {"UK", "Britain"}, {"U.K.", "Britain"}, {"Great Britain", "UK"},
        {"United States", "America"}, {"U.S.", "America"}, {"Washington", "U.S."}, {"Moscow", "Russia"}, {"Beijing", "China"},
        {"Kremlin", "Moscow"}, {"Kremlin", "Russia"}, {"Holland", "Netherlands"}, {"Burma", "Myanmar"}, {"Kiev", "Kyiv"},
        {"Pentagon", "Defense Department"}, {"GOP", "Republicans"}, {"GOP", "Republican"}, {"Capitol Hill", "Congress"},
        {"White House", "Washington"}, {"Islamic State", "ISIS"}, {"ISIL", "ISIS"}, {"Obamacare", "Affordable Care Act"},
        {"Czech Republic", "Czechia"}, {"Tehran", "Iran"}};

    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
        cl_str x = cl_str_c(same[i][0]), y = cl_str_c(same[i][1]);
        if ((cl_str_eq(a, x) && cl_str_eq(b, y)) || (cl_str_eq(a, y) && cl_str_eq(b, x)))
            return true;
    }
    return false;
}

static bool same_thing(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y)
{
    if (is_alias(cl_span_of(a->article->text, x->span), cl_span_of(b->article->text, y->span)))
        return true;
    return is_nickname(a->tokens[x->first].folded, b->tokens[y->first].folded) || is_acronym(a, x, b, y) || is_acronym(b, y, a, x);
}

static collate_err report(cl_value_pair *pair, const run *x, const run *y, float sum, cl_str slot)
{
    uint8_t kind = x->is_place && y->is_place ? CL_VALUE_PLACE : CL_VALUE_NAME;
    cl_value_difference d = {CL_CONFLICT_CONFLICT, kind, x->found.span, y->found.span, cl_span_of(pair->a->article->text, x->found.span),
        cl_span_of(pair->b->article->text, y->found.span), slot, fminf(1, sum / (2 * NEEDED_LOOSE))};

    return CL_VEC_PUSH(&pair->out, pair->arena, d) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

collate_err cl_names_differ(cl_value_pair *pair)
{
    run a[MAX_RUNS], b[MAX_RUNS];
    bool used_a[MAX_RUNS] = {0}, used_b[MAX_RUNS] = {0};

    if (is_headline(pair->a) || is_headline(pair->b))
        return COLLATE_OK;
    size_t n_a = find_runs(pair->a, pair->b, a), n_b = n_a > 0 ? find_runs(pair->b, pair->a, b) : 0;
    for (;;) {
        float best = 0;
        size_t best_i = MAX_RUNS, best_j = 0;
        cl_str slot = {"", 0};
        for (size_t i = 0; i < n_a; i++)
            for (size_t j = 0; !used_a[i] && !(pair->doubt > 0 && is_part_of_other(pair->a, a, n_a, i)) && j < n_b; j++) {
                if (used_b[j] || (pair->doubt > 0 && is_part_of_other(pair->b, b, n_b, j)) ||
                    same_thing(pair->a, &a[i].found, pair->b, &b[j].found) ||
                    (pair->doubt > 0 && !same_rest(pair->a, &a[i].found, pair->b, &b[j].found)))
                    continue;
                float sum = cl_slot_likeness(pair->a, &a[i].found, pair->b, &b[j].found, pair->arena, NULL) + NEAR * pair->similarity;
                for (int before = 0; before < 2; before++) {
                    uint32_t word = touching(pair->a, &a[i].found, before);
                    sum += word != CL_WORD_NONE && word == touching(pair->b, &b[j].found, before) ? SAME_NAME : 0;
                }
                int framed = framed_sides(pair->a, &a[i].found, pair->b, &b[j].found);
                if ((a[i].is_person && b[j].is_place) || (a[i].is_place && b[j].is_person))
                    continue;
                bool persons = a[i].is_person && b[j].is_person;
                if (framed < 2 && pair->doubt > AMONG_MANY)
                    continue;
                if (sum <= best || sum < (persons ? NEEDED_PERSONS : framed ? NEEDED_FRAMED : NEEDED_LOOSE) + pair->doubt)
                    continue;
                best = sum;
                best_i = i;
                best_j = j;
            }
        if (best_i == MAX_RUNS)
            return COLLATE_OK;
        cl_slot_likeness(pair->a, &a[best_i].found, pair->b, &b[best_j].found, pair->arena, &slot);
        collate_err err = report(pair, &a[best_i], &b[best_j], best, slot);
        if (err != COLLATE_OK)
            return err;
        used_a[best_i] = used_b[best_j] = true;
    }
}
