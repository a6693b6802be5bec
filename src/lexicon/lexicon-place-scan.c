/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A place's text is cut into words; the longest names among them, and the capitals that can be
 * codes, are its items. */

#include "lexicon-place-scan.h"
#include "lexicon-fold.h"
#include "lexicon-place-slip.h"

#include <string.h>

#define MAX_WORDS 192
#define MAX_CUT_SHORT 4 /* letters of a word that a full stop cuts short */
#define MAX_TOWN_WORDS 3

typedef enum
{
  BREAK_SPACE,
  BREAK_WEAK,  /* a comma, a bracket, a dash, a slash */
  BREAK_STRONG /* a semicolon, a bar, a new line: another place begins */
} Break;

typedef struct
{
  const char *text; /* as written */
  gsize text_len;
  gsize folded, folded_len; /* in the scan's folded text */
  Break break_before;
  guint part;
} Word;

typedef struct
{
  const LexiconPlaceTable *table;
  char folded[2 * LEXICON_PLACE_MAX_BYTES + 8]; /* the words with one space between them */
  gsize folded_len;
  Word words[MAX_WORDS];
  guint n_words;
} Scan;

static Break
classify_break (gunichar c)
{
  if (c == ';' || c == '|' || c == '\n' || c == 0x2022 || c == 0xff1b)
    return BREAK_STRONG;
  if (c == '.' || c == '_' || g_unichar_isspace (c))
    return BREAK_SPACE;
  return BREAK_WEAK;
}

/* Cuts the text into folded words. */
static void
split_words (Scan *scan, const char *text, gsize len)
{
  const char *end = text + len;
  Break pending = BREAK_STRONG;
  gboolean is_apart = TRUE;
  guint part = 0;

  while (text < end)
    {
      const char *begin = text;
      char folded[LEXICON_FOLD_MAX_BYTES];
      gsize folded_len;
      gunichar c;
      LexiconFoldKind kind = lexicon_fold_next (&text, end, folded, &folded_len, &c);

      if (kind == LEXICON_FOLD_MARK)
        continue;
      if (kind == LEXICON_FOLD_SEPARATOR)
        {
          Break this_break = classify_break (c);

          /* A full stop parts "University Park. IL", but not "St. Louis". */
          if (c == '.' && text < end && *text == ' ' && scan->n_words > 0
              && scan->words[scan->n_words - 1].folded_len > MAX_CUT_SHORT)
            this_break = BREAK_WEAK;
          pending = is_apart ? MAX (pending, this_break) : this_break;
          is_apart = TRUE;
          continue;
        }
      if (scan->folded_len + folded_len + 1 > sizeof scan->folded)
        return;
      if (is_apart || kind == LEXICON_FOLD_IDEOGRAPH)
        {
          if (scan->n_words == MAX_WORDS)
            return;
          if (!is_apart)
            pending = BREAK_SPACE;
          if (scan->n_words > 0)
            {
              scan->folded[scan->folded_len++] = ' ';
              part += pending == BREAK_STRONG;
            }
          scan->words[scan->n_words++] = (Word){
            .text = begin,
            .folded = scan->folded_len,
            .break_before = pending,
            .part = part,
          };
        }

      Word *word = &scan->words[scan->n_words - 1];
      memcpy (scan->folded + scan->folded_len, folded, folded_len);
      scan->folded_len += folded_len;
      word->folded_len = scan->folded_len - word->folded;
      word->text_len = text - word->text;
      is_apart = kind == LEXICON_FOLD_IDEOGRAPH;
      pending = BREAK_SPACE;
    }
}

static gboolean
is_capitals (const Word *word)
{
  for (gsize i = 0; i < word->text_len; i++)
    if (!g_ascii_isupper (word->text[i]))
      return FALSE;
  return TRUE;
}

/* Whether the words from @first to @last are all that their part holds. */
static gboolean
is_alone (const Scan *scan, guint first, guint last)
{
  guint part = scan->words[first].part;

  return (first == 0 || scan->words[first - 1].part != part)
         && (last + 1 == scan->n_words || scan->words[last + 1].part != part);
}

static gboolean
is_in_address (const Scan *scan, guint i)
{
  guint part = scan->words[i].part;

  while (i > 0 && scan->words[i - 1].part == part)
    i--;
  return g_ascii_isdigit (scan->words[i].text[0]);
}

static gboolean
is_word (const Scan *scan, guint i, const char *const *words)
{
  const Word *word = &scan->words[i];

  for (; *words != NULL; words++)
    if (strlen (*words) == word->folded_len
        && memcmp (*words, scan->folded + word->folded, word->folded_len) == 0)
      return TRUE;
  return FALSE;
}

/* Whether word @i ends its part behind a town's name that need not be known: "Belton MO". */
static gboolean
is_behind_town (const Scan *scan, guint i)
{
  guint part = scan->words[i].part, n = 0;
  const LexiconPlaceCode *code;

  if (scan->words[i].text_len != 2 || (i + 1 < scan->n_words && scan->words[i + 1].part == part))
    return FALSE;
  code = lexicon_place_table_get_code (scan->table, scan->words[i].text);
  if (code == NULL || code->state_country == 0)
    return FALSE;
  for (guint j = i; j > 0 && scan->words[j - 1].part == part; j--, n++)
    if (scan->words[j].break_before != BREAK_SPACE || scan->words[j - 1].text_len < 3
        || !g_ascii_isupper (scan->words[j - 1].text[0]) || is_capitals (&scan->words[j - 1]))
      return FALSE;
  return n > 0 && n <= MAX_TOWN_WORDS;
}

/* Capitals are a code where they stand apart; in "JOBS IN BERLIN" they do not. @is_after_place says
 * that a name or code stands right before: "Austin TX". */
static gboolean
can_be_code (const Scan *scan, guint i, gboolean is_after_place)
{
  static const char *const leads[]
      = { "remote", "hybrid", "onsite", "or", "and", "in", "based", NULL };
  static const char *const trails[] = { "only", "remote", "hybrid", "or", "and",   "office",
                                        "hq",   "us",     "usa",    "uk", "based", NULL };
  static const char *const always[] = { "us", "usa", NULL };
  const Word *word = &scan->words[i];
  const Word *next = i + 1 < scan->n_words ? word + 1 : NULL;

  if (!is_capitals (word))
    return FALSE;
  if (is_word (scan, i, always))
    return TRUE;
  if (word->break_before == BREAK_SPACE && !is_after_place && !is_word (scan, i - 1, leads)
      && !is_behind_town (scan, i))
    return FALSE;
  return next == NULL || next->break_before != BREAK_SPACE || g_ascii_isdigit (next->text[0])
         || is_word (scan, i + 1, trails);
}

/* US time zones with a slash between them: "ET/CT/PT". These letters are countries or states too. */
static gboolean
is_time_zone (const Scan *scan, guint i)
{
  static const char *const zones[] = { "et", "ct", "mt", "pt", "est", "cst", "mst", "pst", NULL };
  static const char *const trails[] = { "time", "timezone", "zone", "hours", NULL };
  const Word *word = &scan->words[i];

  if (!is_word (scan, i, zones))
    return FALSE;
  if (i + 1 < scan->n_words && is_word (scan, i + 1, trails))
    return TRUE;
  if (i > 0 && word->text[-1] == '/' && is_word (scan, i - 1, zones))
    return TRUE;
  return i + 1 < scan->n_words && word->text[word->text_len] == '/' && is_word (scan, i + 1, zones);
}

static gboolean
read_code (const Scan *scan, guint i, gboolean is_after_place, LexiconPlaceItem *item)
{
  /* Countries' letters that mean something else in postings. */
  static const char *const taken[] = { "ai", "am", "hr", "it", "pm", "tv", NULL };
  const Word *word = &scan->words[i];
  gboolean is_whole = is_alone (scan, i, i);
  gboolean is_apart = is_whole || (is_after_place && word->break_before != BREAK_SPACE);

  if ((word->text_len != 2 && word->text_len != 3) || word->folded_len != word->text_len)
    return FALSE;
  if (!is_whole && (!can_be_code (scan, i, is_after_place) || is_time_zone (scan, i)))
    return FALSE;

  if (word->text_len == 3)
    {
      item->kind = LEXICON_PLACE_ITEM_CODE3;
      item->country = lexicon_dictionary_find (scan->table->codes3, scan->folded + word->folded, 3);
      return item->country != 0;
    }

  const LexiconPlaceCode *code = lexicon_place_table_get_code (scan->table, word->text);
  if (code == NULL || (code->country == 0 && code->state_country == 0)
      || (!is_apart && is_word (scan, i, taken)))
    return FALSE;
  item->kind = LEXICON_PLACE_ITEM_CODE2;
  item->code = *code;
  return TRUE;
}

/* The longest name from word @i on that does not reach into another part; @n_words are taken. */
static gboolean
read_name (const Scan *scan, guint i, LexiconPlaceItem *item, guint *n_words)
{
  const Word *word = &scan->words[i];
  guint last = i;
  gsize matched_len;

  while (last + 1 < scan->n_words && scan->words[last + 1].part == word->part)
    last++;

  gsize len = scan->words[last].folded + scan->words[last].folded_len - word->folded;
  item->meaning = lexicon_dictionary_match (scan->table->names, scan->folded + word->folded, len,
                                            &matched_len);
  /* Two small letters are a word, not a city's nickname: "Galeries de la Capitale". */
  if (item->meaning == 0 || (matched_len == 2 && !is_capitals (word) && !is_alone (scan, i, i)))
    return FALSE;

  item->kind = item->meaning == LEXICON_PLACE_NOWHERE ? LEXICON_PLACE_ITEM_NOWHERE
                                                      : LEXICON_PLACE_ITEM_NAME;
  for (*n_words = 0; i + *n_words <= last; (*n_words)++)
    if (scan->words[i + *n_words].folded >= word->folded + matched_len)
      break;
  return TRUE;
}

/* Where no name is known as it is written: one or two words of which a letter is wrong. */
static guint
scan_slips (const Scan *scan, LexiconPlaceItem *items)
{
  for (guint i = 0; i < scan->n_words; i++)
    for (guint n = 2; n >= 1; n--)
      {
        if (i + n > scan->n_words || scan->words[i].part != scan->words[i + n - 1].part)
          continue;

        const Word *first = &scan->words[i];
        const Word *last = &scan->words[i + n - 1];
        guint meaning
            = lexicon_place_find_slip (scan->table, scan->folded + first->folded,
                                       last->folded + last->folded_len - first->folded);
        if (meaning == 0)
          continue;
        items[0] = (LexiconPlaceItem){
          .kind = LEXICON_PLACE_ITEM_NAME,
          .part = first->part,
          .text = first->text,
          .text_len = last->text + last->text_len - first->text,
          .meaning = meaning,
          .is_slip = TRUE,
        };
        return 1;
      }
  return 0;
}

/* Words that stand beside the name of a place without being part of it. */
static gboolean
is_beside_name (const Scan *scan, guint i)
{
  static const char *const words[]
      = {"or",   "and",    "und",    "oder",   "et",    "ou",     "y",      "e",     "in",  "near",
         "hq",   "office", "remote", "hybrid", "based", "onsite", "on",     "site",  "the", "home",
         "area", "metro",  "region", "only",   "city",  "state",  "county", "field", NULL};

  return g_ascii_isdigit (scan->words[i].text[0]) || is_word (scan, i, words);
}

/* Whether word @i, if it is one of the part of @other beside it, is of no item. */
static gboolean
is_loose (const Scan *scan, guint i, guint other, gboolean is_of_item)
{
  return !is_of_item && scan->words[i].part == scan->words[other].part
         && scan->words[MAX (i, other)].break_before == BREAK_SPACE && !is_beside_name (scan, i);
}

/* @first and @last are the items' words. */
static void
mark_fragments (const Scan *scan,
                LexiconPlaceItem *items,
                guint n_items,
                const guint *first,
                const guint *last)
{
  for (guint i = 0; i < n_items; i++)
    {
      gboolean is_after_item = i > 0 && last[i - 1] + 1 == first[i];
      gboolean is_before_item = i + 1 < n_items && first[i + 1] == last[i] + 1;
      gboolean is_before_loose = last[i] + 1 < scan->n_words
                                 && is_loose (scan, last[i] + 1, last[i], is_before_item);

      items[i].is_cut
          = is_before_loose && g_ascii_isupper (scan->words[last[i] + 1].text[0]);
      items[i].is_fragment
          = is_before_loose
            || (first[i] > 0 && is_loose (scan, first[i] - 1, first[i], is_after_item));
    }
}

/* "Chester County": a word that only says what a name is, as far as it goes with the name. */
static gboolean
is_kind_of_place (const Scan *scan, guint i)
{
  static const char *const kinds[] = { "county", "parish", "borough", "township", NULL };

  return i < scan->n_words && scan->words[i].part == scan->words[i - 1].part
         && scan->words[i].break_before == BREAK_SPACE && is_word (scan, i, kinds);
}

static gboolean
is_best_known (const LexiconPlaceTable *table, const LexiconPlaceItem *item)
{
  return lexicon_place_table_get_meaning (table, item->meaning)->is_first;
}

guint
lexicon_place_scan (const LexiconPlaceTable *table, const char *text, gsize len,
                    LexiconPlaceItem *items)
{
  Scan scan = { .table = table };
  guint n_items = 0;
  guint after_item = 0; /* the word behind the last item */
  guint first_words[LEXICON_PLACE_MAX_ITEMS], last_words[LEXICON_PLACE_MAX_ITEMS];

  split_words (&scan, text, MIN (len, LEXICON_PLACE_MAX_BYTES));
  for (guint i = 0; i < scan.n_words && n_items < LEXICON_PLACE_MAX_ITEMS;)
    {
      LexiconPlaceItem item = { .part = scan.words[i].part };
      gboolean is_next = n_items > 0 && after_item == i && items[n_items - 1].part == item.part;
      guint n_words = 1;

      /* A longer name goes before a code: "LA Metro", "US Virgin Islands"; so does one of the
       * best-known cities that stands by itself: "Boston, MA; LA". */
      gboolean is_name = read_name (&scan, i, &item, &n_words);
      if (!is_name
          || (n_words == 1 && item.kind != LEXICON_PLACE_ITEM_NOWHERE
              && !(is_alone (&scan, i, i) && is_best_known (table, &item))))
        {
          LexiconPlaceItem code_item = item;
          gboolean is_code = read_code (&scan, i, is_next, &code_item);
          if (is_code)
            item = code_item;
          else if (!is_name)
            {
              i++;
              continue;
            }
        }

      const Word *first = &scan.words[i];
      const Word *last = &scan.words[i + n_words - 1];
      item.text = first->text;
      item.text_len = last->text + last->text_len - first->text;
      item.is_next = is_next;
      item.is_alone = is_alone (&scan, i, i + n_words - 1);
      item.is_address = is_in_address (&scan, i);
      first_words[n_items] = i;
      last_words[n_items] = i + n_words - 1;
      items[n_items++] = item;
      i += n_words;
      if (item.kind == LEXICON_PLACE_ITEM_NAME && is_kind_of_place (&scan, i))
        i++;
      after_item = i;
    }
  mark_fragments (&scan, items, n_items, first_words, last_words);
  return n_items > 0 ? n_items : scan_slips (&scan, items);
}
