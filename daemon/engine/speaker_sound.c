#include "engine/speaker_sound.h"

#include <string.h>

#define ROOM 64
#define TYPED_WORD 5u /* letters from which on one may be mistyped: of shorter names one letter makes another name */

typedef struct spelling {
    const char *from, *to;
} spelling;

/* What is written in several ways, longest first; then double letters are one. */
static const spelling spellings[] = {
    {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"sh", "s"}, {"ch", "c"}, {"kh", "h"}, {"zh", "s"}, {"ph", "f"}, {"th", "t"}, {"ou", "u"},
    {"oe", "o"}, {"ae", "a"}, {"ue", "u"}, {"ey", "i"}, {"ij", "i"}, {"yj", "i"}, {"iy", "i"}, {"w", "v"}, {"q", "k"}, {"z", "s"},
    {"y", "i"}, {"j", "i"}, {"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"ß", "s"}, {"á", "a"}, {"à", "a"}, {"â", "a"}, {"ã", "a"}, {"å", "a"},
    {"ą", "a"}, {"ç", "c"}, {"ć", "c"}, {"č", "c"}, {"é", "e"}, {"è", "e"}, {"ê", "e"}, {"ë", "e"}, {"ę", "e"}, {"ě", "e"}, {"ğ", "g"},
    {"í", "i"}, {"ì", "i"}, {"î", "i"}, {"ï", "i"}, {"ı", "i"}, {"ł", "l"}, {"ñ", "n"}, {"ń", "n"}, {"ň", "n"}, {"ó", "o"}, {"ò", "o"},
    {"ô", "o"}, {"õ", "o"}, {"ø", "o"}, {"ř", "r"}, {"ś", "s"}, {"š", "s"}, {"ş", "s"}, {"ú", "u"}, {"ù", "u"}, {"û", "u"}, {"ů", "u"},
    {"ý", "i"}, {"ź", "s"}, {"ż", "s"}, {"ž", "s"}, {"æ", "a"}, {"œ", "o"}, {"’", ""}, {"'", ""}};

/* Short forms that do not begin as the name does, or end otherwise; one name may have several. */
static const spelling short_forms[] = {
    {"abby", "abigail"}, {"andy", "andrew"}, {"beppe", "giuseppe"}, {"beth", "elizabeth"},
    {"betsy", "elizabeth"}, {"betty", "elizabeth"}, {"bibi", "benjamin"},
    {"bill", "william"}, {"billy", "william"}, {"bob", "robert"}, {"bobby", "robert"}, {"charlie", "charles"}, {"chuck", "charles"},
    {"dave", "david"}, {"dan", "daniel"}, {"debbie", "deborah"}, {"dick", "richard"}, {"dima", "dmitry"},
    {"ed", "edward"}, {"eddie", "edward"},
    {"fritz", "friedrich"}, {"gene", "eugene"}, {"geoff", "geoffrey"}, {"hank", "henry"}, {"hans", "johannes"}, {"harry", "henry"},
    {"jack", "john"}, {"jerry", "gerald"}, {"jim", "james"}, {"jimmy", "james"}, {"joe", "joseph"},
    {"johnny", "john"}, {"kate", "katherine"},
    {"kathy", "katherine"}, {"larry", "lawrence"}, {"lena", "elena"}, {"liz", "elizabeth"}, {"maggie", "margaret"}, {"meg", "margaret"},
    {"mike", "michael"}, {"misha", "mikhail"}, {"molly", "mary"}, {"nacho", "ignacio"}, {"ned", "edward"}, {"nick", "nicholas"},
    {"paco", "francisco"}, {"peggy", "margaret"}, {"pepe", "jose"}, {"polly", "mary"}, {"sascha", "alexander"}, {"sasha", "alexander"},
    {"sepp", "josef"}, {"steve", "stephen"}, {"steve", "steven"}, {"sue", "susan"}, {"ted", "edward"}, {"ted", "theodore"},
    {"tina", "christina"}, {"tom", "thomas"}, {"tommy", "thomas"}, {"tony", "anthony"}, {"tony", "antonio"}, {"tony", "antony"},
    {"uli", "ulrich"}, {"vova", "vladimir"}};

/* The word in one of its spellings: what is left of a name when houses agree. */
static cl_str sound(cl_str word, char *out)
{
    size_t n = 0;

    for (size_t i = 0; i < word.len && n < ROOM;) {
        const spelling *found = NULL;
        for (size_t k = 0; k < sizeof spellings / sizeof spellings[0] && found == NULL; k++)
            found = cl_str_starts(cl_str_cut(word, i, word.len), cl_str_c(spellings[k].from)) ? &spellings[k] : NULL;
        char c = found != NULL ? found->to[0] : word.ptr[i];
        i += found != NULL ? strlen(found->from) : 1;
        if (c != '\0' && (n == 0 || out[n - 1] != c))
            out[n++] = c;
    }
    if (n > 3 && out[n - 1] == 'e')
        n--;
    return (cl_str){out, n};
}

/* At most one letter more, less, other, or two exchanged. */
static bool one_off(cl_str a, cl_str b)
{
    size_t same = 0;

    if (a.len > b.len) {
        cl_str swap = a;
        a = b;
        b = swap;
    }
    if (b.len - a.len > 1)
        return false;
    while (same < a.len && a.ptr[same] == b.ptr[same])
        same++;
    cl_str x = cl_str_cut(a, same, a.len), y = cl_str_cut(b, same, b.len);
    if (x.len < y.len)
        return cl_str_eq(x, cl_str_cut(y, 1, y.len));
    if (x.len == 0 || cl_str_eq(cl_str_cut(x, 1, x.len), cl_str_cut(y, 1, y.len)))
        return true;
    bool swapped = x.len >= 2 && x.ptr[0] == y.ptr[1] && x.ptr[1] == y.ptr[0];
    return swapped && cl_str_eq(cl_str_cut(x, 2, x.len), cl_str_cut(y, 2, y.len));
}

bool cl_family_names_alike(cl_str a, cl_str b)
{
    char room_a[ROOM], room_b[ROOM];
    cl_str x = sound(a, room_a), y = sound(b, room_b);

    if (cl_str_eq(x, y))
        return x.len > 0;
    return x.len + y.len >= 2 * TYPED_WORD - 1 && x.ptr[0] == y.ptr[0] && one_off(x, y);
}

bool cl_is_short_name(cl_str part, cl_str name)
{
    for (size_t k = 0; k < sizeof short_forms / sizeof short_forms[0]; k++) {
        if (cl_str_eq(part, cl_str_c(short_forms[k].from)) && cl_str_eq(name, cl_str_c(short_forms[k].to)))
            return true;
    }
    return false;
}

/* "Rob" of Robert and "J" of John; "Paul" of Paula is another person. */
static bool begins(cl_str part, cl_str name)
{
    return cl_str_starts(name, part) && (part.len == 1 || name.len >= part.len + 3);
}

/* Mario and Maria, Daniel and Danielle. */
static bool is_other_gender(cl_str a, cl_str b)
{
    char x = a.ptr[a.len - 1], y = b.ptr[b.len - 1];
    bool one = (x == 'a') != (y == 'a') || (cl_str_ends(a, CL_STR("elle")) != cl_str_ends(b, CL_STR("elle")));

    return one && !cl_str_ends(a, CL_STR("ah")) && !cl_str_ends(b, CL_STR("ah"));
}

bool cl_given_names_alike(cl_str a, cl_str b)
{
    char room_a[ROOM], room_b[ROOM];

    if (a.len == 0 || b.len == 0)
        return false;
    if (begins(a, b) || begins(b, a) || cl_is_short_name(a, b) || cl_is_short_name(b, a))
        return true;
    cl_str x = sound(a, room_a), y = sound(b, room_b);
    if (cl_str_eq(x, y))
        return x.len > 0 && !is_other_gender(a, b);
    return x.len + y.len >= 2 * TYPED_WORD - 1 && x.ptr[0] == y.ptr[0] && one_off(x, y) && !is_other_gender(a, b);
}
