/*
 * events.h - what changed, told to whoever subscribes (DESIGN 6): a PUB socket, frames [topic][payload].
 *
 * Separate because nobody waits for it: a thread of its own compares the newest generation with the one that it told of
 * last, so that neither writer nor router pays for subscribers, and a thread that falls behind tells of several
 * generations at once. A subscriber that reads too slowly loses events, not the daemon: each payload has a sequence
 * number that rises by one, over all and within its kind (for who subscribes to one), so that a gap is seen, and the
 * generation, so that what was missed can be asked for.
 *
 * Topics   document.added document.removed story.added story.changed story.merged story.removed quote.NAME conflict.KIND
 * Payload  one MessagePack map: v, sequence, number (within its kind: document, story, quote, conflict), epoch (of this
 *          run of the daemon: numbers start at 1 with each), generation, event (the topic's first two words, "quote" for quotations), and
 *            document.*      document, source?, title?, published?, story?
 *            story.added     story, headline?, documents [id]
 *            story.changed   story, headline?, added [id], removed [id]
 *            story.merged    story, into
 *            story.removed   story
 *            quote           speaker, text, document, source?, stretches [span]
 *            conflict        story, kind, type, slot, values [{document, source?, start, end, text}]
 * Conflicts cost a comparison of each changed story; they are looked for only while somebody subscribes to them.
 */
#ifndef CL_SERVICE_EVENTS_H
#define CL_SERVICE_EVENTS_H

#include "base/error.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cl_server cl_server;

typedef struct cl_events {
    void *socket; /* XPUB; the thread's once it runs. NULL: nobody asked for events */
    char **endpoints;
    size_t n_endpoints;
    int wake; /* eventfd */
    uint64_t epoch;
    _Atomic uint64_t sequence; /* of the last event; read by `status` */
    atomic_bool stop;
    pthread_t thread;
    bool started;
} cl_events;

/* Before anything else. */
void cl_events_init(cl_events *events);

/*
 * Bind the socket in server->context. `endpoints` as for requests; n 0: no events.
 * why      gets a sentence when it fails; may be NULL
 * Errors   of cl_bind; COLLATE_E_NOMEM
 */
collate_err cl_events_bind(cl_server *server, const char *const *endpoints, size_t n, char *why, size_t why_size);

/* Start the thread; what the corpus has by now is not told of. Errors COLLATE_E_IO. Nothing to do without a socket. */
collate_err cl_events_start(cl_server *server);

/* There is a new generation. Writer thread; never waits. */
void cl_events_tell(cl_events *events);

/* Tell what is still to be told, end the thread, close the socket. */
void cl_events_stop(cl_events *events);

/* Free what is left; after the context has ended. */
void cl_events_fini(cl_events *events);

#endif
