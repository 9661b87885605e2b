#include "text/number_currency.h"

/* The currency of a sign; NULL when the token is none. */
const char *cl_currency_of_sign(cl_str sign)
{
    static const struct {
        const char *sign, *code;
    } signs[] = {
        {"$", "USD"},
        {"\xe2\x82\xac", "EUR"},
        {"\xc2\xa3", "GBP"},
        {"\xc2\xa5", "JPY"},
        {"\xe2\x82\xbd", "RUB"},
        {"\xe2\x82\xb9", "INR"},
        {"\xe2\x82\xa9", "KRW"},
        {"\xe2\x82\xaa", "ILS"},
        {"\xe2\x82\xba", "TRY"},
        {"\xe2\x82\xb4", "UAH"},
        {"\xe2\x82\xa6", "NGN"},
        {"\xe0\xb8\xbf", "THB"},
    };

    if (sign.ptr[0] != '$' && (unsigned char)sign.ptr[0] < 0x80) /* nearly all marks there are */
        return NULL;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (cl_str_is(sign, signs[i].sign))
            return signs[i].code;
    }
    return NULL;
}

/* ISO 4217 codes beside figures, and what is written like one. */
const char *cl_currency_of_code(cl_str word)
{
    static const struct {
        const char *word, *code;
    } codes[] = {
        {"USD", "USD"},
        {"EUR", "EUR"},
        {"GBP", "GBP"},
        {"CHF", "CHF"},
        {"JPY", "JPY"},
        {"CNY", "CNY"},
        {"RUB", "RUB"},
        {"INR", "INR"},
        {"CAD", "CAD"},
        {"AUD", "AUD"},
        {"SEK", "SEK"},
        {"NOK", "NOK"},
        {"DKK", "DKK"},
        {"PLN", "PLN"},
        {"TRY", "TRY"},
        {"BRL", "BRL"},
        {"ZAR", "ZAR"},
        {"IRR", "IRR"},
        {"Rs", "INR"},
        {"HKD", "HKD"},
        {"NZD", "NZD"},
        {"MXN", "MXN"},
        {"KRW", "KRW"},
        {"UAH", "UAH"},
    };

    if (word.len < 2 || word.len > 3 || (unsigned char)(word.ptr[0] - 'A') > 'Z' - 'A') /* nearly all that follows numbers */
        return NULL;
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        if (cl_str_is(word, codes[i].word))
            return codes[i].code;
    }
    return NULL;
}

const char *cl_currency_of_dollar(cl_str letters)
{
    static const struct {
        const char *letters, *code;
    } dollars[] = {{"US", "USD"}, {"C", "CAD"}, {"CA", "CAD"}, {"A", "AUD"}, {"AU", "AUD"}, {"NZ", "NZD"}, {"HK", "HKD"}, {"S", "SGD"},
        {"NT", "TWD"}, {"R", "BRL"}};

    for (size_t i = 0; i < sizeof dollars / sizeof dollars[0]; i++) {
        if (cl_str_is(letters, dollars[i].letters))
            return dollars[i].code;
    }
    return NULL;
}
