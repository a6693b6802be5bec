/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A proposal as a format file, and format files in a folder of them. */

#include "ingest-proposal-private.h"

#include <errno.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_RECOGNISE 6
#define MAX_NAME_CHARS 60

static const IngestSampleKey *
get_key (const IngestProposal *proposal, guint key)
{
  return g_ptr_array_index (proposal->sample->keys, key);
}

static void
add_path (JsonBuilder *builder, const IngestProposal *proposal, guint key, const char *reading)
{
  const char *path = get_key (proposal, key)->path;
  gboolean is_outer = get_key (proposal, key)->is_outer;

  if (reading == NULL && !is_outer)
    {
      json_builder_add_string_value (builder, path);
      return;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, is_outer ? "document" : "path");
  json_builder_add_string_value (builder, path);
  if (reading != NULL && !is_outer)
    {
      json_builder_set_member_name (builder, "reading");
      json_builder_add_string_value (builder, reading);
    }
  json_builder_end_object (builder);
}

static void
add_parts (JsonBuilder *builder, const IngestProposal *proposal)
{
  const guint *parts = proposal->choices.parts;
  gboolean has_part = FALSE;

  for (guint part = 0; part < INGEST_N_PARTS; part++)
    has_part |= parts[part] != G_MAXUINT;
  if (!has_part)
    return;
  json_builder_set_member_name (builder, "location");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "all");
  json_builder_begin_array (builder);
  for (guint part = 0; part < INGEST_N_PARTS; part++)
    if (parts[part] != G_MAXUINT)
      add_path (builder, proposal, parts[part], NULL);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gboolean
is_pay (guint field)
{
  return field >= INGEST_FIELD_PAY_MIN && field <= INGEST_FIELD_PAY_PLACE;
}

static void
add_fields (JsonBuilder *builder, const IngestProposal *proposal)
{
  const guint *fields = proposal->choices.fields;

  json_builder_set_member_name (builder, "fields");
  json_builder_begin_object (builder);
  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    {
      const char *reading = NULL;

      if (field == INGEST_FIELD_LOCATION && fields[field] == G_MAXUINT)
        add_parts (builder, proposal);
      if (fields[field] == G_MAXUINT || is_pay (field))
        continue;
      if (field == INGEST_FIELD_POSTED)
        reading = ingest_choices_get_posted_reading (get_key (proposal, fields[field]));
      json_builder_set_member_name (builder, ingest_field_get_name (field));
      add_path (builder, proposal, fields[field], reading);
    }
  json_builder_end_object (builder);
}

static void
add_pay (JsonBuilder *builder, const IngestProposal *proposal)
{
  static const struct
  {
    IngestField field;
    const char *member;
    gboolean is_amount;
  } members[] = {
    { INGEST_FIELD_PAY_MIN, "min", TRUE },
    { INGEST_FIELD_PAY_MAX, "max", TRUE },
    { INGEST_FIELD_PAY_CURRENCY, "currency", FALSE },
    { INGEST_FIELD_PAY_PERIOD, "period", FALSE },
  };
  const guint *fields = proposal->choices.fields;
  gboolean has_amount
      = fields[INGEST_FIELD_PAY_MIN] != G_MAXUINT || fields[INGEST_FIELD_PAY_MAX] != G_MAXUINT;
  gboolean has_text = fields[INGEST_FIELD_PAY_TEXT] != G_MAXUINT;

  if (!has_amount && !has_text)
    return;
  json_builder_set_member_name (builder, "pay");
  json_builder_begin_array (builder);
  if (has_amount)
    {
      json_builder_begin_object (builder);
      for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        {
          if (fields[members[i].field] == G_MAXUINT)
            continue;
          json_builder_set_member_name (builder, members[i].member);
          add_path (builder, proposal, fields[members[i].field],
                    members[i].is_amount && proposal->choices.is_cents ? "cents" : NULL);
        }
      json_builder_end_object (builder);
    }
  if (has_text)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "text");
      add_path (builder, proposal, fields[INGEST_FIELD_PAY_TEXT], NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The title, and what else every record has of the keys that were chosen. */
static void
add_recognise (JsonBuilder *builder, const IngestProposal *proposal)
{
  const IngestSample *sample = proposal->sample;
  guint title = proposal->choices.fields[INGEST_FIELD_TITLE];
  gboolean has_title = title != G_MAXUINT && !get_key (proposal, title)->is_outer;
  guint n = has_title;

  json_builder_set_member_name (builder, "recognise");
  json_builder_begin_array (builder);
  if (has_title)
    add_path (builder, proposal, title, NULL);
  for (guint i = 0; i < sample->keys->len && n < MAX_RECOGNISE; i++)
    if (i != title && !get_key (proposal, i)->is_outer
        && ingest_choices_has_key (&proposal->choices, i)
        && get_key (proposal, i)->n_records == sample->n_records)
      {
        add_path (builder, proposal, i, NULL);
        n++;
      }
  json_builder_end_array (builder);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

char *
ingest_proposal_dup_rest (const IngestProposal *proposal)
{
  GString *rest = g_string_new (NULL);

  for (guint i = 0; i < ingest_proposal_get_n_keys (proposal); i++)
    {
      const IngestProposalKey *key = ingest_proposal_get_key (proposal, i);

      if (key->field == INGEST_FIELD_NONE)
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? ", " : "Keys that serve no field: ",
                                key->path);
    }
  return g_string_free (rest, rest->len == 0);
}

char *
ingest_proposal_dup_format (const IngestProposal *proposal, const char *name, const char *title,
                            const char *comment)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "name", name);
  add_text (builder, "title", title);
  if (comment != NULL)
    add_text (builder, "comment", comment);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, proposal->rows);
  json_builder_end_array (builder);
  add_recognise (builder, proposal);
  add_fields (builder, proposal);
  add_pay (builder, proposal);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

/* A file's name of letters, digits and dashes, so that it is visible, below the folder, and
 * portable. */
static char *
make_file_name (const char *name)
{
  GString *plain = g_string_new (NULL);
  glong n_chars = 0;

  for (const char *p = name; *p != '\0' && n_chars < MAX_NAME_CHARS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_kept = g_unichar_isalnum (c) || c == '_';

      if (!is_kept && (plain->len == 0 || plain->str[plain->len - 1] == '-'))
        continue;
      g_string_append_unichar (plain, is_kept ? c : '-');
      n_chars++;
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == '-')
    g_string_truncate (plain, plain->len - 1);
  g_string_append (plain, plain->len > 0 ? ".json" : "format.json");
  return g_string_free (plain, FALSE);
}

char *
ingest_format_dup_path (const char *folder, const char *name)
{
  g_autofree char *file_name = make_file_name (name);

  return g_build_filename (folder, file_name, NULL);
}

char *
ingest_format_save (const char *folder, const char *name, const char *data, GError **error)
{
  g_autoptr (IngestFormat) format
      = ingest_format_new_from_data ("format", data, strlen (data), error);
  g_autofree char *path = NULL;

  if (format == NULL)
    return NULL;
  path = ingest_format_dup_path (folder, name != NULL ? name : ingest_format_get_name (format));
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return NULL;
    }
  if (!g_file_set_contents_full (path, data, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644,
                                 error))
    return NULL;
  return g_steal_pointer (&path);
}
