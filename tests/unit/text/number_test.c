#include "text/number_read.h"
#include "text/parse.h"
#include "unit.h"

/* The numbers of a text: words of it, value[..high], kind letter, hedge, unit, currency; joined by '|'. */
static cl_str numbers(const char *text, cl_lang lang, cl_arena *arena)
{
    static const char kinds[] = "CMPOEASN", hedges[] = " ~><-";
    cl_arena scratch;
    const cl_article *a = NULL;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = lang}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_str out = {"", 0};

    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, arena, &scratch, &a), COLLATE_OK);
    for (size_t i = 0; i < a->n_numbers; i++) {
        const cl_number *n = &a->numbers[i];
        cl_str unit = cl_span_of(a->text, n->unit);
        out = cl_arena_printf(
            arena, "%.*s%s%.*s=%.12g", CL_STR_ARG(out), i == 0 ? "" : "|", CL_STR_ARG(cl_str_cut(a->text, n->start, n->end)), n->value);
        if (n->high != n->value)
            out = cl_arena_printf(arena, "%.*s..%.12g", CL_STR_ARG(out), n->high);
        out = cl_arena_printf(arena, "%.*s %c", CL_STR_ARG(out), kinds[n->kind]);
        if (n->hedge != CL_HEDGE_NONE)
            out = cl_arena_printf(arena, "%.*s%c", CL_STR_ARG(out), hedges[n->hedge]);
        if (unit.len > 0)
            out = cl_arena_printf(arena, "%.*s %.*s", CL_STR_ARG(out), CL_STR_ARG(unit));
        if (n->currency[0] != 0)
            out = cl_arena_printf(arena, "%.*s %s", CL_STR_ARG(out), n->currency);
    }
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    return out;
}

CL_TEST(numbers_of_text)
{
    static const struct {
        const char *name, *text, *want;
        cl_lang lang;
    } rows[] = {
        {"count", "The ferry carried 170 senior crew members.", "170=170 C members", CL_LANG_EN},
        {"thousands", "Some 1,200 people came.", "1,200=1200 C~ people", CL_LANG_EN},
        {"money with magnitude", "It cost $3.5 million.", "$3.5 million=3500000 M USD", CL_LANG_EN},
        {"money, glued",
            "It cost \xc2\xa3"
            "20bn and C$5.",
            "\xc2\xa3"
            "20bn=20000000000 M GBP|C$5=5 M CAD",
            CL_LANG_EN},
        {"money in words", "They paid two million euros.", "two million euros=2000000 M EUR", CL_LANG_EN},
        {"percent", "About 26.4 percent of voters agreed, not 30%.", "26.4 percent=26.4 P~ voters|30%=30 P", CL_LANG_EN},
        {"per cent", "Rates rose 5 per cent.", "5 per cent=5 P", CL_LANG_EN},
        {"words", "She bought twenty-five goats and three hundred and fifty hens.",
            "twenty-five=25 C goats|three hundred and fifty=350 C hens", CL_LANG_EN},
        {"dozen", "A dozen eggs, two dozen rolls.", "A dozen=12 C eggs|two dozen=24 C rolls", CL_LANG_EN},
        {"vague", "Dozens of boats and tens of thousands of birds left.", "Dozens=24 C~ boats|tens of thousands=20000 C~ birds",
            CL_LANG_EN},
        {"half", "Half of the boats sank; half a million birds left.", "Half=0.5 C boats|half a million=500000 C birds", CL_LANG_EN},
        {"two thirds", "Two-thirds of the boats sank.", "Two-thirds=0.666666666667 C boats", CL_LANG_EN},
        {"a third of", "A third of the boats sank.", "A third=0.333333333333 C boats", CL_LANG_EN},
        {"and a half", "It took two and a half hours.", "two and a half=2.5 E hours", CL_LANG_EN},
        {"ordinal", "The third boat and the 21st bird.", "third=3 O boat|21st=21 O bird", CL_LANG_EN},
        {"more than", "More than 40 boats sank.", "40=40 C> boats", CL_LANG_EN},
        {"at most", "It has up to 40 boats.", "40=40 C< boats", CL_LANG_EN},
        {"as many as", "It has as many as 40 boats.", "40=40 C< boats", CL_LANG_EN},
        {"range", "It takes 5 to 10 percent, or 5-10 minutes.", "5 to 10 percent=5..10 P-|5-10=5..10 E- minutes", CL_LANG_EN},
        {"range of millions", "It has between 5 and 10 million birds.", "5 and 10 million=5000000..10000000 C- birds", CL_LANG_EN},
        {"age, hyphens", "A 47-year-old man fell.", "47-year-old=47 A", CL_LANG_EN},
        {"age, apposition", "Ida Moss, 47, fell.", "47=47 A", CL_LANG_EN},
        {"score", "The house voted 51-49 for it.", "51-49=51..49 S", CL_LANG_EN},
        {"measure", "It is 5 miles away and 40 degrees warm.", "5=5 E miles|40=40 E degrees", CL_LANG_EN},
        {"a name with a number", "He flew on Boeing 737 again.", "737=737 N", CL_LANG_EN},
        {"one person, not one", "One of them saw one person.", "one=1 C person", CL_LANG_EN},
        {"fraction", "It grew 3 1/2 inches.", "3 1/2=3.5 E inches", CL_LANG_EN},
        {"mixed fraction with a hyphen", "It lasted 11-1/2 hours.", "11-1/2=11.5 E hours", CL_LANG_EN},
        {"percent to money is no range", "It fell 10% to $22 today.", "10%=10 P|$22=22 M USD", CL_LANG_EN},
        {"millions of dollars", "It lost millions of dollars.", "millions of dollars=2000000 M~ USD", CL_LANG_EN},
        {"percent of nothing named", "Now 41 percent oppose it.", "41 percent=41 P", CL_LANG_EN},
        {"one inside a compound", "It is an all-in-one tool.", "", CL_LANG_EN},
        {"clock time with its half of the day", "It left at 5 p.m. and 7 o'clock.", "", CL_LANG_EN},
        {"clock time is none", "It left at 3:30 today.", "", CL_LANG_EN},
        {"German", "Die Bahn ist 2.800 Meter lang und kostet 3,5 Millionen Euro.", "2.800=2800 E Meter|3,5 Millionen Euro=3500000 M EUR",
            CL_LANG_DE},
        {"German age", "Der 47-j\xc3\xa4hrige Mann fiel.", "47-j\xc3\xa4hrige=47 A", CL_LANG_DE},
        {"French money", "Cela co\xc3\xbbte 3,5 millions d'euros.", "3,5 millions d'euros=3500000 M EUR", CL_LANG_FR},
        {"German words", "Etwa zwei Dutzend Menschen kamen.", "zwei Dutzend=24 C~ Menschen", CL_LANG_DE},
        {"French", "Plus de 10 000 personnes, soit 5 pour cent.", "10 000=10000 C> personnes|5 pour cent=5 P", CL_LANG_FR},
        {"Spanish", "Unos tres millones de personas.", "tres millones=3000000 C~ personas", CL_LANG_ES},
    };
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_STR(rows[i].name, numbers(rows[i].text, rows[i].lang, &arena), rows[i].want);
    cl_arena_fini(&arena);
}

CL_TEST(numbers_in_digits)
{
    static const struct {
        const char *text;
        bool comma, ok;
        double want;
    } rows[] = {
        {"7", false, true, 7},
        {"1,200", false, true, 1200},
        {"1,200.5", false, true, 1200.5},
        {"12,34", false, true, 12.34},
        {"1.200", true, true, 1200},
        {"1.200,5", true, true, 1200.5},
        {"2,5", true, true, 2.5},
        {"2.5", true, true, 2.5},
        {"1,200,300", false, true, 1200300},
        {"1.2.3", false, false, 0},
        {"3:30", false, false, 0},
        {"1234567890123456789", false, false, 0},
        {"", false, false, 0},
        {"10/12", false, false, 0},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        double got = 0;
        CL_CHECK_EQ(rows[i].text, cl_number_parse(cl_str_c(rows[i].text), rows[i].comma, &got), rows[i].ok);
        CL_CHECK_EQ(rows[i].text, got * 1000, rows[i].want * 1000);
    }
}
