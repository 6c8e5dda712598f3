/**
 * Questions as data: one record for each kind of probe, with its wording for people. Nothing is
 * asked here, and no text is read back into a question.
 */
@NullMarked
package dev.autocfg.inspect.query;

import org.jspecify.annotations.NullMarked;
