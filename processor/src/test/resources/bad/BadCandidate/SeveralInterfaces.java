package t;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.Candidate;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

@Autocfg
@ProbeLibrary(name = "z", sonames = "libz.so.1")
interface SeveralInterfaces {}

@NativeInterface(library = "z")
interface Newer {
  @CFunction("int only_in_a_newer_zlib(void)")
  int only();
}

@NativeInterface(library = "z")
interface Older {
  @CFunction("const char *zlibVersion(void)")
  String version();
}

@Candidate(of = SeveralInterfaces.class, when = "z.zlibVersion", rank = 1) // here
final class NamesNone implements SeveralInterfaces {}

@Candidate(of = SeveralInterfaces.class, when = "z", uses = Older.class, rank = 2)
final class NamesOne implements SeveralInterfaces {}

@Candidate(of = SeveralInterfaces.class, when = "!z", rank = 3)
final class WantsNone implements SeveralInterfaces {}
