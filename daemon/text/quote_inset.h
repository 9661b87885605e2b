/*
 * quote_inset.h - where the reporter speaks inside a quotation, and dialogue after a dash.
 *
 * Private to the quotes; separate from quote_mark.c because it asks for words, where pairing marks asks for marks only.
 *   «Порт, — сказал X, — закрыт»   « Le port, a dit X, est fermé »   marks left open around a cue
 *   —El puerto está cerrado —dijo X—. Volveremos.                      no marks at all: a paragraph that opens with a dash
 * Source: the typographic habits of French, Italian, Portuguese, Russian and Spanish papers.
 */
#ifndef CL_TEXT_QUOTE_INSET_H
#define CL_TEXT_QUOTE_INSET_H

#include "text/quote_scan.h"

/* Languages that do so. */
bool cl_inset_language(cl_lang lang);

/*
 * Does the reporter speak from the comma or dash at i on? The token that ends his words (comma, dash or full stop), or 0 where he does
 * not. `close`: the end of the quotation. Bounded cost.
 */
uint32_t cl_inset_end(const cl_scan *scan, uint32_t i, uint32_t close);

/*
 * Where the speech ends that begins after the dash at `begin`, the first token of a paragraph up to `end`: the comma or dash before the
 * reporter's words, or 0 where no verb of speech follows. *next: the token after which speech goes on, or `end`. Linear in the paragraph.
 */
uint32_t cl_dash_speech(const cl_scan *scan, uint32_t begin, uint32_t end, uint32_t *next);

#endif
