#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static int frees;
int p_frees(void) { return frees; }
void p_free(void *p) {
  frees++;
  free(p);
}

/* Scalars whose Java type is wider. */
uint8_t p_u8(uint8_t a) { return (uint8_t) (a + 1); }
int8_t p_s8(int8_t a) { return (int8_t) (a - 1); }
uint16_t p_u16(uint16_t a) { return (uint16_t) (a + 1); }
uint32_t p_u32(uint32_t a) { return a + 1; }
int p_int(int a) { return a - 1; }
wchar_t p_wide(wchar_t a) { return a + 1; }

/* Arrays of each number: negates each element and returns the count. */
#define NEGATE(name, type)                 \
  size_t name(type *p, size_t n) {         \
    for (size_t i = 0; i < n; i++) {       \
      p[i] = (type) -p[i];                 \
    }                                      \
    return n;                              \
  }
NEGATE(p_bytes, signed char)
NEGATE(p_shorts, short)
NEGATE(p_ints, int)
NEGATE(p_longs, long)
NEGATE(p_long_longs, long long)
NEGATE(p_floats, float)
NEGATE(p_doubles, double)
NEGATE(p_sizes, size_t)
int p_not(bool *p, int n) {
  int set = 0;
  for (int i = 0; i < n; i++) {
    set += p[i];
    p[i] = !p[i];
  }
  return set;
}
double p_sum(const double *p, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) {
    sum += p[i];
  }
  return sum;
}

/* Copies, and tells how much; -1 if there is too little room. */
int p_copy(unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen) {
  if (*outlen < inlen) {
    return -1;
  }
  memcpy(out, in, inlen);
  *outlen = inlen;
  return 0;
}

int p_same(const char *a, const char *b, int n) { return memcmp(a, b, (size_t) n) == 0; }

size_t p_length(const char *text) { return strlen(text); }
size_t p_counted(const char *text, size_t n) { return text[n] == 0 ? n : 0; }
char *p_repeat(const char *text, int times) {
  char *all = malloc(strlen(text) * (size_t) times + 1);
  all[0] = 0;
  for (int i = 0; i < times; i++) {
    strcat(all, text);
  }
  return all;
}
const char *p_null(void) { return NULL; }
const char *p_latin(void) { return "gr\xfc\xdf"; }
const int *p_squares(int n) {
  static int squares[16];
  for (int i = 0; i < n && i < 16; i++) {
    squares[i] = i * i;
  }
  return squares;
}
int p_message(int code, char **message) {
  *message = code == 0 ? NULL : malloc(16);
  if (*message != NULL) {
    snprintf(*message, 16, "code %d", code);
  }
  return code;
}
void p_kept(const char **text) { *text = "kept"; }
int p_joined(char *out, size_t room, const char *const *names, int n) {
  out[0] = 0;
  for (int i = 0; i < n; i++) {
    strncat(out, names[i] == NULL ? "-" : names[i], room - strlen(out) - 1);
  }
  return (int) strlen(out);
}

int p_fail(int error) {
  errno = error;
  return -1;
}
int p_max(int n, ...) {
  va_list all;
  va_start(all, n);
  int max = 0;
  for (int i = 0; i < n; i++) {
    int each = va_arg(all, int);
    max = each > max ? each : max;
  }
  va_end(all);
  return max;
}
int p_format(char *out, size_t room, const char *format, ...) {
  va_list all;
  va_start(all, format);
  int length = vsnprintf(out, room, format, all);
  va_end(all);
  return length;
}
int p_status(int status) { return status; }
void *p_address(void *p) { return (char *) p + 1; }
int p_new_name(void) { return 2; }
#ifdef EXTRA
int p_extra(int a) { return a * 2; }
#endif
