/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which roles the session compares: those of the market, and those that the person has made. */

#include "config.h"
#include "app-session-private.h"
#include "compare-side.h"

/* Puts @filters, (transfer full), in the place of the sides' filters. */
static void
set_filters (AppSession *self, GPtrArray *filters)
{
  g_ptr_array_unref (self->side_filters);
  self->side_filters = filters;
}

gboolean
app_session_has_side (AppSession *self, guint role, const MarketFilter *filter, guint but)
{
  g_return_val_if_fail (APP_IS_SESSION (self), FALSE);

  for (guint i = 0; i < self->n_roles; i++)
    if (i != but && self->roles[i] == role
        && app_side_filter_equal (app_side_filters_get (self->side_filters, i), filter))
      return TRUE;
  return FALSE;
}

static guint *
count_roles (MarketTable *table, guint *n_roles)
{
  const MarketColumns *columns = market_table_get_columns (table);
  *n_roles = market_table_get_n_names (table, MARKET_NAMES_ROLES);
  guint *counts = g_new0 (guint, *n_roles + 1);
  for (guint row = 0; row < columns->n_rows; row++)
    counts[columns->role[row]]++;
  return counts;
}

/* By its name: one of the person's own, or one of the market's that has postings. */
static guint
find_role (AppSession *self, const char *name, const guint *counts)
{
  guint own = app_own_roles_find (self->own_roles, name);
  if (own != 0)
    return own;
  guint role = market_table_find_name (self->market->table, MARKET_NAMES_ROLES, name);
  return counts[role] > 0 ? role : 0;
}

void
app_session_choose_roles (AppSession *self)
{
  guint n_names;
  g_autofree guint *counts = count_roles (self->market->table, &n_names);

  self->n_roles = 0;
  set_filters (self, app_side_filters_new (0));
  for (guint i = 0; self->wanted_roles[i] != NULL && self->n_roles < COMPARE_MAX_SIDES; i++)
    {
      guint role = find_role (self, self->wanted_roles[i], counts);
      const MarketFilter *filter = app_side_filters_get (self->wanted_filters, i);
      if (role == 0 || app_session_has_side (self, role, filter, G_MAXUINT))
        continue;
      set_filters (self, app_side_filters_set (self->side_filters, self->n_roles, filter));
      self->roles[self->n_roles++] = role;
    }
  while (self->n_roles < 2)
    {
      guint largest = 0;
      for (guint role = 1; role <= n_names; role++)
        if (counts[role] > 0 && !app_session_has_side (self, role, NULL, G_MAXUINT)
            && (largest == 0 || counts[role] > counts[largest]))
          largest = role;
      if (largest == 0)
        break;
      self->roles[self->n_roles++] = largest;
    }
}

guint
app_session_get_n_sides (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), 0);
  return self->n_roles;
}

guint
app_session_get_side (AppSession *self, guint side)
{
  g_return_val_if_fail (APP_IS_SESSION (self) && side < self->n_roles, 0);
  return self->roles[side];
}

/* Remembers the roles by name, so that another market is opened with them, and compares anew. */
static void
roles_changed (AppSession *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < self->n_roles; i++)
    g_strv_builder_add (builder, app_session_get_role_name (self, self->roles[i]));
  g_strfreev (self->wanted_roles);
  self->wanted_roles = g_strv_builder_end (builder);
  g_ptr_array_unref (self->wanted_filters);
  self->wanted_filters = g_ptr_array_ref (self->side_filters);
  app_session_choice_changed (self);
}

void
app_session_set_side (AppSession *self, guint side, guint role)
{
  g_return_if_fail (APP_IS_SESSION (self) && side < self->n_roles && role != 0);

  const MarketFilter *filter = app_side_filters_get (self->side_filters, side);
  if (self->roles[side] == role)
    return;
  for (guint i = 0; i < self->n_roles; i++)
    if (self->roles[i] == role
        && app_side_filter_equal (app_side_filters_get (self->side_filters, i), filter))
      self->roles[i] = self->roles[side];
  self->roles[side] = role;
  roles_changed (self);
}

void
app_session_add_side (AppSession *self, guint role)
{
  g_return_if_fail (APP_IS_SESSION (self) && self->market != NULL && role != 0);

  if (self->n_roles == COMPARE_MAX_SIDES
      || app_session_has_side (self, role, NULL, G_MAXUINT))
    return;
  self->roles[self->n_roles++] = role;
  roles_changed (self);
}

void
app_session_remove_side (AppSession *self, guint side)
{
  g_return_if_fail (APP_IS_SESSION (self) && side < self->n_roles && self->n_roles > 2);

  for (guint i = side; i + 1 < self->n_roles; i++)
    self->roles[i] = self->roles[i + 1];
  self->n_roles--;
  set_filters (self, app_side_filters_remove (self->side_filters, side));
  roles_changed (self);
}

gboolean
app_session_set_side_filter (AppSession *self, guint side, const MarketFilter *filter)
{
  g_return_val_if_fail (APP_IS_SESSION (self) && side < self->n_roles, FALSE);

  g_autoptr (GPtrArray) filters = app_side_filters_set (self->side_filters, side, filter);
  if (app_session_has_side (self, self->roles[side], app_side_filters_get (filters, side), side))
    return FALSE;
  if (app_side_filter_equal (app_side_filters_get (filters, side),
                             app_side_filters_get (self->side_filters, side)))
    return TRUE;
  set_filters (self, g_ptr_array_ref (filters));
  roles_changed (self);
  return TRUE;
}

const MarketFilter *
app_session_get_side_filter (AppSession *self, guint side)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return app_side_filters_get (self->side_filters, side);
}

char *
app_session_dup_side_name (AppSession *self, guint side)
{
  g_return_val_if_fail (APP_IS_SESSION (self) && side < self->n_roles, NULL);

  /* By a name alone, whatever kind of role it is. */
  CompareSide named = {
    .words = "",
    .name = app_session_get_role_name (self, self->roles[side]),
    .filter = app_side_filters_get (self->side_filters, side),
  };
  return compare_side_dup_name (self->market->table, &named);
}

void
app_session_take_filters (AppSession *self, const CompareResult *result)
{
  GPtrArray *filters = app_side_filters_new (0);

  for (guint i = 0; result != NULL && i < result->n_roles; i++)
    g_ptr_array_add (filters, result->roles[i].filter != NULL
                                  ? market_filter_copy (result->roles[i].filter)
                                  : NULL);
  set_filters (self, filters);
}

void
app_session_set_wanted_roles (AppSession *self, const char *const *names, const GPtrArray *filters)
{
  g_return_if_fail (APP_IS_SESSION (self));
  g_strfreev (self->wanted_roles);
  self->wanted_roles = g_strdupv ((char **) names);
  g_ptr_array_unref (self->wanted_filters);
  self->wanted_filters = filters != NULL ? g_ptr_array_ref ((GPtrArray *) filters)
                                         : app_side_filters_new (0);
}

const GPtrArray *
app_session_get_wanted_filters (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->wanted_filters;
}

char **
app_session_dup_wanted_roles (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return g_strdupv (self->wanted_roles);
}

const char *
app_session_get_role_name (AppSession *self, guint role)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);

  if (app_role_is_own (role))
    return ((AppOwnRole *) g_ptr_array_index (self->own_roles, role & ~APP_OWN_ROLE_BIT))->name;
  return market_table_get_name (self->market->table, MARKET_NAMES_ROLES, role);
}

void
app_session_set_own_roles (AppSession *self, GPtrArray *roles)
{
  g_return_if_fail (APP_IS_SESSION (self) && self->market == NULL);
  g_ptr_array_ref (roles);
  g_ptr_array_unref (self->own_roles);
  self->own_roles = roles;
}

const GPtrArray *
app_session_get_own_roles (AppSession *self)
{
  g_return_val_if_fail (APP_IS_SESSION (self), NULL);
  return self->own_roles;
}

guint
app_session_add_own_role (AppSession *self, const char *name, const char *words)
{
  g_return_val_if_fail (APP_IS_SESSION (self), 0);

  guint known = app_own_roles_find (self->own_roles, words);
  if (known != 0)
    return known;
  GPtrArray *roles = app_own_roles_add (self->own_roles, name, words);
  g_ptr_array_unref (self->own_roles);
  self->own_roles = roles;
  return APP_OWN_ROLE_BIT | (roles->len - 1);
}

/* Its side goes too, or takes the largest role that is on no other. */
void
app_session_remove_own_role (AppSession *self, guint place)
{
  g_return_if_fail (APP_IS_SESSION (self) && place < self->own_roles->len);

  const AppOwnRole *role = g_ptr_array_index (self->own_roles, place);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) filters = app_side_filters_new (0);
  for (guint i = 0, n = 0; self->wanted_roles[i] != NULL; i++)
    if (!g_str_equal (self->wanted_roles[i], role->name))
      {
        GPtrArray *more = app_side_filters_set (filters, n++,
                                                app_side_filters_get (self->wanted_filters, i));
        g_ptr_array_unref (filters);
        filters = more;
        g_strv_builder_add (builder, self->wanted_roles[i]);
      }
  g_auto (GStrv) names = g_strv_builder_end (builder);
  app_session_set_wanted_roles (self, (const char *const *) names, filters);

  GPtrArray *roles = app_own_roles_remove (self->own_roles, place);
  g_ptr_array_unref (self->own_roles);
  self->own_roles = roles;
  if (self->market == NULL)
    return;
  app_session_choose_roles (self);
  app_session_choice_changed (self);
}
