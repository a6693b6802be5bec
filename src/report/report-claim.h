/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of two roles has more of something, decided in one place, so that no two sentences say it
 * differently. */

#pragma once

#include "compare-result.h"

G_BEGIN_DECLS

/* From this share of postings on that do not state a fact, their shares are not compared. */
#define REPORT_MANY_UNKNOWN 0.2

/* Two amounts of pay that differ by a smaller part are told as about the same. */
#define REPORT_ABOUT_SAME_PAY 0.01

/* The pay of postings from fewer employers is these employers' rather than the role's. */
#define REPORT_FEW_EMPLOYERS 5

typedef enum
{
  REPORT_CLAIM_NONE,    /* too few postings to say anything */
  REPORT_CLAIM_UNKNOWN, /* too many do not state the fact */
  REPORT_CLAIM_EQUAL,   /* the figures read the same */
  REPORT_CLAIM_ABOUT,   /* they differ by next to nothing */
  REPORT_CLAIM_CHANCE,  /* they differ by no more than chance explains */
  REPORT_CLAIM_MORE
} ReportClaimKind;

typedef struct
{
  ReportClaimKind kind;
  guint more, less; /* roles; whatever the kind, the one with the larger figure, if there are
                       figures, is first */
  guint pair;
} ReportClaim;

/* What is left of a pair's gap in pay like for like, b beside a. */
typedef enum
{
  REPORT_LEFT_UNKNOWN, /* there is no such comparison */
  REPORT_LEFT_NOTHING, /* next to nothing */
  REPORT_LEFT_CHANCE,  /* no more than chance explains, or the pay of few employers */
  REPORT_LEFT_LESS,    /* b pays less */
  REPORT_LEFT_MORE
} ReportLeft;

ReportLeft
report_claim_left (const CompareResult *result, guint pair);

/* @pair: an index of the result's pairs */
ReportClaim
report_claim_pay (const CompareResult *result, guint pair);
ReportClaim
report_claim_openings (const CompareResult *result, guint pair);
ReportClaim
report_claim_remote (const CompareResult *result, guint pair);
ReportClaim
report_claim_entry (const CompareResult *result, guint pair);

/**
 * report_claim_find_pair:
 *
 * Returns: the index of the pair of two roles.
 */
guint
report_claim_find_pair (const CompareResult *result, guint a, guint b);

/* Whether so few of a role's postings state the fact that its shares are not compared. */
gboolean
report_claim_is_mode_unknown (const CompareRole *role);
gboolean
report_claim_is_level_unknown (const CompareRole *role);

G_END_DECLS
