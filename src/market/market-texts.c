/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Distinct texts in one growing buffer with an open-addressing index, and names made of them. */

#include "market-texts.h"

#include <string.h>

#define MIN_SLOTS 64
#define HASH_FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
load_8 (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return word;
}

static inline guint64
load_4 (const char *text)
{
  guint32 word;

  memcpy (&word, text, sizeof word);
  return word;
}

/* The first eight bytes as a number. Of a shorter text all of them: by words that overlap, so that it
 * depends on the length which ones they are. */
static inline guint64
load_head (const char *text, gsize len)
{
  if (G_LIKELY (len >= 8))
    return load_8 (text);
  if (len >= 4)
    return load_4 (text) | load_4 (text + len - 4) << 32;
  return len == 0 ? 0
                  : (guchar) text[0] | (guint64) (guchar) text[len / 2] << 8
                        | (guint64) (guchar) text[len - 1] << 16;
}

static inline guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * HASH_FACTOR;
  return hash ^ hash >> 29;
}

static inline guint64
hash_text (const char *text, gsize len, guint64 head)
{
  guint64 hash = mix ((len + 1) * HASH_FACTOR, head);

  if (len > 8)
    {
      for (gsize i = 8; i + 8 < len; i += 8)
        hash = mix (hash, load_8 (text + i));
      hash = mix (hash, load_8 (text + len - 8));
    }
  hash *= HASH_FACTOR;
  hash ^= hash >> 32;
  return hash != 0 ? hash : 1;
}

guint64
market_text_hash (const char *text, gsize len)
{
  return hash_text (text, len, load_head (text, len));
}

/* Whether two texts are the same behind their heads. Most are short, and a call of memcmp() costs
 * more than they do. */
static inline gboolean
equal_tails (const char *a, const char *b, gsize len)
{
  return load_8 (a + len - 8) == load_8 (b + len - 8)
         && (len <= 16 || memcmp (a + 8, b + 8, len - 16) == 0);
}

void
market_texts_clear (MarketTexts *texts)
{
  g_free (texts->bytes);
  g_free (texts->starts);
  g_free (texts->slots);
  memset (texts, 0, sizeof *texts);
}

/* The slot of a text, or the free one where it belongs. */
static inline MarketTextSlot *
find_slot (const MarketTexts *texts, const char *text, gsize len, guint64 head)
{
  guint32 hash = (guint32) hash_text (text, len, head);

  for (guint i = hash;; i++)
    {
      MarketTextSlot *slot = &texts->slots[i & (texts->n_slots - 1)];

      if (slot->id == 0
          || (slot->head == head && slot->len == len
              && (len <= 8 || equal_tails (market_texts_get (texts, slot->id), text, len))))
        return slot;
    }
}

/* Moves the ids up to @n to other slots. */
static void
index_texts (MarketTexts *texts, guint n_slots, guint n)
{
  g_autofree MarketTextSlot *old = texts->slots;
  guint n_old = texts->n_slots;

  texts->slots = g_new0 (MarketTextSlot, n_slots);
  texts->n_slots = n_slots;
  for (guint i = 0; i < n_old; i++)
    if (old[i].id != 0 && old[i].id <= n)
      *find_slot (texts, market_texts_get (texts, old[i].id), old[i].len, old[i].head) = old[i];
}

guint
market_texts_append (MarketTexts *texts, const char *text, gsize len)
{
  if (texts->n == texts->size)
    {
      texts->size = MAX (texts->size * 2, MIN_SLOTS / 2);
      texts->starts = g_renew (gsize, texts->starts, (gsize) texts->size + 1);
    }
  if (texts->bytes_size - texts->n_bytes < len + 1)
    {
      texts->bytes_size = MAX (texts->bytes_size * 2, texts->n_bytes + len + 1024);
      texts->bytes = g_realloc (texts->bytes, texts->bytes_size);
    }
  memcpy (texts->bytes + texts->n_bytes, text, len);
  texts->bytes[texts->n_bytes + len] = '\0';
  texts->starts[texts->n] = texts->n_bytes;
  texts->n_bytes += len + 1;
  texts->starts[++texts->n] = texts->n_bytes;
  return texts->n;
}

guint
market_texts_add (MarketTexts *texts, const char *text, gsize len)
{
  guint64 head = load_head (text, len);

  if (G_UNLIKELY (texts->n_slots / 2 <= texts->n))
    index_texts (texts, MAX (texts->n_slots * 2, MIN_SLOTS), texts->n);

  MarketTextSlot *slot = find_slot (texts, text, len, head);

  if (slot->id == 0)
    *slot = (MarketTextSlot){ market_texts_append (texts, text, len), (guint32) len, head };
  return slot->id;
}

guint
market_texts_find (const MarketTexts *texts, const char *text, gsize len)
{
  if (texts->n_slots == 0)
    return 0;
  return find_slot (texts, text, len, load_head (text, len))->id;
}

void
market_texts_truncate (MarketTexts *texts, guint n)
{
  if (n >= texts->n)
    return;
  texts->n = n;
  texts->n_bytes = texts->starts[n];
  if (texts->n_slots > 0)
    index_texts (texts, texts->n_slots, n);
}

void
market_texts_trim (MarketTexts *texts)
{
  if (texts->n == 0)
    return;
  texts->size = texts->n;
  texts->bytes_size = texts->n_bytes;
  texts->starts = g_renew (gsize, texts->starts, (gsize) texts->n + 1);
  texts->bytes = g_realloc (texts->bytes, texts->n_bytes);
}

/* The same for texts beyond ASCII, where spaces have many forms. */
static void
fold_unicode (const char *text, gsize len, GString *folded)
{
  g_autofree char *wide = g_utf8_casefold (text, (gssize) len);
  gboolean is_space_due = FALSE;

  for (const char *at = wide; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          is_space_due = folded->len > 0;
          continue;
        }
      if (is_space_due)
        g_string_append_c (folded, ' ');
      g_string_append_unichar (folded, c);
      is_space_due = FALSE;
    }
}

/* Folds what most texts are: words of ASCII one space apart. Without a branch a character, so that
 * compilers fold many at once; FALSE where the text is something else. */
static gboolean
fold_plain (const char *text, gsize len, char *folded)
{
  guchar is_odd = len > 0 && (text[0] == ' ' || text[len - 1] == ' ');

  for (gsize i = 0; i < len; i++)
    {
      guchar c = (guchar) text[i];
      guchar is_capital = (guchar) (c - 'A') < 26;

      is_odd |= (c < ' ') | (c >= 0x80);
      folded[i] = (char) (c | (guchar) (is_capital << 5));
    }
  for (gsize i = 1; i < len; i++)
    is_odd |= (text[i - 1] == ' ') & (text[i] == ' ');
  return !is_odd;
}

/* The same for any ASCII; FALSE where the text is something else. */
static gboolean
fold_ascii (const char *text, gsize len, GString *folded)
{
  char *end = folded->str;

  for (gsize i = 0; i < len; i++)
    {
      guchar c = (guchar) text[i];

      if (c >= 0x80)
        return FALSE;
      if (!g_ascii_isspace (c))
        *end++ = g_ascii_tolower (c);
      else if (end > folded->str && end[-1] != ' ')
        *end++ = ' ';
    }
  if (end > folded->str && end[-1] == ' ')
    end--;
  g_string_truncate (folded, (gsize) (end - folded->str));
  return TRUE;
}

void
market_text_fold (const char *text, gsize len, GString *folded)
{
  g_string_set_size (folded, len);
  if (fold_plain (text, len, folded->str) || fold_ascii (text, len, folded))
    return;
  g_string_truncate (folded, 0);
  fold_unicode (text, len, folded);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) ||
         g_unichar_type (c) == G_UNICODE_FORMAT;
}

gsize
market_text_trim_any (const char **text, gsize len)
{
  const char *start = *text;
  const char *end = start + len;

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }
  *text = start;
  return (gsize) (end - start);
}

gsize
market_text_cut (const char *text, gsize len, gsize max_len)
{
  if (len <= max_len)
    return len;
  while (max_len > 0 && ((guchar) text[max_len] & 0xc0) == 0x80)
    max_len--;
  return max_len;
}

void
market_name_list_clear (MarketNameList *list)
{
  market_texts_clear (&list->shown);
  market_texts_clear (&list->folded);
}

guint
market_name_list_add (MarketNameList *list, const char *name, gsize len)
{
  if (!list->ignores_case)
    return market_texts_add (&list->shown, name, len);

  g_autoptr (GString) folded = g_string_sized_new (len + 1);

  market_text_fold (name, len, folded);

  guint id = market_texts_add (&list->folded, folded->str, folded->len);

  if (id > list->shown.n)
    market_texts_append (&list->shown, name, len);
  return id;
}

guint
market_name_list_look_up (const MarketNameList *list, const char *name, gsize len)
{
  g_autoptr (GString) folded = NULL;

  if (!list->ignores_case)
    return market_texts_find (&list->shown, name, len);
  folded = g_string_sized_new (len + 1);
  market_text_fold (name, len, folded);
  return market_texts_find (&list->folded, folded->str, folded->len);
}

void
market_name_list_append (MarketNameList *list, const char *name)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  guint n = list->shown.n;

  if (market_name_list_add (list, name, strlen (name)) > n)
    return;
  market_texts_append (&list->shown, name, strlen (name));
  if (list->ignores_case)
    {
      market_text_fold (name, strlen (name), folded);
      market_texts_append (&list->folded, folded->str, folded->len);
    }
}

guint
market_name_list_find (const MarketNameList *list, const char *name)
{
  g_autoptr (GString) wanted = g_string_new (NULL);

  market_text_fold (name, strlen (name), wanted);
  if (list->ignores_case)
    return market_texts_find (&list->folded, wanted->str, wanted->len);

  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint id = 1; id <= list->shown.n; id++)
    {
      market_text_fold (market_texts_get (&list->shown, id),
                        market_texts_get_len (&list->shown, id), folded);
      if (g_string_equal (folded, wanted))
        return id;
    }
  return 0;
}

void
market_name_list_truncate (MarketNameList *list, guint n)
{
  market_texts_truncate (&list->shown, n);
  market_texts_truncate (&list->folded, n);
}

void
market_name_list_trim (MarketNameList *list)
{
  g_clear_pointer (&list->shown.slots, g_free);
  list->shown.n_slots = 0;
  market_texts_trim (&list->shown);
  market_texts_trim (&list->folded);
}
