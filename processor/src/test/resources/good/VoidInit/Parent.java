package t;

import dev.autocfg.CFunction;

interface Parent {
  @CFunction("void inherited(void)")
  void inherited();

  void overridden();
}
