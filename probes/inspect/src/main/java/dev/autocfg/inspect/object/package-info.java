/**
 * What the file of a library offers, read from the file: nothing is loaded and no tool runs.
 *
 * <p>ELF is read as a loader reads it, through the program headers and the dynamic section; section
 * headers may be stripped; Mach-O through the load commands, PE through the data directories. One
 * {@link dev.autocfg.inspect.object.Format} a file format, all behind {@link
 * dev.autocfg.inspect.object.ObjectReader}; {@link dev.autocfg.inspect.object.SymbolSearch} follows
 * what a library needs.
 */
package dev.autocfg.inspect.object;
