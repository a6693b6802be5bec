/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences in which figures and names are marked, so that each writer shows them in its own way
 * and a test can follow each figure to where it stands in the result. A marked text is a plain
 * string with control characters around those parts; it goes through printf formats and
 * translations like any other. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  REPORT_RUN_TEXT,  /* words of our own */
  REPORT_RUN_NAME,  /* a name from postings or of a role: never markup, of either direction */
  REPORT_RUN_FIGURE /* a figure of the result */
} ReportRunKind;

/* A part of a marked text. The numbers name a figure (report-figure.h); they are 0 for the others.
 */
typedef struct
{
  ReportRunKind kind;
  guint figure, index, id;
  char *text; /* owned */
} ReportRun;

/**
 * report_mark_name:
 *
 * Returns: (transfer full): a name on one line, without control and direction characters, shortened
 * where it is longer than anybody reads, and marked.
 */
char *
report_mark_name (const char *name);

/**
 * report_mark_figure:
 *
 * Returns: (transfer full): @text marked as a figure.
 */
char *
report_mark_figure (guint figure, guint index, guint id, const char *text);

/**
 * report_mark_parse:
 *
 * Returns: (transfer full) (element-type ReportRun): the parts in order, none of them empty.
 */
GArray *
report_mark_parse (const char *marked);

/**
 * report_mark_strip:
 *
 * Returns: (transfer full): the text as it is read, without marks.
 */
char *
report_mark_strip (const char *marked);

G_END_DECLS
