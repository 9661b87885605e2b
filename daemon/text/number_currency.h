/*
 * number_currency.h - signs, codes and letters that name a currency beside figures.
 *
 * Separate because it is tables alone. Words ("euros", "rupees") are terms (text/term.h). All give ISO 4217 codes that live for ever,
 * or NULL.
 */
#ifndef CL_TEXT_NUMBER_CURRENCY_H
#define CL_TEXT_NUMBER_CURRENCY_H

#include "base/str.h"

const char *cl_currency_of_sign(cl_str sign);      /* "$", "\xe2\x82\xac" */
const char *cl_currency_of_code(cl_str word);      /* "USD 5", "5 EUR", "Rs 500" */
const char *cl_currency_of_dollar(cl_str letters); /* before a dollar sign: "US", "C" */

#endif
