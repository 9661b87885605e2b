#include "service/put_match.h"

void cl_put_diff(cl_reply *reply, const cl_verify_diff *diff, size_t n)
{
    if (n == 0)
        return;
    cl_put_array(reply, "diff");
    for (size_t i = 0; i < n; i++) {
        cl_put_map(reply, NULL);
        cl_put_cstr(reply, "op", cl_edit_op_name((cl_edit_op)diff[i].op));
        cl_put_str_known(reply, "given", diff[i].given);
        cl_put_str_known(reply, "found", diff[i].found);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

void cl_put_changes(cl_reply *reply, uint8_t flags)
{
    static const struct {
        uint8_t flag;
        const char *name;
    } names[] = {{CL_CHANGED_NEGATION, "negation"},
                 {CL_CHANGED_NUMBER, "number"},
                 {CL_CHANGED_NAME, "name"},
                 {CL_CHANGED_JOINED, "joined"}};

    if (flags == 0)
        return;
    cl_put_array(reply, "changes");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if ((flags & names[i].flag) != 0)
            cl_put_cstr(reply, NULL, names[i].name);
    }
    cl_put_end(reply);
}

void cl_put_speaker_name(cl_reply *reply, const cl_speaker *speaker)
{
    if (speaker->type == CL_SPEAKER_NONE || speaker->name.len == 0)
        return;
    cl_put_str(reply, "speaker", speaker->name);
    cl_put_cstr(reply, "speaker_type", cl_speaker_type_name((cl_speaker_type)speaker->type));
}

void cl_put_match(cl_reply *reply, const cl_document *doc, const cl_verify_match *match)
{
    cl_put_str(reply, "document", doc->id);
    cl_put_str_known(reply, "source", doc->source);
    cl_put_when(reply, "published", doc->article->meta.published);
    cl_put_span_keys(reply, match->span);
    cl_put_str(reply, "text", cl_span_of(doc->article->text, match->span));
    if (match->quote != UINT32_MAX)
        cl_put_speaker_name(reply, &doc->article->quotes[match->quote].speaker);
    cl_put_bool(reply, "quoted", match->quote != UINT32_MAX);
    cl_put_cstr(reply, "verdict", cl_verdict_name((cl_verdict)match->verdict));
    cl_put_real(reply, "similarity", match->similarity);
    cl_put_changes(reply, match->verdict != CL_VERDICT_NOT_FOUND ? match->flags : 0);
    cl_put_diff(reply, match->diff, match->n_diff);
}
