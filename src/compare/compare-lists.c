/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ordered lists of a role's counts. */

#include "compare-lists.h"

#include "compare-sample.h"

#include <stdlib.h>
#include <string.h>

static int
order_countries (const void *a, const void *b)
{
  const CompareCountry *one = a, *two = b;

  if ((one->country == LEXICON_COUNTRY_NONE) != (two->country == LEXICON_COUNTRY_NONE))
    return one->country == LEXICON_COUNTRY_NONE ? 1 : -1;
  if (one->share.n != two->share.n)
    return one->share.n < two->share.n ? 1 : -1;
  return (one->country > two->country) - (one->country < two->country);
}

static int
order_employers (const void *a, const void *b)
{
  const CompareEmployer *one = a, *two = b;

  if (one->share.n != two->share.n)
    return one->share.n < two->share.n ? 1 : -1;
  return strcmp (one->name, two->name);
}

static int
order_skills (const void *a, const void *b)
{
  const CompareSkill *one = a, *two = b;

  if (one->share.n != two->share.n)
    return one->share.n < two->share.n ? 1 : -1;
  return strcmp (one->name, two->name);
}

/* An empty list is NULL, which qsort() must not be given. */
static void
sort_list (void *list, guint n, gsize size, int (*order) (const void *, const void *))
{
  if (n > 0)
    qsort (list, n, size, order);
}

static CompareShare
share_of_role (const CompareContext *context, const CompareTally *tally, guint n)
{
  return compare_share (n, tally->n_postings, context->min_sample);
}

static void
fill_countries (CompareRole *role, const CompareContext *context, const CompareTally *tally)
{
  const CompareCounter *counter = &tally->countries;

  role->n_countries = counter->ids->len;
  role->countries = g_new0 (CompareCountry, role->n_countries);
  for (guint i = 0; i < role->n_countries; i++)
    {
      guint32 id = g_array_index (counter->ids, guint32, i);

      role->countries[i].country = id;
      role->countries[i].share = share_of_role (context, tally, counter->counts[id]);
    }
  sort_list (role->countries, role->n_countries, sizeof *role->countries, order_countries);
}

static void
fill_employers (CompareRole *role, const CompareContext *context, const CompareTally *tally)
{
  const CompareCounter *counter = &tally->employers;

  role->n_employers = counter->ids->len;
  role->employers = g_new0 (CompareEmployer, role->n_employers);
  for (guint i = 0; i < role->n_employers; i++)
    {
      guint32 id = g_array_index (counter->ids, guint32, i);

      role->employers[i].employer = id;
      role->employers[i].name = market_table_get_name (context->table, MARKET_NAMES_EMPLOYERS, id);
      role->employers[i].is_agency = tally->is_agency[id];
      role->employers[i].share = share_of_role (context, tally, counter->counts[id]);
    }
  sort_list (role->employers, role->n_employers, sizeof *role->employers, order_employers);
  role->agency_share = share_of_role (context, tally, tally->n_agency).share;
}

static void
fill_skills (CompareRole *role, const CompareContext *context, const CompareTally *tally)
{
  const CompareCounter *counter = &tally->skills;

  role->n_skills = counter->ids->len;
  role->skills = g_new0 (CompareSkill, role->n_skills);
  for (guint i = 0; i < role->n_skills; i++)
    {
      guint32 id = g_array_index (counter->ids, guint32, i);

      role->skills[i].skill = id;
      role->skills[i].name = market_table_get_name (context->table, MARKET_NAMES_SKILLS, id);
      role->skills[i].share = share_of_role (context, tally, counter->counts[id]);
    }
  sort_list (role->skills, role->n_skills, sizeof *role->skills, order_skills);
}

static void
fill_top (CompareRole *role, guint top_k)
{
  role->n_top = MIN (top_k, role->n_skills);
  role->top_k_ties = g_ptr_array_new ();
  for (guint i = role->n_top; i < role->n_skills; i++)
    {
      if (role->skills[i].share.n < role->skills[role->n_top - 1].share.n)
        break;
      g_ptr_array_add (role->top_k_ties, (gpointer) role->skills[i].name);
    }
}

void
compare_lists_fill (CompareRole *role, const CompareContext *context, const CompareTally *tally)
{
  role->n_postings = tally->n_postings;
  role->n_us_postings = tally->n_us_postings;
  for (guint mode = 0; mode < LEXICON_N_WORK_MODES; mode++)
    role->work_mode[mode] = share_of_role (context, tally, tally->work_modes[mode]);
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    role->seniority[level] = share_of_role (context, tally, tally->seniorities[level]);
  fill_countries (role, context, tally);
  fill_employers (role, context, tally);
  fill_skills (role, context, tally);
  fill_top (role, context->top_k);
}
