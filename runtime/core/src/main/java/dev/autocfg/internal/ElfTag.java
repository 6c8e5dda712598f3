package dev.autocfg.internal;

/**
 * The tags of a dynamic section, {@code DT_…}.
 *
 * <p>Sources: System V gABI, chapter 5, "Dynamic Section"; for the GNU tags, glibc's elf.h.
 */
public final class ElfTag {
  public static final long NULL = 0;
  public static final long NEEDED = 1;
  public static final long PLTRELSZ = 2;
  public static final long PLTGOT = 3;
  public static final long HASH = 4;
  public static final long STRTAB = 5;
  public static final long SYMTAB = 6;
  public static final long RELA = 7;
  public static final long RELASZ = 8;
  public static final long RELAENT = 9;
  public static final long STRSZ = 10;
  public static final long SYMENT = 11;
  public static final long INIT = 12;
  public static final long FINI = 13;
  public static final long SONAME = 14;
  public static final long RPATH = 15;
  public static final long REL = 17;
  public static final long RELSZ = 18;
  public static final long RELENT = 19;
  public static final long PLTREL = 20;
  public static final long TEXTREL = 22;
  public static final long JMPREL = 23;
  public static final long INIT_ARRAY = 25;
  public static final long FINI_ARRAY = 26;
  public static final long INIT_ARRAYSZ = 27;
  public static final long FINI_ARRAYSZ = 28;
  public static final long RUNPATH = 29;
  public static final long FLAGS = 30;
  public static final long RELRSZ = 35;
  public static final long RELR = 36;
  public static final long RELRENT = 37;
  public static final long GNU_HASH = 0x6ffffef5L;
  public static final long VERSYM = 0x6ffffff0L;
  public static final long FLAGS_1 = 0x6ffffffbL;
  public static final long VERDEF = 0x6ffffffcL;
  public static final long VERDEFNUM = 0x6ffffffdL;
  public static final long VERNEED = 0x6ffffffeL;
  public static final long VERNEEDNUM = 0x6fffffffL;
  public static final long AUXILIARY = 0x7ffffffdL;
  public static final long FILTER = 0x7fffffffL;

  private ElfTag() {}
}
