#include "store/base64.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

cl_str cl_base64_encode(cl_str bytes, cl_arena *arena)
{
    size_t len = (bytes.len + 2) / 3 * 4;
    char *out = cl_arena_alloc(arena, len + 1);

    for (size_t i = 0, o = 0; i < bytes.len && out != NULL; i += 3) {
        size_t left = bytes.len - i;
        uint32_t three = (uint32_t)(unsigned char)bytes.ptr[i] << 16;
        three |= left > 1 ? (uint32_t)(unsigned char)bytes.ptr[i + 1] << 8 : 0;
        three |= left > 2 ? (uint32_t)(unsigned char)bytes.ptr[i + 2] : 0;
        out[o++] = digits[three >> 18];
        out[o++] = digits[three >> 12 & 63];
        out[o++] = left > 1 ? digits[three >> 6 & 63] : '=';
        out[o++] = left > 2 ? digits[three & 63] : '=';
    }
    if (out == NULL)
        return (cl_str){NULL, 0};
    out[len] = '\0';
    return (cl_str){out, len};
}

static int value_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

bool cl_base64_decode(cl_str text, cl_arena *arena, cl_str *out)
{
    size_t padding = cl_str_ends(text, CL_STR("==")) ? 2 : cl_str_ends(text, CL_STR("=")) ? 1 : 0, n = 0;
    char *bytes = text.len % 4 == 0 ? cl_arena_alloc(arena, text.len / 4 * 3) : NULL;
    uint32_t held = 0;

    if (bytes == NULL)
        return false;
    for (size_t i = 0; i < text.len - padding; i++) {
        int value = value_of(text.ptr[i]);
        if (value < 0)
            return false;
        held = held << 6 | (uint32_t)value;
        if (i % 4 != 0)
            bytes[n++] = (char)(held >> (6 - 2 * (i % 4)) & 255);
    }
    *out = (cl_str){bytes, n};
    return true;
}
