#include "unit.h"

#include "text/block.h"
#include "text/metadata.h"
#include "text/metadata_name.h"
#include "text/reading.h"

static const struct {
    const char *line;
    cl_lang lang;
    const char *when, *span;
} dates[] = {
    {"Posted Sep 13, 2031 4:44 PM CDT", CL_LANG_EN, "2031-09-13T16:44-05:00", "Sep 13, 2031 4:44 PM CDT"},
    {"Posted on September 13, 2031, at 12:59 p.m. ET", CL_LANG_EN, "2031-09-13T12:59-04:00", "September 13, 2031, at 12:59 p.m. ET"},
    {"January 13, 2031 12:59 p.m. ET", CL_LANG_EN, "2031-01-13T12:59-05:00", "January 13, 2031 12:59 p.m. ET"},
    {"13 March 2031 14:30 GMT", CL_LANG_EN, "2031-03-13T14:30Z", "13 March 2031 14:30 GMT"},
    {"4:44 PM, Sept. 3rd, 2031", CL_LANG_EN, "2031-09-03T16:44", "4:44 PM, Sept. 3rd, 2031"},
    {"Wed 12 a.m. on May 1, 2031", CL_LANG_EN, "2031-05-01T00:00", "12 a.m. on May 1, 2031"},
    {"2031-09-13", CL_LANG_EN, "2031-09-13", "2031-09-13"},
    {"2031-09-13T12:59:30+02:00", CL_LANG_EN, "2031-09-13T12:59+02:00", "2031-09-13T12:59:30+02:00"},
    {"09/13/2031", CL_LANG_EN, "2031-09-13", "09/13/2031"},
    {"13/09/2031", CL_LANG_EN, "2031-09-13", "13/09/2031"},
    {"13.09.2031", CL_LANG_DE, "2031-09-13", "13.09.2031"},
    {"13. M\xC3\xA4rz 2031, 12:59 Uhr", CL_LANG_DE, "2031-03-13T12:59", "13. M\xC3\xA4rz 2031, 12:59 Uhr"},
    {"Publi\xC3\xA9 le 5 mai 2031 \xC3\xA0 12h59", CL_LANG_FR, "2031-05-05T12:59", "5 mai 2031 \xC3\xA0 12h59"},
    {"13 de septiembre de 2031", CL_LANG_ES, "2031-09-13", "13 de septiembre de 2031"},
    {"February 29, 2031", CL_LANG_EN, "", ""},
    {"September 13", CL_LANG_EN, "", ""},
    {"On page 12 of 2031 pages", CL_LANG_EN, "", ""},
    {"192.168.2031", CL_LANG_EN, "", ""},
    {"2031-09-13 12 59777777777", CL_LANG_EN, "2031-09-13", "2031-09-13"},
    {"99999999999999 May 2031", CL_LANG_EN, "", ""},
    {"", CL_LANG_EN, "", ""},
};

CL_TEST(metadata_dates_of_lines)
{
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        cl_arena arena;
        cl_when when = {0};
        cl_span span = {0, 0};
        cl_str line = cl_str_c(dates[i].line);
        cl_arena_init(&arena, 0);
        bool found = cl_metadata_date(line, cl_language_of(dates[i].lang), &when, &span);
        CL_CHECK_EQ(dates[i].line, found, dates[i].when[0] != 0);
        CL_CHECK_STR(dates[i].line, cl_when_format(when, &arena), dates[i].when);
        CL_CHECK_STR(dates[i].line, cl_span_of(line, span), dates[i].span);
        cl_arena_fini(&arena);
    }
}

static const struct {
    const char *text, *when;
} written[] = {
    {"2031-09-13", "2031-09-13"},
    {"2031", "2031"},
    {"Wed, 13 Sep 2031 12:59:00 GMT", "2031-09-13T12:59Z"},
    {"Sat, 13 Sep 2031 12:59:07 -0400", "2031-09-13T12:59-04:00"},
    {"2031-09-13 12:59:00 UTC", "2031-09-13T12:59Z"},
    {"September 13, 2031", "2031-09-13"},
    {"Sept. 13, 2031, 4:05 p.m. EDT", "2031-09-13T16:05-04:00"},
    {"2031/09/13", "2031-09-13"},
    {"9/13/2031", "2031-09-13"},
    {"13/9/2031", "2031-09-13"},
    {"9/9/2031", "2031-09-09"},
    {"8/9/2031", ""},
    {"8/9/31", ""},
    {"13. M\xC3\xA4rz 2031", "2031-03-13"},
    {"13 ao\xC3\xBBt 2031", "2031-08-13"},
    {"13 de septiembre de 2031", "2031-09-13"},
    {"September 13, 2031 and 4 more", ""},
    {"September 13, 2031 to September 15, 2031", ""},
    {"soon", ""},
    {"13", ""},
    {"", ""},
};

CL_TEST(metadata_dates_that_a_caller_writes)
{
    for (size_t i = 0; i < sizeof written / sizeof written[0]; i++) {
        cl_arena arena;
        cl_when when = {0};
        cl_arena_init(&arena, 0);
        collate_err err = cl_date_written(cl_str_c(written[i].text), &when);
        CL_CHECK_EQ(written[i].text, err, written[i].when[0] != 0 ? COLLATE_OK : COLLATE_E_DATE);
        CL_CHECK_STR(written[i].text, cl_when_format(when, &arena), written[i].when);
        cl_arena_fini(&arena);
    }
}

static const struct {
    const char *line, *head, *outlet;
} splits[] = {
    {"Port votes for a pier - The Port Gazette", "Port votes for a pier", "The Port Gazette"},
    {"Port votes for a pier | Sport | Gazette.example", "Port votes for a pier | Sport", "Gazette.example"},
    {"Port votes for a pier \xE2\x80\x94 and for a crane", "", ""},
    {"Port-based firm wins", "", ""},
    {"Gazette - Home", "", ""},
    {"Port votes for a pier - 15", "", ""},
    {"Port votes for a pier | 1:16pm", "", ""},
};

CL_TEST(metadata_outlet_behind_a_headline)
{
    for (size_t i = 0; i < sizeof splits / sizeof splits[0]; i++) {
        cl_str head = {NULL, 0}, outlet = {NULL, 0};
        CL_CHECK_EQ(splits[i].line, cl_name_split(cl_str_c(splits[i].line), &head, &outlet), splits[i].head[0] != 0);
        CL_CHECK_STR(splits[i].line, head, splits[i].head);
        CL_CHECK_STR(splits[i].line, outlet, splits[i].outlet);
    }
}

#define BODY                                                                                                                               \
    "The council of the old port voted on Monday to rebuild the pier that a storm had taken away in the winter before last.\n"             \
    "Its chairman said that the pier would cost nine million and that the port would pay for it within seven years of dues.\n"             \
    "Fishermen who had asked for the pier since the storm said that they would believe in the pier when they stood on it.\n"

static const struct {
    const char *name, *text, *source, *title, *byline, *published, *agency;
} texts[] = {
    {"nothing is known", BODY, "", "", "", "", ""},
    {"title line of a page", "Port votes for a pier - The Port Gazette\nPort votes for a pier\n" BODY, "The Port Gazette",
        "Port votes for a pier", "", "", ""},
    {"masthead", "The Port Gazette\nPort votes for a new pier\nMarch 3, 2031\n" BODY, "The Port Gazette", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"list mark and name", "\xE2\x80\xA2 Port Gazette\n\nPort votes for a new pier\n\n" BODY, "Port Gazette", "Port votes for a new pier",
        "", "", ""},
    {"outlet beside the date", " date 2031-03-03 Port Gazette\n\nPort votes for a new pier\n\nBy Jo Roe\n\n" BODY, "Port Gazette",
        "Port votes for a new pier", "Jo Roe", "2031-03-03", ""},
    {"outlet with staff in the byline", "Port votes for a new pier\nBy Jo Roe,  Gazette Staff\n" BODY, "Gazette",
        "Port votes for a new pier", "Jo Roe", "", ""},
    {"a role is no outlet", "Port votes for a new pier\nBy Jo Roe, Staff Writer\n" BODY, "", "Port votes for a new pier", "Jo Roe", "", ""},
    {"two authors", "Port votes for a new pier\nBy Jo Roe and Al Poe\n" BODY, "", "Port votes for a new pier", "Jo Roe and Al Poe", "", ""},
    {"three authors", "Port votes for a new pier\nBy Jo Roe, Al Poe and Ida Sund\n" BODY, "", "Port votes for a new pier",
        "Jo Roe, Al Poe and Ida Sund", "", ""},
    {"three authors and their outlet", "Port votes for a new pier\nBy Jo Roe, Al Poe, and Ida Sund, Port Gazette\n" BODY, "Port Gazette",
        "Port votes for a new pier", "Jo Roe, Al Poe, and Ida Sund", "", ""},
    {"an author of an outlet and another", "Port votes for a new pier\nBy Jo Roe, Gazette and Al Poe\n" BODY, "Gazette",
        "Port votes for a new pier", "Jo Roe", "", ""},
    {"a weekday behind the author is no outlet", "Port votes for a new pier\nBy Jo Roe | Monday\n" BODY, "", "Port votes for a new pier",
        "Jo Roe", "", ""},
    {"an outlet whose name ends with news", "Port votes for a new pier\nBy Jo Roe | Sund News\n" BODY, "Sund News",
        "Port votes for a new pier", "Jo Roe", "", ""},
    {"a news editor is a role", "Port votes for a new pier\nBy Jo Roe, Gazette News Editor\n" BODY, "Gazette", "Port votes for a new pier",
        "Jo Roe", "", ""},
    {"dates of publication and update in one line with stops",
        "Port votes for a new pier\nPublished: 3 March 2031, 04:30. Updated: 5 March 2031, 11:05.\n" BODY, "", "Port votes for a new pier",
        "", "2031-03-03T04:30", ""},
    {"ideographic date", "Port votes for a new pier\n2031\xE5\xB9\xB4" "3\xE6\x9C\x88" "3\xE6\x97\xA5\n" BODY, "",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"author and date on one line", "Port votes for a new pier\nBy Jo Roe | March 3, 2031\n" BODY, "", "Port votes for a new pier",
        "Jo Roe", "2031-03-03", ""},
    {"author, handle and date run together", "Port votes for a new pier\nBy Jo Roe@joroe Nov 3, 2031\n" BODY, "",
        "Port votes for a new pier", "Jo Roe", "2031-11-03", ""},
    {"author and updated date", "Port votes for a new pier\nBy Jo Roe Updated Nov 3, 2031\n" BODY, "", "Port votes for a new pier",
        "Jo Roe", "2031-11-03", ""},
    {"author and month", "Port votes for a new pier\nBy Jo Roe Nov 3, 2031\n" BODY, "", "Port votes for a new pier", "Jo Roe", "2031-11-03",
        ""},
    {"an author named like a month", "Port votes for a new pier\nBy Ida May\n" BODY, "", "Port votes for a new pier", "Ida May", "", ""},
    {"the time of publication, not of the update",
        "Port votes for a new pier\nUpdated March 4, 2031 9:00 AM\nPublished March 3, 2031 8:00 AM\n" BODY, "", "Port votes for a new pier",
        "", "2031-03-03T08:00", ""},
    {"wire byline is the agency", "Port votes for a new pier\nBy The Associated Press\n" BODY, "", "Port votes for a new pier", "", "",
        "Associated Press"},
    {"agency of the dateline", "OLD PORT (Reuters) - " BODY, "", "", "", "", "Reuters"},
    {"an agency that no table has", "OLD PORT (Sund Wire) - " BODY, "", "", "", "", "Sund Wire"},
    {"agency credited at the end", BODY "The Associated Press contributed to this report.\n", "", "", "", "", "Associated Press"},
    {"a picture's agency is not the text's",
        "Port votes for a new pier\nMarch 3, 2031\nThe pier in spring. (Jo Roe/Reuters via Getty Images)\n" BODY, "",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"a weekday is no outlet", "Port votes for a new pier\nThursday, March 3, 2031\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"a weekday cut short is none", "Port votes for a new pier\nThu 3 Mar 2031\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"a weekday behind the date is none", "Port votes for a new pier\n3 March 2031 - Thursday\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"the outlet before the weekday", "Port votes for a new pier\nThe Port Gazette, Thursday, March 3, 2031\n" BODY, "The Port Gazette",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"the outlet behind the date, the weekday before it", "Port votes for a new pier\nThursday, March 3, 2031 | The Port Gazette\n" BODY,
        "The Port Gazette", "Port votes for a new pier", "", "2031-03-03", ""},
    {"a name that holds a day", "Port votes for a new pier\nAlder Today March 3, 2031\n" BODY, "Alder Today",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"a section is no outlet", "Port votes for a new pier\nMarch 3, 2031 | Politics\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"a section before the date is none", "Port votes for a new pier\nWorld - March 3, 2031\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"the town of a dateline is none", "Port votes for a new pier\nOld Port, March 3, 2031\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"a known town is none", "Port votes for a new pier\nMarch 3, 2031 London\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"today is none", "Port votes for a new pier\nToday, March 3, 2031\n" BODY, "", "Port votes for a new pier", "",
        "2031-03-03", ""},
    {"a clock behind the date is no outlet", "Port votes for a new pier\nThursday 3 March 2031 10.15 BST\n" BODY, "",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"copyright line", BODY "\xC2\xA9 2031 The Port Gazette. All rights reserved.\n", "The Port Gazette", "", "", "", ""},
    {"copyright line with the year behind", BODY "\xC2\xA9 The Port Gazette 2031\n", "The Port Gazette", "", "", "", ""},
    {"copyright of many years and a legal form", BODY "\xC2\xA9 2000 \xE2\x80\x93 2031 Sund Media Pty. Ltd. All rights reserved.\n",
        "Sund Media", "", "", "", ""},
    {"copyright of a company", BODY "\xC2\xA9 2031 Sund Media LLC. All rights reserved.\n", "Sund Media", "", "", "", ""},
    {"a person before the date is no outlet", "Port votes for a new pier\nDiana Roe | March 3, 2031\n" BODY, "",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"the day's edition is no outlet", "Port votes for a new pier\nMarch 3, 2031 Wednesday's Daily Headlines\n" BODY, "",
        "Port votes for a new pier", "", "2031-03-03", ""},
    {"nor is the issue", "Port votes for a new pier\nMarch 3, 2031 Issue\n" BODY, "", "Port votes for a new pier", "", "2031-03-03", ""},
    {"author on a day", "Port votes for a new pier\nBy Jo Roe on Mar 3, 2031 2:15pm\n" BODY, "", "Port votes for a new pier", "Jo Roe",
        "2031-03-03T14:15", ""},
    {"a date in the body is not the publication's",
        "Port votes for a new pier\n" BODY "The storm came on January 3, 2029, and stayed for a week in all.\n", "",
        "Port votes for a new pier", "", "", ""},
};

static void read(cl_str text, const cl_parse_options *options, cl_arena *arena, cl_metadata *out)
{
    cl_reading r = {
        .text = text, .lang = CL_LANG_EN, .language = cl_language_of(CL_LANG_EN), .options = options, .arena = arena, .scratch = arena};

    assert_int_equal(cl_blocks_find(&r), COLLATE_OK);
    assert_int_equal(cl_metadata_read(&r), COLLATE_OK);
    *out = r.meta;
}

CL_TEST(metadata_read_from_text)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        cl_parse_options options = {.blocks = CL_BLOCKS_AUTO};
        cl_metadata meta;
        cl_arena arena;
        cl_arena_init(&arena, 0);
        read(cl_str_c(texts[i].text), &options, &arena, &meta);
        CL_CHECK_STR(texts[i].name, meta.source, texts[i].source);
        CL_CHECK_STR(texts[i].name, meta.title, texts[i].title);
        CL_CHECK_STR(texts[i].name, meta.byline, texts[i].byline);
        CL_CHECK_STR(texts[i].name, cl_when_format(meta.published, &arena), texts[i].published);
        CL_CHECK_STR(texts[i].name, meta.agency, texts[i].agency);
        cl_arena_fini(&arena);
    }
}

CL_TEST(metadata_given_wins)
{
    cl_parse_options options = {.given = {.source = CL_STR("Given Source"), .title = CL_STR("Given title"), .byline = CL_STR("G. Iven")}};
    cl_metadata meta;
    cl_arena arena;

    cl_arena_init(&arena, 0);
    assert_int_equal(cl_when_parse(CL_STR("2030-01-02"), &options.given.published), COLLATE_OK);
    read(CL_STR("Port votes for a pier - The Port Gazette\nPort votes for a pier\nBy Jo Roe\nMarch 3, 2031\n" BODY), &options, &arena,
        &meta);
    CL_CHECK_STR("source", meta.source, "Given Source");
    CL_CHECK_STR("title", meta.title, "Given title");
    CL_CHECK_STR("byline", meta.byline, "G. Iven");
    CL_CHECK_STR("published", cl_when_format(meta.published, &arena), "2030-01-02");
    cl_arena_fini(&arena);
}
