#include "service/outcome.h"

#include "base/error.h"
#include "corpus/story.h"

#include <stdio.h>

void cl_put_rejected(cl_reply *reply, size_t index, cl_str id, collate_err code, cl_str field, cl_str message)
{
    cl_put_map(reply, NULL);
    cl_put_uint(reply, "index", index);
    cl_put_str_known(reply, "id", id);
    cl_put_map(reply, "error");
    cl_put_uint(reply, "code", (uint64_t)code);
    cl_put_cstr(reply, "name", cl_err_name(code));
    cl_put_str(reply, "message", message);
    cl_put_str_known(reply, "field", field);
    cl_put_end(reply);
    cl_put_end(reply);
}

const char *cl_problem_place(const cl_problem *problem, char out[CL_PROBLEM_PLACE_BYTES])
{
    out[0] = 0;
    if (problem->at > 0)
        snprintf(out, CL_PROBLEM_PLACE_BYTES, ", at byte %zu", problem->at - 1);
    return out;
}

void cl_put_rejected_problem(cl_reply *reply, size_t index, cl_str id, const cl_problem *problem)
{
    const char *text = problem->message != NULL ? problem->message : cl_err_text(problem->code);
    char place[CL_PROBLEM_PLACE_BYTES], message[256];

    snprintf(message, sizeof message, "%s%s", text, cl_problem_place(problem, place));
    cl_put_rejected(reply, index, id, problem->code, cl_str_c(problem->field), cl_str_c(message));
}

void cl_put_story_of(cl_reply *reply, const cl_worker *worker, uint64_t sequence)
{
    uint64_t story = cl_story_of(cl_generation_stories(worker->generation), sequence);

    if (story != CL_STORY_NONE)
        cl_put_uint(reply, "story", story);
}
