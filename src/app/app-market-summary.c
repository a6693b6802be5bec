/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of a line, each only where there is something to say. */

#include "config.h"
#include "app-market-summary.h"
#include "app-words.h"
#include "report-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *format;  /* of the files that could be read; NULL for none */
  gboolean is_mixed;   /* several formats */
  guint64 n_duplicates, n_rejected;
  guint n_failed;      /* files */
} Sums;

static const struct
{
  IngestField field;
  const char *text;
} missing[] = {
  { INGEST_FIELD_PAY_MIN, N_ ("no pay") },
  { INGEST_FIELD_SKILLS, N_ ("no skills") },
  { INGEST_FIELD_POSTED, N_ ("no dates") },
};

gboolean
app_market_file_is_guessed (const MarketFile *file)
{
  return file->format != NULL && ingest_format_get_proposal (file->format) != NULL;
}

static void
add_sums (Sums *sums, const MarketFile *file)
{
  if (file->error != NULL)
    {
      sums->n_failed++;
      return;
    }
  const char *format = app_market_file_is_guessed (file) ? _("shape guessed")
                                                         : app_words_get_format (file->format);
  if (sums->format == NULL)
    sums->format = format;
  sums->is_mixed |= !g_str_equal (sums->format, format);
  sums->n_duplicates += file->n_duplicates;
  sums->n_rejected += file->n_rejected;
}

/* @format has one %s, for the count. */
static void
add_count (GPtrArray *parts, const char *format, guint64 n)
{
  g_autofree char *count = report_format_count (n);
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);

  if (n > 0)
    g_ptr_array_add (parts, g_strjoinv (count, around));
}

const MarketFile *
app_market_find_guessed (AppMarket *market)
{
  for (guint i = 0; i < market_table_get_n_files (market->table); i++)
    {
      const MarketFile *file = market_table_get_file (market->table, i);
      if (app_market_file_is_guessed (file))
        return file;
    }
  return NULL;
}

gboolean
app_market_has_unread_descriptions (const MarketTable *table, MarketProseFact fact)
{
  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);

      if (file->format != NULL && (file->prose >> fact & 1) == 0
          && ingest_format_has_field (file->format, INGEST_FIELD_DESCRIPTION))
        return TRUE;
    }
  return FALSE;
}

char *
app_market_summary_new (AppMarket *market, gboolean *is_whole)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  Sums sums = { 0 };

  for (guint i = 0; i < market_table_get_n_files (market->table); i++)
    add_sums (&sums, market_table_get_file (market->table, i));
  add_count (parts, ngettext ("%s posting", "%s postings", market->n_postings), market->n_postings);
  if (sums.is_mixed)
    g_ptr_array_add (parts, g_strdup (_("several formats")));
  else if (sums.format != NULL)
    g_ptr_array_add (parts, g_strdup (sums.format));
  add_count (parts, ngettext ("%s duplicate", "%s duplicates", sums.n_duplicates),
             sums.n_duplicates);
  add_count (parts, ngettext ("%s record rejected", "%s records rejected", sums.n_rejected),
             sums.n_rejected);
  add_count (parts,
             ngettext ("%s file could not be read", "%s files could not be read", sums.n_failed),
             sums.n_failed);
  *is_whole = sums.n_failed == 0 && sums.n_rejected == 0;
  /* What is lost or guessed has to be seen, in narrow windows too; the rest can be looked up. */
  gboolean is_plain = *is_whole && app_market_find_guessed (market) == NULL;
  for (guint i = 0; i < G_N_ELEMENTS (missing) && is_plain; i++)
    if (market_table_get_n_filled (market->table, missing[i].field) == 0)
      g_ptr_array_add (parts, g_strdup (_(missing[i].text)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}
