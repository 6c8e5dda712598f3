package dev.autocfg.inspect.header;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A C file whose object file holds the answers, each behind a mark that is found without knowing
 * the format: the mark, the question's number, the kind of value, a number that gives the order of
 * bytes, an integer, a floating number, a length and a text. {@link CAnswer} reads that.
 *
 * <p>Everything has a file name of its own ({@code #line}), so that a message of the compiler names
 * the question. No macro takes a question for an argument: one that opens a bracket would then take
 * all others along.
 */
final class CProgram {
  static final String MACHINE = "autocfg-machine";
  static final String HEADER = "autocfg-header-";
  static final String QUESTION = "autocfg-question-";
  static final String TYPE = "autocfg_type_";

  private static final Set<CQuestion.Kind> NAMES =
      EnumSet.of(CQuestion.Kind.TAG, CQuestion.Kind.NAME);

  private static final Set<CQuestion.Kind> TYPES_NEEDED =
      EnumSet.of(CQuestion.Kind.TYPED, CQuestion.Kind.SHOWN);

  private static final String PREAMBLE =
      """
      #line 1 "autocfg-preamble"
      #include <stddef.h>
      #include <stdalign.h>
      """;

  private static final String TAG =
      """
      void autocfg_tag_$i($t *);
      const struct { unsigned char head[24]; } autocfg_answer_$i = { { $m, $h, $l,
      __builtin_types_compatible_p(__typeof__(&autocfg_tag_$i), void (*)($t *)) ? $yes : $no } };
      """;

  private static final String NAME =
      """
      #ifdef $t
      const struct { unsigned char head[24]; } autocfg_answer_$i = { { $m, $h, $l, $macro } };
      #else
      const struct { unsigned char head[24]; } autocfg_answer_$i = { { $m, $h, $l,
      __builtin_choose_expr(sizeof(__typeof__($t) *) > 0, $yes, $no) } };
      #endif
      """;

  /** The second line repeats the question so that gcc, which reports a name once, still refuses. */
  private static final String VALUE =
      """
      enum { autocfg_kind_$i =
      __builtin_types_compatible_p(__typeof__($t), char[__builtin_choose_expr(sizeof($t) > 0,
      sizeof($t), 1)]) ? $text : _Generic(($t),
      _Bool: $int, char: $int, signed char: $int, unsigned char: $int, short: $int,
      unsigned short: $int, int: $int, long: $signed, long long: $signed, unsigned int: $unsigned,
      unsigned long: $unsigned, unsigned long long: $unsigned,
      float: $real, double: $real, default: $other) };
      const struct { unsigned char head[24]; unsigned long long order, bits; double real;
      unsigned long long length;
      char text[__builtin_choose_expr(autocfg_kind_$i == $text, sizeof($t), 1)];
      } autocfg_answer_$i = { { $m, $h, $l, autocfg_kind_$i }, 0x0102030405060708ULL,
      __builtin_choose_expr(autocfg_kind_$i == $int || autocfg_kind_$i == $signed
      || autocfg_kind_$i == $unsigned, ($t), 0),
      __builtin_choose_expr(autocfg_kind_$i == $real, ($t), 0.0),
      sizeof autocfg_answer_$i.text, __builtin_choose_expr(autocfg_kind_$i == $text, $t, "") };
      """;

  /** What the prototypes' own types need. */
  private static final String TYPES =
      """
      #line 1 "autocfg-preamble"
      #include <stddef.h>
      #include <stdint.h>
      #include <wchar.h>
      #include <sys/types.h>
      struct autocfg_unlike { int autocfg_member; };
      #define AUTOCFG_QUOTED(...) #__VA_ARGS__
      #define AUTOCFG_TEXT(...) AUTOCFG_QUOTED(__VA_ARGS__)
      """;

  /** Compares the functions, not pointers to them: attributes would make a difference of those. */
  private static final String TYPED =
      """
      typedef $d;
      _Static_assert(__builtin_types_compatible_p(__typeof__($t), autocfg_type_$i), "autocfg");
      """;

  /** What is behind a macro is in messages too, each in one piece whatever it contains. */
  private static final String SHOWN =
      """
      #ifdef $t
      #error "autocfg macro"
      _Static_assert(0, "autocfg-name<" AUTOCFG_TEXT($t) ">");
      _Static_assert(0, "autocfg-call<" AUTOCFG_TEXT($t($d)) ">");
      #endif
      static void autocfg_show_$i(void) { struct autocfg_unlike autocfg_is; autocfg_is = &$t; }
      """;

  private final StringBuilder out = new StringBuilder();
  private final String mark;

  private CProgram(byte[] mark) {
    this.mark = HexFormat.ofDelimiter(",").withPrefix("0x").formatHex(mark);
  }

  /**
   * Returns the file's text.
   *
   * @param machine the macros that the compiler has to define by itself
   * @param mark 16 bytes that nothing else in the object file is likely to be
   */
  static String of(
      List<String> machine, List<String> headers, List<CQuestion> questions, byte[] mark) {
    CProgram program = new CProgram(mark);
    for (String macro : machine) {
      program
          .line(MACHINE)
          .append("#ifndef ")
          .append(macro)
          .append("\n#error \"no ")
          .append(macro)
          .append("\"\n#endif\n");
    }
    for (int i = 0; i < headers.size(); i++) {
      program.line(HEADER + i).append("#include <").append(headers.get(i)).append(">\n");
    }
    questions.stream().filter(q -> NAMES.contains(q.kind())).forEach(program::question);
    program.out.append(PREAMBLE); // After the names: it declares some itself.
    if (questions.stream().anyMatch(q -> TYPES_NEEDED.contains(q.kind()))) {
      program.out.append(TYPES);
    }
    questions.stream().filter(q -> !NAMES.contains(q.kind())).forEach(program::question);
    return program.out.toString();
  }

  private void question(CQuestion question) {
    String form =
        switch (question.kind()) {
          case TAG -> TAG;
          case NAME -> NAME;
          case VALUE -> VALUE;
          case TYPED -> TYPED;
          case SHOWN -> SHOWN;
        };
    for (AnswerKind kind : AnswerKind.values()) {
      form = form.replace(kind.placeholder(), Integer.toString(kind.code()));
    }
    line(QUESTION + question.id())
        .append(
            form.replace("$i", Integer.toString(question.id()))
                .replace("$m", mark)
                .replace("$h", Integer.toString(question.id() >> 8))
                .replace("$l", Integer.toString(question.id() & 0xff))
                .replace("$d", question.type())
                .replace("$t", question.text()));
    // What a macro may have left open ends here, or fails under another name than a question's.
    line("autocfg-after-" + question.id())
        .append("extern int autocfg_after_" + question.id() + ";\n");
  }

  private StringBuilder line(String name) {
    return out.append("#line 1 \"").append(name).append("\"\n");
  }
}
