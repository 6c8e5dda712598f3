package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;

/** Names the types that generated code uses; they are not on the processor's own class path. */
final class Names {
  static final String RUNTIME = "dev.autocfg.runtime";
  static final ClassName AVAILABILITY = ClassName.get(RUNTIME, "Availability");
  static final ClassName CHOICE = ClassName.get(RUNTIME, "Choice");
  static final ClassName WHEN = ClassName.get(RUNTIME, "When");
  static final ClassName NATIVE_BINDING = ClassName.get(RUNTIME, "NativeBinding");
  static final ClassName NATIVE_LIBRARY = ClassName.get(RUNTIME, "NativeLibrary");
  static final ClassName NATIVE_UNAVAILABLE = ClassName.get(RUNTIME, "NativeUnavailableException");
  static final ClassName NO_CANDIDATE = ClassName.get(RUNTIME, "NoCandidateException");
  static final ClassName RECORDED_FACT = ClassName.get(RUNTIME, "RecordedFact");
  static final ClassName NATIVE_TYPES = ClassName.get(RUNTIME, "NativeTypes");

  static final String FOREIGN = "java.lang.foreign";
  static final ClassName ARENA = ClassName.get(FOREIGN, "Arena");
  static final ClassName FUNCTION_DESCRIPTOR = ClassName.get(FOREIGN, "FunctionDescriptor");
  static final ClassName LINKER = ClassName.get(FOREIGN, "Linker");
  static final ClassName MEMORY_LAYOUT = ClassName.get(FOREIGN, "MemoryLayout");
  static final ClassName MEMORY_SEGMENT = ClassName.get(FOREIGN, "MemorySegment");
  static final ClassName SYMBOL_LOOKUP = ClassName.get(FOREIGN, "SymbolLookup");
  static final ClassName VALUE_LAYOUT = ClassName.get(FOREIGN, "ValueLayout");

  private Names() {}
}
