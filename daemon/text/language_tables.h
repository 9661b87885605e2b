/*
 * language_tables.h - the tables, one per file lang_CODE.c; only language.c looks here.
 */
#ifndef CL_TEXT_LANGUAGE_TABLES_H
#define CL_TEXT_LANGUAGE_TABLES_H

#include "text/language.h"

extern const cl_language cl_language_en;
extern const cl_language cl_language_de;
extern const cl_language cl_language_fr;
extern const cl_language cl_language_es;
extern const cl_language cl_language_it;
extern const cl_language cl_language_pt;
extern const cl_language cl_language_nl;
extern const cl_language cl_language_ru;

#endif
