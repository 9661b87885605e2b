#include "text/html_parts.h"

#include "collate/limits.h"
#include "text/metadata.h"
#include "text/metadata_name.h"

#include <cjson/cJSON.h>
#include <strings.h>

/* Objects of one JSON-LD script that are looked at: pages list hundreds of images in it. */
#define MAX_OBJECTS 200

/* What systems write where a person should stand. */
static bool is_no_name(cl_str name)
{
    static const char *const words[] = {"admin", "administrator", "author", "editor", "root", "user", "webmaster", "wordpress"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (name.len == strlen(words[i]) && strncasecmp(name.ptr, words[i], name.len) == 0)
            return true;
    }
    return name.len == 0 || memmem(name.ptr, name.len, "://", 3) != NULL;
}

/* A copy in the arena, entities replaced: JSON-LD and twice escaped attributes have them in headlines. */
static cl_str keep(cl_html_found *found, cl_str s)
{
    s = cl_str_trim(s);
    if (s.len == 0 || s.len > COLLATE_MAX_FIELD)
        return (cl_str){NULL, 0};
    cl_str copy = cl_arena_dup(found->arena, s);
    if (copy.ptr == NULL) {
        found->nomem = true;
        return copy;
    }
    return cl_str_trim((cl_str){copy.ptr, cl_html_unescape((char *)copy.ptr, copy.len, true)});
}

static void set_str(cl_html_found *found, cl_str *to, cl_str s)
{
    if (to->len == 0)
        *to = keep(found, s);
}

/* ISO 8601 as it should be, else a date as people write it. */
static bool read_when(cl_str s, cl_when *out)
{
    cl_span span;

    s = cl_str_trim(s);
    if (s.len == 0 || s.len > 100)
        return false;
    return cl_when_parse(s, out) == COLLATE_OK || cl_metadata_date(s, cl_language_of(CL_LANG_NONE), out, &span);
}

static void set_when(cl_when *to, cl_str s)
{
    cl_when when;

    if (to->precision == CL_WHEN_NONE && read_when(s, &when) && when.precision >= CL_WHEN_DAY)
        *to = when;
}

static bool is(cl_str s, const char *word)
{
    return s.len == strlen(word) && strncasecmp(s.ptr, word, s.len) == 0;
}

static void read_meta(cl_html_found *found, const unsigned char **attributes)
{
    cl_str name = cl_html_attribute(attributes, "property"), content = cl_html_attribute(attributes, "content");
    static const char *const dates[] = {"date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "datepublished", "article.published",
        "cxenseparse:recs:publishtime"};

    if (name.len == 0)
        name = cl_html_attribute(attributes, "name");
    if (name.len == 0)
        name = cl_html_attribute(attributes, "itemprop");
    if (is(name, "og:title"))
        set_str(found, &found->graph.title, content);
    else if (is(name, "og:site_name"))
        set_str(found, &found->graph.source, content);
    else if (is(name, "og:url"))
        set_str(found, &found->graph.url, content);
    else if (is(name, "article:published_time") || is(name, "og:article:published_time"))
        set_when(&found->graph.published, content);
    else if (is(name, "twitter:title") || is(name, "dc.title"))
        set_str(found, &found->plain.title, content);
    else if (is(name, "application-name"))
        set_str(found, &found->plain.source, content);
    else if ((is(name, "author") || is(name, "byl") || is(name, "dc.creator") || is(name, "parsely-author")) &&
             !is_no_name(cl_str_trim(content)))
        set_str(found, &found->plain.byline, cl_str_starts(content, CL_STR("By ")) ? cl_str_cut(content, 3, content.len) : content);
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        if (is(name, dates[i]))
            set_when(&found->plain.published, content);
    }
}

/* The name without the blanks of its source: one between words, none at its ends. */
static cl_str plain_name(cl_str name, char *out, size_t cap)
{
    size_t n = 0;

    for (size_t i = 0; i < name.len && n < cap; i++) {
        bool blank = (unsigned char)name.ptr[i] <= ' ';
        if (!blank || (n > 0 && out[n - 1] != ' '))
            out[n++] = blank ? ' ' : name.ptr[i];
    }
    return cl_str_trim((cl_str){out, n});
}

void cl_html_meta_name(cl_html_found *found, uint8_t item, cl_str name)
{
    char buffer[COLLATE_MAX_FIELD];
    cl_str plain = name.len <= sizeof buffer ? plain_name(name, buffer, sizeof buffer) : (cl_str){NULL, 0};
    size_t n = found->authors_size;

    if (is_no_name(plain))
        return;
    if (item == CL_HTML_PUBLISHER)
        set_str(found, &found->item.source, plain);
    if (item != CL_HTML_AUTHOR || found->n_authors == CL_HTML_AUTHORS || n + plain.len + 2 > sizeof found->authors ||
        memmem(found->authors, n, plain.ptr, plain.len) != NULL)
        return;
    if (n > 0) {
        memcpy(found->authors + n, ", ", 2);
        n += 2;
    }
    memcpy(found->authors + n, plain.ptr, plain.len);
    found->authors_size = n + plain.len;
    found->n_authors++;
}

void cl_html_meta_time(cl_html_found *found, const unsigned char **attributes)
{
    set_when(&found->loose, cl_html_attribute(attributes, "datetime"));
}

/* itemprop=datePublished of any element */
static void read_item_date(cl_html_found *found, const unsigned char **attributes)
{
    if (!is(cl_html_attribute(attributes, "itemprop"), "datepublished"))
        return;
    set_when(&found->item.published, cl_html_attribute(attributes, "content"));
    set_when(&found->item.published, cl_html_attribute(attributes, "datetime"));
}

void cl_html_meta_element(cl_html_found *found, const char *name, const unsigned char **attributes, bool in_article)
{
    if (attributes == NULL)
        return;
    read_item_date(found, attributes);
    if (strcasecmp(name, "html") == 0 && found->plain.lang == CL_LANG_NONE) {
        found->plain.lang = cl_language_from_code(cl_html_attribute(attributes, "lang"));
    } else if (strcasecmp(name, "meta") == 0) {
        read_meta(found, attributes);
    } else if (strcasecmp(name, "link") == 0) {
        if (is(cl_html_attribute(attributes, "rel"), "canonical"))
            set_str(found, &found->plain.url, cl_html_attribute(attributes, "href"));
    } else if (strcasecmp(name, "time") == 0 && in_article && !found->time_in_article) {
        cl_when when;
        if (read_when(cl_html_attribute(attributes, "datetime"), &when) && when.precision >= CL_WHEN_DAY) {
            found->time_in_article = true;
            if (found->plain.published.precision == CL_WHEN_NONE)
                found->plain.published = when;
        }
    }
}

static cl_str text_of(const cJSON *value)
{
    return cJSON_IsString(value) ? cl_str_c(value->valuestring) : (cl_str){NULL, 0};
}

/* "Article", "NewsArticle", "BlogPosting" ... as the type or one of the types. */
static bool is_article(const cJSON *type)
{
    const cJSON *list = cJSON_IsArray(type) ? type->child : type;

    for (const cJSON *t = list; t != NULL; t = cJSON_IsArray(type) ? t->next : NULL) {
        cl_str name = text_of(t);
        if (cl_str_ends(name, CL_STR("Article")) || cl_str_ends(name, CL_STR("Posting")))
            return true;
    }
    return false;
}

/* The object of a list that another names by its @id; that other itself when there is none. */
static const cJSON *follow(const cJSON *list, const cJSON *value)
{
    cl_str id = cJSON_IsObject(value) ? text_of(cJSON_GetObjectItemCaseSensitive(value, "@id")) : (cl_str){NULL, 0};
    size_t n = 0;

    if (id.len == 0 || list == NULL)
        return value;
    for (const cJSON *o = list->child; o != NULL && n < MAX_OBJECTS; o = o->next, n++) {
        const cJSON *name = cJSON_GetObjectItemCaseSensitive(o, "name");
        if (name != NULL && cl_str_eq(text_of(cJSON_GetObjectItemCaseSensitive(o, "@id")), id))
            return o;
    }
    return value;
}

/* A person or organisation: its name, or itself when it is a string; the first when there are several. */
static cl_str name_of(const cJSON *list, const cJSON *value)
{
    value = follow(list, cJSON_IsArray(value) ? value->child : value);
    const cJSON *name = cJSON_IsObject(value) ? cJSON_GetObjectItemCaseSensitive(value, "name") : value;

    return text_of(cJSON_IsArray(name) ? name->child : name);
}

static void set_authors(cl_html_found *found, const cJSON *graph, const cJSON *authors)
{
    char names[CL_HTML_AUTHOR_BYTES];
    size_t n = 0, count = 0;
    const cJSON *list = cJSON_IsArray(authors) ? authors->child : authors;

    if (found->json.byline.len > 0)
        return;
    for (const cJSON *a = list; a != NULL && count < CL_HTML_AUTHORS; a = cJSON_IsArray(authors) ? a->next : NULL, count++) {
        cl_str name = cl_str_trim(name_of(graph, a));
        if (is_no_name(name) || n + name.len + 2 > sizeof names)
            continue;
        if (n > 0) {
            memcpy(names + n, ", ", 2);
            n += 2;
        }
        memcpy(names + n, name.ptr, name.len);
        n += name.len;
    }
    set_str(found, &found->json.byline, (cl_str){names, n});
}

/* Bytes of an articleBody that is kept. */
#define MAX_BODY (256u << 10)

static void set_body(cl_html_found *found, cl_str body)
{
    if (found->body.len > 0 || body.len == 0 || body.len > MAX_BODY)
        return;
    found->body = cl_arena_dup(found->arena, body);
    found->nomem = found->nomem || found->body.ptr == NULL;
    if (found->body.ptr != NULL)
        found->body.len = cl_html_unescape((char *)found->body.ptr, found->body.len, true);
}

/* `list`: what stands beside the article and may be named by it, or NULL. */
static void read_article(cl_html_found *found, const cJSON *list, const cJSON *article)
{
    const cJSON *page = cJSON_GetObjectItemCaseSensitive(article, "mainEntityOfPage");

    set_str(found, &found->json.title, text_of(cJSON_GetObjectItemCaseSensitive(article, "headline")));
    set_str(found, &found->json.source, name_of(list, cJSON_GetObjectItemCaseSensitive(article, "publisher")));
    set_str(found, &found->json.url, text_of(cJSON_GetObjectItemCaseSensitive(article, "url")));
    set_str(found, &found->json.url, cJSON_IsObject(page) ? text_of(cJSON_GetObjectItemCaseSensitive(page, "@id")) : text_of(page));
    set_when(&found->json.published, text_of(cJSON_GetObjectItemCaseSensitive(article, "datePublished")));
    set_body(found, text_of(cJSON_GetObjectItemCaseSensitive(article, "articleBody")));
    set_authors(found, list, cJSON_GetObjectItemCaseSensitive(article, "author"));
    if (found->json.lang == CL_LANG_NONE)
        found->json.lang = cl_language_from_code(text_of(cJSON_GetObjectItemCaseSensitive(article, "inLanguage")));
}

/* The object itself, or the main entity of a page; NULL when neither is an article. */
static const cJSON *article_of(const cJSON *object)
{
    const cJSON *main = cJSON_GetObjectItemCaseSensitive(object, "mainEntity");

    if (is_article(cJSON_GetObjectItemCaseSensitive(object, "@type")))
        return object;
    return cJSON_IsObject(main) && is_article(cJSON_GetObjectItemCaseSensitive(main, "@type")) ? main : NULL;
}

/* The first article among one object, a list of objects, or an object with a list of them; not deeper. */
static void read_objects(cl_html_found *found, const cJSON *root)
{
    const cJSON *graph = cJSON_GetObjectItemCaseSensitive(root, "@graph");
    const cJSON *list = cJSON_IsArray(root) ? root : cJSON_IsArray(graph) ? graph : NULL;
    const cJSON *article = list == NULL ? article_of(root) : NULL;
    size_t n = 0;

    for (const cJSON *o = list != NULL ? list->child : NULL; o != NULL && article == NULL && n < MAX_OBJECTS; o = o->next, n++)
        article = article_of(o);
    if (article != NULL)
        read_article(found, list, article);
    n = 0;
    for (const cJSON *o = list != NULL ? list->child : root; o != NULL && n < MAX_OBJECTS; o = list != NULL ? o->next : NULL, n++) {
        if (cl_str_eq(text_of(cJSON_GetObjectItemCaseSensitive(o, "@type")), CL_STR("WebSite")))
            set_str(found, &found->site, text_of(cJSON_GetObjectItemCaseSensitive(o, "name")));
    }
}

/* Commas before a closing bracket, which many templates write and JSON forbids, made blanks. True when there were any. */
static bool drop_commas(char *json, size_t n)
{
    size_t comma = n;
    bool string = false, any = false;

    for (size_t i = 0; i < n; i++) {
        char c = json[i];
        if (string) {
            i += c == '\\';
            string = c != '"';
        } else if (c == ',') {
            comma = i;
        } else if ((c == '}' || c == ']') && comma < n) {
            json[comma] = ' ';
            any = true;
            comma = n;
        } else if ((unsigned char)c > ' ') {
            string = c == '"';
            comma = n;
        }
    }
    return any;
}

/* JSON from its first bracket to its last: XHTML pages wrap scripts in a CDATA section, others end them with a semicolon. */
static cl_str json_part(cl_str script)
{
    static const cl_str open = {"<![CDATA[", 9}, close = {"]]>", 3};

    if (script.len == 0) /* it may be no string at all */
        return script;
    const char *wrapped = memmem(script.ptr, script.len, open.ptr, open.len);
    size_t from = wrapped != NULL ? (size_t)(wrapped - script.ptr) + open.len : 0, to = script.len;

    for (size_t i = script.len; wrapped != NULL && to == script.len && i >= from + close.len; i--) {
        if (memcmp(script.ptr + i - close.len, close.ptr, close.len) == 0)
            to = i - close.len;
    }
    while (from < to && script.ptr[from] != '{' && script.ptr[from] != '[')
        from++;
    while (to > from && script.ptr[to - 1] != '}' && script.ptr[to - 1] != ']')
        to--;
    return cl_str_cut(script, from, to);
}

void cl_html_meta_json(cl_html_found *found, cl_str script)
{
    script = json_part(script);
    cJSON *root = script.len > 0 ? cJSON_ParseWithLength(script.ptr, script.len) : NULL;

    if (root == NULL && script.len > 0 && drop_commas((char *)script.ptr, script.len))
        root = cJSON_ParseWithLength(script.ptr, script.len);
    if (root != NULL)
        read_objects(found, root);
    cJSON_Delete(root);
}

static void fill(cl_metadata *out, const cl_metadata *from)
{
    if (out->source.len == 0)
        out->source = from->source;
    if (out->title.len == 0)
        out->title = from->title;
    if (out->byline.len == 0)
        out->byline = from->byline;
    if (out->url.len == 0)
        out->url = from->url;
    if (out->published.precision == CL_WHEN_NONE)
        out->published = from->published;
    if (out->lang == CL_LANG_NONE)
        out->lang = from->lang;
}

/* "Headline - Outlet" is what many put into og:title as well. */
static void drop_outlet(cl_str *title, cl_str outlet)
{
    if (outlet.len == 0 || !cl_str_ends(*title, outlet))
        return;
    cl_str head = cl_name_strip(cl_str_cut(*title, 0, title->len - outlet.len));
    size_t at = (size_t)(head.ptr - title->ptr) + head.len;
    if (head.len > 0 && cl_name_separator(*title, at) > 0)
        *title = cl_str_cut(*title, 0, at);
}

void cl_html_meta_finish(cl_html_found *found, cl_metadata *out)
{
    if (found->plain.source.len == 0)
        found->plain.source = found->site;
    if (found->plain.published.precision == CL_WHEN_NONE)
        found->plain.published = found->loose;
    set_str(found, &found->item.byline, (cl_str){found->authors, found->authors_size});
    fill(out, &found->json);
    fill(out, &found->graph);
    fill(out, &found->item);
    fill(out, &found->plain);
    drop_outlet(&out->title, out->source);
}
