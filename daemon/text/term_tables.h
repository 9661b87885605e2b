/*
 * term_tables.h - the tables of term.h, one per file term_CODE.c; only term.c and language.c look here.
 */
#ifndef CL_TEXT_TERM_TABLES_H
#define CL_TEXT_TERM_TABLES_H

#include "text/term.h"

/* NULL for languages without. */
const cl_terms *cl_terms_of(cl_lang lang);

extern const cl_terms cl_terms_en;
extern const cl_terms cl_terms_de;
extern const cl_terms cl_terms_fr;
extern const cl_terms cl_terms_es;
extern const cl_terms cl_terms_it;
extern const cl_terms cl_terms_pt;
extern const cl_terms cl_terms_nl;
extern const cl_terms cl_terms_ru;

#endif
