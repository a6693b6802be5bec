/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places of rows. A location's text is read once however many rows have it. */

#include "compare-place.h"

#include "lexicon-place.h"

#include <stdlib.h>
#include <string.h>

/* A place as a number: the country above, the region below, both packed; countries and regions are
 * letters, so these two are none. */
#define KEY_UNLOCATED 0u
#define KEY_SEVERAL 1u

#define REGION_UNREAD G_MAXUINT16

typedef struct
{
  const MarketTable *table;
  const MarketColumns *columns;
  guint16 *regions; /* by location id, REGION_UNREAD until it is asked for */
} PlaceReader;

static guint16
read_region (PlaceReader *reader, guint32 location)
{
  const LexiconCatalog *catalog = market_table_get_catalog (reader->table);
  const char *text = market_table_get_name (reader->table, MARKET_NAMES_LOCATIONS, location);

  if (text == NULL || catalog == NULL)
    return 0;
  if (reader->regions[location] == REGION_UNREAD)
    reader->regions[location] = lexicon_place_read (catalog, text, strlen (text), NULL).region;
  return reader->regions[location];
}

static guint32
read_key (PlaceReader *reader, guint row)
{
  guint start = reader->columns->country_start[row];
  guint n_countries = reader->columns->country_start[row + 1] - start;

  if (n_countries == 0)
    return KEY_UNLOCATED;
  if (n_countries > 1)
    return KEY_SEVERAL;
  return (guint32) reader->columns->countries[start] << 16
         | read_region (reader, reader->columns->location[row]);
}

static char *
name_key (guint32 key)
{
  char country[3], region[3];

  if (key == KEY_UNLOCATED)
    return g_strdup ("unlocated");
  if (key == KEY_SEVERAL)
    return g_strdup ("several");
  lexicon_country_format (key >> 16, country);
  lexicon_country_format (key & G_MAXUINT16, region);
  return g_strconcat (country, *region != '\0' ? "-" : NULL, region, NULL);
}

typedef struct
{
  guint32 key;
  guint n;
  guint place; /* once they are in order */
} PlaceCount;

static int
order_counts (gconstpointer a, gconstpointer b)
{
  const PlaceCount *one = *(const PlaceCount *const *) a, *two = *(const PlaceCount *const *) b;

  if (one->n != two->n)
    return one->n < two->n ? 1 : -1;
  return (one->key > two->key) - (one->key < two->key);
}

/* The rare ones past the last place that there is room for are one place. */
static void
name_places (ComparePlaces *places, GPtrArray *counts)
{
  places->n_places = MIN (counts->len, COMPARE_MAX_PLACES);
  places->names = g_new0 (char *, places->n_places);
  places->counts = g_new0 (guint, places->n_places);
  for (guint i = 0; i < counts->len; i++)
    {
      PlaceCount *count = g_ptr_array_index (counts, i);

      count->place = MIN (i, places->n_places - 1);
      places->counts[count->place] += count->n;
      if (i == count->place && (i + 1 < places->n_places || counts->len == places->n_places))
        places->names[i] = name_key (count->key);
    }
  if (counts->len > places->n_places)
    places->names[places->n_places - 1] = g_strdup ("other");
}

void
compare_places_init (ComparePlaces *places, const MarketTable *table, const guint32 *rows,
                     guint n_rows)
{
  guint n_locations = market_table_get_n_names (table, MARKET_NAMES_LOCATIONS) + 1;
  g_autofree guint16 *regions = g_new (guint16, n_locations);
  g_autofree PlaceCount **of_row = g_new (PlaceCount *, n_rows);
  g_autoptr (GHashTable) by_key = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  PlaceReader reader = { table, market_table_get_columns (table), regions };

  memset (regions, 0xff, n_locations * sizeof *regions);
  for (guint i = 0; i < n_rows; i++)
    {
      guint32 key = read_key (&reader, rows[i]);
      PlaceCount *count = g_hash_table_lookup (by_key, GUINT_TO_POINTER (key));

      if (count == NULL)
        {
          count = g_new0 (PlaceCount, 1);
          count->key = key;
          g_ptr_array_add (counts, count);
          g_hash_table_insert (by_key, GUINT_TO_POINTER (key), count);
        }
      count->n++;
      of_row[i] = count;
    }

  g_ptr_array_sort (counts, order_counts);
  name_places (places, counts);
  places->of_row = g_new (guint16, n_rows);
  for (guint i = 0; i < n_rows; i++)
    places->of_row[i] = of_row[i]->place;
}

void
compare_places_clear (ComparePlaces *places)
{
  for (guint i = 0; i < places->n_places; i++)
    g_free (places->names[i]);
  g_free (places->names);
  g_free (places->counts);
  g_free (places->of_row);
  memset (places, 0, sizeof *places);
}
