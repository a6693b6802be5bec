/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One record understood: which field decides what, and what is said when it cannot be read. */

#include "market-facts.h"

#include "lexicon-day.h"
#include "lexicon-skill.h"
#include "lexicon-work-mode.h"
#include "market-pay.h"
#include "market-prose.h"
#include "market-record.h"

#include <glib/gi18n.h>
#include <string.h>

/* Names longer than that are cut, so that a column of names stays one. */
#define MAX_TITLE_BYTES 1000
#define MAX_EMPLOYER_BYTES 250
#define MAX_ROLE_BYTES 120

/* A longer tag is a sentence, and no skill. */
#define MAX_TAG_BYTES 80

void
market_reading_init (MarketReading *reading, LexiconCatalog *catalog, MarketMeanings *shared)
{
  *reading = (MarketReading){
    .meanings = market_meanings_new (catalog, shared),
    .catalog = catalog,
    .tags = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .scratch = g_string_new (NULL),
    .description = g_string_new (NULL),
    .mentions = g_array_new (FALSE, FALSE, sizeof (LexiconSkillMention)),
  };
}

void
market_reading_clear (MarketReading *reading)
{
  market_meanings_free (reading->meanings);
  g_array_unref (reading->tags);
  g_string_free (reading->scratch, TRUE);
  g_string_free (reading->description, TRUE);
  g_array_unref (reading->mentions);
}

void
market_reading_complain (MarketReading *reading, const IngestRecord *record,
                         const IngestValue *value, IngestField field, const char *problem,
                         const char *action)
{
  gboolean has_place = value != NULL && value->offset != G_MAXUINT64;

  if (reading->issues == NULL)
    return;
  ingest_issue_list_add (reading->issues, reading->file, record->number,
                         has_place ? value->offset : record->offset, field, problem, action,
                         value != NULL ? value->text : NULL, value != NULL ? value->len : 0);
}

static guint32
add_text (MarketReading *reading, MarketTextKind kind, const char *text, gsize len, gsize max_len)
{
  if (len == 0)
    return 0;
  return market_meanings_add (reading->meanings, kind, text, market_text_cut (text, len, max_len));
}

static gboolean
read_title (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_TITLE, &n_values);
  const char *text;
  gsize len = market_record_get_text (record, INGEST_FIELD_TITLE, &text);

  facts->title = add_text (reading, MARKET_TEXT_TITLE, text, len, MAX_TITLE_BYTES);
  if (facts->title != 0)
    return TRUE;
  market_reading_complain (reading, record, n_values > 0 ? &values[0] : NULL, INGEST_FIELD_TITLE,
                           n_values > 0 ? N_ ("the title is empty or no text")
                                        : N_ ("the record has no title"),
                           N_ ("record rejected"));
  return FALSE;
}

static void
read_role (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  const MarketMeaning *title
      = market_meanings_get (reading->meanings, MARKET_TEXT_TITLE, facts->title);
  const char *text;
  gsize len = market_record_get_text (record, INGEST_FIELD_ROLE, &text);

  if (len > 0)
    {
      guint32 id = add_text (reading, MARKET_TEXT_ROLE, text, len, MAX_ROLE_BYTES);

      facts->role = market_meanings_get (reading->meanings, MARKET_TEXT_ROLE, id)->id;
      facts->own_role = facts->role == 0 ? id : 0;
      facts->role_from = INGEST_FIELD_ROLE;
      return;
    }
  facts->role = title->id;
  facts->role_from = title->id != 0 ? INGEST_FIELD_TITLE : INGEST_FIELD_NONE;
}

/* The highest level that the field names, else the title's. */
static void
read_seniority (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_SENIORITY, &n_values);

  for (guint i = 0; i < n_values; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);

      if (len == 0)
        continue;

      guint32 id = add_text (reading, MARKET_TEXT_SENIORITY, text, len, MAX_TITLE_BYTES);
      guint8 seniority
          = market_meanings_get (reading->meanings, MARKET_TEXT_SENIORITY, id)->seniority;

      facts->seniority = MAX (facts->seniority, seniority);
    }
  facts->seniority_from = INGEST_FIELD_SENIORITY;
  if (facts->seniority == LEXICON_SENIORITY_UNKNOWN)
    {
      facts->seniority
          = market_meanings_get (reading->meanings, MARKET_TEXT_TITLE, facts->title)->seniority;
      facts->seniority_from = INGEST_FIELD_TITLE;
    }
  if (facts->seniority == LEXICON_SENIORITY_UNKNOWN)
    facts->seniority_from = INGEST_FIELD_NONE;
}

/* Hybrid wins over the others, remote beside on site is hybrid too. */
static LexiconWorkMode
unite_modes (LexiconWorkMode a, LexiconWorkMode b)
{
  if (a == b || b == LEXICON_WORK_MODE_UNKNOWN)
    return a;
  return a == LEXICON_WORK_MODE_UNKNOWN ? b : LEXICON_WORK_MODE_HYBRID;
}

static LexiconWorkMode
read_mode_field (MarketReading *reading, const IngestRecord *record)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_WORK_MODE, &n_values);
  LexiconWorkMode mode = LEXICON_WORK_MODE_UNKNOWN;

  for (guint i = 0; i < n_values; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);
      guint32 id = add_text (reading, MARKET_TEXT_WORK_MODE, text, len, MAX_TITLE_BYTES);

      if (id != 0)
        mode = unite_modes (
            mode, market_meanings_get (reading->meanings, MARKET_TEXT_WORK_MODE, id)->work_mode);
    }
  return mode;
}

/* A flag that is not set says nothing: the work may be hybrid or on site. */
static LexiconWorkMode
read_remote_flag (MarketReading *reading, const IngestRecord *record)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_REMOTE, &n_values);
  LexiconWorkMode mode = LEXICON_WORK_MODE_UNKNOWN;

  for (guint i = 0; i < n_values && mode == LEXICON_WORK_MODE_UNKNOWN; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);
      gboolean is_set = values[i].type == INGEST_TYPE_TRUE;

      if (is_set || (len > 0 && lexicon_flag_read (text, len, &is_set)))
        mode = is_set ? LEXICON_WORK_MODE_REMOTE : LEXICON_WORK_MODE_UNKNOWN;
      else if (len > 0)
        mode = lexicon_work_mode_read (reading->catalog, text, len);
    }
  return mode;
}

/* The record's description, where there is one to be read for a fact that no field states; made once
 * a record. That it is read is said in the list of issues, how often and for what. */
static const GString *
get_prose (MarketReading *reading, const IngestRecord *record, MarketProseFact fact)
{
  if ((reading->prose & (1u << fact)) == 0)
    return NULL;
  if (reading->description->len == 0)
    market_prose_append_description (record, reading->description);
  if (reading->description->len == 0)
    return NULL;
  if (reading->issues != NULL)
    ingest_issue_list_add (reading->issues, reading->file, 0, G_MAXUINT64,
                           market_prose_get_field (fact), market_prose_get_problem (fact),
                           N_ ("looked for in the description"), NULL, 0);
  return reading->description;
}

/* The first that says something decides: field, flag, place, title, description. */
static void
read_work_mode (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  const MarketMeaning *title
      = market_meanings_get (reading->meanings, MARKET_TEXT_TITLE, facts->title);
  LexiconWorkMode location
      = facts->location != 0
            ? market_meanings_get (reading->meanings, MARKET_TEXT_LOCATION, facts->location)->work_mode
            : LEXICON_WORK_MODE_UNKNOWN;
  const struct
  {
    IngestField field;
    LexiconWorkMode mode;
  } evidence[] = {
    { INGEST_FIELD_WORK_MODE, read_mode_field (reading, record) },
    { INGEST_FIELD_REMOTE, read_remote_flag (reading, record) },
    { INGEST_FIELD_LOCATION, location },
    { INGEST_FIELD_TITLE, title->work_mode },
  };

  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++)
    if (evidence[i].mode != LEXICON_WORK_MODE_UNKNOWN)
      {
        facts->work_mode = evidence[i].mode;
        facts->work_mode_from = evidence[i].field;
        return;
      }

  const GString *prose = get_prose (reading, record, MARKET_PROSE_WORK_MODE);

  if (prose != NULL)
    facts->work_mode = lexicon_work_mode_read_prose (reading->catalog, prose->str, prose->len, NULL);
  if (facts->work_mode != LEXICON_WORK_MODE_UNKNOWN)
    facts->work_mode_from = INGEST_FIELD_DESCRIPTION;
}

static gboolean
have_common_country (const LexiconPlace *a, const LexiconPlace *b)
{
  for (guint i = 0; i < a->n_countries; i++)
    for (guint j = 0; j < b->n_countries; j++)
      if (a->countries[i] == b->countries[j])
        return TRUE;
  return FALSE;
}

/* The country field, and what the places add to it; places that name none of the field's countries
 * were misread ("London" beside CA) and add nothing. */
static void
read_countries (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_COUNTRY, &n_values);

  for (guint i = 0; i < n_values; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);
      guint32 id = add_text (reading, MARKET_TEXT_COUNTRY, text, len, MAX_TITLE_BYTES);

      if (id == 0)
        continue;
      lexicon_place_add (&facts->place,
                         &market_meanings_get (reading->meanings, MARKET_TEXT_COUNTRY, id)->place);
    }

  if (facts->location == 0)
    return;

  const LexiconPlace *place
      = &market_meanings_get (reading->meanings, MARKET_TEXT_LOCATION, facts->location)->place;

  facts->does_location_count
      = facts->place.n_countries == 0 || have_common_country (&facts->place, place);
  if (facts->does_location_count)
    lexicon_place_add (&facts->place, place);
}

/* Adds a tag that is a skill by name or, where @takes_any, under its own name. */
static gboolean
add_tag (MarketReading *reading, const char *text, gsize len, gboolean takes_any)
{
  guint32 id = market_meanings_add (reading->meanings, MARKET_TEXT_TAG, text, len);
  const MarketMeaning *meaning = market_meanings_get (reading->meanings, MARKET_TEXT_TAG, id);
  gboolean is_known = meaning->id != 0;

  if (meaning->is_ignored)
    return TRUE;
  if (!is_known && (!takes_any || len > MAX_TAG_BYTES))
    return FALSE;
  g_array_append_val (reading->tags, id);
  return TRUE;
}

static gboolean
is_separator (char c)
{
  return c == ',' || c == ';' || c == '|' || c == '\n';
}

/* A text that is no skill by itself may be a list of them; else it is one under its own name. */
static gboolean
add_tags (MarketReading *reading, const char *text, gsize len)
{
  gboolean is_list = FALSE;
  gboolean are_fine = TRUE;
  gsize start = 0;

  for (gsize i = 0; i < len && !is_list; i++)
    is_list = is_separator (text[i]);
  if (!is_list)
    return add_tag (reading, text, len, TRUE);
  if (add_tag (reading, text, len, FALSE))
    return TRUE;

  for (gsize i = 0; i <= len; i++)
    if (i == len || is_separator (text[i]))
      {
        const char *part = text + start;
        gsize part_len = market_text_trim (&part, i - start);

        if (part_len > 0)
          are_fine &= add_tag (reading, part, part_len, TRUE);
        start = i + 1;
      }
  return are_fine;
}

/* Skills of a record without tags. */
static void
find_skills (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  const GString *prose = get_prose (reading, record, MARKET_PROSE_SKILLS);
  const char *employer;
  gsize employer_len = market_record_get_text (record, INGEST_FIELD_COMPANY, &employer);

  if (prose == NULL)
    return;
  lexicon_skill_read_prose (reading->catalog, prose->str, prose->len,
                            employer, employer_len, reading->mentions);
  for (guint i = 0; i < reading->mentions->len; i++)
    g_array_append_val (reading->tags,
                        g_array_index (reading->mentions, LexiconSkillMention, i).skill);
  facts->n_tags = reading->mentions->len;
  facts->skills_from = facts->n_tags > 0 ? INGEST_FIELD_DESCRIPTION : INGEST_FIELD_NONE;
}

static void
read_skills (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_SKILLS, &n_values);

  facts->first_tag = reading->tags->len;
  for (guint i = 0; i < n_values; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);

      if (len > 0 && !add_tags (reading, text, len))
        market_reading_complain (reading, record, &values[i], INGEST_FIELD_SKILLS,
                                 N_ ("the tag is too long to be a skill"), N_ ("tag left out"));
    }
  facts->n_tags = reading->tags->len - facts->first_tag;
  facts->skills_from = facts->n_tags > 0 ? INGEST_FIELD_SKILLS : INGEST_FIELD_NONE;
  if (facts->n_tags == 0)
    find_skills (reading, record, facts);
}

static LexiconDayOrder
get_day_order (IngestReading reading)
{
  return reading == INGEST_READING_DAY_FIRST     ? LEXICON_DAY_FIRST
         : reading == INGEST_READING_MONTH_FIRST ? LEXICON_MONTH_FIRST
                                                 : LEXICON_DAY_ORDER_UNKNOWN;
}

static gint32
read_day (const IngestValue *value, const char *text, gsize len)
{
  char digits[32];

  if (value->type == INGEST_TYPE_STRING && value->reading != INGEST_READING_EPOCH_SECONDS
      && value->reading != INGEST_READING_EPOCH_MILLISECONDS)
    return lexicon_day_read_local (text, len, get_day_order (value->reading));
  if (len >= sizeof digits)
    return LEXICON_DAY_NONE;
  memcpy (digits, text, len);
  digits[len] = '\0';

  char *end;
  double number = g_ascii_strtod (digits, &end);

  if (*end != '\0')
    return lexicon_day_read (text, len);
  /* Seconds reach this number in the year 5138 only. */
  if (value->reading == INGEST_READING_EPOCH_MILLISECONDS ||
      (value->reading == INGEST_READING_PLAIN && number > 1e11))
    number /= 1000;
  return lexicon_day_from_epoch (number);
}

static void
read_posted (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  guint n_values;
  const IngestValue *values = ingest_record_get (record, INGEST_FIELD_POSTED, &n_values);
  const IngestValue *unread = NULL;

  facts->posted_day = LEXICON_DAY_NONE;
  for (guint i = 0; i < n_values && facts->posted_day == LEXICON_DAY_NONE; i++)
    {
      const char *text;
      gsize len = market_value_get_text (&values[i], &text);

      if (len == 0)
        continue;
      facts->posted_day = read_day (&values[i], text, len);
      unread = &values[i];
    }
  if (facts->posted_day == LEXICON_DAY_NONE && unread != NULL)
    market_reading_complain (reading, record, unread, INGEST_FIELD_POSTED,
                             N_ ("the date cannot be read"), N_ ("counted as not dated"));
}

/* What the fields state, else the description. */
static void
read_pay (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  facts->pay = market_pay_read (reading, record, &facts->place);
  if (!isnan (facts->pay.min) || !isnan (facts->pay.max))
    return;

  const GString *prose = get_prose (reading, record, MARKET_PROSE_PAY);

  if (prose != NULL)
    facts->pay = market_pay_read_description (reading, record, prose, &facts->place, NULL);
}

gboolean
market_facts_read (MarketReading *reading, const IngestRecord *record, MarketFacts *facts)
{
  const char *text;
  gsize len;

  *facts = (MarketFacts){ .offset = record->offset,
                          .length = record->length,
                          .hash = record->hash,
                          .number = record->number };
  if (!read_title (reading, record, facts))
    return FALSE;
  g_string_truncate (reading->description, 0);

  market_record_get_location (record, reading->scratch);
  facts->location = add_text (reading, MARKET_TEXT_LOCATION, reading->scratch->str,
                              reading->scratch->len, MAX_TITLE_BYTES);
  len = market_record_get_text (record, INGEST_FIELD_COMPANY, &text);
  facts->employer = add_text (reading, MARKET_TEXT_EMPLOYER, text, len, MAX_EMPLOYER_BYTES);
  len = market_record_get_text (record, INGEST_FIELD_ID, &text);
  facts->id_hash = len > 0 ? market_text_hash (text, len) : 0;
  read_role (reading, record, facts);
  read_seniority (reading, record, facts);
  read_work_mode (reading, record, facts);
  read_countries (reading, record, facts);
  read_skills (reading, record, facts);
  read_pay (reading, record, facts);
  read_posted (reading, record, facts);
  return TRUE;
}
