#include "engine/speaker_role.h"

#include "text/lexicon.h"
#include "text/token.h"

#define MOST_WORDS 8u  /* of a role */
#define ROOM 64
#define BESIDE 90u     /* bytes looked at on both sides of a mention: the longest roles that news has there */
#define MOST_MENTIONS 64u
#define MOST_SPEAKERS 64u /* others that are asked whether the role is theirs */

typedef struct role_words {
    char word[MOST_WORDS][ROOM];
    size_t len[MOST_WORDS];
    size_t n;
    bool role; /* no name: a word for what people are, or an article before it */
} role_words;

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The next word of text from *at on, folded, without 's; empty at the end. */
static cl_str next_word(cl_str text, size_t *at, char *buffer)
{
    while (*at < text.len && !is_letter(text.ptr[*at]))
        (*at)++;
    size_t start = *at;
    while (*at < text.len && (is_letter(text.ptr[*at]) || text.ptr[*at] == '\''))
        (*at)++;
    cl_str word = cl_fold(cl_str_cut(text, start, *at), buffer, ROOM);
    while (word.len > 0 && word.ptr[word.len - 1] == '\'')
        word.len--;
    if (cl_str_ends(word, CL_STR("'s")))
        word.len -= 2;
    return word;
}

/* Spokesman, spokeswoman and spokesperson are one role, and so are a chairman and a chair. */
static cl_str plain_role(cl_str word)
{
    static const char *const ends[] = {"person", "woman", "man", "in"};

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        cl_str end = cl_str_c(ends[i]);
        if (word.len >= end.len + 5 && cl_str_ends(word, end))
            return cl_str_cut(word, 0, word.len - end.len);
    }
    return word;
}

static bool is_small_word(cl_lang lang, cl_str word)
{
    return (cl_lexicon_bits(lang, word) & (CL_LEX_DET | CL_LEX_PREP | CL_LEX_JOIN | CL_LEX_POSS | CL_LEX_CONJ | CL_LEX_FUNCTION)) != 0;
}

static role_words read_role(cl_str asked, cl_lang lang)
{
    role_words out = {.n = 0};
    bool small_last = false;

    for (size_t at = 0; at < asked.len && out.n < MOST_WORDS;) {
        cl_str word = next_word(asked, &at, out.word[out.n]);
        if (word.len == 0)
            continue;
        uint64_t bits = cl_lexicon_bits(lang, word);
        size_t start = at;
        while (start > 0 && (is_letter(asked.ptr[start - 1]) || asked.ptr[start - 1] == '\''))
            start--;
        bool small = asked.ptr[start] >= 'a' && asked.ptr[start] <= 'z';
        bool first = out.n == 0 && (bits & (CL_LEX_DET | CL_LEX_POSS)) != 0;
        out.role |= first && small;
        small_last = (bits & (CL_LEX_ROLE | CL_LEX_GROUP)) != 0 && (small || out.n == 0 || (bits & CL_LEX_FIRST_M) == 0);
        if (is_small_word(lang, word))
            continue;
        word = plain_role(word);
        if (word.ptr != out.word[out.n])
            memmove(out.word[out.n], word.ptr, word.len);
        out.len[out.n++] = word.len;
    }
    out.role |= small_last;
    return out;
}

static unsigned met(cl_str text, const role_words *asked)
{
    char buffer[ROOM];
    unsigned found = 0;

    for (size_t at = 0; at < text.len;) {
        cl_str word = plain_role(next_word(text, &at, buffer));
        for (size_t i = 0; i < asked->n && word.len > 0; i++) {
            if (cl_str_eq(word, (cl_str){asked->word[i], asked->len[i]}))
                found |= 1u << i;
        }
    }
    return found;
}

static bool ends_phrase(char c)
{
    return c == '.' || c == ';' || c == ':' || c == '?' || c == '!' || c == '"' || c == '\n' || c == '(' || c == ')';
}

/* Curly marks and dashes begin so; letters of Latin, Greek and Cyrillic do not. */
static bool is_wide_mark(cl_str text, size_t i)
{
    return (unsigned char)text.ptr[i] == 0xE2 && i + 1 < text.len && (unsigned char)text.ptr[i + 1] == 0x80;
}

/* What stands before the mention up to the end of another phrase; one comma right before it is part of the way. */
static cl_str before(cl_str text, cl_span mention)
{
    size_t end = mention.start, start;

    while (end > 0 && text.ptr[end - 1] == ' ')
        end--;
    end -= end > 0 && text.ptr[end - 1] == ',';
    for (start = end; start > 0 && end - start < BESIDE; start--) {
        bool stop = text.ptr[start - 1] == '.' && (start == text.len || text.ptr[start] == ' ' || text.ptr[start] == '\n');
        if (text.ptr[start - 1] == ',' || stop || (text.ptr[start - 1] != '.' && ends_phrase(text.ptr[start - 1])))
            break;
        if (is_wide_mark(text, start - 1))
            break;
    }
    return cl_str_cut(text, start, end);
}

/* ", who heads the guard," or " (R)": what stands behind the mention between commas. */
static cl_str behind(cl_str text, cl_span mention)
{
    size_t start = mention.end, end;

    while (start < text.len && text.ptr[start] == ' ')
        start++;
    if (start >= text.len || (text.ptr[start] != ',' && text.ptr[start] != '('))
        return cl_str_cut(text, mention.end, mention.end);
    for (end = ++start; end < text.len && end - start < BESIDE; end++) {
        if (text.ptr[end] == ',' || ends_phrase(text.ptr[end]) || is_wide_mark(text, end))
            break;
    }
    return cl_str_cut(text, start, end);
}

/* Which of the words the article has beside the mentions of a person. */
static unsigned beside(const role_words *asked, const cl_article *article, uint32_t entity)
{
    unsigned found = 0;
    size_t mentions = 0;

    for (size_t i = 0; entity != UINT32_MAX && i < article->n_names && mentions < MOST_MENTIONS; i++) {
        if (article->names[i].entity != entity)
            continue;
        cl_span mention = {article->names[i].start, article->names[i].end};
        found |= met(before(article->text, mention), asked) | met(behind(article->text, mention), asked);
        mentions++;
    }
    return found;
}

/* Which of the asked words the article has beside the speaker's name, or in what it calls him. */
static unsigned called(const role_words *asked, const cl_article *article, const cl_speaker *speaker)
{
    return met(speaker->name, asked) | met(cl_span_of(article->text, speaker->role), asked) | beside(asked, article, speaker->entity);
}

static bool is_person(const cl_speaker *speaker)
{
    return speaker->type == CL_SPEAKER_NAMED || speaker->type == CL_SPEAKER_ROLE;
}

/* Somebody else who speaks in the article has the whole role. */
static bool is_of_another(const role_words *asked, const cl_article *article, const cl_speaker *speaker)
{
    unsigned all = (1u << asked->n) - 1;
    uint32_t before_entity = UINT32_MAX;
    size_t looked = 0;

    for (size_t q = 0; q < article->n_quotes && looked < MOST_SPEAKERS; q++) {
        const cl_speaker *other = &article->quotes[q].speaker;
        bool same = other->entity == speaker->entity && (other->entity != UINT32_MAX || cl_str_eq(other->name, speaker->name));
        if (!is_person(other) || same || (other->entity != UINT32_MAX && other->entity == before_entity))
            continue;
        before_entity = other->entity;
        looked++;
        if (called(asked, article, other) == all)
            return true;
    }
    return false;
}

/* The first person among the entities from `e` on; their number when there is none. */
static uint32_t next_person(const cl_article *article, uint32_t e)
{
    while (e < article->n_entities && article->entities[e].type != CL_ENTITY_PERSON)
        e++;
    return e;
}

/* A name against "the governor": the same when the article calls that name so, another when it calls somebody else so. */
static cl_same_speaker compare_with_role(cl_str asked, const cl_article *article, const cl_speaker *speaker)
{
    role_words role = read_role(speaker->name, article->meta.lang);
    unsigned all = (1u << role.n) - 1;
    cl_same_speaker same = CL_SPEAKER_UNKNOWN;

    for (uint32_t e = next_person(article, 0), looked = 0; role.n > 0 && e < article->n_entities && looked < MOST_SPEAKERS;
         e = next_person(article, e + 1), looked++) {
        if (beside(&role, article, e) != all)
            continue;
        if (cl_names_compare(asked, article->entities[e].name) == CL_SPEAKER_SAME)
            return CL_SPEAKER_SAME;
        same = CL_SPEAKER_OTHER;
    }
    return same;
}

/* Somebody whom the article names, and never calls so, is not "a neighbour" in it. */
static bool is_named_apart(cl_str asked, const cl_article *article, const cl_speaker *speaker)
{
    role_words role = read_role(speaker->name, article->meta.lang);
    unsigned all = (1u << role.n) - 1;

    for (uint32_t e = next_person(article, 0), looked = 0; role.n > 0 && e < article->n_entities && looked < MOST_SPEAKERS;
         e = next_person(article, e + 1), looked++) {
        if (cl_names_compare(asked, article->entities[e].name) == CL_SPEAKER_SAME)
            return beside(&role, article, e) != all;
    }
    return false;
}

/* "the governor" is one of whom the reader knows; "a trader" may be anybody. */
static bool is_definite(cl_str name)
{
    static const char *const articles[] = {"the ", "The ", "der ", "die ", "Der ", "Die ", "le ", "la ", "Le ", "La ", "el ", "El "};

    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++) {
        if (cl_str_starts(name, cl_str_c(articles[i])))
            return true;
    }
    return false;
}

/* "it" is no person of the article, and "she" none of its men. */
static bool is_other_kind(cl_str asked, const cl_article *article, const cl_speaker *speaker)
{
    char room[ROOM];
    cl_str word = cl_fold(cl_span_of(article->text, speaker->mention), room, sizeof room);
    uint64_t bits = cl_lexicon_bits(article->meta.lang, word) & CL_LEX_PRONOUN;

    for (uint32_t e = 0; bits != 0 && e < article->n_entities; e++) {
        const cl_entity *entity = &article->entities[e];
        if (entity->type != CL_ENTITY_PERSON || cl_names_compare(asked, article->entities[e].name) != CL_SPEAKER_SAME)
            continue;
        bool man = entity->gender == CL_GENDER_MALE, woman = entity->gender == CL_GENDER_FEMALE;
        return bits == CL_LEX_IT || (bits == CL_LEX_HE && woman) || (bits == CL_LEX_SHE && man);
    }
    return false;
}

cl_same_speaker cl_speaker_compare_in(cl_str asked, const cl_article *article, const cl_speaker *speaker)
{
    cl_same_speaker by_name = cl_speaker_compare(asked, speaker);

    if (asked.len > 0 && speaker->mention.end > 0 && speaker->type != CL_SPEAKER_NAMED && is_other_kind(asked, article, speaker))
        return CL_SPEAKER_OTHER;
    if (asked.len == 0 || speaker->type == CL_SPEAKER_NONE || by_name == CL_SPEAKER_SAME)
        return by_name;
    role_words role = read_role(asked, article->meta.lang);
    if ((role.n == 0 || !role.role) && speaker->type == CL_SPEAKER_ROLE && is_definite(speaker->name))
        return compare_with_role(asked, article, speaker);
    if ((role.n == 0 || !role.role) && speaker->type == CL_SPEAKER_ROLE)
        return is_named_apart(asked, article, speaker) ? CL_SPEAKER_OTHER : by_name;
    if (role.n == 0 || !role.role)
        return by_name;
    unsigned found = called(&role, article, speaker), all = (1u << role.n) - 1;
    if (found == all)
        return CL_SPEAKER_SAME;
    if (is_person(speaker) && (found >> (role.n - 1) & 1) == 0 && is_of_another(&role, article, speaker))
        return CL_SPEAKER_OTHER;
    return CL_SPEAKER_UNKNOWN;
}
