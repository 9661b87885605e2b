#include "engine/select.h"

#include <math.h>

#define LEAST_FILL 85u /* percent of the budget that should be used where the material allows (issue 5) */
#define MOST_LOSS 0.05f /* share of the worth that filling the budget may cost: of .02 .05 .1 .2 1 on summaries_single */
#define WORTHWHILE 1e-6

/* A selection and how often each concept is covered by it. */
typedef struct set {
    uint32_t *at;
    uint32_t n;
    uint32_t used;
    uint16_t *covered; /* per concept */
} set;

typedef struct entry {
    double key;
    uint32_t candidate;
} entry;

static double gain(const cl_choice *c, const uint16_t *covered, uint32_t i)
{
    double sum = c->bonus[i];

    for (uint32_t k = c->first[i]; k < c->first[i + 1]; k++)
        if (covered[c->concepts[k]] == 0)
            sum += (double)c->weight[c->concepts[k]];
    return sum;
}

double cl_select_worth(const cl_choice *c, const uint32_t *chosen, uint32_t n, uint8_t *seen)
{
    double sum = 0;

    for (uint32_t s = 0; s < n; s++) {
        sum += c->bonus[chosen[s]];
        for (uint32_t k = c->first[chosen[s]]; k < c->first[chosen[s] + 1]; k++) {
            sum += seen[c->concepts[k]] == 0 ? (double)c->weight[c->concepts[k]] : 0;
            seen[c->concepts[k]] = 1;
        }
    }
    for (uint32_t s = 0; s < n; s++)
        for (uint32_t k = c->first[chosen[s]]; k < c->first[chosen[s] + 1]; k++)
            seen[c->concepts[k]] = 0;
    return sum;
}

static void put(const cl_choice *c, set *s, uint32_t i)
{
    for (uint32_t k = c->first[i]; k < c->first[i + 1]; k++)
        s->covered[c->concepts[k]]++;
    s->used += c->cost[i];
    s->at[s->n++] = i;
}

static void take(const cl_choice *c, set *s, uint32_t place)
{
    uint32_t i = s->at[place];

    for (uint32_t k = c->first[i]; k < c->first[i + 1]; k++)
        s->covered[c->concepts[k]]--;
    s->used -= c->cost[i];
    for (uint32_t k = place + 1; k < s->n; k++)
        s->at[k - 1] = s->at[k];
    s->n--;
}

static bool clashes(const cl_choice *c, const set *s, uint32_t i)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->at[k] == i || (c->clash != NULL && c->clash(c->context, s->at[k], i)))
            return true;
    return false;
}

/* Higher key first; the earlier candidate on a tie, so that equal input gives equal output. */
static bool before(entry a, entry b)
{
    return a.key > b.key || (a.key == b.key && a.candidate < b.candidate);
}

static void sift(entry *heap, uint32_t n, uint32_t i)
{
    for (;;) {
        uint32_t best = i, left = 2 * i + 1;
        if (left < n && before(heap[left], heap[best]))
            best = left;
        if (left + 1 < n && before(heap[left + 1], heap[best]))
            best = left + 1;
        if (best == i)
            return;
        entry swap = heap[i];
        heap[i] = heap[best];
        heap[best] = swap;
        i = best;
    }
}

/* length^r; the exponents in use need no pow, which was a tenth of the selection. */
static double divisor(uint32_t length, double r)
{
    return r == 0 ? 1 : r == 0.5 ? sqrt(length) : pow(length, r);
}

/* Gains only fall while the set grows, so that a key that is still the highest after renewal is the true best. */
static collate_err greedy(const cl_choice *c, double r, entry *heap, set *s)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < c->n; i++)
        if (c->cost[i] <= c->budget - s->used)
            heap[n++] = (entry){gain(c, s->covered, i) / divisor(c->length[i], r), i};
    for (uint32_t i = n / 2; i-- > 0;)
        sift(heap, n, i);
    for (uint32_t round = 0; n > 0 && heap[0].key > WORTHWHILE; round++) {
        uint32_t i = heap[0].candidate;
        double key = gain(c, s->covered, i) / divisor(c->length[i], r);
        bool fits = c->cost[i] <= c->budget - s->used;
        if (fits && key < heap[0].key) {
            heap[0].key = key;
            sift(heap, n, 0);
            continue;
        }
        if (fits && !clashes(c, s, i))
            put(c, s, i);
        heap[0] = heap[--n];
        sift(heap, n, 0);
        if (round % 64 == 0 && cl_deadline_passed(c->deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}

/*
 * Entries of which the best few are asked for in turn: a heap in front, those asked for behind it, the best at the very end. Most
 * looks stop after a handful, and sorting them all was a fifteenth of a summary.
 */
typedef struct queue {
    entry *at;
    uint32_t n, n_out;
} queue;

static void make_queue(queue *q, uint32_t n)
{
    q->n = n;
    q->n_out = 0;
    for (uint32_t i = n / 2; i-- > 0;)
        sift(q->at, n, i);
}

/* The entry of rank k < n, 0 for the best. */
static entry ranked(queue *q, uint32_t k)
{
    while (q->n_out <= k) {
        uint32_t end = q->n - 1 - q->n_out++;
        entry best = q->at[0];
        q->at[0] = q->at[end];
        q->at[end] = best;
        sift(q->at, end, 0);
    }
    return q->at[q->n - 1 - k];
}

/* The candidates of the local search, with room for their gains. */
typedef struct bench {
    uint32_t *at;
    uint32_t n;
    queue gains;
} bench;

static void fill_bench(const cl_choice *c, const set *empty, entry *room, bench *b)
{
    queue q = {room, 0, 0};
    uint32_t n = 0;

    for (uint32_t i = 0; i < c->n; i++)
        if (c->cost[i] <= c->budget)
            room[n++] = (entry){0, i};
    b->n = n < CL_SELECT_EXCHANGE ? n : CL_SELECT_EXCHANGE;
    if (n > b->n) {
        for (uint32_t i = 0; i < n; i++)
            room[i].key = gain(c, empty->covered, room[i].candidate) / sqrt(c->length[room[i].candidate]);
        make_queue(&q, n);
    }
    for (uint32_t k = 0; k < b->n; k++) /* in any order where all take part */
        b->at[k] = n > b->n ? ranked(&q, k).candidate : room[k].candidate;
}

static void renew_gains(const cl_choice *c, const set *s, bench *b)
{
    uint32_t n = 0;

    for (uint32_t k = 0; k < b->n; k++)
        if (c->cost[b->at[k]] <= c->budget - s->used)
            b->gains.at[n++] = (entry){gain(c, s->covered, b->at[k]), b->at[k]};
    make_queue(&b->gains, n);
}

/* One or two candidates to put in. */
typedef struct refill {
    double worth;
    uint32_t at[2];
    uint32_t n;
} refill;

/* The best second candidate beside `i`, which is in `s` now: gains without `i` bound those with it. */
static void best_second(const cl_choice *c, const set *s, bench *b, double first, refill *best)
{
    uint32_t room = c->budget - s->used;

    for (uint32_t k = 0; k < b->gains.n && first + ranked(&b->gains, k).key > best->worth + WORTHWHILE; k++) {
        uint32_t j = ranked(&b->gains, k).candidate;
        if (c->cost[j] > room)
            continue;
        double both = first + gain(c, s->covered, j);
        if (both > best->worth + WORTHWHILE && !clashes(c, s, j))
            *best = (refill){both, {s->at[s->n - 1], j}, 2};
    }
}

/* What to put into `s`, from which one candidate was taken, so that more than `least` is gained and `fill` is reached. */
static refill best_refill(const cl_choice *c, set *s, bench *b, double least, uint32_t fill)
{
    refill best = {least, {0, 0}, 0};

    renew_gains(c, s, b);
    double top = b->gains.n > 0 ? ranked(&b->gains, 0).key : 0;
    for (uint32_t k = 0; k < b->gains.n && ranked(&b->gains, k).key + top > best.worth + WORTHWHILE; k++) {
        entry one = ranked(&b->gains, k);
        uint32_t i = one.candidate;
        if (clashes(c, s, i))
            continue;
        if (one.key > best.worth + WORTHWHILE && s->used + c->cost[i] >= fill)
            best = (refill){one.key, {i, 0}, 1};
        put(c, s, i);
        if (fill == 0)
            best_second(c, s, b, one.key, &best);
        take(c, s, s->n - 1);
    }
    return best;
}

/* Exchange while that gains. Every round gains at least WORTHWHILE; 64 rounds bound what no input so far came near. */
static collate_err exchange(const cl_choice *c, set *s, bench *b)
{
    bool better = true;

    for (int round = 0; better && round < 64; round++) {
        better = false;
        for (uint32_t place = 0; place < s->n && !better; place++) {
            uint32_t out = s->at[0];
            take(c, s, 0); /* the oldest; put back at the end, so that each place comes first once */
            refill in = best_refill(c, s, b, gain(c, s->covered, out), 0);
            better = in.n > 0;
            if (!better)
                put(c, s, out);
            for (uint32_t k = 0; k < in.n; k++)
                put(c, s, in.at[k]);
        }
        if (cl_deadline_passed(c->deadline))
            return COLLATE_E_DEADLINE;
    }
    return COLLATE_OK;
}

static uint32_t least_fill(const cl_choice *c)
{
    return (uint32_t)(((uint64_t)c->budget * LEAST_FILL + 99) / 100);
}

/* Room is left because the rest has penalties: better a plain sentence than a third of the budget unused. */
static collate_err fill_up(const cl_choice *c, set *s)
{
    while (s->used < least_fill(c)) {
        entry best = {0, c->n};
        if (cl_deadline_passed(c->deadline))
            return COLLATE_E_DEADLINE;
        for (uint32_t i = 0; i < c->n; i++) {
            entry e = {gain(c, s->covered, i), i};
            bool better = best.candidate == c->n || before(e, best);
            bool worthwhile = e.key - (double)c->bonus[i] > WORTHWHILE && c->cost[i] <= c->budget - s->used;
            if (better && worthwhile && !clashes(c, s, i))
                best = e;
        }
        if (best.candidate == c->n)
            return COLLATE_OK;
        put(c, s, best.candidate);
    }
    return COLLATE_OK;
}

/* Too little used: swap one for a longer one, at the least loss. */
static void stretch(const cl_choice *c, set *s, bench *b, uint8_t *seen)
{
    uint32_t fill = least_fill(c);
    refill best = {0, {0, 0}, 0};
    uint32_t gone = 0;
    double loss = -1;

    if (s->used >= fill || s->n == 0)
        return;
    for (uint32_t place = 0; place < s->n; place++) {
        uint32_t out = s->at[0];
        take(c, s, 0);
        double had = gain(c, s->covered, out);
        refill in = best_refill(c, s, b, 0, fill);
        if (in.n > 0 && (best.n == 0 || had - in.worth < loss)) {
            best = in;
            loss = had - in.worth;
            gone = out;
        }
        put(c, s, out);
    }
    if (best.n == 0 || loss > (double)MOST_LOSS * cl_select_worth(c, s->at, s->n, seen))
        return;
    for (uint32_t place = 0; place < s->n; place++)
        if (s->at[place] == gone) {
            take(c, s, place);
            put(c, s, best.at[0]);
            return;
        }
}

/* A short sentence that adds next to nothing fills the last words of the budget; better none, while enough is used. */
static void drop_weak(const cl_choice *c, set *s, uint8_t *seen)
{
    uint32_t fill = least_fill(c);

    for (uint32_t place = 0; place < s->n && s->n > 1;) {
        double mean = cl_select_worth(c, s->at, s->n, seen) / s->used;
        uint32_t out = s->at[place];
        if (s->used < fill + c->cost[out]) {
            place++;
            continue;
        }
        take(c, s, place);
        if (gain(c, s->covered, out) >= (double)c->weak * mean * c->cost[out]) {
            put(c, s, out); /* at the end: the others are looked at once more */
            place++;
            for (uint32_t k = s->n - 1; k >= place; k--)
                s->at[k] = s->at[k - 1];
            s->at[place - 1] = out;
        }
    }
}

static void clear(const cl_choice *c, set *s)
{
    while (s->n > 0)
        take(c, s, s->n - 1);
}

/* Greedy by each r; the best is left in *s. */
static collate_err best_greedy(const cl_choice *c, entry *heap, uint8_t *seen, uint32_t *kept, set *s)
{
    static const double exponents[] = {0.5, 0};
    uint32_t n_kept = 0;
    double best = -1;

    /* By count of sentences the longest would always win without the division. */
    for (size_t e = 0; e < (c->exchange ? 2 : 1); e++) {
        clear(c, s);
        collate_err err = greedy(c, exponents[e], heap, s);
        if (err != COLLATE_OK)
            return err;
        double worth = cl_select_worth(c, s->at, s->n, seen);
        if (worth <= best)
            continue;
        best = worth;
        n_kept = s->n;
        memcpy(kept, s->at, s->n * sizeof *kept);
    }
    clear(c, s);
    for (uint32_t i = 0; i < n_kept; i++)
        put(c, s, kept[i]);
    return COLLATE_OK;
}

collate_err cl_select(const cl_choice *c, cl_arena *arena, uint32_t **out, uint32_t *n_out)
{
    size_t most = (size_t)c->n + 2;
    set s = {CL_ARENA_ARRAY(arena, uint32_t, most), 0, 0, CL_ARENA_ARRAY(arena, uint16_t, (size_t)c->n_concepts + 1)};
    uint32_t *kept = CL_ARENA_ARRAY(arena, uint32_t, most);
    entry *heap = CL_ARENA_ARRAY(arena, entry, most);
    uint8_t *seen = CL_ARENA_ARRAY(arena, uint8_t, (size_t)c->n_concepts + 1);
    bench b = {CL_ARENA_ARRAY(arena, uint32_t, CL_SELECT_EXCHANGE), 0, {CL_ARENA_ARRAY(arena, entry, CL_SELECT_EXCHANGE), 0, 0}};

    if (s.at == NULL || s.covered == NULL || kept == NULL || heap == NULL || seen == NULL || b.at == NULL || b.gains.at == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = COLLATE_OK;
    if (c->exchange)
        fill_bench(c, &s, heap, &b);
    err = best_greedy(c, heap, seen, kept, &s);
    if (err == COLLATE_OK && c->exchange) {
        err = exchange(c, &s, &b);
        if (err == COLLATE_OK)
            err = fill_up(c, &s);
        if (err == COLLATE_OK)
            stretch(c, &s, &b, seen);
        if (err == COLLATE_OK && c->weak > 0)
            drop_weak(c, &s, seen);
    }
    if (err != COLLATE_OK)
        return err;
    *out = s.at;
    *n_out = s.n;
    return COLLATE_OK;
}
