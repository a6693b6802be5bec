/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How often each thing occurs among a role's postings: one pass over its rows, from which all
 * counts and shares of the role are made. */

#pragma once

#include "compare-context.h"

G_BEGIN_DECLS

/* Counts by id. @ids has the ids that occur, in order of first occurrence, so that making a list
 * costs what occurs and not what exists. */
typedef struct
{
  guint *counts;       /* by id */
  GArray *ids;         /* guint32 */
} CompareCounter;

typedef struct
{
  guint n_postings, n_us_postings, n_agency;
  guint work_modes[LEXICON_N_WORK_MODES];
  guint seniorities[LEXICON_N_SENIORITIES];
  CompareCounter countries; /* by LexiconCountry; LEXICON_COUNTRY_NONE: unlocated */
  CompareCounter employers, skills;
  guint8 *is_agency;        /* by employer */
} CompareTally;

CompareTally *compare_tally_new (const CompareContext *context, const CompareRows *rows);
void compare_tally_free (CompareTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareTally, compare_tally_free)

G_END_DECLS
