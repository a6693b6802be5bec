/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which postings are the same (METHOD "Duplicates"): small markets and what becomes of each row. */

#include "market-builder.h"

#include "ingest-format.h"

#define KEPT G_MAXUINT8
#define MAX_ROWS 8

/* A posting: which format it came in, its id, and the four facts that make two alike. */
typedef struct
{
  const char *id, *employer, *title, *location;
  gint32 day;
  guint format;
  guint8 duplicate_of;  /* the row, or KEPT */
  gboolean is_repost;
} Case;

typedef struct
{
  const char *name;
  Case rows[MAX_ROWS]; /* up to the first without a title */
} Market;

static const Market markets[] = {
  { "same id and source",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "1", "Acme", "Nurse II", "Oslo", 20500, 0, 0 },
      { "1", "ACME", "nurse", "Rome", 20000, 0, 0 } } },
  { "same id of another employer",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "1", "Initech", "Nurse", "Rome", 20000, 0, KEPT } } },
  { "same id in another format, not alike",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "1", "Acme", "Doctor", "Rome", 20000, 1, KEPT } } },
  { "different ids of one source are a repost",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "2", "Acme", "Nurse", "Rome", 20010, 0, KEPT, TRUE } } },
  { "too far apart for a repost",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "2", "Acme", "Nurse", "Rome", 20061, 0, KEPT } } },
  { "an id that three titles share is useless",
    { { "0", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "0", "Acme", "Doctor", "Rome", 20000, 0, KEPT },
      { "0", "Acme", "Midwife", "Rome", 20000, 0, KEPT },
      { "0", "Acme", "Nurse", "Rome", 20000, 0, 0 },
      { "0", "Acme", "Nurse", "Oslo", 20000, 0, KEPT } } },
  { "an id that two titles share is not",
    { { "0", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "0", "Acme", "Doctor", "Rome", 20000, 0, 0 },
      { "0", "Acme", "DOCTOR ", "Oslo", 20000, 0, 0 } } },
  { "no ids, 60 days",
    { { NULL, "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { NULL, "Acme", "Nurse", "Rome", 20060, 0, 0 },
      { NULL, "Acme", "Nurse", "Rome", 19940, 0, 0 } } },
  { "no ids, 61 days",
    { { NULL, "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { NULL, "Acme", "Nurse", "Rome", 20061, 0, KEPT },
      { NULL, "Acme", "Nurse", "Rome", 20110, 0, 1 },
      { NULL, "Acme", "Nurse", "Rome", 20030, 0, 0 } } },
  { "no ids, one fact differs",
    { { NULL, "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { NULL, "Acme", "Nurse", "Oslo", 20000, 0, KEPT },
      { NULL, "Acme", "Doctor", "Rome", 20000, 0, KEPT },
      { NULL, "Initech", "Nurse", "Rome", 20000, 0, KEPT },
      { NULL, "acme", "NURSE", "rome", 20000, 0, 0 } } },
  { "a missing day objects to nothing",
    { { NULL, "Acme", "Nurse", "Rome", 0, 0, KEPT },
      { NULL, "Acme", "Nurse", "Rome", 20000, 0, 0 },
      { NULL, "Acme", "Nurse", "Rome", 0, 0, 0 } } },
  { "an unknown employer is like no other",
    { { NULL, NULL, "Nurse", "Rome", 20000, 0, KEPT },
      { NULL, NULL, "Nurse", "Rome", 20000, 0, KEPT },
      { "1", NULL, "Nurse", "Rome", 20000, 0, KEPT },
      { "1", NULL, "Nurse", "Rome", 20000, 0, 2 } } },
  { "different sources",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "9", "Acme", "Nurse", "Rome", 20005, 1, 0 },
      { "9", "Acme", "Nurse", "Rome", 20005, 1, 0 } } },
  { "one id and one without",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { NULL, "Acme", "Nurse", "Rome", 20005, 0, 0 } } },
  { "one without stands for one id only",
    { { NULL, "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "1", "Acme", "Nurse", "Rome", 20000, 0, 0 },
      { "2", "Acme", "Nurse", "Rome", 20000, 0, KEPT, TRUE },
      { NULL, "Acme", "Nurse", "Rome", 20000, 0, 0 } } },
  { "two openings in two formats pair up",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "2", "Acme", "Nurse", "Rome", 20000, 0, KEPT, TRUE },
      { "8", "Acme", "Nurse", "Rome", 20000, 1, 0 },
      { "9", "Acme", "Nurse", "Rome", 20000, 1, 1 } } },
  { "the row that stays is named, not a duplicate of it",
    { { "1", "Acme", "Nurse", "Rome", 20000, 0, KEPT },
      { "9", "Acme", "Nurse", "Rome", 20000, 1, 0 },
      { "9", "Acme", "Nurse (new)", "Oslo", 20300, 1, 0 } } },
};

static IngestFormat *
make_format (const char *name)
{
  g_autofree char *json
      = g_strdup_printf ("{\"name\": \"%s\", \"title\": \"%s\", \"recognise\": [\"t\"],"
                         " \"fields\": {\"title\": \"t\"}}",
                         name, name);
  g_autoptr (GError) error = NULL;
  IngestFormat *format = ingest_format_new_from_data (name, json, strlen (json), &error);

  g_assert_no_error (error);
  return format;
}

static guint
get_n_rows (const Market *market)
{
  guint n_rows = 0;

  while (n_rows < MAX_ROWS && market->rows[n_rows].title != NULL)
    n_rows++;
  return n_rows;
}

static void
test_market (gconstpointer data)
{
  const Market *market = data;
  g_autoptr (IngestFormat) a = make_format ("a");
  g_autoptr (IngestFormat) b = make_format ("b");
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;
  const MarketColumns *columns;
  guint n_rows = get_n_rows (market), n_duplicates = 0, n_reposts = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      const Case *posting = &market->rows[row];
      gboolean is_same_file = row > 0 && posting->format == market->rows[row - 1].format;

      if (!is_same_file)
        {
          if (row > 0)
            market_builder_end_file (builder, NULL, 0, 0);
          market_builder_begin_file (builder, "file", posting->format == 0 ? a : b, NULL);
        }
      market_builder_add (builder, &(MarketRow){ .id = posting->id,
                                                 .employer = posting->employer,
                                                 .title = posting->title,
                                                 .location = posting->location,
                                                 .posted_day = posting->day });
    }
  table = market_builder_finish (builder, NULL, FALSE);
  columns = market_table_get_columns (table);
  for (guint row = 0; row < n_rows; row++)
    {
      const Case *posting = &market->rows[row];
      gboolean is_kept = posting->duplicate_of == KEPT;

      g_assert_cmpuint (columns->duplicate_of[row], ==,
                        is_kept ? MARKET_ROW_NONE : posting->duplicate_of);
      g_assert_cmpint ((columns->flags[row] & MARKET_ROW_IS_REPOST) != 0, ==, posting->is_repost);
      n_duplicates += !is_kept;
      n_reposts += posting->is_repost;
    }
  g_assert_cmpuint (market_table_get_n_duplicates (table), ==, n_duplicates);
  g_assert_cmpuint (market_table_get_n_reposts (table), ==, n_reposts);
}

/* Thousands of openings alike cost time in proportion, and each stays. */
static void
test_many_alike (void)
{
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);
  g_autoptr (MarketTable) table = NULL;

  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      market_builder_add (builder, &(MarketRow){ .id = id, .employer = "Acme", .title = "Driver" });
    }
  table = market_builder_finish (builder, NULL, FALSE);
  g_assert_cmpuint (market_table_get_n_duplicates (table), ==, 0);
  g_assert_cmpuint (market_table_get_n_reposts (table), ==, 49999);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (markets); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (markets[i].name), " ,", '-');
      g_autofree char *path = g_strconcat ("/market/duplicates/", name, NULL);

      g_test_add_data_func (path, &markets[i], test_market);
    }
  g_test_add_func ("/market/duplicates/many-alike", test_many_alike);
  return g_test_run ();
}
