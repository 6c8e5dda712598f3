package t;

import dev.autocfg.*;
import java.nio.ByteBuffer;

@NativeInterface(library = "z", init = "z_open")
interface Calls {
  @CFunction("int z_open(void)")
  int open();

  @CFunction("size_t z_read(void *out, size_t length)")
  long read(byte[] out, long length);

  @CFunction(value = "unsigned int z_sum(const void *in, unsigned long length)", critical = true)
  int sum(ByteBuffer in, long length);

  @CFunction("const char *z_name(void)")
  String name();
}
