/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A memory of texts and their meanings, and which part of the lexicon reads which kind. */

#include "market-meanings.h"

#include "lexicon-skill.h"
#include "lexicon-title.h"
#include "lexicon-work-mode.h"
#include "market-record.h"

/* What the shared memory keeps of each kind. Texts past that are read again in each block: slower,
 * but files full of distinct texts cannot fill the memory. */
#define MAX_SHARED_TEXTS (1 << 18)

typedef MarketMeaning (*ReadFunc) (const LexiconCatalog *catalog, const char *text, gsize len);

static MarketMeaning
read_title (const LexiconCatalog *catalog, const char *text, gsize len)
{
  LexiconTitle title = lexicon_title_read (catalog, text, len, NULL, NULL);

  return (MarketMeaning){ .id = title.role,
                          .seniority = title.seniority,
                          .work_mode = lexicon_work_mode_read (catalog, text, len) };
}

static MarketMeaning
read_location (const LexiconCatalog *catalog, const char *text, gsize len)
{
  MarketMeaning meaning = { .work_mode = lexicon_work_mode_read (catalog, text, len) };
  const char *part;
  gsize part_len;

  while (market_location_next (&text, &len, &part, &part_len))
    {
      LexiconPlace place = lexicon_place_read (catalog, part, part_len, NULL);

      lexicon_place_add (&meaning.place, &place);
    }
  return meaning;
}

static MarketMeaning
read_role (const LexiconCatalog *catalog, const char *text, gsize len)
{
  return (MarketMeaning){ .id = lexicon_role_find (catalog, text, len) };
}

static MarketMeaning
read_seniority (const LexiconCatalog *catalog, const char *text, gsize len)
{
  return (MarketMeaning){ .seniority = lexicon_seniority_read (catalog, text, len) };
}

static MarketMeaning
read_work_mode (const LexiconCatalog *catalog, const char *text, gsize len)
{
  return (MarketMeaning){ .work_mode = lexicon_work_mode_read (catalog, text, len) };
}

static MarketMeaning
read_country (const LexiconCatalog *catalog, const char *text, gsize len)
{
  LexiconCountry country = lexicon_country_find (catalog, text, len);

  if (country != LEXICON_COUNTRY_NONE)
    return (MarketMeaning){ .place = { .countries = { country }, .n_countries = 1 } };
  return (MarketMeaning){ .place = lexicon_place_read (catalog, text, len, NULL) };
}

static MarketMeaning
read_tag (const LexiconCatalog *catalog, const char *text, gsize len)
{
  return (MarketMeaning){ .id = lexicon_skill_find (catalog, text, len),
                          .is_ignored = lexicon_skill_is_ignored (catalog, text, len) };
}

static const ReadFunc read_funcs[MARKET_N_TEXTS] = {
  [MARKET_TEXT_TITLE] = read_title,
  [MARKET_TEXT_LOCATION] = read_location,
  [MARKET_TEXT_ROLE] = read_role,
  [MARKET_TEXT_SENIORITY] = read_seniority,
  [MARKET_TEXT_WORK_MODE] = read_work_mode,
  [MARKET_TEXT_COUNTRY] = read_country,
  [MARKET_TEXT_TAG] = read_tag,
};

MarketMeanings *
market_meanings_new (LexiconCatalog *catalog, MarketMeanings *shared)
{
  MarketMeanings *meanings = g_new0 (MarketMeanings, 1);

  meanings->catalog = catalog;
  meanings->shared = shared;
  g_mutex_init (&meanings->lock);
  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    meanings->meanings[kind] = g_array_new (FALSE, FALSE, sizeof (MarketMeaning));
  return meanings;
}

void
market_meanings_free (MarketMeanings *meanings)
{
  if (meanings == NULL)
    return;
  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    {
      market_texts_clear (&meanings->texts[kind]);
      g_array_unref (meanings->meanings[kind]);
    }
  g_mutex_clear (&meanings->lock);
  g_free (meanings);
}

static gboolean
find_shared (MarketMeanings *shared, MarketTextKind kind, const char *text, gsize len,
             MarketMeaning *meaning)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->lock);
  guint id = market_texts_find (&shared->texts[kind], text, len);

  if (id == 0)
    return FALSE;
  *meaning = *market_meanings_get (shared, kind, id);
  return TRUE;
}

/* Another thread may have added the same text in the meantime, with the same meaning. */
static void
add_shared (MarketMeanings *shared, MarketTextKind kind, const char *text, gsize len,
            const MarketMeaning *meaning)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->lock);
  guint n = shared->texts[kind].n;

  if (n < MAX_SHARED_TEXTS && market_texts_add (&shared->texts[kind], text, len) > n)
    g_array_append_val (shared->meanings[kind], *meaning);
}

static MarketMeaning
read_meaning (MarketMeanings *meanings, MarketTextKind kind, const char *text, gsize len)
{
  MarketMeaning meaning = { 0 };

  if (read_funcs[kind] == NULL)
    return meaning;
  if (meanings->shared == NULL)
    return read_funcs[kind](meanings->catalog, text, len);
  if (!find_shared (meanings->shared, kind, text, len, &meaning))
    {
      meaning = read_funcs[kind](meanings->catalog, text, len);
      add_shared (meanings->shared, kind, text, len, &meaning);
    }
  return meaning;
}

guint
market_meanings_add (MarketMeanings *meanings, MarketTextKind kind, const char *text, gsize len)
{
  guint n = meanings->texts[kind].n;
  guint id = market_texts_add (&meanings->texts[kind], text, len);

  if (id > n)
    {
      MarketMeaning meaning = read_meaning (meanings, kind, text, len);

      g_array_append_val (meanings->meanings[kind], meaning);
    }
  return id;
}
