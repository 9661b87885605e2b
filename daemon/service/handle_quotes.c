#include "base/vec.h"
#include "collate/limits.h"
#include "corpus/generation.h"
#include "corpus/quote_index.h"
#include "engine/quotes.h"
#include "engine/speaker_match.h"
#include "service/handle.h"
#include "service/put_quotes.h"
#include "service/take.h"
#include "text/token.h"

#include <inttypes.h>
#include <stdio.h>

#define MOST_SPEAKER 2000u /* newest quotations of a speaker that are looked at */
#define MOST_LIKE 12u      /* others with the same words that are looked up for each of them */
#define MOST_LOOKED_UP 300u /* of them: past these the others of a group are found by the words that they share with the first */
#define MOST_TEXT 500u
#define INDEXED (1u << CL_QUOTE_DIRECT | 1u << CL_QUOTE_MIXED) /* kinds that the index of quotations has */
#define MOST_DOCUMENTS 500u /* read for words that the index does not find */

/* Quotations found in the corpus, as documents and places in them. */
typedef struct found_quotes {
    CL_VEC(const cl_document *) docs;
    CL_VEC(cl_quote_ref) refs;
} found_quotes;

static collate_err take_hits(cl_worker *worker, const cl_quote_hit *hits, size_t n, cl_arena *arena, found_quotes *out)
{
    for (size_t i = 0; i < n; i++) {
        const cl_document *doc = cl_generation_by_sequence(worker->generation, hits[i].sequence);
        uint32_t at = 0;
        bool known = false;
        if (doc == NULL || hits[i].quote >= doc->article->n_quotes)
            continue;
        for (at = (uint32_t)out->docs.n; at > 0 && out->docs.at[at - 1] != doc;)
            at--;
        if (at == 0) {
            if (CL_VEC_PUSH(&out->docs, arena, doc) == NULL)
                return COLLATE_E_NOMEM;
            at = (uint32_t)out->docs.n;
        }
        for (size_t k = 0; k < out->refs.n && !known; k++)
            known = out->refs.at[k].document == at - 1 && out->refs.at[k].quote == hits[i].quote;
        if (!known && CL_VEC_PUSH(&out->refs, arena, ((cl_quote_ref){at - 1, hits[i].quote})) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}

static collate_err find_by_speaker(cl_worker *worker, const cl_request *request, cl_str speaker, found_quotes *out)
{
    const cl_quote_view *view = cl_generation_quotes(worker->generation);
    cl_quote_hit *hits = NULL, *like = NULL;
    size_t n = 0, n_like = 0;
    char folded[COLLATE_MAX_FIELD];
    cl_str word = cl_fold(cl_family_name(speaker), folded, sizeof folded);
    collate_err err = cl_quote_view_by_speaker(view, word, MOST_SPEAKER, request->arena, &hits, &n);

    if (err == COLLATE_OK)
        err = take_hits(worker, hits, n, request->arena, out);
    for (size_t i = 0; i < n && i < MOST_LOOKED_UP && err == COLLATE_OK; i++) {
        cl_arena_reset(worker->scratch, (size_t)1 << 20);
        err = cl_quote_view_find(view, hits[i].words, hits[i].n_words, MOST_LIKE, request->deadline, worker->scratch, &like, &n_like);
        if (err == COLLATE_OK)
            err = take_hits(worker, like, n_like, request->arena, out);
    }
    return err;
}

static collate_err find_by_text(cl_worker *worker, const cl_request *request, cl_str text, found_quotes *out)
{
    const cl_vocab *vocab = cl_generation_vocab(worker->generation);
    collate_err err = COLLATE_OK;

    for (cl_lang lang = CL_LANG_NONE; lang < CL_LANG_COUNT && err == COLLATE_OK; lang++) {
        cl_said_vec said = {0};
        cl_quote_hit *hits = NULL;
        size_t n = 0;
        err = cl_said_cut(text, (cl_span){0, (uint32_t)text.len}, lang, vocab, UINT32_MAX, NULL, request->arena, &said);
        uint32_t *words = CL_ARENA_ARRAY(request->arena, uint32_t, said.n);
        if (err != COLLATE_OK || words == NULL)
            return COLLATE_E_NOMEM;
        size_t known = 0;
        for (size_t i = 0; i < said.n; i++) {
            words[i] = said.at[i].word;
            known += words[i] != CL_WORD_NONE;
        }
        if (3 * known < said.n) /* not the language of the text */
            continue;
        err = cl_quote_view_find(cl_generation_quotes(worker->generation), words, said.n, MOST_TEXT, request->deadline,
                                 request->arena, &hits, &n);
        if (err == COLLATE_OK)
            err = take_hits(worker, hits, n, request->arena, out);
    }
    return err;
}

/* Words too few or too common for the index of quotations: the newest documents that have all of them. */
static collate_err find_by_words(cl_worker *worker, const cl_request *request, cl_str text, cl_scope_result *scope, cl_documents *out)
{
    cl_scope words = CL_SCOPE_NONE;
    cl_problem problem = {.code = COLLATE_OK};

    words.query = text;
    words.all = true;
    collate_err err = cl_scope_find(worker->generation, &words, request->deadline, request->arena, scope, &problem);
    if (err == COLLATE_E_FIELD || err == COLLATE_E_SCOPE) /* no words for a query: nothing has them */
        return COLLATE_OK;
    if (err != COLLATE_OK)
        return err;
    size_t skip = scope->documents.n > MOST_DOCUMENTS ? scope->documents.n - MOST_DOCUMENTS : 0;
    *out = (cl_documents){scope->documents.at + skip, scope->documents.n - skip, scope->documents.vocab};
    return COLLATE_OK;
}

/* Under three words: the index has those of short quotations only, and the words may stand in any. */
static bool is_short(cl_str text)
{
    size_t words = 0;

    text = cl_str_trim(text);
    for (size_t i = 0; i < text.len; i++)
        words += (unsigned char)text.ptr[i] > ' ' && (i == 0 || (unsigned char)text.ptr[i - 1] <= ' ');
    return words < 3;
}

static bool read_cursor(cl_str cursor, uint64_t *out)
{
    uint64_t number = 0;

    for (size_t i = 0; i < cursor.len; i++) {
        if (cursor.ptr[i] < '0' || cursor.ptr[i] > '9' || i > 9)
            return false;
        number = number * 10 + (uint64_t)(cursor.ptr[i] - '0');
    }
    *out = number;
    return true;
}

static collate_err answer(const cl_request *request, const cl_quotes_request *asked, uint64_t from, cl_reply *reply)
{
    const cl_quote_group *groups = NULL;
    size_t n = 0;
    uint64_t limit = cl_get_uint(&request->args, "limit"), i = from;
    cl_quotes_request page = *asked;
    page.first = (size_t)from;
    page.most = (size_t)limit;
    collate_err err = cl_utterances_find(&page, request->arena, &groups, &n);

    if (err != COLLATE_OK)
        return err;
    cl_put_array(reply, "groups");
    for (; i < n && i - from < limit; i++)
        cl_put_quote_group(reply, &asked->documents, &groups[i]);
    cl_put_end(reply);
    cl_put_uint(reply, "total", n);
    if (i < n) {
        char cursor[24];
        snprintf(cursor, sizeof cursor, "%" PRIu64, i);
        cl_put_cstr(reply, "cursor", cursor);
    }
    return COLLATE_OK;
}

/* Quotations of a scope, or of the whole corpus by speaker or words, grouped across sources. */
collate_err handle_quotes(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    static const char *const keys[] = {"documents", "story", "collection", "sources", "query", "since", "until", "texts"};
    cl_quotes_request asked = {
        .speaker = cl_get_str(&request->args, "speaker"),
        .text = cl_get_str(&request->args, "text"),
        .kinds = cl_has(&request->args, "kind") ? 1u << cl_get_choice(&request->args, "kind") : 0,
        .alone = cl_get_bool(&request->args, "alone"),
        .order = (cl_quotes_order)cl_get_choice(&request->args, "order"),
        .deadline = request->deadline,
    };
    static const cl_quote_ref none; /* no quotation at all: not the same as all of the documents */
    cl_scope_result scope = {0};
    found_quotes found = {0};
    uint64_t from = 0;
    bool scoped = false;
    collate_err err;

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        scoped |= cl_has(&request->args, keys[i]);
    if (!read_cursor(cl_get_str(&request->args, "cursor"), &from))
        return cl_reply_fail(reply, COLLATE_E_CURSOR, "cursor", "cursor: send back what `quotes` gave, or leave it out");
    if (scoped) {
        err = cl_take_scope(worker, request, &request->args, false, reply, &scope);
        if (err != COLLATE_OK)
            return err;
        asked.documents = scope.documents;
    } else if (cl_has(&request->args, "kind") && (asked.kinds & INDEXED) == 0) {
        err = find_by_words(worker, request, asked.text.len > 0 ? asked.text : cl_family_name(asked.speaker), &scope, &asked.documents);
        asked.refs = asked.documents.n > 0 ? NULL : &none;
        scoped = true;
    } else {
        err = asked.text.len > 0 ? find_by_text(worker, request, asked.text, &found)
                                 : find_by_speaker(worker, request, asked.speaker, &found);
        asked.documents = (cl_documents){found.docs.at, found.docs.n, cl_generation_vocab(worker->generation)};
        asked.refs = found.refs.n > 0 ? found.refs.at : &none;
        asked.n_refs = found.refs.n;
        if (err == COLLATE_OK && asked.text.len > 0 && (found.refs.n == 0 || is_short(asked.text))) {
            err = find_by_words(worker, request, asked.text, &scope, &asked.documents);
            asked.refs = NULL;
            asked.n_refs = 0;
            scoped = true;
        }
    }
    if (err == COLLATE_OK)
        err = answer(request, &asked, from, reply);
    if (scoped)
        cl_scope_fini(&scope);
    if (err == COLLATE_E_TOO_BIG)
        return cl_reply_fail(reply, err, NULL, "there are more than %u quotations in the scope; narrow it", CL_QUOTES_MOST);
    return err;
}
