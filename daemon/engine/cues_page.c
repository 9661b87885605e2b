#include "engine/cues_parts.h"

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
}

static bool starts_folded(cl_str s, size_t at, const char *phrase)
{
    while (*phrase != '\0' && at < s.len && lower(s.ptr[at]) == *phrase)
        at++, phrase++;
    return *phrase == '\0';
}

/*
 * Phrases of pages, or of the reporting itself, not of reports, by their first two letters; a body that was cleaned has few of them.
 * One look a word, and no branch that the words of a text decide: by the first letter alone the lists were a tenth of a summary.
 */
#define BY(a, b) [a - 'a'][b - 'a']
#define HEAD 4u /* every phrase is longer */
static const char *const *const phrases[26][26] = {
    BY('a', 'b') = LIST("abonnez-vous"),
    BY('a', 'd') = LIST("advertisement"),
    BY('a', 'l') = LIST("all rights reserved"),
    BY('a', 's') = LIST("as an interest to"),
    BY('a', 'v') = LIST("available here"),
    BY('c', 'h') = LIST("check back for"),
    BY('c', 'l') = LIST("click here", "clicca qui"),
    BY('c', 'o') = LIST("cookies", "contributed to this report"),
    BY('d', 'e') = LIST("declined to comment", "declined comment"),
    BY('d', 'o') = LIST("do not necessarily re", "download the app"),
    BY('e', 'd') = LIST("editor's note"),
    BY('f', 'i') = LIST("file photo"),
    BY('f', 'o') = LIST("follow us", "for more stories", "follow along", "follow our"),
    BY('g', 'e') = LIST("getty images"),
    BY('g', 'o') = LIST("good morning and welcome"),
    BY('h', 't') = LIST("http://", "https://"),
    BY('i', 'm') = LIST("image copyright", "image caption"),
    BY('i', 'n') = LIST("in this photo", "in this file photo"),
    BY('l', 'e') = LIST("lees ook", "leggi anche", "lesen sie auch", "lea tambi", "leia tamb"),
    BY('l', 'i') = LIST("lire aussi", "live updates:"),
    BY('n', 'e') = LIST("newsletter"),
    BY('o', 'p') = LIST("opinions expressed"),
    BY('p', 'h') = LIST("photo by", "photo released", "photo credit"),
    BY('p', 'i') = LIST("pic.twitter.com"),
    BY('p', 'r') = LIST("privacy policy"),
    BY('r', 'e') = LIST("read more", "related:", "recommended:", "request for comment", "requests for comment"),
    BY('s', 'c') = LIST("scroll down"),
    BY('s', 'e') = LIST("see also:"),
    BY('s', 'h') = LIST("share this"),
    BY('s', 'i') = LIST("sign up"),
    BY('s', 'o') = LIST("solely responsible for"),
    BY('s', 't') = LIST("stay up to date", "story continues"),
    BY('s', 'u') = LIST("subscribe"),
    BY('t', 'e') = LIST("terms of service"),
    BY('t', 'h') = LIST("this article", "this story", "this is a breaking", "this video", "this post"),
    BY('t', 'u') = LIST("tune in to"),
    BY('v', 'i') = LIST("views expressed", "video below"),
    BY('w', 'a') = LIST("watch:", "watch now", "watch live", "watch the video"),
    BY('w', 'h') = LIST("what you need to know", "what we know so far"),
    BY('y', 'o') = LIST("you can follow", "you can watch", "you can read", "you can sign"),
};

/* The first bytes, with capitals made small: what is no letter may come out as another such, and is looked at closely. */
static uint32_t head_of(const char *p)
{
    uint32_t four;

    memcpy(&four, p, sizeof four);
    return four | 0x20202020u;
}

bool cl_cues_page_at(cl_str s, size_t i)
{
    unsigned a, b;

    if (s.len < HEAD || i > s.len - HEAD || (i > 0 && s.ptr[i - 1] != ' '))
        return false;
    a = ((unsigned char)s.ptr[i] | 0x20u) - 'a';
    b = ((unsigned char)s.ptr[i + 1] | 0x20u) - 'a';
    if (a >= 26 || b >= 26)
        return false;
    for (const char *const *phrase = phrases[a][b]; phrase != NULL && *phrase != NULL; phrase++)
        if (head_of(*phrase) == head_of(s.ptr + i) && starts_folded(s, i, *phrase))
            return true;
    return false;
}

static bool is_furniture(cl_str s)
{
    uint64_t before = 0;

    for (size_t i = 0; i < s.len; i += 8)
        for (uint64_t starts = cl_cues_word_starts(cl_cues_eight(s, i), &before); starts != 0; starts &= starts - 1)
            if (cl_cues_page_at(s, i + (size_t)(__builtin_ctzll(starts) >> 3)))
                return true;
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Bytes of `s` before its last word, the blanks between left out. */
static size_t before_last_word(cl_str s)
{
    while (s.len > 0 && s.ptr[s.len - 1] != ' ')
        s.len--;
    while (s.len > 0 && s.ptr[s.len - 1] == ' ')
        s.len--;
    return s.len;
}

/* "..., in Vikbukt, March 4, 2031." and "... on Tuesday, March 4, 2031.": reports leave the year out, captions never do. */
static bool is_caption(cl_str s)
{
    while (s.len > 0 && (s.ptr[s.len - 1] == '.' || s.ptr[s.len - 1] == ' '))
        s.len--;
    if (s.len < 24 || !is_digit(s.ptr[s.len - 1]) || !is_digit(s.ptr[s.len - 4]) || s.ptr[s.len - 5] != ' ' || s.ptr[s.len - 6] != ',')
        return false;
    s.len -= 6;
    if (!is_digit(s.ptr[s.len - 1]))
        return false;
    s.len = before_last_word(s); /* the day */
    size_t month = before_last_word(s);
    return month > 1 && s.ptr[month - 1] == ',' && is_capital(s.ptr[month] == ' ' ? s.ptr[month + 1] : s.ptr[month]);
}

/* "1 of 2: ..." counts the pictures of a page. */
static bool is_numbered(cl_str s)
{
    size_t i = 0;

    while (i < s.len && is_digit(s.ptr[i]))
        i++;
    return i > 0 && i < 3 && s.len > i + 5 && memcmp(s.ptr + i, " of ", 4) == 0 && is_digit(s.ptr[i + 4]);
}

/* Links run into the words before them: "OddBoard to meet MORE", "OddMORE". */
static bool has_glued_links(cl_str s)
{
    const char *more = NULL;

    for (size_t i = 0; i + 4 <= s.len && more == NULL; i++) {
        const char *m = memchr(s.ptr + i, 'M', s.len - i - 3);
        if (m == NULL)
            return false;
        i = (size_t)(m - s.ptr);
        if (memcmp(m, "MORE", 4) == 0 && (i + 4 == s.len || !is_capital(s.ptr[i + 4])) && (i == 0 || !is_capital(s.ptr[i - 1])))
            more = m;
    }
    if (more == NULL)
        return false;
    for (const char *c = s.ptr + 3; c <= more; c++) /* a capital after three small letters, in a word */
        if (is_capital(*c) && is_lower(c[-1]) && is_lower(c[-2]) && is_lower(c[-3]))
            return true;
    return false;
}

bool cl_cues_beside_report(cl_str s)
{
    return is_numbered(s) || is_caption(s) || has_glued_links(s);
}

bool cl_cues_is_page(cl_str s)
{
    return is_furniture(s) || cl_cues_beside_report(s);
}
