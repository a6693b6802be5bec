/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A place's text is scanned, its items are settled part after part, and their countries are put
 * together. */

#include "lexicon-place.h"
#include "lexicon-catalog-private.h"
#include "lexicon-place-settle.h"

#include <glib/gi18n.h>
#include <string.h>

#define COUNTRY_US LEXICON_COUNTRY ('U', 'S')
#define COUNTRY_CA LEXICON_COUNTRY ('C', 'A')

static void
add_country (LexiconPlace *place, LexiconCountry country)
{
  guint at = 0;

  while (at < place->n_countries && place->countries[at] < country)
    at++;
  if (country == LEXICON_COUNTRY_NONE || place->n_countries == LEXICON_PLACE_MAX_COUNTRIES
      || (at < place->n_countries && place->countries[at] == country))
    return;
  memmove (&place->countries[at + 1], &place->countries[at],
           (place->n_countries - at) * sizeof (LexiconCountry));
  place->countries[at] = country;
  place->n_countries++;
}

/* The region of all places that have one, where that is the same and in the only country. What is
 * told counts before what a city implies. */
static guint16
find_region (const LexiconPlace *place, const LexiconPlaceSettled *all, guint n)
{
  gboolean is_told = FALSE;
  guint16 region = 0;

  for (guint i = 0; i < n; i++)
    is_told |= all[i].is_frame && all[i].region != 0;
  for (guint i = 0; i < n; i++)
    {
      if (all[i].region == 0 || all[i].region == region || (is_told && !all[i].is_frame))
        continue;
      if (region != 0)
        return 0;
      region = all[i].region;
    }
  if (place->n_countries != 1
      || (place->countries[0] != COUNTRY_US && place->countries[0] != COUNTRY_CA))
    return 0;
  return region;
}

static char *
explain_one (const LexiconPlaceSettled *settled)
{
  g_autofree char *words = g_utf8_make_valid (settled->item->text, settled->item->text_len);
  g_autofree char *reason = NULL;
  char code[3] = "";

  if (settled->item->is_slip)
    /* Translators: words of a place, and what they are: "a country". */
    reason = g_strdup_printf (_("“%s” is one slip away from the name of %s"), words,
                              _(settled->rule));
  else
    /* Translators: words of a place, and what they are: "the code of a US state". */
    reason = g_strdup_printf (_("“%s” is %s"), words, _(settled->rule));
  if (settled->country == LEXICON_COUNTRY_NONE)
    return g_steal_pointer (&reason);
  lexicon_country_format (settled->country, code);
  return g_strdup_printf ("%s (%s)", reason, code);
}

/* "“Munich” is a place (DE); “EMEA” is no one country"; what stands there twice is said once. */
static char *
explain (const LexiconPlaceSettled *all, guint n)
{
  GString *why = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *reason = explain_one (&all[i]);

      if (strstr (why->str, reason) != NULL)
        continue;
      g_string_append_printf (why, "%s%s", i > 0 ? "; " : "", reason);
    }
  return g_string_free (why, n == 0);
}

LexiconPlace
lexicon_place_read (const LexiconCatalog *catalog, const char *text, gsize len, char **why)
{
  const LexiconPlaceTable *table = catalog->places;
  LexiconPlaceItem items[LEXICON_PLACE_MAX_ITEMS];
  LexiconPlaceSettled all[LEXICON_PLACE_MAX_ITEMS];
  guint n = lexicon_place_scan (table, text, len, items);
  LexiconPlace place = { 0 };

  for (guint i = 0; i < n; i++)
    all[i] = (LexiconPlaceSettled){.item = &items[i]};
  for (guint begin = 0, end; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && items[end].part == items[begin].part; end++)
        ;
      lexicon_place_settle_part (table, all, begin, end);
    }
  for (guint i = 0; i < n; i++)
    add_country (&place, all[i].country);
  place.region = find_region (&place, all, n);
  if (why != NULL)
    *why = explain (all, n);
  return place;
}

void
lexicon_place_add (LexiconPlace *place, const LexiconPlace *other)
{
  for (guint i = 0; i < other->n_countries; i++)
    add_country (place, other->countries[i]);
}

LexiconCountry
lexicon_country_find (const LexiconCatalog *catalog, const char *text, gsize len)
{
  const LexiconPlaceTable *table = catalog->places;
  LexiconPlaceItem items[LEXICON_PLACE_MAX_ITEMS];

  /* The text must be one name or code and nothing else; a name counts only as a country, and two
   * letters as a code, though they may be a name elsewhere: "LA", "NA". */
  if (lexicon_place_scan (table, text, len, items) != 1 || !items[0].is_alone)
    return LEXICON_COUNTRY_NONE;
  const LexiconPlaceCode *code
      = items[0].text_len == 2 ? lexicon_place_table_get_code (table, items[0].text) : NULL;
  if (code != NULL && code->country != LEXICON_COUNTRY_NONE)
    return code->country;
  switch (items[0].kind)
    {
    case LEXICON_PLACE_ITEM_CODE3:
      return items[0].country;
    case LEXICON_PLACE_ITEM_NAME:
      for (guint i = items[0].meaning; i != 0; i = lexicon_place_table_get_meaning (table, i)->next)
        if (lexicon_place_table_get_meaning (table, i)->kind == LEXICON_PLACE_COUNTRY)
          return lexicon_place_table_get_meaning (table, i)->country;
      return LEXICON_COUNTRY_NONE;
    case LEXICON_PLACE_ITEM_CODE2:
    case LEXICON_PLACE_ITEM_NOWHERE:
    default:
      return LEXICON_COUNTRY_NONE;
    }
}

const char *
lexicon_country_get_name (const LexiconCatalog *catalog, LexiconCountry country)
{
  const LexiconPlaceTable *table = catalog->places;
  const char *name = g_hash_table_lookup (table->shown, LEXICON_PLACE_SHOWN (country, 0));

  if (name != NULL)
    return name;

  char code[3];
  lexicon_country_format (country, code);
  return g_intern_string (code);
}

const char *
lexicon_region_get_name (const LexiconCatalog *catalog, LexiconCountry country, guint16 region)
{
  return g_hash_table_lookup (catalog->places->shown, LEXICON_PLACE_SHOWN (country, region));
}
