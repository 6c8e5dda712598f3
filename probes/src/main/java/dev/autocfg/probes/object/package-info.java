/**
 * What the file of a library offers, read from the file: nothing is loaded and no tool runs.
 *
 * <p>ELF is read as a loader reads it, through the program headers and the dynamic section; section
 * headers may be stripped. The other formats join as further {@link
 * dev.autocfg.probes.object.ObjectReader}s.
 */
package dev.autocfg.probes.object;
