/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The countries, states and provinces of a part, which say where its other names lie; and what stands
 * so beside one of them that it can be nowhere else: rules 2 and 4 to 6 of lexicon-place-settle.c. */

#include "lexicon-place-frame.h"
#include "lexicon-place-code.h"
#include "lexicon-place-meaning.h"

#include <glib/gi18n.h>

/* Names whose best-known place is a country or a part of one frame the others. */
static void
settle_frame (const LexiconPlaceTable *table, LexiconPlaceSettled *settled)
{
  const LexiconPlaceMeaning *meaning = lexicon_place_get_first_meaning (table, settled->item);

  if (meaning->kind == LEXICON_PLACE_CITY)
    return;
  /* "155 N San Vicente Blvd" is not in El Salvador, "532 Chili Ave" not in Chile. */
  if (settled->item->is_address && meaning->region == 0
      && (meaning->kind == LEXICON_PLACE_REGION || settled->item->is_cut))
    return;
  settled->is_frame = TRUE;
  settled->country = meaning->country;
  settled->region = meaning->region;
  settled->rule
      = meaning->kind == LEXICON_PLACE_COUNTRY ? N_("a country") : N_("part of a country");
}

/* Codes of three letters, and names that are no one country. */
static void
settle_other (LexiconPlaceSettled *settled)
{
  gboolean is_code = settled->item->kind == LEXICON_PLACE_ITEM_CODE3;

  settled->is_settled = TRUE;
  settled->is_frame = is_code;
  settled->country = is_code ? settled->item->country : LEXICON_COUNTRY_NONE;
  settled->rule = is_code ? N_("the code of a country") : N_("no one country");
}

/* "Franca, São Paulo": a country's name right before a part of another country that has a town of
 * that name; where the name is the country's only with marks that are not written here, also before
 * that country itself: "Franca, Brasil". */
static void
settle_town (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint end, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceSettled *next = &all[i + 1];

  if (!settled->is_frame || settled->item->kind != LEXICON_PLACE_ITEM_NAME || i + 1 == end
      || !next->item->is_next || next->item->kind != LEXICON_PLACE_ITEM_NAME)
    return;

  const LexiconPlaceMeaning *first = lexicon_place_get_first_meaning (table, settled->item);
  const LexiconPlaceMeaning *behind = lexicon_place_get_first_meaning (table, next->item);
  const LexiconPlaceMeaning *town = lexicon_place_find_meaning (table, settled->item, behind->country, 0);
  gboolean is_spelt_otherwise = first->spellings == LEXICON_PLACE_SPELLING_MARKED
                                && lexicon_place_get_item_spelling (settled->item) == LEXICON_PLACE_SPELLING_PLAIN;
  gboolean is_before_part = FALSE;

  if (first->kind != LEXICON_PLACE_COUNTRY || town == NULL || town->kind != LEXICON_PLACE_CITY
      || town->region != 0 || town->country == first->country)
    return;
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, next->item); m != NULL;
       m = lexicon_place_get_next_meaning (table, m))
    is_before_part |= m->country == town->country && m->kind == LEXICON_PLACE_REGION;
  if (!is_before_part && !is_spelt_otherwise)
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = town->country;
  settled->rule = N_("a place in the country behind it");
}

/* A word of a longer name that is not known, beside a country that has no such place, tells
 * nothing: "Sul" of "São Francisco do Sul, Brasil". */
static void
settle_fragment (const LexiconPlaceTable *table,
                 LexiconPlaceSettled *all,
                 guint begin,
                 guint end,
                 guint i)
{
  LexiconPlaceSettled *settled = &all[i];

  if (!settled->item->is_fragment || settled->is_settled
      || settled->item->kind != LEXICON_PLACE_ITEM_NAME
      || lexicon_place_get_first_meaning (table, settled->item)->kind == LEXICON_PLACE_COUNTRY
      || lexicon_place_get_first_meaning (table, settled->item)->is_first)
    return;
  for (guint j = begin; j < end; j++)
    {
      if (j == i || !lexicon_place_is_country (table, all, j)
          || lexicon_place_find_meaning (table, settled->item, all[j].country, 0) != NULL)
        continue;
      settled->is_settled = TRUE;
      settled->is_frame = FALSE;
      settled->country = LEXICON_COUNTRY_NONE;
      settled->region = 0;
      settled->rule = N_("part of a name in the country that stands with it");
      return;
    }
}

/* A name before one that is a state too, and that has such a town: "Vancouver, Washington". */
const LexiconPlaceMeaning *
lexicon_place_find_implied_behind (const LexiconPlaceTable *table,
                     const LexiconPlaceSettled *all,
                     guint end,
                     guint i)
{
  const LexiconPlaceMeaning *meaning = NULL;

  if (i + 1 == end || !all[i + 1].item->is_next || all[i + 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return NULL;
  for (const LexiconPlaceMeaning *m = lexicon_place_get_head_meaning (table, all[i + 1].item);
       m != NULL && meaning == NULL; m = lexicon_place_get_next_meaning (table, m))
    if (m->region != 0 && m->kind == LEXICON_PLACE_REGION)
      meaning = lexicon_place_find_meaning (table, all[i].item, m->country, m->region);
  return meaning;
}

/* A part of a country right before a town that is a US state, too: "Kent, Washington". */
static void
settle_before_town (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint end, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceMeaning *town;

  if (!settled->is_frame || settled->item->kind != LEXICON_PLACE_ITEM_NAME || settled->region != 0
      || lexicon_place_is_country (table, all, i))
    return;
  town = lexicon_place_find_implied_behind (table, all, end, i);
  if (town == NULL)
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = town->country;
  settled->region = town->region;
  settled->rule = N_("a place in the state or province behind it");
}

/* The first word of a longer name that is not known, with a state or province behind it, tells
 * nothing: "Jamaica Plain, MA". */
static void
settle_cut (LexiconPlaceSettled *all, guint end, guint i)
{
  LexiconPlaceSettled *settled = &all[i];

  if (!settled->item->is_cut || settled->item->kind != LEXICON_PLACE_ITEM_NAME || i + 1 == end
      || !all[i + 1].is_frame || all[i + 1].region == 0)
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = LEXICON_COUNTRY_NONE;
  settled->region = 0;
  settled->rule = N_("part of a name in the state or province behind it");
}

/* What stands right before a state or province lies in it; a country or state does only where it is
 * known to be a town there, or where two letters follow: "Lebanon, PA". */
static void
settle_by_state (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceSettled *state = &all[i + 1];

  if (settled->item->kind != LEXICON_PLACE_ITEM_NAME || !state->item->is_next || !state->is_frame
      || state->region == 0)
    return;

  const LexiconPlaceMeaning *inside
      = lexicon_place_find_meaning (table, settled->item, state->country, state->region);
  if (settled->is_frame && inside == NULL && !settled->item->is_fragment
      && lexicon_place_get_first_meaning (table, settled->item)->kind == LEXICON_PLACE_COUNTRY
      && (state->item->kind != LEXICON_PLACE_ITEM_CODE2 || settled->region != 0
          || settled->country == state->country))
    return;
  settled->is_settled = TRUE;
  settled->is_frame = FALSE;
  settled->country = state->country;
  settled->rule = N_("a place in the state or province behind it");
}

/* Of a part of one country right before another: "Limburg, The Netherlands", "Canterbury,
 * England". */
static void
settle_part_before_country (const LexiconPlaceTable *table,
                            LexiconPlaceSettled *all,
                            guint end,
                            guint i)
{
  LexiconPlaceSettled *settled = &all[i];

  if (i + 1 == end || !all[i + 1].item->is_next || !settled->is_frame
      || settled->item->kind != LEXICON_PLACE_ITEM_NAME || lexicon_place_is_country (table, all, i)
      || settled->region != 0 || all[i + 1].country == settled->country
      || !lexicon_place_is_country (table, all, i + 1))
    return;
  settled->is_settled = TRUE;
  settled->country = all[i + 1].country;
  settled->rule = N_("a place in the country behind it");
}

/* A country beside one of its territories is told for the territory's sake. */
static void
settle_territory (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint i)
{
  LexiconPlaceSettled *one = &all[i], *other = &all[i + 1];

  if (!other->item->is_next || !lexicon_place_is_country (table, all, i) || !lexicon_place_is_country (table, all, i + 1))
    return;
  if (lexicon_place_table_is_territory (table, other->country, one->country))
    {
      one->country = other->country;
      one->rule = N_("the country to which the territory beside it belongs");
    }
  else if (lexicon_place_table_is_territory (table, one->country, other->country))
    {
      other->country = one->country;
      other->rule = N_("the country to which the territory beside it belongs");
    }
}

void
lexicon_place_settle_frames (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint begin,
                             guint end)
{
  for (guint i = begin; i < end; i++)
    if (all[i].item->kind == LEXICON_PLACE_ITEM_NAME)
      settle_frame (table, &all[i]);
    else if (all[i].item->kind == LEXICON_PLACE_ITEM_CODE2)
      lexicon_place_settle_code (table, all, end, i);
    else
      settle_other (&all[i]);
  for (guint i = begin; i < end; i++)
    {
      settle_town (table, all, end, i);
      settle_fragment (table, all, begin, end, i);
      settle_cut (all, end, i);
      settle_part_before_country (table, all, end, i);
      settle_before_town (table, all, end, i);
    }
  for (guint i = begin; i + 1 < end; i++)
    {
      settle_by_state (table, all, i);
      settle_territory (table, all, i);
    }
}
