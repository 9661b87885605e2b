/*
 * error.h - names and texts of errors, and errno in our terms.
 */
#ifndef CL_BASE_ERROR_H
#define CL_BASE_ERROR_H

#include "collate/errors.h"

/* The sentence of the table; never NULL. */
const char *cl_err_text(collate_err err);

/* The name on the wire (`field`, `busy`); never NULL. */
const char *cl_err_name(collate_err err);

/* ENOMEM, ENOENT ... as one of ours; E_IO for the rest. */
collate_err cl_err_from_errno(int number);

#endif
