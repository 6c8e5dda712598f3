package dev.autocfg.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The user's decision on the use of one native library.
 *
 * @param mode whether the library may, must or must not be used
 * @param path the absolute path of the only file to use, which implies {@link Mode#REQUIRE}; empty
 *     if none was given
 * @param origin the origin of the decision: {@code system property autocfg.sodium}
 */
public record Policy(Mode mode, String path, String origin) {

  /** The modes of use. */
  public enum Mode {
    /** Use it if it is usable. */
    AUTO,
    /** Use it, or fail. */
    REQUIRE,
    /** Do not use it. */
    OFF
  }

  private static final Policy DEFAULT = new Policy(Mode.AUTO, "", "default");

  /** Rejects a path with a mode other than {@link Mode#REQUIRE}. */
  public Policy {
    if (!path.isEmpty() && mode != Mode.REQUIRE) {
      throw new IllegalArgumentException("a path implies REQUIRE, got " + mode + " with " + path);
    }
  }

  /**
   * Returns the policy of a running program: system property {@code autocfg.<library>} over
   * environment variable {@code AUTOCFG_<LIBRARY>} over {@code auto}.
   *
   * @throws PolicyException of the kind {@code BadPolicy}, if a setting has an unrecognized value
   */
  public static Policy runTime(
      String library,
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> environment) {
    String property = "autocfg." + library;
    String value = properties.apply(property);
    return isSet(value)
        ? parse(value, "system property " + property)
        : fromEnvironment("AUTOCFG_" + upperCase(library), environment, DEFAULT);
  }

  /**
   * Returns the policy of a build: processor option {@code autocfg.<library>} over environment
   * variable {@code AUTOCFG_BUILD_<LIBRARY>} over the annotation.
   *
   * @throws PolicyException of the kind {@code BadPolicy}, if a setting has an unrecognized value;
   *     of the kind {@code ConflictingSettings}, if one is {@code off} and the other names a file
   */
  public static Policy buildTime(
      String library,
      Function<String, @Nullable String> options,
      Function<String, @Nullable String> environment,
      Policy annotation) {
    String option = "autocfg." + library;
    String value = options.apply(option);
    String variable = "AUTOCFG_BUILD_" + upperCase(library);
    if (!isSet(value)) {
      return fromEnvironment(variable, environment, annotation);
    }
    Policy policy = parse(value, "option -A" + option);
    String weaker = environment.apply(variable);
    if (isSet(weaker) && policy.contradicts(weaker.strip())) {
      throw new PolicyException(
          PolicyException.Kind.ConflictingSettings,
          contradiction(value, policy.origin, variable, weaker));
    }
    return policy;
  }

  /** Returns whether one setting is {@code off} and the other is a path. */
  private boolean contradicts(String other) {
    return mode == Mode.OFF ? isAbsolute(other) : !path.isEmpty() && other.equals("off");
  }

  private static String contradiction(String value, String origin, String variable, String weaker) {
    return origin
        + " says \""
        + value.strip()
        + "\", and environment variable "
        + variable
        + " says \""
        + weaker.strip()
        + "\"; remove one of the two";
  }

  /**
   * Parses one setting; a blank one counts as unset and yields the default, {@code auto}.
   *
   * @param value {@code auto}, {@code require}, {@code off} or an absolute path
   * @param origin the origin of the setting
   * @throws PolicyException of the kind {@code BadPolicy}, for anything else
   */
  public static Policy parse(String value, String origin) {
    if (!isSet(value)) {
      return DEFAULT;
    }
    String setting = value.strip();
    return switch (setting) {
      case "auto" -> new Policy(Mode.AUTO, "", origin);
      case "require" -> new Policy(Mode.REQUIRE, "", origin);
      case "off" -> new Policy(Mode.OFF, "", origin);
      default -> new Policy(Mode.REQUIRE, absolutePath(setting, origin), origin);
    };
  }

  private static Policy fromEnvironment(
      String variable, Function<String, @Nullable String> environment, Policy unset) {
    String value = environment.apply(variable);
    return isSet(value) ? parse(value, "environment variable " + variable) : unset;
  }

  private static boolean isSet(String value) {
    return value != null && !value.isBlank();
  }

  /** Returns a name as used in a variable: upper case, {@code _} for all but A-Z and 0-9. */
  public static String upperCase(String library) {
    StringBuilder name = new StringBuilder(library.toUpperCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        name.setCharAt(i, '_');
      }
    }
    return name.toString();
  }

  private static String absolutePath(String setting, String origin) {
    if (isAbsolute(setting)) {
      return setting;
    }
    throw new PolicyException(PolicyException.Kind.BadPolicy, refusal(setting, origin));
  }

  private static boolean isAbsolute(String setting) {
    try {
      return Path.of(setting).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String refusal(String setting, String origin) {
    return origin
        + " says \""
        + setting
        + "\"; allowed are auto, require, off, or the absolute path of the library's file";
  }
}
