/* German. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "ander", "andere", "anderem", "anderen", "anderer",
    "anderes", "anders", "auch", "auf", "aus", "bei", "beim", "bereits", "bin", "bis", "bisher", "bist", "da", "dabei", "dadurch",
    "dafür", "dagegen", "daher", "dahin", "damit", "danach", "daran", "darauf", "daraus", "darin", "darum", "darüber", "das", "dass",
    "davon", "dazu", "daß", "dein", "deine", "dem", "den", "denen", "denn", "der", "deren", "des", "deshalb", "dessen", "die", "dies",
    "diese", "diesem", "diesen", "dieser", "dieses", "dir", "doch", "dort", "du", "durch", "ebenso", "eigentlich", "ein", "eine",
    "einem", "einen", "einer", "eines", "einige", "einigen", "einmal", "er", "erst", "es", "etwa", "etwas", "euch", "euer", "für",
    "ganz", "gar", "gegen", "gegenüber", "gewesen", "geworden", "ging", "habe", "haben", "hat", "hatte", "hatten", "her", "heute",
    "hier", "hin", "hinter", "hätte", "hätten", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "im",
    "immer", "in", "indem", "ins", "inzwischen", "ist", "ja", "je", "jede", "jedem", "jeden", "jeder", "jedes", "jedoch", "jene",
    "jener", "jenes", "jetzt", "kann", "kein", "keine", "keinem", "keinen", "keiner", "können", "könnte", "könnten", "laut", "man",
    "mehr", "mehrere", "mein", "meine", "mich", "mir", "mit", "muss", "musste", "muß", "müssen", "nach", "nachdem", "neben", "nicht",
    "nichts", "noch", "nun", "nur", "ob", "oder", "ohne", "per", "pro", "schon", "sehr", "sei", "seien", "sein", "seine", "seinem",
    "seinen", "seiner", "seines", "seit", "selbst", "sich", "sie", "sind", "so", "sogar", "soll", "sollen", "sollte", "sollten",
    "sondern", "sonst", "sowie", "trotz", "um", "und", "uns", "unser", "unsere", "unter", "viel", "viele", "vielen", "vom", "von",
    "vor", "war", "waren", "warum", "was", "weder", "weg", "wegen", "weil", "weiter", "weitere", "weiteren", "welche", "welcher",
    "welches", "wenn", "wer", "werde", "werden", "wie", "wieder", "will", "wir", "wird", "wo", "wohl", "wollen", "wollte", "worden",
    "wurde", "wurden", "während", "würde", "würden", "zu", "zum", "zur", "zwar", "zwischen", "über", NULL,
};

static const char *const abbreviations[] = {
    "a.m", "abb", "abs", "abt", "allg", "apr", "art", "aufl", "aug", "ausg", "bd", "bes", "bez", "bsp", "bspw", "bzw", "ca", "chr",
    "co", "corp", "d.h", "d.j", "d.ä", "dez", "dipl", "dr", "e.v", "ehem", "etc", "evtl", "fa", "feb", "ff", "fr", "frl", "geb",
    "gegr", "gest", "ggf", "hll", "hr", "hrsg", "i.a", "i.d.r", "i.v", "inc", "ing", "inkl", "insb", "jan", "jew", "jh", "jhdt",
    "jul", "jun", "jur", "kap", "lt", "ltd", "mag", "max", "med", "min", "mio", "mrd", "mär", "n.chr", "nov", "nr", "o.g", "o.ä",
    "okt", "p.m", "phil", "prof", "rer", "s.o", "sen", "sep", "sept", "sog", "st", "str", "tel", "tgl", "u", "u.a", "u.k", "u.s",
    "u.s.a", "u.v.a", "usf", "usw", "v.a", "v.chr", "verl", "vgl", "vs", "z.b", "z.t", "zit", "zzgl", NULL,
};

static const char *const titles[] = {
    "dipl", "dr", "fr", "frl", "hll", "hr", "ing", "jur", "mag", "med", "phil", "prof", "rer", "st", NULL,
};

static const char *const may_end[] = {
    "a.m", "bzw", "ca", "chr", "co", "corp", "d.h", "e.v", "etc", "inc", "jh", "jhdt", "ltd", "mio", "mrd", "n.chr", "p.m", "str",
    "u.a", "u.k", "u.s", "u.s.a", "usf", "usw", "v.chr", "z.b", NULL,
};

static const char *const never_end[] = {
    "bspw", "bzw", "ca", "d.h", "evtl", "ggf", "i.d.r", "inkl", "insb", "lt", "o.ä", "s.o", "sog", "u", "u.a", "v.a", "vgl", "vs",
    "z.b", "z.t", "zzgl", NULL,
};

static const char *const small[] = {
    "abs", "art", "bspw", "bzw", "ca", "d.h", "etc", "evtl", "geb", "gegr", "gest", "ggf", "i.d.r", "inkl", "insb", "lt", "mio",
    "mrd", "nr", "o.ä", "s.o", "sog", "tgl", "u", "u.a", "usf", "usw", "v.a", "vgl", "vs", "z.b", "z.t", "zzgl", NULL,
};

static const char *const courtesy[] = {
    "fr", "hr", NULL,
};

static const char *const speech_verbs[] = {
    "antwortete", "betonte", "ergänzte", "erklärte", "fragt", "fragte", "meinte", "rief", "sagt", "sagte", "schrieb", NULL,
};

const cl_language cl_language_de = {
    .lang = CL_LANG_DE,
    .code = "de",
    .stemmer = "german",
    .capital_nouns = true,
    .decimal_comma = true,
    .stop_words = stop_words,
    .abbreviations = abbreviations,
    .titles = titles,
    .may_end = may_end,
    .never_end = never_end,
    .small = small,
    .courtesy = courtesy,
    .speech_verbs = speech_verbs,
    .months = {
        (const char *const[]){"jan", "januar", "jänner", NULL},
        (const char *const[]){"feb", "februar", NULL},
        (const char *const[]){"mrz", "mär", "märz", NULL},
        (const char *const[]){"apr", "april", NULL},
        (const char *const[]){"mai", NULL},
        (const char *const[]){"jun", "juni", NULL},
        (const char *const[]){"jul", "juli", NULL},
        (const char *const[]){"aug", "august", NULL},
        (const char *const[]){"sep", "sept", "september", NULL},
        (const char *const[]){"okt", "oktober", NULL},
        (const char *const[]){"nov", "november", NULL},
        (const char *const[]){"dez", "dezember", NULL},
    },
    .weekdays = {
        (const char *const[]){"montag", NULL},
        (const char *const[]){"dienstag", NULL},
        (const char *const[]){"mittwoch", NULL},
        (const char *const[]){"donnerstag", NULL},
        (const char *const[]){"freitag", NULL},
        (const char *const[]){"samstag", "sonnabend", NULL},
        (const char *const[]){"sonntag", NULL},
    },
};
