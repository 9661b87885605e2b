#include "text/parse.h"
#include "unit.h"

/* The dates of a text: words=from[..until], * after relative ones; joined by '|'. Published on Wednesday, 2017-09-13 unless ''. */
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
        {"an amount is no year", "It carried 2000 boats and $2015.", ""},
        {"years", "It sank in 2015-16.", "2015-16=2015..2016"},
        {"decade", "In the 1990s and the '80s it sank.", "1990s=1990..1999|80s=1980..1989"},
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
        {"German weekday", "Sie sank am Montag.", "Montag=2017-09-11*"},
        {"German ago", "Sie sank vor zwei Jahren.", "vor zwei Jahren=2015*"},
        {"German last week", "Sie sank vergangene Woche.", "vergangene Woche=2017-09-04..2017-09-10*"},
    };
    static const row french[] = {
        {"French day", "Il a coul\xc3\xa9 le 4 septembre 2016.", "4 septembre 2016=2016-09-04"},
        {"French last week", "Il a coul\xc3\xa9 la semaine derni\xc3\xa8re.", "semaine derni\xc3\xa8re=2017-09-04..2017-09-10*"},
    };
    static const row spanish[] = {
        {"Spanish day", "Se hundi\xc3\xb3 el 4 de septiembre de 2016.", "4 de septiembre de 2016=2016-09-04"},
        {"Spanish ago", "Se hundi\xc3\xb3 hace dos a\xc3\xb1os.", "hace dos a\xc3\xb1os=2015*"},
    };

    check(german, sizeof german / sizeof german[0], "2017-09-13", CL_LANG_DE);
    check(french, sizeof french / sizeof french[0], "2017-09-13", CL_LANG_FR);
    check(spanish, sizeof spanish / sizeof spanish[0], "2017-09-13", CL_LANG_ES);
}
