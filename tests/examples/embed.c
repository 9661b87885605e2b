/*
 * embed.c - the daemon inside a program, asked over inproc://. README shows it; tests/integration/examples.sh runs it.
 *
 * Build: cc embed.c $(pkg-config --cflags --libs libcollate libcollated)
 */
#include <collate/client.h>
#include <collate/server.h>

#include <stdio.h>
#include <zmq.h>

int main(void)
{
    const char *const endpoints[] = {"inproc://news"};
    const collate_article articles[] = {
        {.id = "harbour-1", .source = "Harbour Post", .published = "2024-05-02",
         .text = "The ferry company cancelled all crossings on Thursday after the storm damaged two piers.\n\n"
                 "\"We will not sail until every bolt is checked,\" said Ines Falk, the harbour master.\n"},
        {.id = "coast-1", .source = "Coast Daily", .published = "2024-05-02",
         .text = "Crossings were cancelled on Thursday after a storm damaged two piers, the ferry company said.\n\n"
                 "Ines Falk, the harbour master, said: \"We will not sail until every bolt is checked.\"\n"},
    };
    collate_server_options server_options = COLLATE_SERVER_OPTIONS_INIT;
    collate_client_options client_options = COLLATE_CLIENT_OPTIONS_INIT;
    collate_server *server = NULL;
    collate_client *client = NULL;
    const collate_added *added = NULL;
    const collate_summary *summary = NULL;
    const collate_verification *verified = NULL;
    void *context = zmq_ctx_new();
    char why[256] = "";
    int code = 1;

    server_options.context = client_options.zmq_context = context;
    server_options.endpoints = endpoints;
    server_options.n_endpoints = 1;
    client_options.endpoint = endpoints[0];
    if (collate_server_new(&server_options, &server, why, sizeof why) != COLLATE_OK || collate_server_start(server) != COLLATE_OK) {
        fprintf(stderr, "no server: %s\n", why);
        goto done;
    }
    if (collate_client_new(&client_options, &client) != COLLATE_OK)
        goto done;
    if (collate_add(client, articles, 2, &added) != COLLATE_OK)
        goto done;
    printf("added %zu, rejected %zu, one story: %s\n", added->n_added, added->n_rejected,
        added->added[0].story == added->added[1].story ? "yes" : "no");

    if (collate_summarize(client, &(collate_summarize_args){.scope.story = added->added[0].story, .words = 20}, &summary) != COLLATE_OK)
        goto done;
    for (size_t i = 0; i < summary->n_sentences; i++)
        printf("%s: %s\n", summary->sentences[i].source, summary->sentences[i].text);

    if (collate_verify(client, "We will sail until every bolt is checked", "Falk", NULL, &verified) != COLLATE_OK)
        goto done;
    printf("verdict: %s\n", verified->verdict);
    code = 0;
done:
    if (code != 0 && client != NULL)
        fprintf(stderr, "failed: %s\n", collate_client_error(client));
    collate_free(verified);
    collate_free(summary);
    collate_free(added);
    collate_client_free(client);
    if (server != NULL)
        collate_server_stop(server, 2000);
    collate_server_free(server);
    zmq_ctx_term(context);
    return code;
}
