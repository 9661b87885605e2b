/*
 * show_draft.c - compare --draft: the caller's own sentences, each with what supports it or speaks against it.
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

static cl_style style_of(cl_cli_text status)
{
    return is(status, "supported") ? CL_STYLE_GOOD : is(status, "partly") ? CL_STYLE_WARN : CL_STYLE_BAD;
}

static bool within(const collate_value *part, const collate_value *sentence)
{
    return cl_cli_int_of(part, "start") < cl_cli_int_of(sentence, "end") && cl_cli_int_of(part, "end") > cl_cli_int_of(sentence, "start");
}

static void put_place(const cl_cli *cli, const collate_value *place, const char *word)
{
    cl_cli_text source = cl_cli_text_of(place, "source"), text = cl_cli_text_of(place, "text"), id = cl_cli_text_of(place, "document");

    cl_page_line(&cli->page, 6, "", CL_STYLE_DIM, "%s %.*s: %.*s  [%.*s %lld-%lld]", word, CL_TEXT_ARG(source.length > 0 ? source : id),
        CL_TEXT_ARG(text), CL_TEXT_ARG(id), cl_cli_int_of(place, "start"), cl_cli_int_of(place, "end"));
}

/* What is said of a note, before its words. */
static const char *words_of(cl_cli_text issue, cl_cli_text kind)
{
    if (is(issue, "misattributed"))
        return "said by somebody else";
    if (is(issue, "misquote"))
        return "not so in any quotation";
    if (is(issue, "contradicts"))
        return is(kind, "negation") ? "turned round" : is(kind, "reverse") ? "the reverse is reported" : "otherwise reported";
    return kind.length > 0 ? "nobody has" : "no support";
}

static bool same_place(const collate_value *a, const collate_value *b)
{
    cl_cli_text first = cl_cli_text_of(a, "document"), second = cl_cli_text_of(b, "document");

    return first.length == second.length && memcmp(first.ptr, second.ptr, first.length) == 0 &&
           cl_cli_int_of(a, "start") == cl_cli_int_of(b, "start") && cl_cli_int_of(a, "end") == cl_cli_int_of(b, "end");
}

/* The passage that the line of a note names; NULL where it names none. */
static const collate_value *place_of(const collate_value *note)
{
    return is(cl_cli_text_of(note, "issue"), "unsupported") ? NULL : collate_value_get(note, "nearest");
}

/* Has a note of this sentence, before `end` (NULL: any), shown the place already? */
static bool is_shown(const collate_value *draft, const collate_value *sentence, const collate_value *end, const collate_value *place)
{
    const collate_value *note = NULL;

    for (CL_EACH(note, collate_value_get(draft, "notes"))) {
        if (note == end)
            return false;
        if (within(note, sentence) && place_of(note) != NULL && same_place(place_of(note), place))
            return true;
    }
    return false;
}

static void put_note(const cl_cli *cli, const collate_value *draft, const collate_value *sentence, const collate_value *note)
{
    cl_cli_text issue = cl_cli_text_of(note, "issue"), kind = cl_cli_text_of(note, "kind"), text = cl_cli_text_of(note, "text");
    const collate_value *place = place_of(note);

    if (is(issue, "unsupported") && kind.length == 0) /* the sentence's status says it */
        return;
    if (is(issue, "misquote") && place == NULL) /* the quotation's own line says it */
        return;
    cl_page_line(&cli->page, 4, cli->page.markdown ? "  - " : "  ", CL_STYLE_BAD, "%s: %.*s", words_of(issue, kind), CL_TEXT_ARG(text));
    if (place != NULL && !is_shown(draft, sentence, note, place))
        put_place(cli, place, "in");
}

static void put_quote(const cl_cli *cli, const collate_value *quote)
{
    const collate_value *match = collate_value_get(quote, "match");
    cl_cli_text verdict = cl_cli_text_of(quote, "verdict"), speaker = cl_cli_text_of(match, "speaker");

    const char *line = speaker.length > 0 ? "quotation %.*s (%s), by %.*s" : "quotation %.*s (%s)";

    if (is(verdict, "not_found"))
        cl_page_line(&cli->page, 4, cli->page.markdown ? "  - " : "  ", CL_STYLE_BAD,
            match == NULL ? "nobody has this quotation, nor one like it" : "nobody has this quotation; the nearest%s%.*s:",
            speaker.length > 0 ? ", by " : "", CL_TEXT_ARG(speaker));
    else
        cl_page_line(&cli->page, 4, cli->page.markdown ? "  - " : "  ", CL_STYLE_DIM, line, CL_TEXT_ARG(verdict),
            cl_cli_verdict_meaning(verdict), CL_TEXT_ARG(speaker));
    if (match != NULL && !is(verdict, "exact"))
        cl_cli_put_diff(cli, 6, collate_value_get(match, "diff"));
}

static void put_sentence(const cl_cli *cli, const collate_value *draft, const collate_value *sentence)
{
    const collate_value *support = NULL, *note = NULL, *quote = NULL;
    cl_cli_text status = cl_cli_text_of(sentence, "status"), text = cl_cli_text_of(sentence, "text");

    putchar('\n');
    cl_page_text(&cli->page, 2, cli->page.markdown ? "- " : "", CL_STYLE_PLAIN, text.ptr, text.length);
    cl_page_line(&cli->page, 4, "", style_of(status),
        is(status, "unsupported") ? "%.*s" : is(status, "supported") ? "%.*s, originals: %lld" : "%.*s, originals that speak of it: %lld",
        CL_TEXT_ARG(status), cl_cli_int_of(sentence, "originals"));
    for (CL_EACH(note, collate_value_get(draft, "notes")))
        if (within(note, sentence))
            put_note(cli, draft, sentence, note);
    for (CL_EACH(quote, collate_value_get(draft, "quotes")))
        if (within(quote, sentence))
            put_quote(cli, quote);
    for (CL_EACH(support, collate_value_get(sentence, "support")))
        if (!is_shown(draft, sentence, NULL, support))
            put_place(cli, support, "-");
}

static void put_missing(const cl_cli *cli, const collate_value *result, const collate_value *missing)
{
    const collate_value *claim = NULL;
    bool first = true;

    for (CL_EACH(claim, collate_value_get(result, "claims"))) {
        cl_cli_text id = cl_cli_text_of(claim, "id"), text = cl_cli_text_of(claim, "text");
        char speaker[160];
        bool wanted = false;
        for (size_t i = 0; i < collate_value_count(missing) && !wanted; i++) {
            cl_cli_text name = cl_cli_text_at(missing, i);
            wanted = name.length == id.length && memcmp(name.ptr, id.ptr, id.length) == 0;
        }
        if (!wanted)
            continue;
        if (first)
            cl_page_head(&cli->page, "What most report and the draft does not");
        first = false;
        cl_cli_credit(speaker, sizeof speaker, claim);
        cl_page_line(&cli->page, 4, cli->page.markdown ? "- " : "  ", CL_STYLE_PLAIN, "%.*s%s  (%lld originals)", CL_TEXT_ARG(text),
            speaker, cl_cli_int_of(claim, "originals"));
    }
}

void cl_cli_show_draft(const cl_cli *cli, const collate_value *result, const collate_value *draft)
{
    const collate_value *sentence = NULL;

    cl_page_head(&cli->page, "The draft, sentence by sentence");
    for (CL_EACH(sentence, collate_value_get(draft, "sentences")))
        put_sentence(cli, draft, sentence);
    put_missing(cli, result, collate_value_get(draft, "missing"));
}
