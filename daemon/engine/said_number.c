#include "engine/said_number.h"

#include <stdio.h>
#include <string.h>

typedef struct number_word {
    const char *word;
    uint32_t value;
} number_word;

#define ENDS {NULL, 0}

static const number_word english[] = {
    {"zero", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9},
    {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
    {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50},
    {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"hundred", 100}, {"thousand", 1000}, ENDS};

static const number_word german[] = {
    {"eins", 1}, {"zwei", 2}, {"zwo", 2}, {"drei", 3}, {"vier", 4}, {"fünf", 5}, {"sechs", 6}, {"sieben", 7}, {"acht", 8}, {"neun", 9},
    {"zehn", 10}, {"elf", 11}, {"zwölf", 12}, {"dreizehn", 13}, {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16},
    {"siebzehn", 17}, {"achtzehn", 18}, {"neunzehn", 19}, {"zwanzig", 20}, {"dreißig", 30}, {"dreissig", 30}, {"vierzig", 40},
    {"fünfzig", 50}, {"sechzig", 60}, {"siebzig", 70}, {"achtzig", 80}, {"neunzig", 90}, {"hundert", 100}, {"tausend", 1000}, ENDS};

static const number_word french[] = {
    {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"six", 6}, {"sept", 7}, {"huit", 8}, {"neuf", 9}, {"dix", 10},
    {"onze", 11}, {"douze", 12}, {"treize", 13}, {"quatorze", 14}, {"quinze", 15}, {"seize", 16}, {"vingt", 20}, {"trente", 30},
    {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}, {"septante", 70}, {"nonante", 90}, {"cent", 100}, {"mille", 1000}, ENDS};

static const number_word spanish[] = {
    {"cero", 0}, {"dos", 2}, {"tres", 3}, {"cuatro", 4}, {"cinco", 5}, {"seis", 6}, {"siete", 7}, {"ocho", 8}, {"nueve", 9},
    {"diez", 10}, {"once", 11}, {"doce", 12}, {"trece", 13}, {"catorce", 14}, {"quince", 15}, {"dieciséis", 16}, {"diecisiete", 17},
    {"dieciocho", 18}, {"diecinueve", 19}, {"veinte", 20}, {"veintiuno", 21}, {"veintiún", 21}, {"veintidós", 22}, {"veintitrés", 23},
    {"veinticuatro", 24}, {"veinticinco", 25}, {"veintiséis", 26}, {"veintisiete", 27}, {"veintiocho", 28}, {"veintinueve", 29},
    {"treinta", 30}, {"cuarenta", 40}, {"cincuenta", 50}, {"sesenta", 60}, {"setenta", 70}, {"ochenta", 80}, {"noventa", 90},
    {"cien", 100}, {"ciento", 100}, {"doscientos", 200}, {"doscientas", 200}, {"trescientos", 300}, {"trescientas", 300},
    {"cuatrocientos", 400}, {"quinientos", 500}, {"mil", 1000}, ENDS};

static const number_word italian[] = {
    {"due", 2}, {"tre", 3}, {"quattro", 4}, {"cinque", 5}, {"sei", 6}, {"sette", 7}, {"otto", 8}, {"nove", 9}, {"dieci", 10},
    {"undici", 11}, {"dodici", 12}, {"tredici", 13}, {"quattordici", 14}, {"quindici", 15}, {"sedici", 16}, {"diciassette", 17},
    {"diciotto", 18}, {"diciannove", 19}, {"venti", 20}, {"trenta", 30}, {"quaranta", 40}, {"cinquanta", 50}, {"sessanta", 60},
    {"settanta", 70}, {"ottanta", 80}, {"novanta", 90}, {"cento", 100}, {"mille", 1000}, ENDS};

static const number_word portuguese[] = {
    {"dois", 2}, {"duas", 2}, {"três", 3}, {"quatro", 4}, {"cinco", 5}, {"seis", 6}, {"sete", 7}, {"oito", 8}, {"nove", 9}, {"dez", 10},
    {"onze", 11}, {"doze", 12}, {"treze", 13}, {"catorze", 14}, {"quinze", 15}, {"dezesseis", 16}, {"dezasseis", 16},
    {"dezessete", 17}, {"dezoito", 18}, {"vinte", 20}, {"trinta", 30}, {"quarenta", 40}, {"cinquenta", 50}, {"sessenta", 60},
    {"setenta", 70}, {"oitenta", 80}, {"noventa", 90}, {"cem", 100}, {"cento", 100}, {"mil", 1000}, ENDS};

static const number_word dutch[] = {
    {"twee", 2}, {"drie", 3}, {"vier", 4}, {"vijf", 5}, {"zes", 6}, {"zeven", 7}, {"acht", 8}, {"negen", 9}, {"tien", 10}, {"elf", 11},
    {"twaalf", 12}, {"dertien", 13}, {"veertien", 14}, {"vijftien", 15}, {"zestien", 16}, {"zeventien", 17}, {"achttien", 18},
    {"negentien", 19}, {"twintig", 20}, {"dertig", 30}, {"veertig", 40}, {"vijftig", 50}, {"zestig", 60}, {"zeventig", 70},
    {"tachtig", 80}, {"negentig", 90}, {"honderd", 100}, {"duizend", 1000}, ENDS};

static const number_word russian[] = {
    {"два", 2}, {"две", 2}, {"три", 3}, {"четыре", 4}, {"пять", 5}, {"шесть", 6}, {"семь", 7}, {"восемь", 8}, {"девять", 9},
    {"десять", 10}, {"двенадцать", 12}, {"пятнадцать", 15}, {"двадцать", 20}, {"тридцать", 30}, {"сорок", 40}, {"пятьдесят", 50},
    {"шестьдесят", 60}, {"сто", 100}, ENDS};

static const number_word *table_of(cl_lang lang)
{
    switch (lang) {
    case CL_LANG_DE:
        return german;
    case CL_LANG_FR:
        return french;
    case CL_LANG_ES:
        return spanish;
    case CL_LANG_IT:
        return italian;
    case CL_LANG_PT:
        return portuguese;
    case CL_LANG_NL:
        return dutch;
    case CL_LANG_RU:
        return russian;
    default:
        return english;
    }
}

#define NONE UINT32_MAX
#define MOST_WORD 20u /* bytes of the longest single word of the tables, and some */

static uint32_t look_up(cl_str word, const number_word *table)
{
    if (word.len < 2 || word.len > MOST_WORD)
        return NONE;
    for (; table->word != NULL; table++) {
        if (table->word[0] == word.ptr[0] && table->word[1] == word.ptr[1] && cl_str_eq(word, cl_str_c(table->word)))
            return table->value;
    }
    return NONE;
}

/* fünfundzwanzig, vijfentwintig; dreihundert, zweitausend. */
static uint32_t joined(cl_str word, const number_word *table, cl_lang lang)
{
    cl_str link = lang == CL_LANG_DE ? CL_STR("und") : CL_STR("en");
    static const char *const powers[] = {"hundert", "tausend", "honderd", "duizend"};

    if (word.len < 8)
        return NONE;
    for (size_t i = 0; i < sizeof powers / sizeof powers[0]; i++) {
        cl_str end = cl_str_c(powers[i]);
        if (!cl_str_ends(word, end))
            continue;
        cl_str unit = cl_str_cut(word, 0, word.len - end.len);
        uint32_t times = cl_str_eq(unit, CL_STR("ein")) ? 1 : look_up(unit, table);
        return times < 100 ? times * look_up(end, table) : NONE;
    }
    for (size_t at = 3; at + link.len + 4 <= word.len; at++) {
        if (!cl_str_starts(cl_str_cut(word, at, word.len), link))
            continue;
        cl_str unit = cl_str_cut(word, 0, at);
        uint32_t ones = cl_str_eq(unit, CL_STR("ein")) ? 1 : look_up(unit, table);
        uint32_t tens = look_up(cl_str_cut(word, at + link.len, word.len), table);
        if (ones < 10 && tens >= 20 && tens < 100)
            return ones + tens;
    }
    return NONE;
}

bool cl_said_number_word(cl_str folded, cl_lang lang, uint32_t *value)
{
    const number_word *table = table_of(lang);
    uint32_t found = look_up(folded, table);

    if (found == NONE && (lang == CL_LANG_DE || lang == CL_LANG_NL))
        found = joined(folded, table, lang);
    if (found != NONE)
        *value = found;
    return found != NONE;
}

static bool is_token(cl_str text, const cl_token *token, const char *word)
{
    return token->kind == CL_TOKEN_WORD && cl_str_eq(cl_str_cut(text, token->start, token->end), cl_str_c(word));
}

/* The value of one token: a number word, or a figure of up to three digits. */
static bool value_of(cl_str text, const cl_token *token, uint32_t *value)
{
    char buffer[64];
    cl_str raw = cl_str_cut(text, token->start, token->end);

    if (token->kind == CL_TOKEN_WORD)
        return cl_said_number_word(cl_fold(raw, buffer, sizeof buffer), CL_LANG_EN, value);
    if (token->kind != CL_TOKEN_NUMBER || raw.len > 3)
        return false;
    *value = 0;
    for (size_t i = 0; i < raw.len; i++) {
        if (raw.ptr[i] < '0' || raw.ptr[i] > '9')
            return false;
        *value = *value * 10 + (uint32_t)(raw.ptr[i] - '0');
    }
    return true;
}

/* Does the next number belong to what was read: "twenty" "five", "two" "hundred", "hundred" "twelve"? */
static bool goes_on(uint32_t current, uint32_t next)
{
    if (next == 100)
        return current > 0 && current < 100;
    if (next == 1000)
        return current > 0;
    bool unit = next < 10 && current % 100 >= 20 && current % 10 == 0, rest = next < 100 && current >= 100 && current % 100 == 0;
    return unit || rest;
}

size_t cl_said_number_run(cl_str text, const cl_token *tokens, size_t n, size_t i, char digits[CL_SAID_DIGITS])
{
    uint32_t total = 0, current = 0, next = 0;
    size_t at = i;
    bool large = false;

    if (is_token(text, &tokens[i], "a"))
        current = 1;
    else if (!value_of(text, &tokens[i], &current))
        return 0;
    for (at = i + 1; at < n; at++) {
        size_t look = at + (large && is_token(text, &tokens[at], "and"));
        bool hyphen = tokens[at].kind == CL_TOKEN_MARK && tokens[at].mark == '-' && (tokens[at].flags & CL_TOKEN_SPACE_BEFORE) == 0;
        look += hyphen;
        if (look >= n || !value_of(text, &tokens[look], &next) || (tokens[look].kind == CL_TOKEN_NUMBER))
            break;
        bool after_thousand = total > 0 && current == 0 && next > 0 && next < 100;
        if (!after_thousand && !goes_on(current, next))
            break;
        large |= next >= 100;
        if (next == 1000) {
            total += current * 1000;
            current = 0;
        } else {
            current = next == 100 ? current * 100 : current + next;
        }
        at = look;
    }
    if (at == i + 1 || !large || total > 1000000)
        return 0;
    snprintf(digits, CL_SAID_DIGITS, "%u", total + current);
    return at - i;
}

static char currency_sign(cl_str text, const cl_token *token)
{
    static const struct {
        const char *sign;
        char as;
    } signs[] = {{"$", '$'}, {"\xe2\x82\xac", 'e'}, {"\xc2\xa3", 'p'}, {"\xc2\xa5", 'y'}, {"\xe2\x82\xb9", 'r'}};

    if (token->kind != CL_TOKEN_MARK)
        return 0;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (cl_str_eq(cl_str_cut(text, token->start, token->end), cl_str_c(signs[i].sign)))
            return signs[i].as;
    }
    return 0;
}

bool cl_said_is_sign(cl_str text, const cl_token *token)
{
    return currency_sign(text, token) != 0;
}

static char currency_word(cl_str text, const cl_token *token)
{
    static const struct {
        const char *word;
        char as;
    } words[] = {{"dollar", '$'}, {"dollars", '$'}, {"Dollar", '$'}, {"d\xc3\xb3lares", '$'}, {"euro", 'e'}, {"euros", 'e'}, {"Euro", 'e'},
                 {"Euros", 'e'}, {"pound", 'p'}, {"pounds", 'p'}, {"yen", 'y'}, {"rupees", 'r'}};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (is_token(text, token, words[i].word))
            return words[i].as;
    }
    return 0;
}

static bool is_magnitude(cl_str text, const cl_token *token)
{
    static const char *const words[] = {"million", "billion", "trillion", "thousand", "hundred", "m", "bn", "Millionen", "Million",
                                        "Milliarden", "Milliarde", "Mio", "Mrd", "millions", "milliards", "millones", "mil", "mila",
                                        "milioni", "miliardi"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (is_token(text, token, words[i]))
            return true;
    }
    return false;
}

cl_said_money cl_said_money_of(cl_str text, const cl_token *tokens, size_t n, size_t first, size_t end)
{
    cl_said_money out = {first > 0 ? currency_sign(text, &tokens[first - 1]) : 0, end, end};
    size_t at = end;

    if (out.currency != 0)
        return out;
    while (at < n && at < end + 2 && (is_magnitude(text, &tokens[at]) ||
                                     (at > end && tokens[at].kind == CL_TOKEN_MARK && tokens[at].mark == '.')))
        at++;
    size_t from = at;
    at += at < n && (is_token(text, &tokens[at], "de") || is_token(text, &tokens[at], "di"));
    if (at >= n)
        return out;
    char sign = currency_sign(text, &tokens[at]), word = currency_word(text, &tokens[at]);
    bool before_number = at + 1 < n && tokens[at + 1].kind == CL_TOKEN_NUMBER; /* "5 $6": the sign is the next one's */
    if (word == 0 && (sign == 0 || before_number))
        return out;
    return (cl_said_money){word != 0 ? word : sign, word != 0 ? from : at, at + 1};
}
