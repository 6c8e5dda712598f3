package t;

import dev.autocfg.*;

@Autocfg
@ProbeMember(name = "isBlank", value = "String#isBlank():boolean")
@ProbeMember(name = "noSuchMethod", value = "java.lang.String#isBlank(int)")
@ProbeMember(name = "fromBytes", value = "String#new(byte[], java.nio.charset.Charset)")
@ProbeMember(name = "clone", value = "Object#clone()")
@ProbeMember(name = "declaredToString", value = "java.util.List#toString()", inherited = false)
@ProbeMember(name = "ownField", value = "t.JdkProbes.Own#field:int")
@ProbeModule(name = "base", value = "java.base", exports = "java.util")
@ProbeModule(name = "noSuchModule", value = "java.nowhere")
@ProbeSubtype(name = "listIsCollection", value = "java.util.List", of = "java.util.Collection")
@ProbeSubtype(name = "collectionIsList", value = "java.util.Collection", of = "java.util.List")
@ProbeConstant(name = "maxByte", value = "Byte#MAX_VALUE")
@ProbeConstant(name = "maxChar", value = "Character#MAX_VALUE")
@ProbeConstant(name = "maxLong", value = "Long#MAX_VALUE")
@ProbeConstant(name = "nan", value = "Float#NaN")
@ProbeConstant(name = "pi", value = "Math#PI")
@ProbeConstant(name = "quoted", value = "t.JdkProbes.Own#QUOTED")
@ProbeConstant(name = "truth", value = "t.JdkProbes.Own#TRUTH")
@ProbeConstant(name = "noConstant", value = "t.JdkProbes.Own#LATE", defaultValue = "\"none\"")
@ProbeConstant(name = "noField", value = "t.JdkProbes.Own#NONE", defaultValue = "-1L")
@ProbeConstant(name = "nothing", value = "t.JdkProbes.Own#NONE")
@ProbeSnippet(name = "records", declaration = "record Point(int x, int y) {}")
@ProbeSnippet(name = "spin", statements = "Thread.onSpinWait();")
@ProbeSnippet(
    name = "own",
    imports = {"java.util.*", "static t.JdkProbes.Own.QUOTED"},
    expression = "List.of(QUOTED, new JdkProbes.Own().field)")
interface JdkProbes {
  class Own {
    static final String QUOTED = "a \"quoted\" \\ text";
    static final boolean TRUTH = true;
    static final String LATE = new String("late");
    int field;
  }
}
