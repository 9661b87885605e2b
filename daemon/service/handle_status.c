#include "corpus/corpus.h"
#include "service/handle.h"
#include "service/server_state.h"

static void put_ops(cl_reply *reply, const cl_server *server)
{
    cl_put_array(reply, "ops");
    for (size_t i = 0; i < server->schema->n_kinds; i++) {
        const cl_op_counters *op = &server->rules.ops[i];
        uint64_t n = cl_counted(&op->requests);
        if (n == 0)
            continue;
        cl_put_map(reply, NULL);
        cl_put_str(reply, "op", server->schema->kinds[i].op);
        cl_put_uint(reply, "requests", n);
        cl_put_uint(reply, "errors", cl_counted(&op->errors));
        cl_put_uint(reply, "mean_us", cl_counted(&op->total_ns) / n / 1000);
        cl_put_uint(reply, "max_us", cl_counted(&op->max_ns) / 1000);
        cl_put_end(reply);
    }
    cl_put_end(reply);
}

static void put_corpus(cl_reply *reply, cl_worker *worker)
{
    cl_memory memory;

    cl_corpus_memory(worker->corpus, &memory);
    cl_put_map(reply, "corpus");
    cl_put_uint(reply, "documents", memory.n_documents);
    cl_put_uint(reply, "segments", memory.n_segments);
    cl_put_uint(reply, "words", memory.n_words);
    cl_put_map(reply, "bytes");
    cl_put_uint(reply, "text", memory.text);
    cl_put_uint(reply, "documents", memory.documents);
    cl_put_uint(reply, "indexes", memory.indexes);
    cl_put_uint(reply, "vocabulary", memory.vocabulary);
    cl_put_uint(reply, "furniture", memory.furniture);
    cl_put_uint(reply, "stories", memory.stories);
    cl_put_uint(reply, "copies", memory.copies);
    cl_put_uint(reply, "quotes", memory.quotes);
    cl_put_uint(reply, "total", memory.total);
    cl_put_end(reply);
    cl_put_end(reply);
}

static void put_cache(cl_reply *reply, const cl_server *server)
{
    cl_cache_state state;

    cl_cache_state_of(server->cache, &state);
    cl_put_map(reply, "cache");
    cl_put_uint(reply, "hits", state.hits);
    cl_put_uint(reply, "misses", state.misses);
    cl_put_uint(reply, "entries", state.entries);
    cl_put_uint(reply, "bytes", state.bytes);
    cl_put_end(reply);
}

collate_err handle_status(cl_worker *worker, const cl_request *request, cl_reply *reply)
{
    const cl_server *server = worker->server;
    const cl_counters *counters = &server->counters;

    cl_put_uint(reply, "uptime_ms", (cl_clock_ns() - server->started_ns) / 1000000u);
    cl_put_uint(reply, "workers", server->n_workers);
    cl_put_uint(reply, "under_way", atomic_load(&server->in_flight));
    cl_put_uint(reply, "queue_limit", server->queue_limit);
    cl_put_uint(reply, "requests", cl_counted(&counters->requests));
    cl_put_uint(reply, "errors", cl_counted(&counters->errors));
    cl_put_uint(reply, "malformed", cl_counted(&counters->malformed));
    cl_put_uint(reply, "busy", cl_counted(&counters->busy));
    cl_put_uint(reply, "dropped", cl_counted(&counters->dropped));
    cl_put_uint(reply, "commits", cl_counted(&counters->commits));
    cl_put_array(reply, "endpoints");
    for (size_t i = 0; i < server->n_endpoints; i++)
        cl_put_cstr(reply, NULL, server->endpoints[i]);
    cl_put_end(reply);
    cl_put_array(reply, "events");
    for (size_t i = 0; i < server->events.n_endpoints; i++)
        cl_put_cstr(reply, NULL, server->events.endpoints[i]);
    cl_put_end(reply);
    cl_put_uint(reply, "event_sequence", atomic_load(&server->events.sequence));
    put_cache(reply, server);
    put_corpus(reply, worker);
    if (worker->store != NULL) {
        cl_put_map(reply, "store");
        cl_put_cstr(reply, "folder", cl_store_folder(worker->store));
        cl_put_uint(reply, "documents", cl_store_count(worker->store));
        cl_put_uint(reply, "bytes", cl_store_bytes(worker->store));
        cl_put_end(reply);
    }
    put_ops(reply, server);
    (void)request;
    return COLLATE_OK;
}
