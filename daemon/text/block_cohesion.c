#include "text/block_line.h"

#include "base/vec.h"

/*
 * Lexical cohesion: an article speaks of the same things again and again, a teaser of another article does not. Words are
 * counted in a table of small counters addressed by hash; a collision makes two words one, which only blurs the share.
 */

/* Letters from which a word counts: shorter ones are mostly function words. Bytes for scripts of two bytes a letter. */
#define WORD_MIN 5
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

/* Hash of the next word of WORD_MIN bytes or more from *at (FNV-1a, ASCII folded); 0 at the end of the line. */
static uint32_t next_word(cl_str line, size_t *at)
{
    const unsigned char *p = (const unsigned char *)line.ptr;
    size_t i = *at;

    while (i < line.len) {
        uint32_t hash = 2166136261u;
        size_t from = i;
        for (; i < line.len; i++) {
            unsigned byte = p[i], small = byte | 32u; /* of bytes over 0x7F never a letter of ASCII */
            if (small - 'a' >= 26u && (byte < 0x80 || byte == 0xE2))
                break;
            hash = (hash ^ (byte < 0x80 ? small : byte)) * 16777619u;
        }
        size_t n = i - from;
        i += i < line.len ? (p[i] == 0xE2 ? 3 : 1) : 0;
        if (n >= WORD_MIN) {
            *at = i < line.len ? i : line.len;
            return hash | 1u;
        }
    }
    *at = line.len;
    return 0;
}

static counter *slot_of(const table *t, uint32_t hash)
{
    return &t->slots[(hash ^ hash >> 15) & t->mask];
}

/* Hashes of all words that count, line after line; kept so that each byte is hashed once. */
typedef CL_VEC(uint32_t) hash_vec;

static bool hash_line(cl_str text, const cl_line *line, hash_vec *words, cl_arena *arena)
{
    cl_str bytes = cl_str_cut(text, line->start, line->end);
    size_t at = 0;

    for (uint32_t hash; (hash = next_word(bytes, &at)) != 0;) {
        if (CL_VEC_PUSH(words, arena, hash) == NULL)
            return false;
    }
    return CL_VEC_PUSH(words, arena, 0) != NULL; /* no word hashes to 0: the end of the line */
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

collate_err cl_lines_cohere(cl_str text, cl_str title, cl_line *lines, size_t n, cl_arena *arena)
{
    uint32_t slots = SLOTS_MIN;
    unsigned n_title = 0;
    size_t at = 0;
    hash_vec words = {0};

    while (slots < SLOTS_MAX && slots < text.len / 4)
        slots *= 2;
    table t = {CL_ARENA_ARRAY(arena, counter, slots), slots - 1};
    if (t.slots == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        if (!hash_line(text, &lines[i], &words, arena))
            return COLLATE_E_NOMEM;
    }
    const uint32_t *next = words.at;
    for (size_t i = 0; i < n; i++)
        next = count_line(&t, next, &lines[i], (uint32_t)i);
    for (uint32_t hash; (hash = next_word(title, &at)) != 0 && n_title < 30; n_title++)
        slot_of(&t, hash)->title = 1;
    next = words.at;
    for (size_t i = 0; i < n; i++)
        next = share_line(&t, next, &lines[i], n_title);
    return COLLATE_OK;
}
