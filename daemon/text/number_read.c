#include "text/number_read.h"

#include "text/number_compound.h"
#include "text/number_currency.h"

#define MAX_WORDS 8u   /* number words in a row: "nine hundred and ninety nine thousand ..." */
#define MAX_GROUPS 5u  /* thousands parted by blanks: 999 999 999 999 999 */
#define MAX_DIGITS 18u /* past these a double says nothing exact, and no newspaper prints them */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The byte that parts whole from fraction in these digits, 0 for none; false when they are no plain number (1.2.3). */
static bool decimal_byte(cl_str text, char usual, char *decimal)
{
    size_t n[2] = {0, 0}, last_at = 0;
    char last = 0;
    bool triples = true;

    for (size_t i = 0; i < text.len; i++) {
        if (is_digit(text.ptr[i]))
            continue;
        if (text.ptr[i] != ',' && text.ptr[i] != '.')
            return false;
        triples = triples && (last == 0 || i - last_at == 4);
        last = text.ptr[i];
        last_at = i;
        n[last == ',']++;
    }
    bool ends_triple = last != 0 && text.len - last_at == 4;
    *decimal = 0;
    if (n[0] > 0 && n[1] > 0)
        *decimal = last;
    else if (n[0] + n[1] == 1 && (last == usual || !ends_triple))
        *decimal = last;
    else if (n[0] + n[1] > 1 && !(triples && ends_triple))
        return false;
    return *decimal == 0 || n[*decimal == ','] == 1;
}

bool cl_number_parse(cl_str text, bool decimal_comma, double *out)
{
    double value = 0, place = 0;
    size_t digits = 0;
    char decimal;

    while (digits < text.len && digits < MAX_DIGITS && is_digit(text.ptr[digits]))
        value = value * 10 + (text.ptr[digits++] - '0');
    if (digits == text.len && digits > 0) { /* as most are */
        *out = value;
        return true;
    }
    value = 0;
    digits = 0;
    if (!decimal_byte(text, decimal_comma ? ',' : '.', &decimal))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (decimal != 0 && text.ptr[i] == decimal)
            place = 1;
        if (!is_digit(text.ptr[i]))
            continue;
        digits++;
        value = value * 10 + (text.ptr[i] - '0');
        place *= 10;
    }
    if (digits == 0 || digits > MAX_DIGITS)
        return false;
    *out = place > 1 ? value / place : value;
    return true;
}

static const cl_token *token_at(const cl_term_reader *t, size_t i)
{
    return &t->tokens[i];
}

static cl_str text_at(const cl_term_reader *t, size_t i)
{
    return cl_token_text(t->r, &t->tokens[i]);
}

static bool is_joined(const cl_term_reader *t, size_t i, size_t end)
{
    return i < end && (token_at(t, i)->flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

static void set_currency(cl_quantity *q, const char *code)
{
    for (size_t i = 0; i < sizeof q->currency - 1 && code[i] != 0; i++)
        q->currency[i] = code[i];
}

/* A sign or code before the figures; returns how many tokens it takes. */
static size_t read_currency(const cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    const cl_token *token = token_at(t, i);
    const char *code = NULL;

    if (token->kind == CL_TOKEN_MARK) {
        code = cl_currency_of_sign(text_at(t, i));
        if (code != NULL)
            set_currency(q, code);
        return code != NULL ? 1 : 0;
    }
    if (token->kind != CL_TOKEN_WORD || i + 1 >= end || token->end - token->start > 3)
        return 0;
    if (is_joined(t, i + 1, end) && cl_str_eq(text_at(t, i + 1), CL_STR("$")) && (code = cl_currency_of_dollar(text_at(t, i))) != NULL) {
        set_currency(q, code);
        return 2;
    }
    size_t n = token_at(t, i + 1)->mark == '.' && i + 2 < end ? 2 : 1; /* "Rs. 5,000" */
    code = token_at(t, i + n)->kind == CL_TOKEN_NUMBER ? cl_currency_of_code(text_at(t, i)) : NULL;
    if (code != NULL)
        set_currency(q, code);
    return code != NULL ? n : 0;
}

/* Factor of letters glued to digits: 3m, 20bn, 5k. 1 for ordinals (st, nd, rd, th), 0 for others. */
static double factor_of_suffix(cl_str suffix, bool *ordinal)
{
    static const struct {
        const char *suffix;
        double factor;
    } factors[] = {{"k", 1e3}, {"K", 1e3}, {"m", 1e6}, {"M", 1e6}, {"mn", 1e6}, {"mln", 1e6}, {"b", 1e9}, {"B", 1e9}, {"bn", 1e9},
        {"tn", 1e12}, {"trn", 1e12}};

    if (cl_str_eq(suffix, CL_STR("st")) || cl_str_eq(suffix, CL_STR("nd")) || cl_str_eq(suffix, CL_STR("rd")) ||
        cl_str_eq(suffix, CL_STR("th"))) {
        *ordinal = true;
        return 1;
    }
    for (size_t i = 0; i < sizeof factors / sizeof factors[0]; i++) {
        if (cl_str_is(suffix, factors[i].suffix))
            return factors[i].factor;
    }
    return 0;
}

/* "1/2": its value; 0 when it is no fraction below two. */
static double slashed(cl_str text)
{
    const char *slash = memchr(text.ptr, '/', text.len);
    double over, under;

    if (slash == NULL || !cl_number_parse(cl_str_cut(text, 0, (size_t)(slash - text.ptr)), false, &over) ||
        !cl_number_parse(cl_str_cut(text, (size_t)(slash - text.ptr) + 1, text.len), false, &under))
        return 0;
    bool common = under <= 6 || under == 8 || under == 10 || under == 12 || under == 16 || under == 32; /* "4/20" is a date */
    return under >= 2 && common && over < under * 2 ? over / under : 0;
}

/* Digits at token i, thousands parted by blanks joined, a fraction after them added. Tokens read; 0 when they are no number. */
static size_t read_digits(const cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    bool comma = t->r->language->decimal_comma;
    cl_str text = text_at(t, i);
    size_t n = 1;

    if (token_at(t, i)->kind == CL_TOKEN_WORD) {
        size_t digits = 0;
        while (digits < text.len && (is_digit(text.ptr[digits]) || text.ptr[digits] == '.' || text.ptr[digits] == ','))
            digits++;
        double factor = factor_of_suffix(cl_str_cut(text, digits, text.len), &q->ordinal);
        if (factor == 0 || !cl_number_parse(cl_str_cut(text, 0, digits), comma, &q->value))
            return 0;
        q->value *= factor;
        q->magnitude = factor > 1;
        return 1;
    }
    q->value = slashed(text);
    if (q->value > 0) {
        q->fraction = true;
        return 1;
    }
    if (!cl_number_parse(text, comma, &q->value))
        return 0;
    while (comma && text.len <= 3 && n < MAX_GROUPS && i + n < end && token_at(t, i + n)->kind == CL_TOKEN_NUMBER &&
           token_at(t, i + n)->start == token_at(t, i + n - 1)->end + 1) {
        double more;
        cl_str group = text_at(t, i + n);
        if (group.len < 3 || (group.len > 3 && is_digit(group.ptr[3])) || !cl_number_parse(group, true, &more))
            break; /* "10 000" */
        q->value = q->value * 1000 + more;
        n++;
    }
    if (i + n < end && token_at(t, i + n)->kind == CL_TOKEN_NUMBER && slashed(text_at(t, i + n)) > 0 && slashed(text_at(t, i + n)) < 1) {
        q->value += slashed(text_at(t, i + n)); /* "3 1/2" */
        n++;
    } else if (i + n + 1 < end && token_at(t, i + n)->mark == '-' && is_joined(t, i + n, end) && is_joined(t, i + n + 1, end)) {
        double part = token_at(t, i + n + 1)->kind == CL_TOKEN_NUMBER ? slashed(text_at(t, i + n + 1)) : 0;
        q->value += part > 0 && part < 1 ? part : 0; /* "11-1/2" */
        n += part > 0 && part < 1 ? 2 : 0;
    }
    return n;
}

/* Past a hyphen between two words of one number ("twenty-five", "two-thirds"). */
static size_t past_hyphen(const cl_term_reader *t, size_t i, size_t end)
{
    return i + 1 < end && token_at(t, i)->mark == '-' && is_joined(t, i, end) && is_joined(t, i + 1, end) ? i + 1 : i;
}

/* "nearly a third", "less than a third": a part, where "a third" alone is one more. */
static bool is_hedged(cl_term_reader *t, size_t i, size_t end)
{
    for (size_t back = 1; back <= 2 && back <= i; back++) {
        const cl_term *term = back == 1 ? cl_term_at(t, i - 1, end) : cl_term_of_two(t, i - 2, end);
        if (term->role == CL_TERM_ABOUT || term->role == CL_TERM_MORE || term->role == CL_TERM_LESS)
            return true;
    }
    return false;
}

/* Past "of a" before a factor: "a quarter of a trillion"; i for anything else. */
static size_t past_of_a(cl_term_reader *t, size_t i, size_t end)
{
    bool factor = cl_term_at(t, i, end)->role == CL_TERM_OF && cl_term_at(t, i + 1, end)->role == CL_TERM_ARTICLE &&
                  cl_term_at(t, i + 2, end)->role == CL_TERM_MAGNITUDE;

    return factor ? i + 2 : i;
}

/* "half", "half a", "a third of", "two thirds", "three-quarters": tokens read. */
static size_t read_fraction(cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    const cl_term *first = cl_term_at(t, i, end);
    size_t next = past_hyphen(t, i + 1, end);
    const cl_term *second = cl_term_at(t, next, end);

    if (first->role == CL_TERM_FRACTION && first->value == 0.5) {
        q->value = 0.5;
        q->fraction = true;
        return second->role == CL_TERM_ARTICLE && cl_term_at(t, next + 1, end)->role == CL_TERM_MAGNITUDE ? 2 : 1;
    }
    double count = first->role == CL_TERM_ARTICLE ? 1 : first->role == CL_TERM_DIGIT ? first->value : 0;
    if (count <= 0)
        return 0;
    if (second->role == CL_TERM_FRACTION)
        q->value = count * second->value;
    else if (second->role == CL_TERM_ORDINAL && second->value > 2 && first->role == CL_TERM_ARTICLE &&
             (cl_term_at(t, next + 1, end)->role == CL_TERM_OF || is_hedged(t, i, end)))
        q->value = 1 / second->value;
    else
        return 0;
    q->fraction = true;
    return past_of_a(t, next + 1, end) - i;
}

/* Does the number go on after the "and" at i: "three hundred and fifty", "treinta y cinco", "vingt et un"? */
static bool and_goes_on(cl_term_reader *t, size_t i, size_t end, double current, const cl_quantity *q)
{
    const cl_term *next = cl_term_at(t, i + 1, end);
    bool tens = current >= 20 && current < 1000 && (int64_t)current % 10 == 0 && t->r->language->small_months;

    if (next->role == CL_TERM_ARTICLE)
        return tens && next->value == 1 && cl_term_at(t, i + 2, end)->role != CL_TERM_MAGNITUDE;
    if (next->role != CL_TERM_DIGIT && next->role != CL_TERM_TENS)
        return false;
    return q->magnitude || (tens && (next->role == CL_TERM_DIGIT ? next->value < 20 : current >= 100));
}

/* "zweihundertf\xc3\xbcnfzig": a number in one word that no table has. A capital inside a sentence names a century: "il Novecento". */
static bool is_compound(cl_term_reader *t, size_t i, double *value)
{
    const cl_token *token = token_at(t, i);

    if ((token->word_flags & CL_WORD_COUNTS) == 0)
        return false;
    if ((token->flags & CL_TOKEN_CAPITAL) != 0 && t->r->language->small_months && i > 0 && token_at(t, i - 1)->mark != '.')
        return false;
    return cl_number_compound(t->r->lang, cl_token_folded(t->r, token), value);
}

/* "three hundred and fifty", "a dozen", "twenty-first": tokens read. */
static size_t read_words(cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    double total = 0, current = 0, compound = 0;
    size_t at = i, n = 0;
    bool after_and = false, comma = t->r->language->decimal_comma;

    for (unsigned words = 0; words < MAX_WORDS && at < end; words++) {
        size_t here = words > 0 ? past_hyphen(t, at, end) : at;
        const cl_term *term = cl_term_at(t, here, end);
        bool round = current >= 20 && (int64_t)current % 10 == 0, hyphen = here > at;
        if (words > 0 && term->role == CL_TERM_AND && and_goes_on(t, here, end, current, q)) {
            at = here + 1;
            after_and = true;
            continue;
        }
        if (term->role == CL_TERM_ARTICLE && words == 0 && cl_term_at(t, here + 1, end)->role == CL_TERM_MAGNITUDE) {
            current = 1;
        } else if (words == 0 && term->role == CL_TERM_NONE && is_compound(t, here, &compound)) {
            current = compound;
            q->magnitude = compound >= 100;
        } else if (term->role == CL_TERM_ARTICLE && round && (after_and || (words > 0 && term->value == 1 && comma))) {
            current += 1; /* "vingt et un" */
        } else if (term->role == CL_TERM_DIGIT && (words == 0 || current == 0 || round)) {
            current += term->value;
        } else if (term->role == CL_TERM_DIGIT && hyphen && current == 10 && term->value < 10) {
            current += term->value; /* "dix-sept" */
        } else if (term->role == CL_TERM_TENS && hyphen && current == 4 && term->value == 20) {
            current = 80; /* "quatre-vingt" */
        } else if (term->role == CL_TERM_TENS && (words == 0 || current == 0 || current >= 100)) {
            current += term->value;
        } else if (term->role == CL_TERM_MAGNITUDE && (words > 0 || t->r->language->decimal_comma)) {
            current = (current == 0 ? 1 : current) * term->value;
            q->magnitude = true;
            if (term->value >= 1000) {
                total += current;
                current = 0;
            }
        } else if (term->role == CL_TERM_ORDINAL && (words == 0 || (here > at && current >= 20 && term->value < 10))) {
            current += term->value;
            q->ordinal = true;
        } else {
            break;
        }
        at = here + 1;
        n = at - i;
        if (q->ordinal)
            break;
    }
    q->value = total + current;
    q->words = n > 0;
    return n;
}

/* "dozens", "tens of thousands". */
static size_t read_vague(cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    const cl_term *first = cl_term_at(t, i, end);

    if (first->role != CL_TERM_VAGUE)
        return 0;
    q->value = first->value;
    q->words = q->vague = true;
    const cl_term *second = cl_term_at(t, i + 2, end);
    if (second->role == CL_TERM_VAGUE && cl_term_at(t, i + 1, end)->role == CL_TERM_OF) {
        q->value = first->value / 2 * second->value; /* both tables have the least plural, twice the unit */
        return 3;
    }
    return 1;
}

/* A currency or a small word follows the stop of an abbreviated factor, so that it ends no sentence. */
static bool is_followed(cl_term_reader *t, size_t i, size_t end)
{
    return cl_term_at(t, i, end)->role == CL_TERM_CURRENCY || (token_at(t, i)->mark != 0 && token_at(t, i)->mark != '.') ||
           cl_currency_of_sign(text_at(t, i)) != NULL || (token_at(t, i)->flags & CL_TOKEN_CAPITAL) == 0;
}

/* The factor that a value in words was made with: a million for two of them. */
static double largest(double value)
{
    return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : 1e6;
}

/* "and a half", then factor words: "3 million", "two-and-a-half dozen". */
static size_t read_factors(cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    size_t at = i;

    if (!q->vague && !q->fraction && cl_term_at(t, past_hyphen(t, at, end), end)->role == CL_TERM_AND) {
        size_t a = past_hyphen(t, past_hyphen(t, at, end) + 1, end), half = past_hyphen(t, a + 1, end);
        if (cl_term_at(t, a, end)->role == CL_TERM_ARTICLE && cl_term_at(t, half, end)->role == CL_TERM_FRACTION &&
            cl_term_at(t, half, end)->value < 1) {
            q->value += cl_term_at(t, half, end)->value;
            at = half + 1;
        }
    }
    double scale = 0;
    if (at + 1 < end && !q->words && token_at(t, at)->kind == CL_TOKEN_WORD && token_at(t, at + 1)->kind == CL_TOKEN_MARK &&
        is_joined(t, at + 1, end) && cl_currency_of_sign(text_at(t, at + 1)) != NULL) { /* "20 M\xe2\x82\xac" */
        scale = cl_str_eq(text_at(t, at), CL_STR("M")) ? 1e6 : cl_str_eq(text_at(t, at), CL_STR("Md")) ? 1e9 : 0;
        q->value *= scale > 0 ? scale : 1;
        at += scale > 0 ? 1 : 0;
    }
    for (unsigned n = 0; n < 3 && !q->vague; n++) {
        size_t here = past_hyphen(t, at, end);
        const cl_term *term = cl_term_at(t, here, end);
        if (term->role != CL_TERM_MAGNITUDE || q->ordinal)
            break;
        q->value *= term->value;
        scale = term->value;
        q->magnitude = true;
        q->fraction = false;
        at = here + 1;
        if (at + 1 < end && token_at(t, at)->mark == '.' && is_joined(t, at, end) && is_followed(t, at + 1, end))
            at++; /* "3,5 Mio. Euro" */
    }
    scale = scale > 0 ? scale : q->magnitude && q->words && q->value >= 1e6 ? largest(q->value) : 0;
    const cl_term *half = cl_term_at(t, at + 1, end);
    if (scale > 0 && cl_term_at(t, at, end)->role == CL_TERM_AND && half->role == CL_TERM_FRACTION && half->value < 1) {
        q->value += half->value * scale; /* "due milioni e mezzo" */
        at += 2;
    }
    return at - i;
}

/* "points", "puntos", "pontos": the word for points stands first there, after the percentage elsewhere. */
static bool says_point(const cl_term_reader *t, size_t i)
{
    cl_str word = text_at(t, i);

    return word.len > 4 && word.ptr[0] == 'p' && (word.ptr[1] == 'o' || word.ptr[1] == 'u');
}

/* A currency word or a percent sign after it. */
static size_t read_after(cl_term_reader *t, size_t i, size_t end, cl_quantity *q)
{
    const cl_term *term = cl_term_at(t, i, end), *next = cl_term_at(t, i + 1, end);

    if (i >= end || q->ordinal)
        return 0;
    const cl_term *points = cl_term_of_two(t, i, end), *third = cl_term_at(t, i + 2, end);
    bool of = points->role != CL_TERM_PERCENT && term->role == CL_TERM_NONE && next->role == CL_TERM_OF && third->role == CL_TERM_PERCENT &&
              third->value > 0; /* "points de base" */
    if (points->role == CL_TERM_PERCENT || of || (term->role == CL_TERM_PERCENT && term->value > 0)) {
        q->percent = q->points = true;
        q->point = points->role == CL_TERM_PERCENT && !says_point(t, i) ? i + 1 : i;
        q->value *= points->role == CL_TERM_PERCENT ? points->value : of ? third->value : term->value;
        return points->role == CL_TERM_PERCENT ? 2 : of ? 3 : 1;
    }
    if (token_at(t, i)->mark == '%' || term->role == CL_TERM_PERCENT) {
        q->percent = true;
        return 1;
    }
    if (token_at(t, i)->mark == '-' && is_joined(t, i, end) && next->role == CL_TERM_PERCENT) {
        q->percent = true;
        return 2;
    }
    if (term->role == CL_TERM_PER && (next->role == CL_TERM_CENT || (next->role == CL_TERM_MAGNITUDE && next->value == 100))) {
        q->percent = true;
        return 2;
    }
    if (q->currency[0] != 0)
        return 0;
    if ((q->vague || q->magnitude) && term->role == CL_TERM_OF && next->role == CL_TERM_CURRENCY) {
        set_currency(q, next->currency); /* "millions of dollars", "3 millions d'euros" */
        return 2;
    }
    if (term->role == CL_TERM_CURRENCY) {
        set_currency(q, term->currency);
        q->value *= term->value;
        return 1;
    }
    const char *sign = token_at(t, i)->kind == CL_TOKEN_MARK ? cl_currency_of_sign(text_at(t, i)) : cl_currency_of_code(text_at(t, i));
    if (sign == NULL || cl_str_eq(text_at(t, i), CL_STR("$")))
        return 0;
    set_currency(q, sign);
    return 1;
}

cl_quantity cl_quantity_at(cl_term_reader *terms, size_t i, size_t end)
{
    cl_quantity none = {0}, q = {0};
    size_t at = i + read_currency(terms, i, end, &q), n = 0;

    if (at >= end)
        return none;
    cl_str text = text_at(terms, at);
    if (token_at(terms, at)->kind != CL_TOKEN_MARK && is_digit(text.ptr[0])) {
        n = read_digits(terms, at, end, &q);
    } else if (token_at(terms, at)->kind == CL_TOKEN_WORD && at == i) {
        n = read_fraction(terms, at, end, &q);
        if (n == 0)
            n = read_vague(terms, at, end, &q);
        if (n == 0)
            n = read_words(terms, at, end, &q);
        q.words = n > 0;
    }
    if (n == 0)
        return none;
    at += n;
    at += read_factors(terms, at, end, &q);
    at += read_after(terms, at, end, &q);
    q.n = at - i;
    return q;
}
