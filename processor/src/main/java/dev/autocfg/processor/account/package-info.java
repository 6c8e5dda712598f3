/** The report that {@code -Aautocfg.report} asks for: what a build asked, found and decided. */
package dev.autocfg.processor.account;
