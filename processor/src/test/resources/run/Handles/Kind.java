package t;

import dev.autocfg.COpaque;
import dev.autocfg.runtime.Handle;

/** A handle in a file of its own, which C never frees. */
@COpaque("kind")
interface Kind extends Handle {}
