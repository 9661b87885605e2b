#include "text/block_line.h"

/* Bytes of the longest run of words that a phrase may have; longer lines are cut. */
#define FOLDED_MAX 512

static bool is_letter(unsigned char c)
{
    return c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static bool is_word_byte(cl_str s, size_t i)
{
    unsigned char c = (unsigned char)s.ptr[i];

    if (c == 0xE2 || c == 0xC2) /* punctuation, blanks and signs of more than one byte */
        return false;
    return is_letter(c) || (c >= '0' && c <= '9');
}

/* Bytes of an apostrophe between two letters at i, or 0. */
static size_t inner_apostrophe(cl_str s, size_t i)
{
    size_t n = s.ptr[i] == '\'' ? 1 : s.len - i > 3 && memcmp(s.ptr + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;

    return n > 0 && i + n < s.len && is_letter((unsigned char)s.ptr[i + n]) && (unsigned char)s.ptr[i + n] != 0xE2 ? n : 0;
}

/* Lower case of a two-byte letter of Latin-1 or Cyrillic, in place. */
static void fold_two(unsigned char *two)
{
    if (two[0] == 0xC3 && two[1] >= 0x80 && two[1] <= 0x9E && two[1] != 0x97)
        two[1] = (unsigned char)(two[1] + 0x20);
    else if (two[0] == 0xD0 && two[1] >= 0x90 && two[1] <= 0x9F)
        two[1] = (unsigned char)(two[1] + 0x20);
    else if (two[0] == 0xD0 && two[1] >= 0xA0 && two[1] <= 0xAF)
        two[0] = 0xD1, two[1] = (unsigned char)(two[1] - 0x20);
}

size_t cl_line_word(cl_str s, size_t *at, char *word, size_t cap)
{
    size_t i = *at, n = 0;

    while (i < s.len && !is_word_byte(s, i)) {
        unsigned char c = (unsigned char)s.ptr[i];
        i += c == 0xE2 && i + 3 <= s.len ? 3 : c == 0xC2 && i + 2 <= s.len ? 2 : 1;
    }
    while (i < s.len) {
        size_t mark = 0;
        if (!is_word_byte(s, i)) {
            mark = n > 0 ? inner_apostrophe(s, i) : 0;
            if (mark == 0)
                break;
        }
        char c = mark > 0 ? '\'' : s.ptr[i];
        if (n < cap)
            word[n++] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
        i += mark > 0 ? mark : 1;
        if (n >= 2 && ((unsigned char)word[n - 1] & 0xC0) == 0x80)
            fold_two((unsigned char *)word + n - 2);
    }
    *at = i;
    return n;
}

/* First phrase that is not below the n bytes at text. */
static size_t lower_bound(cl_str text)
{
    size_t low = 0, high = cl_phrase_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (cl_str_cmp(cl_str_c(cl_phrase_table[mid].text), text) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* Classes of the phrases that stand in `line` at the word that begins at `at`; `word_end` is that word's end. */
static uint16_t phrases_at(cl_str line, size_t at, size_t word_end)
{
    cl_str rest = cl_str_cut(line, at, line.len);
    uint16_t classes = 0;

    for (size_t i = lower_bound(cl_str_cut(line, at, word_end)); i < cl_phrase_count; i++) {
        cl_str text = cl_str_c(cl_phrase_table[i].text);
        if (text.len < word_end - at || memcmp(text.ptr, rest.ptr, word_end - at) != 0)
            break;
        if (!cl_str_starts(rest, text) || (rest.len > text.len && rest.ptr[text.len] != ' '))
            continue;
        bool whole = at == 0 && rest.len == text.len;
        if (cl_phrase_table[i].place == CL_PHRASE_ANY || (cl_phrase_table[i].place == CL_PHRASE_START && at == 0) ||
            (cl_phrase_table[i].place == CL_PHRASE_WHOLE && whole))
            classes |= cl_phrase_table[i].classes;
    }
    return classes;
}

uint16_t cl_phrases_find(cl_str line)
{
    char folded[FOLDED_MAX], word[64];
    size_t starts[CL_PHRASE_WORDS + 1], n = 0, size = 0, at = 0, len;
    uint16_t classes = 0;

    while (n < CL_PHRASE_WORDS && (len = cl_line_word(line, &at, word, sizeof word)) > 0) {
        if (word[0] >= '0' && word[0] <= '9')
            continue;
        if (size + len + 1 > sizeof folded)
            break;
        if (size > 0)
            folded[size++] = ' ';
        starts[n++] = size;
        memcpy(folded + size, word, len);
        size += len;
    }
    starts[n] = size + 1;
    for (size_t i = 0; i < n; i++)
        classes |= phrases_at((cl_str){folded, size}, starts[i], starts[i + 1] - 1);
    return classes;
}
