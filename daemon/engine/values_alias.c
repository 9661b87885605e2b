#include "engine/values_sentence.h"

#include "engine/speaker_sound.h"
#include "text/lexicon.h"

#define SAME_START 3u /* letters: Zelensky and Zelenskiy, Gaddafi and Gadhafi do not differ before; */
#define SAME_LENGTH 3u

static bool is_first_name(const cl_value_sentence *s, uint32_t at)
{
    return (cl_lexicon_bits(s->article->meta.lang, s->tokens[at].folded) & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0;
}

/* One letter is another, in words of four letters and more: Adel and Adil. */
static bool is_a_letter_off(cl_str x, cl_str y)
{
    size_t off = 0;

    for (size_t i = 0; i < x.len && x.len == y.len; i++)
        off += x.ptr[i] != y.ptr[i];
    return x.len == y.len && x.len >= 4 && off == 1 && x.ptr[0] == y.ptr[0];
}

/* Two spellings or forms of one word of a name: Mike and Michael, J. and John, Dmitry and Dmitri. */
static bool is_variant(const cl_value_sentence *a, uint32_t i, const cl_value_sentence *b, uint32_t j)
{
    cl_str x = a->tokens[i].folded, y = b->tokens[j].folded;
    size_t same = 0, shorter = x.len < y.len ? x.len : y.len, longer = x.len < y.len ? y.len : x.len;

    while (same < shorter && x.ptr[same] == y.ptr[same])
        same++;
    if (same == longer || (same > 0 && (shorter == 1 || (is_first_name(a, i) && is_first_name(b, j)))))
        return true;
    if (same == shorter && shorter > 1) /* Cy and Cyrus, Sam and Samuel */
        return true;
    return cl_is_short_name(x, y) || cl_is_short_name(y, x) || is_a_letter_off(x, y) ||
           (same >= SAME_START && longer - shorter <= SAME_LENGTH);
}

/* "and" and "of" inside the name of a body have no letter in its acronym: Food _and_ Drug Administration, FDA. */
static bool is_joining(const cl_value_sentence *s, uint32_t at)
{
    return s->tokens[at].kind == CL_TOKEN_WORD && (cl_lexicon_bits(s->article->meta.lang, s->tokens[at].folded) & CL_LEX_JOIN) != 0;
}

/* An acronym of the other, with the capitals that stand beside it: "NHL" and "National _Hockey League_". */
static bool is_acronym(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y)
{
    cl_str letters = cl_vtoken_text(a, &a->tokens[x->first]);
    size_t at = 0;
    uint32_t from = y->first, to = y->end;

    if (x->end - x->first != 1 || (a->tokens[x->first].flags & (CL_TOKEN_ALL_CAPS | CL_TOKEN_STOP_INSIDE)) == 0)
        return false;
    while (from > 0 && cl_vtoken_text(b, &b->tokens[from]).ptr[0] != letters.ptr[0] &&
           ((b->tokens[from - 1].flags & CL_TOKEN_CAPITAL) != 0 || is_joining(b, from - 1)))
        from--;
    while (to < b->n_tokens && ((b->tokens[to].flags & CL_TOKEN_CAPITAL) != 0 ||
                                   (is_joining(b, to) && to + 1 < b->n_tokens && (b->tokens[to + 1].flags & CL_TOKEN_CAPITAL) != 0)))
        to++;
    for (uint32_t i = from; i < to && at < letters.len; i++) {
        if ((b->tokens[i].flags & CL_TOKEN_CAPITAL) == 0)
            continue;
        while (at < letters.len && letters.ptr[at] == '.')
            at++;
        at += at < letters.len && cl_vtoken_text(b, &b->tokens[i]).ptr[0] == letters.ptr[at];
    }
    return at > 0 && at + 1 >= letters.len;
}

/* Names of one place or body. */
static bool is_alias(cl_str a, cl_str b)
{
    static const char *const same[][2] = {{"United Kingdom", "Britain"}, {"UK", "Britain"}, {"U.K.", "Britain"}, {"Great Britain", "UK"},
        {"United States", "America"}, {"U.S.", "America"}, {"Washington", "U.S."}, {"Moscow", "Russia"}, {"Beijing", "China"},
        {"Kremlin", "Moscow"}, {"Kremlin", "Russia"}, {"Holland", "Netherlands"}, {"Burma", "Myanmar"}, {"Kiev", "Kyiv"},
        {"Pentagon", "Defense Department"}, {"Pentagon", "DoD"}, {"DOJ", "Justice Department"}, {"DOJ", "Justice"},
        {"Justice", "Justice Department"}, {"DHS", "Homeland Security"}, {"HUD", "Urban Development"}, {"HHS", "Human Services"},
        {"CDC", "Prevention"}, {"GOP", "Republicans"}, {"GOP", "Republican"}, {"Capitol Hill", "Congress"}, {"White House", "Washington"},
        {"Islamic State", "ISIS"}, {"ISIL", "ISIS"}, {"Obamacare", "Affordable Care Act"}, {"Czech Republic", "Czechia"},
        {"Tehran", "Iran"}};

    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
        cl_str x = cl_str_c(same[i][0]), y = cl_str_c(same[i][1]);
        if ((cl_str_eq(a, x) && cl_str_eq(b, y)) || (cl_str_eq(a, y) && cl_str_eq(b, x)))
            return true;
    }
    return false;
}

/* One of the words stands in the run. */
static bool has_word(const cl_value_sentence *s, const cl_found *x, const char *const *words, size_t n)
{
    for (uint32_t i = x->first; i < x->end; i++)
        for (size_t k = 0; k < n; k++)
            if (cl_str_eq(s->tokens[i].folded, cl_str_c(words[k])))
                return true;
    return false;
}

bool cl_name_is_medium(const cl_value_sentence *s, const cl_found *x)
{
    static const char *const words[] = {"news", "times", "post", "journal", "tribune", "herald", "chronicle", "gazette", "telegraph",
        "press", "guardian", "reuters", "cnn", "bbc", "cbs", "abc", "nbc", "msnbc", "npr", "pbs", "ap", "afp", "politico", "axios",
        "bloomberg", "buzzfeed", "newsweek", "vox", "twitter", "facebook", "youtube"};

    return has_word(s, x, words, sizeof words / sizeof words[0]);
}

/* Who governs, by his house, his office or his name. */
static bool is_executive(const cl_value_sentence *s, const cl_found *x)
{
    static const char *const words[] = {"president", "administration", "kremlin", "elysee"};
    cl_str text = cl_span_of(s->article->text, x->span);

    if (x->first > 0 && cl_str_eq(s->tokens[x->first - 1].folded, CL_STR("president")))
        return true;
    return cl_str_eq(text, CL_STR("White House")) || cl_str_eq(text, CL_STR("Downing Street")) ||
           has_word(s, x, words, sizeof words / sizeof words[0]);
}

bool cl_names_same_thing(const cl_value_sentence *a, const cl_found *x, const cl_value_sentence *b, const cl_found *y)
{
    if (is_alias(cl_span_of(a->article->text, x->span), cl_span_of(b->article->text, y->span)))
        return true;
    if (is_executive(a, x) && is_executive(b, y))
        return true;
    bool one_word = x->end == x->first + 1 || y->end == y->first + 1;
    if (is_variant(a, x->first, b, y->first) && (one_word || is_variant(a, x->end - 1, b, y->end - 1)))
        return true;
    return is_acronym(a, x, b, y) || is_acronym(b, y, a, x);
}
