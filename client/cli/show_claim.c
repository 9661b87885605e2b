/*
 * show_claim.c - one claim in every source's words, what each says otherwise marked.
 */
#include "read.h"
#include "show.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_WORDS 400 /* of a sentence that are compared; the rest stays unmarked */
#define SHORT 3       /* bytes: shorter words come and go without a difference in what is said, but for "no" and "not" */

#define LEAST_STEM 4  /* bytes that two forms of a word share at least */
#define MOST_ENDING 3 /* bytes behind them */
#define MOST_MARKED 4 /* tenths of the words: where more differ it is another wording, and only values are marked */

typedef struct word {
    const char *ptr;
    size_t length;
} word;

static bool is_inside(unsigned char c)
{
    return isalnum(c) || c >= 0x80;
}

/* Cut at blanks; marks at both ends of a word are left off. General punctuation (E2 80 xx) is no letter. */
static size_t cut_words(cl_cli_text text, word *out)
{
    size_t n = 0;

    for (size_t i = 0; i < text.length && n < MAX_WORDS;) {
        while (i < text.length && isspace((unsigned char)text.ptr[i]))
            i++;
        size_t end = i;
        while (end < text.length && !isspace((unsigned char)text.ptr[end]))
            end++;
        if (end == i)
            break;
        word w = {text.ptr + i, end - i};
        i = end;
        while (w.length > 0) {
            size_t mark = w.length >= 3 && memcmp(w.ptr, "\xe2\x80", 2) == 0 ? 3 : !is_inside((unsigned char)w.ptr[0]) ? 1 : 0;
            if (mark == 0)
                break;
            w.ptr += mark;
            w.length -= mark;
        }
        while (w.length > 0) {
            size_t mark = w.length >= 3 && memcmp(w.ptr + w.length - 3, "\xe2\x80", 2) == 0 ? 3
                          : !is_inside((unsigned char)w.ptr[w.length - 1])                  ? 1
                                                                                            : 0;
            if (mark == 0)
                break;
            w.length -= mark;
        }
        out[n++] = w;
    }
    return n;
}

static size_t common_start(word a, word b)
{
    size_t n = 0;

    while (n < a.length && n < b.length && tolower((unsigned char)a.ptr[n]) == tolower((unsigned char)b.ptr[n]))
        n++;
    return n;
}

static bool same_word(word a, word b)
{
    return a.length == b.length && common_start(a, b) == a.length;
}

/* Forms of one word, told by their start: report and reports, proposal and proposed. Figures must be equal. */
static bool same_stem(word a, word b)
{
    size_t n = common_start(a, b), longer = a.length > b.length ? a.length : b.length;

    return (n == longer) || (n >= LEAST_STEM && n + MOST_ENDING >= longer && !isdigit((unsigned char)a.ptr[0]));
}

static bool has_word(const word *words, size_t n, word w)
{
    for (size_t i = 0; i < n; i++)
        if (same_stem(words[i], w))
            return true;
    return false;
}

static bool tells(word w)
{
    bool digit = false;

    for (size_t i = 0; i < w.length; i++)
        digit = digit || isdigit((unsigned char)w.ptr[i]);
    return digit || w.length > SHORT || same_word(w, (word){"no", 2}) || same_word(w, (word){"not", 3});
}

/* Figures, names and negations: what is marked where the wording differs altogether. */
static bool is_value(word w, bool first)
{
    return (w.length > 0 && (isdigit((unsigned char)w.ptr[0]) || (!first && isupper((unsigned char)w.ptr[0])))) ||
           same_word(w, (word){"no", 2}) || same_word(w, (word){"not", 3}) || same_word(w, (word){"never", 5});
}

/* mark[i]: word i of `mine` tells something and stands in none of the n_theirs words. */
static void mark_words(const word *mine, size_t n, const word *theirs, size_t n_theirs, bool *mark)
{
    size_t n_marked = 0;

    for (size_t i = 0; i < n; i++) {
        mark[i] = tells(mine[i]) && !has_word(theirs, n_theirs, mine[i]);
        n_marked += mark[i];
    }
    for (size_t i = 0; i < n && n_marked * 10 > n * MOST_MARKED; i++)
        mark[i] = mark[i] && is_value(mine[i], i == 0);
}

static void put_member(const cl_cli *cli, const collate_value *member, const bool *mark, size_t n)
{
    cl_cli_text text = cl_cli_text_of(member, "text"), source = cl_cli_text_of(member, "source"),
                document = cl_cli_text_of(member, "document"), stance = cl_cli_text_of(member, "stance");
    bool partial = stance.length == 7 && memcmp(stance.ptr, "partial", 7) == 0;
    char speaker[160];

    cl_cli_credit(speaker, sizeof speaker, member);

    if (!cli->page.markdown)
        cl_page_line(&cli->page, 2, "  ", CL_STYLE_NAME, "%.*s%s%s", CL_TEXT_ARG(source), partial ? ", in part" : "", speaker);
    cl_page_marked(&cli->page, cli->page.markdown ? 2 : 4, cli->page.markdown ? "- " : "", text.ptr, text.length, mark, n);
    if (cli->page.markdown)
        cl_page_line(&cli->page, 2, "  ", CL_STYLE_DIM, "%.*s%s%s [%.*s %lld-%lld]", CL_TEXT_ARG(source), partial ? ", in part" : "",
            speaker, CL_TEXT_ARG(document), cl_cli_int_of(member, "start"), cl_cli_int_of(member, "end"));
    else
        cl_page_line(&cli->page, 4, "", CL_STYLE_DIM, "[%.*s %lld-%lld]", CL_TEXT_ARG(document), cl_cli_int_of(member, "start"),
            cl_cli_int_of(member, "end"));
}

/* The first member that says what the claim is shown as. */
static size_t central_of(const collate_value *claim)
{
    const collate_value *member = NULL;
    cl_cli_text text = cl_cli_text_of(claim, "text");

    for (CL_EACH(member, collate_value_get(claim, "members"))) {
        cl_cli_text own = cl_cli_text_of(member, "text");
        if (own.length == text.length && memcmp(own.ptr, text.ptr, text.length) == 0)
            return member_at;
    }
    return 0;
}

/* Words of the central member that no other has are marked in it; in the others what it has not. */
static void put_members(const cl_cli *cli, const collate_value *members, size_t central)
{
    size_t n_members = collate_value_count(members), n_others = 0;
    word *mine = calloc(MAX_WORDS * 2 + MAX_WORDS * n_members, sizeof *mine), *base = mine + MAX_WORDS, *others = base + MAX_WORDS;
    bool mark[MAX_WORDS];

    if (mine == NULL)
        return;
    size_t n_base = cut_words(cl_cli_text_of(collate_value_at(members, central), "text"), base);
    for (size_t i = 0; i < n_members; i++)
        if (i != central)
            n_others += cut_words(cl_cli_text_of(collate_value_at(members, i), "text"), others + n_others);
    mark_words(base, n_base, others, n_others, mark);
    put_member(cli, collate_value_at(members, central), mark, n_members > 1 ? n_base : 0);
    for (size_t i = 0; i < n_members; i++) {
        if (i == central)
            continue;
        size_t n = cut_words(cl_cli_text_of(collate_value_at(members, i), "text"), mine);
        mark_words(mine, n, base, n_base, mark);
        put_member(cli, collate_value_at(members, i), mark, n);
    }
    free(mine);
}

int cl_cli_show_claim(const cl_cli *cli, const collate_value *result)
{
    const collate_value *conflict = NULL;
    char *end = NULL;
    long long number = strtoll(cli->options.claim, &end, 10);
    const collate_value *claim = collate_value_at(collate_value_get(result, "claims"), (size_t)(number - 1));

    if (*end != '\0' || number < 1 || claim == NULL)
        return cl_cli_fail(CL_EXIT_USAGE, "--claim: '%s' is none of the %zu claims", cli->options.claim,
            collate_value_count(collate_value_get(result, "claims")));
    cl_cli_text id = cl_cli_text_of(claim, "id"), status = cl_cli_text_of(claim, "status");
    cl_page_head(&cli->page, "Claim %lld, %.*s (likelihood %.2f)", number, CL_TEXT_ARG(status),
        collate_value_number(collate_value_get(claim, "confidence"), 0));
    put_members(cli, collate_value_get(claim, "members"), central_of(claim));
    for (CL_EACH(conflict, collate_value_get(result, "conflicts"))) {
        cl_cli_text of = cl_cli_text_of(conflict, "claim");
        if (of.length == id.length && memcmp(of.ptr, id.ptr, id.length) == 0)
            cl_cli_put_conflict(cli, conflict);
    }
    return CL_EXIT_OK;
}
