#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <string.h>

/* What differs between the sentence and those that report the same: "figures differ: 140 (Times), 150 (Herald)". */
static void put_differing(const cl_cli *cli, const collate_value *conflict)
{
    static const struct {
        const char *kind, *differ;
    } words[] = {{"number", "figures differ"}, {"date", "dates differ"}, {"name", "names differ"}, {"place", "places differ"},
                 {"quote", "quoted words differ"}};
    const collate_value *value = NULL;
    cl_cli_text kind = cl_cli_text_of(conflict, "kind"), type = cl_cli_text_of(conflict, "type");
    const char *differ = "they differ";
    char line[1024];
    size_t n = 0;

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i].kind) == kind.length && memcmp(words[i].kind, kind.ptr, kind.length) == 0)
            differ = words[i].differ;
    for (CL_EACH(value, collate_value_get(conflict, "values"))) {
        cl_cli_text text = cl_cli_text_of(value, "text"), source = cl_cli_text_of(value, "source");
        if (source.length == 0)
            source = cl_cli_text_of(value, "document");
        int wrote = snprintf(line + n, sizeof line - n, "%s%.*s (%.*s)", n > 0 ? ", " : "", CL_TEXT_ARG(text), CL_TEXT_ARG(source));
        if (wrote < 0 || (size_t)wrote >= sizeof line - n) {
            line[n] = '\0'; /* --json has the others */
            break;
        }
        n += (size_t)wrote;
    }
    bool sure = type.length == strlen("conflict") && memcmp(type.ptr, "conflict", type.length) == 0;
    cl_page_line(&cli->page, 4, "", sure ? CL_STYLE_BAD : CL_STYLE_WARN, "%s%s: %s", sure ? "" : "perhaps ", differ, line);
}

void cl_cli_put_sentence(const cl_cli *cli, const collate_value *sentence, const char *first)
{
    cl_cli_text text = cl_cli_text_of(sentence, "text"), source = cl_cli_text_of(sentence, "source"),
                id = cl_cli_text_of(sentence, "document");
    const collate_value *support = collate_value_get(sentence, "support"), *conflict = NULL;
    size_t n_sources = collate_value_count(collate_value_get(support, "sources"));
    long long originals = cl_cli_int_of(support, "originals");

    cl_page_text(&cli->page, 2, first, CL_STYLE_PLAIN, text.ptr, text.length);
    if (source.length == 0)
        source = id;
    if (n_sources > 1)
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "%.*s; also in %zu other%s (%lld originals)  [%.*s %lld-%lld]", CL_TEXT_ARG(source),
            n_sources - 1, n_sources == 2 ? "" : "s", originals, CL_TEXT_ARG(id), cl_cli_int_of(sentence, "start"),
            cl_cli_int_of(sentence, "end"));
    else
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "%.*s alone  [%.*s %lld-%lld]", CL_TEXT_ARG(source), CL_TEXT_ARG(id),
            cl_cli_int_of(sentence, "start"), cl_cli_int_of(sentence, "end"));
    for (CL_EACH(conflict, collate_value_get(sentence, "conflicts")))
        put_differing(cli, conflict);
}

int cl_cli_show_summary(cl_cli *cli, const collate_value *result)
{
    const collate_value *sentences = collate_value_get(result, "sentences"), *sentence = NULL;

    cl_page_head(&cli->page, "Summary, %lld words", cl_cli_int_of(result, "words"));
    for (CL_EACH(sentence, sentences))
        cl_cli_put_sentence(cli, sentence, cli->page.markdown ? "- " : "");
    if (collate_value_count(sentences) == 0)
        puts("Nothing fits the budget.");
    return CL_EXIT_OK;
}
