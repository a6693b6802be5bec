/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of exports. */

#include "compare-span.h"

#include <stdlib.h>
#include <string.h>

#define STRAY_SHARE 200
#define DAYS_OF_ONE_EXPORT 7
#define LEAST_COMMON 0.5

/* Days that exports may be of: 1970 to 2079. Dates beyond are slips. */
#define DAY_END 40000

static gint32
find_newest_day (const guint *n_of_day, guint n)
{
  guint n_reached = 0;

  for (gint32 day = DAY_END; day-- > 0 && n > 0;)
    {
      n_reached += n_of_day[day];
      if (n_reached > 0 && n_reached * (guint64) STRAY_SHARE >= n)
        return day;
    }
  return LEXICON_DAY_NONE;
}

/* The rows of a file stand together. */
static void
find_days (CompareExports *exports, const MarketColumns *columns)
{
  g_autofree guint *n_of_day = g_new0 (guint, DAY_END);
  guint row = 0;

  for (guint file = 0; file < exports->n_files; file++)
    exports->days[file] = LEXICON_DAY_NONE;
  while (row < columns->n_rows)
    {
      guint file = columns->file[row], n = 0;

      memset (n_of_day, 0, DAY_END * sizeof *n_of_day);
      for (; row < columns->n_rows && columns->file[row] == file; row++)
        if (columns->posted_day[row] >= 0 && columns->posted_day[row] < DAY_END)
          {
            n_of_day[columns->posted_day[row]]++;
            n++;
          }
      exports->days[file] = find_newest_day (n_of_day, n);
    }
}

typedef struct
{
  gint32 day;
  guint file;
} DatedFile;

static int
order_files (const void *a, const void *b)
{
  const DatedFile *one = a, *two = b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  return (one->file > two->file) - (one->file < two->file);
}

/* Marks the files of the first and of the last export. */
static CompareReason
mark_exports (CompareExports *exports, CompareSpan *span)
{
  g_autofree DatedFile *files = g_new (DatedFile, exports->n_files);
  guint n = 0, first_end = 1, last_start;

  for (guint file = 0; file < exports->n_files; file++)
    if (exports->days[file] != LEXICON_DAY_NONE)
      files[n++] = (DatedFile) { exports->days[file], file };
  if (n == 0)
    return COMPARE_REASON_NO_DATES;

  qsort (files, n, sizeof *files, order_files);
  while (first_end < n && files[first_end].day - files[first_end - 1].day < DAYS_OF_ONE_EXPORT)
    first_end++;
  last_start = n - 1;
  while (last_start > 0
         && files[last_start].day - files[last_start - 1].day < DAYS_OF_ONE_EXPORT)
    last_start--;
  if (last_start == 0)
    return COMPARE_REASON_ONE_EXPORT;

  for (guint i = 0; i < first_end; i++)
    exports->exports[files[i].file] = COMPARE_EXPORT_FROM;
  for (guint i = last_start; i < n; i++)
    exports->exports[files[i].file] = COMPARE_EXPORT_TO;
  span->from_day = files[first_end - 1].day;
  span->to_day = files[n - 1].day;
  span->n_files_from = first_end;
  span->n_files_to = n - last_start;
  return COMPARE_REASON_NONE;
}

/* Whether a file of @export is of a format. */
static gboolean
has_format (const CompareExports *exports, const MarketTable *table, CompareExport export,
            const char *name)
{
  for (guint file = 0; file < exports->n_files; file++)
    {
      const IngestFormat *format = market_table_get_file (table, file)->format;

      if (exports->exports[file] == export && format != NULL
          && g_str_equal (ingest_format_get_name (format), name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
have_same_formats (const CompareExports *exports, const MarketTable *table)
{
  for (guint file = 0; file < exports->n_files; file++)
    {
      const IngestFormat *format = market_table_get_file (table, file)->format;
      CompareExport own = exports->exports[file];
      CompareExport other = own == COMPARE_EXPORT_TO ? COMPARE_EXPORT_FROM : COMPARE_EXPORT_TO;

      if (own != COMPARE_EXPORT_NONE && format != NULL
          && !has_format (exports, table, other, ingest_format_get_name (format)))
        return FALSE;
    }
  return TRUE;
}

/* Whether most postings of either export are of employers that the other has too. */
static gboolean
have_same_employers (const CompareExports *exports, const MarketTable *table)
{
  const MarketColumns *columns = market_table_get_columns (table);
  guint n_ids = market_table_get_n_names (table, MARKET_NAMES_EMPLOYERS) + 1;
  g_autofree guint8 *seen = g_new0 (guint8, n_ids);
  guint n[2] = { 0, 0 }, n_common[2] = { 0, 0 };

  for (guint row = 0; row < columns->n_rows; row++)
    seen[columns->employer[row]] |= 1u << exports->exports[columns->file[row]];
  for (guint row = 0; row < columns->n_rows; row++)
    {
      CompareExport export = exports->exports[columns->file[row]];
      guint8 both = 1u << COMPARE_EXPORT_FROM | 1u << COMPARE_EXPORT_TO;

      if (export == COMPARE_EXPORT_NONE || columns->employer[row] == 0)
        continue;
      n[export == COMPARE_EXPORT_TO]++;
      n_common[export == COMPARE_EXPORT_TO] += (seen[columns->employer[row]] & both) == both;
    }
  return n_common[0] >= LEAST_COMMON * n[0] && n_common[1] >= LEAST_COMMON * n[1];
}

void
compare_exports_init (CompareExports *exports, const MarketTable *table, CompareSpan *span)
{
  exports->n_files = market_table_get_n_files (table);
  exports->days = g_new (gint32, exports->n_files);
  exports->exports = g_new0 (CompareExport, exports->n_files);
  find_days (exports, market_table_get_columns (table));
  span->reason = mark_exports (exports, span);
  if (span->reason == COMPARE_REASON_NONE
      && (!have_same_formats (exports, table) || !have_same_employers (exports, table)))
    span->reason = COMPARE_REASON_OTHER_SOURCES;
}

void
compare_exports_clear (CompareExports *exports)
{
  g_free (exports->days);
  g_free (exports->exports);
}
