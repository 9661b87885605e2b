#include "engine/cues_parts.h"

#include "engine/cues.h"

#define WORD_BYTES 24  /* longer first words are in no list */

typedef struct openers {
    const char *const *pronouns;
    const char *const *connectives;
    const char *const *times;   /* "this week" points at no earlier sentence */
    const char *const *phrases; /* connectives of several words */
    const char *const *some;    /* "all are": of what was spoken of before ... */
    const char *const *verbs;   /* ... when one of these follows */
    const char *const *first;   /* the writer himself, or the reader whom he speaks to */
} openers;

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static const openers tables[CL_LANG_COUNT] = {
    [CL_LANG_EN] = {LIST("he", "she", "it", "they", "him", "his", "her", "hers", "its", "their", "theirs", "them", "this",
                         "that", "these",
                         "those", "such", "he's", "she's", "it's", "they're", "that's"),
                    LIST("but", "however", "and", "so", "also", "still", "yet", "then", "meanwhile", "moreover", "furthermore",
                         "instead",
                         "nevertheless", "nonetheless", "or", "nor", "thus", "therefore", "otherwise", "besides", "plus", 
                         "similarly", "likewise", "additionally", "consequently", "hence", "indeed", "finally", "rather",
                         "regardless", "elsewhere"),
                    LIST("week", "month", "year", "morning", "afternoon", "evening", "spring", "summer", "autumn", "fall", "winter",
                         "weekend", "time"),
                    LIST("after all", "of course", "in fact", "for example", "for instance", "in addition", "as a result", "in turn",
                         "at the same time", "in other words", "on the other hand", "that said", "to be sure", "by contrast",
                         "in contrast", "even so", "in return", "in short", "yes", "no doubt", "fast forward", "in doing so",
                         "in so doing", "if true",
                         "if so", "to that end", "for that reason", "in that case", "at that point", "until that point", "until then",
                         "since then", "by then", "by that time", "one such", "as such", "with that", "for his part", "for her part",
                         "for their part", "on top of that", "what is more", "what's more", "not only that", "in the meantime", "back then",
                         "after that",
                         "before that", "because of that", "because of this"),
                    LIST("all", "both", "others", "neither", "none", "some", "many", "each", "another", "most", "few", "several"),
                    LIST("are", "were", "is", "was", "have", "has", "had", "will", "would", "can", "could", "said", "say", "do",
                         "did", "may", "might", "should", "must"),
                    LIST("i", "i'm", "i've", "i'd", "i'll", "my", "me", "we", "we're", "we've", "we'll", "our", "let's", "you",
                         "you're", "your")},
    [CL_LANG_DE] = {LIST("er", "sie", "es", "ihm", "ihn", "ihr", "ihre", "sein", "seine", "dies", "diese", "dieser", "dieses", "das"),
                    LIST("aber", "und", "doch", "jedoch", "denn", "also", "dennoch", "trotzdem", "dagegen", "zudem", "au\303\237erdem",
                         "deshalb", "daher", "allerdings", "auch", "dann", "oder", "sondern", "so", "demnach", "danach", "dabei", "damit",
                         "dadurch", "inzwischen", "dazu", "darauf", "stattdessen"),
                    LIST("woche", "jahr", "monat", "tage", "mal"),
                    LIST("zum beispiel", "im gegenteil", "im gegensatz dazu", "mit anderen worten", "zur gleichen zeit", "unter anderem",
                         "kein wunder"),
                    LIST("beide", "alle", "andere", "einige", "viele", "manche", "keiner"),
                    LIST("sind", "waren", "ist", "war", "haben", "hatten", "hat", "hatte", "werden", "wurden", "sagten"),
                    LIST("ich", "mein", "meine", "wir", "unser", "unsere")},
    [CL_LANG_FR] = {LIST("il", "elle", "ils", "elles", "ce", "cela", "celui", "celle", "ceux", "leur", "leurs", "son", "sa",
                         "ses", "cette", "ces"),
                    LIST("mais", "et", "cependant", "pourtant", "donc", "or", "ainsi", "toutefois", "puis", "alors", "aussi",
                         "ensuite", "enfin"),
                    LIST("semaine", "ann\303\251e", "mois", "matin", "soir", "fois"),
                    LIST("par exemple", "en effet", "par ailleurs", "en revanche", "de plus", "du coup", "en outre"),
                    LIST("tous", "toutes", "certains", "certaines", "d'autres", "aucun"),
                    LIST("sont", "\303\251taient", "ont", "avaient", "est", "a", "seront"), LIST("je", "mon", "nous", "notre", "nos")},
    [CL_LANG_ES] = {LIST("\303\251l", "ella", "ellos", "ellas", "este", "esta", "esto", "estos", "estas", "ese", "esa", "eso",
                         "su", "sus"),
                    LIST("pero", "y", "adem\303\241s", "tambi\303\251n", "entonces", "as\303\255", "luego", "mientras",
                         "o", "aunque"),
                    LIST("semana", "a\303\261o", "mes", "ma\303\261ana", "tarde", "noche", "vez"),
                    LIST("sin embargo", "por ejemplo", "por otra parte", "de hecho", "por eso", "en cambio"),
                    LIST("todos", "todas", "ambos", "ambas", "otros", "algunos", "ninguno"),
                    LIST("son", "eran", "fueron", "han", "est\303\241n", "estaban"), LIST("yo", "nosotros", "nuestro", "nuestra")},
    [CL_LANG_IT] = {LIST("egli", "ella", "lui", "lei", "loro", "esso", "essa", "questo", "questa", "questi", "queste", "quello",
                         "quella", "suo", "sua"),
                    LIST("ma", "e", "per\303\262", "tuttavia", "quindi", "inoltre", "anche", "cos\303\254", "poi", "intanto",
                         "infatti", "invece"),
                    LIST("settimana", "anno", "mese", "mattina", "sera", "volta"),
                    LIST("per esempio", "ad esempio", "di fatto", "d'altra parte", "al contrario"),
                    LIST("tutti", "tutte", "entrambi", "alcuni", "altri", "nessuno"),
                    LIST("sono", "erano", "hanno", "avevano", "saranno"), LIST("io", "noi", "nostro", "nostra")},
    [CL_LANG_PT] = {LIST("ele", "ela", "eles", "elas", "este", "esta", "isto", "esse", "essa", "isso", "seu", "sua", "seus", "suas"),
                    LIST("mas", "e", "por\303\251m", "contudo", "tamb\303\251m", "ent\303\243o", "assim", "depois", "enquanto",
                         "ou", "al\303\251m"),
                    LIST("semana", "ano", "m\303\252s", "manh\303\243", "tarde", "noite", "vez"),
                    LIST("por exemplo", "no entanto", "al\303\251m disso", "de fato", "por isso"),
                    LIST("todos", "todas", "ambos", "outros", "alguns", "nenhum"),
                    LIST("s\303\243o", "eram", "foram", "t\303\252m", "tinham"), LIST("eu", "meu", "minha", "nosso", "nossa")},
    [CL_LANG_NL] = {LIST("hij", "zij", "ze", "het", "hun", "hen", "haar", "zijn", "dit", "dat", "deze", "die"),
                    LIST("maar", "en", "echter", "dus", "ook", "toch", "daarom", "bovendien", "dan", "of", "want", "intussen"),
                    LIST("week", "jaar", "maand", "ochtend", "avond", "keer"),
                    LIST("met andere woorden", "in feite", "aan de andere kant", "ter vergelijking"),
                    LIST("alle", "beide", "anderen", "sommigen", "velen", "geen"),
                    LIST("zijn", "waren", "hebben", "hadden", "worden"), LIST("ik", "mijn", "wij", "onze")},
    [CL_LANG_RU] = {LIST("\320\276\320\275", "\320\276\320\275\320\260", "\320\276\320\275\320\270", "\320\276\320\275\320\276",
                         "\320\265\320\263\320\276", "\320\265\320\265", "\320\270\321\205", "\321\215\321\202\320\276",
                         "\321\215\321\202\320\276\321\202", "\321\215\321\202\320\260", "\321\215\321\202\320\270"),
                    LIST("\320\275\320\276", "\320\270", "\320\260", "\320\276\320\264\320\275\320\260\320\272\320\276",
                         "\321\202\320\260\320\272\320\266\320\265", "\320\277\320\276\321\202\320\276\320\274",
                         "\320\267\320\260\321\202\320\265\320\274",
                         "\320\277\320\276\321\215\321\202\320\276\320\274\321\203"),
                    LIST("\320\275\320\265\320\264\320\265\320\273\320\265"), NULL, NULL, NULL, NULL},
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
        if (list[i][0] == word[0] && strncmp(list[i], word, n) == 0 && list[i][n] == '\0')
            return true;
    return false;
}

/* The sentence opens with all words of one of the phrases. */
static bool has_phrase(const char *const *list, cl_str s, const char *first, size_t n_first)
{
    for (size_t i = 0; list != NULL && list[i] != NULL; i++) {
        const char *phrase = list[i];
        size_t at = 0;
        if (phrase[0] != first[0] || strncmp(phrase, first, n_first) != 0) /* most share no whole word */
            continue;
        while (*phrase != '\0') {
            char word[WORD_BYTES + 4];
            size_t n = next_word(s, &at, word), length = strcspn(phrase, " ");
            if (n != length || memcmp(word, phrase, n) != 0)
                break;
            phrase += length + (phrase[length] == ' ');
        }
        if (*phrase == '\0')
            return true;
    }
    return false;
}

/* "That evening" points at a day told of before, where "this evening" is today. */
static bool is_far(const char *word, size_t n)
{
    return (n == 4 && memcmp(word, "that", 4) == 0) || (n == 5 && memcmp(word, "those", 5) == 0);
}

uint32_t cl_cues_opening_head(cl_str s)
{
    char first[4] = {0};
    size_t n = s.len < sizeof first ? s.len : sizeof first;

    for (size_t i = 0; i < n && cl_cues_letter(s.ptr[i]) != 0; i++)
        first[i] = s.ptr[i];
    return cl_cues_head(first);
}

static void add_heads(const char *const *list, cl_cues_heads *heads)
{
    for (; list != NULL && *list != NULL; list++)
        cl_cues_add_head(heads, cl_cues_opening_head((cl_str){*list, strlen(*list)}));
}

void cl_cues_opening_heads(cl_lang lang, cl_cues_heads *heads)
{
    const openers *table = &tables[lang == CL_LANG_NONE ? CL_LANG_EN : lang];

    add_heads(table->connectives, heads);
    add_heads(table->phrases, heads);
    add_heads(table->some, heads);
    add_heads(table->pronouns, heads);
}

unsigned cl_cues_opening(cl_lang lang, cl_str s)
{
    const openers *table = &tables[lang == CL_LANG_NONE ? CL_LANG_EN : lang];
    char word[WORD_BYTES + 4], second[WORD_BYTES + 4];
    size_t at = 0;
    size_t n = next_word(s, &at, word);

    if (n == 0)
        return 0;
    if (has(table->connectives, word, n) || has_phrase(table->phrases, s, word, n))
        return CL_CUE_CONNECTIVE;
    bool some = has(table->some, word, n), pronoun = has(table->pronouns, word, n);
    size_t m = some || pronoun ? next_word(s, &at, second) : 0; /* few sentences need it */
    if (some && (has(table->verbs, second, m) || s.ptr[n] == ',')) /* "Another, David, had ..." */
        return CL_CUE_PRONOUN;
    return pronoun && (!has(table->times, second, m) || is_far(word, n)) ? CL_CUE_PRONOUN : 0;
}

bool cl_cues_has_marks(cl_str s)
{
    for (size_t i = 0; i + 1 < s.len; i++) {
        const char *rest = s.ptr + i;
        if (*rest == '"' || (*rest == '`' && rest[1] == '`') || memcmp(rest, "\302\253", 2) == 0)
            return true;
        if (i + 2 < s.len && rest[0] == '\xe2' && rest[1] == '\x80' && (rest[2] == '\x9c' || rest[2] == '\x9d' || rest[2] == '\x9e'))
            return true;
    }
    return false;
}

const char *const *cl_cues_own_words(cl_lang lang)
{
    return tables[lang == CL_LANG_NONE ? CL_LANG_EN : lang].first;
}

/* Read in place, for nearly all words are none. */
bool cl_cues_own_at(const char *const *own, cl_str s, size_t i)
{
    char first = (char)(s.ptr[i] | 0x20);

    for (; *own != NULL; own++) {
        const char *word = *own;
        size_t n = 1;
        if (word[0] != first)
            continue;
        size_t wide = 0; /* bytes that a curly apostrophe has more than a plain one */
        while (word[n] != '\0' && i + n + wide < s.len) {
            bool curly = word[n] == '\'' && is_curly_apostrophe(s, i + n + wide);
            if (!curly && s.ptr[i + n + wide] != word[n])
                break;
            wide += curly ? 2 : 0;
            n++;
        }
        unsigned char next = (unsigned char)(i + n + wide < s.len ? s.ptr[i + n + wide] : ' ');
        if (word[n] == '\0' && (!is_word_byte(next) || mark_bytes(s, i + n + wide) > 0))
            return true;
    }
    return false;
}
