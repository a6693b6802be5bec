/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of pay: a minimum and a maximum, one amount, or a text, with currency and period. */

#include "ingest-proposal-private.h"

#include <math.h>
#include <string.h>

#define MIN_SHARE 0.6

/* What range two numbers of unknown keys may span to be taken for pay. */
#define MAX_SPAN 4
#define MIN_AMOUNT 5
#define MAX_AMOUNT 10000000

typedef enum
{
  ROLE_NONE,
  ROLE_LOW,
  ROLE_HIGH,
  ROLE_AMOUNT,
  ROLE_TEXT
} Role;

/* What is asked about all keys. */
typedef struct
{
  IngestChoices *choices;
  const IngestVocabulary *vocabulary;
  const IngestSample *sample;
} Search;

static const IngestSampleKey *
get_key (const Search *search, guint key)
{
  return g_ptr_array_index (search->sample->keys, key);
}

static IngestMatch
match_leaf (const Search *search, const IngestSampleKey *key, IngestWords words)
{
  return ingest_vocabulary_match (search->vocabulary, words,
                                  g_ptr_array_index (key->levels, key->levels->len - 1));
}

static gboolean
has_word (const Search *search, const IngestSampleKey *key, IngestWords words, IngestMatch least)
{
  for (guint level = 0; level < key->levels->len; level++)
    if (ingest_vocabulary_match (search->vocabulary, words, g_ptr_array_index (key->levels, level))
        >= least)
      return TRUE;
  return FALSE;
}

static gboolean
is_pay (const Search *search, const IngestSampleKey *key)
{
  return has_word (search, key, INGEST_WORDS_PAY, INGEST_MATCH_COMPOUND);
}

static Role
get_role (const Search *search, const IngestSampleKey *key)
{
  gboolean is_number = ingest_sample_key_get_share (key, INGEST_KIND_NUMBER) >= MIN_SHARE;
  gboolean is_money = ingest_sample_key_get_share (key, INGEST_KIND_MONEY) >= MIN_SHARE;
  IngestMatch low, high;

  if (key->is_outer || (!is_number && (!is_money || key->max_in_record > 1))
      || match_leaf (search, key, INGEST_WORDS_NOT_PAY) > INGEST_MATCH_COMPOUND)
    return ROLE_NONE;
  low = match_leaf (search, key, INGEST_WORDS_LOW);
  high = match_leaf (search, key, INGEST_WORDS_HIGH);
  /* Money needs no name that says so where it is the end of a range. */
  if (low != high && MAX (low, high) > INGEST_MATCH_NONE && (is_money || is_pay (search, key)))
    return low > high ? ROLE_LOW : ROLE_HIGH;
  if (!is_pay (search, key))
    return ROLE_NONE;
  return is_number ? ROLE_AMOUNT : ROLE_TEXT;
}

static gboolean
are_siblings (const IngestSampleKey *key, const IngestSampleKey *other)
{
  const char *dot = strrchr (key->path, '.'), *other_dot = strrchr (other->path, '.');
  gsize len = dot != NULL ? (gsize) (dot - key->path) : 0;
  gsize other_len = other_dot != NULL ? (gsize) (other_dot - other->path) : 0;

  return len == other_len && memcmp (key->path, other->path, len) == 0;
}

static guint
find_role (const Search *search, Role role, const IngestSampleKey *beside)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < search->sample->keys->len; i++)
    {
      const IngestSampleKey *key = get_key (search, i);

      if (ingest_choices_has_key (search->choices, i) || get_role (search, key) != role)
        continue;
      if (beside == NULL || are_siblings (key, beside))
        return i;
      if (best == G_MAXUINT)
        best = i;
    }
  return best;
}

/* The key whose name and values fit a field best that belongs to pay. */
static guint
find_beside (const Search *search, IngestField field, IngestKind kind)
{
  guint best_key = G_MAXUINT;
  double best = 0;

  for (guint i = 0; i < search->sample->keys->len; i++)
    {
      const IngestSampleKey *key = get_key (search, i);
      gboolean is_weak, is_under_pay = is_pay (search, key);
      const char *const *leaf = g_ptr_array_index (key->levels, key->levels->len - 1);
      IngestMatch match
          = ingest_vocabulary_match_field (search->vocabulary, field, leaf, &is_weak);
      double score = 2 * match + 2 * ingest_sample_key_get_share (key, kind)
                     + (is_under_pay ? 3 : is_weak ? -3 : 0);

      if (key->is_outer || match == INGEST_MATCH_AGAINST
          || ingest_choices_has_key (search->choices, i)
          || ingest_sample_key_get_share (key, kind) < MIN_SHARE || score <= best)
        continue;
      best = score;
      best_key = i;
    }
  return best_key;
}

static gboolean
are_range (const Search *search, const IngestSampleKey *low, const IngestSampleKey *high)
{
  guint n = 0, n_apart = 0;

  if (low->is_outer || high->is_outer || low->max_in_record > 1 || high->max_in_record > 1
      || !are_siblings (low, high))
    return FALSE;
  for (guint i = 0; i < search->sample->n_records; i++)
    {
      double from = low->numbers[i], to = high->numbers[i];

      if (isnan (from) || isnan (to) || from == 0 || to == 0)
        continue;
      if (from < MIN_AMOUNT || to > MAX_AMOUNT || to < from || to > from * MAX_SPAN)
        return FALSE;
      n++;
      n_apart += to > from;
    }
  return n > 1 && n_apart > 0;
}

/* Two keys in a row that say nothing, whose numbers are ranges beside a currency. */
static gboolean
find_range (Search *search)
{
  const IngestSample *sample = search->sample;

  if (search->choices->fields[INGEST_FIELD_PAY_CURRENCY] == G_MAXUINT)
    return FALSE;
  for (guint i = 0; i + 1 < sample->keys->len; i++)
    if (!ingest_choices_has_key (search->choices, i)
        && !ingest_choices_has_key (search->choices, i + 1)
        && are_range (search, get_key (search, i), get_key (search, i + 1)))
      {
        search->choices->fields[INGEST_FIELD_PAY_MIN] = i;
        search->choices->fields[INGEST_FIELD_PAY_MAX] = i + 1;
        return TRUE;
      }
  return FALSE;
}

/* Amounts by the names of their keys. */
static void
find_amounts (Search *search)
{
  guint *fields = search->choices->fields;
  guint low = find_role (search, ROLE_LOW, NULL);
  guint high = find_role (search, ROLE_HIGH, low != G_MAXUINT ? get_key (search, low) : NULL);

  if (low == G_MAXUINT && high == G_MAXUINT)
    low = high = find_role (search, ROLE_AMOUNT, NULL);
  fields[INGEST_FIELD_PAY_MIN] = low;
  fields[INGEST_FIELD_PAY_MAX] = high;
  fields[INGEST_FIELD_PAY_TEXT] = find_role (search, ROLE_TEXT, NULL);
}

void
ingest_choices_tell_cents (IngestChoices *choices, const IngestVocabulary *vocabulary,
                           const IngestSample *sample)
{
  Search search = { choices, vocabulary, sample };
  guint first = MIN (choices->fields[INGEST_FIELD_PAY_MIN], choices->fields[INGEST_FIELD_PAY_MAX]);

  choices->is_cents = first != G_MAXUINT
                      && has_word (&search, get_key (&search, first), INGEST_WORDS_CENTS,
                                   INGEST_MATCH_PART);
}

double
ingest_choices_find_pay (IngestChoices *choices, const IngestVocabulary *vocabulary,
                         const IngestSample *sample)
{
  Search search = { choices, vocabulary, sample };
  guint *fields = choices->fields;
  gboolean has_amount, has_text;

  find_amounts (&search);
  fields[INGEST_FIELD_PAY_CURRENCY]
      = find_beside (&search, INGEST_FIELD_PAY_CURRENCY, INGEST_KIND_CURRENCY);
  has_text = fields[INGEST_FIELD_PAY_TEXT] != G_MAXUINT;
  has_amount = fields[INGEST_FIELD_PAY_MIN] != G_MAXUINT
               || fields[INGEST_FIELD_PAY_MAX] != G_MAXUINT || (!has_text && find_range (&search));
  if (!has_amount)
    fields[INGEST_FIELD_PAY_CURRENCY] = G_MAXUINT;
  else
    fields[INGEST_FIELD_PAY_PERIOD]
        = find_beside (&search, INGEST_FIELD_PAY_PERIOD, INGEST_KIND_PERIOD);
  ingest_choices_tell_cents (choices, vocabulary, sample);
  return (has_amount ? 80 : 0) + (has_text ? 60 : 0);
}
