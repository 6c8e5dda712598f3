/**
 * Conditional sources: which files there are, what each says of itself, and whether it joins the
 * compilation. {@code docs/conditional-sources.md} is for users.
 *
 * <p>A file that may not even parse at this release is read no further than it must be: its
 * package, its imports, and the names and annotations of its types.
 */
package dev.autocfg.processor.sources;
