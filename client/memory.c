#include "internal.h"

#include <stdlib.h>

#define MAGIC 0xc0117a7e0fee1e55u
#define ZONE_CHUNK 4096

_Static_assert(sizeof(cl_client_head) % 8 == 0, "results must stay aligned");

void *cl_client_result_new(size_t size)
{
    cl_client_head *head = calloc(1, sizeof *head + size);

    if (head == NULL)
        return NULL;
    head->magic = MAGIC;
    head->zone = msgpack_zone_new(ZONE_CHUNK);
    if (head->zone == NULL) {
        free(head);
        return NULL;
    }
    return head + 1;
}

msgpack_zone *cl_client_result_zone(const void *result)
{
    return ((const cl_client_head *)result)[-1].zone;
}

void collate_free(const void *result)
{
    if (result == NULL)
        return;
    cl_client_head *head = (cl_client_head *)result - 1;
    if (head->magic != MAGIC)
        return; /* freed already, or never ours */
    head->magic = 0;
    msgpack_zone_free(head->zone);
    free(head);
}
