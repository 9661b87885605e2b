/*
 * show_quotes.c - who said what, and whether a quotation is true.
 */
#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <string.h>

static bool is(cl_cli_text text, const char *word)
{
    return text.length == strlen(word) && memcmp(text.ptr, word, text.length) == 0;
}

static cl_cli_text speaker_of(const collate_value *item)
{
    cl_cli_text name = cl_cli_text_of(item, "speaker"), type = cl_cli_text_of(item, "speaker_type");

    if (name.length > 0)
        return name;
    return is(type, "pronoun") ? (cl_cli_text){"an unresolved pronoun", 21} : (cl_cli_text){"nobody named", 12};
}

static void put_marked(const cl_cli *cli, bool *first, cl_style style, const char *before, cl_cli_text text, const char *after)
{
    char word[9000];

    if (text.length == 0)
        return;
    if (!*first)
        putchar(' ');
    *first = false;
    snprintf(word, sizeof word, "%s%.*s%s", before, CL_TEXT_ARG(text), after);
    cl_page_raw(&cli->page, style, word);
}

/* What was given but does not stand there in [-...-], what stands there instead in {+...+}. */
void cl_cli_put_diff(const cl_cli *cli, int indent, const collate_value *diff)
{
    const collate_value *part = NULL;
    size_t changed = 0;
    bool first = true;

    for (CL_EACH(part, diff))
        changed += !is(cl_cli_text_of(part, "op"), "equal");
    if (changed == 0)
        return;
    printf("%*s", indent, "");
    for (CL_EACH(part, diff)) {
        cl_cli_text given = cl_cli_text_of(part, "given"), found = cl_cli_text_of(part, "found");
        if (is(cl_cli_text_of(part, "op"), "equal")) {
            put_marked(cli, &first, CL_STYLE_DIM, "", found, "");
            continue;
        }
        put_marked(cli, &first, CL_STYLE_BAD, "[-", given, "-]");
        put_marked(cli, &first, CL_STYLE_GOOD, "{+", found, "+}");
    }
    putchar('\n');
}

void cl_cli_put_group(const cl_cli *cli, const collate_value *group)
{
    const collate_value *members = collate_value_get(group, "members"), *member = NULL;
    cl_cli_text text = cl_cli_text_of(group, "text");
    char quoted[9000];

    cl_page_line(&cli->page, 0, "", CL_STYLE_NAME, "%.*s", CL_TEXT_ARG(speaker_of(group)));
    snprintf(quoted, sizeof quoted, "“%.*s”", CL_TEXT_ARG(text));
    cl_page_text(&cli->page, 2, "  ", CL_STYLE_PLAIN, quoted, strlen(quoted));
    for (CL_EACH(member, members)) {
        cl_cli_text source = cl_cli_text_of(member, "source"), id = cl_cli_text_of(member, "document"),
                    difference = cl_cli_text_of(member, "difference");
        const collate_value *first = collate_value_at(collate_value_get(member, "stretches"), 0);
        cl_page_line(&cli->page, 6, "    - ", CL_STYLE_DIM, "%.*s: %.*s, said by %.*s  [%.*s %lld-%lld]",
            CL_TEXT_ARG(source.length > 0 ? source : id), CL_TEXT_ARG(difference), CL_TEXT_ARG(speaker_of(member)), CL_TEXT_ARG(id),
            cl_cli_int_of(first, "start"), cl_cli_int_of(first, "end"));
        cl_cli_put_diff(cli, 8, collate_value_get(member, "diff"));
    }
}

int cl_cli_show_quotes(cl_cli *cli, const collate_value *result)
{
    const collate_value *groups = collate_value_get(result, "groups"), *group = NULL;
    cl_cli_text cursor = cl_cli_text_of(result, "cursor");

    if (collate_value_count(groups) == 0)
        puts("No such quotation.");
    for (CL_EACH(group, groups)) {
        if (group_at > 0)
            putchar('\n');
        cl_cli_put_group(cli, group);
    }
    if (cursor.length > 0)
        cl_page_line(&cli->page, 0, "", CL_STYLE_DIM, "There is more: --cursor %.*s", CL_TEXT_ARG(cursor));
    return CL_EXIT_OK;
}

/* Every verdict with what it means for an editor; the words of the protocol stand first. */
static const struct {
    const char *verdict, *meaning;
    cl_style style;
    int code;
} verdicts[] = {
    {"exact", "word for word", CL_STYLE_GOOD, CL_EXIT_OK},
    {"punctuation", "the same words; only marks or spelling differ", CL_STYLE_GOOD, CL_EXIT_OK},
    {"cut", "true, but shortened", CL_STYLE_WARN, CL_EXIT_NOT_TRUE},
    {"altered", "words were changed", CL_STYLE_BAD, CL_EXIT_NOT_TRUE},
    {"variant", "another wording of what seems the same statement, such as a translation", CL_STYLE_WARN, CL_EXIT_NOT_TRUE},
    {"other_speaker", "said, but by someone else", CL_STYLE_BAD, CL_EXIT_NOT_TRUE},
    {"unquoted", "the words stand there, but not as a quotation", CL_STYLE_WARN, CL_EXIT_NOT_TRUE},
    {"not_found", "not in these documents", CL_STYLE_BAD, CL_EXIT_NOT_TRUE},
};
#define N_VERDICTS (sizeof verdicts / sizeof verdicts[0])

static size_t find_verdict(cl_cli_text text)
{
    size_t i = 0;

    while (i < N_VERDICTS && !is(text, verdicts[i].verdict))
        i++;
    return i;
}

const char *cl_cli_verdict_meaning(cl_cli_text verdict)
{
    size_t i = find_verdict(verdict);

    return i < N_VERDICTS ? verdicts[i].meaning : "";
}

int cl_cli_verdict_code(const collate_value *result)
{
    size_t i = find_verdict(cl_cli_text_of(result, "verdict"));

    return i < N_VERDICTS ? verdicts[i].code : CL_EXIT_FAILED;
}

int cl_cli_show_verification(cl_cli *cli, const collate_value *result)
{
    const collate_value *match = NULL;
    cl_cli_text verdict = cl_cli_text_of(result, "verdict");
    size_t i = find_verdict(verdict);

    cl_page_line(&cli->page, 0, "", i < N_VERDICTS ? verdicts[i].style : CL_STYLE_PLAIN, "%.*s: %s", CL_TEXT_ARG(verdict),
        i < N_VERDICTS ? verdicts[i].meaning : "");
    if (is(verdict, "not_found"))
        cl_page_line(&cli->page, 0, "", CL_STYLE_DIM,
            collate_value_count(collate_value_get(result, "matches")) > 0 ? "The nearest:" : "Nothing near it, either.");
    for (CL_EACH(match, collate_value_get(result, "matches"))) {
        cl_cli_text text = cl_cli_text_of(match, "text"), source = cl_cli_text_of(match, "source"), id = cl_cli_text_of(match, "document");
        cl_cli_text own = cl_cli_text_of(match, "verdict");
        cl_cli_text speaker = cl_cli_text_of(match, "speaker");
        bool quoted = collate_value_bool(collate_value_get(match, "quoted"), true);
        char said_by[512];
        snprintf(said_by, sizeof said_by,
            speaker.length > 0 ? "said by %.*s"
            : quoted           ? "nobody named"
                               : "not in quotation marks",
            CL_TEXT_ARG(speaker));
        putchar('\n');
        cl_page_line(&cli->page, 2, "  ", CL_STYLE_PLAIN, quoted ? "“%.*s”" : "%.*s", CL_TEXT_ARG(text));
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "%.*s, %.*s, %s, similarity %.2f  [%.*s %lld-%lld]",
            CL_TEXT_ARG(source.length > 0 ? source : id), CL_TEXT_ARG(own), said_by,
            collate_value_number(collate_value_get(match, "similarity"), 0), CL_TEXT_ARG(id), cl_cli_int_of(match, "start"),
            cl_cli_int_of(match, "end"));
        cl_cli_put_diff(cli, 4, collate_value_get(match, "diff"));
    }
    return cl_cli_verdict_code(result);
}
