#include "unit.h"

#include "corpus/transient.h"
#include "engine/verify.h"

#include <stdlib.h>

/* Three outlets on one town, one on another matter; all of it invented. */
static const struct {
    const char *id, *source;
    cl_lang lang;
    const char *text;
} articles[] = {
    {"post", "Harbour Post", CL_LANG_EN,
     "PORT ELLERY - The council of Port Ellery voted on Tuesday to close the old fish market after 140 years.\n\n"
     "“We will not sell the harbour to anyone, and we will never close the lighthouse,” said Mayor Ingrid Solvang. “The harbour belongs "
     "to the town.”\n\n"
     "The market has lost 2,400 visitors a month since the bridge opened, according to the council.\n\n"
     "“It breaks my heart to see the stalls go dark,” said Tomas Berrigan, who has sold herring there for 31 years. “My father stood here "
     "before me. My daughter will not.”\n\n"
     "Council clerk Nadia Okafor said the decision was final. “There is no appeal, no second vote and no delay,” Okafor said.\n\n"
     "The sheds on the northern quay will be torn down before the winter storms arrive.\n"},
    {"herald", "Strait Herald", CL_LANG_EN,
     "Port Ellery is to shut its fish market, the council said on Tuesday.\n\n"
     "“We will not sell the harbour to anyone and we will never close the lighthouse,” Ingrid Solvang told reporters outside the hall.\n\n"
     "“It breaks my heart to see the stalls go dark,” a trader said.\n\n"
     "The brass band of the fishing school played outside the hall until the vote was over.\n"},
    {"ferry", "Ellery Weekly", CL_LANG_EN,
     "The Strait Line has had its busiest weekend in two decades.\n\n"
     "“Our ferries carried 3,150 passengers on Sunday, the most since 1998,” said Captain Lucia Ferrante of the Strait Line. “Fuel costs "
     "rose by 12 percent, but fares did not.”\n\n"
     "“I asked the ministry for help three times,” Ferrante told Ellery Weekly. “Three times I got silence from the capital.”\n\n"
     "Passengers waited up to four hours in the heat on Sunday evening, and several of them fainted on the pier.\n\n"
     "“The engines are old and the captains are tired,” said Pavel Drost, who leads the union of deckhands in the U.S. and Canada. “Give us "
     "new boats before somebody drowns.”\n"},
    {"gazette", "Valley Gazette", CL_LANG_EN,
     "Quarry owner Marcus Thiele defended the blasting on Wednesday.\n\n"
     "\"I don't think we've broken any rule, and I can't see why five neighbours should decide,\" Thiele said. \"The colour of the dust "
     "isn't our problem.\"\n\n"
     "\"The whole thing is a s*** show,\" said Bea Lindqvist, a teacher. \"They [the owners] promised 20 percent less noise by June 2031. "
     "We got more.\"\n\n"
     "“The inspector told me, ‘Nothing can be done,’ and then he left,” said Omar Haddad.\n\n"
     "“We measured the dust for eleven weeks.\n\n"
     "“It was above the limit on nine days out of ten,” said Vera Pokorny, a chemist.\n\n"
     "The quarry did not apply for a permit in 2029, records show.\n\n"
     "“There is less trucks [sic] on the road than before,” Thiele wrote to the council.\n\n"
     "Haddad said the dust had settled on every roof in the valley.\n"},
    {"bote", "Hohenfelder Bote", CL_LANG_DE,
     "Der Stadtrat von Hohenfelde hat am Montag beraten.\n\n"
     "„Wir werden das Schwimmbad nicht schließen“, sagte Bürgermeisterin Anke Reuter. „Uns fehlen 3,5 Millionen Euro, aber wir finden "
     "sie.“\n\n"
     "„Meine Kinder haben hier schwimmen gelernt“, sagte der Bademeister Jörg Wendland. „Das Wasser war immer sauber.“\n\n"
     "Das Dach der Halle wurde im vergangenen Winter nicht repariert.\n"},
    {"courrier", "Courrier du Val", CL_LANG_FR,
     "Le conseil municipal de Montreval s'est réuni mardi soir.\n\n"
     "« Nous ne vendrons jamais le moulin », a déclaré la maire Hélène Garnier. « Il appartient aux habitants depuis 1874. »\n\n"
     "« Je n'ai pas dormi pendant trois nuits », a dit le boulanger Rémi Castaing.\n\n"
     "La roue du moulin ne tourne plus depuis la tempête de janvier.\n"},
    {"diario", "Diario del Valle", CL_LANG_ES,
     "El ayuntamiento de Villarroya se reunió el jueves.\n\n"
     "«No vamos a cerrar la biblioteca», dijo la alcaldesa Pilar Montero. «Tenemos 12.000 libros y ningún dinero para comprar más.»\n\n"
     "«Los niños leen más que nunca», afirmó el bibliotecario Andrés Quiroga.\n\n"
     "El edificio no tiene calefacción desde noviembre.\n"},
    {"summit", "Alpine Courier", CL_LANG_EN,
     "Two climbers were rescued from the Grauhorn on Saturday, the mountain guard said.\n\n"
     "“Nobody should go up there before the 15th of March,” said Petra Lindholm, who heads the guard. “Last year we lost three people, and I "
     "don't want to knock at another door.”\n\n"
     "Rescue pilot Yusuf Adeyemi said the wind had reached 110 kilometres an hour. “It was the worst night of my career — I couldn't see my "
     "own hands,” he said.\n\n"
     "“The guides warned them,” Lindholm added. “They laughed.”\n\n"
     "A spokesman for the climbers, Gil Ferro, denied that. “Mr. Lindholm's people never spoke to us,” he told the Courier. “We were "
     "well-equipped, co-operative and calm.”\n\n"
     "The guard did not say when the pass would be reopened.\n\n"
     "\"If you ask me whether I'd do it again,\" Adeyemi said, \"the answer is no. Never again.\"\n"},
    {"zug", "Talbote", CL_LANG_DE,
     "Die Bergbahn nach Oberried stellt ihren Betrieb ein.\n\n"
     "„Wir haben 47 Mitarbeiter, und keiner von ihnen wird entlassen“, versprach Geschäftsführer Matthias Kern. „Die Gleise bleiben liegen.“\n\n"
     "„Das ist kein guter Tag für das Tal“, sagte Lehrerin Sabine Ott. „Ohne die Bahn kommen meine Schüler nicht nach Hause.“\n\n"
     "Der Kanton hatte seine Hilfe im Mai nicht verlängert.\n"},
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
        texts[i].given.lang = articles[i].lang;
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
    /* marks of typing: apostrophes, dashes, nested quotations, capitals, blanks */
    {"I don’t think we’ve broken any rule, and I can’t see why five neighbours should decide", NULL, "exact", 0},
    {"The colour of the dust isn’t our problem.", "Thiele", "exact", 0},
    {"The inspector told me, \"Nothing can be done,\" and then he left", "Haddad", "exact", 0},
    {"The inspector told me, 'Nothing can be done,' and then he left", NULL, "exact", 0},
    {"THE HARBOUR BELONGS TO THE TOWN", NULL, "exact", 0},
    {"We will NOT sell the harbour to anyone, and we will NEVER close the lighthouse", NULL, "exact", 0},
    {"  The   harbour\n belongs  to the town ", NULL, "exact", 0},
    {"We measured the dust for eleven weeks. It was above the limit on nine days out of ten", "Vera Pokorny", "exact", 0},
    {"It was above the limit on nine days out of ten", "Pokorny", "exact", 0},
    {"“We measured the dust for eleven weeks.\n\n“It was above the limit on nine days out of ten”", "Pokorny", "exact", 0},
    {"There is less trucks [sic] on the road than before", "Thiele", "exact", 0},
    {"There is less trucks on the road than before", "Thiele", "exact", 0},
    {"The engines are old [sic] and the captains are tired", NULL, "exact", 0},
    {"The whole thing is a s*** show", "Lindqvist", "exact", 0},
    {"“It breaks my heart to see the stalls go dark,” said Tomas Berrigan. “My father stood here before me.”", NULL, "exact", 0},
    {"“The harbour belongs to the town,” she said.", NULL, "exact", 0},
    {"\"I asked the ministry for help three times,\" Ferrante said. \"Three times I got silence from the capital.\"", NULL, "exact", 0},
    /* the same words written in another house's style */
    {"We will not sell the harbor to anyone, and we will never close the lighthouse", NULL, "punctuation", 0},
    {"The color of the dust isn't our problem.", NULL, "punctuation", 0},
    {"I don't think we've broken any rule, and I can't see why 5 neighbours should decide", NULL, "punctuation", 0},
    {"I don't think we've broken any rule, and I can't see why five neighbors should decide", NULL, "punctuation", 0},
    {"We measured the dust for 11 weeks.", NULL, "punctuation", 0},
    {"It was above the limit on 9 days out of 10", NULL, "punctuation", 0},
    {"Fuel costs rose by 12%, but fares did not.", NULL, "punctuation", 0},
    {"Fuel costs rose by 12 per cent, but fares did not.", NULL, "punctuation", 0},
    {"Fuel costs rose by twelve percent, but fares did not.", NULL, "punctuation", 0},
    {"I asked the ministry for help 3 times", NULL, "punctuation", 0},
    {"Our ferries carried 3150 passengers on Sunday, the most since 1998", NULL, "punctuation", 0},
    {"The whole thing is a shit show", NULL, "punctuation", 0},
    {"They promised 20 percent less noise by June 2031.", "Lindqvist", "cut", 0},
    {"They [the company] promised 20 percent less noise by June 2031.", NULL, "cut", 0},
    {"... and then he left", "Haddad", "cut", 0},
    {"Nothing can be done", "Omar Haddad", "cut", 0},
    {"We measured the dust … nine days out of ten", "Pokorny", "cut", 0},
    {"I don't think we've broken any rule [...]", NULL, "cut", 0},
    {"why five neighbours should decide", NULL, "cut", NEG},
    {"[W]e will never close the lighthouse", NULL, "cut", ANY},
    {"[t]he captains are tired", NULL, "cut", 0},
    /* words differ, meaning or not */
    {"I do not think we have broken any rule, and I cannot see why five neighbours should decide", NULL, "altered", 0},
    {"The colour of the dust is not our problem.", NULL, "altered", 0},
    {"The colour of the dust is our problem.", NULL, "altered", NEG},
    {"I think we've broken any rule, and I can't see why five neighbours should decide", NULL, "altered", NEG},
    {"I don't think we've broken any rule, and I can see why five neighbours should decide", NULL, "altered", NEG},
    {"I don't think we've broken any rule, and I can't see why six neighbours should decide", NULL, "altered", NUM},
    {"I don't think we've broken any rule, and I can't see why 50 neighbours should decide", NULL, "altered", NUM},
    {"They [the owners] promised 20 percent less noise by July 2031.", NULL, "altered", NAM},
    {"They [the owners] promised 20 percent less noise by June 2030.", NULL, "altered", NUM},
    {"They [the owners] promised 20 percent more noise by June 2031.", NULL, "altered", 0},
    {"The whole thing is a circus show", NULL, "altered", 0},
    {"It was below the limit on nine days out of ten", NULL, "altered", 0},
    {"It was above the limit on ten days out of nine", NULL, "altered", NUM},
    {"We measured the dust for eleven months.", NULL, "altered", 0},
    {"Nothing could be done, and then he left", NULL, "altered", 0},
    {"There are fewer trucks on the road than before", NULL, "altered", 0},
    {"Our ferries carried 3.150 million passengers on Sunday, the most since 1998", NULL, "altered", NUM},
    {"The quarry did apply for a permit in 2029", NULL, "altered", NEG},
    {"The quarry did not apply for a permit in 2028", NULL, "altered", NUM},
    {"We will never sell the harbour to anyone, and we will not close the lighthouse", NULL, "altered", 0},
    {"We will not sell the harbour to anyone, and we will never ever close the lighthouse", NULL, "altered", ANY},
    {"The harbour belonged to the town", NULL, "altered", 0},
    {"Maybe the harbour belongs to the town", NULL, "altered", 0},
    {"The harbour belongs to the town and its people", NULL, "altered", 0},
    {"“The harbour belongs to the town,” she said. “It breaks my heart to see the stalls go dark.”", NULL, "altered", JOI},
    {"We will not sell the harbour to anyone. There is no appeal, no second vote and no delay", NULL, "altered", JOI},
    {"Nothing can be done. The whole thing is a s*** show", NULL, "altered", JOI},
    {"We got more. It was above the limit on nine days out of ten", NULL, "altered", JOI},
    {"The quarry did not apply for a permit in 2029", NULL, "unquoted", 0},
    {"the dust had settled on every roof in the valley", NULL, "unquoted", 0},
    {"the dust had settled on every roof in the valley", "Omar Haddad", "unquoted", 0},
    {"The quarry didn't apply for a permit in 2029", NULL, "unquoted", 0},
    {"It was above the limit on nine days out of ten", "Marcus Thiele", "other_speaker", 0},
    {"There is less trucks on the road than before", "Bea Lindqvist", "other_speaker", 0},
    {"On nine days out of ten, it was the limit that the dust was above", NULL, "altered", ANY},
    /* other languages */
    {"Wir werden das Schwimmbad nicht schließen", NULL, "exact", 0},
    {"\"Wir werden das Schwimmbad nicht schließen\"", "Anke Reuter", "exact", 0},
    {"»Wir werden das Schwimmbad nicht schließen«", "Reuter", "exact", 0},
    {"Wir werden das Schwimmbad nicht schliessen", NULL, "punctuation", 0},
    {"Wir werden das Schwimmbad schließen", NULL, "altered", NEG},
    {"Wir werden das Freibad nicht schließen", NULL, "altered", ANY},
    {"Uns fehlen 5,3 Millionen Euro, aber wir finden sie.", NULL, "altered", NUM},
    {"Uns fehlen 3,5 Millionen Euro", "Bürgermeisterin Reuter", "cut", 0},
    {"Uns fehlen … Millionen Euro, aber wir finden sie.", NULL, "cut", 0},
    {"Das Wasser war immer sauber.", "Anke Reuter", "other_speaker", 0},
    {"Das Wasser war niemals sauber.", NULL, "altered", NEG},
    {"Das Dach der Halle wurde im vergangenen Winter nicht repariert", NULL, "unquoted", 0},
    {"Das Dach der Halle wurde im vergangenen Winter repariert", NULL, "altered", NEG},
    {"Wir werden das Schwimmbad nicht schließen. Das Wasser war immer sauber.", NULL, "altered", JOI},
    {"Der Zoo bekommt im Sommer zwei neue Elefanten", NULL, "not_found", ANY},
    {"Nous ne vendrons jamais le moulin", NULL, "exact", 0},
    {"Nous ne vendrons jamais le moulin", "Hélène Garnier", "exact", 0},
    {"Nous ne vendrons jamais le moulin", "Rémi Castaing", "other_speaker", 0},
    {"Nous vendrons le moulin", NULL, "altered", NEG},
    {"Nous ne vendrons pas le moulin", NULL, "altered", 0},
    {"Il appartient aux habitants depuis 1847.", NULL, "altered", NUM},
    {"Je n’ai pas dormi pendant trois nuits", "Castaing", "exact", 0},
    {"Je n'ai pas dormi pendant 3 nuits", NULL, "punctuation", 0},
    {"J'ai dormi pendant trois nuits", NULL, "altered", NEG},
    {"pas dormi pendant trois nuits", NULL, "cut", ANY},
    {"La roue du moulin ne tourne plus depuis la tempête de janvier", NULL, "unquoted", 0},
    {"Le train de Paris arrive avec deux heures de retard", NULL, "not_found", ANY},
    {"No vamos a cerrar la biblioteca", "Pilar Montero", "exact", 0},
    {"Vamos a cerrar la biblioteca", NULL, "altered", NEG},
    {"No vamos a cerrar la escuela", NULL, "altered", ANY},
    {"Tenemos 12.000 libros", NULL, "cut", 0},
    {"Tenemos 21.000 libros y ningún dinero para comprar más.", NULL, "altered", NUM},
    {"Tenemos 12.000 libros y dinero para comprar más.", NULL, "altered", NEG},
    {"Los niños leen más que nunca", "Quiroga", "exact", 0},
    {"Los niños leen menos que nunca", NULL, "altered", 0},
    {"Los niños leen más que nunca", "Pilar Montero", "other_speaker", 0},
    {"El edificio no tiene calefacción desde noviembre", NULL, "unquoted", 0},
    {"El edificio tiene calefacción desde noviembre", NULL, "altered", NEG},
    /* a second set, written against texts of its own before it was run */
    {"Nobody should go up there before the 15th of March", "Petra Lindholm", "exact", 0},
    {"Nobody should go up there before the fifteenth of March", NULL, "punctuation", 0},
    {"Everybody should go up there before the 15th of March", NULL, "altered", ANY},
    {"Nobody should go up there before the 15th of May", NULL, "altered", NAM},
    {"Nobody should go up there before the 25th of March", NULL, "altered", NUM},
    {"Nobody should go up there after the 15th of March", NULL, "altered", 0},
    {"should go up there before the 15th of March", NULL, "cut", NEG},
    {"Last year we lost 3 people, and I don't want to knock at another door.", NULL, "punctuation", 0},
    {"Last year we lost three people, and I don’t want to knock at another door", "Lindholm", "exact", 0},
    {"Last year we lost thirteen people, and I don't want to knock at another door.", NULL, "altered", NUM},
    {"Last year we lost three people, and I want to knock at another door.", NULL, "altered", NEG},
    {"Last year we lost three people, and I do not want to knock at another door.", NULL, "altered", 0},
    {"Last year we lost three people", "Gil Ferro", "other_speaker", 0},
    {"Last year we lost three people [...]", NULL, "cut", 0},
    {"Nobody should go up there before the 15th of March. Last year we lost three people", "Lindholm", "cut", 0},
    {"It was the worst night of my career - I couldn't see my own hands", "Yusuf Adeyemi", "exact", 0},
    {"It was the worst night of my career, I couldn't see my own hands", NULL, "punctuation", 0},
    {"It was the worst night of my career. I couldn't see my own hands.", NULL, "punctuation", 0},
    {"It was the worst night of my career; I could see my own hands", NULL, "altered", NEG},
    {"It was the best night of my career — I couldn't see my own hands", NULL, "altered", 0},
    {"It was the worst night of my life — I couldn't see my own hands", NULL, "altered", 0},
    {"I couldn't see my own hands", "Petra Lindholm", "other_speaker", 0},
    {"the worst night of [his] career", NULL, "cut", 0},
    {"It was the worst night of my career ... They laughed.", NULL, "altered", ANY},
    {"The guides warned them. They laughed.", "Lindholm", "exact", 0},
    {"“The guides warned them,” Lindholm added. “They laughed.”", NULL, "exact", 0},
    {"The guides warned them", "Petra Lindholm", "exact", 0},
    {"The guides never warned them. They laughed.", NULL, "altered", NEG},
    {"The guides warned us. They laughed.", NULL, "altered", 0},
    {"Mr Lindholm's people never spoke to us", "Gil Ferro", "exact", 0},
    {"Mr. Lindholm’s people never spoke to us", "Ferro", "exact", 0},
    {"Mr. Lindholm's people spoke to us", NULL, "altered", NEG},
    {"Mr. Adeyemi's people never spoke to us", NULL, "altered", NAM},
    {"We were well equipped, cooperative and calm.", NULL, "punctuation", 0},
    {"We were well-equipped, co-operative, and calm", "Gil Ferro", "punctuation", 0},
    {"We were badly equipped, co-operative and calm.", NULL, "altered", 0},
    {"We were well-equipped and calm", NULL, "altered", 0},
    {"the wind had reached 110 kilometres an hour", NULL, "unquoted", 0},
    {"the wind had reached 110 kilometers an hour", NULL, "unquoted", 0},
    {"the wind had reached 160 kilometres an hour", NULL, "altered", NUM},
    {"The guard did not say when the pass would be reopened", NULL, "unquoted", 0},
    {"The guard said when the pass would be reopened", NULL, "altered", NEG},
    {"If you ask me whether I'd do it again, the answer is no. Never again.", "Adeyemi", "exact", 0},
    {"If you ask me whether I'd do it again, the answer is yes.", NULL, "altered", ANY},
    {"If you ask me whether I would do it again, the answer is no.", NULL, "altered", 0},
    {"the answer is no", "Yusuf Adeyemi", "cut", ANY},
    {"Never again.", "Adeyemi", "exact", 0},
    {"Two climbers were rescued from the Grauhorn on Saturday", NULL, "unquoted", 0},
    {"Two climbers were rescued from the Grauhorn on Sunday", NULL, "altered", NAM},
    {"The helicopter crashed into the lake", NULL, "not_found", ANY},
    {"We are selling the pass to a hotel chain", "Petra Lindholm", "not_found", ANY},
    {"Wir haben 47 Mitarbeiter, und keiner von ihnen wird entlassen", "Matthias Kern", "exact", 0},
    {"Wir haben 47 Mitarbeiter und keiner von ihnen wird entlassen", NULL, "punctuation", 0},
    {"Wir haben 74 Mitarbeiter, und keiner von ihnen wird entlassen", NULL, "altered", NUM},
    {"Wir haben 47 Mitarbeiter, und jeder von ihnen wird entlassen", NULL, "altered", NEG},
    {"Wir haben 47 Mitarbeiter", "Sabine Ott", "other_speaker", 0},
    {"Das ist kein guter Tag für das Tal", "Lehrerin Ott", "exact", 0},
    {"Das ist ein guter Tag für das Tal", NULL, "altered", NEG},
    {"Ohne die Bahn kommen meine Schüler nach Hause.", NULL, "altered", NEG},
    {"Mit der Bahn kommen meine Schüler nicht nach Hause.", NULL, "altered", ANY},
    {"Der Kanton hatte seine Hilfe im Mai nicht verlängert", NULL, "unquoted", 0},
    {"Der Kanton hatte seine Hilfe im Mai verlängert", NULL, "altered", NEG},
    {"Die Gleise bleiben liegen. Das ist kein guter Tag für das Tal.", NULL, "altered", JOI},
    {"Im Winter fahren die Busse jede Stunde", NULL, "not_found", ANY},
    {"The brass band of the fishing school played inside the hall", NULL, "altered", 0},
    {"The sheds on the northern quay will be torn up before the winter storms arrive", NULL, "altered", 0},
    /* nothing like it */
    {"The dust of the desert reached Madrid", NULL, "not_found", ANY},
    {"Five neighbours won the lottery together", NULL, "not_found", ANY},
    {"The mayor will resign on Sunday", NULL, "not_found", ANY},
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
