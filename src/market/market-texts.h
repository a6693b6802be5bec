/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Distinct texts, numbered from 1 in order of first occurrence, and the names of a table made of
 * them. Internal to the layer. Texts are UTF-8 from files: any bytes but NUL, any length. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where an id is found by the hash of its text; id 0: free. What decides for short texts stands
 * here, since texts are looked up from all over memory. */
typedef struct
{
  guint32 id, len;
  guint64 head; /* the first eight bytes, or a shorter text's all */
} MarketTextSlot;

/* A text of an id is bytes + starts[id - 1], NUL-terminated, and ends before starts[id] - 1. */
typedef struct
{
  char *bytes;
  gsize n_bytes, bytes_size;
  gsize *starts;         /* n + 1 */
  guint n, size;
  MarketTextSlot *slots; /* open addressing */
  guint n_slots;         /* a power of two, or 0 */
} MarketTexts;

void market_texts_clear (MarketTexts *texts);

/**
 * market_texts_add:
 *
 * Returns: the id of a text, a new one where it was not there.
 */
guint market_texts_add (MarketTexts *texts, const char *text, gsize len);

/**
 * market_texts_append:
 *
 * Numbers a text without looking whether it is there; market_texts_find() does not see it.
 */
guint market_texts_append (MarketTexts *texts, const char *text, gsize len);

/**
 * market_texts_find:
 *
 * Returns: 0 where there is none.
 */
guint market_texts_find (const MarketTexts *texts, const char *text, gsize len);

/**
 * market_texts_truncate:
 *
 * Forgets the texts after the first @n.
 */
void market_texts_truncate (MarketTexts *texts, guint n);

/**
 * market_texts_trim:
 *
 * Gives back memory that only further texts would need.
 */
void market_texts_trim (MarketTexts *texts);

static inline const char *
market_texts_get (const MarketTexts *texts, guint id)
{
  return texts->bytes + texts->starts[id - 1];
}

static inline gsize
market_texts_get_len (const MarketTexts *texts, guint id)
{
  return texts->starts[id] - texts->starts[id - 1] - 1;
}

/**
 * market_text_hash:
 *
 * Returns: 64 bits that depend on every byte, the same in every run; never 0.
 */
guint64 market_text_hash (const char *text, gsize len);

/**
 * market_text_fold:
 * @folded: (out): emptied first
 *
 * What two writings of a name have in common: case folded, runs of white space as one space, none
 * at the ends.
 */
void market_text_fold (const char *text, gsize len, GString *folded);

/**
 * market_text_trim_any:
 *
 * As market_text_trim, which looks first whether there is anything to do.
 */
gsize market_text_trim_any (const char **text, gsize len);

/**
 * market_text_trim:
 * @text: (inout): valid UTF-8
 *
 * Leaves out white space, control characters and invisible marks at both ends.
 *
 * Returns: the length that remains.
 */
static inline gsize
market_text_trim (const char **text, gsize len)
{
  const char *bytes = *text;

  if (len > 0 && bytes[0] > ' ' && bytes[0] < 0x7f && bytes[len - 1] > ' ' && bytes[len - 1] < 0x7f)
    return len;
  return market_text_trim_any (text, len);
}

/**
 * market_text_cut:
 *
 * Returns: @len, or the end of the last whole character within @max_len bytes.
 */
gsize market_text_cut (const char *text, gsize len, gsize max_len);

/* The names of one kind. Where case does not tell names apart, the first writing is the one shown. */
typedef struct
{
  MarketTexts shown;
  MarketTexts folded;      /* by the same ids; empty unless ignores_case */
  gboolean ignores_case;
} MarketNameList;

void market_name_list_clear (MarketNameList *list);
guint market_name_list_add (MarketNameList *list, const char *name, gsize len);

/**
 * market_name_list_look_up:
 *
 * Returns: the id that market_name_list_add would give a name that is there; else 0.
 */
guint market_name_list_look_up (const MarketNameList *list, const char *name, gsize len);

/**
 * market_name_list_append:
 *
 * Numbers a name whether it is there or not: for lists that begin with the numbers of another.
 */
void market_name_list_append (MarketNameList *list, const char *name);

/**
 * market_name_list_find:
 *
 * Returns: the first name that is @name whatever its case, 0 where there is none. O(n) for lists in
 *   which case tells names apart.
 */
guint market_name_list_find (const MarketNameList *list, const char *name);
void market_name_list_truncate (MarketNameList *list, guint n);

/**
 * market_name_list_trim:
 *
 * Gives back memory that only further names would need; none may be added any more.
 */
void market_name_list_trim (MarketNameList *list);

G_END_DECLS
