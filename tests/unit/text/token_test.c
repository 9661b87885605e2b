#include "text/stem.h"
#include "text/token.h"
#include "unit.h"

/* Tokens joined by '|'; C capital, A all capitals, P possessive, S stop inside, O opens, X closes follow '/'. */
static cl_str cut(const char *text, cl_lang lang, cl_arena *arena)
{
    static const char letters[] = "CAP__SOX";
    cl_token *tokens = NULL;
    size_t n = 0;
    cl_str s = cl_str_c(text), joined = {"", 0};

    assert_int_equal(cl_tokenize(s, (cl_span){0, (uint32_t)s.len}, lang, NULL, arena, &tokens, &n), COLLATE_OK);
    for (size_t i = 0; i < n; i++) {
        joined = cl_arena_printf(
            arena, "%.*s%s%.*s", CL_STR_ARG(joined), i == 0 ? "" : "|", CL_STR_ARG(cl_str_cut(s, tokens[i].start, tokens[i].end)));
        bool first = true;
        for (unsigned f = 0; f < 8; f++) {
            if (letters[f] == '_' || (tokens[i].flags >> f & 1) == 0)
                continue;
            joined = cl_arena_printf(arena, "%.*s%s%c", CL_STR_ARG(joined), first ? "/" : "", letters[f]);
            first = false;
        }
    }
    return joined;
}

CL_TEST(tokens_of_text)
{
    static const struct {
        const char *name, *text, *want;
        cl_lang lang;
    } rows[] = {
        {"words and marks", "The ferry, sank.", "The/C|ferry|,|sank|.", CL_LANG_EN},
        {"possessive", "Moss's boat", "Moss/C|'s/P|boat", CL_LANG_EN},
        {"possessive of a plural", "owners' boats", "owners|'/PX|boats", CL_LANG_EN},
        {"he's is none", "he's late", "he|'s|late", CL_LANG_EN},
        {"apostrophe inside", "don\xe2\x80\x99t O'Neill", "don\xe2\x80\x99t|O'Neill/C", CL_LANG_EN},
        {"elision", "l'homme", "l'|homme", CL_LANG_FR},
        {"dotted", "U.S. a.m. J. Moss", "U.S./CAS|a.m./S|J./CS|Moss/C", CL_LANG_EN},
        {"no dotted word", "plan b. x.yz", "plan|b|.|x|.|yz", CL_LANG_EN},
        {"numbers", "1,200.5 3:30 10/12 7.", "1,200.5|3:30|10/12|7|.", CL_LANG_EN},
        {"numbers with letters", "1990s 4th 20bn", "1990s|4th|20bn", CL_LANG_EN},
        {"hyphens", "US-Russian -- no", "US/CA|-|Russian/C|--|no", CL_LANG_EN},
        {"straight marks", "\"Go,\" he", "\"/O|Go/C|,|\"/X|he", CL_LANG_EN},
        {"curly marks", "\xe2\x80\x9cGo\xe2\x80\x9d", "\xe2\x80\x9c/O|Go/C|\xe2\x80\x9d/X", CL_LANG_EN},
        {"German marks", "\xe2\x80\x9eGeh\xe2\x80\x9c, so", "\xe2\x80\x9e/O|Geh/C|\xe2\x80\x9c/X|,|so", CL_LANG_DE},
        {"turned guillemets", "er: \xc2\xbbGeh\xc2\xab so", "er|:|\xc2\xbb/O|Geh/C|\xc2\xab/X|so", CL_LANG_DE},
        {"typewriter marks", "``Go'' he", "``/O|Go/C|''/X|he", CL_LANG_EN},
        {"ideographs", "\xe4\xb8\xad\xe6\x96\x87", "\xe4\xb8\xad|\xe6\x96\x87", CL_LANG_NONE},
        {"Cyrillic", "\xd0\x9c\xd0\xb8\xd1\x80!", "\xd0\x9c\xd0\xb8\xd1\x80/C|!", CL_LANG_RU},
        {"nothing", " \n ", "", CL_LANG_EN},
        {"letters by the eight and more", "Harbourside harbourmasters dressing-upmanship",
            "Harbourside/C|harbourmasters|dressing|-|upmanship", CL_LANG_EN},
        {"around sixteen letters", "abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq abcdefghijklmnopqr.",
            "abcdefghijklmno|abcdefghijklmnop|abcdefghijklmnopq|abcdefghijklmnopqr|.", CL_LANG_EN},
        {"a capital inside", "eBay McLean's iPhones.", "eBay|McLean/C|'s/P|iPhones|.", CL_LANG_EN},
        {"every mark alone", "a ! # $ % & ( ) * + , - . / : ; < = > ? @ [ ] ^ _ { | } ~ b",
            "a|!|#|$|%|&|(|)|*|+|,|-|.|/|:|;|<|=|>|?|@|[|]|^|_|{|||}|~|b", CL_LANG_EN},
        {"single letters", "A b. C. d; E", "A/C|b|.|C./CS|d|;|E/C", CL_LANG_EN},
    };
    static const char blanks[] = "                        ";
    cl_arena arena;

    cl_arena_init(&arena, 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cl_str longer = cl_arena_printf(&arena, "%s%s", rows[i].text, blanks); /* so that words can be read by the sixteen */
        CL_CHECK_STR(rows[i].name, cut(rows[i].text, rows[i].lang, &arena), rows[i].want);
        CL_CHECK_STR(rows[i].name, cut(longer.ptr, rows[i].lang, &arena), rows[i].want);
    }
    cl_arena_fini(&arena);
}

CL_TEST(fold_for_comparison)
{
    static const struct {
        const char *name, *word, *want;
    } rows[] = {
        {"ASCII", "FeRRy", "ferry"},
        {"already folded", "ferry", "ferry"},
        {"around @ and Z", "@AZ[`az{", "@az[`az{"},
        {"eight bytes", "ABCDEFGH", "abcdefgh"},
        {"one byte", "Q", "q"},
        {"three bytes", "aBC", "abc"},
        {"nine bytes", "abcdefghI", "abcdefghi"},
        {"sixteen bytes", "ABCDEFGHIJKLMNOP", "abcdefghijklmnop"},
        {"seventeen bytes", "ABCDEFGHIJKLMNOPQ", "abcdefghijklmnopq"},
        {"an accent behind eight", "HARBOURS\xc3\x89", "harbours\xc3\xa9"},
        {"accents", "\xc3\x89t\xc3\xa9", "\xc3\xa9t\xc3\xa9"},
        {"combining accent is composed", "E\xcc\x81t", "\xc3\xa9t"},
        {"curly apostrophe", "Don\xe2\x80\x99t", "don't"},
        {"soft hyphen goes", "fer\xc2\xadry", "ferry"},
        {"Cyrillic", "\xd0\x9c\xd0\x98\xd0\xa0", "\xd0\xbc\xd0\xb8\xd1\x80"},
    };
    char buffer[64], tiny[3];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CL_CHECK_STR(rows[i].name, cl_fold(cl_str_c(rows[i].word), buffer, sizeof buffer), rows[i].want);
    CL_CHECK_STR("cut on a character", cl_fold(cl_str_c("A\xc3\x89\xc3\x89"), tiny, sizeof tiny), "a\xc3\xa9");
}

CL_TEST(stems)
{
    CL_CHECK_STR("English", cl_stem(CL_LANG_EN, CL_STR("ferries")), "ferri");
    CL_CHECK_STR("digits stay", cl_stem(CL_LANG_EN, CL_STR("1990s")), "1990s");
    CL_CHECK_STR("no language", cl_stem(CL_LANG_NONE, CL_STR("ferries")), "ferries");
}

static uint32_t number_of(const char *text, cl_lang lang, cl_vocab *vocab, cl_arena *arena)
{
    cl_token *tokens = NULL;
    size_t n = 0;
    cl_str s = cl_str_c(text);

    assert_int_equal(cl_tokenize(s, (cl_span){0, (uint32_t)s.len}, lang, vocab, arena, &tokens, &n), COLLATE_OK);
    assert_true(n > 0);
    return tokens[0].word;
}

/* The end of a text, of a range inside a text and the middle are read in different steps. */
CL_TEST(a_word_has_one_number_wherever_it_stands)
{
    static const char text[] = "Zork, zorkmillwrights zork. zorkmillwrightsmanship sail zork zorkmillwrights zorkmillwrightsmanship ZORK";
    static const size_t same[][2] = {{0, 3}, {0, 7}, {2, 8}, {5, 9}, {0, 10}};
    cl_vocab *vocab = cl_vocab_new(NULL);
    cl_token *tokens = NULL;
    cl_arena arena;
    size_t n = 0;

    cl_arena_init(&arena, 0);
    assert_int_equal(cl_tokenize(cl_str_c(text), (cl_span){0, sizeof text - 1}, CL_LANG_EN, vocab, &arena, &tokens, &n), COLLATE_OK);
    assert_int_equal(n, 11);
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
        CL_CHECK_EQ("the same", tokens[same[i][0]].word, tokens[same[i][1]].word);
    for (uint32_t end = 0; end < sizeof text - 1; end++) {
        cl_token *again = NULL;
        assert_int_equal(cl_tokenize(cl_str_c(text), (cl_span){0, end}, CL_LANG_EN, vocab, &arena, &again, &n), COLLATE_OK);
        for (size_t i = 0; i + 1 < n; i++) /* the last may be cut */
            assert_memory_equal(&again[i], &tokens[i], offsetof(cl_token, mark) + 1);
        if (n > 0)
            CL_CHECK_EQ("ends with the range", again[n - 1].end <= end, 1);
    }
    cl_vocab_free(vocab);
    cl_arena_fini(&arena);
}

/* Words are remembered from text to text: what one vocabulary gave must never be taken for another's. */
CL_TEST(remembered_words_belong_to_their_vocabulary)
{
    cl_arena arena;
    cl_vocab *base = cl_vocab_new(NULL), *first = cl_vocab_new(base);

    cl_arena_init(&arena, 0);
    uint32_t own = number_of("zorkmill", CL_LANG_EN, first, &arena);
    assert_true((own & CL_WORD_LOCAL) != 0);
    uint32_t german = number_of("zorkmill", CL_LANG_DE, first, &arena);
    assert_int_not_equal(german, own);
    uint32_t known = cl_vocab_adopt(base, first, own);

    cl_vocab *second = cl_vocab_new(base);
    assert_int_equal(number_of("zorkmill", CL_LANG_EN, second, &arena), known);
    assert_int_equal(number_of("zorkmill", CL_LANG_EN, second, &arena), known);
    assert_int_equal(number_of("zorkmill", CL_LANG_EN, first, &arena), own); /* the base learned it since */
    assert_true((number_of("zorkmills", CL_LANG_EN, second, &arena) & CL_WORD_LOCAL) != 0);
    cl_vocab_free(second);

    cl_vocab *other = cl_vocab_new(NULL); /* may lie where the freed one lay */
    number_of("quillfen", CL_LANG_EN, other, &arena);
    uint32_t there = number_of("zorkmill", CL_LANG_EN, other, &arena);
    assert_int_equal(cl_vocab_find(other, CL_LANG_EN, CL_STR("zorkmill")), there);
    cl_vocab_free(other);
    cl_vocab_free(first);
    cl_vocab_free(base);
    cl_arena_fini(&arena);
}
