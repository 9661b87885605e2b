#include "engine/compare_claims.h"

#include "base/vec.h"
#include "engine/compare_beside.h"
#include "engine/credit.h"
#include "engine/cues.h"
#include "corpus/originals.h"

#include <math.h>
#include <stdlib.h>

#define MAX_CROWD 128      /* members compared with all others when the central one is sought; the rest follow */
#define PARTIAL 0.5f       /* a member less likely than this to report what the central sentence does states part of it */
#define MAX_ALIKE 2        /* nearest sentences of others that are asked whether an exclusive claim is one */
#define WORTH_HANGING 0.7f /* of a sentence that opens with "he", "but" or half a quotation: by reading claims of ten stories */
#define WORTH_PAGE 0.25f   /* of a heading, a signature, a link to another story */
#define LEAST_TERMS 3      /* "Oh, gorgeous." and "She laughed." are nothing that one outlet has alone */
#define MAX_OMISSIONS 2000 /* the most important ones; a reply should stay readable */

static int by_name(const void *a, const void *b)
{
    const cl_compared_source *const *x = a, *const *y = b;
    int order = cl_str_cmp((*x)->name, (*y)->name);

    return order != 0 ? order : (*x > *y) - (*x < *y);
}

static cl_str source_name(const cl_document *document)
{
    return document->source.len > 0 ? document->source : document->id;
}

/* Number the sources in order of first appearance. */
static collate_err number_sources(const cl_documents *documents, cl_arena *arena, cl_comparison *out, uint32_t *source_of)
{
    size_t n = documents->n;
    cl_compared_source *each = CL_ARENA_ARRAY(arena, cl_compared_source, n);
    cl_compared_source **order = CL_ARENA_ARRAY(arena, cl_compared_source *, n);
    uint32_t *first = CL_ARENA_ARRAY(arena, uint32_t, n), *number = CL_ARENA_ARRAY(arena, uint32_t, n);
    cl_compared_source *sources = CL_ARENA_ARRAY(arena, cl_compared_source, n);
    size_t n_sources = 0;

    if (each == NULL || order == NULL || first == NULL || number == NULL || sources == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < n; d++) {
        each[d].name = source_name(documents->at[d]);
        order[d] = &each[d];
    }
    if (n > 1)
        qsort(order, n, sizeof *order, by_name);
    for (size_t i = 0; i < n; i++) { /* equal names stand together, the first document of each first */
        bool same = i > 0 && cl_str_eq(order[i]->name, order[i - 1]->name);
        first[order[i] - each] = same ? first[order[i - 1] - each] : (uint32_t)(order[i] - each);
    }
    for (size_t d = 0; d < n; d++) {
        if (first[d] == d) {
            number[d] = (uint32_t)n_sources;
            sources[n_sources++].name = each[d].name;
        }
        source_of[d] = number[first[d]];
        sources[source_of[d]].n_documents++;
    }
    out->sources = sources;
    out->n_sources = n_sources;
    return COLLATE_OK;
}

/* A source that prints the text of another. */
typedef struct reprint {
    uint32_t source, of;
} reprint;

static int by_source(const void *a, const void *b)
{
    const reprint *x = a, *y = b;

    if (x->source != y->source)
        return x->source < y->source ? -1 : 1;
    return (x->of > y->of) - (x->of < y->of);
}

/* Which documents are the originals, and whose texts the others are. */
static collate_err count_originals(const cl_documents *documents, cl_arena *arena, cl_comparison *out)
{
    cl_compared_source *sources = (cl_compared_source *)out->sources;
    reprint *reprints = CL_ARENA_ARRAY(arena, reprint, documents->n);
    uint32_t *of = CL_ARENA_ARRAY(arena, uint32_t, documents->n), *origin = NULL;
    size_t n = 0, n_of = 0;

    if (reprints == NULL || of == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = cl_originals_origin(documents, out->original_of, out->n_originals, arena, &origin);
    if (err != COLLATE_OK)
        return err;
    for (uint32_t d = 0; d < documents->n; d++) {
        uint32_t source = out->source_of[d], first = origin[out->original_of[d]];
        sources[source].n_originals += first == d;
        if (out->source_of[first] != source)
            reprints[n++] = (reprint){source, out->source_of[first]};
    }
    if (n > 1)
        qsort(reprints, n, sizeof *reprints, by_source);
    for (size_t i = 0; i < n; i++) {
        cl_compared_source *source = &sources[reprints[i].source];
        if (i > 0 && by_source(&reprints[i], &reprints[i - 1]) == 0)
            continue;
        if (source->n_repeats++ == 0)
            source->repeats = &of[n_of];
        of[n_of++] = reprints[i].of;
    }
    return COLLATE_OK;
}

collate_err cl_claims_sources(const cl_documents *documents, const uint32_t *original_of, cl_arena *arena, cl_comparison *out)
{
    size_t n = documents->n;
    uint32_t *source_of = CL_ARENA_ARRAY(arena, uint32_t, n), *original = CL_ARENA_ARRAY(arena, uint32_t, n);

    if (source_of == NULL || original == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t d = 0; d < n; d++) {
        original[d] = original_of != NULL ? original_of[d] : d;
        if (original[d] >= out->n_originals)
            out->n_originals = original[d] + 1;
    }
    out->source_of = source_of;
    out->original_of = original;
    collate_err err = number_sources(documents, arena, out, source_of);
    return err == COLLATE_OK ? count_originals(documents, arena, out) : err;
}

/* What a sentence is worth where it stands alone: a line of the page little, one that points at the sentence before it less. */
static float worth_of(const cl_documents *documents, cl_cues_reader *reader, const cl_align_unit *unit)
{
    const cl_article *article = documents->at[unit->document]->article;
    uint8_t flags = article->sentences[unit->sentence].flags;
    cl_str text = cl_span_of(article->text, unit->span);
    const cl_cues_reader *cues = cl_cues_read_as(reader, article->meta.lang);

    if ((flags & CL_SENTENCE_HEADING) != 0 || cl_cues_is_page(cues, text))
        return WORTH_PAGE;
    if ((flags & CL_SENTENCE_QUESTION) != 0 && cl_credited(article, unit->span) == NULL) /* the writer asks; nothing is reported */
        return WORTH_PAGE;
    return (flags & CL_SENTENCE_IN_QUOTE) != 0 || cl_cues_opens(cues, text) != 0 ? WORTH_HANGING : 1;
}

/* The member that is nearest to all others, of those that read best alone; ties go to the first. */
static uint32_t central_of(const cl_align_unit *const *units, const float *worth, size_t n)
{
    uint32_t best = 0;
    float best_sum = -1;
    size_t crowd = n < MAX_CROWD ? n : MAX_CROWD;

    for (uint32_t i = 0; n > 2 && i < crowd; i++) {
        float sum = 0;
        for (size_t j = 0; j < crowd; j++)
            if (j != i)
                sum += cl_align_wide_cosine(units[i], units[j]);
        if (sum * worth[i] > best_sum) {
            best_sum = sum * worth[i];
            best = i;
        }
    }
    return n == 2 && units[1]->length * worth[1] > units[0]->length * worth[0] ? 1 : best;
}

/* Distinct keys of the members; of those that state all of the claim when `stated`. */
static uint32_t count_marked(uint32_t *mark, uint32_t stamp, const uint32_t *of, const cl_claim *claim, bool stated)
{
    uint32_t n = 0;

    for (size_t i = 0; i < claim->n_members; i++) {
        uint32_t key = of[claim->members[i].document];
        if (stated && claim->members[i].stance == CL_STANCE_PARTIAL)
            continue;
        n += mark[key] != stamp;
        mark[key] = stamp;
    }
    return n;
}

/* n_stated: of the originals, those that report all of it; a part is no agreement. */
static uint8_t status_of(uint32_t n_originals, uint32_t n_stated, uint32_t all)
{
    if (n_originals <= 1)
        return CL_CLAIM_EXCLUSIVE;
    if (n_stated >= all)
        return CL_CLAIM_AGREED;
    return n_originals * 2 > all ? CL_CLAIM_MAJORITY : CL_CLAIM_MINORITY;
}

typedef struct claim_maker {
    const cl_documents *documents;
    const cl_alignment *alignment;
    cl_comparison *out;
    cl_arena *arena;
    uint32_t *order;                       /* units, group by group */
    uint32_t *first;                       /* per group, n_groups + 1 */
    uint32_t *mark_source, *mark_original; /* stamped with a number of the claim */
    const cl_align_unit **crowd;
    float *worth; /* of the crowd, where they stand alone */
    cl_cues_reader cues;
} claim_maker;

/* Importance: the share of originals that report it, how early they do, and a little for saying much. */
static float importance_of(const claim_maker *make, const cl_claim *claim, float length)
{
    float early = 0;

    for (size_t i = 0; i < claim->n_members; i++)
        early += 1.0f / (1.0f + (float)claim->members[i].sentence);
    early /= (float)claim->n_members;
    float share = (float)claim->n_originals / (float)(make->out->n_originals > 0 ? make->out->n_originals : 1);
    return share * claim->confidence + 0.5f * early * share + 0.05f * logf(1 + length);
}

/* Clauses of one sentence that meet in one claim are one member, the sentence from the first to the last of them. */
static size_t unite_members(cl_claim_member *members, size_t n, uint32_t *central)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++) {
        cl_claim_member *last = kept > 0 ? &members[kept - 1] : NULL;
        bool same = last != NULL && last->document == members[i].document && last->sentence == members[i].sentence;
        if (same) {
            last->span.end = members[i].span.end;
            last->similarity = fmaxf(last->similarity, members[i].similarity);
            last->stance = last->stance < members[i].stance ? last->stance : members[i].stance;
        } else {
            members[kept++] = members[i];
        }
        if (i == *central)
            *central = (uint32_t)(kept - 1);
    }
    return kept;
}

/* How sure it is that no other original reports what these units do: the others' nearest sentences may be paraphrases. */
static float alone_of(const claim_maker *make, const uint32_t *units, size_t n)
{
    float same = 0;

    for (size_t i = 0; i < n && i < MAX_CROWD; i++) {
        const cl_align_unit *unit = &make->alignment->units[units[i]];
        unsigned asked = 0;
        for (uint32_t k = 0; k < make->alignment->near.n[units[i]] && asked < MAX_ALIKE; k++) {
            const cl_align_unit *other =
                &make->alignment->units[make->alignment->near.at[(size_t)units[i] * CL_ALIGN_CANDIDATES + k].unit];
            if (make->out->original_of[other->document] == make->out->original_of[unit->document])
                continue;
            asked++;
            same = fmaxf(same, cl_align_same(make->alignment, unit, other));
        }
    }
    return 1 - same;
}

static collate_err make_claim(claim_maker *make, uint32_t group, cl_claim *claim)
{
    size_t n = make->first[group + 1] - make->first[group];
    const uint32_t *units = make->order + make->first[group];
    cl_claim_member *members = CL_ARENA_ARRAY(make->arena, cl_claim_member, n);
    float total = 0, length = 0;

    if (members == NULL)
        return COLLATE_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        make->crowd[i] = &make->alignment->units[units[i]];
        make->worth[i] = worth_of(make->documents, &make->cues, make->crowd[i]);
    }
    uint32_t central = central_of(make->crowd, make->worth, n);
    uint32_t central_unit = central;
    float worth = make->worth[central];
    for (size_t i = 0; i < n; i++) {
        const cl_align_unit *unit = make->crowd[i];
        float like = i == central ? 1 : fminf(1, cl_align_wide_cosine(make->crowd[central], unit));
        float same = i == central ? 1 : cl_align_same(make->alignment, make->crowd[central], unit);
        members[i] = (cl_claim_member){
            unit->document, unit->sentence, unit->span, like, same < PARTIAL ? CL_STANCE_PARTIAL : CL_STANCE_STATED, NULL};
        total += i == central ? 0 : same;
        length = fmaxf(length, unit->length);
    }
    float confidence = n > 1 ? total / (float)(n - 1) : 1;
    n = unite_members(members, n, &central);
    for (size_t i = 0; i < n; i++)
        members[i].speaker = cl_credited(make->documents->at[members[i].document]->article, members[i].span);
    *claim = (cl_claim){.central = central, .members = members, .n_members = n, .confidence = confidence};
    claim->n_sources = count_marked(make->mark_source, group + 1, make->out->source_of, claim, false);
    claim->n_originals = count_marked(make->mark_original, 2 * group + 1, make->out->original_of, claim, false);
    uint32_t n_stated = count_marked(make->mark_original, 2 * group + 2, make->out->original_of, claim, true);
    claim->n_documents = 0;
    for (size_t i = 0; i < n; i++)
        claim->n_documents += i == 0 || members[i].document != members[i - 1].document;
    claim->status = status_of(claim->n_originals, n_stated, make->out->n_originals);
    if (claim->status == CL_CLAIM_EXCLUSIVE)
        claim->confidence = alone_of(make, units, make->first[group + 1] - make->first[group]);
    bool trifle = claim->status == CL_CLAIM_EXCLUSIVE && make->crowd[central_unit]->n_terms < LEAST_TERMS;
    claim->importance = importance_of(make, claim, length) * (trifle ? fminf(worth, WORTH_PAGE) : worth);
    return COLLATE_OK;
}

static int by_importance(const void *a, const void *b)
{
    const cl_claim *x = a, *y = b;

    if (x->importance != y->importance)
        return x->importance < y->importance ? 1 : -1;
    if (x->members[0].document != y->members[0].document)
        return x->members[0].document < y->members[0].document ? -1 : 1;
    return (x->members[0].sentence > y->members[0].sentence) - (x->members[0].sentence < y->members[0].sentence);
}

static collate_err sort_units(claim_maker *make, const cl_beside *beside, size_t n_beside)
{
    const cl_alignment *alignment = make->alignment;
    size_t n_groups = alignment->n_groups, n = alignment->n_units + n_beside;

    make->order = CL_ARENA_ARRAY(make->arena, uint32_t, n);
    make->first = CL_ARENA_ARRAY(make->arena, uint32_t, n_groups + 2);
    make->mark_source = CL_ARENA_ARRAY(make->arena, uint32_t, make->out->n_sources);
    make->mark_original = CL_ARENA_ARRAY(make->arena, uint32_t, make->out->n_originals);
    make->crowd = CL_ARENA_ARRAY(make->arena, const cl_align_unit *, n);
    make->worth = CL_ARENA_ARRAY(make->arena, float, n);
    if (make->order == NULL || make->first == NULL || make->mark_source == NULL || make->mark_original == NULL || make->crowd == NULL ||
        make->worth == NULL)
        return COLLATE_E_NOMEM;
    for (size_t u = 0; u < alignment->n_units; u++)
        make->first[alignment->units[u].group + 2]++;
    for (size_t i = 0; i < n_beside; i++)
        make->first[beside[i].group + 2]++;
    for (size_t g = 1; g < n_groups + 2; g++)
        make->first[g] += make->first[g - 1];
    /* Stable: by document, then sentence within a group; first[g + 1] ends as g's end. */
    for (uint32_t u = 0, i = 0; u < alignment->n_units; u++) {
        make->order[make->first[alignment->units[u].group + 1]++] = u;
        for (; i < n_beside && beside[i].unit == u; i++)
            make->order[make->first[beside[i].group + 1]++] = u;
    }
    return COLLATE_OK;
}

static collate_err map_sentences(claim_maker *make)
{
    size_t total = 0;
    uint32_t *first = CL_ARENA_ARRAY(make->arena, uint32_t, make->documents->n + 1);

    if (first == NULL)
        return COLLATE_E_NOMEM;
    for (size_t d = 0; d < make->documents->n; d++) {
        first[d] = (uint32_t)total;
        total += make->documents->at[d]->article->n_sentences;
    }
    first[make->documents->n] = (uint32_t)total;
    uint32_t *claim_of = cl_arena_alloc(make->arena, total * sizeof *claim_of);
    if (claim_of == NULL)
        return COLLATE_E_NOMEM;
    memset(claim_of, 0xff, total * sizeof *claim_of);
    for (size_t c = 0; c < make->out->n_claims; c++)
        for (size_t i = 0; i < make->out->claims[c].n_members; i++) {
            const cl_claim_member *m = &make->out->claims[c].members[i];
            uint32_t *claim = &claim_of[first[m->document] + m->sentence];
            *claim = *claim == UINT32_MAX ? (uint32_t)c : *claim; /* the most important of its clauses' */
        }
    make->out->first_sentence = first;
    make->out->claim_of = claim_of;
    return COLLATE_OK;
}

collate_err cl_claims_make(
    const cl_documents *documents, const cl_alignment *alignment, cl_deadline deadline, cl_arena *arena, cl_comparison *out)
{
    claim_maker make = {.documents = documents, .alignment = alignment, .out = out, .arena = arena};
    const cl_beside *beside = NULL;
    size_t n_beside = 0;
    collate_err err = cl_beside_find(documents, alignment, deadline, arena, &beside, &n_beside);
    cl_claim *claims = CL_ARENA_ARRAY(arena, cl_claim, alignment->n_groups);

    if (err == COLLATE_OK)
        err = sort_units(&make, beside, n_beside);
    if (err != COLLATE_OK)
        return err;
    if (claims == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t g = 0; g < alignment->n_groups; g++) {
        err = make_claim(&make, g, &claims[g]);
        if (err != COLLATE_OK)
            return err;
        if (g % 64 == 0 && cl_deadline_passed(deadline))
            return COLLATE_E_DEADLINE;
    }
    if (alignment->n_groups > 1)
        qsort(claims, alignment->n_groups, sizeof *claims, by_importance);
    for (uint32_t c = 0; c < alignment->n_groups; c++)
        claims[c].id = c;
    out->claims = claims;
    out->n_claims = alignment->n_groups;
    return map_sentences(&make);
}

/* Which sources report the claim: has[source] = claim id + 1. */
static void mark_reporters(const cl_comparison *out, const cl_claim *claim, uint32_t *has)
{
    for (size_t i = 0; i < claim->n_members; i++)
        has[out->source_of[claim->members[i].document]] = claim->id + 1;
}

collate_err cl_claims_coverage(cl_arena *arena, cl_comparison *out)
{
    CL_VEC(cl_omission) omissions = {0};
    cl_compared_source *sources = (cl_compared_source *)out->sources;
    uint32_t *has = CL_ARENA_ARRAY(arena, uint32_t, out->n_sources), n_shared = 0;

    if (has == NULL)
        return COLLATE_E_NOMEM;
    for (size_t c = 0; c < out->n_claims; c++) {
        const cl_claim *claim = &out->claims[c];
        bool shared = claim->n_originals > 1;
        n_shared += shared;
        mark_reporters(out, claim, has);
        for (uint32_t s = 0; s < out->n_sources; s++) {
            bool reports = has[s] == claim->id + 1;
            sources[s].n_claims += reports;
            sources[s].n_shared += reports && shared;
            sources[s].n_exclusive += reports && claim->n_sources == 1;
            /* most of the others: more than half of the originals, at least two, report it */
            if (!reports && shared && claim->n_originals * 2 > out->n_originals - 1 && omissions.n < MAX_OMISSIONS &&
                CL_VEC_PUSH(&omissions, arena, (cl_omission){s, claim->id, claim->n_originals}) == NULL)
                return COLLATE_E_NOMEM;
        }
    }
    for (uint32_t s = 0; s < out->n_sources; s++)
        sources[s].coverage = n_shared > 0 ? (float)sources[s].n_shared / (float)n_shared : 0;
    out->omissions = omissions.at;
    out->n_omissions = omissions.n;
    return COLLATE_OK;
}
