package dev.autocfg.processor.jdk;

import dev.autocfg.inspect.query.CompilerQuery;
import dev.autocfg.inspect.query.ConstantQuery;
import dev.autocfg.inspect.query.MemberQuery;
import dev.autocfg.inspect.query.ModuleQuery;
import dev.autocfg.inspect.query.SnippetQuery;
import dev.autocfg.inspect.query.SubtypeQuery;
import dev.autocfg.inspect.query.TypeQuery;
import java.util.List;
import java.util.Set;

/**
 * The names that another annotation processor may still give a meaning: those of types that are not
 * the JDK's.
 */
final class OpenNames {
  private static final Set<String> JDK =
      Set.of("java", "javax", "jdk", "sun", "netscape", "com.sun", "org.w3c.dom", "org.xml.sax");

  /** The compiler's names of errors about a type, variable or package that it does not find. */
  private static final Set<String> UNRESOLVED =
      Set.of(
          "compiler.err.cant.resolve",
          "compiler.err.cant.resolve.location",
          "compiler.err.doesnt.exist");

  private OpenNames() {}

  /** Returns whether a question names a type that may be generated; false for a snippet. */
  static boolean in(CompilerQuery query) {
    return query.ask(
        new CompilerQuery.Visitor<Boolean>() {
          @Override
          public Boolean type(TypeQuery asked) {
            return isOpen(asked.value());
          }

          @Override
          public Boolean member(MemberQuery asked) {
            return isOpen(asked.value().owner());
          }

          @Override
          public Boolean module(ModuleQuery asked) {
            return false;
          }

          @Override
          public Boolean subtype(SubtypeQuery asked) {
            return isOpen(asked.value()) || isOpen(asked.of());
          }

          @Override
          public Boolean constant(ConstantQuery asked) {
            return isOpen(asked.value().owner());
          }

          @Override
          public Boolean snippet(SnippetQuery asked) {
            return false;
          }
        });
  }

  /** Returns whether an error of a snippet is about a name that it does not find. */
  static boolean in(List<NestedCheck.Fault> faults) {
    return faults.stream().anyMatch(fault -> UNRESOLVED.contains(fault.code()));
  }

  private static boolean isOpen(String type) {
    return JDK.stream().noneMatch(root -> type.startsWith(root + "."));
  }
}
