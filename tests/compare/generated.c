/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Generates postings from a seed. */

#include "generated.h"

#include "market-builder.h"

const char *const generated_roles[3] = { "Software Engineer", "Backend Developer", "Nurse" };

const char *const generated_skills[GENERATED_N_SKILLS]
    = { "Python", "Java", "AWS", "C", "C#", "C++", "Go", "Rust", "SQL", "Linux", "Kafka", "Zig" };

const char *const generated_countries[GENERATED_N_COUNTRIES] = { "US", "DE", "IN", "FR", "CA" };

const char *const generated_employers[GENERATED_N_EMPLOYERS]
    = { NULL, "Acorn", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gingko", "Hazel" };

static guint
draw_set (GRand *rand, guint n, double chance)
{
  guint set = 0;

  for (guint i = 0; i < n; i++)
    /* Later things are rarer, so that lists have an order and ties alike. */
    if (g_rand_double (rand) < chance / (1 + i / 3))
      set |= 1u << i;
  return set;
}

static void
draw_posting (GRand *rand, GeneratedPosting *posting)
{
  posting->role = g_rand_int_range (rand, 0, 8) / 3;
  posting->employer = g_rand_int_range (rand, 0, GENERATED_N_EMPLOYERS);
  posting->countries = draw_set (rand, GENERATED_N_COUNTRIES, 0.5);
  posting->skills = draw_set (rand, GENERATED_N_SKILLS, 0.5);
  posting->seniority = g_rand_int_range (rand, 0, LEXICON_N_SENIORITIES);
  posting->work_mode = g_rand_int_range (rand, 0, LEXICON_N_WORK_MODES);
  if (g_rand_double (rand) < 0.6)
    posting->pay_yearly = g_rand_int_range (rand, 30, 120) * 2500;
  posting->is_in_euro = g_rand_double (rand) < 0.2;
  posting->is_agency = posting->employer % 3 == 1;
}

GeneratedPosting *
generated_postings_new (guint32 seed, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GeneratedPosting *postings = g_new0 (GeneratedPosting, n);

  for (guint i = 0; i < n; i++)
    if (i > 0 && !postings[i - 1].is_duplicate && g_rand_double (rand) < 0.1)
      {
        postings[i] = postings[i - 1];
        postings[i].is_duplicate = TRUE;
      }
    else
      draw_posting (rand, &postings[i]);
  return postings;
}

static char *
join_names (guint set, const char *const *names, guint n_names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    if (set >> i & 1)
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? ";" : "", names[i]);
  return g_string_free (joined, FALSE);
}

static void
add_posting (MarketBuilder *builder, const GeneratedPosting *posting, guint id)
{
  g_autofree char *id_text = g_strdup_printf ("id-%u", id);
  g_autofree char *countries
      = join_names (posting->countries, generated_countries, GENERATED_N_COUNTRIES);
  g_autofree char *skills = join_names (posting->skills, generated_skills, GENERATED_N_SKILLS);
  MarketRow row = {
    .id = id_text,
    .title = "A title",
    .role = generated_roles[posting->role],
    .employer = generated_employers[posting->employer],
    .countries = countries,
    .skills = skills,
    .seniority = posting->seniority,
    .work_mode = posting->work_mode,
    .pay_yearly = posting->pay_yearly,
    .pay_currency = posting->is_in_euro ? "EUR" : "USD",
    .is_agency = posting->is_agency,
  };

  market_builder_add (builder, &row);
}

MarketTable *
generated_table_new (const GeneratedPosting *postings, guint n)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);

  for (guint i = 0; i < n; i++)
    add_posting (builder, &postings[i], postings[i].is_duplicate ? i - 1 : i);
  return market_builder_finish (builder, NULL, FALSE);
}
