#include "text/boundary.h"


#define MARKS_AHEAD 16u /* marks passed over before a word; more are no prose, and every mark of a flood may ask */

static cl_str text_of(const cl_boundary *b, size_t i)
{
    return cl_token_text(b->r, &b->tokens[i]);
}

static cl_str folded(const cl_boundary *b, size_t i)
{
    return cl_token_folded(b->r, &b->tokens[i]);
}

static bool has_flag(const cl_boundary *b, size_t i, uint8_t flag)
{
    return (b->tokens[i].flags & flag) != 0;
}

/* " … We": stands for what was left out before the next sentence. Three full stops belong to the sentence before. */
static bool is_opening_ellipsis(const cl_boundary *b, const cl_token *token)
{
    return token->mark == '.' && b->r->text.ptr[token->start] == '\xE2' && (token->flags & CL_TOKEN_SPACE_BEFORE) != 0;
}

/* The first word or number after the boundary, past opening marks and bullets; b->end when the block has none. */
static size_t next_word(const cl_boundary *b)
{
    size_t i = b->last, far = b->last + MARKS_AHEAD < b->end ? b->last + MARKS_AHEAD : b->end;

    while (i < far && b->tokens[i].kind == CL_TOKEN_MARK &&
           (b->tokens[i].mark == 0 || strchr(",;:)]}%.?!/=_", b->tokens[i].mark) == NULL || is_opening_ellipsis(b, &b->tokens[i])))
        i++;
    return i;
}

static bool is_lower(const cl_boundary *b, size_t i)
{
    return b->tokens[i].kind == CL_TOKEN_WORD && !has_flag(b, i, CL_TOKEN_CAPITAL) &&
           !(text_of(b, i).ptr[0] >= '0' && text_of(b, i).ptr[0] <= '9');
}

/* iPhone, eBay: a small letter that starts a sentence all the same. */
static bool is_camel(const cl_boundary *b, size_t i)
{
    cl_str word = text_of(b, i);

    return word.len > 2 && word.ptr[1] >= 'A' && word.ptr[1] <= 'Z';
}

/* 's Avonds: a small letter that its apostrophe cut off stands before the word that opens the sentence. */
static bool is_clitic(const cl_boundary *b, size_t i)
{
    return i > b->last && b->tokens[i - 1].mark == '\'' && text_of(b, i).len == 1 && i + 1 < b->end && has_flag(b, i + 1, CL_TOKEN_CAPITAL);
}

/* EE. UU., JJ. OO.: a letter doubled for the plural; such abbreviations come in pairs. */
static bool is_doubled(const cl_boundary *b, size_t i)
{
    cl_str word = text_of(b, i);

    return b->tokens[i].kind == CL_TOKEN_WORD && word.len == 2 && word.ptr[0] == word.ptr[1] && has_flag(b, i, CL_TOKEN_ALL_CAPS);
}

static bool is_capital_stop_word(const cl_boundary *b, size_t i)
{
    return b->tokens[i].kind == CL_TOKEN_WORD && has_flag(b, i, CL_TOKEN_CAPITAL) && !has_flag(b, i, CL_TOKEN_STOP_INSIDE) &&
           (!has_flag(b, i, CL_TOKEN_ALL_CAPS) || text_of(b, i).len == 1) && cl_language_is_stop(b->r->lang, folded(b, i));
}

/* Does this word, capitalised after an abbreviation, start a sentence? */
static bool starts_sentence(const cl_boundary *b, size_t i)
{
    if (i >= b->end || b->tokens[i].kind != CL_TOKEN_WORD || !has_flag(b, i, CL_TOKEN_CAPITAL))
        return false;
    if (is_capital_stop_word(b, i))
        return true;
    if (has_flag(b, i, CL_TOKEN_STOP_INSIDE))
        return false;
    if (i + 1 < b->end && b->tokens[i + 1].mark == '.' && cl_word_list_has(b->r->language->courtesy, folded(b, i)))
        return true; /* "Inc. Mr. Ng"; but "Ariz. Gov. Ng" */
    if (b->r->language->capital_nouns)
        return false;
    if (i + 1 < b->end && (is_lower(b, i + 1) || b->tokens[i + 1].kind == CL_TOKEN_NUMBER || b->tokens[i + 1].mark == ','))
        return true; /* "Inc. Terms were", not "Inc. President John" */
    return false;
}

/* '"Is it?" Ms. Ng asked': up to four capitalised words or a pronoun, then a verb of speech. */
static bool reports_speech(const cl_boundary *b, size_t i)
{
    for (size_t n = 0; i < b->end && n < 6; i++, n++) {
        if (b->tokens[i].kind == CL_TOKEN_MARK) {
            if (b->tokens[i].mark == '.' || b->tokens[i].mark == '-' || (b->tokens[i].flags & CL_TOKEN_POSSESSIVE) != 0)
                continue;
            return false;
        }
        if (n > 0 && is_lower(b, i))
            return cl_word_list_has(b->r->language->speech_verbs, folded(b, i));
        if (!has_flag(b, i, CL_TOKEN_CAPITAL) || (is_capital_stop_word(b, i) && text_of(b, i).len > 1))
            return false;
    }
    return false;
}

static bool is_vowel(char c)
{
    return strchr("aeiouyAEIOUY", c) != NULL;
}

/* Sgt, Ltd, Hwy: two to four ASCII letters, the first a capital, none a vowel. */
static bool is_abbreviation_shape(const cl_boundary *b, size_t i)
{
    cl_str word = text_of(b, i);

    if (word.len < 2 || word.len > 4 || !has_flag(b, i, CL_TOKEN_CAPITAL) || has_flag(b, i, CL_TOKEN_ALL_CAPS))
        return false;
    for (size_t at = 0; at < word.len; at++) {
        if ((unsigned char)word.ptr[at] >= 0x80 || is_vowel(word.ptr[at]))
            return false;
    }
    return true;
}

/* "J. Smith", "Plan B. The": a letter with its stop. */
static bool after_initial(const cl_boundary *b, size_t word, size_t next)
{
    if (word == b->start)
        return false;
    return is_capital_stop_word(b, next) && !(word > b->start && has_flag(b, word - 1, CL_TOKEN_CAPITAL) && text_of(b, next).len == 1);
}

static bool is_time_stop(cl_str word)
{
    return cl_str_eq(word, CL_STR("a.m")) || cl_str_eq(word, CL_STR("p.m"));
}

/* "5 p.m. ET", "5 p.m. Friday" and "At 5 p.m. Mr. Ng" go on; "It was 5 p.m. Police" does not. */
static bool after_time(const cl_boundary *b, size_t next)
{
    cl_str word = folded(b, next);

    if (b->mark < b->start + 3)
        return false;
    if (has_flag(b, next, CL_TOKEN_ALL_CAPS) && word.len <= 4)
        return false;
    if (cl_str_eq(word, CL_STR("eastern")) || cl_str_eq(word, CL_STR("pacific")) || cl_str_eq(word, CL_STR("central")))
        return false;
    if (next + 1 < b->end && cl_str_eq(folded(b, next + 1), CL_STR("time")))
        return false; /* "5 p.m. Moscow time" */
    for (size_t i = 0; i < 7; i++) {
        for (const char *const *name = b->r->language->weekdays[i]; name != NULL && *name != NULL; name++) {
            if (cl_str_is(word, *name))
                return false;
        }
    }
    for (size_t i = 0; i < 12; i++) {
        for (const char *const *name = b->r->language->months[i]; name != NULL && *name != NULL; name++) {
            if (cl_str_is(word, *name))
                return false;
        }
    }
    return has_flag(b, next, CL_TOKEN_CAPITAL);
}

/* Of the last words of sentences nearly none is in any list of abbreviations: one look-up tells. */
static bool listed(bool is_listed, const char *const *list, cl_str name)
{
    return is_listed && cl_word_list_has(list, name);
}

/* The word before the stop is in the tables or looks like an abbreviation: 1 ends, 0 goes on, -1 it is none. */
static int after_abbreviation(const cl_boundary *b, size_t word, size_t next)
{
    const cl_language *language = b->r->language;
    cl_str name = folded(b, word);
    bool is_listed = (cl_language_bits(name) & CL_LANGUAGE_ABBREVIATION) != 0;
    bool is_number = b->tokens[next].kind == CL_TOKEN_NUMBER;

    bool counted = word > b->start && b->tokens[word - 1].kind == CL_TOKEN_NUMBER;
    if (listed(is_listed, language->titles, name) && (has_flag(b, word, CL_TOKEN_CAPITAL) || (language->small_months && !counted)))
        return 0; /* where months are written small, titles may be too: "il sig. Moss", but "90 min. Poi" */
    if (is_number && language->capital_nouns && name.len > 3 && memcmp(name.ptr + name.len - 3, "str", 3) == 0)
        return 0; /* "Teichstr. 5" */
    if (is_lower(b, word) && is_number && listed(is_listed, language->abbreviations, name) && !cl_language_is_stop(b->r->lang, name))
        return 0; /* "c. 347", "div. 1964" */
    if (is_lower(b, word) && !has_flag(b, word, CL_TOKEN_STOP_INSIDE) && !listed(is_listed, language->small, name) &&
        !counted)
        return -1; /* "operate in. Senate", "a mass. Then": words that are abbreviations only with a capital or after a number */
    if (b->tokens[b->last].mark == '(' && listed(is_listed, language->abbreviations, name))
        return 0; /* "Hill Inc. (Fargo, N.D.)" */
    if (b->last < next && b->tokens[b->last].mark == '-')
        return listed(is_listed, language->abbreviations, name) ? 0 : -1; /* "FARGO, N.D. -- Police" */
    if (is_time_stop(name))
        return after_time(b, next);
    if (listed(is_listed, language->never_end, name) || (!counted && listed(is_listed, language->counted, name)))
        return 0;
    if (is_doubled(b, word) && is_doubled(b, next))
        return 0;
    if (cl_str_eq(name, CL_STR("no")) || cl_str_eq(name, CL_STR("nos")))
        return is_number ? 0 : -1;
    if (has_flag(b, word, CL_TOKEN_STOP_INSIDE))
        return is_capital_stop_word(b, next); /* "U.S. Embassy", "W.R. Grace" */
    if (listed(is_listed, language->may_end, name) || (is_doubled(b, word) && word > b->start + 1 && is_doubled(b, word - 2)))
        return !is_number && starts_sentence(b, next);
    if (listed(is_listed, language->abbreviations, name))
        return !is_number && is_capital_stop_word(b, next);
    if (word > b->start && is_abbreviation_shape(b, word))
        return !is_number && starts_sentence(b, next);
    return -1;
}

/* "1. First", "a. First", "2.) First", "Figure 3. Caption", "(b. 1949": a marker or label is no sentence. */
static bool is_marker(const cl_boundary *b, size_t word)
{
    size_t first = b->start;
    cl_str text = text_of(b, word);

    if (b->tokens[word].kind == CL_TOKEN_WORD && text.len == 1 && !has_flag(b, word, CL_TOKEN_CAPITAL) && word > b->start &&
        b->tokens[word - 1].mark == '(')
        return true;
    while (first < b->mark && first < b->start + MARKS_AHEAD && b->tokens[first].kind == CL_TOKEN_MARK)
        first++;
    if (first == word)
        return b->tokens[word].kind == CL_TOKEN_NUMBER ? text.len <= 4 : text.len == 1 || has_flag(b, word, CL_TOKEN_STOP_INSIDE);
    return first + 1 == word && b->tokens[word].kind == CL_TOKEN_NUMBER && has_flag(b, first, CL_TOKEN_CAPITAL) && first == b->start;
}

static bool after_stop(const cl_boundary *b, size_t next)
{
    size_t word = b->mark;

    if (b->tokens[b->mark].kind == CL_TOKEN_MARK) {
        if (b->mark == b->start)
            return false;
        word = b->mark - 1;
    }
    if (is_marker(b, word))
        return false;
    if (b->tokens[word].kind == CL_TOKEN_NUMBER && b->r->language->capital_nouns && text_of(b, word).len <= 2 &&
        !is_capital_stop_word(b, next))
        return false; /* "am 4. September", "die 2. Liga" */
    if (b->tokens[word].kind != CL_TOKEN_WORD)
        return b->tokens[word].mark != 0 || b->tokens[next].kind != CL_TOKEN_NUMBER || b->tokens[word].kind == CL_TOKEN_NUMBER; /* "N°. 5" */
    if (b->last == b->mark + 1) {
        cl_str text = text_of(b, word);
        if (text.len == 1 && is_lower(b, word) && has_flag(b, next, CL_TOKEN_STOP_INSIDE))
            return false; /* "z. B.", "a. D." */
        if (has_flag(b, word, CL_TOKEN_STOP_INSIDE) && text.len <= 3 && !cl_word_list_has(b->r->language->may_end, folded(b, word)))
            return after_initial(b, word, next);
        int ends = after_abbreviation(b, word, next);
        if (ends >= 0)
            return ends == 1;
    } else if (b->last < next && b->tokens[b->last].mark == '-' && cl_word_list_has(b->r->language->abbreviations, folded(b, word))) {
        return false; /* "(Fargo, N.D.) -- Police" */
    }
    return true;
}

static bool is_ellipsis(const cl_boundary *b)
{
    const cl_token *mark = &b->tokens[b->mark];

    return b->spaced_dots || (mark->mark == '.' && mark->end - mark->start > 1 && b->r->text.ptr[mark->start] != '\xE3');
}

/* A boundary without a blank: only after a closing mark, or where the blank was plainly forgotten ("it.The"). */
static bool may_lack_blank(const cl_boundary *b, size_t next)
{
    if (b->mark == b->start || b->tokens[b->mark].kind != CL_TOKEN_MARK)
        return false;
    if (b->r->text.ptr[b->tokens[b->mark].start] == '\xE3' || b->r->text.ptr[b->tokens[b->mark].start] == '\xEF')
        return true; /* ideographic stops have no blank after them */
    if (b->closes_quote && has_flag(b, next, CL_TOKEN_CAPITAL))
        return true;
    return b->tokens[b->mark].end - b->tokens[b->mark].start == 1 && is_lower(b, b->mark - 1) && text_of(b, b->mark - 1).len > 2 &&
           is_capital_stop_word(b, next);
}

bool cl_boundary_ends(const cl_boundary *b)
{
    size_t next = next_word(b);
    const cl_token *after = &b->tokens[b->last];

    if (next >= b->end || (b->mark == b->start && b->tokens[b->mark].kind == CL_TOKEN_MARK))
        return false; /* dots that open a sentence do not end it */
    if (!has_flag(b, b->last, CL_TOKEN_SPACE_BEFORE) && !may_lack_blank(b, next))
        return false;
    if (b->tokens[next].kind == CL_TOKEN_MARK)
        return false; /* a comma or colon: the sentence goes on */
    if (is_lower(b, next) && !is_camel(b, next) && !is_clitic(b, next))
        return after->kind == CL_TOKEN_MARK && after->mark == 0; /* a bullet starts its item whatever follows */
    if (is_ellipsis(b) && b->mark > b->start && b->tokens[b->mark - 1].mark == '[')
        return false; /* "[...]" inside a quotation */
    if (is_ellipsis(b) && has_flag(b, b->mark, CL_TOKEN_SPACE_BEFORE) && cl_str_eq(text_of(b, next), CL_STR("I")) && !b->closes_quote)
        return false; /* a speaker who hesitates */
    if (is_ellipsis(b) || b->tokens[b->mark].mark == '?' || b->tokens[b->mark].mark == '!')
        return !(b->closes_quote && reports_speech(b, next));
    return after_stop(b, next);
}
