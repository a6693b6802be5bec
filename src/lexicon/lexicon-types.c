/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and codes of the lexicon's closed sets. */

#include "lexicon-types.h"

static const char *const seniority_names[LEXICON_N_SENIORITIES] = {
  [LEXICON_SENIORITY_UNKNOWN] = "unknown", [LEXICON_SENIORITY_INTERN] = "intern",
  [LEXICON_SENIORITY_ENTRY] = "entry",     [LEXICON_SENIORITY_MID] = "mid",
  [LEXICON_SENIORITY_SENIOR] = "senior",   [LEXICON_SENIORITY_LEAD] = "lead",
  [LEXICON_SENIORITY_EXECUTIVE] = "executive",
};

static const char *const work_mode_names[LEXICON_N_WORK_MODES] = {
  [LEXICON_WORK_MODE_UNKNOWN] = "unknown",
  [LEXICON_WORK_MODE_REMOTE] = "remote",
  [LEXICON_WORK_MODE_HYBRID] = "hybrid",
  [LEXICON_WORK_MODE_ONSITE] = "onsite",
};

static const char *const period_names[LEXICON_N_PERIODS] = {
  [LEXICON_PERIOD_UNKNOWN] = "unknown", [LEXICON_PERIOD_YEAR] = "year",
  [LEXICON_PERIOD_MONTH] = "month",     [LEXICON_PERIOD_WEEK] = "week",
  [LEXICON_PERIOD_DAY] = "day",         [LEXICON_PERIOD_HOUR] = "hour",
};

const char *
lexicon_seniority_get_name (LexiconSeniority seniority)
{
  g_return_val_if_fail (seniority < LEXICON_N_SENIORITIES, "unknown");
  return seniority_names[seniority];
}

const char *
lexicon_work_mode_get_name (LexiconWorkMode mode)
{
  g_return_val_if_fail (mode < LEXICON_N_WORK_MODES, "unknown");
  return work_mode_names[mode];
}

const char *
lexicon_period_get_name (LexiconPeriod period)
{
  g_return_val_if_fail (period < LEXICON_N_PERIODS, "unknown");
  return period_names[period];
}

static gboolean
find_name (const char *const *names, guint n_names, const char *name, guint *found)
{
  for (guint i = 0; i < n_names; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
lexicon_seniority_find (const char *name, LexiconSeniority *seniority)
{
  return find_name (seniority_names, LEXICON_N_SENIORITIES, name, seniority);
}

gboolean
lexicon_work_mode_find (const char *name, LexiconWorkMode *mode)
{
  return find_name (work_mode_names, LEXICON_N_WORK_MODES, name, mode);
}

void
lexicon_country_format (LexiconCountry country, char *code)
{
  code[0] = country >> 8;
  code[1] = country & 0xff;
  code[2] = '\0';
}

void
lexicon_currency_format (LexiconCurrency currency, char *code)
{
  code[0] = (currency >> 16) & 0xff;
  code[1] = (currency >> 8) & 0xff;
  code[2] = currency & 0xff;
  code[3] = '\0';
}
