/*
 * put_document.h - one parsed article as the map that `parse` and `document` answer with (shape document_read).
 */
#ifndef CL_SERVICE_PUT_DOCUMENT_H
#define CL_SERVICE_PUT_DOCUMENT_H

#include "service/reply.h"
#include "text/article.h"

/* Entries of the open map: metadata, blocks, sentences, quotes, names, dates, numbers. Not the id, not the text. */
void cl_put_article(cl_reply *reply, const cl_article *article);

#endif
