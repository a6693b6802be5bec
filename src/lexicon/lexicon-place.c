/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the names and codes of a place mean together (METHOD "Country"). Each part of the text is
 * settled by itself, in this order:
 *
 *  1. A code is a US state or a Canadian province before it is a country, unless it stands alone in
 *     its part, or the place before it is in that country and in no such state: "Munich, DE". Behind
 *     a town of another country whose parts have codes, it is one of these: "Recife, PE".
 *  2. A state, province, country or code that names one thing only is a frame for the others. A
 *     city right before a state lies there, known or not: "Dublin, CA".
 *  3. A name with namesakes is the one in a frame of its part, those behind it first; else what the
 *     names beside it imply ("Tbilisi, Georgia"); else the one that stands first in the catalog. */

#include "lexicon-place.h"
#include "lexicon-catalog-private.h"
#include "lexicon-place-scan.h"

#include <string.h>

#define COUNTRY_US LEXICON_COUNTRY ('U', 'S')
#define COUNTRY_CA LEXICON_COUNTRY ('C', 'A')

/* An item with what it was settled to. */
typedef struct
{
  const LexiconPlaceItem *item;
  LexiconCountry country; /* 0: it names none */
  guint16 region;         /* of the US or Canada, where the item is one */
  gboolean is_frame;
  gboolean is_settled;
  const char *rule; /* in English, for why */
} Settled;

static const LexiconPlaceMeaning *
first_meaning (const LexiconPlaceTable *table, const LexiconPlaceItem *item)
{
  return lexicon_place_table_get_meaning (table, item->meaning);
}

static const LexiconPlaceMeaning *
next_meaning (const LexiconPlaceTable *table, const LexiconPlaceMeaning *meaning)
{
  return meaning->next != 0 ? lexicon_place_table_get_meaning (table, meaning->next) : NULL;
}

/* The first meaning of a name in a country, and where @region is not 0 in that region. */
static const LexiconPlaceMeaning *
find_meaning (const LexiconPlaceTable *table, const LexiconPlaceItem *item, LexiconCountry country,
              guint16 region)
{
  if (item->kind != LEXICON_PLACE_ITEM_NAME)
    return NULL;
  for (const LexiconPlaceMeaning *m = first_meaning (table, item); m != NULL;
       m = next_meaning (table, m))
    if (m->country == country && (region == 0 || m->region == region))
      return m;
  return NULL;
}

static guint16
pack_code (const LexiconPlaceItem *item)
{
  return LEXICON_COUNTRY (g_ascii_toupper (item->text[0]), g_ascii_toupper (item->text[1]));
}

/* Whether two letters that are both a state and a country are the country. */
static gboolean
is_code_country (const LexiconPlaceTable *table, const Settled *all, guint n, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (item->is_alone)
    return TRUE;
  /* "IN - Bengaluru" */
  if (!item->is_next && i + 1 < n && all[i + 1].item->is_next && all[i + 1].item->kind == LEXICON_PLACE_ITEM_NAME
      && first_meaning (table, all[i + 1].item)->country == item->code.country)
    return TRUE;
  if (!item->is_next)
    return FALSE;

  const Settled *before = &all[i - 1];
  if (before->item->kind != LEXICON_PLACE_ITEM_NAME)
    return before->is_frame && before->country == item->code.country && before->region != 0;
  if (first_meaning (table, before->item)->country != item->code.country)
    return FALSE;
  /* "Ontario, CA" is in California, "Toronto, Ontario, CA" in Canada. */
  return find_meaning (table, before->item, item->code.state_country, pack_code (item)) == NULL
         || before->item->is_next;
}

/* The country of which two letters are a part, by the town before them: "Recife, PE". */
static LexiconCountry
find_part_country (const LexiconPlaceTable *table, const Settled *all, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (!item->is_next || all[i - 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return LEXICON_COUNTRY_NONE;

  const LexiconPlaceMeaning *town = first_meaning (table, all[i - 1].item);
  if (find_meaning (table, all[i - 1].item, item->code.state_country, 0) != NULL)
    return LEXICON_COUNTRY_NONE;
  gboolean is_part = town->kind != LEXICON_PLACE_COUNTRY
                     && lexicon_place_table_has_part_code (table, town->country, pack_code (item));

  return is_part ? town->country : LEXICON_COUNTRY_NONE;
}

static void
settle_code (const LexiconPlaceTable *table, Settled *all, guint n, guint i)
{
  Settled *settled = &all[i];
  const LexiconPlaceCode *code = &settled->item->code;
  gboolean is_both = code->country != 0 && code->state_country != 0;
  LexiconCountry part_of = find_part_country (table, all, i);

  settled->is_settled = settled->is_frame = TRUE;
  if (part_of != LEXICON_COUNTRY_NONE)
    {
      settled->country = part_of;
      settled->region = pack_code (settled->item);
      settled->rule = "the code of a part of the country where the place before it lies";
      return;
    }
  if (code->state_country == 0 || (is_both && is_code_country (table, all, n, i)))
    {
      settled->country = code->country;
      settled->rule = is_both && !settled->item->is_alone
                          ? "the code of the country where the place before it lies"
                          : "the code of a country";
      return;
    }
  settled->country = code->state_country;
  settled->region = pack_code (settled->item);
  settled->rule = code->state_country == COUNTRY_US ? "the code of a US state"
                                                    : "the code of a Canadian province";
}

/* Names whose best-known place is a country or a part of one frame the others. */
static void
settle_frame (const LexiconPlaceTable *table, Settled *settled)
{
  const LexiconPlaceMeaning *meaning = first_meaning (table, settled->item);

  if (meaning->kind == LEXICON_PLACE_CITY)
    return;
  /* "155 N San Vicente Blvd" is not in El Salvador. */
  if (settled->item->is_address && meaning->kind == LEXICON_PLACE_REGION && meaning->region == 0)
    return;
  settled->is_frame = TRUE;
  settled->country = meaning->country;
  settled->region = meaning->region;
  settled->rule = meaning->kind == LEXICON_PLACE_COUNTRY ? "a country" : "part of a country";
}

/* What stands right before a state or province lies in it; a country or state does only where it is
 * known to be a town there, or where two letters follow: "Lebanon, PA". */
static void
settle_by_state (const LexiconPlaceTable *table, Settled *all, guint i)
{
  Settled *settled = &all[i];
  const Settled *state = &all[i + 1];

  if (settled->item->kind != LEXICON_PLACE_ITEM_NAME || !state->item->is_next || !state->is_frame
      || state->region == 0)
    return;

  const LexiconPlaceMeaning *inside
      = find_meaning (table, settled->item, state->country, state->region);
  if (settled->is_frame && inside == NULL
      && first_meaning (table, settled->item)->kind == LEXICON_PLACE_COUNTRY
      && (state->item->kind != LEXICON_PLACE_ITEM_CODE2 || settled->region != 0
          || settled->country == state->country))
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = state->country;
  settled->rule = "a place in the state or province behind it";
}

/* The frame nearest to item @i: behind it first, else before it. */
static const LexiconPlaceMeaning *
find_framed (const LexiconPlaceTable *table, const Settled *all, guint begin, guint end, guint i)
{
  const LexiconPlaceItem *item = all[i].item;
  const LexiconPlaceMeaning *first = first_meaning (table, item);

  for (guint j = begin; j < end; j++)
    if (j != i && all[j].is_frame && all[j].country == first->country)
      return first;
  for (guint j = i + 1; j < end; j++)
    if (all[j].is_frame)
      return find_meaning (table, item, all[j].country, 0);
  for (guint j = i; j > begin; j--)
    if (all[j - 1].is_frame)
      {
        /* In "US, London" a second place begins. */
        if (all[j - 1].country == COUNTRY_US && first->is_first)
          return NULL;
        return find_meaning (table, item, all[j - 1].country, 0);
      }
  return NULL;
}

/* A name after a settled place is the country or part of it where that place lies: "Melbourne,
 * Victoria", "Tbilisi, Georgia". */
static const LexiconPlaceMeaning *
find_implied_before (const LexiconPlaceTable *table, const Settled *all, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (!item->is_next)
    return NULL;
  for (const LexiconPlaceMeaning *m = first_meaning (table, item); m != NULL;
       m = next_meaning (table, m))
    if (m->country == all[i - 1].country && m->kind != LEXICON_PLACE_CITY)
      return m;
  return NULL;
}

/* A name before one that is a state too, and that has such a town: "Vancouver, Washington". */
static const LexiconPlaceMeaning *
find_implied_behind (const LexiconPlaceTable *table, const Settled *all, guint end, guint i)
{
  const LexiconPlaceMeaning *meaning = NULL;

  if (i + 1 == end || !all[i + 1].item->is_next || all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return NULL;
  for (const LexiconPlaceMeaning *m = first_meaning (table, all[i + 1].item);
       m != NULL && meaning == NULL; m = next_meaning (table, m))
    if (m->region != 0 && m->kind == LEXICON_PLACE_REGION)
      meaning = find_meaning (table, all[i].item, m->country, m->region);
  return meaning;
}

/* Streets bear the names of places; where the state is told, they tell nothing. */
static gboolean
is_street (const Settled *all, guint begin, guint end, guint i)
{
  if (!all[i].item->is_address)
    return FALSE;
  for (guint j = begin; j < end; j++)
    if (all[j].is_frame && all[j].region != 0)
      return TRUE;
  return FALSE;
}

/* "Windsor, UK": one place with its country behind it lies there, even where it is not known. The
 * best-known cities do not, and a country that is a city too may as well be the next of a list. */
static gboolean
is_followed_by_frame (const LexiconPlaceTable *table, const Settled *all, guint begin, guint end,
                      guint i)
{
  if (i + 1 == end || !all[i + 1].is_frame || !all[i + 1].item->is_next
      || first_meaning (table, all[i].item)->is_first)
    return FALSE;
  if (i > begin && !all[i - 1].is_frame && all[i].item->is_next)
    return FALSE;
  if (all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return TRUE;
  for (const LexiconPlaceMeaning *m = first_meaning (table, all[i + 1].item); m != NULL;
       m = next_meaning (table, m))
    if (m->kind == LEXICON_PLACE_CITY && m->country == all[i + 1].country)
      return FALSE;
  return TRUE;
}

/* The region of a place, where no namesake lies in another one of the country. */
static guint16
find_sure_region (const LexiconPlaceTable *table, const LexiconPlaceItem *item,
                  const LexiconPlaceMeaning *meaning)
{
  for (const LexiconPlaceMeaning *m = first_meaning (table, item);
       m != NULL && !meaning->is_first; m = next_meaning (table, m))
    if (m->country == meaning->country && m->region != meaning->region)
      return 0;
  return meaning->region;
}

static void
settle_name (const LexiconPlaceTable *table, Settled *all, guint begin, guint end, guint i)
{
  Settled *settled = &all[i];
  const LexiconPlaceMeaning *first = first_meaning (table, settled->item);
  const LexiconPlaceMeaning *meaning = find_framed (table, all, begin, end, i);

  settled->is_settled = TRUE;
  settled->rule = "a place in the country that stands with it";
  if (meaning == NULL && is_followed_by_frame (table, all, begin, end, i))
    {
      settled->country = all[i + 1].country;
      settled->rule = "a place in the country behind it";
      return;
    }
  if (meaning == NULL && is_street (all, begin, end, i))
    {
      settled->rule = "part of an address in a state or province";
      return;
    }
  if (meaning == NULL)
    {
      meaning = find_implied_before (table, all, i);
      settled->rule = "where the place before it lies";
    }
  if (meaning == NULL)
    {
      meaning = find_implied_behind (table, all, end, i);
      settled->rule = "a place in the state or province behind it";
    }
  if (meaning == NULL)
    {
      meaning = first;
      settled->rule = first->next != 0 ? "the best-known place of that name" : "a place";
    }
  settled->country = meaning->country;
  settled->region = find_sure_region (table, settled->item, meaning);
}

/* Settles the items of one part, from @begin to before @end. */
static void
settle_part (const LexiconPlaceTable *table, Settled *all, guint begin, guint end)
{
  for (guint i = begin; i < end; i++)
    switch (all[i].item->kind)
      {
      case LEXICON_PLACE_ITEM_NAME:
        settle_frame (table, &all[i]);
        break;
      case LEXICON_PLACE_ITEM_CODE2:
        settle_code (table, all, end, i);
        break;
      case LEXICON_PLACE_ITEM_CODE3:
        all[i].is_settled = all[i].is_frame = TRUE;
        all[i].country = all[i].item->country;
        all[i].rule = "the code of a country";
        break;
      case LEXICON_PLACE_ITEM_NOWHERE:
        all[i].is_settled = TRUE;
        all[i].rule = "no one country";
        break;
      }
  for (guint i = begin; i + 1 < end; i++)
    settle_by_state (table, all, i);
  for (guint i = begin; i < end; i++)
    if (!all[i].is_settled && !all[i].is_frame)
      settle_name (table, all, begin, end, i);
}

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
find_region (const LexiconPlace *place, const Settled *all, guint n)
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
explain_one (const Settled *settled)
{
  g_autofree char *words = g_utf8_make_valid (settled->item->text, settled->item->text_len);
  const char *slip = settled->item->is_slip ? "one slip away from the name of " : "";
  char code[3] = "";

  if (settled->country == LEXICON_COUNTRY_NONE)
    return g_strdup_printf ("“%s” is %s%s", words, slip, settled->rule);
  lexicon_country_format (settled->country, code);
  return g_strdup_printf ("“%s” is %s%s (%s)", words, slip, settled->rule, code);
}

/* "“Munich” is a place (DE); “EMEA” is no one country"; what stands there twice is said once. */
static char *
explain (const Settled *all, guint n)
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
  Settled all[LEXICON_PLACE_MAX_ITEMS];
  guint n = lexicon_place_scan (table, text, len, items);
  LexiconPlace place = { 0 };

  for (guint i = 0; i < n; i++)
    all[i] = (Settled){ .item = &items[i] };
  for (guint begin = 0, end; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && items[end].part == items[begin].part; end++)
        ;
      settle_part (table, all, begin, end);
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
      for (const LexiconPlaceMeaning *m = first_meaning (table, &items[0]); m != NULL;
           m = next_meaning (table, m))
        if (m->kind == LEXICON_PLACE_COUNTRY)
          return m->country;
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
  const char *name = g_hash_table_lookup (table->shown, GUINT_TO_POINTER ((guint) country));

  if (name != NULL)
    return name;

  char code[3];
  lexicon_country_format (country, code);
  return g_intern_string (code);
}
