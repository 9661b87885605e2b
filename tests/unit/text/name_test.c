#include "text/parse.h"
#include "unit.h"

static const char types[] = "?pol", genders[] = "?fm"; /* other, person, organisation, location */

/* Entities as "name/type gender xMentions", joined by "; ". */
static cl_str entities_of(const char *text, cl_lang lang, cl_arena *arena)
{
    cl_arena scratch;
    const cl_article *a = NULL;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = lang}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_str all = {"", 0};

    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, arena, &scratch, &a), COLLATE_OK);
    for (size_t n = 0; n < a->n_names; n++) {
        const cl_entity *e = &a->entities[a->names[n].entity];
        bool first = true;
        for (size_t k = 0; k < n; k++)
            first = first && a->names[k].entity != a->names[n].entity;
        if (first)
            all = cl_arena_printf(arena, "%.*s%s%.*s/%c%c x%u", CL_STR_ARG(all), all.len == 0 ? "" : "; ", CL_STR_ARG(e->name),
                types[e->type], genders[e->gender], e->n_mentions);
    }
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    return all;
}

CL_TEST(names_found_and_joined)
{
    static const struct {
        const char *name, *text, *want;
    } rows[] = {
        {"full, then last name", "Karl Pell came late. Nobody asked Pell why.", "Karl Pell/pm x2"},
        {"a last name with a hyphen", "Mary Vance-Pell came late. Nobody asked Vance-Pell why.", "Mary Vance-Pell/pf x2"},
        {"a person before a street of that name", "The man of Mill Lane left. Hugh Lane stayed. Nobody asked Lane why.",
            "Mill Lane/?? x1; Hugh Lane/pm x2"},
        {"a player's place is a title", "Midfielder Karl Pell is out for the next six weeks.", "Karl Pell/pm x1"},
        {"title apart", "The crew met Sen. Ida Moss at noon.", "Ida Moss/pf x1"},
        {"gender by title", "The crew met Mrs. Quill at noon.", "Quill/pf x1"},
        {"gender by role", "They asked spokeswoman Alex Wren again.", "Alex Wren/pf x1"},
        {"middle initial joins", "They met Karl B. Pell. Later Karl Pell left.", "Karl B. Pell/pm x2"},
        {"first name alone", "They met Ida Moss. Later they saw Ida again.", "Ida Moss/pf x2"},
        {"hyphen", "They met Jean-Luc Moss at noon.", "Jean-Luc Moss/pm x1"},
        {"particle", "They met Karl van der Moss at noon.", "Karl van der Moss/pm x1"},
        {"possessive left out", "They saw Karl Pell's boat.", "Karl Pell/pm x1"},
        {"acronym in brackets", "The Pier Safety Authority (PSA) closed it. The PSA gave no reason.", "Pier Safety Authority/o? x3"},
        {"syllables in brackets",
            "The Harbour Security Commission (HarSeCom) closed it. HarSeCom gave no reason.", "Harbour Security Commission/o? x3"},
        {"auxiliary of a question", "Will Pell resign? Nobody knows. Pell left.", "Pell/?? x2"},
        {"first name of a statement", "Will Pell resigned. Nobody saw Will again.", "Will Pell/pm x2"},
        {"month that speaks", "The party met Theresa May. On Monday May said no.", "Theresa May/pf x2"},
        {"body with of", "It was the Bureau of Tides that closed it.", "Bureau of Tides/o? x1"},
        {"title inside the run", "They asked CIA Director David Moss again.", "David Moss/pm x1"},
        {"chief of staff", "They asked White House Chief of Staff Ida Moss again.", "Ida Moss/pf x1"},
        {"title that is a last name", "They asked Martin Dean King Jr. again.", "Martin Dean King Jr./pm x1"},
        {"place", "They sailed to Norway.", "Norway/l? x1"},
        {"sentence start is no name", "Sailors came. Fishing is hard.", ""},
        {"weekday is no name", "They came on Monday in March.", ""},
        {"two people of one last name", "Karl Pell met Ada Pell.", "Karl Pell/pm x1; Ada Pell/pf x1"},
        {"pronoun contraction", "He said I'm late.", ""},
        {"body of two fields", "The Securities and Exchange Commission met in New York.",
         "Securities and Exchange Commission/o? x1; New York/l? x1"},
        {"party in the name of a body", "They asked the Republican National Committee.", "Republican National Committee/o? x1"},
        {"state before a title, party in brackets", "Massachusetts Sen. Ida Moss (D-Mass.) met Rep. Karl Pell (R-Ohio) there.",
         "Massachusetts/l? x1; Ida Moss/pf x1; Karl Pell/pm x1"},
        {"airport named after a first name", "They flew to Orlando International Airport with Orlando Mayor Buddy Pell.",
         "Orlando International Airport/l? x1; Buddy Pell/p? x1"},
        {"title word in a body", "Lawyers cited the First Amendment to the Justice Department.",
         "First Amendment/?? x1; Justice Department/o? x1"},
        {"Arabic particle", "Karim al-Moss met them. Moss left.", "Karim al-Moss/pm x2"},
        {"party of a nominee", "A Kentucky Republican and the presumptive Republican nominee, Karl Pell, came.",
         "Kentucky/l? x1; Karl Pell/pm x1"},
        {"conjunction before a name", "Whether North Korea came is open. Neither Pell nor Karl Pell came.",
         "North Korea/l? x1; Karl Pell/pm x2"},
        {"two bodies", "The House and Senate voted. Wren News said so.", "House/o? x1; Senate/o? x1; Wren News/o? x1"},
        {"first name unknown, apposition", "They saw Tjark Wren, director of the port. Wren left.", "Tjark Wren/p? x2"},
        {"capitals that are no names", "They watched TV on the Internet about DNA.", ""},
        {"firm with an ampersand", "They sued Harbour & Sons and AT&T over Q&A and R&D.", "Harbour & Sons/o? x1; AT&T/o? x1"},
        {"papers of a day", "The Sunday Mirror, USA Today and the Mail on Sunday asked. On Sunday Moss left, after Super Tuesday.",
         "Sunday Mirror/o? x1; USA Today/o? x1; Mail on Sunday/o? x1; Moss/?? x1"},
        {"small word in capitals", "They want MORE of it in the US.", "US/l? x1"},
        {"body before a title, state behind the name", "They asked House Speaker Ada D. Moss of Wisconsin and Karl Pell (N.Y.) again.",
         "Ada D. Moss/pf x1; Wisconsin/l? x1; Karl Pell/pm x1; N.Y./l? x1"},
        {"city", "They sailed to Kansas City and to the former Atlantic City.", "Kansas City/l? x1; Atlantic City/l? x1"},
        {"title alone", "The Secretary of State came.", ""},
        {"country before an office", "They met U.S. Secretary of State Ida Moss again.", "U.S./l? x1; Ida Moss/pf x1"},
        {"two titles", "Retired Lt. Gen. Karl Pell came.", "Karl Pell/pm x1"},
        {"which belongs to things", "They met the Alder Islands Trust, which owns it.", "Alder Islands Trust/o? x1"},
        {"common word and new place", "New rules came. New Zealand won.", "New Zealand/l? x1"},
        {"particle with a capital", "They met Ursula von der Moss. Von der Moss left.", "Ursula von der Moss/pf x2"},
        {"acronym of two fields", "The Food and Drug Authority (FDA) agreed.", "Food and Drug Authority/o? x2"},
        {"courtesy before a country's name", "They met Mr. Jordan again.", "Jordan/pm x1"},
        {"body that speaks", "They asked. Boeing said no.", "Boeing/o? x1"},
        {"headline of four words", "Ferry Sinks Off Alder\n\nThe ferry sank.", ""},
        {"couple told apart by titles", "Karl Pell met Ada Pell. Mr. Pell left. Mrs. Pell stayed.", "Karl Pell/pm x2; Ada Pell/pf x2"},
    };
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_STR(rows[i].name, entities_of(rows[i].text, CL_LANG_EN, &arena), rows[i].want);
    CL_CHECK_STR(
        "German nouns", entities_of("Der Hafen gehört Karl Moos. Moos verkauft die Fähre.", CL_LANG_DE, &arena), "Karl Moos/pm x2");
    CL_CHECK_STR("German genitive", entities_of("Es sprach die Sprecherin der Behörde, Ina Moos.", CL_LANG_DE, &arena), "Ina Moos/pf x1");
    CL_CHECK_STR("Russian cases",
        entities_of("По словам Анны Моховой, порт закрыт. Анна Мохова уехала. Мохову ждут.", CL_LANG_RU, &arena), "Анна Мохова/pf x3");
    CL_CHECK_STR("French body with small words",
        entities_of("La Confédération générale des marins (CGM) proteste. La CGM attend.", CL_LANG_FR, &arena),
        "Confédération générale des marins/o? x3");
    CL_CHECK_STR("Dutch body of a person", entities_of("Toen sprak Koen Smeets van Delta Bank.", CL_LANG_NL, &arena),
        "Koen Smeets/pm x1; Delta Bank/o? x1");
    CL_CHECK_STR("German compound before a name", entities_of("Es sprach Hafenmeister Karl Pelz.", CL_LANG_DE, &arena), "Karl Pelz/pm x1");
    cl_arena_fini(&arena);
}

CL_TEST(names_have_roles)
{
    static const struct {
        const char *name, *text, *want;
    } rows[] = {
        {"title", "They asked Senator Ida Moss again.", "Senator"},
        {"courtesy is no role", "They asked Mrs. Ida Moss again.", ""},
        {"role before the name", "They asked pier spokesman Karl Pell again.", "spokesman"},
        {"whose role", "They asked Kremlin spokesman Karl Pell again.", "Kremlin spokesman"},
        {"of state", "They asked Secretary of State Karl Pell again.", "Secretary of State"},
        {"apposition", "They asked Karl Pell, a former director of the port, again.", "a former director of the port"},
        {"apposition before a verb", "Karl Pell, vice president of the port, said no.", "vice president of the port"},
        {"age is no role", "They asked Karl Pell, 47, again.", ""},
        {"who-clause is no role", "They asked Karl Pell, who was the director, again.", ""},
        {"a list is no role", "They asked Karl Pell, Ida Moss and others.", ""},
    };
    cl_arena arena, scratch;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const cl_article *a = NULL;
        cl_vocab *vocab = cl_vocab_new(NULL);
        cl_arena_init(&arena, 0);
        cl_arena_init(&scratch, 0);
        assert_int_equal(cl_parse(cl_str_c(rows[i].text), &options, vocab, &arena, &scratch, &a), COLLATE_OK);
        cl_str role = {"", 0};
        for (size_t n = 0; n < a->n_names; n++)
            if (cl_str_ends(a->entities[a->names[n].entity].name, CL_STR("Pell")) ||
                cl_str_ends(a->entities[a->names[n].entity].name, CL_STR("Moss")))
                role = role.len > 0 ? role : cl_span_of(a->text, a->entities[a->names[n].entity].role);
        CL_CHECK_STR(rows[i].name, role, rows[i].want);
        cl_arena_fini(&arena);
        cl_arena_fini(&scratch);
        cl_vocab_free(vocab);
    }
}
