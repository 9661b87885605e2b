/*
 * put_story.h - one story as the map that `stories` and `story` answer with.
 */
#ifndef CL_SERVICE_PUT_STORY_H
#define CL_SERVICE_PUT_STORY_H

#include "corpus/story.h"
#include "service/handle.h"

/* The documents of a story that the worker's generation shows, on `arena`, in order of sequence. Errors COLLATE_E_NOMEM. */
collate_err cl_story_documents(cl_worker *worker, const cl_story *story, cl_arena *arena, cl_documents *out);

/* Entries of the open map but the documents: id, headline, sources, originals, first, last. `arena` is scratch. */
collate_err cl_put_story(cl_reply *reply, const cl_story *story, const cl_documents *docs, cl_arena *arena);

#endif
