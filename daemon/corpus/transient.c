#include "corpus/transient.h"

#include "base/clock.h"
#include "base/hash.h"

#define FIRST_SEQUENCE ((uint64_t)1 << 63)
#define SHORT_WORDS 60u /* longer texts whose language nobody knows are in one that has no table */
#define SCRATCH_KEEP ((size_t)1 << 20)

static bool wrong(cl_problem *problem, collate_err code, const char *field, const char *message)
{
    *problem = (cl_problem){.code = code, .field = field, .message = message};
    return false;
}

/* Ids are looked up in a table, so that many texts stay linear. */
static bool ids_differ(const cl_document *const *at, size_t n, cl_arena *arena, cl_problem *problem, size_t *bad)
{
    size_t slots = 16;

    while (slots < n * 2)
        slots *= 2;
    uint32_t *table = CL_ARENA_ARRAY(arena, uint32_t, slots);
    if (table == NULL)
        return wrong(problem, COLLATE_E_NOMEM, NULL, NULL);
    for (size_t i = 0; i < n; i++) {
        size_t slot = cl_hash(at[i]->id) & (slots - 1);
        for (; table[slot] != 0; slot = (slot + 1) & (slots - 1)) {
            if (cl_str_eq(at[table[slot] - 1]->id, at[i]->id)) {
                *bad = i;
                return wrong(problem, COLLATE_E_FIELD, "id", "two texts have the same id");
            }
        }
        table[slot] = (uint32_t)i + 1;
    }
    return true;
}

static collate_err parse_text(const cl_submission *text, size_t place, cl_vocab *overlay, cl_arena *arena, cl_arena *scratch,
                              const cl_document **out, cl_problem *problem)
{
    cl_document *document = CL_ARENA_NEW(arena, cl_document);

    if (document == NULL)
        return COLLATE_E_NOMEM;
    if (!cl_submission_check(text, problem))
        return problem->code;
    collate_err err = cl_submission_parse(text, NULL, overlay, arena, scratch, &document->article, problem);
    if (err != COLLATE_OK)
        return err;
    document->id = text->id.ptr != NULL ? text->id : cl_arena_printf(arena, "text-%zu", place + 1);
    document->source = document->article->meta.source.ptr != NULL ? document->article->meta.source : CL_STR("");
    document->collection = text->collection.ptr != NULL ? text->collection : CL_STR("");
    document->added_ms = text->added_ms != 0 ? text->added_ms : cl_clock_wall_ms();
    document->sequence = FIRST_SEQUENCE + place;
    document->content = cl_submission_content(text);
    *out = document;
    return document->id.ptr != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

/* The language of most words of the documents; CL_LANG_NONE when none is known. */
static cl_lang common_language(const cl_document *const *at, size_t n)
{
    size_t words[CL_LANG_COUNT] = {0};
    cl_lang best = CL_LANG_NONE;

    for (size_t i = 0; i < n; i++)
        words[at[i]->article->meta.lang] += at[i]->article->n_words;
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++)
        best = words[lang] > 0 && (best == CL_LANG_NONE || words[lang] > words[best]) ? (cl_lang)lang : best;
    return best;
}

/* A line too short to tell its language is in that of the texts it came with: without it, it would compare with none of them. */
static collate_err adopt_language(const cl_submission *texts, size_t n, cl_vocab *overlay, cl_arena *arena, cl_arena *scratch,
                                  const cl_document **at, cl_problem *problem)
{
    cl_lang common = common_language(at, n);

    for (size_t i = 0; common != CL_LANG_NONE && i < n; i++) {
        if (at[i]->article->meta.lang != CL_LANG_NONE || at[i]->article->n_words > SHORT_WORDS)
            continue;
        cl_submission text = texts[i];
        text.given.lang = common;
        collate_err err = parse_text(&text, i, overlay, arena, scratch, &at[i], problem);
        if (err != COLLATE_OK)
            return err;
        cl_arena_reset(scratch, SCRATCH_KEEP);
    }
    return COLLATE_OK;
}

collate_err cl_transient_open(const cl_vocab *base, cl_transient *out)
{
    cl_vocab *overlay = cl_vocab_new(base);

    if (overlay == NULL)
        return COLLATE_E_NOMEM;
    *out = (cl_transient){.overlay = overlay};
    return COLLATE_OK;
}

collate_err cl_transient_parse(const cl_vocab *base, const cl_submission *texts, size_t n, cl_arena *arena, cl_transient *out,
                               cl_problem *problem, size_t *bad)
{
    cl_transient made = {0};
    cl_arena scratch;
    const cl_document **at = CL_ARENA_ARRAY(arena, const cl_document *, n);
    collate_err err = at != NULL ? cl_transient_open(base, &made) : COLLATE_E_NOMEM;

    *problem = (cl_problem){.code = COLLATE_OK};
    *bad = 0;
    cl_arena_init(&scratch, 0);
    for (size_t i = 0; i < n && err == COLLATE_OK; i++) {
        err = parse_text(&texts[i], i, made.overlay, arena, &scratch, &at[i], problem);
        *bad = i;
        cl_arena_reset(&scratch, SCRATCH_KEEP);
    }
    if (err == COLLATE_OK)
        err = adopt_language(texts, n, made.overlay, arena, &scratch, at, problem);
    if (err == COLLATE_OK && !ids_differ(at, n, &scratch, problem, bad))
        err = problem->code;
    if (err == COLLATE_OK) {
        *out = (cl_transient){made.overlay, at, n};
        made.overlay = NULL;
    } else if (problem->code == COLLATE_OK) {
        problem->code = err;
    }
    cl_arena_fini(&scratch);
    cl_transient_fini(&made);
    return err;
}

void cl_transient_fini(cl_transient *transient)
{
    cl_vocab_free(transient->overlay);
    *transient = (cl_transient){0};
}
