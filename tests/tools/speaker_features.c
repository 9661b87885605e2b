/*
 * speaker_features - what the speaker model sees: for every stretch of every text its candidates with their features.
 * Reads JSON lines {"text", "lang"}; writes one JSON line per text for tests/tools/speaker_fit.py.
 */
#include "text/lexicon.h"
#include "text/name.h"
#include "text/paragraph.h"
#include "text/quote_content.h"
#include "text/sentence.h"
#include "text/speaker.h"
#include "text/speaker_name.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

static cl_arena arena, scratch;

typedef struct output {
    cJSON *stretches, *cues;
    const cl_choice *choices;
    const cl_cue_stretches *of;
    const cl_speaker *speakers;
} output;

static void put_candidate(const output *o, cJSON *list, const cl_scan *scan, const cl_candidate *candidate)
{
    cJSON *object = cJSON_CreateObject();
    cJSON *active = cJSON_AddArrayToObject(object, "f");

    cJSON_AddItemToArray(list, object);
    cJSON_AddNumberToObject(object, "kind", candidate->kind);
    for (size_t i = 0; i < candidate->n; i++)
        cJSON_AddItemToArray(active, cJSON_CreateNumber(candidate->active[i]));
    if (candidate->kind == CL_CHOICE_NOBODY)
        return;
    const cl_speaker *speaker = &o->speakers[candidate->cue];
    cJSON_AddNumberToObject(object, "start", speaker->mention.start);
    cJSON_AddNumberToObject(object, "end", speaker->mention.end);
    cJSON_AddStringToObject(object, "cue", cl_arena_dup(&scratch, cl_token_text(scan->r, &scan->tok[scan->cues[candidate->cue].verb])).ptr);
    if (speaker->name.ptr != NULL)
        cJSON_AddStringToObject(object, "name", cl_arena_dup(&scratch, speaker->name).ptr);
}

static void see(void *context, const cl_scan *scan, uint32_t stretch, const cl_candidate *candidates, size_t n, size_t chosen)
{
    const output *o = context;
    cJSON *object = cJSON_CreateObject();
    cJSON *list = cJSON_AddArrayToObject(object, "candidates");

    cJSON_AddItemToArray(o->stretches, object);
    cJSON_AddNumberToObject(object, "start", scan->stretches[stretch].span.start);
    cJSON_AddNumberToObject(object, "end", scan->stretches[stretch].span.end);
    cJSON_AddNumberToObject(object, "chosen", (double)chosen);
    for (size_t i = 0; i < n; i++)
        put_candidate(o, list, scan, &candidates[i]);
}

static void put_part(cJSON *parts, uint32_t start, uint32_t end)
{
    const int part[2] = {(int)start, (int)end};

    cJSON_AddItemToArray(parts, cJSON_CreateIntArray(part, 2));
}

static void see_content(void *context, const cl_scan *scan, uint32_t cue, const cl_content *candidates, size_t n, size_t chosen)
{
    const output *o = context;
    cJSON *object = cJSON_CreateObject();
    cJSON *list = cJSON_AddArrayToObject(object, "candidates");

    cJSON_AddItemToArray(o->cues, object);
    cJSON_AddNumberToObject(object, "chosen", (double)chosen);
    cJSON_AddStringToObject(object, "cue", cl_arena_dup(&scratch, cl_token_text(scan->r, &scan->tok[scan->cues[cue].verb])).ptr);
    for (size_t i = 0; i < n; i++) {
        const cl_content *c = &candidates[i];
        cJSON *item = cJSON_CreateObject(), *active = cJSON_AddArrayToObject(item, "f"), *parts = cJSON_AddArrayToObject(item, "parts");
        cJSON_AddItemToArray(list, item);
        cJSON_AddNumberToObject(item, "kind", c->kind);
        for (size_t k = 0; k < c->n; k++)
            cJSON_AddItemToArray(active, cJSON_CreateNumber(c->active[k]));
        if (c->kind == CL_CONTENT_RIGHT || c->kind == CL_CONTENT_LEFT)
            put_part(parts, scan->tok[c->first].start, scan->tok[c->last].end);
        for (uint32_t k = o->of[cue].first; c->kind == CL_CONTENT_STRETCHES && k <= o->of[cue].last; k++)
            if (o->choices[k].cue == cue)
                put_part(parts, scan->stretches[k].span.start, scan->stretches[k].span.end);
    }
}

static collate_err read_text(cl_str text, cl_lang lang, output *o)
{
    cl_parse_options options = {.blocks = CL_BLOCKS_NONE};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_scan scan;
    cl_reading r = {.text = text,
        .lang = lang,
        .language = cl_language_of(lang),
        .options = &options,
        .vocab = vocab,
        .arena = &arena,
        .scratch = &scratch};
    collate_err err = vocab == NULL ? COLLATE_E_NOMEM : cl_paragraphs_find(text, (cl_deadline){0}, &arena, &r.blocks, &r.n_blocks);

    if (err == COLLATE_OK)
        err = cl_sentences_cut(&r);
    if (err == COLLATE_OK)
        err = cl_names_find(&r);
    if (err == COLLATE_OK)
        err = cl_scan_start(&scan, &r);
    if (err == COLLATE_OK)
        err = cl_marks_pair(&scan);
    if (err == COLLATE_OK)
        err = cl_cues_find(&scan);
    if (err == COLLATE_OK)
        err = cl_guesses_find(&scan);
    if (err == COLLATE_OK) {
        cl_speaker *speakers = CL_ARENA_ARRAY(&scratch, cl_speaker, scan.n_cues + scan.n_guesses);
        cl_choice *choices = CL_ARENA_ARRAY(&scratch, cl_choice, scan.n_stretches);
        if (speakers != NULL && choices != NULL) {
            cl_speakers_name(&scan, true, speakers);
            o->speakers = speakers;
            cl_speakers_choose(&scan, choices, see, o);
            cl_cue_stretches *of = CL_ARENA_ARRAY(&scratch, cl_cue_stretches, scan.n_cues + scan.n_guesses);
            cl_content *contents = CL_ARENA_ARRAY(&scratch, cl_content, scan.n_cues);
            if (of == NULL || contents == NULL)
                exit(1);
            cl_cue_stretches_of(&scan, choices, of);
            o->of = of;
            o->choices = choices;
            cl_contents_choose(&scan, of, contents, see_content, o);
        }
    }
    cl_vocab_free(vocab);
    return err;
}

int main(void)
{
    char *line = NULL;
    size_t room = 0;

    while (getline(&line, &room, stdin) > 0) {
        cJSON *row = cJSON_Parse(line), *reply = cJSON_CreateObject();
        const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(row, "text"));
        const char *lang = cJSON_GetStringValue(cJSON_GetObjectItem(row, "lang"));
        output o = {.stretches = cJSON_AddArrayToObject(reply, "stretches"), .cues = cJSON_AddArrayToObject(reply, "cues")};
        if (text != NULL)
            read_text(cl_str_c(text), cl_language_from_code(cl_str_c(lang != NULL ? lang : "en")), &o);
        char *out = cJSON_PrintUnformatted(reply);
        puts(out != NULL ? out : "{}");
        free(out);
        cJSON_Delete(reply);
        cJSON_Delete(row);
        cl_arena_reset(&arena, 1 << 20);
        cl_arena_reset(&scratch, 1 << 20);
    }
    free(line);
    cl_arena_fini(&arena);
    cl_arena_fini(&scratch);
    return 0;
}
