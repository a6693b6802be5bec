/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Proposals: the best sample of a file, and the choices that a person changes. */

#include "ingest-proposal-private.h"

#include "ingest-format-private.h"
#include "ingest-input.h"
#include "ingest-locate.h"

#define LOOK_BYTES (1024 * 1024)

void
ingest_proposal_free (IngestProposal *proposal)
{
  ingest_sample_free (proposal->sample);
  g_array_unref (proposal->keys);
  g_free (proposal->rows);
  g_free (proposal);
}

/* Tells each key what it is taken for. */
static void
show_choices (IngestProposal *proposal)
{
  const IngestChoices *choices = &proposal->choices;

  for (guint i = 0; i < proposal->keys->len; i++)
    {
      IngestProposalKey *key = &g_array_index (proposal->keys, IngestProposalKey, i);

      key->field = INGEST_FIELD_NONE;
      for (guint part = 0; part < INGEST_N_PARTS; part++)
        if (choices->parts[part] == i)
          key->field = INGEST_FIELD_LOCATION;
      for (guint field = 0; field < INGEST_N_FIELDS; field++)
        if (choices->fields[field] == i)
          {
            key->field = (IngestField) field;
            break;
          }
    }
}

static IngestProposal *
proposal_new (IngestSample *sample, const IngestChoices *choices)
{
  IngestProposal *proposal = g_new0 (IngestProposal, 1);

  proposal->sample = sample;
  proposal->proposed = proposal->choices = *choices;
  proposal->rows = ingest_format_join_rows ((const char *const *) sample->rows);
  proposal->keys = g_array_new (FALSE, TRUE, sizeof (IngestProposalKey));
  for (guint i = 0; i < sample->keys->len; i++)
    {
      IngestSampleKey *key = g_ptr_array_index (sample->keys, i);
      IngestProposalKey public = { .path = key->path, .n_filled = key->n_records };

      g_ptr_array_add (key->examples, NULL);
      public.examples = (const char *const *) key->examples->pdata;
      g_array_append_val (proposal->keys, public);
    }
  show_choices (proposal);
  return proposal;
}

/* The records that look most like postings; without any that do, those of which there are most. */
IngestProposal *
ingest_proposal_new_for_bytes (const guint8 *bytes, gsize len, gboolean is_last,
                               IngestCursor *fault)
{
  const IngestVocabulary *vocabulary = ingest_vocabulary_get ();
  g_autoptr (GPtrArray) samples = ingest_sample_find_all (vocabulary, bytes, len, is_last, fault);
  IngestChoices best_choices;
  guint best = 0;
  double best_score = -1;

  for (guint i = 0; i < samples->len; i++)
    {
      const IngestSample *sample = g_ptr_array_index (samples, i);
      IngestChoices choices;
      double score = ingest_choices_propose (&choices, vocabulary, sample);

      if (score < best_score
          || (score == best_score
              && sample->n_records
                     <= ((const IngestSample *) g_ptr_array_index (samples, best))->n_records))
        continue;
      best = i;
      best_score = score;
      best_choices = choices;
    }
  if (samples->len == 0)
    return NULL;
  return proposal_new (g_ptr_array_steal_index (samples, best), &best_choices);
}

/* Reads as much of the start as there is to judge. */
static IngestProposal *
look (IngestSource *source, IngestInput *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (IngestProposal) proposal = NULL;
  IngestCursor fault;
  guint64 offset, line, column;

  do
    if (!ingest_input_look (input, error))
      return NULL;
  while (!input->is_end && input->ahead_len < LOOK_BYTES);
  proposal = ingest_proposal_new_for_bytes (input->ahead->data, input->ahead_len, input->is_end,
                                            &fault);
  if (fault.status == INGEST_SCAN_SYNTAX)
    {
      offset = input->offset + (guint64) (fault.fault - input->ahead->data);
      if (ingest_locate (source, offset, &line, &column, cancellable, error))
        g_set_error (error, INGEST_ERROR, INGEST_ERROR_SYNTAX,
                     "%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": %s", line, column, fault.what);
      return NULL;
    }
  if (proposal == NULL)
    g_set_error_literal (error, INGEST_ERROR, INGEST_ERROR_NO_POSTINGS,
                         "the file holds no array of objects");
  return g_steal_pointer (&proposal);
}

IngestProposal *
ingest_proposal_new (IngestSource *source, GCancellable *cancellable, GError **error)
{
  IngestProposal *proposal;
  IngestInput input;

  if (!ingest_input_open (&input, source, LOOK_BYTES, 2 * LOOK_BYTES, cancellable, error))
    return NULL;
  proposal = look (source, &input, cancellable, error);
  ingest_input_clear (&input);
  return proposal;
}

guint
ingest_proposal_get_n_records (const IngestProposal *proposal)
{
  return proposal->sample->n_records;
}

const char *
ingest_proposal_get_rows (const IngestProposal *proposal)
{
  return proposal->rows;
}

guint
ingest_proposal_get_n_keys (const IngestProposal *proposal)
{
  return proposal->keys->len;
}

const IngestProposalKey *
ingest_proposal_get_key (const IngestProposal *proposal, guint key)
{
  g_return_val_if_fail (key < proposal->keys->len, NULL);
  return &g_array_index (proposal->keys, IngestProposalKey, key);
}

gboolean
ingest_proposal_is_useful (const IngestProposal *proposal)
{
  return proposal->choices.fields[INGEST_FIELD_TITLE] != G_MAXUINT;
}

/* All of pay is one field. */
static guint
count_fields (guint32 fields)
{
  static const guint32 pay = (1u << (INGEST_FIELD_PAY_PLACE + 1)) - (1u << INGEST_FIELD_PAY_MIN);

  return (guint) __builtin_popcount (fields & ~pay) + ((fields & pay) != 0);
}

guint
ingest_proposal_get_n_fields (const IngestProposal *proposal)
{
  guint32 fields = 0;

  for (guint i = 0; i < proposal->keys->len; i++)
    fields |= 1u << g_array_index (proposal->keys, IngestProposalKey, i).field;
  return count_fields (fields & ~(1u << INGEST_FIELD_NONE));
}

guint
ingest_proposal_count_known (const IngestProposal *proposal, const IngestFormat *format)
{
  guint32 fields = 0;

  for (guint i = 0; i < proposal->sample->keys->len; i++)
    {
      const IngestSampleKey *key = g_ptr_array_index (proposal->sample->keys, i);
      const IngestNode *node = key->is_outer ? NULL : format->root;

      for (guint level = 0; node != NULL && key->keys[level] != NULL; level++)
        node = ingest_tree_find (node, (const guint8 *) key->keys[level],
                                 strlen (key->keys[level]));
      for (guint id = 0; node != NULL && id < node->ids->len; id++)
        fields |= 1u << g_array_index (format->targets, IngestTarget,
                                       g_array_index (node->ids, guint, id)).field;
    }
  return count_fields (fields);
}

char *
ingest_proposal_dup_summary (const IngestProposal *proposal)
{
  GString *summary = g_string_new (NULL);

  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    for (guint i = 0; i < proposal->keys->len && field != INGEST_FIELD_NONE; i++)
      {
        const IngestProposalKey *key = &g_array_index (proposal->keys, IngestProposalKey, i);

        if (key->field == field)
          g_string_append_printf (summary, "%s%s: %s", summary->len > 0 ? ", " : "",
                                  ingest_field_get_name (key->field), key->path);
      }
  return g_string_free (summary, FALSE);
}

guint
ingest_proposal_get_choice (const IngestProposal *proposal, IngestField field)
{
  g_return_val_if_fail (field > INGEST_FIELD_NONE && field < INGEST_N_FIELDS, G_MAXUINT);
  return proposal->choices.fields[field];
}

guint
ingest_proposal_get_place (const IngestProposal *proposal, guint keys[INGEST_MAX_PLACE_KEYS])
{
  const IngestChoices *choices = &proposal->choices;
  guint n = 0;

  for (guint part = 0; part < INGEST_N_PARTS; part++)
    if (choices->fields[INGEST_FIELD_LOCATION] == G_MAXUINT && choices->parts[part] != G_MAXUINT)
      keys[n++] = choices->parts[part];
  return n;
}

void
ingest_proposal_reset (IngestProposal *proposal)
{
  proposal->choices = proposal->proposed;
  show_choices (proposal);
}

/* Takes a key from the fields that have it; a country may be a part of the place as well. */
static void
free_key (IngestChoices *choices, guint key)
{
  for (guint field = 0; field < INGEST_N_FIELDS && key != G_MAXUINT; field++)
    if (choices->fields[field] == key && field != INGEST_FIELD_COUNTRY)
      choices->fields[field] = G_MAXUINT;
}

void
ingest_proposal_restore_place (IngestProposal *proposal)
{
  const IngestChoices *proposed = &proposal->proposed;
  IngestChoices *choices = &proposal->choices;

  free_key (choices, proposed->fields[INGEST_FIELD_LOCATION]);
  for (guint part = 0; part < INGEST_N_PARTS; part++)
    {
      free_key (choices, proposed->parts[part]);
      choices->parts[part] = proposed->parts[part];
    }
  choices->fields[INGEST_FIELD_LOCATION] = proposed->fields[INGEST_FIELD_LOCATION];
  ingest_choices_tell_cents (choices, ingest_vocabulary_get (), proposal->sample);
  show_choices (proposal);
}

void
ingest_proposal_choose (IngestProposal *proposal, IngestField field, guint key)
{
  IngestChoices *choices = &proposal->choices;
  gboolean is_amount = field == INGEST_FIELD_PAY_MIN || field == INGEST_FIELD_PAY_MAX;

  g_return_if_fail (field > INGEST_FIELD_NONE && field < INGEST_N_FIELDS);
  g_return_if_fail (key < proposal->keys->len || key == G_MAXUINT);

  for (guint other = 0; other < INGEST_N_FIELDS && key != G_MAXUINT; other++)
    if (choices->fields[other] == key
        && !(is_amount && (other == INGEST_FIELD_PAY_MIN || other == INGEST_FIELD_PAY_MAX)))
      choices->fields[other] = G_MAXUINT;
  for (guint part = 0; part < INGEST_N_PARTS; part++)
    if (field == INGEST_FIELD_LOCATION
        || (choices->parts[part] == key && field != INGEST_FIELD_COUNTRY))
      choices->parts[part] = G_MAXUINT;
  choices->fields[field] = key;
  ingest_choices_tell_cents (choices, ingest_vocabulary_get (), proposal->sample);
  show_choices (proposal);
}
