/**
 * The {@code autocfg} command. It needs picocli, which is in the command's own jar only; nothing
 * else in this module refers to this package.
 */
package dev.autocfg.command;
