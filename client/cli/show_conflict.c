/*
 * show_conflict.c - one conflict: each value with who gives it and the sentence that does.
 */
#include "read.h"
#include "show.h"

#include <ctype.h>
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

static cl_cli_text outlet_of(const collate_value *value)
{
    cl_cli_text source = cl_cli_text_of(value, "source");

    return source.length > 0 ? source : cl_cli_text_of(value, "document");
}

static cl_cli_text sentence_of(const collate_value *value)
{
    cl_cli_text text = cl_cli_text_of(collate_value_get(value, "sentence"), "text");

    return text.length > 0 ? text : cl_cli_text_of(value, "sentence");
}

/* Is the value at `at` the same as one before it? */
static bool is_repeated(const collate_value *values, size_t at)
{
    cl_cli_text mine = cl_cli_text_of(collate_value_at(values, at), "normalized");

    for (size_t i = 0; i < at && mine.length > 0; i++)
        if (same(cl_cli_text_of(collate_value_at(values, i), "normalized"), mine))
            return true;
    return false;
}

/* "April: Metro US, Newser", the first one's sentence, and where all of them stand. */
static void put_value(const cl_cli *cli, const collate_value *values, size_t at)
{
    const collate_value *first = collate_value_at(values, at), *value = NULL;
    cl_cli_text mine = cl_cli_text_of(first, "normalized"), text = cl_cli_text_of(first, "text"), sentence = sentence_of(first);
    char who[2048] = "", where[2048] = "";
    size_t n_who = 0, n_where = 0;

    for (CL_EACH(value, values)) {
        if (value_at != at && (mine.length == 0 || !same(cl_cli_text_of(value, "normalized"), mine)))
            continue;
        cl_cli_text outlet = outlet_of(value), id = cl_cli_text_of(value, "document");
        if (n_who < sizeof who)
            n_who += (size_t)snprintf(who + n_who, sizeof who - n_who, "%s%.*s", n_who > 0 ? ", " : "", CL_TEXT_ARG(outlet));
        if (n_where < sizeof where)
            n_where += (size_t)snprintf(where + n_where, sizeof where - n_where, "%s%.*s %lld-%lld", n_where > 0 ? ", " : "",
                CL_TEXT_ARG(id), cl_cli_int_of(value, "start"), cl_cli_int_of(value, "end"));
    }
    if (cli->page.markdown)
        cl_page_line(
            &cli->page, 2, "  - ", CL_STYLE_PLAIN, "**%.*s** (%s): %.*s [%s]", CL_TEXT_ARG(text), who, CL_TEXT_ARG(sentence), where);
    else {
        cl_page_line(&cli->page, 4, "    ", CL_STYLE_NAME, "%.*s: %s", CL_TEXT_ARG(text), who);
        cl_page_text(&cli->page, 6, "", CL_STYLE_PLAIN, sentence.ptr, sentence.length);
        cl_page_line(&cli->page, 6, "", CL_STYLE_DIM, "[%s]", where);
    }
}

/* "2031-03-12", or the words of a day that nobody could resolve ("March 12"). */
static bool is_day(cl_cli_text normalized)
{
    return normalized.length > 7 && (isalpha((unsigned char)normalized.ptr[0]) || (normalized.ptr[4] == '-' && normalized.ptr[7] == '-'));
}

cl_cli_text cl_cli_kind_shown(const collate_value *conflict)
{
    cl_cli_text kind = cl_cli_text_of(conflict, "kind");
    cl_cli_text first = cl_cli_text_of(collate_value_at(collate_value_get(conflict, "values"), 0), "normalized");

    if (!is(kind, "number") || first.length == 0)
        return kind;
    if (memchr(first.ptr, ':', first.length) != NULL)
        return (cl_cli_text){"time", 4};
    return is_day(first) ? (cl_cli_text){"date", 4} : kind;
}

void cl_cli_put_conflict(const cl_cli *cli, const collate_value *conflict)
{
    const collate_value *values = collate_value_get(conflict, "values");
    cl_cli_text type = cl_cli_text_of(conflict, "type"), kind = cl_cli_kind_shown(conflict), slot = cl_cli_text_of(conflict, "slot");
    const char *unresolved = is(kind, "quote") ? "not word for word the same" : "differ, perhaps on different matters";
    const char *label = is(type, "more_specific") ? "one is more specific" : is(type, "unresolved") ? unresolved
                        : is(type, "rounding") ? "one is rounded" : is(type, "update") ? "the later one is newer" : "conflict";

    cl_page_line(&cli->page, 2, cli->page.markdown ? "- " : "  ", is(type, "conflict") ? CL_STYLE_BAD : CL_STYLE_WARN, "%.*s%s%.*s: %s",
        CL_TEXT_ARG(kind), slot.length > 0 ? ", " : "", CL_TEXT_ARG(slot), label);
    for (size_t i = 0; i < collate_value_count(values); i++)
        if (!is_repeated(values, i))
            put_value(cli, values, i);
}
