#include "text/speaker_verb.h"

#include "text/phrase_part.h"

/* Is the verb at i passive: a form of "to be" before it and no -ing? */
bool cl_verb_is_passive(const cl_scan *s, uint32_t i, uint32_t begin)
{
    static const char *const be[] = {"is", "are", "was", "were", "be", "been", "being"};

    if ((s->lex[i] & (CL_LEX_PAST | CL_LEX_PART)) == 0 || (s->lex[i] & CL_LEX_ING) != 0)
        return false;
    for (uint32_t j = i; j > begin && i - j < 4;) {
        j--;
        if ((s->lex[j] & (CL_LEX_AUX | CL_LEX_ADVERB | CL_LEX_NOT)) == 0)
            return false;
        cl_str word = cl_token_folded(s->r, &s->tok[j]);
        for (size_t k = 0; k < sizeof be / sizeof be[0]; k++)
            if (cl_str_is(word, be[k]))
                return true;
    }
    return false;
}

/* "went on to say", "declined to comment", "plans to announce": the subject stands before the first verb. */
uint32_t cl_verb_before_infinitive(const cl_scan *s, uint32_t i, uint32_t begin)
{
    uint32_t j = i - 1; /* the "to" */

    for (uint32_t n = 0; n < 3 && j > begin && s->inside[j - 1] == 0; n++) {
        j--;
        if (!cl_part_is_small(s, j) || (s->lex[j] & (CL_LEX_DET | CL_LEX_POSS | CL_LEX_PRONOUN | CL_LEX_OBJECT)) != 0)
            return CL_NO_TOKEN;
        cl_str word = cl_token_text(s->r, &s->tok[j]);
        bool verb = (s->lex[j] & CL_LEX_VERB) != 0 || cl_str_ends(word, CL_STR("ed")) || cl_str_ends(word, CL_STR("ing"));
        if (verb || cl_str_eq(word, CL_STR("went")) || cl_str_eq(word, CL_STR("goes")))
            return j > begin ? j - 1 : CL_NO_TOKEN;
        if ((s->lex[j] & (CL_LEX_PREP | CL_LEX_ADVERB)) == 0)
            return CL_NO_TOKEN;
    }
    return CL_NO_TOKEN;
}

bool cl_subject_is_plural(const cl_scan *s, const cl_phrase *p)
{
    cl_str word = cl_token_text(s->r, &s->tok[p->head]);

    if (p->type == CL_PHRASE_GROUP || p->type == CL_PHRASE_WHO || p->type == CL_PHRASE_I)
        return true;
    if (p->type == CL_PHRASE_NAME)
        return p->first + 1 < p->last && word.len > 0 && (word.ptr[word.len - 1] == 's' || s->name[p->first] != p->name);
    return word.len > 0 && word.ptr[word.len - 1] == 's';
}
