/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for people, where files and command lines have their own. */

#include "config.h"
#include "app-words.h"
#include "lexicon-place.h"

#include <glib/gi18n.h>
#include <string.h>

#define SECONDS_A_DAY 86400

static const char *const fields[INGEST_N_FIELDS] = {
  [INGEST_FIELD_NONE] = "",
  [INGEST_FIELD_ID] = N_ ("Identifier"),
  [INGEST_FIELD_TITLE] = N_ ("Title"),
  [INGEST_FIELD_ROLE] = N_ ("Role"),
  [INGEST_FIELD_COMPANY] = N_ ("Employer"),
  [INGEST_FIELD_LOCATION] = N_ ("Place"),
  [INGEST_FIELD_COUNTRY] = N_ ("Country"),
  [INGEST_FIELD_WORK_MODE] = N_ ("Work mode"),
  [INGEST_FIELD_REMOTE] = N_ ("Remote or not"),
  [INGEST_FIELD_SENIORITY] = N_ ("Seniority"),
  [INGEST_FIELD_SKILLS] = N_ ("Skills"),
  [INGEST_FIELD_PAY_MIN] = N_ ("Lowest pay"),
  [INGEST_FIELD_PAY_MAX] = N_ ("Highest pay"),
  [INGEST_FIELD_PAY_CURRENCY] = N_ ("Currency"),
  [INGEST_FIELD_PAY_PERIOD] = N_ ("Pay period"),
  [INGEST_FIELD_PAY_TEXT] = N_ ("Pay as text"),
  [INGEST_FIELD_PAY_PLACE] = N_ ("Place of the pay"),
  [INGEST_FIELD_POSTED] = N_ ("Date"),
  [INGEST_FIELD_URL] = N_ ("Web address"),
  [INGEST_FIELD_DESCRIPTION] = N_ ("Description"),
};

const char *
app_words_get_field (IngestField field)
{
  g_return_val_if_fail (field >= 0 && field < INGEST_N_FIELDS, "");
  return field != INGEST_FIELD_NONE ? _(fields[field]) : "";
}

const char *
app_words_get_country (const LexiconCatalog *catalog, LexiconCountry country)
{
  if (country == LEXICON_COUNTRY_NONE)
    return _("No place given");
  return _(lexicon_country_get_name (catalog, country));
}

const char *
app_words_get_factor (CompareFactor factor)
{
  static const char *const factors[COMPARE_N_FACTORS] = {
    [COMPARE_FACTOR_SENIORITY] = N_ ("Level"), [COMPARE_FACTOR_WORK_MODE] = N_ ("Work mode"),
    [COMPARE_FACTOR_AGENCY] = N_ ("Agencies"), [COMPARE_FACTOR_PLACE] = N_ ("Place"),
    [COMPARE_FACTOR_SKILLS] = N_ ("Skills"),
  };

  return _(factors[factor]);
}

static char *
dup_region (const LexiconCatalog *catalog, LexiconCountry country, const char *code)
{
  const char *name = lexicon_region_get_name (catalog, country, LEXICON_COUNTRY (code[0], code[1]));

  if (name == NULL)
    return g_strdup (code);
  if (lexicon_country_find (catalog, name, strlen (name)) == LEXICON_COUNTRY_NONE)
    return g_strdup (name);
  /* Translators: a state that bears a country's name, and its country: "Georgia (United States)". */
  return g_strdup_printf (_("%s (%s)"), name, app_words_get_country (catalog, country));
}

char *
app_words_dup_place (const LexiconCatalog *catalog, const char *place)
{
  static const char *const others[][2] = {
    { "unlocated", N_ ("No place given") },
    { "several", N_ ("Several countries") },
    { "other", N_ ("Other places") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (place, others[i][0]))
      return g_strdup (_(others[i][1]));
  if (catalog == NULL || strlen (place) < 2)
    return g_strdup (place);

  LexiconCountry country = LEXICON_COUNTRY (place[0], place[1]);
  return strlen (place) == strlen ("US-NY")
             ? dup_region (catalog, country, place + strlen ("US-"))
             : g_strdup (app_words_get_country (catalog, country));
}

const char *
app_words_get_format (const IngestFormat *format)
{
  const char *title = ingest_format_get_title (format);

  return *title != '\0' ? _(title) : title;
}

char *
app_words_format_day (gint32 day)
{
  if (day == LEXICON_DAY_NONE)
    return NULL;
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc ((gint64) day * SECONDS_A_DAY);
  /* Translators: a date, by strftime's rules: 5 May 2026. */
  return moment ? g_date_time_format (moment, _("%-e %B %Y")) : NULL;
}
