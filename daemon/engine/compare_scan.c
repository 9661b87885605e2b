#include "engine/compare_scan.h"

#include "engine/cites.h"
#include "engine/compare_marks.h"

typedef struct scanner {
    const cl_documents *documents;
    cl_arena *arena;
    cl_arena tokens; /* of one document */
    cl_outlets outlets;
    cl_citation_vec citations;
    cl_mark_vec marks;
    bool want_marks;
} scanner;

static collate_err scan_document(scanner *scan, uint32_t d, cl_str from)
{
    const cl_document *document = scan->documents->at[d];
    const cl_article *article = document->article;

    for (size_t i = 0; i < article->n_sentences; i++) {
        const cl_sentence *s = &article->sentences[i];
        cl_token *tokens = NULL;
        size_t n = 0;
        bool may_cite = cl_cites_may(&scan->outlets, cl_str_cut(article->text, s->start, s->end));
        if (!may_cite && !scan->want_marks)
            continue;
        cl_arena_reset(&scan->tokens, 1u << 16);
        collate_err err = cl_tokenize(article->text, (cl_span){s->start, s->end}, article->meta.lang, NULL, &scan->tokens, &tokens, &n);
        if (err == COLLATE_OK && may_cite)
            err = cl_cites_find(&scan->outlets, document, d, from, tokens, n, scan->arena, &scan->citations);
        if (err == COLLATE_OK && scan->want_marks)
            err = cl_marks_find(article, d, tokens, n, (s->flags & CL_SENTENCE_IN_QUOTE) != 0, scan->arena, &scan->marks);
        if (err != COLLATE_OK)
            return err;
    }
    return COLLATE_OK;
}

collate_err cl_scan_sentences(const cl_documents *documents, bool want_marks, cl_deadline deadline, cl_arena *arena, cl_comparison *out)
{
    scanner scan = {.documents = documents, .arena = arena, .want_marks = want_marks};
    cl_str *names = CL_ARENA_ARRAY(arena, cl_str, out->n_sources);
    collate_err err = names == NULL ? COLLATE_E_NOMEM : COLLATE_OK;

    for (size_t i = 0; err == COLLATE_OK && i < out->n_sources; i++)
        names[i] = out->sources[i].name;
    if (err == COLLATE_OK)
        cl_outlets_init(&scan.outlets, names, out->n_sources);
    cl_arena_init(&scan.tokens, 0);
    for (uint32_t d = 0; err == COLLATE_OK && d < documents->n; d++) {
        err = scan_document(&scan, d, names[out->source_of[d]]);
        if (err == COLLATE_OK && cl_deadline_passed(deadline))
            err = COLLATE_E_DEADLINE;
    }
    cl_arena_fini(&scan.tokens);
    if (err != COLLATE_OK)
        return err;
    out->citations = scan.citations.at;
    out->n_citations = scan.citations.n;
    out->marks = scan.marks.at;
    out->n_marks = scan.marks.n;
    return COLLATE_OK;
}
