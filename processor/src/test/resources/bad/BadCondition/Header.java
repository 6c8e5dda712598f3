package t;

import dev.autocfg.*;

@ProbeHeader(name = "bits", headers = "limits.h", value = "CHAR_BIT")
interface Header {}

@Candidate(of = Header.class, when = "bits", rank = 1) // here
final class Bits implements Header {}

@Candidate(of = Header.class, rank = 2)
final class Plain implements Header {}
