/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which field decides what: one record each, and what the table makes of it. */

#include "exports.h"

typedef struct
{
  const char *name;
  const char *record;   /* members beside the title, in the export of our own */
  const char *expected; /* as exports_describe_row() writes it */
} Case;

static const Case cases[] = {
  { "nothing but a title", "\"title\": \" Harpsichord Tuner\\u200b\"",
    "Harpsichord Tuner | - | unknown | unknown |  |  |  | " },
  { "role and level of the title", "\"title\": \"Senior Software Engineer\"",
    "Senior Software Engineer | Software Engineer | senior | unknown |  |  |  | " },
  { "role field wins", "\"title\": \"Software Engineer\", \"role\": \"backend developer\"",
    "Software Engineer | Backend Developer | unknown | unknown |  |  |  | " },
  { "role of its own", "\"title\": \"Software Engineer\", \"role\": \"Rust Whisperer\"",
    "Software Engineer | Rust Whisperer | unknown | unknown |  |  |  | " },
  { "blank role field", "\"title\": \"Software Engineer\", \"role\": \" \"",
    "Software Engineer | Software Engineer | unknown | unknown |  |  |  | " },
  { "level field wins", "\"title\": \"Senior Harpsichord Tuner\", \"seniority\": \"entry\"",
    "Senior Harpsichord Tuner | - | entry | unknown |  |  |  | " },
  { "level field says nothing", "\"title\": \"Senior Harpsichord Tuner\", \"seniority\": \"n/a\"",
    "Senior Harpsichord Tuner | - | senior | unknown |  |  |  | " },
  { "mode field before place",
    "\"title\": \"Harpsichord Tuner\", \"work_mode\": \"onsite\", \"location\": \"New York, Remote\"",
    "Harpsichord Tuner | - | unknown | onsite | US |  |  | " },
  { "mode field before a flag",
    "\"title\": \"Harpsichord Tuner\", \"company\": \"A\", \"job_url\": \"https://x.org/1\","
    " \"date_posted\": \"2026-05-01\", \"is_remote\": true, \"location_type\": \"onsite\"",
    "Harpsichord Tuner | - | unknown | onsite |  |  |  | 2026-05-01" },
  { "flag before place",
    "\"title\": \"Harpsichord Tuner\", \"company\": \"A\", \"job_url\": \"https://x.org/1\","
    " \"date_posted\": \"2026-05-01\", \"is_remote\": true, \"location\": \"Berlin (hybrid)\"",
    "Harpsichord Tuner | - | unknown | remote | DE |  |  | 2026-05-01" },
  { "a flag that is not set says nothing",
    "\"title\": \"Harpsichord Tuner (remote)\", \"company\": \"A\", \"job_url\": \"https://x.org/1\","
    " \"date_posted\": \"2026-05-01\", \"is_remote\": false, \"location\": \"Berlin\"",
    "Harpsichord Tuner (remote) | - | unknown | remote | DE |  |  | 2026-05-01" },
  { "mode of the place", "\"title\": \"Harpsichord Tuner (hybrid)\", \"location\": \"Remote\"",
    "Harpsichord Tuner (hybrid) | - | unknown | remote |  |  |  | " },
  { "mode of the title", "\"title\": \"Harpsichord Tuner (hybrid)\", \"location\": \"Berlin, Germany\"",
    "Harpsichord Tuner (hybrid) | - | unknown | hybrid | DE |  |  | " },
  { "country field and place agree",
    "\"title\": \"Harpsichord Tuner\", \"country\": \"US\", \"location\": \"United States or Canada\"",
    "Harpsichord Tuner | - | unknown | unknown | CA US |  |  | " },
  { "country field against a place",
    "\"title\": \"Harpsichord Tuner\", \"country\": \"CA\", \"location\": \"London\"",
    "Harpsichord Tuner | - | unknown | unknown | CA |  |  | " },
  { "tags fold",
    "\"title\": \"Harpsichord Tuner\", \"skills\": [\"Python\", \" python \", \"Rose Care\", \"rose  care\", \"\"]",
    "Harpsichord Tuner | - | unknown | unknown |  | Python, Rose Care |  | " },
  { "a list in one tag", "\"title\": \"Harpsichord Tuner\", \"skills\": \"Python, Rose Care;SQL\"",
    "Harpsichord Tuner | - | unknown | unknown |  | Python, Rose Care, SQL |  | " },
  { "tags that are no skills",
    "\"title\": \"Harpsichord Tuner\", \"skills\": [\"Senior\", \"Python\", \"digital nomad\", \"exec\"]",
    "Harpsichord Tuner | - | unknown | unknown |  | Python |  | " },
  { "pay",
    "\"title\": \"Harpsichord Tuner\", \"salary\": {\"min\": 20, \"max\": \"30\", \"currency\": \"usd\", \"period\": \"hour\"}",
    "Harpsichord Tuner | - | unknown | unknown |  |  | 20 to 30 USD a hour = 52000 | " },
  { "pay reversed",
    "\"title\": \"Harpsichord Tuner\", \"salary\": {\"min\": 90000, \"max\": 30000, \"currency\": \"USD\", \"period\": \"year\"}",
    "Harpsichord Tuner | - | unknown | unknown |  |  |  | " },
  { "day", "\"title\": \"Harpsichord Tuner\", \"posted_at\": \"2026-05-01T23:30:00-04:00\"",
    "Harpsichord Tuner | - | unknown | unknown |  |  |  | 2026-05-01" },
  { "day in seconds", "\"title\": \"Harpsichord Tuner\", \"posted_at\": 1777593600",
    "Harpsichord Tuner | - | unknown | unknown |  |  |  | 2026-05-01" },
  { "day in milliseconds", "\"title\": \"Harpsichord Tuner\", \"posted_at\": 1777593600000",
    "Harpsichord Tuner | - | unknown | unknown |  |  |  | 2026-05-01" },
  { "no day", "\"title\": \"Harpsichord Tuner\", \"posted_at\": \"soon\"",
    "Harpsichord Tuner | - | unknown | unknown |  |  |  | " },
};

static void
test_case (gconstpointer data)
{
  const Case *this = data;
  g_autofree char *json = g_strdup_printf ("{%s}", this->record);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", json, NULL);
  g_autoptr (MarketTable) table = exports_load (sources);
  g_autofree char *text = exports_describe_row (table, 0);

  g_assert_cmpstr (text, ==, this->expected);
}

/* Ranges with a place each, in a format made for this. */
static const char format_text[]
    = "{\"name\": \"ranges\", \"title\": \"Ranges\", \"rows\": [\"\"],"
      " \"recognise\": [\"title\"], \"fields\": {\"title\": \"title\", \"country\": \"country\","
      " \"remote\": \"remote\", \"location\": {\"path\": \"places.name\"}},"
      " \"pay\": [{\"at\": \"ranges\", \"min\": {\"path\": \"min\", \"reading\": \"cents\"},"
      " \"max\": {\"path\": \"max\", \"reading\": \"cents\"}, \"currency\": \"currency\","
      " \"period\": {\"constant\": \"year\"}, \"place\": \"place\"}]}";

#define RANGE(min, max, currency, place)                                                          \
  "{\"min\": " #min "00, \"max\": " #max "00, \"currency\": \"" currency "\", \"place\": \"" place "\"}"

static const Case grouped_cases[] = {
  { "the own country's range",
    "\"country\": \"CA\", \"ranges\": [" RANGE (100000, 120000, "USD", "United States") ", "
    RANGE (90000, 110000, "CAD", "Canada") "]",
    "x | - | unknown | unknown | CA |  | 90000 to 110000 CAD a year = 100000 | " },
  { "another country's range",
    "\"country\": \"DE\", \"ranges\": [" RANGE (100000, 120000, "USD", "United States") "]",
    "x | - | unknown | unknown | DE |  |  | " },
  { "zones of the own country",
    "\"country\": \"US\", \"ranges\": [" RANGE (100000, 120000, "USD", "New York, NY") ", "
    RANGE (90000, 110000, "USD", "Austin, TX") ", " RANGE (1000, 2000, "CAD", "Canada") "]",
    "x | - | unknown | unknown | US |  | 90000 to 120000 USD a year = 105000 | " },
  { "ranges without a place, one in the own currency",
    "\"country\": \"CA\", \"ranges\": [" RANGE (100000, 120000, "USD", "") ", "
    RANGE (90000, 110000, "CAD", "") "]",
    "x | - | unknown | unknown | CA |  | 90000 to 110000 CAD a year = 100000 | " },
  { "zones without a place",
    "\"ranges\": [" RANGE (100000, 120000, "USD", "Zone 1") ", " RANGE (80000, 90000, "USD", "Zone 2") "]",
    "x | - | unknown | unknown |  |  | 80000 to 120000 USD a year = 100000 | " },
  { "a range of nothing beside one",
    "\"ranges\": [{\"min\": 0, \"max\": 0, \"currency\": \"USD\"}, " RANGE (80000, 90000, "USD", "") "]",
    "x | - | unknown | unknown |  |  | 80000 to 90000 USD a year = 85000 | " },
  { "a flag beside a place", "\"remote\": true, \"places\": [{\"name\": \"Berlin, Germany\"}]",
    "x | - | unknown | remote | DE |  |  | " },
  { "a flag that is not set", "\"remote\": false, \"places\": [{\"name\": \"Berlin, Germany\"}]",
    "x | - | unknown | unknown | DE |  |  | " },
  { "several places",
    "\"places\": [{\"name\": \"Berlin, Germany\"}, {\"name\": \"Paris, France\"}, {\"name\": \"Berlin, Germany\"}]",
    "x | - | unknown | unknown | DE FR |  |  | " },
};

static MarketTable *
load_grouped (const char *record)
{
  g_autofree char *json = g_strdup_printf ("{\"title\": \"x\", %s}", record);
  g_autoptr (GError) error = NULL;
  g_autoptr (IngestFormat) format
      = ingest_format_new_from_data ("ranges", format_text, strlen (format_text), &error);
  g_assert_no_error (error);
  g_autoptr (IngestFormatSet) formats = ingest_format_set_new (NULL, format, NULL);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", json, NULL);
  MarketLoadOptions options = { .catalog = exports_get_catalog (), .formats = formats };
  MarketTable *table = market_load (sources, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
test_grouped (gconstpointer data)
{
  const Case *this = data;
  g_autoptr (MarketTable) table = load_grouped (this->record);
  g_autofree char *text = exports_describe_row (table, 0);

  g_assert_cmpstr (text, ==, this->expected);
}

static void
test_location (void)
{
  g_autoptr (MarketTable) table = load_grouped (grouped_cases[G_N_ELEMENTS (grouped_cases) - 1].record);

  g_assert_cmpstr (market_table_get_name (table, MARKET_NAMES_LOCATIONS, 1), ==,
                   "Berlin, Germany; Paris, France");
}

/* Names are cut at a bound, and sentences are no tags. */
static void
test_bounds (void)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *json
      = g_strdup_printf ("{\"title\": \"%s\", \"company\": \"%s\", \"location\": \"%s\", "
                         "\"role\": \"%s\", \"skills\": [\"%s\"]}",
                         long_text, long_text, long_text, long_text, long_text);
  g_autoptr (GPtrArray) sources = exports_new ("a.jsonl", json, NULL);
  g_autoptr (MarketTable) table = exports_load (sources);
  const MarketColumns *columns = market_table_get_columns (table);

  g_assert_cmpuint (columns->skill_start[1], ==, 0);
  g_assert_cmpuint (market_table_get_issues (table)->len, ==, 1);
  for (guint names = 0; names < MARKET_N_NAMES; names++)
    for (guint id = 1; id <= market_table_get_n_names (table, names); id++)
      g_assert_cmpuint (strlen (market_table_get_name (table, names, id)), <=, 1000);
}

static void
add_cases (const char *folder, const Case *list, guint n, GTestDataFunc func)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (list[i].name), " ", '-');
      g_autofree char *path = g_strconcat ("/market/facts/", folder, "/", name, NULL);

      g_test_add_data_func (path, &list[i], func);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  add_cases ("fields", cases, G_N_ELEMENTS (cases), test_case);
  add_cases ("groups", grouped_cases, G_N_ELEMENTS (grouped_cases), test_grouped);
  g_test_add_func ("/market/facts/location", test_location);
  g_test_add_func ("/market/facts/bounds", test_bounds);
  status = g_test_run ();
  exports_clear ();
  return status;
}
