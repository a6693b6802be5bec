/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key is which field: names and values give each pair of them a score, and the best pairs
 * stand. */

#include "ingest-proposal-private.h"

/* A field takes no key below that. */
#define MIN_SCORE 50

/* What stands beside the records gives way to what stands in them. */
#define OUTER_COST 20

/* Of a key's values, so many may be of a kind that the field does not take. */
#define MAX_REFUSED 0.2

#define BIT(kind) (1u << INGEST_KIND_##kind)
#define NO_TEXT (BIT (URL) | BIT (DATE) | BIT (LONG) | BIT (NUMBER) | BIT (FLAG))

/* What the values of a field look like. */
typedef struct
{
  IngestField field;
  guint32 needs;       /* kinds, of which one has at least @min_share; 0: none is needed */
  double min_share;
  guint32 refuses;
  gboolean may_be_list;
  gboolean is_distinct; /* no two records share a value */
  IngestKind shown_by;  /* values of this kind speak for the field by themselves, with @weight */
  double weight;
  IngestKind denied_by; /* and of this against it */
  gboolean may_be_outer; /* it may stand beside the records, for all of them */
} Shape;

static const Shape shapes[] = {
  { INGEST_FIELD_ID, 0, 0, BIT (LONG) | BIT (DATE) | BIT (FLAG) | BIT (PLACE), FALSE, TRUE,
    INGEST_KIND_CODE, 20, INGEST_KIND_OCCUPATION },
  { INGEST_FIELD_TITLE, BIT (TEXT), 0.8, NO_TEXT | BIT (CURRENCY) | BIT (COUNTRY), FALSE, FALSE,
    INGEST_KIND_OCCUPATION, 60, INGEST_KIND_COMPANY },
  { INGEST_FIELD_COMPANY, BIT (TEXT), 0.8, NO_TEXT | BIT (CURRENCY) | BIT (COUNTRY), FALSE, FALSE,
    INGEST_KIND_COMPANY, 60, INGEST_KIND_OCCUPATION, TRUE },
  { INGEST_FIELD_LOCATION, BIT (TEXT), 0.8, NO_TEXT | BIT (CURRENCY), TRUE, FALSE,
    INGEST_KIND_PLACE, 55, INGEST_KIND_OCCUPATION, TRUE },
  { INGEST_FIELD_COUNTRY, BIT (COUNTRY), 0.6, NO_TEXT, TRUE, FALSE, INGEST_KIND_COUNTRY, 40,
    INGEST_KIND_CURRENCY, TRUE },
  { INGEST_FIELD_WORK_MODE, BIT (MODE), 0.5, NO_TEXT, TRUE, FALSE, INGEST_KIND_MODE, 60,
    INGEST_KIND_OCCUPATION },
  { INGEST_FIELD_REMOTE, BIT (FLAG) | BIT (MODE), 0.8, BIT (URL) | BIT (DATE) | BIT (LONG), FALSE,
    FALSE, INGEST_KIND_FLAG, 0, INGEST_KIND_OCCUPATION },
  { INGEST_FIELD_SENIORITY, BIT (LEVEL), 0.3, NO_TEXT & ~BIT (NUMBER), TRUE, FALSE,
    INGEST_KIND_LEVEL, 40, INGEST_KIND_OCCUPATION },
  { INGEST_FIELD_SKILLS, BIT (TEXT), 0.8, NO_TEXT | BIT (COUNTRY), TRUE, FALSE, INGEST_KIND_SKILL,
    55, INGEST_KIND_COMPANY },
  { INGEST_FIELD_POSTED, BIT (DATE) | BIT (SECONDS) | BIT (MILLISECONDS), 0.7,
    BIT (URL) | BIT (LONG), FALSE, FALSE, INGEST_KIND_DATE, 55, INGEST_KIND_OCCUPATION },
  { INGEST_FIELD_URL, BIT (URL), 0.7, BIT (LONG), FALSE, FALSE, INGEST_KIND_URL, 55,
    INGEST_KIND_OCCUPATION },
  { INGEST_FIELD_DESCRIPTION, BIT (TEXT), 0.8, NO_TEXT & ~BIT (LONG), TRUE, FALSE, INGEST_KIND_LONG,
    55, INGEST_KIND_URL },
};

/* A field and a key that fit. */
typedef struct
{
  IngestField field;
  guint key;
  double score;
} Pair;

static const double match_scores[] = {
  [INGEST_MATCH_NONE] = 0,
  [INGEST_MATCH_COMPOUND] = 60,
  [INGEST_MATCH_PART] = 70,
  [INGEST_MATCH_WHOLE] = 100,
};

/* Whose text a generic key such as "name" is, where it is not the posting's. */
static const IngestField owners[]
    = { INGEST_FIELD_COMPANY,   INGEST_FIELD_LOCATION, INGEST_FIELD_COUNTRY, INGEST_FIELD_SKILLS,
        INGEST_FIELD_SENIORITY, INGEST_FIELD_WORK_MODE };

static const char *const *
get_level (const IngestSampleKey *key, guint level)
{
  return g_ptr_array_index (key->levels, level);
}

static const char *const *
get_leaf (const IngestSampleKey *key)
{
  return get_level (key, key->levels->len - 1);
}

static double
score_name (const IngestVocabulary *vocabulary, IngestField field, const char *const *words)
{
  gboolean is_weak;
  IngestMatch match = ingest_vocabulary_match_field (vocabulary, field, words, &is_weak);

  return match == INGEST_MATCH_AGAINST ? -1 : match_scores[match] * (is_weak ? 0.5 : 1);
}

static gboolean
is_strongly (const IngestVocabulary *vocabulary, IngestField field, const char *const *words)
{
  gboolean is_weak;
  return ingest_vocabulary_match_field (vocabulary, field, words, &is_weak) > INGEST_MATCH_NONE
         && !is_weak;
}

/* The thing that a key belongs to by the keys above it: of the posting itself INGEST_FIELD_NONE, of
 * something beside it INGEST_N_FIELDS; all of pay is INGEST_FIELD_PAY_MIN. */
static IngestField
find_owner (const IngestVocabulary *vocabulary, const IngestSampleKey *key)
{
  for (guint level = 0; level + 1 < key->levels->len; level++)
    {
      const char *const *words = get_level (key, level);

      if (ingest_vocabulary_match (vocabulary, INGEST_WORDS_OTHER, words) > INGEST_MATCH_COMPOUND)
        return INGEST_N_FIELDS;
      if (ingest_vocabulary_match (vocabulary, INGEST_WORDS_PAY, words) > INGEST_MATCH_NONE)
        return INGEST_FIELD_PAY_MIN;
      for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
        if (is_strongly (vocabulary, owners[i], words))
          return owners[i];
    }
  return INGEST_FIELD_NONE;
}

static gboolean
may_own (IngestField owner, IngestField field)
{
  if (owner == INGEST_FIELD_NONE || owner == field)
    return TRUE;
  return owner == INGEST_FIELD_LOCATION
         && (field == INGEST_FIELD_COUNTRY || field == INGEST_FIELD_REMOTE
             || field == INGEST_FIELD_WORK_MODE);
}

/* How much a key's name says that it is the field; below 0 where it says that it is not. */
static double
score_key (const IngestVocabulary *vocabulary, IngestField field, const IngestSampleKey *key,
           IngestField owner)
{
  guint n_levels = key->levels->len;
  const char *const *words;
  double leaf, above;

  /* "payText" is no description. */
  if (!may_own (owner, field)
      || ingest_vocabulary_match (vocabulary, INGEST_WORDS_PAY, get_leaf (key))
             > INGEST_MATCH_COMPOUND)
    return -1;
  leaf = score_name (vocabulary, field, get_leaf (key));
  if (n_levels < 2)
    return leaf;
  /* Each level down may be another thing. */
  leaf -= 3.0 * (n_levels - 1);
  if (ingest_vocabulary_match (vocabulary, INGEST_WORDS_GENERIC, get_leaf (key))
      != INGEST_MATCH_WHOLE)
    return leaf;
  words = get_level (key, n_levels - 2);
  above = is_strongly (vocabulary, field, words) ? 95 : score_name (vocabulary, field, words) - 5;
  return MAX (leaf, above - 3.0 * (n_levels - 1));
}

static gboolean
has_shape (const Shape *shape, const IngestSampleKey *key)
{
  gboolean is_shown = shape->needs == 0;

  if ((key->max_in_record > 1 && !shape->may_be_list)
      || (key->is_in_array && shape->field == INGEST_FIELD_TITLE)
      || (shape->is_distinct && g_hash_table_size (key->distinct) < key->n_records))
    return FALSE;
  for (guint kind = 0; kind < INGEST_N_KINDS; kind++)
    {
      double share = ingest_sample_key_get_share (key, kind);

      if ((shape->refuses >> kind & 1) != 0 && share > MAX_REFUSED)
        return FALSE;
      is_shown |= (shape->needs >> kind & 1) != 0 && share >= shape->min_share;
    }
  return is_shown;
}

/* Whether the values are the keys of a map of records. */
static gboolean
is_map_key (const IngestSampleKey *key)
{
  return key->is_outer && *key->keys[g_strv_length (key->keys) - 1] == '\0';
}

/* 0 where the key is not the field's. */
static double
score_pair (const IngestVocabulary *vocabulary, const IngestSample *sample, const Shape *shape,
            guint number, IngestField owner)
{
  const IngestSampleKey *key = g_ptr_array_index (sample->keys, number);
  double score;

  if (!has_shape (shape, key) || (key->is_outer && !shape->may_be_outer))
    return 0;
  score = score_key (vocabulary, shape->field, key, owner);
  if (score < 0)
    return 0;
  /* What stands first and is never the same is an id. */
  if (shape->field == INGEST_FIELD_ID && score == 0 && number == 0 && sample->n_records > 2
      && key->n_records == sample->n_records
      && ingest_sample_key_get_share (key, INGEST_KIND_URL) == 0)
    score = MIN_SCORE / 0.9;
  score += shape->weight * ingest_sample_key_get_share (key, shape->shown_by)
           - 30 * ingest_sample_key_get_share (key, shape->denied_by)
           - (key->is_outer && !is_map_key (key) ? OUTER_COST : 0);
  return score * (0.8 + 0.2 * key->n_records / sample->n_records);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *pair = a, *other = b;

  if (pair->score != other->score)
    return pair->score > other->score ? -1 : 1;
  if (pair->key != other->key)
    return pair->key < other->key ? -1 : 1;
  return (int) pair->field - (int) other->field;
}

static GArray *
score_pairs (const IngestVocabulary *vocabulary, const IngestSample *sample)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint key = 0; key < sample->keys->len; key++)
    {
      IngestField owner = find_owner (vocabulary, g_ptr_array_index (sample->keys, key));

      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        {
          Pair pair = { shapes[i].field, key,
                        score_pair (vocabulary, sample, &shapes[i], key, owner) };
          if (pair.score >= MIN_SCORE)
            g_array_append_val (pairs, pair);
        }
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

void
ingest_choices_init (IngestChoices *choices)
{
  choices->is_cents = FALSE;
  for (guint i = 0; i < INGEST_N_FIELDS; i++)
    choices->fields[i] = G_MAXUINT;
  for (guint i = 0; i < INGEST_N_PARTS; i++)
    choices->parts[i] = G_MAXUINT;
}

gboolean
ingest_choices_has_key (const IngestChoices *choices, guint key)
{
  for (guint i = 0; i < INGEST_N_FIELDS; i++)
    if (choices->fields[i] == key)
      return TRUE;
  for (guint i = 0; i < INGEST_N_PARTS; i++)
    if (choices->parts[i] == key)
      return TRUE;
  return FALSE;
}

/* The key of a part of the place, of which the names say all. */
static guint
find_part (const IngestVocabulary *vocabulary, const IngestSample *sample, IngestWords words)
{
  guint best_key = G_MAXUINT;
  IngestMatch best = INGEST_MATCH_COMPOUND;

  for (guint i = 0; i < sample->keys->len; i++)
    {
      const IngestSampleKey *key = g_ptr_array_index (sample->keys, i);
      IngestField owner = find_owner (vocabulary, key);
      IngestMatch match = ingest_vocabulary_match (vocabulary, words, get_leaf (key));

      if (match > best && !key->is_outer
          && (owner == INGEST_FIELD_NONE || owner == INGEST_FIELD_LOCATION)
          && ingest_sample_key_get_share (key, INGEST_KIND_TEXT) > 0.8
          && ingest_sample_key_get_share (key, INGEST_KIND_NUMBER) < MAX_REFUSED)
        {
          best = match;
          best_key = i;
        }
    }
  return best_key;
}

/* A city with a country or region stands for the place; without, what holds all of it does, and
 * where there is nothing such, the parts that there are. */
static void
choose_place (IngestChoices *choices, const IngestVocabulary *vocabulary,
              const IngestSample *sample)
{
  guint city = find_part (vocabulary, sample, INGEST_WORDS_CITY);
  guint region = find_part (vocabulary, sample, INGEST_WORDS_REGION);
  guint country = choices->fields[INGEST_FIELD_COUNTRY];

  if (city == choices->fields[INGEST_FIELD_TITLE] || city == choices->fields[INGEST_FIELD_COMPANY])
    city = G_MAXUINT;
  if (choices->fields[INGEST_FIELD_LOCATION] != G_MAXUINT
      && (city == G_MAXUINT || (country == G_MAXUINT && region == G_MAXUINT)))
    return;
  if (city == G_MAXUINT && region == G_MAXUINT && country == G_MAXUINT)
    return;
  choices->fields[INGEST_FIELD_LOCATION] = G_MAXUINT;
  choices->parts[INGEST_PART_CITY] = city;
  choices->parts[INGEST_PART_REGION] = region;
  choices->parts[INGEST_PART_COUNTRY] = country;
}

/* Whether two paths are the same but for the key before the last. */
static gboolean
are_cousins (const IngestSampleKey *key, const IngestSampleKey *other)
{
  guint n = g_strv_length (key->keys);

  if (key->is_outer || other->is_outer || n < 2 || n != g_strv_length (other->keys)
      || g_str_equal (key->keys[n - 2], other->keys[n - 2]))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (i != n - 2 && !g_str_equal (key->keys[i], other->keys[i]))
      return FALSE;
  return TRUE;
}

static gboolean
has_cousin (const IngestVocabulary *vocabulary, const IngestSample *sample, guint number)
{
  const IngestSampleKey *key = g_ptr_array_index (sample->keys, number);

  /* Names and values are in whatever there is. */
  if (ingest_vocabulary_match (vocabulary, INGEST_WORDS_GENERIC, get_leaf (key))
      == INGEST_MATCH_WHOLE)
    return FALSE;
  for (guint i = 0; i < sample->keys->len; i++)
    if (are_cousins (key, g_ptr_array_index (sample->keys, i)))
      return TRUE;
  return FALSE;
}

/* Whether what was taken for one record is a map of records by keys of their own, too unlike to be
 * told for one: several fields have their like in a neighbour. */
static gboolean
is_map (const IngestChoices *choices, const IngestVocabulary *vocabulary,
        const IngestSample *sample)
{
  guint n = 0;

  for (guint field = 0; field < INGEST_N_FIELDS; field++)
    n += choices->fields[field] != G_MAXUINT
         && has_cousin (vocabulary, sample, choices->fields[field]);
  return n > 1;
}

/* Whether records are postings: a title alone is one of books and songs too. */
static gboolean
are_postings (const IngestChoices *choices, const IngestVocabulary *vocabulary,
              const IngestSample *sample)
{
  static const IngestField telling[]
      = { INGEST_FIELD_COMPANY, INGEST_FIELD_LOCATION, INGEST_FIELD_WORK_MODE, INGEST_FIELD_REMOTE,
          INGEST_FIELD_SENIORITY, INGEST_FIELD_SKILLS, INGEST_FIELD_POSTED, INGEST_FIELD_PAY_MIN,
          INGEST_FIELD_PAY_MAX, INGEST_FIELD_PAY_TEXT };
  guint title = choices->fields[INGEST_FIELD_TITLE];
  guint n = choices->parts[INGEST_PART_CITY] != G_MAXUINT;

  if (title == G_MAXUINT || is_map (choices, vocabulary, sample))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      guint key = choices->fields[telling[i]];
      n += key != G_MAXUINT
           && !((const IngestSampleKey *) g_ptr_array_index (sample->keys, key))->is_outer;
    }
  return n >= 2
         || ingest_sample_key_get_share (g_ptr_array_index (sample->keys, title),
                                         INGEST_KIND_OCCUPATION) > MAX_REFUSED;
}

/* The keys of a map say whose the postings are, or are their ids. */
static void
choose_map_key (IngestChoices *choices, const IngestSample *sample)
{
  for (guint i = 0; i < sample->keys->len; i++)
    {
      const IngestSampleKey *key = g_ptr_array_index (sample->keys, i);
      gboolean is_code = ingest_sample_key_get_share (key, INGEST_KIND_CODE)
                             + ingest_sample_key_get_share (key, INGEST_KIND_NUMBER)
                         > 0.5;

      if (!is_map_key (key) || ingest_choices_has_key (choices, i))
        continue;
      if (choices->fields[INGEST_FIELD_COMPANY] == G_MAXUINT && !is_code)
        choices->fields[INGEST_FIELD_COMPANY] = i;
      else if (choices->fields[INGEST_FIELD_ID] == G_MAXUINT
               && g_hash_table_size (key->distinct) == sample->n_records)
        choices->fields[INGEST_FIELD_ID] = i;
    }
}

double
ingest_choices_propose (IngestChoices *choices, const IngestVocabulary *vocabulary,
                        const IngestSample *sample)
{
  g_autoptr (GArray) pairs = score_pairs (vocabulary, sample);
  double score = 0;

  ingest_choices_init (choices);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (choices->fields[pair->field] != G_MAXUINT || ingest_choices_has_key (choices, pair->key))
        continue;
      choices->fields[pair->field] = pair->key;
      score += pair->score;
    }
  choose_map_key (choices, sample);
  choose_place (choices, vocabulary, sample);
  score += ingest_choices_find_pay (choices, vocabulary, sample);
  if (are_postings (choices, vocabulary, sample))
    return score * g_bit_storage (sample->n_records);
  choices->fields[INGEST_FIELD_TITLE] = G_MAXUINT;
  return 0;
}

const char *
ingest_choices_get_posted_reading (const IngestSampleKey *key)
{
  if (ingest_sample_key_get_share (key, INGEST_KIND_MILLISECONDS) > 0.5)
    return "epoch_milliseconds";
  if (ingest_sample_key_get_share (key, INGEST_KIND_SECONDS) > 0.5)
    return "epoch_seconds";
  if (key->n_of_kind[INGEST_KIND_SLASHES] == 0)
    return NULL;
  return key->n_of_kind[INGEST_KIND_MONTH_FIRST] > key->n_of_kind[INGEST_KIND_DAY_FIRST]
             ? "month_first"
             : "day_first";
}
