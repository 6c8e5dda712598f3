package dev.autocfg.runtime.generated;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Truth;
import dev.autocfg.internal.Version;
import dev.autocfg.runtime.Availability;
import java.util.List;
import java.util.Optional;

/**
 * The requirements of a candidate on the machine that runs: its condition, as far as the build
 * could not decide it, and the native interfaces that it uses.
 *
 * <p>Requirements are three-valued (Kleene's logic): one that could not be asked neither holds nor
 * fails, and a candidate is taken only if its requirement holds. Making one has no effect.
 */
public abstract class Requirement {
  private static final Requirement NONE =
      new Requirement() {
        @Override
        RequirementAnswer ask() {
          return RequirementAnswer.of(true, "no condition");
        }
      };

  Requirement() {}

  abstract RequirementAnswer ask();

  /** Returns the names of the libraries that are used where this holds. */
  List<String> libraries() {
    return List.of();
  }

  /** Returns whether the last answer came from a library that failed for a reason that may pass. */
  boolean mayChange() {
    return false;
  }

  /** Returns the requirement that always holds. */
  public static Requirement none() {
    return NONE;
  }

  /**
   * Returns a requirement that neither the build nor the run can decide; it is unknown, and so is
   * its {@link #not}.
   *
   * @param reason why it could not be asked
   */
  public static Requirement undecided(String reason) {
    return new Requirement() {
      @Override
      RequirementAnswer ask() {
        return RequirementAnswer.unknown("the build could not decide: " + reason);
      }
    };
  }

  /** Returns the requirement that a native interface is usable: its library, functions, init. */
  public static Requirement usable(NativeBinding<?> binding) {
    return new Requirement() {
      @Override
      RequirementAnswer ask() {
        Availability availability = binding.availability();
        return RequirementAnswer.of(availability.available(), availability.reason());
      }

      @Override
      List<String> libraries() {
        return List.of(binding.library());
      }

      @Override
      boolean mayChange() {
        return binding.mayChange();
      }
    };
  }

  /** Returns the requirement that a library is usable. */
  public static Requirement library(NativeLibrary library) {
    return new OfLibrary(library) {
      @Override
      RequirementAnswer askUsable(String reason) {
        return RequirementAnswer.of(true, reason);
      }
    };
  }

  /** Returns the requirement that a library is usable and exports a symbol. */
  public static Requirement symbol(NativeLibrary library, String symbol) {
    return new OfLibrary(library) {
      @Override
      RequirementAnswer askUsable(String reason) {
        return switch (library.exports(symbol)) {
          case TRUE -> RequirementAnswer.of(true, library.library() + " exports " + symbol);
          case FALSE ->
              RequirementAnswer.of(false, library.library() + " does not export " + symbol);
          case OPEN ->
              RequirementAnswer.unknown(library.library() + " was not asked for " + symbol);
        };
      }
    };
  }

  /**
   * Returns the requirement that a library is usable and reports a version that compares so.
   *
   * @param version the version to compare with
   */
  public static Requirement version(NativeLibrary library, Operator operator, String version) {
    Version bound = Version.parse(version);
    return new OfLibrary(library) {
      @Override
      RequirementAnswer askUsable(String reason) {
        String question = library.library() + ".version " + operator + " " + version + ": ";
        Optional<String> reported = library.version();
        if (reported.isEmpty()) {
          return RequirementAnswer.unknown(question + "it reports no version");
        }
        int order = Version.parse(reported.get()).compareTo(bound);
        return RequirementAnswer.of(operator.holds(order), question + "it is " + reported.get());
      }
    };
  }

  /**
   * Returns the requirement that the operating system is, or is not, the named one.
   *
   * @param operator {@link Operator#EQUAL} or {@link Operator#NOT_EQUAL}
   */
  public static Requirement os(Operator operator, String name) {
    Platform here = Platform.current();
    return named("os", operator, name, new Platform(name, here.arch()).os(), here.os());
  }

  /**
   * Returns the requirement that the processor architecture is, or is not, the named one.
   *
   * @param operator {@link Operator#EQUAL} or {@link Operator#NOT_EQUAL}
   */
  public static Requirement arch(Operator operator, String name) {
    Platform here = Platform.current();
    return named("arch", operator, name, new Platform(here.os(), name).arch(), here.arch());
  }

  private static Requirement named(
      String what, Operator operator, String name, String expected, String actual) {
    if (operator.ordering()) {
      throw new IllegalArgumentException("expected == or !=, got " + operator);
    }
    boolean holds = operator.holds(actual.compareTo(expected));
    return new Requirement() {
      @Override
      RequirementAnswer ask() {
        return RequirementAnswer.of(
            holds, what + " " + operator + " " + name + ": it is " + actual);
      }
    };
  }

  /**
   * Returns the requirement that all parts hold; the first that does not gives the reason.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Requirement all(Requirement... parts) {
    return new JoinedRequirement(List.of(parts), Truth.FALSE);
  }

  /**
   * Returns the requirement that some part holds; the first that does gives the reason.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Requirement any(Requirement... parts) {
    return new JoinedRequirement(List.of(parts), Truth.TRUE);
  }

  /** Returns the requirement that a part is known not to hold. */
  public static Requirement not(Requirement part) {
    return new Requirement() {
      @Override
      RequirementAnswer ask() {
        RequirementAnswer verdict = part.ask();
        return new RequirementAnswer(verdict.truth().not(), "not wanted: " + verdict.reason());
      }

      @Override
      boolean mayChange() {
        return part.mayChange();
      }
    };
  }

  /** A requirement that fails with the library's own reason where the library is unusable. */
  private abstract static class OfLibrary extends Requirement {
    private final NativeLibrary library;

    OfLibrary(NativeLibrary library) {
      this.library = library;
    }

    /** Asks further; takes the reason why the library is usable. */
    abstract RequirementAnswer askUsable(String reason);

    @Override
    final RequirementAnswer ask() {
      Availability availability = library.availability();
      return availability.available()
          ? askUsable(availability.reason())
          : RequirementAnswer.of(false, availability.reason());
    }

    @Override
    final List<String> libraries() {
      return List.of(library.library());
    }

    @Override
    final boolean mayChange() {
      return library.mayChange();
    }
  }
}
