/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Descriptions to plain text, and records laid out. */

#include "market-indent.h"
#include "market-markup.h"

#include <string.h>

typedef struct
{
  const char *from, *to;
} Case;

static void
test_markup (void)
{
  static const Case cases[] = {
    { "", "" },
    { "  \n ", "" },
    { "Plain text,\n  two lines\n\n\n\nand a paragraph", "Plain text,\ntwo lines\n\nand a paragraph" },
    { "a < b && c > d", "a < b && c > d" },
    { "R&amp;D at AT&T; &unknown; &#8364;5 &#x41; &#0; &#xffffffff;",
      "R&D at AT&T; &unknown; \342\202\2545 A &#0; &#xffffffff;" },
    { "<p>One</p><p>Two</p>", "One\n\nTwo" },
    { "<p>One\n  and</p>\n\n<p>Two</p>", "One and\n\nTwo" },
    { "one<br>two<br/>three", "one\ntwo\nthree" },
    { "<ul>\n<li>a</li>\n<li><p>b</p></li></ul>c", "\342\200\242 a\n\342\200\242 b\n\nc" },
    { "<b>bold</b>ly <a href=\"x>y\">link</a>", "boldly y\">link" },
    { "&lt;p&gt;Twice &amp;amp; escaped&lt;/p&gt;", "Twice & escaped" },
    { "<script>alert(1)</script>text<style>p{}</style>", "text" },
    { "<script>never closed <p>x", "" },
    { "<!-- note <p> -->text", "text" },
    { "<!-- open <p>", "" },
    { "<p>tail <b", "tail <b" },
    { "<div>Caf&eacute;&nbsp;M\303\274ller</div>", "Caf\303\251 M\303\274ller" },
    { "<p></p><p></p><p>x</p>", "x" },
    { "<p>a  b \342\200\234c\342\200\235 d\342\200\203e&nbsp;f </p> g",
      "a b \342\200\234c\342\200\235 d e f\n\ng" },
    { "\303\242\302\200\302\242 Caf\303\203\302\251 you\303\242\302\200\302\231ll\303\202\302\240x",
      "\342\200\242 Caf\303\251 you\342\200\231ll x" },
    { "Caf\303\251 na\303\257ve \303\242\302\200 \303\203\302\251",
      "Caf\303\251 na\303\257ve \303\242\302\200 \303\251" },
    { "C\\+\\+ and C\\#, $5\\.50\\-$6 \\\\ a\\b \\", "C++ and C#, $5.50-$6 \\ a\\b \\" },
    { "<p>a\\-b</p>", "a\\-b" },
    { "one \n\t two\302\240\302\240three", "one\ntwo three" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      market_markup_append_text (text, cases[i].from, strlen (cases[i].from));
      g_assert_cmpstr (text->str, ==, cases[i].to);
    }
}

/* What is read of a text does not hang on how much stands before it. */
static void
test_places (void)
{
  static const char *const texts[] = {
    "a b  c \342\200\223 d\303\251 \342\200\203e\302\240 f \302\240g\302\251 &amp; h <b>i</b> j",
    "one two\nthree\n\nfour  five \343\200\200six \342\200\242 seven ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) alone = g_string_new (NULL);

      market_markup_append_text (alone, texts[i], strlen (texts[i]));
      for (guint n = 1; n < 150; n++)
        {
          g_autofree char *before = g_strnfill (n, 'x');
          g_autofree char *markup = g_strconcat (before, texts[i], NULL);
          g_autofree char *wanted = g_strconcat (before, alone->str, NULL);
          g_autoptr (GString) text = g_string_new (NULL);

          market_markup_append_text (text, markup, strlen (markup));
          g_assert_cmpstr (text->str, ==, wanted);
        }
    }
}

/* A hundred thousand brackets that no tag closes are still read in one pass. */
static void
test_hostile (void)
{
  g_autoptr (GString) markup = g_string_new ("<p>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (markup, "<a");

  g_autoptr (GString) text = g_string_new ("before ");

  market_markup_append_text (text, markup->str, markup->len);
  g_assert_cmpuint (text->len, ==, strlen ("before ") + 200000);
}

static void
test_indent (void)
{
  static const Case cases[] = {
    { "{}", "{}" },
    { " [ ] ", "[]" },
    { "{\"a\":1}", "{\n  \"a\": 1\n}" },
    { "{\"a\": [1 , 2.50e1], \"b\" : {}}",
      "{\n  \"a\": [\n    1,\n    2.50e1\n  ],\n  \"b\": {}\n}" },
    { "{\"a,{\\\"\": \"x:[y\\\\\"}", "{\n  \"a,{\\\"\": \"x:[y\\\\\"\n}" },
    { "[null,true]", "[\n  null,\n  true\n]" },
    { "[[], {\"a\": []}]", "[\n  [],\n  {\n    \"a\": []\n  }\n]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = market_json_indent (cases[i].from, strlen (cases[i].from));

      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market/markup/text", test_markup);
  g_test_add_func ("/market/markup/places", test_places);
  g_test_add_func ("/market/markup/hostile", test_hostile);
  g_test_add_func ("/market/indent", test_indent);
  return g_test_run ();
}
