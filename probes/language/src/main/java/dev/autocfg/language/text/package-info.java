/** Text formats shared by reports, records and messages: JSON, suggestions, quoted text. */
@NullMarked
package dev.autocfg.language.text;

import org.jspecify.annotations.NullMarked;
