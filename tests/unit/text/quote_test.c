#include "quote_rows.h"

#include <stdlib.h>

CL_TEST(quote_marks_of_every_kind)
{
    static const cl_quote_row rows[] = {
        {"straight", "\"The ferry will sail again in June,\" Ida Moss said.", "direct: The ferry will sail again in June, < Ida Moss"},
        {"curly", "“The ferry will sail again in June,” Ida Moss said.", "direct: The ferry will sail again in June, < Ida Moss"},
        {"tex", "``The ferry will sail again in June,'' Ida Moss said.", "direct: The ferry will sail again in June, < Ida Moss"},
        {"doubled single", "''The ferry will sail again in June,'' Ida Moss said.",
         "direct: The ferry will sail again in June, < Ida Moss"},
        {"mixed pair", "\"The ferry will sail again in June,” Ida Moss said.", "direct: The ferry will sail again in June, < Ida Moss"},
        {"opener used as closer", "“The ferry will sail again in June,“ Ida Moss said.",
            "direct: The ferry will sail again in June, < Ida Moss"},
        {"angle", "«The ferry will sail again in June», said Ida Moss.", "direct: The ferry will sail again in June < Ida Moss"},
        {"single", "‘The ferry will sail again in June,’ Ida Moss said.", "direct: The ferry will sail again in June, < Ida Moss"},
        {"single around an apostrophe", "‘It’s the sailors’ choice and they’re calm,’ Ida Moss said.",
         "direct: It’s the sailors’ choice and they’re calm, < Ida Moss"},
        {"single inside double", "“She told me ‘we never sail’, and I laughed,” said Ida Moss.",
         "direct: She told me ‘we never sail’, and I laughed, < Ida Moss"},
        {"double inside double", "“She kept on saying “we never sail” to the crew,” said Ida Moss.",
         "direct: She kept on saying “we never sail” to the crew, < Ida Moss"},
        {"inches", "The 19\" wheel broke. “It was an old one anyway,” said Ida Moss.", "direct: It was an old one anyway, < Ida Moss"},
        {"closer missing", "“The ferry is gone and no one can say where, Ida Moss said.\n\nThe crew went home on Friday.",
         "direct: The ferry is gone and no one can say where, < Ida Moss"},
        {"closing mark with a blank before it", "\"The ferry will sail in June, \" Ida Moss said.",
         "direct: The ferry will sail in June, < Ida Moss"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

CL_TEST(quote_cues_and_subjects)
{
    static const cl_quote_row rows[] = {
        {"inverted with appositive", "“We will never sell the old ferry,” said Ida Moss, who runs the port.",
         "direct: We will never sell the old ferry, < Ida Moss"},
        {"appositive before the verb", "“We will never sell the old ferry,” Ida Moss, the head of the port, said.",
         "direct: We will never sell the old ferry, < Ida Moss"},
        {"who-clause before the verb", "Ida Moss, who followed Karl Pell as harbour master, said: “We are done with waiting.”",
         "direct: We are done with waiting. < Ida Moss"},
        {"title and role", "“We will never sell the old ferry,” said port spokesman Karl Pell.",
         "direct: We will never sell the old ferry, < Karl Pell"},
        {"addressee does not speak", "Ida Moss told Karl Pell that “nobody has asked the crew so far.”",
         "mixed: nobody has asked the crew so far. < Ida Moss"},
        {"said of", "“He has never asked the crew,” Ida Moss said of Karl Pell.", "direct: He has never asked the crew, < Ida Moss"},
        {"possessive does not speak", "Karl Pell’s sister, Ada Pell, said: “He has never asked the crew.”",
         "direct: He has never asked the crew. < Ada Pell"},
        {"according to", "According to Ida Moss, the sale is “a gift to people who own boats already.”",
         "mixed: a gift to people who own boats already. < Ida Moss"},
        {"adding", "The sale is off, Ida Moss said, adding that it was “never going to float at all.”",
         "mixed: never going to float at all. < Ida Moss"},
        {"colon after a verb unknown", "Ida Moss, the harbour master, put it plainly: “There is no more fuel.”",
         "direct: There is no more fuel. < Ida Moss"},
        {"colon before a new paragraph", "Ida Moss told the crew on the pier:\n\n“There is no more fuel in the tank of the ferry.”",
         "direct: There is no more fuel in the tank of the ferry. < Ida Moss"},
        {"dash signature", "“There will be no more fuel this year.” — Ida Moss",
            "direct: There will be no more fuel this year. < Ida Moss"},
        {"unusual verb beside the mark", "“There will be no more fuel this year,” Ida Moss shot back.",
         "direct: There will be no more fuel this year, < Ida Moss"},
        {"question", "“Who is going to pay for the fuel?” asked Ida Moss.", "direct: Who is going to pay for the fuel? < Ida Moss"},
        {"two speakers in a sentence", "“We will pay for it,” said Karl Pell, while Ida Moss answered: “You never pay.”",
         "direct: We will pay for it, < Karl Pell | direct: You never pay. < Ida Moss"},
        {"office before the name", "Secretary of State Ida Moss called the sale “a gift to people who own boats.”",
         "mixed: a gift to people who own boats. < Ida Moss"},
        {"office before the name, inverted", "“We will never sell the old ferry,” said U.S. Secretary of State Ida Moss.",
         "direct: We will never sell the old ferry, < Ida Moss"},
        {"passed on by an agency, gone on with",
         "“We will pay for the fuel,” Karl Pell told sailors, according to a report by the Pier Times. “We always have paid for it.”",
         "direct: We will pay for the fuel, / We always have paid for it. < Karl Pell"},
        {"passed on by an agency", "“We will pay for the fuel,” Karl Pell told sailors, according to a report by the Pier Times.",
         "direct: We will pay for the fuel, < Karl Pell"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

/* What reads like a subject but is a clause, an object or the means of speaking. */
CL_TEST(quote_subjects_end_where_they_end)
{
    static const cl_quote_row rows[] = {
        {"the clause's verb, then an article", "The text of the bill includes a section on rivers, which states that “there is evidence for dredging.”",
         "mixed: there is evidence for dredging. < The text of the bill"},
        {"the clause's verb, then a number", "One email categorized two local politicians as “needy friends of the port.”",
         "mixed: needy friends of the port. < One email"},
        {"what is said does not speak", "The port’s campaign team released an ad saying Democrats are “soft on storms and weak on tides.”",
         "mixed: soft on storms and weak on tides. < The port’s campaign team"},
        {"adjective and plural are no subject and verb", "The speech included ample references to “dignity at sea for all.”", ""},
        {"a name and its verb are no subject", "The Harbour Department released documents of “great interest to the crews.”",
         "mixed: great interest to the crews. < Harbour Department"},
        {"clause inside the subject", "A federal court in upholding a ruling that crews cannot buy boats said that “the law does not help them.”",
         "mixed: the law does not help them. < A federal court"},
        {"in a statement", "Ida Moss in a statement said she would “not stand for it any longer.”",
         "mixed: not stand for it any longer. < Ida Moss"},
        {"in a letter", "Officials in a letter said “it is over and done.”", "direct: it is over and done. < Officials"},
        {"in response", "The union in response said it “would fight the sale of it.”", "mixed: would fight the sale of it. < The union"},
        {"at one point", "The councillors at one point said the “whole sale was rotten from the start.”",
         "mixed: whole sale was rotten from the start. < The councillors"},
        {"earlier on a show", "Rep. Karl Pell, who earlier on the show commented that it was “a waste of the crew’s time,” left.",
         "mixed: a waste of the crew’s time, < Karl Pell"},
        {"firm with an ampersand", "“We are done with boats,” Harbour & Sons said.", "direct: We are done with boats, < Harbour & Sons"},
    };
    static const cl_quote_row indirect[] = {
        {"contact clause", "They chose the methods Republicans say they favor.", "indirect: they favor < Republicans"},
        {"said first, then when", "The ferry will be sold, Ida Moss said on Monday.", "indirect: The ferry will be sold < Ida Moss"},
        {"said first, then how", "The bridge will stay shut until May, the mayor said in a statement.",
         "indirect: The bridge will stay shut until May < the mayor"},
        {"said first, then who that is", "Three people died, said Karl Pell, who runs the port.",
         "indirect: Three people died < Karl Pell"},
        {"said of what stands behind", "On Monday, Ida Moss said the ferry was sold.", "indirect: the ferry was sold < Ida Moss"},
        {"for his part", "Karl Pell for his part said the plan was dead.", "indirect: the plan was dead < Karl Pell"},
        {"at one agency", "Officials at one agency said the plan was dead.", "indirect: the plan was dead < Officials at one agency"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
    CL_CHECK_QUOTES(indirect, CL_LANG_EN, true);
}

CL_TEST(quote_of_several_stretches)
{
    static const cl_quote_row rows[] = {
        {"halves of one sentence", "“The ferry,” Ida Moss said, “will sail again before the summer.”",
         "direct: The ferry, / will sail again before the summer. < Ida Moss"},
        {"halves of two sentences", "“The ferry is gone,” Ida Moss said. “We will build another one. I promise.”",
         "direct: The ferry is gone, / We will build another one. I promise. < Ida Moss"},
        {"paragraphs of one quotation", "Ida Moss told the crew: “The ferry is gone.\n\n“We will build another one.\n\n“I promise you that.”",
         "direct: The ferry is gone. / We will build another one. / I promise you that. < Ida Moss"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

CL_TEST(quote_speakers_resolved)
{
    static const cl_quote_row rows[] = {
        {"last name", "Ida Moss runs the port. “The talks are going on,” Moss said.", "direct: The talks are going on, < Ida Moss"},
        {"pronoun by gender", "Ida Moss opened the talks. Karl Pell was late.\n\n“We will build another ferry,” she said.",
         "direct: We will build another ferry, < Ida Moss"},
        {"pronoun by last source", "“The ferry is gone,” Karl Pell said of the Wren plan.\n\n“We will pay,” he added.",
         "direct: The ferry is gone, < Karl Pell | direct: We will pay, < Karl Pell"},
        {"pronoun is no outlet", "The Wren Courier reported the loss. Mr. Pell met the crew. He said that “the ferry is gone for ever and ever.”",
         "mixed: the ferry is gone for ever and ever. < Pell"},
        {"courtesy title", "Karl Pell and his wife Ada came. “We will pay for the fuel,” Mr. Pell said.",
         "direct: We will pay for the fuel, < Karl Pell"},
        {"role without a name", "“The talks are going on,” a port spokesman said on condition of anonymity.",
         "direct: The talks are going on, < a port spokesman"},
        {"group", "“The talks are going on,” two officials said.", "direct: The talks are going on, < two officials"},
        {"spokesman of a body", "“The talks are going on,” said a spokeswoman for the Pier Authority.",
         "direct: The talks are going on, < a spokeswoman for the Pier Authority"},
        {"subject of the sentence before", "Ida Moss was furious about the lamps. “Nobody asked us. We were never even told.”",
         "direct: Nobody asked us. We were never even told. < Ida Moss"},
        {"as X put it", "It was, as Ida Moss put it, “a long night without lamps.”", "mixed: a long night without lamps. < Ida Moss"},
        {"in the words of X", "The port is, in the words of Ida Moss, “a hole with water in it.”", "mixed: a hole with water in it. < Ida Moss"},
        {"X's claim", "Pell's claim that the lamps were “a gift from the sea” has not been proved.", "mixed: a gift from the sea < Pell"},
        {"participle with a subject of its own", "The council fell silent, with auditor Ida Moss saying, “We have been robbed of our lamps.”",
         "direct: We have been robbed of our lamps. < Ida Moss"},
        {"role taken up again", "“The talks are going on,” a senior official said. “We are near the end of them,” the official added.",
         "direct: The talks are going on, < a senior official | direct: We are near the end of them, < a senior official"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

CL_TEST(quote_speakers_by_their_office)
{
    static const cl_quote_row rows[] = {
        {"the mayor is who was called so", "Mayor Ida Moss opened the pier. \"It will stand,\" the mayor said.",
            "direct: It will stand, < Ida Moss"},
        {"office of two words", "Fire chief Karl Pell came late. \"We saw nothing,\" the fire chief said.",
            "direct: We saw nothing, < Karl Pell"},
        {"two mayors", "Mayor Ida Moss met Mayor Karl Pell. \"It will stand,\" the mayor said.", "direct: It will stand, < the mayor"},
        {"no vice president is the president", "Vice President Karl Pell left. \"It will stand,\" the president said.",
            "direct: It will stand, < the president"},
        {"nor a former one", "Former President Karl Pell left. \"It will stand,\" the president said.",
            "direct: It will stand, < the president"},
        {"not who comes later", "\"It will stand,\" the mayor said. Mayor Ida Moss opened the pier.", "direct: It will stand, < the mayor"},
        {"the name beside an office with a place", "The fire chief of Holm, Karl Pell, said: \"We saw nothing.\"",
            "direct: We saw nothing. < Karl Pell"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

CL_TEST(quote_answers_of_an_interview)
{
    static const cl_quote_row rows[] = {
        {"Q and A", "Ida Moss runs the ferry.\nQ: Why now?\nA: Because it is time.\nQ: And then?\nA: I will sleep.\n",
            "direct: Because it is time. < Ida Moss | direct: I will sleep. < Ida Moss"},
        {"names", "Ida Moss runs the ferry.\nCourier: Why now?\nMoss: Because it is time.\nCourier: And then?\nMoss: I will sleep.\n",
            "direct: Because it is time. < Ida Moss | direct: I will sleep. < Ida Moss"},
        {"capitals and title", "Ida Moss met Karl Pell.\nMS. MOSS: It is time.\nMR. PELL: It is not.\nMS. MOSS: It is.\nMR. PELL: No.\n",
            "direct: It is time. < Ida Moss | direct: It is not. < Karl Pell | direct: It is. < Ida Moss | direct: No. < Karl Pell"},
        {"an answer of two paragraphs",
            "Ida Moss runs the ferry.\nQ: Why now?\nA: Because it is time.\nWe are tired.\nQ: And then?\nA: I will sleep.\nShe left.\n",
            "direct: Because it is time. / We are tired. < Ida Moss | direct: I will sleep. < Ida Moss"},
        {"a list is no talk", "Ida Moss runs it.\nLength: Two miles.\nPrice: Free.\nLength: Three miles.\nPrice: Two crowns.\n", ""},
        {"one question is no interview", "Ida Moss runs the ferry.\nQ: Why now?\nA: Because it is time.\n", ""},
        {"a time of day is no name", "Ida Moss runs it.\n12:30 It left.\n14:10 It came.\n15:20 It left.\n", ""},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

CL_TEST(quote_marks_without_speech)
{
    static const cl_quote_row rows[] = {
        {"scare quotes", "The so-called “smart pier” was closed. Nobody said why.", ""},
        {"title of a book", "Her novel “The Long Way Ashore” won the prize in 2011.", ""},
        {"a show", "Karl Pell said no on “The Harbour Hour with Ida Moss” last week.", ""},
        {"a show of a station", "Karl Pell met the press on KBR's “The Long Watch” last week.", ""},
        {"a novel behind its comma", "Ida Moss said no to her novel, “The Way Ashore,” last week.", ""},
        {"nickname", "Karl “Sailor” Pell will not run again.", ""},
        {"no marks at all", "The ferry left at noon.", ""},
        {"a lone mark", "\"", ""},
        {"empty pair", "The \"\" sign was empty.", ""},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, false);
}

CL_TEST(quote_indirect_speech)
{
    static const cl_quote_row rows[] = {
        {"that", "Ida Moss said that the ferry would sail again in June.", "indirect: that the ferry would sail again in June < Ida Moss"},
        {"without that", "Ida Moss said the ferry would sail again in June.", "indirect: the ferry would sail again in June < Ida Moss"},
        {"time before that", "Ida Moss said on Monday that the ferry would sail again.",
         "indirect: that the ferry would sail again < Ida Moss"},
        {"addressee before that", "Ida Moss told the sailors that the ferry would sail again.",
         "indirect: that the ferry would sail again < Ida Moss"},
        {"cue at the end", "The ferry will sail again in June, Ida Moss said.", "indirect: The ferry will sail again in June < Ida Moss"},
        {"inverted at the end", "The ferry will sail again in June, said Ida Moss.",
         "indirect: The ferry will sail again in June < Ida Moss"},
        {"according to", "The ferry will sail again in June, according to Ida Moss.",
         "indirect: The ferry will sail again in June < Ida Moss"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_EN, true);
}

CL_TEST(quote_german)
{
    static const cl_quote_row rows[] = {
        {"low marks", "„Die Fähre wird im Juni wieder fahren“, sagte Karl Moos.",
            "direct: Die Fähre wird im Juni wieder fahren < Karl Moos"},
        {"object behind the subject", "„Die Fähre ist ein Wrack und bleibt es“, begründet das Gericht seine Entscheidung.",
         "direct: Die Fähre ist ein Wrack und bleibt es < das Gericht"},
        {"genitive behind the subject", "„Die Fähre ist ein Wrack und bleibt es“, sagte die Chefin der Werft.",
         "direct: Die Fähre ist ein Wrack und bleibt es < die Chefin der Werft"},
        {"angles turned", "»Die Fähre wird im Juni wieder fahren«, sagte Karl Moos.",
            "direct: Die Fähre wird im Juni wieder fahren < Karl Moos"},
        {"verb second", "Am Montag sagte Karl Moos: „Die Fähre wird im Juni wieder fahren.“",
            "direct: Die Fähre wird im Juni wieder fahren. < Karl Moos"},
        {"place first", "Auf dem Neuen Markt sagte Karl Moos: „Die Fähre wird wieder fahren.“",
            "direct: Die Fähre wird wieder fahren. < Karl Moos"},
        {"last name after the verb", "„Die Fähre wird im Juni wieder fahren“, sagte Tjaden.",
            "direct: Die Fähre wird im Juni wieder fahren < Tjaden"},
        {"so", "„Die Fähre wird im Juni wieder fahren“, so Karl Moos.", "direct: Die Fähre wird im Juni wieder fahren < Karl Moos"},
        {"pronoun", "Karl Moos leitet den Hafen. „Die Fähre wird wieder fahren“, betonte er.",
            "direct: Die Fähre wird wieder fahren < Karl Moos"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_DE, false);
}

CL_TEST(quote_german_reports)
{
    static const cl_quote_row rows[] = {
        {"verb with its particle", "Die Werft gab die Sperrung der Brücke am Montag bekannt.",
         "indirect: die Sperrung der Brücke am Montag bekannt < Die Werft"},
        {"the same verb says that there is", "In der Werft gab es am Montag keine Arbeit für die Leute.", ""},
        {"thrown, not said", "Ida Moos warf den Speer am Montag sechzig Meter weit.", ""},
        {"so, verb, subject", "Die Brücke sei gesperrt, so bestätigt das Gericht.", "indirect: Die Brücke sei gesperrt < das Gericht"},
    };

    CL_CHECK_QUOTES(rows, CL_LANG_DE, true);
}

CL_TEST(quote_other_languages)
{
    static const cl_quote_row french[] = {
        {"a déclaré", "« Le bac repartira au mois de juin », a déclaré Anne Colin.",
            "direct: Le bac repartira au mois de juin < Anne Colin"},
    };
    static const cl_quote_row spanish[] = {
        {"dijo", "«El barco saldrá otra vez en junio», dijo Ana Robles.", "direct: El barco saldrá otra vez en junio < Ana Robles"},
    };
    static const cl_quote_row russian[] = {
        {"сказал", "«Паром снова пойдёт в июне», — сказал Иван Мохов.",
            "direct: Паром снова пойдёт в июне < Иван Мохов"},
    };
    static const cl_quote_row unknown[] = {
        {"Polish, four words", "„Kupimy prom do zimy” – powiedziała Anna Mechowska.",
            "direct: Kupimy prom do zimy < Anna Mechowska"},
        {"Polish", "„Prom popłynie znowu w czerwcu” – powiedziała Anna Mechowska.",
         "direct: Prom popłynie znowu w czerwcu < Anna Mechowska"},
    };

    CL_CHECK_QUOTES(french, CL_LANG_FR, false);
    CL_CHECK_QUOTES(spanish, CL_LANG_ES, false);
    CL_CHECK_QUOTES(russian, CL_LANG_RU, false);
    CL_CHECK_QUOTES(unknown, CL_LANG_NONE, false);
}

/* Every span lies inside the text, in order, on characters; confidence is a probability. */
static void check_shape(cl_str text, const cl_article *a)
{
    for (size_t i = 0; i < a->n_quotes; i++) {
        const cl_quote *q = &a->quotes[i];
        assert_true(q->n_content > 0 && q->speaker.confidence >= 0 && q->speaker.confidence <= 1);
        assert_true(q->speaker.mention.start <= q->speaker.mention.end && q->speaker.mention.end <= text.len);
        assert_true(i == 0 || a->quotes[i - 1].content[0].start <= q->content[0].start);
        for (size_t k = 0; k < q->n_stretches; k++)
            assert_true(q->stretches[k].start < q->stretches[k].end && q->stretches[k].end <= text.len);
        for (size_t k = 0; k < q->n_content; k++)
            assert_true(q->content[k].start < q->content[k].end && q->content[k].end <= text.len);
    }
}

CL_TEST(quote_hostile_texts_stay_whole)
{
    static const char *const pieces[] = {"\"", "“", "” ", "said ", "“We go,” he said. ", "Ida Moss, ",
                                         "'' `` ' \" « ", ", who said, ", "according to ", "“a\n\n", "(", "of the "};

    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        cl_arena arena, scratch;
        const cl_article *a = NULL;
        cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN}};
        cl_vocab *vocab = cl_vocab_new(NULL);
        size_t len = strlen(pieces[i]), n = 200000 / len;
        char *text = malloc(n * len + 1);

        assert_non_null(text);
        for (size_t k = 0; k < n; k++)
            memcpy(text + k * len, pieces[i], len);
        text[n * len] = 'x';
        cl_arena_init(&arena, 0);
        cl_arena_init(&scratch, 0);
        assert_int_equal(cl_parse((cl_str){text, n * len + 1}, &options, vocab, &arena, &scratch, &a), COLLATE_OK);
        check_shape((cl_str){text, n * len + 1}, a);
        cl_arena_fini(&arena);
        cl_arena_fini(&scratch);
        cl_vocab_free(vocab);
        free(text);
    }
}
