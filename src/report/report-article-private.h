/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of the article, and what several of them say alike. */

#pragma once

#include "report-article.h"
#include "report-claim.h"
#include "report-finding.h"
#include "report-pen.h"

G_BEGIN_DECLS

/* @findings: (element-type ReportFinding): those of the result */
typedef void (*ReportSectionFunc) (ReportPen *pen, const GPtrArray *findings);

void
report_article_add_answer (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_key_findings (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_roles (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_shared (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_apart (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_pay (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_openings (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_work (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_seniority (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_choose (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_search (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_questions (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_summary (ReportPen *pen, const GPtrArray *findings);
void
report_article_add_method (ReportPen *pen, const GPtrArray *findings);
/* Parts of the section on openings. */
void
report_article_say_employers (ReportPen *pen, guint role);
void
report_article_say_shared_employers (ReportPen *pen);
/* A part of the section on work: the shares of the work modes. */
void
report_article_say_modes (ReportPen *pen);
/* The skills with the highest medians of a role; NULL where none is above the role's. */
const char *
report_article_print_best (ReportPen *pen, guint role);
/* A part of the section on pay. */
void
report_article_add_premiums (ReportPen *pen);
void
report_article_add_sources (ReportPen *pen, const ReportProvenance *provenance);

/**
 * report_article_find:
 *
 * Returns: (transfer none): the finding with an id that every result has.
 */
const ReportFinding *
report_article_find (const GPtrArray *findings, const char *id);

/* Whether at least one role has skills with shares to tell. */
gboolean
report_article_has_skills (const CompareResult *result);

/* Whether two roles are compared, and not one role with two filters. */
gboolean
report_article_has_two_titles (const CompareResult *result);

/* Adds a finding's caveats as notes. */
void
report_article_add_caveats (ReportPen *pen, const ReportFinding *finding);

/* A skill with a role's share of it, and the largest one among the other roles. */
typedef struct
{
  guint skill;
  const char *name;
  CompareShare share;
  guint other; /* the role that asks for it most often among the others */
  CompareShare other_share;
} ReportTypicalSkill;

/**
 * report_article_new_typical:
 *
 * Returns: (transfer full) (element-type ReportTypicalSkill): the skills of a role's top list that
 * it asks for more often than every other role beyond chance, the largest difference first. Empty
 * with one role.
 */
GArray *
report_article_new_typical (const CompareResult *result, guint role);

/* "Kafka (20% beside 6.2%), Spring (15% beside 7.0%) and ...", of at most @n_max typical skills. */
const char *
report_article_print_typical (ReportPen *pen, const GArray *skills, guint role, guint n_max);

/* "Kafka (20%)". */
const char *
report_article_print_skill (ReportPen *pen, guint role, guint skill, const char *name);

G_END_DECLS
