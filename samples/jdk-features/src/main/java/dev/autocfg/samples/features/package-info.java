/** A small library for JDK 17 that uses newer JDK API where it is compiled for a newer release. */
@NullMarked
package dev.autocfg.samples.features;

import org.jspecify.annotations.NullMarked;
