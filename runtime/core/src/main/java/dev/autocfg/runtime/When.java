package dev.autocfg.runtime;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Version;
import java.util.List;
import java.util.Optional;

/**
 * Is what remains of a candidate's condition after the build decided what it could.
 *
 * <p>Generated code makes these; each is asked at most once for each choice.
 */
public abstract class When {
  private static final When ALWAYS =
      new When() {
        @Override
        Verdict ask() {
          return Verdict.of(true, "no condition");
        }
      };

  When() {}

  abstract Verdict ask();

  /** Returns the libraries that must be usable for this to hold, as far as that can be told. */
  List<NativeDependency> needs() {
    return List.of();
  }

  /** Returns the condition that holds. */
  public static When always() {
    return ALWAYS;
  }

  /** Returns the condition that a library is usable. */
  public static When library(NativeDependency library) {
    return new OfLibrary(library) {
      @Override
      Verdict ask() {
        Availability availability = library.availability();
        return Verdict.of(availability.available(), availability.reason());
      }
    };
  }

  /** Returns the condition that a usable library exports a symbol that its description names. */
  public static When symbol(NativeDependency library, String symbol) {
    return new OfLibrary(library) {
      @Override
      Verdict ask() {
        Availability availability = library.availability();
        if (!availability.available()) {
          return Verdict.of(false, availability.reason());
        }
        boolean there = library.exports(symbol);
        return Verdict.of(
            there, library.library() + (there ? " exports " : " does not export ") + symbol);
      }
    };
  }

  /**
   * Returns the condition that a usable library reports a version.
   *
   * @param operator one of {@code >= > <= < == !=}
   * @param version the version to compare with
   */
  public static When version(NativeDependency library, String operator, String version) {
    return new OfLibrary(library) {
      @Override
      Verdict ask() {
        Availability availability = library.availability();
        if (!availability.available()) {
          return Verdict.of(false, availability.reason());
        }
        Optional<String> reported = library.version();
        String question = library.library() + ".version " + operator + " " + version;
        return reported
            .map(
                r ->
                    Verdict.of(
                        compare(Version.parse(r).compareTo(Version.parse(version)), operator),
                        question + ": it is " + r))
            .orElseGet(() -> Verdict.unknown(question + ": it reports no version"));
      }
    };
  }

  /** Returns the condition that the operating system is, or is not, the named one. */
  public static When os(String operator, String name) {
    return named("os", operator, name, Platform.current().os());
  }

  /** Returns the condition that the processor architecture is, or is not, the named one. */
  public static When arch(String operator, String name) {
    return named("arch", operator, name, Platform.current().arch());
  }

  private static When named(String what, String operator, String name, String actual) {
    return new When() {
      @Override
      Verdict ask() {
        return Verdict.of(
            compare(actual.compareTo(name), operator),
            what + " " + operator + " " + name + ": it is " + actual);
      }
    };
  }

  /** Returns the condition that all parts hold; the first that does not gives the reason. */
  public static When all(When... parts) {
    return new Joined(List.of(parts), Verdict.Truth.NO);
  }

  /** Returns the condition that some part holds; the first that does gives the reason. */
  public static When any(When... parts) {
    return new Joined(List.of(parts), Verdict.Truth.YES);
  }

  /** Returns the condition that a part is known not to hold. */
  public static When not(When part) {
    return new When() {
      @Override
      Verdict ask() {
        Verdict verdict = part.ask();
        return new Verdict(verdict.truth().negated(), "not wanted: " + verdict.reason());
      }
    };
  }

  private static boolean compare(int order, String operator) {
    return switch (operator) {
      case ">=" -> order >= 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      case "==" -> order == 0;
      case "!=" -> order != 0;
      default -> throw new IllegalArgumentException("no such operator: " + operator);
    };
  }

  private abstract static class OfLibrary extends When {
    private final NativeDependency library;

    OfLibrary(NativeDependency library) {
      this.library = library;
    }

    @Override
    List<NativeDependency> needs() {
      return List.of(library);
    }
  }
}
