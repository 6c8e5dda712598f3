/**
 * Runs programs of the machine: never through a shell, never for long, never beyond their output.
 */
package dev.autocfg.inspect.process;
