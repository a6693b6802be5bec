/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two letters are a country, a US state, a Canadian province or a part of another country: rule 1 of
 * lexicon-place-settle.c. */

#include "lexicon-place-code.h"
#include "lexicon-place-meaning.h"

#include <glib/gi18n.h>

#define COUNTRY_US LEXICON_COUNTRY ('U', 'S')

guint16
lexicon_place_pack_code (const LexiconPlaceItem *item)
{
  return LEXICON_COUNTRY (g_ascii_toupper (item->text[0]), g_ascii_toupper (item->text[1]));
}

/* "US, CA, UK" */
static gboolean
is_between_countries (const LexiconPlaceTable *table,
                      const LexiconPlaceSettled *all,
                      guint n,
                      guint i)
{
  const LexiconPlaceItem *next = i + 1 < n ? all[i + 1].item : NULL;

  if (next == NULL || !next->is_next || !lexicon_place_is_country (table, all, i - 1))
    return FALSE;
  if (next->kind == LEXICON_PLACE_ITEM_CODE2)
    return next->code.country != 0 && next->code.state_country == 0;
  return next->kind == LEXICON_PLACE_ITEM_NAME
         && lexicon_place_get_first_meaning (table, next)->kind == LEXICON_PLACE_COUNTRY;
}

/* Whether two letters that are both a state and a country are the country. */
static gboolean
is_code_country (const LexiconPlaceTable *table, const LexiconPlaceSettled *all, guint n, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (item->is_alone)
    return TRUE;
  /* "IN - Bengaluru" */
  if (!item->is_next && i + 1 < n && all[i + 1].item->is_next
      && all[i + 1].item->kind == LEXICON_PLACE_ITEM_NAME
      && lexicon_place_get_first_meaning (table, all[i + 1].item)->country == item->code.country)
    return TRUE;
  if (!item->is_next)
    return FALSE;

  const LexiconPlaceSettled *before = &all[i - 1];
  if (is_between_countries (table, all, n, i))
    return TRUE;
  if (before->item->kind != LEXICON_PLACE_ITEM_NAME)
    return before->is_frame && before->country == item->code.country && before->region != 0;
  if (lexicon_place_get_first_meaning (table, before->item)->country != item->code.country)
    return FALSE;
  /* "Ontario, CA" is in California, "Toronto, Ontario, CA" in Canada. */
  return lexicon_place_find_meaning (table, before->item, item->code.state_country, lexicon_place_pack_code (item)) == NULL
         || before->item->is_next;
}

/* The country of which two letters are a part, by the town before them: "Recife, PE". */
static LexiconCountry
find_part_country (const LexiconPlaceTable *table, const LexiconPlaceSettled *all, guint i)
{
  const LexiconPlaceItem *item = all[i].item;

  if (!item->is_next || all[i - 1].item->kind != LEXICON_PLACE_ITEM_NAME)
    return LEXICON_COUNTRY_NONE;

  const LexiconPlaceMeaning *town = lexicon_place_get_first_meaning (table, all[i - 1].item);
  if (lexicon_place_find_meaning (table, all[i - 1].item, item->code.state_country, 0) != NULL)
    return LEXICON_COUNTRY_NONE;
  gboolean is_part = town->kind != LEXICON_PLACE_COUNTRY
                     && lexicon_place_table_has_part_code (table, town->country, lexicon_place_pack_code (item));

  return is_part ? town->country : LEXICON_COUNTRY_NONE;
}

void
lexicon_place_settle_code (const LexiconPlaceTable *table, LexiconPlaceSettled *all, guint n, guint i)
{
  LexiconPlaceSettled *settled = &all[i];
  const LexiconPlaceCode *code = &settled->item->code;
  gboolean is_both = code->country != 0 && code->state_country != 0;
  LexiconCountry part_of = find_part_country (table, all, i);

  settled->is_settled = settled->is_frame = TRUE;
  if (part_of != LEXICON_COUNTRY_NONE)
    {
      settled->country = part_of;
      settled->region = lexicon_place_pack_code (settled->item);
      settled->rule = N_("the code of a part of the country where the place before it lies");
      return;
    }
  if (code->state_country == 0 || (is_both && is_code_country (table, all, n, i)))
    {
      settled->country = code->country;
      settled->rule = is_both && !settled->item->is_alone
                          ? N_("the code of the country where the place before it lies")
                          : N_("the code of a country");
      return;
    }
  settled->country = code->state_country;
  settled->region = lexicon_place_pack_code (settled->item);
  settled->rule = code->state_country == COUNTRY_US ? N_("the code of a US state")
                                                    : N_("the code of a Canadian province");
}
