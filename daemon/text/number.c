#include "text/number.h"

#include "base/vec.h"
#include "text/lexicon.h"
#include "text/number_read.h"

#define UNIT_WORDS 4u /* looked at for what is counted: "170 senior diplomatic staff members" */
#define AGE_MAX 120

typedef struct finder {
    cl_reading *r;
    cl_term_reader terms;
    CL_VEC(cl_number) numbers;
    size_t date; /* first date that does not end before the token looked at */
} finder;

static const cl_token *token_at(const finder *f, size_t i)
{
    return &f->terms.tokens[i];
}

static uint8_t role_at(finder *f, size_t i, size_t end)
{
    return cl_term_at(&f->terms, i, end)->role;
}

/* True when token i is inside a date. Tokens are asked for in order. */
static bool in_date(finder *f, size_t i)
{
    while (f->date < f->r->n_dates && f->r->dates[f->date].end <= token_at(f, i)->start)
        f->date++;
    return f->date < f->r->n_dates && f->r->dates[f->date].start < token_at(f, i)->end;
}

/* The same for a token further on, which moves nothing. */
static bool in_date_ahead(const finder *f, size_t i)
{
    size_t at = f->date;

    while (at < f->r->n_dates && f->r->dates[at].end <= token_at(f, i)->start)
        at++;
    return at < f->r->n_dates && f->r->dates[at].start < token_at(f, i)->end;
}

static cl_hedge hedge_of(uint8_t role)
{
    return role == CL_TERM_ABOUT  ? CL_HEDGE_ABOUT
           : role == CL_TERM_MORE ? CL_HEDGE_MORE
           : role == CL_TERM_LESS ? CL_HEDGE_LESS
                                  : CL_HEDGE_NONE;
}

/* "no fewer than 8", "nicht mehr als 8", "не менее 8": the other way round. */
static cl_hedge unless_denied(finder *f, size_t begin, size_t at, cl_hedge hedge)
{
    static const char *const denials[] = {"no", "not", "nicht", "kein", "keine", "pas", "non", "não", "niet", "geen", "не"};

    if (at == begin || (hedge != CL_HEDGE_MORE && hedge != CL_HEDGE_LESS))
        return hedge;
    if (cl_str_is_any(cl_token_folded(f->r, token_at(f, at - 1)), denials, sizeof denials / sizeof denials[0]))
        return hedge == CL_HEDGE_MORE ? CL_HEDGE_LESS : CL_HEDGE_MORE;
    return hedge;
}

/* Words before ("more than", "about") and after ("or so") that loosen a number. */
static cl_hedge hedge_at(finder *f, size_t begin, size_t first, size_t last, size_t end)
{
    cl_hedge hedge = CL_HEDGE_NONE;

    if (first >= begin + 2)
        hedge = unless_denied(f, begin, first - 2, hedge_of(cl_term_of_two(&f->terms, first - 2, first)->role));
    if (hedge == CL_HEDGE_NONE && first >= begin + 3) /* "as many as 50", "no more than 50", "more than a 50" */
        hedge = hedge_of(cl_term_of_two(&f->terms, first - 3, first)->role);
    if (hedge == CL_HEDGE_NONE && first > begin)
        hedge = unless_denied(f, begin, first - 1, hedge_of(role_at(f, first - 1, end)));
    if (hedge == CL_HEDGE_NONE)
        hedge = hedge_of(cl_term_of_two(&f->terms, last, end)->role);
    return hedge;
}

static bool is_lower_word(const finder *f, size_t i)
{
    return token_at(f, i)->kind == CL_TOKEN_WORD && (token_at(f, i)->flags & CL_TOKEN_CAPITAL) == 0;
}

static bool is_stop(const finder *f, size_t i)
{
    return (token_at(f, i)->word_flags & CL_WORD_STOP) != 0;
}

static bool looks_plural(const finder *f, size_t i)
{
    cl_str word = cl_token_folded(f->r, token_at(f, i));

    return word.len > 3 && word.ptr[word.len - 1] == 's' && word.ptr[word.len - 2] != 's';
}

/* A word that a hyphen joins to the next one. */
static bool is_first_part(const finder *f, size_t i, size_t end)
{
    return i + 2 < end && token_at(f, i + 1)->mark == '-' && (token_at(f, i + 1)->flags & CL_TOKEN_SPACE_BEFORE) == 0 &&
           token_at(f, i + 2)->kind == CL_TOKEN_WORD && (token_at(f, i + 2)->flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* "148 km/h" is no way of 148 km: a measure goes on over a stroke that nothing parts from its words. */
static uint32_t rate_end(const finder *f, size_t unit, size_t end, bool measure)
{
    bool rate = measure && unit + 2 < end && cl_str_eq(cl_token_text(f->r, token_at(f, unit + 1)), CL_STR("/")) &&
                ((token_at(f, unit + 1)->flags | token_at(f, unit + 2)->flags) & CL_TOKEN_SPACE_BEFORE) == 0 &&
                token_at(f, unit + 2)->kind == CL_TOKEN_WORD;

    return token_at(f, rate ? unit + 2 : unit)->end;
}

/* What is counted, among the words from i on; {0, 0} when nothing can be said. */
static cl_span unit_at(finder *f, size_t i, size_t end, bool percent)
{
    size_t first = SIZE_MAX, given = i;

    while (i < end &&
           (role_at(f, i, end) == CL_TERM_OF || (token_at(f, i)->mark == '-' && (token_at(f, i)->flags & CL_TOKEN_SPACE_BEFORE) == 0)))
        i++;
    for (size_t n = 0; i < end && n < UNIT_WORDS; i++, n++) {
        const cl_token *token = token_at(f, i);
        uint8_t role = role_at(f, i, end);
        if (token->mark == '-' && (token->flags & CL_TOKEN_SPACE_BEFORE) == 0)
            continue;
        if (token->kind != CL_TOKEN_WORD || (is_stop(f, i) && role != CL_TERM_PEOPLE) || in_date_ahead(f, i))
            break; /* "killed 12 Monday" */
        bool noun = f->r->language->capital_nouns && (token->flags & CL_TOKEN_CAPITAL) != 0;
        if (role != CL_TERM_MEASURE && is_first_part(f, i, end))
            continue; /* "two low-profile senators", "35 NATO-Soldaten" */
        if (role == CL_TERM_MEASURE || role == CL_TERM_PEOPLE || noun || (!f->r->language->capital_nouns && looks_plural(f, i)))
            return (cl_span){token->start, rate_end(f, i, end, role == CL_TERM_MEASURE)};
        if (f->r->language->capital_nouns)
            continue; /* "drei bewaffnete Gruppen" */
        first = first == SIZE_MAX ? i : first;
    }
    if (percent && (given == i || role_at(f, given, end) != CL_TERM_OF))
        return (cl_span){0, 0}; /* "41 percent oppose it" */
    return first == SIZE_MAX ? (cl_span){0, 0} : (cl_span){token_at(f, first)->start, token_at(f, first)->end};
}

/* Years; a baby of three months is no age of three. */
static bool is_years(finder *f, size_t i, size_t end)
{
    static const char *const words[] = {"year", "years", "yr", "yrs", "jahr", "jahre", "jahren", "an", "ans", "año", "años", "anno", "anni",
        "ano", "anos", "jaar", "jaren", "год", "года", "лет"};

    return role_at(f, i, end) == CL_TERM_MEASURE && /* before all words are compared: a text of numbers asks a million times */
           cl_str_is_any(cl_token_folded(f->r, token_at(f, i)), words, sizeof words / sizeof words[0]);
}

/* "Ida Moss, 34 ans", "âgée de 34 ans", "im Alter von 34 Jahren": one past the years, or `last`. */
static size_t age_in_years(finder *f, size_t begin, size_t first, size_t last, size_t end)
{
    if (!is_years(f, last, end) || first < begin + 2)
        return last;
    const cl_token *mark = token_at(f, first - 1), *name = token_at(f, first - 2);
    uint8_t before = role_at(f, first - 1, end);
    bool told = before == CL_TERM_AGE || (before == CL_TERM_OF && role_at(f, first - 2, end) == CL_TERM_AGE);
    bool named = f->r->language->small_months && (mark->mark == ',' || mark->mark == '(') && name->kind == CL_TOKEN_WORD &&
                 (name->flags & CL_TOKEN_CAPITAL) != 0;
    bool of_years = f->r->language->small_months && before == CL_TERM_OF && first >= begin + 3 && name->mark == ',' &&
                    (token_at(f, first - 3)->flags & CL_TOKEN_CAPITAL) != 0; /* "Ida Moss, de 34 años" */
    return told || named || of_years ? last + 1 : last;
}

/* "47-year-old", "47 years old", "47 Jahre alt": one past its last token, or `last`. */
static size_t age_end(finder *f, size_t last, size_t end)
{
    size_t i = last;

    if (i < end && token_at(f, i)->mark == '-')
        i++;
    if (i > last && role_at(f, i, end) == CL_TERM_OLD)
        return i + 1; /* "47-jährige" */
    if (!is_years(f, i, end))
        return last;
    i++;
    if (i < end && (token_at(f, i)->mark == '-' || role_at(f, i, end) == CL_TERM_OF))
        i++; /* "34 años de edad" */
    return role_at(f, i, end) == CL_TERM_OLD ? i + 1 : last;
}

/* "Ida Moss, 47, said", "Moss (47)", "aged 47". */
static bool is_bare_age(finder *f, size_t begin, size_t first, size_t last, size_t end, double value)
{
    if (value < 1 || value > AGE_MAX || value != (double)(int)value)
        return false;
    if (first > begin && role_at(f, first - 1, end) == CL_TERM_AGE)
        return true;
    if (first < begin + 2 || last >= end || token_at(f, first)->kind != CL_TOKEN_NUMBER)
        return false;
    char before = token_at(f, first - 1)->mark, after = token_at(f, last)->mark;
    if ((cl_lexicon_entry_bits(f->r->lang, token_at(f, first - 2)->lexicon) & CL_LEX_PLACE) != 0)
        return false; /* "Brasilien (14), Schweden (9)" */
    return (token_at(f, first - 2)->flags & CL_TOKEN_CAPITAL) != 0 && token_at(f, first - 2)->kind == CL_TOKEN_WORD &&
           ((before == ',' && (after == ',' || after == '.' || after == ';')) || (before == '(' && after == ')'));
}

/* The other end of "5-10", "5 to 10 percent", "between 5 and 10"; n = 0 without. *at is where it begins. */
static cl_quantity range_end(finder *f, size_t begin, size_t first, size_t last, size_t end, size_t *at)
{
    cl_quantity none = {0};
    const cl_token *token = last < end ? token_at(f, last) : NULL;
    bool between = first > begin && role_at(f, first - 1, end) == CL_TERM_BETWEEN;

    if (token == NULL || last + 1 >= end || in_date_ahead(f, last + 1))
        return none;
    bool dash = token->mark == '-' && token->kind == CL_TOKEN_MARK && token->end - token->start != 2 &&
                token_at(f, last + 1)->kind == CL_TOKEN_NUMBER;
    uint8_t role = role_at(f, last, end);
    bool hyphens = token->mark == '-' && last + 3 < end && role_at(f, last + 1, end) == CL_TERM_TO && token_at(f, last + 2)->mark == '-';
    if (hyphens) { /* "a 4-to-3 vote" */
        *at = last + 3;
        return cl_quantity_at(&f->terms, last + 3, end);
    }
    bool until = role == CL_TERM_LESS && cl_term_at(&f->terms, last, end)->value > 0;
    if (!dash && !until && role != CL_TERM_TO && !(between && role == CL_TERM_AND))
        return none;
    cl_quantity q = cl_quantity_at(&f->terms, last + 1, end);
    *at = last + 1;
    return q.ordinal ? none : q;
}

/* A number right after a capitalised word inside a sentence names something: Flight 93, Boeing 737. */
static bool is_label(const finder *f, size_t begin, size_t first)
{
    return first > begin && token_at(f, first)->kind == CL_TOKEN_NUMBER && token_at(f, first - 1)->kind == CL_TOKEN_WORD &&
           (token_at(f, first - 1)->flags & CL_TOKEN_CAPITAL) != 0 && !is_stop(f, first - 1);
}

static bool is_score(finder *f, size_t begin, size_t first, size_t last, size_t end, const cl_number *n)
{
    bool dash = token_at(f, first + 1)->mark == '-';
    if (n->value > 999 || n->high > 999 || (!dash && n->value <= n->high))
        return false;
    if (n->value > n->high)
        return true;
    for (size_t i = first; i-- > begin && first - i <= 3;) {
        if (role_at(f, i, end) == CL_TERM_SCORED)
            return true;
    }
    return role_at(f, last, end) == CL_TERM_SCORE;
}

static cl_span span_of(const finder *f, size_t i)
{
    return (cl_span){token_at(f, i)->start, token_at(f, i)->end};
}

/* Kind, unit and hedge of a value read from [first, last); returns one past the last token of it. */
static size_t judge(finder *f, size_t begin, size_t first, size_t last, size_t end, const cl_quantity *q, cl_number *n)
{
    size_t age = age_end(f, last, end);
    age = age > last ? age : age_in_years(f, begin, first, last, end);

    n->unit = unit_at(f, last, end, q->percent);
    n->hedge = (uint8_t)(n->high != n->value ? CL_HEDGE_RANGE : hedge_at(f, begin, first, last, end));
    if (q->vague && n->hedge == CL_HEDGE_NONE)
        n->hedge = CL_HEDGE_ABOUT;
    uint8_t unit_role = role_at(f, last, end) == CL_TERM_NONE && last + 1 < end && token_at(f, last)->mark == '-'
                            ? role_at(f, last + 1, end)
                            : role_at(f, last, end);
    if (n->currency[0] != 0)
        n->kind = CL_NUMBER_MONEY;
    else if (q->percent)
        n->kind = CL_NUMBER_PERCENT;
    else if (q->ordinal)
        n->kind = CL_NUMBER_ORDINAL;
    else if (age > last || is_bare_age(f, begin, first, last, end, n->value))
        n->kind = CL_NUMBER_AGE;
    else if (n->high != n->value && (last - first == 3 || last - first == 5) && is_score(f, begin, first, last, end, n))
        n->kind = CL_NUMBER_SCORE;
    else if (unit_role == CL_TERM_MEASURE)
        n->kind = CL_NUMBER_MEASURE;
    else if (is_label(f, begin, first))
        n->kind = CL_NUMBER_PLAIN;
    else
        n->kind = n->unit.end > n->unit.start ? CL_NUMBER_COUNT : CL_NUMBER_PLAIN;
    if (n->kind == CL_NUMBER_AGE || n->kind == CL_NUMBER_SCORE || n->kind == CL_NUMBER_PERCENT || n->kind == CL_NUMBER_MONEY) {
        n->unit = n->kind == CL_NUMBER_PERCENT ? (q->points ? span_of(f, q->point) : n->unit) : (cl_span){0, 0};
        n->hedge = (uint8_t)(n->kind == CL_NUMBER_SCORE ? CL_HEDGE_NONE : n->hedge);
    }
    return n->kind == CL_NUMBER_AGE ? age : last;
}

/* "one" counts only before a plain noun ("one person"), a lone article or "second" never. */
static bool is_worth(finder *f, size_t i, size_t last, size_t end, const cl_quantity *q)
{
    if (q->words && i > 0 && token_at(f, i - 1)->mark == '-' && (token_at(f, i)->flags & CL_TOKEN_SPACE_BEFORE) == 0)
        return false; /* "all-in-one" */
    if (!q->words || q->magnitude || q->fraction || q->value != 1 || q->ordinal || q->currency[0] != 0 || q->percent)
        return true;
    return last < end && is_lower_word(f, last) && !is_stop(f, last) && last == i + 1;
}

static bool is_plain_digits(const finder *f, size_t i, size_t *len)
{
    cl_str text = cl_token_text(f->r, token_at(f, i));

    *len = 0;
    while (*len < text.len && text.ptr[*len] >= '0' && text.ptr[*len] <= '9')
        ++*len;
    return token_at(f, i)->kind == CL_TOKEN_NUMBER && *len == text.len;
}

/* "2. Moor Wood": the number of an item, where ordinals are not written so. */
static bool numbers_an_item(const finder *f, size_t begin, size_t i, size_t end, size_t digits)
{
    return i == begin && digits <= 2 && i + 2 < end && !f->r->language->capital_nouns &&
           (token_at(f, i + 1)->mark == '.' || token_at(f, i + 1)->mark == ')') &&
           (token_at(f, i + 1)->flags & CL_TOKEN_SPACE_BEFORE) == 0 && (token_at(f, i + 2)->flags & CL_TOKEN_SPACE_BEFORE) != 0;
}

/*
 * Tokens of figures that count nothing: telephone numbers (+1 202 555 0175, 555-1234), chains of figures (0-306-40615), figures that
 * begin with a nought or are very long, and those that a hyphen joins to a name (F-35, Covid-19). 0 when this may be a number.
 */
static size_t figures_passed(finder *f, size_t begin, size_t i, size_t end)
{
    size_t len, n = 1, dashes = 0, last_len, longest;
    bool nought;

    if (token_at(f, i)->kind != CL_TOKEN_NUMBER)
        return 0;
    if (i >= begin + 2 && token_at(f, i - 1)->mark == '-' && (token_at(f, i)->flags & CL_TOKEN_SPACE_BEFORE) == 0 &&
        (token_at(f, i - 1)->flags & CL_TOKEN_SPACE_BEFORE) == 0 && token_at(f, i - 2)->kind == CL_TOKEN_WORD &&
        (token_at(f, i - 2)->flags & CL_TOKEN_CAPITAL) != 0)
        return 1;
    if (!is_plain_digits(f, i, &len))
        return 0;
    if (numbers_an_item(f, begin, i, end, len))
        return 1;
    nought = len > 1 && f->r->text.ptr[token_at(f, i)->start] == '0';
    last_len = longest = len;
    bool plus = i > begin && cl_str_eq(cl_token_text(f->r, token_at(f, i - 1)), CL_STR("+"));
    size_t at = i + 1, more;
    while (at < end) {
        bool dash = token_at(f, at)->mark == '-' && (token_at(f, at)->flags & CL_TOKEN_SPACE_BEFORE) == 0 && at + 1 < end &&
                    (token_at(f, at + 1)->flags & CL_TOKEN_SPACE_BEFORE) == 0;
        size_t next = dash ? at + 1 : at;
        if ((!dash && !plus) || !is_plain_digits(f, next, &more) || token_at(f, next)->end - token_at(f, next)->start != more)
            break;
        nought = nought || (more > 1 && f->r->text.ptr[token_at(f, next)->start] == '0');
        dashes += dash;
        last_len = more;
        longest = more > longest ? more : longest;
        at = next + 1;
        n++;
    }
    bool telephone = n == 2 && dashes == 1 && len == 3 && last_len == 4 && (unit_at(f, at, end, false).end == 0);
    bool longer = n == 2 && dashes == 1 && last_len >= len + 2; /* "case 17-1234" */
    bool chain = dashes >= 2 && (n > 3 || longest > 3); /* not the vote 230-197-1 */
    return (plus && n >= 3) || chain || nought || len >= 10 || telephone || longer ? at - i : 0;
}

/* "one in five", "9 out of 10", "un sur cinq": a share, of small whole numbers. One past it, or `last`. */
static size_t share_end(finder *f, size_t last, size_t end, cl_quantity *q)
{
    bool two = cl_term_of_two(&f->terms, last, end)->role == CL_TERM_RATIO;

    if (!two && role_at(f, last, end) != CL_TERM_RATIO)
        return last;
    size_t at = last + (two ? 2 : 1);
    cl_quantity of = at < end && !in_date_ahead(f, at) ? cl_quantity_at(&f->terms, at, end) : (cl_quantity){0};
    bool whole = of.n == 1 && of.value >= 2 && of.value <= 20 && of.value == (double)(int)of.value && q->value >= 1 &&
                 q->value < of.value &&
                 q->value == (double)(int)q->value && !of.ordinal && !of.percent && of.currency[0] == 0;
    if (!whole || role_at(f, at + 1, end) == CL_TERM_MEASURE)
        return last;
    q->value /= of.value;
    q->fraction = true;
    return at + 1;
}

/* Read the number at token i, if there is one; tokens passed. */
static collate_err read_one(finder *f, size_t begin, size_t i, size_t end, size_t *passed)
{
    cl_quantity q = cl_quantity_at(&f->terms, i, end);
    size_t last = i + q.n, at = 0;

    *passed = 1;
    size_t figures = figures_passed(f, begin, i, end);
    if (figures > 0 || q.n == 0) {
        *passed = figures > 0 ? figures : 1;
        return COLLATE_OK;
    }
    *passed = q.n;
    if (!q.percent && !q.ordinal && !q.magnitude && q.currency[0] == 0) {
        last = share_end(f, last, end, &q);
        q.n = last - i;
        *passed = q.n;
    }
    if (!is_worth(f, i, last, end, &q) || role_at(f, last, end) == CL_TERM_AMPM)
        return COLLATE_OK;
    cl_number n = {.value = q.value, .high = q.value, .words = q.words};
    cl_quantity high = q.ordinal ? (cl_quantity){0} : range_end(f, begin, i, last, end, &at);
    if (high.n > 0 && !(q.percent && !high.percent) && q.points == high.points &&
        (q.currency[0] != 0 || token_at(f, at)->kind != CL_TOKEN_MARK)) {
        if (high.magnitude && !q.magnitude && n.value < 1000 && high.value > n.value * 1000)
            n.value *= high.value >= 1e12 ? 1e12 : high.value >= 1e9 ? 1e9 : high.value >= 1e6 ? 1e6 : 1e3; /* "5 to 10 million" */
        n.high = high.value;
        q.percent |= high.percent;
        if (q.currency[0] == 0)
            memcpy(q.currency, high.currency, sizeof q.currency);
        last = at + high.n;
    }
    memcpy(n.currency, q.currency, sizeof n.currency);
    last = judge(f, begin, i, last, end, &q, &n);
    n.start = token_at(f, i)->start;
    n.end = token_at(f, last - 1)->end;
    *passed = last - i;
    return CL_VEC_PUSH(&f->numbers, f->r->arena, n) != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

/* Could a number begin here? Keeps the reader off nine tokens of ten. */
static bool may_start(finder *f, size_t i, size_t end)
{
    const cl_token *token = token_at(f, i);

    if (token->kind == CL_TOKEN_NUMBER)
        return true;
    if (token->kind == CL_TOKEN_MARK)
        return (token->mark == '$' || token->mark == 0) && i + 1 < end && token_at(f, i + 1)->kind != CL_TOKEN_MARK;
    char first = f->r->text.ptr[token->start];
    if (first >= '0' && first <= '9')
        return true;
    if ((token->flags & CL_TOKEN_CAPITAL) != 0 && token->end - token->start <= 3 && i + 1 < end &&
        (token_at(f, i + 1)->kind == CL_TOKEN_NUMBER || token_at(f, i + 1)->mark == '$' ||
            (token_at(f, i + 1)->mark == '.' && i + 2 < end && token_at(f, i + 2)->kind == CL_TOKEN_NUMBER)))
        return true;
    if ((token->word_flags & CL_WORD_NUMBERS) == 0)
        return false;
    bool goes_on = i + 1 < end && ((token_at(f, i + 1)->word_flags & CL_WORD_COUNTS) != 0 || token_at(f, i + 1)->mark == '-');
    return goes_on || role_at(f, i, end) != CL_TERM_ARTICLE; /* "a" dozen; most articles have no word of number after them */
}

collate_err cl_numbers_find(cl_reading *r)
{
    finder f = {.r = r};
    collate_err err = COLLATE_OK;
    cl_sentence_at at = {0};
    uint32_t steps = 0, n = cl_reading_end(r);

    cl_term_reader_init(&f.terms, r, CL_TERMS_NUMBER);
    for (size_t i = 0, passed; err == COLLATE_OK && (i = cl_token_next(&r->sets, CL_TOKENS_NUMBER, i, n)) < n; i += passed) {
        if (i >= at.end)
            cl_sentence_reach(&at, r, i);
        passed = 1;
        if (may_start(&f, i, at.end) && !in_date(&f, i))
            err = read_one(&f, at.begin, i, at.end, &passed);
        err = err == COLLATE_OK ? cl_reading_step(r, &steps) : err;
    }
    if (err != COLLATE_OK)
        return err;
    r->numbers = f.numbers.at;
    r->n_numbers = f.numbers.n;
    return COLLATE_OK;
}
