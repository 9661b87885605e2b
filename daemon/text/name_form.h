/*
 * name_form.h - the mentions of names before they are joined: what name.c finds and name_join.c makes entities of.
 *
 * Private to the names; separate so that finding spans and joining forms are two files that can be read alone.
 */
#ifndef CL_TEXT_NAME_FORM_H
#define CL_TEXT_NAME_FORM_H

#include "text/reading.h"

typedef struct cl_mention {
    uint32_t first, last; /* tokens, inclusive, without title */
    uint32_t title;       /* first token of the title or role before it; equals `first` without one */
    uint32_t acronym_of;  /* 1 + index of the mention whose brackets it stands in; 0 otherwise */
    uint8_t gender;       /* by title or role word; cl_gender */
    uint8_t person;       /* 1: a title, an age or "who" stands beside it */
    uint8_t said;         /* 1: a verb of speech follows; bodies speak too */
    uint8_t weak;         /* 1: counts only if a stronger mention has the same last word */
    uint8_t doubt;        /* name.c's own: what is decided when all are read */
} cl_mention;

/*
 * Make r->names and r->entities of the mentions (in order of place).
 * Owner    r->arena; r->scratch meanwhile
 * Errors   COLLATE_E_NOMEM; r is then unchanged
 * Cost     n log n
 */
collate_err cl_names_join(cl_reading *r, const cl_mention *mentions, size_t n);

#endif
