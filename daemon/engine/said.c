#include "engine/said.h"

#include "base/hash.h"
#include "engine/said_form.h"
#include "text/token.h"

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
    if (lang == CL_LANG_IT && (cl_str_eq(folded, CL_STR("non")) || cl_str_eq(folded, CL_STR("mai"))))
        return true;
    return cl_str_is_among(folded, negations, sizeof negations / sizeof negations[0]);
}

/* Full stops out; a short form gets a mark of its own, so that US is U.S. and not us. In a text all of capitals none does. */
static cl_str plain_form(cl_str folded, bool acronym, char *plain, size_t room)
{
    size_t n = 0;

    for (size_t i = 0; i < folded.len && n < room - 1; i++) {
        if (folded.ptr[i] != '.')
            plain[n++] = folded.ptr[i];
    }
    if (acronym && n >= 2 && n <= 4 && cl_str_is_among((cl_str){plain, n}, acronyms, sizeof acronyms / sizeof acronyms[0]))
        plain[n++] = '#';
    return (cl_str){plain, n};
}

static bool is_ellipsis(cl_str text, const cl_token *token)
{
    static const char dots[] = "\xe2\x80\xa6"; /* U+2026 */
    cl_str mark = cl_str_cut(text, token->start, token->end);

    return cl_str_eq(mark, cl_str_c(dots)) || (mark.len >= 2 && mark.ptr[0] == '.' && mark.ptr[1] == '.');
}

/* What stands between two words: marks that count, and what they mean for the next word. */
typedef struct between {
    uint32_t marks;
    unsigned stops; /* full stops in a row */
    bool gap, ends; /* ellipsis; end of a sentence */
    unsigned brackets; /* open ones; stays from word to word */
    bool abbreviated;  /* the word before is written with or without its stop */
} between;

static void see_mark(between *state, cl_str text, const cl_token *token)
{
    char mark = token->mark != 0 ? token->mark : text.ptr[token->start];

    if (mark == '"' || mark == '\'')
        return;
    if (mark == '[') {
        state->brackets++;
        return;
    }
    if (mark == ']') {
        state->brackets -= state->brackets > 0;
        return;
    }
    if (is_ellipsis(text, token)) {
        state->gap = true;
        return;
    }
    if (mark == '.' && state->abbreviated) {
        state->abbreviated = false;
        return;
    }
    if (mark == '.' && ++state->stops >= 2) { /* . . . written apart */
        state->gap = true;
        state->marks = 0;
        return;
    }
    state->ends |= mark == '.' || mark == '?' || mark == '!';
    state->marks = state->marks * 31 + (unsigned char)mark;
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

/* A text while it is cut. */
typedef struct cutter {
    cl_str text;
    cl_lang lang;
    const cl_vocab *vocab;
    const cl_token *tokens;
    size_t n;
    between state;
    cl_said_memo *memo;
} cutter;

static bool is_shouted(const cutter *c, size_t i)
{
    bool before = i > 0 && (c->tokens[i - 1].flags & CL_TOKEN_ALL_CAPS) != 0;
    bool after = i + 1 < c->n && (c->tokens[i + 1].flags & CL_TOKEN_ALL_CAPS) != 0;

    return before || after;
}

static void describe(cl_str folded, bool acronym, const cutter *c, cl_said *said)
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
    if (is_negation(folded, c->lang))
        said->flags |= CL_SAID_NEGATION;
    if (number)
        said->flags = (said->flags & (uint16_t)~CL_SAID_STOP) | CL_SAID_NUMBER;
    if ((said->flags & CL_SAID_STOP) != 0)
        said->weight = STOP_WEIGHT;
    if ((said->flags & CL_SAID_NUMBER) != 0 && said->weight > NUMBER_WEIGHT)
        said->weight = NUMBER_WEIGHT;
}

static bool is_word(const cutter *c, size_t i, const char *word)
{
    const cl_token *token = &c->tokens[i < c->n ? i : 0];

    return i < c->n && token->kind == CL_TOKEN_WORD && cl_str_eq(cl_str_cut(c->text, token->start, token->end), cl_str_c(word));
}

static bool is_joined_mark(const cutter *c, size_t i, char mark)
{
    return i < c->n && c->tokens[i].kind == CL_TOKEN_MARK && (c->tokens[i].flags & CL_TOKEN_SPACE_BEFORE) == 0 &&
           c->text.ptr[c->tokens[i].start] == mark;
}

static bool is_joined_word(const cutter *c, size_t i)
{
    return i < c->n && c->tokens[i].kind != CL_TOKEN_MARK && (c->tokens[i].flags & CL_TOKEN_SPACE_BEFORE) == 0;
}

/* Letters struck out: "s***", "f**king", "s---". Returns the tokens that it takes, 0 when it is none. */
static size_t struck_out(const cutter *c, size_t i)
{
    size_t end = i + 1;

    while (is_joined_mark(c, end, '*'))
        end++;
    if (end == i + 1 && is_joined_mark(c, end, '-') && c->tokens[end].end - c->tokens[end].start >= 3)
        end++;
    if (end == i + 1 || c->tokens[i].kind != CL_TOKEN_WORD)
        return 0;
    return is_joined_word(c, end) ? end + 1 - i : end - i;
}

/* "[W]e": an editor's capital. Three more tokens are the word's. */
static bool is_editors_letter(const cutter *c, size_t i)
{
    bool opened = i > 0 && c->text.ptr[c->tokens[i - 1].start] == '[' && c->tokens[i - 1].kind == CL_TOKEN_MARK;

    return opened && c->tokens[i].end - c->tokens[i].start == 1 && is_joined_mark(c, i + 1, ']') && is_joined_word(c, i + 2);
}

/* "per cent" and "twenty-five" are one word, as "percent" and "25" are. Writes it to `out`; returns its tokens, or 0. */
static size_t compound(const cutter *c, size_t i, cl_str folded, char *buffer, size_t room, cl_str *out)
{
    char units[CL_SAID_FORM_ROOM], tens_room[CL_SAID_FORM_ROOM], small[64];
    bool number = false;

    if (c->lang != CL_LANG_EN && c->lang != CL_LANG_NONE)
        return 0;
    if (cl_str_eq(folded, CL_STR("per")) && is_word(c, i + 1, "cent")) {
        *out = CL_STR("percent");
        return 2;
    }
    if (!is_joined_mark(c, i + 1, '-') || !is_joined_word(c, i + 2) || c->tokens[i].kind != CL_TOKEN_WORD)
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
    cl_str tens = cl_said_form(folded, CL_LANG_EN, tens_room, &number), unit = cl_said_form(second, CL_LANG_EN, units, &number);
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
static size_t cut_compound(const cutter *c, size_t i, cl_said *said)
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
    if (is_editors_letter(c, i)) {
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
    said->form = (uint32_t)cl_hash(cl_str_cut(c->text, said->start, said->end)); /* written another way than any single word */
    said->word = c->vocab != NULL ? cl_vocab_find(c->vocab, c->lang, folded) : CL_WORD_NONE; /* as the index has it */
    return taken;
}

/* A word that is one token, remembered or read; its place is set by the caller. */
static void read_plain(const cutter *c, const cl_token *token, bool acronym, cl_said *said)
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
static bool may_be_part(const cutter *c, size_t i)
{
    if (i + 1 >= c->n)
        return false;
    bool mark_follows = c->tokens[i + 1].kind == CL_TOKEN_MARK && (c->tokens[i + 1].flags & CL_TOKEN_SPACE_BEFORE) == 0;
    char mark = c->text.ptr[c->tokens[i + 1].start], first = c->text.ptr[c->tokens[i].start];
    return (mark_follows && (mark == '*' || mark == '-' || mark == ']')) || first == 'p' || first == 'P';
}

/* One word from token i on; returns how many tokens it takes. */
static size_t cut_word(const cutter *c, size_t i, cl_said *out)
{
    const cl_token *token = &c->tokens[i];
    bool capitals = (token->flags & CL_TOKEN_ALL_CAPS) != 0 && !is_shouted(c, i);
    cl_said said = {.start = token->start, .end = token->end, .quote = UINT32_MAX};
    size_t taken = may_be_part(c, i) ? cut_compound(c, i, &said) : 0;

    if (taken == 0) {
        taken = 1;
        read_plain(c, token, capitals || (token->flags & CL_TOKEN_STOP_INSIDE) != 0, &said);
    }
    if (token->kind == CL_TOKEN_NUMBER)
        said.flags |= CL_SAID_NUMBER;
    if ((token->flags & CL_TOKEN_CAPITAL) != 0 && !c->state.ends && (said.flags & CL_SAID_STOP) == 0)
        said.flags |= CL_SAID_NAME;
    *out = said;
    return taken;
}

/* "[sic]" is a mark of the editor, and no word that anybody said. */
static bool is_sic(const cutter *c, size_t i)
{
    return c->state.brackets > 0 && is_word(c, i, "sic") && is_joined_mark(c, i + 1, ']');
}

/* Short forms that houses write with a stop or without; no sentence ends there. Sorted. */
static bool is_abbreviation(cl_str word)
{
    static const char *const known[] = {"Capt", "Col", "Cpl", "Dr", "Gen", "Gov", "Lt", "Maj", "Mr", "Mrs", "Ms", "Prof", "Rep", "Rev",
                                        "Sen", "Sgt", "St"};

    return word.len <= 4 && cl_str_is_among(word, known, sizeof known / sizeof known[0]);
}

/* A percent sign is a word, too. */
static bool is_percent(const cutter *c, size_t i)
{
    return c->tokens[i].kind == CL_TOKEN_MARK && c->text.ptr[c->tokens[i].start] == '%' && i > 0 && c->tokens[i - 1].kind != CL_TOKEN_MARK;
}

collate_err cl_said_cut(cl_str text, cl_span range, cl_lang lang, const cl_vocab *vocab, uint32_t quote, cl_said_memo *memo,
                        cl_arena *arena, cl_said_vec *out)
{
    cl_token *tokens = NULL;
    cutter c = {text, lang, vocab, NULL, 0, {.ends = true}, memo};
    collate_err err = cl_tokenize(text, range, lang, NULL, arena, &tokens, &c.n);

    if (err != COLLATE_OK)
        return err;
    c.tokens = tokens;
    for (size_t i = 0; i < c.n;) {
        cl_said said;
        bool percent = is_percent(&c, i);
        size_t taken = 1;
        if ((tokens[i].kind == CL_TOKEN_MARK && !percent) || is_sic(&c, i)) {
            if (tokens[i].kind == CL_TOKEN_MARK)
                see_mark(&c.state, text, &tokens[i]);
            i++;
            continue;
        }
        if (percent) {
            said = (cl_said){.start = tokens[i].start, .end = tokens[i].end};
            describe(CL_STR("percent"), false, &c, &said);
            said.form = 0;
        } else {
            bool letter = is_editors_letter(&c, i);
            c.state.brackets -= letter;
            taken = cut_word(&c, i, &said);
        }
        said.quote = quote;
        said.marks = c.state.gap ? 0 : c.state.marks;
        said.flags |= (c.state.gap ? CL_SAID_GAP : 0) | (c.state.brackets > 0 ? CL_SAID_BRACKET : 0) | (c.state.ends ? CL_SAID_STARTS : 0);
        if (CL_VEC_PUSH(out, arena, said) == NULL)
            return COLLATE_E_NOMEM;
        bool abbreviated = taken == 1 && is_abbreviation(cl_str_cut(text, said.start, said.end));
        c.state = (between){.brackets = c.state.brackets, .abbreviated = abbreviated};
        i += taken;
    }
    return COLLATE_OK;
}

bool cl_said_same(const cl_said *a, const cl_said *b)
{
    if (a->key == b->key)
        return true;
    if (((a->flags | b->flags) & CL_SAID_STRUCK) == 0 || ((a->flags | b->flags) & CL_SAID_STOP) != 0)
        return false;
    return a->first == b->first; /* "s***": whatever begins like it */
}
