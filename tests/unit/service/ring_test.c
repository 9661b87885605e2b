#include "service/cache.h"
#include "service/ring.h"
#include "unit.h"

#include <pthread.h>
#include <stdio.h>

CL_TEST(a_ring_is_first_in_first_out_and_bounded)
{
    cl_ring ring;
    int items[8];

    assert_int_equal(cl_ring_init(&ring, 4), COLLATE_OK);
    assert_null(cl_ring_take(&ring));
    for (unsigned round = 0; round < 3; round++) {
        for (unsigned i = 0; i < 4; i++)
            assert_true(cl_ring_put(&ring, &items[i]));
        assert_false(cl_ring_put(&ring, &items[4]));
        CL_CHECK_EQ("count", cl_ring_count(&ring), 4);
        for (unsigned i = 0; i < 4; i++)
            assert_ptr_equal(cl_ring_take(&ring), &items[i]);
        assert_null(cl_ring_take(&ring));
    }
    cl_ring_fini(&ring);
}

enum { N_ITEMS = 40000, N_CONSUMERS = 3 };

typedef struct counted {
    cl_mailbox box;
    _Atomic uint64_t sum, n;
} counted;

static void *consume(void *argument)
{
    counted *c = argument;
    uint32_t *item;

    while ((item = cl_mailbox_wait(&c->box)) != NULL) {
        atomic_fetch_add(&c->sum, *item);
        atomic_fetch_add(&c->n, 1);
    }
    return NULL;
}

/* Nothing is lost, nothing comes twice, and every sleeper ends: a lost wake would hang here. */
CL_TEST(a_mailbox_hands_everything_to_sleeping_consumers)
{
    static uint32_t items[N_ITEMS];
    static counted c;
    pthread_t threads[N_CONSUMERS];
    uint64_t want = 0;

    assert_int_equal(cl_mailbox_init(&c.box, 64), COLLATE_OK);
    for (unsigned i = 0; i < N_CONSUMERS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, consume, &c), 0);
    for (uint32_t i = 0; i < N_ITEMS;) {
        unsigned batch = 0, most = i % 7 + 1;
        for (; batch < most && i < N_ITEMS; batch++) {
            items[i] = i;
            if (!cl_mailbox_put(&c.box, &items[i]))
                break;
            want += i++;
        }
        cl_mailbox_wake(&c.box, batch);
    }
    cl_mailbox_close(&c.box, N_CONSUMERS);
    for (unsigned i = 0; i < N_CONSUMERS; i++)
        pthread_join(threads[i], NULL);
    CL_CHECK_EQ("items", atomic_load(&c.n), N_ITEMS);
    CL_CHECK_EQ("sum", atomic_load(&c.sum), want);
    cl_mailbox_fini(&c.box);
}

static bool get(cl_cache *cache, const char *request, uint64_t generation, size_t *n)
{
    cl_reply reply;
    bool found;

    cl_reply_init(&reply);
    cl_put_map(&reply, NULL);
    found = cl_cache_get(cache, cl_cache_key_of(1, cl_str_c(request), generation), &reply);
    *n = reply.open[0].count;
    cl_reply_fini(&reply);
    return found;
}

CL_TEST(the_cache_keeps_results_of_one_generation)
{
    cl_cache *cache = NULL;
    size_t n;

    assert_int_equal(cl_cache_new(1 << 20, &cache), COLLATE_OK);
    assert_false(get(cache, "a", 1, &n));
    cl_cache_put(cache, cl_cache_key_of(1, CL_STR("a"), 1), "\xa1k\x01", 3, 1);
    assert_true(get(cache, "a", 1, &n));
    CL_CHECK_EQ("entries", n, 1);
    assert_false(get(cache, "b", 1, &n));
    assert_false(get(cache, "a", 2, &n));
    assert_false(get(cache, "a", 1, &n)); /* died when the newer generation met it */
    cl_cache_free(cache);
}

CL_TEST(the_cache_is_bounded_and_forgets_what_was_used_longest_ago)
{
    static char result[4096], huge[32 << 10];
    cl_cache *cache = NULL;
    cl_cache_state now;
    char name[16];
    size_t n;

    assert_int_equal(cl_cache_new(64 << 10, &cache), COLLATE_OK);
    for (unsigned i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "r%u", i);
        cl_cache_put(cache, cl_cache_key_of(1, cl_str_c(name), 1), result, sizeof result, 1);
        assert_true(get(cache, "r0", 1, &n)); /* used again and again: stays */
    }
    cl_cache_state_of(cache, &now);
    assert_true(now.bytes <= 64 << 10 && now.entries >= 10);
    assert_false(get(cache, "r1", 1, &n));
    assert_true(get(cache, "r99", 1, &n));
    cl_cache_put(cache, cl_cache_key_of(1, CL_STR("huge"), 1), huge, sizeof huge, 1);
    assert_false(get(cache, "huge", 1, &n)); /* one result may not push out everything else */
    cl_cache_free(cache);
}
