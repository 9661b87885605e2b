#include "text/date.h"
#include "text/parse.h"
#include "unit.h"

/* The dates of a text: words=from[..until][@minute of the day[+zone]], * after relative ones; joined by '|'.
 * Published on Wednesday, 2017-09-13 unless ''. */
static cl_str dates(const char *text, const char *published, cl_lang lang, cl_arena *arena)
{
    cl_arena scratch;
    const cl_article *a = NULL;
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE, .given = {.lang = lang}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_str out = {"", 0};

    if (published[0] != 0)
        assert_int_equal(cl_when_parse(cl_str_c(published), &options.given.published), COLLATE_OK);
    cl_arena_init(&scratch, 0);
    assert_int_equal(cl_parse(cl_str_c(text), &options, vocab, arena, &scratch, &a), COLLATE_OK);
    for (size_t i = 0; i < a->n_dates; i++) {
        const cl_date *d = &a->dates[i];
        cl_str from = cl_when_format(d->from, arena), until = cl_when_format(d->until, arena);
        out = cl_arena_printf(arena, "%.*s%s%.*s=%.*s", CL_STR_ARG(out), i == 0 ? "" : "|",
            CL_STR_ARG(cl_str_cut(a->text, d->start, d->end)), CL_STR_ARG(from));
        if (!cl_str_eq(from, until))
            out = cl_arena_printf(arena, "%.*s..%.*s", CL_STR_ARG(out), CL_STR_ARG(until));
        if (d->clock > 0)
            out = cl_arena_printf(arena, "%.*s@%u", CL_STR_ARG(out), d->clock - 1u);
        if (d->clock > 0 && d->zone_minutes != CL_WHEN_NO_ZONE)
            out = cl_arena_printf(arena, "%.*s%+d", CL_STR_ARG(out), d->zone_minutes);
        if (d->relative)
            out = cl_arena_printf(arena, "%.*s*", CL_STR_ARG(out));
    }
    cl_arena_fini(&scratch);
    cl_vocab_free(vocab);
    return out;
}

typedef struct row {
    const char *name, *text, *want;
} row;

static void check(const row *rows, size_t n, const char *published, cl_lang lang)
{
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < n; i++)
        CL_CHECK_STR(rows[i].name, dates(rows[i].text, published, lang, &arena), rows[i].want);
    cl_arena_fini(&arena);
}

CL_TEST(dates_of_english)
{
    static const row rows[] = {
        {"full", "It sank on Sept. 4, 2016, at sea.", "Sept. 4, 2016=2016-09-04"},
        {"day first", "It sank on 4 September 2016 at sea.", "4 September 2016=2016-09-04"},
        {"day of month", "It sank on the 4th of September.", "4th of September=2017-09-04*"},
        {"ISO", "It sank on 2016-09-04.", "2016-09-04=2016-09-04"},
        {"figures", "It sank on 9/4/2016.", "9/4/2016=2016-09-04"},
        {"no such day", "It sank on 2016-02-31 or so.", ""},
        {"without year, past", "It sank on Aug. 4.", "Aug. 4=2017-08-04*"},
        {"without year, long ahead is last year's", "It sank on December 30.", "December 30=2017-12-30*"},
        {"without year, half a year ahead", "It sank on April 30.", "April 30=2017-04-30*"},
        {"days of a month", "It met Sept. 4-6 in Oslo.", "Sept. 4-6=2017-09-04..2017-09-06*"},
        {"month and year", "It sank in September 2016.", "September 2016=2016-09"},
        {"month alone", "It sank in March.", "March=2017-03*"},
        {"early March", "It sank in early March.", "early March=2017-03*"},
        {"may and march are words", "May I say they march and may go?", ""},
        {"in May", "It sank in May, they say.", "May=2017-05*"},
        {"month to come", "It will sail in January.", "January=2018-01*"},
        {"a plan that was", "The plan was delivered in April.", "April=2017-04*"},
        {"a clause opened by a day that is to come", "By the time she had crossed, they knew that from Friday the bridge would be shut.",
            "Friday=2017-09-15*"},
        {"a sentence opened by a day that is to come", "On Friday, the bridge will close.", "Friday=2017-09-15*"},
        {"the day of the saying", "He said on Friday that it will close.", "Friday=2017-09-08*"},
        {"the nearest verb decides", "It will sail, as was announced in April.", "April=2017-04*"},
        {"what is planned", "She plans to sail on Friday.", "Friday=2017-09-15*"},
        {"plans that were made", "She dropped her plans Friday.", "Friday=2017-09-08*"},
        {"what is to be", "The talks are to be held on Friday.", "Friday=2017-09-15*"},
        {"what opens soon", "The fair opens in Oslo on Friday.", "Friday=2017-09-15*"},
        {"a first day", "The boat could be here as early as Friday.", "Friday=2017-09-15*"},
        {"a last day", "The boat is wanted no later than Friday.", "Friday=2017-09-15*"},
        {"will, shortened", "\"They’ll sail Friday.\"", "Friday=2017-09-15*"},
        {"will, not", "It won't sail Friday.", "Friday=2017-09-15*"},
        {"marks are no words", "It will (or \"would\", in the old, dry tongue of the law) be read on Friday.", "Friday=2017-09-15*"},
        {"a verb far before", "It will carry the two old bells of the church of Arle up the hill on Friday.", "Friday=2017-09-15*"},
        {"the saying of what will be", "\"We will sail,\" she said Friday.", "Friday=2017-09-08*"},
        {"opened by the saying of what will be", "On Friday, she said it would sail.", "Friday=2017-09-08*"},
        {"opened by a day, and plans given up", "She, on Friday, cancelled plans to sail.", "Friday=2017-09-08*"},
        {"opened by a day, and plans", "On Friday, she plans to sail.", "Friday=2017-09-15*"},
        {"a clause that will be ends", "The crew, who will sail, voted on Friday.", "Friday=2017-09-08*"},
        {"last April", "It sank last April.", "last April=2017-04*"},
        {"weekday", "It sank on Monday.", "Monday=2017-09-11*"},
        {"weekday of the day itself", "It sank on Wednesday.", "Wednesday=2017-09-13*"},
        {"weekday after it is last week's", "It sank on Thursday.", "Thursday=2017-09-07*"},
        {"weekday to come", "It will sail on Friday.", "Friday=2017-09-15*"},
        {"last weekday", "It sank last Wednesday.", "last Wednesday=2017-09-06*"},
        {"next weekday", "It sails next Wednesday.", "next Wednesday=2017-09-20*"},
        {"weekday and date", "It sank on Monday, Sept. 4.", "Monday, Sept. 4=2017-09-04*"},
        {"yesterday", "It sank yesterday, not today.", "yesterday=2017-09-12*|today=2017-09-13*"},
        {"last week", "It sank last week.", "last week=2017-09-04..2017-09-10*"},
        {"last month", "It sank last month.", "last month=2017-08*"},
        {"this year", "It sank this year.", "this year=2017*"},
        {"two years ago", "It sank two years ago.", "two years ago=2015*"},
        {"past three days", "It sank in the past three days.", "past three days=2017-09-10..2017-09-13*"},
        {"year", "It sank in 2015, after the 2014 election.", "2015=2015|2014=2014"},
        {"somebody's year", "It followed Pell's 2011 decision.", "2011=2011"},
        {"a day behind a row of figures", "It lists 3 14 15 9 May 2016.", "9 May 2016=2016-05-09"},
        {"a day before a row of figures", "It lists May 9, 2016 3 14 15 9 2 6.", "May 9, 2016=2016-05-09"},
        {"a month five tokens on", "It lists 3 4 5 6 (7) May 2016.", "May 2016=2016-05"},
        {"hours behind a hyphen", "Open 9-17:30 daily.", "9-17:30=@540"},
        {"figures alone", "1 2 3 4 5 31 12 11", ""},
        {"an amount is no year", "It carried 2000 boats and $2015.", ""},
        {"years", "It sank in 2015-16.", "2015-16=2015..2016"},
        {"decade", "In the 1990s and the '80s it sank.", "1990s=1990..1999|80s=1980..1989"},
        {"to, a day", "It met from Sept. 4 to 6.", "Sept. 4 to 6=2017-09-04..2017-09-06*"},
        {"to, a count", "It took Sept. 4 to 6 people.", "Sept. 4=2017-09-04*"},
        {"between two days", "It met between Sept. 4 and 6.", "Sept. 4 and 6=2017-09-04..2017-09-06*"},
        {"two days", "It met on Sept. 4 and 6.", "Sept. 4=2017-09-04*"},
        {"into another month", "It ran Aug. 30 to Sept. 2.", "Aug. 30 to Sept. 2=2017-08-30..2017-09-02*"},
        {"day of last year", "It sank on Oct. 4 last year.", "Oct. 4 last year=2016-10-04*"},
        {"month of last year", "It sank in March last year.", "March last year=2016-03*"},
        {"a week ago Tuesday", "It sank a week ago Tuesday.", "a week ago Tuesday=2017-09-05*"},
        {"before yesterday", "It sank the day before yesterday.", "day before yesterday=2017-09-11*"},
        {"weeks ahead", "It will sail in two weeks.", "in two weeks=2017-09-25..2017-10-01*"},
        {"weeks that it took", "It sank in two weeks.", ""},
        {"from now", "It sails two months from now.", "two months from now=2017-11*"},
        {"the past decade runs until today", "Over the past decade it sank.", "past decade=2007..2017*"},
        {"the past year and the last", "It sank in the past year or last year.", "past year=2016..2017*|last year=2016*"},
        {"ten years ago", "It sank a decade ago.", "a decade ago=2007*"},
        {"the next decade", "It will sail over the next decade.", "next decade=2017..2027*"},
        {"several weeks", "It sank weeks ago and will sail in coming weeks.", ""},
        {"a few weeks", "It sank a few weeks ago.", ""},
        {"name of a day", "It sank before Super Tuesday, they say.", ""},
        {"name of a show", "It was on \"This Week\" they say.", ""},
        {"the 2000s", "It sank in the early 2000s.", "early 2000s=2000..2009"},
        {"middle of a year", "It sank in mid-2015.", "mid-2015=2015"},
        {"half of a year", "It sank in the first half of 2016.", "first half of 2016=2016-01..2016-06"},
        {"half of last year", "It sank in the second half of last year.", "second half of last year=2016-07..2016-12*"},
        {"day in the name of a paper", "The Sunday Times and USA Today said so to the Mail on Sunday.", ""},
        {"day before a square", "On Sunday Times Square was shut.", "Sunday=2017-09-10*"},
        {"9/11", "The law dates from 9/11 and works 24/7.", "9/11=2001-09-11"},
        {"the attacks", "The Sept. 11 attacks changed it.", "Sept. 11=2001-09-11"},
        {"the day alone", "It sank on Sept. 11.", "Sept. 11=2017-09-11*"},
        {"until a weekday", "Rain is forecast until Sunday.", "Sunday=2017-09-17*"},
        {"until one that was", "The talks ran until Sunday.", "Sunday=2017-09-10*"},
        {"this morning", "It sank this morning.", "this morning=2017-09-13*"},
        {"last night", "It sank last night.", "last night=2017-09-12*"},
        {"quarter", "It sank in the third quarter of 2016.", "third quarter of 2016=2016-07..2016-09"},
        {"season", "It sank last summer, or in winter 2015.", "last summer=2017-06..2017-08*|winter 2015=2015-12..2016-02"},
    };

    check(rows, sizeof rows / sizeof rows[0], "2017-09-13T16:44-04:00", CL_LANG_EN);
}

CL_TEST(dates_without_publication)
{
    static const row rows[] = {
        {"weekday", "It sank on Monday.", "Monday=*"},
        {"day without year", "It sank on Sept. 4.", "Sept. 4=*"},
        {"full", "It sank on Sept. 4, 2016.", "Sept. 4, 2016=2016-09-04"},
    };

    check(rows, sizeof rows / sizeof rows[0], "", CL_LANG_EN);
}

CL_TEST(dates_on_the_own_clock)
{
    static const row rows[] = {{"late evening west of Greenwich", "It sank today.", "today=2017-09-13*"}};

    check(rows, 1, "2017-09-13T23:30-07:00", CL_LANG_EN);
}

CL_TEST(dates_of_other_languages)
{
    static const row german[] = {
        {"German day", "Am 4. September 2016 sank sie.", "4. September 2016=2016-09-04"},
        {"German figures", "Am 4.9.2016 sank sie.", "4.9.2016=2016-09-04"},
        {"German figures without year", "Am 4.9. sank sie.", "4.9.=2017-09-04*"},
        {"German figures apart", "Am Montag, 4. 9., sank sie.", "Montag, 4. 9.=2017-09-04*"},
        {"German version", "Die Version 4.9. ist neu.", ""},
        {"German weekday", "Sie sank am Montag.", "Montag=2017-09-11*"},
        {"German ago", "Sie sank vor zwei Jahren.", "vor zwei Jahren=2015*"},
        {"German ahead", "In zwei Wochen wird sie fahren.", "In zwei Wochen=2017-09-25..2017-10-01*"},
        {"German last week", "Sie sank vergangene Woche.", "vergangene Woche=2017-09-04..2017-09-10*"},
        {"German last year's day", "Sie sank am 4. März vergangenen Jahres.", "4. März vergangenen Jahres=2016-03-04*"},
        {"German days", "Vom 14. bis 20. September 2016 lag sie da.", "14. bis 20. September 2016=2016-09-14..2016-09-20"},
        {"German two days", "Am 14. und 20. September lag sie da.", "20. September=2017-09-20*"},
        {"German between", "Zwischen dem 14. und 20. August lag sie da.", "14. und 20. August=2017-08-14..2017-08-20*"},
        {"German quarter", "Im dritten Quartal 2016 sank sie.", "dritten Quartal 2016=2016-07..2016-09"},
        {"German decade with a hyphen", "In den 1960-er Jahren sank sie.", "1960-er=1960..1969"},
        {"German year that ends in nought", "Sie sank im Jahr 2000.", "2000=2000"},
        {"German weekday and its day", "Am Montag, dem 4. September 2016, sank sie.", "Montag, dem 4. September 2016=2016-09-04"},
        {"German weekday and figures", "Am Montag, 05.09.2016, sank sie.", "Montag, 05.09.2016=2016-09-05"},
        {"German morning", "Heute Morgen um 6.35 Uhr sank sie.", "Heute Morgen um 6.35 Uhr=2017-09-13T06:35@395*"},
        {"German tomorrow", "Sie sinkt morgen.", "morgen=2017-09-14*"},
        {"German bracket", "Sie sank um 8.30 Uhr (MESZ) am Kai.", "8.30 Uhr (MESZ)=@510+120"},
        {"German decade", "In den 1990er Jahren sank sie.", "1990er=1990..1999"},
        {"German attacks", "Seit den Anschlägen vom 11. September gilt das.", "11. September=2001-09-11"},
        {"German hours", "Sie sank um 15.30 Uhr, nicht um 17 Uhr am Montag.", "15.30 Uhr=@930|17 Uhr am Montag=2017-09-11T17:00@1020*"},
        {"German summer time", "Am Montag um 20 Uhr MESZ sank sie.", "Montag um 20 Uhr MESZ=2017-09-11T20:00+02:00@1200+120*"},
        {"German evening", "Um 9 Uhr abends sank sie.", "9 Uhr abends=@1260"},
        {"German opening hours", "Von 8.30 bis 17 Uhr ist offen.", "8.30 bis 17 Uhr=@510"},
    };
    static const row german_words[] = {
        {"German afternoon in one word", "Er sank am Sonntagnachmittag.", "Sonntagnachmittag=2017-09-10*"},
        {"German verb behind the day", "Für Freitag erwartet der Hafen Sturm.", "Freitag=2017-09-15*"},
        {"German day since", "Er wird seit Sonntag vermisst.", "Sonntag=2017-09-10*"},
        {"German years", "Zwischen 2010 und 2015 lag er dort.", "2010 und 2015=2010..2015"},
    };
    static const row french[] = {
        {"French day", "Il a coulé le 4 septembre 2016.", "4 septembre 2016=2016-09-04"},
        {"French last week", "Il a coulé la semaine dernière.", "semaine dernière=2017-09-04..2017-09-10*"},
        {"French ago", "Il a coulé il y a deux ans.", "il y a deux ans=2015*"},
        {"French ahead", "Il part dans deux semaines.", "dans deux semaines=2017-09-25..2017-10-01*"},
        {"French days", "Du 14 au 20 août, il était là.", "14 au 20 août=2017-08-14..2017-08-20*"},
        {"French half", "Au premier semestre 2016, il a coulé.", "premier semestre 2016=2016-01..2016-06"},
        {"French middle", "Il a coulé mi-2016.", "mi-2016=2016"},
        {"French decade", "Dans les années 1990, il a coulé.", "1990=1990..1999"},
        {"French hour", "À 15h30 mardi, il a coulé.", "15h30 mardi=2017-09-12T15:30@930*"},
        {"French hour apart", "Mardi à 15 h 30, il a coulé.", "Mardi à 15 h 30=2017-09-12T15:30@930*"},
        {"French evening", "Il a coulé à 8 heures du soir.", "8 heures du soir=@1200"},
        {"French hours of work", "Il a fallu 10 heures de travail.", ""},
        {"French future by its ending", "Le port rouvrira vendredi.", "vendredi=2017-09-15*"},
        {"French opera is no future", "Il a vu un opéra vendredi.", "vendredi=2017-09-08*"},
        {"French season to come", "Il coulera au printemps prochain.", "printemps prochain=2018-03..2018-05*"},
        {"French zone", "À 7h, heure de Paris, il a coulé.", "7h, heure de Paris=@420+120"},
    };
    static const row spanish[] = {
        {"Spanish day", "Se hundió el 4 de septiembre de 2016.", "4 de septiembre de 2016=2016-09-04"},
        {"Spanish ago", "Se hundió hace dos años.", "hace dos años=2015*"},
        {"Spanish ahead", "Sale dentro de dos semanas.", "dentro de dos semanas=2017-09-25..2017-10-01*"},
        {"Spanish days", "Entre el 14 y el 20 de agosto estuvo allí.", "14 y el 20 de agosto=2017-08-14..2017-08-20*"},
        {"Spanish last year's day", "Se hundió el 4 de marzo del año pasado.", "4 de marzo del año pasado=2016-03-04*"},
        {"Spanish hour", "A las 15.30 del martes se hundió.", "15.30 del martes=2017-09-12T15:30@930*"},
        {"Spanish night", "El martes a las 9 de la noche se hundió.", "martes a las 9 de la noche=2017-09-12T21:00@1260*"},
        {"Spanish morning", "Se hundió a las 8 de la mañana, no mañana.", "8 de la mañana=@480|mañana=2017-09-14*"},
        {"Spanish future by its ending", "El barco saldrá de nuevo el domingo.", "domingo=2017-09-17*"},
        {"Spanish years", "Entre 1998 y 2010 estuvo allí.", "1998 y 2010=1998..2010"},
        {"Spanish local time", "Se hundió a las 15:30 hora local.", "15:30 hora local=@930"},
    };
    static const row italian[] = {
        {"Italian ago", "È affondato due anni fa.", "due anni fa=2015*"},
        {"Italian ahead", "Parte tra due settimane.", "tra due settimane=2017-09-25..2017-10-01*"},
        {"Italian days", "Dal 14 al 20 agosto era lì.", "14 al 20 agosto=2017-08-14..2017-08-20*"},
        {"Italian decade", "Negli anni '90 è affondato.", "90=1990..1999"},
        {"Italian hour", "Martedì alle 15.30 è affondato.", "Martedì alle 15.30=2017-09-12T15:30@930*"},
        {"Italian evening", "È affondato alle 9 di sera.", "9 di sera=@1260"},
        {"Italian end of what will be", "Resterà chiuso fino a lunedì.", "lunedì=2017-09-18*"},
        {"Italian hour word first", "È affondato alle ore 15.", "15=@900"},
        {"Italian hours of flight", "Sono 3 ore di volo.", ""},
    };
    static const row portuguese[] = {
        {"Portuguese ago", "Afundou há dois anos.", "há dois anos=2015*"},
        {"Portuguese days", "De 14 a 20 de agosto esteve lá.", "14 a 20 de agosto=2017-08-14..2017-08-20*"},
        {"Portuguese hour", "Afundou às 15h30 de quinta-feira.", "15h30 de quinta-feira=2017-09-07T15:30@930*"},
        {"Portuguese future by its ending", "O porto abrirá na sexta-feira.", "sexta-feira=2017-09-15*"},
        {"Portuguese night", "Afundou às 9 da noite.", "9 da noite=@1260"},
    };
    static const row dutch[] = {
        {"Dutch ago", "Hij zonk twee jaar geleden.", "twee jaar geleden=2015*"},
        {"Dutch ahead", "Hij vaart over twee weken.", "over twee weken=2017-09-25..2017-10-01*"},
        {"Dutch days", "Van 14 tot 20 augustus lag hij daar.", "14 tot 20 augustus=2017-08-14..2017-08-20*"},
        {"Dutch hour", "Dinsdag om 15.30 uur zonk hij.", "Dinsdag om 15.30 uur=2017-09-12T15:30@930*"},
        {"Dutch verb at the end", "Hij zei dat de raad vrijdag een besluit neemt.", "vrijdag=2017-09-15*"},
        {"Dutch present after the day", "Vrijdag zwemt ze haar laatste race.", "Vrijdag=2017-09-15*"},
        {"Dutch evening in one word", "Hij zonk maandagavond.", "maandagavond=2017-09-11*"},
        {"Dutch evening", "Hij zonk om 9 uur 's avonds.", "9 uur 's avonds=@1260"},
        {"Dutch three hours", "Hij lag er 3 uur lang.", ""},
    };
    static const row russian[] = {
        {"Russian ago", "Он затонул два года назад.", "два года назад=2015*"},
        {"Russian a week ago", "Он затонул неделю назад.", "неделю назад=2017-09-04..2017-09-10*"},
        {"Russian ahead", "Он выйдет через две недели.", "через две недели=2017-09-25..2017-10-01*"},
        {"Russian days", "С 14 по 20 августа он стоял.", "14 по 20 августа=2017-08-14..2017-08-20*"},
        {"Russian decade", "В 1990-х годах он затонул.", "1990-х=1990..1999"},
        {"Russian hour", "В 15.30 во вторник он затонул.", "15.30 во вторник=2017-09-12T15:30@930*"},
        {"Russian future verb", "В пятницу в порту пройдёт сход.", "пятницу=2017-09-15*"},
        {"Russian zone", "Он затонул в 18:00 по московскому времени.", "18:00 по московскому времени=@1080+180"},
        {"Russian evening", "Он затонул в 9 часов вечера.", "9 часов вечера=@1260"},
    };

    check(german, sizeof german / sizeof german[0], "2017-09-13", CL_LANG_DE);
    check(german_words, sizeof german_words / sizeof german_words[0], "2017-09-13", CL_LANG_DE);
    check(french, sizeof french / sizeof french[0], "2017-09-13", CL_LANG_FR);
    check(spanish, sizeof spanish / sizeof spanish[0], "2017-09-13", CL_LANG_ES);
    check(italian, sizeof italian / sizeof italian[0], "2017-09-13", CL_LANG_IT);
    check(portuguese, sizeof portuguese / sizeof portuguese[0], "2017-09-13", CL_LANG_PT);
    check(dutch, sizeof dutch / sizeof dutch[0], "2017-09-13", CL_LANG_NL);
    check(russian, sizeof russian / sizeof russian[0], "2017-09-13", CL_LANG_RU);
}

CL_TEST(dates_with_a_clock)
{
    static const row rows[] = {
        {"time and day", "It sank at 3:15 p.m. on Monday.", "3:15 p.m. on Monday=2017-09-11T15:15@915*"},
        {"with a zone", "It sank at 3:15 p.m. ET on Monday.", "3:15 p.m. ET on Monday=2017-09-11T15:15-04:00@915-240*"},
        {"the zone in winter", "It sank at 3 p.m. ET on Jan. 4.", "3 p.m. ET on Jan. 4=2017-01-04T15:00-05:00@900-300*"},
        {"zone in brackets",
            "It sank at 5:04 p.m. (ET) on July 4, 2016.", "5:04 p.m. (ET) on July 4, 2016=2016-07-04T17:04-04:00@1024-240"},
        {"day first", "It sank Monday at 9 p.m. near Oslo.", "Monday at 9 p.m.=2017-09-11T21:00@1260*"},
        {"words between",
            "It sank Monday night, shortly after 9 p.m., at sea.", "Monday night, shortly after 9 p.m.=2017-09-11T21:00@1260*"},
        {"glued", "It sank at 5pm today.", "5pm today=2017-09-13T17:00@1020*"},
        {"no day", "It sank at 5 a.m. local time.", "5 a.m. local time=@300"},
        {"zone without day", "It sank at 1930 GMT.", "1930 GMT=@1170+0"},
        {"a year is no time", "It sank in 1930, they say.", "1930=1930"},
        {"part of the day last", "It sank at 9:30 Monday night.", "9:30 Monday night=2017-09-11T21:30@1290*"},
        {"noon", "It sank at noon Monday.", "noon Monday=2017-09-11T12:00@720*"},
        {"midnight keeps the day", "It sank at midnight Monday.", "midnight Monday=2017-09-11@0*"},
        {"twelve at night and at noon", "It sank at 12:10 a.m. or 12:10 p.m. again.", "12:10 a.m.=@10|12:10 p.m.=@730"},
        {"span",
            "It lasts from 9 a.m. to 5 p.m. on Friday, Sept. 8.",
            "9 a.m. to 5 p.m. on Friday, Sept. 8=2017-09-08T09:00..2017-09-08T17:00@540*"},
        {"span, half of the day once", "It lasts 9-11 p.m. Saturday.", "9-11 p.m. Saturday=2017-09-09T21:00..2017-09-09T23:00@1260*"},
        {"a city's clock", "It sank at 7 a.m. Moscow time.", "7 a.m. Moscow time=@420+180"},
        {"a score", "It ended 3:10 for the guests.", ""},
        {"how long it ran", "She ran it in 3:30 again.", ""},
        {"half of the day not said", "It sank at 3:30 near Oslo.", ""},
        {"24 hours", "It sank at 21:05 near Oslo.", "21:05=@1265"},
        {"no such time", "It sank at 13 p.m. near Oslo.", ""},
    };

    check(rows, sizeof rows / sizeof rows[0], "2017-09-13T16:44-04:00", CL_LANG_EN);
}

/* Two texts of one date each, compared. */
CL_TEST(dates_compare)
{
    static const struct {
        const char *a, *b;
        bool overlap;
        cl_clocks clocks;
    } rows[] = {
        {"It sank Monday.", "It sank on Sept. 11.", true, CL_CLOCKS_UNKNOWN},
        {"It sank Monday.", "It sank Tuesday.", false, CL_CLOCKS_UNKNOWN},
        {"It sank Monday at 9 p.m. ET.", "It sank Monday.", true, CL_CLOCKS_UNKNOWN},
        {"It sank Monday at 9 p.m. ET.", "It sank on Tuesday at 1 a.m. GMT.", true, CL_CLOCKS_SAME},
        {"It sank Monday at 9 p.m.", "It sank Monday at 9 p.m. ET.", true, CL_CLOCKS_SAME},
        {"It sank Monday at 9 p.m.", "It sank Monday at 8 p.m.", false, CL_CLOCKS_DIFFER},
        {"It sank Monday at 9 p.m.", "It sank Monday at 8 p.m. ET.", false, CL_CLOCKS_UNKNOWN},
        {"It sank at 9:10 p.m.", "It sank at 9:20 p.m. ET.", false, CL_CLOCKS_DIFFER},
        {"It sank in September.", "It sank on Sept. 4.", true, CL_CLOCKS_UNKNOWN},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_arena arena, scratch;
        const cl_article *a = NULL, *b = NULL;
        cl_parse_options options = {
            .blocks = CL_BLOCKS_NONE, .given = {.lang = CL_LANG_EN, .published = {1505260800, CL_WHEN_NO_ZONE, CL_WHEN_DAY}}};
        cl_vocab *vocab = cl_vocab_new(NULL);

        cl_arena_init(&arena, 0);
        cl_arena_init(&scratch, 0);
        assert_int_equal(cl_parse(cl_str_c(rows[i].a), &options, vocab, &arena, &scratch, &a), COLLATE_OK);
        assert_int_equal(cl_parse(cl_str_c(rows[i].b), &options, vocab, &arena, &scratch, &b), COLLATE_OK);
        assert_true(a->n_dates == 1 && b->n_dates == 1);
        CL_CHECK_EQ(rows[i].b, cl_dates_overlap(a->dates, b->dates), rows[i].overlap);
        CL_CHECK_EQ(rows[i].b, cl_dates_overlap(b->dates, a->dates), rows[i].overlap);
        CL_CHECK_EQ(rows[i].b, cl_dates_clocks(a->dates, b->dates), rows[i].clocks);
        CL_CHECK_EQ(rows[i].b, cl_dates_clocks(b->dates, a->dates), rows[i].clocks);
        cl_arena_fini(&arena);
        cl_arena_fini(&scratch);
        cl_vocab_free(vocab);
    }
}
