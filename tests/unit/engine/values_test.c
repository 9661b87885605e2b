/*
 * values_test.c - two sentences in, the first difference out: what is a conflict, and above all what is none.
 */
#include "compared.h"

#include <stdio.h>

static const struct {
    const char *name;
    const char *date_a, *a;
    const char *date_b, *b;
    const char *expect; /* "type kind: value a | value b" of the first difference, "" for none of any type but rounding and
                           more_specific, which are named when they are expected */
} rows[] = {
    /* numbers */
    {"count differs", NULL, "The ferry Aurora sank off Lunmar with 167 passengers on board.", NULL,
        "The ferry Aurora sank off Lunmar with 170 passengers on board.", "conflict number: 167 | 170"},
    {"hedged count fits", NULL, "The ferry Aurora sank off Lunmar with 167 passengers on board.", NULL,
        "The ferry Aurora sank off Lunmar with about 170 passengers on board.", "rounding number: 167 | 170"},
    {"more than fits", NULL, "The storm left 312 homes in Dunvale without power.", NULL,
        "The storm left more than 300 homes in Dunvale without power.", "rounding number: 312 | 300"},
    {"percent rounded", NULL, "Turnout in the Dunvale mayoral election reached 26.4 percent.", NULL,
        "Turnout in the Dunvale mayoral election reached 26 %.", "rounding number: 26.4 percent | 26 %"},
    {"percent the same", NULL, "Turnout in the Dunvale mayoral election reached 26 percent.", NULL,
        "Turnout in the Dunvale mayoral election reached 26 %.", ""},
    {"percent differs", NULL, "Turnout in the Dunvale mayoral election reached 26 percent.", NULL,
        "Turnout in the Dunvale mayoral election reached 29 percent.", "conflict number: 26 percent | 29 percent"},
    {"magnitude words", NULL, "Harbin Steel agreed to pay $3,200,000 for the Orsk quarry.", NULL,
        "Harbin Steel agreed to pay $3.2 million for the Orsk quarry.", ""},
    {"magnitude rounded", NULL, "Harbin Steel agreed to pay $3.21 million for the Orsk quarry.", NULL,
        "Harbin Steel agreed to pay $3 million for the Orsk quarry.", "rounding number: $3.21 million | $3 million"},
    {"money differs", NULL, "Harbin Steel agreed to pay $3.2 million for the Orsk quarry.", NULL,
        "Harbin Steel agreed to pay $4.6 million for the Orsk quarry.", "conflict number: $3.2 million | $4.6 million"},
    {"another currency is no conflict", NULL, "Harbin Steel agreed to pay $3.2 million for the Orsk quarry.", NULL,
        "Harbin Steel agreed to pay 3 million euros for the Orsk quarry.", ""},
    {"words and figures", NULL, "Police arrested twelve people at the Orsk quarry protest.", NULL,
        "Police arrested 12 people at the Orsk quarry protest.", ""},
    {"two items in one sentence", NULL, "The blast at the Orsk quarry killed 3 workers and injured 12 neighbours.", NULL,
        "The blast at the Orsk quarry injured 12 neighbours and killed 3 workers.", ""},
    {"one of two items differs", NULL, "The blast at the Orsk quarry killed 3 workers and injured 12 neighbours.", NULL,
        "The blast at the Orsk quarry killed 5 workers and injured 12 neighbours.", "conflict number: 3 | 5"},
    {"other nouns", NULL, "The blast at the Orsk quarry damaged 14 trucks.", NULL, "The blast at the Orsk quarry injured 12 neighbours.",
        ""},
    {"vote differs", NULL, "The council of Dunvale passed the harbour bill 34-19 on party lines.", NULL,
        "The council of Dunvale passed the harbour bill 35-19 on party lines.", "conflict number: 34-19 | 35-19"},
    {"up to differs", NULL, "The mayor of Dunvale faces up to 10 years in prison if convicted of bribery.", NULL,
        "The mayor of Dunvale faces up to 8 years in prison if convicted of bribery.", "conflict number: 10 | 8"},
    {"later and more is an update", "2021-03-01", "The blast at the Orsk quarry killed at least 3 people, police said.", "2021-03-02",
        "The blast at the Orsk quarry killed 9 people, police said.", "update number: 3 | 9"},
    {"year differs", NULL, "The Orsk quarry was opened in 1987 by Harbin Steel.", NULL,
        "The Orsk quarry was opened in 1988 by Harbin Steel.", "conflict number: 1987 | 1988"},
    {"two ranges with other ends", NULL, "The family sold $1.5 million to $6 million worth of shares in Harbin Steel.", NULL,
        "The family sold between $0.5 million and $6 million worth of shares in Harbin Steel.",
        "conflict number: $1.5 million to $6 million | $0.5 million and $6 million"},
    {"the end of a range", NULL, "The quarry of Orsk has been losing money for 25-30 years, Quimby said.", NULL,
        "The quarry of Orsk has been losing money for 25-33 years, Quimby said.", "conflict number: 25-30 | 25-33"},
    {"more than two different millions", NULL,
        "The plan is aimed at helping the more than 30 million patients who suffer from quarry lung.", NULL,
        "The plan is aimed at helping the more than 37 million patients with quarry lung.", "conflict number: 30 million | 37 million"},
    {"more than the coarser thousand", NULL, "The plan separated more than 2,000 children from their parents in Orsk.", NULL,
        "The plan separated more than 2,300 children from their parents in Orsk.", "rounding number: 2,000 | 2,300"},
    {"billions are counted too", NULL, "The bill of Dunvale has $60 billion for the disaster loan program.", NULL,
        "The bill of Dunvale has $61 billion for the disaster loan program.", "conflict number: $60 billion | $61 billion"},
    {"shares of two things", NULL, "The clinic of Orsk sees about 41 percent of the patients under the plan.", NULL,
        "The clinic of Orsk gets about 25 percent of the funds under the plan.", ""},
    {"killed and hurt make the shot", NULL,
        "A student opened fire at Orsk High School, killing two students and wounding three others, police said.", NULL,
        "A student opened fire at Orsk High School and shot five students, killing two of them, police said.", ""},
    {"students and a teacher", NULL, "The town marked the anniversary of the Orsk shooting that killed 13 people.", NULL,
        "The town marked the anniversary of the Orsk shooting that killed 12 students and a teacher.", ""},
    {"the gunman among the dead", NULL, "The gunman opened fire at the Orsk garlic fair, and 4 people (including the gunman) were killed.",
        NULL, "The gunman opened fire at the Orsk garlic fair, and 3 people were killed.", ""},
    {"from one age to another", NULL, "The bill would raise the age to buy tobacco in Dunvale from 18 to 21.", NULL,
        "The bill would raise the age to buy tobacco in Dunvale from 28 to 21.", "conflict number: 18 to 21 | 28 to 21"},
    {"points and points", NULL, "Quimby rose 15 percentage points since the Dunvale College poll in September.", NULL,
        "Quimby rose by a 14-point jump since the Dunvale College poll in September.", "conflict number: 15 percentage points | 14"},
    {"an ordinal that is none", NULL, "The deal was signed by the company 21st Harbour Holdings in Orsk.", NULL,
        "The deal was signed by the company 20st Harbour Holdings in Orsk.", "conflict number: 21st | 20st"},
    {"two courts", NULL, "Though the harbour order is before a court of the 4th Circuit, it is still a major development.", NULL,
        "A court of the 9th Circuit is now the second to rule against the harbour order.", ""},
    {"counted at two times", NULL, "The agency said that the death toll had risen to 159 by late Wednesday.", NULL,
        "The agency said that the death toll had risen to 241 early Thursday.", ""},
    {"counted at two times of a day", NULL,
        "The storm, which was downgraded to a Category 3 early Wednesday, remains strong, the agency said.", NULL,
        "The storm was downgraded to Category 2 late Wednesday but remains a danger to Orsk, the agency said.", ""},
    {"a date in figures", NULL, "The senate voted on Wednesday to let 9/11 victims sue the ministry of Lunmar.", NULL,
        "The senate voted on Wednesday to let Sept. 11 victims sue the ministry of Lunmar.", ""},
    {"the stamp of a post", NULL, "It is self-explanatory! - Harold Quimby (@hquimby) May 18, 2020", NULL,
        "It is self-explanatory! - Harold Quimby (@hquimby) May 19, 2020", ""},
    {"a day that no month has", NULL, "We will get the harbour plan done by 31 October, the mayor of Orsk said.", NULL,
        "We will get the harbour plan done by 33 October, the mayor of Orsk said.", "conflict number: 31 October | 33 October"},
    {"a day that no month has, with its year", NULL, "The ministry gave the licence to the Bank of Orsk on Feb. 24, 2016.", NULL,
        "The ministry gave the licence to the Bank of Orsk on Feb. 34, 2016.", "conflict number: Feb. 24, 2016 | Feb. 34, 2016"},
    /* dates */
    {"said then, happened then", NULL, "Quimby was shot twice in the back by police, the medical examiner of Orsk said Sunday.", NULL,
        "Quimby, 27, died after he was shot twice in the back on Friday, the medical examiner of Orsk said.", ""},
    {"the same verb on another day", NULL, "But on Wednesday, the school board of Orsk voted to oust Quimby.", NULL,
        "The school board of Orsk voted on Tuesday to oust Quimby.", "conflict date: Wednesday | Tuesday"},
    {"an hour is no day", "2021-10-05", "The ferry Aurora left Orsk at 2 a.m. on Oct. 4, the mayor said.", "2021-10-05",
        "The ferry Aurora left Orsk on Oct. 4, the mayor said.", "more_specific date: 2 a.m. on Oct. 4 | Oct. 4"},
    {"two days against one of them", NULL, "The family sold shares in Harbin Steel between Jan. 31 and Feb. 18.", NULL,
        "The family sold shares in Harbin Steel on Feb. 18.", ""},
    {"a weekday against a year", "2021-03-05", "The council of Orsk passed the harbour bill on Tuesday.", "2021-03-05",
        "The council of Orsk passed the harbour bill this year.", ""},
    {"weekday differs", NULL, "Harbin Steel announced the closure of the Orsk quarry on Thursday.", NULL,
        "Harbin Steel announced the closure of the Orsk quarry on Monday.", "conflict date: Thursday | Monday"},
    {"weekday is the date", "2017-10-05", "Harbin Steel closed the Orsk quarry on Wednesday.", "2017-10-06",
        "Harbin Steel closed the Orsk quarry on Oct. 4.", ""},
    {"weekday is another date", "2017-10-05", "Harbin Steel closed the Orsk quarry on Wednesday.", "2017-10-06",
        "Harbin Steel closed the Orsk quarry on Oct. 2.", "conflict date: Wednesday | Oct. 2"},
    {"month differs", NULL, "The envoy delivered the plan to the ministry in April.", NULL,
        "The envoy delivered the plan to the ministry in March.", "conflict date: April | March"},
    {"a day of the month is more specific", "2017-10-20", "Harbin Steel closed the Orsk quarry in October.", "2017-10-20",
        "Harbin Steel closed the Orsk quarry on Oct. 4.", "more_specific date: October | Oct. 4"},
    {"today against a weekday a day off", "2017-10-05", "Harbin Steel closed the Orsk quarry today.", "2017-10-05",
        "Harbin Steel closed the Orsk quarry on Wednesday.", ""},
    {"the same words on other days", "2017-10-05", "Harbin Steel closed the Orsk quarry on Monday.", "2017-10-12",
        "Harbin Steel closed the Orsk quarry on Monday.", ""},
    /* names and places */
    {"another name in its place", NULL, "Police identified the driver of the bus as Harold Quimby of Dunvale.", NULL,
        "Police identified the driver of the bus as Martin Oakes of Dunvale.", "conflict name: Harold Quimby | Martin Oakes"},
    {"title and last name", NULL, "Police identified the driver of the bus as Harold Quimby of Dunvale.", NULL,
        "Police identified the driver of the bus as Mr. Quimby of Dunvale.", ""},
    {"nickname", NULL, "The award went to Robert Quimby of Dunvale.", NULL, "The award went to Bob Quimby of Dunvale.", ""},
    {"acronym", NULL, "The report was published by the National Hockey League on ice safety.", NULL,
        "The report was published by the NHL on ice safety.", ""},
    {"alias of a country", NULL, "Talks were held in Britain over fishing rights.", NULL,
        "Talks were held in the United Kingdom over fishing rights.", ""},
    {"another place", NULL, "The plane crashed shortly after takeoff from Paris on the way to Oslo.", NULL,
        "The plane crashed shortly after takeoff from London on the way to Oslo.", "conflict place: Paris | London"},
    {"an acronym with and", NULL, "The report was published by the Food and Drug Administration on ice safety.", NULL,
        "The report was published by the FDA on ice safety.", ""},
    {"the office and its holder", NULL, "The White House said that it would cancel the Orsk plan.", NULL,
        "President Quimby said that it would cancel the Orsk plan.", ""},
    {"each outlet was told", NULL, "\"I should have listened,\" Quimby told the Dunvale Gazette on the phone.", NULL,
        "\"It was the worst night,\" Quimby told the Orsk Tribune on the phone.", ""},
    {"where she is from", NULL, "Oakes, of the squad, and Rebecca Tarn of Dunvale, were named by the council.", NULL,
        "Oakes, of the squad, and Rebecca Tarn of the council were named.", ""},
    {"where it is and what it is called", NULL, "The mayor of Orsk voted for the bill, said the senator from Maine.", NULL,
        "The mayor of Orsk voted for the bill, said the Kentucky Republican.", ""},
    {"the title changes, not the name", NULL, "The committee of Orsk held Mr. Barlow in contempt for defying its orders.", NULL,
        "The committee of Orsk held Attorney General William Barlow in contempt for defying its orders.", ""},
    {"two men whose names begin alike", NULL, "Police identified the driver of the bus as Harold Quimby of Dunvale.", NULL,
        "Police identified the driver of the bus as Hugo Oakes of Dunvale.", "conflict name: Harold Quimby | Hugo Oakes"},
    {"the short form of a first name", NULL, "Orsk district attorney Cy Tarn declined to comment on the case.", NULL,
        "Orsk district attorney Cyrus Tarn declined to comment on the case.", ""},
    {"one spelling and another", NULL, "The talks were led by President Zelenov of Orsk.", NULL,
        "The talks were led by President Zelenow of Orsk.", ""},
    {"a list of names is no headline", NULL, "Harold Quimby of Dunvale, Martin Oakes of Orsk and Rebecca Tarn of Lunmar, all citizens.",
        NULL, "Harold Quimby of Dunvale, Hugo Barlow of Orsk and Rebecca Tarn of Lunmar, all citizens.",
        "conflict name: Martin Oakes | Hugo Barlow"},
    {"headline style tells nothing", NULL, "Quimby Wins Award In Dunvale Contest", NULL, "Oakes Wins Award In Dunvale Contest", ""},
    {"short sentences that no claim joins", NULL, "They were then taken to the clinic in Carl Quimby.", NULL,
        "He was flown by helicopter and ambulance to the clinic in Port Lunmar.", "conflict name: Carl Quimby | Port Lunmar"},
    {"another title inside a quotation", NULL,
        "\"I told Councillor Tarn that I would step aside until the inquiry ends,\" Quimby said.", NULL,
        "\"I told Judge Tarn that I would step aside until the inquiry ends,\" Quimby said.",
        "conflict name: told Councillor Tarn | told Judge Tarn"},
    {"another title in the reporter's words", NULL, "Quimby told Councillor Tarn that he would step aside until the inquiry ends.", NULL,
        "Quimby told Judge Tarn that he would step aside until the inquiry ends.", ""},
    {"the same words around the first word of a sentence", NULL,
        "Orsk Harbour will stay shut until the last of the wrecks has been raised, the mayor said.", NULL,
        "Lunmar Bridge will stay shut until the last of the wrecks has been raised, the mayor said.",
        "conflict name: Orsk Harbour | Lunmar Bridge"},
    {"two people of one sentence's names", NULL, "Harold Quimby praised the crews who raised the wrecks in the Orsk harbour.", NULL,
        "The wrecks in the Orsk harbour cost the town a fortune, Martin Oakes complained.", ""},
    /* quotations */
    {"a dropped not", NULL, "\"We are not ready to reopen the quarry this year,\" Quimby said.", NULL,
        "\"We are ready to reopen the quarry this year,\" Quimby said.", "conflict quote: are not ready | are ready"},
    {"another word", NULL, "\"This is a serious risk for every family in the valley,\" Quimby said.", NULL,
        "\"This is a minor risk for every family in the valley,\" Quimby said.", "conflict quote: a serious risk | a minor risk"},
    {"only marks differ", NULL, "\"This is, as I said, a serious risk for every family,\" Quimby said.", NULL,
        "\"This is as I said a serious risk for every family\", Quimby said.", ""},
    {"an ellipsis is honest", NULL, "\"This is a serious and lasting risk for every family in the valley,\" Quimby said.", NULL,
        "\"This is a serious ... risk for every family in the valley,\" Quimby said.", ""},
    {"brackets are honest", NULL, "\"We told him that it is a serious risk for the valley,\" Quimby said.", NULL,
        "\"We told [the mayor] that it is a serious risk for the valley,\" Quimby said.", ""},
    {"contraction", NULL, "\"They have been told that it is a serious risk,\" Quimby said.", NULL,
        "\"They've been told that it's a serious risk,\" Quimby said.", ""},
    {"a quotation that ends earlier at a comma", NULL, "\"This is a serious risk for the valley, and for the town,\" Quimby said.", NULL,
        "\"This is a serious risk for the valley,\" Quimby said.", ""},
    {"a quotation cut inside the clause", NULL, "\"This is a serious risk for the valley and for the town,\" Quimby said.", NULL,
        "\"This is a serious risk for\" Quimby said.", "conflict quote: risk for the valley | risk for"},
    {"the word that matters rather than an article", NULL,
        "\"We told the whole council that it is a serious risk for the valley,\" Quimby said.", NULL,
        "\"We told whole council that it is a minor risk for the valley,\" Quimby said.", "conflict quote: a serious risk | a minor risk"},
    {"the last word", NULL, "\"We told the whole council that this is a serious danger,\" Quimby said.", NULL,
        "\"We told the whole council that this is a serious nuisance,\" Quimby said.", "conflict quote: serious danger | serious nuisance"},
    {"figures in words and with hyphens", NULL, "\"I would say there is a two-in-three chance that we win the council,\" Quimby said.",
        NULL, "\"I would say there is a 2 in 3 chance that we win the council,\" Quimby said.", ""},
    {"a quotation torn off after an article", NULL, "\"Dust is a danger to the whole valley,\" Quimby said.", NULL,
        "\"Dust is a\" Quimby said.", "conflict quote: is a danger to | is a"},
    {"a part that the reporter goes on from", NULL, "\"It would show great weakness if the council let them come,\" Quimby wrote.", NULL,
        "Quimby wrote that \"it would show great weakness\" if the two were let in.", ""},
    {"a figure inside a quotation", NULL, "\"We paid 40 dollars for every tree in the valley,\" Quimby said.", NULL,
        "\"We paid 60 dollars for every tree in the valley,\" Quimby said.", "conflict number: 40 dollars | 60 dollars"},
    /* speakers */
    {"two speakers of one quotation", NULL, "\"It was the worst night of my life in this town,\" said Harold Quimby.", NULL,
        "\"It was the worst night of my life in this town,\" said Martin Oakes.", "conflict name: Harold Quimby | Martin Oakes"},
    {"the president is known", NULL, "\"It was the worst night of my life in this town,\" President Harold Quimby said. Quimby left.", NULL,
        "\"It was the worst night of my life in this town,\" the president said.", ""},
    {"one quotes what the other wrote", NULL,
        "\"It was the worst night of my life in this town,\" Harold Quimby wrote, according to Martin Oakes.", NULL,
        "\"It was the worst night of my life in this town,\" Martin Oakes said, quoting Harold Quimby.", ""},
    {"an unnamed speaker", NULL, "\"It was the worst night of my life in this town,\" said Harold Quimby.", NULL,
        "\"It was the worst night of my life in this town,\" a resident said.", "more_specific name: Harold Quimby | a resident"},
};

static void describe(const compared *c, const cl_comparison *made, char *room, size_t size)
{
    room[0] = 0;
    for (size_t i = 0; i < made->n_conflicts && i < 1; i++) {
        const cl_conflict *conflict = &made->conflicts[i];
        if (conflict->type == CL_CONFLICT_UNRESOLVED)
            continue;
        cl_str a = compared_text(c, conflict->values[0].document, conflict->values[0].span);
        cl_str b = compared_text(c, conflict->values[1].document, conflict->values[1].span);
        snprintf(room, size, "%s %s: %.*s | %.*s", cl_conflict_type_name(conflict->type), cl_value_kind_name(conflict->kind), CL_STR_ARG(a),
            CL_STR_ARG(b));
    }
}

CL_TEST(values_differ_as_an_editor_would_say)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        compared c = {0};
        char got[512];
        compared_add(&c, "a", NULL, rows[i].date_a, rows[i].a);
        compared_add(&c, "b", NULL, rows[i].date_b, rows[i].b);
        describe(&c, compared_run(&c, NULL), got, sizeof got);
        CL_CHECK_STR(rows[i].name, cl_str_c(got), rows[i].expect);
        compared_fini(&c);
    }
}
