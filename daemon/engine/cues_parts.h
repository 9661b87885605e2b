/*
 * cues_parts.h - the looks behind cl_cues_of; for cues*.c only.
 *
 * Separate because how a sentence opens, what it refers to, what belongs to the page, and datelines are word lists of their own.
 */
#ifndef CL_ENGINE_CUES_PARTS_H
#define CL_ENGINE_CUES_PARTS_H

#include "text/bytes.h"
#include "text/language.h"

/* CL_CUE_PRONOUN, CL_CUE_CONNECTIVE or 0, by the first words. */
unsigned cl_cues_opening(cl_lang lang, cl_str sentence);

/* CL_CUE_REFERS, CL_CUE_FRAGMENT, both or 0, by the first words; English references, fragments of every language. */
unsigned cl_cues_reference(cl_lang lang, cl_str sentence);

/* Does the sentence speak of its page, or is it what a page puts beside a report: a caption, a strip of links? */
bool cl_cues_is_page(cl_str sentence);

/* The two halves of it: a phrase of pages at the word that starts at `i`, behind a blank; a caption or links. */
bool cl_cues_page_at(cl_str sentence, size_t i);
bool cl_cues_beside_report(cl_str sentence);

/* What the writer calls himself; and the letters, small ASCII ones, that these words begin with: few words need more than this look. */
const char *const *cl_cues_own_words(cl_lang lang);
uint32_t cl_cues_own_letters(const char *const *own);

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
