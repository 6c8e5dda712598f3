/** Child processes: run without a shell, with a deadline and a limit on their output. */
@NullMarked
package dev.autocfg.inspect.process;

import org.jspecify.annotations.NullMarked;
