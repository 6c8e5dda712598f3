/**
 * Conditional sources: finding the files, reading their headers, and deciding whether they join the
 * compilation. {@code docs/conditional-sources.md} is the documentation for users.
 *
 * <p>Since a file may use syntax that this release cannot parse, only its {@linkplain
 * dev.autocfg.language.java.SourceHeader header} is read.
 */
package dev.autocfg.processor.sources;
