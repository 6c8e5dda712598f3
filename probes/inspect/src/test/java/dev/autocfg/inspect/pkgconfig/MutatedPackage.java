package dev.autocfg.inspect.pkgconfig;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.testing.Mutated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reader of mutants of {@code .pc} files, with a sysroot and without. */
final class MutatedPackage implements Mutated {
  private static final String START =
      "prefix=/opt/x\nlibdir=${prefix}/lib\nName: n\nDescription: d\nVersion: 1.2\n";

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (String file : AwkwardPackages.FILES) {
      seeds.add((START + file.substring(file.indexOf('\n') + 1)).getBytes(UTF_8));
    }
    return seeds;
  }

  @Override
  public boolean accepts(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      for (String sysroot : List.of("/", "/sys")) {
        PcSettings settings =
            new PcSettings(sysroot, "top", sysroot.length() > 1, "prefix", Map.of());
        PcFile file = PcParser.parse("/opt/x/lib/pkgconfig/x.pc", text, settings);
        if (file.libraryDirectories().size() > text.length() || file.provided().isEmpty()) {
          throw new AssertionError(text);
        }
      }
      return true;
    } catch (PcException e) {
      return false;
    }
  }
}
