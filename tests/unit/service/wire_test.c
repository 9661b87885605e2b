#include "collate/limits.h"
#include "service/wire.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

/* Frames by hand, with their length because they hold zero bytes. */
#define FRAME(bytes) bytes, sizeof(bytes) - 1
static const struct {
    const char *name, *bytes;
    size_t n;
    collate_err want;
} frames[] = {
    {"empty frame", FRAME(""), COLLATE_E_MALFORMED},
    {"empty map", FRAME("\x80"), COLLATE_OK},
    {"not a map: nil", FRAME("\xc0"), COLLATE_E_MALFORMED},
    {"not a map: array", FRAME("\x90"), COLLATE_E_MALFORMED},
    {"not a map: integer", FRAME("\x01"), COLLATE_E_MALFORMED},
    {"one entry", FRAME("\x81\xa1v\x01"), COLLATE_OK},
    {"entry cut after its key", FRAME("\x81\xa1v"), COLLATE_E_MALFORMED},
    {"entry cut inside its key", FRAME("\x81\xa5v"), COLLATE_E_MALFORMED},
    {"count larger than the frame", FRAME("\x8f\xa1v\x01"), COLLATE_E_MALFORMED},
    {"bytes behind", FRAME("\x80\xc0"), COLLATE_E_MALFORMED},
    {"map16 cut in its count", FRAME("\xde\x00"), COLLATE_E_MALFORMED},
    {"map16 of one", FRAME("\xde\x00\x01\xa1v\x01"), COLLATE_OK},
    {"map32 of four billion", FRAME("\xdf\xff\xff\xff\xff\xa1v\x01"), COLLATE_E_MALFORMED},
    {"array32 of four billion", FRAME("\x81\xa1v\xdd\xff\xff\xff\xff"), COLLATE_E_MALFORMED},
    {"str32 of four billion", FRAME("\x81\xa1v\xdb\xff\xff\xff\xff"), COLLATE_E_MALFORMED},
    {"bin32 of four billion", FRAME("\x81\xa1v\xc6\xff\xff\xff\xff"), COLLATE_E_MALFORMED},
    {"ext32 of four billion", FRAME("\x81\xa1v\xc9\xff\xff\xff\xff\x01"), COLLATE_E_MALFORMED},
    {"byte 0xc1", FRAME("\x81\xa1v\xc1"), COLLATE_E_MALFORMED},
    {"float32", FRAME("\x81\xa1v\xca\x00\x00\x00\x00"), COLLATE_OK},
    {"float64 cut", FRAME("\x81\xa1v\xcb\x00\x00\x00\x00\x00\x00\x00"), COLLATE_E_MALFORMED},
    {"int64", FRAME("\x81\xa1v\xd3\x80\x00\x00\x00\x00\x00\x00\x00"), COLLATE_OK},
    {"uint8 cut", FRAME("\x81\xa1v\xcc"), COLLATE_E_MALFORMED},
    {"fixext16", FRAME("\x81\xa1v\xd8\x01xxxxxxxxxxxxxxxx"), COLLATE_OK},
    {"fixext16 cut", FRAME("\x81\xa1v\xd8\x01xxxxxxxxxxxxxxx"), COLLATE_E_MALFORMED},
    {"ext8", FRAME("\x81\xa1v\xc7\x02\x05xy"), COLLATE_OK},
    {"bin8", FRAME("\x81\xa1v\xc4\x02xy"), COLLATE_OK},
    {"key that is no string", FRAME("\x81\x01\x01"), COLLATE_E_MALFORMED},
    {"key that is nil", FRAME("\x81\xc0\x01"), COLLATE_E_MALFORMED},
    {"key that is a map", FRAME("\x81\x80\x01"), COLLATE_E_MALFORMED},
    {"the same key twice", FRAME("\x82\xa1v\x01\xa1v\x02"), COLLATE_E_MALFORMED},
    {"the same key twice, written differently", FRAME("\x82\xa1v\x01\xd9\x01v\x02"), COLLATE_E_MALFORMED},
    {"the same key in two maps", FRAME("\x82\xa1v\x01\xa1w\x81\xa1v\x02"), COLLATE_OK},
    {"the same key twice, deeper", FRAME("\x81\xa1w\x82\xa1v\x01\xa1v\x02"), COLLATE_E_MALFORMED},
    {"UTF-8 of two, three, four bytes", FRAME("\x81\xa1v\xa9\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"), COLLATE_OK},
    {"lone continuation byte", FRAME("\x81\xa1v\xa1\x80"), COLLATE_E_UTF8},
    {"overlong slash", FRAME("\x81\xa1v\xa2\xc0\xaf"), COLLATE_E_UTF8},
    {"overlong of three", FRAME("\x81\xa1v\xa3\xe0\x80\xaf"), COLLATE_E_UTF8},
    {"surrogate", FRAME("\x81\xa1v\xa3\xed\xa0\x80"), COLLATE_E_UTF8},
    {"above U+10FFFF", FRAME("\x81\xa1v\xa4\xf4\x90\x80\x80"), COLLATE_E_UTF8},
    {"character cut at the string's end", FRAME("\x81\xa1v\xa1\xc3"), COLLATE_E_UTF8},
    {"bad byte behind eight good ones", FRAME("\x81\xa1v\xa9\x61\x62\x63\x64\x65\x66\x67\x68\xff"), COLLATE_E_UTF8},
    {"invalid UTF-8 in a key", FRAME("\x81\xa1\xff\x01"), COLLATE_E_UTF8},
};

/* In memory of the exact size, so that AddressSanitizer sees a read past the end. */
static collate_err check_exact(const void *bytes, size_t n, const char **why)
{
    char *exact = malloc(n > 0 ? n : 1);
    cl_arena arena;
    collate_err err;

    memcpy(exact, bytes, n);
    cl_arena_init(&arena, 0);
    err = cl_wire_check(exact, n, &arena, why);
    cl_arena_fini(&arena);
    free(exact);
    return err;
}

CL_TEST(frames_are_judged_before_they_are_decoded)
{
    for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++) {
        const char *why = NULL;
        CL_CHECK_EQ(frames[i].name, check_exact(frames[i].bytes, frames[i].n, &why), frames[i].want);
        assert_true(frames[i].want == COLLATE_OK || (why != NULL && why[0] != 0));
    }
}

CL_TEST(no_prefix_of_a_request_is_a_request)
{
    static const char good[] = "\x84\xa1v\x01\xa2id\xcd\x01\x02\xa2op\xa4ping\xa4\x61rgs\x82\xa1\x61\x92\x01"
                               "\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00"
                               "\xa1\x62\xc3";
    const char *why;

    CL_CHECK_EQ("whole", check_exact(good, sizeof good - 1, &why), COLLATE_OK);
    for (size_t i = 0; i + 1 < sizeof good; i++)
        CL_CHECK_EQ("prefix", check_exact(good, i, &why), COLLATE_E_MALFORMED);
}

static size_t nested(unsigned char *bytes, unsigned depth, unsigned char tag)
{
    size_t n = 0;

    for (unsigned i = 0; i < depth; i++) {
        bytes[n++] = i == 0 ? 0x81 : tag;
        if (i == 0 || tag == 0x81) {
            bytes[n++] = 0xa1;
            bytes[n++] = 'a';
        }
    }
    bytes[n++] = 0xc0;
    return n;
}

CL_TEST(nesting_is_bounded)
{
    static const struct {
        const char *name;
        unsigned depth;
        unsigned char tag;
        collate_err want;
    } rows[] = {
        {"maps, as deep as allowed", COLLATE_MAX_DEPTH, 0x81, COLLATE_OK},
        {"maps, one deeper", COLLATE_MAX_DEPTH + 1, 0x81, COLLATE_E_MALFORMED},
        {"arrays, as deep as allowed", COLLATE_MAX_DEPTH, 0x91, COLLATE_OK},
        {"arrays, one deeper", COLLATE_MAX_DEPTH + 1, 0x91, COLLATE_E_MALFORMED},
        {"arrays, a hundred thousand deep", 100000, 0x91, COLLATE_E_MALFORMED},
    };
    unsigned char *bytes = malloc(400000);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *why;
        size_t n = nested(bytes, rows[i].depth, rows[i].tag);
        CL_CHECK_EQ(rows[i].name, check_exact(bytes, n, &why), rows[i].want);
    }
    free(bytes);
}

CL_TEST(number_of_values_is_bounded)
{
    size_t n = COLLATE_MAX_NODES + 8;
    uint32_t count = (uint32_t)n - 8;
    unsigned char *bytes = malloc(n);
    const char *why;

    memset(bytes, 0xc0, n);
    memcpy(bytes, "\x81\xa1\x61\xdd", 4);
    for (unsigned i = 0; i < 4; i++)
        bytes[4 + i] = (unsigned char)(count >> (24 - 8 * i));
    CL_CHECK_EQ("too many nils", check_exact(bytes, n, &why), COLLATE_E_TOO_BIG);
    free(bytes);
}

CL_TEST(keys_of_large_maps_are_compared)
{
    enum { N = 3000, ENTRY = 6 };
    unsigned char *bytes = malloc(3 + N * ENTRY);
    unsigned char *at = bytes + 3;
    const char *why;

    memcpy(bytes, "\xde\x0b\xb8", 3); /* map16 of 3000 */
    for (unsigned i = 0; i < N; i++, at += ENTRY) {
        at[0] = 0xa4;
        for (unsigned k = 0; k < 4; k++)
            at[1 + k] = (unsigned char)('a' + (i >> (4 * k)) % 16);
        at[5] = 0xc0;
    }
    CL_CHECK_EQ("distinct", check_exact(bytes, 3 + N * ENTRY, &why), COLLATE_OK);
    memcpy(at - ENTRY, bytes + 3, ENTRY);
    CL_CHECK_EQ("the last repeats the first", check_exact(bytes, 3 + N * ENTRY, &why), COLLATE_E_MALFORMED);
    free(bytes);
}

static const struct {
    const char *name, *bytes;
    size_t n;
    collate_err want;
    const char *field;
} envelopes[] = {
    {"whole", FRAME("\x83\xa1v\x01\xa2id\x07\xa2op\xa4ping"), COLLATE_OK, ""},
    {"without id", FRAME("\x82\xa1v\x01\xa2op\xa4ping"), COLLATE_OK, ""},
    {"unknown keys are ignored", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xa3new\x93\x01\x02\x03"), COLLATE_OK, ""},
    {"args nil", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xa4\x61rgs\xc0"), COLLATE_OK, ""},
    {"deadline nil", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xab\x64\x65\x61\x64line_ms\xc0"), COLLATE_OK, ""},
    {"no v", FRAME("\x81\xa2op\xa4ping"), COLLATE_E_FIELD, "v"},
    {"v is a string", FRAME("\x82\xa1v\xa1\x31\xa2op\xa4ping"), COLLATE_E_FIELD, "v"},
    {"v of another protocol", FRAME("\x82\xa1v\x02\xa2op\xa4ping"), COLLATE_E_VERSION, "v"},
    {"no op", FRAME("\x81\xa1v\x01"), COLLATE_E_FIELD, "op"},
    {"op is a number", FRAME("\x82\xa1v\x01\xa2op\x01"), COLLATE_E_FIELD, "op"},
    {"args is an array", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xa4\x61rgs\x90"), COLLATE_E_FIELD, "args"},
    {"deadline 0", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xab\x64\x65\x61\x64line_ms\x00"), COLLATE_E_FIELD, "deadline_ms"},
    {"deadline negative", FRAME("\x83\xa1v\x01\xa2op\xa4ping\xab\x64\x65\x61\x64line_ms\xff"), COLLATE_E_FIELD, "deadline_ms"},
};

CL_TEST(envelopes_say_what_is_wrong)
{
    for (size_t i = 0; i < sizeof envelopes / sizeof envelopes[0]; i++) {
        const char *why;
        msgpack_zone zone;
        cl_envelope envelope;
        cl_complaint complaint = {{NULL, 0}, {NULL, 0}};
        CL_CHECK_EQ(envelopes[i].name, check_exact(envelopes[i].bytes, envelopes[i].n, &why), COLLATE_OK);
        assert_true(msgpack_zone_init(&zone, 512));
        CL_CHECK_EQ(envelopes[i].name, cl_wire_decode(envelopes[i].bytes, envelopes[i].n, &zone, &envelope, &complaint), envelopes[i].want);
        if (envelopes[i].want != COLLATE_OK)
            CL_CHECK_STR(envelopes[i].name, complaint.field, envelopes[i].field);
        msgpack_zone_destroy(&zone);
    }
}

CL_TEST(the_id_of_a_wrong_request_is_known)
{
    static const char bytes[] = "\x82\xa1v\x05\xa2id\xa3six";
    msgpack_zone zone;
    cl_envelope envelope;
    cl_complaint complaint;

    assert_true(msgpack_zone_init(&zone, 512));
    assert_int_equal(cl_wire_decode(bytes, sizeof bytes - 1, &zone, &envelope, &complaint), COLLATE_E_VERSION);
    assert_int_equal(envelope.id.type, MSGPACK_OBJECT_STR);
    msgpack_zone_destroy(&zone);
}
