/*
 * document.h - one article as the corpus and the engine see it.
 *
 * The engine works on arrays of these, whether they come from a generation of the corpus or were sent inside a
 * request (`texts`): the same code answers for both. Frozen once made; a corpus document lives as long as the
 * generation that is held, a transient one as long as the request's arena.
 */
#ifndef CL_CORPUS_DOCUMENT_H
#define CL_CORPUS_DOCUMENT_H

#include "text/article.h"

#define CL_STORY_NONE UINT64_MAX

typedef struct cl_document {
    cl_str id;
    cl_str source;     /* outlet as shown; "" when unknown */
    cl_str collection; /* "" when none */
    const cl_article *article; /* article->text is the raw text; article->meta the metadata */
    int64_t added_ms;  /* since 1970 */
    uint64_t sequence; /* order of adding; unique, rises */
    uint64_t content;  /* hash of the text and of what the caller gave: same id and same content = no-op */
} cl_document;

/* What a request is about: documents in a fixed order (sequence for the corpus, as given for texts). */
typedef struct cl_documents {
    const cl_document *const *at;
    size_t n;
    const cl_vocab *vocab; /* resolves every word number in them */
} cl_documents;

#endif
