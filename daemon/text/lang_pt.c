/* Portuguese. */
#include "text/language_tables.h"

static const char *const stop_words[] = {
    "a", "agora", "ainda", "algo", "algum", "alguma", "algumas", "alguns", "alguém", "ali", "além", "ambos", "ante", "antes", "ao",
    "aos", "apenas", "após", "aquela", "aquelas", "aquele", "aqueles", "aqui", "aquilo", "as", "assim", "através", "até", "bem",
    "cada", "cerca", "com", "como", "contra", "contudo", "cuja", "cujo", "da", "daquele", "das", "de", "dela", "delas", "dele",
    "deles", "depois", "desde", "dessa", "desse", "desta", "deste", "disse", "diz", "do", "dois", "dos", "durante", "e", "ela",
    "elas", "ele", "eles", "em", "embora", "enquanto", "entanto", "entre", "então", "era", "eram", "essa", "essas", "esse", "esses",
    "esta", "estas", "estava", "estavam", "este", "estes", "está", "estão", "eu", "fazer", "foi", "for", "fora", "foram", "havia",
    "hoje", "há", "isso", "isto", "já", "la", "lhe", "lhes", "lo", "logo", "mais", "mas", "me", "mediante", "meio", "menos", "mesma",
    "mesmo", "meu", "minha", "muita", "muitas", "muito", "muitos", "na", "nada", "nas", "nem", "nenhum", "nenhuma", "ninguém", "no",
    "nos", "nossa", "nosso", "num", "numa", "nunca", "não", "nós", "o", "onde", "ontem", "os", "ou", "outra", "outras", "outro",
    "outros", "para", "pela", "pelas", "pelo", "pelos", "pode", "podem", "pois", "por", "porque", "porquê", "portanto", "porém",
    "pouco", "quais", "qual", "qualquer", "quando", "quanto", "quase", "que", "quem", "quê", "se", "segundo", "seja", "sem", "sempre",
    "ser", "será", "serão", "seu", "seus", "si", "sido", "sim", "sob", "sobre", "sua", "suas", "tal", "também", "te", "tem", "tendo",
    "ter", "teve", "tinha", "toda", "todas", "todo", "todos", "três", "tudo", "tão", "têm", "um", "uma", "umas", "uns", "vai", "você",
    "vocês", "vos", "à", "às", "é", NULL,
};

static const char *const abbreviations[] = {
    "a.c", "abr", "ago", "aprox", "arq", "art", "av", "cap", "cel", "cf", "cia", "corp", "d", "d.c", "dep", "des", "dez", "dr",
    "dra", "ed", "eng", "etc", "eua", "ex", "exmo", "fev", "fig", "gen", "h", "inc", "jan", "jul", "jun", "ltda", "min", "máx",
    "mín", "no", "nov", "n°", "nº", "núm", "out", "p.ex", "pe", "prof", "profa", "pág", "págs", "s.a", "sen", "set", "sgt", "sr",
    "sra", "srs", "srta", "st", "sto", "séc", "tel", "ten", "u.s", "vol", "vs", NULL,
};

static const char *const titles[] = {
    "arq", "cel", "d", "dep", "des", "dr", "dra", "eng", "exmo", "gen", "pe", "prof", "profa", "sen", "sgt", "sr", "sra", "srs",
    "srta", "st", "sto", "ten", NULL,
};

static const char *const may_end[] = {
    "a.c", "cia", "corp", "d.c", "etc", "eua", "h", "inc", "ltda", "s.a", "u.s", NULL,
};

static const char *const never_end[] = {
    "cf", "ex", "p.ex", "séc", "vs", NULL,
};

static const char *const small[] = {
    "aprox", "cf", "etc", "ex", "núm", "p.ex", "pág", "págs", "séc", "vol", "vs", NULL,
};

static const char *const courtesy[] = {
    "dr", "dra", "sr", "sra", NULL,
};

static const char *const speech_verbs[] = {
    "acrescentou", "afirmou", "declarou", "disse", "diz", "exclamou", "explicou", "perguntou", "respondeu", NULL,
};

const cl_language cl_language_pt = {
    .lang = CL_LANG_PT,
    .code = "pt",
    .stemmer = "portuguese",
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
        (const char *const[]){"jan", "janeiro", NULL},
        (const char *const[]){"fev", "fevereiro", NULL},
        (const char *const[]){"mar", "março", NULL},
        (const char *const[]){"abr", "abril", NULL},
        (const char *const[]){"maio", NULL},
        (const char *const[]){"jun", "junho", NULL},
        (const char *const[]){"jul", "julho", NULL},
        (const char *const[]){"ago", "agosto", NULL},
        (const char *const[]){"set", "setembro", NULL},
        (const char *const[]){"out", "outubro", NULL},
        (const char *const[]){"nov", "novembro", NULL},
        (const char *const[]){"dez", "dezembro", NULL},
    },
    .weekdays = {
        (const char *const[]){"segunda", "segunda-feira", NULL},
        (const char *const[]){"terça", "terça-feira", NULL},
        (const char *const[]){"quarta", "quarta-feira", NULL},
        (const char *const[]){"quinta", "quinta-feira", NULL},
        (const char *const[]){"sexta", "sexta-feira", NULL},
        (const char *const[]){"sábado", NULL},
        (const char *const[]){"domingo", NULL},
    },
};
