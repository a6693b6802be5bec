/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules are looked up once for each distinct title, place, employer and skill; then columns are
 * written anew from the ones that were read. */

#include "market-corrections.h"

#include "lexicon-place.h"
#include "market-record.h"
#include "market-table-private.h"

#include <string.h>

typedef struct
{
  const MarketTable *base;
  MarketTable *table; /* in the making */
  const LexiconCorrections *corrections;
} Correcting;

static const LexiconCorrection *
find_rule (const Correcting *correcting, LexiconCorrectionKind kind, MarketNames names, guint id)
{
  const MarketTexts *texts = &correcting->base->names[names].shown;

  return lexicon_corrections_find (correcting->corrections, kind, market_texts_get (texts, id),
                                   market_texts_get_len (texts, id));
}

/* The id of a role or skill by its name, a new one where nobody knows it; 0 for "". */
static guint32
ensure_name (Correcting *correcting, MarketNames names, const char *name)
{
  guint32 id = *name != '\0' ? market_table_find_name (correcting->table, names, name) : 0;

  if (id == 0 && *name != '\0')
    id = market_name_list_add (&correcting->table->names[names], name, strlen (name));
  return id;
}

static void
correct_titles (Correcting *correcting)
{
  const MarketColumns *base = &correcting->base->columns;
  guint n = correcting->base->names[MARKET_NAMES_TITLES].shown.n;
  g_autofree const LexiconCorrection **rules = g_new0 (const LexiconCorrection *, n + 1);
  g_autofree guint32 *ids = g_new0 (guint32, n + 1);
  guint32 *role = g_memdup2 (base->role, base->n_rows * sizeof *role);
  guint8 *seniority = g_memdup2 (base->seniority, base->n_rows);

  for (guint id = 1; id <= n; id++)
    {
      rules[id] = find_rule (correcting, LEXICON_CORRECTION_TITLE, MARKET_NAMES_TITLES, id);
      if (rules[id] != NULL && rules[id]->name != NULL)
        ids[id] = ensure_name (correcting, MARKET_NAMES_ROLES, rules[id]->name);
    }
  for (guint row = 0; row < base->n_rows; row++)
    {
      const LexiconCorrection *rule = rules[base->title[row]];

      if (rule != NULL && rule->name != NULL)
        role[row] = ids[base->title[row]];
      if (rule != NULL && rule->has_seniority)
        seniority[row] = rule->seniority;
    }
  correcting->table->columns.role = role;
  correcting->table->columns.seniority = seniority;
}

static void
correct_employers (Correcting *correcting)
{
  const MarketColumns *base = &correcting->base->columns;
  guint n = correcting->base->names[MARKET_NAMES_EMPLOYERS].shown.n;
  g_autofree const LexiconCorrection **rules = g_new0 (const LexiconCorrection *, n + 1);
  guint8 *flags = g_memdup2 (base->flags, base->n_rows);

  for (guint id = 1; id <= n; id++)
    rules[id] = find_rule (correcting, LEXICON_CORRECTION_EMPLOYER, MARKET_NAMES_EMPLOYERS, id);
  for (guint row = 0; row < base->n_rows; row++)
    {
      const LexiconCorrection *rule = rules[base->employer[row]];

      if (rule != NULL)
        flags[row] = (flags[row] & ~MARKET_ROW_IS_AGENCY)
                     | (rule->is_agency ? MARKET_ROW_IS_AGENCY : 0);
    }
  correcting->table->columns.flags = flags;
}

static gboolean
has_corrected_place (const Correcting *correcting, const char *text, gsize len)
{
  const char *part;
  gsize part_len;

  while (market_location_next (&text, &len, &part, &part_len))
    if (lexicon_corrections_find (correcting->corrections, LEXICON_CORRECTION_PLACE, part, part_len)
        != NULL)
      return TRUE;
  return FALSE;
}

/* The countries of a location of which a place is corrected; FALSE where none is. */
static gboolean
read_location (const Correcting *correcting, guint id, LexiconPlace *place)
{
  const MarketTexts *texts = &correcting->base->names[MARKET_NAMES_LOCATIONS].shown;
  const char *text = market_texts_get (texts, id), *part;
  gsize len = market_texts_get_len (texts, id), part_len;

  *place = (LexiconPlace){ 0 };
  if (!has_corrected_place (correcting, text, len))
    return FALSE;
  while (market_location_next (&text, &len, &part, &part_len))
    {
      const LexiconCorrection *rule = lexicon_corrections_find (
          correcting->corrections, LEXICON_CORRECTION_PLACE, part, part_len);
      LexiconPlace read = { 0 };

      if (rule != NULL && rule->country != LEXICON_COUNTRY_NONE)
        read = (LexiconPlace){ .countries = { rule->country }, .n_countries = 1 };
      else if (rule == NULL && correcting->base->catalog != NULL)
        read = lexicon_place_read (correcting->base->catalog, part, part_len, NULL);
      lexicon_place_add (place, &read);
    }
  return TRUE;
}

static void
correct_places (Correcting *correcting)
{
  const MarketColumns *base = &correcting->base->columns;
  guint n = correcting->base->names[MARKET_NAMES_LOCATIONS].shown.n;
  g_autofree LexiconPlace *places = g_new0 (LexiconPlace, n + 1);
  g_autofree gboolean *are_corrected = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  guint32 *starts = g_new (guint32, (gsize) base->n_rows + 1);

  for (guint id = 1; id <= n; id++)
    are_corrected[id] = read_location (correcting, id, &places[id]);
  for (guint row = 0; row < base->n_rows; row++)
    {
      guint id = base->location[row];
      guint start = base->country_start[row];

      starts[row] = countries->len;
      if (are_corrected[id])
        g_array_append_vals (countries, places[id].countries, places[id].n_countries);
      else if (base->country_start[row + 1] > start)
        g_array_append_vals (countries, base->countries + start,
                             base->country_start[row + 1] - start);
    }
  starts[base->n_rows] = countries->len;
  correcting->table->columns.country_start = starts;
  correcting->table->columns.countries
      = (LexiconCountry *) g_array_free (g_steal_pointer (&countries), FALSE);
}

static void
correct_skills (Correcting *correcting)
{
  const MarketColumns *base = &correcting->base->columns;
  guint n = correcting->base->names[MARKET_NAMES_SKILLS].shown.n;
  g_autofree guint32 *means = g_new (guint32, n + 1);
  guint32 *starts = g_new (guint32, (gsize) base->n_rows + 1);
  guint32 *skills = g_new (guint32, MAX (base->skill_start[base->n_rows], 1));
  guint n_skills = 0;

  means[0] = 0;
  for (guint id = 1; id <= n; id++)
    {
      const LexiconCorrection *rule
          = find_rule (correcting, LEXICON_CORRECTION_SKILL, MARKET_NAMES_SKILLS, id);

      means[id] = rule != NULL && rule->name != NULL
                      ? ensure_name (correcting, MARKET_NAMES_SKILLS, rule->name)
                      : id;
    }

  guint n_names = correcting->table->names[MARKET_NAMES_SKILLS].shown.n;
  g_autofree guint32 *last_row_with = g_new0 (guint32, n_names + 1); /* plus one */

  for (guint row = 0; row < base->n_rows; row++)
    {
      starts[row] = n_skills;
      for (guint i = base->skill_start[row]; i < base->skill_start[row + 1]; i++)
        {
          guint32 skill = means[base->skills[i]];

          if (skill == 0 || last_row_with[skill] == row + 1)
            continue;
          last_row_with[skill] = row + 1;
          skills[n_skills++] = skill;
        }
    }
  starts[base->n_rows] = n_skills;
  correcting->table->columns.skill_start = starts;
  correcting->table->columns.skills = skills;
}

/* Counts again what the corrections may have changed. */
static void
count_filled (MarketTable *table)
{
  const MarketColumns *columns = &table->columns;
  guint n_role = 0, n_seniority = 0, n_country = 0, n_skills = 0;

  for (guint row = 0; row < columns->n_rows; row++)
    {
      if (columns->duplicate_of[row] != MARKET_ROW_NONE)
        continue;
      n_role += columns->role[row] != 0;
      n_seniority += columns->seniority[row] != LEXICON_SENIORITY_UNKNOWN;
      n_country += columns->country_start[row + 1] > columns->country_start[row];
      n_skills += columns->skill_start[row + 1] > columns->skill_start[row];
    }
  table->n_filled[INGEST_FIELD_ROLE] = n_role;
  table->n_filled[INGEST_FIELD_SENIORITY] = n_seniority;
  table->n_filled[INGEST_FIELD_COUNTRY] = n_country;
  table->n_filled[INGEST_FIELD_SKILLS] = n_skills;
}

static void
copy_names (MarketTable *table, const MarketTable *base, MarketNames names)
{
  const MarketTexts *texts = &base->names[names].shown;

  table->names[names] = (MarketNameList){ .ignores_case = base->names[names].ignores_case };
  for (guint id = 1; id <= texts->n; id++)
    market_name_list_append (&table->names[names], market_texts_get (texts, id));
}

/* A table that shares all with @base but the names that may be added to. */
static MarketTable *
share_table (MarketTable *base, LexiconCorrections *corrections)
{
  MarketTable *table = g_new (MarketTable, 1);

  *table = *base;
  table->ref_count = 1;
  table->uncorrected = market_table_ref (base);
  table->corrections = lexicon_corrections_ref (corrections);
  copy_names (table, base, MARKET_NAMES_ROLES);
  copy_names (table, base, MARKET_NAMES_SKILLS);
  return table;
}

/* Corrects what was converted, and converts that again. */
static MarketTable *
correct_converted (MarketTable *table, LexiconCorrections *corrections)
{
  g_autoptr (MarketTable) corrected = market_table_correct (table->base, corrections);

  return market_table_convert (corrected, table->conversion.currency);
}

MarketTable *
market_table_correct (MarketTable *table, LexiconCorrections *corrections)
{
  MarketTable *base = table->uncorrected != NULL ? table->uncorrected : table;

  if (table->base != NULL)
    return correct_converted (table, corrections);
  if (lexicon_corrections_get_n (corrections) == 0)
    return market_table_ref (base);

  Correcting correcting
      = { .base = base, .table = share_table (base, corrections), .corrections = corrections };

  correct_titles (&correcting);
  correct_employers (&correcting);
  correct_places (&correcting);
  correct_skills (&correcting);
  market_name_list_trim (&correcting.table->names[MARKET_NAMES_ROLES]);
  market_name_list_trim (&correcting.table->names[MARKET_NAMES_SKILLS]);
  count_filled (correcting.table);
  return correcting.table;
}

LexiconCorrections *
market_table_get_corrections (const MarketTable *table)
{
  return table->corrections;
}

/* Skills by name: the ids of new ones differ from table to table. */
static gboolean
have_same_skills (const MarketTable *a, const MarketTable *b, guint row)
{
  const MarketColumns *of_a = &a->columns, *of_b = &b->columns;
  guint start_a = of_a->skill_start[row], start_b = of_b->skill_start[row];
  guint n = of_a->skill_start[row + 1] - start_a;

  if (of_b->skill_start[row + 1] - start_b != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (market_table_get_name (a, MARKET_NAMES_SKILLS, of_a->skills[start_a + i]),
                   market_table_get_name (b, MARKET_NAMES_SKILLS, of_b->skills[start_b + i]))
        != 0)
      return FALSE;
  return TRUE;
}

static gboolean
have_same_countries (const MarketColumns *a, const MarketColumns *b, guint row)
{
  guint start_a = a->country_start[row], start_b = b->country_start[row];
  guint n = a->country_start[row + 1] - start_a;

  if (b->country_start[row + 1] - start_b != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (a->countries[start_a + i] != b->countries[start_b + i])
      return FALSE;
  return TRUE;
}

guint
market_table_count_changed (const MarketTable *table, const MarketTable *other)
{
  const MarketColumns *a = &table->columns, *b = &other->columns;
  guint n = 0;

  g_return_val_if_fail (a->n_rows == b->n_rows, 0);

  for (guint row = 0; row < a->n_rows; row++)
    {
      const char *role_a = market_table_get_name (table, MARKET_NAMES_ROLES, a->role[row]);
      const char *role_b = market_table_get_name (other, MARKET_NAMES_ROLES, b->role[row]);

      n += a->duplicate_of[row] == MARKET_ROW_NONE
           && (a->seniority[row] != b->seniority[row] || a->flags[row] != b->flags[row]
               || g_strcmp0 (role_a, role_b) != 0 || !have_same_countries (a, b, row)
               || !have_same_skills (table, other, row));
    }
  return n;
}
