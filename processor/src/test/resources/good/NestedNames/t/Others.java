package t;

interface Others {
  class SymbolLookup {}

  class MethodHandle {}

  class NativeTypes {}
}
