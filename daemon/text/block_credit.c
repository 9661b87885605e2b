#include "text/block_credit.h"

#include "text/block_label.h"
#include "text/byte_sets.h"
#include "text/metadata_name.h"

/* Words that a credit line may have at most: longest in the development pages, rounded up. */
#define CREDIT_WORDS 16

static cl_str bytes_of(cl_str text, const cl_line *line)
{
    return cl_str_cut(text, line->start, line->end);
}

/* A line that only names who took the picture. */
bool cl_line_is_credit(cl_str text, const cl_line *line)
{
    cl_str bytes = bytes_of(text, line);
    bool says = (line->phrases & CL_PHRASE_CREDIT) != 0, wire = (line->phrases & CL_PHRASE_AGENCY) != 0;

    if (line->words > CREDIT_WORDS || line->end_mark == CL_LINE_COLON || cl_line_is_byline(text, line))
        return false;
    if (says && (line->end_mark != CL_LINE_STOP || line->words <= 8))
        return line->capitals * 2 >= line->words || line->words <= 6;
    return wire && line->words <= 10 && line->end_mark == CL_LINE_OPEN && line->numerals == 0 && line->words >= 2 &&
           (memchr(bytes.ptr, '/', bytes.len) != NULL || memchr(bytes.ptr, '(', bytes.len) != NULL) &&
           line->capitals * 3 >= line->words * 2;
}

static bool ends_in_word(cl_str text, cl_str word)
{
    return cl_str_ends(text, word) && (text.len == word.len || strchr(" ([.", text.ptr[text.len - word.len - 1]) != NULL);
}

/* Bytes before "Credit:" or the like inside a line; its length when there is none. */
static size_t credit_word(cl_str line)
{
    static const char *const words[] = {"Credit", "Credits", "credit", "Photo", "Photos", "Photograph", "Picture", "Image", "Foto", "Fotos",
        "Bild", "Crédit", "crédit", "Crédito", "crédito"};

    for (const char *at = line.ptr; (at = memchr(at, ':', (size_t)(line.ptr + line.len - at))) != NULL; at++) {
        cl_str before = cl_str_trim((cl_str){line.ptr, (size_t)(at - line.ptr)});
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            if (ends_in_word(before, cl_str_c(words[i])))
                return before.len - strlen(words[i]);
        }
    }
    return line.len;
}

/* "FILE PHOTO: ...", "FILE - ...": agencies mark their old pictures so. */
static bool opens_from_files(cl_str line)
{
    return line.len > 8 && memcmp(line.ptr, "FILE", 4) == 0 &&
           (strchr(":-", line.ptr[4]) != NULL || memcmp(line.ptr + 4, " PHOTO", 6) == 0 || memcmp(line.ptr + 4, " - ", 3) == 0 ||
               memcmp(line.ptr + 4, " \xE2\x80\x93", 4) == 0);
}

/* Bytes of a credit in brackets at most, and words of its names. */
#define CREDIT_BYTES 80
#define CREDIT_NAMES 8

/* Nothing but names, of CREDIT_NAMES words at most. */
static bool are_names(cl_str s)
{
    size_t words = 0;

    for (size_t i = 0; i < s.len; i++) {
        bool starts = i == 0 || s.ptr[i - 1] == ' ' || s.ptr[i - 1] == '/';
        words += starts && s.ptr[i] != '/' && s.ptr[i] != ' ';
        if (starts && ((s.ptr[i] >= 'a' && s.ptr[i] <= 'z') || (s.ptr[i] >= '0' && s.ptr[i] <= '9')))
            return false;
    }
    return words >= 1 && words <= CREDIT_NAMES;
}

/* "... September 4, 2031. REUTERS/Jane Roe/File Photo": behind an agency and a slash only names. */
static bool ends_in_photographer(cl_str line, size_t from)
{
    static const char *const agencies[] = {"REUTERS", "AFP", "EPA", "AP", "TASS", "ANSA"};
    const char *slash = memchr(line.ptr + from, '/', line.len - from);

    if (slash == NULL)
        return false;
    cl_str before = {line.ptr, (size_t)(slash - line.ptr)};
    for (size_t i = 0; i < sizeof agencies / sizeof agencies[0]; i++) {
        if (ends_in_word(before, cl_str_c(agencies[i])))
            return are_names((cl_str){slash + 1, (size_t)(line.ptr + line.len - slash - 1)});
    }
    return false;
}

/* Bytes of a credit behind a caption: an agency, a name or two. */
#define CREDIT_TAIL 60

/* "... . Jane Roe / AFP", "... (Photos by Jane Roe/AP)": the end of a line is a credit, not a sentence. */
static bool ends_in_agency(cl_str line)
{
    static const char *const agencies[] = {
        "AP", "AFP", "REUTERS", "Getty Images", "Getty", "EPA", "dpa", "ANSA", "Shutterstock", "Bloomberg"};
    static const char *const openings[] = {"(photo by", "(photos by", "(image by", "(picture by", "(photo:", "(photos:", "(image:"};

    size_t from = line.len > CREDIT_TAIL ? line.len - CREDIT_TAIL : 0;
    cl_str end = {line.ptr, line.len};
    bool slash = memchr(line.ptr + from, '/', line.len - from) != NULL;
    if (!slash && memchr(line.ptr + from, '(', line.len - from) == NULL) /* nearly all */
        return false;
    if (slash && ends_in_photographer(line, from))
        return true;
    while (end.len > 0 && strchr(").]", end.ptr[end.len - 1]) != NULL)
        end.len--;
    for (size_t i = 0; slash && i < sizeof agencies / sizeof agencies[0]; i++) {
        size_t n = strlen(agencies[i]);
        if (end.len <= n + 3 || strncasecmp(end.ptr + end.len - n, agencies[i], n) != 0)
            continue;
        cl_str before = cl_str_trim((cl_str){end.ptr, end.len - n});
        if (before.len > 0 && before.ptr[before.len - 1] == '/')
            return true;
    }
    for (size_t i = from; end.len < line.len && i < line.len; i++) {
        for (size_t k = 0; line.ptr[i] == '(' && k < sizeof openings / sizeof openings[0]; k++) {
            if (line.len - i > strlen(openings[k]) && strncasecmp(line.ptr + i, openings[k], strlen(openings[k])) == 0)
                return true;
        }
    }
    return false;
}

/* A sentence and then, in brackets, nothing but names with a slash between: "... on Monday. (Jane Roe/Coast Pictures)". */
static bool ends_in_credit(cl_str line)
{
    size_t open = line.len;

    if (line.len < 20 || line.ptr[line.len - 1] != ')')
        return false;
    while (open > 0 && line.len - open < CREDIT_BYTES && line.ptr[open - 1] != '(')
        open--;
    if (open < 3 || line.ptr[open - 1] != '(' || line.ptr[open - 2] != ' ' || line.ptr[open - 3] != '.')
        return false;
    cl_str names = cl_str_cut(line, open, line.len - 1);
    return memchr(names.ptr, '/', names.len) != NULL && are_names(names);
}

/* A sentence about a picture that carries its credit: "... on Sunday. (Jane Roe/Agency)". */
bool cl_line_is_caption(cl_str text, const cl_line *line)
{
    cl_str bytes = bytes_of(text, line);

    if (line->words < 7 || line->words > CL_CAPTION_MOST)
        return false;
    size_t credit = (line->marks & CL_MARK_COLON) != 0 ? credit_word(bytes) : bytes.len;
    if (credit < bytes.len && credit > 20 && bytes.len - credit < (line->words < 60 ? 120 : CREDIT_TAIL))
        return true;
    if ((line->marks & (CL_MARK_SLASH | CL_MARK_BRACKET)) != 0 && (ends_in_credit(bytes) || ends_in_agency(bytes)))
        return true;
    if (opens_from_files(bytes))
        return true;
    if (line->words > CL_CAPTION_WORDS)
        return false;
    if ((line->flags & (CL_LINE_YEAR | CL_LINE_AT | CL_LINE_URL)) == CL_LINE_YEAR && cl_line_shows_scene(bytes))
        return true;
    if (cl_bytes_hold(bytes, CL_STR("file photo"))) /* "In this May 4 file photo, ..." */
        return true;
    if ((line->phrases & CL_PHRASE_CREDIT) == 0)
        return false;
    /* the credit stands in brackets at the end or the line opens with its name */
    char last = bytes.ptr[bytes.len - 1];
    const char *open = NULL;
    for (size_t i = bytes.len; i-- > 0 && bytes.len - i < 160 && open == NULL;)
        open = bytes.ptr[i] == '(' || bytes.ptr[i] == '[' ? bytes.ptr + i : NULL;
    if ((last == ')' || last == ']') && open != NULL)
        return (cl_phrases_find((cl_str){open, (size_t)(bytes.ptr + bytes.len - open)}) & (CL_PHRASE_CREDIT | CL_PHRASE_AGENCY)) != 0;
    return line->end_mark != CL_LINE_STOP && (line->phrases & CL_PHRASE_CREDIT) != 0;
}

/* "X contributed to this report": a line that only says so. */
static bool names_contributors(cl_str text, const cl_line *line)
{
    cl_str bytes = bytes_of(text, line);

    return line->words <= 25 && line->stops == 0 && (line->phrases & CL_PHRASE_AUTHOR) != 0 &&
           (memmem(bytes.ptr, bytes.len, "contributed to this", 19) != NULL ||
               memmem(bytes.ptr, bytes.len, "contributed reporting", 21) != NULL);
}

/* Words of a line of credits at most: agencies name half a dozen reporters. */
#define CREDITS_WORDS 45

/* "(Additional reporting by X; editing by Y)": who worked on the text, as agencies put it below. */
static bool names_staff(cl_str line)
{
    static const char *const openings[] = {"reporting by", "additional reporting", "editing by", "with reporting by", "compiled by",
        "contributing", "writing by", "written by", "edited by", "with contributions", "mit material von", "avec afp", "redaktion"};
    char folded[96], word[64];
    size_t at = 0, len = cl_line_word(line, &at, word, sizeof word), i = 0;

    while (i < sizeof openings / sizeof openings[0] && strncmp(openings[i], word, len) != 0)
        i++;
    if (i == sizeof openings / sizeof openings[0]) /* nearly all lines open with another word */
        return false;
    cl_str words = cl_name_fold(cl_str_cut(line, 0, line.len < 80 ? line.len : 80), folded, sizeof folded);
    for (i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        if (cl_str_starts(words, cl_str_c(openings[i])))
            return true;
    }
    return false;
}

/* Credits of the text at its end: "The Associated Press contributed to this report." A note on one writer is none. */
bool cl_line_is_text_credit(cl_str text, const cl_line *line)
{
    if (names_contributors(text, line) || (line->words <= CREDITS_WORDS && line->capitals >= 2 && names_staff(bytes_of(text, line))))
        return true;
    return line->words <= 30 && (line->phrases & CL_PHRASE_AUTHOR) != 0 && (line->phrases & CL_PHRASE_AGENCY) != 0;
}

bool cl_line_is_staff_credit(cl_str text, const cl_line *line)
{
    return names_contributors(text, line) ||
           (line->words <= CREDITS_WORDS && line->stops == 0 && line->capitals * 3 >= line->words && names_staff(bytes_of(text, line)));
}
