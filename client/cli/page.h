/*
 * page.h - readable text on a terminal: wrapped to its width, coloured only where that helps and is wanted.
 *
 * Widths count columns, not bytes (wcwidth of the locale). Text from articles is shown with its control characters
 * replaced, so that an article cannot drive the terminal.
 */
#ifndef CL_CLI_PAGE_H
#define CL_CLI_PAGE_H

#include <stdbool.h>
#include <stddef.h>

typedef enum cl_style { CL_STYLE_PLAIN, CL_STYLE_HEAD, CL_STYLE_DIM, CL_STYLE_GOOD, CL_STYLE_WARN, CL_STYLE_BAD, CL_STYLE_NAME } cl_style;

typedef struct cl_page {
    int width;     /* columns */
    bool color;
    bool markdown; /* headings as #, lists as -, no wrapping */
} cl_page;

/* width 0: of the terminal, 80 where there is none. color: auto (a terminal, and no NO_COLOR), always, never. */
void cl_page_init(cl_page *page, int width, const char *color, bool markdown);

/* A heading on a line of its own, with a blank line before it. */
void cl_page_head(const cl_page *page, const char *format, ...) __attribute__((format(printf, 2, 3)));

/*
 * A paragraph: `first` stands at the margin of its first line, all lines are indented by `indent` columns.
 * `text` need not end with NUL: `length` bytes.
 */
void cl_page_text(const cl_page *page, int indent, const char *first, cl_style style, const char *text, size_t length);

/* The same where `at` columns of the first line are written already. */
void cl_page_flow(const cl_page *page, int at, int indent, cl_style style, const char *text, size_t length);

/*
 * cl_page_text where words are marked: mark[i] of the i-th word between blanks, of n_marks. In colour where there is some, else
 * between stars: *these words*, in Markdown **these words**.
 */
void cl_page_marked(const cl_page *page, int indent, const char *first, const char *text, size_t length, const bool *mark, size_t n_marks);

/* cl_page_text with printf. */
void cl_page_line(const cl_page *page, int indent, const char *first, cl_style style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* `text` cut or padded with blanks to exactly `columns`, written to standard output in a style. */
void cl_page_cell(const cl_page *page, cl_style style, const char *text, size_t length, int columns);

void cl_page_raw(const cl_page *page, cl_style style, const char *text);

/* Columns that `length` bytes of UTF-8 take. */
int cl_page_columns(const char *text, size_t length);

#endif
