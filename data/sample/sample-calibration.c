/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads calibration.json. */

#include "sample-calibration.h"

const char *const sample_level_names[SAMPLE_N_LEVELS]
    = { "intern", "entry", "mid", "senior", "lead" };

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    g_error ("calibration: no \"%s\"", name);
  return node;
}

static guint
get_number (JsonObject *object, const char *name)
{
  return json_node_get_int (get_member (object, name));
}

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_node_get_string (get_member (object, name));
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  return json_node_get_array (get_member (object, name));
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  return json_node_get_object (get_member (object, name));
}

static GPtrArray *
read_texts (JsonArray *array)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (texts, (gpointer) json_array_get_string_element (array, i));
  return texts;
}

/* Each is [text, weight] or [text, weight, skill]. */
static GArray *
read_choices (JsonArray *array)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (SampleChoice));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonArray *entry = json_array_get_array_element (array, i);
      SampleChoice choice = {
        .text = json_array_get_string_element (entry, 0),
        .weight = json_array_get_int_element (entry, 1),
        .skill = json_array_get_length (entry) > 2 ? json_array_get_string_element (entry, 2)
                                                   : NULL,
      };

      g_array_append_val (choices, choice);
    }
  return choices;
}

static void
read_countries (SampleCalibration *calibration, JsonArray *array)
{
  calibration->countries = g_array_new (FALSE, FALSE, sizeof (SampleCountry));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      SampleCountry country = {
        .code = get_text (object, "code"),
        .currency = get_text (object, "currency"),
        .remote = get_text (object, "remote"),
        .pay_scale = get_number (object, "pay_scale"),
        .pay_grid = get_number (object, "pay_grid"),
        .places = read_choices (get_array (object, "places")),
      };

      g_array_append_val (calibration->countries, country);
    }
}

static const SampleCountry *
find_country (const SampleCalibration *calibration, const char *code)
{
  for (guint i = 0; i < calibration->countries->len; i++)
    {
      const SampleCountry *country = &g_array_index (calibration->countries, SampleCountry, i);

      if (g_str_equal (country->code, code))
        return country;
    }
  g_error ("calibration: no country \"%s\"", code);
}

/* Weights by stack: what @object says, @otherwise where it says nothing. */
static void
read_stack_weights (JsonArray *stacks, JsonObject *object, guint otherwise, guint *weights)
{
  if (json_array_get_length (stacks) != SAMPLE_N_STACKS)
    g_error ("calibration: \"stacks\" are not %d", SAMPLE_N_STACKS);
  for (guint stack = 0; stack < SAMPLE_N_STACKS; stack++)
    {
      const char *name = json_array_get_string_element (stacks, stack);
      gboolean is_said = object != NULL && json_object_has_member (object, name);

      weights[stack] = is_said ? get_number (object, name) : otherwise;
    }
}

/* Each is [name, permille], [name, permille, median] or [name, permille, median, paid]. */
static GArray *
read_skills (JsonObject *root, JsonArray *array, const SampleRole *role)
{
  JsonObject *affinities = get_object (root, "affinities");
  GArray *skills = g_array_new (FALSE, FALSE, sizeof (SampleSkill));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonArray *entry = json_array_get_array_element (array, i);
      guint length = json_array_get_length (entry);
      guint permille = json_array_get_int_element (entry, 1);
      SampleSkill skill = { .name = json_array_get_string_element (entry, 0) };
      JsonObject *affinity = json_object_has_member (affinities, skill.name)
                                 ? get_object (affinities, skill.name)
                                 : NULL;

      skill.n = (permille * role->n_postings + 500) / 1000;
      skill.n_paid = (permille * role->n_paid + 500) / 1000;
      skill.median = length > 2 ? json_array_get_int_element (entry, 2) : 0;
      if (length > 3)
        skill.n_paid = json_array_get_int_element (entry, 3);
      read_stack_weights (get_array (root, "stacks"), affinity, 2, skill.stack_weights);
      g_array_append_val (skills, skill);
    }
  if (skills->len > SAMPLE_N_SKILLS_MAX)
    g_error ("calibration: \"%s\" has too many skills", role->name);
  return skills;
}

static void
read_pay (SampleRole *role, JsonObject *pay)
{
  JsonArray *quantiles = get_array (pay, "quantiles");

  role->n_paid = get_number (pay, "n");
  role->paid_hourly = get_number (pay, "hourly_permille");
  role->median = get_number (pay, "median");
  role->paid_abroad = get_number (pay, "abroad_permille");
  role->quantiles = g_array_new (FALSE, FALSE, sizeof (SampleQuantile));
  for (guint i = 0; i < json_array_get_length (quantiles); i++)
    {
      JsonArray *entry = json_array_get_array_element (quantiles, i);
      SampleQuantile quantile = { json_array_get_int_element (entry, 0),
                                  json_array_get_int_element (entry, 1) };

      g_array_append_val (role->quantiles, quantile);
    }
}

/* What the countries leave of the postings is unlocated. */
static void
read_role_countries (SampleRole *role, const SampleCalibration *calibration, JsonArray *array)
{
  SampleCount rest = { NULL, role->n_postings };

  role->countries = g_array_new (FALSE, FALSE, sizeof (SampleCount));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonArray *entry = json_array_get_array_element (array, i);
      SampleCount count = { find_country (calibration, json_array_get_string_element (entry, 0)),
                            json_array_get_int_element (entry, 1) };

      if (count.n > rest.n)
        g_error ("calibration: \"%s\" has more countries than postings", role->name);
      rest.n -= count.n;
      g_array_append_val (role->countries, count);
    }
  g_array_append_val (role->countries, rest);
}

static void
read_levels (SampleRole *role, JsonObject *root, JsonObject *object)
{
  JsonObject *levels = get_object (object, "seniority");
  JsonObject *patterns = json_object_has_member (object, "level_titles")
                             ? get_object (object, "level_titles")
                             : get_object (root, "level_titles");

  for (guint level = 0; level < SAMPLE_N_LEVELS; level++)
    {
      role->levels[level] = get_number (levels, sample_level_names[level]);
      role->level_titles[level] = read_texts (get_array (patterns, sample_level_names[level]));
    }
  role->level_titles[SAMPLE_N_LEVELS] = read_texts (get_array (patterns, "unknown"));
}

static void
read_role (SampleCalibration *calibration, JsonObject *root, JsonObject *object)
{
  SampleRole role = {
    .name = get_text (object, "name"),
    .n_postings = get_number (object, "postings"),
    .agency_paid = get_number (object, "agency_permille_paid"),
    .agency_unpaid = get_number (object, "agency_permille_unpaid"),
    .titles = read_choices (get_array (object, "titles")),
    .teams = read_texts (get_array (object, "has_teams_of")),
  };
  JsonObject *modes = get_object (object, "work_mode");

  read_pay (&role, get_object (object, "pay"));
  read_role_countries (&role, calibration, get_array (object, "countries"));
  read_levels (&role, root, object);
  role.n_remote = get_number (modes, "remote");
  role.n_hybrid = get_number (modes, "hybrid");
  role.n_onsite = get_number (modes, "onsite");
  read_stack_weights (get_array (root, "stacks"), get_object (object, "stacks"), 0,
                      role.stack_weights);
  role.skills = read_skills (root, get_array (object, "skills"), &role);
  role.openings
      = read_texts (get_array (get_object (root, "openings"), get_text (object, "prose")));
  g_array_append_val (calibration->roles, role);
}

SampleCalibration *
sample_calibration_load (const char *path)
{
  SampleCalibration *calibration = g_new0 (SampleCalibration, 1);
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *roles;

  calibration->parser = json_parser_new ();
  if (!json_parser_load_from_file (calibration->parser, path, &error))
    g_error ("%s", error->message);

  root = json_node_get_object (json_parser_get_root (calibration->parser));
  calibration->last_day = get_text (root, "last_day");
  calibration->n_days = get_number (root, "days");
  calibration->n_duplicates = get_number (root, "duplicates");
  calibration->employer_firsts = read_texts (get_array (root, "employer_firsts"));
  calibration->employer_seconds = read_texts (get_array (root, "employer_seconds"));
  calibration->agency_firsts = read_texts (get_array (root, "agency_firsts"));
  calibration->agency_seconds = read_texts (get_array (root, "agency_seconds"));
  calibration->closings = read_texts (get_array (root, "closings"));
  read_countries (calibration, get_array (root, "countries"));

  roles = get_array (root, "roles");
  calibration->roles = g_array_new (FALSE, FALSE, sizeof (SampleRole));
  for (guint i = 0; i < json_array_get_length (roles); i++)
    read_role (calibration, root, json_array_get_object_element (roles, i));
  return calibration;
}

static void
sample_role_clear (SampleRole *role)
{
  g_array_unref (role->countries);
  g_array_unref (role->quantiles);
  g_array_unref (role->skills);
  g_array_unref (role->titles);
  g_ptr_array_unref (role->teams);
  g_ptr_array_unref (role->openings);
  for (guint level = 0; level <= SAMPLE_N_LEVELS; level++)
    g_ptr_array_unref (role->level_titles[level]);
}

void
sample_calibration_free (SampleCalibration *calibration)
{
  for (guint i = 0; i < calibration->roles->len; i++)
    sample_role_clear (&g_array_index (calibration->roles, SampleRole, i));
  for (guint i = 0; i < calibration->countries->len; i++)
    g_array_unref (g_array_index (calibration->countries, SampleCountry, i).places);
  g_array_unref (calibration->roles);
  g_array_unref (calibration->countries);
  g_ptr_array_unref (calibration->employer_firsts);
  g_ptr_array_unref (calibration->employer_seconds);
  g_ptr_array_unref (calibration->agency_firsts);
  g_ptr_array_unref (calibration->agency_seconds);
  g_ptr_array_unref (calibration->closings);
  g_object_unref (calibration->parser);
  g_free (calibration);
}
