#include "text/metadata.h"

#include "text/block_label.h"
#include "text/html.h"
#include "text/metadata_name.h"
#include "text/reading.h"

/* Bytes of a byline at most. */
#define BYLINE_BYTES 160

/* Words of a byline that are a role, not a paper. */
static const char *const role_words[] = {"staff", "writer", "writers", "reporter", "reporters", "editor", "correspondent", "contributor",
    "columnist", "news", "senior", "political", "special", "chief", "sports", "business", "national", "foreign", "diplomatic", "bureau",
    "the"};

static bool has_word(const char *const *list, size_t n, cl_str word)
{
    for (size_t i = 0; i < n; i++) {
        if (cl_str_is(word, list[i]))
            return true;
    }
    return false;
}

static bool is_role(cl_str folded)
{
    return has_word(role_words, sizeof role_words / sizeof role_words[0], folded);
}

typedef struct finder {
    cl_reading *r;
    cl_metadata *meta;
    const cl_block *title; /* the title block, or NULL */
    size_t first_body;     /* index of the first body block, or n_blocks */
} finder;

static cl_str block_text(const finder *f, size_t i)
{
    const cl_block *b = &f->r->blocks[i];

    return cl_str_cut(f->r->text, b->start, b->end);
}

/* Same words in the same order at the start of `line`. */
static bool opens_with(cl_str line, cl_str head)
{
    char a[64], b[64];
    size_t i = 0, k = 0, n, words = 0;

    while ((n = cl_line_word(head, &k, b, sizeof b)) > 0) {
        size_t m = cl_line_word(line, &i, a, sizeof a);
        if (m != n || memcmp(a, b, n) != 0)
            return false;
        words++;
    }
    return words >= 3;
}

static void find_title(finder *f)
{
    cl_str head, outlet;

    for (size_t i = 0; i < f->first_body; i++) { /* the first line of a page has the outlet's name too: one below is better */
        if (f->r->blocks[i].label == CL_BLOCK_TITLE && (f->title == NULL || f->title == &f->r->blocks[0]))
            f->title = &f->r->blocks[i];
    }
    if (f->title == NULL)
        return;
    cl_str title = cl_str_cut(f->r->text, f->title->start, f->title->end);
    if (f->meta->title.len > 0)
        return;
    /* the first line of a dump is "Headline - Outlet" */
    bool first = f->title == &f->r->blocks[0];
    f->meta->title = first && cl_name_split(title, &head, &outlet) ? head : title;
}

/* <title> is "Headline - Outlet" on most pages: both where nothing better says so. */
static void read_page_title(cl_metadata *meta, cl_str title)
{
    cl_str head = title, outlet = {NULL, 0};

    if (title.len == 0)
        return;
    if (meta->title.len > 0 && cl_str_starts(title, meta->title)) /* even a headline of one word */
        outlet = cl_name_strip(cl_str_cut(title, meta->title.len, title.len));
    else if (!cl_name_split(title, &head, &outlet))
        outlet.len = 0;
    if (meta->source.len == 0 && cl_name_is_outlet(outlet))
        meta->source = outlet;
    if (meta->title.len == 0)
        meta->title = head;
}

/* "Headline - Outlet" in the first line, the headline again below. */
static cl_str source_of_first_line(const finder *f)
{
    cl_str head, outlet, first = f->r->n_blocks > 0 ? block_text(f, 0) : (cl_str){NULL, 0};

    if (f->r->n_blocks == 0 || f->first_body == 0 || !cl_name_split(first, &head, &outlet))
        return (cl_str){NULL, 0};
    if (f->title != NULL && f->title != &f->r->blocks[0]) {
        cl_str title = cl_str_cut(f->r->text, f->title->start, f->title->end);
        return opens_with(first, title) ? outlet : (cl_str){NULL, 0};
    }
    return f->title != NULL ? outlet : (cl_str){NULL, 0};
}

/* What a date line says beside its date: "2017-09-13 The Gazette". */
static cl_str source_beside_date(const finder *f, size_t i)
{
    cl_when when;
    cl_span span;
    cl_str line = block_text(f, i);

    if (!cl_metadata_date(line, f->r->language, &when, &span))
        return (cl_str){NULL, 0};
    cl_str before = cl_str_cut(line, 0, span.start), rest = cl_str_cut(line, span.end, line.len);
    cl_str behind = rest.len > 0 && rest.ptr[0] != '.' ? cl_name_behind_date(rest, f->r->lang) : (cl_str){NULL, 0};
    return behind.len == 0 && cl_name_strip(rest).len == 0 ? cl_name_before_date(before, f->r->lang) : behind;
}

/* A list mark and a name, alone on one of the first lines. */
static cl_str source_of_bullet(const finder *f)
{
    for (size_t i = 0; i < f->r->n_blocks && i < 3 && i < f->first_body; i++) {
        cl_str line = block_text(f, i), name = cl_name_strip(line);
        if (name.ptr != line.ptr && cl_name_is_outlet(name) && cl_name_words(name) <= 4)
            return name;
    }
    return (cl_str){NULL, 0};
}

/* "© 2019 The Gazette. All rights reserved." */
static cl_str source_of_copyright(const finder *f)
{
    for (size_t i = 0; i < f->r->n_blocks; i++) {
        cl_str line = block_text(f, i);
        if (f->r->blocks[i].label == CL_BLOCK_BODY || line.len > 300)
            continue;
        const char *sign = memmem(line.ptr, line.len, "\xC2\xA9", 2);
        if (sign == NULL)
            continue;
        cl_str name = cl_name_of_copyright(cl_str_cut(line, (size_t)(sign - line.ptr) + 2, line.len));
        if (cl_name_is_outlet(name) && (cl_phrases_find(name) & CL_PHRASE_LEGAL) == 0 && cl_name_agency(name).len == 0)
            return name;
    }
    return (cl_str){NULL, 0};
}

/* The byline without "by": where the names end and what stands behind them. */
typedef struct byline {
    cl_str names, rest;
} byline;

/* Bytes of `names` before a word that opens a date: "Jo Roe Updated", and "Jo Roe Nov" when a digit stands behind. */
static size_t without_when(cl_str names, bool digit)
{
    static const char *const verbs[] = {"updated", "published", "posted", "modified", "publiziert", "veröffentlicht",
        "aktualisiert", "publié", "publicado", "actualizado", "pubblicato", "aggiornato"};
    char word[64];
    size_t at = 0, n, words = 0, before = 0;

    while ((n = cl_line_word(names, &at, word, sizeof word)) > 0) {
        cl_str folded = {word, n};
        /* "Theresa May" stays: short months are names too */
        bool month = digit && (words >= 2 || n > 6) && (cl_phrases_find(folded) & CL_PHRASE_MONTH) != 0;
        if (words > 0 && (month || has_word(verbs, sizeof verbs / sizeof verbs[0], folded)))
            return before;
        before = at;
        words++;
    }
    return names.len;
}

/* Two to four words, each with a capital, and nothing else: the bytes of such a name at the start of `s`; 0 for none. */
static size_t person_bytes(cl_str s)
{
    size_t at = 0, words = 0;

    while (at < s.len) {
        cl_str word = cl_str_first_word(cl_str_cut(s, at, s.len));
        bool comma = cl_str_ends(word, CL_STR(","));
        bool capital = word.len > 1 && ((word.ptr[0] >= 'A' && word.ptr[0] <= 'Z') || (unsigned char)word.ptr[0] >= 0xC3);
        if (!capital || cl_str_starts(word, CL_STR("The")) || is_role(word))
            break;
        words++;
        at += word.len - comma;
        if (comma || at == s.len)
            return words >= 2 && words <= 4 ? at : 0;
        at++;
    }
    return words >= 2 && words <= 4 && at > 0 ? at - 1 : 0;
}

/* Where the names of "Ann Roe, Kim Sund and Pia Vold" end: a list of persons whose last stands behind "and"; 0 for no such list. */
static size_t list_bytes(cl_str names)
{
    static const char *const ands[] = {" and ", " und ", " et ", " y ", " e ", " en ", " & "};
    size_t at = person_bytes(names), commas = 0;

    while (at > 0 && at < names.len) {
        cl_str rest = cl_str_cut(names, at, names.len);
        size_t skip = 0, more = 0;
        bool last = false;
        if (cl_str_starts(rest, CL_STR(", "))) {
            skip = 2;
            commas++;
        }
        for (size_t i = 0; i < sizeof ands / sizeof ands[0] && !last; i++) {
            cl_str word = cl_str_c(ands[i]);
            last = skip == 0 ? cl_str_starts(rest, word) : cl_str_starts(cl_str_cut(rest, 1, rest.len), word);
            skip = last ? word.len + (skip > 0) : skip;
        }
        more = skip > 0 ? person_bytes(cl_str_cut(rest, skip, rest.len)) : 0;
        if (more == 0)
            return 0;
        at += skip + more;
        if (last)
            return commas > 0 ? at : 0;
    }
    return 0;
}

static byline split_byline(cl_str line)
{
    static const char *const by[] = {"by", "von", "par", "por", "di", "door", "written by", "story by", "reported by", "posted by",
        "published by", "words by", "author", "autor"};
    char buffer[256];
    size_t at = 0, best = 0;
    cl_str folded = cl_name_fold(cl_str_cut(line, 0, line.len < 60 ? line.len : 60), buffer, sizeof buffer);

    for (size_t i = 0; i < sizeof by / sizeof by[0]; i++) {
        cl_str word = cl_str_c(by[i]);
        if (cl_str_starts(folded, word) && folded.len > word.len && folded.ptr[word.len] == ' ' && word.len > best)
            best = word.len;
    }
    size_t words = best == 0 ? 0 : cl_name_words((cl_str){buffer, best});
    for (size_t i = 0; i < words; i++)
        (void)cl_line_word(line, &at, buffer, sizeof buffer);
    cl_str rest = cl_name_strip(cl_str_cut(line, at, line.len));
    size_t end = list_bytes(rest);
    while (end < rest.len && rest.ptr[end] != ',' && rest.ptr[end] != '|' && rest.ptr[end] != '(' && rest.ptr[end] != '\t' &&
           rest.ptr[end] != '@' &&
           !(rest.ptr[end] >= '0' && rest.ptr[end] <= '9') && cl_name_separator(rest, end) == 0)
        end++;
    bool digit = end < rest.len && rest.ptr[end] >= '0' && rest.ptr[end] <= '9';
    end = without_when(cl_str_cut(rest, 0, end), digit);
    if (cl_str_ends(cl_str_cut(rest, 0, end), CL_STR(" on"))) /* "Jo Roe on Nov 3" */
        end -= 3;
    return (byline){cl_name_strip(cl_str_cut(rest, 0, end)), cl_name_strip(cl_str_cut(rest, end, rest.len))};
}

/* The outlet behind a name in a byline: "Newser Staff", "CNN", "The Gazette staff writer". */
static cl_str source_of_byline(cl_str rest, cl_lang lang)
{
    char word[64];
    size_t at = 0, end = 0, n, kept = 0, roles = 0;

    for (size_t i = 0; i < rest.len; i++) { /* one name only: up to the next mark */
        if (rest.ptr[i] == ',' || rest.ptr[i] == '|' || cl_name_separator(rest, i) > 0) {
            rest.len = i;
            break;
        }
    }
    while ((n = cl_line_word(rest, &at, word, sizeof word)) > 0) {
        bool news = kept > 0 && roles == 0 && cl_str_eq((cl_str){word, n}, CL_STR("news")); /* part of a name, "BuzzFeed News" */
        if (is_role((cl_str){word, n}) && kept + roles > 0 && !news) {
            roles++;
            continue;
        }
        if (roles > 0)
            return (cl_str){NULL, 0};
        if (is_role((cl_str){word, n}) && !news && !cl_str_eq((cl_str){word, n}, CL_STR("the")))
            return (cl_str){NULL, 0};
        kept++;
        end = at;
    }
    if (roles > 0 && cl_str_ends(cl_str_cut(rest, 0, end), CL_STR(" News"))) /* "Gazette News Editor" */
        end -= 5;
    cl_str name = cl_name_behind_date(cl_str_cut(rest, 0, end), lang); /* "Jo Roe | Monday" */
    const char *and = name.len > 0 ? memmem(name.ptr, name.len, " and ", 5) : NULL;
    if (and != NULL && person_bytes(cl_str_cut(name, (size_t)(and - name.ptr) + 5, name.len)) > 0) /* "CNN and Kim Sund" */
        name.len = (size_t)(and - name.ptr);
    return kept > 0 && cl_name_is_outlet(name) && cl_name_agency(name).len == 0 && cl_phrases_find(name) == 0 ? name : (cl_str){NULL, 0};
}

static void read_byline(finder *f)
{
    for (size_t i = 0; i < f->r->n_blocks; i++) {
        if (f->r->blocks[i].label != CL_BLOCK_BYLINE || (i > f->first_body + 1 && f->meta->byline.len > 0))
            continue;
        byline b = split_byline(block_text(f, i));
        cl_str agency = cl_name_agency(b.names).len > 0 ? cl_name_agency(b.names) : cl_name_agency(b.rest);
        if (f->meta->agency.len == 0)
            f->meta->agency = agency;
        if (f->meta->source.len == 0)
            f->meta->source = source_of_byline(b.rest, f->r->lang);
        if (cl_str_starts(b.names, CL_STR("Special to "))) {
            cl_str outlet = cl_str_cut(b.names, 11, b.names.len);
            if (f->meta->source.len == 0 && cl_name_is_outlet(outlet))
                f->meta->source = outlet;
            continue;
        }
        uint16_t furniture = CL_PHRASE_SUBSCRIBE | CL_PHRASE_RELATED | CL_PHRASE_SHARE | CL_PHRASE_LEGAL | CL_PHRASE_MENU;
        if (f->meta->byline.len == 0 && b.names.len > 2 && b.names.len <= BYLINE_BYTES && cl_name_agency(b.names).len == 0 &&
            (cl_phrases_find(b.names) & furniture) == 0)
            f->meta->byline = b.names;
    }
}

static bool is_update(cl_str line)
{
    char buffer[128];
    cl_str folded = cl_name_fold(cl_str_cut(line, 0, line.len < 100 ? line.len : 100), buffer, sizeof buffer);

    return memmem(folded.ptr, folded.len, "updated", 7) != NULL || memmem(folded.ptr, folded.len, "modified", 8) != NULL ||
           memmem(folded.ptr, folded.len, "aktualisiert", 12) != NULL;
}

/* The first date above the body, one with a time before one without, one of publication before one of an update. */
static void read_dates(finder *f)
{
    cl_when best = f->meta->published;
    int rank = best.precision != CL_WHEN_NONE ? 9 : 0;

    for (size_t i = 0; i < f->r->n_blocks && rank < 9; i++) {
        uint8_t label = f->r->blocks[i].label;
        cl_when when;
        cl_span span;
        if (label != CL_BLOCK_DATE && label != CL_BLOCK_BYLINE && !(i < f->first_body && i < 4 && label == CL_BLOCK_PROMO))
            continue;
        cl_str line = block_text(f, i);
        if (!cl_metadata_date(line, f->r->language, &when, &span))
            continue;
        int now = 1 + (i < f->first_body ? 4 : 0) + (is_update(line) ? 0 : 2) + (when.precision == CL_WHEN_MINUTE);
        if (now > rank) {
            rank = now;
            best = when;
        }
    }
    f->meta->published = best;
}

/* Agencies in datelines and in credits of the text; not those that credit a picture. */
static void read_agency(finder *f)
{
    for (size_t i = 0; i < f->r->n_blocks && f->meta->agency.len == 0; i++) {
        uint8_t label = f->r->blocks[i].label;
        cl_str line = block_text(f, i);
        bool text = label == CL_BLOCK_DATELINE || (label == CL_BLOCK_CREDIT && (cl_phrases_find(line) & CL_PHRASE_AUTHOR) != 0);
        if (!text)
            continue;
        f->meta->agency = cl_name_agency(line);
        const char *open = memchr(line.ptr, '(', line.len), *close = memchr(line.ptr, ')', line.len);
        if (f->meta->agency.len == 0 && label == CL_BLOCK_DATELINE && open != NULL && close > open + 2) {
            cl_str name = cl_name_strip((cl_str){open + 1, (size_t)(close - open - 1)});
            if (cl_name_is_outlet(name))
                f->meta->agency = name;
        }
    }
}

static cl_str source_of_masthead(const finder *f);

static void read_source(finder *f)
{
    if (f->meta->source.len == 0)
        f->meta->source = source_of_first_line(f);
    for (size_t i = 0; i < f->r->n_blocks && i < f->first_body && f->meta->source.len == 0; i++) {
        if (f->r->blocks[i].label == CL_BLOCK_DATE || i == 0)
            f->meta->source = source_beside_date(f, i);
    }
    if (f->meta->source.len == 0)
        f->meta->source = source_of_bullet(f);
    if (f->meta->source.len == 0)
        f->meta->source = source_of_masthead(f);
}

/* The first line, when it is a name and the headline follows it: the masthead. */
static cl_str source_of_masthead(const finder *f)
{
    if (f->r->n_blocks < 2 || f->first_body == 0 || f->title == NULL || f->title == &f->r->blocks[0] || f->title > &f->r->blocks[2])
        return (cl_str){NULL, 0};
    cl_str name = cl_name_strip(block_text(f, 0));
    bool plain = f->r->blocks[0].label == CL_BLOCK_PROMO || f->r->blocks[0].label == CL_BLOCK_RELATED;
    return plain && cl_name_is_outlet(name) && cl_name_words(name) <= 4 && (cl_phrases_find(name) & CL_PHRASE_SECTION) == 0
               ? name
               : (cl_str){NULL, 0};
}

/* Copies into the article's arena whatever is borrowed; false when memory is out. */
static bool own(cl_str *s, cl_arena *arena)
{
    if (s->len == 0)
        return true;
    *s = cl_arena_dup(arena, *s);
    return s->ptr != NULL;
}

/* The caller's word first, then the markup's. */
static void start_from(cl_metadata *meta, const cl_metadata *more)
{
    if (meta->source.len == 0)
        meta->source = more->source;
    if (meta->title.len == 0)
        meta->title = more->title;
    if (meta->byline.len == 0)
        meta->byline = more->byline;
    if (meta->agency.len == 0)
        meta->agency = more->agency;
    if (meta->url.len == 0)
        meta->url = more->url;
    if (meta->published.precision == CL_WHEN_NONE)
        meta->published = more->published;
}

collate_err cl_metadata_read(struct cl_reading *r)
{
    cl_metadata meta = r->options->given;
    finder f = {r, &meta, NULL, 0};

    if (r->options->html != NULL)
        start_from(&meta, &r->options->html->meta);
    while (
        f.first_body < r->n_blocks && r->blocks[f.first_body].label != CL_BLOCK_BODY && r->blocks[f.first_body].label != CL_BLOCK_DATELINE)
        f.first_body++;
    find_title(&f);
    read_source(&f);
    read_byline(&f);
    read_dates(&f);
    read_agency(&f);
    if (r->options->html != NULL)
        read_page_title(&meta, r->options->html->page_title);
    if (meta.source.len == 0)
        meta.source = source_of_copyright(&f);
    if (r->options->given.byline.len == 0 && cl_str_eq(meta.byline, meta.agency))
        meta.byline = (cl_str){NULL, 0};
    meta.lang = r->lang;
    if (!own(&meta.source, r->arena) || !own(&meta.title, r->arena) || !own(&meta.byline, r->arena) || !own(&meta.agency, r->arena) ||
        !own(&meta.url, r->arena))
        return COLLATE_E_NOMEM;
    r->meta = meta;
    return COLLATE_OK;
}
