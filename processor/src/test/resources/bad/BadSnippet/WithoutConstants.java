package t;

import dev.autocfg.*;

@ProbeSnippet(name = "spin", statements = "Thread.onSpinWait(") // here
interface WithoutConstants {}

interface Work {}

@Candidate(of = Work.class, rank = 1, when = "spin")
class Task implements Work {}
