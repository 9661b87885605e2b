/*
 * lexicon.h - what reading names and quotes needs to know of a word, per language, as one word of bits.
 *
 * Separate because names, cues and speakers ask the same question of every token: one look-up a token answers all.
 * The tables are lexicon_LANG.c: classes of words, written by us. Words are folded (lower case, straight apostrophes)
 * and stand in as many classes as apply; their bits are united. Verbs carry a class (CL_LEX_SAY ...) and a form
 * (CL_LEX_PAST ...). The neutral table, for languages without
 * one, unites the verbs, titles, first names and function words of all.
 */
#ifndef CL_TEXT_LEXICON_H
#define CL_TEXT_LEXICON_H

#include "base/str.h"
#include "text/vocab.h"

/* Verbs by what they report. */
#define CL_LEX_SAY (1ull << 0)    /* plain speech: said, told, wrote, tweeted: the strongest cues */
#define CL_LEX_SPEECH (1ull << 1) /* other speech verbs that a clause or quotation follows: noted, argued */
#define CL_LEX_THINK (1ull << 2)  /* opinion, wish, knowledge: believes, hopes, wants */
#define CL_LEX_STANCE (1ull << 3) /* speech or stance with an object: criticized, called, endorsed */
#define CL_LEX_SHOW (1ull << 4)   /* what texts do: shows, suggests, found, reads */
#define CL_LEX_TELL (1ull << 5)   /* an addressee may follow: told, asked, reminded */
#define CL_LEX_BESIDE (1ull << 6) /* cue only beside a quotation mark: laughed, continued, began */
#define CL_LEX_VERB (CL_LEX_SAY | CL_LEX_SPEECH | CL_LEX_THINK | CL_LEX_STANCE | CL_LEX_SHOW | CL_LEX_BESIDE)
/* Forms of those verbs. */
#define CL_LEX_PAST (1ull << 7)
#define CL_LEX_THIRD (1ull << 8) /* third person singular: says */
#define CL_LEX_BASE (1ull << 9)  /* say: needs a plural subject or an auxiliary */
#define CL_LEX_ING (1ull << 10)  /* saying: its subject is that of the clause before */
#define CL_LEX_PART (1ull << 11) /* past participle that is no past form: written, known */
/* Words around verbs. */
#define CL_LEX_AUX (1ull << 12) /* has, had, is, was, did, would */
#define CL_LEX_NOT (1ull << 13)
#define CL_LEX_ADVERB (1ull << 14)    /* also, later, then, recently: skipped between subject and verb */
#define CL_LEX_TIME (1ull << 15)      /* Monday, yesterday, last, week */
#define CL_LEX_ACCORDING (1ull << 16) /* according (to follows), laut, selon */
#define CL_LEX_THAT (1ull << 17)      /* that, whether, how: opens a reported clause */
#define CL_LEX_RELATIVE (1ull << 18)  /* who, which, whose */
#define CL_LEX_CONJ (1ull << 19)      /* and, or, but */
#define CL_LEX_SUB (1ull << 20)       /* as, while, when, because, after: opens a clause of the reporter's */
#define CL_LEX_PREP (1ull << 21)
#define CL_LEX_DET (1ull << 22)      /* the, a, some, two: opens a noun phrase */
#define CL_LEX_FUNCTION (1ull << 23) /* never a name, also with a capital at the start of a sentence */
/* Pronouns. */
#define CL_LEX_HE (1ull << 24)
#define CL_LEX_SHE (1ull << 25)
#define CL_LEX_THEY (1ull << 26)
#define CL_LEX_I (1ull << 27) /* I, we: the reporter or inside a quotation */
#define CL_LEX_IT (1ull << 28)
#define CL_LEX_OBJECT (1ull << 29) /* him, her, them, me: never a subject */
#define CL_LEX_POSS (1ull << 30)   /* his, her, their: opens a noun phrase */
#define CL_LEX_PRONOUN (CL_LEX_HE | CL_LEX_SHE | CL_LEX_THEY | CL_LEX_I | CL_LEX_IT)
/* Words in and around names. */
#define CL_LEX_TITLE (1ull << 31) /* before a name: Mr., Sen., President */
#define CL_LEX_MALE (1ull << 32)  /* Mr., king, spokesman, father */
#define CL_LEX_FEMALE (1ull << 33)
#define CL_LEX_FIRST_M (1ull << 34) /* first names; both bits: either */
#define CL_LEX_FIRST_F (1ull << 35)
#define CL_LEX_ROLE (1ull << 36)        /* spokesman, director, senator: one person */
#define CL_LEX_GROUP (1ull << 37)       /* officials, critics, sides: several people */
#define CL_LEX_TEXT (1ull << 38)        /* document, statement, report, poll */
#define CL_LEX_ORG (1ull << 39)         /* Ministry, Inc, Committee: makes a name a body */
#define CL_LEX_PLACE (1ull << 40)       /* countries, capitals, states */
#define CL_LEX_PARTICLE (1ull << 41)    /* de, van, von, bin: inside a name */
#define CL_LEX_JOIN (1ull << 42)        /* of, for, and, the: inside a name of a body */
#define CL_LEX_SUFFIX (1ull << 43)      /* Jr., III */
#define CL_LEX_DEMONYM (1ull << 44)     /* Russian, American, Republican: capital, but no name alone */
#define CL_LEX_WORK (1ull << 45)        /* novel, film, song, show: marks after it hold a title */
#define CL_LEX_SO_CALLED (1ull << 46)   /* so-called, dubbed, nicknamed, known as: marks after it are no speech */
#define CL_LEX_NOUN (1ull << 47)        /* noun of speech with "that" or "of": claim, statement, promise */
#define CL_LEX_TO (1ull << 48)          /* "to": infinitive or addressee */
#define CL_LEX_SUBJUNCTIVE (1ull << 49) /* sei, habe, werde: reported speech by mood */
#define CL_LEX_SITE (1ull << 50)        /* airport, river, county: makes a name a place */
#define CL_LEX_LEAD (1ull << 51)        /* new, first: a function word that may open a name ("New York", "First Amendment") */
#define CL_LEX_FIELD (1ull << 52)       /* health, securities: "and", "for" after it may go on with the name of a body */
#define CL_LEX_COMMON (1ull << 53)      /* has a capital, but alone is no name: TV, DNA, Internet */
#define CL_LEX_ADJECTIVE (1ull << 54)   /* legal, ample: never the last word of a subject, so that "legal questions" has no verb */
#define CL_LEX_MEANS (1ull << 55)       /* how or where one speaks: "in an interview", "at one point", "for his part" */
#define CL_LEX_PAPER (1ull << 56)       /* Times, Mirror: goes on with a day of the week as the name of a paper */
#define CL_LEX_SEPARABLE (1ull << 57)   /* gab, wies: reports only with its particle (cl_lex_separable) */

/* United by the tables themselves: what quotes ask of every token, where one shift of 64 bits tells it (quote_scan.c). */
#define CL_LEX_CLAUSE (1ull << 62) /* CONJ, SUB or RELATIVE: a clause may begin */
#define CL_LEX_CUE (1ull << 63)    /* VERB or ACCORDING: may report */

/*
 * Verbs that report only with their particle at the end of the clause: "gab ... bekannt" but not "gab es", "wies ... hin". Their forms
 * have CL_LEX_SEPARABLE. Words separated by blanks; tables end with NULL.
 */
typedef struct cl_lex_separable {
    const char *forms, *particles;
} cl_lex_separable;

extern const cl_lex_separable cl_lexicon_de_separable[], cl_lexicon_nl_separable[];

/* A class of words: united bits and the words that have them, separated by blanks. Tables end with {0, NULL}. */
typedef struct cl_lex_class {
    uint64_t bits;
    const char *words;
} cl_lex_class;

/*
 * The bits of a folded word; 0 for unknown words. Where nouns are compounded (German, Dutch) an unknown word that ends in one
 * of the table's heads counts as that: "Hafenmeister" as "Meister", "Hafenbehörde" as "Behörde".
 * Threads  any; the first call of the process builds the look-up table
 * Cost     one hash and about one probe
 */
uint64_t cl_lexicon_bits(cl_lang lang, cl_str folded);

/* A word of a table; 64 bits of hash stand for it: a collision among a few thousand is out of reach. */
typedef struct cl_lexicon_slot {
    uint64_t hash; /* 0: free */
    uint64_t bits;
} cl_lexicon_slot;

/* A language's table, for many look-ups: [entry].bits, which is 0 of entry 0. Any thread, after an entry of it was given out. */
const cl_lexicon_slot *cl_lexicon_table(cl_lang lang);

/*
 * The same in two steps, so that a vocabulary keeps the first: the word's place in the table of its language, 0 for unknown
 * words, and the bits at a place that was got so. The same for the life of the process.
 */
uint16_t cl_lexicon_entry(cl_lang lang, cl_str folded);
uint64_t cl_lexicon_entry_bits(cl_lang lang, uint16_t entry);

/* Does a verb often stand before its subject ("Am Montag sagte X", "dijo X") also away from quotation marks? */
bool cl_lexicon_inverts(cl_lang lang);

/* The tables, one per file. */
extern const char *const cl_lexicon_de_heads[], *const cl_lexicon_nl_heads[]; /* end with NULL */
extern const cl_lex_class cl_lexicon_en_names[];
extern const cl_lex_class cl_lexicon_en[], cl_lexicon_de[], cl_lexicon_fr[], cl_lexicon_es[], cl_lexicon_it[], cl_lexicon_pt[],
    cl_lexicon_nl[], cl_lexicon_ru[];

/* Form of a verb, a feature of the fitted models: 0 -ing, 1 past, 2 third person, 3 base, 4 none. The weight tables go by these numbers. */
static inline unsigned cl_lex_form(uint64_t lex)
{
    return (lex & CL_LEX_ING) != 0 ? 0 : (lex & CL_LEX_PAST) != 0 ? 1 : (lex & CL_LEX_THIRD) != 0 ? 2 : (lex & CL_LEX_BASE) != 0 ? 3 : 4;
}

#endif
