#include "engine/compare_marks.h"

#include "text/language.h"

#include <stdlib.h>

static int by_word(const void *key, const void *item)
{
    return cl_str_cmp(*(const cl_str *)key, cl_str_c(*(const char *const *)item));
}

cl_mark_kind cl_mark_of(cl_lang lang, cl_str folded)
{
    for (unsigned kind = 0; lang < CL_LANG_COUNT && kind < CL_MARK_KINDS; kind++) {
        const cl_mark_list *list = &cl_mark_lists[lang][kind];
        if (list->n > 0 && bsearch(&folded, list->words, list->n, sizeof *list->words, by_word) != NULL)
            return (cl_mark_kind)kind;
    }
    return CL_MARK_KINDS;
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
        /* A capital inside the sentence is a name: May, the New York magazine Slate, Reckless Records. German nouns have them all. */
        bool name = i > 0 && (token->flags & CL_TOKEN_CAPITAL) != 0 && !cl_language_of(article->meta.lang)->capital_nouns;
        if (in_quote || token->kind != CL_TOKEN_WORD || name)
            continue;
        cl_mark_kind kind = cl_mark_of(article->meta.lang, cl_fold(cl_str_cut(article->text, token->start, token->end), room, sizeof room));
        if (kind != CL_MARK_KINDS && CL_VEC_PUSH(out, arena, (cl_mark){document, {token->start, token->end}, (uint8_t)kind}) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}
