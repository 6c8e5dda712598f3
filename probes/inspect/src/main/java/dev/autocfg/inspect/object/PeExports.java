package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The export directory: addresses by ordinal, and sorted names, each with its ordinal.
 *
 * <p>An export without a name is called {@code #7}, as in forwarders. An address within the
 * directory itself refers to the text of a forwarder, {@code NTDLL.RtlAllocateHeap}.
 */
final class PeExports {
  private static final int DIRECTORY = 0;
  private static final int SIZE = 40;

  /** Ordinals have 16 bits. */
  private static final int MOST = 1 << 16;

  private final PeImage image;
  private final PeImage.Directory directory;
  private final Exports.Collector kept = new Exports.Collector();
  private final String name;
  private final long base;
  private final Region addresses;
  private final int addressCount;
  private final Region names;
  private final Region ordinals;
  private final int nameCount;

  private PeExports(PeImage image, PeImage.Directory directory) throws ObjectFileException {
    this.image = image;
    this.directory = directory;
    Region header = image.at(directory.address(), SIZE);
    name = header.uint32(12) == 0 ? "" : image.at(header.uint32(12), 1).name(0);
    base = header.uint32(16);
    addressCount = limited(header.uint32(20));
    nameCount = limited(header.uint32(24));
    addresses = table(header.uint32(28), 4L * addressCount);
    names = table(header.uint32(32), 4L * nameCount);
    ordinals = table(header.uint32(36), 2L * nameCount);
  }

  static Exports read(PeImage image, List<String> needed, Exports.Filter filter)
      throws ObjectFileException {
    PeImage.Directory directory = image.directory(DIRECTORY);
    if (directory.address() == 0 || directory.size() == 0) {
      return new Exports("", needed, List.of(), List.of(), List.of(), Set.of());
    }
    PeExports exports = new PeExports(image, directory);
    if (filter.names().isPresent()) {
      for (String name : filter.names().get()) {
        exports.find(name);
      }
    } else {
      exports.list(filter);
    }
    return new Exports(
        exports.name, needed, List.of(), List.of(), List.of(), exports.kept.symbols());
  }

  private static int limited(long count) throws ObjectFileException {
    if (count > MOST) {
      throw ObjectFileException.damaged("has more than " + MOST + " exports");
    }
    return (int) count;
  }

  private Region table(long address, long length) throws ObjectFileException {
    return length == 0 ? image.file().part(0, 0, "table") : image.at(address, length);
  }

  private void list(Exports.Filter filter) throws ObjectFileException {
    BitSet named = new BitSet();
    for (int i = 0; i < nameCount; i++) {
      String symbol = kept.counted(image.at(names.uint32(4L * i), 1).name(0));
      int index = ordinals.uint16(2L * i);
      named.set(index);
      if (filter.test().test(symbol)) {
        add(symbol, index);
      }
    }
    for (int i = 0; i < addressCount; i++) {
      String symbol = "#" + (base + i);
      if (!named.get(i) && filter.test().test(symbol)) {
        add(symbol, i);
      }
    }
  }

  /** Searches like GetProcAddress, by bisection, so names that are not sorted are not found. */
  private void find(String symbol) throws ObjectFileException {
    if (symbol.matches("#[0-9]{1,6}")) {
      long index = Long.parseLong(symbol, 1, symbol.length(), 10) - base;
      if (index >= 0 && index < addressCount) {
        add(symbol, (int) index);
      }
      return;
    }
    byte[] bytes = symbol.getBytes(UTF_8);
    int low = 0;
    int high = nameCount - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = image.at(names.uint32(4L * middle), 1).compareName(0, bytes);
      if (there == 0) {
        add(symbol, ordinals.uint16(2L * middle));
        return;
      }
      low = there < 0 ? middle + 1 : low;
      high = there < 0 ? high : middle - 1;
    }
  }

  /** Skips an unused ordinal. */
  private void add(String symbol, int index) throws ObjectFileException {
    if (index >= addressCount) {
      throw ObjectFileException.damaged("has a name with an ordinal out of range");
    }
    long address = addresses.uint32(4L * index);
    if (address != 0) {
      kept.add(
          isForwarder(address)
              ? Exports.Symbol.forwarded(symbol, forward(image.at(address, 1).name(0)))
              : Exports.Symbol.plain(symbol));
    }
  }

  private boolean isForwarder(long address) {
    return address >= directory.address() && address < directory.address() + directory.size();
  }

  private static Exports.Forward forward(String text) throws ObjectFileException {
    int dot = text.lastIndexOf('.');
    if (dot <= 0 || dot == text.length() - 1) {
      throw ObjectFileException.damaged("has a forwarder without a library");
    }
    return new Exports.Forward(text.substring(0, dot) + ".dll", text.substring(dot + 1));
  }
}
