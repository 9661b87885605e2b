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
        {"a rate", "Gusts of 148 km/h hit it.", "148=148 E km/h", CL_LANG_EN},
        {"the number of an item is none", "2. Moor Wood is 7 miles long.", "7=7 E miles", CL_LANG_EN},
        {"thousands", "Some 1,200 people came.", "1,200=1200 C~ people", CL_LANG_EN},
        {"a third, hedged", "They got less than a third. A third man left.", "a third=0.333333333333 N<|third=3 O man", CL_LANG_EN},
        {"part of a factor", "They owe a quarter of a million dollars.", "a quarter of a million dollars=250000 M USD", CL_LANG_EN},
        {"in excess of", "It cost in excess of $8 million.", "$8 million=8000000 M> USD", CL_LANG_EN},
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
        {"German", "Die Bahn ist 2.800 Meter lang und kostet 3,5 Millionen Euro.",
            "2.800=2800 E Meter|3,5 Millionen Euro=3500000 M EUR",
            CL_LANG_DE},
        {"German age", "Der 47-j\xc3\xa4hrige Mann fiel.", "47-j\xc3\xa4hrige=47 A", CL_LANG_DE},
        {"French money", "Cela co\xc3\xbbte 3,5 millions d'euros.", "3,5 millions d'euros=3500000 M EUR", CL_LANG_FR},
        {"German words", "Etwa zwei Dutzend Menschen kamen.", "zwei Dutzend=24 C~ Menschen", CL_LANG_DE},
        {"French", "Plus de 10 000 personnes, soit 5 pour cent.", "10 000=10000 C> personnes|5 pour cent=5 P", CL_LANG_FR},
        {"no fewer than", "It has no fewer than 40 boats, not more than 50.", "40=40 C> boats|50=50 N<", CL_LANG_EN},
        {"rupees", "It cost Rs. 5,000 crore or Rs 500.", "Rs. 5,000 crore=50000000000 M INR|Rs 500=500 M INR", CL_LANG_EN},
        {"code after", "It cost 3 EUR.", "3 EUR=3 M EUR", CL_LANG_EN},
        {"percentage points", "It rose 0.5 percentage points to 5.25%.", "0.5 percentage points=0.5 P points|5.25%=5.25 P", CL_LANG_EN},
        {"basis points", "It rose 25 basis points.", "25 basis points=0.25 P points", CL_LANG_EN},
        {"telephone", "Call 555-1234 or +1 202 555 0175 today.", "", CL_LANG_EN},
        {"chain of figures", "See ISBN 0-306-40615-2 for more.", "", CL_LANG_EN},
        {"vote of three figures", "It passed 230-197-1 today.", "230-197=230..197 S|1=1 N", CL_LANG_EN},
        {"a day is not counted", "It killed 12 Monday.", "12=12 N", CL_LANG_EN},
        {"votes with hyphens", "It passed in a 4-to-3 vote.", "4-to-3=4..3 S", CL_LANG_EN},
        {"first part of a compound", "It has two low-profile senators.", "two=2 C senators", CL_LANG_EN},
        {"number of a person", "See 123-45-6789 for more.", "", CL_LANG_EN},
        {"number of a case", "See case 17-1234 for more.", "", CL_LANG_EN},
        {"hyphen to a name", "Covid-19 and F-35 are names.", "", CL_LANG_EN},
        {"share", "One in five boats and 9 out of 10 birds left.", "One in five=0.2 C boats|9 out of 10=0.9 C birds", CL_LANG_EN},
        {"days are no share", "They sank 3 in 5 days.", "3=3 N|5=5 E days", CL_LANG_EN},
        {"months are no age of years", "A 3-month-old goat ate.", "3=3 E month", CL_LANG_EN},
        {"ages", "Children ages 5 to 12 swam.", "5 to 12=5..12 A-", CL_LANG_EN},
        {"votes with a word", "It passed 51 to 49 votes.", "51 to 49=51..49 S", CL_LANG_EN},
        {"German compounds", "Zweihundertfünfzig Menschen und einundzwanzig Boote.",
            "Zweihundertfünfzig=250 C Menschen|einundzwanzig=21 C Boote",
            CL_LANG_DE},
        {"German halves", "Es dauerte dreieinhalb Jahre oder anderthalb Stunden.", "dreieinhalb=3.5 E Jahre|anderthalb=1.5 E Stunden",
            CL_LANG_DE},
        {"German thousands in a word", "Es kostet zwanzigtausend Euro.", "zwanzigtausend Euro=20000 M EUR", CL_LANG_DE},
        {"German word of number pieces alone", "Der Einstein und die Achterbahn.", "", CL_LANG_DE},
        {"German abbreviated factor", "Es kostet 3,5 Mio. Euro.", "3,5 Mio. Euro=3500000 M EUR", CL_LANG_DE},
        {"German adjective before the noun", "Es kamen drei bewaffnete Gruppen und 35 NATO-Soldaten.",
            "drei=3 C Gruppen|35=35 C Soldaten", CL_LANG_DE},
        {"German figures of countries", "Es siegten Frankreich (14) und Russland (9).", "14=14 N|9=9 N", CL_LANG_DE},
        {"German points", "Es stieg um 2,5 Prozentpunkte.", "2,5 Prozentpunkte=2.5 P Prozentpunkte", CL_LANG_DE},
        {"German age with a noun", "Er fiel im Alter von 12 Jahren.", "12 Jahren=12 A", CL_LANG_DE},
        {"German votes", "Es gab 51 zu 49 Stimmen.", "51 zu 49=51..49 S", CL_LANG_DE},
        {"German at most", "Es hat höchstens 40, nicht weniger als 30 Boote.", "40=40 N<|30=30 C> Boote", CL_LANG_DE},
        {"French ninety", "Quatre-vingt-dix personnes et quatre-vingts bateaux.",
            "Quatre-vingt-dix=90 C personnes|quatre-vingts=80 C bateaux",
            CL_LANG_FR},
        {"French ninety-nine", "Il y a quatre-vingt-dix-neuf bateaux.", "quatre-vingt-dix-neuf=99 C bateaux", CL_LANG_FR},
        {"French twenty-one", "Il y a vingt et un bateaux et soixante et onze oiseaux.",
            "vingt et un=21 C bateaux|soixante et onze=71 C oiseaux",
            CL_LANG_FR},
        {"French seventeen", "Il y a dix-sept bateaux.", "dix-sept=17 C bateaux", CL_LANG_FR},
        {"French points", "Il a pris 2 points de pourcentage.", "2 points de pourcentage=2 P points", CL_LANG_FR},
        {"French age", "Ida Moss, 34 ans, est là.", "34 ans=34 A", CL_LANG_FR},
        {"French millions before a sign", "Il coûte 20 M€ et 3 Md€.", "20 M€=20000000 M EUR|3 Md€=3000000000 M EUR", CL_LANG_FR},
        {"French at most", "Il a au plus 40 bateaux.", "40=40 C< bateaux", CL_LANG_FR},
        {"French share", "Un bateau sur cinq, soit deux sur cinq.", "cinq=5 N|deux sur cinq=0.4 N", CL_LANG_FR},
        {"Spanish hundreds", "Doscientas cincuenta personas y mil doscientos barcos.",
            "Doscientas cincuenta=250 C personas|mil doscientos=1200 C barcos",
            CL_LANG_ES},
        {"Spanish thirty-five", "Hay treinta y cinco barcos y veintiún pájaros.",
            "treinta y cinco=35 C barcos|veintiún=21 C pájaros", CL_LANG_ES},
        {"Spanish age", "Ida Moss, de 34 años, cayó.", "34 años=34 A", CL_LANG_ES},
        {"Spanish points", "Subió 2 puntos porcentuales.", "2 puntos porcentuales=2 P puntos", CL_LANG_ES},
        {"Italian compounds", "Duecentocinquanta persone e ventuno barche.",
            "Duecentocinquanta=250 C persone|ventuno=21 C barche", CL_LANG_IT},
        {"Italian millions and a half", "Sono due milioni e mezzo di persone.", "due milioni e mezzo=2500000 C persone", CL_LANG_IT},
        {"Italian century", "Visse nel Novecento a lungo.", "", CL_LANG_IT},
        {"Italian points", "È salito di 2 punti percentuali.", "2 punti percentuali=2 P punti", CL_LANG_IT},
        {"Portuguese hundreds", "São duzentas e cinquenta pessoas.", "duzentas e cinquenta=250 C pessoas", CL_LANG_PT},
        {"Portuguese about", "São cerca de 300 pessoas.", "300=300 C~ pessoas", CL_LANG_PT},
        {"Dutch compounds", "Tweehonderdvijftig mensen en eenentwintig boten.",
            "Tweehonderdvijftig=250 C mensen|eenentwintig=21 C boten", CL_LANG_NL},
        {"Dutch halves", "Het duurde drieënhalf jaar.", "drieënhalf=3.5 E jaar", CL_LANG_NL},
        {"Dutch range", "Er zijn 10 tot 15 boten en tot 20 vogels.", "10 tot 15=10..15 C- boten|20=20 C< vogels", CL_LANG_NL},
        {"Dutch age", "De 34-jarige man viel.", "34-jarige=34 A", CL_LANG_NL},
        {"Russian hundreds", "Пришли двести пятьдесят человек и двадцать один моряк.",
            "двести пятьдесят=250 C человек|двадцать один=21 C моряк",
            CL_LANG_RU},
        {"Russian no less", "Было не менее 40 лодок.", "40=40 C> лодок", CL_LANG_RU},
        {"Russian points", "Рост на 2 процентных пункта.", "2 процентных пункта=2 P пункта", CL_LANG_RU},
        {"Russian age", "Ида Мохова, 34 года, упала.", "34 года=34 A", CL_LANG_RU},
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
