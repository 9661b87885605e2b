#include "text/block_credit.h"

/*
 * Captions without a credit: a picture's description says what is seen, in the present tense where news is told in the past.
 */

static bool is_one_of(cl_str word, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        if (words[i][0] == word.ptr[0] && cl_str_is(word, words[i]))
            return true;
    }
    return false;
}

static bool has_word(cl_str line, const char *const *words)
{
    char word[32];
    size_t at = 0, n;

    while ((n = cl_line_word(line, &at, word, sizeof word)) > 0) {
        if (is_one_of((cl_str){word, n}, words))
            return true;
    }
    return false;
}

bool cl_line_describes_picture(cl_str line)
{
    static const char *const words[] = {"pictured", "shown", "poses", "pose", "photo", "photograph", "photographed", "picture", "arrives",
        "attends", "gestures", "waves", "walks", "stands", "sits", "shakes", "shake", "holds", "celebrates", "listens", "smiles",
        "embraces", NULL};

    return has_word(line, words);
}

/* Words that do so too, where a picture is expected: above the article. */
bool cl_line_may_describe_picture(cl_str line)
{
    static const char *const words[] = {
        "seen", "file", "left", "right", "speaks", "looks", "walk", "stand", "hold", "carries", "passes", NULL};

    return cl_line_describes_picture(line) || has_word(line, words);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "May 4, 2031" or "May 2031": the year behind a day's comma or a month. */
static bool holds_dated_year(cl_str line)
{
    static const char months[] = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";

    for (size_t i = 5; i + 3 < line.len; i++) {
        const char *year = line.ptr + i;
        if (!is_digit(year[0])) /* nearly all */
            continue;
        if ((memcmp(year, "20", 2) != 0 && memcmp(year, "19", 2) != 0) || year[-1] != ' ' || !is_digit(year[2]) || !is_digit(year[3]))
            continue;
        if (year[-2] == ',' && is_digit(year[-3]))
            return true;
        size_t from = i - 1;
        while (from > 0 && line.ptr[from - 1] != ' ')
            from--;
        char head[4] = {0};
        memcpy(head, line.ptr + from, 3);
        if (i - 1 - from >= 3 && strstr(months, head) != NULL)
            return true;
    }
    return false;
}

/* Words of a caption before its verb at most. */
#define VERB_WITHIN 20

/* A verb of pictures stands among the first words; no helper before those that may be its object. */
static bool opens_with_scene(cl_str line)
{
    /* not what laws, reports and parties do on a day: "enters", "holds", "leaves" */
    static const char *const singular[] = {"arrives", "attends", "departs", "dunks", "embraces", "gestures", "greets", "hugs", "kisses",
        "kneels", "listens", "looks", "participates", "performs", "pictured", "poses", "prays", "shakes", "sits", "smiles", "speaks",
        "talks", "testifies", "walks", "watches", "waves", "wears", NULL};
    static const char *const plural[] = {"attend", "embrace", "gather", "gesture", "hold", "hug", "kneel", "listen", "participate", "pose",
        "pray", "shake", "sit", "speak", "stand", "talk", NULL};
    static const char *const helpers[] = {"to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "did", "didn't",
        "do", "don't", "does", "doesn't", "a", "an", "the", "this", "that", "no", NULL};
    char word[32], last[32] = "";
    size_t at = 0, n, n_last = 0;

    for (size_t i = 0; i <= VERB_WITHIN && (n = cl_line_word(line, &at, word, sizeof word)) > 0; i++) {
        cl_str now = {word, n};
        if (i > 0 && (is_one_of(now, singular) || (is_one_of(now, plural) && !is_one_of((cl_str){last, n_last}, helpers))))
            return true;
        memcpy(last, word, n);
        n_last = n;
    }
    return false;
}

bool cl_line_shows_scene(cl_str line)
{
    static const char *const told[] = {"said", "says", "told", "announced", "according", "reported", NULL};

    return holds_dated_year(line) && memchr(line.ptr, '"', line.len) == NULL && memmem(line.ptr, line.len, "\xE2\x80\x9C", 3) == NULL &&
           opens_with_scene(line) && !has_word(line, told);
}
