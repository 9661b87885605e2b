/*
 * show_brief.c - one story on one page: what happened, who said what, what is agreed and what is not.
 */
#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <string.h>

/* A terminal page is short: the most important of each kind; --json has all. */
#define MOST_TIMES 5
#define MOST_QUOTES 4
#define MOST_AGREED 5
#define MOST_DISPUTED 4
#define MOST_ALONE 5

static void put_more(const cl_cli *cli, size_t n, size_t most)
{
    if (n > most)
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "and %zu more: --json", n - most);
}

static void put_claims(const cl_cli *cli, const char *head, const collate_value *claims, size_t most)
{
    const collate_value *claim = NULL;
    char sources[1024];

    if (collate_value_count(claims) > 0)
        cl_page_head(&cli->page, "%s", head);
    for (CL_EACH(claim, claims)) {
        cl_cli_text text = cl_cli_text_of(claim, "text");
        const collate_value *member = collate_value_at(collate_value_get(claim, "members"), 0);
        cl_cli_text id = cl_cli_text_of(member, "document");
        if (claim_at == most)
            break;
        cl_cli_join(sources, sizeof sources, collate_value_get(claim, "sources"));
        cl_page_text(&cli->page, 2, "- ", CL_STYLE_PLAIN, text.ptr, text.length);
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "%s  [%.*s %lld-%lld]", sources, CL_TEXT_ARG(id), cl_cli_int_of(member, "start"),
            cl_cli_int_of(member, "end"));
    }
    put_more(cli, collate_value_count(claims), most);
}

static void put_timeline(const cl_cli *cli, const collate_value *timeline)
{
    const collate_value *entry = NULL;

    if (collate_value_count(timeline) > 0)
        cl_page_head(&cli->page, "Timeline");
    for (CL_EACH(entry, timeline)) {
        cl_cli_text when = cl_cli_text_of(entry, "when"), text = cl_cli_text_of(entry, "text"), id = cl_cli_text_of(entry, "document");
        char first[32];
        if (entry_at == MOST_TIMES)
            break;
        snprintf(first, sizeof first, "%s%.*s", cli->page.markdown ? "- " : "", (int)(when.length < 16 ? when.length : 16), when.ptr);
        cl_page_text(&cli->page, 12, first, CL_STYLE_PLAIN, text.ptr, text.length);
        cl_page_line(&cli->page, 12, "", CL_STYLE_DIM, "[%.*s %lld-%lld]", CL_TEXT_ARG(id), cl_cli_int_of(entry, "start"),
            cl_cli_int_of(entry, "end"));
    }
    put_more(cli, collate_value_count(timeline), MOST_TIMES);
}

static void put_sources(const cl_cli *cli, const collate_value *sources)
{
    const collate_value *source = NULL;
    char cites[1024], repeats[1024];

    cl_page_head(&cli->page, "Sources");
    for (CL_EACH(source, sources)) {
        cl_cli_text name = cl_cli_text_of(source, "source");
        cl_cli_join(cites, sizeof cites, collate_value_get(source, "cites"));
        cl_cli_join(repeats, sizeof repeats, collate_value_get(source, "repeats"));
        cl_page_line(&cli->page, 2, "- ", CL_STYLE_PLAIN, "%.*s: %lld of %lld documents original%s%s%s%s", CL_TEXT_ARG(name),
            cl_cli_int_of(source, "originals"), cl_cli_int_of(source, "documents"), repeats[0] != '\0' ? "; repeats " : "", repeats,
            cites[0] != '\0' ? "; rests on " : "", cites);
    }
}

int cl_cli_show_brief(cl_cli *cli, const collate_value *result)
{
    const collate_value *item = NULL, *quotes = collate_value_get(result, "quotes"), *disputed = collate_value_get(result, "disputed");
    const collate_value *summary = collate_value_get(collate_value_get(result, "summary"), "sentences");
    cl_cli_text headline = cl_cli_text_of(result, "headline");

    cl_page_head(&cli->page, "%.*s", CL_TEXT_ARG(headline.length > 0 ? headline : ((cl_cli_text){"Brief", 5})));
    for (CL_EACH(item, summary))
        cl_cli_put_sentence(cli, item, cli->page.markdown ? "- " : "");
    put_timeline(cli, collate_value_get(result, "timeline"));
    if (collate_value_count(quotes) > 0)
        cl_page_head(&cli->page, "Who said what");
    for (CL_EACH(item, quotes)) {
        if (item_at == MOST_QUOTES)
            break;
        cl_cli_put_group(cli, item);
    }
    put_more(cli, collate_value_count(quotes), MOST_QUOTES);
    put_claims(cli, "Agreed", collate_value_get(result, "agreed"), MOST_AGREED);
    if (collate_value_count(disputed) > 0)
        cl_page_head(&cli->page, "Disputed");
    for (CL_EACH(item, disputed)) {
        if (item_at == MOST_DISPUTED)
            break;
        cl_cli_put_conflict(cli, item);
    }
    put_more(cli, collate_value_count(disputed), MOST_DISPUTED);
    put_claims(cli, "Only one has it", collate_value_get(result, "only_in"), MOST_ALONE);
    put_claims(cli, "New since", collate_value_get(result, "new"), MOST_ALONE);
    put_sources(cli, collate_value_get(result, "sources"));
    return CL_EXIT_OK;
}
