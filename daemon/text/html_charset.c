#include "text/html_parts.h"

#include "text/utf8.h"

#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/* Bytes in which <meta> must name the charset: browsers look at 1024, pages of papers put it later. */
#define META_BYTES 4096
#define NAME_MAX_BYTES 64

typedef struct charset_name {
    char text[NAME_MAX_BYTES];
} charset_name;

static bool set_name(charset_name *name, cl_str from)
{
    from = cl_str_trim(from);
    if (from.len == 0 || from.len >= sizeof name->text)
        return false;
    memcpy(name->text, from.ptr, from.len);
    name->text[from.len] = 0;
    return true;
}

/* Name and length of a byte order mark, or 0. */
static size_t mark_of(cl_str html, const char **name)
{
    static const struct {
        cl_str bytes;
        const char *name;
    } marks[] = {{{"\xEF\xBB\xBF", 3}, "UTF-8"}, {{"\xFF\xFE", 2}, "UTF-16LE"}, {{"\xFE\xFF", 2}, "UTF-16BE"}};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (cl_str_starts(html, marks[i].bytes)) {
            *name = marks[i].name;
            return marks[i].bytes.len;
        }
    }
    return 0;
}

static bool is_name_byte(char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' || c == '_' || c == ':' || c == '.';
}

/* charset=NAME in the head of the page. */
static bool declared(cl_str html, charset_name *name)
{
    size_t limit = html.len < META_BYTES ? html.len : META_BYTES;

    for (size_t i = 0; i + 8 < limit; i++) {
        if ((html.ptr[i] | 32) != 'c' || strncasecmp(html.ptr + i, "charset", 7) != 0)
            continue;
        size_t at = i + 7;
        while (at < limit && (html.ptr[at] == ' ' || html.ptr[at] == '=' || html.ptr[at] == '"' || html.ptr[at] == '\''))
            at++;
        size_t end = at;
        while (end < limit && is_name_byte(html.ptr[end]))
            end++;
        if (set_name(name, cl_str_cut(html, at, end)))
            return true;
    }
    return false;
}

/* Names that pages use for what browsers read otherwise (WHATWG Encoding, "names and labels"). */
static const char *canonical(const char *name, bool from_meta)
{
    static const char *const latin[] = {"iso-8859-1", "latin1", "latin-1", "iso8859-1", "iso_8859-1", "ascii", "us-ascii", "cp1252", "l1"};

    for (size_t i = 0; i < sizeof latin / sizeof latin[0]; i++) {
        if (strcasecmp(name, latin[i]) == 0)
            return "windows-1252";
    }
    /* a page whose <meta> could be read as bytes is not UTF-16 */
    if (from_meta && strncasecmp(name, "utf-16", 6) == 0)
        return "UTF-8";
    return strcasecmp(name, "utf8") == 0 ? "UTF-8" : name;
}

/* No byte is known to be wrong. */
#define NO_BYTE SIZE_MAX

static collate_err convert(cl_str html, const char *name, cl_arena *arena, cl_str *out, size_t *bad)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *from = ucnv_open(name, &status), *to = ucnv_open("UTF-8", &status);
    collate_err err = COLLATE_OK;
    size_t cap = html.len * 3 + 16; /* one byte of any charset is at most three of UTF-8 */
    char *bytes = NULL;
    UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;

    if (from == NULL || to == NULL || U_FAILURE(status)) {
        err = COLLATE_E_CHARSET;
        goto done;
    }
    bytes = cl_arena_alloc(arena, cap);
    if (bytes == NULL) {
        err = COLLATE_E_NOMEM;
        goto done;
    }
    ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    char *target = bytes;
    const char *source = html.ptr;
    ucnv_convertEx(to, from, &target, bytes + cap, &source, html.ptr + html.len, pivot, &pivot_source, &pivot_target, pivot + 1024, true,
        true, &status);
    if (U_FAILURE(status)) {
        char wrong[16];
        int8_t n = sizeof wrong;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(from, wrong, &n, &ignored);
        size_t read = (size_t)(source - html.ptr);
        *bad = U_SUCCESS(ignored) && n > 0 && (size_t)n <= read ? read - (size_t)n : read;
        err = COLLATE_E_CHARSET;
        goto done;
    }
    *out = (cl_str){bytes, (size_t)(target - bytes)};
done:
    if (from != NULL)
        ucnv_close(from);
    if (to != NULL)
        ucnv_close(to);
    return err;
}

/* Bytes of text from which an undeclared charset is guessed; ICU looks at no more than some 8000. */
#define SAMPLE_BYTES 8000

/* The text of a page from its first byte beyond ASCII, without tags and scripts: those are ASCII in any charset. */
static size_t sample(cl_str html, char *out)
{
    size_t n = 0, i = 0;
    bool tag = false;

    while (i < html.len && (unsigned char)html.ptr[i] < 0x80)
        i++;
    for (; i < html.len && n < SAMPLE_BYTES; i++) {
        if (html.ptr[i] == '<')
            tag = true;
        if (!tag)
            out[n++] = html.ptr[i];
        if (html.ptr[i] == '>')
            tag = false;
    }
    return n;
}

/*
 * The charset of a page that is not UTF-8 and names none. Least confidences: of 1652 German and English development texts in
 * windows-1252 of 200 to 3000 bytes three were taken for another alphabet, all three for the Polish one, which shares most letters;
 * twenty languages of two sentences each that we wrote were all told apart.
 */
static const char *guess(cl_str html)
{
    static const struct {
        const char *name, *charset; /* as ICU says it, as it is read */
        int32_t least;              /* ICU's confidence, 0..100 */
    } known[] = {{"Shift_JIS", "windows-31j", 50}, {"EUC-JP", "EUC-JP", 50}, {"GB18030", "GB18030", 50}, {"Big5", "Big5", 50},
        {"EUC-KR", "EUC-KR", 50}, {"windows-1251", "windows-1251", 25}, {"KOI8-R", "KOI8-R", 25}, {"ISO-8859-5", "ISO-8859-5", 25},
        {"ISO-8859-7", "windows-1253", 25}, {"windows-1253", "windows-1253", 25}, {"ISO-8859-8", "windows-1255", 25},
        {"ISO-8859-8-I", "windows-1255", 25}, {"windows-1255", "windows-1255", 25}, {"windows-1256", "windows-1256", 25},
        {"ISO-8859-6", "windows-1256", 25}, {"ISO-8859-2", "ISO-8859-2", 40}, {"windows-1250", "windows-1250", 40},
        {"ISO-8859-9", "windows-1254", 40}, {"windows-1254", "windows-1254", 40}};
    char text[SAMPLE_BYTES];
    const char *charset = "windows-1252";
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    int32_t n = (int32_t)sample(html, text);

    ucsdet_setText(detector, text, n, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    const char *name = match != NULL && U_SUCCESS(status) ? ucsdet_getName(match, &status) : NULL;
    int32_t confidence = name != NULL ? ucsdet_getConfidence(match, &status) : 0;
    for (size_t i = 0; name != NULL && i < sizeof known / sizeof known[0]; i++) {
        if (strcmp(name, known[i].name) == 0 && confidence >= known[i].least)
            charset = known[i].charset;
    }
    ucsdet_close(detector);
    return charset;
}

/* UTF-16 without a mark: every other byte of its markup is zero. */
static const char *wide(cl_str html)
{
    if (html.len < 4 || html.ptr[0] == html.ptr[1])
        return NULL;
    if (html.ptr[0] == '<' && html.ptr[1] == 0 && html.ptr[3] == 0)
        return "UTF-16LE";
    return html.ptr[0] == 0 && html.ptr[1] == '<' && html.ptr[2] == 0 ? "UTF-16BE" : NULL;
}

static collate_err decode(cl_str html, cl_str hint, cl_arena *arena, cl_str *out, size_t *bad)
{
    charset_name name;
    const char *charset = NULL;
    size_t mark = mark_of(html, &charset);
    bool meta = false;

    if (mark > 0)
        html = cl_str_cut(html, mark, html.len);
    else if (hint.len > 0) {
        if (!set_name(&name, hint))
            return COLLATE_E_CHARSET;
        charset = name.text;
    } else if (wide(html) != NULL) {
        charset = wide(html);
    } else if (declared(html, &name)) {
        charset = name.text;
        meta = true;
    }
    bool utf8 = cl_utf8_valid(html);
    if (charset == NULL)
        charset = utf8 ? "UTF-8" : guess(html);
    charset = canonical(charset, meta);
    if (strcasecmp(charset, "UTF-8") != 0)
        return convert(html, charset, arena, out, bad);
    if (!utf8) {
        (void)convert(html, charset, arena, out, bad); /* only to learn where */
        return COLLATE_E_CHARSET;
    }
    *out = html;
    return COLLATE_OK;
}

collate_err cl_html_decode(cl_str html, cl_str hint, cl_arena *arena, cl_str *out)
{
    size_t bad = NO_BYTE;

    return decode(html, hint, arena, out, &bad);
}

bool cl_html_bad_byte(cl_str html, cl_str hint, cl_arena *arena, size_t *offset)
{
    cl_str out;
    size_t bad = NO_BYTE;
    const char *name;

    if (decode(html, hint, arena, &out, &bad) != COLLATE_E_CHARSET || bad == NO_BYTE)
        return false;
    *offset = bad + mark_of(html, &name);
    return true;
}
