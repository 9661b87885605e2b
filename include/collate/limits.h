/*
 * limits.h - every cap that a size from outside meets before it meets an allocation.
 *
 * Units stand in the comments. `hello` reports those that a client needs. Raising one is compatible, lowering is not.
 */
#ifndef COLLATE_LIMITS_H
#define COLLATE_LIMITS_H

#define COLLATE_MAX_FRAME (64u << 20)        /* bytes of one request payload */
#define COLLATE_MAX_DEPTH 16                 /* nesting of a request */
#define COLLATE_MAX_NODES 2000000u           /* values in one request */
#define COLLATE_MAX_TEXT (16u << 20)         /* bytes of one article, text or HTML */
#define COLLATE_MAX_ID 256                   /* bytes of a document id, source or collection name */
#define COLLATE_MAX_FIELD 4096               /* bytes of a title, byline, url, query */
#define COLLATE_MAX_QUOTE 8192               /* bytes of a text to verify or look up */
#define COLLATE_MAX_BATCH 1000               /* documents in one add */
#define COLLATE_MAX_SCOPE_TEXTS 512          /* articles given inside one request */
#define COLLATE_MAX_LIST 5000                /* `limit` of a listing */
#define COLLATE_MAX_WORDS 10000              /* word budget of a summary */

#endif
