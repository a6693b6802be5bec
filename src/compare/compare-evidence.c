/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a figure back to its postings. */

#include "compare-evidence.h"

#include "compare-context.h"
#include "compare-roles.h"

/* A packed evidence: a mark that makes it differ from 0, then kind, role and id. */
#define PACK_MARK (G_GUINT64_CONSTANT (1) << 63)
#define KIND_SHIFT 40
#define ROLE_SHIFT 32
#define BYTE_MASK G_GUINT64_CONSTANT (0xff)
#define ID_MASK G_GUINT64_CONSTANT (0xffffffff)

static gboolean
row_is_paid (const CompareRole *role, const MarketColumns *columns, guint row)
{
  return compare_row_is_paid (columns, row, role->pay.country, role->pay.currency);
}

static gboolean
row_is_in (const MarketColumns *columns, guint row, LexiconCountry country)
{
  if (country == LEXICON_COUNTRY_NONE)
    return columns->country_start[row] == columns->country_start[row + 1];
  return compare_row_is_in_country (columns, row, country);
}

static gboolean
row_is_evidence (const CompareRole *role, const MarketColumns *columns,
                 const CompareEvidence *evidence, guint row)
{
  switch (evidence->kind)
    {
    case COMPARE_EVIDENCE_POSTINGS:
      return TRUE;
    case COMPARE_EVIDENCE_US:
      return row_is_in (columns, row, COMPARE_COUNTRY_US);
    case COMPARE_EVIDENCE_PAY_COUNTRY:
      return row_is_in (columns, row, role->pay.country);
    case COMPARE_EVIDENCE_PAID:
      return row_is_paid (role, columns, row);
    case COMPARE_EVIDENCE_SKILL:
      return compare_row_has_skill (columns, row, evidence->id);
    case COMPARE_EVIDENCE_SKILL_PAID:
      return row_is_paid (role, columns, row) && compare_row_has_skill (columns, row, evidence->id);
    case COMPARE_EVIDENCE_WORK_MODE:
      return columns->work_mode[row] == evidence->id;
    case COMPARE_EVIDENCE_SENIORITY:
      return columns->seniority[row] == evidence->id;
    case COMPARE_EVIDENCE_COUNTRY:
      return row_is_in (columns, row, evidence->id);
    case COMPARE_EVIDENCE_EMPLOYER:
      return columns->employer[row] == evidence->id;
    case COMPARE_N_EVIDENCES:
    default:
      return FALSE;
    }
}

MarketSelection *
compare_evidence_select (const CompareResult *result, const CompareEvidence *evidence)
{
  const MarketColumns *columns = market_table_get_columns (result->table);
  MarketSelection *selected = market_selection_new (columns->n_rows, FALSE);
  const CompareRole *role;
  const MarketSelection *rows;

  g_return_val_if_fail (evidence->role < result->n_roles, selected);

  role = &result->roles[evidence->role];
  rows = role->rows;
  if (evidence->kind == COMPARE_EVIDENCE_PAY_COUNTRY && role->base_rows != NULL)
    rows = role->base_rows;
  for (guint row = market_selection_next (rows, 0); row != G_MAXUINT32;
       row = market_selection_next (rows, row + 1))
    if (row_is_evidence (role, columns, evidence, row))
      market_selection_add (selected, row);
  return selected;
}

guint64
compare_evidence_pack (const CompareEvidence *evidence)
{
  g_return_val_if_fail (evidence->kind < COMPARE_N_EVIDENCES, 0);
  g_return_val_if_fail (evidence->role < COMPARE_MAX_SIDES, 0);
  return PACK_MARK | (guint64) evidence->kind << KIND_SHIFT
         | (guint64) evidence->role << ROLE_SHIFT | evidence->id;
}

gboolean
compare_evidence_unpack (guint64 key, CompareEvidence *evidence)
{
  guint kind = key >> KIND_SHIFT & BYTE_MASK;
  guint role = key >> ROLE_SHIFT & BYTE_MASK;

  if (kind >= COMPARE_N_EVIDENCES || role >= COMPARE_MAX_SIDES)
    return FALSE;
  *evidence = (CompareEvidence) { kind, role, key & ID_MASK };
  /* Whatever else is in the key was not put there by packing. */
  return compare_evidence_pack (evidence) == key;
}
