#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

enum color { RED, GREEN = 7, BLUE };

static int started;

int carriers_start(void) { return started++; }
int carriers_started(void) { return started; }
const char *carriers_version(void) { return "carriers 1.4.2 (test)"; }

bool f_bool(bool a) { return !a; }
char f_char(signed char a, uint8_t b) { return (char) (a + b); }
unsigned short f_short(int16_t a) { return (unsigned short) (a - 1); }
enum color f_enum(enum color a) { return a == RED ? GREEN : BLUE; }
unsigned f_int(int32_t a, uint32_t b) { return (unsigned) a + b; }
long f_long(long a) { return -a; }
unsigned long long f_long_long(unsigned long long a) { return ~a; }
size_t f_size(size_t a, ssize_t b) { return a + (size_t) b; }
float f_float(float a) { return a / 2; }
double f_double(double a, float b) { return a * b; }

const char *f_string(const char *a) { return a; }
const char *f_kept(int which) { return which == 0 ? NULL : "gr\xc3\xbc\xc3\x9f" "e"; }

void f_reverse(const void *in, void *out, size_t length) {
  for (size_t i = 0; i < length; i++) {
    ((char *) out)[i] = ((const char *) in)[length - 1 - i];
  }
}

int f_sum(const uint8_t *in, size_t length) {
  int sum = 0;
  for (size_t i = 0; i < length; i++) {
    sum += in[i];
  }
  return sum;
}

bool f_is_null(const void *p) { return p == NULL; }
bool f_is_null_out(void *p) { return p == NULL; }
bool f_is_aligned(const void *p) { return (uintptr_t) p % 16 == 0; }

void f_doubled(int n[3]) {
  for (int i = 0; i < 3; i++) {
    n[i] *= 2;
  }
}

/* Writes although it promised not to: what const keeps from being copied back. */
void f_liar(const uint8_t *p) { memset((void *) (uintptr_t) p, 0x55, 1); }
