#include "engine/cues.h"

#define WORD_BYTES 24  /* longer first words are in no list */
#define UNQUOTED_BYTES 6 /* marks and stops beside a sentence that is nothing but a quotation */
#define DATELINE_BYTES 72 /* longest dateline with two cities, a date and an agency */

typedef struct openers {
    const char *const *pronouns;
    const char *const *connectives;
    const char *const *times; /* "this week" points at no earlier sentence */
} openers;

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static const openers tables[CL_LANG_COUNT] = {
    [CL_LANG_EN] = {LIST("he", "she", "it", "they", "him", "his", "her", "hers", "its", "their", "theirs", "them", "this",
                         "that", "these",
                         "those", "such", "he's", "she's", "it's", "they're", "that's"),
                    LIST("but", "however", "and", "so", "also", "still", "yet", "then", "meanwhile", "moreover", "furthermore",
                         "instead",
                         "nevertheless", "nonetheless", "or", "nor", "thus", "therefore", "otherwise", "besides", "plus", 
                         "similarly", "likewise", "additionally", "consequently", "hence", "indeed", "finally", "rather"),
                    LIST("week", "month", "year", "morning", "afternoon", "evening", "spring", "summer", "autumn", "fall", "winter",
                         "weekend", "time")},
    [CL_LANG_DE] = {LIST("er", "sie", "es", "ihm", "ihn", "ihr", "ihre", "sein", "seine", "dies", "diese", "dieser", "dieses", "das"),
                    LIST("aber", "und", "doch", "jedoch", "denn", "also", "dennoch", "trotzdem", "dagegen", "zudem", "au\303\237erdem",
                         "deshalb", "daher", "allerdings", "auch", "dann", "oder", "sondern", "so", "demnach", "danach", "dabei", "damit",
                         "dadurch", "inzwischen", "dazu", "darauf", "stattdessen"),
                    LIST("woche", "jahr", "monat", "tage", "mal")},
    [CL_LANG_FR] = {LIST("il", "elle", "ils", "elles", "ce", "cela", "celui", "celle", "ceux", "leur", "leurs", "son", "sa",
                         "ses", "cette", "ces"),
                    LIST("mais", "et", "cependant", "pourtant", "donc", "or", "ainsi", "toutefois", "puis", "alors", "aussi",
                         "ensuite", "enfin"),
                    LIST("semaine", "ann\303\251e", "mois", "matin", "soir", "fois")},
    [CL_LANG_ES] = {LIST("\303\251l", "ella", "ellos", "ellas", "este", "esta", "esto", "estos", "estas", "ese", "esa", "eso",
                         "su", "sus"),
                    LIST("pero", "y", "sin", "adem\303\241s", "tambi\303\251n", "entonces", "as\303\255", "luego", "mientras",
                         "o", "aunque"),
                    LIST("semana", "a\303\261o", "mes", "ma\303\261ana", "tarde", "noche", "vez")},
    [CL_LANG_IT] = {LIST("egli", "ella", "lui", "lei", "loro", "esso", "essa", "questo", "questa", "questi", "queste", "quello",
                         "quella", "suo", "sua"),
                    LIST("ma", "e", "per\303\262", "tuttavia", "quindi", "inoltre", "anche", "cos\303\254", "poi", "intanto",
                         "infatti", "invece"),
                    LIST("settimana", "anno", "mese", "mattina", "sera", "volta")},
    [CL_LANG_PT] = {LIST("ele", "ela", "eles", "elas", "este", "esta", "isto", "esse", "essa", "isso", "seu", "sua", "seus", "suas"),
                    LIST("mas", "e", "por\303\251m", "contudo", "tamb\303\251m", "ent\303\243o", "assim", "depois", "enquanto",
                         "ou", "al\303\251m"),
                    LIST("semana", "ano", "m\303\252s", "manh\303\243", "tarde", "noite", "vez")},
    [CL_LANG_NL] = {LIST("hij", "zij", "ze", "het", "hun", "hen", "haar", "zijn", "dit", "dat", "deze", "die"),
                    LIST("maar", "en", "echter", "dus", "ook", "toch", "daarom", "bovendien", "dan", "of", "want", "intussen"),
                    LIST("week", "jaar", "maand", "ochtend", "avond", "keer")},
    [CL_LANG_RU] = {LIST("\320\276\320\275", "\320\276\320\275\320\260", "\320\276\320\275\320\270", "\320\276\320\275\320\276",
                         "\320\265\320\263\320\276", "\320\265\320\265", "\320\270\321\205", "\321\215\321\202\320\276",
                         "\321\215\321\202\320\276\321\202", "\321\215\321\202\320\260", "\321\215\321\202\320\270"),
                    LIST("\320\275\320\276", "\320\270", "\320\260", "\320\276\320\264\320\275\320\260\320\272\320\276",
                         "\321\202\320\260\320\272\320\266\320\265", "\320\277\320\276\321\202\320\276\320\274",
                         "\320\267\320\260\321\202\320\265\320\274",
                         "\320\277\320\276\321\215\321\202\320\276\320\274\321\203"),
                    LIST("\320\275\320\265\320\264\320\265\320\273\320\265")},
};

static bool is_word_byte(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80 || c == '\'';
}

/* General punctuation U+2000..U+206F and guillemets are no letters. Returns the bytes of such a character at `i`, else 0. */
static size_t mark_bytes(cl_str s, size_t i)
{
    if (i + 2 < s.len && memcmp(s.ptr + i, "\342\200", 2) == 0)
        return 3;
    if (i + 1 < s.len && (memcmp(s.ptr + i, "\302\253", 2) == 0 || memcmp(s.ptr + i, "\302\273", 2) == 0))
        return 2;
    return 0;
}

static bool is_curly_apostrophe(cl_str s, size_t i)
{
    return i + 2 < s.len && memcmp(s.ptr + i, "\342\200\231", 3) == 0;
}

/* Lower case of ASCII and of Russian capitals, which is all that the lists hold at the start of words. */
static size_t lower_into(cl_str s, size_t i, char *word, size_t n)
{
    unsigned char c = (unsigned char)s.ptr[i];

    if (c == 0xd0 && i + 1 < s.len) {
        unsigned char d = (unsigned char)s.ptr[i + 1];
        word[n] = (char)(d >= 0xa0 && d <= 0xaf ? 0xd1 : 0xd0);
        word[n + 1] = (char)(d >= 0x90 && d <= 0x9f ? d + 0x20 : d >= 0xa0 && d <= 0xaf ? d - 0x20 : d);
        return 2;
    }
    word[n] = (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
    return 1;
}

/* The next word from *at on, lower case, in `word`; its length, 0 when there is none or it is too long. */
static size_t next_word(cl_str s, size_t *at, char word[WORD_BYTES + 4])
{
    size_t i = *at, n = 0;

    while (i < s.len && (!is_word_byte((unsigned char)s.ptr[i]) || s.ptr[i] == '\'' || mark_bytes(s, i) > 0))
        i += mark_bytes(s, i) > 0 ? mark_bytes(s, i) : 1;
    while (i < s.len && n < WORD_BYTES) {
        if (is_curly_apostrophe(s, i)) {
            word[n++] = '\'';
            i += 3;
            continue;
        }
        if (!is_word_byte((unsigned char)s.ptr[i]) || mark_bytes(s, i) > 0)
            break;
        size_t step = lower_into(s, i, word, n);
        i += step;
        n += step;
    }
    *at = i;
    return n;
}

static bool has(const char *const *list, const char *word, size_t n)
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++)
        if (list[i][0] == word[0] && strlen(list[i]) == n && memcmp(list[i], word, n) == 0)
            return true;
    return false;
}

static unsigned opening(cl_lang lang, cl_str s)
{
    const openers *table = &tables[lang == CL_LANG_NONE ? CL_LANG_EN : lang];
    char word[WORD_BYTES + 4], second[WORD_BYTES + 4];
    size_t at = 0;
    size_t n = next_word(s, &at, word);
    size_t m = next_word(s, &at, second);

    if (n == 0)
        return 0;
    if (has(table->connectives, word, n))
        return CL_CUE_CONNECTIVE;
    return has(table->pronouns, word, n) && !has(table->times, second, m) ? CL_CUE_PRONOUN : 0;
}

/* Opened and closed do not balance, by kind of mark. Single quotes are apostrophes too often to count. */
static bool is_unbalanced(cl_str s)
{
    static const char firsts[] = {'"', '`', '\'', '\xc2', '\xe2'};
    int straight = 0, curly = 0, angle = 0, latex = 0;
    size_t kinds = 0;

    for (size_t k = 0; k < sizeof firsts; k++) /* most sentences have no mark at all */
        kinds += s.len > 0 && memchr(s.ptr, (unsigned char)firsts[k], s.len) != NULL;
    for (size_t i = 0; kinds > 0 && i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i], next = (unsigned char)(i + 1 < s.len ? s.ptr[i + 1] : 0);
        straight += c == '"';
        latex += (c == '`' && next == '`') - (c == '\'' && next == '\'');
        if (c == 0xc2)
            angle += (next == 0xab) - (next == 0xbb);
        else if (c == 0xe2 && next == 0x80 && i + 2 < s.len)
            curly += ((unsigned char)s.ptr[i + 2] == 0x9c) - ((unsigned char)s.ptr[i + 2] == 0x9d);
    }
    if (straight % 2 != 0 && (curly == 1 || curly == -1)) /* a straight mark with a curly partner is a pair too */
        straight = curly = 0;
    return straight % 2 != 0 || latex != 0 || angle != 0 || curly != 0;
}

static bool opens_with_mark(cl_str s)
{
    return s.len > 2 && (s.ptr[0] == '"' || memcmp(s.ptr, "``", 2) == 0 || memcmp(s.ptr, "\342\200\234", 3) == 0 ||
                         memcmp(s.ptr, "\302\253", 2) == 0 || memcmp(s.ptr, "\342\200\236", 3) == 0);
}

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

/* Phrases of pages, not of reports, by their first letter; a body that was cleaned has few of them. */
static const char *const *const phrases[26] = {
    ['a' - 'a'] = LIST("all rights reserved", "advertisement"),
    ['c' - 'a'] = LIST("click here", "cookies", "contributed to this report"),
    ['e' - 'a'] = LIST("editor's note"),
    ['f' - 'a'] = LIST("follow us", "file photo"),
    ['g' - 'a'] = LIST("getty images"),
    ['h' - 'a'] = LIST("http://", "https://"),
    ['n' - 'a'] = LIST("newsletter"),
    ['p' - 'a'] = LIST("photo by", "photo released", "pic.twitter.com", "privacy policy"),
    ['r' - 'a'] = LIST("read more", "related:"),
    ['s' - 'a'] = LIST("sign up", "subscribe", "scroll down"),
    ['t' - 'a'] = LIST("terms of service", "this article", "this story", "this is a breaking"),
    ['w' - 'a'] = LIST("watch:"),
};

static bool is_furniture(cl_str s)
{
    size_t i = 0;

    while (i < s.len) { /* from word to word: memchr is many times faster than a look at each byte */
        char c = lower(s.ptr[i]);
        for (const char *const *phrase = c < 'a' || c > 'z' ? NULL : phrases[c - 'a']; phrase != NULL && *phrase != NULL; phrase++)
            if (starts_folded(s, i, *phrase))
                return true;
        const char *blank = memchr(s.ptr + i, ' ', s.len - i);
        i = blank == NULL ? s.len : (size_t)(blank - s.ptr) + 1;
    }
    return false;
}

/* A direct quotation that starts in `span` and whose speaker is named outside of it, or nowhere beside it. */
static bool lacks_speaker(const cl_article *article, cl_span span)
{
    size_t low = 0, high = article->n_quotes;

    while (low < high) { /* quotes are in order of their first content span; one starting earlier is another sentence's */
        size_t middle = (low + high) / 2;
        const cl_quote *quote = &article->quotes[middle];
        if (quote->n_content > 0 && quote->content[0].start < span.start)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i < article->n_quotes; i++) {
        const cl_quote *quote = &article->quotes[i];
        if (quote->n_content == 0 || quote->content[0].start >= span.end)
            break;
        cl_span mention = quote->speaker.mention, last = quote->content[quote->n_content - 1];
        bool elsewhere = mention.end > 0 && (mention.start < span.start || mention.start >= span.end);
        bool all_quoted = mention.end == 0 && last.end + UNQUOTED_BYTES >= span.end &&
                          quote->content[0].start <= span.start + UNQUOTED_BYTES;
        if (quote->kind == CL_QUOTE_DIRECT && (elsewhere || all_quoted))
            return true;
    }
    return false;
}

unsigned cl_cues_of(const cl_article *article, uint32_t sentence, cl_span span)
{
    const cl_sentence *s = &article->sentences[sentence];
    cl_str text = cl_span_of(article->text, span);
    unsigned cues = opening(article->meta.lang, text);

    if ((s->flags & CL_SENTENCE_IN_QUOTE) != 0 || is_unbalanced(text))
        cues |= CL_CUE_HALF_QUOTE;
    if ((s->flags & CL_SENTENCE_QUESTION) != 0)
        cues |= CL_CUE_QUESTION;
    if ((s->flags & CL_SENTENCE_HEADING) != 0)
        cues |= CL_CUE_NO_STOP;
    if (opens_with_mark(text))
        cues |= CL_CUE_OPENS_QUOTE;
    if (is_furniture(text))
        cues |= CL_CUE_FURNITURE;
    if (lacks_speaker(article, span))
        cues |= CL_CUE_SPEAKER;
    return cues;
}

static size_t skip_blanks(cl_str s, size_t i)
{
    while (i < s.len && (unsigned char)s.ptr[i] <= ' ')
        i++;
    return i;
}

/* Bytes of a dash at `i` that has a blank behind it: hyphen, two, en or em dash, underscore. */
static size_t dash_bytes(cl_str s, size_t i)
{
    size_t n = 0;

    if (i + 2 < s.len && (memcmp(s.ptr + i, "\342\200\223", 3) == 0 || memcmp(s.ptr + i, "\342\200\224", 3) == 0))
        n = 3;
    else
        while (i + n < s.len && n < 2 && (s.ptr[i + n] == '-' || s.ptr[i + n] == '_'))
            n++;
    return n > 0 && i + n < s.len && (unsigned char)s.ptr[i + n] <= ' ' ? n : 0;
}

/* A word of the prefix with a lower-case letter in it after two capitals is prose, not a dateline. */
static bool is_place(cl_str prefix)
{
    size_t capitals = 0;

    while (capitals < prefix.len && prefix.ptr[capitals] >= 'A' && prefix.ptr[capitals] <= 'Z')
        capitals++;
    return capitals >= 3 || (prefix.len > 0 && prefix.ptr[0] == '(') || (prefix.len > 0 && prefix.ptr[prefix.len - 1] == ')');
}

uint32_t cl_cues_dateline_end(cl_str text, cl_span span)
{
    cl_str s = cl_span_of(text, span);
    size_t most = s.len < DATELINE_BYTES ? s.len : DATELINE_BYTES;

    if (s.len > 6 && s.ptr[0] == '(') { /* "(CNN) " with or without a dash */
        size_t i = 1;
        while (i < most && i < 16 && s.ptr[i] != ')')
            i++;
        if (i < most && i < 16 && s.ptr[i] == ')') {
            size_t after = skip_blanks(s, i + 1);
            size_t dash = dash_bytes(s, after);
            return span.start + (uint32_t)skip_blanks(s, after + dash);
        }
    }
    if (s.len == 0 || s.ptr[0] < 'A' || s.ptr[0] > 'Z')
        return span.start;
    for (size_t i = 3; i < most; i++) {
        size_t dash = (unsigned char)s.ptr[i - 1] <= ' ' || s.ptr[i - 1] == ')' ? dash_bytes(s, i) : 0;
        if (dash > 0)
            return is_place(cl_str_trim(cl_str_cut(s, 0, i))) ? span.start + (uint32_t)skip_blanks(s, i + dash) : span.start;
    }
    return span.start;
}
