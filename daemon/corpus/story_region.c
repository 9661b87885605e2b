#include "corpus/story_region.h"

#include "corpus/story_group.h"

#include <stdlib.h>

#define NEAR 0.05f        /* similarity below which a document is no neighbour */
#define CROWD_SHARE 0.7f  /* of .2 .4 .7 .9 best on stories_mixed dev */
#define LONELY 0.04f      /* stands for a missing neighbour: a small corpus groups like a large one; triples dev .987 .991 at .06 .04 */
#define LEAST 0.05f       /* corrected similarity that joins: of .03 .04 .05 best on stories_mixed dev (B3 .910 .918 .925) */
#define COPY 0.9f         /* a copy of a text is no second neighbour: with seven copies of one document in 100 stories of
                             stories_mixed dev B3 was .882 while they counted, .922 since; .8 and .9 are alike */
#define REACH 0.02f       /* stories with a document so near are grouped afresh */
#define MAX_UNITS 40u
#define MAX_STORIES 16u
#define LARGE 20u         /* a story of more documents is one unit */
#define SAMPLE 12u        /* documents that stand for it */

typedef struct region_unit {
    const uint32_t *slots; /* all of its documents */
    uint32_t n;
    uint32_t sample[SAMPLE];
    uint32_t n_sample;
    uint32_t story;        /* index into old, or UINT32_MAX for the document that joins */
} region_unit;

typedef struct region_plan {
    region_unit units[MAX_UNITS];
    uint32_t n_units;
    cl_story_set old[MAX_STORIES];
    uint32_t n_old;
} region_plan;

static void take_note(cl_story_slot *slot, float similarity)
{
    for (unsigned i = 0; i < CL_STORY_CROWD; i++) {
        if (similarity > slot->nearest[i]) {
            float less = slot->nearest[i];
            slot->nearest[i] = similarity;
            similarity = less;
        }
    }
}

/* How crowded it is around a document that joins, and around those near it. A copy stands where its original does. */
static void take_notes(cl_story_index *index, uint32_t joining, const cl_story_near *near, uint32_t n_near)
{
    cl_story_slot *slot = &index->slots[joining];

    if (n_near > 0 && near[0].similarity >= COPY) {
        memcpy(slot->nearest, index->slots[near[0].slot].nearest, sizeof slot->nearest);
        slot->is_copy = true;
        return;
    }
    for (uint32_t i = 0; i < n_near; i++) {
        cl_story_slot *other = &index->slots[near[i].slot];
        if (!other->is_copy)
            take_note(slot, near[i].similarity);
        take_note(other, near[i].similarity);
    }
}

static float crowd(const cl_story_slot *slot)
{
    float sum = 0;

    for (unsigned i = 0; i < CL_STORY_CROWD; i++)
        sum += slot->nearest[i] > LONELY ? slot->nearest[i] : LONELY;
    return sum / CL_STORY_CROWD;
}

static float corrected(const cl_story_index *index, uint32_t a, uint32_t b, float similarity)
{
    float left = similarity - CROWD_SHARE * (crowd(&index->slots[a]) + crowd(&index->slots[b])) / 2;

    return left > 0 ? left : 0;
}

static float between_units(cl_story_index *index, const region_unit *a, const region_unit *b)
{
    float sum = 0;

    for (uint32_t i = 0; i < a->n_sample; i++) {
        for (uint32_t j = 0; j < b->n_sample; j++)
            sum += corrected(index, a->sample[i], b->sample[j], cl_story_index_between(index, a->sample[i], b->sample[j]));
    }
    return sum / (float)(a->n_sample * b->n_sample);
}

/* A large story as one unit: its nearest documents first, then an even spread. */
static void add_large(region_plan *plan, uint32_t story, const cl_story_near *near, uint32_t n_near, const cl_story_index *index)
{
    const cl_story_set *set = &plan->old[story];
    region_unit *whole = &plan->units[plan->n_units++];

    *whole = (region_unit){.slots = set->slots, .n = set->n, .story = story};
    for (uint32_t i = 0; i < n_near && whole->n_sample < SAMPLE / 2; i++) {
        if (index->slots[near[i].slot].story == set->number)
            whole->sample[whole->n_sample++] = near[i].slot;
    }
    uint32_t left = SAMPLE - whole->n_sample;
    for (uint32_t i = 0; i < left; i++)
        whole->sample[whole->n_sample++] = set->slots[(size_t)i * set->n / left];
}

static void add_single(region_plan *plan, const uint32_t *slot, uint32_t story)
{
    plan->units[plan->n_units++] = (region_unit){.slots = slot, .n = 1, .sample = {*slot}, .n_sample = 1, .story = story};
}

/* Room for its units, and not there yet. */
static bool wants(const region_plan *plan, uint64_t number, uint32_t n)
{
    uint32_t units = n > LARGE ? 1 : n;

    if (number == CL_STORY_NONE || plan->n_old == MAX_STORIES || plan->n_units + units > MAX_UNITS)
        return false;
    for (uint32_t i = 0; i < plan->n_old; i++) {
        if (plan->old[i].number == number)
            return false;
    }
    return true;
}

static collate_err add_story(region_plan *plan, uint64_t number, const cl_story_index *index, const cl_story_near *near, uint32_t n_near,
                             cl_story_members *members, void *context, cl_arena *arena)
{
    cl_story_set set = {0};

    if (!wants(plan, number, 1))
        return COLLATE_OK;
    collate_err err = members(context, number, arena, &set);
    if (err != COLLATE_OK || set.n == 0 || !wants(plan, number, set.n))
        return err;
    uint32_t story = plan->n_old++;
    plan->old[story] = set;
    if (set.n > LARGE) {
        add_large(plan, story, near, n_near, index);
        return COLLATE_OK;
    }
    for (uint32_t i = 0; i < set.n; i++)
        add_single(plan, &set.slots[i], story);
    return COLLATE_OK;
}

static collate_err group_units(const region_plan *plan, cl_story_index *index, cl_arena *arena, uint32_t *label)
{
    uint32_t n = plan->n_units, size[MAX_UNITS];
    float *table = CL_ARENA_ARRAY(arena, float, n * n);

    if (table == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t i = 0; i < n; i++) {
        size[i] = plan->units[i].n;
        for (uint32_t j = 0; j < i; j++)
            table[i * n + j] = table[j * n + i] = between_units(index, &plan->units[i], &plan->units[j]);
    }
    cl_story_group(table, size, n, LEAST, label);
    return COLLATE_OK;
}

/* Which group takes over which story's number: the pair with most documents in common first. */
static void inherit(const region_plan *plan, const uint32_t *group_of, cl_story_region *region)
{
    uint32_t common[MAX_STORIES][MAX_UNITS] = {0};
    bool taken[MAX_STORIES] = {false};

    for (uint32_t u = 0; u < plan->n_units; u++) {
        if (plan->units[u].story != UINT32_MAX)
            common[plan->units[u].story][group_of[u]] += plan->units[u].n;
    }
    for (uint32_t s = 0; s < plan->n_old; s++) {
        region->old[s] = (cl_story_old){plan->old[s].number, 0};
        for (uint32_t g = 1; g < region->n_groups; g++) {
            if (common[s][g] > common[s][region->old[s].heir])
                region->old[s].heir = g;
        }
    }
    for (;;) {
        uint32_t best = 0, story = 0, group = 0;
        for (uint32_t s = 0; s < plan->n_old; s++) {
            for (uint32_t g = 0; !taken[s] && g < region->n_groups; g++) {
                bool older = common[s][g] == best && best > 0 && plan->old[s].number < plan->old[story].number;
                if (region->groups[g].number == CL_STORY_NONE && (common[s][g] > best || older))
                    best = common[s][g], story = s, group = g;
            }
        }
        if (best == 0)
            return;
        taken[story] = true;
        region->groups[group].number = plan->old[story].number;
    }
}

static collate_err collect(const region_plan *plan, const uint32_t *label, uint32_t asked, cl_arena *arena, cl_story_region *out)
{
    cl_story_region region = {.n_old = plan->n_old};
    uint32_t group_of[MAX_UNITS], number[MAX_UNITS], total = 0;

    for (uint32_t u = 0; u < plan->n_units; u++) {
        if (label[u] == u)
            number[u] = region.n_groups++;
        group_of[u] = number[label[u]]; /* the label is the least unit: met before */
        total += plan->units[u].n;
    }
    region.groups = CL_ARENA_ARRAY(arena, cl_story_set, region.n_groups);
    region.old = CL_ARENA_ARRAY(arena, cl_story_old, plan->n_old);
    region.moved = CL_ARENA_ARRAY(arena, uint32_t, total);
    uint32_t *slots = CL_ARENA_ARRAY(arena, uint32_t, total);
    if (region.groups == NULL || region.old == NULL || region.moved == NULL || slots == NULL)
        return COLLATE_E_NOMEM;
    for (uint32_t g = 0; g < region.n_groups; g++) {
        region.groups[g] = (cl_story_set){.number = CL_STORY_NONE, .slots = slots};
        for (uint32_t u = 0; u < plan->n_units; u++) {
            if (group_of[u] != g)
                continue;
            memcpy(slots, plan->units[u].slots, plan->units[u].n * sizeof *slots);
            slots += plan->units[u].n;
            region.groups[g].n += plan->units[u].n;
        }
    }
    inherit(plan, group_of, &region);
    for (uint32_t u = 0; u < plan->n_units; u++) {
        const region_unit *unit = &plan->units[u];
        bool stays = unit->story != UINT32_MAX && plan->old[unit->story].number == region.groups[group_of[u]].number;
        region.changed |= !stays;
        if (!stays && unit->n == 1 && unit->slots[0] != asked)
            region.moved[region.n_moved++] = unit->slots[0];
    }
    *out = region;
    return COLLATE_OK;
}

collate_err cl_story_region_make(cl_story_index *index, uint32_t slot, bool joining, cl_story_members *members, void *context,
                                 cl_arena *arena, cl_story_region *out)
{
    cl_story_near near[CL_STORY_CANDIDATES];
    uint32_t n_near = 0, label[MAX_UNITS];
    region_plan *made = CL_ARENA_NEW(arena, region_plan);
    uint32_t *self = CL_ARENA_NEW(arena, uint32_t);

    if (made == NULL || self == NULL)
        return COLLATE_E_NOMEM;
    collate_err err = cl_story_index_near(index, slot, NEAR, arena, near, &n_near);
    if (err != COLLATE_OK)
        return err;
    *self = slot;
    if (joining)
        add_single(made, self, UINT32_MAX);
    else
        err = add_story(made, index->slots[slot].story, index, near, n_near, members, context, arena);
    if (joining)
        take_notes(index, slot, near, n_near);
    for (uint32_t i = 0; err == COLLATE_OK && i < n_near; i++) {
        if (corrected(index, slot, near[i].slot, near[i].similarity) >= REACH)
            err = add_story(made, index->slots[near[i].slot].story, index, near, n_near, members, context, arena);
    }
    if (err == COLLATE_OK)
        err = group_units(made, index, arena, label);
    return err == COLLATE_OK ? collect(made, label, slot, arena, out) : err;
}
