/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Trees of wanted keys, that tell while a value is walked what to do with each part of it.
 *
 * A path is keys joined by dots: `location.name`. Arrays need no mention: a path goes through each
 * element of any array on its way. `metadata[value_type=currency_range].value` keeps only those
 * objects whose value_type is that text, `[kind!=x]` those where it is not; a backslash takes the
 * meaning from a dot, bracket or equals sign. A tree is built, sealed, and then immutable. */

#pragma once

#include <gio/gio.h>
#include <string.h>
#include "ingest-cursor.h"

G_BEGIN_DECLS

#define INGEST_MAX_CONDITIONS 64 /* in one tree */
#define INGEST_MAX_PATH_LENGTH 512
#define INGEST_QUOTED_KEY 16

typedef struct _IngestNode IngestNode;

/* A condition that is met where a value of this node is that text. */
typedef struct
{
  char *text;
  guint64 bit;
} IngestTest;

struct _IngestNode
{
  char *key;
  gsize key_len;
  GPtrArray *children;    /* of IngestNode, owned */
  GArray *ids;            /* of guint: what the tree's owner wants done with a value here */
  GArray *tests;          /* of IngestTest */
  guint64 conditions;     /* those that are decided when an object of this node ends */
  guint64 negated;        /* of these, the ones that must not be met */
  guint32 fields;         /* bits of the fields wanted here; once sealed also of those below */
  /* Set by ingest_tree_seal: */
  guint8 quoted[INGEST_QUOTED_KEY]; /* the key as files mostly write it, in quotes; zeros behind */
  guint quoted_len;       /* 0: it is longer, or would be escaped */
  const IngestNode **slots; /* hash table of children, at least half of it NULL */
  guint slot_mask;
  guint index;            /* among its siblings */
  guint number, end;      /* numbers of this node and those under it: number up to, not end */
  guint64 tests_below;    /* bits of all tests in this node and under it */
};

IngestNode *ingest_tree_new (void);
void ingest_tree_free (IngestNode *root);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IngestNode, ingest_tree_free)

/**
 * ingest_tree_add:
 * @needs: (out): the conditions on the way
 *
 * Returns: (transfer none): the node where @path ends, or NULL with INGEST_ERROR_FORMAT.
 */
IngestNode *ingest_tree_add (IngestNode *root, const char *path, guint64 *needs, GError **error);

/**
 * ingest_tree_seal:
 *
 * Makes the tree ready for ingest_tree_find; nothing is added after that.
 */
void ingest_tree_seal (IngestNode *root);

static inline guint
ingest_tree_hash (const guint8 *key, gsize len)
{
  return (guint) len * 5 + key[0] * 3u + key[len - 1] * 17u;
}

/**
 * ingest_tree_find:
 *
 * Returns: (nullable): the child of that key.
 */
static inline const IngestNode *
ingest_tree_find (const IngestNode *node, const guint8 *key, gsize len)
{
  const IngestNode *child;

  if (node->slots == NULL || len == 0)
    return NULL;
  for (guint slot = ingest_tree_hash (key, len); ; slot++)
    {
      child = node->slots[slot & node->slot_mask];
      if (child == NULL || (child->key_len == len && memcmp (child->key, key, len) == 0))
        return child;
    }
}

/**
 * ingest_tree_is_at:
 * @node: (nullable)
 * @p: at a quote; INGEST_QUOTED_KEY bytes can be read
 *
 * Returns: whether the node's key stands there, written as most files write it. FALSE says nothing.
 */
static inline gboolean
ingest_tree_is_at (const IngestNode *node, const guint8 *p)
{
  if (node == NULL || node->quoted_len == 0)
    return FALSE;
#ifdef __SSE2__
  __m128i quoted = _mm_loadu_si128 ((const __m128i *) node->quoted);
  __m128i there = _mm_loadu_si128 ((const __m128i *) p);
  guint differences = (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (quoted, there)) ^ 0xffff;

  return (differences & ((1u << node->quoted_len) - 1)) == 0;
#else
  return memcmp (node->quoted, p, node->quoted_len) == 0;
#endif
}

/**
 * ingest_tree_find_key:
 * @key: as it stands in the file, already passed
 *
 * Returns: (nullable): the child of that key, which is compared as what it means.
 */
const IngestNode *ingest_tree_find_key (const IngestNode *node, const guint8 *key, gsize len,
                                        gboolean has_escapes);

G_END_DECLS
