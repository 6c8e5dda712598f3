package t;

import dev.autocfg.*;

@Autocfg
@ProbeLibrary(name = "sodium", sonames = "libsodium.so.23")
@ProbeHeader(name = "bytes", headers = "sodium.h", value = "N", library = "sodim") // here
@ProbeHeader(name = "other", headers = "sodium.h", value = "N", library = "zlib") // here
interface HeaderLibrary {}
