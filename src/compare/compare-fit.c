/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reach, and what would widen it. */

#include "compare-fit.h"

#include "compare-context.h"
#include "compare-sample.h"

#include <string.h>

/* A posting is in reach with two thirds of its skills. */
#define REACH_OF 3
#define REACH_PARTS 2

typedef struct
{
  const MarketColumns *columns;
  const MarketTable *table;
  guint8 *is_known;   /* by skill id */
  guint n_ids;
  guint32 *rows;      /* n_rows postings that name skills and are out of reach */
  guint32 *needs;     /* n_rows: how many more of its skills bring it into reach */
  guint n_rows;
  guint *n_gained;    /* by skill id: postings that need this one skill and no other */
  guint *n_wanted;    /* by skill id: postings out of reach that ask for it */
} Study;

static void
study_clear (Study *study)
{
  g_free (study->is_known);
  g_free (study->rows);
  g_free (study->needs);
  g_free (study->n_gained);
  g_free (study->n_wanted);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Study, study_clear)

static void
study_init (Study *study, const CompareRole *role, const MarketTable *table, const guint32 *have,
            guint n_have)
{
  *study = (Study) {
    .columns = market_table_get_columns (table),
    .table = table,
    .n_ids = market_table_get_n_names (table, MARKET_NAMES_SKILLS) + 1,
    .rows = g_new (guint32, MAX (role->n_postings, 1)),
    .needs = g_new (guint32, MAX (role->n_postings, 1)),
  };
  study->is_known = g_new0 (guint8, study->n_ids);
  study->n_gained = g_new (guint, study->n_ids);
  study->n_wanted = g_new (guint, study->n_ids);
  for (guint i = 0; i < n_have; i++)
    study->is_known[have[i]] = TRUE;
}

static guint
count_known (const Study *study, guint row)
{
  guint n = 0;

  for (guint i = study->columns->skill_start[row]; i < study->columns->skill_start[row + 1]; i++)
    n += study->is_known[study->columns->skills[i]];
  return n;
}

static void
fill_reach (CompareFit *fit, Study *study, const CompareRole *role, guint min_sample)
{
  guint64 n_mentions = 0, n_known_mentions = 0;

  for (guint row = market_selection_next (role->rows, 0); row != G_MAXUINT32;
       row = market_selection_next (role->rows, row + 1))
    {
      guint n = study->columns->skill_start[row + 1] - study->columns->skill_start[row];
      guint n_known = count_known (study, row);
      guint n_enough = (n * REACH_PARTS + REACH_OF - 1) / REACH_OF;

      if (n == 0)
        continue;
      fit->n++;
      n_mentions += n;
      n_known_mentions += n_known;
      if (n_known >= n_enough)
        {
          fit->n_reach++;
          continue;
        }
      study->rows[study->n_rows] = row;
      study->needs[study->n_rows++] = n_enough - n_known;
    }
  fit->reach = compare_share (fit->n_reach, fit->n, min_sample).share;
  fit->reach_ci95 = compare_share_interval (fit->n_reach, fit->n, min_sample);
  if (!isnan (fit->reach))
    fit->covered = (double) n_known_mentions / n_mentions;
}

static void
count_wanted (Study *study)
{
  memset (study->n_gained, 0, study->n_ids * sizeof *study->n_gained);
  memset (study->n_wanted, 0, study->n_ids * sizeof *study->n_wanted);
  for (guint i = 0; i < study->n_rows; i++)
    for (guint k = study->columns->skill_start[study->rows[i]];
         k < study->columns->skill_start[study->rows[i] + 1]; k++)
      {
        guint skill = study->columns->skills[k];

        if (study->is_known[skill])
          continue;
        study->n_wanted[skill]++;
        study->n_gained[skill] += study->needs[i] == 1;
      }
}

static gboolean
is_better (const Study *study, guint skill, guint than)
{
  if (study->n_gained[skill] != study->n_gained[than])
    return study->n_gained[skill] > study->n_gained[than];
  if (study->n_wanted[skill] != study->n_wanted[than])
    return study->n_wanted[skill] > study->n_wanted[than];
  return strcmp (market_table_get_name (study->table, MARKET_NAMES_SKILLS, skill),
                 market_table_get_name (study->table, MARKET_NAMES_SKILLS, than))
         < 0;
}

/* The next skill to learn; 0 where none is wanted. */
static guint
choose_skill (Study *study)
{
  guint best = 0;

  count_wanted (study);
  for (guint skill = 1; skill < study->n_ids; skill++)
    if (study->n_wanted[skill] > 0 && (best == 0 || is_better (study, skill, best)))
      best = skill;
  return best;
}

static void
learn (Study *study, guint skill)
{
  guint n = 0;

  study->is_known[skill] = TRUE;
  for (guint i = 0; i < study->n_rows; i++)
    {
      guint need = study->needs[i]
                   - compare_row_has_skill (study->columns, study->rows[i], skill);

      if (need == 0)
        continue;
      study->rows[n] = study->rows[i];
      study->needs[n++] = need;
    }
  study->n_rows = n;
}

static CompareLack
describe (const CompareRole *role, const Study *study, guint skill)
{
  const ComparePremium *premium = compare_role_find_premium (role, skill);
  CompareLack lack = {
    .skill = skill,
    .name = market_table_get_name (study->table, MARKET_NAMES_SKILLS, skill),
    .n_gained = study->n_gained[skill],
    .adjusted = premium != NULL ? premium->adjusted : NAN,
    .adjusted_ci95 = premium != NULL ? premium->adjusted_ci95 : COMPARE_INTERVAL_NONE,
    .q = premium != NULL ? premium->q : NAN,
  };

  for (guint i = 0; i < role->n_skills && lack.n == 0; i++)
    if (role->skills[i].skill == skill)
      lack.n = role->skills[i].share.n;
  return lack;
}

static gboolean
fill_lacks (CompareFit *fit, Study *study, const CompareRole *role, GCancellable *cancellable)
{
  fit->lacks = g_new0 (CompareLack, COMPARE_MAX_LACKS);
  while (fit->n_lacks < COMPARE_MAX_LACKS)
    {
      guint skill = choose_skill (study);
      CompareLack *lack = &fit->lacks[fit->n_lacks];

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (skill == 0)
        return TRUE;
      *lack = describe (role, study, skill);
      learn (study, skill);
      lack->reach = (double) (fit->n - study->n_rows) / fit->n;
      fit->n_lacks++;
    }
  return TRUE;
}

gboolean
compare_fit_fill (CompareRole *role, const MarketTable *table, const guint32 *have, guint n_have,
                  guint min_sample, GCancellable *cancellable)
{
  CompareFit *fit = &role->fit;
  g_auto (Study) study = { 0 };

  if (n_have == 0)
    {
      fit->reason = COMPARE_REASON_NO_SKILLS;
      return TRUE;
    }
  study_init (&study, role, table, have, n_have);
  fill_reach (fit, &study, role, min_sample);
  if (isnan (fit->reach))
    {
      fit->reason = fit->n == 0 ? COMPARE_REASON_NO_SKILLS : COMPARE_REASON_FEW_POSTINGS;
      return TRUE;
    }
  return fill_lacks (fit, &study, role, cancellable);
}
