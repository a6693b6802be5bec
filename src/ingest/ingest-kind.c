/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks by which values are told apart: figures, dates, addresses, lists, prose. */

#include "ingest-kind.h"

#include <math.h>
#include <string.h>

#define MAX_NUMBER_CHARS 32
#define MAX_DATE_CHARS 40
#define MAX_MONEY_CHARS 120
#define MIN_LONG_CHARS 160
#define MAX_PART_CHARS 40

/* 1998 to 2099. */
#define FIRST_SECOND 883612800.0
#define LAST_SECOND 4102444799.0

#define BIT(kind) (1u << INGEST_KIND_##kind)

static gboolean
is_word (const char *p, const char *word)
{
  return g_ascii_strncasecmp (p, word, strlen (word)) == 0;
}

static gboolean
is_url (const char *text)
{
  return is_word (text, "https://") || is_word (text, "http://") || is_word (text, "www.");
}

double
ingest_kind_read_number (const char *text, gsize len)
{
  char plain[MAX_NUMBER_CHARS + 1];
  const char *last_mark = NULL;
  gsize n = 0, n_marks = 0;
  char *end;
  double number;

  if (len > MAX_NUMBER_CHARS)
    return NAN;
  for (gsize i = 0; i < len; i++)
    if (text[i] == '.' || text[i] == ',')
      {
        n_marks++;
        last_mark = text + i;
      }
  if (last_mark != NULL && (n_marks > 1 ? memchr (text, *last_mark, last_mark - text) != NULL
                                        : text + len - last_mark == 4))
    last_mark = NULL;
  for (gsize i = 0; i < len; i++)
    if (text + i == last_mark)
      plain[n++] = '.';
    else if (text[i] != '.' && text[i] != ',' && text[i] != ' ' && text[i] != '\'')
      plain[n++] = text[i];
  plain[n] = '\0';
  number = g_ascii_strtod (plain, &end);
  return n > 0 && *end == '\0' && (g_ascii_isdigit (plain[0]) || plain[0] == '-') ? number : NAN;
}

/* Digits from @p on; moves it behind them. */
static guint
take_digits (const char **p, guint *value)
{
  guint n = 0;

  for (*value = 0; n < 4 && g_ascii_isdigit (**p); n++)
    *value = *value * 10 + (guint) (*(*p)++ - '0');
  return n;
}

static gboolean
has_month_name (const char *text)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec" };

  for (const char *p = text; *p != '\0'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (months); i++)
      if (is_word (p, months[i]) && (p == text || !g_ascii_isalpha (p[-1])))
        return TRUE;
  return FALSE;
}

static gboolean
has_year (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((g_str_has_prefix (p, "20") || g_str_has_prefix (p, "19")) && g_ascii_isdigit (p[2])
        && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4])
        && (p == text || !g_ascii_isdigit (p[-1])))
      return TRUE;
  return FALSE;
}

/* "2026-05-03T10:00", "3.5.2026", "03/05/2026", "May 3, 2026". */
static guint32
judge_date (const char *text, gsize len)
{
  const char *p = text;
  guint first, second, third, n_first;
  char mark;

  if (len > MAX_DATE_CHARS)
    return 0;
  if (has_month_name (text) && has_year (text))
    return BIT (DATE);
  n_first = take_digits (&p, &first);
  mark = *p;
  if (n_first == 0 || mark == '\0' || strchr ("-/.", mark) == NULL)
    return 0;
  p++;
  if (take_digits (&p, &second) == 0 || *p++ != mark || take_digits (&p, &third) == 0
      || g_ascii_isdigit (*p))
    return 0;
  if (n_first == 4)
    return mark != '.' && second >= 1 && second <= 12 && third >= 1 && third <= 31 ? BIT (DATE) : 0;
  if (third < 1900 || third > 2100 || MIN (first, second) == 0 || MIN (first, second) > 12
      || MAX (first, second) > 31)
    return 0;
  if (mark == '.')
    return second <= 12 ? BIT (DATE) : 0;
  return BIT (DATE) | BIT (SLASHES) | (first > 12 ? BIT (DAY_FIRST) : 0)
         | (second > 12 ? BIT (MONTH_FIRST) : 0);
}

static guint32
judge_number (double number)
{
  guint32 kinds = BIT (NUMBER);

  if (number >= FIRST_SECOND && number <= LAST_SECOND)
    kinds |= BIT (SECONDS);
  if (number >= FIRST_SECOND * 1000 && number <= LAST_SECOND * 1000)
    kinds |= BIT (MILLISECONDS);
  return kinds;
}

/* Two or more short parts. */
static gboolean
is_list (const char *text, gsize len)
{
  gsize n_parts = 1, part = 0;

  for (gsize i = 0; i < len; i++)
    if (text[i] == ',' || text[i] == ';' || text[i] == '|')
      {
        if (part == 0)
          return FALSE;
        n_parts++;
        part = 0;
      }
    else if (++part > MAX_PART_CHARS)
      return FALSE;
  return n_parts > 1;
}

/* "Austin, TX": parts that begin with a capital and hold no digit. */
static gboolean
is_place (const char *text, gsize len)
{
  const char *comma = memchr (text, ',', len);

  if (comma == NULL || len > 80 || !g_unichar_isupper (g_utf8_get_char (text)))
    return FALSE;
  for (gsize i = 0; i < len; i++)
    if (g_ascii_isdigit (text[i]))
      return FALSE;
  return comma[1] == ' ' && g_unichar_isupper (g_utf8_get_char (comma + 2));
}

static gboolean
has_currency (const IngestVocabulary *vocabulary, const char *text)
{
  static const char *const signs[] = { "$", "€", "£", "¥", "₹", "₽", "zł", "zl", "円", "元", "원" };
  g_auto (GStrv) parts = g_strsplit_set (text, " 0123456789.,-/+()", -1);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (text, signs[i]) != NULL)
      return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0'
        && (ingest_vocabulary_judge_words (vocabulary, parts[i], strlen (parts[i]))
            & BIT (CURRENCY)) != 0)
      return TRUE;
  return FALSE;
}

static guint32
judge_text (const IngestVocabulary *vocabulary, const char *text, gsize len)
{
  guint32 kinds = BIT (TEXT) | judge_date (text, len);
  double number = ingest_kind_read_number (text, len);
  gboolean has_digit = strpbrk (text, "0123456789") != NULL;

  if (!isnan (number) && (kinds & BIT (DATE)) == 0)
    kinds |= judge_number (number);
  if (is_url (text))
    return kinds | BIT (URL);
  if (len >= MIN_LONG_CHARS)
    return kinds | BIT (LONG);
  if (has_digit && isnan (number) && strpbrk (text, " \t\n/") == NULL)
    kinds |= BIT (CODE);
  if (has_digit && isnan (number) && len <= MAX_MONEY_CHARS && has_currency (vocabulary, text))
    kinds |= BIT (MONEY);
  if (is_list (text, len))
    kinds |= BIT (LIST);
  if (is_place (text, len))
    kinds |= BIT (PLACE);
  return kinds | ingest_vocabulary_judge_words (vocabulary, text, len);
}

guint32
ingest_kind_judge (const IngestVocabulary *vocabulary, IngestType type, const char *text, gsize len)
{
  g_autofree char *stripped = NULL;

  switch (type)
    {
    case INGEST_TYPE_TRUE:
    case INGEST_TYPE_FALSE:
      return BIT (FLAG);
    case INGEST_TYPE_NUMBER:
      return judge_number (ingest_kind_read_number (text, len))
             | ((len == 1 && (*text == '0' || *text == '1')) ? BIT (FLAG) : 0);
    case INGEST_TYPE_STRING:
      stripped = g_strstrip (g_strndup (text, len));
      return *stripped != '\0' ? judge_text (vocabulary, stripped, strlen (stripped)) : 0;
    case INGEST_TYPE_NULL:
    default:
      return 0;
    }
}
