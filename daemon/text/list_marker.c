#include "text/list_marker.h"

enum { DIGITS = 1, LETTER = 2, STOP = 4, BRACKET = 8 };

static bool is_bullet(const cl_reading *r, const cl_token *token)
{
    static const char *const bullets[] = {
        "\xe2\x80\xa2", "\xe2\x80\xa3", "\xe2\x97\x8f", "\xe2\x96\xaa", "\xe2\x81\x83", "\xe2\x96\xba", "\xc2\xb7", "*"};

    for (size_t i = 0; token->kind == CL_TOKEN_MARK && i < sizeof bullets / sizeof bullets[0]; i++) {
        if (cl_str_is(cl_token_text(r, token), bullets[i]))
            return true;
    }
    return false;
}

/* Value of "12" or "b"; 0 when the token counts nothing. */
static uint32_t value_of(const cl_reading *r, const cl_token *token, uint8_t *shape)
{
    cl_str text = cl_token_text(r, token);
    uint32_t value = 0;

    if (token->kind == CL_TOKEN_WORD && text.len == 1 && text.ptr[0] >= 'a' && text.ptr[0] <= 'z') {
        *shape = LETTER;
        return (uint32_t)(text.ptr[0] - 'a') + 1;
    }
    if (token->kind != CL_TOKEN_NUMBER || text.len > 3)
        return 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return 0;
        value = value * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    *shape = DIGITS;
    return value;
}

cl_list_marker cl_list_marker_at(const cl_reading *r, const cl_token *tokens, size_t i, size_t end)
{
    cl_list_marker none = {0}, marker = {0};
    size_t at = i;

    if (at < end && is_bullet(r, &tokens[at])) {
        marker.bullet = 1;
        at++;
    }
    uint32_t value = at < end ? value_of(r, &tokens[at], &marker.shape) : 0;
    if (value > 0) {
        uint8_t marks = 0;
        for (at++;
             at < end && (tokens[at].flags & CL_TOKEN_SPACE_BEFORE) == 0 && (tokens[at].mark == '.' || tokens[at].mark == ')') && marks < 2;
             at++, marks++)
            marker.shape |= tokens[at].mark == '.' ? STOP : BRACKET;
        if ((marker.shape & (STOP | BRACKET)) != 0 && at < end && (tokens[at].flags & CL_TOKEN_SPACE_BEFORE) != 0) {
            marker.value = value;
            marker.n_tokens = (uint8_t)(at - i);
            return marker;
        }
    }
    if (marker.bullet == 0 || i + 1 >= end)
        return none;
    return (cl_list_marker){.bullet = 1, .n_tokens = 1};
}

bool cl_list_marker_follows(const cl_reading *r, const cl_token *tokens, size_t i, size_t end, cl_list_marker *marker)
{
    if (marker->n_tokens == 0 || (tokens[i].flags & CL_TOKEN_SPACE_BEFORE) == 0)
        return false;
    cl_list_marker next = cl_list_marker_at(r, tokens, i, end);
    if (next.n_tokens == 0 || next.shape != marker->shape || next.bullet != marker->bullet)
        return false;
    if (marker->value > 0 && next.value != marker->value + 1)
        return false;
    *marker = next;
    return true;
}
