/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Wording that findings, tables and charts share, so that none of them says it in another way. */

#pragma once

#include "report-text.h"

G_BEGIN_DECLS

/**
 * report_words_times:
 * @ratio: 1 and more
 *
 * Returns: (transfer full): "nearly twice", "6.9 times": METHOD.md's table of sizes.
 */
char *report_words_times (double ratio);

/**
 * report_words_list:
 * @words: (element-type utf8)
 *
 * Returns: (transfer full): "A", "A and B", "A, B and C"; "" for none.
 */
char *report_words_list (const GPtrArray *words);

/* "A, B, C": what stands before a last word that is joined in another way. */
char *report_words_commas (const GPtrArray *words);

/**
 * report_words_is_beyond_chance:
 *
 * Whether two shares of independent groups differ by more than chance explains: the 95% interval of
 * their difference by Newcombe (1998, method 10: from the two Wilson intervals) leaves out zero.
 * FALSE where a group is empty.
 */
gboolean report_words_is_beyond_chance (const CompareShare *a, guint n_a, const CompareShare *b,
                                        guint n_b);

/* "in the US", "in Germany". */
char *report_words_in_country (const CompareResult *result, LexiconCountry country);

/* The same of what all roles' pay is from; where their countries differ, "in each role's country". */
char *report_words_pay_place (const CompareResult *result);

/* Whether the roles' pay is from different countries. */
gboolean report_words_has_pay_countries (const CompareResult *result);

/* A country's name; "Unlocated" for none. */
char *report_words_country (const CompareResult *result, LexiconCountry country);

/* "very small sample", "small sample"; NULL where the sample is neither. */
const char *report_words_sample (CompareSample sample);

/* "Remote", "Hybrid" ...; "Entry", "Mid" ... */
const char *report_words_work_mode (LexiconWorkMode mode);
const char *report_words_seniority (LexiconSeniority seniority);
/* The same inside a sentence: "remote", "entry"; in German "Berufseinstieg". */
const char *report_words_work_mode_inside (LexiconWorkMode mode);
const char *report_words_seniority_inside (LexiconSeniority seniority);

/* A sentence that some or all postings are made up; NULL where none are. */
const char *report_words_synthetic (const MarketTable *table);

/* A sentence that skills were found in descriptions, and in how many postings they are tags; NULL where
 * all are tags. The caller's to free. */
char *report_words_skill_sources (const MarketTable *table);

/* A sentence that pay was found in descriptions, and in how many postings; NULL where fields state all
 * of it. The caller's to free. */
char *report_words_pay_sources (const MarketTable *table);

/* A sentence that pay is converted, and from when the rates are; NULL where it is as it was written. */
char *report_words_conversion (const MarketTable *table);

/* Where the data is from: "jobs.jsonl, 40,786 postings", or that it is synthetic, or some of it; and
 * that pay is converted, where it is. */
char *report_words_source (const CompareResult *result);

/* The files alone: "jobs.jsonl", "3 files". */
char *report_words_files (const MarketTable *table);

/* The filters in force, "remote or hybrid; senior"; NULL without any. */
char *report_words_filters (const CompareResult *result);

/* The roles' names: "A and B". */
char *report_words_roles (const CompareResult *result);

G_END_DECLS
