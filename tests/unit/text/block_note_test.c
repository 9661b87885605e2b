#include "unit.h"

#include "text/block.h"
#include "text/language.h"
#include "text/reading.h"

/* Notes below an article, and last paragraphs that look like them. All invented. */
#define P1 "The council of the old port voted on Monday to rebuild the pier that a storm had taken away in the winter before last."
#define P2 "Its chairman, Ada Quay, said that the pier would cost nine million and that dues would pay for it within seven years."
#define P3 "Fishermen who had asked for the pier since the storm said that they would believe in the pier when they stood on it."
#define BODY P1 "\n" P2 "\n" P3 "\n"

/* One letter a block: T title, K deck, B byline, L dateline, D date, b body, C caption, c credit, m comment, p promo, r related. */
static const char letters[] = "TKBLDbCcmpr";

static const struct {
    const char *name, *text, *labels;
} notes[] = {
    {"a note on the author", BODY "Jo Roe is a reporter at the Port Gazette.\n", "bbbp"},
    {"on a guest", BODY "\xE2\x80\xA2 Jo Roe is professor of harbours at the University of Sandwick.\n", "bbbp"},
    {"on one with titles between commas", BODY "Jo Roe, a member of the Gazette's board of readers, is editor of the Tide Almanac.\n",
        "bbbp"},
    {"on one known by the first name", BODY "Jo is a staff writer for the Gazette.\n", "bbbp"},
    {"in German",
        BODY "Jo Roe ist Redakteurin im Ressort Hafen und schreibt dort seit neun Jahren \xC3\xBC"
             "ber Molen und Gezeiten.\n",
        "bbbp"},
    {"under a heading", BODY "About Jo Roe\nAfter nine years at sea she came to the paper, where Roe looks after all that floats.\n",
        "bbbpp"},
    {"under a German heading",
        BODY "\xC3\x9C"
             "ber Jo Roe\nAls Leiterin des Hafenb\xC3\xBCros bildet Jo Roe seit Jahren die Br\xC3\xBC"
             "cke zwischen Amt und Schiffen.\n",
        "bbbpp"},
    {"a person in the news stays",
        BODY "Quay is an author of two books on harbours and has chaired the council of the port since spring.\n", "bbbb"},
    {"what a person did stays", BODY "Jo Roe was a reporter in the town when the storm came and lost her house to the sea that night.\n",
        "bbbb"},
    {"what she said stays", BODY "Jo Roe is a writer and she says \"the sea wins\" to whoever asks her about the pier of the old port.\n",
        "bbbb"},
    {"a heading of the article stays",
        BODY "About The Pier\nThe first one was built of oak in the time of the kings, and ships came to it from all over the north.\n",
        "bbbbb"},
    {"follow her there", BODY "Follow Jo Roe on Twitter and tell her what you know of the pier, the dues and those who pay them.\n",
        "bbbp"},
    {"an address to write to", BODY "Contact Jo Roe at jo@gazette.example or find her at the harbour office.\n", "bbbp"},
    {"an address alone", BODY "jo@gazette.example\ngazette.example/jo\n", "bbbpp"},
    {"letters to the paper",
        BODY "We print letters that tell another side of the story, whoever sends them and wherever they live. Mail yours to the editor of "
             "the page, with a name and a street, and we will look at it before the week is out, as we have always done.\n",
        "bbbp"},
    {"a plea for money",
        BODY "Reporting like this costs money, and no council and no shipping line pays for it. If you can, donate to our fund today, "
             "however small the sum: it keeps the harbour desk at work, and you read on without a wall for as long as we can hold out.\n",
        "bbbp"},
    {"the same in French", BODY "Pour soutenir chaque jour le travail de nos reporters au port, abonnez-vous \xC3\xA0 notre journal.\n",
        "bbbp"},
    {"a council that asks for money stays", BODY "The council hopes that readers of the notice will make a contribution of nine each.\n",
        "bbbb"},
    {"what became of the text", BODY "This story has been updated with the words of the chairman.\n", "bbbp"},
    {"an agency's note", BODY "(This story corrects the sum in the second paragraph)\n", "bbbp"},
    {"a story that was told stays", BODY "The story of the storm is told by the fishermen to whoever asks about the old pier.\n", "bbbb"},
    {"rules for comments in Portuguese",
        BODY "Coment\xC3\xA1rios que faltem com respeito n\xC3\xA3o passam pelo moderador desta p\xC3\xA1gina de jornal.\n", "bbbp"},
    {"a name that ends in a figure is looked for no longer",
        BODY "Agent K9 is chief editor of the Port Gazette and a dog of the harbour master.\n", "bbbb"},
    {"who helped", BODY "Jo Roe contributed.\n", "bbbc"},
    {"who reported from where", BODY "Roe reported from Sandwick. Ada Quay contributed from Holm.\n", "bbbc"},
    {"who helped, with a colon", BODY "Contributing: Jo Roe, Ada Quay, Port Gazette; the Holm Almanac.\n", "bbbc"},
    {"a line above them is no caption", BODY "This story has been updated.\nJo Roe contributed.\n", "bbbpc"},
    {"what fishermen contributed stays",
        BODY "What the fishermen of the old port and their wives and sons have contributed is not known.\n", "bbbb"},
    {"a story that goes on", BODY "This is a developing story and will be updated.\n", "bbbp"},
    {"what stood there before", BODY "Correction: An earlier version of this story gave another sum for the pier and its crane.\n", "bbbp"},
    {"an earlier version of a plan stays", BODY "An earlier version of the plan had a crane on the pier, which the council struck out.\n",
        "bbbb"},
    {"what he covers", BODY "Jo Roe covers the harbour. Reach him on Twitter @joroe.\n", "bbbp"},
    {"a name within a name is another",
        P1
        "\n" P2
        "\nHeroes who had asked for the pier said they would believe in it when they saw it.\nJo Roe is a reporter at the Port Gazette.\n",
        "bbbp"},
    {"a link below", BODY "The plan of the pier: https://port.example/pier.pdf\n", "bbbp"},
    {"whom to write to for rights",
        BODY "Articles of the Gazette may be printed by any paper. For the rights to our pictures please contact rights@gazette.example.\n",
        "bbbp"},
    {"a row of tags", BODY "\nPiers, old port, pier of the old port, storm, council of the port, dues, harbour dues\n", "bbbp"},
    {"notes one below the other", BODY "Jo Roe is a reporter at the Gazette.\nFollow her on Twitter at @joroe.\nUpdated at 9:30 a.m.\n",
        "bbbppD"},
    {"a note between paragraphs is not looked for", P1 "\n" P2 "\nJo Roe is a reporter at the Port Gazette and was there.\n" P3 "\n",
        "bbbb"},
    {"teasers behind lone marks",
        BODY "-\nThe night of the storm\nWhat the sea took, and what it left\n-\nWhat a pier costs\nNine million, or not\n-\nA chairman "
             "speaks\n",
        "bbbpppppppp"},
    {"a lead to another article", P1 "\nMore: Who pays the dues of the port, and who does not\n" P2 "\n" P3 "\n", "brbb"},
    {"in German", P1 "\n" P2 "\nLesen Sie auch: Was eine Mole kostet und wer sie zahlt\n" P3 "\n", "bbrb"},
    {"a colon of the article's own", P1 "\n" P2 "\nMore than that: the pier is to have a crane and an ice house.\n" P3 "\n", "bbbb"},
};

CL_TEST(block_notes_below_an_article)
{
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
        cl_parse_options options = {.blocks = CL_BLOCKS_EXTRACTED};
        cl_arena arena;
        char got[64] = "";
        cl_arena_init(&arena, 0);
        cl_reading r = {.text = cl_str_c(notes[i].text),
            .lang = CL_LANG_EN,
            .language = cl_language_of(CL_LANG_EN),
            .options = &options,
            .arena = &arena,
            .scratch = &arena};
        assert_int_equal(cl_blocks_find(&r), COLLATE_OK);
        for (size_t k = 0; k < r.n_blocks && k + 1 < sizeof got; k++)
            got[k] = letters[r.blocks[k].label];
        CL_CHECK_STR(notes[i].name, cl_str_c(got), notes[i].labels);
        cl_arena_fini(&arena);
    }
}
