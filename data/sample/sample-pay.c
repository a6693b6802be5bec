/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Midpoints and ranges. */

#include "sample-pay.h"

#include <stdlib.h>

#define HOURS_A_YEAR 2080
#define N_PER_WANTED_MEDIAN 3

static int
order_amounts (const void *a, const void *b)
{
  guint one = *(const guint *) a, two = *(const guint *) b;

  return (one > two) - (one < two);
}

/* @place: in millionths. Linear between the calibration's quantiles. */
static guint
amount_at (const SampleRole *role, guint64 place)
{
  for (guint i = 1; i < role->quantiles->len; i++)
    {
      const SampleQuantile *lower = &g_array_index (role->quantiles, SampleQuantile, i - 1);
      const SampleQuantile *upper = lower + 1;
      guint64 start = lower->permille * G_GUINT64_CONSTANT (1000);
      guint64 end = upper->permille * G_GUINT64_CONSTANT (1000);

      if (place <= end)
        return lower->dollars + (upper->dollars - lower->dollars) * (place - start) / (end - start);
    }
  g_error ("calibration: the quantiles of \"%s\" do not reach 1000", role->name);
}

static guint
round_to (guint amount, guint grid)
{
  return (amount + grid / 2) / grid * grid;
}

/* Half of all ranges end in thousands, the others in five thousands; some are by the hour. */
static guint
round_as_people_do (guint amount, guint hourly_permille, SampleRandom *random)
{
  if (sample_random_chance (random, hourly_permille))
    return round_to (amount, HOURS_A_YEAR);
  return round_to (amount, sample_random_chance (random, 500) ? 2500 : 500);
}

static void
pin_median (guint *amounts, guint n, guint median)
{
  for (guint i = 0; i < n; i++)
    if (2 * i + 1 < n)
      amounts[i] = MIN (amounts[i], median);
    else
      amounts[i] = MAX (amounts[i], median);
  amounts[(n - 1) / 2] = amounts[n / 2] = median;
}

static guint
find_amount (const guint *amounts, guint n, guint amount)
{
  guint i = 0;

  while (i < n && amounts[i] < amount)
    i++;
  return i;
}

/* Gives the next higher amounts (the next lower ones below the role's median) the value @wanted,
 * which leaves the order and the role's median as they are. */
static void
make_room (const SampleRole *role, guint *amounts, guint wanted)
{
  guint at = find_amount (amounts, role->n_paid, wanted);

  for (guint i = 0; i < N_PER_WANTED_MEDIAN; i++)
    {
      guint place = wanted > role->median ? at + i : at - 1 - i;

      if (place >= role->n_paid)
        g_error ("calibration: a median of \"%s\" is out of reach", role->name);
      amounts[place] = wanted;
    }
}

/* From the role's median outwards, so that no median takes the places of one that has its own. */
static void
make_room_for_skills (const SampleRole *role, guint *amounts)
{
  g_autofree guint *wanted = g_new (guint, role->skills->len);
  guint n = role->skills->len, first_above;

  for (guint i = 0; i < n; i++)
    wanted[i] = g_array_index (role->skills, SampleSkill, i).median;
  qsort (wanted, n, sizeof *wanted, order_amounts);
  first_above = find_amount (wanted, n, role->median + 1);
  for (guint i = first_above; i < n; i++)
    if (i == 0 || wanted[i] != wanted[i - 1])
      make_room (role, amounts, wanted[i]);
  for (guint i = first_above; i-- > 0;)
    if (wanted[i] != 0 && wanted[i] != role->median && (i + 1 == n || wanted[i] != wanted[i + 1]))
      make_room (role, amounts, wanted[i]);
}

guint *
sample_pay_new_midpoints (const SampleRole *role, SampleRandom *random)
{
  guint *amounts = g_new (guint, role->n_paid);

  for (guint i = 0; i < role->n_paid; i++)
    {
      guint64 place = (2 * i + 1) * G_GUINT64_CONSTANT (500000) / role->n_paid;

      amounts[i] = round_as_people_do (amount_at (role, place), role->paid_hourly, random);
    }
  qsort (amounts, role->n_paid, sizeof *amounts, order_amounts);
  pin_median (amounts, role->n_paid, role->median);
  make_room_for_skills (role, amounts);
  return amounts;
}

gboolean
sample_pay_is_hourly (guint midpoint)
{
  return midpoint % HOURS_A_YEAR == 0 && midpoint % 500 != 0;
}

/* Half the width of a range: 6 to 20 percent of the midpoint, so that both ends are on the grid
 * where the midpoint is on it or halfway. */
static guint
half_width (guint midpoint, guint grid, SampleRandom *random)
{
  guint width = midpoint * (6 + sample_random_below (random, 15)) / 100;

  return round_to (width, grid) + (midpoint % grid);
}

SampleRange
sample_pay_range (guint midpoint, SampleRandom *random)
{
  guint grid = midpoint % 2500 == 0 ? 5000 : 1000;
  guint half = half_width (midpoint, grid, random);

  return (SampleRange) { midpoint - half, midpoint + half, FALSE };
}

SampleRange
sample_pay_hourly_range (guint midpoint, SampleRandom *random)
{
  guint hourly = midpoint / HOURS_A_YEAR;
  guint half = half_width (hourly, 1, random);

  return (SampleRange) { hourly - half, hourly + half, TRUE };
}

SampleRange
sample_pay_abroad_range (const SampleRole *role, const SampleCountry *country,
                         SampleRandom *random)
{
  guint64 dollars = amount_at (role, sample_random_below (random, 1000001));
  guint grid = country->pay_grid;
  guint midpoint = round_to (dollars * country->pay_scale / 1000, grid);
  guint half = round_to (midpoint / 100 * (6 + sample_random_below (random, 15)), grid);

  return (SampleRange) { midpoint - half, midpoint + half, FALSE };
}
