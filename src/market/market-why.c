/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a row's facts are what they are: the record is understood once more, and each fact asked for
 * the field and the words that decided. */

#include "market-facts.h"
#include "market-pay.h"
#include "market-prose.h"
#include "market-reader-private.h"
#include "market-record.h"
#include "market-table-private.h"

#include "lexicon-skill.h"
#include "lexicon-title.h"
#include "lexicon-work-mode.h"

#include <glib/gi18n.h>
#include <string.h>

/* A row being explained. */
typedef struct
{
  const MarketTable *table;
  guint row;
  MarketReading reading;
  MarketFacts facts;
  MarketWhy *why;
} Inquiry;

void
market_why_free (MarketWhy *why)
{
  if (why == NULL)
    return;
  g_free (why->role);
  g_free (why->seniority);
  g_free (why->work_mode);
  g_free (why->countries);
  g_free (why->pay);
  g_clear_pointer (&why->skills, g_ptr_array_unref);
  g_free (why);
}

/* The values of a field as they are written: "remote", "hybrid". */
static char *
quote_values (const IngestRecord *record, IngestField field)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, field, &n_values);
  GString *quoted = g_string_new (NULL);

  for (guint i = 0; i < n_values; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);

      if (len > 0 || values[i].type == INGEST_TYPE_TRUE || values[i].type == INGEST_TYPE_FALSE)
        g_string_append (quoted, quoted->len > 0 ? ", " : "");
      if (len > 0)
        g_string_append_printf (quoted, "\"%.*s\"", (int) MIN (len, G_MAXINT), text);
      else if (values[i].type == INGEST_TYPE_TRUE || values[i].type == INGEST_TYPE_FALSE)
        g_string_append (quoted, values[i].type == INGEST_TYPE_TRUE ? "true" : "false");
    }
  return g_string_free (quoted, FALSE);
}

static char *
explain_field (const IngestRecord *record, IngestField field)
{
  g_autofree char *quoted = quote_values (record, field);

  /* Translators: a field's name in files, and its values as they are written. */
  return g_strdup_printf (_("field %s: %s"), ingest_field_get_name (field), quoted);
}

static const LexiconCorrection *
find_rule (const Inquiry *inquiry, LexiconCorrectionKind kind, const char *text, gsize len)
{
  const LexiconCorrections *corrections = inquiry->table->corrections;

  return corrections != NULL ? lexicon_corrections_find (corrections, kind, text, len) : NULL;
}

static char *
explain_rule (const LexiconCorrection *rule)
{
  static const char *const words[LEXICON_N_CORRECTIONS] = {
    [LEXICON_CORRECTION_TITLE] = N_("titles with"),
    [LEXICON_CORRECTION_SKILL] = N_("the skill"),
    [LEXICON_CORRECTION_PLACE] = N_("the place"),
    [LEXICON_CORRECTION_EMPLOYER] = N_("the employer"),
  };

  /* Translators: "titles with" or "the skill", and the words that a person gave. */
  return g_strdup_printf (_("your own rule: %s \"%s\""), _(words[rule->kind]), rule->text);
}

/* A person's rule stands over all that was read. */
static void
explain_title_rule (Inquiry *inquiry, const char *title, gsize len)
{
  MarketWhy *why = inquiry->why;
  const LexiconCorrection *rule = find_rule (inquiry, LEXICON_CORRECTION_TITLE, title, len);

  if (rule != NULL && rule->name != NULL)
    {
      g_free (why->role);
      why->role = explain_rule (rule);
    }
  if (rule != NULL && rule->has_seniority)
    {
      g_free (why->seniority);
      why->seniority = explain_rule (rule);
    }
}

static void
explain_title (Inquiry *inquiry, const IngestRecord *record)
{
  const MarketFacts *facts = &inquiry->facts;
  MarketWhy *why = inquiry->why;
  const MarketTexts *texts
      = market_meanings_get_texts (inquiry->reading.meanings, MARKET_TEXT_TITLE);
  const char *title = market_texts_get (texts, facts->title);
  gsize len = market_texts_get_len (texts, facts->title);
  g_autofree char *role = NULL;
  g_autofree char *seniority = NULL;

  lexicon_title_read (inquiry->reading.catalog, title, len, &role, &seniority);
  if (facts->role_from == INGEST_FIELD_ROLE)
    why->role = explain_field (record, INGEST_FIELD_ROLE);
  else if (facts->role_from == INGEST_FIELD_TITLE)
    why->role = g_steal_pointer (&role);
  if (facts->seniority_from == INGEST_FIELD_SENIORITY)
    why->seniority = explain_field (record, INGEST_FIELD_SENIORITY);
  else if (facts->seniority_from == INGEST_FIELD_TITLE)
    why->seniority = g_steal_pointer (&seniority);
  explain_title_rule (inquiry, title, len);
}

/* Once, though two places of a posting may have it. */
static void
append_reason (GString *reasons, const char *reason)
{
  if (reason == NULL || *reason == '\0' || strstr (reasons->str, reason) != NULL)
    return;
  if (reasons->len > 0)
    g_string_append (reasons, "; ");
  g_string_append (reasons, reason);
}

/* Why each place of a location is what it is; whether a rule is about one of them. */
static gboolean
explain_places (Inquiry *inquiry, const IngestRecord *record, GString *reasons)
{
  g_autoptr (GString) location = g_string_new (NULL);
  gboolean has_rule = FALSE;
  const char *place;
  gsize place_len;

  market_record_get_location (record, location);

  const char *text = location->str;
  gsize len = location->len;
  while (market_location_next (&text, &len, &place, &place_len))
    {
      const LexiconCorrection *rule
          = find_rule (inquiry, LEXICON_CORRECTION_PLACE, place, place_len);
      g_autofree char *reason = rule != NULL ? explain_rule (rule) : NULL;

      if (rule == NULL)
        lexicon_place_read (inquiry->reading.catalog, place, place_len, &reason);
      has_rule |= rule != NULL;
      append_reason (reasons, reason);
    }
  return has_rule;
}

/* The field decides, and places that lie in its countries add to it; a rule about a place wins. */
static void
explain_countries (Inquiry *inquiry, const IngestRecord *record)
{
  const MarketFacts *facts = &inquiry->facts;
  g_autoptr (GString) places = g_string_new (NULL);
  g_autoptr (GString) reasons = g_string_new (NULL);
  gboolean has_rule = explain_places (inquiry, record, places);
  const char *text;

  if (!has_rule && market_record_get_text (record, INGEST_FIELD_COUNTRY, &text) > 0)
    {
      g_autofree char *reason = explain_field (record, INGEST_FIELD_COUNTRY);

      append_reason (reasons, reason);
    }
  if (has_rule || reasons->len == 0 || facts->does_location_count)
    append_reason (reasons, places->str);
  if (reasons->len > 0)
    inquiry->why->countries = g_strdup (reasons->str);
}

/* The words of the description that decided. */
static void
explain_pay_text (Inquiry *inquiry, GString *reasons)
{
  const GString *description = inquiry->reading.description;
  LexiconProseHit why;

  market_pay_read_description (&inquiry->reading, NULL, description, &inquiry->facts.place, &why);

  g_autofree char *reason = market_prose_explain (description, why.offset, why.len);

  append_reason (reasons, reason);
}

/* Whether the amounts are nothing but numbers. */
static gboolean
are_amounts_bare (const IngestRecord *record)
{
  static const IngestField fields[] = { INGEST_FIELD_PAY_MIN, INGEST_FIELD_PAY_MAX };
  guint n_values;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const IngestValue *values = ingest_record_get (record, fields[i], &n_values);

      for (guint j = 0; j < n_values; j++)
        {
          const char *text;
          gsize len = market_value_get_text (&values[j], &text);

          for (gsize k = 0; k < len; k++)
            if (!g_ascii_isdigit (text[k]) && text[k] != '.' && text[k] != ',' && text[k] != ' ')
              return FALSE;
        }
    }
  return TRUE;
}

/* What is known of the amounts without a field that says it. */
static void
explain_pay_rules (const LexiconPay *pay, const IngestRecord *record, GString *reasons)
{
  guint n_amounts, n_currencies, n_periods;

  ingest_record_get (record, INGEST_FIELD_PAY_MIN, &n_amounts);
  ingest_record_get (record, INGEST_FIELD_PAY_CURRENCY, &n_currencies);
  ingest_record_get (record, INGEST_FIELD_PAY_PERIOD, &n_periods);
  if (n_amounts == 0 || !are_amounts_bare (record))
    return;
  if (n_currencies == 0 && pay->currency != LEXICON_CURRENCY_NONE)
    {
      char code[4];

      lexicon_currency_format (pay->currency, code);

      /* Translators: a currency's code. */
      g_autofree char *reason
          = g_strdup_printf (_("no currency is stated: that of the country, %s"), code);

      append_reason (reasons, reason);
    }
  if (n_periods == 0 && pay->period == LEXICON_PERIOD_YEAR)
    append_reason (reasons, _("no period is stated: by its size a year's"));
  if (n_periods == 0 && pay->period == LEXICON_PERIOD_HOUR)
    append_reason (reasons, _("no period is stated: by its size an hour's"));
}

static void
explain_pay (Inquiry *inquiry, const IngestRecord *record)
{
  static const IngestField fields[] = { INGEST_FIELD_PAY_MIN, INGEST_FIELD_PAY_MAX,
                                        INGEST_FIELD_PAY_CURRENCY, INGEST_FIELD_PAY_PERIOD,
                                        INGEST_FIELD_PAY_TEXT, INGEST_FIELD_PAY_PLACE };
  const LexiconPay *pay = &inquiry->facts.pay;
  g_autoptr (GString) reasons = g_string_new (NULL);

  if (isnan (pay->min) && isnan (pay->max))
    return;
  if (pay->is_from_text)
    explain_pay_text (inquiry, reasons);
  for (guint i = 0; i < G_N_ELEMENTS (fields) && !pay->is_from_text; i++)
    {
      guint n_values;

      ingest_record_get (record, fields[i], &n_values);
      if (n_values == 0)
        continue;

      g_autofree char *reason = explain_field (record, fields[i]);

      append_reason (reasons, reason);
    }
  if (!pay->is_from_text)
    explain_pay_rules (pay, record, reasons);
  if (isnan (pay->yearly))
    append_reason (reasons, _("set aside from base salaries"));
  inquiry->why->pay = g_strdup (reasons->str);
}

static char *
explain_mention (const MarketReading *reading, guint32 skill)
{
  for (guint i = 0; i < reading->mentions->len; i++)
    {
      const LexiconSkillMention *mention
          = &g_array_index (reading->mentions, LexiconSkillMention, i);

      if (mention->skill == skill)
        return market_prose_explain (reading->description, mention->offset, mention->len);
    }
  return g_strdup ("");
}

static void
explain_work_mode (Inquiry *inquiry, const IngestRecord *record)
{
  const MarketReading *reading = &inquiry->reading;
  LexiconProseHit place = { 0 };

  if (inquiry->facts.work_mode_from == INGEST_FIELD_NONE)
    return;
  if (inquiry->facts.work_mode_from != INGEST_FIELD_DESCRIPTION)
    {
      inquiry->why->work_mode = explain_field (record, inquiry->facts.work_mode_from);
      return;
    }
  lexicon_work_mode_read_prose (reading->catalog, reading->description->str,
                                reading->description->len, &place);
  inquiry->why->work_mode = market_prose_explain (reading->description, place.offset, place.len);
}

/* The first tag that leads to a skill, as it was read. */
static char *
explain_read_skill (const Inquiry *inquiry, const MarketTable *base, guint32 skill)
{
  const MarketReading *reading = &inquiry->reading;
  const MarketTexts *texts = market_meanings_get_texts (reading->meanings, MARKET_TEXT_TAG);

  if (inquiry->facts.skills_from == INGEST_FIELD_DESCRIPTION)
    return explain_mention (&inquiry->reading, skill);
  for (guint i = 0; i < inquiry->facts.n_tags; i++)
    {
      guint32 tag = g_array_index (reading->tags, guint32, inquiry->facts.first_tag + i);
      const char *text = market_texts_get (texts, tag);
      guint32 id = market_meanings_get (reading->meanings, MARKET_TEXT_TAG, tag)->id;

      if (id == 0)
        id = market_name_list_find (&base->names[MARKET_NAMES_SKILLS], text);
      if (id == skill)
        return g_strdup_printf (_("tag \"%s\""), text);
    }
  return g_strdup ("");
}

/* The first skill that was read and is, or by a rule means, that one. */
static char *
explain_skill (const Inquiry *inquiry, guint32 skill)
{
  const MarketTable *table = inquiry->table;
  const MarketTable *base = table->uncorrected != NULL ? table->uncorrected : table;
  const MarketColumns *columns = &base->columns;

  for (guint i = columns->skill_start[inquiry->row]; i < columns->skill_start[inquiry->row + 1]; i++)
    {
      const char *name = market_table_get_name (base, MARKET_NAMES_SKILLS, columns->skills[i]);
      const LexiconCorrection *rule
          = find_rule (inquiry, LEXICON_CORRECTION_SKILL, name, strlen (name));
      gboolean has_name = rule != NULL && rule->name != NULL;
      guint id = has_name ? market_table_find_name (inquiry->table, MARKET_NAMES_SKILLS, rule->name)
                          : columns->skills[i];

      if (id != skill)
        continue;
      g_autofree char *read = explain_read_skill (inquiry, base, columns->skills[i]);
      g_autofree char *by_rule = has_name ? explain_rule (rule) : NULL;
      return by_rule != NULL ? g_strdup_printf ("%s; %s", read, by_rule) : g_steal_pointer (&read);
    }
  return g_strdup ("");
}

static void
explain_record (const IngestRecord *record, gpointer user_data)
{
  Inquiry *inquiry = user_data;
  const MarketColumns *columns = &inquiry->table->columns;
  MarketWhy *why = inquiry->why;
  guint row = inquiry->row;

  if (!market_facts_read (&inquiry->reading, record, &inquiry->facts))
    return;
  explain_title (inquiry, record);
  explain_work_mode (inquiry, record);
  explain_countries (inquiry, record);
  explain_pay (inquiry, record);
  for (guint i = columns->skill_start[row]; i < columns->skill_start[row + 1]; i++)
    g_ptr_array_add (why->skills, explain_skill (inquiry, columns->skills[i]));
}

MarketWhy *
market_posting_reader_explain (MarketPostingReader *reader, guint row, GCancellable *cancellable,
                               GError **error)
{
  MarketTable *table = market_posting_reader_get_table (reader);

  g_return_val_if_fail (row < table->columns.n_rows, NULL);

  g_autoptr (MarketWhy) why = g_new0 (MarketWhy, 1);
  Inquiry inquiry = { .table = table, .row = row, .why = why };

  why->skills = g_ptr_array_new_with_free_func (g_free);
  market_reading_init (&inquiry.reading, table->catalog, NULL);
  inquiry.reading.prose = market_table_get_file (table, table->columns.file[row])->prose;

  g_autoptr (GBytes) bytes
      = market_posting_reader_scan (reader, row, explain_record, &inquiry, cancellable, error);

  market_reading_clear (&inquiry.reading);
  return bytes != NULL ? g_steal_pointer (&why) : NULL;
}
