#include "text/date_tense.h"

#include "text/token.h"

/*
 * Looked back for a verb that tells; marks do not count. Of 12 weekdays among 1824 of development articles that 15 instead of 12
 * reach, 11 are read right for it.
 */
#define WORDS_BEFORE 15u
#define WORDS_NEAR 4u /* ... and for one of present tense that tells only near its date: "opens on Friday" */
#define FUTURE_BYTES 5u /* the shortest is "dirá" */
#define WORDS_AFTER 8u /* looked ahead for the verb of the clause that a date opens */

static uint8_t role_at(cl_term_reader *terms, size_t i, size_t end)
{
    return cl_term_at(terms, i, end)->role;
}

static cl_str word_at(const cl_term_reader *terms, size_t i)
{
    return cl_str_cut(terms->r->text, terms->tokens[i].start, terms->tokens[i].end);
}

static bool is_mark(const cl_term_reader *terms, size_t i)
{
    return terms->tokens[i].kind == CL_TOKEN_MARK;
}

/* A date opens its clause when nothing but its preposition stands between it and the sentence's start, a mark or a "that". */
static bool opens_clause(cl_term_reader *terms, size_t begin, size_t at, size_t end)
{
    size_t i = at;

    if (i == begin)
        return true;
    if (role_at(terms, i - 1, end) != CL_TERM_PREPOSITION)
        return is_mark(terms, i - 1);
    i--;
    if (i == begin || is_mark(terms, i - 1))
        return true;
    cl_str word = word_at(terms, i - 1);
    static const char *const that[] = {"that", "dass", "dat", "que", "che", "\xD1\x87\xD1\x82\xD0\xBE"};
    return cl_str_is_any(word, that, sizeof that / sizeof that[0]);
}

/* Languages whose future is an ending: jugará, jouera, giocherà, jogarão. "Opéra" and "caméra" are told by the letter before. */
static bool is_future_form(const cl_term_reader *terms, size_t i)
{
    static const char *const french[] = {"era", "ira", "dra", "vra", "eront", "iront", "dront", "vront", "urra", "urront",
        "aura", "auront"},
        *const spanish[] = {"r\xC3\xA1", "r\xC3\xA1n"}, *const italian[] = {"r\xC3\xA0", "ranno"},
        *const portuguese[] = {"r\xC3\xA1", "r\xC3\xA3o"};
    static const struct {
        cl_lang lang;
        const char *const *endings;
        size_t n;
    } tables[] = {{CL_LANG_FR, french, sizeof french / sizeof french[0]}, {CL_LANG_ES, spanish, 2}, {CL_LANG_IT, italian, 2},
        {CL_LANG_PT, portuguese, 2}};
    const cl_token *token = &terms->tokens[i];

    if (token->kind != CL_TOKEN_WORD || token->end - token->start < FUTURE_BYTES || (token->flags & CL_TOKEN_CAPITAL) != 0)
        return false;
    for (size_t k = 0; k < sizeof tables / sizeof tables[0]; k++) {
        for (size_t n = 0; terms->r->lang == tables[k].lang && n < tables[k].n; n++) {
            if (cl_str_ends(word_at(terms, i), cl_str_c(tables[k].endings[n])))
                return true;
        }
    }
    return false;
}

/* Languages that put the verb of a subordinate clause, or the second part of it, behind the date. */
static bool verb_is_last(const cl_term_reader *terms)
{
    return terms->r->lang == CL_LANG_DE || terms->r->lang == CL_LANG_NL;
}

static bool opens_subordinate(const cl_term_reader *terms, size_t i)
{
    static const char *const words[] = {"dass", "ob", "dat", "of"};

    return verb_is_last(terms) && cl_str_is_any(word_at(terms, i), words, sizeof words / sizeof words[0]);
}

/*
 * Does the word at i speak of what is to come? Some do only before "to" ("plans to", "is to": the plans of Friday are old), some
 * only near the date. `n` words stand between it and the date.
 */
static bool is_future(cl_term_reader *terms, size_t i, size_t end, size_t n)
{
    const cl_term *term = cl_term_at(terms, i, end);
    bool small = terms->r->language->small_months;

    if (term->role != CL_TERM_FUTURE)
        return small && term->role == CL_TERM_NONE && is_future_form(terms, i);
    if (term->value == CL_TENSE_BEFORE_TO)
        return i + 1 < end && role_at(terms, i + 1, end) == CL_TERM_TO && cl_str_eq(word_at(terms, i + 1), CL_STR("to"));
    return term->value != CL_TENSE_NEAR || n <= WORDS_NEAR;
}

/* "As early as Monday", "as soon as", "no later than": the first day, or the last, of what is not yet. */
static bool is_limit(const cl_term_reader *terms, size_t begin, size_t at)
{
    if (at < begin + 3 || is_mark(terms, at - 1))
        return false;
    cl_str last = word_at(terms, at - 1), word = word_at(terms, at - 2);
    if (cl_str_eq(last, CL_STR("as")))
        return cl_str_eq(word, CL_STR("early")) || cl_str_eq(word, CL_STR("soon"));
    return cl_str_eq(last, CL_STR("than")) && cl_str_eq(word, CL_STR("later"));
}

/* "Until Sunday", "avant lundi": the end of something that goes on, unless the sentence tells what was. */
static bool is_end(const cl_term_reader *terms, size_t begin, size_t at)
{
    static const char *const english[] = {"until", "till", "through"};
    static const char *const words[] = {"bis", "avant", "hasta", "at\xC3\xA9", "tot", "v\xC3\xB3\xC3\xB3r",
        "\xD0\xB4\xD0\xBE", "jusqu'au", "jusqu'en"};

    if (terms->r->lang == CL_LANG_EN)
        return at > begin && cl_str_is_any(word_at(terms, at - 1), english, sizeof english / sizeof english[0]);
    static const char *const apart[] = {"fino", "antes", "prima"}; /* fino a mercoledì, antes del domingo */
    if (at > begin + 1 && cl_str_is_any(word_at(terms, at - 2), apart, sizeof apart / sizeof apart[0]))
        return true;
    return at > begin && cl_str_is_any(word_at(terms, at - 1), words, sizeof words / sizeof words[0]);
}

/* Verbs of what was, as far as forms tell; only "until" asks. */
static bool tells_past(const cl_term_reader *terms, size_t i)
{
    static const char *const words[] = {"was", "were", "had", "did", "ran", "went", "sat", "stood", "kept", "slept", "fought",
        "met", "held", "hid", "came", "lay", "left", "spent", "lost", "won", "rose", "fell", "led", "shut", "got", "took", "spoke",
        "war", "waren", "wurde", "wurden", "hatte", "hatten", "blieb", "blieben", "hielt", "lief", "liefen", "stand", "a", "ont",
        "avait", "avaient", "\xC3\xA9tait", "\xC3\xA9taient", "fut"};
    cl_str word = word_at(terms, i);
    bool german = terms->r->lang == CL_LANG_DE && (cl_str_ends(word, CL_STR("te")) || cl_str_ends(word, CL_STR("ten")));
    bool article = terms->r->lang != CL_LANG_FR && cl_str_eq(word, CL_STR("a"));

    return (german && word.len > 5) || (!article && cl_str_is_any(word, words, sizeof words / sizeof words[0]));
}

static bool is_past_form(const cl_term_reader *terms, size_t i)
{
    return terms->r->lang == CL_LANG_EN && !is_mark(terms, i) && cl_str_ends(word_at(terms, i), CL_STR("ed"));
}

/* At the mark i what was to come ends: '... will win," he tried on Friday', "who will win, tried on Friday". */
static bool ends_clause(const cl_term_reader *terms, size_t i, size_t at)
{
    return cl_str_eq(word_at(terms, i), CL_STR(",")) && i + 1 < at && (is_mark(terms, i + 1) || is_past_form(terms, i + 1));
}

static bool clause_is_future(cl_term_reader *terms, size_t at, size_t end)
{
    for (size_t i = at + 1; i < end && i <= at + WORDS_AFTER; i++) {
        if (is_future(terms, i, end, 0)) /* "on Friday canceled plans to": nothing is told by these */
            return role_at(terms, i - 1, end) == CL_TERM_FUTURE || !is_past_form(terms, i - 1);
        if (role_at(terms, i, end) == CL_TERM_PAST || (is_mark(terms, i) && i > at + 1))
            return false;
    }
    return false;
}

/* "Zaterdag zwemt ze": a day, then a verb of present form. Marks and capitals are none, nor are these. */
static bool present_follows(const cl_term_reader *terms, size_t at, size_t end)
{
    static const char *const past[] = {"hat", "ist", "heeft", "gilt", "steht", "sagt", "zegt", "meldet", "meldt"};
    const cl_token *next = at + 1 < end ? &terms->r->tokens[at + 1] : NULL;

    return next != NULL && verb_is_last(terms) && next->kind == CL_TOKEN_WORD && (next->flags & CL_TOKEN_CAPITAL) == 0 &&
           cl_str_ends(word_at(terms, at + 1), CL_STR("t")) && !cl_str_is_any(word_at(terms, at + 1), past, sizeof past / sizeof past[0]);
}

/* "Since Sunday" is over, whatever the verb. */
static bool is_start(const cl_term_reader *terms, size_t begin, size_t at)
{
    static const char *const words[] = {"seit", "sinds", "depuis", "desde"};

    return terms->r->lang != CL_LANG_EN && at > begin && cl_str_is_any(word_at(terms, at - 1), words, sizeof words / sizeof words[0]);
}

cl_tense cl_date_tense(cl_term_reader *terms, size_t begin, size_t at, size_t end)
{
    if (opens_clause(terms, begin, at, end) && (clause_is_future(terms, at, end) || present_follows(terms, at, end)))
        return CL_TENSE_FUTURE;
    if (is_start(terms, begin, at))
        return CL_TENSE_PAST;
    if (is_limit(terms, begin, at))
        return CL_TENSE_FUTURE;
    bool ends = is_end(terms, begin, at), inflects = terms->r->language->small_months;
    for (size_t i = at, n = 0; i > begin && n < WORDS_BEFORE && at - i < 2 * WORDS_BEFORE;) {
        if (is_mark(terms, --i)) {
            if (ends_clause(terms, i, at))
                return CL_TENSE_PAST;
            continue;
        }
        if (opens_subordinate(terms, i))
            return clause_is_future(terms, at, end) ? CL_TENSE_FUTURE : CL_TENSE_PAST;
        bool timed = (terms->tokens[i].word_flags & CL_WORD_TIMES) != 0; /* of ten words one: the others have no part here */
        if ((timed || inflects) && is_future(terms, i, end, n))
            return CL_TENSE_FUTURE;
        if ((timed && role_at(terms, i, end) == CL_TERM_PAST) || (ends && (is_past_form(terms, i) || tells_past(terms, i))))
            return CL_TENSE_PAST;
        n++;
    }
    return ends || (verb_is_last(terms) && clause_is_future(terms, at, end)) ? CL_TENSE_FUTURE : CL_TENSE_PAST;
}
