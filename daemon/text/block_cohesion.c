#include "text/block_words.h"

/*
 * Lexical cohesion: an article speaks of the same things again and again, a teaser of another article does not. Words are
 * counted in a table of small counters addressed by hash; a collision makes two words one, which only blurs the share.
 */

/* Slots of the counter table: a power of two near the words of the text, within these bounds. */
#define SLOTS_MIN 1024u
#define SLOTS_MAX (1u << 20)

/*
 * Of the prose lines that hold a word only none, one and more are told apart: a slot is twice the number of the one line, counted
 * from 1, or twice SOME for more; the low bit says that the title holds the word.
 */
#define SOME 0x7FFFFFFFu

typedef struct table {
    uint32_t *slots;
    uint32_t mask;
} table;

static uint32_t *slot_of(const table *t, uint32_t hash)
{
    return &t->slots[hash >> 1 & t->mask];
}

/* Counts the words of a prose line; both return where the next line's words start. */
static const uint32_t *count_line(const table *t, const uint32_t *words, const cl_line *line, uint32_t number)
{
    bool prose = cl_line_is_prose(line);

    for (; *words != 0 && prose; words++) {
        uint32_t *slot = slot_of(t, *words), before = *slot;
        uint32_t other = (uint32_t)0 - ((before != 0) & (before != 2 * number)); /* no branch: it could not be predicted */
        *slot = 2 * (number | (SOME & other));
    }
    while (*words != 0)
        words++;
    return words + 1;
}

/* `n_title`: words of the title that count. */
static const uint32_t *share_line(const table *t, const uint32_t *from, cl_line *line, unsigned n_title)
{
    uint32_t own = cl_line_is_prose(line) ? 2 * SOME : 2, words = 0, shared = 0, titled = 0;
    const uint32_t *word = from;

    for (; *word != 0; word++) {
        uint32_t slot = *slot_of(t, *word);
        shared += slot >= own;
        titled += slot & 1;
    }
    words = (uint32_t)(word - from);
    line->cohesion = (uint8_t)(words > 0 ? 100 * (uint64_t)shared / words : 50);
    titled = titled < n_title ? titled : n_title;
    line->title_share = (uint8_t)(n_title > 0 ? 100 * titled / n_title : 50);
    return word + 1;
}

collate_err cl_lines_cohere(cl_str text, cl_str title, const cl_line_words *words, cl_line *lines, size_t n, cl_arena *arena)
{
    uint32_t slots = SLOTS_MIN;
    unsigned n_title = 0;
    size_t at = 0;

    while (slots < SLOTS_MAX && slots < text.len / 4)
        slots *= 2;
    table t = {CL_ARENA_ARRAY(arena, uint32_t, slots), slots - 1};
    if (t.slots == NULL)
        return COLLATE_E_NOMEM;
    const uint32_t *next = words->at;
    for (size_t i = 0; i < n; i++)
        next = count_line(&t, next, &lines[i], (uint32_t)i + 1);
    for (uint32_t hash; (hash = cl_line_next_hash(title, &at)) != 0 && n_title < 30; n_title++)
        *slot_of(&t, hash) |= 1;
    next = words->at;
    for (size_t i = 0; i < n; i++)
        next = share_line(&t, next, &lines[i], n_title);
    return COLLATE_OK;
}
