#include "text/block_note.h"

#include "text/article.h"
#include "text/bytes.h"

#include <pthread.h>

/* What a word may say in a note. */
enum {
    WRITER = 1 << 0,  /* works for the outlet */
    OFFICE = 1 << 1,  /* what else a guest author is */
    IS = 1 << 2,      /* said of a person in the present tense */
    NETWORK = 1 << 3, /* of friends and followers */
    FOLLOW = 1 << 4,  /* what readers are asked to do there */
    PAY = 1 << 5,     /* what outlets ask of readers and nobody else does */
    GIVE = 1 << 6,    /* the same where two of them meet */
    OURS = 1 << 7,    /* the outlet and its reader */
    COMMENT = 1 << 8,
    RULE = 1 << 9,     /* what is done to comments */
    PIECE = 1 << 10,   /* what an outlet calls its text */
    CHANGED = 1 << 11, /* what is done to that */
    LETTER = 1 << 12,
    ABOUT = 1 << 13,
    COVERS = 1 << 14,  /* what a writer does for his outlet */
    EARLIER = 1 << 15, /* version of a text */
    VERSION = 1 << 16,
    NOTE = 1 << 17,   /* opens a note by the outlet, before a colon */
    HELPED = 1 << 18, /* what staff does elsewhere */
    FROM = 1 << 19,
    STILL = 1 << 20 /* said of a story that goes on */
};

typedef struct note_word {
    const char *text; /* folded */
    uint32_t kinds;
} note_word;

/* clang-format off */
static const note_word note_words[] = {
    {"abbonati", PAY}, {"abonnement", GIVE}, {"abonnez", PAY}, {"abonniere", PAY}, {"abonnieren", PAY}, {"about", ABOUT},
    {"activist", OFFICE}, {"adds", CHANGED}, {"adviser", OFFICE}, {"affiliate", GIVE}, {"aktualisiert", CHANGED},
    {"ambassador", OFFICE}, {"amended", CHANGED}, {"analyst", OFFICE}, {"anchor", WRITER}, {"anmerkung", NOTE}, {"approved", RULE},
    {"aprovados", RULE}, {"article", PIECE}, {"articolo", PIECE}, {"artigo", PIECE}, {"artikel", PIECE}, {"artículo", PIECE},
    {"assine", PAY}, {"assistant", OFFICE}, {"associate", OFFICE}, {"attorney", OFFICE}, {"auteur", WRITER}, {"author", WRITER},
    {"autor", WRITER}, {"autora", WRITER}, {"autore", WRITER}, {"autorin", WRITER}, {"autrice", WRITER}, {"based", CHANGED},
    {"beitrag", PIECE}, {"blogger", WRITER}, {"blogs", IS}, {"breaking", STILL}, {"ceo", OFFICE}, {"chair", OFFICE},
    {"chairman", OFFICE}, {"chairs", IS}, {"chroniqueur", WRITER}, {"chroniqueuse", WRITER}, {"clarification", NOTE},
    {"clarifies", CHANGED}, {"clarify", CHANGED}, {"cofounder", OFFICE}, {"column", PIECE}, {"columnist", WRITER},
    {"columnista", WRITER}, {"colunista", WRITER}, {"comentarios", COMMENT}, {"comentários", COMMENT}, {"commentaires", COMMENT},
    {"commenti", COMMENT}, {"comments", COMMENT}, {"commission", GIVE}, {"connect", FOLLOW}, {"consultant", OFFICE},
    {"contact", FOLLOW}, {"contributes", IS}, {"contribution", GIVE}, {"contributions", GIVE},
    {"contributor", WRITER}, {"coordinator", OFFICE}, {"corrección", NOTE}, {"corrected", CHANGED}, {"correction", NOTE},
    {"corrections", NOTE}, {"corrects", CHANGED}, {"correspondent", WRITER}, {"covers", IS | COVERS}, {"critic", WRITER},
    {"curator", OFFICE}, {"developing", STILL}, {"director", OFFICE}, {"disclaimer", NOTE}, {"disclosure", NOTE}, {"donate", PAY},
    {"donation", GIVE}, {"donations", GIVE}, {"earlier", EARLIER}, {"economist", OFFICE}, {"edited", CHANGED}, {"editor", WRITER},
    {"editor's", NOTE}, {"editors'", NOTE}, {"email", FOLLOW}, {"engineer", OFFICE}, {"errata", NOTE}, {"es", IS}, {"escreve", IS},
    {"escribe", IS}, {"est", IS}, {"executive", OFFICE}, {"expert", OFFICE}, {"facebook", NETWORK}, {"fellow", OFFICE},
    {"find", FOLLOW}, {"fixes", CHANGED}, {"folgen", FOLLOW}, {"follow", FOLLOW}, {"founder", OFFICE}, {"freelance", WRITER},
    {"from", FROM}, {"giornalista", WRITER}, {"has", IS}, {"historian", OFFICE}, {"hosts", IS}, {"ihr", OURS}, {"ihre", OURS},
    {"ihren", OURS}, {"inbox", GIVE}, {"inscrivez", PAY}, {"instagram", NETWORK}, {"is", IS}, {"iscriviti", PAY}, {"ist", IS},
    {"join", FOLLOW}, {"jornalista", WRITER}, {"journalism", GIVE}, {"journalist", WRITER}, {"journaliste", WRITER},
    {"journalistin", WRITER}, {"kolumnist", WRITER}, {"kommentare", COMMENT}, {"korrektur", NOTE}, {"korrespondent", WRITER},
    {"korrespondentin", WRITER}, {"lawyer", OFFICE}, {"leads", IS}, {"lecturer", OFFICE}, {"letters", LETTER}, {"linkedin", NETWORK},
    {"lives", IS}, {"manager", OFFICE}, {"member", OFFICE}, {"membership", GIVE}, {"moderador", RULE}, {"moderated", RULE},
    {"moderation", RULE}, {"moderator", RULE}, {"moderators", RULE}, {"moderiert", RULE}, {"modérateur", RULE}, {"modération", RULE},
    {"modérés", RULE}, {"news", PIECE}, {"newsletter", PAY}, {"newsletters", PAY}, {"nieuwsbrief", PAY}, {"nos", OURS},
    {"nossa", OURS}, {"nosso", OURS}, {"nostra", OURS}, {"nostro", OURS}, {"notre", OURS}, {"nous", OURS}, {"nuestra", OURS},
    {"nuestro", OURS}, {"onze", OURS}, {"original", EARLIER}, {"our", OURS}, {"over", ABOUT}, {"partner", OFFICE}, {"paywall", PAY},
    {"periodista", WRITER}, {"photographer", WRITER}, {"physician", OFFICE}, {"piece", PIECE}, {"post", PIECE}, {"president", OFFICE},
    {"previous", EARLIER}, {"producer", WRITER}, {"professor", OFFICE}, {"professorin", OFFICE}, {"purchases", GIVE}, {"readers", GIVE},
    {"rectificatif", NOTE}, {"redacteur", WRITER}, {"redactor", WRITER}, {"redactora", WRITER}, {"redakteur", WRITER},
    {"redakteurin", WRITER}, {"refiles", CHANGED}, {"report", PIECE}, {"reported", HELPED}, {"reporter", WRITER},
    {"reporterin", WRITER}, {"reports", IS}, {"representative", OFFICE}, {"represents", IS}, {"repórter", WRITER},
    {"researcher", OFFICE}, {"retrouvez", FOLLOW}, {"rettifica", NOTE}, {"revised", CHANGED}, {"runs", IS}, {"rédacteur", WRITER},
    {"rédactrice", WRITER}, {"scholar", OFFICE}, {"schreibt", IS}, {"scientist", OFFICE}, {"scrive", IS}, {"secretary", OFFICE},
    {"segui", FOLLOW}, {"seguici", FOLLOW}, {"senator", OFFICE}, {"senior", OFFICE}, {"serves", IS}, {"siga", FOLLOW},
    {"sigue", FOLLOW}, {"sobre", ABOUT}, {"specialist", OFFICE}, {"story", PIECE}, {"strategist", OFFICE}, {"student", OFFICE},
    {"subscribe", PAY}, {"subscriber", GIVE}, {"subscribers", GIVE}, {"subscription", GIVE}, {"subscriptions", GIVE},
    {"suivez", FOLLOW}, {"suscribirse", PAY}, {"suscríbase", PAY}, {"suscríbete", PAY}, {"síganos", FOLLOW}, {"síguenos", FOLLOW},
    {"teacher", OFFICE}, {"teaches", IS}, {"telegram", NETWORK}, {"tiktok", NETWORK}, {"tweet", FOLLOW}, {"twitter", NETWORK},
    {"unsere", OURS}, {"unseren", OURS}, {"unserer", OURS}, {"unsubscribe", PAY}, {"updated", CHANGED}, {"us", OURS},
    {"version", VERSION}, {"verslaggever", WRITER}, {"veteran", OFFICE}, {"volg", FOLLOW}, {"vos", OURS}, {"votre", OURS},
    {"vous", OURS}, {"we", OURS}, {"we're", OURS}, {"we've", OURS}, {"whatsapp", NETWORK}, {"wir", OURS}, {"works", IS},
    {"writer", WRITER}, {"writes", IS}, {"you", OURS}, {"you're", OURS}, {"your", OURS}, {"youtube", NETWORK}, {"è", IS}, {"é", IS},
    {"écrit", IS}, {"über", ABOUT}, {"автор", WRITER}, {"журналист", WRITER}, {"комментарии", COMMENT},
    {"модератор", RULE}, {"модерации", RULE}, {"о", ABOUT}, {"об", ABOUT},
    {"подписывайтесь", FOLLOW}, {"подпишитесь", FOLLOW}, {"следите", FOLLOW},
};
/* clang-format on */

#define N_WORDS (sizeof note_words / sizeof note_words[0])
/* Slots of the table that finds them: a power of two, eight times the words, so that nearly all others meet an empty one. */
#define SLOT_BITS 11u

static uint16_t slots[1u << SLOT_BITS]; /* index + 1; 0: free. Made once, constant afterwards */
static pthread_once_t slots_once = PTHREAD_ONCE_INIT;

/* By the first eight bytes and the length. */
static size_t slot_of(const char *word, size_t len)
{
    return (size_t)((cl_bytes_first(cl_bytes_load(word), len) ^ len * 0x9e3779b97f4a7c15u) * 0xbf58476d1ce4e5b9u >> (64 - SLOT_BITS));
}

static void make_slots(void)
{
    for (size_t i = 0; i < N_WORDS; i++) {
        char word[8] = {0};
        size_t len = strlen(note_words[i].text);
        memcpy(word, note_words[i].text, len < sizeof word ? len : sizeof word);
        size_t slot = slot_of(word, len);
        while (slots[slot] != 0)
            slot = (slot + 1) & ((1u << SLOT_BITS) - 1);
        slots[slot] = (uint16_t)(i + 1);
    }
}

/* Eight bytes must be readable at `word`. */
static uint32_t kinds_of(const char *word, size_t len)
{
    for (size_t slot = slot_of(word, len); slots[slot] != 0; slot = (slot + 1) & ((1u << SLOT_BITS) - 1)) {
        const note_word *entry = &note_words[slots[slot] - 1];
        if (cl_str_is((cl_str){word, len}, entry->text))
            return entry->kinds;
    }
    return 0;
}

static cl_str bytes_of(cl_str text, const cl_line *line)
{
    return cl_str_cut(text, line->start, line->end);
}

/* Words of a line that are read: notes say what they are at once. */
#define READ_WORDS 32
/* Of them, those that may name a person, and those behind the name where his trade stands. */
#define NAME_WORDS 6
#define TRADE_WORDS 16
/* Words of "Jane Roe covers the courts." */
#define COVERS_WORDS 25
/* The same behind one word with a capital, which most lines open with. */
#define ALONE_WORDS 6

/* The first words of a line. */
typedef struct reading {
    size_t n;
    uint32_t first, all;                       /* kinds of the first word, of any */
    uint8_t gives;                             /* words that ask in company */
    size_t n_name;                             /* words with a capital at the start, up to the first comma or other word */
    size_t name_end;                           /* offset of the line's bytes behind the last of them */
    size_t is, writer, office, piece, changed; /* the first word of the kind; READ_WORDS for none */
    size_t covers, version;
    bool reported_from, earlier_version; /* both words in a row */
} reading;

static void note_first(size_t *first, uint32_t kinds, uint32_t kind, size_t n)
{
    if ((kinds & kind) != 0 && *first == READ_WORDS)
        *first = n;
}

/* Bytes that open no word. */
static bool is_mark(unsigned char c)
{
    return c < 'A' || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x80);
}

/* The word that ends at `at`, not before `from`, opens with a capital. */
static bool opens_upper(cl_str line, size_t from, size_t at)
{
    while (from < at && (is_mark((unsigned char)line.ptr[from]) || (unsigned char)line.ptr[from] == 0xE2))
        from += (unsigned char)line.ptr[from] == 0xE2 ? 3 : 1;
    if (from >= at)
        return false;
    unsigned char c = (unsigned char)line.ptr[from], d = from + 1 < at ? (unsigned char)line.ptr[from + 1] : 0;
    return (c >= 'A' && c <= 'Z') || (c == 0xC3 && d < 0x9F) || (c == 0xD0 && d >= 0x90 && d < 0xB0);
}

static reading read_line(cl_str line)
{
    const size_t none = READ_WORDS;
    reading r = {.is = none, .writer = none, .office = none, .piece = none, .changed = none, .covers = none, .version = none};
    char word[64];
    size_t at = 0, len, before = 0;
    uint32_t last = 0;
    bool naming = true;

    pthread_once(&slots_once, make_slots);
    for (; r.n < READ_WORDS && (len = cl_line_word(line, &at, word, sizeof word)) > 0; before = at, r.n++) {
        uint32_t kinds = kinds_of(word, len);
        naming = naming && r.n < NAME_WORDS && opens_upper(line, before, at) && (kinds & (IS | WRITER)) == 0;
        if (naming) {
            r.n_name++;
            r.name_end = at;
            naming = at < line.len && line.ptr[at] != ',';
        }
        if (r.n == 0)
            r.first = kinds;
        r.all |= kinds;
        r.gives = (uint8_t)(r.gives + ((kinds & GIVE) != 0));
        if (kinds == 0) { /* most */
            last = 0;
            continue;
        }
        r.reported_from = r.reported_from || ((last & HELPED) != 0 && (kinds & FROM) != 0);
        r.earlier_version = r.earlier_version || ((last & EARLIER) != 0 && (kinds & VERSION) != 0);
        last = kinds;
        note_first(&r.covers, kinds, COVERS, r.n);
        note_first(&r.version, kinds, VERSION, r.n);
        note_first(&r.is, kinds, IS, r.n);
        note_first(&r.writer, kinds, WRITER, r.n);
        note_first(&r.office, kinds, OFFICE, r.n);
        note_first(&r.piece, kinds, PIECE, r.n);
        note_first(&r.changed, kinds, CHANGED, r.n);
    }
    return r;
}

/* What somebody said is in the news. */
static bool holds_quote(cl_str line)
{
    const char *end = line.ptr + line.len, *at = line.ptr;

    if (memchr(line.ptr, '"', line.len) != NULL)
        return true;
    for (; (at = memchr(at, 0xE2, (size_t)(end - at))) != NULL && end - at > 2; at += 3) { /* the curved ones */
        if ((unsigned char)at[1] == 0x80 && (unsigned char)at[2] >= 0x9C && (unsigned char)at[2] <= 0x9E)
            return true;
    }
    for (at = line.ptr; (at = memchr(at, 0xC2, (size_t)(end - at))) != NULL && end - at > 1; at += 2) {
        if ((unsigned char)at[1] == 0xAB)
            return true;
    }
    return false;
}

/* The last word of the first `end` bytes. */
static cl_str last_word(cl_str line, size_t end)
{
    size_t from = end;

    while (from > 0 && !is_mark((unsigned char)line.ptr[from - 1]))
        from--;
    return cl_str_cut(line, from, end);
}

/* `name` stands in the line as a word of its own. */
static bool holds_word(cl_str line, cl_str name)
{
    const char *end = line.ptr + line.len, *at = line.ptr;

    while ((at = memmem(at, (size_t)(end - at), name.ptr, name.len)) != NULL) {
        const char *behind = at + name.len;
        if ((at == line.ptr || is_mark((unsigned char)at[-1])) &&
            (behind == end || is_mark((unsigned char)*behind) || *behind == (char)0xE2))
            return true;
        at = behind;
    }
    return false;
}

/* The body speaks of the person in another line than i. */
static bool is_in_the_news(cl_str text, cl_str name, const cl_line *lines, size_t n, const uint8_t *labels, size_t i)
{
    for (size_t k = 0; k < n && name.len > 0; k++) {
        if (k != i && labels[k] == CL_BLOCK_BODY && lines[k].words >= 6 && holds_word(bytes_of(text, &lines[k]), name))
            return true;
    }
    return name.len == 0; /* "K9 is a reporter": whoever that is */
}

/* "Jane Roe is a reporter at the Gazette", "Jane Roe, a writer in York, is the author of ...", "Jane Roe is president of ...". */
static bool reads_like_author(const reading *r)
{
    if (r->n_name == 0 || r->is >= READ_WORDS)
        return false;
    size_t near = r->n_name == 1 ? ALONE_WORDS : TRADE_WORDS;
    bool writer = r->writer < r->n_name + near && (r->is == r->n_name || r->writer < r->is + near);
    bool office = r->is == r->n_name && r->n_name >= 2 && r->office <= r->is + 3;
    bool covers = r->covers == r->n_name && r->n_name >= 2 && r->n <= COVERS_WORDS;

    return writer || office || covers;
}

/* Words of one; a longer line is about something else. */
#define NOTE_MOST 120
#define BRIEF 40
/* Bytes before the colon of a note by the outlet, or of a lead to another article. */
#define LEAD_BYTES 24

/* Words between what an outlet calls its text and what it did to it. */
#define CHANGE_REACH 4
/* Words of "Want to talk? Join our group on Facebook." */
#define INVITATION 20

static bool is_note_to_readers(const cl_line *line, const reading *r)
{
    bool address = (line->flags & CL_LINE_AT) != 0, ours = (r->all & OURS) != 0, follow = (r->all & FOLLOW) != 0;

    if ((r->first & FOLLOW) != 0 && ((r->all & NETWORK) != 0 || address))
        return true;
    if (ours && follow && (address || (line->words <= INVITATION && (r->all & NETWORK) != 0)))
        return true;
    if (ours && ((r->all & PAY) != 0 || r->gives >= 2))
        return true;
    if (ours && (r->all & LETTER) != 0 && ((r->all & WRITER) != 0 || address))
        return true;
    return line->words <= BRIEF && (r->all & COMMENT) != 0 && (r->all & RULE) != 0;
}

/* "This story has been updated", "(The story corrects ...)", "Updated at 9:30 a.m.", "This is a developing story". */
static bool is_note_on_text(cl_str bytes, const cl_line *line, const reading *r)
{
    size_t head = bytes.len < LEAD_BYTES ? bytes.len : LEAD_BYTES;

    if ((r->first & NOTE) != 0 && memchr(bytes.ptr, ':', head) != NULL)
        return true;
    if (r->earlier_version && r->piece > r->version && r->piece <= r->version + 3)
        return true;
    if (line->words > BRIEF)
        return false;
    if ((r->all & STILL) != 0 && r->piece <= 6 && r->changed >= r->piece && r->is == 1)
        return true;
    return (r->piece <= 2 && r->changed > r->piece && r->changed <= r->piece + CHANGE_REACH) || (r->changed == 0 && line->words <= 8);
}

/* Words of a line of credits at most, and bytes at its end that say what they did. */
#define CREDIT_WORDS 60
#define CREDIT_TAIL 45

/* "Jo Roe contributed.", "Roe reported from Sandwick; Quay from Holm", "Contributing: Jo Roe": names for the most part. */
static bool names_staff(cl_str bytes, const cl_line *line, bool reported_from)
{
    size_t tail = bytes.len > CREDIT_TAIL ? bytes.len - CREDIT_TAIL : 0;

    if (line->words > CREDIT_WORDS || line->capitals < 2 || line->capitals * 5 < line->words * 2)
        return false;
    return reported_from || cl_str_starts(bytes, CL_STR("Contributing:")) ||
           memmem(bytes.ptr + tail, bytes.len - tail, " contributed", 12) != NULL;
}

/* A row of tags: short pieces between commas, and no sentence. */
static bool is_tags(const cl_line *line)
{
    return line->end_mark == CL_LINE_OPEN && line->words >= 8 && line->commas >= 4 && line->commas * 4 + 3 >= line->words &&
           line->numerals * 4 < line->words;
}

/* Words of "The full report: https://..." */
#define LINK_WORDS 6

/* One word that is an address, or a link behind a colon: jane@gazette.example, gazette.example/jane. */
static bool is_address(cl_str text, const cl_line *line)
{
    cl_str bytes = bytes_of(text, line);

    if (line->words <= LINK_WORDS && (line->flags & CL_LINE_URL) != 0 && memmem(bytes.ptr, bytes.len, ": http", 6) != NULL)
        return true;

    return line->words == 1 &&
           ((line->flags & (CL_LINE_AT | CL_LINE_URL)) != 0 ||
               (line->end_mark == CL_LINE_OPEN && memchr(bytes.ptr, '.', bytes.len) != NULL && memchr(bytes.ptr, '/', bytes.len) != NULL));
}

bool cl_line_is_note(cl_str text, const cl_line *lines, size_t n, const uint8_t *labels, size_t i)
{
    const cl_line *line = &lines[i];

    if (line->words > NOTE_MOST || (line->flags & CL_LINE_QUOTE_START) != 0)
        return false;
    if (is_tags(line) || is_address(text, line))
        return true;
    cl_str bytes = bytes_of(text, line);
    if (holds_quote(bytes))
        return false;
    reading r = read_line(bytes);
    if (is_note_to_readers(line, &r) || is_note_on_text(bytes, line, &r) || names_staff(bytes, line, r.reported_from))
        return true;
    return reads_like_author(&r) && !is_in_the_news(text, last_word(bytes, r.name_end), lines, n, labels, i);
}

bool cl_line_names_staff(cl_str text, const cl_line *line)
{
    return line->words <= CREDIT_WORDS && line->capitals * 5 >= line->words * 2 &&
           names_staff(bytes_of(text, line), line, read_line(bytes_of(text, line)).reported_from);
}

/* Words of a heading over a note: "About", a name, a particle. */
#define HEADING_WORDS 5

bool cl_line_heads_note(cl_str text, const cl_line *line, const cl_line *next)
{
    if (line->words < 2 || line->words > HEADING_WORDS || line->end_mark == CL_LINE_STOP || line->capitals + 1 < line->words)
        return false;
    cl_str heading = bytes_of(text, line), note = bytes_of(text, next), name = last_word(heading, heading.len);
    if (name.len < 2 || (read_line(heading).first & ABOUT) == 0)
        return false;
    return memmem(note.ptr, note.len, name.ptr, name.len) != NULL;
}

/* Words of a lead to another article. */
#define LEAD_WORDS 30

static bool is_lead(cl_str head)
{
    static const char *const leads[] = {"also read", "lee también", "lees ook", "leggi anche", "leia também", "lesen sie auch",
        "lire aussi", "mehr zum thema", "more", "more on this", "must read", "read", "read also", "read here", "read more", "read next",
        "related", "related article", "related articles", "related story", "related stories", "see also", "siehe auch", "voir aussi",
        "watch", "watch live", "watch now", "à lire aussi", "читайте также", "auch interessant", "bekijk ook", "lire également",
        "potrebbe interessarti", "saiba mais", "te puede interesar", "te recomendamos", "veja também", "à lire également",
        "материалы по теме", "на эту тему", "смотрите также"};
    char folded[2 * LEAD_BYTES];
    size_t n = 0, at = 0, len;

    while (n < LEAD_BYTES && (len = cl_line_word(head, &at, folded + n, LEAD_BYTES - n)) > 0) {
        n += len;
        folded[n++] = ' ';
    }
    for (size_t i = 0; n > 0 && i < sizeof leads / sizeof leads[0]; i++) {
        if (cl_str_is((cl_str){folded, n - 1}, leads[i]))
            return true;
    }
    return false;
}

bool cl_line_leads_elsewhere(cl_str text, const cl_line *line)
{
    const char *start = text.ptr + line->start;
    size_t n = line->end - line->start < LEAD_BYTES ? line->end - line->start : LEAD_BYTES;
    const char *colon = line->words <= LEAD_WORDS ? memchr(start, ':', n) : NULL;

    return colon != NULL && line->end_mark != CL_LINE_COLON && is_lead((cl_str){start, (size_t)(colon - start)});
}
