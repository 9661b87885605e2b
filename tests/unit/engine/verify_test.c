#include "unit.h"

#include "corpus/transient.h"
#include "engine/verify.h"

#include <stdlib.h>

/* Three outlets on one town, one on another matter; all of it invented. */
static const struct {
    const char *id, *source, *text;
} articles[] = {
    {"post", "Harbour Post",
     "PORT ELLERY - The council of Port Ellery voted on Tuesday to close the old fish market after 140 years.\n\n"
     "“We will not sell the harbour to anyone, and we will never close the lighthouse,” said Mayor Ingrid Solvang. “The harbour belongs "
     "to the town.”\n\n"
     "The market has lost 2,400 visitors a month since the bridge opened, according to the council.\n\n"
     "“It breaks my heart to see the stalls go dark,” said Tomas Berrigan, who has sold herring there for 31 years. “My father stood here "
     "before me. My daughter will not.”\n\n"
     "Council clerk Nadia Okafor said the decision was final. “There is no appeal, no second vote and no delay,” Okafor said.\n\n"
     "The sheds on the northern quay will be torn down before the winter storms arrive.\n"},
    {"herald", "Strait Herald",
     "Port Ellery is to shut its fish market, the council said on Tuesday.\n\n"
     "“We will not sell the harbour to anyone and we will never close the lighthouse,” Ingrid Solvang told reporters outside the hall.\n\n"
     "“It breaks my heart to see the stalls go dark,” a trader said.\n\n"
     "The brass band of the fishing school played outside the hall until the vote was over.\n"},
    {"ferry", "Ellery Weekly",
     "The Strait Line has had its busiest weekend in two decades.\n\n"
     "“Our ferries carried 3,150 passengers on Sunday, the most since 1998,” said Captain Lucia Ferrante of the Strait Line. “Fuel costs "
     "rose by 12 percent, but fares did not.”\n\n"
     "“I asked the ministry for help three times,” Ferrante told Ellery Weekly. “Three times I got silence from the capital.”\n\n"
     "Passengers waited up to four hours in the heat on Sunday evening, and several of them fainted on the pier.\n\n"
     "“The engines are old and the captains are tired,” said Pavel Drost, who leads the union of deckhands in the U.S. and Canada. “Give us "
     "new boats before somebody drowns.”\n"},
};
enum { N_ARTICLES = sizeof articles / sizeof articles[0] };

typedef struct set {
    cl_arena arena;
    cl_transient transient;
    cl_documents docs;
} set;

static void open_set(set *s)
{
    cl_submission texts[N_ARTICLES] = {{.sequence = 0}};
    cl_problem problem;
    size_t bad;

    cl_arena_init(&s->arena, 0);
    for (size_t i = 0; i < N_ARTICLES; i++) {
        texts[i].id = cl_str_c(articles[i].id);
        texts[i].text = cl_str_c(articles[i].text);
        texts[i].blocks = CL_BLOCKS_NONE;
        texts[i].given.source = cl_str_c(articles[i].source);
        texts[i].given.lang = CL_LANG_EN;
    }
    s->transient = (cl_transient){0};
    CL_CHECK_EQ("parsed", cl_transient_parse(NULL, texts, N_ARTICLES, &s->arena, &s->transient, &problem, &bad), COLLATE_OK);
    s->docs = (cl_documents){s->transient.at, s->transient.n, s->transient.overlay};
}

static void close_set(set *s)
{
    cl_transient_fini(&s->transient);
    cl_arena_fini(&s->arena);
}

enum { NEG = CL_CHANGED_NEGATION, NUM = CL_CHANGED_NUMBER, NAM = CL_CHANGED_NAME, JOI = CL_CHANGED_JOINED, ANY = 255 };

static const struct {
    const char *text, *speaker, *verdict;
    int flags; /* ANY: not looked at */
} rows[] = {
    /* word for word */
    {"We will not sell the harbour to anyone, and we will never close the lighthouse", NULL, "exact", 0},
    {"We will not sell the harbour to anyone, and we will never close the lighthouse.", NULL, "exact", 0},
    {"“We will not sell the harbour to anyone, and we will never close the lighthouse,”", NULL, "exact", 0},
    {"\"We will not sell the harbour to anyone, and we will never close the lighthouse\"", NULL, "exact", 0},
    {"we will not sell the harbour to anyone, and we will never close the lighthouse", NULL, "exact", 0},
    {"The harbour belongs to the town.", NULL, "exact", 0},
    {"The harbour belongs to the town", "Ingrid Solvang", "exact", 0},
    {"It breaks my heart to see the stalls go dark", NULL, "exact", 0},
    {"It breaks my heart to see the stalls go dark.", "Tomas Berrigan", "exact", 0},
    {"It breaks my heart to see the stalls go dark", "Berrigan", "exact", 0},
    {"My father stood here before me.", NULL, "exact", 0},
    {"My daughter will not.", "Berrigan", "exact", 0},
    {"My father stood here before me. My daughter will not.", NULL, "exact", 0},
    {"There is no appeal, no second vote and no delay", NULL, "exact", 0},
    {"There is no appeal, no second vote and no delay", "Nadia Okafor", "exact", 0},
    {"There is no appeal, no second vote and no delay", "the clerk Okafor", "exact", 0},
    {"Our ferries carried 3,150 passengers on Sunday, the most since 1998", NULL, "exact", 0},
    {"Our ferries carried 3,150 passengers on Sunday, the most since 1998.", "Captain Ferrante", "exact", 0},
    {"Fuel costs rose by 12 percent, but fares did not.", NULL, "exact", 0},
    {"I asked the ministry for help three times", NULL, "exact", 0},
    {"Three times I got silence from the capital.", "Lucia Ferrante", "exact", 0},
    {"The engines are old and the captains are tired", "Drost", "exact", 0},
    {"Give us new boats before somebody drowns.", "Pavel Drost", "exact", 0},
    {"Give us new boats before somebody drowns!", NULL, "exact", 0},
    {"It breaks my heart to see the stalls go dark, My father stood here before me. My daughter will not.", NULL, "exact", 0},
    {"The harbour belongs to the town", "Mayor Solvang", "exact", 0},
    {"The harbour belongs to the town", "Ms. Solvang", "exact", 0},
    /* other marks */
    {"We will not sell the harbour to anyone; and we will never close the lighthouse", NULL, "punctuation", 0},
    {"There is no appeal, no second vote, and no delay", NULL, "punctuation", 0},
    {"There is no appeal: no second vote and no delay", NULL, "punctuation", 0},
    {"Fuel costs rose by 12 percent but fares did not.", NULL, "punctuation", 0},
    {"Fuel costs rose by 12 percent - but fares did not.", NULL, "punctuation", 0},
    {"My father stood here before me, my daughter will not.", NULL, "punctuation", 0},
    {"Our ferries carried 3,150 passengers on Sunday - the most since 1998", NULL, "punctuation", 0},
    {"The engines are old, and the captains are tired", NULL, "punctuation", 0},
    {"Give us new boats, before somebody drowns.", "Drost", "punctuation", 0},
    /* part of it */
    {"We will not sell the harbour to anyone", NULL, "cut", 0},
    {"we will never close the lighthouse", NULL, "cut", ANY},
    {"never close the lighthouse", NULL, "cut", ANY},
    {"sell the harbour to anyone", NULL, "cut", NEG},
    {"close the lighthouse", NULL, "cut", NEG},
    {"see the stalls go dark", NULL, "cut", 0},
    {"It breaks my heart", NULL, "cut", 0},
    {"no second vote and no delay", "Okafor", "cut", ANY},
    {"the most since 1998", NULL, "cut", 0},
    {"Our ferries carried 3,150 passengers on Sunday", "Ferrante", "cut", 0},
    {"the captains are tired", NULL, "cut", 0},
    {"new boats before somebody drowns", NULL, "cut", 0},
    {"silence from the capital", NULL, "cut", 0},
    {"We will not sell the harbour … and we will never close the lighthouse", NULL, "cut", 0},
    {"We will not sell the harbour ... and we will never close the lighthouse", NULL, "cut", 0},
    {"We will not sell the harbour [...] and we will never close the lighthouse", NULL, "cut", 0},
    {"Our ferries carried 3,150 passengers … the most since 1998", NULL, "cut", 0},
    {"It breaks my heart to see the stalls …", NULL, "cut", 0},
    {"It breaks my heart to see [them] go dark", NULL, "cut", 0},
    {"[The ferries] carried 3,150 passengers on Sunday", NULL, "cut", 0},
    {"We will not sell [it] to anyone, and we will never close the lighthouse", NULL, "cut", 0},
    {"It breaks my heart … My daughter will not.", "Tomas Berrigan", "cut", 0},
    {"Give us new boats…", "Drost", "cut", 0},
    {"The engines are old … the captains are tired", NULL, "cut", 0},
    /* somebody else */
    {"The harbour belongs to the town", "Nadia Okafor", "other_speaker", 0},
    {"It breaks my heart to see the stalls go dark", "Ingrid Solvang", "other_speaker", 0},
    {"There is no appeal, no second vote and no delay", "Tomas Berrigan", "other_speaker", 0},
    {"Fuel costs rose by 12 percent, but fares did not.", "Pavel Drost", "other_speaker", 0},
    {"The engines are old and the captains are tired", "Lucia Ferrante", "other_speaker", 0},
    {"the most since 1998", "Solvang", "other_speaker", 0},
    {"Give us new boats, before somebody drowns.", "Captain Ferrante", "other_speaker", 0},
    {"We will not sell the harbour … and we will never close the lighthouse", "Berrigan", "other_speaker", 0},
    {"The harbour belongs to the town", "Henrik Solvang", "other_speaker", 0},
    {"Three times I got silence from the capital.", "Okafor", "other_speaker", 0},
    /* words that stand there outside of quotations */
    {"The market has lost 2,400 visitors a month since the bridge opened", NULL, "unquoted", 0},
    {"The sheds on the northern quay will be torn down before the winter storms arrive", NULL, "unquoted", 0},
    {"the northern quay will be torn down before the winter storms", NULL, "unquoted", 0},
    {"Passengers waited up to four hours in the heat on Sunday evening", NULL, "unquoted", 0},
    {"several of them fainted on the pier", NULL, "unquoted", 0},
    {"The brass band of the fishing school played outside the hall", NULL, "unquoted", 0},
    {"The brass band of the fishing school played outside the hall", "Ingrid Solvang", "unquoted", 0},
    {"the decision was final", NULL, "unquoted", 0},
    {"has sold herring there for 31 years", NULL, "unquoted", 0},
    {"The Strait Line has had its busiest weekend in two decades", NULL, "unquoted", 0},
    {"voted on Tuesday to close the old fish market after 140 years", NULL, "unquoted", 0},
    {"The sheds on the northern quay … before the winter storms arrive", NULL, "unquoted", 0},
    /* altered */
    {"We will sell the harbour to anyone, and we will never close the lighthouse", NULL, "altered", NEG},
    {"We will not sell the harbour to anyone, and we will close the lighthouse", NULL, "altered", NEG},
    {"There is appeal, no second vote and no delay", NULL, "altered", NEG},
    {"My daughter will.", NULL, "altered", NEG},
    {"Fuel costs rose by 12 percent, but fares did.", NULL, "altered", NEG},
    {"It does not break my heart to see the stalls go dark", NULL, "altered", NEG},
    {"The harbour does not belong to the town", NULL, "altered", NEG},
    {"Fuel costs rose by 21 percent, but fares did not.", NULL, "altered", NUM},
    {"Our ferries carried 3,510 passengers on Sunday, the most since 1998", NULL, "altered", NUM},
    {"Our ferries carried 3,150 passengers on Sunday, the most since 1989", NULL, "altered", NUM},
    {"Our ferries carried 3,150 passengers on Monday, the most since 1998", NULL, "altered", NAM},
    {"Fuel costs rose by 12 percent, but wages did not.", NULL, "altered", 0},
    {"Fuel prices rose by 12 percent, but fares did not.", NULL, "altered", 0},
    {"We will not sell the lighthouse to anyone, and we will never close the harbour", NULL, "altered", ANY},
    {"We will not sell our harbour to anyone, and we will never close the lighthouse", NULL, "altered", ANY},
    {"We will not give the harbour to anyone, and we will never close the lighthouse", NULL, "altered", 0},
    {"It breaks our hearts to see the stalls go dark", NULL, "altered", ANY},
    {"It breaks my heart to see the old stalls go dark", NULL, "altered", 0},
    {"There is no appeal, no third vote and no delay", NULL, "altered", ANY},
    {"The engines are old and the captains are drunk", NULL, "altered", 0},
    {"The engines are old and the captains are drunk", "Pavel Drost", "altered", 0},
    {"Give us new boats before everybody drowns.", NULL, "altered", 0},
    {"I begged the ministry for help three times", NULL, "altered", 0},
    {"I asked the ministry for help two times", NULL, "altered", ANY},
    {"Three times I got silence from the ministry.", NULL, "altered", 0},
    {"The harbour belongs to the whole town.", NULL, "altered", 0},
    {"The harbour belongs to the town", "Solvang", "exact", 0},
    {"The captains are old and the engines are tired", NULL, "altered", ANY},
    {"Our ferries carried passengers on Sunday, the most since 1998", NULL, "altered", NUM},
    {"We will … sell the harbour to anyone, and we will never close the lighthouse", NULL, "altered", NEG},
    {"We will not sell the harbour to anyone, and we will … close the lighthouse", NULL, "altered", NEG},
    {"The market has lost 4,200 visitors a month since the bridge opened", NULL, "altered", NUM},
    {"Passengers waited up to six hours in the heat on Sunday evening", NULL, "altered", ANY},
    /* separate quotations made one */
    {"The harbour belongs to the town. It breaks my heart to see the stalls go dark", NULL, "altered", JOI},
    {"My daughter will not. There is no appeal, no second vote and no delay", NULL, "altered", JOI},
    {"Give us new boats before somebody drowns. Fuel costs rose by 12 percent", NULL, "altered", ANY},
    {"I got silence from the capital. The engines are old and the captains are tired", NULL, "altered", JOI},
    {"Give us new boats before somebody drowns. The harbour belongs to the town.", NULL, "altered", JOI},
    {"Cats are grey. The harbour belongs to the town.", NULL, "altered", ANY},
    /* another wording */
    {"Nobody may buy the harbour, said we, and close the lighthouse we never will, not to anyone will we sell", NULL, "variant", ANY},
    /* nothing like it */
    {"The bridge was painted green by volunteers", NULL, "not_found", ANY},
    {"A second airport is needed on the island by 2040", NULL, "not_found", ANY},
    {"I resign with immediate effect", "Ingrid Solvang", "not_found", ANY},
    {"Nobody told us about the earthquake", NULL, "not_found", ANY},
    {"We are proud of our school", NULL, "not_found", ANY},
    {"Silence is golden", NULL, "not_found", ANY},
    {"The town needs money", NULL, "not_found", ANY},
    {"zzz qqq xxx", NULL, "not_found", ANY},
};

CL_TEST(verify_by_rows)
{
    set s;
    size_t wrong = 0, n = sizeof rows / sizeof rows[0];

    open_set(&s);
    for (size_t i = 0; i < n; i++) {
        cl_verify_request request = {.text = cl_str_c(rows[i].text), .speaker = cl_str_c(rows[i].speaker), .documents = s.docs,
                                     .limit = 10};
        cl_verification found;
        CL_CHECK_EQ(rows[i].text, cl_verify(&request, &s.arena, &found), COLLATE_OK);
        const char *got = cl_verdict_name(found.verdict);
        bool same_flags = rows[i].flags == ANY || rows[i].flags == found.flags;
        if (strcmp(got, rows[i].verdict) != 0 || !same_flags) {
            print_error("verify \"%s\" (%s): got %s %d, want %s %d\n", rows[i].text, rows[i].speaker != NULL ? rows[i].speaker : "-", got,
                        found.flags, rows[i].verdict, rows[i].flags);
            wrong++;
        }
        if (strcmp(rows[i].verdict, "altered") == 0)
            assert_true(found.verdict != CL_VERDICT_EXACT && found.verdict != CL_VERDICT_PUNCTUATION);
    }
    CL_CHECK_EQ("wrong verdicts", wrong, 0);
    close_set(&s);
}
