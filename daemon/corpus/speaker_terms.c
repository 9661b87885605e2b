#include "corpus/speaker_terms.h"

#include "base/vec.h"
#include "text/token.h"

#define NAME_BYTES 256 /* of a name that are read */

collate_err cl_speaker_words(cl_str name, cl_lang lang, cl_vocab *vocab, cl_arena *arena, uint32_t **words, size_t *n)
{
    cl_token *tokens = NULL;
    size_t n_tokens = 0;
    CL_VEC(uint32_t) found = {0};
    cl_span range = {0, (uint32_t)(name.len < NAME_BYTES ? name.len : NAME_BYTES)};

    while (range.end > 0 && range.end < name.len && ((unsigned char)name.ptr[range.end] & 0xC0u) == 0x80u)
        range.end--;
    collate_err err = range.end > 0 ? cl_tokenize(name, range, lang, vocab, arena, &tokens, &n_tokens) : COLLATE_OK;
    if (err != COLLATE_OK)
        return err;
    for (size_t i = 0; i < n_tokens && found.n < CL_SPEAKER_WORDS; i++) {
        bool is_word = tokens[i].kind != CL_TOKEN_MARK && (tokens[i].flags & CL_TOKEN_POSSESSIVE) == 0;
        if (is_word && CL_VEC_PUSH(&found, arena, tokens[i].word) == NULL)
            return COLLATE_E_NOMEM;
    }
    *words = found.at;
    *n = found.n;
    return COLLATE_OK;
}
