/*
 * name_case.h - Russian names without the ending of their case, so that "Зарецкого" is known as "Зарецкий".
 *
 * Private to the names; separate because it is the one thing in names that is grammar of one language. Source: the declension of Russian
 * last and first names (adjectives in -ский, -ой; nouns in -ов, -ин, -а), ours.
 */
#ifndef CL_TEXT_NAME_CASE_H
#define CL_TEXT_NAME_CASE_H

#include "base/str.h"

/* The part of a folded word that all its cases share; words of three letters and fewer stay whole. Bounded cost. */
cl_str cl_name_case_stem(cl_str folded);

#endif
