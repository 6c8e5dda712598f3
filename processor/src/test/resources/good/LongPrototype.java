package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import java.nio.ByteBuffer;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface LongPrototype {
  @CFunction(
      "int a_function_with_a_name_that_is_long(const unsigned char *first_of_the_parameters, size_t"
          + " second_of_the_parameters, unsigned long long third_of_the_parameters, void *fourth,"
          + " unsigned int a_parameter_whose_name_is_so_long_that_it_fills_a_line_of_text_by_itself_,"
          + " double sixth)")
  int call(byte[] first, long second, long third, ByteBuffer fourth, int fifth, double sixth);
}
