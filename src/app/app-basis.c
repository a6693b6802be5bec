/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences for samples, exclusions, sources and models. */

#include "config.h"
#include "app-basis.h"
#include "app-words.h"
#include "report-number.h"
#include "report-words.h"

#include <glib/gi18n.h>

/* Stands for each of them. */
#define ANY_FACTOR -1

/* Ends one sentence and begins another. */
static void
say (GString *text, char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
say_source (GString *text, const CompareResult *result)
{
  guint n_duplicates = market_table_get_n_duplicates (result->table);
  g_autofree char *duplicates = report_format_count (n_duplicates);
  g_autofree char *filters = report_words_filters (result);
  g_autofree char *source = report_words_source (result);

  if (n_duplicates > 0)
    say (text, g_strdup_printf (result->filter->keeps_duplicates
                                    /* Translators: a count of postings. */
                                    ? ngettext ("%s duplicate counts too.",
                                                "%s duplicates count too.", n_duplicates)
                                    /* Translators: a count of postings. */
                                    : ngettext ("%s duplicate is left out.",
                                                "%s duplicates are left out.", n_duplicates),
                                duplicates));
  if (filters != NULL)
    /* Translators: the filters in force. */
    say (text, g_strdup_printf (_("Only: %s."), filters));
  /* Translators: files and their number of postings. */
  say (text, g_strdup_printf (_("Source: %s."), source));
}

char *
app_basis_of_postings (const CompareResult *result)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < result->n_roles; i++)
    {
      g_autofree char *n = report_format_count (result->roles[i].n_postings);
      /* Translators: a role and its number of postings. */
      g_ptr_array_add (counts, g_strdup_printf (_("%s %s"), result->roles[i].name, n));
    }
  g_autofree char *list = report_words_commas (counts);
  /* Translators: roles with their numbers of postings. */
  g_string_append_printf (text, _("n: %s."), list);
  say_source (text, result);
  return g_string_free (text, FALSE);
}

/* How many postings a role's pay figures rest on, and how many are in its country without such pay.
 */
static char *
describe_paid (const CompareResult *result, const CompareRole *role)
{
  const ComparePay *pay = &role->pay;
  guint n_unpaid = pay->n_postings - pay->n;
  g_autofree char *n = report_format_count (pay->n);
  g_autofree char *employers = report_format_count (pay->n_employers);
  g_autofree char *unpaid = report_format_count (n_unpaid);
  g_autofree char *place = report_words_in_country (result, pay->country);
  /* Translators: a role, counts of postings and of their employers. */
  g_autofree char *based
      = g_strdup_printf (ngettext ("%s: n = %s of %s employer", "%s: n = %s of %s employers",
                                   pay->n_employers),
                         role->name, n, employers);
  char currency[4];

  lexicon_currency_format (pay->currency, currency);
  /* Translators: "Data Engineer: n = 12 of 3 employers", a count of postings, "in the US", a
   * currency's code. */
  return g_strdup_printf (ngettext ("%s; left out is %s posting %s that states no base salary in %s.",
                                    "%s; left out are %s postings %s that state no base salary in %s.",
                                    n_unpaid),
                          based, unpaid, place, currency);
}

char *
app_basis_of_pay (const CompareResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < result->n_roles; i++)
    say (text, describe_paid (result, &result->roles[i]));
  say (text, report_words_conversion (result->table));
  say_source (text, result);
  return g_string_free (text, FALSE);
}

static char *
dup_control_name (const CompareResult *result, const CompareControl *control)
{
  switch (control->factor)
    {
    case COMPARE_FACTOR_SENIORITY:
      return g_strdup (control->id == LEXICON_SENIORITY_UNKNOWN
                           ? _("Level not stated")
                           : report_words_seniority (control->id));
    case COMPARE_FACTOR_WORK_MODE:
      return g_strdup (control->id == LEXICON_WORK_MODE_UNKNOWN
                           ? _("Work mode not stated")
                           : report_words_work_mode (control->id));
    case COMPARE_FACTOR_AGENCY:
      return g_strdup (control->id != 0 ? _("of an agency") : _("of no agency"));
    case COMPARE_FACTOR_PLACE:
      return app_words_dup_place (market_table_get_catalog (result->table), control->name);
    case COMPARE_FACTOR_SKILLS:
    case COMPARE_N_FACTORS:
    default:
      return g_strdup (control->name);
    }
}

/* Adds a line with the controls of a factor that are in a state. */
static void
say_controls (GString *text,
              const CompareResult *result,
              const CompareModel *model,
              CompareControlState state,
              int factor,
              const char *title)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < model->n_controls; i++)
    if (model->controls[i].state == state
        && (factor == ANY_FACTOR || model->controls[i].factor == (CompareFactor) factor))
      g_ptr_array_add (names, dup_control_name (result, &model->controls[i]));
  if (names->len == 0)
    return;
  g_autofree char *list = report_words_commas (names);
  /* Translators: "Level", and a list of levels; so with work modes, places and skills. */
  g_string_append_printf (text, _("\n%s: %s."), title, list);
}

char *
app_basis_of_model (const CompareResult *result, const CompareModel *model)
{
  static const struct
  {
    CompareControlState state;
    const char *title;
  } others[] = {
      {COMPARE_CONTROL_BASE, N_("The others are measured against")},
      {COMPARE_CONTROL_RARE, N_("Too rare, counted with these")},
      {COMPARE_CONTROL_COLLINEAR, N_("Left out, since the others tell it already")},
      {COMPARE_CONTROL_NO_ROOM, N_("Left out, since there are too few postings for so many")},
  };
  GString *text = g_string_new (NULL);
  g_autofree char *n = report_format_count (model->n);
  g_autofree char *employers = report_format_count (model->n_employers);
  g_autofree char *postings = g_strdup_printf (ngettext ("%s posting", "%s postings", model->n), n);
  /* Translators: "12 postings", and a count of their employers. */
  g_autofree char *based = g_strdup_printf (ngettext ("%s of %s employer", "%s of %s employers",
                                                      model->n_employers),
                                            postings, employers);
  g_autofree char *told = report_format_share (model->r2);

  /* Translators: "12 postings of 3 employers", a count of levels, places and so on, a share. */
  g_string_append_printf (text,
                          ngettext ("%s; %u fact about them explains %s of the differences in pay.",
                                    "%s; %u facts about them explain %s of the differences in pay.",
                                    model->n_parameters),
                          based, model->n_parameters, told);
  for (guint factor = 0; factor < COMPARE_N_FACTORS; factor++)
    say_controls (text, result, model, COMPARE_CONTROL_HELD, factor, app_words_get_factor (factor));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    say_controls (text, result, model, others[i].state, ANY_FACTOR, _(others[i].title));
  return g_string_free (text, FALSE);
}
