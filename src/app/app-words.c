/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for people, where files and command lines have their own. */

#include "config.h"
#include "app-words.h"
#include "lexicon-place.h"

#include <glib/gi18n.h>

#define SECONDS_A_DAY 86400

const char *
app_words_get_country (const LexiconCatalog *catalog, LexiconCountry country)
{
  if (country == LEXICON_COUNTRY_NONE)
    return _("No place given");
  return _(lexicon_country_get_name (catalog, country));
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
