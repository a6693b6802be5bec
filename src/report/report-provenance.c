/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checksums of the inputs, and the command that repeats a comparison. */

#include "report-provenance.h"

#include <string.h>

#include "compare-side.h"
#include "lexicon-day.h"
#include "lexicon-place.h"
#include "market-convert.h"

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

/* A filter as the command line names it, "country=DE" or, of a flag, "paid". */
static void
list_value (GPtrArray *list, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_ptr_array_add (list, g_strdup_printf ("%s=%s", name, value));
}

static void
list_names (GPtrArray *list, const char *name, const GPtrArray *values)
{
  for (guint i = 0; values != NULL && i < values->len; i++)
    list_value (list, name, g_ptr_array_index (values, i));
}

static void
list_countries (GPtrArray *list, const GArray *countries)
{
  for (guint i = 0; countries != NULL && i < countries->len; i++)
    {
      char code[3];

      lexicon_country_format (g_array_index (countries, LexiconCountry, i), code);
      list_value (list, "country", code);
    }
}

static void
list_day (GPtrArray *list, const char *name, gint32 day)
{
  char text[11];

  if (day == 0)
    return;
  lexicon_day_format (day, text);
  list_value (list, name, text);
}

static void
list_flag (GPtrArray *list, const char *name, gboolean is_set)
{
  if (is_set)
    g_ptr_array_add (list, g_strdup (name));
}

static GPtrArray *
list_filter (const MarketFilter *filter)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  list_countries (list, filter->countries);
  for (guint mode = 0; mode < LEXICON_N_WORK_MODES; mode++)
    if (filter->work_modes >> mode & 1)
      list_value (list, "mode", lexicon_work_mode_get_name (mode));
  for (guint level = 0; level < LEXICON_N_SENIORITIES; level++)
    if (filter->seniorities >> level & 1)
      list_value (list, "seniority", lexicon_seniority_get_name (level));
  list_names (list, "skill", filter->skills);
  list_names (list, "employer", filter->employers);
  list_value (list, "title", filter->title_words);
  list_day (list, "since", filter->since_day);
  list_day (list, "until", filter->until_day);
  list_flag (list, "paid", filter->is_paid_only);
  list_flag (list, "no-agencies", filter->has_no_agencies);
  list_flag (list, "keep-duplicates", filter->keeps_duplicates);
  list_flag (list, "no-reposts", filter->has_no_reposts);
  return list;
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
  g_autoptr (GPtrArray) list = list_filter (filter);

  for (guint i = 0; i < list->len; i++)
    {
      char *text = g_ptr_array_index (list, i);
      char *equals = strchr (text, '=');

      if (equals != NULL)
        *equals = '\0';
      g_string_append_printf (command, " --%s", text);
      if (equals != NULL)
        add_word (command, equals + 1);
    }
}

/* A part of what --role takes, in which semicolons are between parts. */
static void
append_part (GString *side, const char *part)
{
  for (; *part != '\0'; part++)
    {
      if (*part == ';' || *part == '\\')
        g_string_append_c (side, '\\');
      g_string_append_c (side, *part);
    }
}

static void
add_role (GString *command, const CompareResult *result, const CompareRole *role)
{
  g_autoptr (GString) side = g_string_new (role->words != NULL ? "title:" : NULL);
  g_autoptr (GPtrArray) list = role->filter != NULL ? list_filter (role->filter) : NULL;

  append_part (side, role->words != NULL ? role->words
                                         : market_table_get_name (
                                             result->table, MARKET_NAMES_ROLES, role->role));
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      g_string_append_c (side, ';');
      append_part (side, g_ptr_array_index (list, i));
    }
  add_option (command, "--role", side->str);
}

/* The country of a role that has none of its own; LEXICON_COUNTRY_NONE where each has. */
static LexiconCountry
find_pay_country (const CompareResult *result)
{
  for (guint i = 0; i < result->n_roles; i++)
    if (compare_filter_get_country (result->roles[i].filter) == LEXICON_COUNTRY_NONE)
      return result->roles[i].pay.country;
  return LEXICON_COUNTRY_NONE;
}

char *
report_provenance_dup_command (const ReportProvenance *provenance, const CompareResult *result)
{
  GString *command = g_string_new ("rolescope-cli compare");
  char country[3], currency[4];

  for (guint i = 0; i < market_table_get_n_files (result->table); i++)
    {
      const char *path = market_table_get_file (result->table, i)->path;

      add_word (command, path != NULL ? path : "-");
    }
  for (guint i = 0; i < result->n_roles; i++)
    add_role (command, result, &result->roles[i]);
  if (result->filter != NULL)
    add_filter (command, result->filter);
  g_string_append_printf (command, " --top-k %u --min-sample %u", result->top_k,
                          result->min_sample);
  lexicon_country_format (find_pay_country (result), country);
  add_option (command, "--pay-country", country);
  lexicon_currency_format (result->roles[0].pay.currency, currency);
  add_option (command, "--currency", currency);
  add_flag (command, "--convert", market_table_get_conversion (result->table) != NULL);
  if (provenance != NULL)
    {
      add_option (command, "--format-file", provenance->format_file);
      add_option (command, "--prose", provenance->prose);
      add_flag (command, "--plain", provenance->is_plain);
    }
  return g_string_free (command, FALSE);
}
