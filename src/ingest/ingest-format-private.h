/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A compiled format, as the scanner and the recogniser use it. */

#pragma once

#include <json-glib/json-glib.h>
#include "ingest-format.h"
#include "ingest-tree.h"

G_BEGIN_DECLS

#define INGEST_MAX_CHOICES 64
#define INGEST_MAX_ALTERNATIVES 32
#define INGEST_MAX_TARGETS 256
#define INGEST_MAX_ROWS 8 /* keys from the root to the postings */

/* What is done with a value that stands where a path ends. A choice is what is decided at once
 * when the record has ended: its lowest alternative that holds something stands, the others fall.
 * Each field is a choice of its own; all of pay is one, so that a minimum and a currency come from
 * the same place. */
typedef struct
{
  IngestField field;
  IngestReading reading;
  guint choice;
  guint alternative;
  guint rank;           /* its place among all targets and constants by field, then order */
  guint node;           /* its number in the tree */
  gboolean is_joined;   /* elements of an array of texts are parts of one value */
  char *as;             /* stands in place of whatever value is there; or NULL */
  char *prefix;         /* goes before the value; or NULL */
  guint64 needs;        /* conditions that must be met */
} IngestTarget;

/* A value that does not stand in the record: the format or the file gives it. */
typedef struct
{
  char *text;           /* the format's; NULL: the file's */
  GStrv document;       /* keys from the root to a text beside the postings, as in rows; NULL: the
                         * file's name */
  IngestType type;
  IngestField field;
  guint choice;
  guint alternative;
  guint rank;
  gboolean is_lone;     /* an alternative by itself; else it goes with the others of its choice */
} IngestConstant;

struct _IngestFormat
{
  gatomicrefcount ref_count;
  char *name;
  char *title;
  GPtrArray *rows;      /* of GStrv: keys from the root to the postings, empty for the root; a key
                         * that is empty stands for any */
  GStrv recognise;      /* paths that a posting of this format has, some with `=` and a value */
  gboolean is_synthetic;
  char *proposal;       /* the format file that was proposed; NULL: somebody wrote it */
  IngestNode *root;     /* wanted keys of a record; ids are places in targets */
  GArray *targets;      /* of IngestTarget, in the file's order */
  GArray *constants;    /* of IngestConstant */
  guint first_rank[INGEST_N_FIELDS + 1]; /* the ranks of a field: first_rank[F] up to [F + 1] */
  guint n_choices;
  gboolean has_alternatives; /* for any of the choices, or constants */
  guint32 fields;       /* bits of the fields that the format knows */
};

struct _IngestFormatSet
{
  gatomicrefcount ref_count;
  GPtrArray *formats;   /* of IngestFormat; the person's own come first */
  guint n_own;          /* how many of them */
  IngestFormat *forced; /* the only one there is, borrowed, or NULL */
  IngestNode *root;     /* keys of all recognise paths; ids are places in marks */
  GArray *marks;        /* of IngestMark */
};

/* A path by which a format is recognised. */
typedef struct
{
  char *text;   /* what must stand there, as JSON writes it but for quotes; NULL: anything */
  guint format;
  guint32 bit;
} IngestMark;

/**
 * ingest_format_split_rows:
 * @path: as "rows" and "document" have it
 *
 * Returns: (transfer full) (nullable): the keys from the root, an empty one for each `*`; NULL
 *   where the path is not valid.
 */
GStrv ingest_format_split_rows (const char *path);

/**
 * ingest_format_join_rows:
 *
 * Returns: (transfer full): the path that ingest_format_split_rows splits to these keys.
 */
char *ingest_format_join_rows (const char *const *keys);

/**
 * ingest_format_split_mark:
 * @mark: an entry of "recognise"
 * @text: (out) (nullable): the value it asks for
 *
 * Returns: (transfer full): the path.
 */
char *ingest_format_split_mark (const char *mark, char **text);

/**
 * ingest_format_new_proposed:
 * @data: what ingest_proposal_dup_format gave
 *
 * Returns: (transfer full): or NULL with INGEST_ERROR_FORMAT, where a key is more than paths can
 *   say.
 */
IngestFormat *ingest_format_new_proposed (const char *data, GError **error);

/**
 * ingest_format_compile_fields:
 *
 * Compiles the members "fields" and "pay" of a format file into root, targets and constants.
 */
gboolean ingest_format_compile_fields (IngestFormat *format, JsonObject *file, GError **error);

/**
 * ingest_format_get_text:
 * @node: (nullable)
 *
 * Returns: (transfer none) (nullable): the node's string, NULL where it is none.
 */
const char *ingest_format_get_text (JsonNode *node);

/**
 * ingest_format_fail:
 *
 * Returns: FALSE, with INGEST_ERROR_FORMAT set.
 */
gboolean ingest_format_fail (GError **error, const char *message, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
