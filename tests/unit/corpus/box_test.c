#include "fixture.h"

#include "corpus/box.h"

static const char text[] =
    "Harbour to close\n\nThe harbour of Oldport will close on Monday, Mayor Ana Ruiz said. \"We have no choice,\" Ruiz said. "
    "About 120 ships use it, according to Tom Hale of the Hilltop Institute, and 3 million tons of fish.";

static bool inside(const cl_box *box, const void *at, size_t n)
{
    const char *start = (const char *)box, *p = at;

    return n == 0 || (p >= start && p + n <= start + box->bytes);
}

static void check_str(const cl_box *box, cl_str kept, cl_str parsed)
{
    assert_true(cl_str_eq(kept, parsed));
    assert_true(kept.ptr == NULL || inside(box, kept.ptr, kept.len));
}

/* Everything that was parsed is in the box, equal, and nothing points out of it. */
CL_TEST(box_holds_the_whole_article)
{
    cl_corpus *corpus = fixture_corpus();
    cl_submission submission = fixture_text("a", text);
    cl_arena arena;
    cl_adoption adoption;
    cl_box *box = NULL;
    cl_vocab *vocab = cl_vocab_new(NULL);

    submission.blocks = CL_BLOCKS_AUTO;
    submission.given.source = CL_STR("Oldport Courier");
    submission.collection = CL_STR("ports");
    cl_prepared *batch = fixture_prepare(corpus, &submission, 1);
    const cl_article *parsed = batch->items[0].article;
    cl_arena_init(&arena, 0);
    assert_int_equal(cl_adoption_init(&adoption, vocab, batch->overlay, &arena), COLLATE_OK);
    assert_int_equal(cl_box_new(&batch->items[0], 7, 8, &adoption, &arena, &box), COLLATE_OK);
    const cl_article *kept = box->document.article;
    check_str(box, kept->text, parsed->text);
    check_str(box, kept->meta.source, parsed->meta.source);
    check_str(box, kept->meta.title, parsed->meta.title);
    check_str(box, box->document.id, CL_STR("a"));
    check_str(box, box->document.collection, CL_STR("ports"));
    assert_true(inside(box, kept->blocks, kept->n_blocks * sizeof *kept->blocks));
    assert_true(inside(box, kept->sentences, kept->n_sentences * sizeof *kept->sentences));
    assert_true(inside(box, kept->numbers, kept->n_numbers * sizeof *kept->numbers));
    assert_true(inside(box, kept->dates, kept->n_dates * sizeof *kept->dates));
    assert_true(inside(box, kept->names, kept->n_names * sizeof *kept->names));
    assert_int_equal(kept->n_words, parsed->n_words);
    for (size_t i = 0; i < kept->n_words; i++) {
        const cl_word *a = cl_vocab_word(vocab, kept->words[i]), *b = cl_vocab_word(batch->overlay, parsed->words[i]);
        assert_true(cl_str_eq((cl_str){a->text, a->len}, (cl_str){b->text, b->len}));
        assert_int_equal(kept->words[i] & CL_WORD_LOCAL, 0);
    }
    assert_int_equal(kept->n_entities, parsed->n_entities);
    for (size_t i = 0; i < kept->n_entities; i++)
        check_str(box, kept->entities[i].name, parsed->entities[i].name);
    assert_int_equal(kept->n_quotes, parsed->n_quotes);
    assert_true(kept->n_quotes >= 1);
    for (size_t i = 0; i < kept->n_quotes; i++) {
        const cl_quote *a = &kept->quotes[i], *b = &parsed->quotes[i];
        check_str(box, a->speaker.name, b->speaker.name);
        assert_true(inside(box, a->content, a->n_content * sizeof *a->content));
        assert_memory_equal(a->content, b->content, a->n_content * sizeof *a->content);
        assert_true(a->n_stretches == 0 || memcmp(a->stretches, b->stretches, a->n_stretches * sizeof *a->stretches) == 0);
    }
    cl_box_rele(box);
    cl_arena_fini(&arena);
    cl_prepared_free(batch);
    cl_vocab_free(vocab);
    cl_corpus_free(corpus);
}
