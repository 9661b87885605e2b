#include "text/language.h"
#include "text/term_tables.h"
#include "unit.h"

static void check_sorted(const char *what, const char *const *list)
{
    for (size_t i = 1; list != NULL && list[0] != NULL && list[i] != NULL; i++) {
        if (cl_str_cmp(cl_str_c(list[i - 1]), cl_str_c(list[i])) >= 0) {
            print_error("%s: \"%s\" before \"%s\"\n", what, list[i - 1], list[i]);
            fail();
        }
    }
}

CL_TEST(language_tables_are_sorted)
{
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        const cl_language *l = cl_language_of((cl_lang)lang);
        CL_CHECK_EQ(l->code, l->lang, lang);
        check_sorted("stop_words", l->stop_words);
        check_sorted("abbreviations", l->abbreviations);
        check_sorted("titles", l->titles);
        check_sorted("may_end", l->may_end);
        check_sorted("never_end", l->never_end);
        check_sorted("small", l->small);
        check_sorted("counted", l->counted);
        check_sorted("courtesy", l->courtesy);
        check_sorted("speech_verbs", l->speech_verbs);
        for (unsigned i = 0; i < 12; i++)
            check_sorted("months", l->months[i]);
        for (unsigned i = 0; i < 7; i++)
            check_sorted("weekdays", l->weekdays[i]);
    }
}

static void check_terms(const char *what, const cl_term *terms, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (cl_str_cmp(cl_str_c(terms[i - 1].word), cl_str_c(terms[i].word)) >= 0) {
            print_error("%s: \"%s\" before \"%s\"\n", what, terms[i - 1].word, terms[i].word);
            fail();
        }
    }
}

CL_TEST(terms_are_sorted)
{
    for (unsigned lang = 1; lang < CL_LANG_COUNT; lang++) {
        const cl_terms *terms = cl_terms_of((cl_lang)lang);
        assert_non_null(terms);
        check_terms("numbers", terms->numbers, terms->n_numbers);
        check_terms("times", terms->times, terms->n_times);
    }
}

CL_TEST(language_codes)
{
    static const struct {
        const char *code;
        cl_lang want;
    } rows[] = {{"en", CL_LANG_EN}, {"EN-us", CL_LANG_EN}, {"de_AT", CL_LANG_DE}, {"ru", CL_LANG_RU}, {"eng", CL_LANG_NONE},
        {"xx", CL_LANG_NONE}, {"", CL_LANG_NONE}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_EQ(rows[i].code, cl_language_from_code(cl_str_c(rows[i].code)), rows[i].want);
}

/* One line of each kind that headlines and captions are made of; languages that we do not have stay without. */
CL_TEST(language_of_a_line)
{
    static const struct {
        const char *text;
        cl_lang want;
    } rows[] = {
        {"Two dead in harbour fire", CL_LANG_EN},
        {"Mayor says bridge will reopen", CL_LANG_EN},
        {"Polizei nimmt drei Verdächtige fest", CL_LANG_DE},
        {"Zwei Tote bei Brand im Hafen", CL_LANG_DE},
        {"La police arrête trois suspects", CL_LANG_FR},
        {"Pourquoi personne n'a prévenu ?", CL_LANG_FR},
        {"La policía detiene a tres sospechosos", CL_LANG_ES},
        {"¿Por qué nadie avisó?", CL_LANG_ES},
        {"La polizia arresta tre sospetti", CL_LANG_IT},
        {"Due morti in un incendio al porto", CL_LANG_IT},
        {"A polícia prende três suspeitos", CL_LANG_PT},
        {"Dois mortos em incêndio no porto", CL_LANG_PT},
        {"Politie houdt drie verdachten aan", CL_LANG_NL},
        {"Twee doden bij brand in de haven", CL_LANG_NL},
        {"Двое погибших при пожаре в порту", CL_LANG_RU},
        {"Ставки снова растут из-за инфляции", CL_LANG_RU},
        {"El port tanca aquest dilluns per les obres i els vaixells van amb retard", CL_LANG_NONE},
        {"Hamnen stängs och ingen vet om den öppnar igen, men det är inte första gången", CL_LANG_NONE},
        {"Pelabuhan ditutup dan kapal tidak akan berlayar dengan alasan badai yang kuat", CL_LANG_NONE},
        {"Satama suljetaan, mutta laivat ovat jo matkalla, sillä myrsky oli odotettu", CL_LANG_NONE},
        {"Polisen griper tre efter rån", CL_LANG_NONE},
        {"Borgmesteren siger at broen åbner igen", CL_LANG_NONE},
        {"Policja zatrzymała trzy osoby po napadzie", CL_LANG_NONE},
        {"Miért nem figyelmeztette őket senki?", CL_LANG_NONE},
        {"Primarul anunță redeschiderea podului", CL_LANG_NONE},
        {"Neden kimse onları uyarmadı?", CL_LANG_NONE},
        {"Starosta oznámil otevření mostu", CL_LANG_NONE},
        {"Чому ніхто їх не попередив про бурю?", CL_LANG_NONE},
        {"Паром затонув у понеділок біля берега, але ніхто не загинув, сказав мер.", CL_LANG_NONE},
        {"The Łódź plant of Škoda was sold to Bjørn Åberg.", CL_LANG_EN},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_EQ(rows[i].text, cl_language_detect(cl_str_c(rows[i].text)), rows[i].want);
}

CL_TEST(language_of_a_text)
{
    static char by_hundreds[4096]; /* more words in a row than a byte counts, and more than a table has room for at once */
    for (size_t i = 0; i + 1 < sizeof by_hundreds; i++)
        by_hundreds[i] = i % 2 == 0 ? 'y' : ' ';
    static const struct {
        const char *text;
        cl_lang want;
    } rows[] = {
        {"The old ferry sank before dawn and nobody on board of it was hurt.", CL_LANG_EN},
        {"Die alte F\xc3\xa4hre ist vor dem Morgen gesunken, und niemand an Bord wurde verletzt.", CL_LANG_DE},
        {"Le vieux bac a coul\xc3\xa9 avant l'aube et personne \xc3\xa0 bord n'a \xc3\xa9t\xc3\xa9 bless\xc3\xa9.", CL_LANG_FR},
        {"El viejo barco se hundi\xc3\xb3 antes del alba y nadie a bordo de \xc3\xa9l fue herido.", CL_LANG_ES},
        {"Il vecchio traghetto \xc3\xa8 affondato prima dell'alba e nessuno a bordo \xc3\xa8 rimasto ferito.", CL_LANG_IT},
        {"O velho barco afundou antes do amanhecer e ningu\xc3\xa9m a bordo ficou ferido com isso.", CL_LANG_PT},
        {"De oude veerboot is voor het ochtendgloren gezonken en niemand aan boord is gewond.", CL_LANG_NL},
        {"\xd0\xa1\xd1\x82\xd0\xb0\xd1\x80\xd1\x8b\xd0\xb9 \xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbc \xd0\xbd\xd0\xb5 "
         "\xd0\xb1\xd1\x8b\xd0\xbb \xd0\xbd\xd0\xb0 "
         "\xd1\x80\xd0\xb5\xd0\xba\xd0\xb5, \xd0\xb8 \xd0\xbe\xd0\xbd \xd1\x83\xd0\xb6\xd0\xb5 \xd0\xbd\xd0\xb5 \xd1\x82\xd0\xb0\xd0\xbc.",
            CL_LANG_RU},
        {"Turn to p. 5.", CL_LANG_EN},
        {"„We will not go back to the old rules“, sagte die Ministerin auf Englisch. „Das ist vorbei.“", CL_LANG_DE},
        {"\"Das ist das Ende von dem Hafen\", he said to them in German, and left.", CL_LANG_EN},
        {"zzz qqq xxx www vvv", CL_LANG_NONE},
        {"", CL_LANG_NONE},
        {by_hundreds, CL_LANG_FR},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_EQ(rows[i].text, cl_language_detect(cl_str_c(rows[i].text)), rows[i].want);
}
