/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and urns. */

#include "sample-random.h"

static guint64
next_number (SampleRandom *random)
{
  guint64 mixed = random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return mixed ^ (mixed >> 31);
}

guint
sample_random_below (SampleRandom *random, guint n)
{
  g_assert (n > 0);
  return (next_number (random) >> 32) * n >> 32;
}

guint
sample_random_skewed (SampleRandom *random, guint n, guint n_folds)
{
  guint number = sample_random_below (random, n);

  for (guint fold = 0; fold < n_folds; fold++)
    number = sample_random_below (random, number + 1);
  return number;
}

gboolean
sample_random_chance (SampleRandom *random, guint permille)
{
  return sample_random_below (random, 1000) < permille;
}

void
sample_random_shuffle (SampleRandom *random, guint *numbers, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = sample_random_below (random, i);
      guint swap = numbers[i - 1];

      numbers[i - 1] = numbers[other];
      numbers[other] = swap;
    }
}

void
sample_urn_init (SampleUrn *urn, const guint64 *weights, guint n)
{
  urn->n = n;
  urn->total = 0;
  urn->weights = g_memdup2 (weights, n * sizeof *weights);
  urn->sums = g_new0 (guint64, n + 1);
  for (guint i = 1; i <= n; i++)
    {
      guint parent = i + (i & -i);

      urn->total += weights[i - 1];
      urn->sums[i] += weights[i - 1];
      if (parent <= n)
        urn->sums[parent] += urn->sums[i];
    }
}

void
sample_urn_clear (SampleUrn *urn)
{
  g_free (urn->weights);
  g_free (urn->sums);
}

gboolean
sample_urn_draw (SampleUrn *urn, SampleRandom *random, guint *ticket)
{
  guint64 at;
  guint found = 0, step = 1;

  if (urn->total == 0)
    return FALSE;

  at = next_number (random) % urn->total;
  while (step * 2 <= urn->n)
    step *= 2;
  for (; step > 0; step /= 2)
    if (found + step <= urn->n && urn->sums[found + step] <= at)
      {
        found += step;
        at -= urn->sums[found];
      }

  *ticket = found;
  urn->total -= urn->weights[found];
  for (guint i = found + 1; i <= urn->n; i += i & -i)
    urn->sums[i] -= urn->weights[found];
  urn->weights[found] = 0;
  return TRUE;
}
