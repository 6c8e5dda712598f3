package t;

import dev.autocfg.*;

class A {
  @Autocfg
  interface Foo {}
}

@Autocfg // here
interface A_Foo {}
