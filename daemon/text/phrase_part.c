#include "text/phrase_part.h"

uint8_t cl_part_type(uint64_t lex)
{
    if ((lex & CL_LEX_ROLE) != 0)
        return CL_PHRASE_ROLE;
    if ((lex & CL_LEX_TEXT) != 0)
        return CL_PHRASE_TEXT;
    if ((lex & (CL_LEX_GROUP | CL_LEX_ORG)) != 0)
        return CL_PHRASE_GROUP;
    return CL_PHRASE_OTHER;
}

bool cl_part_pronoun(const cl_scan *s, uint32_t i, cl_phrase *out)
{
    uint64_t lex = s->lex[i];

    if ((lex & CL_LEX_PRONOUN) == 0)
        return false;
    *out = (cl_phrase){.first = i, .last = i, .head = i};
    if ((lex & (CL_LEX_HE | CL_LEX_SHE)) != 0)
        out->type = CL_PHRASE_PRONOUN;
    else if ((lex & CL_LEX_THEY) != 0)
        out->type = CL_PHRASE_GROUP;
    else
        out->type = (lex & CL_LEX_I) != 0 ? CL_PHRASE_I : CL_PHRASE_IT;
    return true;
}
