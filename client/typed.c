/*
 * typed.c - the questions that most programs ask, as C structs in and out.
 *
 * Each reply struct has a table of its members; decode.c fills it. Keys are those of include/collate/requests.h.
 */
#include "internal.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define ONE(type, member, kind)                                                                                                            \
    {                                                                                                                                      \
#member, kind, offsetof(type, member), 0, NULL                                                                                     \
    }
#define MAP(type, member, layout)                                                                                                          \
    {                                                                                                                                      \
#member, CL_CLIENT_MAP, offsetof(type, member), 0, layout                                                                          \
    }
#define MANY(type, member, kind, layout)                                                                                                   \
    {                                                                                                                                      \
#member, kind, offsetof(type, member), offsetof(type, n_##member), layout                                                          \
    }
#define LAYOUT(name, type, members) static const cl_client_layout name = {sizeof(type), members, COUNT(members)}

/* ---- arguments */

static void put_article(collate_args *args, const collate_article *article)
{
    collate_args_open_map(args, NULL);
    collate_args_text(args, "id", article->id);
    collate_args_text(args, "source", article->source);
    collate_args_text(args, "title", article->title);
    collate_args_text(args, "byline", article->byline);
    collate_args_text(args, "published", article->published);
    collate_args_text(args, "url", article->url);
    collate_args_text(args, "language", article->language);
    collate_args_text(args, "collection", article->collection);
    collate_args_text(args, "blocks", article->blocks);
    if (article->text != NULL)
        collate_args_bytes(args, "text", article->text, article->text_length != 0 ? article->text_length : strlen(article->text));
    if (article->html != NULL)
        collate_args_bytes(args, "html", article->html, article->html_length != 0 ? article->html_length : strlen(article->html));
    collate_args_close(args);
}

static void put_articles(collate_args *args, const char *name, const collate_article *articles, size_t n)
{
    collate_args_open_list(args, name);
    for (size_t i = 0; i < n; i++)
        put_article(args, &articles[i]);
    collate_args_close(args);
}

static void put_scope(collate_args *args, const collate_scope *scope)
{
    if (scope == NULL)
        return;
    if (scope->n_documents > 0)
        collate_args_texts(args, "documents", scope->documents, scope->n_documents);
    if (scope->story != 0)
        collate_args_integer(args, "story", (int64_t)scope->story);
    collate_args_text(args, "collection", scope->collection);
    if (scope->n_sources > 0)
        collate_args_texts(args, "sources", scope->sources, scope->n_sources);
    collate_args_text(args, "query", scope->query);
    collate_args_text(args, "since", scope->since);
    collate_args_text(args, "until", scope->until);
    if (scope->n_texts > 0)
        put_articles(args, "texts", scope->texts, scope->n_texts);
}

static void put_count(collate_args *args, const char *name, uint64_t value)
{
    if (value != 0)
        collate_args_integer(args, name, (int64_t)value);
}

/* ---- add */

static const cl_client_member added_document_members[] = {
    ONE(collate_added_document, id, CL_CLIENT_TEXT),
    ONE(collate_added_document, story, CL_CLIENT_UINT),
    ONE(collate_added_document, duplicate, CL_CLIENT_BOOL),
};
LAYOUT(added_document, collate_added_document, added_document_members);

static const cl_client_member error_members[] = {
    ONE(collate_rejected, code, CL_CLIENT_UINT),
    ONE(collate_rejected, name, CL_CLIENT_TEXT),
    ONE(collate_rejected, message, CL_CLIENT_TEXT),
    ONE(collate_rejected, field, CL_CLIENT_TEXT),
};
LAYOUT(rejection_error, collate_rejected, error_members);

static const cl_client_member rejected_members[] = {
    ONE(collate_rejected, index, CL_CLIENT_UINT), {"error", CL_CLIENT_MAP, 0, 0, &rejection_error}, /* its members lie in the same struct */
};
LAYOUT(rejected_document, collate_rejected, rejected_members);

static const cl_client_member added_members[] = {
    MANY(collate_added, added, CL_CLIENT_LIST, &added_document),
    MANY(collate_added, rejected, CL_CLIENT_LIST, &rejected_document),
};
LAYOUT(added, collate_added, added_members);

collate_err collate_add(collate_client *client, const collate_article *articles, size_t n, const collate_added **out)
{
    collate_args *args = collate_args_new();

    put_articles(args, "documents", articles, n);
    return cl_client_ask(client, "add", args, &added, (const void **)out);
}

/* ---- summarize */

static const cl_client_member support_members[] = {
    MANY(collate_support, sources, CL_CLIENT_TEXTS, NULL),
    ONE(collate_support, originals, CL_CLIENT_UINT),
};
LAYOUT(support, collate_support, support_members);

static const cl_client_member sentence_members[] = {
    ONE(collate_summary_sentence, document, CL_CLIENT_TEXT),
    ONE(collate_summary_sentence, source, CL_CLIENT_TEXT),
    ONE(collate_summary_sentence, text, CL_CLIENT_TEXT),
    ONE(collate_summary_sentence, published, CL_CLIENT_TEXT),
    ONE(collate_summary_sentence, start, CL_CLIENT_UINT),
    ONE(collate_summary_sentence, end, CL_CLIENT_UINT),
    ONE(collate_summary_sentence, score, CL_CLIENT_NUMBER),
    MAP(collate_summary_sentence, support, &support),
};
LAYOUT(sentence, collate_summary_sentence, sentence_members);

static const cl_client_member summary_members[] = {
    MANY(collate_summary, sentences, CL_CLIENT_LIST, &sentence),
    ONE(collate_summary, words, CL_CLIENT_UINT),
};
LAYOUT(summary, collate_summary, summary_members);

collate_err collate_summarize(collate_client *client, const collate_summarize_args *given, const collate_summary **out)
{
    collate_args *args = collate_args_new();

    put_scope(args, &given->scope);
    put_count(args, "words", given->words);
    put_count(args, "sentences", given->sentences);
    put_count(args, "bytes", given->bytes);
    collate_args_text(args, "kind", given->kind);
    collate_args_text(args, "order", given->order);
    return cl_client_ask(client, "summarize", args, &summary, (const void **)out);
}

/* ---- compare */

static const cl_client_member member_members[] = {
    ONE(collate_member, document, CL_CLIENT_TEXT),
    ONE(collate_member, source, CL_CLIENT_TEXT),
    ONE(collate_member, stance, CL_CLIENT_TEXT),
    ONE(collate_member, start, CL_CLIENT_UINT),
    ONE(collate_member, end, CL_CLIENT_UINT),
    ONE(collate_member, similarity, CL_CLIENT_NUMBER),
    ONE(collate_member, speaker, CL_CLIENT_TEXT),
};
LAYOUT(claim_member, collate_member, member_members);

static const cl_client_member claim_members[] = {
    ONE(collate_claim, id, CL_CLIENT_TEXT),
    ONE(collate_claim, status, CL_CLIENT_TEXT),
    ONE(collate_claim, text, CL_CLIENT_TEXT),
    ONE(collate_claim, originals, CL_CLIENT_UINT),
    MANY(collate_claim, sources, CL_CLIENT_TEXTS, NULL),
    MANY(collate_claim, members, CL_CLIENT_LIST, &claim_member),
    ONE(collate_claim, speaker, CL_CLIENT_TEXT),
};
LAYOUT(claim, collate_claim, claim_members);

static const cl_client_member conflict_value_members[] = {
    ONE(collate_conflict_value, document, CL_CLIENT_TEXT),
    ONE(collate_conflict_value, text, CL_CLIENT_TEXT),
    ONE(collate_conflict_value, normalized, CL_CLIENT_TEXT),
    ONE(collate_conflict_value, start, CL_CLIENT_UINT),
    ONE(collate_conflict_value, end, CL_CLIENT_UINT),
};
LAYOUT(conflict_value, collate_conflict_value, conflict_value_members);

static const cl_client_member conflict_members[] = {
    ONE(collate_conflict, claim, CL_CLIENT_TEXT),
    ONE(collate_conflict, type, CL_CLIENT_TEXT),
    ONE(collate_conflict, kind, CL_CLIENT_TEXT),
    ONE(collate_conflict, slot, CL_CLIENT_TEXT),
    MANY(collate_conflict, values, CL_CLIENT_LIST, &conflict_value),
};
LAYOUT(conflict, collate_conflict, conflict_members);

static const cl_client_member citation_members[] = {
    ONE(collate_citation, from, CL_CLIENT_TEXT),
    ONE(collate_citation, to, CL_CLIENT_TEXT),
    ONE(collate_citation, document, CL_CLIENT_TEXT),
    ONE(collate_citation, start, CL_CLIENT_UINT),
    ONE(collate_citation, end, CL_CLIENT_UINT),
};
LAYOUT(citation, collate_citation, citation_members);

static const cl_client_member comparison_members[] = {
    MANY(collate_comparison, claims, CL_CLIENT_LIST, &claim),
    MANY(collate_comparison, conflicts, CL_CLIENT_LIST, &conflict),
    MANY(collate_comparison, citations, CL_CLIENT_LIST, &citation),
};
LAYOUT(comparison, collate_comparison, comparison_members);

collate_err collate_compare(collate_client *client, const collate_scope *scope, const collate_comparison **out)
{
    collate_args *args = collate_args_new();

    put_scope(args, scope);
    return cl_client_ask(client, "compare", args, &comparison, (const void **)out);
}

/* ---- quotes and verify */

static const cl_client_member span_members[] = {ONE(collate_span, start, CL_CLIENT_UINT), ONE(collate_span, end, CL_CLIENT_UINT)};
LAYOUT(span, collate_span, span_members);

static const cl_client_member quote_member_members[] = {
    ONE(collate_quote_member, document, CL_CLIENT_TEXT),
    ONE(collate_quote_member, source, CL_CLIENT_TEXT),
    ONE(collate_quote_member, published, CL_CLIENT_TEXT),
    ONE(collate_quote_member, text, CL_CLIENT_TEXT),
    ONE(collate_quote_member, kind, CL_CLIENT_TEXT),
    ONE(collate_quote_member, difference, CL_CLIENT_TEXT),
    ONE(collate_quote_member, speaker, CL_CLIENT_TEXT),
    ONE(collate_quote_member, speaker_type, CL_CLIENT_TEXT),
    MANY(collate_quote_member, stretches, CL_CLIENT_LIST, &span),
};
LAYOUT(quote_member, collate_quote_member, quote_member_members);

static const cl_client_member group_members[] = {
    ONE(collate_quote_group, id, CL_CLIENT_UINT),
    ONE(collate_quote_group, text, CL_CLIENT_TEXT),
    ONE(collate_quote_group, speaker, CL_CLIENT_TEXT),
    ONE(collate_quote_group, speaker_type, CL_CLIENT_TEXT),
    ONE(collate_quote_group, sources, CL_CLIENT_UINT),
    MANY(collate_quote_group, members, CL_CLIENT_LIST, &quote_member),
};
LAYOUT(group, collate_quote_group, group_members);

static const cl_client_member quotes_members[] = {
    MANY(collate_quotes_result, groups, CL_CLIENT_LIST, &group),
    ONE(collate_quotes_result, cursor, CL_CLIENT_TEXT),
};
LAYOUT(quotes, collate_quotes_result, quotes_members);

collate_err collate_quotes(collate_client *client, const collate_quotes_args *given, const collate_quotes_result **out)
{
    collate_args *args = collate_args_new();

    put_scope(args, &given->scope);
    collate_args_text(args, "speaker", given->speaker);
    collate_args_text(args, "text", given->text);
    put_count(args, "limit", given->limit);
    collate_args_text(args, "cursor", given->cursor);
    return cl_client_ask(client, "quotes", args, &quotes, (const void **)out);
}

static const cl_client_member match_members[] = {
    ONE(collate_match, document, CL_CLIENT_TEXT),
    ONE(collate_match, source, CL_CLIENT_TEXT),
    ONE(collate_match, text, CL_CLIENT_TEXT),
    ONE(collate_match, verdict, CL_CLIENT_TEXT),
    ONE(collate_match, start, CL_CLIENT_UINT),
    ONE(collate_match, end, CL_CLIENT_UINT),
    ONE(collate_match, similarity, CL_CLIENT_NUMBER),
    ONE(collate_match, speaker, CL_CLIENT_TEXT),
    ONE(collate_match, speaker_type, CL_CLIENT_TEXT),
    ONE(collate_match, quoted, CL_CLIENT_BOOL),
};
LAYOUT(match, collate_match, match_members);

static const cl_client_member verification_members[] = {
    ONE(collate_verification, verdict, CL_CLIENT_TEXT),
    MANY(collate_verification, matches, CL_CLIENT_LIST, &match),
};
LAYOUT(verification, collate_verification, verification_members);

collate_err collate_verify(
    collate_client *client, const char *text, const char *said_by, const collate_scope *scope, const collate_verification **out)
{
    collate_args *args = collate_args_new();

    put_scope(args, scope);
    collate_args_text(args, "text", text);
    collate_args_text(args, "speaker", said_by);
    return cl_client_ask(client, "verify", args, &verification, (const void **)out);
}

/* ---- stories */

static const cl_client_member story_members[] = {
    ONE(collate_story, id, CL_CLIENT_UINT),
    ONE(collate_story, headline, CL_CLIENT_TEXT),
    ONE(collate_story, first, CL_CLIENT_TEXT),
    ONE(collate_story, last, CL_CLIENT_TEXT),
    ONE(collate_story, originals, CL_CLIENT_UINT),
    MANY(collate_story, documents, CL_CLIENT_TEXTS, NULL),
    ONE(collate_story, sources, CL_CLIENT_UINT),
};
LAYOUT(story, collate_story, story_members);

static const cl_client_member stories_members[] = {
    MANY(collate_stories_result, stories, CL_CLIENT_LIST, &story),
    ONE(collate_stories_result, cursor, CL_CLIENT_TEXT),
};
LAYOUT(stories, collate_stories_result, stories_members);

collate_err collate_stories(
    collate_client *client, const collate_scope *scope, uint64_t limit, const char *cursor, const collate_stories_result **out)
{
    collate_args *args = collate_args_new();

    put_scope(args, scope);
    put_count(args, "limit", limit);
    collate_args_text(args, "cursor", cursor);
    return cl_client_ask(client, "stories", args, &stories, (const void **)out);
}
