/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings to values and back. What a settings file holds may be anything: unknown words are passed over. */

#include "config.h"
#include "app-settings.h"
#include "app-own-role.h"
#include "app-side-filters.h"

#include <math.h>

#define N_RECENT_MAX 10
#define N_OWN_ROLES_MAX 100
#define WEIGHT_MAX 1000

GSettings *
app_settings_new (void)
{
  return g_settings_new (APP_ID);
}

static LexiconCountry
parse_country (const char *code)
{
  if (strlen (code) != 2 || !g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]))
    return LEXICON_COUNTRY_NONE;
  return LEXICON_COUNTRY (code[0], code[1]);
}

static GArray *
get_countries (GSettings *settings)
{
  g_auto (GStrv) codes = g_settings_get_strv (settings, "countries");
  GArray *countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      LexiconCountry country = parse_country (codes[i]);
      if (country != LEXICON_COUNTRY_NONE || g_str_equal (codes[i], "none"))
        g_array_append_val (countries, country);
    }
  if (countries->len == 0)
    g_clear_pointer (&countries, g_array_unref);
  return countries;
}

static void
set_countries (GSettings *settings, const GArray *countries)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; countries != NULL && i < countries->len; i++)
    {
      char code[3];
      lexicon_country_format (g_array_index (countries, LexiconCountry, i), code);
      g_strv_builder_add (builder, code[0] ? code : "none");
    }
  g_auto (GStrv) codes = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "countries", (const char *const *) codes);
}

/* The two bit sets differ in their names only. */
typedef struct
{
  const char *key;
  guint n_values;
  const char *(*get_name) (guint value);
} BitSet;

static const char *
get_work_mode_name (guint value)
{
  return lexicon_work_mode_get_name (value);
}

static const char *
get_seniority_name (guint value)
{
  return lexicon_seniority_get_name (value);
}

static const BitSet work_mode_set = { "work-modes", LEXICON_N_WORK_MODES, get_work_mode_name };
static const BitSet seniority_set = { "seniorities", LEXICON_N_SENIORITIES, get_seniority_name };

static guint
find_bits (const BitSet *set, const char *const *names)
{
  guint bits = 0;
  for (guint value = 0; value < set->n_values; value++)
    if (g_strv_contains (names, set->get_name (value)))
      bits |= 1u << value;
  return bits;
}

static guint
get_bits (GSettings *settings, const BitSet *set)
{
  g_auto (GStrv) names = g_settings_get_strv (settings, set->key);
  return find_bits (set, (const char *const *) names);
}

static void
set_bits (GSettings *settings, const BitSet *set, guint bits)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint value = 0; value < set->n_values; value++)
    if (bits & 1u << value)
      g_strv_builder_add (builder, set->get_name (value));
  g_auto (GStrv) names = g_strv_builder_end (builder);
  g_settings_set_strv (settings, set->key, (const char *const *) names);
}

/* Pairs of name and words; what has no words is passed over. */
static GPtrArray *
get_own_roles (GSettings *settings)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, "own-roles");
  GPtrArray *roles = app_own_roles_new ();
  GVariantIter iter;
  const char *name, *words;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &words) && roles->len < N_OWN_ROLES_MAX)
    if (*name != '\0' && *words != '\0')
      {
        GPtrArray *more = app_own_roles_add (roles, name, words);
        g_ptr_array_unref (roles);
        roles = more;
      }
  return roles;
}

/* A country's code, work modes and levels for each of the roles. */
static GPtrArray *
get_side_filters (GSettings *settings)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, "side-filters");
  GPtrArray *filters = app_side_filters_new (0);

  for (guint i = 0; i < MIN (g_variant_n_children (value), COMPARE_MAX_SIDES); i++)
    {
      g_autoptr (MarketFilter) filter = market_filter_new ();
      g_autofree char *code = NULL;
      g_auto (GStrv) modes = NULL;
      g_auto (GStrv) levels = NULL;

      g_variant_get_child (value, i, "(s^as^as)", &code, &modes, &levels);
      LexiconCountry country = parse_country (code);
      if (country != LEXICON_COUNTRY_NONE || g_str_equal (code, "none"))
        {
          filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
          g_array_append_val (filter->countries, country);
        }
      filter->work_modes = find_bits (&work_mode_set, (const char *const *) modes);
      filter->seniorities = find_bits (&seniority_set, (const char *const *) levels);
      GPtrArray *more = app_side_filters_set (filters, i, filter);
      g_ptr_array_unref (filters);
      filters = more;
    }
  return filters;
}

static void
add_names (GVariantBuilder *builder, const BitSet *set, guint bits)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint value = 0; value < set->n_values; value++)
    if (bits & 1u << value)
      g_variant_builder_add (builder, "s", set->get_name (value));
  g_variant_builder_close (builder);
}

static void
set_side_filters (GSettings *settings, const GPtrArray *filters)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sasas)"));
  for (guint i = 0; i < filters->len; i++)
    {
      const MarketFilter *filter = app_side_filters_get (filters, i);
      char code[5] = "";

      if (filter != NULL && filter->countries != NULL)
        lexicon_country_format (g_array_index (filter->countries, LexiconCountry, 0), code);
      if (filter != NULL && filter->countries != NULL && *code == '\0')
        strcpy (code, "none");
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("(sasas)"));
      g_variant_builder_add (&builder, "s", code);
      add_names (&builder, &work_mode_set, filter != NULL ? filter->work_modes : 0);
      add_names (&builder, &seniority_set, filter != NULL ? filter->seniorities : 0);
      g_variant_builder_close (&builder);
    }
  g_settings_set_value (settings, "side-filters", g_variant_builder_end (&builder));
}

/* Numbers in the criteria's order; none: nothing was said. */
static void
get_weights (GSettings *settings, double *weights)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, "weights");

  for (guint i = 0; i < MIN (g_variant_n_children (value), COMPARE_N_CRITERIA); i++)
    {
      double weight;
      g_variant_get_child (value, i, "d", &weight);
      weights[i] = isfinite (weight) ? CLAMP (weight, 0, WEIGHT_MAX) : 0;
    }
}

static void
set_own_roles (GSettings *settings, const GPtrArray *roles)
{
  GVariantBuilder builder;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < roles->len; i++)
    {
      const AppOwnRole *role = g_ptr_array_index (roles, i);
      g_variant_builder_add (&builder, "(ss)", role->name, role->words);
    }
  g_settings_set_value (settings, "own-roles", g_variant_builder_end (&builder));
}

void
app_settings_restore (GSettings *settings, AppSession *session)
{
  g_autoptr (MarketFilter) filter = market_filter_new ();
  g_auto (GStrv) roles = g_settings_get_strv (settings, "roles");
  g_autoptr (GPtrArray) own_roles = get_own_roles (settings);
  g_autoptr (GPtrArray) side_filters = get_side_filters (settings);
  g_autofree char *title_words = g_settings_get_string (settings, "title-words");
  double weights[COMPARE_N_CRITERIA] = { 0 };

  filter->countries = get_countries (settings);
  filter->work_modes = get_bits (settings, &work_mode_set);
  filter->seniorities = get_bits (settings, &seniority_set);
  filter->title_words = *title_words ? g_steal_pointer (&title_words) : NULL;
  filter->is_paid_only = g_settings_get_boolean (settings, "paid-only");
  filter->has_no_agencies = g_settings_get_boolean (settings, "without-agencies");
  filter->keeps_duplicates = g_settings_get_boolean (settings, "keep-duplicates");
  filter->has_no_reposts = g_settings_get_boolean (settings, "without-reposts");

  get_weights (settings, weights);
  app_session_set_weights (session, weights);
  app_session_set_converted (session, g_settings_get_boolean (settings, "convert-pay"));
  app_session_set_own_roles (session, own_roles);
  app_session_set_wanted_roles (session, (const char *const *) roles, side_filters);
  app_session_set_filter (session, filter, g_settings_get_int (settings, "posted-within-days"));
  app_settings_apply (settings, session);
}

void
app_settings_apply (GSettings *settings, AppSession *session)
{
  g_auto (GStrv) skills = g_settings_get_strv (settings, "my-skills");
  g_autofree char *pay_country = g_settings_get_string (settings, "pay-country");
  g_autofree char *prose = g_settings_get_string (settings, "prose");
  MarketProseUse prose_use = MARKET_PROSE_AUTO;

  market_prose_use_find (prose, &prose_use);
  app_session_set_prose (session, prose_use);
  app_session_set_person (session, (const char *const *) skills,
                          g_settings_get_int (settings, "min-sample"),
                          g_settings_get_int (settings, "top-k"));
  app_session_set_pay_country (session, parse_country (pay_country));
}

gboolean
app_settings_get_mine (GSettings *settings, MarketFilter *filter)
{
  g_autofree char *country_code = g_settings_get_string (settings, "my-country");
  g_autofree char *level = g_settings_get_string (settings, "my-level");
  LexiconCountry country = parse_country (country_code);
  gboolean has_level = FALSE;

  for (guint i = LEXICON_SENIORITY_UNKNOWN + 1; i < LEXICON_N_SENIORITIES; i++)
    if (g_str_equal (level, lexicon_seniority_get_name (i)))
      {
        filter->seniorities = 1u << i;
        has_level = TRUE;
      }
  if (country == LEXICON_COUNTRY_NONE)
    return has_level;
  g_clear_pointer (&filter->countries, g_array_unref);
  filter->countries = g_array_new (FALSE, FALSE, sizeof (LexiconCountry));
  g_array_append_val (filter->countries, country);
  return TRUE;
}

void
app_settings_store (GSettings *settings, AppSession *session)
{
  guint within_days;
  const MarketFilter *filter = app_session_get_filter (session, &within_days);
  g_auto (GStrv) roles = app_session_dup_wanted_roles (session);
  char pay_country[3] = "";

  if (app_session_get_pay_country (session) != LEXICON_COUNTRY_NONE)
    lexicon_country_format (app_session_get_pay_country (session), pay_country);
  g_settings_set_strv (settings, "roles", (const char *const *) roles);
  set_side_filters (settings, app_session_get_wanted_filters (session));
  set_own_roles (settings, app_session_get_own_roles (session));
  g_settings_set_value (settings, "weights",
                        g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE,
                                                   app_session_get_weights (session),
                                                   COMPARE_N_CRITERIA, sizeof (double)));
  g_settings_set_boolean (settings, "convert-pay", app_session_is_converted (session));
  g_settings_set_string (settings, "pay-country", pay_country);
  set_countries (settings, filter->countries);
  set_bits (settings, &work_mode_set, filter->work_modes);
  set_bits (settings, &seniority_set, filter->seniorities);
  g_settings_set_string (settings, "title-words", filter->title_words ? filter->title_words : "");
  g_settings_set_int (settings, "posted-within-days", within_days);
  g_settings_set_boolean (settings, "paid-only", filter->is_paid_only);
  g_settings_set_boolean (settings, "without-agencies", filter->has_no_agencies);
  g_settings_set_boolean (settings, "keep-duplicates", filter->keeps_duplicates);
  g_settings_set_boolean (settings, "without-reposts", filter->has_no_reposts);
}

static void
add_recent (GSettings *settings, const char *path)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, "recent-files");
  const char *recent[N_RECENT_MAX + 1] = { path };
  guint n_recent = 1;
  for (guint i = 0; old[i] != NULL && n_recent < N_RECENT_MAX; i++)
    if (!g_str_equal (old[i], path))
      recent[n_recent++] = old[i];
  g_settings_set_strv (settings, "recent-files", recent);
}

void
app_settings_remember_files (GSettings *settings, const char *const *paths)
{
  static const char *const sample[] = { APP_SETTINGS_SAMPLE, NULL };

  /* Settings hold UTF-8 only. */
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    if (!g_utf8_validate (paths[i], -1, NULL))
      {
        g_settings_set_strv (settings, "last-files", NULL);
        return;
      }
  g_settings_set_strv (settings, "last-files", paths ? paths : sample);
  if (paths != NULL && paths[0] != NULL && paths[1] == NULL)
    add_recent (settings, paths[0]);
}

void
app_settings_forget_recent (GSettings *settings)
{
  g_settings_reset (settings, "recent-files");
}
