/*
 * term_tables.h - the tables of term.h, one per file term_CODE.c; only term.c looks here.
 */
#ifndef CL_TEXT_TERM_TABLES_H
#define CL_TEXT_TERM_TABLES_H

#include "text/term.h"

extern const cl_terms cl_terms_en;
extern const cl_terms cl_terms_de;
extern const cl_terms cl_terms_fr;
extern const cl_terms cl_terms_es;
extern const cl_terms cl_terms_it;
extern const cl_terms cl_terms_pt;
extern const cl_terms cl_terms_nl;
extern const cl_terms cl_terms_ru;

#endif
