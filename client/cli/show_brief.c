/*
 * show_brief.c - one story on one page: what happened, who said what, what is agreed and what is not.
 */
#include "cli.h"
#include "read.h"
#include "show.h"

#include <stdio.h>
#include <string.h>

/* A terminal page is short: the most important of each kind, texts cut at a word; --json has all, Markdown twice as much and uncut. */
#define MOST_TIMES 3
#define MOST_QUOTES 3
#define MOST_CLAIMS 3
#define MOST_DISPUTED 2
#define MOST_SOURCES 6
#define TEXT_BYTES 130
#define NAMES_BYTES 60

static size_t most_of(const cl_cli *cli, size_t most)
{
    return cli->page.markdown ? 2 * most : most;
}

static void put_more(const cl_cli *cli, size_t n, size_t most)
{
    if (n > most)
        cl_page_line(&cli->page, 2, "", CL_STYLE_DIM, "and %zu more: --json", n - most);
}

/* A claim of three dozen words is an essay on a page: cut at a blank, with "..." behind. Markdown is for keeping, and whole. */
static cl_cli_text clip(const cl_cli *cli, cl_cli_text text, const char **tail)
{
    *tail = "";
    if (cli->page.markdown || text.length <= TEXT_BYTES)
        return text;
    text.length = TEXT_BYTES;
    while (text.length > 0 && text.ptr[text.length] != ' ')
        text.length--;
    if (text.length == 0) /* no blank: scripts without them are cut at a character */
        for (text.length = TEXT_BYTES; text.length > 0 && ((unsigned char)text.ptr[text.length] & 0xc0) == 0x80; text.length--)
            ;
    while (text.length > 0 && strchr(" ,;:", text.ptr[text.length - 1]) != NULL)
        text.length--;
    *tail = "…";
    return text;
}

/* "Metro US, Newser and 3 more". */
static void name_sources(char *out, size_t room, const collate_value *sources)
{
    size_t n = 0, count = collate_value_count(sources);

    out[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        cl_cli_text name = cl_cli_text_at(sources, i);
        if (i > 0 && n + name.length > NAMES_BYTES) {
            snprintf(out + n, room - n, " and %zu more", count - i);
            return;
        }
        n += (size_t)snprintf(out + n, room - n, "%s%.*s", i > 0 ? ", " : "", (int)(name.length < 200 ? name.length : 200), name.ptr);
    }
}

/* Does a sentence of the summary tell this claim already? Ends are compared: a dateline is left out before a summary's sentence. */
static bool is_told(const collate_value *claim, const collate_value *summary)
{
    const collate_value *member = NULL, *sentence = NULL;

    for (CL_EACH(member, collate_value_get(claim, "members"))) {
        cl_cli_text id = cl_cli_text_of(member, "document");
        for (CL_EACH(sentence, summary)) {
            cl_cli_text other = cl_cli_text_of(sentence, "document");
            if (id.length == other.length && memcmp(id.ptr, other.ptr, id.length) == 0 &&
                cl_cli_int_of(member, "end") == cl_cli_int_of(sentence, "end"))
                return true;
        }
    }
    return false;
}

static void put_claim(const cl_cli *cli, const collate_value *claim)
{
    const collate_value *members = collate_value_get(claim, "members"), *member = NULL, *shown = collate_value_at(members, 0);
    cl_cli_text text = cl_cli_text_of(claim, "text"), id = {"", 0};
    char sources[512], speaker[160];
    const char *tail = "";

    cl_cli_credit(speaker, sizeof speaker, claim);
    for (CL_EACH(member, members)) { /* the one whose words are shown */
        cl_cli_text own = cl_cli_text_of(member, "text");
        if (own.length == text.length && memcmp(own.ptr, text.ptr, text.length) == 0) {
            shown = member;
            break;
        }
    }
    id = cl_cli_text_of(shown, "document");
    name_sources(sources, sizeof sources, collate_value_get(claim, "sources"));
    text = clip(cli, text, &tail);
    cl_page_line(&cli->page, 2, "- ", CL_STYLE_PLAIN, "%.*s%s%s (%s) [%.*s %lld-%lld]", CL_TEXT_ARG(text), tail, speaker, sources,
        CL_TEXT_ARG(id), cl_cli_int_of(shown, "start"), cl_cli_int_of(shown, "end"));
}

/* What the summary tells stands there with its sources; here is what else there is. */
static void put_claims(const cl_cli *cli, const char *head, const collate_value *claims, const collate_value *summary)
{
    const collate_value *claim = NULL;
    size_t n = 0, most = most_of(cli, MOST_CLAIMS);

    for (CL_EACH(claim, claims)) {
        if (is_told(claim, summary))
            continue;
        if (n == 0)
            cl_page_head(&cli->page, "%s", head);
        if (n++ < most)
            put_claim(cli, claim);
    }
    put_more(cli, n, most);
}

static void put_timeline(const cl_cli *cli, const collate_value *timeline)
{
    const collate_value *entry = NULL;
    size_t most = most_of(cli, MOST_TIMES);

    if (collate_value_count(timeline) > 0)
        cl_page_head(&cli->page, "Timeline");
    for (CL_EACH(entry, timeline)) {
        cl_cli_text when = cl_cli_text_of(entry, "when"), id = cl_cli_text_of(entry, "document");
        const char *tail = "";
        cl_cli_text text = clip(cli, cl_cli_text_of(entry, "text"), &tail);
        char first[32];
        if (entry_at == most)
            break;
        snprintf(first, sizeof first, "%s%.*s", cli->page.markdown ? "- " : "", (int)(when.length < 16 ? when.length : 16), when.ptr);
        cl_page_line(&cli->page, 12, first, CL_STYLE_PLAIN, "%.*s%s [%.*s %lld-%lld]", CL_TEXT_ARG(text), tail, CL_TEXT_ARG(id),
            cl_cli_int_of(entry, "start"), cl_cli_int_of(entry, "end"));
    }
    put_more(cli, collate_value_count(timeline), most);
}

/* Every word of `shorter` stands in `name`: "Esper" and "Mark Esper" are Mark T. Esper, Mary Esper is not. */
static bool names_same(cl_cli_text name, cl_cli_text shorter)
{
    for (size_t i = 0, n = 0; i < shorter.length; i += n + 1) {
        const char *blank = memchr(shorter.ptr + i, ' ', shorter.length - i);
        n = blank != NULL ? (size_t)(blank - shorter.ptr) - i : shorter.length - i;
        const char *at = memmem(name.ptr, name.length, shorter.ptr + i, n);
        bool opens = at != NULL && (at == name.ptr || at[-1] == ' ');
        if (!opens || (at + n < name.ptr + name.length && at[n] != ' '))
            return false;
    }
    return true;
}

/* "identical" goes without saying; another speaker does not. What is said of a source once is not said again. */
static void put_form(char *out, size_t room, size_t *n, cl_cli_text speaker, const collate_value *member)
{
    cl_cli_text source = cl_cli_text_of(member, "source"), difference = cl_cli_text_of(member, "difference"),
                own = cl_cli_text_of(member, "speaker");
    bool same = own.length == 0 || names_same(speaker, own) || names_same(own, speaker);
    bool plain = difference.length == 0 || *difference.ptr == 'i' || *difference.ptr == 'p'; /* identical, punctuation */
    char form[512];

    if (source.length == 0)
        source = cl_cli_text_of(member, "document");
    snprintf(form, sizeof form, "%.*s%s%.*s%s%.*s", CL_TEXT_ARG(source), plain ? "" : ", ", plain ? 0 : (int)difference.length,
        difference.ptr, same ? "" : ", said by ", same ? 0 : (int)own.length, own.ptr);
    if (*n < room && strstr(out, form) == NULL)
        *n += (size_t)snprintf(out + *n, room - *n, "%s%s", *n > 0 ? "; " : "", form);
}

static void put_quote(const cl_cli *cli, const collate_value *group)
{
    const collate_value *members = collate_value_get(group, "members"), *member = NULL;
    const collate_value *first = collate_value_at(members, 0), *span = collate_value_at(collate_value_get(first, "stretches"), 0);
    cl_cli_text speaker = cl_cli_text_of(group, "speaker"), id = cl_cli_text_of(first, "document");
    const char *tail = "";
    cl_cli_text text = clip(cli, cl_cli_text_of(group, "text"), &tail);
    while (text.length > 0 && text.ptr[text.length - 1] == ',') /* that stood before "she said" */
        text.length--;
    char forms[1024] = "";
    size_t n = 0;

    for (CL_EACH(member, members))
        put_form(forms, sizeof forms, &n, speaker, member);
    cl_page_line(&cli->page, 2, cli->page.markdown ? "- " : "", CL_STYLE_PLAIN, "%.*s: “%.*s%s” (%s) [%.*s %lld-%lld]",
        CL_TEXT_ARG(speaker.length > 0 ? speaker : ((cl_cli_text){"Somebody not named", 18})), CL_TEXT_ARG(text), tail, forms,
        CL_TEXT_ARG(id), cl_cli_int_of(span, "start"), cl_cli_int_of(span, "end"));
}

static void put_quotes(const cl_cli *cli, const collate_value *quotes)
{
    const collate_value *group = NULL;
    size_t most = most_of(cli, MOST_QUOTES);

    if (collate_value_count(quotes) > 0)
        cl_page_head(&cli->page, "Who said what");
    for (CL_EACH(group, quotes)) {
        if (group_at == most)
            break;
        put_quote(cli, group);
    }
    put_more(cli, collate_value_count(quotes), most);
}

static void put_disputed(const cl_cli *cli, const collate_value *disputed)
{
    const collate_value *conflict = NULL;
    size_t most = most_of(cli, MOST_DISPUTED);

    if (collate_value_count(disputed) > 0)
        cl_page_head(&cli->page, "Disputed");
    for (CL_EACH(conflict, disputed)) {
        const collate_value *value = collate_value_at(collate_value_get(conflict, "values"), 0);
        const char *tail = "";
        cl_cli_text sentence = clip(cli, cl_cli_text_of(collate_value_get(value, "sentence"), "text"), &tail);
        if (conflict_at == most)
            break;
        cl_cli_put_differing(cli, 2, "- ", conflict, true);
        if (sentence.length > 0)
            cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "in: %.*s%s", CL_TEXT_ARG(sentence), tail);
    }
    put_more(cli, collate_value_count(disputed), most);
}

static void put_sources(const cl_cli *cli, const collate_value *sources)
{
    const collate_value *source = NULL;
    size_t most = most_of(cli, MOST_SOURCES);
    char cites[512], repeats[512];

    cl_page_head(&cli->page, "Sources");
    for (CL_EACH(source, sources)) {
        cl_cli_text name = cl_cli_text_of(source, "source");
        long long documents = cl_cli_int_of(source, "documents"), originals = cl_cli_int_of(source, "originals");
        if (source_at == most)
            break;
        name_sources(cites, sizeof cites, collate_value_get(source, "cites"));
        name_sources(repeats, sizeof repeats, collate_value_get(source, "repeats"));
        cl_page_line(&cli->page, 2, "- ", CL_STYLE_PLAIN, "%.*s: %lld article%s%s%s%s%s%s", CL_TEXT_ARG(name), documents,
            documents == 1 ? "" : "s", originals == documents ? "" : originals == 0 ? ", nothing of its own" : ", not all its own",
            repeats[0] != '\0' ? "; repeats " : "", repeats, cites[0] != '\0' ? "; rests on " : "", cites);
    }
    put_more(cli, collate_value_count(sources), most);
}

/* A story without any title is headed by its first sentence, which the summary tells anyway. */
static cl_cli_text heading_of(const collate_value *result, const collate_value *summary)
{
    cl_cli_text headline = cl_cli_text_of(result, "headline"), first = cl_cli_text_of(collate_value_at(summary, 0), "text");
    bool told = first.length > 0 && memmem(headline.ptr, headline.length, first.ptr, first.length) != NULL;

    return headline.length > 0 && !told ? headline : (cl_cli_text){"Brief", 5};
}

int cl_cli_show_brief(cl_cli *cli, const collate_value *result)
{
    const collate_value *item = NULL, *summary = collate_value_get(collate_value_get(result, "summary"), "sentences");

    cl_page_head(&cli->page, "%.*s", CL_TEXT_ARG(heading_of(result, summary)));
    for (CL_EACH(item, summary))
        cl_cli_put_sentence(cli, item, cli->page.markdown ? "- " : "");
    put_claims(cli, "New", collate_value_get(result, "new"), NULL);
    put_disputed(cli, collate_value_get(result, "disputed"));
    put_quotes(cli, collate_value_get(result, "quotes"));
    put_claims(cli, "Agreed", collate_value_get(result, "agreed"), summary);
    put_claims(cli, "Only one has it", collate_value_get(result, "only_in"), summary);
    put_timeline(cli, collate_value_get(result, "timeline"));
    put_sources(cli, collate_value_get(result, "sources"));
    return CL_EXIT_OK;
}
