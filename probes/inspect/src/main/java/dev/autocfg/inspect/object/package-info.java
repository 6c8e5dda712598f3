/**
 * The symbols of libraries, read from their files: nothing is loaded and no tool is run.
 *
 * <p>ELF files are read through the program headers and the dynamic section, as by a loader, since
 * section headers may be stripped; Mach-O files through the load commands; PE files through the
 * data directories. There is one {@link dev.autocfg.inspect.object.Format} per file format, all
 * used through {@link dev.autocfg.inspect.object.ObjectReader}; {@link
 * dev.autocfg.inspect.object.SymbolSearch} follows needed libraries.
 */
package dev.autocfg.inspect.object;
