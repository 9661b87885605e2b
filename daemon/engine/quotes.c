#include "engine/quotes.h"

#include "base/hash.h"
#include "corpus/originals.h"
#include "corpus/scope.h"
#include "engine/quote_group.h"

#include <stdlib.h>

#define DEFAULT_KINDS (1u << CL_QUOTE_DIRECT | 1u << CL_QUOTE_MIXED)
#define ONE_UTTERANCE 30.0f /* weight from which on the same words are one group, whoever is named: quote_group.c, at 100 000 quotations */
#define MOST_NAMES 64u      /* members whose names are held against each other */
#define SAME_FORM 0.5f      /* what the same form of a name adds: two outlets' "Ana Reyes" outweigh one's "Judge Reyes" */
#define MOST_CELLS 100000000u /* of alignments of members with their group: .2 s */
#define TEXT_LEAST 0.6f /* likeness of a quotation to the words asked for, as altered ones have in verify */

/* A request while it is answered. */
typedef struct work {
    const cl_quotes_request *request;
    cl_arena *arena;
    cl_said_memo *memo;
    cl_cut_quote *cut;
    uint32_t n;
    uint32_t *group; /* per cut quotation */
    bool *variant;
    uint32_t *order; /* cut quotations, those of a group together */
    uint32_t *original; /* per document */
} work;

static int32_t day_of(const cl_document *doc)
{
    cl_when when = doc->article->meta.published;

    return when.precision >= CL_WHEN_DAY ? (int32_t)(when.seconds / 86400) : INT32_MIN;
}

static bool is_wanted(const cl_quotes_request *request, const cl_quote *quote)
{
    unsigned kinds = request->kinds != 0 ? request->kinds : DEFAULT_KINDS;

    return (kinds & 1u << quote->kind) != 0;
}

static collate_err cut_one(work *w, cl_quote_ref at)
{
    const cl_document *doc = w->request->documents.at[at.document];
    cl_said_vec words = {0};
    collate_err err = cl_said_quote(doc->article, at.quote, w->request->documents.vocab, w->memo, w->arena, &words);

    if (err != COLLATE_OK || words.n == 0)
        return err;
    cl_cut_quote *cut = &w->cut[w->n++];
    *cut = (cl_cut_quote){at, &doc->article->quotes[at.quote], words.at, (uint32_t)words.n, 0, day_of(doc),
                            (uint8_t)doc->article->meta.lang};
    for (uint32_t i = 0; i < cut->n; i++)
        cut->weight += words.at[i].weight;
    return COLLATE_OK;
}

static collate_err cut_all(work *w)
{
    const cl_quotes_request *request = w->request;
    size_t n_refs = request->refs != NULL ? request->n_refs : 0, most = n_refs;
    collate_err err = COLLATE_OK;

    for (size_t d = 0; request->refs == NULL && d < request->documents.n; d++)
        most += request->documents.at[d]->article->n_quotes;
    if (most > CL_QUOTES_MOST)
        return COLLATE_E_TOO_BIG;
    w->cut = CL_ARENA_ARRAY(w->arena, cl_cut_quote, most);
    if (w->cut == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n_refs && err == COLLATE_OK; i++) {
        cl_quote_ref at = request->refs[i];
        if (is_wanted(request, &request->documents.at[at.document]->article->quotes[at.quote]))
            err = cut_one(w, at);
    }
    for (uint32_t d = 0; request->refs == NULL && d < request->documents.n; d++) {
        const cl_article *article = request->documents.at[d]->article;
        if (cl_deadline_passed(request->deadline))
            return COLLATE_E_DEADLINE;
        for (uint32_t q = 0; q < article->n_quotes && err == COLLATE_OK; q++) {
            if (is_wanted(request, &article->quotes[q]))
                err = cut_one(w, (cl_quote_ref){d, q});
        }
    }
    return err;
}

/* The stretches of a quotation, each in marks of its own but for the outer two: how it reads without its reporting clause. */
static cl_str text_of(const cl_article *article, const cl_quote *quote, cl_arena *arena)
{
    const cl_span *spans = quote->n_stretches > 0 ? quote->stretches : quote->content;
    uint8_t n = quote->n_stretches > 0 ? quote->n_stretches : quote->n_content;
    const cl_str between = quote->n_stretches > 0 ? CL_STR("” “") : CL_STR(" ");
    size_t len = 0, at = 0;

    if (n == 1)
        return cl_span_of(article->text, spans[0]);
    for (uint8_t s = 0; s < n; s++)
        len += spans[s].end - spans[s].start + between.len;
    char *text = cl_arena_alloc(arena, len + 1);
    if (text == NULL)
        return (cl_str){NULL, 0};
    for (uint8_t s = 0; s < n; s++) {
        cl_str part = cl_span_of(article->text, spans[s]);
        memcpy(text + at, part.ptr, part.len);
        at += part.len;
        memcpy(text + at, between.ptr, between.len);
        at += between.len;
    }
    return (cl_str){text, at > 0 ? at - between.len : 0};
}

/* How well a speaker names somebody: names before roles before nobody, sure ones first (by tenths), then the longest name. */
static float naming(const cl_speaker *speaker)
{
    const float longest = 50; /* bytes */

    static const float worth[] = {[CL_SPEAKER_NONE] = 0, [CL_SPEAKER_NAMED] = 4, [CL_SPEAKER_PRONOUN] = 1,
                                  [CL_SPEAKER_ROLE] = 3, [CL_SPEAKER_GROUP] = 2, [CL_SPEAKER_TEXT] = 1};

    float length = (float)speaker->name.len < longest ? (float)speaker->name.len : longest;
    float sure = (float)(int)(speaker->confidence * 10) / 10;
    return speaker->type <= CL_SPEAKER_TEXT ? worth[speaker->type] + sure + length / longest / 20 : 0;
}

/* The longest form, of these the best named, of these the first. */
static uint32_t pick_canonical(const work *w, const uint32_t *members, uint32_t n)
{
    uint32_t best = UINT32_MAX;

    for (uint32_t i = 0; i < n; i++) {
        const cl_cut_quote *one = &w->cut[members[i]];
        if (w->variant[members[i]])
            continue;
        const cl_cut_quote *had = best != UINT32_MAX ? &w->cut[members[best]] : NULL;
        bool better = had == NULL || one->n > had->n;
        if (had != NULL && one->n == had->n)
            better = naming(&one->quote->speaker) > naming(&had->quote->speaker);
        if (better)
            best = i;
    }
    return best != UINT32_MAX ? best : 0;
}

static bool has_speaker(const work *w, const uint32_t *members, uint32_t n)
{
    cl_str asked = w->request->speaker;

    if (asked.len == 0)
        return true;
    for (uint32_t i = 0; i < n; i++) {
        const cl_speaker *speaker = &w->cut[members[i]].quote->speaker;
        if (speaker->type != CL_SPEAKER_NONE && cl_speaker_answers_to(asked, speaker->name))
            return true;
    }
    return false;
}

/* Likeness of the likest member to the words asked for; 0 when none has them. */
static collate_err match_text(const work *w, const cl_said_vec *asked, const uint32_t *members, uint32_t n, float *out)
{
    float best = 0;

    for (uint32_t i = 0; i < n; i++) {
        const cl_cut_quote *one = &w->cut[members[i]];
        cl_word_fit fit;
        collate_err err = cl_word_align(asked->at, asked->n, one->words, one->n, w->arena, &fit);
        if (err == COLLATE_E_TOO_BIG)
            continue;
        if (err != COLLATE_OK)
            return err;
        if (fit.similarity > best)
            best = fit.similarity;
    }
    *out = best >= TEXT_LEAST ? best : 0;
    return COLLATE_OK;
}

static uint32_t count_sources(const work *w, const cl_quote_member *members, uint32_t n)
{
    uint32_t n_sources = 0;

    for (uint32_t i = 0; i < n; i++) {
        const cl_document *doc = w->request->documents.at[members[i].at.document];
        bool seen = false;
        for (uint32_t k = 0; k < i && !seen; k++) {
            const cl_document *other = w->request->documents.at[members[k].at.document];
            seen = other == doc || (doc->source.len > 0 && cl_source_eq(doc->source, other->source));
        }
        n_sources += !seen;
    }
    return n_sources;
}

static uint32_t count_originals(const work *w, const cl_quote_member *members, uint32_t n)
{
    uint32_t n_originals = 0;

    for (uint32_t i = 0; i < n; i++) {
        bool seen = false;
        for (uint32_t k = 0; k < i && !seen; k++)
            seen = w->original[members[k].at.document] == w->original[members[i].at.document];
        n_originals += !seen;
    }
    return n_originals;
}

/*
 * The group's number: of its words, and of plain words of which several groups may have the same also of who said them, or
 * of where they stand when nobody is named.
 */
static uint64_t id_of(const work *w, const cl_cut_quote *canonical)
{
    const cl_speaker *speaker = &canonical->quote->speaker;
    const cl_document *doc = w->request->documents.at[canonical->at.document];
    uint64_t id = 0;

    for (uint32_t i = 0; i < canonical->n; i++)
        id = cl_mix(id ^ canonical->words[i].key);
    if (canonical->weight >= ONE_UTTERANCE)
        return id;
    if (speaker->type == CL_SPEAKER_NAMED && speaker->name.len > 0)
        return cl_mix(id ^ cl_hash(speaker->name));
    return cl_mix(id ^ cl_hash(doc->id) ^ canonical->at.quote);
}

/* How many members name somebody as this one does; sure ones count more. */
static float agreement(const work *w, const uint32_t *members, uint32_t n, const cl_speaker *speaker)
{
    float sum = 0;

    for (uint32_t i = 0; i < n && i < MOST_NAMES; i++) {
        const cl_speaker *other = &w->cut[members[i]].quote->speaker;
        if (other->type == CL_SPEAKER_NAMED && cl_names_compare(speaker->name, other->name) == CL_SPEAKER_SAME)
            sum += other->confidence + (cl_str_eq(speaker->name, other->name) ? SAME_FORM : 0);
    }
    return sum;
}

/* The speaker of a group: the name that most members agree in, in the form that most have, of these the longest; else the best. */
static const cl_speaker *pick_speaker(const work *w, const uint32_t *members, uint32_t n)
{
    const cl_speaker *best = &w->cut[members[0]].quote->speaker;
    float agreed = -1;

    for (uint32_t i = 0; n > 1 && i < n; i++) {
        const cl_speaker *speaker = &w->cut[members[i]].quote->speaker;
        bool named = speaker->type == CL_SPEAKER_NAMED && i < MOST_NAMES;
        float agree = named ? agreement(w, members, n, speaker) : -1;
        bool better = named ? agree > agreed || (agree == agreed && speaker->name.len > best->name.len)
                            : agreed < 0 && naming(speaker) > naming(best);
        if (better) {
            best = speaker;
            agreed = agree;
        }
    }
    return best;
}

/* What groups are ordered by. */
static collate_err make_group(const work *w, const uint32_t *members, uint32_t n, float match, cl_quote_group *out)
{
    uint32_t first = pick_canonical(w, members, n);
    cl_quote_member *made = CL_ARENA_ARRAY(w->arena, cl_quote_member, n);
    cl_quote_group group = {.members = made, .n_members = n, .match = match, .cut = members, .canonical_cut = members[first]};

    if (made == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) /* the canonical one, then the others in their order */
        made[i].at = w->cut[members[i == 0 ? first : i <= first ? i - 1 : i]].at;
    group.speaker = &w->cut[members[first]].quote->speaker;
    group.n_sources = count_sources(w, made, n);
    *out = group;
    return COLLATE_OK;
}

/* What only those groups need that are read. With the alignments that may_cover() spares, 1684 articles .29 -> .20 s of processor. */
static collate_err describe_group(const work *w, cl_quote_group *group)
{
    const cl_cut_quote *canonical = &w->cut[group->canonical_cut];
    const cl_document *doc = w->request->documents.at[canonical->at.document];

    group->speaker = pick_speaker(w, group->cut, (uint32_t)group->n_members);
    group->id = id_of(w, canonical) >> 12;
    group->n_originals = count_originals(w, group->members, (uint32_t)group->n_members);
    group->text = text_of(doc->article, canonical->quote, w->arena);
    return group->text.ptr != NULL ? COLLATE_OK : COLLATE_E_NOMEM;
}

static collate_err compare_members(const work *w, cl_quote_group *group, uint64_t *spent)
{
    const cl_documents *docs = &w->request->documents;
    const cl_cut_quote *canonical = &w->cut[group->canonical_cut];
    const cl_article *article = docs->at[canonical->at.document]->article;
    cl_quote_member *members = CL_ARENA_ARRAY(w->arena, cl_quote_member, group->n_members);
    collate_err err = COLLATE_OK;
    cl_arena scratch;

    if (members == NULL)
        return COLLATE_E_NOMEM;
    cl_arena_init(&scratch, 0);
    for (uint32_t i = 0, from = 0; i < group->n_members && err == COLLATE_OK; i++) {
        uint32_t at = i == 0 ? group->canonical_cut : group->cut[from] == group->canonical_cut ? group->cut[++from] : group->cut[from];
        const cl_cut_quote *one = &w->cut[at];
        from += i > 0;
        uint64_t cells = (uint64_t)one->n * canonical->n;
        cl_arena_reset(&scratch, (size_t)1 << 20);
        members[i] = (cl_quote_member){.at = one->at, .difference = CL_DIFFERENCE_ALTERED};
        if (*spent + cells > MOST_CELLS) /* thousands of speeches: what differs in the rest of them is not looked for */
            continue;
        *spent += cells;
        err = cl_quote_compare(one, docs->at[one->at.document]->article->text, canonical, article->text, w->variant[at], w->arena, &scratch,
                               &members[i]);
        if (err == COLLATE_OK && cl_deadline_passed(w->request->deadline))
            err = COLLATE_E_DEADLINE;
    }
    cl_arena_fini(&scratch);
    if (err != COLLATE_OK)
        return err;
    group->members = members;
    return COLLATE_OK;
}

/* Cut quotations by group, in the order in which they were cut: a counting sort. */
static collate_err sort_by_group(work *w)
{
    uint32_t *start = CL_ARENA_ARRAY(w->arena, uint32_t, w->n + 2);

    w->order = CL_ARENA_ARRAY(w->arena, uint32_t, w->n);
    if (start == NULL || w->order == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < w->n; i++)
        start[w->group[i] + 1]++;
    for (uint32_t g = 1; g <= w->n; g++)
        start[g] += start[g - 1];
    for (uint32_t i = 0; i < w->n; i++)
        w->order[start[w->group[i]]++] = i;
    return COLLATE_OK;
}

static int64_t time_of(const work *w, const cl_quote_group *group)
{
    return cl_document_time(w->request->documents.at[group->members[0].at.document]);
}

static int by_request(const void *a, const void *b, void *context)
{
    const work *w = context;
    const cl_quote_group *x = a, *y = b;
    int64_t s = time_of(w, x), t = time_of(w, y);

    if (x->match != y->match)
        return x->match < y->match ? 1 : -1;
    if (w->request->order == CL_QUOTES_BY_SOURCES && x->n_sources != y->n_sources)
        return x->n_sources < y->n_sources ? 1 : -1;
    if (w->request->order != CL_QUOTES_BY_PLACE && s != t)
        return s < t ? 1 : -1;
    cl_quote_ref p = x->members[0].at, q = y->members[0].at;
    if (p.document != q.document)
        return p.document < q.document ? -1 : 1;
    return (p.quote > q.quote) - (p.quote < q.quote);
}

static collate_err build(work *w, const cl_said_vec *asked, const cl_quote_group **out, size_t *n_out)
{
    CL_VEC(cl_quote_group) groups = {0};
    uint64_t spent = 0;

    for (uint32_t i = 0, end; i < w->n; i = end) {
        float match = 0;
        cl_quote_group group;
        const uint32_t *members = w->order + i;
        for (end = i + 1; end < w->n && w->group[w->order[end]] == w->group[members[0]];)
            end++;
        if (cl_deadline_passed(w->request->deadline))
            return COLLATE_E_DEADLINE;
        if ((end - i < 2 && !w->request->alone) || !has_speaker(w, members, end - i))
            continue;
        collate_err err = asked->n > 0 ? match_text(w, asked, members, end - i, &match) : COLLATE_OK;
        if (err == COLLATE_OK && asked->n > 0 && match == 0)
            continue;
        if (err == COLLATE_OK)
            err = make_group(w, members, end - i, match, &group);
        if (err != COLLATE_OK)
            return err;
        if (CL_VEC_PUSH(&groups, w->arena, group) == NULL)
            return COLLATE_E_NOMEM;
    }
    if (groups.n > 0)
        qsort_r(groups.at, groups.n, sizeof *groups.at, by_request, w);
    for (size_t g = w->request->first; g < groups.n && (w->request->most == 0 || g - w->request->first < w->request->most); g++) {
        collate_err err = describe_group(w, &groups.at[g]);
        if (err == COLLATE_OK)
            err = compare_members(w, &groups.at[g], &spent);
        if (err != COLLATE_OK)
            return err;
    }
    *out = groups.at;
    *n_out = groups.n;
    return COLLATE_OK;
}

collate_err cl_utterances_find(const cl_quotes_request *request, cl_arena *arena, const cl_quote_group **out, size_t *n)
{
    work w = {.request = request, .arena = arena, .memo = cl_said_memo_new(arena)};
    cl_said_vec asked = {0};
    cl_lang lang = request->documents.n > 0 ? request->documents.at[0]->article->meta.lang : CL_LANG_NONE;
    size_t n_originals = 0;
    collate_err err = cut_all(&w);

    if (err == COLLATE_OK && request->text.len > 0)
        err = cl_said_cut(request->text, (cl_span){0, (uint32_t)request->text.len}, lang, request->documents.vocab, UINT32_MAX, NULL,
                          arena, &asked);
    if (err != COLLATE_OK)
        return err;
    w.group = CL_ARENA_ARRAY(arena, uint32_t, w.n);
    w.variant = CL_ARENA_ARRAY(arena, bool, w.n);
    if (w.group == NULL || w.variant == NULL)
        return COLLATE_E_NOMEM;
    err = cl_utterances_group(w.cut, w.n, request->deadline, arena, w.group, w.variant);
    if (err == COLLATE_OK)
        err = sort_by_group(&w);
    if (err == COLLATE_OK)
        err = cl_originals_group(&request->documents, arena, &w.original, &n_originals);
    return err == COLLATE_OK ? build(&w, &asked, out, n) : err;
}
