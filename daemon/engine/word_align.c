#include "engine/word_align.h"

#include "base/hash.h"

/* Scores in tenths of a word; of the ratios tried the smallest penalties that keep a stray early word from being matched. */
#define MATCH 20
#define MATCH_STOP 8
#define STEM 6       /* another form of the same word */
#define MISMATCH (-9)
#define GAP (-6)
#define BRACKET_WORD (-1)
#define CROSSING (-6) /* into another quotation, where only a stray word may wait */
#define PAIR_BONUS 3.0f /* in a window, for two words in their order: a rare name said elsewhere must not outweigh a plain sentence */
#define STEM_SHARE 0.6f /* of a word's weight that another form of it has */

enum { FROM_START, DIAGONAL, UP, LEFT, UP_FREE, LEFT_FREE };

const char *cl_edit_op_name(cl_edit_op op)
{
    static const char *const names[] = {"equal", "replaced", "added", "dropped", "ellipsis", "bracket"};

    return op < CL_EDIT_OPS ? names[op] : "";
}

static int score(const cl_said *a, const cl_said *b)
{
    if (cl_said_same(a, b))
        return (a->flags & CL_SAID_STOP) != 0 ? MATCH_STOP : MATCH;
    return a->stem == b->stem ? STEM : MISMATCH;
}

/* After word i of a (i = 0: before the first) what b has costs nothing: an ellipsis or a bracket is there. */
static bool is_open(const cl_said *a, size_t n_a, size_t i)
{
    bool bracket_before = i > 0 && (a[i - 1].flags & CL_SAID_BRACKET) != 0;
    bool after = i < n_a && (a[i].flags & (CL_SAID_GAP | CL_SAID_BRACKET)) != 0;

    return i > 0 && (bracket_before || after);
}

/* What an ellipsis leaves out costs nothing within a quotation; a bracket stands for the words that are nearest. */
static int free_cost(bool bracket, const cl_said *b, size_t j)
{
    bool crosses = j >= 2 && b[j - 1].quote != b[j - 2].quote;

    return (bracket ? BRACKET_WORD : 0) + (crosses ? CROSSING : 0);
}

/* Fill the table of directions; returns the column where the best alignment ends. */
static size_t fill(const cl_said *a, size_t n_a, const cl_said *b, size_t n_b, int *above, int *here, uint8_t *from)
{
    size_t width = n_b + 1, best = 0;

    for (size_t j = 0; j <= n_b; j++) {
        above[j] = 0;
        from[j] = FROM_START;
    }
    for (size_t i = 1; i <= n_a; i++) {
        bool free_add = (a[i - 1].flags & CL_SAID_BRACKET) != 0, free_drop = is_open(a, n_a, i);
        bool bracket = free_drop && (i == n_a || (a[i].flags & CL_SAID_GAP) == 0);
        here[0] = above[0] + (free_add ? 0 : GAP);
        from[i * width] = free_add ? UP_FREE : UP;
        for (size_t j = 1; j <= n_b; j++) {
            int diagonal = above[j - 1] + score(&a[i - 1], &b[j - 1]);
            int up = above[j] + (free_add ? 0 : GAP);
            int left = i == n_a ? INT32_MIN / 2 : here[j - 1] + (free_drop ? free_cost(bracket, b, j) : GAP);
            int most = diagonal >= up ? diagonal : up;
            uint8_t way = diagonal >= up ? DIAGONAL : free_add ? UP_FREE : UP;
            if (left > most || (left == most && way == UP)) { /* not for UP_FREE: the words before a bracket are the nearest ones */
                most = left;
                way = free_drop ? LEFT_FREE : LEFT;
            }
            here[j] = most;
            from[i * width + j] = way;
        }
        int *swap = above;
        above = here;
        here = swap;
    }
    for (size_t j = 1; j <= n_b; j++)
        best = above[j] > above[best] ? j : best;
    return best;
}

static uint8_t op_of(uint8_t way, const cl_said *a, const cl_said *b, bool bracket)
{
    if (b != NULL && (b->flags & CL_SAID_BRACKET) != 0 && (way != DIAGONAL || !cl_said_same(a, b)))
        return CL_EDIT_BRACKET; /* the passage itself has an editor's word there */
    switch (way) {
    case DIAGONAL:
        return cl_said_same(a, b) ? CL_EDIT_EQUAL : (a->flags & CL_SAID_BRACKET) != 0 ? CL_EDIT_BRACKET : CL_EDIT_REPLACED;
    case UP:
        return CL_EDIT_ADDED;
    case UP_FREE:
        return CL_EDIT_BRACKET;
    case LEFT_FREE:
        return bracket ? CL_EDIT_BRACKET : CL_EDIT_ELLIPSIS;
    default:
        return CL_EDIT_DROPPED;
    }
}

/* Walk back from the end; edits come out last first, runs of one kind joined. */
static bool walk(const cl_said *a, size_t n_a, const cl_said *b, size_t width, size_t end, const uint8_t *from, cl_arena *arena,
                 cl_word_fit *out)
{
    CL_VEC(cl_edit) edits = {0};
    size_t i = n_a, j = end;

    out->b_end = (uint32_t)end;
    while (i > 0) {
        uint8_t way = from[i * width + j];
        bool took_a = way == DIAGONAL || way == UP || way == UP_FREE, took_b = way == DIAGONAL || way == LEFT || way == LEFT_FREE;
        bool bracket = (i > 0 && (a[i - 1].flags & CL_SAID_BRACKET) != 0) || (i < n_a && (a[i].flags & CL_SAID_BRACKET) != 0);
        uint8_t op = op_of(way, &a[i - 1], took_b ? &b[j - 1] : NULL, bracket);
        i -= took_a;
        j -= took_b;
        cl_edit *last = edits.n > 0 ? &edits.at[edits.n - 1] : NULL;
        if (last != NULL && last->op == op) {
            last->a_first = (uint32_t)i;
            last->b_first = (uint32_t)j;
        } else {
            cl_edit edit = {op, (uint32_t)i, (uint32_t)(i + took_a), (uint32_t)j, (uint32_t)(j + took_b)};
            if (CL_VEC_PUSH(&edits, arena, edit) == NULL)
                return false;
        }
    }
    out->b_first = (uint32_t)j;
    for (size_t k = 0; k < edits.n; k++) { /* beside a bracket that both have, words are left out without saying so */
        cl_edit *edit = &edits.at[k];
        bool silent = edit->op == CL_EDIT_BRACKET && edit->a_first == edit->a_end;
        for (uint32_t w = edit->b_first; silent && w < edit->b_end; w++)
            silent = (b[w].flags & CL_SAID_BRACKET) == 0;
        edit->op = silent ? CL_EDIT_DROPPED : edit->op;
    }
    for (size_t k = 0; k < edits.n / 2; k++) {
        cl_edit swap = edits.at[k];
        edits.at[k] = edits.at[edits.n - 1 - k];
        edits.at[edits.n - 1 - k] = swap;
    }
    out->edits = edits.at;
    out->n_edits = edits.n;
    return true;
}

static void weigh(const cl_said *a, const cl_said *b, cl_word_fit *out)
{
    out->n_equal = 0;
    out->equal = out->missed = 0;
    for (size_t e = 0; e < out->n_edits; e++) {
        const cl_edit *edit = &out->edits[e];
        if (edit->op == CL_EDIT_EQUAL) {
            out->n_equal += edit->a_end - edit->a_first;
            for (uint32_t i = edit->a_first; i < edit->a_end; i++)
                out->equal += a[i].weight;
        } else if (edit->op == CL_EDIT_REPLACED) {
            uint32_t i = edit->a_first, j = edit->b_first;
            for (; i < edit->a_end && j < edit->b_end; i++, j++) {
                float alike = a[i].stem == b[j].stem ? STEM_SHARE : 0;
                out->equal += alike * a[i].weight;
                out->missed += (1 - alike) * (a[i].weight + b[j].weight);
            }
            for (; i < edit->a_end; i++) /* at the ends of a sentence there may be more on one side */
                out->missed += a[i].weight;
            for (; j < edit->b_end; j++)
                out->missed += b[j].weight;
        } else if (edit->op != CL_EDIT_ELLIPSIS && edit->op != CL_EDIT_BRACKET) {
            for (uint32_t i = edit->a_first; i < edit->a_end; i++)
                out->missed += a[i].weight;
            for (uint32_t j = edit->b_first; j < edit->b_end; j++)
                out->missed += b[j].weight;
        }
    }
    float all = 2 * out->equal + out->missed;
    out->similarity = all > 0 ? 2 * out->equal / all : 0;
}

collate_err cl_word_align(const cl_said *a, size_t n_a, const cl_said *b, size_t n_b, cl_arena *arena, cl_word_fit *out)
{
    cl_word_fit found = {0};

    if ((n_a + 1) > CL_ALIGN_CELLS / (n_b + 1))
        return COLLATE_E_TOO_BIG;
    uint8_t *from = cl_arena_alloc(arena, (n_a + 1) * (n_b + 1));
    int *rows = cl_arena_alloc(arena, 2 * (n_b + 1) * sizeof *rows);
    if (from == NULL || rows == NULL)
        return COLLATE_E_NOMEM;
    size_t end = fill(a, n_a, b, n_b, rows, rows + n_b + 1, from);
    if (!walk(a, n_a, b, n_b + 1, end, from, arena, &found))
        return COLLATE_E_NOMEM;
    weigh(a, b, &found);
    *out = found;
    return COLLATE_OK;
}

/* Words of b from `at` on to the end of their sentence and quotation; more than `most` count as none. */
static uint32_t words_left(const cl_said *b, size_t n_b, uint32_t at, uint32_t most)
{
    uint32_t n = 0;

    while (at + n < n_b && n <= most && (b[at + n].flags & CL_SAID_STARTS) == 0 && (at + n == 0 || b[at + n].quote == b[at + n - 1].quote))
        n++;
    return n <= most ? n : 0;
}

/* Words of b before `at` back to the start of their sentence. */
static uint32_t words_before(const cl_said *b, uint32_t at, uint32_t most)
{
    uint32_t n = 0;

    while (at > n && n <= most && (b[at - n].flags & CL_SAID_STARTS) == 0 && b[at - n - 1].quote == b[at - n].quote)
        n++;
    return n <= most ? n : 0;
}

collate_err cl_word_fit_ends(const cl_said *a, const cl_said *b, size_t n_b, cl_arena *arena, cl_word_fit *fit)
{
    if (fit->n_edits < 2)
        return COLLATE_OK;
    cl_edit *edits = CL_ARENA_ARRAY(arena, cl_edit, fit->n_edits);
    if (edits == NULL)
        return COLLATE_E_NOMEM;
    memcpy(edits, fit->edits, fit->n_edits * sizeof *edits);
    cl_edit *first = &edits[0], *last = &edits[fit->n_edits - 1];
    uint32_t left = last->op == CL_EDIT_ADDED ? words_left(b, n_b, fit->b_end, last->a_end - last->a_first + 1) : 0;
    uint32_t room = first->a_end - first->a_first + 1;
    uint32_t before = first->op == CL_EDIT_ADDED && fit->b_first < n_b ? words_before(b, fit->b_first, room) : 0;
    if (left > 0) {
        last->op = CL_EDIT_REPLACED;
        last->b_end = fit->b_end += left;
    }
    if (before > 0) {
        first->op = CL_EDIT_REPLACED;
        first->b_first = fit->b_first -= before;
    }
    fit->edits = edits;
    weigh(a, b, fit);
    return COLLATE_OK;
}

/* Keys of single stems and of pairs of neighbours, in one open table; 0 is free. */
typedef struct stems {
    uint64_t *key;
    size_t mask;
} stems;

static uint64_t pair_key(const cl_said *first)
{
    return cl_mix(first[0].stem * 31 + first[1].stem) | 1;
}

static uint64_t single_key(const cl_said *word)
{
    return cl_mix(word->stem ^ 0x5bd1e995u) | 1;
}

/* Where the key stands in the table; NONE when it does not and is not to be added. */
#define NONE UINT32_MAX
static uint32_t meet(stems *table, uint64_t key, bool add)
{
    size_t at = (size_t)(key >> 20) & table->mask;

    while (table->key[at] != 0 && table->key[at] != key)
        at = (at + 1) & table->mask;
    if (table->key[at] == 0 && !add)
        return NONE;
    table->key[at] = key;
    return (uint32_t)at;
}

/* What a word of the passage has of the text: its key, and that of it and the word before. */
typedef struct hit {
    uint32_t word, pair;
    float weight;
} hit;

/* How the sum changes when the word enters the window or leaves it: what is there twice counts once, or a name beats a sentence. */
static float enter(const hit *h, uint32_t *inside)
{
    float gain = 0;

    if (h->word != NONE && inside[h->word]++ == 0)
        gain += h->weight;
    if (h->pair != NONE && inside[h->pair]++ == 0)
        gain += PAIR_BONUS;
    return gain;
}

static float leave(const hit *h, uint32_t *inside)
{
    float loss = 0;

    if (h->word != NONE && --inside[h->word] == 0)
        loss += h->weight;
    if (h->pair != NONE && --inside[h->pair] == 0)
        loss += PAIR_BONUS;
    return loss;
}

float cl_word_window(const cl_said *a, size_t n_a, const cl_said *b, size_t n_b, size_t width, const bool *masked, cl_arena *arena,
                     size_t *start)
{
    size_t size = 16;
    float sum = 0, best = 0;

    *start = 0;
    while (size < 6 * n_a + 2)
        size *= 2;
    stems table = {CL_ARENA_ARRAY(arena, uint64_t, size), size - 1};
    uint32_t *inside = CL_ARENA_ARRAY(arena, uint32_t, size);
    hit *hits = cl_arena_alloc(arena, (n_b + 1) * sizeof *hits);
    if (table.key == NULL || inside == NULL || hits == NULL)
        return 0;
    for (size_t i = 0; i < n_a; i++) {
        (void)meet(&table, single_key(&a[i]), true);
        (void)meet(&table, a[i].key | 1, true); /* another spelling has another stem */
        if (i + 1 < n_a)
            (void)meet(&table, pair_key(&a[i]), true);
    }
    for (size_t j = 0; j < n_b; j++) {
        bool counts = masked == NULL || !masked[j];
        hits[j] = (hit){NONE, NONE, b[j].weight};
        if (counts)
            hits[j].word = meet(&table, b[j].key | 1, false); /* spelt alike first: another form may be the same word's, too */
        if (counts && hits[j].word == NONE)
            hits[j].word = meet(&table, single_key(&b[j]), false);
        if (j > 0 && hits[j].word != NONE)
            hits[j].pair = meet(&table, pair_key(&b[j - 1]), false);
        sum += enter(&hits[j], inside);
        if (j >= width)
            sum -= leave(&hits[j - width], inside);
        if (sum > best + 1e-4f) {
            best = sum;
            *start = j + 1 > width ? j + 1 - width : 0;
        }
    }
    return best;
}
