package t;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.Candidate;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import dev.autocfg.ProbeType;

/** Only what is public all the way out is public in what is generated. */
public final class Nested {
  private Nested() {}

  /** Public all the way. */
  @Autocfg
  @ProbeType(name = "optional", value = "java.util.Optional")
  public interface Open {}

  @Autocfg
  @ProbeType(name = "optional", value = "java.util.Optional")
  interface Closed {}

  static class Inner {
    /** Public in what is not. */
    @NativeInterface(library = "absent")
    @ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
    public interface Calls {
      /** Calls. */
      @CFunction("void f(void)")
      void f();
    }

    /** What is to be done. */
    public interface Work {}

    @Candidate(of = Work.class, when = "absent", rank = 1)
    static final class NativeWork implements Work {}

    @Candidate(of = Work.class, rank = 2)
    record JavaWork() implements Work {}
  }
}
