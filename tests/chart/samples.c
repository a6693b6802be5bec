/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Specs to draw in tests. */

#include "samples.h"

ChartDatum *
sample_add (ChartRow *row, gint series, double value, const char *label)
{
  guint64 key
      = (guint64) g_str_hash (row->label != NULL ? row->label : "") * 100 + row->data->len + 1;
  ChartDatum *datum = chart_row_add (row, series, value);

  datum->label = g_strdup (label);
  datum->detail = g_strdup_printf ("%s, series %d: %s", row->label, series,
                                   label != NULL ? label : "nothing");
  datum->key = key;
  return datum;
}

static ChartSpec *
new_spec (ChartMark mark, ChartNumber number, const char *title)
{
  ChartSpec *spec = chart_spec_new (mark, number);

  spec->title = g_strdup (title);
  spec->unit = g_strdup ("$");
  g_ptr_array_add (spec->series, g_strdup ("Software Engineer"));
  g_ptr_array_add (spec->series, g_strdup ("Backend Developer"));
  return spec;
}

static ChartSpec *
make_bars (void)
{
  static const struct
  {
    const char *name;
    int first, second;
  } skills[] = { { "AWS", 25, 38 },
                 { "Python", 32, 30 },
                 { "Microservices", 11, 26 },
                 { "Kafka", 6, 20 },
                 { "Flash", 0, 1 } };
  ChartSpec *spec = new_spec (CHART_MARK_BAR, CHART_NUMBER_PERCENT, "What both ask for");

  spec->row_title = g_strdup ("Skill");
  spec->subtitle = g_strdup ("Share of postings that ask for it");
  spec->caption = g_strdup ("Synthetic figures.");
  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    {
      ChartRow *row = chart_spec_add_row (spec, skills[i].name, NULL, -1);
      g_autofree char *first = g_strdup_printf ("%d%%", skills[i].first);
      g_autofree char *second = g_strdup_printf ("%d%%", skills[i].second);

      sample_add (row, 0, skills[i].first / 100.0, first);
      sample_add (row, 1, skills[i].second / 100.0, second);
    }
  return spec;
}

static ChartSpec *
make_premium_bars (void)
{
  static const struct
  {
    const char *name, *label;
    double premium;
  } skills[] = { { "Rust", "+$25,000", 25e3 }, { "Java", "±$0", 0 }, { "PHP", "−$20,000", -20e3 } };
  ChartSpec *spec = new_spec (CHART_MARK_BAR, CHART_NUMBER_MONEY, "Around the median");

  spec->baseline = 150e3;
  spec->baseline_label = g_strdup ("$150,000");
  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    sample_add (chart_spec_add_row (spec, skills[i].name, "n = 131", -1), 1,
                150e3 + skills[i].premium, skills[i].label);
  return spec;
}

static ChartSpec *
make_stack (void)
{
  static const char *const parts[] = { "Remote", "Hybrid", "On site", "Unknown" };
  static const char *const roles[] = { "Software Engineer", "Backend Developer" };
  static const int shares[2][4] = { { 17, 25, 56, 2 }, { 31, 23, 46, 0 } };
  ChartSpec *spec = new_spec (CHART_MARK_STACK, CHART_NUMBER_PERCENT, "Where the work is done");

  for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
    g_ptr_array_add (spec->parts, g_strdup (parts[k]));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      ChartRow *row = chart_spec_add_row (spec, roles[i], "n = 7,177", i);

      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          g_autofree char *label = g_strdup_printf ("%s %d%%", parts[k], shares[i][k]);
          ChartDatum *datum = sample_add (row, i, shares[i][k] / 100.0, label);

          datum->short_label = g_strdup_printf ("%d%%", shares[i][k]);
          datum->shade = k;
        }
    }
  return spec;
}

static ChartSpec *
make_dots (void)
{
  static const struct
  {
    const char *name, *label;
    int n;
    double value, lo, hi;
  } skills[] = { { "Rust", "+$25k", 44, 175, 166, 184 },
                 { "Generative AI", "+$17k", 27, 167, 153, 183 },
                 { "Java", "−$1k", 190, 149, 145, 153 },
                 { "Agile", "−$8k", 120, 142, 137, 147 },
                 { "COBOL", "too few", 7, NAN, NAN, NAN } };
  ChartSpec *spec = new_spec (CHART_MARK_DOT, CHART_NUMBER_MONEY, "What pushes pay up");

  spec->subtitle = g_strdup ("Lines: 95% intervals. Pale: small samples.");
  spec->baseline = 150e3;
  spec->baseline_label = g_strdup ("$150,000");
  spec->has_relative_ticks = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    {
      g_autofree char *note = g_strdup_printf ("n = %d", skills[i].n);
      ChartRow *row = chart_spec_add_row (spec, skills[i].name, note, -1);
      ChartDatum *datum = sample_add (row, 1, skills[i].value * 1000, skills[i].label);

      datum->lo = skills[i].lo * 1000;
      datum->hi = skills[i].hi * 1000;
      datum->is_faded = skills[i].n < 30;
    }
  return spec;
}

static ChartSpec *
make_boxes (void)
{
  ChartSpec *spec = new_spec (CHART_MARK_BOX, CHART_NUMBER_MONEY, "What each pays");
  ChartDatum *datum;

  datum = sample_add (chart_spec_add_row (spec, "Software Engineer", "n = 11,120", 0), 0, 140e3,
                      "$140,000");
  *datum = (ChartDatum){ .value = 140e3,
                         .lo = 139.5e3,
                         .hi = 140.5e3,
                         .q1 = 118e3,
                         .q3 = 168e3,
                         .p10 = 92e3,
                         .p90 = 205e3,
                         .label = datum->label,
                         .detail = datum->detail,
                         .key = datum->key };
  datum = sample_add (chart_spec_add_row (spec, "Backend Developer", "n = 22", 1), 1, 150e3,
                      "$150,000");
  datum->q1 = 128e3;
  datum->q3 = 176e3;
  datum->is_faded = TRUE;
  sample_add (chart_spec_add_row (spec, "Veterinarian", "n = 3", 2), 2, NAN, "too few");
  return spec;
}

static ChartSpec *
make_areas (void)
{
  static const double means[] = { 140e3, 150e3 }, deviations[] = { 36e3, 30e3 };
  static const char *const labels[] = { "$140,000", "$150,000" };
  ChartSpec *spec = new_spec (CHART_MARK_AREA, CHART_NUMBER_MONEY, "How pay is spread");

  spec->value_title = g_strdup ("US base salary a year");
  spec->n_curve = 24;
  spec->curve_x = g_new (double, spec->n_curve);
  for (guint i = 0; i < spec->n_curve; i++)
    spec->curve_x[i] = 50e3 + i * 9e3;
  for (guint k = 0; k < 2; k++)
    {
      ChartRow *row = chart_spec_add_row (spec, g_ptr_array_index (spec->series, k), NULL, k);
      ChartDatum *datum = sample_add (row, k, means[k], labels[k]);

      datum->curve = g_new (double, spec->n_curve);
      for (guint i = 0; i < spec->n_curve; i++)
        {
          double z = (spec->curve_x[i] - means[k]) / deviations[k];

          datum->curve[i] = exp (-z * z / 2) / deviations[k];
        }
    }
  return spec;
}

/* Sixty rows, long names, letters from right to left, and characters of several code points. */
static ChartSpec *
make_many (void)
{
  static const char *const names[]
      = { "Employer",
          "The Extraordinarily Long Named Holding Company GmbH & Co. KG",
          "שלום עולם",
          "مرحبا بالعالم",
          "株式会社ロールスコープホールディングス",
          "e\u0301le\u0300ve 👩‍💻 Inc." };
  ChartSpec *spec = new_spec (CHART_MARK_BAR, CHART_NUMBER_COUNT, "Who hires");

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", names[i % G_N_ELEMENTS (names)], i);
      g_autofree char *label = g_strdup_printf ("%u", 6000 / (i + 1));
      ChartRow *row = chart_spec_add_row (spec, name, NULL, -1);

      sample_add (row, 0, 6000 / (i + 1), label)->is_faded = i > 50;
    }
  return spec;
}

static ChartSpec *
make_single (void)
{
  ChartSpec *spec = new_spec (CHART_MARK_DOT, CHART_NUMBER_MONEY, "One row");

  sample_add (chart_spec_add_row (spec, "Rust", "n = 44", -1), 0, 150e3, "$150,000");
  return spec;
}

static ChartSpec *
make_equal (void)
{
  ChartSpec *spec = new_spec (CHART_MARK_DOT, CHART_NUMBER_MONEY, "All equal");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Row %u", i);
      ChartRow *row = chart_spec_add_row (spec, name, NULL, -1);

      for (guint k = 0; k < 2; k++)
        sample_add (row, k, 150e3, "$150,000");
    }
  return spec;
}

static ChartSpec *
make_empty (void)
{
  return new_spec (CHART_MARK_BAR, CHART_NUMBER_COUNT, "Nothing here");
}

const Sample samples[] = {
  { "bars", make_bars },   { "premium-bars", make_premium_bars },
  { "stack", make_stack }, { "dots", make_dots },
  { "boxes", make_boxes }, { "areas", make_areas },
  { "many", make_many },   { "single", make_single },
  { "equal", make_equal }, { "empty", make_empty },
};
const guint n_samples = G_N_ELEMENTS (samples);

ChartSpec *
sample_make (const char *name)
{
  for (guint i = 0; i < n_samples; i++)
    if (g_str_equal (samples[i].name, name))
      return samples[i].make ();
  g_assert_not_reached ();
}
