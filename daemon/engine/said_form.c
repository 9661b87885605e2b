#include "engine/said_form.h"

#include "engine/said_number.h"

#include <stdio.h>
#include <string.h>

typedef struct form {
    const char *word;
    const char *form; /* NULL: its own */
    bool number;
} form;

/* Folded; sorted by bytes. The languages together: where two have a word, it counts the same in both. Numbers: said_number.c. */
static const form forms[] = {
    {"acknowledgement", "acknowledgment", 0}, {"aeroplane", "airplane", 0}, {"aeroplanes", "airplanes", 0}, {"ageing", "aging", 0},
    {"aluminium", "aluminum", 0}, {"anaesthetic", "anesthetic", 0}, {"archaeology", "archeology", 0}, {"billion", NULL, 1},
    {"bn", "billion", 1}, {"burnt", "burned", 0}, {"calibre", "caliber", 0}, {"catalogue", "catalog", 0},
    {"centimetre", "centimeter", 0}, {"centimetres", "centimeters", 0}, {"centre", "center", 0}, {"centred", "centered", 0},
    {"centres", "centers", 0}, {"cheque", "check", 0}, {"cheques", "checks", 0}, {"cosy", "cozy", 0}, {"counsellor", "counselor", 0},
    {"counsellors", "counselors", 0}, {"defence", "defense", 0}, {"dialogue", "dialog", 0}, {"dozen", NULL, 1}, {"dozens", NULL, 1},
    {"dreamt", "dreamed", 0}, {"eighteenth", "18th", 1}, {"eighth", "8th", 1}, {"eleventh", "11th", 1},
    {"encyclopaedia", "encyclopedia", 0}, {"enrol", "enroll", 0}, {"fibre", "fiber", 0}, {"fibres", "fibers", 0},
    {"fifteenth", "15th", 1}, {"fifth", "5th", 1}, {"first", "1st", 1}, {"foetus", "fetus", 0}, {"fourteenth", "14th", 1},
    {"fourth", "4th", 1}, {"fulfil", "fulfill", 0}, {"grey", "gray", 0}, {"greys", "grays", 0}, {"haemorrhage", "hemorrhage", 0},
    {"half", NULL, 1}, {"hundreds", NULL, 1}, {"instal", "install", 0}, {"jewellery", "jewelry", 0}, {"judgement", "judgment", 0},
    {"kilometre", "kilometer", 0}, {"kilometres", "kilometers", 0}, {"leapt", "leaped", 0}, {"learnt", "learned", 0},
    {"licence", "license", 0}, {"licenced", "licensed", 0}, {"likeable", "likable", 0}, {"litre", "liter", 0}, {"litres", "liters", 0},
    {"liveable", "livable", 0}, {"lustre", "luster", 0}, {"manoeuvre", "maneuver", 0}, {"manoeuvres", "maneuvers", 0},
    {"marvellous", "marvelous", 0}, {"meagre", "meager", 0}, {"mediaeval", "medieval", 0}, {"metre", "meter", 0},
    {"metres", "meters", 0}, {"milliarde", NULL, 1}, {"milliarden", NULL, 1}, {"milliards", NULL, 1}, {"million", NULL, 1},
    {"millionen", NULL, 1}, {"millions", NULL, 1}, {"millones", NULL, 1}, {"mould", "mold", 0}, {"mouldy", "moldy", 0},
    {"moustache", "mustache", 0}, {"nineteenth", "19th", 1}, {"ninth", "9th", 1}, {"offence", "offense", 0}, {"okay", "ok", 0},
    {"once", NULL, 1}, {"paediatric", "pediatric", 0}, {"pct", "percent", 0}, {"plough", "plow", 0}, {"ploughed", "plowed", 0},
    {"ploughs", "plows", 0}, {"practise", "practice", 0}, {"practised", "practiced", 0}, {"practising", "practicing", 0},
    {"pretence", "pretense", 0}, {"procent", "percent", 0}, {"programme", "program", 0}, {"programmes", "programs", 0},
    {"prozent", "percent", 0}, {"pyjamas", "pajamas", 0}, {"quarter", NULL, 1}, {"sceptic", "skeptic", 0},
    {"sceptical", "skeptical", 0}, {"scepticism", "skepticism", 0}, {"sceptics", "skeptics", 0}, {"second", "2nd", 1},
    {"seventeenth", "17th", 1}, {"seventh", "7th", 1}, {"sixteenth", "16th", 1}, {"sixth", "6th", 1}, {"skilful", "skillful", 0},
    {"sombre", "somber", 0}, {"spectre", "specter", 0}, {"spelt", "spelled", 0}, {"spoilt", "spoiled", 0}, {"sulphur", "sulfur", 0},
    {"tenth", "10th", 1}, {"theatre", "theater", 0}, {"theatres", "theaters", 0}, {"third", "3rd", 1}, {"thirteenth", "13th", 1},
    {"thirtieth", "30th", 1}, {"thousands", NULL, 1}, {"towards", "toward", 0}, {"traveller", "traveler", 0}, {"trillion", NULL, 1},
    {"twelfth", "12th", 1}, {"twentieth", "20th", 1}, {"twice", NULL, 1}, {"tyre", "tire", 0}, {"tyres", "tires", 0},
    {"wilful", "willful", 0}, {"woollen", "woolen", 0}};

/* Where the words of each letter begin, and where those of z end. */
static const uint8_t first_of[] = {
    0, 7, 10, 22, 27, 32, 41, 43, 46, 47, 49, 51, 60, 77, 79, 82, 96, 97, 97, 112, 127, 127, 127, 129, 129, 129, 129};

/* British -our, up to its o; "four" and "mourning" are not among them. */
static const char *const our_stems[] = {
    "armo", "behavio", "cando", "clamo", "colo", "endeavo", "favo", "fervo", "flavo", "glamo", "harbo", "hono", "humo",
    "labo", "neighbo", "odo", "parlo", "rigo", "rumo", "savo", "splendo", "tumo", "valo", "vapo", "vigo"};

static const form *find_form(cl_str word)
{
    unsigned letter = (unsigned char)word.ptr[0] - (unsigned)'a';

    for (unsigned i = letter < 26 ? first_of[letter] : 0; letter < 26 && i < first_of[letter + 1]; i++) {
        const char *have = forms[i].word;
        if (have[1] == word.ptr[1] && strncmp(have, word.ptr, word.len) == 0 && have[word.len] == '\0')
            return &forms[i];
    }
    return NULL;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* 3,150 and 12.000 without the mark between thousands; 3.150 is a decimal in English, 3,150 elsewhere. */
static cl_str join_thousands(cl_str figure, char mark, char *buffer)
{
    size_t n = 0, run = 0;
    bool parted = false;

    if (figure.len >= CL_SAID_FORM_ROOM)
        return figure;
    for (size_t i = 0; i < figure.len; i++) {
        if (is_digit(figure.ptr[i])) {
            buffer[n++] = figure.ptr[i];
            run++;
            continue;
        }
        if (figure.ptr[i] != mark || run == 0 || run > 3 || (parted && run != 3))
            return figure;
        parted = true;
        run = 0;
    }
    return parted && run == 3 ? (cl_str){buffer, n} : figure;
}

/* The word with bytes [at, at + out) replaced by `in`. */
static cl_str splice(cl_str word, size_t at, size_t out, const char *in, char *buffer)
{
    size_t n = strlen(in);

    if (word.len + n >= CL_SAID_FORM_ROOM)
        return word;
    memmove(buffer + at + n, word.ptr + at + out, word.len - at - out);
    if (buffer != word.ptr)
        memmove(buffer, word.ptr, at);
    memcpy(buffer + at, in, n);
    return (cl_str){buffer, word.len + n - out};
}

/* German sharp s, for those who write ss. */
static cl_str without_sharp_s(cl_str word, char *buffer)
{
    for (size_t i = 0; i + 1 < word.len; i++) {
        if ((unsigned char)word.ptr[i] == 0xC3 && (unsigned char)word.ptr[i + 1] == 0x9F)
            word = splice(word, i, 2, "ss", buffer);
    }
    return word;
}

static cl_str american(cl_str word, char *buffer)
{
    static const char *const endings[] = {"", "s", "ed", "ing", "er", "ers", "or", "ors"};

    for (size_t i = 1; i + 3 <= word.len; i++) { /* colour */
        if (memcmp(word.ptr + i, "our", 3) != 0)
            continue;
        for (size_t k = 0; k < sizeof our_stems / sizeof our_stems[0]; k++) {
            if (cl_str_ends(cl_str_cut(word, 0, i + 1), cl_str_c(our_stems[k])))
                return splice(word, i + 1, 1, "", buffer);
        }
    }
    for (size_t i = 3; i + 2 < word.len; i++) { /* organise, organisation, analyse: both spellings of any such word get one form */
        char before = word.ptr[i], vowel = word.ptr[i + 2];
        bool ending = (vowel == 'e' || vowel == 'i' || vowel == 'a') && i + 9 > word.len;
        if (ending && (before == 'i' || before == 'y') && word.ptr[i + 1] == 's')
            return splice(word, i + 1, 1, "z", buffer);
    }
    for (size_t k = 2; k < sizeof endings / sizeof endings[0]; k++) { /* travelled */
        size_t len = strlen(endings[k]);
        if (word.len > len + 4 && cl_str_ends(word, cl_str_c(endings[k])) && memcmp(word.ptr + word.len - len - 3, "ell", 3) == 0)
            return splice(word, word.len - len - 1, 1, "", buffer);
    }
    return word;
}

cl_str cl_said_form(cl_str folded, cl_lang lang, char *buffer, bool *number)
{
    *number = false;
    if (folded.len == 0)
        return folded;
    if (is_digit(folded.ptr[0]))
        return join_thousands(folded, lang == CL_LANG_EN || lang == CL_LANG_NONE ? ',' : '.', buffer);
    uint32_t value = 0;
    if (cl_said_number_word(folded, lang, &value)) {
        *number = true;
        return (cl_str){buffer, (size_t)snprintf(buffer, CL_SAID_FORM_ROOM, "%u", value)};
    }
    const form *found = folded.len > 1 && folded.len < 18 ? find_form(folded) : NULL;
    if (found != NULL) {
        *number = found->number;
        return found->form != NULL ? cl_str_c(found->form) : folded;
    }
    if (lang == CL_LANG_DE)
        return without_sharp_s(folded, buffer);
    return lang == CL_LANG_EN && folded.len >= 6 ? american(folded, buffer) : folded;
}
