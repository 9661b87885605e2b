#include "corpus/story_group.h"

/* The nearest living unit of i, or i itself. */
static uint32_t nearest(const float *similarity, const uint32_t *size, uint32_t n, uint32_t i)
{
    uint32_t best = i;

    for (uint32_t j = 0; j < n; j++) {
        if (j != i && size[j] > 0 && (best == i || similarity[i * n + j] > similarity[i * n + best]))
            best = j;
    }
    return best;
}

/* Take j into i: Lance and Williams' update for the average. */
static void merge(float *similarity, uint32_t *size, uint32_t n, uint32_t i, uint32_t j)
{
    float a = (float)size[i], b = (float)size[j];

    for (uint32_t k = 0; k < n; k++) {
        float mean = (a * similarity[i * n + k] + b * similarity[j * n + k]) / (a + b);
        similarity[i * n + k] = mean;
        similarity[k * n + i] = mean;
    }
    size[i] += size[j];
    size[j] = 0;
}

void cl_story_group(float *similarity, uint32_t *size, uint32_t n, float least, uint32_t *label)
{
    for (uint32_t i = 0; i < n; i++)
        label[i] = i;
    for (;;) {
        uint32_t best = n, partner = n;
        float highest = least;
        for (uint32_t i = 0; i < n; i++) {
            if (size[i] == 0)
                continue;
            uint32_t j = nearest(similarity, size, n, i);
            if (j != i && similarity[i * n + j] >= highest && (best == n || similarity[i * n + j] > highest)) {
                highest = similarity[i * n + j];
                best = i, partner = j;
            }
        }
        if (best == n)
            return;
        uint32_t kept = best < partner ? best : partner, gone = best < partner ? partner : best;
        merge(similarity, size, n, kept, gone);
        for (uint32_t i = 0; i < n; i++)
            label[i] = label[i] == gone ? kept : label[i];
    }
}
