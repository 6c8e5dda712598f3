package dev.autocfg.inspect.pkgconfig;

import java.util.function.Predicate;

/**
 * Holds what a question is asked of.
 *
 * @param isSet whether the variable of this name, {@code PKG_CONFIG_} in front, is set
 */
record PcMachine(PcPackages packages, PcSystem system, Predicate<String> isSet) {}
