package dev.autocfg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.autocfg.processor.binding.Argument;

/** The code that passes memory: lent for the call, or as it is. */
abstract class LentCode extends ArgumentCode {
  private String lent = "";

  LentCode(CallScope scope, Argument argument) {
    super(scope, argument);
  }

  /** Returns the memory that is lent. */
  abstract CodeBlock lending();

  /** Returns the memory as it is, for a call that lends none. */
  abstract CodeBlock direct();

  /** Returns what takes back what C has written; empty where C only reads. */
  CodeBlock taking(String lentMemory) {
    return CodeBlock.of("");
  }

  @Override
  final void lend(CodeBlock.Builder code) {
    if (lends() || argument.nullable()) {
      lent = scope.local("lent", argument.java());
      set(code, lent, lends() ? lending() : direct());
    }
  }

  @Override
  final CodeBlock value() {
    return lent.isEmpty() ? direct() : CodeBlock.of("$L", lent);
  }

  @Override
  final void takeBack(CodeBlock.Builder code) {
    CodeBlock taking = lends() ? taking(lent) : CodeBlock.of("");
    if (!taking.isEmpty()) {
      ifNotNull(code, taking);
    }
  }
}
