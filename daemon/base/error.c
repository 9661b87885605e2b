#include "base/error.h"

#include <errno.h>
#include <stddef.h>

typedef struct row {
    collate_err err;
    const char *name;
    const char *text;
} row;

#define ROW(enumerator, number, wire, text) {COLLATE_##enumerator, wire, text},
static const row rows[] = {COLLATE_ERRORS(ROW)};
#undef ROW

static const row *find(collate_err err)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (rows[i].err == err)
            return &rows[i];
    }
    return &rows[1]; /* internal */
}

const char *cl_err_text(collate_err err)
{
    return find(err)->text;
}

const char *cl_err_name(collate_err err)
{
    return find(err)->name;
}

collate_err cl_err_from_errno(int number)
{
    switch (number) {
    case 0:
        return COLLATE_OK;
    case ENOMEM:
        return COLLATE_E_NOMEM;
    case EFBIG:
        return COLLATE_E_TOO_BIG;
    default:
        return COLLATE_E_IO;
    }
}
