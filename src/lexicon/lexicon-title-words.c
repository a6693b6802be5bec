/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions to a title about its shape. */

#include "lexicon-title-words.h"

gboolean
lexicon_title_words_has_flag (const LexiconTitleWords *title, guint i, guint flags)
{
  return (title->words[i].flags & flags) != 0;
}

LexiconSpan
lexicon_title_words_get_segment (const LexiconTitleWords *title, guint i)
{
  LexiconSpan span = {i, i + 1};

  while (span.start > 0 && title->words[span.start - 1].segment == title->words[i].segment)
    span.start--;
  while (span.end < title->n_words && title->words[span.end].segment == title->words[i].segment)
    span.end++;
  return span;
}

guint
lexicon_title_words_get_phrase_end (const LexiconTitleWords *title, guint start, guint end)
{
  guint i = start;

  while (i < end && lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL)
         && !lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_CHIEF))
    i++;
  i++;
  while (i < end && !lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LINK))
    i++;
  return MIN (i, end);
}

gboolean
lexicon_title_words_is_only_levels (const LexiconTitleWords *title, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (!lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
      return FALSE;
  return TRUE;
}

gboolean
lexicon_title_words_has_chief (const LexiconTitleWords *title, LexiconSpan segment)
{
  for (guint i = segment.start; i < segment.end; i++)
    if (lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_CHIEF))
      return TRUE;
  return FALSE;
}

gboolean
lexicon_title_words_is_followed_by_head (const LexiconTitleWords *title, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      if (lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LINK | LEXICON_TITLE_WORD_JOIN)
          || title->words[i].break_before == LEXICON_BREAK_SLASH)
        return FALSE;
      if (lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_HEAD)
          && !lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
        return TRUE;
    }
  return FALSE;
}

guint
lexicon_title_words_find_lone_head (const LexiconTitleWords *title, LexiconSpan span)
{
  guint head = G_MAXUINT;

  for (guint i = span.start; i < span.end; i++)
    {
      if (lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_LEVEL))
        continue;
      if (head != G_MAXUINT || !lexicon_title_words_has_flag (title, i, LEXICON_TITLE_WORD_HEAD))
        return G_MAXUINT;
      head = i;
    }
  return head;
}

LexiconSpan
lexicon_title_words_get_topic (const LexiconTitleWords *title,
                               LexiconSpan segment,
                               guint phrase_end)
{
  guint start = phrase_end < segment.end ? phrase_end + 1 : segment.end;
  LexiconSpan topic = segment;

  if (start == segment.end && start < title->n_words && !title->words[start].is_in_brackets)
    topic = lexicon_title_words_get_segment (title, start);
  return (LexiconSpan){start, lexicon_title_words_get_phrase_end (title, start, topic.end)};
}

char *
lexicon_title_words_join (const LexiconTitleWords *title, guint start, guint end)
{
  GString *joined = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    {
      if (i > start)
        g_string_append_c (joined, ' ');
      g_string_append (joined, title->words[i].text);
    }
  return g_string_free (joined, FALSE);
}
