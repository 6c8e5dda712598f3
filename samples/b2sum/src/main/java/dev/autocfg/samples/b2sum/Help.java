package dev.autocfg.samples.b2sum;

/** The output of {@code --help} and {@code --version}, which differs from that of coreutils. */
final class Help {
  static final String USAGE =
      """
      Usage: b2sum [OPTION]... [FILE]...
      Prints BLAKE2b checksums (RFC 7693), or checks them.
      Reads standard input if no FILE is given or FILE is -.

        -b, --binary         mark files as read in binary mode (*); reads the same bytes
        -t, --text           mark files as read in text mode (a space), the default
        -l, --length=BITS    length of the digest: a multiple of 8, at most 512 (the default)
            --tag            print lines in BSD format
        -z, --zero           end lines with NUL instead of newline, and do not escape names
        -c, --check          read checksum lines from the FILEs and check the files they name

      With --check only:
            --ignore-missing ignore files that do not exist
            --quiet          print failures only
            --status         print nothing, report success by the exit status only
            --strict         fail on lines that are not checksum lines
        -w, --warn           warn about lines that are not checksum lines

            --explain        first print to standard error which implementation is used, and why
            --help           print this help
            --version        print the version

      java -Dautocfg.sodium=off -jar b2sum.jar ... hashes in Java, =require fails without libsodium.
      """;

  static final String VERSION = "b2sum (Autocfg sample), a drop-in for that of GNU coreutils 9.1\n";

  private Help() {}
}
