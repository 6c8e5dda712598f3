/** A small library for JDK 17 that uses newer API when it is compiled for a newer JDK. */
package dev.autocfg.samples.features;
