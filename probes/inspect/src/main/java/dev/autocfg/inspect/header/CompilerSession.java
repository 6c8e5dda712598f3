package dev.autocfg.inspect.header;

import dev.autocfg.inspect.process.Child;
import dev.autocfg.internal.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The runs of a compiler for all questions about the same headers: one if it accepts them all, else
 * another without those that it refused.
 */
final class CompilerSession {
  /** Two at most are usual; a macro with an incomplete expression costs one more each. */
  private static final int MOST_RUNS = 10;

  private static final int LARGEST_OBJECT = 64 << 20;
  private static final String OBJECT = "autocfg.o";

  /** The list of files that it has read, in the words of make. */
  private static final String READ = "autocfg.d";

  private static final String CHOOSE = "name another compiler with -Aautocfg.cc=/path";
  private static final List<String> ARGUMENTS =
      List.of("-std=gnu11", "-w", "-O0", "-g0", "-fno-lto", "-fno-builtin");

  private final CCompiler compiler;
  private final List<String> headers;
  private final List<String> flags;
  private final Child.Limits limits;
  private final byte[] mark = new byte[16];
  private final Map<Integer, CAnswer> answers = new TreeMap<>();
  private final Map<Integer, List<String>> refusals = new LinkedHashMap<>();
  private Optional<ProbeFailure> failure = Optional.empty();
  private String detail = "";
  private boolean hangs;
  private boolean countsErrors;
  private int runs;

  CompilerSession(
      CCompiler compiler, List<String> headers, List<String> flags, Child.Limits limits) {
    this.compiler = compiler;
    this.headers = List.copyOf(headers);
    this.flags = List.copyOf(flags);
    this.limits = limits;
    new SecureRandom().nextBytes(mark);
  }

  /**
   * Asks questions; afterwards each question has an answer or a refusal, unless there is a failure.
   */
  void ask(List<CQuestion> questions) {
    List<CQuestion> open = new ArrayList<>(questions);
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      while (failure.isEmpty() && !open.isEmpty()) {
        if (runs == MOST_RUNS) {
          fail("the C compiler loses its way in what the headers define", "ask for fewer at once");
          return;
        }
        run(open, scratch.path());
        open.removeIf(q -> answers.containsKey(q.id()) || refusals.containsKey(q.id()));
      }
    } catch (IOException e) {
      fail("no file could be written for the C compiler", "free the temporary directory");
    }
  }

  private void run(List<CQuestion> questions, Path scratch) throws IOException {
    runs++;
    boolean isOfSyntax = questions.stream().allMatch(question -> question.kind().isOfSyntax());
    Files.writeString(
        scratch.resolve("autocfg.c"),
        CProgram.of(TargetMacros.of(compiler.platform()), headers, questions, mark));
    Child.Result result =
        Child.run(
            command(isOfSyntax),
            scratch,
            CompilerEnvironment.of(compiler.program(), scratch),
            limits);
    if (result.isGood() && isOfSyntax) {
      accepted(questions, scratch);
    } else if (result.isGood()) {
      answers.putAll(CAnswer.all(file(scratch, OBJECT), mark));
      if (!questions.stream().allMatch(question -> answers.containsKey(question.id()))) {
        fail("the C compiler wrote no object file with answers", CHOOSE);
      }
    } else if (result.ending() == Child.Ending.EXITED) {
      refused(result.output());
    } else {
      broken(result.ending());
    }
  }

  /** Takes success for an answer only of a program that has read the file, as compilers do. */
  private void accepted(List<CQuestion> questions, Path scratch) {
    if (file(scratch, READ).length == 0) {
      fail("the C compiler does not list what it has read", CHOOSE);
      return;
    }
    for (CQuestion question : questions) {
      answers.put(question.id(), new CAnswer(AnswerKind.YES, 0, 0, Optional.empty()));
    }
  }

  private List<String> command(boolean isOfSyntax) {
    List<String> command = new ArrayList<>(List.of(compiler.program().toString()));
    command.addAll(compiler.arguments());
    command.addAll(ARGUMENTS);
    if (countsErrors) {
      command.add("-ferror-limit=0"); // Only clang stops counting; gcc does not know the option.
    }
    command.addAll(flags);
    command.addAll(
        isOfSyntax
            ? List.of("-fsyntax-only", "-MD", "-MF", READ, "autocfg.c")
            : List.of("-c", "autocfg.c", "-o", OBJECT));
    return command;
  }

  private static byte[] file(Path scratch, String name) {
    try {
      return RegularFile.bytes(scratch.resolve(name), LARGEST_OBJECT);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private void refused(String output) {
    CompilerErrors errors = CompilerErrors.read(output);
    countsErrors |= errors.isCut();
    refusals.putAll(errors.refused());
    if (errors.isOfOther()) {
      failure = Optional.of(ProbeFailure.otherMachine(compiler.platform()));
    } else if (errors.missing().isPresent() && errors.missing().getAsInt() < headers.size()) {
      failure = Optional.of(ProbeFailure.noHeader(headers.get(errors.missing().getAsInt())));
    } else if (errors.header().isPresent()) {
      failure = Optional.of(ProbeFailure.brokenHeaders(String.join(" and ", headers)));
    } else if (errors.refused().isEmpty()) {
      fail("the C compiler failed", CHOOSE);
    }
    detail = errors.header().or(() -> output.lines().findFirst()).orElse("");
  }

  private void broken(Child.Ending ending) {
    hangs = ending == Child.Ending.TOO_LATE;
    switch (ending) {
      case TOO_LATE ->
          fail("the C compiler did not end within " + limits.deadline().toSeconds() + " s", CHOOSE);
      case TOO_LONG -> fail("the C compiler prints without end", CHOOSE);
      default -> fail("the C compiler cannot be run", CHOOSE);
    }
  }

  private void fail(String reason, String remedy) {
    failure = Optional.of(new ProbeFailure(reason, remedy));
  }

  /** Returns why the rest could not be asked. */
  Optional<ProbeFailure> failure() {
    return failure;
  }

  /** Returns what the compiler printed of the failure, in one line. */
  String detail() {
    return failure.isPresent() ? detail : "";
  }

  /** Returns whether the compiler did not end, so that it is of no use to ask it again. */
  boolean hangs() {
    return hangs;
  }

  Optional<CAnswer> answer(int question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** Returns what the compiler said against a question; empty if nothing. */
  List<String> refusal(int question) {
    return refusals.getOrDefault(question, List.of());
  }

  /** Returns everything that it said against any question. */
  List<String> refusals() {
    return refusals.values().stream().flatMap(List::stream).toList();
  }

  int runs() {
    return runs;
  }
}
