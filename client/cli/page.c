#include "page.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#define NARROWEST 40
#define WIDEST_WITHOUT_TERMINAL 80
#define LINE_ROOM 8192

void cl_page_init(cl_page *page, int width, const char *color, bool markdown)
{
    struct winsize size = {0};
    bool terminal = isatty(STDOUT_FILENO) != 0;
    const char *no_color = getenv("NO_COLOR");

    if (width <= 0 && terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    if (width <= 0)
        width = WIDEST_WITHOUT_TERMINAL;
    page->width = width < NARROWEST ? NARROWEST : width;
    page->markdown = markdown;
    page->color = terminal && (no_color == NULL || no_color[0] == '\0');
    if (color != NULL && strcmp(color, "always") == 0)
        page->color = true;
    if (markdown || (color != NULL && strcmp(color, "never") == 0))
        page->color = false;
}

static const char *code_of(cl_style style)
{
    static const char *const codes[] = {"", "\033[1m", "\033[2m", "\033[32m", "\033[33m", "\033[31m", "\033[36m"};

    return codes[style];
}

static void style_on(const cl_page *page, cl_style style)
{
    if (page->color && style != CL_STYLE_PLAIN)
        fputs(code_of(style), stdout);
}

static void style_off(const cl_page *page, cl_style style)
{
    if (page->color && style != CL_STYLE_PLAIN)
        fputs("\033[0m", stdout);
}

/* Bytes and columns of the character at `text`; a broken or control byte counts as one column and is shown as '?'. */
static size_t next_char(const char *text, size_t length, int *columns, bool *shown)
{
    mbstate_t state = {0};
    wchar_t wide = 0;
    size_t n = mbrtowc(&wide, text, length, &state);

    *shown = true;
    *columns = 1;
    if (n == 0 || n == (size_t)-1 || n == (size_t)-2) {
        *shown = (unsigned char)text[0] >= 0x80; /* without a UTF-8 locale bytes go through as they are */
        return 1;
    }
    int w = wcwidth(wide);
    if (w < 0)
        *shown = false;
    else
        *columns = w;
    return n;
}

int cl_page_columns(const char *text, size_t length)
{
    int total = 0;

    for (size_t i = 0; i < length;) {
        int columns = 0;
        bool shown = false;
        i += next_char(text + i, length - i, &columns, &shown);
        total += columns;
    }
    return total;
}

static void put_clean(const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        int columns = 0;
        bool shown = false;
        size_t n = next_char(text + i, length - i, &columns, &shown);
        if (shown)
            fwrite(text + i, 1, n, stdout);
        else
            fputc(' ', stdout);
        i += n;
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void cl_page_flow(const cl_page *page, int at, int indent, cl_style style, const char *text, size_t length)
{
    int room = page->markdown ? INT32_MAX : page->width;
    bool fresh = true;

    for (; at < indent; at++)
        fputc(' ', stdout);
    style_on(page, style);
    for (size_t i = 0; i < length;) {
        while (i < length && is_blank(text[i]))
            i++;
        size_t end = i;
        while (end < length && !is_blank(text[end]))
            end++;
        if (end == i)
            break;
        int columns = cl_page_columns(text + i, end - i);
        if (!fresh && at + 1 + columns > room) {
            style_off(page, style);
            printf("\n%*s", indent, "");
            style_on(page, style);
            at = indent;
            fresh = true;
        }
        if (!fresh) {
            fputc(' ', stdout);
            at++;
        }
        put_clean(text + i, end - i);
        at += columns;
        fresh = false;
        i = end;
    }
    style_off(page, style);
    fputc('\n', stdout);
}

/* One word of cl_page_marked with what opens and closes its run of marked words. */
static void put_marked_word(const cl_page *page, const char *text, size_t length, bool marked, bool opens, bool closes)
{
    const char *stars = page->color ? "" : page->markdown ? "**" : "*";

    if (marked)
        style_on(page, CL_STYLE_WARN);
    fputs(opens ? stars : "", stdout);
    put_clean(text, length);
    fputs(closes ? stars : "", stdout);
    if (marked)
        style_off(page, CL_STYLE_WARN);
}

void cl_page_marked(const cl_page *page, int indent, const char *first, const char *text, size_t length, const bool *mark, size_t n_marks)
{
    int room = page->markdown ? INT32_MAX : page->width, at = cl_page_columns(first, strlen(first));
    bool fresh = true;
    size_t n = 0;

    fputs(first, stdout);
    for (; at < indent; at++)
        fputc(' ', stdout);
    for (size_t i = 0, end = 0; i < length; i = end, n++) {
        while (i < length && is_blank(text[i]))
            i++;
        for (end = i; end < length && !is_blank(text[end]);)
            end++;
        if (end == i)
            break;
        bool marked = n < n_marks && mark[n];
        bool opens = marked && (n == 0 || !mark[n - 1]), closes = marked && (n + 1 >= n_marks || !mark[n + 1]);
        int columns = cl_page_columns(text + i, end - i) + (page->color ? 0 : opens + closes);
        if (!fresh && at + 1 + columns > room) {
            printf("\n%*s", indent, "");
            at = indent;
            fresh = true;
        }
        if (!fresh) {
            fputc(' ', stdout);
            at++;
        }
        put_marked_word(page, text + i, end - i, marked, opens, closes);
        at += columns;
        fresh = false;
    }
    fputc('\n', stdout);
}

void cl_page_text(const cl_page *page, int indent, const char *first, cl_style style, const char *text, size_t length)
{
    fputs(first, stdout);
    cl_page_flow(page, cl_page_columns(first, strlen(first)), indent, style, text, length);
}

void cl_page_line(const cl_page *page, int indent, const char *first, cl_style style, const char *format, ...)
{
    char text[LINE_ROOM];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    cl_page_text(page, indent, first, style, text, strlen(text));
}

void cl_page_head(const cl_page *page, const char *format, ...)
{
    char text[LINE_ROOM];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    fputc('\n', stdout);
    cl_page_text(page, page->markdown ? 3 : 0, page->markdown ? "## " : "", CL_STYLE_HEAD, text, strlen(text));
    if (page->markdown)
        fputc('\n', stdout);
}

void cl_page_cell(const cl_page *page, cl_style style, const char *text, size_t length, int columns)
{
    int used = 0;
    size_t end = 0;
    bool cut = cl_page_columns(text, length) > columns;

    for (size_t i = 0; i < length;) {
        int w = 0;
        bool shown = false;
        i += next_char(text + i, length - i, &w, &shown);
        if (used + w > columns - (cut ? 1 : 0))
            break;
        used += w;
        end = i;
    }
    style_on(page, style);
    put_clean(text, end);
    if (cut) {
        fputs("…", stdout);
        used++;
    }
    style_off(page, style);
    printf("%*s", columns - used, "");
}

void cl_page_raw(const cl_page *page, cl_style style, const char *text)
{
    style_on(page, style);
    put_clean(text, strlen(text));
    style_off(page, style);
}
