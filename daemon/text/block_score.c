#include "text/block_score.h"

#include <math.h>

/* Sums over all lines before one: of a stretch of lines by one subtraction. */
typedef struct sums {
    uint32_t prose;  /* words of prose lines */
    uint32_t shorts; /* lines that are short and end openly */
    uint32_t marked; /* lines that speak like furniture */
    uint32_t mids;   /* lines of list items: some words, no stop, not furniture */
} sums;

/* What a line is to those around it; in the order of the features of a neighbour. */
enum { NEAR_SHORT = 1, NEAR_MARKED = 2, NEAR_TITLE = 4, NEAR_OPEN = 8, NEAR_BITS = 4 };

/* Computed once, read by four neighbours and both turns. */
typedef struct near {
    float prose; /* log_words of a prose line, else 0 */
    unsigned bits;
} near;

struct cl_line_context {
    const cl_line *lines;
    size_t n;
    const sums *before;      /* n + 1 entries */
    const near *near;
    size_t title;            /* the last title-like line before most of the prose, or n */
    size_t run_from, run_to; /* the run of lines with the highest sum of gains */
    size_t comments;         /* first heading of the readers' part after some prose, or n */
    size_t related;          /* first heading of a list of other articles after some prose, or n */
};

/* Words of prose before which no heading ends an article: menus have headings too. */
#define PROSE_BEFORE_END 60

#define FURNITURE                                                                                                                          \
    (CL_PHRASE_SHARE | CL_PHRASE_SUBSCRIBE | CL_PHRASE_LEGAL | CL_PHRASE_RELATED | CL_PHRASE_COMMENT | CL_PHRASE_ADVERT | CL_PHRASE_MENU | \
        CL_PHRASE_SECTION)

static bool is_short(const cl_line *line)
{
    return line->words < 7 && line->end_mark == CL_LINE_OPEN;
}

static bool is_marked(const cl_line *line)
{
    return (line->phrases & FURNITURE) != 0 && line->words < 25;
}

static bool is_item(const cl_line *line)
{
    return line->words >= 4 && line->words < 30 && line->end_mark == CL_LINE_OPEN && !is_marked(line);
}

/* First line from which on, after some prose, a phrase class stands; n when none. */
static size_t first_heading(const cl_line_context *context, uint16_t classes)
{
    for (size_t i = 0; i < context->n; i++) {
        if ((context->lines[i].phrases & classes) != 0 && context->lines[i].words <= 8 && context->before[i].prose >= PROSE_BEFORE_END)
            return i;
    }
    return context->n;
}

/* Gain of a line for the run, best as in Pasternack and Roth with words for tags: prose gains its words, the rest costs. */
#define RUN_COST 15
#define RUN_FURNITURE 30
#define RUN_GAIN_MAX 60

static long run_gain(const cl_line *line)
{
    if (is_marked(line))
        return -RUN_FURNITURE;
    if (line->words >= 6 && line->capitals * 5 >= line->words * 4)
        return -RUN_COST;
    if (line->words >= 12 || (line->words >= 6 && line->end_mark != CL_LINE_OPEN))
        return line->words < RUN_GAIN_MAX ? (long)line->words : RUN_GAIN_MAX;
    return -RUN_COST;
}

static void find_run(cl_line_context *context)
{
    long best = 0, sum = 0;
    size_t from = 0;

    for (size_t i = 0; i < context->n; i++) {
        if (sum <= 0) {
            sum = 0;
            from = i;
        }
        sum += run_gain(&context->lines[i]);
        if (sum > best) {
            best = sum;
            context->run_from = from;
            context->run_to = i + 1;
        }
    }
}

/*
 * ln(1 + words) / 4, straight between powers of two: this is called a dozen times a line. The bits of a float are just that, its
 * exponent and behind it how far it is on the way to the next power.
 */
static float log_words(uint32_t words)
{
    float x = (float)(words < UINT32_MAX ? words + 1 : words);
    uint32_t bits, one = 0x3F800000u;

    memcpy(&bits, &x, sizeof bits);
    return (float)(int32_t)(bits - one) * 0x1p-23f * 0.17328680f;
}

static near near_of(const cl_line *line)
{
    bool open = line->words >= 7 && line->end_mark == CL_LINE_OPEN;
    unsigned bits = (is_short(line) ? NEAR_SHORT : 0u) | (is_marked(line) ? NEAR_MARKED : 0u) |
                    ((line->flags & CL_LINE_LIKE_TITLE) != 0 ? NEAR_TITLE : 0u) | (open ? NEAR_OPEN : 0u);

    return (near){cl_line_is_prose(line) ? log_words(line->words) : 0, bits};
}

cl_line_context *cl_line_context_new(const cl_line *lines, size_t n, cl_arena *arena)
{
    cl_line_context *context = CL_ARENA_NEW(arena, cl_line_context);
    sums *before = cl_arena_alloc(arena, (n + 1) * sizeof *before);
    near *around = cl_arena_alloc(arena, (n + 1) * sizeof *around);
    sums sum = {0};

    if (context == NULL || before == NULL || around == NULL)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        near own = near_of(&lines[i]);
        around[i] = own;
        before[i] = sum;
        sum.prose += cl_line_is_prose(&lines[i]) ? lines[i].words : 0;
        sum.shorts += (own.bits & NEAR_SHORT) != 0;
        sum.marked += (own.bits & NEAR_MARKED) != 0;
        sum.mids += is_item(&lines[i]);
    }
    before[n] = sum;
    *context = (cl_line_context){lines, n, before, around, n, 0, 0, n, n};
    for (size_t i = 0; i < n; i++) {
        if ((lines[i].flags & CL_LINE_LIKE_TITLE) != 0 && before[i].prose * 2 <= sum.prose)
            context->title = i;
    }
    find_run(context);
    context->comments = first_heading(context, CL_PHRASE_COMMENT_HEAD);
    context->related = first_heading(context, CL_PHRASE_RELATED_HEAD);
    return context;
}

/*
 * Where the next feature goes: into `out` to be printed, or times its weight into `sum`. Inlined with one of both known to be
 * NULL: places of weights are then constants. Features that are 0 add nothing and are passed over.
 */
typedef struct cursor {
    float *out;           /* or NULL */
    const float *weights; /* or NULL */
    float sum;
    size_t n;
} cursor;

#define INLINE static inline __attribute__((always_inline))

INLINE void put(cursor *c, float value)
{
    if (c->out != NULL)
        c->out[c->n] = value;
    else
        c->sum += c->weights[c->n] * value;
    c->n++;
}

/* n flags, the first one lowest. */
INLINE void put_flags(cursor *c, uint64_t flags, size_t n)
{
    for (size_t i = 0; c->out != NULL && i < n; i++)
        c->out[c->n + i] = (flags >> i & 1) != 0 ? 1.0f : 0.0f;
    for (; c->out == NULL && flags != 0; flags &= flags - 1)
        c->sum += c->weights[c->n + (size_t)__builtin_ctzll(flags)];
    c->n += n;
}

/* One of n flags is set. */
INLINE void put_choice(cursor *c, size_t choice, size_t n)
{
    put_flags(c, (uint64_t)1 << choice, n);
}

/* A headline in capitals between the paragraphs of an article leads to another one; its own headings are shorter. */
static bool is_shouted(const cl_line *line)
{
    return (line->flags & CL_LINE_CAPS) != 0 && line->words >= 6 && line->end_mark == CL_LINE_OPEN;
}

/* The flag features of a line, one bit each: 6 + 13 + 4 + 32 = 55. */
#define LINE_FLAGS 55

static uint64_t line_flags(const cl_line *line)
{
    bool longer = line->words >= 8;
    uint64_t shares = (uint64_t)(line->numerals * 3 > line->words) | (uint64_t)(longer && line->numerals * 5 > line->words) << 1;
    uint64_t marks = (uint64_t)(line->commas - 1 < 2) | (uint64_t)(line->commas >= 3) << 1 | (uint64_t)(line->stops - 1 < 2) << 2 |
                     (uint64_t)(line->stops >= 3) << 3;
    uint64_t own = line->flags & ((1u << 13) - 1); /* all but CL_LINE_KNOWN and what follows it */
    uint64_t more = (uint64_t)((line->flags & CL_LINE_TWIN) != 0) | (uint64_t)((line->flags & CL_LINE_FULL_DATE) != 0) << 1 |
                    (uint64_t)is_shouted(line) << 2 | (uint64_t)(line->hash == 0) << 3; /* no letter in it */
    uint64_t phrases = (uint64_t)line->phrases << (line->words <= 8 ? 0 : CL_PHRASE_CLASSES); /* in a short line, in a longer one */

    return shares | marks << 2 | own << 6 | more << 19 | phrases << 23;
}

/* The line itself: 10 + 12 + 10 + 55 + 6 = 93 features. */
INLINE void put_line(cursor *c, const cl_line *line)
{
    static const uint8_t lengths[82] = {[2 ... 3] = 1, [4 ... 5] = 2, [6 ... 8] = 3, [9 ... 12] = 4, [13 ... 17] = 5, [18 ... 25] = 6,
        [26 ... 40] = 7, [41 ... 80] = 8, [81] = 9};
    uint32_t share = line->words > 1 ? 5 * line->capitals / line->words : 0;
    size_t length = line->words < 8 ? 0 : line->words < 20 ? 1 : 2;
    bool longer = line->words >= 12;

    put_choice(c, lengths[line->words < 81 ? line->words : 81], 10);
    put_choice(c, length * 4 + line->end_mark, 12);
    put_choice(c, (line->words < 8 ? 0 : 5) + (share > 4 ? 4 : share), 10);
    put_flags(c, line_flags(line), LINE_FLAGS);
    put(c, (float)line->cohesion / 100.0f);
    put_flags(c, (uint64_t)(longer && line->cohesion < 20) | (uint64_t)(longer && line->cohesion < 40) << 1, 2);
    put(c, (float)line->title_share / 100.0f);
    put_flags(c, (uint64_t)(longer && line->title_share == 0) | (uint64_t)(longer && line->title_share >= 50) << 1, 2);
}

/* One neighbour: 6 features. */
INLINE void put_neighbour(cursor *c, const cl_line_context *context, size_t i, long by)
{
    long at = (long)i + by;
    bool none = at < 0 || at >= (long)context->n;
    near other = none ? (near){0} : context->near[at];

    put_flags(c, none, 1);
    put(c, other.prose);
    put_flags(c, other.bits, NEAR_BITS);
}

/* `reach` lines before and after: 8 features. */
INLINE void put_window(cursor *c, const cl_line_context *context, size_t i, size_t reach)
{
    size_t first = i > reach ? i - reach : 0, end = i + 1 + reach < context->n ? i + 1 + reach : context->n;
    const sums *from = &context->before[first], *to = &context->before[end], *own = &context->before[i], *next = own + 1;
    float before = (float)(i - first) + 1.0f, after = (float)(end - i);

    put(c, log_words(own->prose - from->prose));
    put(c, log_words(to->prose - next->prose));
    put(c, (float)(own->shorts - from->shorts) / before);
    put(c, (float)(to->shorts - next->shorts) / after);
    put(c, (float)(own->marked - from->marked) / before);
    put(c, (float)(to->marked - next->marked) / after);
    put(c, (float)(own->mids - from->mids) / before);
    put(c, (float)(to->mids - next->mids) / after);
}

/* Where in the text the line stands: 16 features. */
INLINE void put_position(cursor *c, const cl_line_context *context, size_t i)
{
    const sums *sum = context->before;
    uint32_t before = sum[i].prose, all = sum[context->n].prose, after = all - sum[i + 1].prose;
    bool inside = i >= context->run_from && i < context->run_to, titled = context->title < context->n;
    bool beside = !inside && i + 3 >= context->run_from && i < context->run_to + 3;
    bool comments = i >= context->comments, related = i >= context->related;

    put_flags(c, inside ? 1u | (unsigned)(run_gain(&context->lines[i]) > 0) << 1 | (unsigned)is_marked(&context->lines[i]) << 2 : 0, 3);
    put_flags(c, (unsigned)beside | (unsigned)(before == 0) << 1 | (unsigned)(after == 0) << 2, 3);
    put(c, log_words(before));
    put(c, log_words(after));
    put(c, all > 0 ? (float)before / (float)all : 0);
    put_flags(c, (unsigned)(titled && i < context->title), 1);
    put_flags(c, (unsigned)(titled && i > context->title && i - context->title <= 3), 1);
    put_flags(c, (unsigned)(titled && i > context->title), 1);
    put_flags(c, (unsigned)comments | (unsigned)related << 1, 2);
    put(c, comments ? log_words(before - sum[context->comments].prose) : 0);
    put(c, related ? log_words(before - sum[context->related].prose) : 0);
}

INLINE void put_all(cursor *c, const cl_line_context *context, size_t i)
{
    put(c, 1.0f);
    put_line(c, &context->lines[i]);
    put_neighbour(c, context, i, -1);
    put_neighbour(c, context, i, 1);
    put_neighbour(c, context, i, -2);
    put_neighbour(c, context, i, 2);
    put_window(c, context, i, 5);
    put_window(c, context, i, 20);
    put_position(c, context, i);
}

/* What speaks for a turn: 1, four features of the line before, three of the next, nine of both and the line itself. */
INLINE void put_turns(cursor *c, const cl_line_context *context, size_t i)
{
    const cl_line *line = &context->lines[i];
    near last = i > 0 ? context->near[i - 1] : (near){0}, next = i + 1 < context->n ? context->near[i + 1] : (near){0};
    unsigned own = line->phrases, above = i > 0 ? line[-1].phrases : 0;
    bool sentence = line->words >= 8 && line->end_mark == CL_LINE_STOP;

    put(c, 1.0f);
    put(c, last.prose);
    put_flags(c, last.bits & (NEAR_SHORT | NEAR_MARKED | NEAR_TITLE), 3);
    put(c, next.prose);
    put_flags(c, next.bits & (NEAR_SHORT | NEAR_MARKED), 2);
    put_flags(c,
        (unsigned)((own & CL_PHRASE_COMMENT_HEAD) != 0) | (unsigned)((own & CL_PHRASE_RELATED_HEAD) != 0) << 1 |
            (unsigned)((own & CL_PHRASE_RELATED) != 0) << 2 | (unsigned)((own & CL_PHRASE_COMMENT) != 0) << 3 |
            (unsigned)((own & CL_PHRASE_BYLINE) != 0) << 4 | (unsigned)((above & CL_PHRASE_BYLINE) != 0) << 5 |
            (unsigned)((above & CL_PHRASE_MONTH) != 0) << 6 | (unsigned)((above & CL_PHRASE_CREDIT) != 0) << 7 | (unsigned)sentence << 8,
        9);
}

void cl_line_features(const cl_line_context *context, size_t i, float *out)
{
    cursor c = {.out = out};

    put_all(&c, context, i);
}

void cl_line_turns(const cl_line_context *context, size_t i, float *out)
{
    cursor c = {.out = out};

    put_turns(&c, context, i);
}

/*
 * Odds of one line: to be body, of turning to body before it, of turning to furniture before it; and of body against furniture by
 * all lines up to it. The forward and backward sums are kept as such quotients too: three exponentials a line and no logarithm.
 * Positive weights of a line add up to 21, negative ones to -37: far from the ends of a float, and of a double where they multiply.
 */
typedef struct step {
    double body, start, stop, forward;
} step;

static step weigh_line(const cl_line_context *context, const cl_line_weights *weights, float bias, size_t i)
{
    cursor body = {.weights = weights->line}, start = {.weights = weights->start}, stop = {.weights = weights->stop};

    put_all(&body, context, i);
    put_turns(&start, context, i);
    put_turns(&stop, context, i);
    return (step){(double)expf(body.sum + bias), (double)expf(start.sum), (double)expf(stop.sum), 0};
}

collate_err cl_lines_judge(
    const cl_line_context *context, const cl_line_weights *weights, const float *bias, cl_arena *arena, float *probability)
{
    step *steps = cl_arena_alloc(arena, (context->n + 1) * sizeof *steps);
    double odds = 0;

    if (steps == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < context->n; i++) {
        step s = weigh_line(context, weights, bias != NULL ? bias[i] : 0, i);
        odds = s.forward = i == 0 ? s.body * s.start : s.body * (s.start + odds) / (1 + odds * s.stop);
        steps[i] = s;
    }
    odds = 1;
    for (size_t i = context->n; i-- > 0;) {
        const step *s = &steps[i];
        double both = s->forward * odds;
        probability[i] = (float)(both / (1 + both));
        odds = (s->stop + s->body * odds) / (1 + s->start * s->body * odds);
    }
    return COLLATE_OK;
}
