/* What it means that words differ: negations, numbers and names among them, and what an ellipsis leaves out. */
#include "engine/verify_reading.h"
#include "text/token.h"

#define GAP_SHORT 4u         /* words: no clause of its own */
#define GAP_NEAR 2u          /* words behind what was kept that may turn it round: "will … " of "will certainly not" */

uint32_t cl_negations_among(const cl_said *words, uint32_t first, uint32_t end)
{
    uint32_t n = 0;

    for (uint32_t i = first; i < end; i++)
        n += (words[i].flags & CL_SAID_NEGATION) != 0;
    return n;
}

/* Words left out where one quotation ends and another begins: the joint says enough. */
static bool is_joint(const cl_reading_fit *r, const cl_edit *edit)
{
    const cl_said *words = cl_passage(r);

    if (edit->op != CL_EDIT_DROPPED || edit->b_first == r->fit.b_first || edit->b_end == r->fit.b_end)
        return false;
    return words[edit->b_first - 1].quote != words[edit->b_end].quote;
}

/*
 * An ellipsis leaves a negation out that what was kept needs: "will … sell" of "will not, under any roof, sell", "… sell" of
 * "and we do not want to sell". One inside a clause of its own, far from both ends, goes with its clause.
 */
static bool gap_negates(const cl_reading_fit *r, const cl_edit *edit)
{
    const cl_said *words = cl_passage(r);

    if (edit->b_end - edit->b_first <= GAP_SHORT)
        return true;
    for (uint32_t j = edit->b_first; j < edit->b_end && j < edit->b_first + GAP_NEAR; j++) {
        if (words[j].marks != 0 || (words[j].flags & CL_SAID_STARTS) != 0)
            break;
        if ((words[j].flags & CL_SAID_NEGATION) != 0)
            return true;
    }
    for (uint32_t j = edit->b_end; j > edit->b_first && j + CL_BEFORE_CUT > edit->b_end; j--) {
        bool apart = j < r->fit.b_end && (words[j].marks != 0 || (words[j].flags & CL_SAID_STARTS) != 0);
        if (apart)
            break;
        if ((words[j - 1].flags & CL_SAID_NEGATION) != 0)
            return true;
    }
    return false;
}

/*
 * What the differing words are; what an ellipsis leaves out counts only when it is a negation. Edits that touch are one: "do
 * not" for "don't" negates as much as it did.
 */
static uint8_t changed_kinds(const cl_asked *asked, const cl_reading_fit *r)
{
    uint8_t flags = 0;

    for (size_t e = 0; e < r->fit.n_edits;) {
        uint8_t run = 0;
        uint32_t mine = 0, theirs = 0;
        for (; e < r->fit.n_edits && r->fit.edits[e].op != CL_EDIT_EQUAL; e++) {
            const cl_edit *edit = &r->fit.edits[e];
            bool open = edit->op == CL_EDIT_ELLIPSIS || edit->op == CL_EDIT_BRACKET;
            uint8_t of_both = cl_said_changes(cl_passage(r), edit->b_first, edit->b_end);
            if (is_joint(r, edit))
                continue;
            if (!open)
                of_both |= cl_said_changes(asked->words, edit->a_first, edit->a_end);
            if (edit->op == CL_EDIT_ELLIPSIS && !gap_negates(r, edit))
                continue;
            run |= open ? of_both & CL_CHANGED_NEGATION : of_both;
            mine += cl_negations_among(asked->words, edit->a_first, edit->a_end);
            theirs += cl_negations_among(cl_passage(r), edit->b_first, edit->b_end);
        }
        flags |= mine == theirs ? run & (uint8_t)~CL_CHANGED_NEGATION : run;
        e += e < r->fit.n_edits;
    }
    return flags;
}

/* One word is the other with "un" or the like before it: ethical, unethical. */
static bool is_opposite(cl_str a, cl_str b)
{
    static const char *const prefixes[] = {"un", "in", "im", "il", "ir", "dis", "non", "non-"};
    char room_a[64], room_b[64];
    cl_str x = cl_fold(a, room_a, sizeof room_a), y = cl_fold(b, room_b, sizeof room_b), longer = x.len > y.len ? x : y;
    cl_str shorter = x.len > y.len ? y : x;

    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0] && shorter.len >= 4; i++) {
        size_t n = strlen(prefixes[i]);
        if (longer.len == shorter.len + n && cl_str_starts(longer, cl_str_c(prefixes[i])) && cl_str_ends(longer, shorter))
            return true;
    }
    return false;
}

static uint8_t turned_round(const cl_asked *asked, cl_str text, const cl_reading_fit *r)
{
    for (size_t e = 0; e < r->fit.n_edits; e++) {
        const cl_edit *edit = &r->fit.edits[e];
        if (edit->op != CL_EDIT_REPLACED)
            continue;
        for (uint32_t i = edit->a_first, j = edit->b_first; i < edit->a_end && j < edit->b_end; i++, j++) {
            const cl_said *a = &asked->words[i], *b = &cl_passage(r)[j];
            if (is_opposite(cl_str_cut(asked->text, a->start, a->end), cl_str_cut(text, b->start, b->end)))
                return CL_CHANGED_NEGATION;
        }
    }
    return 0;
}

uint8_t cl_reading_changes(const cl_asked *asked, cl_str text, const cl_reading_fit *r)
{
    return changed_kinds(asked, r) | turned_round(asked, text, r);
}
