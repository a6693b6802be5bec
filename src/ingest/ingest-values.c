/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides which of the values found in a record stand, and sorts them. */

#include "ingest-values.h"

void
ingest_values_init (IngestValues *values, const IngestFormat *format, const char *const *outer)
{
  values->format = format;
  values->found = NULL;
  values->sorted = NULL;
  values->n_found = values->found_size = values->sorted_size = 0;
  values->ranks = g_new (IngestRank, format->first_rank[INGEST_N_FIELDS]);
  values->outer = outer;
  values->built = g_ptr_array_new_with_free_func (g_free);
}

void
ingest_values_clear (IngestValues *values)
{
  g_free (values->found);
  g_free (values->sorted);
  g_free (values->ranks);
  g_ptr_array_unref (values->built);
}

void
ingest_values_rewrite (IngestValues *values, IngestFound *found)
{
  const IngestTarget *target = found->target;
  IngestValue *value = &found->value;

  value->type = INGEST_TYPE_STRING;
  if (target->as != NULL)
    {
      value->text = target->as;
      value->len = strlen (target->as);
    }
  else
    {
      GString *text = g_string_new (target->prefix);
      g_string_append_len (text, value->text, (gssize) value->len);
      value->len = text->len;
      value->text = g_string_free (text, FALSE);
      g_ptr_array_add (values->built, (gpointer) value->text);
    }
}

static const char *
get_text (const IngestValues *values, const IngestConstant *constant)
{
  guint i = (guint) (constant - (const IngestConstant *) values->format->constants->data);
  return values->outer != NULL ? values->outer[i] : constant->text;
}

void
ingest_values_grow (IngestValues *values)
{
  values->found_size = MAX (2 * values->found_size, 64);
  values->found = g_renew (IngestFound, values->found, values->found_size);
}

void
ingest_values_keep (IngestValues *values, guint mark, guint64 decided, guint64 met)
{
  guint n = mark;

  for (guint i = mark; i < values->n_found; i++)
    {
      const IngestFound *found = &values->found[i];
      if ((found->target->needs & decided & ~met) == 0)
        values->found[n++] = *found;
    }
  values->n_found = n;
}

void
ingest_values_drop_node (IngestValues *values, guint mark, const IngestNode *node)
{
  guint n = mark;

  for (guint i = mark; i < values->n_found; i++)
    {
      const IngestFound *found = &values->found[i];
      if (found->target->node < node->number || found->target->node >= node->end)
        values->found[n++] = *found;
    }
  values->n_found = n;
}

static gboolean
is_zero (const IngestValue *value)
{
  for (gsize i = 0; i < value->len; i++)
    if (value->text[i] != '0' && value->text[i] != '.')
      return FALSE;
  return TRUE;
}

/* Whether a value makes its alternative hold something: a currency without an amount, or an amount
 * of zero, does so only where no other alternative has more. */
static gboolean
is_strong (const IngestValue *value)
{
  switch (value->field)
    {
    case INGEST_FIELD_PAY_CURRENCY:
    case INGEST_FIELD_PAY_PERIOD:
    case INGEST_FIELD_PAY_PLACE:
      return FALSE;
    case INGEST_FIELD_PAY_MIN:
    case INGEST_FIELD_PAY_MAX:
      return !is_zero (value);
    default:
      return TRUE;
    }
}

/* For each choice the alternative that stands. */
static void
decide (const IngestValues *values, guint8 *chosen)
{
  guint32 strong[INGEST_MAX_CHOICES], any[INGEST_MAX_CHOICES];

  memset (strong, 0, values->format->n_choices * sizeof *strong);
  memset (any, 0, values->format->n_choices * sizeof *any);
  for (guint i = 0; i < values->n_found; i++)
    {
      const IngestFound *found = &values->found[i];
      guint32 bit = 1u << found->target->alternative;
      any[found->target->choice] |= bit;
      if (is_strong (&found->value))
        strong[found->target->choice] |= bit;
    }
  for (guint i = 0; i < values->format->constants->len; i++)
    {
      const IngestConstant *constant
          = &g_array_index (values->format->constants, IngestConstant, i);
      if (constant->is_lone && get_text (values, constant) != NULL)
        any[constant->choice] |= 1u << constant->alternative;
    }
  for (guint i = 0; i < values->format->n_choices; i++)
    {
      guint32 mask = strong[i] != 0 ? strong[i] : any[i];
      chosen[i] = mask != 0 ? (guint8) __builtin_ctz (mask) : INGEST_MAX_ALTERNATIVES;
    }
}

/* Puts what was found as number @i at the end of its rank. */
static inline void
append_to_rank (IngestValues *values, guint rank, guint i)
{
  IngestRank *chain = &values->ranks[rank];

  values->found[i].next = 0;
  if (chain->first == 0)
    chain->first = i + 1;
  else
    values->found[chain->last - 1].next = i + 1;
  chain->last = i + 1;
}

static void
add_constant (IngestValues *values, const IngestConstant *constant, guint group)
{
  const char *text = get_text (values, constant);
  IngestFound *found = ingest_values_append (values);

  *found = (IngestFound){
    .value = { .text = text, .len = strlen (text), .offset = G_MAXUINT64,
               .field = constant->field, .type = constant->type, .group = group },
  };
  append_to_rank (values, constant->rank, values->n_found - 1);
}

/* A lone constant stands once; one that goes with others stands once in each group of them. */
static void
place_constant (IngestValues *values, const IngestConstant *constant, guint n_found)
{
  guint last_group = G_MAXUINT;

  if (constant->is_lone)
    {
      add_constant (values, constant, 0);
      return;
    }
  for (guint i = 0; i < n_found; i++)
    {
      const IngestFound *found = &values->found[i];
      if (found->target->choice != constant->choice
          || found->target->alternative != constant->alternative
          || found->value.group == last_group)
        continue;
      last_group = found->value.group;
      add_constant (values, constant, last_group);
    }
}

static void
place_constants (IngestValues *values, const guint8 *chosen)
{
  guint n_found = values->n_found;

  for (guint i = 0; i < values->format->constants->len; i++)
    {
      const IngestConstant *constant
          = &g_array_index (values->format->constants, IngestConstant, i);
      if (chosen[constant->choice] == constant->alternative
          && get_text (values, constant) != NULL)
        place_constant (values, constant, n_found);
    }
}

/* Copies the ranks' values one after another. */
static void
sort_values (IngestValues *values, IngestRecord *record)
{
  const guint *first_rank = values->format->first_rank;
  guint n = 0, rank = 0;

  if (values->sorted_size < values->n_found)
    {
      values->sorted_size = values->found_size;
      values->sorted = g_renew (IngestValue, values->sorted, values->sorted_size);
    }
  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    {
      record->first[field] = n;
      for (; rank < first_rank[field + 1]; rank++)
        for (guint i = values->ranks[rank].first; i != 0; i = values->found[i - 1].next)
          values->sorted[n++] = values->found[i - 1].value;
    }
  record->first[INGEST_N_FIELDS] = n;
  record->values = values->sorted;
}

void
ingest_values_finish (IngestValues *values, IngestRecord *record)
{
  const IngestFormat *format = values->format;
  guint8 chosen[INGEST_MAX_CHOICES] = { 0 };

  /* Where nothing has an alternative, all stands. */
  if (format->has_alternatives)
    decide (values, chosen);
  memset (values->ranks, 0, format->first_rank[INGEST_N_FIELDS] * sizeof *values->ranks);
  for (guint i = 0; i < values->n_found; i++)
    {
      const IngestTarget *target = values->found[i].target;
      if (chosen[target->choice] == target->alternative)
        append_to_rank (values, target->rank, i);
    }
  if (format->has_alternatives)
    place_constants (values, chosen);
  sort_values (values, record);
}
