package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding of the real C library in JVMs that differ in what the application granted. */
@Tag("child")
class FfmImplementationTest {
  private static final String GRANT = "--enable-native-access=ALL-UNNAMED";
  private static final String REQUIRE = "-Dautocfg.autocfglibc=require";
  private static final String REMEDY =
      "start java with --enable-native-access=ALL-UNNAMED, or put 'Enable-Native-Access:"
          + " ALL-UNNAMED' into the manifest of the jar that is started with java -jar";
  private static final String NO_FFM =
      "this build has no ffmtest.LibcNativeFfm: it was compiled on a JDK older than 22, or without"
          + " the library; compile it on JDK 22 or newer";

  @TempDir static Path directory;
  private static FfmFixture fixture;
  private static Path libc;

  @BeforeAll
  static void compile() throws Exception {
    libc = Libraries.libc();
    fixture = FfmFixture.compile(directory);
  }

  @Test
  void oldJdkSaysWhichOneIsNeeded() throws Exception {
    JdkNeeds.needNoFfm();
    ChildJvm auto = fixture.run(fixture.without());
    assertRefused(noFfm(), auto);
    assertEquals("java by JavaText", auto.values().get("choice"));
  }

  @Test
  void oldJdkFailsWhereTheLibraryIsRequired() throws Exception {
    JdkNeeds.needNoFfm();
    assertEquals(
        "throws [RequiredLibrary] autocfglibc (system property autocfg.autocfglibc) is required,"
            + " but no implementation of java.lang.CharSequence can use it here.|  1."
            + " NativeText: refused: "
            + noFfm()
            + "|  2. JavaText: refused: it does not use autocfglibc, as required|  next: fix one of"
            + " the problems listed above, or allow the others with -Dautocfg.autocfglibc=auto",
        fixture.run(fixture.without(), REQUIRE).values().get("choice"));
  }

  private static String noFfm() {
    return "this JDK "
        + JdkNeeds.FEATURE
        + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer";
  }

  @Test
  void isFoundByItsName() throws Exception {
    JdkNeeds.needFfm();
    assertNative(fixture.run(fixture.byName(), GRANT));
  }

  @Test
  void isDefinedFromTheVersionedResource() throws Exception {
    JdkNeeds.needFfm();
    assertNative(fixture.run(fixture.versioned(), GRANT));
  }

  @Test
  void mayBeMissing() throws Exception {
    JdkNeeds.needFfm();
    assertRefused(NO_FFM, fixture.run(fixture.without(), GRANT));
    assertRefused(NO_FFM, fixture.run(fixture.without(), REQUIRE));
  }

  @Test
  void isNotUsedUnaskedWithoutAGrantAndTheJvmKeepsQuiet() throws Exception {
    JdkNeeds.needFfm();
    ChildJvm jvm = fixture.run(fixture.versioned());
    assertRefused("the application does not grant native access; " + REMEDY, jvm);
    assertEquals("java by JavaText", jvm.values().get("choice"));
  }

  @Test
  void requireCountsAsAskingAndTheJvmWarnsAtMostOnce() throws Exception {
    JdkNeeds.needFfm();
    ChildJvm jvm = fixture.run(fixture.versioned(), REQUIRE);
    assertWorks(jvm);
    assertTrue(jvm.warnings() <= 1, jvm::err);
    assertEquals("native 3 by NativeText", jvm.values().get("choice"));
  }

  @Test
  void pathCountsAsAsking() throws Exception {
    JdkNeeds.needFfm();
    assertWorks(fixture.run(fixture.versioned(), "-Dautocfg.autocfglibc=" + libc));
  }

  @Test
  void denyModeIsAReasonWithTheFlag() throws Exception {
    JdkNeeds.needDenyMode();
    String deny = "--illegal-native-access=deny";
    assertRefused(
        "this JVM forbids native access that was not granted; " + REMEDY,
        fixture.run(fixture.versioned(), deny, REQUIRE));
    assertRefused(
        "the application does not grant native access; " + REMEDY,
        fixture.run(fixture.versioned(), deny));
    assertNative(fixture.run(fixture.versioned(), deny, REQUIRE, GRANT));
  }

  @Test
  void grantToAnotherModuleIsNone() throws Exception {
    JdkNeeds.needFfm();
    assertRefused(
        "the application does not grant native access; " + REMEDY,
        fixture.run(fixture.versioned(), "--enable-native-access=java.logging"));
  }

  @Test
  void namedModuleIsGrantedByItsName() throws Exception {
    JdkNeeds.needFfm();
    assertNative(fixture.runModule("--enable-native-access=ffmtest"));
    String reason =
        "the application does not grant native access; start java with"
            + " --enable-native-access=ffmtest";
    assertRefused(reason, fixture.runModule());
    assertRefused(reason, fixture.runModule(GRANT));
  }

  @Test
  void moduleOfAnotherLayerIsGrantedByTheLayersMaker() throws Exception {
    JdkNeeds.needFfm();
    assertEquals(
        "the application does not grant native access; the code that defines the layer of module"
            + " ffmtest has to call ModuleLayer.Controller.enableNativeAccess for it",
        fixture.reasonInAnotherLayer());
  }

  @Test
  void offComesFirst() throws Exception {
    ChildJvm jvm = fixture.run(fixture.without(), "-Dautocfg.autocfglibc=off");
    assertRefused("autocfglibc is off (system property autocfg.autocfglibc)", jvm);
    assertEquals("java by JavaText", jvm.values().get("choice"));
  }

  @Test
  void initThatGivesANegativeResultRefuses() throws Exception {
    JdkNeeds.needFfm();
    ChildJvm jvm = fixture.run(fixture.byName(), GRANT, "-Dffmtest.init=-1");
    String reason = jvm.values().get("reason");
    assertTrue(
        reason.endsWith(" at " + libc + ": initialization failed: abs() returned -1"), reason);
    assertRefused(reason, jvm);
    assertNative(fixture.run(fixture.byName(), GRANT, "-Dffmtest.init=1"));
  }

  @Test
  void versionOutOfRangeRefuses() throws Exception {
    JdkNeeds.needFfm();
    ChildJvm jvm = fixture.run(fixture.byName(), GRANT, "-Dffmtest.versions=>=99");
    String reason = jvm.values().get("reason");
    assertTrue(reason.startsWith("autocfglibc at " + libc + " is version 2."), reason);
    assertTrue(reason.contains(", but >=99 is needed; "), reason);
    assertRefused(reason, jvm);
    assertNative(fixture.run(fixture.byName(), GRANT, "-Dffmtest.versions=>=2, <99"));
  }

  @Test
  void missingSymbolRefuses() throws Exception {
    JdkNeeds.needFfm();
    ChildJvm jvm = fixture.run(fixture.byName(), GRANT, "-Dffmtest.symbol=autocfg_missing");
    String reason = jvm.values().get("reason");
    assertTrue(reason.contains(" does not export autocfg_missing; install one"), reason);
    assertRefused(reason, jvm);
  }

  @Test
  void missingFileNamesTheSetting() throws Exception {
    JdkNeeds.needFfm();
    Path none = directory.resolve("none.so");
    assertRefused(
        "system property autocfg.autocfglibc names a file that cannot be used: "
            + none
            + " does not exist; correct the path, or remove the setting",
        fixture.run(fixture.byName(), "-Dautocfg.autocfglibc=" + none));
  }

  /** Checks a binding that works without a warning of the JVM. */
  private static void assertNative(ChildJvm jvm) {
    assertWorks(jvm);
    assertEquals("", jvm.err());
    assertEquals("native 3 by NativeText", jvm.values().get("choice"));
  }

  private static void assertWorks(ChildJvm jvm) {
    Map<String, String> values = jvm.values();
    assertEquals("true", values.get("available"), jvm::out);
    assertEquals(values.get("own pid"), values.get("pid"));
    assertEquals("1", values.get("inits"));
    assertEquals("true", values.get("exports abs"));
    assertEquals("false", values.get("exports none"));
    assertTrue(values.get("reason").startsWith("autocfglibc 2."), jvm::out);
    assertTrue(values.get("reason").endsWith(" at " + libc), jvm::out);
  }

  private static void assertRefused(String reason, ChildJvm jvm) {
    Map<String, String> values = jvm.values();
    assertEquals("false", values.get("available"), jvm::out);
    assertEquals(reason, values.get("reason"));
    assertEquals("throws " + reason, values.get("pid"));
    assertEquals("", jvm.err());
  }
}
