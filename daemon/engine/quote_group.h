/*
 * quote_group.h - which quotations are one utterance. Private to quotes.
 */
#ifndef CL_ENGINE_QUOTE_GROUP_H
#define CL_ENGINE_QUOTE_GROUP_H

#include "engine/quotes.h"

/* A quotation, cut. */
typedef struct cl_cut_quote {
    cl_quote_ref at;
    const cl_quote *quote;
    const cl_said *words;
    uint32_t n;
    float weight; /* of all words */
    int32_t day;  /* of publication, INT32_MIN when not known */
    uint8_t lang; /* cl_lang of the document */
} cl_cut_quote;

/*
 * Give each quotation the number of its group; *variant[i] is true when it hangs on its group as another wording only.
 * quotes   n of them
 * group    out, n: the least index of a member
 * Errors   COLLATE_E_DEADLINE, COLLATE_E_NOMEM
 */
collate_err cl_utterances_group(const cl_cut_quote *quotes, uint32_t n, cl_deadline deadline, cl_arena *arena, uint32_t *group,
                                bool *variant);

/* What a member made of the group's text. `arena` owns the diff; `scratch` is used meanwhile. Errors COLLATE_E_NOMEM. */
collate_err cl_quote_compare(const cl_cut_quote *member, cl_str member_text, const cl_cut_quote *canonical, cl_str canonical_text,
                             bool variant, cl_arena *arena, cl_arena *scratch, cl_quote_member *out);

#endif
