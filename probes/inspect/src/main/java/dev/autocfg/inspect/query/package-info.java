/**
 * Questions as data: one record for each kind of probe, with the words that people read. Nothing is
 * asked here, and no text is read back into a question.
 */
package dev.autocfg.inspect.query;
