/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of issues as texts: rows to search, tables to save and to copy. */

#pragma once

#include "market-table.h"

G_BEGIN_DECLS

/**
 * app_issue_is_note:
 *
 * Returns: whether an issue only says how a file was read, and nothing was wrong.
 */
gboolean app_issue_is_note (const IngestIssue *issue);

/**
 * app_issue_get_field:
 *
 * Returns: (transfer none): what a person calls the field that an issue is about, "" for none; all
 *   of pay is one.
 */
const char *app_issue_get_field (const IngestIssue *issue);

/**
 * app_issue_dup_capitalised:
 *
 * Returns: (transfer full): the text of a problem or action as a heading: its first letter is a
 *   capital.
 */
char *app_issue_dup_capitalised (const char *text);

/**
 * app_issue_select:
 * @are_notes: notes, else problems
 *
 * Returns: (transfer container) (element-type IngestIssue): those of a table, one kind of problem and
 *   field after another, each by file and place.
 */
GPtrArray *app_issue_select (const MarketTable *table, gboolean are_notes);

/**
 * app_issue_compare_kinds:
 *
 * Returns: 0 where problem, action and field are the same.
 */
int app_issue_compare_kinds (const IngestIssue *a, const IngestIssue *b);

/**
 * app_issue_dup_place:
 *
 * Returns: (transfer full): record, line, column and example, as far as there are any.
 */
char *app_issue_dup_place (const IngestIssue *issue);

/**
 * app_issue_matches:
 * @words: (nullable): what is searched for, in any case
 *
 * Returns: whether all words stand in what is shown of an issue.
 */
gboolean app_issue_matches (const MarketTable *table, const IngestIssue *issue, const char *words);

/**
 * app_issue_dup_table:
 * @issues: (element-type IngestIssue)
 * @separator: ',' for RFC 4180, '\t' for the clipboard
 *
 * Returns: (transfer full): a head and a line for each. No cell is a formula to a spreadsheet.
 */
char *app_issue_dup_table (const MarketTable *table, const GPtrArray *issues, char separator);

G_END_DECLS
