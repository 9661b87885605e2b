/*
 * base64.h - RFC 4648 section 4, for bytes that JSON cannot carry. Private to daemon/store.
 */
#ifndef CL_STORE_BASE64_H
#define CL_STORE_BASE64_H

#include "base/arena.h"

/* NUL-terminated; {NULL, 0} when memory is out. */
cl_str cl_base64_encode(cl_str bytes, cl_arena *arena);

/* False: not base64 (with padding, no blanks), or memory is out. */
bool cl_base64_decode(cl_str text, cl_arena *arena, cl_str *out);

#endif
