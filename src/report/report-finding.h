/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the findings share: roles put in order by a figure, and caveats that several of them carry. */

#pragma once

#include "report-claim.h"
#include "report-pen.h"
#include "report-text.h"

G_BEGIN_DECLS

/* A role and the figure it is ranked by. */
typedef struct
{
  guint role;
  double value;
} ReportRank;

/* Ranks hold at most so many roles as a result does, the largest value first, equal ones in the result's order;
 * roles whose value is NaN are left out. */
typedef struct
{
  ReportRank *ranks;
  guint n_ranks;
} ReportRanking;

typedef double (*ReportValueFunc) (const CompareResult *result, const CompareRole *role);

void report_ranking_init (ReportRanking *ranking, const CompareResult *result,
                          ReportValueFunc get_value);
void report_ranking_clear (ReportRanking *ranking);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportRanking, report_ranking_clear)

/* The two ends of a ranking, each with the names of all roles that read like it; lent by a pen. */
typedef struct
{
  const char *most, *least, *most_names, *least_names;
  gboolean is_level; /* both ends read the same */
} ReportEnds;

/* @figure, @id: what the roles are ranked by */
ReportEnds report_ends_find (ReportPen *pen, const ReportRanking *ranking, ReportFigureKind figure,
                             guint id);

/* Texts are marked (report-mark.h). */
ReportFinding *report_finding_new (const char *id, const char *text);
void report_finding_add_sentence (ReportFinding *finding, const char *sentence);
void report_finding_add_caveat (ReportFinding *finding, const char *caveat);
void report_finding_add_caveats (ReportFinding *finding, const GPtrArray *caveats);

/* That roles have fewer than 100 postings, or with pay, but some: (transfer container) (element-type utf8),
 * sentences that the pen keeps. */
GPtrArray *report_caveats_new_samples (ReportPen *pen);
GPtrArray *report_caveats_new_pay_samples (ReportPen *pen);

/* What these figures rest on. */
void report_finding_add_small_samples (ReportFinding *finding, ReportPen *pen);
void report_finding_add_pay_caveats (ReportFinding *finding, ReportPen *pen);
void report_finding_add_unknown_modes (ReportFinding *finding, ReportPen *pen);
void report_finding_add_unknown_levels (ReportFinding *finding, ReportPen *pen);

/* Whether no ranked role has less than all of its postings in what @get_unknown gives. */
gboolean report_ranking_is_never_stated (const ReportRanking *ranking,
                                         const CompareResult *result,
                                         ReportValueFunc get_unknown);

/* How the gap in pay looks like for like; NULL where that is not known. */
const char *report_finding_print_gap (ReportPen *pen, guint pair);

/* The answers in a headline's length, (transfer full) (nullable): NULL where none is clear, for want of
 * postings, because the figures are level, or because the difference may be chance. */
char *report_headline_new_pay (const CompareResult *result);
char *report_headline_new_openings (const CompareResult *result);
char *report_headline_new_remote (const CompareResult *result);
char *report_headline_new_skills (const CompareResult *result);

/* One each, (transfer full). */
ReportFinding *report_finding_new_pay (const CompareResult *result);
ReportFinding *report_finding_new_skills (const CompareResult *result);
ReportFinding *report_finding_new_remote (const CompareResult *result);
ReportFinding *report_finding_new_openings (const CompareResult *result);
ReportFinding *report_finding_new_entry (const CompareResult *result);

G_END_DECLS
