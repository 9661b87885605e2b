/*
 * show.h - pieces of an answer that several commands show.
 */
#ifndef CL_CLI_SHOW_H
#define CL_CLI_SHOW_H

#include "cli.h"

/* A summary's sentence with its source, support and span. */
void cl_cli_put_sentence(const cl_cli *cli, const collate_value *sentence, const char *first);

/*
 * What differs in a conflict, on one line: "dates differ: April (Metro US, Newser), March (BuzzFeed News)".
 * spans  each value's place too, for the first document that gives it
 */
void cl_cli_put_differing(const cl_cli *cli, int indent, const char *first, const collate_value *conflict, bool spans);

/* A quote group: the words, who said them, each source's form of them. */
void cl_cli_put_group(const cl_cli *cli, const collate_value *group);

/*
 * What a reader calls the kind of a conflict: a figure inside a date (March 12 and March 14, 3:30 and 5:10) is of the kind "number"
 * on the wire, but a "date" or a "time" to him. Borrows from the conflict or is static.
 */
cl_cli_text cl_cli_kind_shown(const collate_value *conflict);

/* One conflict: its values, each with the outlets that give it and the sentence of the first. */
void cl_cli_put_conflict(const cl_cli *cli, const collate_value *conflict);

/* compare --claim N: every member's words with what differs marked, and the conflicts on it. An exit code. */
int cl_cli_show_claim(const cl_cli *cli, const collate_value *result);

/* " (Ida Moss)": on whose word an item with `text` and `speaker` is reported, where the text does not name them; else "". */
void cl_cli_credit(char *out, size_t room, const collate_value *item);

/* A word diff ([{op, text}]) on one line, deletions and insertions marked. */
void cl_cli_put_diff(const cl_cli *cli, int indent, const collate_value *diff);

/* What was found of a draft: its sentences, quotations and what it leaves out. `result` is the whole comparison. */
void cl_cli_show_draft(const cl_cli *cli, const collate_value *result, const collate_value *draft);

/* What a verdict on a quotation means for an editor; "" for one that is not known. Static text. */
const char *cl_cli_verdict_meaning(cl_cli_text verdict);

/* "Metro US, Newser" out of a list of texts, at most `room` - 1 bytes. */
void cl_cli_join(char *out, size_t room, const collate_value *list);

#endif
