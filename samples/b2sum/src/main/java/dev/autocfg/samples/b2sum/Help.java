package dev.autocfg.samples.b2sum;

/** What {@code --help} and {@code --version} print; the one part in our own words. */
final class Help {
  static final String USAGE =
      """
      Usage: b2sum [OPTION]... [FILE]...
      Prints BLAKE2b checksums (RFC 7693), or checks them. Reads standard input where no FILE is given or FILE is -.

        -b, --binary         mark files as read in binary mode (*); reads the same bytes
        -t, --text           mark files as read in text mode (a space), the default
        -l, --length=BITS    length of the digest: a multiple of 8, at most 512 (the default)
            --tag            print lines in BSD format
        -z, --zero           end lines with NUL instead of newline, and do not escape names
        -c, --check          read checksum lines from the FILEs and check the files they name

      With --check only:
            --ignore-missing pass over files that do not exist
            --quiet          print failures only
            --status         print nothing, let the exit status tell
            --strict         fail on lines that are no checksum lines
        -w, --warn           point out lines that are no checksum lines

            --explain        first print to standard error which implementation hashes, and why
            --help           print this help
            --version        print the version

      java -Dautocfg.sodium=off -jar b2sum.jar ... hashes in Java, =require insists on libsodium.
      """;

  static final String VERSION = "b2sum (Autocfg sample), a drop-in for that of GNU coreutils 9.1\n";

  private Help() {}
}
