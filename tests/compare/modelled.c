/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The small market. make-values.py has the same lines; whoever changes one changes both. */

#include "modelled.h"

#include <math.h>

MarketRow
modelled_row (guint i, GStringChunk *texts)
{
  guint is_b = i * 7 % 10 < 4;
  guint is_senior = i * 5 % 7 < 3 + is_b;
  gboolean is_remote = i * 11 % 13 < 5;
  gboolean has_python = i * 17 % 19 < 9, has_sql = i * 23 % 29 < 8 + 4 * is_senior;
  gboolean has_rust = i * 31 % 37 < 6;
  guint employer = (i * i + 3 * i) % 41;
  g_autofree char *id = g_strdup_printf ("m-%u", i);
  g_autofree char *employer_name = g_strdup_printf ("Employer %u", employer);
  const char *named[] = { NULL, NULL, NULL, NULL };
  guint n_named = 0;
  g_autofree char *skills = NULL;

  if (has_python)
    named[n_named++] = "Python";
  if (has_sql)
    named[n_named++] = "SQL";
  if (has_rust)
    named[n_named++] = "Rust";
  skills = g_strjoinv (";", (char **) named);

  return (MarketRow) {
    .id = g_string_chunk_insert (texts, id),
    .title = "A title",
    .role = is_b ? "Backend Developer" : "Software Engineer",
    .employer = employer > 0 ? g_string_chunk_insert (texts, employer_name) : NULL,
    .countries = i % 12 == 5 ? "US;CA" : "US",
    .skills = g_string_chunk_insert (texts, skills),
    .seniority = is_senior ? LEXICON_SENIORITY_SENIOR : LEXICON_SENIORITY_MID,
    .work_mode = is_remote ? LEXICON_WORK_MODE_REMOTE : LEXICON_WORK_MODE_ONSITE,
    .pay_yearly = i % 15 == 4 ? 0
                              : 90000 + 20000 * is_senior + 7000 * is_remote + 9000 * has_rust
                                    + 4000 * is_b + employer * 500 + i * 7919 % 10007 * 3,
  };
}

MarketTable *
modelled_table_new (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  GStringChunk *texts = g_string_chunk_new (4096);

  for (guint i = 0; i < MODELLED_N; i++)
    {
      MarketRow row = modelled_row (i, texts);

      market_builder_add (builder, &row);
    }
  g_string_chunk_free (texts);
  return market_builder_finish (builder, NULL, FALSE);
}

void
modelled_add_groups (MarketBuilder *builder, const ModelledGroup *groups, guint n_groups,
                     const char *prefix)
{
  for (guint i = 0; i < n_groups; i++)
    for (guint k = 0; k < groups[i].n; k++)
      {
        g_autofree char *id = g_strdup_printf ("%s-%u-%u", prefix, i, k);
        g_autofree char *employer = NULL;
        MarketRow row = groups[i].row;

        if (groups[i].n_employers > 0)
          employer = g_strdup_printf ("Employer %u", k % groups[i].n_employers);
        row.id = id;
        row.title = "A title";
        row.employer = row.employer != NULL ? row.employer : employer;
        row.pay_yearly = k < groups[i].n_paid ? groups[i].row.pay_yearly + k * groups[i].step : 0;
        market_builder_add (builder, &row);
      }
}

MarketTable *
modelled_groups_table_new (const ModelledGroup *groups, guint n_groups)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);

  modelled_add_groups (builder, groups, n_groups, "g");
  return market_builder_finish (builder, NULL, FALSE);
}

CompareResult *
modelled_compare (MarketTable *table, const char *const *roles, const CompareRequest *request)
{
  CompareSide sides[COMPARE_MAX_SIDES] = { 0 };
  CompareRequest filled = request != NULL ? *request : (CompareRequest) { 0 };
  g_autoptr (CompareResult) plain = NULL;
  CompareResult *result;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; roles[i] != NULL; i++)
    sides[filled.n_sides++].role = market_table_find_name (table, MARKET_NAMES_ROLES, roles[i]);
  filled.sides = sides;
  filled.pay_currency = LEXICON_CURRENCY ('U', 'S', 'D');
  plain = compare_roles (table, &filled, NULL, &error);
  g_assert_no_error (error);
  result = compare_model (plain, NULL, &error);
  g_assert_no_error (error);
  return result;
}
