/**
 * The {@code autocfg} command: what a build would find on a machine, and why. It is the only
 * package that uses picocli, which is contained in the command's own jar.
 */
@NullMarked
package dev.autocfg.command;

import org.jspecify.annotations.NullMarked;
