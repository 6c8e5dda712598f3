package dev.autocfg.language.c;

import dev.autocfg.language.text.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keywords and type names of C that are significant in prototypes. */
final class CWords {
  /** The words that spell arithmetic types and {@code void} together, in any order. */
  private static final Set<String> SPECIFIERS =
      Set.of(
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "_Bool",
          "bool");

  private static final Set<String> TAGS = Set.of("struct", "union", "enum");

  /** C11 6.4.1, but for those above. */
  private static final Set<String> OTHER_KEYWORDS =
      Set.of(
              "auto break case const continue default do else extern for goto if inline register"
                  + " restrict return sizeof static switch typedef volatile while _Alignas _Alignof"
                  + " _Atomic _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local")
          .stream()
          .flatMap(words -> Stream.of(words.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, CScalar> TYPEDEFS =
      Stream.of(CScalar.values())
          .filter(scalar -> scalar.spelling().endsWith("_t"))
          .collect(Collectors.toUnmodifiableMap(CScalar::spelling, scalar -> scalar));

  private static final Map<String, CScalar> MULTISETS = multisets();

  private static final String NEEDLESS = "leave it out, it does not change the call";
  private static final String NO_LAYOUT = "java.lang.foreign has no layout for it";
  private static final String NO_SYMBOL = "no library exports such a function";
  private static final String NOT_YET = "not supported yet";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("volatile", NOT_YET),
          Map.entry("_Atomic", NOT_YET),
          Map.entry("_Complex", NO_LAYOUT),
          Map.entry("_Imaginary", NO_LAYOUT),
          Map.entry("__int128", NO_LAYOUT),
          Map.entry("__float128", NO_LAYOUT),
          Map.entry("static", NO_SYMBOL),
          Map.entry("inline", NO_SYMBOL),
          Map.entry("_Noreturn", NEEDLESS),
          Map.entry("__attribute__", NEEDLESS),
          Map.entry("__declspec", NEEDLESS),
          Map.entry("__extension__", NEEDLESS),
          Map.entry("__cdecl", NEEDLESS),
          Map.entry("__stdcall", NEEDLESS));

  private CWords() {}

  static boolean isSpecifier(String word) {
    return SPECIFIERS.contains(word);
  }

  /** Returns whether the word is a keyword, which cannot be declared. */
  static boolean isKeyword(String word) {
    return (isSpecifier(word) && !word.equals("bool"))
        || isTag(word)
        || OTHER_KEYWORDS.contains(word);
  }

  static boolean isTag(String word) {
    return TAGS.contains(word);
  }

  /** Returns whether the word can only be part of a type. */
  static boolean isType(String word) {
    return isSpecifier(word) || isTag(word) || TYPEDEFS.containsKey(word);
  }

  /** Returns whether the word can be the name of a function or parameter. */
  static boolean isName(String word) {
    return !isType(word) && !OTHER_KEYWORDS.contains(word) && !REFUSED.containsKey(word);
  }

  /** Returns the reason why the word is not supported in a type; empty if it is. */
  static Optional<String> refusal(String word) {
    if (word.equals("const") || isType(word) || isName(word)) {
      return Optional.empty();
    }
    return Optional.of(REFUSED.getOrDefault(word, "it is not part of a type here"));
  }

  static boolean isRestrict(String word) {
    return Set.of("restrict", "__restrict", "__restrict__").contains(word);
  }

  static Optional<CScalar> typedef(String word) {
    return Optional.ofNullable(TYPEDEFS.get(word));
  }

  /** Returns the type of the specifiers, in any order. */
  static Optional<CScalar> scalar(List<String> specifiers) {
    return Optional.ofNullable(MULTISETS.get(key(specifiers)));
  }

  /** Returns a suggestion of the type word that was probably meant, else the other hint. */
  static String hint(String word, String otherwise) {
    SortedSet<String> known = new TreeSet<>(SPECIFIERS);
    known.addAll(TAGS);
    known.addAll(TYPEDEFS.keySet());
    known.add("const");
    String hint = Nearest.hint(word, known);
    return hint.isEmpty() ? " (" + otherwise + ")" : hint;
  }

  /** Returns the list of C11 6.7.2p2, without {@code long double} and the complex types. */
  private static Map<String, CScalar> multisets() {
    Map<String, CScalar> all = new HashMap<>();
    add(all, CScalar.CHAR, "char");
    add(all, CScalar.SCHAR, "signed char");
    add(all, CScalar.UCHAR, "unsigned char");
    add(all, CScalar.SHORT, "short", "signed short", "short int", "signed short int");
    add(all, CScalar.USHORT, "unsigned short", "unsigned short int");
    add(all, CScalar.INT, "int", "signed", "signed int");
    add(all, CScalar.UINT, "unsigned", "unsigned int");
    add(all, CScalar.LONG, "long", "signed long", "long int", "signed long int");
    add(all, CScalar.ULONG, "unsigned long", "unsigned long int");
    add(
        all,
        CScalar.LONG_LONG,
        "long long",
        "signed long long",
        "long long int",
        "signed long long int");
    add(all, CScalar.ULONG_LONG, "unsigned long long", "unsigned long long int");
    add(all, CScalar.FLOAT, "float");
    add(all, CScalar.DOUBLE, "double");
    add(all, CScalar.BOOL, "_Bool", "bool");
    return Map.copyOf(all);
  }

  private static void add(Map<String, CScalar> all, CScalar scalar, String... spellings) {
    for (String spelling : spellings) {
      all.put(key(List.of(spelling.split(" "))), scalar);
    }
  }

  private static String key(List<String> specifiers) {
    return specifiers.stream().sorted().collect(Collectors.joining(" "));
  }
}
