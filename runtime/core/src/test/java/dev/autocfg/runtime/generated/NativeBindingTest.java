package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.runtime.Availability;
import dev.autocfg.runtime.NativeUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Links openers that are written by hand; those that a class found by name opens, under {@code
 * require}, so that no grant is needed.
 */
class NativeBindingTest {
  @Test
  void oldJdkIsTheReason() {
    JdkNeeds.needNoFfm();
    assertEquals(
        "this JDK "
            + JdkNeeds.FEATURE
            + " has no FFM (java.lang.foreign, final since JDK 22); run on JDK 22 or newer",
        byName(EchoOpener.exporting()).availability().reason());
  }

  @Test
  void usableBindingGivesTheImplementationAndWhatTheLibraryReported() {
    JdkNeeds.needFfm();
    EchoOpener opener = EchoOpener.reporting("1.2", "a", "f");
    NativeBinding<Echo> binding = byName(opener);
    assertEquals(0, opener.opened.get());
    assertEquals(
        new Availability(true, "autocfgpresent 1.2 at " + Libraries.libc()),
        binding.availability());
    assertEquals(7, binding.get().echo(7));
    assertSame(binding.get(), binding.get());
    assertEquals("autocfgpresent", binding.library());
    assertEquals(List.of(1, 1), List.of(opener.opened.get(), opener.linked.get()));
  }

  @Test
  void whatTheLibraryLacksRefuses() {
    NativeLibrary.Builder description = Libraries.describePresent().symbols("a").versions(">=1");
    assertRefused("reports no version", EchoOpener.reporting(null, "a", "f"), description);
    assertRefused(
        "is version 0.9, but >=1 is needed", EchoOpener.reporting("0.9", "a", "f"), description);
    assertRefused("does not export a;", EchoOpener.reporting("1.2", "f"), description);
    assertRefused("does not export f;", EchoOpener.reporting("1.2", "a"), description);
  }

  @Test
  void missingFunctionRefusesItsInterfaceOnly() {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting("old");
    SharedLibrary shared = EchoOpener.shared(Libraries.describePresent());
    NativeBinding<Echo> newer =
        NativeBinding.of(opener.library(shared), Echo.class).functions("old", "new").build();
    NativeBinding<Echo> older =
        NativeBinding.of(opener.library(shared), Echo.class).functions("old").build();
    assertTrue(newer.availability().reason().contains(" does not export new; "));
    assertEquals(
        new Availability(true, "autocfgpresent at " + Libraries.libc()), older.availability());
    assertEquals(List.of(1, 1), List.of(opener.opened.get(), opener.linked.get()));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Integer.MIN_VALUE, Long.MIN_VALUE})
  void negativeInitRefusesTheInterfaceAndNotTheLibrary(long result) {
    Libraries.libc();
    NativeLibrary library = EchoOpener.exporting().library(Libraries.describePresent());
    NativeBinding<Echo> binding =
        NativeBinding.of(library, Echo.class).init("echo_init", echo -> result).build();
    assertEquals(
        "autocfgpresent at "
            + Libraries.libc()
            + ": initialization failed: echo_init() returned "
            + result,
        binding.availability().reason());
    assertThrows(NativeUnavailableException.class, binding::get);
    assertTrue(library.availability().available());
    assertTrue(NativeBinding.of(library, Echo.class).build().availability().available());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void anyOtherInitIsAccepted(long result) {
    assertTrue(withInit(echo -> result).availability().available());
  }

  @Test
  void whateverIsThrownIsAReasonWithItsCause() {
    String start = "autocfgpresent at " + Libraries.libc();
    String opening = start + " could not be opened: ";
    String linking = start + ": linking failed: ";
    IOException io = new IOException("x");
    assertEquals(opening + "java.io.IOException: x", openingReason(new UncheckedIOException(io)));
    assertEquals(linking + "java.lang.AssertionError: x", linkingReason(new AssertionError("x")));
    assertEquals(linking + "java.lang.StackOverflowError", linkingReason(new StackOverflowError()));
    assertEquals(
        opening + "java.lang.UnsatisfiedLinkError: x y",
        openingReason(new UnsatisfiedLinkError("x\ny")));
    assertEquals(
        linking + "ours",
        linkingReason(new ExceptionInInitializerError(new NativeUnavailableException("ours"))));
    assertEquals(
        start + ": initialization failed: java.io.IOException: x",
        withInit(
                echo -> {
                  throw new UncheckedIOException(io);
                })
            .availability()
            .reason());
    NativeBinding<Echo> binding = linking(new IllegalStateException(io));
    Throwable cause = assertThrows(NativeUnavailableException.class, binding::get).getCause();
    assertSame(io, cause.getCause());
  }

  @Test
  void forbiddenAccessIsAReasonWithTheFlag() {
    assertEquals(
        "this JVM forbids native access that was not granted; start java with"
            + " --enable-native-access=ALL-UNNAMED, or put 'Enable-Native-Access: ALL-UNNAMED'"
            + " into the manifest of the jar that is started with java -jar",
        openingReason(new ExceptionInInitializerError(new IllegalCallerException("x"))));
  }

  @Test
  void distressOfTheJvmIsNotAReasonAndTheNextAskTriesAgain() {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting();
    opener.linking =
        () -> {
          throw new OutOfMemoryError("x");
        };
    NativeBinding<Echo> binding =
        NativeBinding.of(opener.library(Libraries.describePresent()), Echo.class).build();
    assertThrows(OutOfMemoryError.class, binding::availability);
    opener.linking = () -> {};
    assertTrue(binding.availability().available());
  }

  @Test
  void offAndBadPolicyComeBeforeEverything() {
    EchoOpener opener = EchoOpener.exporting("f");
    try (PropertyOverride off = PropertyOverride.of(Libraries.PRESENT, "off")) {
      EchoNative.opener = opener;
      NativeLibrary library = EchoNative.library(Libraries.describePresent());
      assertEquals(
          "autocfgpresent is off (system property " + off.key() + ")",
          NativeBinding.of(library, Echo.class).build().availability().reason());
    }
    try (PropertyOverride bad = PropertyOverride.of(Libraries.PRESENT, "On")) {
      NativeLibrary library = EchoNative.library(Libraries.describePresent());
      String reason = NativeBinding.of(library, Echo.class).build().availability().reason();
      assertTrue(reason.startsWith("[BadPolicy] system property " + bad.key()), reason);
    }
    assertEquals(0, opener.opened.get());
  }

  @Test
  void leftOutIsTheReason() {
    NativeBinding<Echo> binding =
        NativeBinding.of(Libraries.brieflyAbsent(), Echo.class).functions("f").build();
    assertEquals(new Availability(false, "it is not here"), binding.availability());
    NativeUnavailableException thrown =
        assertThrows(NativeUnavailableException.class, binding::get);
    assertEquals("it is not here", thrown.getMessage());
    assertNull(thrown.getCause());
    assertEquals(Optional.empty(), Libraries.brieflyAbsent().version());
  }

  @Test
  void missingLibraryIsTheReasonWhereItIsRequired() {
    JdkNeeds.needFfm();
    try (PropertyOverride require = PropertyOverride.of(Libraries.ABSENT, "require")) {
      NativeLibrary library =
          EchoNative.library(
              NativeLibrary.named(Libraries.ABSENT).sonames("libautocfgabsent.so.0"));
      String reason = NativeBinding.of(library, Echo.class).build().availability().reason();
      assertTrue(reason.startsWith("no usable file of autocfgabsent was found"), require::key);
    }
  }

  @Test
  void initThatAsksForItselfIsRefusedAndDoesNotHang() {
    Libraries.libc();
    AtomicReference<NativeBinding<Echo>> self = new AtomicReference<>();
    List<Availability> seen = new ArrayList<>();
    self.set(
        NativeBinding.of(EchoOpener.exporting().library(Libraries.describePresent()), Echo.class)
            .init(
                "echo_init",
                echo -> {
                  seen.add(self.get().availability());
                  return self.get().get().echo(0);
                })
            .build());
    String recursive = "dev.autocfg.runtime.generated.Echo was asked for by its own initialization";
    assertEquals(
        new Availability(
            false,
            "autocfgpresent at " + Libraries.libc() + ": initialization failed: " + recursive),
        self.get().availability());
    assertEquals(List.of(new Availability(false, recursive)), seen);
  }

  @Test
  void manyThreadsOpenLinkAndInitializeOnce() throws Exception {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting("f");
    SharedLibrary shared = EchoOpener.shared(Libraries.describePresent());
    AtomicInteger inits = new AtomicInteger();
    NativeBinding<Echo> one = counting(opener.library(shared), inits);
    NativeBinding<Echo> two = counting(opener.library(shared), inits);
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Callable<Echo>> asks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      NativeBinding<Echo> asked = i % 2 == 0 ? one : two;
      asks.add(
          () -> {
            start.await();
            return asked.get();
          });
    }
    Set<Echo> implementations = Collections.newSetFromMap(new IdentityHashMap<>());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Echo> ask : pool.invokeAll(asks)) {
        implementations.add(ask.get());
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(
        List.of(1, 2, 2, 2),
        List.of(opener.opened.get(), opener.linked.get(), inits.get(), implementations.size()));
  }

  private static NativeBinding<Echo> counting(NativeLibrary library, AtomicInteger inits) {
    return NativeBinding.of(library, Echo.class)
        .functions("f")
        .init("echo_init", echo -> inits.getAndIncrement())
        .build();
  }

  /** Returns a binding that a class found by name opens, where the library is required. */
  private static NativeBinding<Echo> byName(EchoOpener opener) {
    Libraries.libc();
    EchoNative.opener = opener;
    try (PropertyOverride require = PropertyOverride.of(Libraries.PRESENT, "require")) {
      assertTrue(LibraryPolicy.of(Libraries.PRESENT).demands(), require::key);
      NativeLibrary library =
          EchoNative.library(Libraries.describePresent().symbols("a").versions(">=1"));
      return NativeBinding.of(library, Echo.class).functions("f").build();
    }
  }

  private static NativeBinding<Echo> withInit(ToLongFunction<Echo> init) {
    Libraries.libc();
    NativeLibrary library = EchoOpener.exporting().library(Libraries.describePresent());
    return NativeBinding.of(library, Echo.class).init("echo_init", init).build();
  }

  private static NativeBinding<Echo> linking(Throwable thrown) {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting();
    opener.linking =
        () -> {
          throw NativeTypes.rethrow(thrown);
        };
    return NativeBinding.of(opener.library(Libraries.describePresent()), Echo.class).build();
  }

  private static String linkingReason(Throwable thrown) {
    return linking(thrown).availability().reason();
  }

  private static String openingReason(Throwable thrown) {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting();
    opener.opening =
        () -> {
          throw NativeTypes.rethrow(thrown);
        };
    NativeLibrary library = opener.library(Libraries.describePresent());
    return NativeBinding.of(library, Echo.class).build().availability().reason();
  }

  private static void assertRefused(
      String part, EchoOpener opener, NativeLibrary.Builder description) {
    Libraries.libc();
    NativeBinding<Echo> binding =
        NativeBinding.of(opener.library(description), Echo.class).functions("f").build();
    assertFalse(binding.availability().available());
    assertTrue(binding.availability().reason().contains(part), binding.availability()::reason);
    assertEquals(
        binding.availability().reason(),
        assertThrows(NativeUnavailableException.class, binding::get).getMessage());
  }
}
