#include "text/name_span.h"

#define MAX_NAME 8u /* tokens of a name that are words; longer runs are headlines or lists */

static bool is_text(const cl_name_view *f, uint32_t i, const char *word)
{
    return cl_str_is(cl_token_folded(f->r, &f->tok[i]), word);
}

/* The token that goes on with the name behind the mark at i + 1, a hyphen, stop or "&"; or 0. */
static uint32_t part_after_mark(const cl_name_view *f, uint32_t i, uint32_t end, bool body)
{
    const cl_token *t = f->tok;
    uint32_t j = i + 1;

    if (j + 1 >= end || (t[j + 1].flags & CL_TOKEN_CAPITAL) == 0)
        return 0;
    bool hyphen = t[j].mark == '-' && t[j].end - t[j].start == 1;
    if (t[j].mark == '-') /* not "post-Sept." */
        return hyphen && cl_name_touches(&t[j]) && cl_name_touches(&t[j + 1]) && (f->lex[j + 1] & CL_LEX_TIME) == 0 ? j + 1 : 0;
    if (!cl_name_word(f, j + 1))
        return 0;
    if (t[j].mark == '.') /* "Wm. Smith", "St. Louis" */
        return cl_name_touches(&t[j]) && (f->lex[i] & (CL_LEX_SUFFIX | CL_LEX_TITLE)) == 0 && t[i].end - t[i].start <= 2 ? j + 1 : 0;
    return t[j].mark == '&' && (body || !cl_name_is_letter(&t[i]) || !cl_name_is_letter(&t[j + 1])) ? j + 1 : 0; /* "AT&T", but not "Q&A" */
}

/* The same behind small words from i + 1 on: particles, "of" in names of bodies. */
static uint32_t part_after_small(const cl_name_view *f, uint32_t i, uint32_t end, bool body)
{
    const cl_token *t = f->tok;
    uint32_t j = i + 1;

    if (f->r->language->capital_nouns && !body && (f->lex[j] & CL_LEX_DET) != 0)
        return 0; /* "Sprecherin der Behörde" is a genitive, "von der Leyen" a name */
    bool named = i > 0 && cl_name_is_word(&t[i]) && (t[i - 1].flags & CL_TOKEN_CAPITAL) != 0 && (f->lex[i - 1] & CL_LEX_TITLE) == 0;
    if (f->r->language->capital_nouns && named && is_text(f, j, "vom"))
        return 0; /* "Ute Brandt vom Verband der Wirte" has her whole name before */
    bool given = i > 0 && (f->lex[i - 1] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 && (f->lex[i] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) == 0;
    if (f->r->lang == CL_LANG_NL && named && given && !body && (is_text(f, j, "van") || is_text(f, j, "de")))
        return 0; /* "Koen Smeets van Delta Bank" */
    if ((f->lex[i] & CL_LEX_ORG) != 0 && (is_text(f, j, "and") || is_text(f, j, "in")))
        return 0; /* two bodies, or one in a place */
    bool field = !body && (f->lex[i] & CL_LEX_FIELD) != 0; /* "Securities and Exchange Commission" */
    for (uint32_t k = j; k < end && k < j + 3; k++) {
        bool fits = (f->lex[k] & CL_LEX_PARTICLE) != 0 || ((body || field) && k < j + 2 && (f->lex[k] & CL_LEX_JOIN) != 0);
        uint64_t next = k + 1 < end ? f->lex[k + 1] & CL_LEX_ORG : 0;
        if (k > j && cl_name_word(f, k) && (f->lex[k] & CL_LEX_FUNCTION) == 0)
            return !field || ((f->lex[k] | next) & (CL_LEX_FIELD | CL_LEX_ORG)) != 0 ? k : 0;
        if (!cl_name_is_word(&t[k]) || !fits)
            return 0;
        bool hyphen = k + 2 < end && t[k + 1].mark == '-' && cl_name_touches(&t[k + 1]) && cl_name_touches(&t[k + 2]);
        if (hyphen && (t[k + 2].flags & CL_TOKEN_CAPITAL) != 0)
            return k + 2; /* "Bashar al-Assad" */
    }
    return 0;
}

/* The token after i that goes on with the name, or 0. Most names end before a small word that no name has inside. */
static uint32_t next_part(const cl_name_view *f, uint32_t i, uint32_t end, bool body)
{
    const cl_token *t = f->tok;
    uint32_t j = i + 1;

    if (j >= end)
        return 0;
    if (!cl_name_is_word(&t[j]))
        return t[j].mark != 0 ? part_after_mark(f, i, end, body) : 0;
    if ((t[j].flags & CL_TOKEN_CAPITAL) != 0) {
        bool named = (cl_name_word(f, j) && (f->lex[j] & CL_LEX_FUNCTION) == 0) || cl_name_leads(f, j, end); /* "Bank of New York" */
        bool may = (f->lex[j] & CL_LEX_TIME) != 0 && (f->lex[i] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0 && is_text(f, j, "may");
        if (may && (f->lex[i] & CL_LEX_TIME) == 0 && (j + 1 >= end || t[j + 1].kind != CL_TOKEN_NUMBER))
            return j; /* "Theresa May", not "Mark: May 3" */
        return named || ((f->lex[j] & CL_LEX_TIME) != 0 && is_text(f, j, "today")) ? j : 0; /* "USA Today" */
    }
    if ((f->lex[i] & CL_LEX_PAPER) != 0 && j + 1 < end && is_text(f, i, "mail") && is_text(f, j, "on") && is_text(f, j + 1, "sunday"))
        return j + 1;
    return (f->lex[j] & (CL_LEX_PARTICLE | CL_LEX_JOIN)) != 0 ? part_after_small(f, i, end, body) : 0;
}

uint32_t cl_name_end(const cl_name_view *f, uint32_t first, uint32_t end)
{
    bool body = (f->lex[first] & CL_LEX_ORG) != 0;
    uint32_t last = first, next;

    for (uint32_t words = 1; words < MAX_NAME && (next = next_part(f, last, end, body)) != 0; words++) {
        last = next;
        body = body || (f->lex[last] & CL_LEX_ORG) != 0;
    }
    return last;
}

bool cl_name_title_at(const cl_name_view *f, uint32_t i, uint32_t end, uint32_t *next)
{
    const cl_token *t = f->tok;
    uint64_t lex = f->lex[i];
    uint32_t j = i + 1;

    if ((lex & (CL_LEX_TITLE | CL_LEX_DEMONYM | CL_LEX_ROLE)) == 0 || (lex & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0)
        return false;
    if (j < end && t[j].mark == '.' && cl_name_touches(&t[j]))
        j++;
    if (j + 1 < end && t[j].mark == '-' && cl_name_touches(&t[j]))
        j++;
    if (j + 1 < end && cl_name_is_word(&t[j]) && (f->lex[j] & CL_LEX_JOIN) != 0 && (lex & CL_LEX_TITLE) != 0 && cl_name_word(f, j + 1) &&
        j + 2 < end && cl_name_word(f, j + 2))
        j += 2; /* Secretary of State X */
    if (j >= end || !cl_name_word(f, j))
        return false;
    bool people = (lex & CL_LEX_TITLE) == 0 && ((lex & CL_LEX_ROLE) == 0 || (lex & CL_LEX_DEMONYM) != 0);
    if (people && (f->lex[j] & (CL_LEX_TITLE | CL_LEX_ROLE | CL_LEX_FIRST_M | CL_LEX_FIRST_F)) == 0)
        return false; /* "American Airlines" keeps its first word, "Russian President X" does not */
    *next = j;
    return true;
}

uint32_t cl_name_titles_before(const cl_name_view *f, uint32_t first, uint32_t begin)
{
    uint32_t i = first;

    while (i > begin && first - i < CL_NAME_TITLE_MAX) {
        const cl_token *t = &f->tok[i - 1];
        if (t->mark == '.' && cl_name_touches(t) && i - 1 > begin && (f->lex[i - 2] & CL_LEX_TITLE) != 0) {
            i -= 2;
            continue;
        }
        bool whose = i < first && (f->lex[i] & CL_LEX_ROLE) != 0 && cl_name_is_word(t) && (t->flags & CL_TOKEN_CAPITAL) != 0 &&
                     (f->lex[i - 1] & (CL_LEX_FUNCTION | CL_LEX_AUX | CL_LEX_TIME)) == 0; /* "Kremlin spokesman X" */
        if (!cl_name_is_word(t) || ((f->lex[i - 1] & (CL_LEX_ROLE | CL_LEX_TITLE)) == 0 && !whose))
            break;
        i--;
    }
    return i;
}

uint32_t cl_name_before_tail(const cl_name_view *f, uint32_t first, uint32_t last, uint32_t end)
{
    const cl_token *t = f->tok;

    if (last == first || (f->lex[last] & (CL_LEX_TITLE | CL_LEX_DEMONYM)) == 0)
        return last;
    if ((f->lex[last] & CL_LEX_TITLE) != 0 && last + 2 < end && t[last + 1].mark == '.' && cl_name_touches(&t[last + 1]) &&
        cl_name_word(f, last + 2))
        return last - 1;
    uint64_t next = last + 1 < end ? f->lex[last + 1] : 0;
    if ((f->lex[last] & CL_LEX_TITLE) != 0 && (next & CL_LEX_JOIN) != 0 && last + 3 < end && cl_name_word(f, last + 2) &&
        cl_name_word(f, last + 3))
        return last - 1; /* "U.S. Secretary of State X" */
    bool noun = last + 1 < end && cl_name_is_word(&t[last + 1]) && (t[last + 1].flags & CL_TOKEN_CAPITAL) == 0 &&
                (next & (CL_LEX_VERB | CL_LEX_AUX | CL_LEX_PREP | CL_LEX_CONJ | CL_LEX_FUNCTION)) == 0;
    bool given = (f->lex[first] & (CL_LEX_FIRST_M | CL_LEX_FIRST_F)) != 0;
    while (last > first && (f->lex[last] & CL_LEX_DEMONYM) != 0 && cl_name_is_word(&t[last - 1]) &&
           ((f->lex[last] & (CL_LEX_ROLE | CL_LEX_GROUP)) != 0 || (noun && !given)))
        last--;
    return last;
}

uint32_t cl_name_after_title(const cl_name_view *f, uint32_t first, uint32_t last)
{
    const uint64_t given = CL_LEX_FIRST_M | CL_LEX_FIRST_F;

    for (uint32_t k = last; k-- > first + 1;) {
        uint32_t next = k + 1;
        if ((f->lex[k] & (CL_LEX_TITLE | CL_LEX_ROLE)) == 0 || (f->lex[k] & given) != 0)
            continue;
        if ((f->lex[next] & CL_LEX_JOIN) != 0 && next + 2 <= last) /* Chief of Staff X */
            next += 2;
        bool whole = next < last && (f->lex[last] & CL_LEX_SUFFIX) == 0; /* "Orlando Mayor Buddy Dyer" */
        bool person = (f->lex[next] & given) != 0 || (f->lex[first] & given) == 0 || whole;
        bool rest = (f->lex[next] & (CL_LEX_SUFFIX | CL_LEX_ORG | CL_LEX_JOIN)) == 0 && (f->lex[last] & CL_LEX_ORG) == 0;
        return person && rest && cl_name_word(f, next) ? next : first;
    }
    return first;
}

uint32_t cl_name_after_noun(const cl_name_view *f, uint32_t first, uint32_t last)
{
    const uint64_t given = CL_LEX_FIRST_M | CL_LEX_FIRST_F;

    if ((f->lex[first] & given) != 0 || (f->lex[last] & CL_LEX_ORG) != 0)
        return first;
    for (uint32_t k = first + 1; k < last; k++)
        if ((f->lex[k] & given) != 0 && (f->lex[k] & (CL_LEX_ROLE | CL_LEX_TITLE)) == 0)
            return cl_name_touches(&f->tok[k]) ? first : k;
    return first;
}

#define ACRONYM_WORDS 10u /* of what it stands for */
#define ACRONYM_BYTES 12u /* of it: cuts are tried, at most 2 to the power of that many */

/* Bytes with which both begin. */
static size_t common_start(cl_str rest, cl_str word)
{
    size_t n = 0;

    while (n < rest.len && n < word.len && rest.ptr[n] == word.ptr[n])
        n++;
    return n;
}

/* Of a compound, a letter of its later parts: F of "Verkehrsforschung". */
static bool ends_inside(const cl_name_view *f, cl_str rest, cl_str word, size_t from)
{
    bool one = f->r->language->capital_nouns && rest.len == 1 && from < word.len;

    return one && memchr(word.ptr + from, rest.ptr[0], word.len - from) != NULL;
}

/* Can `rest` be cut into the starts of words i..last, `used` of which gave some before? Every cut is tried: "Se|Com" of "Security". */
static bool cuts(const cl_name_view *f, uint32_t i, uint32_t last, cl_str rest, uint32_t used)
{
    if (rest.len == 0)
        return used >= 2 && i > last;
    if (i > last)
        return false;
    const cl_token *t = &f->tok[i];
    bool joint = t->kind == CL_TOKEN_MARK && (t->mark == '-' || t->mark == '\'');
    bool small = (f->lex[i] & (CL_LEX_FUNCTION | CL_LEX_PREP | CL_LEX_DET | CL_LEX_CONJ | CL_LEX_PARTICLE)) != 0;
    if (t->kind == CL_TOKEN_MARK)
        return joint && cuts(f, i + 1, last, rest, used);
    cl_str word = cl_token_folded(f->r, t);
    for (size_t n = common_start(rest, word); n > 0; n--) {
        if ((n < rest.len && ((unsigned char)rest.ptr[n] & 0xC0) == 0x80))
            continue; /* whole characters */
        cl_str more = cl_str_cut(rest, n, rest.len);
        if (cuts(f, i + 1, last, more, used + 1) || (i == last && ends_inside(f, more, word, n)))
            return true;
    }
    return small && cuts(f, i + 1, last, rest, used);
}

bool cl_name_is_acronym(const cl_name_view *f, uint32_t first, uint32_t last, uint32_t acronym)
{
    cl_str rest = cl_token_folded(f->r, &f->tok[acronym]);

    if (last < first || last - first >= ACRONYM_WORDS || rest.len > ACRONYM_BYTES)
        return false;
    return cuts(f, first, last, rest, 0);
}
