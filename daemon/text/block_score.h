/*
 * block_score.h - how much a line looks like article body, judged by the line and by what stands around it.
 *
 * Separate because tests/tools/block_features.c prints the same features that the daemon scores, so that
 * the weights (block_weights.c) are trained on exactly what they are used on. A linear-chain
 * conditional random field of two states, body and furniture.
 */
#ifndef CL_TEXT_BLOCK_SCORE_H
#define CL_TEXT_BLOCK_SCORE_H

#include "text/block_line.h"

/* Number of features; order in block_score.c. */
#define CL_LINE_FEATURES 150

typedef struct cl_line_context cl_line_context;

/* Running sums over all lines, so that each line's surroundings cost the same. NULL when memory is out. Cost O(n). */
cl_line_context *cl_line_context_new(const cl_line *lines, size_t n, cl_arena *arena);

/* Features of line i into out[CL_LINE_FEATURES], all of them written. Pure. */
void cl_line_features(const cl_line_context *context, size_t i, float *out);

/* What speaks for the article to start or stop at line i, into out[CL_LINE_TURNS], all of them written. Pure. */
void cl_line_turns(const cl_line_context *context, size_t i, float *out);

#define CL_LINE_TURNS 17

typedef struct cl_line_weights {
    float line[CL_LINE_FEATURES];
    float start[CL_LINE_TURNS]; /* of the step from furniture to body */
    float stop[CL_LINE_TURNS];  /* of the step from body to furniture */
} cl_line_weights;

/*
 * The probability of each line to be body, by forward and backward sums over both states (linear-chain CRF, Lafferty
 * et al., ICML 2001). bias[n] (or NULL) is added to the log-odds of each line. probability[n] is written on success. Errors
 * COLLATE_E_NOMEM. Cost O(n).
 */
collate_err cl_lines_judge(
    const cl_line_context *context, const cl_line_weights *weights, const float *bias, cl_arena *arena, float *probability);

/* For pages as a whole and for text that some extractor has cut out already; made by tests/tools/block_train.py. */
extern const cl_line_weights cl_weights_page;
extern const cl_line_weights cl_weights_extracted;

#endif
