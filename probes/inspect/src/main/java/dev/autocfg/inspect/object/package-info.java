/**
 * Readers of object files. No library is loaded and no tool runs.
 *
 * <p>ELF is read as a loader reads it, through the program headers and the dynamic section, because
 * section headers may be stripped; Mach-O through the load commands; PE through the data
 * directories. There is one {@link dev.autocfg.inspect.object.Format} for each file format; {@link
 * dev.autocfg.inspect.object.ObjectReader} selects it, and {@link
 * dev.autocfg.inspect.object.SymbolSearch} follows the dependencies of a library.
 */
@NullMarked
package dev.autocfg.inspect.object;

import org.jspecify.annotations.NullMarked;
