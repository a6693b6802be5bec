/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of names and words. */

#include "config.h"
#include "app-own-role.h"

static void
own_role_free (AppOwnRole *role)
{
  g_free (role->name);
  g_free (role->words);
  g_free (role);
}

GPtrArray *
app_own_roles_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) own_role_free);
}

static void
add (GPtrArray *roles, const char *name, const char *words)
{
  AppOwnRole *role = g_new (AppOwnRole, 1);
  role->name = g_strdup (name);
  role->words = g_strdup (words);
  g_ptr_array_add (roles, role);
}

/* All but the one at @without. */
static GPtrArray *
copy (const GPtrArray *roles, guint without)
{
  GPtrArray *new = app_own_roles_new ();
  for (guint i = 0; i < roles->len; i++)
    {
      const AppOwnRole *role = g_ptr_array_index (roles, i);
      if (i != without)
        add (new, role->name, role->words);
    }
  return new;
}

GPtrArray *
app_own_roles_add (const GPtrArray *roles, const char *name, const char *words)
{
  GPtrArray *new = copy (roles, G_MAXUINT);
  add (new, name, words);
  return new;
}

GPtrArray *
app_own_roles_remove (const GPtrArray *roles, guint place)
{
  return copy (roles, place);
}

guint
app_own_roles_find (const GPtrArray *roles, const char *name_or_words)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const AppOwnRole *role = g_ptr_array_index (roles, i);
      if (g_str_equal (role->name, name_or_words) || g_str_equal (role->words, name_or_words))
        return APP_OWN_ROLE_BIT | i;
    }
  return 0;
}

char *
app_own_role_dup_words (const char *title)
{
  GString *words = g_string_new (NULL);
  gboolean is_between = FALSE;

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_word = g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '+' || c == '#';

      if (is_word && is_between && words->len > 0)
        g_string_append_c (words, ' ');
      if (is_word)
        g_string_append_unichar (words, c);
      is_between = !is_word;
    }
  return g_string_free (words, FALSE);
}
