/*
 * values.h - what two aligned sentences say differently: numbers, dates, names, places, quoted words.
 *
 * Separate from compare.c because it knows two sentences only: no claims, no sources. Precision comes first: of 43
 * natural differences of dates and figures between aligned sentences 3 were true conflicts (DESIGN 7.2), so values are
 * compared only in the same slot: same kind, same unit or head noun, and words around them that both sentences share.
 * Values that both sentences have are paired off first; "two of five items" never meet each other.
 * Source: our rules, tuned on conflicts_made dev (`evaluate --only conflicts`) and by reading the conflicts of outlets'
 * stories. The figures stand beside the constants in values_*.c.
 */
#ifndef CL_ENGINE_VALUES_H
#define CL_ENGINE_VALUES_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"
#include "engine/compare.h"

/* One sentence, cut into tokens with its values found; private shape in values_sentence.h. */
typedef struct cl_value_sentence cl_value_sentence;

typedef struct cl_value_difference {
    uint8_t type; /* cl_conflict_type */
    uint8_t kind; /* cl_value_kind. A day, month or weekday that differs in a date is a date, a year or figure a number */
    cl_span a, b; /* the values */
    cl_str normalized_a, normalized_b;
    cl_str slot; /* words of `a` around the value that `b` has too, blank between; "" when only the kind is shared */
    float confidence;
} cl_value_difference;

/* All stems of one document, made once for all of its sentences. Zeroed = not made yet. */
typedef struct cl_value_words {
    const uint32_t *keys; /* hash table: stem + 1; 0 = free */
    size_t mask;
} cl_value_words;

/*
 * Read one sentence of documents->at[document].
 * words  per document, n of documents; what is not made yet is made
 * Owner  `arena`; borrows from the documents. Errors COLLATE_E_NOMEM
 * Cost   one cut of the sentence, capped at 4096 tokens; n log n in the document's words the first time
 */
collate_err cl_values_read(const cl_documents *documents, uint32_t document, uint32_t sentence, cl_value_words *words, cl_arena *arena,
    const cl_value_sentence **out);

/*
 * The differences between two sentences that report the same thing.
 * similarity  of the two, 0..1: the nearer they are, the less a shared slot needs to be proved
 * doubt       0 where nothing else could have been meant (two sentences were given), 1.5 among long articles, where
 *             many sentences could have met by chance: more must then speak for a slot
 * Owner       `arena`. Errors COLLATE_E_NOMEM; outs are then unchanged
 * Threads     reentrant. Cost values squared, quoted words squared (at most 200 a stretch)
 */
collate_err cl_values_differ(const cl_value_sentence *a, const cl_value_sentence *b, float similarity, float doubt, cl_arena *arena,
    const cl_value_difference **out, size_t *n_out);

/*
 * The first date of an article that names a month and no other month anywhere (dates to the day do not count): then it is
 * the month of what the article is about. NULL when it names none or several.
 * month  out: 1..12
 */
const cl_date *cl_values_only_month(const cl_article *article, uint8_t *month);

#endif
