#include "text/name_case.h"

#define STEM_BYTES 6u /* that must be left: three letters, "Лев" */

cl_str cl_name_case_stem(cl_str folded)
{
    /* Longest first: one is taken off. "ов" and "ин" are no cases of a name and stay. */
    static const char *const endings[] = {"ого", "ому", "ой", "ою", "ым", "им", "ом", "ем", "ый", "ий", "ей", "ая", "яя", "ую", "юю",
        "ья", "ье", "ью", "а", "у", "ы", "е", "и", "я", "ю", "ь", "й"};

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        cl_str ending = cl_str_c(endings[i]);
        if (folded.len >= ending.len + STEM_BYTES && cl_str_ends(folded, ending))
            return (cl_str){folded.ptr, folded.len - ending.len};
    }
    return folded;
}
