#include "text/block_score.h"

#include <math.h>

struct cl_line_context {
    const cl_line *lines;
    size_t n;
    uint32_t *prose;         /* words of prose lines before line i; n + 1 entries */
    uint32_t *shorts;        /* lines before i that are short and end openly */
    uint32_t *mids;          /* lines before i of list items: some words, no stop, not furniture */
    uint32_t *marked;        /* lines before i that speak like furniture */
    uint32_t *titles;        /* lines before i that repeat the title */
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
        if ((context->lines[i].phrases & classes) != 0 && context->lines[i].words <= 8 && context->prose[i] >= PROSE_BEFORE_END)
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

cl_line_context *cl_line_context_new(const cl_line *lines, size_t n, cl_arena *arena)
{
    cl_line_context *context = CL_ARENA_NEW(arena, cl_line_context);
    uint32_t *sums = CL_ARENA_ARRAY(arena, uint32_t, 5 * (n + 1));

    if (context == NULL || sums == NULL)
        return NULL;
    *context = (cl_line_context){lines, n, sums, sums + n + 1, sums + 2 * (n + 1), sums + 3 * (n + 1), sums + 4 * (n + 1), n, 0, 0, n, n};
    for (size_t i = 0; i < n; i++) {
        bool title = (lines[i].flags & CL_LINE_LIKE_TITLE) != 0;
        context->prose[i + 1] = context->prose[i] + (cl_line_is_prose(&lines[i]) ? lines[i].words : 0);
        context->shorts[i + 1] = context->shorts[i] + is_short(&lines[i]);
        context->mids[i + 1] = context->mids[i] + is_item(&lines[i]);
        context->marked[i + 1] = context->marked[i] + is_marked(&lines[i]);
        context->titles[i + 1] = context->titles[i] + title;
    }
    for (size_t i = 0; i < n; i++) {
        if ((lines[i].flags & CL_LINE_LIKE_TITLE) != 0 && context->prose[i] * 2 <= context->prose[n])
            context->title = i;
    }
    find_run(context);
    context->comments = first_heading(context, CL_PHRASE_COMMENT_HEAD);
    context->related = first_heading(context, CL_PHRASE_RELATED_HEAD);
    return context;
}

/* Where the next feature goes: into `out` to be printed, or times its weight into `sum`. */
typedef struct cursor {
    float *out;           /* or NULL */
    const float *weights; /* or NULL */
    float sum;
    size_t n;
} cursor;

static void put(cursor *c, float value)
{
    if (c->out != NULL)
        c->out[c->n] = value;
    else
        c->sum += c->weights[c->n] * value;
    c->n++;
}

static void put_flag(cursor *c, bool flag)
{
    put(c, flag ? 1.0f : 0.0f);
}

/* One of n flags is set. */
static void put_choice(cursor *c, size_t choice, size_t n)
{
    if (c->out == NULL) {
        c->sum += c->weights[c->n + choice];
        c->n += n;
        return;
    }
    for (size_t i = 0; i < n; i++)
        put_flag(c, i == choice);
}

static size_t bucket(uint32_t value, const uint32_t *bounds, size_t n)
{
    size_t i = 0;

    while (i < n && value >= bounds[i])
        i++;
    return i;
}

/* ln(1 + words) / 4, straight between powers of two: this is called a dozen times a line. */
static float log_words(uint32_t words)
{
    uint32_t x = words < UINT32_MAX ? words + 1 : words;
    int power = 31 - __builtin_clz(x);
    float part = (float)(x - (1u << power)) / (float)(1u << power);

    return ((float)power + part) * 0.17328680f;
}

/* A headline in capitals between the paragraphs of an article leads to another one; its own headings are shorter. */
static bool is_shouted(const cl_line *line)
{
    return (line->flags & CL_LINE_CAPS) != 0 && line->words >= 6 && line->end_mark == CL_LINE_OPEN;
}

/* The line itself: 10 + 12 + 10 + 6 + 13 + 4 + 32 + 6 = 93 features. */
static void put_line(cursor *c, const cl_line *line)
{
    static const uint32_t words[] = {2, 4, 6, 9, 13, 18, 26, 41, 81};
    static const uint32_t commas[] = {1, 3}, stops[] = {1, 3};
    uint32_t share = line->words > 1 ? 5 * line->capitals / line->words : 0;
    size_t length = line->words < 8 ? 0 : line->words < 20 ? 1 : 2;

    put_choice(c, bucket(line->words, words, 9), 10);
    put_choice(c, length * 4 + line->end_mark, 12);
    put_choice(c, (line->words < 8 ? 0 : 5) + (share > 4 ? 4 : share), 10);
    put_flag(c, line->numerals * 3 > line->words);
    put_flag(c, line->words >= 8 && line->numerals * 5 > line->words);
    put_flag(c, bucket(line->commas, commas, 2) == 1);
    put_flag(c, bucket(line->commas, commas, 2) == 2);
    put_flag(c, bucket(line->stops, stops, 2) == 1);
    put_flag(c, bucket(line->stops, stops, 2) == 2);
    for (unsigned i = 0; i < 13; i++) /* all but CL_LINE_KNOWN */
        put_flag(c, (line->flags & 1u << i) != 0);
    put_flag(c, (line->flags & CL_LINE_TWIN) != 0);
    put_flag(c, (line->flags & CL_LINE_FULL_DATE) != 0);
    put_flag(c, is_shouted(line));
    put_flag(c, line->hash == 0); /* no letter in it */
    for (unsigned i = 0; i < CL_PHRASE_CLASSES; i++) /* in a short line, in a longer one */
        put_flag(c, (line->phrases & 1u << i) != 0 && line->words <= 8);
    for (unsigned i = 0; i < CL_PHRASE_CLASSES; i++)
        put_flag(c, (line->phrases & 1u << i) != 0 && line->words > 8);
    put(c, (float)line->cohesion / 100.0f);
    put_flag(c, line->words >= 12 && line->cohesion < 20);
    put_flag(c, line->words >= 12 && line->cohesion < 40);
    put(c, (float)line->title_share / 100.0f);
    put_flag(c, line->words >= 12 && line->title_share == 0);
    put_flag(c, line->words >= 12 && line->title_share >= 50);
}

/* One neighbour: 6 features. */
static void put_neighbour(cursor *c, const cl_line_context *context, size_t i, long by)
{
    long at = (long)i + by;
    const cl_line *line = at >= 0 && at < (long)context->n ? &context->lines[at] : NULL;

    put_flag(c, line == NULL);
    put(c, line != NULL && cl_line_is_prose(line) ? log_words(line->words) : 0);
    put_flag(c, line != NULL && is_short(line));
    put_flag(c, line != NULL && is_marked(line));
    put_flag(c, line != NULL && (line->flags & CL_LINE_LIKE_TITLE) != 0);
    put_flag(c, line != NULL && line->words >= 7 && line->end_mark == CL_LINE_OPEN);
}

/* `reach` lines before and after: 8 features. */
static void put_window(cursor *c, const cl_line_context *context, size_t i, size_t reach)
{
    size_t from = i > reach ? i - reach : 0, to = i + 1 + reach < context->n ? i + 1 + reach : context->n;
    float before = (float)(i - from) + 1.0f, after = (float)(to - i);

    put(c, log_words(context->prose[i] - context->prose[from]));
    put(c, log_words(context->prose[to] - context->prose[i + 1]));
    put(c, (float)(context->shorts[i] - context->shorts[from]) / before);
    put(c, (float)(context->shorts[to] - context->shorts[i + 1]) / after);
    put(c, (float)(context->marked[i] - context->marked[from]) / before);
    put(c, (float)(context->marked[to] - context->marked[i + 1]) / after);
    put(c, (float)(context->mids[i] - context->mids[from]) / before);
    put(c, (float)(context->mids[to] - context->mids[i + 1]) / after);
}

/* Where in the text the line stands: 16 features. */
static void put_position(cursor *c, const cl_line_context *context, size_t i)
{
    uint32_t before = context->prose[i], all = context->prose[context->n], after = all - context->prose[i + 1];

    bool inside = i >= context->run_from && i < context->run_to;

    put_flag(c, inside);
    put_flag(c, inside && run_gain(&context->lines[i]) > 0);
    put_flag(c, inside && is_marked(&context->lines[i]));
    put_flag(c, !inside && i + 3 >= context->run_from && i < context->run_to + 3);
    put_flag(c, before == 0);
    put_flag(c, after == 0);
    put(c, log_words(before));
    put(c, log_words(after));
    put(c, all > 0 ? (float)before / (float)all : 0);
    put_flag(c, context->title < context->n && i < context->title);
    put_flag(c, context->title < context->n && i > context->title && i - context->title <= 3);
    put_flag(c, context->title < context->n && i > context->title);
    put_flag(c, i >= context->comments);
    put_flag(c, i >= context->related);
    put(c, i >= context->comments ? log_words(before - context->prose[context->comments]) : 0);
    put(c, i >= context->related ? log_words(before - context->prose[context->related]) : 0);
}

static void put_all(cursor *c, const cl_line_context *context, size_t i)
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

void cl_line_features(const cl_line_context *context, size_t i, float *out)
{
    cursor c = {.out = out};

    put_all(&c, context, i);
}

void cl_line_turns(const cl_line_context *context, size_t i, float *out)
{
    static const cl_line none;
    const cl_line *line = &context->lines[i];
    const cl_line *last = i > 0 ? line - 1 : &none, *next = i + 1 < context->n ? line + 1 : &none;
    bool inside = i > 0, more = i + 1 < context->n;
    const float turns[CL_LINE_TURNS] = {
        1.0f,
        inside && cl_line_is_prose(last) ? log_words(last->words) : 0,
        inside && is_short(last),
        inside && is_marked(last),
        inside && (last->flags & CL_LINE_LIKE_TITLE) != 0,
        more && cl_line_is_prose(next) ? log_words(next->words) : 0,
        more && is_short(next),
        more && is_marked(next),
        (line->phrases & CL_PHRASE_COMMENT_HEAD) != 0,
        (line->phrases & CL_PHRASE_RELATED_HEAD) != 0,
        (line->phrases & CL_PHRASE_RELATED) != 0,
        (line->phrases & CL_PHRASE_COMMENT) != 0,
        (line->phrases & CL_PHRASE_BYLINE) != 0,
        (last->phrases & CL_PHRASE_BYLINE) != 0,
        (last->phrases & CL_PHRASE_MONTH) != 0,
        (last->phrases & CL_PHRASE_CREDIT) != 0,
        line->words >= 8 && line->end_mark == CL_LINE_STOP,
    };

    memcpy(out, turns, sizeof turns);
}

static float dot(const float *a, const float *b, size_t n)
{
    float sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

/* ln(e^a + e^b) */
static float add_log(float a, float b)
{
    float high = a > b ? a : b, low = a > b ? b : a;

    return high + log1pf(expf(low - high));
}

/* Scores of one line: as body, of turning to body before it, of turning to furniture before it. */
typedef struct step {
    float body, start, stop;
    float forward[2]; /* furniture, body */
} step;

collate_err cl_lines_judge(
    const cl_line_context *context, const cl_line_weights *weights, const float *bias, cl_arena *arena, float *probability)
{
    step *steps = CL_ARENA_ARRAY(arena, step, context->n + 1);
    float turns[CL_LINE_TURNS], out = 0, in = 0;

    if (steps == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < context->n; i++) {
        step *s = &steps[i];
        cursor features = {.weights = weights->line};
        put_all(&features, context, i);
        cl_line_turns(context, i, turns);
        s->body = features.sum + (bias != NULL ? bias[i] : 0);
        s->start = dot(turns, weights->start, CL_LINE_TURNS);
        s->stop = dot(turns, weights->stop, CL_LINE_TURNS);
        s->forward[0] = i == 0 ? 0 : add_log(out, in + s->stop);
        s->forward[1] = s->body + (i == 0 ? s->start : add_log(out + s->start, in));
        /* only differences count: kept near zero so that long texts lose no precision */
        in = s->forward[1] - s->forward[0];
        out = 0;
        s->forward[0] = 0;
        s->forward[1] = in;
    }
    out = in = 0;
    for (size_t i = context->n; i-- > 0;) {
        const step *s = &steps[i];
        float both = s->forward[1] + in - out;
        probability[i] = 1.0f / (1.0f + expf(-both));
        float before_out = add_log(out, s->start + s->body + in), before_in = add_log(s->stop + out, s->body + in);
        in = before_in - before_out;
        out = 0;
    }
    return COLLATE_OK;
}
