#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What was freed, in order. */
static char freed[256];
static void note(const char *what, int id) {
  char text[16];
  snprintf(text, sizeof text, "%s%d ", what, id);
  strcat(freed, text);
}
const char *h_freed(void) { return freed; }

typedef struct kind { const char *name; } kind;
static const kind kinds[] = {{"plain"}, {"fancy"}};

typedef struct db { int id; int open; struct part *first; } db;
typedef struct part { int id; } part;
typedef struct statement { int id; db *of; } statement;

static int next;
db *h_new(void) {
  db *d = calloc(1, sizeof *d);
  d->id = ++next;
  d->first = calloc(1, sizeof(part));
  d->first->id = 100 + d->id;
  return d;
}
int h_open(const char *name, db **out) {
  if (strcmp(name, "none") == 0) {
    *out = NULL;
    return 1;
  }
  *out = h_new();
  return 0;
}
int h_close(db *d) {
  int id = d->id;
  note("db", id);
  free(d->first);
  free(d);
  return id * 10;
}
int h_id(const db *d) { return d == NULL ? -1 : d->id; }
statement *h_prepare(db *d, const char *text) {
  if (text[0] == 0) {
    return NULL;
  }
  statement *s = malloc(sizeof *s);
  s->id = ++next;
  s->of = d;
  return s;
}
void h_finish(statement *s) {
  note("s", s->id);
  free(s);
}
int h_of(statement *s) { return s->of->id; }
db *h_db(statement *s) { return s->of; }
part *h_part(db *d) { return d->first; }
int h_part_id(part *p) { return p->id; }
const kind *h_kind(int fancy) { return &kinds[fancy]; }
const char *h_kind_name(const kind *k) { return k->name; }
int h_sum(db *const *all, int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) {
    sum += all[i] == NULL ? 1000 : all[i]->id;
  }
  return sum;
}
int h_two(db *a, db *b) { return a->id * 100 + b->id; }
