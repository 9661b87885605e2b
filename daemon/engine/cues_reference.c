#include "engine/cues_parts.h"

#include "engine/cues.h"

#define TIME_WORDS 4      /* "a few days later" */
#define HOWEVER_BYTES 64u /* a dozen words */
#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

/* Acts of speech and events that were told of before "the" may stand before them. */
static const char *const *const acts[26] = {
    ['a' - 'a'] = LIST("accusation", "accusations", "allegation", "allegations", "announcement", "arrangement", "arrests", "assertion"),
    ['c' - 'a'] = LIST("claim", "claims", "comment", "comments", "confirmation", "criticism"),
    ['d' - 'a'] = LIST("decision", "declaration", "demand", "denial", "development", "developments", "disclosure", "disclosures"),
    ['e' - 'a'] = LIST("exchange", "episode"),
    ['g' - 'a'] = LIST("gesture"),
    ['i' - 'a'] = LIST("incident"),
    ['m' - 'a'] = LIST("move", "moves"),
    ['n' - 'a'] = LIST("news"),
    ['o' - 'a'] = LIST("outburst"),
    ['p' - 'a'] = LIST("post"),
    ['r' - 'a'] = LIST("reaction", "remark", "remarks", "response", "request", "revelation", "revelations", "ruling"),
    ['s' - 'a'] = LIST("statement", "statements", "suggestion"),
    ['t' - 'a'] = LIST("tweet", "tweets", "threat", "threats"),
    ['v' - 'a'] = LIST("verdict"),
    ['w' - 'a'] = LIST("warning"),
};

/* What follows says which one: "The decision of the board", "The news that ...". Time and place do not: "The move on Monday". */
static const char *const *const tells_which[26] = {
    ['a' - 'a'] = LIST("about", "against"), ['b' - 'a'] = LIST("by", "between"), ['f' - 'a'] = LIST("for", "from"),
    ['o' - 'a'] = LIST("of", "over"),       ['r' - 'a'] = LIST("regarding"),     ['t' - 'a'] = LIST("that", "to"),
    ['w' - 'a'] = LIST("whether"),
};

/* Whole openings, in small letters, that count from what was told before, or announce what comes after. */
static const char *const counted[] = {
    "the next day", "the following day", "the same day", "the day after", "the day before", "moments later", "later that", "earlier that",
    "afterward", "afterwards", "the pair ", "the duo ", "the two ", "the latter", "the others ", "the former was", "the former is",
    "here are ", "here is ", "here's ",
};

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
}

static bool is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/* Bytes of the ASCII word at `at`, in any case; 0 where none stands. */
static size_t word_bytes(cl_str s, size_t at)
{
    size_t n = 0;

    while (at + n < s.len && is_letter(s.ptr[at + n]))
        n++;
    return n;
}

static bool starts_folded(cl_str s, const char *phrase)
{
    size_t n = 0;

    for (; phrase[n] != '\0'; n++)
        if (n >= s.len || lower(s.ptr[n]) != phrase[n])
            return false;
    return n == s.len || phrase[n - 1] == ' ' || !is_letter(s.ptr[n]);
}

/* The word in small letters is in the list of its first letter: the names of papers and bills are written large. */
static bool has(const char *const *const lists[26], cl_str s, size_t at, size_t n)
{
    const char *const *list = n == 0 || s.ptr[at] < 'a' || s.ptr[at] > 'z' ? NULL : lists[s.ptr[at] - 'a'];

    for (; list != NULL && *list != NULL; list++)
        if (strlen(*list) == n && memcmp(*list, s.ptr + at, n) == 0)
            return true;
    return false;
}

/* "The announcement came": the act, and nothing behind it that says which one. */
static bool refers_to_act(cl_str s)
{
    const size_t noun = 4;
    size_t n = word_bytes(s, noun);

    if (!starts_folded(s, "the ") || !has(acts, s, noun, n))
        return false;
    size_t next = noun + n;
    if (next >= s.len || s.ptr[next] == ',')
        return true;
    return s.ptr[next] == ' ' && !has(tells_which, s, next + 1, word_bytes(s, next + 1));
}

/* "A fisherman from Vikbukt, he ...", "Born on the island, she ...": who it is stands before, however long the apposition. */
static bool describes_somebody(cl_str s)
{
    static const char *const firsts[] = {"a ", "an ", "as a ", "as an ", "born "};
    static const char *const pronouns[] = {", he ", ", she ", ", they "};
    bool described = false;

    for (size_t i = 0; i < sizeof firsts / sizeof firsts[0]; i++)
        described = described || starts_folded(s, firsts[i]);
    const char *comma = described ? memchr(s.ptr, ',', s.len) : NULL;
    cl_str rest = comma == NULL ? (cl_str){NULL, 0} : cl_str_cut(s, (size_t)(comma - s.ptr), s.len);
    for (size_t i = 0; comma != NULL && i < sizeof pronouns / sizeof pronouns[0]; i++)
        if (starts_folded(rest, pronouns[i]))
            return true;
    return false;
}

/* Past the word at `at` and the blank behind it. */
static size_t next_word(cl_str s, size_t at)
{
    const char *blank = at < s.len ? memchr(s.ptr + at, ' ', s.len - at) : NULL;

    return blank == NULL ? s.len : (size_t)(blank - s.ptr) + 1;
}

static bool is_unit(cl_str s, size_t at, size_t n)
{
    static const char *const units[] = {"minute", "hour", "day", "week", "month", "year", "decade"};

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t length = strlen(units[i]);
        bool plural = n == length + 1 && s.ptr[at + length] == 's';
        if ((n == length || plural) && starts_folded(cl_str_cut(s, at, at + length), units[i]))
            return true;
    }
    return false;
}

/* "Three minutes later", "A few days earlier": among the first words a measure of time, and later or earlier behind it. */
static bool counts_time(cl_str s)
{
    size_t at = 0;

    for (int word = 0; word < TIME_WORDS && at < s.len; word++) {
        size_t next = next_word(s, at);
        if (next + 5 < s.len && (memcmp(s.ptr + next, "later", 5) == 0 || memcmp(s.ptr + next, "earli", 5) == 0))
            return is_unit(s, at, word_bytes(s, at));
        at = next;
    }
    return false;
}

/* "Eventually, however, the pier": a connective behind the first words. */
static bool says_however(cl_str s)
{
    size_t most = s.len < HOWEVER_BYTES ? s.len : HOWEVER_BYTES, at = 0;
    const char *comma;

    while (at < most && (comma = memchr(s.ptr + at, ',', most - at)) != NULL) {
        at = (size_t)(comma - s.ptr) + 1;
        if (at + 8 < s.len && (memcmp(s.ptr + at, " however", 8) == 0 || memcmp(s.ptr + at, " though,", 8) == 0))
            return true;
    }
    return false;
}

/* "... is striking for several reasons.", "The terms are as follows.": what is meant comes after. */
static bool announces(cl_str s)
{
    static const char *const ends[] = {"several reasons", "many reasons", "few reasons", "two reasons", "three reasons", "four reasons",
                                       "several questions", "few questions", "two questions", "three questions", "few things",
                                       "the following", "as follows"};

    while (s.len > 0 && (s.ptr[s.len - 1] == '.' || s.ptr[s.len - 1] == ':' || s.ptr[s.len - 1] == ' '))
        s.len--;
    if (s.len < 8 || (memcmp(s.ptr + s.len - 2, "ns", 2) != 0 && memcmp(s.ptr + s.len - 2, "ng", 2) != 0 && /* few end so */
                      memcmp(s.ptr + s.len - 2, "gs", 2) != 0 && memcmp(s.ptr + s.len - 2, "ws", 2) != 0))
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        size_t n = strlen(ends[i]);
        if (s.len > n && s.ptr[s.len - n - 1] == ' ' && memcmp(s.ptr + s.len - n, ends[i], n) == 0)
            return true;
    }
    return false;
}

static bool refers_back(cl_str s)
{
    char first = s.len > 0 ? lower(s.ptr[0]) : '\0', last = s.len > 4 ? lower(s.ptr[4]) : '\0';

    for (size_t i = 0; i < sizeof counted / sizeof counted[0]; i++) /* every one has five bytes: most differ in the first or the fifth */
        if (counted[i][0] == first && counted[i][4] == last && starts_folded(s, counted[i]))
            return true;
    return refers_to_act(s) || describes_somebody(s) || counts_time(s) || announces(s);
}

/* Dots, a dash, a star: a rest of a sentence, an item of a list, a footnote; a handle: a post. A small letter says nothing: some texts
 * have no large ones. */
static bool opens_with_dots(cl_str s)
{
    return s.len > 3 && (s.ptr[0] == '*' || s.ptr[0] == '@' || memcmp(s.ptr, ".@", 2) == 0 || memcmp(s.ptr, "\342\200\242", 3) == 0 ||
                         memcmp(s.ptr, "..", 2) == 0 || memcmp(s.ptr, "\342\200\246", 3) == 0 || memcmp(s.ptr, "\342\200\223", 3) == 0 ||
                         memcmp(s.ptr, "\342\200\224", 3) == 0 || memcmp(s.ptr, "--", 2) == 0);
}

unsigned cl_cues_reference(cl_lang lang, cl_str s)
{
    unsigned cues = opens_with_dots(s) ? CL_CUE_FRAGMENT : 0;

    if (lang != CL_LANG_NONE && lang != CL_LANG_EN)
        return cues;
    return cues | (refers_back(s) ? CL_CUE_REFERS : 0) | (says_however(s) ? CL_CUE_CONNECTIVE : 0);
}
