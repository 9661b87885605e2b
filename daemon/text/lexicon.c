#include "text/lexicon.h"

#include "base/hash.h"

#include <pthread.h>

#define SLOTS 16384u /* per language: the largest table has some 3000 words, so probes stay near one */
#define NEUTRAL                                                                                                                            \
    (CL_LEX_SAY | CL_LEX_SPEECH | CL_LEX_FUNCTION | CL_LEX_TITLE | CL_LEX_FIRST_M | CL_LEX_FIRST_F | CL_LEX_AUX | CL_LEX_PRONOUN |         \
        CL_LEX_ROLE | CL_LEX_GROUP | CL_LEX_TEXT | CL_LEX_SO_CALLED)
_Static_assert(SLOTS <= UINT16_MAX, "entries are 16 bits");
#define COMPOUND 8u /* bytes from which a word may be a compound: "Amtschef" */
#define SEED 0x636f6c6c617465u

typedef cl_lexicon_slot slot;

/* Written once, under `once`, before any reader is let in; constant afterwards. */
static slot tables[CL_LANG_COUNT][SLOTS + 1]; /* the first one, of no entry, stays empty */
static pthread_once_t once = PTHREAD_ONCE_INIT;

static const cl_lex_class *const classes_of[CL_LANG_COUNT] = {
    [CL_LANG_EN] = cl_lexicon_en,
    [CL_LANG_DE] = cl_lexicon_de,
    [CL_LANG_FR] = cl_lexicon_fr,
    [CL_LANG_ES] = cl_lexicon_es,
    [CL_LANG_IT] = cl_lexicon_it,
    [CL_LANG_PT] = cl_lexicon_pt,
    [CL_LANG_NL] = cl_lexicon_nl,
    [CL_LANG_RU] = cl_lexicon_ru,
};

static const char *const *const heads_of[CL_LANG_COUNT] = {[CL_LANG_DE] = cl_lexicon_de_heads, [CL_LANG_NL] = cl_lexicon_nl_heads};

static uint64_t hash_of(cl_str word)
{
    uint64_t hash = cl_hash_seeded(word, SEED);

    return hash != 0 ? hash : 1;
}

/* The same with the bits that stand for several others. */
static uint64_t with_united(uint64_t bits)
{
    bits |= (bits & (CL_LEX_VERB | CL_LEX_ACCORDING)) != 0 ? CL_LEX_CUE : 0;
    return bits | ((bits & (CL_LEX_CONJ | CL_LEX_SUB | CL_LEX_RELATIVE)) != 0 ? CL_LEX_CLAUSE : 0);
}

static void unite(slot *table, cl_str word, uint64_t bits)
{
    uint64_t hash = hash_of(word);
    size_t at = hash % SLOTS;

    for (size_t probes = 0; probes < SLOTS && table[at + 1].hash != 0 && table[at + 1].hash != hash; probes++)
        at = (at + 1) % SLOTS;
    if (table[at + 1].hash == 0)
        table[at + 1].hash = hash;
    if (table[at + 1].hash == hash)
        table[at + 1].bits |= with_united(bits);
}

/* Adds those classes that have a bit of `only`. */
static void build_one(slot *table, const cl_lex_class *classes, uint64_t only)
{
    for (; classes->words != NULL; classes++) {
        const char *word = (classes->bits & only) != 0 ? classes->words : "";

        while (*word != '\0') {
            size_t len = strcspn(word, " ");

            if (len > 0)
                unite(table, (cl_str){word, len}, classes->bits);
            word += len + (word[len] == ' ');
        }
    }
}

static void build(void)
{
    build_one(tables[CL_LANG_EN], cl_lexicon_en_names, UINT64_MAX);
    build_one(tables[CL_LANG_NONE], cl_lexicon_en_names, NEUTRAL);
    for (int lang = 0; lang < CL_LANG_COUNT; lang++) {
        if (classes_of[lang] == NULL)
            continue;
        build_one(tables[lang], classes_of[lang], UINT64_MAX);
        build_one(tables[CL_LANG_NONE], classes_of[lang], NEUTRAL);
    }
}

bool cl_lexicon_inverts(cl_lang lang)
{
    return lang != CL_LANG_EN && lang != CL_LANG_FR;
}

static uint16_t find(const slot *table, cl_str word)
{
    uint64_t hash = hash_of(word);

    for (size_t at = hash % SLOTS, probes = 0; probes < SLOTS && table[at + 1].hash != 0; at = (at + 1) % SLOTS, probes++)
        if (table[at + 1].hash == hash)
            return (uint16_t)(at + 1);
    return 0;
}

/* Of a word that is in no table: its last part, when that is a head of compounds. */
static uint16_t find_head(cl_lang lang, cl_str word)
{
    const char *const *heads = heads_of[lang];

    for (size_t k = 0; heads != NULL && word.len >= COMPOUND && heads[k] != NULL; k++) {
        cl_str head = cl_str_c(heads[k]);
        if (word.len >= head.len + 3 && cl_str_ends(word, head))
            return find(tables[lang], head);
    }
    return 0;
}

uint16_t cl_lexicon_entry(cl_lang lang, cl_str folded)
{
    if (lang < 0 || lang >= CL_LANG_COUNT || folded.len == 0)
        return 0;
    pthread_once(&once, build);
    uint16_t entry = find(tables[lang], folded);
    return entry != 0 ? entry : find_head(lang, folded);
}

const cl_lexicon_slot *cl_lexicon_table(cl_lang lang)
{
    return tables[lang >= 0 && lang < CL_LANG_COUNT ? lang : CL_LANG_NONE];
}

uint64_t cl_lexicon_entry_bits(cl_lang lang, uint16_t entry)
{
    return entry <= SLOTS ? cl_lexicon_table(lang)[entry].bits : 0;
}

uint64_t cl_lexicon_bits(cl_lang lang, cl_str folded)
{
    return cl_lexicon_entry_bits(lang, cl_lexicon_entry(lang, folded));
}
