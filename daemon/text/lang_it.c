/* Italian. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "a", "abbia", "abbiamo", "ad", "adesso", "ai", "al", "alcuna", "alcune", "alcuni", "alcuno", "all'", "alla", "alle", "allo",
    "allora", "altra", "altre", "altri", "altro", "anche", "ancora", "anzi", "avere", "aveva", "avevano", "avrebbe", "ben", "bene",
    "c'", "che", "chi", "ci", "cioè", "circa", "ciò", "coi", "col", "come", "con", "contro", "cosa", "così", "cui", "d'", "da",
    "dagli", "dai", "dal", "dall'", "dalla", "dalle", "dallo", "degli", "dei", "del", "dell'", "della", "delle", "dello", "dentro",
    "di", "dopo", "dove", "due", "dunque", "durante", "e", "ebbe", "ecco", "ed", "era", "erano", "essa", "esse", "essere", "essi",
    "esso", "fa", "fare", "fino", "fra", "fu", "furono", "già", "gli", "ha", "hanno", "ho", "i", "il", "in", "infatti", "infine",
    "inoltre", "insieme", "invece", "io", "l'", "la", "le", "lei", "li", "lo", "loro", "lui", "là", "ma", "mai", "me", "meno",
    "mentre", "mi", "mia", "mio", "molta", "molte", "molti", "molto", "ne", "negli", "nei", "nel", "nell'", "nella", "nelle", "nello",
    "nessun", "nessuno", "niente", "noi", "non", "nostra", "nostro", "né", "o", "oggi", "ogni", "oltre", "oppure", "ora", "ossia",
    "per", "perché", "però", "più", "po'", "poco", "poi", "poiché", "presso", "prima", "proprio", "qual", "qualche", "qualcosa",
    "quale", "quali", "quando", "quanto", "quasi", "quel", "quell'", "quella", "quelle", "quelli", "quello", "questa", "queste",
    "questi", "questo", "qui", "quindi", "sarebbe", "sarà", "se", "secondo", "sei", "sempre", "senza", "si", "sia", "siamo", "siano",
    "solo", "sono", "sopra", "sotto", "sta", "stata", "stati", "stato", "su", "sua", "sue", "sugli", "sui", "sul", "sull'", "sulla",
    "sulle", "sullo", "suo", "suoi", "sì", "tale", "tali", "tanto", "te", "ti", "tra", "tre", "troppo", "tu", "tutta", "tutte",
    "tutti", "tutto", "un", "un'", "una", "uno", "va", "verso", "vi", "voi", "volta", "vostro", "è", NULL,
};

static const char *const abbreviations[] = {
    "a.c", "ago", "apr", "arch", "art", "avv", "ca", "cap", "card", "cav", "cfr", "col", "comm", "corp", "d.c", "dic", "don",
    "dott", "dott.ssa", "dr", "ecc", "ed", "es", "etc", "feb", "fig", "gen", "geom", "giu", "h", "inc", "ing", "lug", "mag", "max",
    "min", "mons", "n", "nov", "nr", "on", "ott", "p.es", "pag", "pagg", "prof", "rag", "s.p.a", "s.r.l", "sec", "sen", "set",
    "sett", "sig", "sig.ra", "sigg", "tel", "u.s", "v", "vol", "vs", NULL,
};

static const char *const titles[] = {
    "arch", "avv", "card", "cav", "col", "comm", "don", "dott", "dott.ssa", "dr", "gen", "geom", "ing", "min", "mons", "on", "prof",
    "rag", "sen", "sig", "sig.ra", "sigg", NULL,
};

static const char *const may_end[] = {
    "a.c", "corp", "d.c", "ecc", "etc", "h", "inc", "s.p.a", "s.r.l", "u.s", NULL,
};

static const char *const never_end[] = {
    "cfr", "es", "p.es", "sec", "v", "vs", NULL,
};

static const char *const small[] = {
    "art", "ca", "cfr", "ecc", "es", "etc", "p.es", "pag", "pagg", "sec", "tel", "v", "vol", "vs", NULL,
};

static const char *const courtesy[] = {
    "dott", "sig", "sigg", NULL,
};

static const char *const speech_verbs[] = {
    "afferma", "aggiunge", "chiese", "dice", "dichiara", "disse", "domanda", "ha", "rispose", "spiega", NULL,
};

const cl_language cl_language_it = {
    .lang = CL_LANG_IT,
    .code = "it",
    .stemmer = "italian",
    .elides = true,
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
        (const char *const[]){"gen", "gennaio", NULL},
        (const char *const[]){"feb", "febbraio", NULL},
        (const char *const[]){"mar", "marzo", NULL},
        (const char *const[]){"apr", "aprile", NULL},
        (const char *const[]){"mag", "maggio", NULL},
        (const char *const[]){"giu", "giugno", NULL},
        (const char *const[]){"lug", "luglio", NULL},
        (const char *const[]){"ago", "agosto", NULL},
        (const char *const[]){"set", "sett", "settembre", NULL},
        (const char *const[]){"ott", "ottobre", NULL},
        (const char *const[]){"nov", "novembre", NULL},
        (const char *const[]){"dic", "dicembre", NULL},
    },
    .weekdays = {
        (const char *const[]){"lunedì", NULL},
        (const char *const[]){"martedì", NULL},
        (const char *const[]){"mercoledì", NULL},
        (const char *const[]){"giovedì", NULL},
        (const char *const[]){"venerdì", NULL},
        (const char *const[]){"sabato", NULL},
        (const char *const[]){"domenica", NULL},
    },
};
