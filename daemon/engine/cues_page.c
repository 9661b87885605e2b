#include "engine/cues_parts.h"

#define LABEL_MOST 40u   /* bytes of a link's label */
#define SHOUTED_WORDS 5u /* fewer are an exclamation in somebody's mouth */
#define SHOUTED_SHARE 8u /* capitals to a small letter, of a line of capitals with "McA" in it */

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

/* Phrases of pages, or of the reporting itself, not of reports, by their first letter; a body that was cleaned has few of them. */
static const char *const *const phrases[26] = {
    ['a' - 'a'] = LIST("all rights reserved", "advertisement", "available here", "abonnez-vous", "as an interest to", "ap writer"),
    ['c' - 'a'] = LIST("check back for", "check out our", "chip in $", "click here", "click on the", "cookies",
                         "contributed to this report", "clicca qui", "contributed to this story", "contributed reporting"),
    ['d' - 'a'] = LIST("do not necessarily re", "download the app", "declined to comment", "declined comment"),
    ['e' - 'a'] = LIST("editor's note"),
    ['f' - 'a'] = LIST("follow us", "file photo", "for more stories", "for continuing coverage", "for full coverage",
                         "for more coverage", "follow along", "follow our"),
    ['g' - 'a'] = LIST("getty images", "good morning and welcome", "get all the latest", "get the latest news"),
    ['h' - 'a'] = LIST("http://", "https://", "here's a roundup", "here's a look", "here's what you"),
    ['i' - 'a'] = LIST("in your inbox", "is reader supported", "image copyright", "image caption", "in this photo", "in this file photo"),
    ['j' - 'a'] = LIST("just watched"),
    ['l' - 'a'] = LIST("lire aussi", "lees ook", "leggi anche", "lesen sie auch", "lea tambi", "leia tamb", "live updates:"),
    ['m' - 'a'] = LIST("media playback", "media caption", "must watch"),
    ['n' - 'a'] = LIST("newsletter"),
    ['o' - 'a'] = LIST("opinions expressed"),
    ['p' - 'a'] = LIST("photo by", "photo released", "pic.twitter.com", "privacy policy", "photo credit", "promotional offers"),
    ['r' - 'a'] = LIST("read more", "related:", "recommended:", "request for comment", "requests for comment", "replay more"),
    ['s' - 'a'] = LIST("sign up", "sign in to", "special offers", "support our journalism", "solely responsible for", "stay up to date",
                         "subscribe",
                         "scroll down", "story continues", "see also:", "share this", "skip twitter post"),
    ['t' - 'a'] = LIST("terms of service", "this article", "this story", "this is a breaking", "this video", "this post",
                         "this image", "this undated", "this combination", "tune in to",
                         "to your inbox", "terms of use", "tips, comments"),
    ['u' - 'a'] = LIST("unsubscribe"),
    ['v' - 'a'] = LIST("views expressed", "video below"),
    ['w' - 'a'] = LIST("watch:", "watch now", "watch live", "watch the video", "what you need to know", "what we know so far"),
    ['y' - 'a'] = LIST("you can follow", "you can watch", "you can read", "you can sign", "you will receive", "you agree to",
                         "your inbox",
                         "your email"),
};

void cl_cues_page_heads(cl_cues_heads *heads)
{
    for (size_t letter = 0; letter < 26; letter++)
        for (const char *const *phrase = phrases[letter]; phrase != NULL && *phrase != NULL; phrase++)
            cl_cues_add_head(heads, cl_cues_head(*phrase)); /* every phrase is longer than a head */
}

bool cl_cues_page_at(cl_str s, size_t i)
{
    char c = lower(s.ptr[i]), second = i + 1 < s.len ? lower(s.ptr[i + 1]) : '\0';

    for (const char *const *phrase = c < 'a' || c > 'z' ? NULL : phrases[c - 'a']; phrase != NULL && *phrase != NULL; phrase++)
        if ((*phrase)[1] == second && starts_folded(s, i, *phrase))
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

/* "CLOSE The pier in a file photo": a video's button and its caption. */
static bool has_button(cl_str s)
{
    return s.len > 6 && memcmp(s.ptr, "CLOSE ", 6) == 0 && is_capital(s.ptr[6]);
}

/* "CLOSURE PLANNED:What it means for you": a link's label, run into the link. */
static bool has_glued_label(cl_str s)
{
    for (size_t i = 3; i + 1 < s.len && i < LABEL_MOST; i++)
        if (s.ptr[i] == ':')
            return (is_lower(s.ptr[i - 1]) || is_capital(s.ptr[i - 1])) && is_capital(s.ptr[i + 1]);
    return false;
}

/* "MAYOR OF ORSK RESIGNS OVER THE BRIDGE": a headline, or a link to another story. */
static bool is_shouted(cl_str s)
{
    size_t capitals = 0, others = 0, words = 1;

    for (size_t i = 0; i < s.len && others * SHOUTED_SHARE <= capitals + SHOUTED_SHARE * 4; i++) {
        capitals += is_capital(s.ptr[i]);
        others += is_lower(s.ptr[i]) || (unsigned char)s.ptr[i] >= 0x80; /* other scripts' letters, capitals or not */
        words += s.ptr[i] == ' ';
    }
    return words >= SHOUTED_WORDS && capitals > 2 * SHOUTED_WORDS && capitals >= others * SHOUTED_SHARE;
}

bool cl_cues_beside_report(cl_str s)
{
    return has_glued_label(s) || is_shouted(s) || is_numbered(s) || has_button(s) || is_caption(s) || has_glued_links(s);
}
