/*
 * furniture.h - lines that a source prints again and again: navigation, slogans, notices.
 *
 * Separate because parsers in any thread ask it while the writer teaches it. A line counts once a document; in
 * CL_FURNITURE_LEAST documents of one source it is known furniture (DESIGN 4.2), and when documents are removed it is
 * forgotten again. Documents that were parsed before a line became known keep their blocks.
 *
 * A line is 64 bits: 48 of a seeded hash of source and line, 16 of its count. Readers probe an open table without a
 * lock; the writer changes single entries in place and publishes a larger table when three quarters are taken. Two lines that
 * share 48 bits are one in 2^48 a pair. Long lines and reprints are not learned: see learn().
 */
#ifndef CL_CORPUS_FURNITURE_H
#define CL_CORPUS_FURNITURE_H

#include "corpus/document.h"

#define CL_FURNITURE_LEAST 3       /* documents of one source; DESIGN 4.2 */
#define CL_FURNITURE_LINE 400      /* bytes; longer lines are paragraphs */
#define CL_FURNITURE_LINES 2000    /* of one document that are looked at */

typedef struct cl_furniture cl_furniture;

/* Errors COLLATE_E_NOMEM. */
collate_err cl_furniture_new(cl_furniture **out);
void cl_furniture_free(cl_furniture *furniture);

/*
 * Count the lines of a document. False: it was not learned, do not unlearn it (memory is out, or it reprints what its
 * source has printed before: half of its body is known to the source, and body text must not become furniture).
 * Writer thread. `scratch` is used meanwhile.
 */
bool cl_furniture_learn(cl_furniture *furniture, const cl_document *document, cl_arena *scratch);

/* Take back what learn() counted. Writer thread. */
void cl_furniture_unlearn(cl_furniture *furniture, const cl_document *document, cl_arena *scratch);

/* What text/parse.h asks: `context` is a cl_furniture_of. Any thread. */
typedef struct cl_furniture_of {
    const cl_furniture *furniture;
    uint64_t source; /* cl_furniture_source of the outlet's name */
} cl_furniture_of;

uint64_t cl_furniture_source(cl_str source);
bool cl_furniture_knows(void *context, uint64_t line_hash);

size_t cl_furniture_bytes(const cl_furniture *furniture); /* any thread */

#endif
