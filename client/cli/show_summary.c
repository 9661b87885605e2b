#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <string.h>

void cl_cli_put_sentence(const cl_cli *cli, const collate_value *sentence, const char *first)
{
    cl_cli_text text = cl_cli_text_of(sentence, "text"), source = cl_cli_text_of(sentence, "source"),
                id = cl_cli_text_of(sentence, "document");
    const collate_value *support = collate_value_get(sentence, "support");
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
