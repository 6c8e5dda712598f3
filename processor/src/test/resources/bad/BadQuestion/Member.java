package t;

import dev.autocfg.*;

@Autocfg
@ProbeMember(name = "dot", value = "java.lang.Thread.ofVirtual()") // here
@ProbeMember(name = "open", value = "java.lang.Thread#ofVirtual(") // here
@ProbeMember(name = "generic", value = "java.util.List#of(T<String>)") // here
@ProbeMember(name = "fieldNew", value = "java.lang.String#new") // here
interface Member {}
