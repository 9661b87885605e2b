/*
 * put_quotes.h - a group of quotations as the replies of `quotes` and `brief` have it (shape quote_group).
 */
#ifndef CL_SERVICE_PUT_QUOTES_H
#define CL_SERVICE_PUT_QUOTES_H

#include "engine/quotes.h"
#include "service/reply.h"

/* One entry of an array: a map with the group and its members. Errors stick in the reply. */
void cl_put_quote_group(cl_reply *reply, const cl_documents *documents, const cl_quote_group *group);

#endif
