/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Skills and employers are open sets: a name that no posting has is no mistake by itself. Roles,
 * countries, modes and levels are closed. */

#include "cli-name.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli-message.h"
#include "lexicon-near.h"
#include "lexicon-place.h"
#include "lexicon-title.h"
#include "lexicon-words.h"

#define N_SUGGESTIONS 5

/* NULL where there is none. */
static char *
join (GPtrArray *names)
{
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* Whether they are written with the same words. */
static gboolean
is_called (const char *name, const char *known)
{
  LexiconWords a, b;

  lexicon_words_split (&a, name, strlen (name));
  lexicon_words_split (&b, known, strlen (known));
  if (a.n_words != b.n_words)
    return FALSE;
  for (guint i = 0; i < a.n_words; i++)
    if (!g_str_equal (a.words[i].text, b.words[i].text))
      return FALSE;
  return TRUE;
}

gboolean
cli_name_find_role (const MarketTable *table, const char *name, gboolean is_quiet, guint *role,
                    GError **error)
{
  g_autoptr (GPtrArray) near = NULL;
  g_autofree char *list = NULL;

  *role = market_table_find_name (table, MARKET_NAMES_ROLES, name);
  if (*role != 0)
    {
      const char *known = market_table_get_name (table, MARKET_NAMES_ROLES, *role);

      if (!is_quiet && !is_called (name, known))
        /* Translators: a name as it was typed, and that of the role that it stands for. */
        cli_message_print (_("no role is called “%s”; taking “%s”"), name, known);
      return TRUE;
    }
  near = lexicon_role_suggest (market_table_get_catalog (table), name, N_SUGGESTIONS);
  list = join (near);
  if (list == NULL)
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 /* Translators: a name that is not known, twice; commands stay as they are. */
                 _("there is no role “%s”; “rolescope-cli roles FILE” lists those of a file, and "
                   "“title:%s” takes titles with these words"),
                 name, name);
  else
    /* Translators: a name that is not known, and known ones like it. */
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("there is no role “%s”; near it: %s"), name,
                 list);
  return FALSE;
}

gboolean
cli_name_find_country (const LexiconCatalog *catalog, const char *option, const char *name,
                       gboolean is_quiet, LexiconCountry *country, GError **error)
{
  g_autoptr (GPtrArray) near = NULL;
  g_autofree char *list = NULL;

  *country = lexicon_country_find (catalog, name, strlen (name));
  if (*country != LEXICON_COUNTRY_NONE)
    {
      const char *known = lexicon_country_get_name (catalog, *country);

      if (!is_quiet && lexicon_near_is_slip (name, known))
        /* Translators: a name as it was typed, and that of the country that it stands for. */
        cli_message_print (_("no country is called “%s”; taking “%s”"), name, known);
      return TRUE;
    }
  near = lexicon_country_suggest (catalog, name, N_SUGGESTIONS);
  list = join (near);
  if (list == NULL)
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 /* Translators: an option and what it was given; the example stays as it is. */
                 _("%s: “%s” is no country; give a name, or a code of two letters as in DE"),
                 option, name);
  else
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 /* Translators: an option, what it was given, and known names like it. */
                 _("%s: “%s” is no country; near it: %s"), option, name, list);
  return FALSE;
}

gboolean
cli_name_fail_closed (const char *option, const char *value, const char *(*get_name) (guint i),
                      guint n, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", get_name ((i + 1) % n));
  /* Translators: an option, what it was given, and the values that there are. */
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _("%s: “%s” is none of %s"), option, value,
               list->str);
  return FALSE;
}

void
cli_name_say_unused (const MarketTable *table, MarketNames names, const char *name)
{
  g_autoptr (LexiconNear) near = lexicon_near_new (name);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *list = NULL;
  gboolean is_skill = names == MARKET_NAMES_SKILLS;

  for (guint id = 1; id <= market_table_get_n_names (table, names); id++)
    lexicon_near_add (near, market_table_get_name (table, names, id));
  found = lexicon_near_list (near, N_SUGGESTIONS);
  list = join (found);
  if (list == NULL)
    cli_message_print (is_skill ? _("no posting names the skill “%s”")
                                : _("no posting is of an employer “%s”"),
                       name);
  else
    /* Translators: a name that no posting has, and names like it that postings have. */
    cli_message_print (is_skill ? _("no posting names the skill “%s”; near it: %s")
                                : _("no posting is of an employer “%s”; near it: %s"),
                       name, list);
}
