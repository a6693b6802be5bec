/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Number formats that only charts and sentences use; report-text.h has those that everybody does. */

#pragma once

#include "report-text.h"

G_BEGIN_DECLS

/* What stands before an amount and behind it: "$" and "", "PLN " and ""; in German "" and " $". Both
 * are empty without a currency. */
void report_format_currency (LexiconCurrency currency, char **before, char **behind);

/* "$140k", "$18.5k", "$950", "$1.2M"; with a sign: "+$25k". */
char *report_format_money_short (double amount, LexiconCurrency currency);
char *report_format_money_short_difference (double amount, LexiconCurrency currency);

/* "$139,500 to $140,500"; NULL where there is none. */
char *report_format_interval (CompareInterval interval, LexiconCurrency currency);

/* The same for tables: "$139,500–$140,500"; "–" where there is none. */
char *report_format_range (CompareInterval interval, LexiconCurrency currency);

/* "+12%", "−3.1%"; "–" where it is missing. */
char *report_format_share_difference (double share);

/* A day that is known: "2026-05-31"; in German "31. Mai 2026". */
char *report_format_day (gint32 day);

/* A number with @decimals digits behind the point of the person's locale: "0.71"; "–" where it is missing. */
char *report_format_decimal (double number, guint decimals);

G_END_DECLS
