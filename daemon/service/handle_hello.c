#include "collate/limits.h"
#include "collate/version.h"
#include "service/handle.h"
#include "text/language.h"

static void put_limits(cl_reply *reply)
{
    cl_put_map(reply, "limits");
    cl_put_uint(reply, "frame", COLLATE_MAX_FRAME);
    cl_put_uint(reply, "depth", COLLATE_MAX_DEPTH);
    cl_put_uint(reply, "nodes", COLLATE_MAX_NODES);
    cl_put_uint(reply, "text", COLLATE_MAX_TEXT);
    cl_put_uint(reply, "id", COLLATE_MAX_ID);
    cl_put_uint(reply, "field", COLLATE_MAX_FIELD);
    cl_put_uint(reply, "quote", COLLATE_MAX_QUOTE);
    cl_put_uint(reply, "batch", COLLATE_MAX_BATCH);
    cl_put_uint(reply, "texts", COLLATE_MAX_SCOPE_TEXTS);
    cl_put_uint(reply, "list", COLLATE_MAX_LIST);
    cl_put_uint(reply, "words", COLLATE_MAX_WORDS);
    cl_put_end(reply);
}

/* Who answers, and in which protocol. A client that speaks none of ours is told so rather than left to find out. */
collate_err handle_hello(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    (void)worker;
    if (cl_has(&request->args, "protocol") && cl_get_uint(&request->args, "protocol") < COLLATE_PROTOCOL)
        return cl_reply_fail(reply, COLLATE_E_VERSION, "protocol", "this daemon speaks protocol %d and nothing older", COLLATE_PROTOCOL);
    cl_put_cstr(reply, "product", "collate");
    cl_put_cstr(reply, "version", COLLATE_VERSION);
    cl_put_uint(reply, "protocol", COLLATE_PROTOCOL);
    cl_put_uint(reply, "protocol_min", COLLATE_PROTOCOL);
    put_limits(reply);
    cl_put_array(reply, "languages");
    for (int lang = CL_LANG_NONE + 1; lang < CL_LANG_COUNT; lang++)
        if (cl_language_code((cl_lang)lang)[0] != 0)
            cl_put_cstr(reply, NULL, cl_language_code((cl_lang)lang));
    cl_put_end(reply);
    return COLLATE_OK;
}
