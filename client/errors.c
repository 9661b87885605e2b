#include "collate/client.h"

typedef struct row {
    collate_err err;
    const char *name, *text;
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
    return &rows[1];
}

const char *collate_err_text(collate_err err)
{
    return find(err)->text;
}

const char *collate_err_name(collate_err err)
{
    return find(err)->name;
}
