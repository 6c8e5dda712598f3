package t;

import dev.autocfg.*;

interface Work {
  @Candidate(of = Work.class, when = "z && z.z_extra && z.version >= 1.3", rank = 1)
  final class Native implements Work {
    @KnownAnswer
    static void test() {}
  }

  @Candidate(of = Work.class, when = "linker && release >= 99", rank = 2)
  final class Refused implements Work {}

  @Candidate(of = Work.class, when = "!file && (os == windows || arch == s390x) || off", rank = 3)
  final class Elsewhere implements Work {}

  @Candidate(of = Work.class, when = "file", rank = 4)
  final class WithFile implements Work {}

  @Candidate(of = Work.class, rank = 5)
  final class Plain implements Work {}
}
