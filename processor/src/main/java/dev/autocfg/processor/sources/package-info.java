/**
 * Conditional sources: finds the files, reads their conditions, and adds those that apply to the
 * compilation. {@code docs/conditional-sources.md} is the page for users.
 *
 * <p>A file may not even parse at this release, so only its package, its imports, and the names and
 * annotations of its types are read.
 */
@NullMarked
package dev.autocfg.processor.sources;

import org.jspecify.annotations.NullMarked;
