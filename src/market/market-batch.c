/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Postings of one block, and how its numbers of names become the table's. What texts mean, and what
 * their numbers are in the table, is kept from block to block. */

#include "market-batch.h"

#include <string.h>

/* A batch that knows more texts forgets them after its block, so that files full of distinct texts
 * cannot fill the memory. */
#define MAX_KEPT_TEXTS (1 << 14)

struct _MarketBatch
{
  MarketReading reading;
  LexiconCatalog *catalog; /* borrowed, like the next */
  MarketMeanings *shared;
  GArray *facts;      /* MarketFacts */
  GArray *skills;     /* guint32, of the row that is merged */
  guint64 n_rejected;
  guint32 *ids[MARKET_N_TEXTS]; /* of each text its id in the table; 0: not used yet */
  guint n_ids[MARKET_N_TEXTS];
};

MarketBatch *
market_batch_new (LexiconCatalog *catalog, MarketMeanings *shared, guint file, guint prose)
{
  MarketBatch *batch = g_new0 (MarketBatch, 1);

  market_reading_init (&batch->reading, catalog, shared);
  batch->reading.issues = ingest_issue_list_new ();
  batch->reading.file = file;
  batch->reading.prose = prose;
  batch->catalog = catalog;
  batch->shared = shared;
  batch->facts = g_array_new (FALSE, FALSE, sizeof (MarketFacts));
  batch->skills = g_array_new (FALSE, FALSE, sizeof (guint32));
  return batch;
}

static void
forget_ids (MarketBatch *batch)
{
  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    g_clear_pointer (&batch->ids[kind], g_free);
  memset (batch->n_ids, 0, sizeof batch->n_ids);
}

void
market_batch_free (MarketBatch *batch)
{
  if (batch == NULL)
    return;
  forget_ids (batch);
  ingest_issue_list_free (batch->reading.issues);
  market_reading_clear (&batch->reading);
  g_array_unref (batch->facts);
  g_array_unref (batch->skills);
  g_free (batch);
}

void
market_batch_add_record (MarketBatch *batch, const IngestRecord *record)
{
  guint n = batch->facts->len;

  g_array_set_size (batch->facts, n + 1);
  if (market_facts_read (&batch->reading, record, &g_array_index (batch->facts, MarketFacts, n)))
    return;
  g_array_set_size (batch->facts, n);
  batch->n_rejected++;
}

static guint32
get_id (MarketBatch *batch, MarketBuilder *builder, MarketNames names, MarketTextKind kind,
        guint32 text)
{
  if (text == 0)
    return 0;

  guint32 *id = &batch->ids[kind][text];

  if (*id == 0)
    {
      const MarketTexts *texts = market_meanings_get_texts (batch->reading.meanings, kind);

      *id = market_builder_add_name (builder, names, market_texts_get (texts, text),
                                     market_texts_get_len (texts, text));
    }
  return *id;
}

static void
collect_skills (MarketBatch *batch, MarketBuilder *builder, const MarketFacts *facts)
{
  const MarketReading *reading = &batch->reading;
  const guint32 *tags = (const guint32 *) reading->tags->data + facts->first_tag;

  g_array_set_size (batch->skills, facts->n_tags);
  if (facts->skills_from == INGEST_FIELD_DESCRIPTION)
    {
      memcpy (batch->skills->data, tags, facts->n_tags * sizeof *tags);
      return;
    }
  for (guint i = 0; i < facts->n_tags; i++)
    {
      guint32 skill = market_meanings_get (reading->meanings, MARKET_TEXT_TAG, tags[i])->id;

      if (skill == 0)
        skill = get_id (batch, builder, MARKET_NAMES_SKILLS, MARKET_TEXT_TAG, tags[i]);
      g_array_index (batch->skills, guint32, i) = skill;
    }
}

static void
merge_facts (MarketBatch *batch, MarketBuilder *builder, const MarketFacts *facts,
             guint64 n_records_before)
{
  guint32 own_role = get_id (batch, builder, MARKET_NAMES_ROLES, MARKET_TEXT_ROLE, facts->own_role);

  collect_skills (batch, builder, facts);

  MarketEntry entry = {
    .role = facts->role != 0 ? facts->role : own_role,
    .employer = get_id (batch, builder, MARKET_NAMES_EMPLOYERS, MARKET_TEXT_EMPLOYER,
                        facts->employer),
    .title = get_id (batch, builder, MARKET_NAMES_TITLES, MARKET_TEXT_TITLE, facts->title),
    .location = get_id (batch, builder, MARKET_NAMES_LOCATIONS, MARKET_TEXT_LOCATION,
                        facts->location),
    .seniority = facts->seniority,
    .work_mode = facts->work_mode,
    .pay = facts->pay,
    .posted_day = facts->posted_day,
    .skills = (const guint32 *) batch->skills->data,
    .n_skills = batch->skills->len,
    .countries = facts->place.countries,
    .n_countries = facts->place.n_countries,
    .id_hash = facts->id_hash,
    .offset = facts->offset,
    .length = facts->length,
    .hash = facts->hash,
    .record = (guint32) (facts->number + n_records_before),
    .are_skills_from_text = facts->skills_from == INGEST_FIELD_DESCRIPTION,
    .is_work_mode_from_text = facts->work_mode_from == INGEST_FIELD_DESCRIPTION,
  };

  market_builder_add_entry (builder, &entry);
}

/* Makes room for the ids of texts that the block brought. */
static void
extend_ids (MarketBatch *batch)
{
  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    {
      guint n = market_meanings_get_texts (batch->reading.meanings, kind)->n + 1;
      guint n_before = batch->n_ids[kind];

      if (n == n_before)
        continue;
      batch->ids[kind] = g_renew (guint32, batch->ids[kind], n);
      memset (batch->ids[kind] + n_before, 0, (n - n_before) * sizeof (guint32));
      batch->n_ids[kind] = n;
    }
}

/* Makes the batch ready for another block. */
static void
begin_again (MarketBatch *batch)
{
  guint n_texts = 0;

  g_array_set_size (batch->facts, 0);
  g_array_set_size (batch->reading.tags, 0);
  ingest_issue_list_clear (batch->reading.issues);
  batch->n_rejected = 0;
  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    n_texts += batch->n_ids[kind];
  if (n_texts < MAX_KEPT_TEXTS)
    return;
  forget_ids (batch);
  market_meanings_free (batch->reading.meanings);
  batch->reading.meanings = market_meanings_new (batch->catalog, batch->shared);
}

gboolean
market_batch_count (const MarketBatch *batch, MarketProseCount *count)
{
  for (guint i = 0; i < batch->facts->len; i++)
    if (!market_prose_count (count, &g_array_index (batch->facts, MarketFacts, i)))
      return FALSE;
  return TRUE;
}

guint64
market_batch_merge (MarketBatch *batch, MarketBuilder *builder, guint64 n_records_before,
                    IngestIssueList *issues)
{
  guint64 n_rejected = batch->n_rejected;

  extend_ids (batch);
  for (guint i = 0; i < batch->facts->len; i++)
    merge_facts (batch, builder, &g_array_index (batch->facts, MarketFacts, i), n_records_before);
  ingest_issue_list_merge (issues, batch->reading.issues, n_records_before);
  begin_again (batch);
  return n_rejected;
}

void
market_batch_drop (MarketBatch *batch)
{
  extend_ids (batch);
  begin_again (batch);
}
