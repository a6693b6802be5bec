/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The postings behind a number: every figure of a result can say which rows it was made from. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

typedef enum
{
  COMPARE_EVIDENCE_POSTINGS,   /* all of the role */
  COMPARE_EVIDENCE_US,         /* in the US */
  COMPARE_EVIDENCE_PAY_COUNTRY,/* in the pay country */
  COMPARE_EVIDENCE_PAID,       /* with a base salary that counts */
  COMPARE_EVIDENCE_SKILL,      /* @id: skill */
  COMPARE_EVIDENCE_SKILL_PAID, /* paid and with the skill @id */
  COMPARE_EVIDENCE_WORK_MODE,  /* @id: LexiconWorkMode */
  COMPARE_EVIDENCE_SENIORITY,  /* @id: LexiconSeniority */
  COMPARE_EVIDENCE_COUNTRY,    /* @id: LexiconCountry */
  COMPARE_EVIDENCE_EMPLOYER,   /* @id: employer */
  COMPARE_N_EVIDENCES
} CompareEvidenceKind;

typedef struct
{
  CompareEvidenceKind kind;
  guint role;   /* index in the result */
  guint id;
} CompareEvidence;

/**
 * compare_evidence_select:
 *
 * Returns: (transfer full): the rows; as many as the figure's n.
 */
MarketSelection *compare_evidence_select (const CompareResult *result,
                                          const CompareEvidence *evidence);

/**
 * compare_evidence_pack:
 *
 * Puts an evidence into a number that charts carry as a key; never 0.
 * compare_evidence_unpack gives FALSE for a key that is none.
 */
guint64 compare_evidence_pack (const CompareEvidence *evidence);
gboolean compare_evidence_unpack (guint64 key, CompareEvidence *evidence);

G_END_DECLS
