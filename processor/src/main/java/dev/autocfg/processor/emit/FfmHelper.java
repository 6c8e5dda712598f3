package dev.autocfg.processor.emit;

/**
 * The private methods that the others share; each is emitted only where one uses it, in this order,
 * and uses only later ones.
 */
enum FfmHelper {
  VERSION("version"),
  HANDLE("handle"),
  EXPORTED("exported"),
  LEND_WORDS("lendWords"),
  TAKE_BACK_WORDS("takeBackWords"),
  LEND_BOOLEANS("lendBooleans"),
  TAKE_BACK_BOOLEANS("takeBackBooleans"),
  LEND_TEXTS("lendTexts"),
  LEND_HANDLES("lendHandles"),
  LEND("lend"),
  TAKE_BACK("takeBack"),
  ELEMENTS("elements"),
  BYTES("bytes"),
  STRING("string"),
  HAS_LAST_ERROR("hasLastError"),
  LAYOUT("layout");

  private final String preferred;

  FfmHelper(String name) {
    this.preferred = name;
  }

  /** Returns its name, where the interface has no method of that name. */
  String preferred() {
    return preferred;
  }
}
