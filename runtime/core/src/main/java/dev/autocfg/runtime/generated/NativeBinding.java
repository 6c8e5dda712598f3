package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.Availability;
import dev.autocfg.runtime.NativeUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of a native interface, or the reason why there is none.
 *
 * <p>Making a binding has no effect. The first thread that asks opens the library, links the
 * functions and runs {@code init}, once, while others wait.
 *
 * @param <T> the native interface
 */
public final class NativeBinding<T> {
  private final NativeLibrary library;
  private final Class<T> type;
  private final List<String> functions;
  private final List<List<String>> alternatives;
  private final List<List<String>> optional;
  private final String initName;
  private final ToLongFunction<? super T> init;
  private volatile @Nullable T implementation; // Beside the outcome: get() reads one field.

  private final Once<Outcome<T>> outcome =
      new Once<>() {
        @Override
        Outcome<T> compute() {
          Outcome<T> linked = link();
          implementation = linked.implementation;
          return linked;
        }

        @Override
        Outcome<T> recursive() {
          return refused(type.getName() + " was asked for by its own initialization", null, false);
        }

        @Override
        boolean isFinal(Outcome<T> linked) {
          return !linked.mayChange;
        }
      };

  /** The outcome of linking; the implementation is {@code null} where it failed. */
  private record Outcome<T>(
      @Nullable T implementation,
      Availability availability,
      @Nullable Throwable cause,
      boolean mayChange) {}

  private NativeBinding(Builder<T> builder) {
    this.library = builder.library;
    this.type = builder.type;
    this.functions = builder.functions;
    this.alternatives = List.copyOf(builder.alternatives);
    this.optional = List.copyOf(builder.optional);
    this.initName = builder.initName;
    this.init = builder.init;
  }

  /**
   * Begins the description of a binding.
   *
   * @param library the library, opened by the implementation of this native interface
   * @param type the native interface
   */
  public static <T> Builder<T> of(NativeLibrary library, Class<T> type) {
    return new Builder<>(library, type);
  }

  /** Returns the name of the library's probe. */
  public String library() {
    return library.library();
  }

  /**
   * Returns whether the native interface can be used, with the reason: first what the library's
   * availability says, then functions, linking and {@code init}. Never throws.
   */
  public Availability availability() {
    return outcome.get().availability;
  }

  /**
   * Returns the implementation.
   *
   * @throws NativeUnavailableException with the reason, if there is none
   */
  public T get() {
    T linked = implementation;
    return linked == null ? linked() : linked;
  }

  /**
   * Returns whether the library exports a function. Links nothing.
   *
   * @param function the C name of a function of the native interface; the first where it has
   *     several
   * @return {@code false} also where the library cannot be used
   * @throws IllegalArgumentException if no method is bound to a function of that name
   */
  public boolean has(String function) {
    if (functions.contains(function)) {
      return library.exportsOneOf(List.of(function));
    }
    for (List<List<String>> all : List.of(alternatives, optional)) {
      for (List<String> names : all) {
        if (names.get(0).equals(function)) {
          return library.exportsOneOf(names);
        }
      }
    }
    throw new IllegalArgumentException(
        "no method of " + type.getName() + " is bound to a C function " + function);
  }

  /** Returns whether the last answer was a failure that may pass. */
  boolean mayChange() {
    return outcome.passing() != null;
  }

  private T linked() {
    Outcome<T> found = outcome.get();
    if (found.implementation == null) {
      throw new NativeUnavailableException(found.availability.reason(), found.cause);
    }
    return found.implementation;
  }

  private Outcome<T> link() {
    LibraryOutcome opened = library.outcome();
    if (opened.opened().isEmpty()) {
      return refused(opened.reason(), opened.cause(), opened.mayChange());
    }
    OpenedLibrary symbols = opened.opened().get();
    T linked;
    try {
      String missing = library.missing(functions, alternatives, symbols);
      if (!missing.isEmpty()) {
        return refused(missing, null, false);
      }
      linked = type.cast(library.link(symbols));
    } catch (Exception | Error e) {
      return failed(opened.reason() + ": linking failed: ", e);
    }
    return initialize(linked, opened.reason());
  }

  private Outcome<T> initialize(T linked, String summary) {
    try {
      long result = init.applyAsLong(linked);
      if (result >= 0) {
        return new Outcome<>(linked, new Availability(true, summary), null, false);
      }
      return refused(
          summary + ": initialization failed: " + initName + "() returned " + result, null, false);
    } catch (Exception | Error e) { // Other languages throw checked exceptions undeclared.
      return failed(summary + ": initialization failed: ", e);
    }
  }

  private static <T> Outcome<T> failed(String what, Throwable failure) {
    FailureReason.propagateFatal(failure);
    return refused(what + FailureReason.of(failure), failure, FailureReason.isPassing(failure));
  }

  private static <T> Outcome<T> refused(
      String reason, @Nullable Throwable cause, boolean mayChange) {
    return new Outcome<>(null, new Availability(false, reason), cause, mayChange);
  }

  /**
   * A collector of the description of a binding.
   *
   * @param <T> the native interface
   */
  public static final class Builder<T> {
    private final NativeLibrary library;
    private final Class<T> type;
    private List<String> functions = List.of();
    private final List<List<String>> alternatives = new ArrayList<>();
    private final List<List<String>> optional = new ArrayList<>();
    private String initName = "";
    private ToLongFunction<? super T> init =
        new ToLongFunction<>() {
          @Override
          public long applyAsLong(T linked) {
            return 0;
          }
        };

    private Builder(NativeLibrary library, Class<T> type) {
      this.library = library;
      this.type = type;
    }

    /** Sets the C names of the functions, each of which the library must export. */
    public Builder<T> functions(String... names) {
      functions = List.of(names);
      return this;
    }

    /** Adds the names of a function of which the library must export one, the best first. */
    public Builder<T> oneOf(String... names) {
      alternatives.add(List.of(names));
      return this;
    }

    /** Adds the names of a function that the library may lack, the best first. */
    public Builder<T> optional(String... names) {
      optional.add(List.of(names));
      return this;
    }

    /**
     * Sets the function that initializes the library for this native interface.
     *
     * @param name the function's C name
     * @param call calls it; a negative result refuses the native interface
     */
    public Builder<T> init(String name, ToLongFunction<? super T> call) {
      initName = name;
      init = call;
      return this;
    }

    /** Returns the binding; nothing is opened yet. */
    public NativeBinding<T> build() {
      return new NativeBinding<>(this);
    }
  }
}
