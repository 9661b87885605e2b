/* Dutch. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "aan", "achter", "af", "al", "alle", "alleen", "alles", "als", "altijd", "ander", "andere", "anderen", "ben", "bij", "bijna",
    "binnen", "boven", "buiten", "daar", "daarmee", "daarna", "daarom", "dan", "dat", "de", "deze", "die", "dit", "doch", "doen",
    "doet", "door", "dus", "echter", "een", "eens", "eerst", "elk", "elke", "en", "er", "erg", "even", "ge", "gedurende", "geen",
    "geweest", "geworden", "haar", "had", "hadden", "heb", "hebben", "heeft", "hem", "hen", "het", "hier", "hij", "hoe", "hun",
    "iemand", "iets", "ik", "in", "indien", "is", "ja", "je", "jij", "jouw", "jullie", "kan", "kon", "konden", "kunnen", "maar", "me",
    "mee", "meer", "men", "met", "mij", "mijn", "moest", "moet", "moeten", "mogen", "na", "naar", "naast", "nadat", "niemand", "niet",
    "niets", "nog", "nooit", "nu", "of", "om", "omdat", "ondanks", "onder", "ons", "onze", "ook", "op", "over", "pas", "per", "reeds",
    "sinds", "slechts", "soms", "te", "tegen", "ten", "ter", "terwijl", "tijdens", "toch", "toen", "tot", "tussen", "u", "uit", "uw",
    "van", "vanaf", "vanwege", "veel", "verder", "via", "volgens", "voor", "vooral", "waar", "waarbij", "waardoor", "waarin",
    "waarom", "waarop", "wanneer", "want", "waren", "was", "wat", "we", "weer", "wel", "welke", "werd", "werden", "wie", "wij", "wil",
    "wilde", "word", "worden", "wordt", "zal", "ze", "zeer", "zegt", "zei", "zich", "zij", "zijn", "zo", "zoals", "zodat", "zonder",
    "zou", "zouden", "zullen", "één", NULL,
};

static const char *const abbreviations[] = {
    "a.m", "afb", "apr", "art", "aug", "b.v", "bijv", "blz", "bv", "ca", "corp", "d.w.z", "dec", "dhr", "dr", "drs", "ds", "enz",
    "etc", "feb", "gen", "hfst", "i.p.v", "inc", "ing", "ir", "jan", "jhr", "jkvr", "jul", "jun", "kol", "ltd", "m.b.t", "max",
    "mej", "mevr", "min", "mr", "mrt", "mw", "n.chr", "n.v", "nov", "nr", "o.a", "okt", "p.m", "prof", "red", "resp", "sept", "st",
    "t.o.v", "tel", "u.s", "uitg", "v.chr", "vgl", "vs", "wnd", NULL,
};

static const char *const titles[] = {
    "dhr", "dr", "drs", "ds", "gen", "ing", "ir", "jhr", "jkvr", "kol", "mej", "mevr", "mr", "mw", "prof", "st", "wnd", NULL,
};

static const char *const may_end[] = {
    "a.m", "b.v", "blz", "corp", "enz", "etc", "inc", "ltd", "n.chr", "n.v", "p.m", "u.s", "v.chr", NULL,
};

static const char *const never_end[] = {
    "bijv", "bv", "ca", "d.w.z", "i.p.v", "m.b.t", "o.a", "t.o.v", "vgl", "vs", NULL,
};

static const char *const small[] = {
    "art", "bijv", "blz", "bv", "ca", "d.w.z", "enz", "etc", "i.p.v", "m.b.t", "nr", "o.a", "resp", "t.o.v", "vgl", "vs", NULL,
};

static const char *const courtesy[] = {
    "dhr", "mevr", "mw", NULL,
};

static const char *const speech_verbs[] = {
    "antwoordde", "riep", "schreef", "verklaarde", "voegde", "vraagt", "vroeg", "zegt", "zei", NULL,
};

const cl_language cl_language_nl = {
    .lang = CL_LANG_NL,
    .code = "nl",
    .stemmer = "dutch",
    .decimal_comma = true,
    .small_months = true,
    .stop_words = stop_words,
    .abbreviations = abbreviations,
    .titles = titles,
    .may_end = may_end,
    .never_end = never_end,
    .small = small,
    .courtesy = courtesy,
    .speech_verbs = speech_verbs,
    .months = {
        (const char *const[]){"jan", "januari", NULL},
        (const char *const[]){"feb", "februari", NULL},
        (const char *const[]){"maart", "mrt", NULL},
        (const char *const[]){"apr", "april", NULL},
        (const char *const[]){"mei", NULL},
        (const char *const[]){"jun", "juni", NULL},
        (const char *const[]){"jul", "juli", NULL},
        (const char *const[]){"aug", "augustus", NULL},
        (const char *const[]){"sep", "sept", "september", NULL},
        (const char *const[]){"okt", "oktober", NULL},
        (const char *const[]){"nov", "november", NULL},
        (const char *const[]){"dec", "december", NULL},
    },
    .weekdays = {
        (const char *const[]){"maandag", NULL},
        (const char *const[]){"dinsdag", NULL},
        (const char *const[]){"woensdag", NULL},
        (const char *const[]){"donderdag", NULL},
        (const char *const[]){"vrijdag", NULL},
        (const char *const[]){"zaterdag", NULL},
        (const char *const[]){"zondag", NULL},
    },
};
