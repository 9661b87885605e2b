#include "engine/cites.h"

#include <ctype.h>

#define MAX_NAME_TOKENS 5 /* words of an outlet's name */
#define REACH 7           /* tokens between "according to" and the outlet: "a report by the state-owned" */

/*
 * The words of all languages stand in one list each: beside the name of an outlet they are no other language's words.
 */
/* Before the name, a few words between: "according to a report by the state-owned _", "citing _", "laut _", "selon _". */
static const char *const far_before[] = {
    "according", "citing", "cited", "laut", "selon", "citant", "según", "citando", "secondo", "segundo", "conforme", "volgens",
    "данным", "ссылкой", "сообщению", "информации", NULL};
/* Right before the noun phrase that ends in the name: "berichtet die Zeitung _", "rapporte _", "informó _". */
static const char *const inverted[] = {
    "berichtet", "berichtete", "berichten", "berichteten", "meldet", "meldete", "schreibt", "schrieb", "zitiert", "zitierte",
    "rapporte", "rapportait", "rapportent", "révèle", "révélait", "écrit", "écrivait", "indique", "indiquait", "annonce",
    "informa", "informó", "informan", "publica", "publicó", "reveló", "recoge", "riferisce", "riferiva", "riporta", "scrive",
    "rivela", "noticiou", "noticia", "informou", "publicou", "revelou", "escreveu", "escreve", "meldt", "meldde", "schrijft",
    "schreef", "bericht", "berichtte", "onthulde", "сообщает", "сообщил", "сообщила", "сообщило",
    "сообщают", "пишет", "пишут", "написал", "написала", "передает", "передаёт",
    "передал", "передала", "передало", NULL};
/* Before "by _", "in _": what an outlet does to documents and news. */
static const char *const by_verbs[] = {
    "obtained", "reported", "published", "reviewed", "seen", "verified", "broken", "first", "revealed", "conducted", "quoted",
    "report", "reports", "story", "article", "interviewed", "provided", "carried", "veröffentlicht", "veröffentlichten",
    "veröffentlichte", "zitiert", "enthüllt", "befragt", "publié", "publiée", "publiées", "révélé", "révélée", "cité",
    "citée", "obtenu", "interrogé", "publicado", "publicada", "revelado", "revelada", "citado", "citada", "obtenido",
    "pubblicato", "pubblicata", "rivelato", "rivelata", "citato", "intervistato", "publicados", "divulgado", "divulgada", "obtido",
    "entrevistado", "gepubliceerd", "onthuld", "geciteerd", NULL};
static const char *const by_words[] = {
    "by", "in", "from", "von", "bei", "vom", "im", "par", "dans", "por", "en", "da", "dal", "dalla", "su", "sul", "sulla", "pelo",
    "pela", "no", "na", "em", "door", NULL};
/* Before "to _", "with _": speaking to it. */
static const char *const to_verbs[] = {
    "confirmed", "spoke", "speaking", "said", "statement", "interview", "talking", "talked", "interviews", "according",
    "disclosed", "described", "leaked", "comment", "comments", "sagte", "sagten", "erklärte", "bestätigte", "gespräch",
    "gesagt", "déclaré", "confié", "expliqué", "affirmé", "dit", "entretien", "confirmé", "dijo", "declaró", "aseguró",
    "afirmó", "confirmó", "explicó", "entrevista", "detto", "dichiarato", "spiegato", "raccontato", "confermato", "intervista",
    "disse", "declarou", "afirmou", "explicou", "confirmou", "zei", "vertelde", "verklaarde", "bevestigde", "gesprek",
    "vraaggesprek", "интервью", "беседе", "разговоре", NULL};
static const char *const to_words[] = {
    "to", "with", "gegenüber", "mit", "à", "au", "aux", "avec", "a", "al", "con", "alla", "ao", "com", "tegen", "aan", "met",
    "с", NULL};
/* Right before the name. */
static const char *const told[] = {
    "told", "tells", "telling", "sagte", NULL};
/* After the name, an adverb or auxiliary between. */
static const char *const after[] = {
    "reported", "reports", "report", "reporting", "wrote", "writes", "said", "says", "quoted", "noted", "notes", "revealed",
    "published", "obtained", "cited", "story", "article", "learned", "found", "broke", "describes", "described", "confirmed",
    "claimed", "disclosed", "zufolge", "enthüllte", "veröffentlichte", "meldeten", NULL};
/* ... and all of `inverted`. */
static const char *const between[] = {
    "first", "also", "has", "had", "have", "previously", "later", "earlier", "exclusively", "which", "then", "hat", "zuerst",
    "auch", "hatte", "zuvor", "a", "avait", "ha", "había", "également", "también", "anche", "aveva", "também", "heeft", "ook",
    "eerder", NULL};
/* A name beside these is an outlet, known or not. */
static const char *const agency_first[] = {
    "news", NULL};
static const char *const agency_second[] = {
    "agency", "service", "outlet", "website", "site", "channel", "network", "organization", NULL};
const char *const cl_outlet_nouns[] = {
    "news", "newspaper", "broadcaster", "magazine", "zeitung", "tageszeitung", "magazin", "nachrichtenmagazin",
    "nachrichtenagentur", "sender", "journal", "quotidien", "hebdomadaire", "agence", "diario", "periódico", "agencia", "revista",
    "quotidiano", "giornale", "agenzia", "emittente", "rivista", "jornal", "agência", "emissora", "krant", "dagblad",
    "persbureau", "omroep", "weekblad", "газета", "газете", "газеты", "газету", "агентство",
    "агентству", "агентства", "агентством", "издание", "издания", "изданию",
    "телеканал", "телеканалу", "журнал", "журналу", "портал", NULL};

typedef struct scan {
    const cl_outlets *outlets;
    cl_str text;
    const cl_token *tokens;
    size_t n;
} scan;

static cl_str word_at(const scan *s, size_t at, char *room, size_t size)
{
    if (at >= s->n || s->tokens[at].kind == CL_TOKEN_MARK)
        return (cl_str){"", 0};
    return cl_fold(cl_str_cut(s->text, s->tokens[at].start, s->tokens[at].end), room, size);
}

static bool is_one_of(const scan *s, size_t at, const char *const *words)
{
    char room[64];
    cl_str word = word_at(s, at, room, sizeof room);

    for (; word.len > 0 && *words != NULL; words++)
        if (**words == word.ptr[0] && cl_str_eq(word, cl_str_c(*words)))
            return true;
    return false;
}

static bool is_capital(const scan *s, size_t at)
{
    return at < s->n && s->tokens[at].kind == CL_TOKEN_WORD && (s->tokens[at].flags & CL_TOKEN_CAPITAL) != 0;
}

/* The folded words of tokens [at, end), one blank between. */
static cl_str fold_name(const scan *s, size_t at, size_t end, char *room, size_t size)
{
    size_t n = 0;
    char word_room[64];

    for (size_t i = at; i < end; i++) {
        if (s->tokens[i].kind == CL_TOKEN_MARK)
            continue;
        cl_str word = word_at(s, i, word_room, sizeof word_room);
        if (n + word.len + 1 >= size)
            break;
        if (n > 0)
            room[n++] = ' ';
        memcpy(room + n, word.ptr, word.len);
        n += word.len;
    }
    return (cl_str){room, n};
}

static cl_str scope_name(const cl_outlets *outlets, cl_str name)
{
    cl_str key = cl_outlet_bare(name);

    if (key.len == 0 || !outlets->starts[(unsigned char)tolower((unsigned char)key.ptr[0])])
        return (cl_str){NULL, 0};
    for (size_t i = 0; i < outlets->n_scope; i++)
        if (cl_outlet_eq(outlets->scope[i], name))
            return outlets->scope[i];
    return (cl_str){NULL, 0};
}

/* The longest outlet that starts at token `at`: its name, and *end after it. {NULL, 0} for none. */
static cl_str outlet_at(const scan *s, size_t at, size_t *end)
{
    char room[256];

    for (size_t to = at + MAX_NAME_TOKENS < s->n ? at + MAX_NAME_TOKENS : s->n; to > at; to--) {
        if (s->tokens[to - 1].kind == CL_TOKEN_MARK)
            continue;
        cl_str written = cl_str_cut(s->text, s->tokens[at].start, s->tokens[to - 1].end);
        cl_str name = cl_outlet_name(fold_name(s, at, to, room, sizeof room));
        /* Short table forms ("ap", "rt") must be written in capitals. */
        if (name.ptr != NULL && written.len <= 3 && (s->tokens[at].flags & CL_TOKEN_ALL_CAPS) == 0)
            name = (cl_str){NULL, 0};
        cl_str in_scope = scope_name(s->outlets, name.ptr != NULL ? name : written);
        if (name.ptr == NULL && in_scope.ptr == NULL)
            continue;
        *end = to;
        return in_scope.ptr != NULL ? in_scope : name;
    }
    return (cl_str){NULL, 0};
}

/* Nearly no word is one that calls a name an outlet, and told so by its letters as they stand. */
static bool may_call(const scan *s, size_t at)
{
    if (at >= s->n || s->tokens[at].kind == CL_TOKEN_MARK)
        return false;
    return cl_outlets_may_call(s->outlets, cl_str_cut(s->text, s->tokens[at].start, s->tokens[at].end));
}

/* "newspaper", not "news" alone. */
static bool is_noun(const scan *s, size_t at)
{
    return may_call(s, at) && is_one_of(s, at, cl_outlet_nouns) && !is_one_of(s, at, agency_first);
}

/* "news agency" */
static bool is_agency(const scan *s, size_t at)
{
    return may_call(s, at) && is_one_of(s, at, agency_first) && is_one_of(s, at + 1, agency_second);
}

/* A capitalised name that the text calls an agency: "RIA news agency", "the newspaper Kommersant". */
static cl_str called_outlet(const scan *s, size_t at, size_t *end)
{
    size_t to = at;

    while (is_capital(s, to) && to - at < MAX_NAME_TOKENS)
        to++;
    if (to == at)
        return (cl_str){NULL, 0};
    bool follows = is_agency(s, to) || is_noun(s, to);
    size_t before = at > 0 && s->tokens[at - 1].kind == CL_TOKEN_MARK && s->tokens[at - 1].mark == '"' ? at - 1 : at; /* in marks */
    bool stands_before = (before > 1 && is_agency(s, before - 2)) || (before > 0 && is_noun(s, before - 1));
    if (!follows && !stands_before)
        return (cl_str){NULL, 0};
    *end = to;
    return cl_str_cut(s->text, s->tokens[at].start, s->tokens[to - 1].end);
}

/* Past "news agency" or "newspaper" after the name, possessive, adverbs. */
static size_t skip_after(const scan *s, size_t at)
{
    if (at < s->n && (s->tokens[at].flags & CL_TOKEN_POSSESSIVE) != 0)
        at++;
    if (is_agency(s, at))
        at += 2;
    else if (is_noun(s, at))
        at++;
    while (is_one_of(s, at, between))
        at++;
    return at;
}

static bool is_word(const scan *s, size_t at, const char *word)
{
    char room[64];

    return cl_str_eq(word_at(s, at, room, sizeof room), cl_str_c(word));
}

/* Back over "the state-owned Russian" and the like: the first token of the noun phrase that ends in the name. */
static size_t phrase_start(const scan *s, size_t at)
{
    static const char *const parts[] = {
        "the", "a", "state", "owned", "run", "controlled", "backed", "official", "semi", "local", "news", "agency", "newspaper",
        "broadcaster", "website", "outlet", "network", "magazine", "independent", "russian", "chinese", "iranian", "turkish",
        "british", "american", "german", "french", "israeli", "saudi", "die", "der", "das", "den", "dem", "deutsche", "deutschen",
        "russische", "russischen", "amerikanische", "amerikanischen", "zeitung", "tageszeitung", "nachrichtenagentur",
        "nachrichtenmagazin", "magazin", "sender", "le", "la", "les", "l", "un", "une", "du", "de", "des", "journal", "quotidien",
        "hebdomadaire", "agence", "chaîne", "site", "presse", "el", "los", "una", "diario", "periódico", "agencia", "cadena",
        "revista", "noticias", "il", "lo", "gli", "quotidiano", "giornale", "agenzia", "emittente", "rivista", "o", "os", "jornal",
        "agência", "emissora", "het", "een", "krant", "dagblad", "persbureau", "omroep", "weekblad", "zender", "газета",
        "газете", "газеты", "агентство", "агентству", "агентства", "издание",
        "изданию", "телеканал", "журнал", "на", NULL};

    if (at > 0 && s->tokens[at - 1].kind == CL_TOKEN_MARK && s->tokens[at - 1].mark == '"') /* the name stands in marks */
        at--;
    while (at > 0 && (is_one_of(s, at - 1, parts) || (s->tokens[at - 1].kind == CL_TOKEN_MARK && s->tokens[at - 1].mark == '-')))
        at--;
    return at;
}

/* "sagte Karl Moos der Nachrichtenagentur _": the first token of the verb before a name in the dative, or SIZE_MAX. */
static size_t told_in_dative(const scan *s, size_t start)
{
    static const char *const article[] = {"der", "dem", NULL}, *const verbs[] = {"sagte", "sagten", "erklärte", "bestätigte", NULL};

    if (!is_one_of(s, start, article))
        return SIZE_MAX;
    for (size_t back = start; back > 0 && start - back < REACH && s->tokens[back - 1].kind != CL_TOKEN_MARK; back--)
        if (is_one_of(s, back - 1, verbs))
            return back - 1;
    return SIZE_MAX;
}

/* First token of the cue before a name that begins at `at`, or SIZE_MAX. */
static size_t cue_before(const scan *s, size_t at)
{
    size_t start = phrase_start(s, at);

    if (start == 0)
        return SIZE_MAX;
    if (is_one_of(s, start - 1, told) || is_one_of(s, start - 1, inverted))
        return start - 1;
    if (start < at && is_one_of(s, start, to_words) && is_one_of(s, start - 1, to_verbs)) /* "ha detto a _": "a" is an article too */
        return start - 1;
    if (is_one_of(s, start - 1, by_words))
        for (size_t back = start - 1; back > 0 && start - back < 4; back--)
            if (is_one_of(s, back - 1, by_verbs))
                return back - 1;
    if (is_one_of(s, start - 1, to_words))
        for (size_t back = start - 1; back > 0 && start - back < REACH && s->tokens[back - 1].kind != CL_TOKEN_MARK; back--)
            if (is_one_of(s, back - 1, to_verbs))
                return back - 1;
    size_t told_to = told_in_dative(s, start);
    if (told_to != SIZE_MAX)
        return told_to;
    for (size_t back = start; back > 0 && start - back < REACH; back--) {
        if (s->tokens[back - 1].kind == CL_TOKEN_MARK && s->tokens[back - 1].mark != '-')
            break;
        if (is_one_of(s, back - 1, far_before))
            return back - 1;
    }
    return SIZE_MAX;
}

/* May an outlet begin at this token, or behind it when it is the article of a name? */
static bool may_start(const scan *s, size_t at)
{
    bool short_one = s->tokens[at].end - s->tokens[at].start == strlen("the");
    size_t first = at + 1 < s->n && short_one && is_word(s, at, "the") ? at + 1 : at;

    return cl_outlets_may_start(s->outlets, cl_str_cut(s->text, s->tokens[first].start, s->tokens[first].end));
}

static bool is_listed(const cl_citation_vec *out, uint32_t document, cl_str to)
{
    for (size_t i = out->n; i > 0 && out->at[i - 1].document == document; i--)
        if (cl_outlet_eq(out->at[i - 1].to, to))
            return true;
    return false;
}

collate_err cl_cites_find(const cl_outlets *outlets, const cl_document *document, uint32_t index, cl_str from, const cl_token *tokens,
    size_t n_tokens, cl_arena *arena, cl_citation_vec *out)
{
    scan s = {outlets, document->article->text, tokens, n_tokens};

    for (size_t at = 0; at < n_tokens; at++) {
        size_t end = at;
        if (!is_capital(&s, at) && tokens[at].kind != CL_TOKEN_NUMBER)
            continue;
        cl_str to = may_start(&s, at) ? outlet_at(&s, at, &end) : (cl_str){NULL, 0};
        if (to.ptr == NULL)
            to = called_outlet(&s, at, &end);
        if (to.ptr == NULL)
            continue;
        size_t cue = cue_before(&s, at), next = skip_after(&s, end), first = at, last = end;
        if (cue != SIZE_MAX)
            first = cue;
        else if (is_one_of(&s, next, after) || is_one_of(&s, next, inverted))
            last = next + 1;
        bool cited = first != at || last != end;
        at = end - 1;
        if (!cited || cl_outlet_eq(from, to) || is_listed(out, index, to))
            continue;
        cl_citation citation = {index, from, to, scope_name(outlets, to).ptr != NULL, {tokens[first].start, tokens[last - 1].end}};
        if (CL_VEC_PUSH(out, arena, citation) == NULL)
            return COLLATE_E_NOMEM;
    }
    return COLLATE_OK;
}
