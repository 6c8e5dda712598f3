/** Annotations that ask at compile time, and name what the answers choose between. */
package dev.autocfg;
