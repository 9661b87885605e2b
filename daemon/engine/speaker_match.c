#include "engine/speaker_match.h"

#include "engine/speaker_sound.h"
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
        "a", "abgeordnete", "abgeordneter", "adm", "admiral", "alcalde", "alcaldesa", "ald", "alderman", "amb", "ambassador", "an",
        "archbishop", "attorney", "atty", "außenminister", "außenministerin", "bishop", "brig", "brother", "bundeskanzler",
        "bundeskanzlerin", "bundespräsident", "burgemeester", "bürgermeister", "bürgermeisterin", "capt", "captain", "cardinal",
        "cdr", "chairman", "chairwoman", "chancellor", "chief", "clerk", "cllr", "cmdr", "coach", "col", "colonel", "commander",
        "commissioner", "congressman", "congresswoman", "councillor", "councilman", "councilwoman", "counsel", "cpl", "dame", "dean",
        "deputada", "deputado", "deputy", "der", "detective", "die", "diputada", "diputado", "directeur", "director", "directrice",
        "direktor", "direktorin", "docteur", "doktor", "doña", "dr", "député", "députée", "engineer", "executive", "father",
        "finanzminister", "finanzministerin", "foreign", "former", "frau", "gen", "general", "gobernador", "gobernadora", "gov",
        "governor", "herr", "hon", "imam", "innenminister", "innenministerin", "insp", "inspector", "judge", "justice", "kanzler",
        "kanzlerin", "king", "lady", "leader", "lieutenant", "lord", "lt", "madame", "maire", "maj", "major", "mayor", "meneer",
        "mevrouw", "mijnheer", "minister", "minister-president", "ministerin", "ministerpräsident", "ministerpräsidentin", "ministra",
        "ministre", "ministro", "miss", "mlle", "mme", "monsieur", "mr", "mrs", "ms", "msgr", "oberbürgermeister",
        "oberbürgermeisterin", "officer", "official", "onorevole", "pastor", "pope", "portavoz", "porte-parole", "prefeita", "prefeito",
        "premier", "première", "pres", "president", "presidenta", "presidente", "prime", "prince", "princess", "prof", "professeur",
        "professor", "präsident", "präsidentin", "président", "présidente", "pvt", "queen", "rabbi", "rep", "representative", "rev",
        "reverend", "secretary", "sen", "senador", "senadora", "senator", "senior", "sergeant", "señor", "señora", "sgt", "sheikh",
        "sheriff", "signor", "signora", "sindaca", "sindaco", "sir", "sister", "speaker", "spokesman", "spokesperson", "spokeswoman",
        "sprecher", "sprecherin", "sr", "sra", "supt", "sénateur", "sénatrice", "the", "trainer", "trainerin", "vice", "wethouder",
        "woordvoerder", "woordvoerster", "господин", "госпожа", "губернатор", "депутат",
        "министр", "мэр", "президент", "премьер"};

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

/* What stands before a comma or a bracket: "Riis, the finance minister"; "Solvang, Ingrid" is whole. */
static cl_str without_apposition(cl_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        size_t next = i + 1;
        while (next < name.len && name.ptr[next] == ' ')
            next++;
        bool person = next < name.len && !(name.ptr[next] >= 'a' && name.ptr[next] <= 'z');
        for (size_t k = next; k < name.len; k++)
            person &= name.ptr[k] != ' ' && name.ptr[k] != '-';
        if (i > 0 && (name.ptr[i] == '(' || (name.ptr[i] == ',' && !person)))
            return cl_str_cut(name, 0, i);
    }
    return name;
}

static bool is_particle(cl_str word)
{
    static const char *const particles[] = {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "la",
                                            "le", "ten", "ter", "van", "von", "zu"};

    return cl_str_is_among(word, particles, sizeof particles / sizeof particles[0]);
}

static void push(name_words *out, cl_str word)
{
    memcpy(out->word[out->n], word.ptr, word.len);
    out->len[out->n++] = word.len;
}

/*
 * With `names`, only words that are capitalised: "the clerk Okafor" is Okafor. What stands before a title is none of the name,
 * either: "Finance Minister Riis", "Castle coach Whitlock".
 */
static name_words split_as(cl_str name, bool names)
{
    name_words out = {.n = 0};

    name = without_apposition(name);
    for (size_t i = 0; i < name.len && out.n < MAX_WORDS;) {
        size_t start = i;
        while (i < name.len && !is_break((unsigned char)name.ptr[i]))
            i++;
        bool small = i > start && name.ptr[start] >= 'a' && name.ptr[start] <= 'z';
        if (i > start) {
            char buffer[ROOM];
            cl_str word = cl_fold(cl_str_cut(name, start, i), buffer, sizeof buffer);
            if (cl_str_ends(word, CL_STR("'s")))
                word.len -= 2;
            bool title = is_title(word) || (is_trade(word) && has_more(name, i)), last = !has_more(name, i);
            if (title && last && out.n > 0 && !small && out.n < MAX_WORDS) /* Stephen King */
                push(&out, word);
            else if (title && names && !last && word.len > 3)
                out.n = 0;
            else if (is_particle(word) && !last) /* written large and small: Van Dijk, van Dijk */
                continue;
            else if (word.len > 0 && word.len <= ROOM && !title && !is_suffix(word) && !(names && small))
                push(&out, word);
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

static cl_str word_at(const name_words *name, size_t i)
{
    return (cl_str){name->word[i], name->len[i]};
}

/* The letters of a body's name, "WHO" of World Health Organization; the words that join the others may have one or not. */
static bool is_acronym(cl_str letters, cl_str name)
{
    size_t at = 0, n = 0;

    for (size_t i = 0; i < letters.len; i++) {
        if (letters.ptr[i] == '.')
            continue;
        if (letters.ptr[i] < 'A' || letters.ptr[i] > 'Z')
            return false;
        n++;
    }
    if (n < 2 || n > 6)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        bool starts = i == 0 || is_break((unsigned char)name.ptr[i - 1]);
        if (!starts || name.ptr[i] < 'A' || name.ptr[i] > 'Z')
            continue;
        while (at < letters.len && letters.ptr[at] == '.')
            at++;
        if (at == letters.len || letters.ptr[at++] != name.ptr[i])
            return false;
    }
    while (at < letters.len && letters.ptr[at] == '.')
        at++;
    return at == letters.len;
}

/* Otto van der Meer and Otto Vandermeer: the same letters, however they are parted. */
static bool same_letters(cl_str a, cl_str b)
{
    char room_a[ROOM], room_b[ROOM];
    cl_str x = cl_fold(a, room_a, sizeof room_a), y = cl_fold(b, room_b, sizeof room_b);
    size_t i = 0, j = 0;

    while (i < x.len || j < y.len) {
        if (i < x.len && (x.ptr[i] == ' ' || x.ptr[i] == '-'))
            i++;
        else if (j < y.len && (y.ptr[j] == ' ' || y.ptr[j] == '-'))
            j++;
        else if (i < x.len && j < y.len && x.ptr[i] == y.ptr[j])
            i++, j++;
        else
            return false;
    }
    return true;
}

cl_same_speaker cl_names_compare(cl_str a, cl_str b)
{
    name_words x = split(a), y = split(b);

    if (x.n == 0 || y.n == 0)
        return CL_SPEAKER_UNKNOWN;
    if (contains(&x, &y) || contains(&y, &x) || is_acronym(a, b) || is_acronym(b, a) || same_letters(a, b))
        return CL_SPEAKER_SAME;
    if (!cl_family_names_alike(word_at(&x, x.n - 1), word_at(&y, y.n - 1)))
        return CL_SPEAKER_OTHER;
    if (x.n == 1 || y.n == 1)
        return CL_SPEAKER_SAME;
    /* Both have more than the last name: Dmitry and Dmitri are one, Bill and Hillary are two. */
    for (size_t i = 0; i + 1 < x.n; i++) {
        for (size_t j = 0; j + 1 < y.n; j++) {
            if (cl_given_names_alike(word_at(&x, i), word_at(&y, j)))
                return CL_SPEAKER_SAME;
        }
    }
    return CL_SPEAKER_OTHER;
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

cl_str cl_family_name(cl_str name)
{
    size_t start = 0, end = 0;

    name = without_apposition(cl_str_trim(name));
    for (size_t i = 0; i <= name.len; i++) {
        char room[ROOM];
        if (i < name.len && name.ptr[i] != ' ' && name.ptr[i] != ',')
            continue;
        cl_str word = cl_fold(cl_str_cut(name, start, i), room, sizeof room);
        while (word.len > 0 && word.ptr[word.len - 1] == '.')
            word.len--;
        if (word.len > 0 && !is_suffix(word))
            end = i;
        start = i + 1;
    }
    for (start = end; start > 0 && name.ptr[start - 1] != ' ' && name.ptr[start - 1] != ',';)
        start--;
    return cl_str_cut(name, start, end);
}

bool cl_speaker_answers_to(cl_str part, cl_str name)
{
    name_words x = split(part), y = split(name);

    return x.n > 0 && (contains(&y, &x) || (y.n > 0 && cl_names_compare(part, name) == CL_SPEAKER_SAME));
}
