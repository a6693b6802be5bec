/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Postings of one block, and how its numbers of names become the table's. */

#include "market-batch.h"

struct _MarketBatch
{
  MarketReading reading;
  GArray *facts;      /* MarketFacts */
  guint64 n_rejected;
};

/* For each text of the batch its id in the table; 0: not used yet. */
typedef struct
{
  MarketBatch *batch;
  MarketBuilder *builder;
  guint32 *ids[MARKET_N_TEXTS];
  GArray *skills;     /* guint32, of the row at hand */
} Merge;

MarketBatch *
market_batch_new (LexiconCatalog *catalog, MarketMeanings *shared, guint file)
{
  MarketBatch *batch = g_new0 (MarketBatch, 1);

  market_reading_init (&batch->reading, catalog, shared);
  batch->reading.issues = ingest_issue_list_new ();
  batch->reading.file = file;
  batch->facts = g_array_new (FALSE, FALSE, sizeof (MarketFacts));
  return batch;
}

void
market_batch_free (MarketBatch *batch)
{
  if (batch == NULL)
    return;
  ingest_issue_list_free (batch->reading.issues);
  market_reading_clear (&batch->reading);
  g_array_unref (batch->facts);
  g_free (batch);
}

void
market_batch_add_record (MarketBatch *batch, const IngestRecord *record)
{
  MarketFacts facts;

  if (market_facts_read (&batch->reading, record, &facts))
    g_array_append_val (batch->facts, facts);
  else
    batch->n_rejected++;
}

static guint32
get_id (Merge *merge, MarketNames names, MarketTextKind kind, guint32 text)
{
  if (text == 0)
    return 0;

  guint32 *id = &merge->ids[kind][text];

  if (*id == 0)
    {
      const MarketTexts *texts = market_meanings_get_texts (merge->batch->reading.meanings, kind);

      *id = market_builder_add_name (merge->builder, names, market_texts_get (texts, text),
                                     market_texts_get_len (texts, text));
    }
  return *id;
}

static void
collect_skills (Merge *merge, const MarketFacts *facts)
{
  const MarketReading *reading = &merge->batch->reading;
  const guint32 *tags = (const guint32 *) reading->tags->data + facts->first_tag;

  g_array_set_size (merge->skills, 0);
  for (guint i = 0; i < facts->n_tags; i++)
    {
      guint32 skill = market_meanings_get (reading->meanings, MARKET_TEXT_TAG, tags[i])->id;

      if (skill == 0)
        skill = get_id (merge, MARKET_NAMES_SKILLS, MARKET_TEXT_TAG, tags[i]);
      g_array_append_val (merge->skills, skill);
    }
}

static void
merge_facts (Merge *merge, const MarketFacts *facts, guint64 n_records_before)
{
  guint32 own_role = get_id (merge, MARKET_NAMES_ROLES, MARKET_TEXT_ROLE, facts->own_role);

  collect_skills (merge, facts);

  MarketEntry entry = {
    .role = facts->role != 0 ? facts->role : own_role,
    .employer = get_id (merge, MARKET_NAMES_EMPLOYERS, MARKET_TEXT_EMPLOYER, facts->employer),
    .title = get_id (merge, MARKET_NAMES_TITLES, MARKET_TEXT_TITLE, facts->title),
    .location = get_id (merge, MARKET_NAMES_LOCATIONS, MARKET_TEXT_LOCATION, facts->location),
    .seniority = facts->seniority,
    .work_mode = facts->work_mode,
    .pay = facts->pay,
    .posted_day = facts->posted_day,
    .skills = (const guint32 *) merge->skills->data,
    .n_skills = merge->skills->len,
    .countries = facts->place.countries,
    .n_countries = facts->place.n_countries,
    .id_hash = facts->id_hash,
    .offset = facts->offset,
    .length = facts->length,
    .hash = facts->hash,
    .record = (guint32) (facts->number + n_records_before),
  };

  market_builder_add_entry (merge->builder, &entry);
}

guint64
market_batch_merge (MarketBatch *batch, MarketBuilder *builder, guint64 n_records_before,
                    IngestIssueList *issues)
{
  Merge merge = { batch, builder, { NULL }, g_array_new (FALSE, FALSE, sizeof (guint32)) };

  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    merge.ids[kind]
        = g_new0 (guint32, market_meanings_get_texts (batch->reading.meanings, kind)->n + 1);
  for (guint i = 0; i < batch->facts->len; i++)
    merge_facts (&merge, &g_array_index (batch->facts, MarketFacts, i), n_records_before);
  ingest_issue_list_merge (issues, batch->reading.issues, n_records_before);

  for (guint kind = 0; kind < MARKET_N_TEXTS; kind++)
    g_free (merge.ids[kind]);
  g_array_unref (merge.skills);
  return batch->n_rejected;
}
