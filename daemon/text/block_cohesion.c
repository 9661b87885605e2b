#include "text/block_words.h"

/*
 * Lexical cohesion: an article speaks of the same things again and again, a teaser of another article does not. Words are
 * counted in a table of small counters addressed by hash; a collision makes two words one, which only blurs the share.
 */

/* Slots of the counter table: a power of two near the words of the text, within these bounds. */
#define SLOTS_MIN 1024u
#define SLOTS_MAX (1u << 20)

typedef struct counter {
    uint32_t last_line; /* line + 1 that counted it last, so that a line counts a word once */
    uint8_t lines;      /* prose lines that hold it; saturates */
    uint8_t title;      /* 1: the title holds it */
} counter;

typedef struct table {
    counter *slots;
    uint32_t mask;
} table;

static counter *slot_of(const table *t, uint32_t hash)
{
    return &t->slots[hash >> 1 & t->mask];
}

/* Counts the words of a prose line; both return where the next line's words start. */
static const uint32_t *count_line(const table *t, const uint32_t *words, const cl_line *line, uint32_t number)
{
    bool prose = cl_line_is_prose(line);

    for (; *words != 0; words++) {
        counter *c = slot_of(t, *words);
        if (prose && c->last_line != number + 1) {
            c->lines = (uint8_t)(c->lines + (c->lines < UINT8_MAX));
            c->last_line = number + 1;
        }
    }
    return words + 1;
}

/* `n_title`: words of the title that count. */
static const uint32_t *share_line(const table *t, const uint32_t *from, cl_line *line, unsigned n_title)
{
    unsigned own = cl_line_is_prose(line), words = 0, shared = 0, titled = 0;

    for (; *from != 0; from++) {
        const counter *c = slot_of(t, *from);
        words++;
        shared += c->lines > own;
        titled += c->title;
    }
    line->cohesion = (uint8_t)(words > 0 ? 100 * (uint64_t)shared / words : 50);
    titled = titled < n_title ? titled : n_title;
    line->title_share = (uint8_t)(n_title > 0 ? 100 * titled / n_title : 50);
    return from + 1;
}

collate_err cl_lines_cohere(cl_str text, cl_str title, const cl_line_words *words, cl_line *lines, size_t n, cl_arena *arena)
{
    uint32_t slots = SLOTS_MIN;
    unsigned n_title = 0;
    size_t at = 0;

    while (slots < SLOTS_MAX && slots < text.len / 4)
        slots *= 2;
    table t = {CL_ARENA_ARRAY(arena, counter, slots), slots - 1};
    if (t.slots == NULL)
        return COLLATE_E_NOMEM;
    const uint32_t *next = words->at;
    for (size_t i = 0; i < n; i++)
        next = count_line(&t, next, &lines[i], (uint32_t)i);
    for (uint32_t hash; (hash = cl_line_next_hash(title, &at)) != 0 && n_title < 30; n_title++)
        slot_of(&t, hash)->title = 1;
    next = words->at;
    for (size_t i = 0; i < n; i++)
        next = share_line(&t, next, &lines[i], n_title);
    return COLLATE_OK;
}
