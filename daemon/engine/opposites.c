#include "engine/opposites.h"

/* Folded, sorted; the matter, negative on its other side. A word may be of two matters. */
static const struct side {
    const char *word;
    signed char matter;
} sides[] = {
    {"able", 40}, {"above", 6}, {"accept", 2}, {"accepted", 2}, {"accepting", 2}, {"accepts", 2}, {"acquitted", -12}, {"admit", 3},
    {"admits", 3}, {"admitted", 3}, {"admitting", 3}, {"after", -7}, {"agree", 42}, {"agreed", 42}, {"agrees", 42}, {"alive", 13},
    {"allow", 10}, {"allowed", 10}, {"allowing", 10}, {"allows", 10}, {"always", 23}, {"appoint", 17}, {"appointed", 17},
    {"approve", 2}, {"approved", 2}, {"approves", 2}, {"approving", 2}, {"arrive", 15}, {"arrived", 15}, {"arrives", 15},
    {"backed", 11}, {"backing", 11}, {"backs", 11}, {"bad", -29}, {"ban", -10}, {"banned", -10}, {"banning", -10}, {"bans", -10},
    {"before", 7}, {"began", 9}, {"begin", 9}, {"begins", 9}, {"begun", 9}, {"below", -6}, {"best", 29}, {"better", 29},
    {"bought", 16}, {"brother", 50}, {"buy", 16}, {"buys", 16}, {"cleared", -12}, {"climb", 1}, {"climbed", 1}, {"climbing", 1},
    {"climbs", 1}, {"close", -8}, {"closed", -8}, {"closes", -8}, {"closing", -8}, {"confirm", 3}, {"confirmed", 3},
    {"confirming", 3}, {"confirms", 3}, {"contracted", -33}, {"contracts", -33}, {"convicted", 12}, {"cut", -32}, {"cuts", -32},
    {"dangerous", -18}, {"daughter", -47}, {"dead", -13}, {"decline", -1}, {"declined", -1}, {"declines", -1}, {"declining", -1},
    {"decrease", -1}, {"decreased", -1}, {"decreases", -1}, {"decreasing", -1}, {"defeat", -4}, {"denied", -3}, {"denies", -3},
    {"deny", -3}, {"denying", -3}, {"depart", -15}, {"departed", -15}, {"die", -13}, {"died", -13}, {"dies", -13},
    {"disagree", -42}, {"disagreed", -42}, {"disagrees", -42}, {"dismiss", -17}, {"dismissed", -17}, {"drop", -1}, {"dropped", -1},
    {"dropping", -1}, {"drops", -1}, {"earlier", 31}, {"early", 31}, {"east", 21}, {"eastern", 21}, {"end", -9}, {"ended", -9},
    {"ending", -9}, {"endorse", 2}, {"endorsed", 2}, {"endorses", 2}, {"ends", -9}, {"enter", 36}, {"entered", 36},
    {"evening", -45}, {"expand", 33}, {"expanded", 33}, {"expands", 33}, {"export", -35}, {"exported", -35}, {"exports", -35},
    {"fail", -14}, {"failed", -14}, {"fails", -14}, {"fall", -1}, {"fallen", -1}, {"falling", -1}, {"falls", -1}, {"false", -43},
    {"father", 48}, {"fell", -1}, {"female", -46}, {"fewer", -5}, {"finish", -9}, {"finished", -9}, {"fire", -17}, {"fired", -17},
    {"fires", -17}, {"forbade", -10}, {"forbid", -10}, {"forbidden", -10}, {"forbids", -10}, {"gain", 1}, {"gained", 1},
    {"gaining", 1}, {"gains", 1}, {"girl", -46}, {"good", 29}, {"grew", 1}, {"grow", 1}, {"growing", 1}, {"grown", 1}, {"grows", 1},
    {"guilty", 12}, {"higher", 1}, {"hire", 17}, {"hired", 17}, {"hires", 17}, {"husband", 49}, {"illegal", -19}, {"import", 35},
    {"imported", 35}, {"imports", 35}, {"impossible", -39}, {"increase", 1}, {"increased", 1}, {"increases", 1}, {"increasing", 1},
    {"innocent", -12}, {"join", 36}, {"joined", 36}, {"joins", 36}, {"jump", 1}, {"jumped", 1}, {"jumps", 1}, {"killed", -13},
    {"late", -31}, {"later", -31}, {"lawful", 19}, {"least", -5}, {"leave", -15}, {"leaves", -15}, {"legal", 19}, {"legalise", 10},
    {"legalize", 10}, {"less", -5}, {"likely", 38}, {"lose", -4}, {"loses", -4}, {"losing", -4}, {"loss", -34}, {"losses", -34},
    {"lost", -4}, {"lower", -1}, {"lower", -32}, {"lowered", -32}, {"lowers", -32}, {"majority", 26}, {"male", 46}, {"men", 46},
    {"minority", -26}, {"more", 5}, {"morning", 45}, {"most", 5}, {"mother", -48}, {"never", -23}, {"north", 20}, {"northern", 20},
    {"old", 30}, {"older", 30}, {"open", 8}, {"opened", 8}, {"opening", 8}, {"opens", 8}, {"oppose", -11}, {"opposed", -11},
    {"opposes", -11}, {"opposing", -11}, {"peace", -37}, {"permit", 10}, {"permits", 10}, {"permitted", 10}, {"plunge", -1},
    {"plunged", -1}, {"plunges", -1}, {"poor", -28}, {"possible", 39}, {"private", -22}, {"profit", 34}, {"profits", 34},
    {"prohibit", -10}, {"prohibited", -10}, {"prohibits", -10}, {"public", 22}, {"quit", -36}, {"raise", 32}, {"raised", 32},
    {"raises", 32}, {"raising", 32}, {"reduce", -32}, {"reduced", -32}, {"reduces", -32}, {"refuse", -2}, {"refused", -2},
    {"refuses", -2}, {"refusing", -2}, {"reject", -2}, {"rejected", -2}, {"rejecting", -2}, {"rejects", -2}, {"reopen", 8},
    {"reopened", 8}, {"rich", 28}, {"rise", 1}, {"risen", 1}, {"rises", 1}, {"rising", 1}, {"rose", 1}, {"sacked", -17},
    {"safe", 18}, {"sank", -1}, {"secret", -22}, {"sell", -16}, {"sells", -16}, {"shrank", -1}, {"shrink", -1}, {"shrink", -33},
    {"shrinks", -33}, {"shrunk", -1}, {"shut", -8}, {"shuts", -8}, {"sink", -1}, {"sister", -50}, {"soar", 1}, {"soared", 1},
    {"soars", 1}, {"sold", -16}, {"son", 47}, {"south", -20}, {"southern", -20}, {"start", 9}, {"started", 9}, {"starting", 9},
    {"starts", 9}, {"stop", -9}, {"stopped", -9}, {"stops", -9}, {"strengthened", 27}, {"strong", 27}, {"stronger", 27},
    {"succeed", 14}, {"succeeded", 14}, {"succeeds", 14}, {"sunk", -1}, {"support", 11}, {"supported", 11}, {"supporting", 11},
    {"supports", 11}, {"survive", 13}, {"survived", 13}, {"survives", 13}, {"true", 43}, {"unable", -40}, {"unlawful", -19},
    {"unlikely", -38}, {"unsafe", -18}, {"untrue", -43}, {"veto", -2}, {"vetoed", -2}, {"vetoes", -2}, {"victory", 4}, {"war", 37},
    {"weak", -27}, {"weakened", -27}, {"weaker", -27}, {"west", -21}, {"western", -21}, {"wife", -49}, {"win", 4}, {"winning", 4},
    {"wins", 4}, {"withdraw", -36}, {"withdrawn", -36}, {"withdraws", -36}, {"withdrew", -36}, {"woman", -46}, {"women", -46},
    {"won", 4}, {"worse", -29}, {"worst", -29}, {"young", -30}, {"younger", -30}};
enum { N_SIDES = sizeof sides / sizeof sides[0] };

/* The first place of a word, or N_SIDES. */
static size_t find(cl_str word)
{
    size_t low = 0, high = N_SIDES;

    while (low < high) {
        size_t middle = (low + high) / 2;
        cl_str have = cl_str_c(sides[middle].word);
        size_t n = have.len < word.len ? have.len : word.len;
        int order = memcmp(have.ptr, word.ptr, n);
        if (order < 0 || (order == 0 && have.len < word.len))
            low = middle + 1;
        else
            high = middle;
    }
    return low < N_SIDES && cl_str_eq(cl_str_c(sides[low].word), word) ? low : N_SIDES;
}

bool cl_words_oppose(cl_str a, cl_str b)
{
    for (size_t i = find(a); i < N_SIDES && cl_str_eq(cl_str_c(sides[i].word), a); i++) {
        for (size_t j = find(b); j < N_SIDES && cl_str_eq(cl_str_c(sides[j].word), b); j++) {
            if (sides[i].matter == -sides[j].matter)
                return true;
        }
    }
    return false;
}
