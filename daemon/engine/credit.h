/*
 * credit.h - on whose word an article reports a clause.
 *
 * Separate because it reads one article's quotations only: a claim inside a quotation or behind "police said" is somebody's, and
 * whoever shows it should say whose. Source: our rules; the speakers are those of text/speaker.h.
 */
#ifndef CL_ENGINE_CREDIT_H
#define CL_ENGINE_CREDIT_H

#include "text/article.h"

/*
 * The speaker of the reported words that make up most of `span`, or NULL: the article says it itself, nobody known said it, or the
 * speaker is a pronoun or a guess.
 * Owner    the article. Threads: any. Cost: a binary search and the quotations in the span
 */
const cl_speaker *cl_credited(const cl_article *article, cl_span span);

#endif
