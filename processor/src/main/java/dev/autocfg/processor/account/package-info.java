/**
 * The report that {@code -Aautocfg.report} writes: the questions, answers and decisions of a build.
 */
@NullMarked
package dev.autocfg.processor.account;

import org.jspecify.annotations.NullMarked;
