#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <string.h>

static bool same(cl_cli_text a, cl_cli_text b)
{
    return a.length == b.length && memcmp(a.ptr, b.ptr, a.length) == 0;
}

static bool is(cl_cli_text text, const char *word)
{
    return same(text, (cl_cli_text){word, strlen(word)});
}

/* Was the text of this value given by one before it? */
static bool is_given(const collate_value *values, size_t at)
{
    cl_cli_text mine = cl_cli_text_of(collate_value_at(values, at), "text");

    for (size_t i = 0; i < at; i++)
        if (same(cl_cli_text_of(collate_value_at(values, i), "text"), mine))
            return true;
    return false;
}

/* "April (Metro US, Newser)": one value with all who give it. Returns bytes written; cut at `room`. */
static size_t write_value(char *out, size_t room, const collate_value *values, size_t at, bool spans)
{
    const collate_value *first = collate_value_at(values, at), *value = NULL;
    cl_cli_text mine = cl_cli_text_of(first, "text");
    size_t n = (size_t)snprintf(out, room, "%.*s (", CL_TEXT_ARG(mine)), names = 0;

    for (CL_EACH(value, values)) {
        cl_cli_text source = cl_cli_text_of(value, "source"), id = cl_cli_text_of(value, "document");
        if (value_at < at || n >= room || !same(cl_cli_text_of(value, "text"), mine))
            continue;
        n += (size_t)snprintf(out + n, room - n, "%s%.*s", names++ > 0 ? ", " : "", CL_TEXT_ARG(source.length > 0 ? source : id));
    }
    if (n < room && spans) {
        cl_cli_text id = cl_cli_text_of(first, "document");
        n += (size_t)snprintf(out + n, room - n, ") [%.*s %lld-%lld]", CL_TEXT_ARG(id), cl_cli_int_of(first, "start"),
            cl_cli_int_of(first, "end"));
    } else if (n < room) {
        n += (size_t)snprintf(out + n, room - n, ")");
    }
    return n < room ? n : room - 1;
}

void cl_cli_put_differing(const cl_cli *cli, int indent, const char *first, const collate_value *conflict, bool spans)
{
    static const struct {
        const char *kind, *differ;
    } words[] = {{"number", "figures differ"}, {"date", "dates differ"}, {"time", "times differ"}, {"name", "names differ"},
                 {"place", "places differ"}, {"quote", "quoted words differ"}};
    const collate_value *values = collate_value_get(conflict, "values");
    const char *differ = "they differ";
    char line[2048];
    size_t n = 0;
    cl_cli_text kind = cl_cli_kind_shown(conflict), type = cl_cli_text_of(conflict, "type");

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (is(kind, words[i].kind))
            differ = words[i].differ;
    line[0] = '\0';
    for (size_t i = 0; i < collate_value_count(values) && n + 4 < sizeof line; i++) {
        if (is_given(values, i))
            continue;
        if (n > 0)
            n += (size_t)snprintf(line + n, sizeof line - n, ", ");
        n += write_value(line + n, sizeof line - n, values, i, spans);
    }
    cl_page_line(&cli->page, indent, first, is(type, "conflict") ? CL_STYLE_BAD : CL_STYLE_WARN, "%s%s: %s",
        is(type, "unresolved") ? "perhaps " : is(type, "update") ? "newer " : "", differ, line);
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
        cl_cli_put_differing(cli, 4, "", conflict, false);
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
