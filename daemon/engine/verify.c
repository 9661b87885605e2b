#include "engine/verify.h"

#include "engine/verify_find.h"
#include "engine/verify_judge.h"
#include "text/html.h"

#include <stdlib.h>

#define MOST_JUDGED 24u /* documents that are cut and aligned */
#define MOST_BREAKS 4u  /* ends of sentences at which a text is tried as two quotations */
#define NEAREST 3u      /* matches shown when nothing was found */
#define NEAREST_LEAST 0.25f /* similarity: below it a passage has a word or two in common with the text, and an editor laughs */
#define SCRATCH_KEPT ((size_t)4 << 20)

const char *cl_verdict_name(cl_verdict verdict)
{
    static const char *const names[] = {"exact", "punctuation", "cut", "other_speaker", "unquoted", "altered", "variant", "not_found"};

    return verdict < CL_VERDICTS ? names[verdict] : "";
}

static int best_first(const void *a, const void *b)
{
    const cl_verify_match *x = a, *y = b;

    if (x->verdict != y->verdict)
        return x->verdict < y->verdict ? -1 : 1;
    if ((x->speaker == CL_SPEAKER_SAME) != (y->speaker == CL_SPEAKER_SAME))
        return x->speaker == CL_SPEAKER_SAME ? -1 : 1;
    if (x->similarity != y->similarity)
        return x->similarity < y->similarity ? 1 : -1;
    return (x->document > y->document) - (x->document < y->document);
}

/* True when the text ends in an ellipsis: what follows was left out, and that is said. */
static bool ends_open(cl_str text)
{
    text = cl_str_trim(text);
    while (text.len > 0 && (cl_str_ends(text, CL_STR("\"")) || cl_str_ends(text, CL_STR("'"))))
        text.len--;
    if (cl_str_ends(text, CL_STR("\xe2\x80\x9d")) || cl_str_ends(text, CL_STR("\xe2\x80\x99")))
        text.len -= 3;
    while (text.len > 0 && (text.ptr[text.len - 1] == ']' || text.ptr[text.len - 1] == ')')) /* [...] */
        text.len--;
    return cl_str_ends(text, CL_STR("\xe2\x80\xa6")) || cl_str_ends(text, CL_STR("..."));
}

/* The text cut once for each language that the documents have. */
typedef struct cuts {
    cl_asked at[CL_LANG_COUNT];
    bool made[CL_LANG_COUNT];
} cuts;

static collate_err asked_in(const cl_verify_request *request, cl_lang lang, cl_arena *arena, cuts *all, const cl_asked **out)
{
    if (!all->made[lang]) {
        cl_said_vec said = {0};
        cl_span whole = {0, (uint32_t)request->text.len};
        collate_err err = cl_said_cut(request->text, whole, lang, request->documents.vocab, UINT32_MAX, NULL, arena, &said);
        if (err != COLLATE_OK)
            return err;
        all->at[lang] = (cl_asked){request->text, request->speaker, said.at, said.n, ends_open(request->text)};
        all->made[lang] = true;
    }
    *out = &all->at[lang];
    return COLLATE_OK;
}

static collate_err judge_all(const cl_verify_request *request, const cl_documents *docs, cl_arena *arena, cl_verify_match *matches)
{
    cuts all = {.made = {false}};
    cl_said_memo *memo = cl_said_memo_new(arena);
    cl_arena scratch;
    collate_err err = COLLATE_OK;

    cl_arena_init(&scratch, 0);
    for (uint32_t i = 0; i < docs->n && err == COLLATE_OK; i++) {
        const cl_asked *asked = NULL;
        cl_arena_reset(&scratch, SCRATCH_KEPT);
        err = asked_in(request, docs->at[i]->article->meta.lang, arena, &all, &asked);
        if (err == COLLATE_OK && cl_deadline_passed(request->deadline))
            err = COLLATE_E_DEADLINE;
        if (err == COLLATE_OK)
            err = cl_verify_judge(asked, docs->at[i], docs->vocab, memo, arena, &scratch, &matches[i]);
        matches[i].document = i;
    }
    cl_arena_fini(&scratch);
    return err;
}

/* Where the document stands in the request. */
static uint32_t place_of(const cl_documents *docs, const cl_document *doc)
{
    for (uint32_t i = 0; i < docs->n; i++) {
        if (docs->at[i] == doc)
            return i;
    }
    return 0;
}

/*
 * The verdict of all: the best one, but right words that somebody else is named for, and nobody as asked, are
 * other_speaker even where an outlet leaves the speaker unnamed.
 */
static void conclude(const cl_verify_match *matches, size_t n, cl_verification *out)
{
    bool same = false;
    size_t other = n;

    out->verdict = n > 0 ? matches[0].verdict : CL_VERDICT_NOT_FOUND;
    out->flags = n > 0 ? matches[0].flags : 0;
    for (size_t i = 0; i < n; i++) {
        same |= matches[i].verdict <= CL_VERDICT_CUT && matches[i].speaker == CL_SPEAKER_SAME;
        if (matches[i].verdict == CL_VERDICT_OTHER_SPEAKER && other == n)
            other = i;
    }
    if (other < n && !same) {
        out->verdict = CL_VERDICT_OTHER_SPEAKER;
        out->flags = matches[other].flags;
    }
}

static collate_err verify_in(const cl_verify_request *request, const cl_documents *docs, cl_arena *arena, cl_verification *out)
{
    cl_verification result = {.verdict = CL_VERDICT_NOT_FOUND};
    cl_verify_match *matches = CL_ARENA_ARRAY(arena, cl_verify_match, docs->n);
    size_t n = 0;

    if (matches == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = judge_all(request, docs, arena, matches);
    if (err != COLLATE_OK)
        return err;
    qsort(matches, docs->n, sizeof *matches, best_first);
    while (n < docs->n && matches[n].verdict != CL_VERDICT_NOT_FOUND)
        n++;
    conclude(matches, n, &result);
    if (n == 0) {
        while (n < docs->n && n < NEAREST && matches[n].similarity >= NEAREST_LEAST)
            n++;
    }
    result.matches = matches;
    result.n_matches = n < request->limit ? n : request->limit;
    *out = result;
    return COLLATE_OK;
}

/*
 * Two quotations made one: both sides of a sentence's end are somebody's words, and no document has them together. The
 * answer then names both places.
 */
static collate_err find_joined(const cl_verify_request *request, const cl_documents *docs, const cl_said_vec *said, cl_arena *arena,
                               cl_verification *out)
{
    size_t tried = 0;

    for (size_t i = 1; i < said->n && tried < MOST_BREAKS; i++) {
        if ((said->at[i].flags & CL_SAID_STARTS) == 0)
            continue;
        cl_verify_request part = *request;
        cl_verification left, right;
        tried++;
        part.text = cl_str_cut(request->text, said->at[0].start, said->at[i - 1].end);
        collate_err err = verify_in(&part, docs, arena, &left);
        if (err != COLLATE_OK || left.verdict > CL_VERDICT_OTHER_SPEAKER) {
            if (err != COLLATE_OK)
                return err;
            continue;
        }
        part.text = cl_str_cut(request->text, said->at[i].start, said->at[said->n - 1].end);
        err = verify_in(&part, docs, arena, &right);
        if (err != COLLATE_OK)
            return err;
        cl_verify_match *both = CL_ARENA_ARRAY(arena, cl_verify_match, 2);
        if (both == NULL)
            return COLLATE_E_NOMEM;
        if (right.verdict > CL_VERDICT_OTHER_SPEAKER || left.n_matches == 0 || right.n_matches == 0)
            continue;
        both[0] = left.matches[0];
        both[1] = right.matches[0];
        *out = (cl_verification){CL_VERDICT_ALTERED, CL_CHANGED_JOINED, both, request->limit < 2 ? request->limit : 2};
        return COLLATE_OK;
    }
    return COLLATE_OK;
}

/* Nothing is near, or only a part of it is. */
static bool may_be_joined(const cl_verification *result)
{
    return result->verdict >= CL_VERDICT_ALTERED && (result->flags & CL_CHANGED_JOINED) == 0;
}

/*
 * What stands within quotation marks, when the text begins with one and says outside of them who spoke: the words alone.
 * The text itself when it does not. {NULL, 0}: no memory.
 */
static cl_str within_marks(cl_str text, cl_arena *arena)
{
    static const char *const marks[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xc2\xab", "\xc2\xbb"};
    char *out = cl_arena_alloc(arena, text.len + 1);
    size_t n = 0, n_marks = 0;
    bool inside = false;

    if (out == NULL)
        return (cl_str){NULL, 0};
    text = cl_str_trim(text);
    for (size_t i = 0; i < text.len;) {
        size_t len = 0;
        for (size_t k = 0; k < sizeof marks / sizeof marks[0] && len == 0; k++) {
            cl_str mark = cl_str_c(marks[k]);
            len = cl_str_starts(cl_str_cut(text, i, text.len), mark) ? mark.len : 0;
        }
        if (len == 0 && i == 0)
            return text;
        if (len > 0) {
            inside = !inside;
            n_marks++;
            out[n++] = ' ';
        } else if (inside) {
            out[n++] = text.ptr[i];
        }
        i += len > 0 ? len : 1;
    }
    return n_marks >= 2 && !inside ? (cl_str){out, n} : text;
}

static collate_err verify_whole(const cl_verify_request *request, const cl_documents *docs, cl_arena *arena, cl_verification *out)
{
    cl_said_vec said = {0};
    cl_span all = {0, (uint32_t)request->text.len};
    collate_err err = cl_said_cut(request->text, all, CL_LANG_NONE, NULL, UINT32_MAX, NULL, arena, &said);

    if (err == COLLATE_OK && said.n == 0)
        err = COLLATE_E_EMPTY;
    if (err == COLLATE_OK)
        err = verify_in(request, docs, arena, out);
    if (err == COLLATE_OK && may_be_joined(out))
        err = find_joined(request, docs, &said, arena, out);
    return err;
}

static float likeness(const cl_verification *found)
{
    return found->n_matches > 0 ? found->matches[0].similarity : 0;
}

/* The text as it reads: pasted from a page's source it has "&quot;" and "&#39;". {NULL, 0}: no memory. */
static cl_str as_read(cl_str text, cl_arena *arena)
{
    if (text.len == 0 || memchr(text.ptr, '&', text.len) == NULL)
        return text;
    cl_str copy = cl_arena_dup(arena, text);
    return copy.ptr != NULL ? (cl_str){copy.ptr, cl_html_unescape((char *)copy.ptr, copy.len, true)} : copy;
}

static collate_err verify_read(const cl_verify_request *request, cl_arena *arena, cl_verification *out)
{
    cl_verification result, inner;
    cl_verify_request words = *request;
    cl_documents docs = request->documents;
    collate_err err = COLLATE_OK;

    if (docs.n > CL_VERIFY_FEW)
        err = cl_verify_narrow(request->text, &request->documents, MOST_JUDGED, request->deadline, arena, &docs);
    if (err == COLLATE_OK)
        err = verify_whole(request, &docs, arena, &result);
    if (err != COLLATE_OK)
        return err;
    words.text = result.verdict > CL_VERDICT_OTHER_SPEAKER ? within_marks(request->text, arena) : request->text;
    if (words.text.ptr == NULL)
        return COLLATE_E_NOMEM;
    if (words.text.len < cl_str_trim(request->text).len) { /* typed with its marks, and with who said it */
        err = verify_whole(&words, &docs, arena, &inner);
        if (err != COLLATE_OK && err != COLLATE_E_EMPTY)
            return err;
        bool better = err == COLLATE_OK && (inner.verdict < result.verdict || likeness(&inner) > likeness(&result));
        if (better && inner.verdict < CL_VERDICT_NOT_FOUND)
            result = inner;
    }
    cl_verify_match *placed = CL_ARENA_ARRAY(arena, cl_verify_match, result.n_matches);
    if (placed == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < result.n_matches; i++) {
        placed[i] = result.matches[i];
        placed[i].document = place_of(&request->documents, docs.at[placed[i].document]);
    }
    result.matches = placed;
    *out = result;
    return COLLATE_OK;
}

collate_err cl_verify(const cl_verify_request *request, cl_arena *arena, cl_verification *out)
{
    cl_verify_request read = *request;

    read.text = as_read(request->text, arena);
    return read.text.ptr != NULL || request->text.len == 0 ? verify_read(&read, arena, out) : COLLATE_E_NOMEM;
}
