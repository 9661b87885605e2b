#include "engine/values_sentence.h"

#include "text/lexicon.h"

#define FAR_BACK 25u  /* tokens looked at for the verb before a value */
#define FAR_AHEAD 30u /* and after it */

/* Past forms without -ed that news tells events with. */
static const char *const irregular[] = {"shot", "won", "lost", "made", "took", "gave", "came", "went", "met", "held", "left", "began",
    "begun", "became", "fell", "rose", "hit", "cut", "sent", "spent", "sold", "bought", "built", "found", "got", "led", "ran", "sat",
    "stood", "struck", "broke", "drew", "drove", "flew", "grew", "knew", "paid", "quit", "sought", "shut", "threw", "fought", "kept",
    "brought", "caught", "chose", "wrote", "spoke", "saw", "felt", "set", "put", "let", "burst", "cast", "cost", "hurt", "spread", "split",
    "swept", "swore", "sworn", "wore", "taken", "given", "seen", "done", "gone", "fallen", "risen", "stolen", "beaten", "hidden", "shook",
    "dealt", "lent", "meant", "slept"};
static const char *const parts_of_day[] = {"night", "morning", "afternoon", "evening", "late", "early", "earlier", "later"};

static uint64_t bits_at(const cl_value_sentence *s, uint32_t at)
{
    return s->tokens[at].kind == CL_TOKEN_WORD ? cl_lexicon_bits(s->article->meta.lang, s->tokens[at].folded) : 0;
}

static bool is_one_of(cl_str word, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (cl_str_eq(word, cl_str_c(words[i])))
            return true;
    return false;
}

/* A form that tells what happened or will happen. Nouns that could be verbs ("an order", "the vote") are none unless to,
 * will or was stands before them; there are no word classes here, only forms. */
static bool is_verb(const cl_value_sentence *s, uint32_t at)
{
    const cl_vtoken *token = &s->tokens[at];
    uint64_t bits = bits_at(s, at);

    if (token->kind != CL_TOKEN_WORD || token->folded.len < 2 || (bits & CL_LEX_AUX) != 0 || (token->flags & CL_TOKEN_CAPITAL) != 0)
        return false;
    if ((bits & CL_LEX_VERB) != 0 && (bits & CL_LEX_PAST) != 0)
        return true;
    if (is_one_of(token->folded, irregular, sizeof irregular / sizeof irregular[0]))
        return true;
    if (token->stop)
        return false;
    if (token->folded.len > 4 && cl_str_ends(token->folded, CL_STR("ed")))
        return true;
    return at > 0 && (bits_at(s, at - 1) & (CL_LEX_AUX | CL_LEX_TO)) != 0 && !cl_str_ends(token->folded, CL_STR("ly"));
}

static bool is_of_time(const cl_value_sentence *s, uint32_t at)
{
    const cl_vtoken *token = &s->tokens[at];

    if (token->value != 0 && s->found[token->value - 1].kind == CL_FOUND_DATE)
        return true;
    return (bits_at(s, at) & CL_LEX_TIME) != 0 || is_one_of(token->folded, parts_of_day, sizeof parts_of_day / sizeof parts_of_day[0]);
}

static uint32_t next_verb(const cl_value_sentence *s, uint32_t from)
{
    for (uint32_t i = from; i < s->n_tokens && i < from + FAR_AHEAD; i++)
        if (is_verb(s, i))
            return i;
    return UINT32_MAX;
}

/* The verb before `at`; *same_clause tells whether no end of a clause stands between. */
static uint32_t last_verb(const cl_value_sentence *s, uint32_t at, bool *same_clause)
{
    *same_clause = true;
    for (uint32_t i = at; i > 0 && at - i < FAR_BACK;) {
        i--;
        if (cl_value_ends_clause(s, i))
            *same_clause = false;
        if (is_verb(s, i))
            return i;
    }
    return UINT32_MAX;
}

/* "a Sunday night news conference": the last word of the noun that a determined value stands before, or UINT32_MAX. */
static uint32_t determined_noun(const cl_value_sentence *s, uint32_t before, uint32_t next)
{
    if (before == 0 || (bits_at(s, before - 1) & (CL_LEX_DET | CL_LEX_POSS)) == 0)
        return UINT32_MAX;
    if (next >= s->n_tokens || !cl_vtoken_is_content(&s->tokens[next]) || is_verb(s, next))
        return UINT32_MAX;
    while (next + 1 < s->n_tokens && cl_vtoken_is_content(&s->tokens[next + 1]) && !is_verb(s, next + 1))
        next++;
    return next;
}

uint32_t cl_value_governor(const cl_value_sentence *s, const cl_found *x)
{
    uint32_t at = x->first, next = x->end;
    bool same_clause = false;

    while (next < s->n_tokens && s->tokens[next].kind == CL_TOKEN_WORD && is_of_time(s, next))
        next++;
    while (at > 0 && s->tokens[at - 1].kind == CL_TOKEN_WORD &&
           (is_of_time(s, at - 1) || (bits_at(s, at - 1) & (CL_LEX_PREP | CL_LEX_ADVERB)) != 0))
        at--;
    uint32_t noun = determined_noun(s, at, next);
    if (noun != UINT32_MAX)
        return noun;
    if (at == 0 || cl_value_ends_clause(s, at - 1) || (bits_at(s, at - 1) & CL_LEX_CONJ) != 0) { /* "On Friday, the court ruled" */
        uint32_t ahead = next_verb(s, next);
        if (ahead != UINT32_MAX)
            return ahead;
    }
    uint32_t back = last_verb(s, at, &same_clause);
    if (back != UINT32_MAX && same_clause)
        return back;
    if (next < s->n_tokens && is_verb(s, next)) /* "The board on Tuesday voted" */
        return next;
    return back != UINT32_MAX ? back : next_verb(s, next);
}

bool cl_value_is_saying(const cl_value_sentence *s, uint32_t token)
{
    return token != UINT32_MAX && (bits_at(s, token) & (CL_LEX_SAY | CL_LEX_SPEECH)) != 0;
}
