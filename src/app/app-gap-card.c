/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both gaps with their intervals, and in the details the drivers that lie between them. */

#include "config.h"
#include "app-gap-card.h"
#include "app-basis.h"
#include "app-card.h"
#include "app-figure.h"
#include "app-words.h"
#include "report-number.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *
get_reason (CompareReason reason)
{
  static const char *const reasons[COMPARE_N_REASONS] = {
      [COMPARE_REASON_FEW_POSTINGS]
      = N_ ("What is left of the difference like for like cannot be told: too "
            "few postings state their pay."),
      [COMPARE_REASON_FEW_EMPLOYERS]
      = N_ ("What is left of the difference like for like cannot be told: "
            "the postings with pay are of too few employers."),
      [COMPARE_REASON_COLLINEAR]
      = N_ ("What is left of the difference like for like cannot be told: level, "
            "place, work mode and skills tell the roles apart wholly."),
      [COMPARE_REASON_SHARED_POSTINGS]
      = N_ ("What is left of the difference like for like cannot be told: "
            "both roles count some of the same postings."),
      [COMPARE_REASON_NO_COMMON_GROUND]
      = N_ ("What is left of the difference like for like cannot be told: "
            "the roles hardly share a level, a work mode or a place."),
  };

  return reasons[reason] != NULL ? _ (reasons[reason]) : NULL;
}

static void
add_raw (GtkWidget *card, const ComparePair *pair, LexiconCurrency currency)
{
  if (isnan (pair->pay_gap_raw))
    return;
  g_autofree char *figure = report_format_money_difference (pair->pay_gap_raw, currency);
  g_autofree char *note = app_interval_format_difference (&pair->pay_gap_ci95, currency);
  app_card_add_row (card, _("Difference of the medians"), figure, note);
}

static void
add_adjusted (GtkWidget *card, const CompareGap *gap, LexiconCurrency currency)
{
  if (isnan (gap->adjusted))
    {
      const char *reason = get_reason (gap->reason);
      if (reason != NULL)
        app_card_add_text (card, reason);
      return;
    }
  double amount = round (gap->adjusted_money / 100) * 100;
  g_autofree char *share = report_format_share_difference (gap->adjusted);
  g_autofree char *money = report_format_money_difference (amount, currency);
  g_autofree char *figure = g_strdup_printf ("%s (%s)", share, money);
  g_autofree char *note = app_interval_format_difference (&gap->adjusted_money_ci95, currency);
  app_card_add_row (card, _("Like for like"), figure, note);
  if (gap->adjusted_ci95.lo <= 0 && gap->adjusted_ci95.hi >= 0)
    app_card_add_text (card, _("What is left then may be chance."));
}

static void
add_part (GtkWidget *box, const char *title, double log)
{
  g_autofree char *share = report_format_share_difference (expm1 (log));
  app_card_add_row (box, title, share, NULL);
}

static void
add_details (GtkWidget *card, const CompareResult *result, const CompareGap *gap)
{
  if (gap->n_drivers > 0)
    {
      GtkWidget *parts = app_card_add_details (card, _("What the Difference Is Made Of"));
      for (guint i = 0; i < gap->n_drivers; i++)
        if (!(gap->apart >> gap->drivers[i].factor & 1))
        add_part (parts, app_words_get_factor (gap->drivers[i].factor), gap->drivers[i].log);
      add_part (parts, _("What remains like for like"), gap->log_adjusted);
      add_part (parts, _("All together: difference of the means"), gap->log_raw);
    }
  if (gap->model.n_controls > 0)
    {
      g_autofree char *text = app_basis_of_model (result, &gap->model);
      app_card_add_text (app_card_add_details (card, _("What “Like for Like” Keeps Equal")), text);
    }
}

GtkWidget *
app_gap_card_new (const CompareResult *result, guint index)
{
  g_return_val_if_fail (index < result->n_pairs, NULL);

  const ComparePair *pair = &result->pairs[index];
  const CompareRole *a = &result->roles[pair->a], *b = &result->roles[pair->b];
  const char *rule = _("The first difference is of the two medians, with its interval by Price "
                        "and Bonett (2002). The second is "
                        "what remains when level, work mode, agency, place and the skills asked "
                        "for are held constant: the "
                        "coefficient of the role in one model of log pay over both roles’ postings "
                        "(Oaxaca 1973, Jann 2008), with "
                        "errors by employer. The parts are the differences of these facts times "
                        "what they pay, and multiply to the "
                        "difference of the means. Intervals are 95%.");
  GtkWidget *card = app_card_new (_("Is the Gap Real?"), -1, rule);
  /* Translators: two roles: what the first one pays is compared with the second one. */
  g_autofree char *text = g_strdup_printf (_("What %s pays, beside %s"), b->name, a->name);

  app_card_take_basis (card, app_basis_of_pay (result));
  app_card_add_text (card, text);
  add_raw (card, pair, a->pay.currency);
  if (isnan (pair->pay_gap_raw))
    app_card_add_text (card, _("Too few postings of one or both state their pay."));
  else if (!result->is_modelled)
    app_card_add_text (card, _("Figures like for like are being worked out"));
  else
    add_adjusted (card, &pair->gap, a->pay.currency);
  add_details (card, result, &pair->gap);
  return card;
}
