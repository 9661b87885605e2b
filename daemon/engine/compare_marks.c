#include "engine/compare_marks.h"

#include <stdlib.h>

/* Sorted by bytes. */
static const char *const loaded[] = {
    "absurd",
    "appalling",
    "astonishing",
    "astounding",
    "atrocious",
    "baseless",
    "bizarre",
    "blatant",
    "blistering",
    "bombshell",
    "botched",
    "brazen",
    "brutal",
    "catastrophic",
    "chaotic",
    "chilling",
    "controversial",
    "cruel",
    "cynical",
    "damning",
    "dangerous",
    "dastardly",
    "debunked",
    "deplorable",
    "despicable",
    "devastating",
    "diabolical",
    "disastrous",
    "disgraced",
    "disgraceful",
    "disgusting",
    "draconian",
    "dramatic",
    "egregious",
    "embattled",
    "explosive",
    "extraordinary",
    "extremist",
    "failed",
    "fake",
    "fanatical",
    "farcical",
    "feared",
    "firebrand",
    "flagrant",
    "frantic",
    "furious",
    "ghastly",
    "glaring",
    "gruesome",
    "hardline",
    "harrowing",
    "hated",
    "heartless",
    "heinous",
    "heroic",
    "historic",
    "horrific",
    "horrifying",
    "humiliating",
    "hysterical",
    "illegitimate",
    "infamous",
    "insane",
    "lavish",
    "ludicrous",
    "massive",
    "menacing",
    "monstrous",
    "notorious",
    "outlandish",
    "outrageous",
    "pathetic",
    "preposterous",
    "radical",
    "ravaged",
    "reckless",
    "regime",
    "ridiculous",
    "ruthless",
    "scandalous",
    "scathing",
    "shameful",
    "shameless",
    "shocking",
    "sickening",
    "sinister",
    "slammed",
    "slams",
    "smear",
    "staggering",
    "stunning",
    "sweeping",
    "terrifying",
    "thug",
    "thugs",
    "toxic",
    "tragic",
    "twisted",
    "tyrannical",
    "unhinged",
    "unprecedented",
    "vicious",
    "vile",
    "witch",
    "woke",
    "zealot",
};
static const char *const hedging[] = {
    "alleged",
    "allegedly",
    "apparent",
    "apparently",
    "appear",
    "appeared",
    "appears",
    "arguably",
    "believed",
    "claimed",
    "conceivably",
    "could",
    "likely",
    "may",
    "maybe",
    "might",
    "perhaps",
    "possible",
    "possibly",
    "potential",
    "potentially",
    "presumably",
    "probably",
    "purported",
    "purportedly",
    "reported",
    "reportedly",
    "rumored",
    "rumoured",
    "seem",
    "seemed",
    "seemingly",
    "seems",
    "suggest",
    "suggested",
    "suggests",
    "supposed",
    "supposedly",
    "suspected",
    "unconfirmed",
    "unverified",
};
static const char *const asserting[] = {
    "admits",
    "admitted",
    "certainly",
    "clearly",
    "conclusively",
    "confirmed",
    "confirms",
    "definitely",
    "demonstrates",
    "exposed",
    "fact",
    "indeed",
    "indisputable",
    "inevitably",
    "irrefutable",
    "obvious",
    "obviously",
    "plainly",
    "proof",
    "proved",
    "proven",
    "proves",
    "revealed",
    "reveals",
    "surely",
    "truth",
    "undeniable",
    "undeniably",
    "undoubtedly",
    "unquestionably",
};

static int by_word(const void *key, const void *item)
{
    return cl_str_cmp(*(const cl_str *)key, cl_str_c(*(const char *const *)item));
}

#define HAS(words, key) (bsearch(&(key), (words), sizeof(words) / sizeof(words)[0], sizeof(words)[0], by_word) != NULL)

cl_mark_kind cl_mark_of(cl_lang lang, cl_str folded)
{
    if (lang != CL_LANG_EN)
        return CL_MARK_KINDS;
    if (HAS(loaded, folded))
        return CL_MARK_LOADED;
    if (HAS(hedging, folded))
        return CL_MARK_HEDGING;
    return HAS(asserting, folded) ? CL_MARK_ASSERTING : CL_MARK_KINDS;
}

collate_err cl_marks_find(
    const cl_article *article, uint32_t document, const cl_token *tokens, size_t n_tokens, bool in_quote, cl_arena *arena, cl_mark_vec *out)
{
    char room[64];

    for (size_t i = 0; i < n_tokens; i++) {
        const cl_token *token = &tokens[i];
        if (token->kind == CL_TOKEN_MARK && token->mark == '"') {
            uint8_t sides = token->flags & (CL_TOKEN_OPENS | CL_TOKEN_CLOSES);
            in_quote = sides == CL_TOKEN_OPENS ? true : sides == CL_TOKEN_CLOSES ? false : !in_quote;
        }
        /* A capital inside the sentence is a name: May, the New York magazine Slate, Reckless Records. */
        bool name = i > 0 && (token->flags & CL_TOKEN_CAPITAL) != 0;
        if (in_quote || token->kind != CL_TOKEN_WORD || name)
            continue;
        cl_mark_kind kind = cl_mark_of(article->meta.lang, cl_fold(cl_str_cut(article->text, token->start, token->end), room, sizeof room));
        if (kind != CL_MARK_KINDS && CL_VEC_PUSH(out, arena, (cl_mark){document, {token->start, token->end}, (uint8_t)kind}) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}
