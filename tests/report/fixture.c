/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hand-made markets and golden files. */

#include "fixture.h"

#include <string.h>

void
fixture_add (MarketBuilder *builder, const FixtureGroup *groups, guint n_groups)
{
  static guint n_made;

  for (guint i = 0; i < n_groups; i++)
    for (guint k = 0; k < groups[i].n; k++)
      {
        MarketRow row = groups[i].row;
        g_autofree char *id = g_strdup_printf ("posting-%u", n_made++);
        g_autofree char *employer
            = g_strdup_printf ("Employer %c", 'A' + (int) (k % MAX (groups[i].n_employers, 1)));

        row.id = id;
        if (row.employer == NULL)
          row.employer = employer;
        if (row.title == NULL)
          row.title = row.role;
        row.pay_yearly = k < groups[i].n_paid ? groups[i].pay_first + k * groups[i].pay_step : 0;
        market_builder_add (builder, &row);
      }
}

MarketTable *
fixture_new_table (void)
{
  static const FixtureGroup groups[] = {
    { 60, 50, 12, 100000, 1000,
      { .role = "Software Engineer", .countries = "US", .skills = "Python;AWS;Java",
        .work_mode = LEXICON_WORK_MODE_REMOTE, .seniority = LEXICON_SENIORITY_SENIOR,
        .location = "Austin, TX" } },
    { 100, 60, 20, 110000, 500,
      { .role = "Software Engineer", .countries = "US;CA", .skills = "Python;Linux;C++",
        .work_mode = LEXICON_WORK_MODE_ONSITE, .seniority = LEXICON_SENIORITY_MID,
        .location = "Toronto; Boston" } },
    { 40, 0, 5, 0, 0,
      { .role = "Software Engineer", .countries = "DE", .skills = "Java",
        .work_mode = LEXICON_WORK_MODE_HYBRID, .seniority = LEXICON_SENIORITY_ENTRY,
        .location = "Berlin" } },
    { 40, 30, 6, 120000, 1500,
      { .role = "Backend Developer", .countries = "US", .skills = "AWS;Kafka;Python",
        .work_mode = LEXICON_WORK_MODE_REMOTE, .seniority = LEXICON_SENIORITY_SENIOR,
        .location = "Remote, US" } },
    { 12, 12, 3, 150000, 2000,
      { .role = "Backend Developer", .countries = "US", .skills = "Rust;Kafka",
        .work_mode = LEXICON_WORK_MODE_REMOTE, .location = "Denver" } },
    { 20, 0, 1, 0, 0,
      { .role = "Backend Developer", .skills = "Java;Spring", .employer = "Staffing 24",
        .is_agency = TRUE, .seniority = LEXICON_SENIORITY_ENTRY, .location = "Worldwide" } },
  };
  g_autoptr (MarketBuilder) builder = market_builder_new (NULL);

  fixture_add (builder, groups, G_N_ELEMENTS (groups));
  return market_builder_finish (builder, NULL, FALSE);
}

CompareResult *
fixture_compare (MarketTable *table, const char *const *roles, const MarketFilter *filter)
{
  CompareSide sides[COMPARE_MAX_SIDES] = { 0 };
  CompareRequest request = { .sides = sides, .filter = filter,
                             .pay_currency = LEXICON_CURRENCY ('U', 'S', 'D') };
  g_autoptr (GError) error = NULL;
  CompareResult *result;

  for (guint i = 0; roles[i] != NULL; i++, request.n_sides++)
    {
      sides[i].role = market_table_find_name (table, MARKET_NAMES_ROLES, roles[i]);
      g_assert_cmpuint (sides[i].role, !=, 0);
    }
  result = compare_roles (table, &request, NULL, &error);
  g_assert_no_error (error);
  return result;
}

void
fixture_check_golden (const char *name, const char *text)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "golden", "report", name, NULL);
  g_autofree char *changed = g_strconcat (path, "-changed", NULL);
  g_autofree char *expected = NULL;
  gboolean is_updating = g_strcmp0 (g_getenv ("ROLESCOPE_UPDATE_GOLDEN"), "1") == 0;
  g_autoptr (GError) error = NULL;

  if (!is_updating && g_file_get_contents (path, &expected, NULL, NULL)
      && g_str_equal (expected, text))
    return;
  g_file_set_contents (is_updating ? path : changed, text, -1, &error);
  g_assert_no_error (error);
  if (is_updating)
    return;
  g_test_message ("%s differs; compare it with %s", path, changed);
  g_test_fail ();
}
