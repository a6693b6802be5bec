/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plain figures of two roles by json-glib, record by record: json-glib FILE, of JSON Lines. */

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MIN_PAID 10

static const char *const roles[] = { "Software Engineer", "Backend Developer" };
static const char *const keys[] = { "work_mode", "seniority", "country", "company" };

/* Postings with a skill, and the pay of those that state it. */
typedef struct
{
  guint n;
  GArray *pays; /* double */
} Skill;

typedef struct
{
  guint n, n_us;
  GArray *pays;                            /* double */
  GHashTable *counts[G_N_ELEMENTS (keys)]; /* text to number */
  GHashTable *skills;                      /* text to Skill */
} Figure;

static void
free_skill (gpointer data)
{
  Skill *skill = data;

  g_array_unref (skill->pays);
  g_free (skill);
}

static double
get_pay (JsonObject *posting)
{
  JsonObject *salary = json_object_has_member (posting, "salary")
                           ? json_object_get_object_member (posting, "salary") : NULL;

  if (salary == NULL || strcmp (json_object_get_string_member (posting, "country"), "US") != 0
      || strcmp (json_object_get_string_member (salary, "currency"), "USD") != 0)
    return NAN;
  return (json_object_get_double_member (salary, "min")
          + json_object_get_double_member (salary, "max")) / 2;
}

static void
add_skills (Figure *figure, JsonArray *skills, double pay)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (skills); i++)
    {
      const char *name = json_array_get_string_element (skills, i);
      Skill *skill = g_hash_table_lookup (figure->skills, name);

      if (!g_hash_table_add (seen, (gpointer) name))
        continue;
      if (skill == NULL)
        {
          skill = g_new0 (Skill, 1);
          skill->pays = g_array_new (FALSE, FALSE, sizeof (double));
          g_hash_table_insert (figure->skills, g_strdup (name), skill);
        }
      skill->n++;
      if (!isnan (pay))
        g_array_append_val (skill->pays, pay);
    }
}

static void
add_posting (Figure *figure, JsonObject *posting)
{
  double pay = get_pay (posting);

  figure->n++;
  figure->n_us += strcmp (json_object_get_string_member (posting, "country"), "US") == 0;
  if (!isnan (pay))
    g_array_append_val (figure->pays, pay);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = json_object_get_string_member (posting, keys[i]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (figure->counts[i], text));

      g_hash_table_insert (figure->counts[i], g_strdup (text), GUINT_TO_POINTER (n + 1));
    }
  add_skills (figure, json_object_get_array_member (posting, "skills"), pay);
}

static int
order_falling (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one < two) - (one > two);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, order_falling);
  return (g_array_index (values, double, (values->len - 1) / 2)
          + g_array_index (values, double, values->len / 2)) / 2;
}

static void
print_list (const char *name, GArray *values)
{
  g_array_sort (values, order_falling);
  printf (", \"%s\": [", name);
  for (guint i = 0; i < values->len; i++)
    printf ("%s%.10g", i > 0 ? ", " : "", g_array_index (values, double, i));
  printf ("]");
}

static void
print_counts (const char *name, GHashTable *counts)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  GHashTableIter iter;
  gpointer count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    {
      double value = GPOINTER_TO_UINT (count);
      g_array_append_val (values, value);
    }
  print_list (name, values);
}

static void
print_figure (Figure *figure)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) medians = g_array_new (FALSE, FALSE, sizeof (double));
  GHashTableIter iter;
  gpointer data;

  printf ("{\"postings\": %u, \"us\": %u, \"paid\": %u", figure->n, figure->n_us,
          figure->pays->len);
  if (figure->pays->len > 0)
    printf (", \"median\": %.10g", get_median (figure->pays));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    print_counts (keys[i], figure->counts[i]);
  g_hash_table_iter_init (&iter, figure->skills);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Skill *skill = data;
      double n = skill->n, median = skill->pays->len > 0 ? get_median (skill->pays) : 0;

      g_array_append_val (counts, n);
      if (skill->pays->len >= MIN_PAID)
        g_array_append_val (medians, median);
    }
  print_list ("skills", counts);
  print_list ("skill_medians", medians);
  printf ("}");
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Figure figures[G_N_ELEMENTS (roles)] = { 0 };
  FILE *file = argc == 2 ? fopen (argv[1], "r") : NULL;
  char *line = NULL;
  size_t size = 0;
  ssize_t len;

  if (file == NULL)
    {
      fprintf (stderr, "usage: json-glib FILE\n");
      return 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      figures[i].pays = g_array_new (FALSE, FALSE, sizeof (double));
      figures[i].skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_skill);
      for (guint key = 0; key < G_N_ELEMENTS (keys); key++)
        figures[i].counts[key] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  while ((len = getline (&line, &size, file)) > 0)
    {
      JsonObject *posting;

      if (!json_parser_load_from_data (parser, line, len, NULL))
        return 1;
      posting = json_node_get_object (json_parser_get_root (parser));
      for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        if (strstr (json_object_get_string_member (posting, "title"), roles[i]) != NULL)
          add_posting (&figures[i], posting);
    }
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      printf ("%s\"%s\": ", i > 0 ? ", " : "{", roles[i]);
      print_figure (&figures[i]);
    }
  printf ("}\n");
  return 0;
}
