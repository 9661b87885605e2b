#include "engine/cues_parts.h"

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

#define SCENE_WORDS 9u   /* of somebody's name and role before what he does in the picture */
#define SCENE_BYTES 240u /* longer ones are no captions */

/* What people in pictures do, by first letter; behind the blank, what must follow. "Holds" and "stands" are said of laws too. */
static const char *const *const scenes[26] = {
    ['a' - 'a'] = LIST("addresses supporters", "addresses the crowd", "applauds ", "arrives at ", "arrives for "),
    ['c' - 'a'] = LIST("celebrates ", "challenges for ", "chats with ", "consoles "),
    ['e' - 'a'] = LIST("embraces "),
    ['g' - 'a'] = LIST("gestures "),
    ['h' - 'a'] = LIST("heads the ball", "holds aloft ", "holds the trophy", "holds the winner", "holds up ", "hugs "),
    ['k' - 'a'] = LIST("kisses "),
    ['l' - 'a'] = LIST("leaves court", "lies on ", "looks back ", "looks down ", "looks on"),
    ['p' - 'a'] = LIST("plays a backhand", "plays a forehand", "plays a shot", "pose for ", "pose with ", "poses "),
    ['s' - 'a'] = LIST("shakes hands ", "smiles ", "speaks at ", "speaks during ", "speaks in ", "stands next to ",
                         "stands outside "),
    ['t' - 'a'] = LIST("takes part in a training", "talks to ", "talks with "),
    ['w' - 'a'] = LIST("walks ", "watches ", "waves ", "works out "),
};

/* With one of these the sentence tells, or the verb belongs to a clause of its own. */
static const char *const tells[] = {
    "are", "as", "because", "could", "did", "does", "had", "has", "have", "he", "if", "is", "it", "once", "said", "says", "she", "that",
    "they", "told", "was", "were", "when", "where", "which", "while", "who", "will", "would",
};

static bool is_letter(char c)
{
    return cl_cues_letter(c) != 0;
}

static size_t word_bytes(cl_str s, size_t at)
{
    size_t n = 0;

    while (at + n < s.len && is_letter(s.ptr[at + n]))
        n++;
    return n;
}

static bool is_telling(cl_str s, size_t at, size_t n)
{
    for (size_t i = 0; i < sizeof tells / sizeof tells[0]; i++)
        if (tells[i][0] == (s.ptr[at] | 0x20) && strlen(tells[i]) == n && memcmp(tells[i] + 1, s.ptr + at + 1, n - 1) == 0)
            return true;
    return false;
}

bool cl_cues_scene_at(cl_str s, size_t at)
{
    unsigned letter = s.ptr[at] >= 'a' ? cl_cues_letter(s.ptr[at]) : 0;

    for (const char *const *scene = letter == 0 ? NULL : scenes[letter - 1]; scene != NULL && *scene != NULL; scene++) {
        size_t n = strlen(*scene);
        if ((*scene)[2] == (at + 2 < s.len ? s.ptr[at + 2] : ' ') && at + n <= s.len && memcmp(*scene, s.ptr + at, n) == 0)
            return true;
    }
    return false;
}

static size_t next_word(cl_str s, size_t at)
{
    const char *blank = memchr(s.ptr + at, ' ', s.len - at);

    return blank == NULL ? s.len : (size_t)(blank - s.ptr) + 1;
}

/* The sentence tells something after all. "As" and the like do only before the scene: "smiles as he helps" is one picture. */
static bool tells_later(cl_str s, size_t at)
{
    static const char *const later[] = {"had", "has", "have", "said", "says", "told", "was", "were", "will", "would", "is", "are"};

    for (; at < s.len; at = next_word(s, at)) {
        size_t n = word_bytes(s, at);
        for (size_t i = 0; i < sizeof later / sizeof later[0]; i++)
            if (n > 1 && strlen(later[i]) == n && memcmp(later[i], s.ptr + at, n) == 0)
                return true;
    }
    return false;
}

void cl_cues_scene_heads(cl_cues_heads *heads)
{
    for (size_t letter = 0; letter < 26; letter++)
        for (const char *const *scene = scenes[letter]; scene != NULL && *scene != NULL; scene++)
            cl_cues_add_head(heads, cl_cues_head(*scene)); /* every one is longer than a head */
}

/* "Mayor Odd Brekke waves to fishermen during the opening of the pier": reports tell in the past, pictures show. */
bool cl_cues_is_scene(cl_str s, size_t verb)
{
    size_t at = 0;

    if (s.len > SCENE_BYTES)
        return false;
    for (unsigned word = 0; at < verb; word++) {
        size_t n = word_bytes(s, at);
        if (word == SCENE_WORDS || (n > 1 && is_telling(s, at, n)))
            return false;
        at = next_word(s, at);
    }
    return verb > 0 && at == verb && !tells_later(s, next_word(s, verb));
}

/* "Odd Brekke (left)", "( centre )": where somebody stands in a picture that no reader of the summary sees, whatever else is told. */
bool cl_cues_points_into_picture(cl_str s)
{
    static const char *const sides[] = {"left", "right", "centre", "center", "far left", "far right", "second left", "second right"};

    for (size_t at = 0; at < s.len;) {
        const char *open = memchr(s.ptr + at, '(', s.len - at);
        if (open == NULL)
            return false;
        at = (size_t)(open - s.ptr) + 1;
        size_t start = at + (at < s.len && s.ptr[at] == ' ');
        for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
            size_t end = start + strlen(sides[i]);
            bool same = end < s.len && memcmp(s.ptr + start, sides[i], end - start) == 0;
            if (same && (s.ptr[end] == ')' || s.ptr[end] == ',' || (s.ptr[end] == ' ' && end + 1 < s.len && s.ptr[end + 1] == ')')))
                return true;
        }
    }
    return false;
}
