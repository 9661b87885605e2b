/*
 * events_put.h - packing one event and counting it. Private to events*.c.
 */
#ifndef CL_SERVICE_EVENTS_PUT_H
#define CL_SERVICE_EVENTS_PUT_H

#include "base/arena.h"
#include "corpus/generation.h"
#include "service/events.h"
#include "service/reply.h"

/* The thread's own. */
typedef struct cl_teller {
    cl_server *server;
    cl_events *events;
    const cl_generation *before, *after;
    cl_arena arena; /* of one comparison of generations */
    cl_reply pack;
    uint64_t numbers[4];      /* of events of each kind: document, story, quote, conflict */
    size_t n_conflict_topics; /* subscriptions that conflicts fall under */
} cl_teller;

/* Open the payload of an event; put its own keys, then send it. */
void cl_event_open(cl_teller *teller, const char *event);
void cl_event_send(cl_teller *teller, cl_str topic);

/* Documents that came and went, stories, quotations, conflicts between teller->before and ->after. Errors COLLATE_E_NOMEM. */
collate_err cl_events_compare(cl_teller *teller);

/* Conflicts of one story in which documents of a sequence above `newer_than` take part. Errors COLLATE_E_NOMEM, COLLATE_E_DEADLINE. */
collate_err cl_events_conflicts(cl_teller *teller, uint64_t story, uint64_t newer_than);

#endif
