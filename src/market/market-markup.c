/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML to text: enough for a posting's page, not a browser. Linear in the length of its input. */

#include "market-markup.h"
#include "lexicon-block.h"
#include "market-mend.h"

#include <string.h>

#define BULLET "\342\200\242 "

/* What a tag does to the text around it. */
typedef enum
{
  TAG_INLINE,
  TAG_LINE,      /* stands on lines of its own */
  TAG_PARAGRAPH, /* with a blank line around it */
  TAG_ITEM,      /* a line with a bullet */
  TAG_SKIP       /* is left out with what it holds */
} TagKind;

static const struct
{
  const char *name;
  TagKind kind;
} tags[] = {
  { "br", TAG_LINE },        { "div", TAG_LINE },      { "tr", TAG_LINE },
  { "dt", TAG_LINE },        { "dd", TAG_LINE },       { "section", TAG_LINE },
  { "p", TAG_PARAGRAPH },    { "ul", TAG_PARAGRAPH },  { "ol", TAG_PARAGRAPH },
  { "table", TAG_PARAGRAPH },{ "hr", TAG_PARAGRAPH },  { "blockquote", TAG_PARAGRAPH },
  { "h1", TAG_PARAGRAPH },   { "h2", TAG_PARAGRAPH },  { "h3", TAG_PARAGRAPH },
  { "h4", TAG_PARAGRAPH },   { "h5", TAG_PARAGRAPH },  { "h6", TAG_PARAGRAPH },
  { "li", TAG_ITEM },        { "script", TAG_SKIP },   { "style", TAG_SKIP },
};

static const struct
{
  const char *name;
  gunichar c;
} references[] = {
  { "amp", '&' },       { "lt", '<' },        { "gt", '>' },       { "quot", '"' },
  { "apos", '\'' },     { "nbsp", ' ' },      { "ndash", 0x2013 }, { "mdash", 0x2014 },
  { "lsquo", 0x2018 },  { "rsquo", 0x2019 },  { "ldquo", 0x201c }, { "rdquo", 0x201d },
  { "sbquo", 0x201a },  { "bdquo", 0x201e },  { "laquo", 0xab },   { "raquo", 0xbb },
  { "bull", 0x2022 },   { "middot", 0xb7 },   { "hellip", 0x2026 },{ "euro", 0x20ac },
  { "pound", 0xa3 },    { "yen", 0xa5 },      { "cent", 0xa2 },    { "copy", 0xa9 },
  { "reg", 0xae },      { "trade", 0x2122 },  { "deg", 0xb0 },     { "plusmn", 0xb1 },
  { "times", 0xd7 },    { "frac12", 0xbd },   { "shy", 0xad },     { "sect", 0xa7 },
  { "auml", 0xe4 },     { "ouml", 0xf6 },     { "uuml", 0xfc },    { "Auml", 0xc4 },
  { "Ouml", 0xd6 },     { "Uuml", 0xdc },     { "szlig", 0xdf },   { "agrave", 0xe0 },
  { "aacute", 0xe1 },   { "acirc", 0xe2 },    { "egrave", 0xe8 },  { "eacute", 0xe9 },
  { "ecirc", 0xea },    { "iacute", 0xed },   { "oacute", 0xf3 },  { "uacute", 0xfa },
  { "ntilde", 0xf1 },   { "ccedil", 0xe7 },   { "atilde", 0xe3 },  { "otilde", 0xf5 },
};

/* The text as it grows. Breaks wait until something follows them. */
typedef struct
{
  GString *text;
  gsize start;          /* in text */
  guint n_breaks;       /* line breaks due, at most 2 */
  gboolean has_space;   /* a space is due */
  gboolean is_item;     /* a bullet is due */
} Output;

static void
output_break (Output *output, guint n_breaks)
{
  output->n_breaks = MAX (output->n_breaks, n_breaks);
  output->has_space = FALSE;
}

/* Writes what is due before the next text. */
static void
output_due (Output *output)
{
  GString *text = output->text;

  if (text->len > output->start && output->n_breaks > 0)
    g_string_append (text, output->n_breaks == 1 ? "\n" : "\n\n");
  if (output->is_item)
    g_string_append (text, BULLET);
  else if (output->has_space && text->len > output->start && output->n_breaks == 0)
    g_string_append_c (text, ' ');
  output->n_breaks = 0;
  output->has_space = FALSE;
  output->is_item = FALSE;
}

static void
output_char (Output *output, gunichar c)
{
  output_due (output);
  g_string_append_unichar (output->text, c);
}

/* Where a run of text cannot go on without a look, a bit a byte: white space, the begin of a tag or
 * reference, the first byte of a character that may be white space (U+0080 to U+00BF, U+1000 to
 * U+3FFF). A single space between other bytes is no such place; at the block's end it may be one. */
static inline guint64
find_stops (LexiconBlock block)
{
  LexiconBlock marks = lexicon_block_or (lexicon_block_within (block, '<', '<'),
                                         lexicon_block_within (block, '&', '&'));
  LexiconBlock blanks = lexicon_block_within (block, '\0', ' ');
  LexiconBlock leads = lexicon_block_or (lexicon_block_within (block, 0xc2, 0xc2),
                                         lexicon_block_within (block, 0xe1, 0xe3));
  guint64 stops = lexicon_block_bits (lexicon_block_or (blanks, marks));
  guint64 spaces = lexicon_block_bits (lexicon_block_within (block, ' ', ' '));

  return (stops & ~(spaces & ~stops >> 1)) | lexicon_block_bits (leads);
}

/* The length of what can be copied as it is: characters and single spaces between them. */
static gsize
measure_run (const char *text, const char *end)
{
  const char *p = text;

  if (p == end || (guchar) *p <= ' ')
    return 0;
  while (p < end)
    {
      const char *next = p + LEXICON_BLOCK_BYTES;

      for (guint64 stops = find_stops (lexicon_block_load (p, end)); stops != 0; stops &= stops - 1)
        {
          const char *at = p + __builtin_ctzll (stops);

          if (at == end)
            return (gsize) (at - text);
          if (*at == ' ' && at + 1 == next)
            next = at;
          else if ((guchar) *at < 0x80)
            return (gsize) (at - text);
          else if (g_unichar_isspace (g_utf8_get_char (at)))
            return (gsize) (at - text) - (at > text && at[-1] == ' ');
        }
      p = next;
    }
  return (gsize) (end - text);
}

static void
output_run (Output *output, const char *text, gsize len)
{
  output_due (output);
  g_string_append_len (output->text, text, (gssize) len);
}

/* Reads "&amp;", "&#228;" or "&#xe4;" at @text; gives 0 and @used 1 where it is only an ampersand. */
static gunichar
read_reference (const char *text, gsize len, gsize *used)
{
  const char *end = memchr (text, ';', MIN (len, 12));
  gsize name_len = end != NULL ? (gsize) (end - text - 1) : 0;

  *used = name_len + 2;
  if (name_len > 1 && text[1] == '#')
    {
      gboolean is_hex = g_ascii_tolower (text[2]) == 'x';
      guint64 c = g_ascii_strtoull (text + (is_hex ? 3 : 2), NULL, is_hex ? 16 : 10);

      if (c >= ' ' && c <= 0x10ffff && g_unichar_validate ((gunichar) c))
        return (gunichar) c;
    }
  for (guint i = 0; i < G_N_ELEMENTS (references) && name_len > 0; i++)
    if (strlen (references[i].name) == name_len &&
        memcmp (references[i].name, text + 1, name_len) == 0)
      return references[i].c;
  *used = 1;
  return 0;
}

static char *
read_references (const char *text, gsize len)
{
  GString *read = g_string_sized_new (len);
  const char *end = text + len;

  while (text < end)
    {
      const char *ampersand = memchr (text, '&', (gsize) (end - text));
      gsize run = ampersand != NULL ? (gsize) (ampersand - text) : (gsize) (end - text);
      gsize used = 0;
      gunichar c;

      g_string_append_len (read, text, (gssize) run);
      text += run;
      if (text == end)
        break;
      c = read_reference (text, (gsize) (end - text), &used);
      if (c != 0)
        g_string_append_unichar (read, c);
      else
        g_string_append_c (read, '&');
      text += used;
    }
  return g_string_free (read, FALSE);
}

static gboolean
begins_tag (const char *text, const char *end)
{
  return text + 1 < end && (g_ascii_isalpha (text[1]) || text[1] == '/' || text[1] == '!');
}

static gboolean
has_tags (const char *text, const char *end)
{
  for (const char *at = text; (at = memchr (at, '<', (gsize) (end - at))) != NULL; at++)
    if (begins_tag (at, end))
      return memchr (at, '>', (gsize) (end - at)) != NULL;
  return FALSE;
}

static TagKind
find_kind (const char *name, gsize len)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i].name) == len && g_ascii_strncasecmp (tags[i].name, name, len) == 0)
      return tags[i].kind;
  return TAG_INLINE;
}

/* Where the element that is left out ends: behind its closing tag, or with the text. */
static const char *
skip_element (const char *name, gsize name_len, const char *from, const char *end)
{
  for (const char *at = from; (at = memchr (at, '<', (gsize) (end - at))) != NULL; at++)
    if ((gsize) (end - at) > name_len + 1 && at[1] == '/' &&
        g_ascii_strncasecmp (at + 2, name, name_len) == 0)
      return at;
  return end;
}

/* Handles the tag at @text and returns where the text goes on; NULL where no tag ends any more. */
static const char *
read_tag (Output *output, const char *text, const char *end)
{
  const char *close;
  const char *name = text + 1;
  gsize name_len = 0;
  gboolean is_end = name < end && *name == '/';

  if ((gsize) (end - text) >= 4 && memcmp (text, "<!--", 4) == 0)
    {
      close = memmem (text, (gsize) (end - text), "-->", 3);
      return close != NULL ? close + 3 : end;
    }
  close = memchr (text, '>', (gsize) (end - text));
  if (close == NULL)
    return NULL;
  name += is_end;
  while (name + name_len < close && g_ascii_isalnum (name[name_len]))
    name_len++;

  switch (find_kind (name, name_len))
    {
    case TAG_SKIP:
      return is_end ? close + 1 : skip_element (name, name_len, close + 1, end);
    case TAG_ITEM:
      output_break (output, 1);
      output->is_item = !is_end;
      break;
    case TAG_LINE:
      output_break (output, 1);
      break;
    case TAG_PARAGRAPH:
      output_break (output, output->is_item ? 0 : 2);
      break;
    case TAG_INLINE:
      break;
    }
  return close + 1;
}

static void
read_html (Output *output, const char *text, const char *end)
{
  gboolean may_be_tag = TRUE;

  while (text < end)
    {
      gunichar c = 0;
      gsize used;

      if (*text == '<' && may_be_tag && begins_tag (text, end))
        {
          const char *next = read_tag (output, text, end);

          may_be_tag = next != NULL;
          if (next != NULL)
            {
              text = next;
              continue;
            }
        }
      used = measure_run (text, end);
      if (used > 0)
        {
          output_run (output, text, used);
          text += used;
          continue;
        }
      if (*text == '&')
        c = read_reference (text, (gsize) (end - text), &used);
      if (c == 0)
        {
          c = g_utf8_get_char (text);
          used = (gsize) (g_utf8_next_char (text) - text);
        }
      if (g_unichar_isspace (c))
        output->has_space = TRUE;
      else
        output_char (output, c);
      text += used;
    }
}

static void
read_plain (Output *output, const char *text, const char *end)
{
  guint n_breaks = 0;

  while (text < end)
    {
      gsize run = measure_run (text, end);
      gunichar c;

      if (run > 0)
        {
          output_run (output, text, run);
          text += run;
          n_breaks = 0;
          continue;
        }
      c = g_utf8_get_char (text);
      if (c == '\n')
        output_break (output, n_breaks++ == 0 ? 1 : 2);
      else if (g_unichar_isspace (c))
        output->has_space = TRUE;
      else
        {
          output_char (output, c);
          n_breaks = 0;
        }
      text = g_utf8_next_char (text);
    }
}

/* Undoes Markdown's escapes, "\-" and "C\+\+", as exports through it have them. */
static gsize
drop_escapes (char *text, gsize len)
{
  char *end = text + len;
  char *to = memchr (text, '\\', len);

  for (const char *from = to; from != NULL && from < end; from++)
    {
      if (*from == '\\' && from + 1 < end && g_ascii_ispunct (from[1]))
        from++;
      *to++ = *from;
    }
  return to != NULL ? (gsize) (to - text) : len;
}

void
market_markup_append_text (GString *text, const char *markup, gsize len)
{
  Output output = { .text = text, .start = text->len };
  g_autofree char *mended = market_text_mend (markup, len);
  g_autofree char *read = NULL;

  if (mended != NULL)
    {
      markup = mended;
      len = strlen (mended);
    }
  if (!has_tags (markup, markup + len))
    {
      read = read_references (markup, len);
      markup = read;
      len = strlen (read);
    }
  if (has_tags (markup, markup + len))
    read_html (&output, markup, markup + len);
  else
    read_plain (&output, read, read + drop_escapes (read, len));
}
