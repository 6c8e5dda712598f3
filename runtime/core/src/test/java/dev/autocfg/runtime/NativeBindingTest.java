package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links halves that are written by hand, under {@code require}, so that no grant is needed. */
class NativeBindingTest {
  @AfterEach
  void reset() {
    EchoNative.linking = () -> {};
  }

  @Test
  void oldJdkIsTheReason() {
    Jdks.needNoFfm();
    NativeBinding<Echo> binding = required(Libraries.describePresent(), NativeBindingTest::noInit);
    assertEquals(
        "this JDK "
            + Jdks.FEATURE
            + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer",
        binding.availability().reason());
    assertTrue(binding.required());
  }

  @Test
  void usableBindingGivesTheImplementationAndWhatTheLibraryReported() {
    Jdks.needFfm();
    NativeLibrary.Builder description = Libraries.describePresent().symbols("a").versions(">=1");
    NativeBinding<Echo> binding = linkReporting(description, "1.2", true);
    assertEquals(
        new Availability(true, "autocfgpresent 1.2 at " + Libraries.libc()),
        binding.availability());
    assertEquals(7, binding.get().echo(7));
    assertSame(binding.get(), binding.get());
    assertEquals(Optional.of("1.2"), binding.version());
    assertTrue(binding.exports("a") && binding.wasAskedFor("a") && !binding.wasAskedFor("b"));
    assertEquals("autocfgpresent", binding.library());
    assertEquals("system property autocfg.autocfgpresent", binding.policyOrigin());
  }

  @Test
  void badReportsRefuse() {
    Jdks.needFfm();
    NativeLibrary.Builder description = Libraries.describePresent().symbols("a").versions(">=1");
    assertRefused("tells no version", linkReporting(description, null, true));
    assertRefused("is version 0.9, but >=1 is needed", linkReporting(description, "0.9", true));
    assertRefused("does not export a", linkReporting(description, "1.2", false));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Integer.MIN_VALUE, Long.MIN_VALUE})
  void negativeInitRefuses(long result) {
    Jdks.needFfm();
    assertRefused(
        "it cannot work, its init gave " + result,
        required(Libraries.describePresent(), half -> result));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void anyOtherInitIsAccepted(long result) {
    Jdks.needFfm();
    assertTrue(required(Libraries.describePresent(), half -> result).availability().available());
  }

  @Test
  void whateverIsThrownIsAReason() {
    Jdks.needFfm();
    assertEquals(
        "java.io.IOException: x", reasonOf(new UncheckedIOException(new IOException("x"))));
    assertEquals("java.lang.AssertionError: x", reasonOf(new AssertionError("x")));
    assertEquals("java.lang.StackOverflowError", reasonOf(new StackOverflowError()));
    assertEquals("java.lang.UnsatisfiedLinkError: x y", reasonOf(new UnsatisfiedLinkError("x\ny")));
    assertEquals(
        "ours", reasonOf(new ExceptionInInitializerError(new NativeUnavailableException("ours"))));
    assertEquals("ours", reasonOf(new NativeUnavailableException("ours", new IOException("x"))));
    assertEquals(
        "this JVM forbids native access that was not granted; start java with"
            + " --enable-native-access=ALL-UNNAMED, or put 'Enable-Native-Access: ALL-UNNAMED'"
            + " into the manifest of the jar that is started with java -jar",
        reasonOf(new ExceptionInInitializerError(new IllegalCallerException("x"))));
  }

  @Test
  void distressOfTheJvmIsNoReason() {
    Jdks.needFfm();
    assertThrows(OutOfMemoryError.class, () -> reasonOf(new OutOfMemoryError("x")));
  }

  @Test
  void offAndBadPolicyComeBeforeEverything() {
    try (Setting off = Setting.of(Libraries.PRESENT, "off")) {
      NativeBinding<Echo> binding =
          EchoNative.link(Libraries.describePresent().build(), NativeBindingTest::noInit);
      assertEquals(
          "autocfgpresent is off (system property " + off.key() + ")",
          binding.availability().reason());
      assertFalse(binding.required());
    }
    try (Setting bad = Setting.of(Libraries.PRESENT, "On")) {
      NativeBinding<Echo> binding =
          EchoNative.link(Libraries.describePresent().build(), NativeBindingTest::noInit);
      String reason = binding.availability().reason();
      assertTrue(reason.startsWith("[BadPolicy] system property " + bad.key()), reason);
      assertTrue(binding.required());
    }
  }

  @Test
  void twoInterfacesOfOneLibraryShareThePolicy() {
    try (Setting require = Setting.of(Libraries.PRESENT, "require")) {
      NativeBinding<Echo> one =
          EchoNative.link(Libraries.describePresent().build(), NativeBindingTest::noInit);
      NativeBinding<Echo> two =
          NativeBinding.leftOut(Libraries.describePresent().symbols("x").build(), "left out");
      assertTrue(one.required() && two.required(), require::key);
    }
  }

  @Test
  void leftOutSaysSo() {
    NativeBinding<Echo> binding = NativeBinding.leftOut(Libraries.absent(), "left out");
    assertEquals(new Availability(false, "left out"), binding.availability());
    assertEquals(
        "left out", assertThrows(NativeUnavailableException.class, binding::get).getMessage());
    assertEquals(Optional.empty(), binding.version());
    assertFalse(binding.exports("a"));
    assertFalse(binding.required());
  }

  @Test
  void missingLibraryIsTheReasonWhereItIsRequired() {
    Jdks.needFfm();
    try (Setting require = Setting.of(Libraries.ABSENT, "require")) {
      String reason =
          EchoNative.link(Libraries.absent(), NativeBindingTest::noInit).availability().reason();
      assertTrue(reason.startsWith("no usable file of autocfgabsent was found"), require::key);
    }
  }

  private static long noInit(Echo half) {
    return half.echo(0);
  }

  /** Links a half that reports what is given, for each symbol the same. */
  private static NativeBinding<Echo> linkReporting(
      NativeLibrary.Builder description, String version, boolean symbols) {
    Libraries.libc();
    try (Setting require = Setting.of(Libraries.PRESENT, "require")) {
      NativeLibrary library = description.build();
      assertTrue(library.required(), require::key);
      EchoNative.linking =
          () -> {
            library.reportVersion(version);
            library.symbols().forEach(symbol -> library.reportSymbol(symbol, symbols));
            library.checkSymbols();
          };
      return EchoNative.link(library, NativeBindingTest::noInit);
    }
  }

  private static NativeBinding<Echo> required(
      NativeLibrary.Builder description, ToLongFunction<Echo> init) {
    Libraries.libc();
    try (Setting require = Setting.of(Libraries.PRESENT, "require")) {
      NativeBinding<Echo> binding = EchoNative.link(description.build(), init);
      assertTrue(binding.required(), require::key);
      return binding;
    }
  }

  private static String reasonOf(Throwable thrown) {
    EchoNative.linking =
        () -> {
          throw NativeTypes.rethrow(thrown);
        };
    NativeBinding<Echo> binding = required(Libraries.describePresent(), NativeBindingTest::noInit);
    assertFalse(binding.availability().available());
    return binding.availability().reason();
  }

  private static void assertRefused(String part, NativeBinding<Echo> binding) {
    assertFalse(binding.availability().available());
    assertTrue(binding.availability().reason().contains(part), binding.availability()::reason);
    assertEquals(
        binding.availability().reason(),
        assertThrows(NativeUnavailableException.class, binding::get).getMessage());
  }
}
