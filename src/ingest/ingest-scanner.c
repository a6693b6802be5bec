/* SPDX-FileCopyrightText: 2026 The Rolescope contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walk over one record. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ingest-scanner.h"
#include "ingest-hash.h"
#include "ingest-values.h"

#define MAX_VALUES 10000 /* of one record; whatever has more is no posting's list */

/* What is longer is no name, place or address. Descriptions may be as long as records. */
#define MAX_KEY_BYTES 65536
#define MAX_VALUE_BYTES 65536

/* Records of a file have their keys in the same order, mostly: which wanted key came first in the
 * objects of a node, and which came after the node's own key, the last time. */
typedef struct
{
  const IngestNode *first, *next;
} Habit;

struct _IngestScanner
{
  const IngestFormat *format;
  guint file;
  guint32 fields;
  IngestValues values;
  GByteArray *unescaped; /* texts of the record; as large as the record, so it never moves */
  gsize n_unescaped;
  Habit *habits;         /* by number of the node, like the next */
  const IngestTarget **only_targets; /* where a node's values go, NULL unless that is all about it */

  /* The block. */
  const guint8 *begin;
  guint64 offset;
  IngestRecordFunc func;
  gpointer block;
  IngestIssueList *issues;        /* the block's, borrowed */
  IngestIssueList *record_issues; /* of the record, given to the block's when it has ended */
  gboolean has_issues;
  guint64 n_records;
  guint64 n_rejected;

  /* The place in the record. */
  guint group;         /* of the innermost array element */
  guint object_group;  /* of the innermost array element that holds the innermost object */
  guint n_groups;
  guint64 met;         /* conditions */
};

/* The types that a field takes, as bits. */
#define TEXT (1u << INGEST_TYPE_STRING)
#define NUMBER (1u << INGEST_TYPE_NUMBER)
#define TEXT_OR_NUMBER (TEXT | NUMBER)
#define TRUTH (1u << INGEST_TYPE_TRUE | 1u << INGEST_TYPE_FALSE)

static const guint8 types_of_field[INGEST_N_FIELDS] = {
  [INGEST_FIELD_ID] = TEXT | NUMBER,
  [INGEST_FIELD_TITLE] = TEXT,
  [INGEST_FIELD_ROLE] = TEXT,
  [INGEST_FIELD_COMPANY] = TEXT | NUMBER,
  [INGEST_FIELD_LOCATION] = TEXT,
  [INGEST_FIELD_COUNTRY] = TEXT,
  [INGEST_FIELD_WORK_MODE] = TEXT | TRUTH,
  [INGEST_FIELD_REMOTE] = TEXT | NUMBER | TRUTH,
  [INGEST_FIELD_SENIORITY] = TEXT | NUMBER,
  [INGEST_FIELD_SKILLS] = TEXT,
  [INGEST_FIELD_PAY_MIN] = TEXT | NUMBER,
  [INGEST_FIELD_PAY_MAX] = TEXT | NUMBER,
  [INGEST_FIELD_PAY_CURRENCY] = TEXT,
  [INGEST_FIELD_PAY_PERIOD] = TEXT,
  [INGEST_FIELD_PAY_TEXT] = TEXT | NUMBER,
  [INGEST_FIELD_PAY_PLACE] = TEXT,
  [INGEST_FIELD_POSTED] = TEXT | NUMBER,
  [INGEST_FIELD_URL] = TEXT,
  [INGEST_FIELD_DESCRIPTION] = TEXT,
};

/* Notes which nodes have one path that takes values as they are. */
static void
find_only_targets (IngestScanner *scanner, const IngestNode *node)
{
  if (node->tests->len == 0 && node->ids->len == 1)
    {
      const IngestTarget *target = &g_array_index (scanner->format->targets, IngestTarget,
                                                   g_array_index (node->ids, guint, 0));

      if ((scanner->fields & (1u << target->field)) != 0 && target->as == NULL
          && target->prefix == NULL && !target->is_joined)
        scanner->only_targets[node->number] = target;
    }
  for (guint i = 0; i < node->children->len; i++)
    find_only_targets (scanner, g_ptr_array_index (node->children, i));
}

IngestScanner *
ingest_scanner_new (const IngestFormat *format, const char *const *outer, guint file,
                    guint32 fields)
{
  IngestScanner *scanner = g_new0 (IngestScanner, 1);
  scanner->format = format;
  scanner->file = file;
  scanner->fields = fields;
  scanner->unescaped = g_byte_array_new ();
  scanner->habits = g_new0 (Habit, format->root->end);
  scanner->only_targets = g_new0 (const IngestTarget *, format->root->end);
  find_only_targets (scanner, format->root);
  scanner->record_issues = ingest_issue_list_new ();
  ingest_values_init (&scanner->values, format, outer);
  return scanner;
}

void
ingest_scanner_free (IngestScanner *scanner)
{
  ingest_values_clear (&scanner->values);
  g_byte_array_unref (scanner->unescaped);
  ingest_issue_list_free (scanner->record_issues);
  g_free (scanner->habits);
  g_free (scanner->only_targets);
  g_free (scanner);
}

void
ingest_scanner_begin (IngestScanner *scanner, const guint8 *begin, guint64 offset,
                      IngestRecordFunc func, gpointer block, IngestIssueList *issues)
{
  ingest_scanner_move (scanner, begin, offset);
  scanner->func = func;
  scanner->block = block;
  scanner->issues = issues;
  scanner->n_records = 0;
  scanner->n_rejected = 0;
}

void
ingest_scanner_move (IngestScanner *scanner, const guint8 *begin, guint64 offset)
{
  scanner->begin = begin;
  scanner->offset = offset;
}

void
ingest_scanner_get_counts (const IngestScanner *scanner, guint64 *n_records, guint64 *n_rejected)
{
  *n_records = scanner->n_records;
  *n_rejected = scanner->n_rejected;
}

static void
add_issue (IngestScanner *scanner, const guint8 *at, IngestField field, const char *problem,
           const char *action, const char *example, gsize example_len)
{
  ingest_issue_list_add (scanner->record_issues, scanner->file, scanner->n_records + 1,
                         scanner->offset + (at - scanner->begin), field, problem, action, example,
                         example_len);
  scanner->has_issues = TRUE;
}

static void
clear_issues (IngestScanner *scanner, gboolean is_kept)
{
  if (!scanner->has_issues)
    return;
  if (is_kept && scanner->issues != NULL)
    ingest_issue_list_merge (scanner->issues, scanner->record_issues, 0);
  ingest_issue_list_clear (scanner->record_issues);
  scanner->has_issues = FALSE;
}

static gboolean
is_blank (const IngestValue *value)
{
  for (gsize i = 0; i < value->len; i++)
    if ((guint8) value->text[i] > ' ')
      return FALSE;
  return TRUE;
}

static void
append_value (IngestScanner *scanner, const IngestTarget *target, const IngestValue *value,
              guint group)
{
  IngestFound *found = ingest_values_append (&scanner->values);

  found->value = *value;
  found->value.field = target->field;
  found->value.reading = target->reading;
  found->value.group = group;
  found->target = target;
}

/* Notes a scalar for one of the paths that end where it stands. */
static void
add_for_target (IngestScanner *scanner, const IngestTarget *target, const IngestValue *value,
                const guint8 *at)
{
  if ((scanner->fields & (1u << target->field)) == 0)
    return;
  if (target->as == NULL && (types_of_field[target->field] & (1u << value->type)) == 0)
    {
      /* Whether a value under a condition was meant at all is not known yet. */
      if (target->needs == 0)
        add_issue (scanner, at, target->field, N_("the value has an unexpected type"),
                   N_("value set aside"), value->text, value->len);
      return;
    }
  if (value->len > MAX_VALUE_BYTES && target->field != INGEST_FIELD_DESCRIPTION)
    {
      add_issue (scanner, at, target->field, N_("the value is longer than 65,536 bytes"),
                 N_("value set aside"), value->text, value->len);
      return;
    }
  if (scanner->values.n_found == MAX_VALUES)
    {
      add_issue (scanner, at, target->field, N_("the record has more than 10,000 values"),
                 N_("further values set aside"), NULL, 0);
      return;
    }
  append_value (scanner, target, value,
                target->is_joined ? scanner->object_group : scanner->group);
  if ((TRUTH & (1u << value->type)) != 0)
    scanner->values.found[scanner->values.n_found - 1].value.len = 0;
  if (target->as != NULL || target->prefix != NULL)
    ingest_values_rewrite (&scanner->values,
                           &scanner->values.found[scanner->values.n_found - 1]);
}

/* Notes a scalar for each path that ends at @node. */
static void
add_for_all (IngestScanner *scanner, const IngestNode *node, const IngestValue *value,
             const guint8 *at)
{
  for (guint i = 0; i < node->tests->len; i++)
    {
      const IngestTest *test = &g_array_index (node->tests, IngestTest, i);
      if (strlen (test->text) == value->len && memcmp (test->text, value->text, value->len) == 0)
        scanner->met |= test->bit;
    }
  if (value->type == INGEST_TYPE_STRING && is_blank (value))
    return;
  if (node->ids->len == 0 && node->tests->len == 0 && (node->fields & scanner->fields) != 0
      && (TRUTH & (1u << value->type)) == 0)
    add_issue (scanner, at, (IngestField) __builtin_ctz (node->fields & scanner->fields),
               N_("a text or number stands where an object was expected"),
               N_("value set aside"), value->text, value->len);
  for (guint i = 0; i < node->ids->len; i++)
    add_for_target (scanner,
                    &g_array_index (scanner->format->targets, IngestTarget,
                                    g_array_index (node->ids, guint, i)),
                    value, at);
}

static inline void
add_value (IngestScanner *scanner, const IngestNode *node, const IngestValue *value,
           const guint8 *at)
{
  const IngestTarget *target = scanner->only_targets[node->number];

  if (target != NULL && (types_of_field[target->field] & TEXT_OR_NUMBER & (1u << value->type)) != 0
      && scanner->values.n_found < MAX_VALUES && value->len > 0 && value->len <= MAX_VALUE_BYTES
      && (guint8) value->text[0] > ' ')
    append_value (scanner, target, value, scanner->group);
  else
    add_for_all (scanner, node, value, at);
}

static gboolean
scan_string (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node)
{
  const guint8 *at = cursor->p;
  IngestValue value = { .type = INGEST_TYPE_STRING };
  gboolean has_escapes, is_repaired = FALSE;
  gsize len;

  if (!ingest_cursor_pass_string (cursor, &has_escapes))
    return FALSE;
  len = cursor->p - at - 2;
  value.text = (const char *) at + 1;
  value.len = len;
  value.offset = scanner->offset + (at - scanner->begin);
  if (has_escapes)
    {
      guint8 *out = scanner->unescaped->data + scanner->n_unescaped;
      value.text = (const char *) out;
      value.len = ingest_string_unescape (at + 1, len, out, &is_repaired);
      scanner->n_unescaped += value.len;
    }
  if (is_repaired && node->fields != 0)
    add_issue (scanner, at, (IngestField) __builtin_ctz (node->fields),
               N_("the text holds half of a surrogate pair or a NUL"),
               N_("replaced by U+FFFD"), value.text, value.len);
  add_value (scanner, node, &value, at);
  return TRUE;
}

static gboolean
scan_atom (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node)
{
  const guint8 *at = cursor->p;
  IngestValue value = { .text = (const char *) at };

  if (!ingest_cursor_pass_atom (cursor))
    return FALSE;
  if (*at == 'n')
    return TRUE;
  value.type = *at == 't' ? INGEST_TYPE_TRUE : *at == 'f' ? INGEST_TYPE_FALSE : INGEST_TYPE_NUMBER;
  value.len = cursor->p - at;
  value.offset = scanner->offset + (at - scanner->begin);
  add_value (scanner, node, &value, at);
  return TRUE;
}

static gboolean scan_value (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node);

static gboolean
scan_array (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node)
{
  guint outer_group = scanner->group;
  gboolean is_end;

  if (!ingest_cursor_begin (cursor, ']', &is_end))
    return FALSE;
  while (!is_end)
    {
      scanner->group = ++scanner->n_groups;
      if (!scan_value (scanner, cursor, node) || !ingest_cursor_next (cursor, ']', &is_end))
        return FALSE;
    }
  scanner->group = outer_group;
  return TRUE;
}

/* Of a key that stands twice in one object the last value counts. */
static void
forget_child (IngestScanner *scanner, const IngestNode *child, guint mark, const guint8 *at)
{
  ingest_values_drop_node (&scanner->values, mark, child);
  scanner->met &= ~child->tests_below;
  if (child->fields != 0)
    add_issue (scanner, at, (IngestField) __builtin_ctz (child->fields),
               N_("a key stands twice in one object"), N_("last value kept"), child->key,
               child->key_len);
}

/* The wanted key at the cursor, which is passed over with its colon, or NULL. @habit is the key that
 * stood in this place before, and becomes the one that stands there now. */
static gboolean
scan_key (IngestCursor *cursor, const IngestNode *node, const IngestNode **habit,
          const IngestNode **child)
{
  const guint8 *key;
  gsize len;
  gboolean has_escapes;

  if (ingest_tree_is_at (*habit, cursor->p))
    {
      *child = *habit;
      cursor->p += (*child)->quoted_len;
      return ingest_cursor_pass_colon (cursor);
    }
  if (!ingest_cursor_pass_key (cursor, &key, &len, &has_escapes))
    return FALSE;
  *child = ingest_tree_find_key (node, key, len, has_escapes);
  if (*child != NULL)
    *habit = *child;
  return TRUE;
}

/* @habit: where the habit of the next key is kept */
static gboolean
scan_member (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node, guint mark,
             guint64 *seen, const IngestNode ***habit)
{
  const IngestNode *child;
  const guint8 *at = cursor->p;

  if (!scan_key (cursor, node, *habit, &child))
    return FALSE;
  if (child != NULL)
    *habit = &scanner->habits[child->number].next;
  if (child == NULL && cursor->p - at > MAX_KEY_BYTES)
    add_issue (scanner, at, INGEST_FIELD_NONE, N_("a key is longer than 65,536 bytes"),
               N_("its value passed over"), (const char *) at + 1, 80);
  if (child == NULL || ((child->fields & scanner->fields) == 0 && child->tests_below == 0))
    return ingest_cursor_pass_value (cursor);
  if ((*seen & (G_GUINT64_CONSTANT (1) << child->index)) != 0)
    forget_child (scanner, child, mark, at);
  *seen |= G_GUINT64_CONSTANT (1) << child->index;
  return scan_value (scanner, cursor, child);
}

static gboolean
scan_members (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node)
{
  guint64 outer_met = scanner->met;
  guint outer_object_group = scanner->object_group;
  guint mark = scanner->values.n_found;
  const IngestNode **habit = &scanner->habits[node->number].first;
  guint64 seen = 0;
  gboolean is_end;

  if (!ingest_cursor_begin (cursor, '}', &is_end))
    return FALSE;
  scanner->object_group = scanner->group;
  scanner->met &= ~node->conditions;
  while (!is_end)
    if (!scan_member (scanner, cursor, node, mark, &seen, &habit)
        || !ingest_cursor_next (cursor, '}', &is_end))
      return FALSE;

  if (node->conditions != 0)
    ingest_values_keep (&scanner->values, mark, node->conditions, scanner->met ^ node->negated);
  scanner->met = (scanner->met & ~node->conditions) | (outer_met & node->conditions);
  scanner->object_group = outer_object_group;
  return TRUE;
}

static gboolean
scan_object (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node)
{
  const guint8 *at = cursor->p;

  if (node->children->len > 0)
    return scan_members (scanner, cursor, node);
  if (!ingest_cursor_pass_value (cursor))
    return FALSE;
  if (node->fields != 0)
    add_issue (scanner, at, (IngestField) __builtin_ctz (node->fields),
               N_("an object stands where a text or number was expected"), N_("value set aside"),
               NULL, 0);
  return TRUE;
}

static gboolean
scan_value (IngestScanner *scanner, IngestCursor *cursor, const IngestNode *node)
{
  switch (*cursor->p)
    {
    case '{':
      return scan_object (scanner, cursor, node);
    case '[':
      return scan_array (scanner, cursor, node);
    case '"':
      return scan_string (scanner, cursor, node);
    default:
      return scan_atom (scanner, cursor, node);
    }
}

static void
finish_record (IngestScanner *scanner, const guint8 *at, gsize len)
{
  IngestRecord record = { .offset = scanner->offset + (at - scanner->begin), .length = len };

  ingest_values_finish (&scanner->values, &record);
  if (record.first[INGEST_FIELD_TITLE] == record.first[INGEST_FIELD_TITLE + 1])
    {
      add_issue (scanner, at, INGEST_FIELD_TITLE, N_("the record has no title"),
                 N_("record rejected"), NULL, 0);
      scanner->n_rejected++;
    }
  else if (scanner->func != NULL)
    {
      record.number = scanner->n_records + 1;
      record.hash = ingest_hash (at, len);
      scanner->func (scanner->block, &record);
    }
}

/* Unescaped text is never longer than what stands in the file, so the bytes that are there bound
 * the room for it. */
static void
reserve_unescaped (IngestScanner *scanner, const IngestCursor *cursor)
{
  gsize len = cursor->end - cursor->p;
  if (scanner->unescaped->len < len)
    g_byte_array_set_size (scanner->unescaped, (guint) len);
  scanner->n_unescaped = 0;
}

gboolean
ingest_scanner_scan (IngestScanner *scanner, IngestCursor *cursor)
{
  const guint8 *at = cursor->p;
  guint depth = cursor->depth;
  gboolean is_object = *at == '{', is_good;

  ingest_values_begin (&scanner->values);
  scanner->group = scanner->object_group = scanner->n_groups = 0;
  scanner->met = 0;
  reserve_unescaped (scanner, cursor);
  if (is_object)
    is_good = scan_members (scanner, cursor, scanner->format->root);
  else
    is_good = ingest_cursor_pass_value (cursor);
  if (!is_good)
    {
      cursor->p = at;
      cursor->depth = depth;
      clear_issues (scanner, FALSE);
      return FALSE;
    }

  if (is_object)
    finish_record (scanner, at, cursor->p - at);
  else
    {
      add_issue (scanner, at, INGEST_FIELD_NONE, N_("the record is no object"),
                 N_("record rejected"), (const char *) at, MIN (cursor->p - at, 80));
      scanner->n_rejected++;
    }
  clear_issues (scanner, TRUE);
  scanner->n_records++;
  return TRUE;
}

void
ingest_scanner_reject (IngestScanner *scanner, const guint8 *at)
{
  add_issue (scanner, at, INGEST_FIELD_NONE, N_("the record is too long to be kept"),
             N_("record rejected"), NULL, 0);
  clear_issues (scanner, TRUE);
  scanner->n_rejected++;
  scanner->n_records++;
}

void
ingest_scanner_note_key (IngestScanner *scanner, const guint8 *at)
{
  ingest_issue_list_add (scanner->issues, scanner->file, 0,
                         scanner->offset + (at - scanner->begin), INGEST_FIELD_NONE,
                         N_("a key stands twice in one object"), N_("first value kept"), NULL, 0);
}
