package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;

/** The types that generated code names; they are not on the processor's own class path. */
final class RuntimeTypes {
  private static final String FOR_USERS = "dev.autocfg.runtime";
  static final ClassName AVAILABILITY = ClassName.get(FOR_USERS, "Availability");
  static final ClassName CHOICE = ClassName.get(FOR_USERS, "Choice");
  static final ClassName NATIVE_UNAVAILABLE =
      ClassName.get(FOR_USERS, "NativeUnavailableException");
  static final ClassName NO_CANDIDATE = ClassName.get(FOR_USERS, "NoCandidateException");

  private static final String FOR_GENERATED = "dev.autocfg.runtime.generated";
  static final ClassName CANDIDATES = ClassName.get(FOR_GENERATED, "Candidates");
  static final ClassName GENERATED_CODE = ClassName.get(FOR_GENERATED, "GeneratedCode");
  static final ClassName NATIVE_ARGUMENTS = ClassName.get(FOR_GENERATED, "NativeArguments");
  static final ClassName NATIVE_BINDING = ClassName.get(FOR_GENERATED, "NativeBinding");
  static final ClassName NATIVE_HANDLE = ClassName.get(FOR_GENERATED, "NativeHandle");
  static final ClassName NATIVE_LIBRARY = ClassName.get(FOR_GENERATED, "NativeLibrary");
  static final ClassName NATIVE_OPENER = ClassName.get(FOR_GENERATED, "NativeOpener");
  static final ClassName NATIVE_TYPES = ClassName.get(FOR_GENERATED, "NativeTypes");
  static final ClassName OPENED_LIBRARY = ClassName.get(FOR_GENERATED, "OpenedLibrary");
  static final ClassName OPERATOR = ClassName.get(FOR_GENERATED, "Operator");
  static final ClassName REQUIREMENT = ClassName.get(FOR_GENERATED, "Requirement");

  private static final String FOREIGN = "java.lang.foreign";
  static final ClassName ARENA = ClassName.get(FOREIGN, "Arena");
  static final ClassName FUNCTION_DESCRIPTOR = ClassName.get(FOREIGN, "FunctionDescriptor");
  static final ClassName LINKER = ClassName.get(FOREIGN, "Linker");
  static final ClassName MEMORY_LAYOUT = ClassName.get(FOREIGN, "MemoryLayout");
  static final ClassName MEMORY_SEGMENT = ClassName.get(FOREIGN, "MemorySegment");
  static final ClassName SYMBOL_LOOKUP = ClassName.get(FOREIGN, "SymbolLookup");
  static final ClassName VALUE_LAYOUT = ClassName.get(FOREIGN, "ValueLayout");

  private RuntimeTypes() {}
}
