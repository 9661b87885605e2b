#include "corpus/generation.h"
#include "engine/verify.h"
#include "engine/verify_find.h"
#include "service/handle.h"
#include "service/put_match.h"
#include "service/take.h"

static void put(cl_reply *reply, const cl_documents *docs, const cl_verification *found)
{
    cl_put_cstr(reply, "verdict", cl_verdict_name(found->verdict));
    cl_put_changes(reply, found->flags);
    cl_put_array(reply, "matches");
    for (size_t i = 0; i < found->n_matches; i++) {
        const cl_verify_match *match = &found->matches[i];
        cl_put_map(reply, NULL);
        cl_put_match(reply, docs->at[match->document], match);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

/* Is this quotation true: in the documents of the scope, or in the whole corpus. */
collate_err handle_verify(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    static const char *const keys[] = {"documents", "story", "collection", "sources", "query", "since", "until", "texts"};
    cl_verify_request asked = {
        .text = cl_get_str(&request->args, "text"),
        .speaker = cl_get_str(&request->args, "speaker"),
        .limit = (size_t)cl_get_uint(&request->args, "limit"),
        .deadline = request->deadline,
    };
    cl_scope_result found = {0};
    cl_verification result;
    bool scoped = false;
    collate_err err;

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        scoped |= cl_has(&request->args, keys[i]);
    if (scoped) {
        err = cl_take_scope(worker, request, &request->args, false, reply, &found);
        if (err != COLLATE_OK)
            return err;
        asked.documents = found.documents;
    } else {
        err = cl_verify_candidates(worker->generation, asked.text, request->deadline, worker->scratch, &asked.documents);
    }
    if (err == COLLATE_OK)
        err = cl_verify(&asked, worker->scratch, &result);
    if (err == COLLATE_OK)
        put(reply, &asked.documents, &result);
    if (scoped)
        cl_scope_fini(&found);
    if (err == COLLATE_E_EMPTY)
        return cl_reply_fail(reply, COLLATE_E_FIELD, "text", "text: there is no word in it to look for");
    return err;
}
