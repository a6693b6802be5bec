/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds trees of wanted keys from paths. */

#include "ingest-tree.h"
#include "ingest-cursor.h"
#include "ingest-source.h"

static void
test_clear (gpointer data)
{
  g_free (((IngestTest *) data)->text);
}

static IngestNode *
node_new (const char *key)
{
  IngestNode *node = g_new0 (IngestNode, 1);
  node->key = g_strdup (key);
  node->key_len = strlen (key);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) ingest_tree_free);
  node->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  node->tests = g_array_new (FALSE, FALSE, sizeof (IngestTest));
  g_array_set_clear_func (node->tests, test_clear);
  return node;
}

IngestNode *
ingest_tree_new (void)
{
  return node_new ("");
}

void
ingest_tree_free (IngestNode *node)
{
  g_ptr_array_unref (node->children);
  g_array_unref (node->ids);
  g_array_unref (node->tests);
  g_free (node->slots);
  g_free (node->key);
  g_free (node);
}

static IngestNode *
node_ensure_child (IngestNode *node, const char *key)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      IngestNode *child = g_ptr_array_index (node->children, i);
      if (g_str_equal (child->key, key))
        return child;
    }
  g_ptr_array_add (node->children, node_new (key));
  return g_ptr_array_index (node->children, node->children->len - 1);
}

/* Takes text up to one of @stops off the path. */
static char *
take_text (const char **path, const char *stops)
{
  GString *text = g_string_new (NULL);
  const char *p = *path;

  for (; *p != '\0' && strchr (stops, *p) == NULL; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      g_string_append_c (text, *p);
    }
  *path = p;
  return g_string_free (text, FALSE);
}

static guint
count_conditions (const IngestNode *node)
{
  guint n = (guint) __builtin_popcountll (node->conditions);
  for (guint i = 0; i < node->children->len; i++)
    n += count_conditions (g_ptr_array_index (node->children, i));
  return n;
}

/* The bit of a condition that @node has already, or 0. */
static guint64
node_find_condition (const IngestNode *node, const IngestNode *tested, const char *text,
                     gboolean is_negated)
{
  for (guint i = 0; i < tested->tests->len; i++)
    {
      const IngestTest *test = &g_array_index (tested->tests, IngestTest, i);
      if (g_str_equal (test->text, text) && (node->conditions & test->bit) != 0
          && is_negated == ((node->negated & test->bit) != 0))
        return test->bit;
    }
  return 0;
}

/* Takes `[key=text]` off the path; 0 where it is not well formed. */
static guint64
take_condition (IngestNode *root, IngestNode *node, const char **path)
{
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  IngestNode *tested = node;
  IngestTest test;
  gboolean is_negated;
  guint n;

  do
    {
      g_clear_pointer (&key, g_free);
      (*path)++;
      key = take_text (path, ".!=]");
      if (*key == '\0')
        return 0;
      tested = node_ensure_child (tested, key);
    }
  while (**path == '.');

  is_negated = **path == '!';
  *path += is_negated;
  if (**path != '=')
    return 0;
  (*path)++;
  text = take_text (path, "]");
  if (**path != ']')
    return 0;
  (*path)++;

  test.bit = node_find_condition (node, tested, text, is_negated);
  n = count_conditions (root);
  if (test.bit != 0 || n == INGEST_MAX_CONDITIONS)
    return test.bit;
  test.bit = G_GUINT64_CONSTANT (1) << n;
  test.text = g_steal_pointer (&text);
  g_array_append_val (tested->tests, test);
  node->conditions |= test.bit;
  node->negated |= is_negated ? test.bit : 0;
  return test.bit;
}

IngestNode *
ingest_tree_add (IngestNode *root, const char *path, guint64 *needs, GError **error)
{
  IngestNode *node = root;
  const char *p = strlen (path) <= INGEST_MAX_PATH_LENGTH ? path : ".";

  *needs = 0;
  while (*p != '\0')
    {
      guint64 bit = 0;

      if (*p == '[')
        bit = take_condition (root, node, &p);
      else
        {
          g_autofree char *key = take_text (&p, ".[]=");
          if (*key != '\0')
            {
              node = node_ensure_child (node, key);
              bit = G_MAXUINT64;
            }
        }
      if (bit == 0 || (*p != '\0' && *p != '.' && *p != '[')
          || (*p == '.' && p[1] == '\0'))
        {
          g_set_error (error, INGEST_ERROR, INGEST_ERROR_FORMAT, "the path “%s” is not valid",
                       path);
          return NULL;
        }
      if (bit != G_MAXUINT64)
        *needs |= bit;
      if (*p == '.')
        p++;
    }
  return node;
}

static void
quote_key (IngestNode *node)
{
  if (node->key_len + 2 > sizeof node->quoted)
    return;
  for (gsize i = 0; i < node->key_len; i++)
    if ((guchar) node->key[i] < 0x20 || node->key[i] == '"' || node->key[i] == '\\')
      return;
  node->quoted_len = (guint) node->key_len + 2;
  node->quoted[0] = node->quoted[node->key_len + 1] = '"';
  memcpy (node->quoted + 1, node->key, node->key_len);
}

static void
seal_node (IngestNode *node, guint *n_nodes)
{
  guint n = node->children->len, n_slots = 1;

  while (n_slots < 4 * n)
    n_slots *= 2;
  node->slot_mask = n_slots - 1;
  node->slots = n > 0 ? g_new0 (const IngestNode *, n_slots) : NULL;
  node->number = (*n_nodes)++;
  if (node->key != NULL)
    quote_key (node);
  for (guint i = 0; i < node->tests->len; i++)
    node->tests_below |= g_array_index (node->tests, IngestTest, i).bit;

  for (guint i = 0; i < n; i++)
    {
      IngestNode *child = g_ptr_array_index (node->children, i);
      guint slot = ingest_tree_hash ((const guint8 *) child->key, child->key_len);

      seal_node (child, n_nodes);
      child->index = i;
      node->tests_below |= child->tests_below;
      node->fields |= child->fields;
      while (node->slots[slot & node->slot_mask] != NULL)
        slot++;
      node->slots[slot & node->slot_mask] = child;
    }
  node->end = *n_nodes;
}

void
ingest_tree_seal (IngestNode *root)
{
  guint n_nodes = 0;
  seal_node (root, &n_nodes);
}

const IngestNode *
ingest_tree_find_key (const IngestNode *node, const guint8 *key, gsize len, gboolean has_escapes)
{
  guint8 plain[6 * INGEST_MAX_PATH_LENGTH];
  gboolean is_repaired;

  if (!has_escapes)
    return ingest_tree_find (node, key, len);
  if (len > sizeof plain)
    return NULL;
  len = ingest_string_unescape (key, len, plain, &is_repaired);
  return is_repaired ? NULL : ingest_tree_find (node, plain, len);
}
