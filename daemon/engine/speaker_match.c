#include "engine/speaker_match.h"

#include "text/token.h"

#define MAX_WORDS 12
#define ROOM 64

typedef struct name_words {
    char word[MAX_WORDS][ROOM];
    size_t len[MAX_WORDS];
    size_t n;
} name_words;

/* Words that stand before names and are none. Folded, sorted. */
static bool is_title(cl_str word)
{
    static const char *const titles[] = {
        "a", "abgeordnete", "abgeordneter", "adm", "admiral", "alcalde", "alcaldesa", "ambassador", "an", "archbishop", "attorney",
        "außenminister", "außenministerin", "bishop", "brother", "bundeskanzler", "bundeskanzlerin", "bundespräsident",
        "burgemeester", "bürgermeister", "bürgermeisterin", "capt", "captain", "cardinal", "chairman", "chairwoman", "chancellor",
        "chief", "clerk", "coach", "col", "colonel", "commander", "commissioner", "congressman", "congresswoman", "councillor",
        "councilman", "councilwoman", "counsel", "dame", "dean", "deputada", "deputado", "deputy", "der", "detective", "die",
        "diputada", "diputado", "directeur", "director", "directrice", "direktor", "direktorin", "docteur", "doktor", "doña",
        "dr", "député", "députée", "executive", "father", "finanzminister", "finanzministerin", "foreign", "former", "frau",
        "gen", "general", "gobernador", "gobernadora", "gov", "governor", "herr", "imam", "innenminister", "innenministerin",
        "inspector", "judge", "justice", "kanzler", "kanzlerin", "king", "lady", "leader", "lieutenant", "lord", "lt",
        "madame", "maire", "major", "mayor", "meneer", "mevrouw", "mijnheer", "minister", "minister-president", "ministerin",
        "ministerpräsident", "ministerpräsidentin", "ministra", "ministre", "ministro", "miss", "mlle", "mme", "monsieur", "mr",
        "mrs", "ms", "oberbürgermeister", "oberbürgermeisterin", "officer", "official", "onorevole", "pastor", "pope", "portavoz",
        "porte-parole", "prefeita", "prefeito", "premier", "première", "president", "presidenta", "presidente", "prime", "prince",
        "princess", "prof", "professeur", "professor", "präsident", "präsidentin", "président", "présidente", "queen", "rabbi",
        "rep", "representative", "rev", "reverend", "secretary", "sen", "senador", "senadora", "senator", "senior", "sergeant",
        "señor", "señora", "sgt", "sheikh", "sheriff", "signor", "signora", "sindaca", "sindaco", "sir", "sister", "speaker",
        "spokesman", "spokesperson", "spokeswoman", "sprecher", "sprecherin", "sr", "sra", "sénateur", "sénatrice", "the", "trainer",
        "trainerin", "vice", "woordvoerder", "woordvoerster", "господин", "госпожа", "губернатор",
        "депутат", "министр", "мэр", "президент", "премьер"};

    return cl_str_is_among(word, titles, sizeof titles / sizeof titles[0]);
}

/* German puts the trade before the name, as one word: Regierungssprecherin Ott. */
static bool is_trade(cl_str word)
{
    static const char *const ends[] = {"aktivistin", "anwalt", "anwältin", "chefin", "direktor", "direktorin", "forscher", "forscherin",
                                       "führer", "führerin", "kommissar", "kommissarin", "lehrer", "lehrerin", "leiter", "leiterin", "meister",
                                       "meisterin", "minister", "ministerin", "pilotin", "polizistin", "präsident", "präsidentin",
                                       "professorin", "richter", "richterin", "sprecher", "sprecherin", "trainer", "trainerin", "ärztin"};

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        if (cl_str_ends(word, cl_str_c(ends[i])))
            return true;
    }
    return false;
}

static bool is_suffix(cl_str word)
{
    return cl_str_eq(word, CL_STR("jr")) || cl_str_eq(word, CL_STR("sr")) || cl_str_eq(word, CL_STR("ii")) ||
           cl_str_eq(word, CL_STR("iii"));
}

static bool is_break(unsigned char c)
{
    return c <= ' ' || c == ',' || c == '.' || c == '(' || c == ')' || c == '"' || c == '-' || c == '/';
}

/* Another word follows: a trade that is somebody's name stands last. */
static bool has_more(cl_str name, size_t i)
{
    while (i < name.len && is_break((unsigned char)name.ptr[i]))
        i++;
    return i < name.len;
}

/* With `names`, only words that are capitalised: "the clerk Okafor" is Okafor. A name written small is taken whole. */
static name_words split_as(cl_str name, bool names)
{
    name_words out = {.n = 0};

    for (size_t i = 0; i < name.len && out.n < MAX_WORDS;) {
        size_t start = i;
        while (i < name.len && !is_break((unsigned char)name.ptr[i]))
            i++;
        bool small = i > start && name.ptr[start] >= 'a' && name.ptr[start] <= 'z';
        if (i > start && !(names && small)) {
            char buffer[ROOM];
            cl_str word = cl_fold(cl_str_cut(name, start, i), buffer, sizeof buffer);
            if (cl_str_ends(word, CL_STR("'s")))
                word.len -= 2;
            if (word.len > 0 && word.len <= ROOM && !is_title(word) && !is_suffix(word) &&
                !(is_trade(word) && has_more(name, i))) {
                memcpy(out.word[out.n], word.ptr, word.len);
                out.len[out.n++] = word.len;
            }
        }
        i++;
    }
    return out;
}

static name_words split(cl_str name)
{
    name_words out = split_as(name, true);

    return out.n > 0 ? out : split_as(name, false);
}

static bool same_word(const name_words *a, size_t i, const name_words *b, size_t j)
{
    return a->len[i] == b->len[j] && memcmp(a->word[i], b->word[j], a->len[i]) == 0;
}

static bool has(const name_words *all, const name_words *part, size_t i)
{
    for (size_t j = 0; j < all->n; j++) {
        if (same_word(all, j, part, i))
            return true;
    }
    return false;
}

static bool contains(const name_words *all, const name_words *part)
{
    for (size_t i = 0; i < part->n; i++) {
        if (!has(all, part, i))
            return false;
    }
    return part->n > 0;
}

cl_same_speaker cl_names_compare(cl_str a, cl_str b)
{
    name_words x = split(a), y = split(b);

    if (x.n == 0 || y.n == 0)
        return CL_SPEAKER_UNKNOWN;
    if (contains(&x, &y) || contains(&y, &x))
        return CL_SPEAKER_SAME;
    if (!same_word(&x, x.n - 1, &y, y.n - 1))
        return CL_SPEAKER_OTHER;
    /* Both have more than the last name: Dmitry and Dmitri are one, Bill and Hillary are two. */
    bool alike = x.word[x.n - 2 < x.n ? x.n - 2 : 0][0] == y.word[y.n - 2 < y.n ? y.n - 2 : 0][0] || x.word[0][0] == y.word[0][0];
    return alike ? CL_SPEAKER_SAME : CL_SPEAKER_OTHER;
}

cl_same_speaker cl_speaker_compare(cl_str name, const cl_speaker *speaker)
{
    if (name.len == 0 || speaker->type == CL_SPEAKER_NONE || speaker->name.len == 0)
        return CL_SPEAKER_UNKNOWN;
    if (speaker->type == CL_SPEAKER_NAMED)
        return cl_names_compare(name, speaker->name);
    name_words asked = split(name), read = split(speaker->name);
    return contains(&read, &asked) || contains(&asked, &read) ? CL_SPEAKER_SAME : CL_SPEAKER_UNKNOWN;
}

bool cl_speaker_answers_to(cl_str part, cl_str name)
{
    name_words x = split(part), y = split(name);

    return x.n > 0 && (contains(&y, &x) || (y.n > 0 && cl_names_compare(part, name) == CL_SPEAKER_SAME));
}
