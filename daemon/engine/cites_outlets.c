#include "engine/cites.h"

#include <strings.h>

/* Outlets that others cite, with the forms in which they do. Written by us from knowledge; forms are folded and have no
 * leading "the". Names that are common words ("Time", "Nature", "Axios" is none) stand only in forms that cannot be
 * mistaken. The first form need not be the name itself. */
static const struct {
    const char *name;
    const char *forms; /* separated by | */
} outlets[] = {
    {"ABC News", "abc news|abc"},
    {"Agence France-Presse", "agence france presse|afp"},
    {"Al Arabiya", "al arabiya"},
    {"Al Jazeera", "al jazeera"},
    {"Anadolu", "anadolu|anadolu agency"},
    {"ANSA", "ansa"},
    {"Ars Technica", "ars technica"},
    {"Associated Press", "associated press|ap"},
    {"Axios", "axios"},
    {"BBC", "bbc|bbc news"},
    {"Bellingcat", "bellingcat"},
    {"Bild", "bild"},
    {"Bloomberg", "bloomberg|bloomberg news"},
    {"Boston Globe", "boston globe"},
    {"Breitbart", "breitbart|breitbart news"},
    {"Business Insider", "business insider"},
    {"BuzzFeed News", "buzzfeed|buzzfeed news"},
    {"C-SPAN", "c span"},
    {"CBC", "cbc|cbc news"},
    {"CBS News", "cbs news|cbs"},
    {"Chicago Tribune", "chicago tribune"},
    {"CNBC", "cnbc"},
    {"CNN", "cnn"},
    {"Corriere della Sera", "corriere della sera"},
    {"Daily Beast", "daily beast"},
    {"Daily Caller", "daily caller"},
    {"Daily Mail", "daily mail|mailonline"},
    {"Daily Telegraph", "daily telegraph"},
    {"Deutsche Welle", "deutsche welle"},
    {"Der Spiegel", "der spiegel|spiegel"},
    {"Deutsche Presse-Agentur", "deutsche presse agentur|dpa"},
    {"Die Zeit", "die zeit"},
    {"Economist", "economist"},
    {"EFE", "efe"},
    {"El Mundo", "el mundo"},
    {"El Pais", "el pais|el país"},
    {"Euronews", "euronews"},
    {"Financial Times", "financial times|ft"},
    {"Fox News", "fox news|fox business"},
    {"Foreign Policy", "foreign policy magazine"},
    {"Frankfurter Allgemeine Zeitung", "frankfurter allgemeine zeitung|frankfurter allgemeine|faz"},
    {"France 24", "france 24"},
    {"Global Times", "global times"},
    {"Globe and Mail", "globe and mail"},
    {"Guardian", "guardian"},
    {"Haaretz", "haaretz"},
    {"HuffPost", "huffpost|huffington post"},
    {"Il Sole 24 Ore", "il sole 24 ore"},
    {"Interfax", "interfax"},
    {"Intercept", "intercept"},
    {"IRNA", "irna"},
    {"Izvestia", "izvestia"},
    {"Jerusalem Post", "jerusalem post"},
    {"KCNA", "kcna"},
    {"Kommersant", "kommersant"},
    {"Kyodo", "kyodo|kyodo news"},
    {"La Repubblica", "la repubblica"},
    {"Le Figaro", "le figaro"},
    {"Le Monde", "le monde"},
    {"Los Angeles Times", "los angeles times|la times|l.a. times"},
    {"Meduza", "meduza"},
    {"Miami Herald", "miami herald"},
    {"Mother Jones", "mother jones"},
    {"MSNBC", "msnbc"},
    {"National Review", "national review"},
    {"NBC News", "nbc news|nbc"},
    {"New York Daily News", "new york daily news"},
    {"New York Magazine", "new york magazine"},
    {"New York Post", "new york post"},
    {"New York Times", "new york times|nyt"},
    {"New Yorker", "new yorker"},
    {"Newsmax", "newsmax"},
    {"Newsweek", "newsweek"},
    {"Nikkei", "nikkei"},
    {"Novaya Gazeta", "novaya gazeta"},
    {"NPR", "npr|national public radio"},
    {"PBS", "pbs|pbs newshour|pbs news hour"},
    {"People", "people magazine"},
    {"People's Daily", "people's daily"},
    {"Politico", "politico"},
    {"ProPublica", "propublica"},
    {"Reuters", "reuters"},
    {"RIA", "ria|ria novosti"},
    {"Rolling Stone", "rolling stone"},
    {"RT", "rt|russia today"},
    {"SANA", "sana"},
    {"San Francisco Chronicle", "san francisco chronicle"},
    {"Sky News", "sky news"},
    {"Slate", "slate"},
    {"South China Morning Post", "south china morning post"},
    {"Sputnik", "sputnik"},
    {"Süddeutsche Zeitung", "süddeutsche zeitung|sueddeutsche zeitung"},
    {"Sydney Morning Herald", "sydney morning herald"},
    {"Tass", "tass|itar tass"},
    {"TASR", "tasr"},
    {"Telegraph", "telegraph"},
    {"The Atlantic", "atlantic magazine"},
    {"The Hill", "hill newspaper"},
    {"The Independent", "independent newspaper"},
    {"The Sun", "sun newspaper"},
    {"The Verge", "verge"},
    {"Time", "time magazine"},
    {"Times of London", "times of london"},
    {"Times of Israel", "times of israel"},
    {"TMZ", "tmz"},
    {"Univision", "univision"},
    {"USA Today", "usa today"},
    {"Us Weekly", "us weekly"},
    {"Vanity Fair", "vanity fair"},
    {"Vedomosti", "vedomosti"},
    {"Vice News", "vice news"},
    {"Vox", "vox"},
    {"Wall Street Journal", "wall street journal|wsj"},
    {"Washington Examiner", "washington examiner"},
    {"Washington Post", "washington post"},
    {"Washington Times", "washington times"},
    {"Wired", "wired magazine"},
    {"Xinhua", "xinhua|xinhua news agency"},
    {"Yahoo News", "yahoo news"},
    {"Yonhap", "yonhap|yonhap news agency"},
    {"ZDF", "zdf"},
};

static bool has_form(const char *forms, cl_str folded)
{
    while (*forms != 0) {
        size_t n = strcspn(forms, "|");
        if (n == folded.len && memcmp(forms, folded.ptr, n) == 0)
            return true;
        forms += n + (forms[n] == '|');
    }
    return false;
}

cl_str cl_outlet_name(cl_str folded)
{
    for (size_t i = 0; i < sizeof outlets / sizeof outlets[0]; i++)
        if (has_form(outlets[i].forms, folded))
            return cl_str_c(outlets[i].name);
    return (cl_str){NULL, 0};
}

static cl_str bare(cl_str name)
{
    if (name.len > 4 && strncasecmp(name.ptr, "the ", 4) == 0)
        name = cl_str_cut(name, 4, name.len);
    if (name.len > 5 && strncasecmp(name.ptr + name.len - 5, " news", 5) == 0)
        name.len -= 5;
    return name;
}

bool cl_outlet_eq(cl_str a, cl_str b)
{
    a = bare(a);
    b = bare(b);
    return a.len == b.len && strncasecmp(a.ptr, b.ptr, a.len) == 0;
}
