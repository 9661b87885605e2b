#include "engine/cites.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

/* Outlets that others cite: the form in which they do, and the name. Written by us from knowledge; forms are folded, have no
 * leading "the" and stand sorted by bytes. Names that are common words ("Time", "Nature") stand only in forms that cannot be
 * mistaken. */
static const struct outlet_form {
    const char *form, *name;
} forms[] = {
    {"abc", "ABC News"},
    {"abc news", "ABC News"},
    {"adnkronos", "Adnkronos"},
    {"afp", "Agence France-Presse"},
    {"agence france presse", "Agence France-Presse"},
    {"al arabiya", "Al Arabiya"},
    {"al jazeera", "Al Jazeera"},
    {"anadolu", "Anadolu"},
    {"anadolu agency", "Anadolu"},
    {"anp", "ANP"},
    {"ansa", "ANSA"},
    {"ap", "Associated Press"},
    {"ard", "ARD"},
    {"ars technica", "Ars Technica"},
    {"associated press", "Associated Press"},
    {"atlantic magazine", "The Atlantic"},
    {"axios", "Axios"},
    {"bbc", "BBC"},
    {"bbc news", "BBC"},
    {"belga", "Belga"},
    {"bellingcat", "Bellingcat"},
    {"bfmtv", "BFMTV"},
    {"bild", "Bild"},
    {"bloomberg", "Bloomberg"},
    {"bloomberg news", "Bloomberg"},
    {"boston globe", "Boston Globe"},
    {"breitbart", "Breitbart"},
    {"breitbart news", "Breitbart"},
    {"business insider", "Business Insider"},
    {"buzzfeed", "BuzzFeed News"},
    {"buzzfeed news", "BuzzFeed News"},
    {"c span", "C-SPAN"},
    {"cadena ser", "Cadena SER"},
    {"cbc", "CBC"},
    {"cbc news", "CBC"},
    {"cbs", "CBS News"},
    {"cbs news", "CBS News"},
    {"chicago tribune", "Chicago Tribune"},
    {"clarín", "Clarín"},
    {"cnbc", "CNBC"},
    {"cnn", "CNN"},
    {"correio da manhã", "Correio da Manhã"},
    {"corriere della sera", "Corriere della Sera"},
    {"daily beast", "Daily Beast"},
    {"daily caller", "Daily Caller"},
    {"daily mail", "Daily Mail"},
    {"daily telegraph", "Daily Telegraph"},
    {"der spiegel", "Der Spiegel"},
    {"deutsche presse agentur", "Deutsche Presse-Agentur"},
    {"deutsche welle", "Deutsche Welle"},
    {"die zeit", "Die Zeit"},
    {"diário de notícias", "Diário de Notícias"},
    {"dpa", "Deutsche Presse-Agentur"},
    {"economist", "Economist"},
    {"efe", "EFE"},
    {"el confidencial", "El Confidencial"},
    {"el mundo", "El Mundo"},
    {"el pais", "El Pais"},
    {"el país", "El Pais"},
    {"estadão", "Estadão"},
    {"euronews", "Euronews"},
    {"europa press", "Europa Press"},
    {"faz", "Frankfurter Allgemeine Zeitung"},
    {"financial times", "Financial Times"},
    {"folha de s paulo", "Folha de S.Paulo"},
    {"folha de s. paulo", "Folha de S.Paulo"},
    {"folha de s.paulo", "Folha de S.Paulo"},
    {"foreign policy magazine", "Foreign Policy"},
    {"fox business", "Fox News"},
    {"fox news", "Fox News"},
    {"france 24", "France 24"},
    {"france info", "Franceinfo"},
    {"franceinfo", "Franceinfo"},
    {"frankfurter allgemeine", "Frankfurter Allgemeine Zeitung"},
    {"frankfurter allgemeine zeitung", "Frankfurter Allgemeine Zeitung"},
    {"frankfurter allgemeinen zeitung", "Frankfurter Allgemeine Zeitung"},
    {"frankfurter rundschau", "Frankfurter Rundschau"},
    {"ft", "Financial Times"},
    {"global times", "Global Times"},
    {"globe and mail", "Globe and Mail"},
    {"guardian", "Guardian"},
    {"haaretz", "Haaretz"},
    {"handelsblatt", "Handelsblatt"},
    {"het parool", "Het Parool"},
    {"hill newspaper", "The Hill"},
    {"huffington post", "HuffPost"},
    {"huffpost", "HuffPost"},
    {"il fatto quotidiano", "Il Fatto Quotidiano"},
    {"il messaggero", "Il Messaggero"},
    {"il sole 24 ore", "Il Sole 24 Ore"},
    {"independent newspaper", "The Independent"},
    {"intercept", "Intercept"},
    {"interfax", "Interfax"},
    {"irna", "IRNA"},
    {"itar tass", "Tass"},
    {"izvestia", "Izvestia"},
    {"jerusalem post", "Jerusalem Post"},
    {"kcna", "KCNA"},
    {"kommersant", "Kommersant"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"l.a. times", "Los Angeles Times"},
    {"la croix", "La Croix"},
    {"la nación", "La Nación"},
    {"la repubblica", "La Repubblica"},
    {"la stampa", "La Stampa"},
    {"la times", "Los Angeles Times"},
    {"la vanguardia", "La Vanguardia"},
    {"le figaro", "Le Figaro"},
    {"le monde", "Le Monde"},
    {"le parisien", "Le Parisien"},
    {"les echos", "Les Echos"},
    {"les échos", "Les Echos"},
    {"libération", "Libération"},
    {"los angeles times", "Los Angeles Times"},
    {"lusa", "Lusa"},
    {"mailonline", "Daily Mail"},
    {"mediapart", "Mediapart"},
    {"meduza", "Meduza"},
    {"miami herald", "Miami Herald"},
    {"mother jones", "Mother Jones"},
    {"msnbc", "MSNBC"},
    {"national public radio", "NPR"},
    {"national review", "National Review"},
    {"nbc", "NBC News"},
    {"nbc news", "NBC News"},
    {"neue zürcher zeitung", "Neue Zürcher Zeitung"},
    {"new york daily news", "New York Daily News"},
    {"new york magazine", "New York Magazine"},
    {"new york post", "New York Post"},
    {"new york times", "New York Times"},
    {"new yorker", "New Yorker"},
    {"newsmax", "Newsmax"},
    {"newsweek", "Newsweek"},
    {"nikkei", "Nikkei"},
    {"nos", "NOS"},
    {"novaya gazeta", "Novaya Gazeta"},
    {"npr", "NPR"},
    {"nrc", "NRC"},
    {"nyt", "New York Times"},
    {"nzz", "Neue Zürcher Zeitung"},
    {"o globo", "O Globo"},
    {"ouest france", "Ouest-France"},
    {"pbs", "PBS"},
    {"pbs news hour", "PBS"},
    {"pbs newshour", "PBS"},
    {"people magazine", "People"},
    {"people's daily", "People's Daily"},
    {"politico", "Politico"},
    {"propublica", "ProPublica"},
    {"rai", "RAI"},
    {"reuters", "Reuters"},
    {"ria", "RIA"},
    {"ria novosti", "RIA"},
    {"rolling stone", "Rolling Stone"},
    {"rt", "RT"},
    {"rtl", "RTL"},
    {"rtl nieuws", "RTL"},
    {"russia today", "RT"},
    {"san francisco chronicle", "San Francisco Chronicle"},
    {"sana", "SANA"},
    {"sky news", "Sky News"},
    {"slate", "Slate"},
    {"south china morning post", "South China Morning Post"},
    {"spiegel", "Der Spiegel"},
    {"sputnik", "Sputnik"},
    {"sueddeutsche zeitung", "Süddeutsche Zeitung"},
    {"sun newspaper", "The Sun"},
    {"sydney morning herald", "Sydney Morning Herald"},
    {"süddeutsche zeitung", "Süddeutsche Zeitung"},
    {"süddeutschen zeitung", "Süddeutsche Zeitung"},
    {"tagesschau", "Tagesschau"},
    {"tagesspiegel", "Tagesspiegel"},
    {"tasr", "TASR"},
    {"tass", "Tass"},
    {"telegraaf", "De Telegraaf"},
    {"telegraph", "Telegraph"},
    {"time magazine", "Time"},
    {"times of israel", "Times of Israel"},
    {"times of london", "Times of London"},
    {"tmz", "TMZ"},
    {"télam", "Télam"},
    {"univision", "Univision"},
    {"us weekly", "Us Weekly"},
    {"usa today", "USA Today"},
    {"vanity fair", "Vanity Fair"},
    {"vedomosti", "Vedomosti"},
    {"verge", "The Verge"},
    {"vice news", "Vice News"},
    {"volkskrant", "de Volkskrant"},
    {"vox", "Vox"},
    {"wall street journal", "Wall Street Journal"},
    {"washington examiner", "Washington Examiner"},
    {"washington post", "Washington Post"},
    {"washington times", "Washington Times"},
    {"westdeutscher rundfunk", "WDR"},
    {"wired magazine", "Wired"},
    {"wsj", "Wall Street Journal"},
    {"xinhua", "Xinhua"},
    {"xinhua news agency", "Xinhua"},
    {"yahoo news", "Yahoo News"},
    {"yonhap", "Yonhap"},
    {"yonhap news agency", "Yonhap"},
    {"zdf", "ZDF"},
    {"блумберг", "Bloomberg"},
    {"ведомости", "Vedomosti"},
    {"известия", "Izvestia"},
    {"интерфакс", "Interfax"},
    {"коммерсант", "Kommersant"},
    {"коммерсантъ", "Kommersant"},
    {"медуза", "Meduza"},
    {"новая газета", "Novaya Gazeta"},
    {"новой газете", "Novaya Gazeta"},
    {"рбк", "RBC"},
    {"рейтер", "Reuters"},
    {"рейтерс", "Reuters"},
    {"риа", "RIA"},
    {"риа новости", "RIA"},
    {"тасс", "Tass"},
};

static int by_form(const void *key, const void *item)
{
    return cl_str_cmp(*(const cl_str *)key, cl_str_c(((const struct outlet_form *)item)->form));
}

cl_str cl_outlet_name(cl_str folded)
{
    const struct outlet_form *found = bsearch(&folded, forms, sizeof forms / sizeof forms[0], sizeof forms[0], by_form);

    return found != NULL ? cl_str_c(found->name) : (cl_str){NULL, 0};
}

cl_str cl_outlet_bare(cl_str name)
{
    if (name.len > 4 && name.ptr[3] == ' ' && strncasecmp(name.ptr, "the ", 4) == 0)
        name = cl_str_cut(name, 4, name.len);
    if (name.len > 5 && name.ptr[name.len - 5] == ' ' && strncasecmp(name.ptr + name.len - 5, " news", 5) == 0)
        name.len -= 5;
    return name;
}

bool cl_outlet_eq(cl_str a, cl_str b)
{
    a = cl_outlet_bare(a);
    b = cl_outlet_bare(b);
    return a.len == b.len && (a.len == 0 || ((a.ptr[0] ^ b.ptr[0]) & 0x5f) == 0) && strncasecmp(a.ptr, b.ptr, a.len) == 0;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Number of the ASCII letters that stand at *at, without regard to case; leaves *at behind them. */
static uint32_t key_at(cl_str text, size_t *at)
{
    uint32_t key = 0;

    for (; *at < text.len && is_letter(text.ptr[*at]); (*at)++)
        key = (key + ((unsigned char)text.ptr[*at] | 0x20u)) * 0x9e3779b1u;
    return key >> 8 & (CL_OUTLET_BITS - 1);
}

static bool has_key(const uint64_t *set, uint32_t key)
{
    return (set[key / 64] >> key % 64 & 1) != 0;
}

static void add_key(uint64_t *set, cl_str name)
{
    size_t at = 0;
    uint32_t key = key_at(name, &at);

    set[key / 64] |= (uint64_t)1 << key % 64;
}

void cl_outlets_init(cl_outlets *outlets, const cl_str *scope, size_t n_scope)
{
    *outlets = (cl_outlets){.scope = scope, .n_scope = n_scope};
    for (size_t i = 0; i < n_scope; i++) {
        cl_str name = cl_outlet_bare(scope[i]);
        if (name.len == 0)
            continue;
        outlets->starts[(unsigned char)tolower((unsigned char)name.ptr[0])] = true;
        add_key(outlets->capital, name);
    }
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        add_key(outlets->capital, cl_str_c(forms[i].form));
    for (const char *const *word = cl_outlet_nouns; *word != NULL; word++)
        add_key(outlets->called, cl_str_c(*word));
}

bool cl_outlets_may_start(const cl_outlets *outlets, cl_str word)
{
    size_t at = 0;

    return has_key(outlets->capital, key_at(word, &at));
}

bool cl_outlets_may_call(const cl_outlets *outlets, cl_str word)
{
    size_t at = 0;

    return has_key(outlets->called, key_at(word, &at));
}

/* First byte of a character beyond ASCII that is no letter: dashes, quotation marks, guillemets, blanks. */
static bool is_mark(char c)
{
    return c == '\xe2' || c == '\xc2';
}

bool cl_cites_may(const cl_outlets *outlets, cl_str sentence)
{
    for (size_t at = 0; at < sentence.len;) {
        char first = sentence.ptr[at];
        if (!is_letter(first)) {
            if ((unsigned char)first >= 0xc3 && !is_mark(first))
                return true; /* a word that starts with a letter beyond ASCII is not told from others here */
            at++;
            continue;
        }
        uint32_t key = key_at(sentence, &at);
        if (has_key(outlets->called, key) || ((first < 'a' || first > 'z') && has_key(outlets->capital, key)))
            return true;
        for (; at < sentence.len; at++)
            if (!is_letter(sentence.ptr[at]) && ((unsigned char)sentence.ptr[at] < 0x80 || is_mark(sentence.ptr[at])))
                break;
    }
    return false;
}
