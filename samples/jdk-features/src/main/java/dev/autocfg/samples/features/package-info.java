/**
 * A small library that runs on JDK 17, and uses what newer JDKs have where it is compiled for them.
 */
package dev.autocfg.samples.features;
