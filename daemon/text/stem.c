#include "text/stem.h"

#include "text/language.h"

#include <libstemmer.h>
#include <pthread.h>
#include <stdlib.h>
#include <threads.h>

#define MAX_STEMMED 64 /* bytes; longer words are no words of the language and come back whole */

typedef struct stemmers {
    struct sb_stemmer *of[CL_LANG_COUNT];
} stemmers;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static bool key_made;

static void free_stemmers(void *held)
{
    stemmers *mine = held;

    for (size_t i = 0; i < CL_LANG_COUNT; i++) {
        if (mine->of[i] != NULL)
            sb_stemmer_delete(mine->of[i]);
    }
    free(mine);
}

static void make_key(void)
{
    key_made = pthread_key_create(&key, free_stemmers) == 0;
}

/* This thread's stemmer of a language; NULL when there is none or memory is out. */
static struct sb_stemmer *stemmer_of(cl_lang lang)
{
    static thread_local stemmers *mine; /* the key owns it, this saves the look-up */
    const char *name = cl_language_of(lang)->stemmer;

    if (name == NULL)
        return NULL;
    if (mine == NULL) {
        pthread_once(&once, make_key);
        if (!key_made)
            return NULL;
        mine = calloc(1, sizeof *mine);
        if (mine == NULL)
            return NULL;
        if (pthread_setspecific(key, mine) != 0) {
            free(mine);
            mine = NULL;
            return NULL;
        }
    }
    if (mine->of[lang] == NULL)
        mine->of[lang] = sb_stemmer_new(name, "UTF_8");
    return mine->of[lang];
}

cl_str cl_stem(cl_lang lang, cl_str folded)
{
    if (folded.len < 3 || folded.len > MAX_STEMMED)
        return folded;
    for (size_t i = 0; i < folded.len; i++) {
        if (folded.ptr[i] >= '0' && folded.ptr[i] <= '9')
            return folded;
    }
    struct sb_stemmer *stemmer = stemmer_of(lang);
    if (stemmer == NULL)
        return folded;
    const sb_symbol *stem = sb_stemmer_stem(stemmer, (const sb_symbol *)folded.ptr, (int)folded.len);
    int length = sb_stemmer_length(stemmer);
    if (stem == NULL || length <= 0)
        return folded;
    return (cl_str){(const char *)stem, (size_t)length};
}
