/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles as folded words. ASCII, which is nearly everything, takes a path without allocation. */

#include "lexicon-words.h"
#include <string.h>

#define MAX_INPUT_BYTES 1000

/* Endings that only add a gender or a plural, as written after "(", "/", ":", "*", "_" or "·". */
static const char *const endings[]
    = {"in",   "innen", "frau", "a",    "as",  "e",  "es",  "o",   "os",
       "r",    "n",     "x",    "s",    "se",  "ne", "ice", "ere", "euse",
       "rice", "trice", "ora",  "oras", "-in", "-a", "fe",  "ka",  "ra"};

/* Letters that have no decomposition but are typed without their stroke as often as with it. */
static gunichar
plain_letter (gunichar c)
{
  switch (c)
    {
    case 0x142:
      return 'l'; /* ł */
    case 0xf8:
      return 'o'; /* ø */
    case 0x111:
      return 'd'; /* đ */
    case 0x131:
      return 'i'; /* ı */
    default:
      return c;
    }
}

char *
lexicon_words_fold (const char *text, gsize len)
{
  g_autofree char *valid = g_utf8_make_valid (text, MIN (len, MAX_INPUT_BYTES));
  g_autofree char *parts = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (parts, -1);
  GString *folded = g_string_sized_new (strlen (lower));

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, plain_letter (c));
    }
  return g_string_free (folded, FALSE);
}

static gboolean
is_word_char (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c);
}

static gboolean
is_word_at (const char *p)
{
  return (guchar)*p < 0x80 ? g_ascii_isalnum (*p) : g_unichar_isalnum (g_utf8_get_char (p));
}

static LexiconBreak
get_break (gunichar c, gboolean is_between_words)
{
  switch (c)
    {
    case '/':
    case '\\':
      return LEXICON_BREAK_SLASH;
    case '-':
    case 0x2010:
      return is_between_words ? LEXICON_BREAK_NONE : LEXICON_BREAK_SEGMENT;
    case ',':
    case ';':
    case ':':
    case '|':
    case '!':
    case '?':
    case '@':
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case '<':
    case '>':
    case '~':
    case '_':
      return LEXICON_BREAK_SEGMENT;
    default:
      return (c >= 0x2012 && c <= 0x2015) || c == 0x2022 || c == 0xb7 || c == 0x3010 || c == 0x3011
                 ? LEXICON_BREAK_SEGMENT
                 : LEXICON_BREAK_NONE;
    }
}

/* The bytes that a gendered ending takes from the mark at @p on, 0 where there is none. */
static gsize
get_ending_length (const char *p)
{
  gboolean is_bracket = *p == '(';
  gsize mark_len = (guchar)*p == 0xc2 && (guchar)p[1] == 0xb7 ? 2 : 1;

  if (mark_len == 1 && strchr ("(/:*_", *p) == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize len = strlen (endings[i]);
      if (strncmp (p + mark_len, endings[i], len) != 0)
        continue;
      if (is_bracket && p[1 + len] == ')')
        return len + 2;
      if (!is_bracket && !is_word_at (p + mark_len + len))
        return mark_len + len;
    }
  return 0;
}

/* Where the splitter stands. */
typedef struct
{
  LexiconWords *words;
  gsize n_used; /* bytes of the buffer */
  char *start;  /* of the open word in the buffer, or NULL */
  LexiconBreak pending;
  guint depth; /* of brackets */
} Splitter;

static gboolean
open_word (Splitter *splitter)
{
  LexiconWords *words = splitter->words;

  if (splitter->start != NULL)
    return TRUE;
  if (words->n_words == LEXICON_WORDS_MAX)
    return FALSE;

  splitter->start = words->buffer + splitter->n_used;
  words->words[words->n_words++] = (LexiconWord){
      .text = splitter->start,
      .break_before = splitter->pending,
      .is_in_brackets = splitter->depth > 0,
  };
  splitter->pending = LEXICON_BREAK_NONE;
  return TRUE;
}

/* Leaves room for the NUL that ends the word. */
static gboolean
append (Splitter *splitter, const char *bytes, gsize len)
{
  if (splitter->n_used + len + 1 > LEXICON_WORDS_MAX_BYTES || !open_word (splitter))
    return FALSE;
  memcpy (splitter->words->buffer + splitter->n_used, bytes, len);
  splitter->n_used += len;
  return TRUE;
}

static void
close_word (Splitter *splitter)
{
  if (splitter->start == NULL)
    return;
  splitter->words->buffer[splitter->n_used++] = '\0';
  splitter->start = NULL;
}

static gboolean
is_long_word (const Splitter *splitter)
{
  const LexiconWords *words = splitter->words;
  return words->n_words > 0 && strlen (words->words[words->n_words - 1].text) >= 4;
}

/* Takes the character at @p, which is no part of a word. Returns the bytes it takes, 0 at the end
 * of the room. */
static gsize
take_mark (Splitter *splitter, const char *p, gunichar c, gboolean is_after_word)
{
  gsize char_len = g_utf8_skip[(guchar)*p];

  if ((c == '\'' || c == 0x2019) && is_after_word && is_word_at (p + char_len))
    return char_len;
  if (c == ',' && splitter->start != NULL && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
    return char_len;

  close_word (splitter);
  gsize ending_len = c == ' ' ? 0 : get_ending_length (p);
  if (ending_len > 0 && (is_after_word || c == '(') && is_long_word (splitter))
    return ending_len;
  if (c == '&')
    {
      if (!append (splitter, "and", 3))
        return 0;
      close_word (splitter);
      return char_len;
    }
  if (c == '(' || c == '[')
    splitter->depth++;
  else if ((c == ')' || c == ']') && splitter->depth > 0)
    splitter->depth--;
  splitter->pending
      = MAX (splitter->pending, get_break (c, is_after_word && is_word_at (p + char_len)));
  return char_len;
}

static void
split_folded (LexiconWords *words, const char *folded)
{
  Splitter splitter = {.words = words};
  gboolean is_after_word = FALSE;
  gsize len;

  for (const char *p = folded; *p != '\0'; p += len)
    {
      gunichar c = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char (p);
      gboolean is_word = is_word_char (c) || (splitter.start != NULL && (c == '+' || c == '#'));

      len = g_utf8_skip[(guchar)*p];
      if (!is_word)
        len = take_mark (&splitter, p, c, is_after_word);
      else if (!append (&splitter, p, len))
        len = 0;
      if (len == 0)
        break;
      is_after_word = is_word;
    }
  close_word (&splitter);
}

void
lexicon_words_split (LexiconWords *words, const char *text, gsize len)
{
  char ascii[LEXICON_WORDS_MAX_BYTES];
  gboolean is_ascii = len < sizeof ascii;

  words->n_words = 0;
  for (gsize i = 0; is_ascii && i < len; i++)
    {
      is_ascii = (guchar)text[i] < 0x80 && text[i] != '\0';
      ascii[i] = g_ascii_tolower (text[i]);
    }
  if (is_ascii)
    {
      ascii[len] = '\0';
      split_folded (words, ascii);
      return;
    }

  g_autofree char *folded = lexicon_words_fold (text, len);
  split_folded (words, folded);
}
