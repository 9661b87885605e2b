/* Spanish. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "a", "acá", "ahora", "ahí", "al", "algo", "alguien", "alguna", "algunas", "alguno", "algunos", "algún", "allá", "allí", "ambos",
    "ante", "antes", "aquel", "aquella", "aquellas", "aquello", "aquellos", "aquí", "así", "aunque", "aún", "bajo", "bien", "cada",
    "casi", "como", "con", "contra", "cual", "cuales", "cualquier", "cuando", "cuanto", "cuatro", "cuya", "cuyo", "cuál", "cuándo",
    "cómo", "da", "dado", "de", "debe", "deben", "debido", "del", "dentro", "desde", "después", "dice", "dijo", "donde", "dos",
    "durante", "dónde", "e", "el", "ella", "ellas", "ello", "ellos", "en", "entonces", "entre", "era", "eran", "es", "esa", "esas",
    "ese", "eso", "esos", "esta", "estaba", "estaban", "estar", "este", "esto", "estos", "estuvo", "está", "están", "fue", "fuera",
    "fueron", "ha", "haber", "había", "habían", "hace", "hacer", "hacia", "han", "hasta", "hay", "he", "hoy", "incluso", "junto",
    "la", "las", "le", "les", "lo", "los", "luego", "me", "mediante", "menos", "mi", "mientras", "mis", "misma", "mismas", "mismo",
    "mismos", "mucha", "muchas", "mucho", "muchos", "muy", "más", "nada", "nadie", "ni", "ninguna", "ninguno", "ningún", "no", "nos",
    "nosotros", "nuestra", "nuestro", "nunca", "o", "otra", "otras", "otro", "otros", "para", "pero", "poco", "por", "porque", "pues",
    "que", "quien", "quienes", "quién", "qué", "sea", "según", "ser", "será", "serán", "si", "sido", "siempre", "sin", "sino",
    "sobre", "solo", "son", "su", "sus", "sí", "sólo", "tal", "también", "tampoco", "tan", "tanto", "te", "tener", "tenía", "tiene",
    "tienen", "toda", "todas", "todavía", "todo", "todos", "tras", "tres", "tu", "tus", "tú", "un", "una", "unas", "uno", "unos",
    "usted", "ustedes", "va", "vez", "y", "ya", "yo", "él", NULL,
};

static const char *const abbreviations[] = {
    "a.c", "a.m", "abr", "admón", "ago", "aprox", "art", "av", "avda", "cap", "card", "cf", "cnel", "corp", "cía", "d", "d.c",
    "dic", "dip", "dpto", "dr", "dra", "dña", "ed", "ee", "ee.uu", "ej", "ene", "etc", "feb", "fig", "fr", "gral", "h", "inc",
    "ing", "jul", "jun", "lic", "ltda", "mons", "máx", "mín", "no", "nov", "n°", "nº", "núm", "oct", "p.ej", "p.m", "prof", "pág",
    "págs", "ref", "s", "s.a", "sen", "sept", "sr", "sra", "sras", "sres", "srta", "sta", "sto", "tel", "uu", "vol", "vs", NULL,
};

static const char *const titles[] = {
    "card", "cnel", "d", "dr", "dra", "dña", "fr", "gral", "ing", "lic", "mons", "prof", "sen", "sr", "sra", "sras", "sres", "srta",
    "sta", "sto", NULL,
};

static const char *const may_end[] = {
    "a.c", "a.m", "corp", "cía", "d.c", "ee.uu", "etc", "h", "inc", "ltda", "p.m", "s.a", "uu", NULL,
};

static const char *const never_end[] = {
    "cf", "ej", "p.ej", "s", "vs", NULL,
};

static const char *const small[] = {
    "aprox", "cf", "ej", "etc", "núm", "p.ej", "pág", "págs", "s", "vol", "vs", NULL,
};

static const char *const courtesy[] = {
    "dr", "sr", "sra", "srta", NULL,
};

static const char *const speech_verbs[] = {
    "afirmó", "aseguró", "añadió", "dice", "dijo", "exclamó", "explicó", "preguntó", "respondió", "señaló", NULL,
};

const cl_language cl_language_es = {
    .lang = CL_LANG_ES,
    .code = "es",
    .stemmer = "spanish",
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
        (const char *const[]){"ene", "enero", NULL},
        (const char *const[]){"feb", "febrero", NULL},
        (const char *const[]){"mar", "marzo", NULL},
        (const char *const[]){"abr", "abril", NULL},
        (const char *const[]){"mayo", NULL},
        (const char *const[]){"jun", "junio", NULL},
        (const char *const[]){"jul", "julio", NULL},
        (const char *const[]){"ago", "agosto", NULL},
        (const char *const[]){"sep", "sept", "septiembre", "setiembre", NULL},
        (const char *const[]){"oct", "octubre", NULL},
        (const char *const[]){"nov", "noviembre", NULL},
        (const char *const[]){"dic", "diciembre", NULL},
    },
    .weekdays = {
        (const char *const[]){"lunes", NULL},
        (const char *const[]){"martes", NULL},
        (const char *const[]){"miércoles", NULL},
        (const char *const[]){"jueves", NULL},
        (const char *const[]){"viernes", NULL},
        (const char *const[]){"sábado", NULL},
        (const char *const[]){"domingo", NULL},
    },
};
