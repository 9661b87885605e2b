/*
 * put_match.h - matches of verify, diffs and changes, as verify, quotes and compare answer with them.
 */
#ifndef CL_SERVICE_PUT_MATCH_H
#define CL_SERVICE_PUT_MATCH_H

#include "engine/verify.h"
#include "service/reply.h"

/* `diff`: runs of words, equal ones too, so that it reads as a text. Nothing when there are none. */
void cl_put_diff(cl_reply *reply, const cl_verify_diff *diff, size_t n);

/* `changes`: negation, number, name, joined. Nothing when there are none. */
void cl_put_changes(cl_reply *reply, uint8_t flags);

/* `speaker` and `speaker_type`: the name as resolved, or the role; nothing when nobody was found. */
void cl_put_speaker_name(cl_reply *reply, const cl_speaker *speaker);

/* Entries of the open map for one match of `doc`. */
void cl_put_match(cl_reply *reply, const cl_document *doc, const cl_verify_match *match);

#endif
