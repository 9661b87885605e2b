/*
 * show_compare.c - sources against claims, and where they differ.
 */
#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_COLUMNS 52    /* one letter a source */
#define WIDE_COLUMNS 20   /* more than this and the claims stand under their marks */
#define MOST_CLAIMS 24    /* rows of the matrix; --json has all */
#define MOST_EXCLUSIVE 12 /* of claims that one source has alone, shared among the sources */
#define SURELY_ALONE 0.6  /* less likely ones may be paraphrases of what others report */
#define TRIFLING 0.33     /* of the most important one's importance: lines of the page have a quarter of what they would */
#define MOST_OMISSIONS 12 /* of one source */

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

void cl_cli_credit(char *out, size_t room, const collate_value *item)
{
    cl_cli_text speaker = cl_cli_text_of(item, "speaker"), text = cl_cli_text_of(item, "text");
    size_t last = speaker.length;

    while (last > 0 && speaker.ptr[last - 1] != ' ')
        last--;
    bool named = speaker.length == 0 || memmem(text.ptr, text.length, speaker.ptr + last, speaker.length - last) != NULL;
    out[0] = '\0';
    if (!named)
        snprintf(out, room, " (%.*s)", CL_TEXT_ARG(speaker));
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

static char letter_of(size_t at)
{
    return (char)(at < 26 ? 'A' + (char)at : 'a' + (char)(at - 26));
}

static size_t columns_of(const collate_value *sources)
{
    return collate_value_count(sources) < MAX_COLUMNS ? collate_value_count(sources) : MAX_COLUMNS;
}

static void put_marks(const cl_cli *cli, const collate_value *claim, const collate_value *sources)
{
    const collate_value *source = NULL;

    for (CL_EACH(source, sources)) {
        if (source_at >= MAX_COLUMNS)
            break;
        const char *mark = mark_of(claim, cl_cli_text_of(source, "source"));
        cl_page_raw(&cli->page, mark[0] == '!' ? CL_STYLE_BAD : mark[0] == '.' ? CL_STYLE_DIM : CL_STYLE_GOOD, mark);
    }
}

/* The letters of the sources over their columns. */
static void put_matrix_head(const cl_cli *cli, const collate_value *sources)
{
    char letters[MAX_COLUMNS + 1] = "";

    for (size_t i = 0; i < columns_of(sources); i++)
        letters[i] = letter_of(i);
    if (!cli->page.markdown)
        cl_page_line(&cli->page, 4, "    ", CL_STYLE_DIM, "%s", letters);
}

static void put_row(const cl_cli *cli, const collate_value *claim, size_t number, const collate_value *sources)
{
    cl_cli_text status = cl_cli_text_of(claim, "status"), text = cl_cli_text_of(claim, "text");
    size_t n_columns = columns_of(sources);
    bool wide = n_columns > WIDE_COLUMNS && !cli->page.markdown;
    char line[4096], speaker[160];

    printf(cli->page.markdown ? "- %zu `" : "%3zu ", number);
    put_marks(cli, claim, sources);
    fputs(cli->page.markdown ? "` " : wide ? "\n" : " ", stdout);
    cl_cli_credit(speaker, sizeof speaker, claim);
    snprintf(line, sizeof line, "[%.*s] %.*s%s", CL_TEXT_ARG(status), CL_TEXT_ARG(text), speaker);
    int at = number > 999 ? 6 : 5;
    cl_page_flow(&cli->page, wide ? 0 : (int)n_columns + at, wide ? 4 : (int)n_columns + 5, CL_STYLE_PLAIN, line, strlen(line));
}

static void put_matrix(const cl_cli *cli, const collate_value *result)
{
    const collate_value *sources = collate_value_get(result, "sources"), *claim = NULL;
    size_t shown = 0, left = 0;

    for (CL_EACH(claim, collate_value_get(result, "claims"))) {
        if (is(cl_cli_text_of(claim, "status"), "exclusive"))
            continue;
        if (shown == MOST_CLAIMS) {
            left++;
            continue;
        }
        if (shown++ == 0) {
            cl_page_head(&cli->page, "What several report (x says it, ~ in part, ! otherwise, . not found in its text)");
            put_matrix_head(cli, sources);
        }
        put_row(cli, claim, claim_at + 1, sources);
    }
    if (left > 0)
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "and %zu more: --json", left);
}

static bool reports(const collate_value *claim, cl_cli_text name)
{
    const collate_value *list = collate_value_get(claim, "sources");

    for (size_t i = 0; i < collate_value_count(list); i++) {
        cl_cli_text source = cl_cli_text_at(list, i);
        if (source.length == name.length && memcmp(source.ptr, name.ptr, name.length) == 0)
            return true;
    }
    return false;
}

/* What one source has alone: the most important, and of those only what is likely to be alone. */
static void put_alone_of(const cl_cli *cli, const collate_value *claims, cl_cli_text name, size_t most)
{
    const collate_value *claim = NULL;
    size_t shown = 0, left = 0;
    double best = 0;

    for (CL_EACH(claim, claims)) {
        cl_cli_text text = cl_cli_text_of(claim, "text");
        double importance = collate_value_number(collate_value_get(claim, "importance"), 0);
        char number[24], speaker[160], line[4096];
        if (!is(cl_cli_text_of(claim, "status"), "exclusive") || !reports(claim, name))
            continue;
        best = importance > best ? importance : best;
        if (shown == most || collate_value_number(collate_value_get(claim, "confidence"), 0) < SURELY_ALONE ||
            importance < TRIFLING * best) {
            left++;
            continue;
        }
        if (shown++ == 0)
            cl_page_line(&cli->page, 2, cli->page.markdown ? "- " : "  ", CL_STYLE_NAME, "%.*s", CL_TEXT_ARG(name));
        snprintf(number, sizeof number, cli->page.markdown ? "  - %zu " : "%7zu ", claim_at + 1);
        cl_cli_credit(speaker, sizeof speaker, claim);
        snprintf(line, sizeof line, "%.*s%s", CL_TEXT_ARG(text), speaker);
        cl_page_text(&cli->page, cli->page.markdown ? 0 : 8, number, CL_STYLE_PLAIN, line, strlen(line));
    }
    if (shown > 0 && left > 0)
        cl_page_line(&cli->page, cli->page.markdown ? 0 : 8, cli->page.markdown ? "  - " : "", CL_STYLE_DIM, "and %zu more: --json", left);
}

static void put_alone(const cl_cli *cli, const collate_value *result)
{
    const collate_value *sources = collate_value_get(result, "sources"), *source = NULL;
    size_t n = collate_value_count(sources), most = n > 0 ? MOST_EXCLUSIVE / n : 0;

    if (n < 2)
        return;
    cl_page_head(&cli->page, "Only one has it");
    for (CL_EACH(source, sources))
        put_alone_of(cli, collate_value_get(result, "claims"), cl_cli_text_of(source, "source"), most > 0 ? most : 1);
}

/* "E  Bloomberg: 1 3 4", the numbers of claims that most others report. */
static void put_omissions(const cl_cli *cli, const collate_value *result)
{
    const collate_value *sources = collate_value_get(result, "sources"), *source = NULL, *omission = NULL;
    bool any = false;

    for (CL_EACH(source, sources)) {
        cl_cli_text name = cl_cli_text_of(source, "source");
        char numbers[32 * MOST_OMISSIONS] = "";
        size_t n = 0, at = 0;
        for (CL_EACH(omission, collate_value_get(result, "omissions"))) {
            cl_cli_text of = cl_cli_text_of(omission, "source"), claim = cl_cli_text_of(omission, "claim");
            if (of.length != name.length || memcmp(of.ptr, name.ptr, name.length) != 0 || claim.length < 2 || n++ >= MOST_OMISSIONS)
                continue;
            long long number = strtoll(claim.ptr + 1, NULL, 10); /* "c1" is the first */
            at += (size_t)snprintf(numbers + at, sizeof numbers - at, " %lld", number);
        }
        if (n == 0)
            continue;
        if (!any)
            cl_page_head(&cli->page, "What most others report and this one's text does not have");
        any = true;
        bool markdown = cli->page.markdown;
        cl_page_line(&cli->page, markdown ? 2 : 4, markdown ? "- " : "  ", CL_STYLE_PLAIN, "%.*s: claims%s%s", CL_TEXT_ARG(name), numbers,
            n > MOST_OMISSIONS ? " ..." : "");
    }
}

static void put_source(const cl_cli *cli, const collate_value *source, size_t at, bool alone)
{
    cl_cli_text name = cl_cli_text_of(source, "source");
    long long documents = cl_cli_int_of(source, "documents"), originals = cl_cli_int_of(source, "originals");
    char letter[8], counts[96] = "", repeats[1024], share[64] = "";

    snprintf(letter, sizeof letter, cli->page.markdown ? "- %c " : "  %c ", at < MAX_COLUMNS ? letter_of(at) : ' ');
    cl_cli_join(repeats, sizeof repeats, collate_value_get(source, "repeats"));
    if (documents > 1)
        snprintf(counts, sizeof counts, ", %lld articles", documents);
    if (documents > 1 && originals < documents)
        snprintf(counts, sizeof counts, ", %lld articles, %lld of them original", documents, originals);
    if (!alone) {
        long long exclusive = cl_cli_int_of(source, "exclusive");
        snprintf(share, sizeof share, ": has %.0f %% of what several report, %lld claim%s alone",
            100 * collate_value_number(collate_value_get(source, "coverage"), 0), exclusive, exclusive == 1 ? "" : "s");
    }
    cl_page_line(&cli->page, 4, letter, CL_STYLE_PLAIN, "%.*s%s%s%s%s", CL_TEXT_ARG(name), share, counts,
        repeats[0] != '\0' ? "; repeats " : "", repeats);
}

static void put_sources(const cl_cli *cli, const collate_value *sources)
{
    const collate_value *source = NULL;

    cl_page_head(&cli->page, "Sources");
    for (CL_EACH(source, sources))
        put_source(cli, source, source_at, collate_value_count(sources) < 2);
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

/* Each with the words that no other has and those that hedge: where the verbs differ, so does the story. */
static void put_headlines(const cl_cli *cli, const collate_value *headlines)
{
    const collate_value *headline = NULL;
    size_t n = collate_value_count(headlines);

    if (n > 0)
        cl_page_head(&cli->page, "Headlines");
    for (CL_EACH(headline, headlines)) {
        cl_cli_text text = cl_cli_text_of(headline, "text"), source = cl_cli_text_of(headline, "source");
        char own[512], hedges[256];
        cl_cli_join(own, sizeof own, collate_value_get(headline, "own"));
        cl_cli_join(hedges, sizeof hedges, collate_value_get(headline, "hedges"));
        cl_page_line(&cli->page, cli->page.markdown ? 2 : 4, cli->page.markdown ? "- " : "  ", CL_STYLE_PLAIN, "%.*s (%.*s)",
            CL_TEXT_ARG(text), CL_TEXT_ARG(source));
        if (n > 1 && (own[0] != '\0' || hedges[0] != '\0'))
            cl_page_line(&cli->page, cli->page.markdown ? 2 : 6, cli->page.markdown ? "  - " : "", CL_STYLE_DIM, "%s%s%s%s%s",
                own[0] != '\0' ? "only here: " : "", own, own[0] != '\0' && hedges[0] != '\0' ? "; " : "",
                hedges[0] != '\0' ? "hedged: " : "", hedges);
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

int cl_cli_show_comparison(cl_cli *cli, const collate_value *result)
{
    if (cli->options.claim != NULL)
        return cl_cli_show_claim(cli, result);
    if (collate_value_get(result, "draft") != NULL) {
        cl_cli_show_draft(cli, result, collate_value_get(result, "draft"));
        return CL_EXIT_OK;
    }
    put_sources(cli, collate_value_get(result, "sources"));
    put_headlines(cli, collate_value_get(result, "headlines"));
    put_matrix(cli, result);
    put_conflicts(cli, collate_value_get(result, "conflicts"));
    put_alone(cli, result);
    put_omissions(cli, result);
    put_citations(cli, collate_value_get(result, "citations"));
    put_copies(cli, collate_value_get(result, "copies"));
    return CL_EXIT_OK;
}
