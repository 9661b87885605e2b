/*
 * cues_parts.h - the looks behind cl_cues_of; for cues*.c only.
 *
 * Separate because how a sentence opens, what it refers to, what belongs to the page, and datelines are word lists of their own.
 */
#ifndef CL_ENGINE_CUES_PARTS_H
#define CL_ENGINE_CUES_PARTS_H

#include "engine/cues.h"
#include "text/bytes.h"

/* The first four bytes of a word, capitals made small: what is no letter may come out as another such. */
static inline uint32_t cl_cues_head(const char *p)
{
    uint32_t four;

    memcpy(&four, p, sizeof four);
    return four | 0x20202020u;
}

static inline uint32_t cl_cues_head_bit(uint32_t head)
{
    return head * 0x9e3779b1u >> 20; /* of CL_CUES_HEAD_BITS */
}

static inline void cl_cues_add_head(cl_cues_heads *heads, uint32_t head)
{
    heads->bits[cl_cues_head_bit(head) / 64] |= (uint64_t)1 << cl_cues_head_bit(head) % 64;
}

/* False: no word of the lists begins so. True: one may. */
static inline bool cl_cues_has_head(const cl_cues_heads *heads, uint32_t head)
{
    return (heads->bits[cl_cues_head_bit(head) / 64] >> cl_cues_head_bit(head) % 64 & 1) != 0;
}

/* 1..26 for a letter of ASCII in any case, 0 for all else. */
static inline unsigned cl_cues_letter(char c)
{
    unsigned letter = ((unsigned char)c | 0x20u) - ('a' - 1u);

    return letter <= 26 ? letter : 0;
}

/* CL_CUE_PRONOUN, CL_CUE_CONNECTIVE or 0, by the first words. */
unsigned cl_cues_opening(cl_lang lang, cl_str sentence);

/* The heads of all words and phrases that cl_cues_opening knows: a first word of ASCII letters that has none is in no list. */
void cl_cues_opening_heads(cl_lang lang, cl_cues_heads *heads);

/* The head of the word that a sentence opens with, as they have it: what follows a shorter word is left out. */
uint32_t cl_cues_opening_head(cl_str sentence);

/* CL_CUE_REFERS, CL_CUE_FRAGMENT, CL_CUE_CONNECTIVE or 0, by the first and last words; all but fragments in English alone. */
unsigned cl_cues_reference(cl_lang lang, cl_str sentence);

/* A phrase of pages at the word that starts at `i`; and the heads of all of them. */
bool cl_cues_page_at(cl_str sentence, size_t i);
void cl_cues_page_heads(cl_cues_heads *heads);

/* What a page puts beside a report: a caption, a strip of links. */
bool cl_cues_beside_report(cl_str sentence);

/* Captions by their English words: what somebody does in a picture, in the present, as the verb at `i`; whether the sentence is such a
 * scene and no report; the heads of all those verbs; and where somebody stands in the picture. */
bool cl_cues_scene_at(cl_str sentence, size_t i);
bool cl_cues_is_scene(cl_str sentence, size_t verb);
void cl_cues_scene_heads(cl_cues_heads *heads);
bool cl_cues_points_into_picture(cl_str sentence);

/* What the writer calls himself. */
const char *const *cl_cues_own_words(cl_lang lang);

/* The word at `i` is one of `own`, whatever the case of its first letter. */
bool cl_cues_own_at(const char *const *own, cl_str sentence, size_t i);

/* Any quotation mark: what is quoted was not said by the writer, and marks are not always whole. */
bool cl_cues_has_marks(cl_str sentence);

/* Bytes i .. i + 7 of the sentence; blanks past its end. */
static inline uint64_t cl_cues_eight(cl_str s, size_t i)
{
    uint64_t eight = CL_BYTES_ALL(0x20u);

    if (s.len - i >= sizeof eight)
        return cl_bytes_load(s.ptr + i);
    memcpy(&eight, s.ptr + i, s.len - i);
    return cl_bytes_load(&eight);
}

/*
 * The high bit of each byte at which a word starts: not blank, and a blank or the sentence's start before it. `before` is 0 at the
 * sentence's start, and is moved along.
 */
static inline uint64_t cl_cues_word_starts(uint64_t eight, uint64_t *before)
{
    uint64_t solid = (((eight | CL_BYTES_ALL(0x80u)) - CL_BYTES_ALL(0x21u)) | eight) & CL_BYTES_ALL(0x80u);
    uint64_t starts = solid & ~(solid << 8 | *before);

    *before = solid >> 56;
    return starts;
}

#endif
