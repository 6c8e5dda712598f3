package dev.autocfg.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

class SeedTest {

  @Test
  void eachStreamRepeats() {
    long first = Seed.random(1).nextLong();
    assertEquals(first, Seed.random(1).nextLong());
    assertNotEquals(first, Seed.random(2).nextLong());
  }

  @Test
  void aFailureShowsTheSeed() throws NoSuchMethodException {
    AssertionError failure = new AssertionError("no");
    assertSame(failure, thrown(failure));
    assertEquals(
        "random numbers: repeat with -Dautocfg.test.seed=" + Seed.value(),
        failure.getSuppressed()[0].getMessage());
  }

  @Test
  void aSkippedTestIsNoFailure() throws NoSuchMethodException {
    TestAbortedException skipped = new TestAbortedException("no gcc");
    assertSame(skipped, thrown(skipped));
    assertEquals(0, skipped.getSuppressed().length);
  }

  private static Throwable thrown(Throwable throwable) throws NoSuchMethodException {
    Seed.value();
    Method method = SeedTest.class.getDeclaredMethod("eachStreamRepeats");
    ExtensionContext context =
        (ExtensionContext)
            Proxy.newProxyInstance(
                SeedTest.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, called, arguments) -> method);
    return assertThrows(
        Throwable.class, () -> new Seed().handleTestExecutionException(context, throwable));
  }
}
