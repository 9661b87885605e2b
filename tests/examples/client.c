/*
 * client.c - every typed call of libcollate once, against the daemon at the endpoint given. tests/integration/examples.sh runs it.
 */
#include <collate/client.h>

#include <poll.h>
#include <stdio.h>
#include <string.h>

static collate_client *client;
static int passed, failed;

#define CHECK(condition)                                                                                                                   \
    do {                                                                                                                                   \
        if (condition) {                                                                                                                   \
            passed++;                                                                                                                      \
        } else {                                                                                                                           \
            failed++;                                                                                                                      \
            fprintf(stderr, "client.c:%d: %s: %s\n", __LINE__, #condition, collate_client_error(client));                                  \
        }                                                                                                                                  \
    } while (0)

static const collate_article articles[] = {
    {.id = "mill-1",
        .source = "Mill Gazette",
        .published = "2024-06-03",
        .blocks = "none",
        .text = "The paper mill in Oster will close in October, its owner said on Monday.\n\n"
                "\"We have run out of orders and out of time,\" said Petra Lund, the mill's director.\n\n"
                "Some 240 people work at the mill.\n"},
    {.id = "oster-1",
        .source = "Oster Tribune",
        .published = "2024-06-03",
        .blocks = "none",
        .text = "The owner of the paper mill in Oster said on Monday that it will close in November.\n\n"
                "Director Petra Lund said: \"We have run out of orders and out of time.\"\n\n"
                "The mill employs 240 people.\n"},
};

static void check_add(uint64_t *story)
{
    const collate_added *added = NULL;
    collate_article empty = {.id = "nothing", .text = " "};

    CHECK(collate_add(client, articles, 2, &added) == COLLATE_OK);
    CHECK(added != NULL && added->n_added == 2 && added->n_rejected == 0 && !added->added[0].duplicate);
    CHECK(added != NULL && added->n_added == 2 && strcmp(added->added[1].id, "oster-1") == 0 &&
          added->added[0].story == added->added[1].story);
    if (added != NULL && added->n_added > 0)
        *story = added->added[0].story;
    collate_free(added);
    added = NULL;
    CHECK(collate_add(client, articles, 1, &added) == COLLATE_OK && added->n_added == 1 && added->added[0].duplicate);
    collate_free(added);
    added = NULL;
    CHECK(collate_add(client, &empty, 1, &added) == COLLATE_OK && added->n_rejected == 1 && added->rejected[0].code == COLLATE_E_EMPTY);
    collate_free(added);
}

static void check_answers(uint64_t story)
{
    const collate_summary *summary = NULL;
    const collate_comparison *comparison = NULL;
    const collate_quotes_result *quotes = NULL;
    const collate_verification *verified = NULL;
    const collate_stories_result *stories = NULL;
    const collate_scope scope = {.story = story};

    CHECK(collate_summarize(client, &(collate_summarize_args){.scope = scope, .words = 30}, &summary) == COLLATE_OK);
    CHECK(summary != NULL && summary->n_sentences > 0 && summary->words <= 30 && summary->sentences[0].support.n_sources > 0);
    for (size_t i = 0; summary != NULL && i < summary->n_sentences; i++) {
        const collate_summary_sentence *s = &summary->sentences[i];
        const char *raw = strcmp(s->document, "mill-1") == 0 ? articles[0].text : articles[1].text;
        CHECK(strncmp(raw + s->start, s->text, s->end - s->start) == 0);
    }
    CHECK(collate_compare(client, &scope, &comparison) == COLLATE_OK && comparison->n_claims > 0);
    CHECK(comparison != NULL && comparison->n_conflicts > 0 && comparison->conflicts[0].n_values >= 2);
    CHECK(collate_quotes(client, &(collate_quotes_args){.scope = scope, .speaker = "Lund"}, &quotes) == COLLATE_OK);
    CHECK(quotes != NULL && quotes->n_groups == 1 && quotes->groups[0].n_members == 2);
    CHECK(quotes != NULL && quotes->n_groups == 1 && quotes->groups[0].speaker != NULL &&
          strcmp(quotes->groups[0].speaker, "Petra Lund") == 0);
    CHECK(collate_verify(client, "We have run out of orders and out of money", NULL, &scope, &verified) == COLLATE_OK);
    CHECK(verified != NULL && strcmp(verified->verdict, "altered") == 0);
    CHECK(collate_stories(client, NULL, 0, NULL, &stories) == COLLATE_OK && stories->n_stories >= 1);
    collate_free(summary);
    collate_free(comparison);
    collate_free(quotes);
    collate_free(verified);
    collate_free(stories);
}

static void check_errors(void)
{
    const collate_reply *reply = NULL;
    collate_args *args = collate_args_new();

    CHECK(collate_call(client, "no_such_thing", NULL, &reply) == COLLATE_E_UNKNOWN_OP);
    collate_args_integer(args, "limit", 999999999);
    CHECK(collate_call(client, "stories", args, &reply) == COLLATE_E_FIELD);
    CHECK(strcmp(collate_client_error_field(client), "limit") == 0 && collate_client_error(client)[0] != '\0');
    collate_args_open_map(args, "left_open");
    CHECK(collate_call(client, "stories", args, &reply) == COLLATE_E_ARGUMENT);
    collate_args_free(args);
    CHECK(collate_ping(client) == COLLATE_OK && collate_client_error(client)[0] == '\0');
}

/* Many requests under way at once, answered in whatever order; a synchronous one in between disturbs nothing. */
static void check_asynchronous(void)
{
    uint64_t tickets[50] = {0}, ticket = 0;
    size_t n = 0;

    for (size_t i = 0; i < 50; i++)
        CHECK(collate_send(client, i % 2 == 0 ? "ping" : "stories", NULL, &tickets[i]) == COLLATE_OK);
    CHECK(collate_ping(client) == COLLATE_OK);
    CHECK(collate_client_pending(client) == 50 && collate_client_fd(client) >= 0);
    while (n < 50) {
        const collate_reply *reply = NULL;
        struct pollfd wait = {.fd = collate_client_fd(client), .events = POLLIN};
        collate_err err = collate_receive(client, 0, &ticket, &reply);
        collate_free(reply);
        if (err == COLLATE_E_TIMEOUT && poll(&wait, 1, 5000) <= 0)
            break;
        n += err == COLLATE_OK;
    }
    CHECK(n == 50 && collate_client_pending(client) == 0);
}

int main(int argc, char **argv)
{
    collate_client_options options = COLLATE_CLIENT_OPTIONS_INIT;
    uint64_t story = 0;

    options.endpoint = argc > 1 ? argv[1] : NULL;
    if (collate_client_new(&options, &client) != COLLATE_OK)
        return 1;
    check_add(&story);
    check_answers(story);
    check_errors();
    check_asynchronous();
    collate_client_free(client);
    printf("client.c: %d passed, %d failed\n", passed, failed);
    return failed != 0;
}
