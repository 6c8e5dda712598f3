package dev.autocfg.runtime;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Version;
import java.util.List;
import java.util.Optional;

/**
 * Is what remains of a candidate's condition after the build decided what it could.
 *
 * <p>Generated code makes these. They are three-valued (Kleene's logic): what could not be asked is
 * neither yes nor no, and a candidate is not taken on an unknown condition.
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

  /**
   * Returns a condition that the build could not decide and that cannot be asked at run time
   * either; it is unknown, and so is its {@link #not}.
   *
   * @param reason why it could not be asked
   */
  public static When undecided(String reason) {
    return new When() {
      @Override
      Verdict ask() {
        return Verdict.unknown("the build could not decide: " + reason);
      }
    };
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

  /**
   * Returns the condition that a usable library exports a symbol that its description names;
   * unknown where the library was not asked for it.
   */
  public static When symbol(NativeDependency library, String symbol) {
    return new OfUsableLibrary(library) {
      @Override
      Verdict askUsable() {
        if (!library.wasAskedFor(symbol)) {
          return Verdict.unknown(library.library() + " was not asked for " + symbol);
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
   * @throws IllegalArgumentException if there is no such operator, or no version
   */
  public static When version(NativeDependency library, String operator, String version) {
    Version bound = Version.parse(version);
    compare(0, operator); // Refuses an operator that does not exist.
    String question = library.library() + ".version " + operator + " " + version + ": ";
    return new OfUsableLibrary(library) {
      @Override
      Verdict askUsable() {
        Optional<String> reported = library.version();
        if (reported.isEmpty()) {
          return Verdict.unknown(question + "it reports no version");
        }
        int order = Version.parse(reported.get()).compareTo(bound);
        return Verdict.of(compare(order, operator), question + "it is " + reported.get());
      }
    };
  }

  /**
   * Returns the condition that the operating system is, or is not, the named one.
   *
   * @param operator {@code ==} or {@code !=}
   */
  public static When os(String operator, String name) {
    Platform here = Platform.current();
    return named("os", operator, name, new Platform(name, here.arch()).os(), here.os());
  }

  /**
   * Returns the condition that the processor architecture is, or is not, the named one.
   *
   * @param operator {@code ==} or {@code !=}
   */
  public static When arch(String operator, String name) {
    Platform here = Platform.current();
    return named("arch", operator, name, new Platform(here.os(), name).arch(), here.arch());
  }

  private static When named(
      String what, String operator, String name, String wanted, String actual) {
    boolean holds = compare(actual.compareTo(wanted), operator);
    return new When() {
      @Override
      Verdict ask() {
        return Verdict.of(holds, what + " " + operator + " " + name + ": it is " + actual);
      }
    };
  }

  /**
   * Returns the condition that all parts hold; the first that does not gives the reason.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static When all(When... parts) {
    return new Joined(List.of(parts), Verdict.Truth.NO);
  }

  /**
   * Returns the condition that some part holds; the first that does gives the reason.
   *
   * @throws IllegalArgumentException if there are none
   */
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

  /** Is a condition that does not hold, with the library's own reason, where that is unusable. */
  private abstract static class OfUsableLibrary extends OfLibrary {
    private final NativeDependency library;

    OfUsableLibrary(NativeDependency library) {
      super(library);
      this.library = library;
    }

    abstract Verdict askUsable();

    @Override
    final Verdict ask() {
      Availability availability = library.availability();
      return availability.available() ? askUsable() : Verdict.of(false, availability.reason());
    }
  }
}
