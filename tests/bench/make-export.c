/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a synthetic export for measuring: make-export N jsonl|array DESCRIPTION_BYTES [prose]. With
 * prose, skills and pay stand in the description alone. The same arguments give the same bytes. */

#include <glib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const levels[] = { "", "Senior ", "Junior ", "Lead ", "Staff ", "", "" };
static const char *const roles[] = { "Software Engineer", "Backend Developer", "Data Engineer",
                                     "Frontend Developer", "Product Manager", "Account Executive",
                                     "Registered Nurse", "Financial Analyst" };
static const char *const suffixes[] = { "", " II", ", Payments", " - Core", " (m/f/d)",
                                        ", Growth", " (Remote)", " III" };
static const char *const places[][2] = {
  { "New York, NY", "US" },  { "Austin, TX", "US" },      { "San Francisco, CA", "US" },
  { "Seattle, WA", "US" },   { "Berlin", "DE" },          { "Bengaluru", "IN" },
  { "London", "GB" },        { "Toronto, ON", "CA" },     { "Remote - US", "US" },
  { "Warszawa", "PL" },      { "Chicago, IL", "US" },     { "Boston, MA", "US" },
};
static const char *const modes[] = { "remote", "hybrid", "onsite", "onsite" };
static const char *const seniorities[] = { "mid", "senior", "mid", "entry", "lead" };
static const char *const skills[] = {
  "Python", "Java", "AWS", "CI/CD", "Docker", "Kubernetes", "SQL", "Agile", "Go", "Rust", "Kafka", "Redis",
  "MySQL", "PostgreSQL", "Linux", "C#", "C++", "Scrum", "TypeScript", "React", "Spring", "APIs",
  "Terraform", "Azure", "GCP", "Git", "Jenkins", "GraphQL", "Spark", "Airflow",
};
static const char *const words[] = {
  "team", "build", "the", "services", "with", "customers", "and", "scale", "reliable", "you", "will",
  "design", "own", "systems", "we", "offer", "benefits", "work", "closely", "product", "quality", "data",
  "experience", "years", "of", "in", "our", "culture", "learning", "Café", "–", "\\\"ownership\\\"",
};

static const char *
pick (GRand *rand, const char *const *texts, guint n_texts)
{
  return texts[g_rand_int_range (rand, 0, n_texts)];
}

/* Sentences that say what prose says in place of fields. */
static void
append_facts (GRand *rand, GString *line)
{
  guint n_skills = g_rand_int_range (rand, 3, 10);
  int low = g_rand_int_range (rand, 60, 190);

  g_string_append (line, "You have worked with ");
  for (guint i = 0; i < n_skills; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? ", " : "",
                            pick (rand, skills, G_N_ELEMENTS (skills)));
  g_string_append (line, ".</p><p>");
  if (g_rand_int_range (rand, 0, 3) > 0)
    g_string_append_printf (line, "The base salary range is $%d,000 - $%d,000 per year.</p><p>",
                            low, low + g_rand_int_range (rand, 5, 60));
}

static void
append_description (GRand *rand, GString *line, gsize n_bytes, gboolean has_facts)
{
  gsize start = line->len;

  g_string_append (line, ",\"description\":\"<p>");
  if (has_facts)
    append_facts (rand, line);
  while (line->len - start < n_bytes)
    {
      g_string_append (line, pick (rand, words, G_N_ELEMENTS (words)));
      g_string_append (line, g_rand_int_range (rand, 0, 24) == 0 ? ".\\n" : " ");
    }
  g_string_append (line, "</p>\"");
}

static void
append_skills (GRand *rand, GString *line)
{
  guint n_skills = g_rand_int_range (rand, 3, 10);

  g_string_append (line, ",\"skills\":[");
  for (guint i = 0; i < n_skills; i++)
    g_string_append_printf (line, "%s\"%s\"", i > 0 ? "," : "",
                            pick (rand, skills, G_N_ELEMENTS (skills)));
  g_string_append_c (line, ']');
}

static void
append_pay (GRand *rand, GString *line)
{
  int low = g_rand_int_range (rand, 60, 190) * 1000;

  g_string_append_printf (
      line, ",\"salary\":{\"min\":%d,\"max\":%d,\"currency\":\"USD\",\"period\":\"year\"}", low,
      low + g_rand_int_range (rand, 5, 60) * 1000);
}

static void
append_posting (GRand *rand, GString *line, guint number, gsize description_bytes,
                gboolean is_prose)
{
  const char *const *place = places[g_rand_int_range (rand, 0, G_N_ELEMENTS (places))];

  g_string_append_printf (
      line, "{\"id\":\"p-%u\",\"title\":\"%s%s%s\",\"company\":\"Company %d\"", number,
      pick (rand, levels, G_N_ELEMENTS (levels)), pick (rand, roles, G_N_ELEMENTS (roles)),
      pick (rand, suffixes, G_N_ELEMENTS (suffixes)), g_rand_int_range (rand, 1, 3000));
  g_string_append_printf (
      line, ",\"location\":\"%s\",\"country\":\"%s\",\"work_mode\":\"%s\",\"seniority\":\"%s\"", place[0], place[1],
      pick (rand, modes, G_N_ELEMENTS (modes)), pick (rand, seniorities, G_N_ELEMENTS (seniorities)));
  if (!is_prose)
    append_skills (rand, line);
  if (!is_prose && g_rand_int_range (rand, 0, 3) > 0)
    append_pay (rand, line);
  g_string_append_printf (line, ",\"posted_at\":\"2026-%02d-%02d\"", g_rand_int_range (rand, 1, 6),
                          g_rand_int_range (rand, 1, 29));
  g_string_append_printf (line, ",\"url\":\"https://jobs.example.com/%u\"", number);
  if (description_bytes > 0)
    append_description (rand, line,
                        description_bytes / 2 + g_rand_int_range (rand, 0, description_bytes),
                        is_prose);
  g_string_append_c (line, '}');
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260501);
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_postings;
  gboolean is_array, is_prose;
  gsize description_bytes;

  is_prose = argc == 5 && g_str_equal (argv[4], "prose");
  if (argc != 4 && !is_prose)
    {
      fprintf (stderr, "usage: make-export N jsonl|array DESCRIPTION_BYTES [prose]\n");
      return 2;
    }
  n_postings = strtoul (argv[1], NULL, 10);
  is_array = g_str_equal (argv[2], "array");
  description_bytes = strtoul (argv[3], NULL, 10);

  for (guint i = 0; i < n_postings; i++)
    {
      g_string_assign (line, is_array ? (i == 0 ? "[" : ",\n") : "");
      append_posting (rand, line, i + 1, description_bytes, is_prose);
      g_string_append (line, is_array && i + 1 == n_postings ? "]\n" : is_array ? "" : "\n");
      if (fwrite (line->str, 1, line->len, stdout) != line->len)
        return 1;
    }
  return fflush (stdout) == 0 ? 0 : 1;
}
