#include "collate/limits.h"
#include "service/wire.h"
#include "unit.h"

#include <math.h>
#include <string.h>

typedef struct packed {
    cl_reply reply;
    msgpack_zone zone;
} packed;

static void begin(packed *p)
{
    cl_reply_init(&p->reply);
    assert_true(msgpack_zone_init(&p->zone, 4096));
}

static msgpack_object decoded(packed *p)
{
    msgpack_object object = {0};
    size_t offset = 0;

    assert_int_equal(p->reply.err, COLLATE_OK);
    assert_int_equal(msgpack_unpack((const char *)p->reply.bytes, p->reply.n, &offset, &p->zone, &object), MSGPACK_UNPACK_SUCCESS);
    return object;
}

static void end(packed *p)
{
    msgpack_zone_destroy(&p->zone);
    cl_reply_fini(&p->reply);
}

static cl_str text_of(msgpack_object o)
{
    assert_int_equal(o.type, MSGPACK_OBJECT_STR);
    return (cl_str){o.via.str.ptr, o.via.str.size};
}

CL_TEST(integers_come_back_as_they_were)
{
    static const int64_t values[] = {0,  1,  127, 128, 255, 256, 65535, 65536, 4294967295, 4294967296, INT64_MAX,
                                     -1, -32, -33, -128, -129, INT64_MIN};

    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        packed p;
        begin(&p);
        cl_put_int(&p.reply, NULL, values[i]);
        msgpack_object o = decoded(&p);
        assert_int_equal(o.type, values[i] < 0 ? MSGPACK_OBJECT_NEGATIVE_INTEGER : MSGPACK_OBJECT_POSITIVE_INTEGER);
        assert_true(o.via.i64 == values[i]);
        end(&p);
    }
}

CL_TEST(strings_of_every_header_come_back)
{
    static const size_t lengths[] = {0, 1, 31, 32, 255, 256, 65535, 65536, 1000000};
    static char text[1000000];

    memset(text, 'x', sizeof text);
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        packed p;
        begin(&p);
        cl_put_str(&p.reply, NULL, (cl_str){text, lengths[i]});
        CL_CHECK_EQ("length", text_of(decoded(&p)).len, lengths[i]);
        end(&p);
    }
}

/* Small containers are compacted when closed, large ones keep their long header: both must decode. */
CL_TEST(containers_of_every_size_count_their_entries)
{
    static const uint32_t sizes[] = {0, 1, 15, 16, 17, 600, 70000};

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        packed p;
        begin(&p);
        cl_put_map(&p.reply, NULL);
        cl_put_array(&p.reply, "list");
        for (uint32_t k = 0; k < sizes[i]; k++)
            cl_put_span(&p.reply, NULL, (cl_span){k, k + 1});
        cl_put_end(&p.reply);
        cl_put_cstr(&p.reply, "after", "it");
        cl_put_end(&p.reply);
        msgpack_object o = decoded(&p);
        CL_CHECK_EQ("map", o.via.map.size, 2);
        CL_CHECK_EQ("list", o.via.map.ptr[0].val.via.array.size, sizes[i]);
        CL_CHECK_STR("after", text_of(o.via.map.ptr[1].val), "it");
        end(&p);
    }
}

CL_TEST(what_is_not_known_is_not_written)
{
    packed p;

    begin(&p);
    cl_put_map(&p.reply, NULL);
    cl_put_when(&p.reply, "published", (cl_when){0});
    cl_put_str_known(&p.reply, "title", (cl_str){NULL, 0});
    cl_put_real(&p.reply, "nan", (double)NAN);
    cl_put_real(&p.reply, "infinity", (double)INFINITY);
    cl_put_end(&p.reply);
    msgpack_object o = decoded(&p);
    CL_CHECK_EQ("entries", o.via.map.size, 2);
    CL_CHECK_EQ("nil", o.via.map.ptr[0].val.type, MSGPACK_OBJECT_NIL);
    CL_CHECK_EQ("nil", o.via.map.ptr[1].val.type, MSGPACK_OBJECT_NIL);
    end(&p);
}

CL_TEST(too_deep_and_unbalanced_stick_as_errors)
{
    cl_reply reply;

    cl_reply_init(&reply);
    for (unsigned i = 0; i <= CL_REPLY_DEPTH; i++)
        cl_put_array(&reply, NULL);
    assert_int_equal(reply.err, COLLATE_E_INTERNAL);
    cl_reply_reset(&reply, 0);
    cl_put_end(&reply);
    assert_int_equal(reply.err, COLLATE_E_INTERNAL);
    cl_reply_fini(&reply);
}

CL_TEST(a_reply_over_the_frame_limit_sticks)
{
    static char text[1 << 20];
    cl_reply reply;

    cl_reply_init(&reply);
    for (unsigned i = 0; i < 65 && reply.err == COLLATE_OK; i++)
        cl_put_str(&reply, NULL, (cl_str){text, sizeof text});
    assert_int_equal(reply.err, COLLATE_E_TOO_BIG);
    assert_true(reply.n <= COLLATE_MAX_FRAME);
    cl_reply_fini(&reply);
}

CL_TEST(a_handler_that_leaves_something_open_is_an_internal_error)
{
    msgpack_object nil = {.type = MSGPACK_OBJECT_NIL};
    cl_reply reply;

    cl_reply_init(&reply);
    cl_wire_begin(&reply, &nil);
    cl_put_map(&reply, "open");
    assert_int_equal(cl_wire_end(&reply, 1, 1), COLLATE_E_INTERNAL);
    cl_reply_fini(&reply);
}

CL_TEST(error_messages_are_cut_on_a_character)
{
    char text[1201];
    cl_reply reply;

    cl_reply_init(&reply);
    for (size_t i = 0; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "\xc3\xa9", 3);
    cl_reply_fail(&reply, COLLATE_E_FIELD, "a", "%s", text);
    size_t n = strlen(reply.message);
    assert_true(n < sizeof reply.message && n > 500);
    assert_int_equal((unsigned char)reply.message[n - 1], 0xa9);
    cl_reply_fini(&reply);
}

CL_TEST(an_error_reply_drops_what_was_packed)
{
    msgpack_object nil = {.type = MSGPACK_OBJECT_NIL};
    packed p;

    begin(&p);
    cl_wire_begin(&p.reply, &nil);
    cl_put_cstr(&p.reply, "half", "a result");
    cl_wire_error(&p.reply, &nil, cl_reply_fail(&p.reply, COLLATE_E_NO_STORY, "story", "there is no story %d", 7));
    msgpack_object o = decoded(&p);
    CL_CHECK_EQ("v, id, ok, error", o.via.map.size, 4);
    msgpack_object error = o.via.map.ptr[3].val;
    CL_CHECK_EQ("code, name, message, field", error.via.map.size, 4);
    CL_CHECK_EQ("code", error.via.map.ptr[0].val.via.u64, COLLATE_E_NO_STORY);
    CL_CHECK_STR("name", text_of(error.via.map.ptr[1].val), "no_story");
    CL_CHECK_STR("message", text_of(error.via.map.ptr[2].val), "there is no story 7");
    CL_CHECK_STR("field", text_of(error.via.map.ptr[3].val), "story");
    end(&p);
}
