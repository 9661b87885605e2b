#include "text/run_in.h"

#include "text/lexicon.h"

#define HEADING_WORDS 4u /* of a heading in capitals */
#define ITEM_TOKENS 24u  /* of the name before a dash: "Pond State Department of Housing and Community Development" and its town */

static bool is_capital(const cl_token *token)
{
    return token->kind == CL_TOKEN_WORD && (token->flags & CL_TOKEN_CAPITAL) != 0;
}

static bool is_apart(const cl_token *token)
{
    return (token->flags & CL_TOKEN_SPACE_BEFORE) != 0;
}

size_t cl_run_in_heading(const cl_token *tokens, size_t begin, size_t end)
{
    size_t i = begin, words = 0;
    bool label = true; /* "Q: You said": one letter names who speaks and stays with what he says */

    for (; i < end && words <= HEADING_WORDS; i++) {
        const cl_token *token = &tokens[i];
        bool letter = is_capital(token) && token->end - token->start == 1;
        if (token->kind == CL_TOKEN_WORD && ((token->flags & CL_TOKEN_ALL_CAPS) != 0 || letter)) {
            words++;
            label = label && letter;
        } else if (token->kind != CL_TOKEN_MARK || token->mark == ':' || (token->mark != '&' && token->mark != '-' && token->mark != '.')) {
            break;
        }
    }
    if (words == 0 || words > HEADING_WORDS || i + 1 >= end || tokens[i].mark != ':' || (label && words == 1))
        return begin;
    return is_capital(&tokens[i + 1]) && is_apart(&tokens[i + 1]) ? i + 1 : begin;
}

/* The dash that ends a run of capitalised words, joiners and brackets; `end` when other words come first. */
static size_t dash_after_name(const cl_reading *r, const cl_token *tokens, size_t begin, size_t end)
{
    size_t far = begin + ITEM_TOKENS < end ? begin + ITEM_TOKENS : end;

    for (size_t i = begin; i < far; i++) {
        const cl_token *token = &tokens[i];
        if (token->kind == CL_TOKEN_MARK && token->mark == '-' && is_apart(token))
            return i;
        if (token->kind == CL_TOKEN_MARK ? token->mark == 0 || strchr(".,&()-'", token->mark) == NULL
                                         : !is_capital(token) && (cl_lexicon_entry_bits(r->lang, token->lexicon) & CL_LEX_JOIN) == 0)
            break;
    }
    return end;
}

/* Does the name that ends before `dash` say that it is a body's: "Pond Corp.", "Moss Inc. (Fargo, N.D.)"? */
static bool names_body(const cl_reading *r, const cl_token *tokens, size_t begin, size_t dash, bool *brackets)
{
    size_t i = dash;

    *brackets = tokens[i - 1].mark == ')';
    if (*brackets) {
        while (i > begin && tokens[i - 1].mark != '(')
            i--;
        if (i <= begin + 1)
            return false;
        if (tokens[i].flags & CL_TOKEN_ALL_CAPS)
            *brackets = false; /* "(AP)": an agency, and so a dateline */
        i--;
    }
    i -= i > begin + 1 && tokens[i - 1].mark == '.' ? 1 : 0;
    return i > begin && tokens[i - 1].kind == CL_TOKEN_WORD && (cl_lexicon_entry_bits(r->lang, tokens[i - 1].lexicon) & CL_LEX_ORG) != 0;
}

size_t cl_run_in_item(const cl_reading *r, const cl_token *tokens, size_t begin, size_t end)
{
    bool brackets = false;

    if (begin >= end || !is_capital(&tokens[begin]))
        return begin;
    size_t dash = dash_after_name(r, tokens, begin, end);
    if (dash <= begin || dash + 1 >= end || !is_apart(&tokens[dash + 1]))
        return begin;
    const cl_token *next = &tokens[dash + 1];
    bool body = names_body(r, tokens, begin, dash, &brackets);
    bool money = next->mark == '$' && (tokens[begin].flags & CL_TOKEN_ALL_CAPS) == 0;
    return (body && is_capital(next)) || money || ((body || brackets) && next->kind == CL_TOKEN_NUMBER) ? dash + 1 : begin;
}
