/* Words of a text that is cut: compounds, numbers and amounts, letters struck out, and what a word weighs. */
#include "engine/said_cutter.h"

#include "base/hash.h"
#include "engine/said_form.h"
#include "text/background.h"
#include "text/lexicon.h"
#include "text/stem.h"

#define STOP_WEIGHT 0.3f /* of a stop word; content words weigh 2 to 10 */
#define UNKNOWN_WEIGHT 7.0f /* of a word that no vocabulary has: rare */
#define NUMBER_WEIGHT 4.0f  /* of a number at most: figures are rare as words, but common as a kind */

/* Words that turn a statement round, folded. Sorted; all languages together: none is another's content word in quotations. */
static const char *const negations[] = {
    "ain't", "aucun", "aucune", "cannot", "cant", "didnt", "doesnt", "dont", "geen", "isnt", "jamais", "jamás", "kein", "keine",
    "keinem", "keinen", "keiner", "keines", "nada", "nadie", "ne", "neither", "nem", "nenhum", "nenhuma", "nessun", "nessuna",
    "nessuno", "never", "nicht", "nichts", "nie", "niemals", "niemand", "niente", "niet", "niets", "ninguna", "ninguno", "ningún",
    "nirgends", "nobody", "none", "nooit", "nor", "not", "nothing", "nowhere", "nunca", "não", "ohne", "pas", "rien", "sans",
    "tampoco", "wasnt", "weder", "without", "wont", "zonder", "без", "не", "нельзя", "нет", "ни", "никогда", "никто", "ничего"};

/* Short forms in capitals that are other words when written small. Sorted. */
static const char *const acronyms[] = {"act", "aids", "am", "eu", "ice", "it", "or", "un", "us", "who"};

static bool is_negation(cl_str folded, cl_lang lang)
{
    if (folded.len > 3 && cl_str_ends(folded, CL_STR("n't")))
        return true;
    if (cl_str_eq(folded, CL_STR("no")))
        return true;
    if (lang == CL_LANG_ES && cl_str_eq(folded, CL_STR("sin"))) /* English has one, too */
        return true;
    if (lang == CL_LANG_FR && cl_str_eq(folded, CL_STR("n'")))
        return true;
    if (lang == CL_LANG_IT && (cl_str_eq(folded, CL_STR("non")) || cl_str_eq(folded, CL_STR("mai"))))
        return true;
    return cl_str_is_among(folded, negations, sizeof negations / sizeof negations[0]);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Full stops out; a short form gets a mark of its own, so that US is U.S. and not us. In a text all of capitals none does. */
static cl_str plain_form(cl_str folded, bool acronym, char *plain, size_t room)
{
    size_t n = 0;

    for (size_t i = 0; i < folded.len && n < room - 1; i++) {
        bool decimal = i > 0 && i + 1 < folded.len && is_digit(folded.ptr[i - 1]) && is_digit(folded.ptr[i + 1]); /* 2.4 is not 24 */
        if (folded.ptr[i] != '.' || decimal)
            plain[n++] = folded.ptr[i];
    }
    if (acronym && n >= 2 && n <= 4 && cl_str_is_among((cl_str){plain, n}, acronyms, sizeof acronyms / sizeof acronyms[0]))
        plain[n++] = '#';
    return (cl_str){plain, n};
}

#define MEMO 2048u /* words remembered; a power of two */

typedef struct known_word {
    uint64_t hash; /* of its bytes, language and whether it is a short form; 0: free */
    cl_said said;
} known_word;

struct cl_said_memo {
    known_word at[MEMO];
};

cl_said_memo *cl_said_memo_new(cl_arena *arena)
{
    return CL_ARENA_NEW(arena, cl_said_memo);
}

static bool is_shouted(const cl_said_cutter *c, size_t i)
{
    bool before = i > 0 && (c->tokens[i - 1].flags & CL_TOKEN_ALL_CAPS) != 0;
    bool after = i + 1 < c->n && (c->tokens[i + 1].flags & CL_TOKEN_ALL_CAPS) != 0;

    return before || after;
}

/* No document has the word, but one may have another form of it. */
static void describe_unknown(cl_str folded, const cl_said_cutter *c, cl_said *said)
{
    uint32_t stem = cl_vocab_find(c->vocab, c->lang, cl_stem(c->lang, folded));
    float weight = cl_background_idf(c->lang, folded);

    if (stem != CL_WORD_NONE)
        said->stem = cl_vocab_stem(c->vocab, stem);
    said->weight = weight < UNKNOWN_WEIGHT ? weight : UNKNOWN_WEIGHT;
}

static void describe(cl_str folded, bool acronym, const cl_said_cutter *c, cl_said *said)
{
    char plain[256], room[CL_SAID_FORM_ROOM];
    bool number = false;
    cl_str own = plain_form(folded, acronym, plain, sizeof plain);
    cl_str form = cl_said_form(own, c->lang, room, &number);

    said->key = cl_hash(form);
    said->form = form.ptr == own.ptr && form.len == own.len ? (uint32_t)said->key : (uint32_t)cl_hash(own);
    said->stem = said->key;
    said->first = own.len > 0 ? own.ptr[0] : '\0';
    said->weight = UNKNOWN_WEIGHT;
    said->word = c->vocab != NULL ? cl_vocab_find(c->vocab, c->lang, folded) : CL_WORD_NONE;
    if (said->word != CL_WORD_NONE) {
        const cl_word *word = cl_vocab_word(c->vocab, said->word);
        said->weight = word->idf;
        said->stem = word->stem;
        said->flags |= (word->flags & CL_WORD_STOP) != 0 ? CL_SAID_STOP : 0;
        said->flags |= (word->flags & CL_WORD_NUMERIC) != 0 ? CL_SAID_NUMBER : 0;
    }
    if (said->word == CL_WORD_NONE && c->vocab != NULL)
        describe_unknown(folded, c, said);
    if (is_negation(folded, c->lang))
        said->flags |= CL_SAID_NEGATION;
    if (number)
        said->flags = (said->flags & (uint16_t)~CL_SAID_STOP) | CL_SAID_NUMBER;
    if ((said->flags & CL_SAID_STOP) != 0)
        said->weight = STOP_WEIGHT;
    if ((said->flags & CL_SAID_NUMBER) != 0 && said->weight > NUMBER_WEIGHT)
        said->weight = NUMBER_WEIGHT;
}

bool cl_said_is_word(const cl_said_cutter *c, size_t i, const char *word)
{
    const cl_token *token = &c->tokens[i < c->n ? i : 0];

    return i < c->n && token->kind == CL_TOKEN_WORD && cl_str_eq(cl_str_cut(c->text, token->start, token->end), cl_str_c(word));
}

bool cl_said_is_joined_mark(const cl_said_cutter *c, size_t i, char mark)
{
    return i < c->n && c->tokens[i].kind == CL_TOKEN_MARK && (c->tokens[i].flags & CL_TOKEN_SPACE_BEFORE) == 0 &&
           c->text.ptr[c->tokens[i].start] == mark;
}

static bool is_joined_word(const cl_said_cutter *c, size_t i)
{
    return i < c->n && c->tokens[i].kind != CL_TOKEN_MARK && (c->tokens[i].flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* Letters struck out: "s***", "f**king", "s---". Returns the tokens that it takes, 0 when it is none. */
static size_t struck_out(const cl_said_cutter *c, size_t i)
{
    size_t end = i + 1;

    while (cl_said_is_joined_mark(c, end, '*'))
        end++;
    if (end == i + 1 && cl_said_is_joined_mark(c, end, '-') && c->tokens[end].end - c->tokens[end].start >= 3)
        end++;
    if (end == i + 1 || c->tokens[i].kind != CL_TOKEN_WORD)
        return 0;
    return is_joined_word(c, end) ? end + 1 - i : end - i;
}

/* "[W]e": an editor's capital. Three more tokens are the word's. */
bool cl_said_is_editors_letter(const cl_said_cutter *c, size_t i)
{
    bool opened = i > 0 && c->text.ptr[c->tokens[i - 1].start] == '[' && c->tokens[i - 1].kind == CL_TOKEN_MARK;

    return opened && c->tokens[i].end - c->tokens[i].start == 1 && cl_said_is_joined_mark(c, i + 1, ']') && is_joined_word(c, i + 2);
}

/* The words for a percent sign, in the languages that have two. */
static bool is_percent_phrase(const cl_said_cutter *c, size_t i, cl_str folded)
{
    static const char *const phrases[][2] = {{"per", "cent"}, {"pour", "cent"}, {"por", "ciento"}, {"por", "cento"}, {"per", "cento"}};

    for (size_t k = 0; k < sizeof phrases / sizeof phrases[0]; k++) {
        if (cl_str_eq(folded, cl_str_c(phrases[k][0])) && cl_said_is_word(c, i + 1, phrases[k][1]))
            return true;
    }
    return false;
}

/* "per cent" and "twenty-five" are one word, as "percent" and "25" are. Writes it to `out`; returns its tokens, or 0. */
static size_t compound(const cl_said_cutter *c, size_t i, cl_str folded, char *buffer, size_t room, cl_str *out)
{
    char units[CL_SAID_FORM_ROOM], tens_room[CL_SAID_FORM_ROOM], small[64];
    bool number = false;

    if (is_percent_phrase(c, i, folded)) {
        *out = CL_STR("percent");
        return 2;
    }
    if (c->lang != CL_LANG_EN && c->lang != CL_LANG_NONE && c->lang != CL_LANG_FR)
        return 0;
    if (cl_str_eq(folded, CL_STR("can")) && cl_said_is_word(c, i + 1, "not")) {
        *out = CL_STR("cannot");
        return 2;
    }
    if (!cl_said_is_joined_mark(c, i + 1, '-') || !is_joined_word(c, i + 2) || c->tokens[i].kind != CL_TOKEN_WORD)
        return 0;
    cl_str second = cl_fold(cl_str_cut(c->text, c->tokens[i + 2].start, c->tokens[i + 2].end), small, sizeof small);
    if (cl_str_eq(folded, CL_STR("co")) || cl_str_eq(folded, CL_STR("re")) || cl_str_eq(folded, CL_STR("e"))) { /* co-operate */
        if (folded.len + second.len >= room)
            return 0;
        memcpy(buffer, folded.ptr, folded.len);
        memcpy(buffer + folded.len, second.ptr, second.len);
        *out = (cl_str){buffer, folded.len + second.len};
        return 3;
    }
    cl_str tens = cl_said_form(folded, c->lang, tens_room, &number), unit = cl_said_form(second, c->lang, units, &number);
    bool tens_first = tens.len == 2 && tens.ptr[0] >= '2' && tens.ptr[0] <= '9' && tens.ptr[1] == '0';
    bool unit_next = (unit.len == 1 || unit.len == 3) && unit.ptr[0] >= '1' && unit.ptr[0] <= '9' && number; /* 1 or 1st */
    if (!tens_first || !unit_next || room < 4)
        return 0;
    buffer[0] = tens.ptr[0];
    memcpy(buffer + 1, unit.ptr, unit.len);
    *out = (cl_str){buffer, 1 + unit.len};
    return 3;
}

/* A word of several tokens: struck out, with an editor's letter, compound. Returns how many it takes, or 0. */
static size_t cut_compound(const cl_said_cutter *c, size_t i, cl_said *said)
{
    const cl_token *token = &c->tokens[i];
    char buffer[256], whole[256];
    cl_str folded = cl_fold(cl_str_cut(c->text, token->start, token->end), buffer, sizeof buffer), form;
    size_t taken = struck_out(c, i);

    if (taken > 0) {
        said->end = c->tokens[i + taken - 1].end;
        describe(cl_str_cut(c->text, said->start, said->end), false, c, said);
        said->first = folded.len > 0 ? folded.ptr[0] : '\0';
        said->flags |= CL_SAID_STRUCK;
        return taken;
    }
    if (cl_said_is_editors_letter(c, i)) {
        const cl_token *rest = &c->tokens[i + 2];
        size_t n = folded.len < 8 ? folded.len : 0;
        memcpy(whole, folded.ptr, n);
        folded = cl_fold(cl_str_cut(c->text, rest->start, rest->end), whole + n, sizeof whole - n);
        if (folded.len > sizeof whole - n)
            folded.len = sizeof whole - n;
        if (folded.ptr != whole + n)
            memmove(whole + n, folded.ptr, folded.len);
        said->end = rest->end;
        describe((cl_str){whole, n + folded.len}, false, c, said);
        return 3;
    }
    taken = compound(c, i, folded, whole, sizeof whole, &form);
    if (taken == 0)
        return 0;
    said->end = c->tokens[i + taken - 1].end;
    describe(form, false, c, said);
    said->flags |= is_digit(form.ptr[0]) ? CL_SAID_NUMBER : 0;
    said->form = (uint32_t)cl_hash(cl_str_cut(c->text, said->start, said->end)); /* written another way than any single word */
    said->word = c->vocab != NULL ? cl_vocab_find(c->vocab, c->lang, folded) : CL_WORD_NONE; /* as the index has it */
    return taken;
}

/* A word that is one token, remembered or read; its place is set by the caller. */
static void read_plain(const cl_said_cutter *c, const cl_token *token, bool acronym, cl_said *said)
{
    char buffer[256];
    cl_str raw = cl_str_cut(c->text, token->start, token->end);
    uint64_t hash = c->memo != NULL ? cl_hash_seeded(raw, (uint64_t)c->lang * 2 + acronym) | 1 : 0;
    known_word *known = c->memo != NULL ? &c->memo->at[hash >> 1 & (MEMO - 1)] : NULL;

    if (known != NULL && known->hash == hash) {
        uint32_t start = said->start, end = said->end;
        *said = known->said;
        said->start = start;
        said->end = end;
        return;
    }
    describe(cl_fold(raw, buffer, sizeof buffer), acronym, c, said);
    if (known != NULL)
        *known = (known_word){hash, *said};
}

/* Does something stand behind the token that may make it a part of a longer word? */
static bool may_be_part(const cl_said_cutter *c, size_t i)
{
    if (i + 1 >= c->n)
        return false;
    bool mark_follows = c->tokens[i + 1].kind == CL_TOKEN_MARK && (c->tokens[i + 1].flags & CL_TOKEN_SPACE_BEFORE) == 0;
    char mark = c->text.ptr[c->tokens[i + 1].start], first = c->text.ptr[c->tokens[i].start];
    if (mark_follows && (mark == '*' || mark == '-' || mark == ']'))
        return true;
    if (first == 'c' || first == 'C') /* "can not" */
        return cl_said_is_word(c, i + 1, "not");
    return first == 'p' || first == 'P';
}

static bool is_power(const cl_said_cutter *c, size_t i)
{
    size_t len = i < c->n ? c->tokens[i].end - c->tokens[i].start : 0;

    if (len == 7)
        return cl_said_is_word(c, i, "hundred");
    return len == 8 && cl_said_is_word(c, i, "thousand");
}

/* "three hundred and twelve", "a thousand": one word, as its figures are. Returns how many tokens it takes, or 0. */
static size_t cut_number(const cl_said_cutter *c, size_t i, cl_said *said)
{
    char digits[CL_SAID_DIGITS], buffer[256];
    const cl_token *token = &c->tokens[i];

    if ((c->lang != CL_LANG_EN && c->lang != CL_LANG_NONE) || token->kind == CL_TOKEN_MARK)
        return 0;
    if (!is_power(c, i + 1) && !is_power(c, i + 2) && !is_power(c, i + 3))
        return 0;
    size_t taken = cl_said_number_run(c->text, c->tokens, c->n, i, digits);
    if (taken == 0)
        return 0;
    cl_str folded = cl_fold(cl_str_cut(c->text, token->start, token->end), buffer, sizeof buffer);
    said->end = c->tokens[i + taken - 1].end;
    describe(cl_str_c(digits), false, c, said);
    said->flags = (said->flags & (uint16_t)~CL_SAID_STOP) | CL_SAID_NUMBER;
    said->form = (uint32_t)cl_hash(cl_str_cut(c->text, said->start, said->end));
    said->word = c->vocab != NULL ? cl_vocab_find(c->vocab, c->lang, folded) : CL_WORD_NONE;
    return taken;
}

void cl_said_add_currency(cl_said *said, char currency)
{
    said->key = cl_mix(said->key + (unsigned char)currency);
}

/* "$5 million" and "5 million dollars" are one amount, five euros another. Returns the tokens behind it that say no more. */
cl_said_money cl_said_take_currency(const cl_said_cutter *c, size_t i, size_t taken, cl_said *said)
{
    cl_said_money money = cl_said_money_of(c->text, c->tokens, c->n, i, i + taken);

    if (money.currency == 0)
        return (cl_said_money){0, 0, 0};
    cl_said_add_currency(said, money.currency);
    if (cl_said_is_sign(c->text, &c->tokens[money.first == money.end ? i - 1 : money.end - 1]))
        said->form++; /* a sign, where another house writes the word */
    if (money.first == money.end)
        said->start = c->tokens[i - 1].start; /* the sign is shown with it */
    else if (money.first == i + taken)
        said->end = c->tokens[money.end - 1].end;
    return money;
}

/* All German nouns have a capital: names are those that a table has, and what said_article.c knows of its article. */
static bool is_known_name(const cl_said_cutter *c, const cl_token *token)
{
    char buffer[64];
    cl_str folded = cl_fold(cl_str_cut(c->text, token->start, token->end), buffer, sizeof buffer);

    return (cl_lexicon_bits(c->lang, folded) & (CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_PLACE | CL_LEX_DEMONYM)) != 0;
}

/* "bn" of "$3bn", "m" of "£3m": five m without a currency are metres. Bytes of the suffix, and the word for it; or 0. */
uint32_t cl_said_glued(const cl_said_cutter *c, size_t i, cl_str *word)
{
    static const struct {
        const char *suffix, *word;
        bool money;
    } known[] = {{"bn", "billion", false}, {"tn", "trillion", false}, {"m", "million", true}};
    cl_str raw = cl_str_cut(c->text, c->tokens[i].start, c->tokens[i].end);

    for (size_t k = 0; is_digit(raw.ptr[0]) && k < sizeof known / sizeof known[0]; k++) {
        uint32_t len = (uint32_t)strlen(known[k].suffix);
        bool ends = cl_str_ends(raw, cl_str_c(known[k].suffix)) && raw.len > len && is_digit(raw.ptr[raw.len - len - 1]);
        if (ends && (!known[k].money || cl_said_money_of(c->text, c->tokens, c->n, i, i + 1).currency != 0)) {
            *word = cl_str_c(known[k].word);
            return len;
        }
    }
    return 0;
}

/* One word from token i on; returns how many tokens it takes. */
size_t cl_said_word(const cl_said_cutter *c, size_t i, uint32_t glued, cl_said *out)
{
    const cl_token *token = &c->tokens[i];
    bool capitals = (token->flags & CL_TOKEN_ALL_CAPS) != 0 && !is_shouted(c, i);
    cl_said said = {.start = token->start, .end = token->end, .quote = UINT32_MAX};
    size_t taken = cut_number(c, i, &said);

    if (taken == 0 && may_be_part(c, i))
        taken = cut_compound(c, i, &said);
    if (taken == 0) {
        cl_token whole = *token;
        taken = 1;
        whole.end = said.end -= glued;
        read_plain(c, &whole, capitals || (token->flags & CL_TOKEN_STOP_INSIDE) != 0, &said);
    }
    if (token->kind == CL_TOKEN_NUMBER || glued > 0)
        said.flags |= CL_SAID_NUMBER;
    bool capital = (token->flags & CL_TOKEN_CAPITAL) != 0 && !c->state.ends && (said.flags & CL_SAID_STOP) == 0;
    if (capital && (c->lang != CL_LANG_DE || is_known_name(c, token)))
        said.flags |= CL_SAID_NAME;
    *out = said;
    return taken;
}

void cl_said_describe(cl_str folded, const cl_said_cutter *c, cl_said *said)
{
    describe(folded, false, c, said);
}
