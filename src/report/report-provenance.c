/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checksums of the inputs, and the command that repeats a comparison. */

#include "report-provenance.h"

#include <string.h>

#include "lexicon-day.h"
#include "lexicon-place.h"

#define BLOCK_SIZE (1 << 18)

void
report_provenance_free (ReportProvenance *provenance)
{
  g_ptr_array_unref (provenance->sha256);
  g_free (provenance->format_file);
  g_free (provenance->prose);
  g_free (provenance);
}

char *
report_provenance_hash_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK_SIZE, cancellable, error))
         > 0)
    g_checksum_update (checksum, block, n);
  return n < 0 ? NULL : g_strdup (g_checksum_get_string (checksum));
}

ReportProvenance *
report_provenance_new (const MarketTable *table,
                       gboolean has_checksums,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (ReportProvenance) provenance = g_new0 (ReportProvenance, 1);

  provenance->sha256 = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < market_table_get_n_files (table); i++)
    {
      const MarketFile *file = market_table_get_file (table, i);
      char *sha256 = NULL;

      if (has_checksums && file->path != NULL && !g_str_equal (file->path, "-")
          && file->error == NULL)
        {
          sha256 = report_provenance_hash_file (file->path, cancellable, error);
          if (sha256 == NULL)
            {
              g_prefix_error (error, "%s: ", file->path);
              return NULL;
            }
        }
      g_ptr_array_add (provenance->sha256, sha256);
    }
  return g_steal_pointer (&provenance);
}

/* Quoted only where a shell would not take it as it is. */
static void
add_word (GString *command, const char *word)
{
  static const char plain[] = G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_./,:+@";
  g_autofree char *quoted = NULL;

  if (*word != '\0' && strspn (word, plain) == strlen (word))
    {
      g_string_append_printf (command, " %s", word);
      return;
    }
  quoted = g_shell_quote (word);
  g_string_append_printf (command, " %s", quoted);
}

static void
add_option (GString *command, const char *option, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (command, " %s", option);
  add_word (command, value);
}

static void
add_country (GString *command, const char *option, LexiconCountry country)
{
  char code[3];

  lexicon_country_format (country, code);
  add_option (command, option, code);
}

static void
add_day (GString *command, const char *option, gint32 day)
{
  char text[11];

  if (day == 0)
    return;
  lexicon_day_format (day, text);
  add_option (command, option, text);
}

static void
add_names (GString *command, const char *option, const GPtrArray *names)
{
  for (guint i = 0; names != NULL && i < names->len; i++)
    add_option (command, option, g_ptr_array_index (names, i));
}

static void
add_flag (GString *command, const char *option, gboolean is_set)
{
  if (is_set)
    g_string_append_printf (command, " %s", option);
}

static void
add_filter (GString *command, const MarketFilter *filter)
{
  for (guint i = 0; filter->countries != NULL && i < filter->countries->len; i++)
    add_country (command, "--country", g_array_index (filter->countries, LexiconCountry, i));
  for (guint mode = 0; mode < LEXICON_N_WORK_MODES; mode++)
    if (filter->work_modes >> mode & 1)
      add_option (command, "--mode", lexicon_work_mode_get_name (mode));
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    if (filter->seniorities >> level & 1)
      add_option (command, "--seniority", lexicon_seniority_get_name (level));
  add_names (command, "--skill", filter->skills);
  add_names (command, "--employer", filter->employers);
  add_option (command, "--title", filter->title_words);
  add_day (command, "--since", filter->since_day);
  add_day (command, "--until", filter->until_day);
  add_flag (command, "--paid", filter->is_paid_only);
  add_flag (command, "--no-agencies", filter->has_no_agencies);
  add_flag (command, "--keep-duplicates", filter->keeps_duplicates);
  add_flag (command, "--no-reposts", filter->has_no_reposts);
}

char *
report_provenance_dup_command (const ReportProvenance *provenance, const CompareResult *result)
{
  GString *command = g_string_new ("rolescope-cli compare");
  const ComparePay *pay = &result->roles[0].pay;
  char currency[4];

  for (guint i = 0; i < market_table_get_n_files (result->table); i++)
    {
      const char *path = market_table_get_file (result->table, i)->path;

      add_word (command, path != NULL ? path : "-");
    }
  for (guint i = 0; i < result->n_roles; i++)
    add_option (command, "--role", result->roles[i].name);
  if (result->filter != NULL)
    add_filter (command, result->filter);
  g_string_append_printf (command, " --top-k %u --min-sample %u", result->top_k,
                          result->min_sample);
  add_country (command, "--pay-country", pay->country);
  lexicon_currency_format (pay->currency, currency);
  add_option (command, "--currency", currency);
  if (provenance != NULL)
    {
      add_option (command, "--format-file", provenance->format_file);
      add_option (command, "--prose", provenance->prose);
      add_flag (command, "--convert", provenance->is_converted);
      add_flag (command, "--plain", provenance->is_plain);
    }
  return g_string_free (command, FALSE);
}
