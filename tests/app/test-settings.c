/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered comes back, and words that mean nothing are passed over. */

#include "app-own-role.h"
#include "app-settings.h"
#include "app-side-filters.h"

static void
test_round_trip (void)
{
  g_autoptr (GSettings) settings = app_settings_new ();
  g_autoptr (AppSession) session = app_session_new ();
  g_autoptr (AppSession) restored = app_session_new ();
  g_autoptr (MarketFilter) filter = market_filter_new ();
  const char *roles[] = { "Data Engineer", "Data Scientist", "Data Analyst", NULL };
  LexiconCountry countries[] = { LEXICON_COUNTRY ('D', 'E'), LEXICON_COUNTRY_NONE };
  const double weights[COMPARE_N_CRITERIA] = { [COMPARE_CRITERION_PAY] = 2 };
  g_autoptr (MarketFilter) side = market_filter_new ();
  guint within_days;

  filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_vals (filter->countries, countries, G_N_ELEMENTS (countries));
  filter->work_modes = 1u << LEXICON_WORK_MODE_REMOTE | 1u << LEXICON_WORK_MODE_UNKNOWN;
  filter->seniorities = 1u << LEXICON_SENIORITY_SENIOR;
  filter->title_words = g_strdup ("rust -intern");
  filter->is_paid_only = filter->has_no_agencies = TRUE;
  filter->keeps_duplicates = filter->has_no_reposts = TRUE;
  g_autoptr (GPtrArray) none = app_own_roles_new ();
  g_autoptr (GPtrArray) own = app_own_roles_add (none, "Rustaceans", "rust -intern");
  app_session_set_own_roles (session, own);
  app_session_set_filter (session, filter, 30);
  side->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_val (side->countries, countries[0]);
  side->work_modes = 1u << LEXICON_WORK_MODE_REMOTE;
  side->seniorities = 1u << LEXICON_SENIORITY_MID | 1u << LEXICON_SENIORITY_LEAD;
  g_autoptr (GPtrArray) no_filters = app_side_filters_new (0);
  g_autoptr (GPtrArray) side_filters = app_side_filters_set (no_filters, 1, side);
  app_session_set_wanted_roles (session, roles, side_filters);
  app_session_set_weights (session, weights);
  app_session_set_converted (session, TRUE);
  app_session_set_pay_country (session, LEXICON_COUNTRY ('G', 'B'));

  app_settings_store (settings, session);
  app_settings_restore (settings, restored);
  g_assert_true (market_filter_equal (app_session_get_filter (restored, &within_days), filter));
  g_assert_cmpuint (within_days, ==, 30);
  g_assert_cmpuint (app_session_get_pay_country (restored), ==, LEXICON_COUNTRY ('G', 'B'));
  g_auto (GStrv) restored_roles = app_session_dup_wanted_roles (restored);
  g_assert_cmpstrv (restored_roles, roles);
  const GPtrArray *restored_filters = app_session_get_wanted_filters (restored);
  g_assert_null (app_side_filters_get (restored_filters, 0));
  g_assert_true (market_filter_equal (app_side_filters_get (restored_filters, 1), side));
  g_assert_null (app_side_filters_get (restored_filters, 2));
  g_assert_cmpmem (app_session_get_weights (restored), sizeof weights, weights, sizeof weights);
  g_assert_true (app_session_is_converted (restored));
  const GPtrArray *restored_own = app_session_get_own_roles (restored);
  g_assert_cmpuint (restored_own->len, ==, 1);
  g_assert_cmpuint (app_own_roles_find (restored_own, "Rustaceans"), ==, APP_OWN_ROLE_BIT);
  g_assert_cmpuint (app_own_roles_find (restored_own, "rust -intern"), ==, APP_OWN_ROLE_BIT);
}

static void
test_odd_words (void)
{
  g_autoptr (GSettings) settings = app_settings_new ();
  g_autoptr (AppSession) session = app_session_new ();
  const char *countries[] = { "", "de", "DEU", "D1", "none", "FR", NULL };
  const char *modes[] = { "sometimes", "remote", NULL };

  g_settings_set_strv (settings, "countries", countries);
  g_settings_set_strv (settings, "work-modes", modes);
  g_settings_set_string (settings, "pay-country", "Mars");
  g_settings_set_value (settings, "own-roles",
                        g_variant_new_parsed ("[('', 'rust'), ('Rust', ''), ('Go', 'go')]"));
  g_settings_set_value (settings, "side-filters",
                        g_variant_new_parsed ("[('Mars', ['sometimes'], ['senior']), ('none', @as [], @as [])]"));
  g_settings_set_value (settings, "weights", g_variant_new_parsed ("[-1.0, inf, 2.5, 1e9]"));
  app_settings_restore (settings, session);

  const GPtrArray *side_filters = app_session_get_wanted_filters (session);
  const MarketFilter *first = app_side_filters_get (side_filters, 0);
  const MarketFilter *second = app_side_filters_get (side_filters, 1);
  g_assert_null (first->countries);
  g_assert_cmpuint (first->work_modes, ==, 0);
  g_assert_cmpuint (first->seniorities, ==, 1u << LEXICON_SENIORITY_SENIOR);
  g_assert_cmpuint (g_array_index (second->countries, LexiconCountry, 0), ==,
                    LEXICON_COUNTRY_NONE);
  const double *weights = app_session_get_weights (session);
  g_assert_cmpfloat (weights[COMPARE_CRITERION_PAY], ==, 0);
  g_assert_cmpfloat (weights[COMPARE_CRITERION_REMOTE], ==, 0);
  g_assert_cmpfloat (weights[COMPARE_CRITERION_OPENINGS], ==, 2.5);
  g_assert_cmpfloat (weights[COMPARE_CRITERION_ENTRY], ==, 1000);
  const MarketFilter *filter = app_session_get_filter (session, NULL);
  g_assert_cmpuint (filter->countries->len, ==, 2);
  g_assert_cmpuint (g_array_index (filter->countries, LexiconCountry, 0), ==,
                    LEXICON_COUNTRY_NONE);
  g_assert_cmpuint (g_array_index (filter->countries, LexiconCountry, 1), ==,
                    LEXICON_COUNTRY ('F', 'R'));
  g_assert_cmpuint (filter->work_modes, ==, 1u << LEXICON_WORK_MODE_REMOTE);
  g_assert_cmpuint (app_session_get_pay_country (session), ==, LEXICON_COUNTRY_NONE);
  g_assert_cmpuint (app_session_get_own_roles (session)->len, ==, 1);
}

static void
test_files (void)
{
  g_autoptr (GSettings) settings = app_settings_new ();
  const char *first[] = { "/tmp/a.json", NULL }, *second[] = { "/tmp/b.json", NULL };
  const char *both[] = { "/tmp/a.json", "/tmp/b.json", NULL };
  const char *broken[] = { "/tmp/\xff.json", NULL };
  const char *sample[] = { APP_SETTINGS_SAMPLE, NULL };

  app_settings_forget_recent (settings);
  app_settings_remember_files (settings, first);
  app_settings_remember_files (settings, second);
  app_settings_remember_files (settings, first);
  app_settings_remember_files (settings, both);
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-files");
  g_assert_cmpstrv (recent, both);
  g_auto (GStrv) last = g_settings_get_strv (settings, "last-files");
  g_assert_cmpstrv (last, both);

  /* A name that is no UTF-8 cannot be kept; the next start opens nothing rather than something else. */
  app_settings_remember_files (settings, broken);
  g_auto (GStrv) none = g_settings_get_strv (settings, "last-files");
  g_assert_cmpuint (g_strv_length (none), ==, 0);

  app_settings_remember_files (settings, NULL);
  g_auto (GStrv) last_sample = g_settings_get_strv (settings, "last-files");
  g_assert_cmpstrv (last_sample, sample);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/%u.json", i);
      const char *paths[] = { path, NULL };
      app_settings_remember_files (settings, paths);
    }
  g_auto (GStrv) many = g_settings_get_strv (settings, "recent-files");
  g_assert_cmpuint (g_strv_length (many), ==, 10);
  g_assert_cmpstr (many[0], ==, "/tmp/19.json");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/round-trip", test_round_trip);
  g_test_add_func ("/settings/odd-words", test_odd_words);
  g_test_add_func ("/settings/files", test_files);
  return g_test_run ();
}
