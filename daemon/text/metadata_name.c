#include "text/metadata_name.h"

#include "text/block_line.h"
#include "text/lexicon.h"

/* Words and bytes of an outlet's name at most. */
#define SOURCE_WORDS 6

/* Wire services as they are credited; folded forms, the canonical name. */
static const struct {
    const char *folded, *name;
} agencies[] = {
    {"associated press", "Associated Press"},
    {"ap", "Associated Press"},
    {"reuters", "Reuters"},
    {"afp", "AFP"},
    {"agence france presse", "AFP"},
    {"dpa", "dpa"},
    {"efe", "EFE"},
    {"ansa", "ANSA"},
    {"upi", "UPI"},
    {"xinhua", "Xinhua"},
    {"tass", "TASS"},
    {"interfax", "Interfax"},
    {"press association", "PA"},
    {"canadian press", "Canadian Press"},
    {"tribune news service", "Tribune News Service"},
    {"lusa", "Lusa"},
    {"anp", "ANP"},
    {"belga", "Belga"},
    {"apa", "APA"},
    {"kyodo", "Kyodo"},
    {"yonhap", "Yonhap"},
    {"pti", "PTI"},
    {"ians", "IANS"},
    {"bloomberg news", "Bloomberg"},
};

/* The line as folded words with one blank between them. */
cl_str cl_name_fold(cl_str line, char *out, size_t cap)
{
    char word[64];
    size_t at = 0, size = 0, n;

    while ((n = cl_line_word(line, &at, word, sizeof word)) > 0 && size + n + 1 < cap) {
        if (size > 0)
            out[size++] = ' ';
        memcpy(out + size, word, n);
        size += n;
    }
    return (cl_str){out, size};
}

/* The wire service named in `line`, as whole words. */
cl_str cl_name_agency(cl_str line)
{
    char buffer[512];
    cl_str folded = cl_name_fold(line, buffer, sizeof buffer);

    for (size_t i = 0; i < sizeof agencies / sizeof agencies[0]; i++) {
        cl_str name = cl_str_c(agencies[i].folded);
        for (size_t at = 0; at + name.len <= folded.len; at++) {
            bool starts = at == 0 || folded.ptr[at - 1] == ' ', ends = at + name.len == folded.len || folded.ptr[at + name.len] == ' ';
            if (starts && ends && memcmp(folded.ptr + at, name.ptr, name.len) == 0)
                return cl_str_c(agencies[i].name);
        }
    }
    return (cl_str){NULL, 0};
}

static bool opens_capital(cl_str s)
{
    return s.len > 0 && ((s.ptr[0] >= 'A' && s.ptr[0] <= 'Z') || (unsigned char)s.ptr[0] >= 0x80);
}

/* Blanks, bullets, bars, dashes and commas off both ends. */
cl_str cl_name_strip(cl_str s)
{
    static const char *const marks[] = {
        "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xA0", "\xC2\xBB", "\xC2\xAB", "\xE2\x80\xBA"};
    bool more = true;

    while (more && s.len > 0) {
        cl_str was = s;
        s = cl_str_trim(s);
        if (s.len > 0 && strchr("|-*,;:>/", s.ptr[0]) != NULL)
            s.ptr++, s.len--;
        if (s.len > 0 && strchr("|-*,;:>/", s.ptr[s.len - 1]) != NULL)
            s.len--;
        for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
            cl_str mark = cl_str_c(marks[i]);
            if (cl_str_starts(s, mark))
                s.ptr += mark.len, s.len -= mark.len;
            if (cl_str_ends(s, mark))
                s.len -= mark.len;
        }
        more = s.len != was.len;
    }
    return s;
}

size_t cl_name_words(cl_str s)
{
    char word[64];
    size_t at = 0, n = 0;

    while (cl_line_word(s, &at, word, sizeof word) > 0)
        n++;
    return n;
}

/* "15", "1:16pm": a number or a time of day. */
static bool is_figure(cl_str s)
{
    bool letter = false;

    for (size_t i = 0; i < s.len; i++)
        letter = letter || (unsigned char)s.ptr[i] >= 0x80 || ((s.ptr[i] | 32) >= 'a' && (s.ptr[i] | 32) <= 'z');
    return !letter || (s.ptr[0] >= '0' && s.ptr[0] <= '9' && memchr(s.ptr, ':', s.len) != NULL);
}

/* Could be an outlet's name: a few words, most of them with a capital, nothing that a menu says. */
bool cl_name_is_outlet(cl_str s)
{
    size_t words = 0, capitals = 0, at = 0;

    if (s.len < 2 || s.len > 64 || is_figure(s) || cl_name_words(s) > SOURCE_WORDS)
        return false;
    while (at < s.len) {
        while (at < s.len && s.ptr[at] == ' ')
            at++;
        if (at == s.len)
            break;
        words++;
        capitals += opens_capital(cl_str_cut(s, at, s.len)) || (s.ptr[at] >= '0' && s.ptr[at] <= '9');
        while (at < s.len && s.ptr[at] != ' ')
            at++;
    }
    bool site = words == 1 && memchr(s.ptr, '.', s.len) != NULL;
    return words > 0 && (capitals * 2 > words || site) &&
           (cl_phrases_find(s) & (CL_PHRASE_SHARE | CL_PHRASE_SUBSCRIBE | CL_PHRASE_MENU | CL_PHRASE_COMMENT | CL_PHRASE_MONTH)) == 0;
}

/* What the lexicons of the article's language and of English (dates are often in it) say of a word. */
static uint64_t bits_of(cl_str word, cl_lang lang)
{
    char folded[64];
    size_t at = 0, n = cl_line_word(word, &at, folded, sizeof folded);

    return cl_lexicon_bits(lang, (cl_str){folded, n}) | cl_lexicon_bits(CL_LANG_EN, (cl_str){folded, n});
}

/* "Thursday", "Thu", "Today". */
static bool is_day(cl_str word, cl_lang lang)
{
    char folded[64];
    size_t at = 0, n = cl_line_word(word, &at, folded, sizeof folded);
    bool weekday = false;

    for (size_t i = 0; i < 7 && !weekday; i++)
        weekday = cl_word_list_has(cl_language_of(lang)->weekdays[i], (cl_str){folded, n}) ||
                  cl_word_list_has(cl_language_of(CL_LANG_EN)->weekdays[i], (cl_str){folded, n});
    return weekday || (bits_of(word, lang) & CL_LEX_TIME) != 0;
}

/* Bits that one of the words has; and in `all` those that every one has. */
static uint64_t bits_of_words(cl_str s, cl_lang lang, uint64_t *all)
{
    uint64_t any = 0;

    *all = UINT64_MAX;
    while (s.len > 0) {
        cl_str word = cl_str_first_word(s);
        uint64_t bits = bits_of(word, lang);
        any |= bits;
        *all &= bits;
        s = cl_str_trim(cl_str_cut(s, word.len, s.len));
    }
    return any;
}

/* "10.15 BST", "4:13 PM" */
static bool opens_clock(cl_str s)
{
    size_t i = 0;

    while (i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9')
        i++;
    return i > 0 && i + 1 < s.len && (s.ptr[i] == '.' || s.ptr[i] == ':') && s.ptr[i + 1] >= '0' && s.ptr[i + 1] <= '9';
}

/* "Jo Roe" */
static bool is_person(cl_str name, cl_lang lang, uint64_t any)
{
    size_t words = cl_name_words(name);
    uint64_t first = bits_of(cl_str_first_word(name), lang);

    return words >= 2 && words <= 3 && (any & CL_LEX_ORG) == 0 && (first & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0;
}

/* "Thursday's Headlines", "Issue" */
static bool opens_edition(cl_str name, cl_lang lang)
{
    static const char *const words[] = {"issue", "edition", "ausgabe", "print"};
    char folded[64];
    size_t at = 0, n = cl_line_word(name, &at, folded, sizeof folded);

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (cl_str_is((cl_str){folded, n}, words[i]))
            return true;
    }
    return n > 2 && folded[n - 1] == 's' && folded[n - 2] == '\'' && is_day((cl_str){folded, n - 2}, lang);
}

/* "Politics", "5 min read", "Posted", "Jo Roe" and "London" beside a date are no outlets. */
static cl_str outlet_of(cl_str name, cl_lang lang)
{
    uint16_t other = CL_PHRASE_AGO | CL_PHRASE_SECTION | CL_PHRASE_RELATED | CL_PHRASE_BYLINE;
    uint64_t all, any = bits_of_words(name, lang, &all);

    if (!cl_name_is_outlet(name) || (cl_phrases_find(name) & other) != 0 || opens_clock(name) || opens_edition(name, lang))
        return (cl_str){NULL, 0};
    bool other_thing = (all & (CL_LEX_PLACE | CL_LEX_FUNCTION)) != 0 || is_day(name, lang) || is_person(name, lang, any);
    return other_thing ? (cl_str){NULL, 0} : name;
}

cl_str cl_name_behind_date(cl_str line, cl_lang lang)
{
    return outlet_of(cl_name_strip(line), lang);
}

cl_str cl_name_before_date(cl_str line, cl_lang lang)
{
    cl_str name = cl_name_strip(line), word = cl_str_last_word(name);
    cl_str left = cl_str_trim(cl_str_cut(name, 0, name.len - word.len));
    uint64_t all;

    if (is_day(word, lang) && cl_name_strip(left).len != left.len) { /* "The Gazette, Thursday,", not "Alder Today" */
        line = left;
        name = cl_name_strip(left);
    }
    bool comma = cl_str_ends(cl_str_trim(line), CL_STR(","));
    bool town = comma && (bits_of_words(name, lang, &all) & (CL_LEX_ORG | CL_LEX_DET)) == 0 && memchr(name.ptr, '.', name.len) == NULL;
    return town || cl_name_agency(name).len > 0 ? (cl_str){NULL, 0} : outlet_of(name, lang);
}

/* Years, blanks and dashes before the holder's name. */
static cl_str without_years(cl_str s)
{
    for (;;) {
        if (s.len > 0 && ((s.ptr[0] >= '0' && s.ptr[0] <= '9') || s.ptr[0] == ' ' || s.ptr[0] == '-' || s.ptr[0] == ','))
            s = cl_str_cut(s, 1, s.len);
        else if (cl_str_starts(s, CL_STR("\xE2\x80\x93")))
            s = cl_str_cut(s, 3, s.len);
        else
            return s;
    }
}

/* "Sund Media Pty Ltd" */
static cl_str without_legal_form(cl_str name)
{
    static const char *const forms[] = {"llc", "inc", "ltd", "limited", "pty", "plc", "corp", "gmbh", "ag", "co", "kg"};
    bool more = true;

    while (more) {
        cl_str word = cl_str_last_word(name);
        char folded[64];
        size_t at = 0, n = cl_line_word(word, &at, folded, sizeof folded);
        more = false;
        for (size_t i = 0; i < sizeof forms / sizeof forms[0] && !more && word.len < name.len; i++)
            more = cl_str_is((cl_str){folded, n}, forms[i]);
        if (more)
            name = cl_name_strip(cl_str_cut(name, 0, name.len - word.len));
    }
    return name;
}

cl_str cl_name_of_copyright(cl_str rest)
{
    rest = without_years(cl_name_strip(rest));
    size_t end = 0;
    while (end < rest.len && rest.ptr[end] != '.' && rest.ptr[end] != ',' && rest.ptr[end] != '|')
        end++;
    while (end > 0 && ((rest.ptr[end - 1] >= '0' && rest.ptr[end - 1] <= '9') || rest.ptr[end - 1] == ' ')) /* "The Gazette 2019" */
        end--;
    return without_legal_form(cl_name_strip(cl_str_cut(rest, 0, end)));
}

/* Length of the separator " - ", " | ", " – ", " — ", " : ", " « " at i; 0 for none. */
size_t cl_name_separator(cl_str s, size_t i)
{
    static const char *const marks[] = {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xAB ", " \xC2\xB7 ", " :: "};

    for (size_t k = 0; k < sizeof marks / sizeof marks[0]; k++) {
        if (cl_str_starts(cl_str_cut(s, i, s.len), cl_str_c(marks[k])))
            return strlen(marks[k]);
    }
    return 0;
}

/* Splits "Headline - Outlet" at its last separator; false when there is none or what follows is no outlet. */
bool cl_name_split(cl_str line, cl_str *head, cl_str *outlet)
{
    size_t at = 0, len = 0;

    for (size_t i = 1; i + 1 < line.len; i++) {
        size_t n = line.ptr[i] == ' ' ? cl_name_separator(line, i) : 0;
        if (n > 0)
            at = i, len = n;
    }
    if (len == 0)
        return false;
    cl_str name = cl_name_strip(cl_str_cut(line, at + len, line.len));
    if (!cl_name_is_outlet(name) || cl_name_words(cl_str_cut(line, 0, at)) < 3)
        return false;
    *head = cl_str_trim(cl_str_cut(line, 0, at));
    *outlet = name;
    return true;
}
