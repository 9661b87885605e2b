/* English. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "a", "about", "above", "after", "again", "against", "all", "almost", "along", "already", "also", "although", "always", "am",
    "among", "an", "and", "another", "any", "anyone", "anything", "are", "aren't", "around", "as", "at", "away", "back", "be",
    "became", "because", "become", "been", "before", "behind", "being", "below", "between", "both", "but", "by", "came", "can",
    "can't", "cannot", "come", "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "done", "down",
    "during", "each", "either", "else", "enough", "even", "ever", "every", "everyone", "everything", "few", "for", "from", "further",
    "get", "gets", "getting", "give", "given", "go", "goes", "going", "gone", "got", "had", "hadn't", "has", "hasn't", "have",
    "haven't", "having", "he", "he'd", "he'll", "he's", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however",
    "i", "i'd", "i'll", "i'm", "i've", "if", "in", "instead", "into", "is", "isn't", "it", "it'd", "it'll", "it's", "its", "itself",
    "just", "keep", "kept", "know", "last", "less", "let", "let's", "like", "likely", "made", "make", "makes", "making", "many",
    "may", "maybe", "me", "might", "mine", "more", "most", "much", "must", "my", "myself", "near", "neither", "never", "no", "nobody",
    "none", "nor", "not", "nothing", "now", "of", "off", "often", "on", "once", "one", "only", "onto", "or", "other", "others",
    "ought", "our", "ours", "ourselves", "out", "over", "own", "per", "perhaps", "put", "quite", "rather", "really", "said", "same",
    "say", "saying", "says", "see", "seem", "seemed", "seems", "several", "shall", "she", "she'd", "she'll", "she's", "should",
    "shouldn't", "since", "so", "some", "someone", "something", "somewhat", "still", "such", "take", "taken", "than", "that",
    "that's", "the", "their", "theirs", "them", "themselves", "then", "there", "there's", "these", "they", "they'd", "they'll",
    "they're", "they've", "this", "those", "though", "through", "thus", "to", "together", "too", "toward", "towards", "under",
    "until", "up", "upon", "us", "use", "used", "very", "via", "was", "wasn't", "way", "we", "we'd", "we'll", "we're", "we've",
    "well", "went", "were", "weren't", "what", "what's", "when", "where", "whether", "which", "while", "who", "who's", "whom",
    "whose", "why", "will", "with", "within", "without", "won't", "would", "wouldn't", "yet", "you", "you'd", "you'll", "you're",
    "you've", "your", "yours", "yourself", "yourselves", NULL,
};

static const char *const abbreviations[] = {
    "a.d", "a.g", "a.k.a", "a.m", "adm", "al", "ala", "ald", "amb", "apr", "apt", "ariz", "ark", "art", "assemb", "assn", "assoc",
    "asst", "atty", "aug", "ave", "avg", "b", "b.a", "b.c", "b.c.e", "bldg", "blvd", "brig", "bro", "bros", "c", "c.e", "ca", "calif",
    "capt", "cent", "cf", "ch", "cir", "cit", "cmdr", "cmdre", "co", "col", "colo", "cong", "conn", "const", "corp", "cos", "cpl",
    "ct", "ctr", "d", "d-n", "d.c", "d.d.s", "d.j", "dec", "def", "del", "dep", "dept", "det", "dir", "dist", "div", "dr", "e.g",
    "e.u", "ed", "eds", "edt", "eg", "eq", "esp", "esq", "est", "etc", "ext", "feat", "feb", "fig", "figs", "fla", "fr", "ft",
    "g.o.p", "ga", "gen", "gov", "gov't", "govs", "govt", "hon", "hq", "hr", "hrs", "hwy", "i.d", "i.e", "ibid", "ie", "ill", "in",
    "inc", "incl", "ind", "insp", "inst", "intl", "jan", "jct", "jr", "jul", "jun", "kan", "kg", "km", "ky", "l.a", "l.p", "la", "lb",
    "lbs", "llc", "lt", "ltd", "m", "m.a", "m.d", "maj", "mar", "mass", "max", "md", "messrs", "mfg", "mgr", "mich", "min", "minn",
    "miss", "mlle", "mme", "mo", "mont", "mph", "mr", "mrs", "ms", "msgr", "mt", "mx", "n.c", "n.d", "n.h", "n.j", "n.m", "n.o",
    "n.v", "n.y", "natl", "neb", "nev", "no", "nos", "nov", "nr", "n°", "oct", "okla", "ont", "op", "op.cit", "ore", "orig", "oz",
    "p", "p.l.c", "p.m", "p.s", "pa", "pfc", "ph.d", "ph.d.s", "pkwy", "pl", "plc", "pp", "pres", "prod", "prof", "pseud", "pst",
    "pt", "pte", "pts", "pub", "publ", "pvt", "que", "r-n", "r.i", "r.i.p", "rd", "rear", "ref", "refs", "rep", "repr", "reps",
    "resp", "rev", "rt", "rte", "s.a", "s.c", "s.d", "s.p.a", "sec", "sec'y", "sect", "sen", "sens", "sep", "sept", "ser", "sgt",
    "spc", "sq", "sr", "st", "ste", "supp", "supt", "t.v", "tel", "temp", "tenn", "ter", "tex", "trans", "treas", "u.a.e", "u.k",
    "u.n", "u.s", "u.s.a", "univ", "v", "va", "var", "vice", "viz", "vol", "vols", "vs", "vt", "w.va", "wash", "wis", "wyo", NULL,
};

static const char *const titles[] = {
    "adm", "ald", "amb", "assemb", "assoc", "asst", "atty", "brig", "capt", "cmdr", "cmdre", "col", "cong", "const", "cpl", "d-n",
    "del", "dep", "det", "dist", "dr", "fr", "ft", "gen", "gov", "govs", "hon", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr",
    "mrs", "ms", "msgr", "mt", "mx", "pfc", "pres", "prof", "pte", "pvt", "r-n", "rear", "rep", "reps", "rev", "sen", "sens", "sgt",
    "spc", "st", "ste", "supt", "vice", NULL,
};

static const char *const may_end[] = {
    "a.d", "a.g", "a.k.a", "a.m", "al", "ala", "apr", "ariz", "ark", "assn", "aug", "ave", "b.a", "b.c", "b.c.e", "blvd", "bros",
    "c.e", "calif", "co", "colo", "conn", "corp", "cos", "d.c", "d.d.s", "d.j", "dec", "del", "dept", "e.u", "ed", "eds", "edt",
    "esq", "est", "etc", "feb", "fla", "ft", "g.o.p", "ga", "govt", "hq", "hr", "hrs", "i.d", "ill", "in", "inc", "ind", "inst",
    "intl", "jan", "jr", "jul", "jun", "kan", "kg", "km", "ky", "l.a", "l.p", "la", "lb", "lbs", "llc", "ltd", "m.a", "m.d", "mar",
    "mass", "md", "mfg", "mich", "min", "minn", "miss", "mo", "mont", "mph", "n.c", "n.d", "n.h", "n.j", "n.m", "n.v", "n.y", "natl",
    "neb", "nev", "nov", "oct", "okla", "ont", "ore", "oz", "p.l.c", "p.m", "p.s", "pa", "ph.d", "ph.d.s", "plc", "pst", "pt", "pts",
    "que", "r.i", "r.i.p", "rd", "s.a", "s.c", "s.d", "s.p.a", "sec", "sep", "sept", "sr", "st", "t.v", "tenn", "tex", "u.a.e", "u.k",
    "u.n", "u.s", "u.s.a", "univ", "va", "vt", "w.va", "wash", "wis", "wyo", NULL,
};

static const char *const never_end[] = {
    "approx", "c.f", "ca", "cf", "e.g", "eg", "i.e", "ie", "v", "viz", "vs", NULL,
};

static const char *const small[] = {
    "approx", "assn", "c.f", "ca", "cf", "co", "corp", "dept", "e.g", "eds", "eg", "etc", "govt", "i.e", "ie", "inc", "jr", "ltd",
    "p", "pp", "sr", "st", "v", "viz", "vol", "vols", "vs", NULL,
};

static const char *const courtesy[] = {
    "mr", "mrs", "ms", NULL,
};

static const char *const speech_verbs[] = {
    "added", "adds", "announced", "answered", "argued", "asked", "asks", "called", "concluded", "continued", "cried", "declared",
    "demanded", "exclaimed", "explained", "inquired", "insisted", "intoned", "joked", "laughed", "muttered", "noted", "observed",
    "posted", "quipped", "recalled", "remarked", "replied", "replies", "responded", "said", "say", "says", "screamed", "shouted",
    "snapped", "tells", "testified", "texted", "thinks", "thought", "told", "tweeted", "whispered", "wondered", "writes", "wrote",
    "yelled", NULL,
};

const cl_language cl_language_en = {
    .lang = CL_LANG_EN,
    .code = "en",
    .stemmer = "english",
    .month_first = true,
    .stop_words = stop_words,
    .abbreviations = abbreviations,
    .titles = titles,
    .may_end = may_end,
    .never_end = never_end,
    .small = small,
    .courtesy = courtesy,
    .speech_verbs = speech_verbs,
    .months = {
        (const char *const[]){"jan", "january", NULL},
        (const char *const[]){"feb", "february", NULL},
        (const char *const[]){"mar", "march", NULL},
        (const char *const[]){"apr", "april", NULL},
        (const char *const[]){"may", NULL},
        (const char *const[]){"jun", "june", NULL},
        (const char *const[]){"jul", "july", NULL},
        (const char *const[]){"aug", "august", NULL},
        (const char *const[]){"sep", "sept", "september", NULL},
        (const char *const[]){"oct", "october", NULL},
        (const char *const[]){"nov", "november", NULL},
        (const char *const[]){"dec", "december", NULL},
    },
    .weekdays = {
        (const char *const[]){"mon", "monday", NULL},
        (const char *const[]){"tue", "tues", "tuesday", NULL},
        (const char *const[]){"wed", "wednesday", NULL},
        (const char *const[]){"thu", "thur", "thurs", "thursday", NULL},
        (const char *const[]){"fri", "friday", NULL},
        (const char *const[]){"sat", "saturday", NULL},
        (const char *const[]){"sun", "sunday", NULL},
    },
};
