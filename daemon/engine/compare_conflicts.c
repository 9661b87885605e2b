#include "engine/compare_conflicts.h"

#include "base/vec.h"
#include "engine/values.h"

#include <stdlib.h>

/* Sentences less alike than this (cosine of their own words) are not asked for conflicts, though they stand in one claim. */
#define MIN_LIKENESS 0.15f

/* Chosen by reading the conflicts of twenty outlets' stories: with no doubt among long articles half of the dates in conflict
 * were two events. */
#define DOUBT_LONG 10.0f
#define DOUBT 1.5f

/* Two members' difference, and which of them they are. */
#define SIDING_WORDS 3u  /* words that a sentence shares with the claim that its month sides with */
#define WHOLE_ARTICLE 8u /* sentences: fewer are passages that somebody put side by side on purpose */

typedef struct noted {
    cl_value_difference difference;
    uint32_t a, b;  /* members */
    uint32_t group; /* notes that share a value */
} noted;

typedef CL_VEC(noted) noted_vec;

typedef struct finder {
    const cl_documents *documents;
    const cl_alignment *alignment;
    cl_deadline deadline;
    cl_arena *arena;
    cl_comparison *out;
    float doubt;
    float min_like; /* sentences less alike are not asked */
    cl_value_words *words;   /* per document */
    const uint32_t *unit_of; /* per sentence of the scope (first_sentence + sentence) */
    CL_VEC(cl_conflict) conflicts;
} finder;

static const cl_align_unit *unit_of(const finder *find, const cl_claim_member *m)
{
    uint32_t first = find->unit_of[find->out->first_sentence[m->document] + m->sentence];
    const cl_align_unit *units = find->alignment->units;

    /* A member starts where one of its sentence's clauses does. */
    for (uint32_t u = first; u < find->alignment->n_units && units[u].document == m->document && units[u].sentence == m->sentence; u++)
        if (units[u].span.start == m->span.start)
            return &units[u];
    return &units[first];
}

static bool is_within(cl_span outer, cl_span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

static collate_err note_pair(finder *find, const cl_claim *claim, uint32_t i, uint32_t j, const cl_value_sentence **read, noted_vec *notes)
{
    const cl_claim_member *a = &claim->members[i], *b = &claim->members[j];
    const cl_value_difference *found = NULL;
    size_t n = 0;
    collate_err err = COLLATE_OK;

    if (a->document == b->document)
        return COLLATE_OK; /* copies of one original are compared: an outlet that changed a figure is what an editor looks for */
    float like = cl_align_cosine(unit_of(find, a), unit_of(find, b));
    if (like < find->min_like)
        return COLLATE_OK;
    if (read[i] == NULL)
        err = cl_values_read(find->documents, a->document, a->sentence, find->words, find->arena, &read[i]);
    if (err == COLLATE_OK && read[j] == NULL)
        err = cl_values_read(find->documents, b->document, b->sentence, find->words, find->arena, &read[j]);
    if (err == COLLATE_OK)
        err = cl_values_differ(read[i], read[j], like, find->doubt, find->arena, &found, &n);
    for (size_t k = 0; err == COLLATE_OK && k < n; k++)
        if (is_within(a->span, found[k].a) && is_within(b->span, found[k].b) && /* not in another clause of the sentence */
            CL_VEC_PUSH(notes, find->arena, (noted){found[k], i, j, (uint32_t)notes->n}) == NULL)
            err = COLLATE_E_NOMEM;
    return err;
}

/* Notes that have a value of one member in common answer the same question. */
static void join_notes(noted_vec *notes)
{
    bool changed = true;

    while (changed) { /* few notes a claim; each round lowers some group */
        changed = false;
        for (size_t i = 0; i < notes->n; i++)
            for (size_t j = 0; j < notes->n; j++) {
                noted *x = &notes->at[i], *y = &notes->at[j];
                if (x->group == y->group || x->difference.kind != y->difference.kind)
                    continue;
                bool shared = (x->a == y->a && cl_span_overlaps(x->difference.a, y->difference.a)) ||
                              (x->b == y->b && cl_span_overlaps(x->difference.b, y->difference.b)) ||
                              (x->a == y->b && cl_span_overlaps(x->difference.a, y->difference.b)) ||
                              (x->b == y->a && cl_span_overlaps(x->difference.b, y->difference.a));
                if (!shared)
                    continue;
                uint32_t low = x->group < y->group ? x->group : y->group;
                x->group = y->group = low;
                changed = true;
            }
    }
}

typedef CL_VEC(cl_conflict_value) value_vec;

static bool add_value(value_vec *values, cl_arena *arena, const cl_claim_member *m, cl_span span, cl_str normalized)
{
    for (size_t i = 0; i < values->n; i++)
        if (values->at[i].document == m->document)
            return true; /* one a document; the first found is the best matched */
    return CL_VEC_PUSH(values, arena, (cl_conflict_value){m->document, m->sentence, span, normalized}) != NULL;
}

static int by_document(const void *a, const void *b)
{
    const cl_conflict_value *x = a, *y = b;

    return (x->document > y->document) - (x->document < y->document);
}

static uint32_t count_same(const cl_conflict *conflict, cl_str normalized)
{
    uint32_t n = 0;

    for (size_t i = 0; i < conflict->n_values; i++)
        n += cl_str_eq(conflict->values[i].normalized, normalized);
    return n;
}

/* Mark the members whose value is not the most frequent one; all of them when none is. */
static void mark_stances(cl_claim *claim, const cl_conflict *conflict)
{
    uint32_t most = 0, n_most = 0;

    for (size_t i = 0; i < conflict->n_values; i++) {
        uint32_t n = count_same(conflict, conflict->values[i].normalized);
        n_most = n > most ? n : n == most ? n_most + 1 : n_most;
        most = n > most ? n : most;
    }
    for (size_t i = 0; i < conflict->n_values; i++) {
        const cl_conflict_value *value = &conflict->values[i];
        bool rarer = most == 1 || count_same(conflict, value->normalized) < most;
        for (size_t m = 0; rarer && m < claim->n_members; m++)
            if (claim->members[m].document == value->document && claim->members[m].sentence == value->sentence)
                ((cl_claim_member *)claim->members)[m].stance = CL_STANCE_CONFLICTING;
    }
}

/* Index of the sentence that holds a byte, or UINT32_MAX. */
static uint32_t sentence_at(const cl_article *article, uint32_t byte)
{
    for (uint32_t i = 0; i < article->n_sentences; i++)
        if (article->sentences[i].start <= byte && byte < article->sentences[i].end)
            return i;
    return UINT32_MAX;
}

/* Does the sentence speak of what the claim's central sentence does: content words that both have, the month among them. */
static bool speaks_of(const finder *find, const cl_claim *claim, uint32_t document, uint32_t sentence)
{
    const cl_claim_member *m = &claim->members[claim->central];
    const cl_article *a = find->documents->at[document]->article, *b = find->documents->at[m->document]->article;
    const cl_sentence *x = &a->sentences[sentence], *y = &b->sentences[m->sentence];
    unsigned shared = 0;

    for (uint32_t i = 0; i < x->n_words && shared < SIDING_WORDS; i++) {
        const cl_word *word = cl_vocab_word(find->documents->vocab, a->words[x->first_word + i]);
        bool found = false;
        for (uint32_t k = 0; !found && (word->flags & CL_WORD_STOP) == 0 && k < y->n_words && k < 200; k++)
            found = cl_vocab_stem(find->documents->vocab, b->words[y->first_word + k]) == word->stem;
        shared += found;
    }
    return shared >= SIDING_WORDS;
}

/* Documents that name one month only, the same as a value of the conflict, side with it when that sentence speaks of the claim. */
static collate_err side_by_month(finder *find, const cl_claim *claim, value_vec *values)
{
    size_t n = values->n;
    uint8_t months[16] = {0};

    for (size_t i = 0; i < n; i++)
        if (n > 16 || cl_values_only_month(find->documents->at[values->at[i].document]->article, &months[i]) == NULL)
            return COLLATE_OK;
    for (uint32_t d = 0; d < find->documents->n; d++) {
        const cl_article *article = find->documents->at[d]->article;
        uint8_t month = 0;
        const cl_date *date = cl_values_only_month(article, &month);
        uint32_t sentence = date != NULL ? sentence_at(article, date->start) : UINT32_MAX;
        if (sentence == UINT32_MAX || !speaks_of(find, claim, d, sentence))
            continue;
        for (size_t i = 0; i < n; i++) {
            cl_claim_member m = {.document = d, .sentence = sentence};
            if (months[i] == month && !add_value(values, find->arena, &m, (cl_span){date->start, date->end}, values->at[i].normalized))
                return COLLATE_E_NOMEM;
        }
    }
    return COLLATE_OK;
}

/* Whole articles that bear no date may be years apart: their months and weekdays cannot be held against each other. */
static bool nobody_dated(const finder *find, const value_vec *values)
{
    for (size_t i = 0; i < values->n; i++) {
        const cl_article *article = find->documents->at[values->at[i].document]->article;
        if (article->meta.published.precision != CL_WHEN_NONE || article->n_sentences < WHOLE_ARTICLE)
            return false;
    }
    return true;
}

static collate_err make_conflict(finder *find, cl_claim *claim, const noted_vec *notes, uint32_t group)
{
    value_vec values = {0};
    const noted *best = NULL;

    for (size_t i = 0; i < notes->n; i++) {
        const noted *note = &notes->at[i];
        if (note->group != group)
            continue;
        if (best == NULL || note->difference.type < best->difference.type ||
            (note->difference.type == best->difference.type && note->difference.confidence > best->difference.confidence))
            best = note; /* CL_CONFLICT_CONFLICT is the lowest: one true conflict makes the whole one */
        if (!add_value(&values, find->arena, &claim->members[note->a], note->difference.a, note->difference.normalized_a) ||
            !add_value(&values, find->arena, &claim->members[note->b], note->difference.b, note->difference.normalized_b))
            return COLLATE_E_NOMEM;
    }
    if (best == NULL || values.n < 2)
        return COLLATE_OK;
    if (best->difference.kind == CL_VALUE_DATE && find->doubt > 0 && side_by_month(find, claim, &values) != COLLATE_OK)
        return COLLATE_E_NOMEM;
    qsort(values.at, values.n, sizeof *values.at, by_document);
    cl_conflict conflict = {
        claim->id, best->difference.type, best->difference.kind, best->difference.slot, values.at, values.n, best->difference.confidence};
    if (conflict.type == CL_CONFLICT_CONFLICT && conflict.kind == CL_VALUE_DATE && nobody_dated(find, &values))
        conflict.type = CL_CONFLICT_UNRESOLVED;
    if (conflict.type == CL_CONFLICT_CONFLICT) {
        claim->status = CL_CLAIM_CONFLICTING;
        mark_stances(claim, &conflict);
    }
    return CL_VEC_PUSH(&find->conflicts, find->arena, conflict) == NULL ? COLLATE_E_NOMEM : COLLATE_OK;
}

static collate_err look_at(finder *find, cl_claim *claim)
{
    noted_vec notes = {0};
    size_t pairs = 0;
    collate_err err = COLLATE_OK;
    const cl_value_sentence **read = CL_ARENA_ARRAY(find->arena, const cl_value_sentence *, claim->n_members);

    if (read == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; err == COLLATE_OK && i < claim->n_members && pairs < CL_CONFLICT_PAIRS; i++) {
        for (uint32_t j = i + 1; err == COLLATE_OK && j < claim->n_members && pairs < CL_CONFLICT_PAIRS; j++, pairs++)
            err = note_pair(find, claim, i, j, read, &notes);
        if (err == COLLATE_OK && cl_deadline_passed(find->deadline))
            err = COLLATE_E_DEADLINE;
    }
    if (err != COLLATE_OK)
        return err;
    join_notes(&notes);
    for (uint32_t g = 0; err == COLLATE_OK && g < notes.n; g++)
        err = make_conflict(find, claim, &notes, g);
    return err;
}

static int by_type(const void *a, const void *b)
{
    const cl_conflict *x = a, *y = b;

    if (x->type != y->type)
        return x->type < y->type ? -1 : 1;
    if (x->confidence != y->confidence)
        return x->confidence < y->confidence ? 1 : -1;
    if (x->claim != y->claim)
        return x->claim < y->claim ? -1 : 1;
    return (x->values[0].span.start > y->values[0].span.start) - (x->values[0].span.start < y->values[0].span.start);
}

static collate_err number_units(finder *find)
{
    size_t total = find->out->first_sentence[find->documents->n];
    uint32_t *unit = CL_ARENA_ARRAY(find->arena, uint32_t, total);

    if (unit == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t u = (uint32_t)find->alignment->n_units; u-- > 0;) /* the first of a sentence's clauses stays */
        unit[find->out->first_sentence[find->alignment->units[u].document] + find->alignment->units[u].sentence] = u;
    find->unit_of = unit;
    return COLLATE_OK;
}

/* ---- passages that somebody put side by side */

/* More documents are a story, in which what is not aligned says other things. */
#define SIDE_BY_SIDE 8u
#define PASSAGE_LIKENESS 0.03f /* the rare words are those that were altered; the rules of values.h ask for more */

static const cl_claim_member *only_member(const cl_claim *claim)
{
    return claim->n_members == 1 ? &claim->members[0] : NULL;
}

/* The claim of one sentence that is most like this one, of another document that comes later; SIZE_MAX for none. */
static size_t nearest_apart(const finder *find, const cl_claim *claims, size_t at)
{
    const cl_claim_member *m = only_member(&claims[at]);
    size_t best = SIZE_MAX;
    float best_like = PASSAGE_LIKENESS;

    for (size_t c = 0; c < find->out->n_claims; c++) {
        const cl_claim_member *other = only_member(&claims[c]);
        if (other == NULL || other->document <= m->document)
            continue;
        float like = cl_align_cosine(unit_of(find, m), unit_of(find, other));
        if (like >= best_like) {
            best_like = like;
            best = c;
        }
    }
    return best;
}

/* Hold one member of each of two claims against the other. A claim that only one outlet has is none of its alone when another one says
 * otherwise. */
static collate_err look_at_two(finder *find, cl_claim *first, const cl_claim_member *x, cl_claim *second, const cl_claim_member *y)
{
    cl_claim_member members[2] = {*x, *y};
    cl_claim both = *first;
    both.members = members;
    both.n_members = both.n_documents = 2;
    both.central = 0;
    both.status = CL_CLAIM_EXCLUSIVE;
    collate_err err = look_at(find, &both);

    if (err != COLLATE_OK || both.status != CL_CLAIM_CONFLICTING)
        return err;
    if (first->n_documents == 1)
        first->status = both.status;
    if (second->n_documents == 1)
        second->status = both.status;
    ((cl_claim_member *)x)->stance = members[0].stance;
    ((cl_claim_member *)y)->stance = members[1].stance;
    return COLLATE_OK;
}

/*
 * Of documents of a sentence or two, what no claim joined is held against its nearest all the same: they were given because
 * they tell of one thing, and a name that was altered in a short sentence is what kept it out of a claim. It finds 14 more of the
 * 306 names altered in conflicts_made dev.
 */
static collate_err look_at_passages(finder *find, cl_claim *claims)
{
    collate_err err = COLLATE_OK;

    for (size_t c = 0; err == COLLATE_OK && c < find->out->n_claims; c++) {
        size_t other = only_member(&claims[c]) != NULL ? nearest_apart(find, claims, c) : SIZE_MAX;
        if (other != SIZE_MAX)
            err = look_at_two(find, &claims[c], &claims[c].members[0], &claims[other], &claims[other].members[0]);
    }
    return err;
}

/* 0 for documents of a sentence or two, DOUBT for articles of DOUBT_LONG sentences and more. */
static float doubt_of(float sentences)
{
    return sentences <= 2 ? 0 : sentences >= DOUBT_LONG ? DOUBT : DOUBT * (sentences - 2) / (DOUBT_LONG - 2);
}

collate_err cl_conflicts_find(
    const cl_documents *documents, const cl_alignment *alignment, cl_deadline deadline, cl_arena *arena, cl_comparison *out)
{
    finder find = {.documents = documents,
        .alignment = alignment,
        .deadline = deadline,
        .arena = arena,
        .out = out,
        .min_like = MIN_LIKENESS};
    cl_claim *claims = (cl_claim *)out->claims;
    collate_err err = number_units(&find);

    find.words = CL_ARENA_ARRAY(arena, cl_value_words, documents->n);
    if (err == COLLATE_OK && find.words == NULL)
        err = COLLATE_E_NOMEM;
    find.doubt = doubt_of(documents->n > 0 ? (float)alignment->n_units / (float)documents->n : 0);

    for (size_t c = 0; err == COLLATE_OK && c < out->n_claims; c++) {
        if (claims[c].n_documents > 1)
            err = look_at(&find, &claims[c]);
    }
    if (find.doubt <= 0)
        find.min_like = PASSAGE_LIKENESS;
    if (err == COLLATE_OK && find.doubt <= 0 && documents->n <= SIDE_BY_SIDE)
        err = look_at_passages(&find, claims);
    if (err != COLLATE_OK)
        return err;
    if (find.conflicts.n > 1)
        qsort(find.conflicts.at, find.conflicts.n, sizeof *find.conflicts.at, by_type);
    out->conflicts = find.conflicts.at;
    out->n_conflicts = find.conflicts.n;
    return COLLATE_OK;
}
