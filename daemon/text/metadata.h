/*
 * metadata.h - outlet, title, byline, publication time and wire agency of one article, read from its text.
 *
 * Separate from block.h: blocks say which line is what, this reads the lines. In order of trust: what the caller gave,
 * what the HTML's own metadata says, what the labelled lines say. A field that nothing names stays {NULL, 0}: an empty
 * answer is better than a wrong one.
 */
#ifndef CL_TEXT_METADATA_H
#define CL_TEXT_METADATA_H

#include "base/arena.h"
#include "base/error.h"
#include "base/when.h"
#include "text/language.h"

struct cl_reading;

/*
 * Fill r->meta from r->options->given, r->options->html and r->blocks (run cl_blocks_find first).
 *
 * Owner    r->arena; given strings are borrowed from the caller's options and copied
 * Errors   COLLATE_E_NOMEM; r is then unchanged
 * Threads  reentrant
 * Cost     linear in the lines outside the body
 */
collate_err cl_metadata_read(struct cl_reading *r);

/*
 * Find a full date in one line of furniture: "Posted Sep 13, 2017 4:44 PM CDT", "13. September 2017, 12:59 Uhr",
 * "2017-09-13T12:59-04:00", "09/13/2017" (month first unless that cannot be). Without a year there is no date.
 * *span is the bytes of `line` that were read. False when there is none. Pure; any thread.
 */
bool cl_metadata_date(cl_str line, const cl_language *language, cl_when *out, cl_span *span);

/*
 * A date that a caller gives: ISO 8601 as cl_when_parse, or as feeds and papers write it ("Wed, 13 Sep 2017 12:59:00 GMT",
 * "13. September 2017", "9/13/2017"), in any of the languages. Nothing but one date may stand there; "8/9/2019", which may be
 * August or September, is none. Errors COLLATE_E_DATE; *out is then unchanged. Pure; any thread.
 */
collate_err cl_date_written(cl_str text, cl_when *out);

#endif
