/* French. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "a", "afin", "ai", "ainsi", "alors", "après", "as", "assez", "au", "aucun", "aucune", "aujourd'hui", "auparavant", "auprès",
    "aussi", "autant", "autre", "autres", "aux", "avaient", "avait", "avant", "avec", "avez", "avoir", "avons", "ayant", "beaucoup",
    "bien", "c'", "car", "ce", "ceci", "cela", "celle", "celles", "celui", "cependant", "certain", "certaine", "certaines",
    "certains", "ces", "cet", "cette", "ceux", "chaque", "chez", "ci", "comme", "comment", "contre", "d'", "dans", "de", "dehors",
    "depuis", "des", "deux", "devant", "dit", "doit", "donc", "dont", "du", "durant", "dès", "déjà", "désormais", "elle", "elles",
    "en", "encore", "enfin", "entre", "environ", "es", "est", "et", "eu", "eux", "faire", "fait", "faut", "fois", "font", "furent",
    "fut", "grâce", "hors", "ici", "il", "ils", "j'", "jamais", "je", "jusqu'", "jusque", "l'", "la", "laquelle", "le", "lequel",
    "les", "leur", "leurs", "lors", "lorsque", "lui", "là", "m'", "ma", "mais", "malgré", "me", "mes", "mieux", "moi", "moins", "mon",
    "même", "mêmes", "n'", "ne", "ni", "non", "nos", "notamment", "notre", "nous", "on", "ont", "or", "ou", "où", "par", "parce",
    "parmi", "pas", "pendant", "peu", "peut", "peuvent", "plus", "plusieurs", "plutôt", "pour", "pourquoi", "pourtant", "près",
    "puis", "puisque", "qu'", "quand", "que", "quel", "quelle", "quelles", "quelque", "quelques", "quels", "qui", "quoi", "rien",
    "s'", "sa", "sans", "sauf", "se", "selon", "sera", "serait", "seront", "ses", "si", "sien", "soit", "son", "sont", "sous",
    "souvent", "sur", "surtout", "t'", "ta", "tandis", "tant", "te", "tel", "telle", "tels", "tes", "toi", "ton", "toujours", "tous",
    "tout", "toute", "toutefois", "toutes", "trop", "très", "tu", "un", "une", "vers", "veut", "voici", "voilà", "vos", "votre",
    "vous", "y", "à", "étaient", "était", "étant", "été", "être", NULL,
};

static const char *const abbreviations[] = {
    "a.m", "al", "ann", "apr", "art", "av", "avr", "bd", "bld", "c.-à-d", "cdt", "cf", "chap", "cie", "cne", "col", "coll", "corp",
    "dr", "déc", "dép", "env", "etc", "ex", "fig", "fév", "févr", "gén", "h", "hab", "inc", "j.-c", "janv", "juil", "ltd", "m",
    "max", "me", "mgr", "min", "mlle", "mlles", "mm", "mme", "mmes", "no", "nos", "nov", "n°", "oct", "p", "p.ex", "p.m", "pp",
    "pr", "réf", "s.a", "s.a.s", "sept", "st", "ste", "suiv", "trad", "tél", "u.s", "vol", "vs", "éd", NULL,
};

static const char *const titles[] = {
    "cdt", "cne", "col", "dr", "gén", "m", "me", "mgr", "mlle", "mlles", "mm", "mme", "mmes", "pr", "st", "ste", NULL,
};

static const char *const may_end[] = {
    "a.m", "apr", "av", "cie", "corp", "env", "etc", "h", "inc", "j.-c", "ltd", "p.m", "s.a", "s.a.s", "u.s", NULL,
};

static const char *const never_end[] = {
    "av", "c.-à-d", "cf", "ex", "p.ex", "vs", NULL,
};

static const char *const small[] = {
    "art", "av", "c.-à-d", "cf", "chap", "env", "etc", "ex", "p.ex", "vol", "vs", "éd", NULL,
};

static const char *const courtesy[] = {
    "m", "mlle", "mm", "mme", NULL,
};

static const char *const speech_verbs[] = {
    "affirme", "ajoute", "demanda", "demande", "dit", "déclare", "explique", "lance", "répond", "répondit", "s'exclame", NULL,
};

const cl_language cl_language_fr = {
    .lang = CL_LANG_FR,
    .code = "fr",
    .stemmer = "french",
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
        (const char *const[]){"janv", "janvier", NULL},
        (const char *const[]){"fév", "févr", "février", NULL},
        (const char *const[]){"mars", NULL},
        (const char *const[]){"avr", "avril", NULL},
        (const char *const[]){"mai", NULL},
        (const char *const[]){"juin", NULL},
        (const char *const[]){"juil", "juillet", NULL},
        (const char *const[]){"août", NULL},
        (const char *const[]){"sept", "septembre", NULL},
        (const char *const[]){"oct", "octobre", NULL},
        (const char *const[]){"nov", "novembre", NULL},
        (const char *const[]){"déc", "décembre", NULL},
    },
    .weekdays = {
        (const char *const[]){"lundi", NULL},
        (const char *const[]){"mardi", NULL},
        (const char *const[]){"mercredi", NULL},
        (const char *const[]){"jeudi", NULL},
        (const char *const[]){"vendredi", NULL},
        (const char *const[]){"samedi", NULL},
        (const char *const[]){"dimanche", NULL},
    },
};
