/*
 * show_compare.c - sources against claims, and where they differ.
 */
#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_COLUMNS 26    /* one letter a source */
#define MOST_CLAIMS 24    /* rows of the matrix; --json has all */
#define MOST_EXCLUSIVE 12 /* of claims that one source has alone */

static bool is(cl_cli_text text, const char *word)
{
    return text.length == strlen(word) && memcmp(text.ptr, word, text.length) == 0;
}

void cl_cli_join(char *out, size_t room, const collate_value *list)
{
    size_t at = 0;

    out[0] = '\0';
    for (size_t i = 0; i < collate_value_count(list) && at < room; i++) {
        cl_cli_text text = cl_cli_text_at(list, i);
        at += (size_t)snprintf(out + at, room - at, "%s%.*s", i > 0 ? ", " : "", CL_TEXT_ARG(text));
    }
}

/* What source `name` says of a claim, as the matrix's one character. */
static const char *mark_of(const collate_value *claim, cl_cli_text name)
{
    const collate_value *member = NULL;
    const char *mark = ".";

    for (CL_EACH(member, collate_value_get(claim, "members"))) {
        cl_cli_text source = cl_cli_text_of(member, "source"), stance = cl_cli_text_of(member, "stance");
        if (source.length != name.length || memcmp(source.ptr, name.ptr, name.length) != 0)
            continue;
        if (is(stance, "conflicting"))
            return "!";
        mark = is(stance, "partial") && mark[0] != 'x' ? "~" : "x";
    }
    return mark;
}

static void put_row_head(const cl_cli *cli, const collate_value *claim, size_t number, const collate_value *sources)
{
    const collate_value *source = NULL;

    printf(cli->page.markdown ? "- %zu `" : "%3zu ", number);
    for (CL_EACH(source, sources)) {
        if (source_at >= MAX_COLUMNS)
            break;
        const char *mark = mark_of(claim, cl_cli_text_of(source, "source"));
        cl_page_raw(&cli->page, mark[0] == '!' ? CL_STYLE_BAD : mark[0] == '.' ? CL_STYLE_DIM : CL_STYLE_GOOD, mark);
    }
    fputs(cli->page.markdown ? "` " : " ", stdout);
}

static void put_claims(const cl_cli *cli, const collate_value *result, const char *head, bool exclusive, size_t most)
{
    const collate_value *claims = collate_value_get(result, "claims"), *sources = collate_value_get(result, "sources"), *claim = NULL;
    size_t n_columns = collate_value_count(sources) < MAX_COLUMNS ? collate_value_count(sources) : MAX_COLUMNS;
    size_t shown = 0, left = 0;

    for (CL_EACH(claim, claims)) {
        cl_cli_text status = cl_cli_text_of(claim, "status"), text = cl_cli_text_of(claim, "text");
        if (is(status, "exclusive") != exclusive)
            continue;
        if (shown == most) {
            left++;
            continue;
        }
        if (shown++ == 0)
            cl_page_head(&cli->page, "%s", head);
        put_row_head(cli, claim, claim_at + 1, sources);
        char line[4096];
        snprintf(line, sizeof line, "%s%.*s%s%.*s", exclusive ? "" : "[", exclusive ? 0 : (int)status.length, status.ptr,
            exclusive ? "" : "] ", CL_TEXT_ARG(text));
        cl_page_flow(&cli->page, (int)n_columns + 5, (int)n_columns + 5, CL_STYLE_PLAIN, line, strlen(line));
    }
    if (left > 0)
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "and %zu more: --json", left);
}

static void put_sources(const cl_cli *cli, const collate_value *sources)
{
    const collate_value *source = NULL;
    char repeats[1024];

    cl_page_head(&cli->page, "Sources");
    for (CL_EACH(source, sources)) {
        cl_cli_text name = cl_cli_text_of(source, "source");
        char letter[8];
        snprintf(letter, sizeof letter, cli->page.markdown ? "- %c" : "%c", (char)('A' + (char)(source_at % MAX_COLUMNS)));
        cl_cli_join(repeats, sizeof repeats, collate_value_get(source, "repeats"));
        cl_page_line(&cli->page, 4, letter, CL_STYLE_PLAIN,
            "%.*s: %lld of %lld documents original%s%s; has %.0f %% of what two or more report", CL_TEXT_ARG(name),
            cl_cli_int_of(source, "originals"), cl_cli_int_of(source, "documents"), repeats[0] != '\0' ? "; repeats " : "", repeats,
            100 * collate_value_number(collate_value_get(source, "coverage"), 0));
    }
}

void cl_cli_put_conflict(const cl_cli *cli, const collate_value *conflict)
{
    const collate_value *value = NULL;
    cl_cli_text type = cl_cli_text_of(conflict, "type"), kind = cl_cli_text_of(conflict, "kind"), slot = cl_cli_text_of(conflict, "slot");

    cl_page_line(&cli->page, 2, cli->page.markdown ? "- " : "", is(type, "conflict") ? CL_STYLE_BAD : CL_STYLE_WARN, "%.*s of %.*s: %.*s",
        CL_TEXT_ARG(type), CL_TEXT_ARG(kind), CL_TEXT_ARG(slot));
    for (CL_EACH(value, collate_value_get(conflict, "values"))) {
        cl_cli_text text = cl_cli_text_of(value, "text"), id = cl_cli_text_of(value, "document"), source = cl_cli_text_of(value, "source");
        cl_cli_text sentence = cl_cli_text_of(collate_value_get(value, "sentence"), "text");
        if (sentence.length == 0)
            sentence = cl_cli_text_of(value, "sentence");
        cl_page_line(&cli->page, 8, "    - ", CL_STYLE_PLAIN, "%.*s (%.*s): %.*s", CL_TEXT_ARG(text),
            CL_TEXT_ARG(source.length > 0 ? source : id), CL_TEXT_ARG(sentence));
        cl_page_line(&cli->page, 8, "", CL_STYLE_DIM, "[%.*s %lld-%lld]", CL_TEXT_ARG(id), cl_cli_int_of(value, "start"),
            cl_cli_int_of(value, "end"));
    }
}

static void put_conflicts(const cl_cli *cli, const collate_value *conflicts)
{
    const collate_value *conflict = NULL;

    if (collate_value_count(conflicts) > 0)
        cl_page_head(&cli->page, "Where they differ");
    for (CL_EACH(conflict, conflicts))
        cl_cli_put_conflict(cli, conflict);
}

static void put_citations(const cl_cli *cli, const collate_value *citations)
{
    const collate_value *citation = NULL;

    if (collate_value_count(citations) > 0)
        cl_page_head(&cli->page, "Who rests on whom");
    for (CL_EACH(citation, citations)) {
        cl_cli_text from = cl_cli_text_of(citation, "from"), to = cl_cli_text_of(citation, "to"), id = cl_cli_text_of(citation, "document");
        cl_page_line(&cli->page, 2, cli->page.markdown ? "- " : "  ", CL_STYLE_PLAIN, "%.*s cites %.*s  [%.*s %lld-%lld]",
            CL_TEXT_ARG(from), CL_TEXT_ARG(to), CL_TEXT_ARG(id), cl_cli_int_of(citation, "start"), cl_cli_int_of(citation, "end"));
    }
}

static void put_headlines(const cl_cli *cli, const collate_value *headlines)
{
    const collate_value *headline = NULL;

    if (collate_value_count(headlines) > 0)
        cl_page_head(&cli->page, "Headlines");
    for (CL_EACH(headline, headlines)) {
        cl_cli_text text = cl_cli_text_of(headline, "text"), source = cl_cli_text_of(headline, "source");
        cl_page_line(
            &cli->page, 4, cli->page.markdown ? "- " : "  ", CL_STYLE_PLAIN, "%.*s (%.*s)", CL_TEXT_ARG(text), CL_TEXT_ARG(source));
    }
}

static void put_copies(const cl_cli *cli, const collate_value *copies)
{
    const collate_value *pair = NULL;

    if (collate_value_count(copies) > 0)
        cl_page_head(&cli->page, "Copies");
    for (CL_EACH(pair, copies)) {
        cl_cli_text a = cl_cli_text_of(pair, "a"), b = cl_cli_text_of(pair, "b");
        cl_page_line(&cli->page, 2, cli->page.markdown ? "- " : "  ", CL_STYLE_PLAIN,
            "%.*s and %.*s share %.0f %% and %.0f %% of their text", CL_TEXT_ARG(a), CL_TEXT_ARG(b),
            100 * collate_value_number(collate_value_get(pair, "containment_a"), 0),
            100 * collate_value_number(collate_value_get(pair, "containment_b"), 0));
    }
}

/* --claim N: every member's sentence, and the conflicts on it. */
static int put_claim(const cl_cli *cli, const collate_value *result)
{
    const collate_value *member = NULL, *conflict = NULL;
    char *end = NULL;
    long long number = strtoll(cli->options.claim, &end, 10);
    const collate_value *claim = collate_value_at(collate_value_get(result, "claims"), (size_t)(number - 1));

    if (*end != '\0' || number < 1 || claim == NULL)
        return cl_cli_fail(CL_EXIT_USAGE, "--claim: '%s' is none of the %zu claims", cli->options.claim,
            collate_value_count(collate_value_get(result, "claims")));
    cl_cli_text id = cl_cli_text_of(claim, "id"), status = cl_cli_text_of(claim, "status");
    cl_page_head(&cli->page, "Claim %lld, %.*s", number, CL_TEXT_ARG(status));
    for (CL_EACH(member, collate_value_get(claim, "members"))) {
        cl_cli_text text = cl_cli_text_of(member, "text"), source = cl_cli_text_of(member, "source"),
                    document = cl_cli_text_of(member, "document");
        cl_page_text(&cli->page, 2, cli->page.markdown ? "- " : "", CL_STYLE_PLAIN, text.ptr, text.length);
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "%.*s, similarity %.2f  [%.*s %lld-%lld]", CL_TEXT_ARG(source),
            collate_value_number(collate_value_get(member, "similarity"), 0), CL_TEXT_ARG(document), cl_cli_int_of(member, "start"),
            cl_cli_int_of(member, "end"));
    }
    for (CL_EACH(conflict, collate_value_get(result, "conflicts"))) {
        cl_cli_text of = cl_cli_text_of(conflict, "claim");
        if (of.length == id.length && memcmp(of.ptr, id.ptr, id.length) == 0)
            cl_cli_put_conflict(cli, conflict);
    }
    return CL_EXIT_OK;
}

int cl_cli_show_comparison(cl_cli *cli, const collate_value *result)
{
    if (cli->options.claim != NULL)
        return put_claim(cli, result);
    if (collate_value_get(result, "draft") != NULL) {
        cl_cli_show_draft(cli, result, collate_value_get(result, "draft"));
        return CL_EXIT_OK;
    }
    put_sources(cli, collate_value_get(result, "sources"));
    put_headlines(cli, collate_value_get(result, "headlines"));
    put_claims(cli, result, "What several report (x says it, ~ in part, ! otherwise, . not found in its text)", false, MOST_CLAIMS);
    put_conflicts(cli, collate_value_get(result, "conflicts"));
    put_claims(cli, result, "Only one has it", true, MOST_EXCLUSIVE);
    put_citations(cli, collate_value_get(result, "citations"));
    put_copies(cli, collate_value_get(result, "copies"));
    return CL_EXIT_OK;
}
