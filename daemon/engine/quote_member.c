#include "engine/quote_group.h"

#define STILL_WORDS 0.9f /* likeness from which on a variant is the same wording after all, found by its stems only */

const char *cl_difference_name(cl_difference difference)
{
    static const char *const names[] = {"identical", "punctuation", "cut", "altered", "variant"};

    return difference < CL_DIFFERENCES ? names[difference] : "";
}

/* Where the member leaves something out, and whether words differ: every edit is one or the other. */
static bool read_edits(const cl_cut_quote *member, const cl_cut_quote *canonical, const cl_word_fit *fit, cl_quote_member *out)
{
    bool differs = false;

    out->cut_start = fit->b_first > 0;
    out->cut_end = fit->b_end < canonical->n;
    for (size_t e = 0; e < fit->n_edits; e++) {
        const cl_edit *edit = &fit->edits[e];
        bool between = edit->op == CL_EDIT_DROPPED && edit->a_first < member->n &&
                       (member->words[edit->a_first].flags & CL_SAID_OPENS) != 0;
        if (edit->op == CL_EDIT_EQUAL)
            continue;
        if (edit->op == CL_EDIT_ADDED && (e == 0 || e + 1 == fit->n_edits))
            continue; /* each was cut at another place of a longer statement */
        if (edit->op == CL_EDIT_ELLIPSIS || edit->op == CL_EDIT_BRACKET || between) {
            out->cut_middle = true;
            out->flags |= cl_said_changes(canonical->words, edit->b_first, edit->b_end) & CL_CHANGED_NEGATION;
            continue;
        }
        differs = true;
        out->flags |= cl_said_changes(member->words, edit->a_first, edit->a_end) |
                      cl_said_changes(canonical->words, edit->b_first, edit->b_end);
    }
    return differs;
}

/* Other marks between equal words, or another spelling of one. */
static bool other_marks(const cl_cut_quote *member, const cl_cut_quote *canonical, const cl_word_fit *fit)
{
    for (size_t e = 0; e < fit->n_edits; e++) {
        const cl_edit *edit = &fit->edits[e];
        for (uint32_t k = 0; edit->op == CL_EDIT_EQUAL && k < edit->a_end - edit->a_first; k++) {
            const cl_said *a = &member->words[edit->a_first + k], *b = &canonical->words[edit->b_first + k];
            bool marks = k > 0 && a->marks != b->marks && ((a->flags | b->flags) & CL_SAID_OPENS) == 0;
            if (marks || a->form != b->form)
                return true;
        }
    }
    return false;
}

static cl_str slice(cl_str text, const cl_said *words, uint32_t first, uint32_t end)
{
    return first < end ? cl_str_cut(text, words[first].start, words[end - 1].end) : (cl_str){NULL, 0};
}

static collate_err put_diff(const cl_cut_quote *member, cl_str member_text, const cl_cut_quote *canonical, cl_str canonical_text,
                            const cl_word_fit *fit, cl_arena *arena, cl_quote_member *out)
{
    cl_verify_diff *diff = CL_ARENA_ARRAY(arena, cl_verify_diff, fit->n_edits);

    if (diff == NULL)
        return COLLATE_E_NOMEM;
    for (size_t e = 0; e < fit->n_edits; e++) {
        const cl_edit *edit = &fit->edits[e];
        diff[e] = (cl_verify_diff){edit->op, slice(member_text, member->words, edit->a_first, edit->a_end),
                                   slice(canonical_text, canonical->words, edit->b_first, edit->b_end)};
    }
    out->diff = diff;
    out->n_diff = fit->n_edits > 1 ? fit->n_edits : 0;
    return COLLATE_OK;
}

collate_err cl_quote_compare(const cl_cut_quote *member, cl_str member_text, const cl_cut_quote *canonical, cl_str canonical_text,
                             bool variant, cl_arena *arena, cl_arena *scratch, cl_quote_member *out)
{
    cl_quote_member made = {.at = member->at};
    cl_word_fit fit;
    collate_err err = cl_word_align(member->words, member->n, canonical->words, canonical->n, scratch, &fit);

    if (err == COLLATE_E_TOO_BIG) { /* thousands of words each: what differs in them is not looked for */
        made.difference = CL_DIFFERENCE_ALTERED;
        *out = made;
        return COLLATE_OK;
    }
    if (err != COLLATE_OK)
        return err;
    made.similarity = fit.similarity;
    bool differs = read_edits(member, canonical, &fit, &made);
    if (variant && fit.similarity < STILL_WORDS) {
        made = (cl_quote_member){.at = member->at, .similarity = fit.similarity, .difference = CL_DIFFERENCE_VARIANT};
    } else if (differs) {
        made.difference = CL_DIFFERENCE_ALTERED;
        err = put_diff(member, member_text, canonical, canonical_text, &fit, arena, &made);
    } else if (made.cut_start || made.cut_middle || made.cut_end) {
        made.difference = CL_DIFFERENCE_CUT;
        err = put_diff(member, member_text, canonical, canonical_text, &fit, arena, &made);
    } else {
        made.difference = other_marks(member, canonical, &fit) ? CL_DIFFERENCE_PUNCTUATION : CL_DIFFERENCE_IDENTICAL;
    }
    if (err == COLLATE_OK)
        *out = made;
    return err;
}
