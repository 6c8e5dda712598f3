package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.runtime.Handle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NativeHandleTest {
  private final List<Long> freed = Collections.synchronizedList(new ArrayList<>());

  private interface Db extends Handle {}

  private final class Made extends NativeHandle implements Db {
    Made(long address, NativeHandle keeper, boolean isOwned) {
      super(address, keeper, isOwned);
    }

    @Override
    protected long free(long address) {
      freed.add(address);
      return -address;
    }
  }

  private Made owned(long address, NativeHandle keeper) {
    return NativeHandle.made(new Made(address, keeper, true));
  }

  private Made borrowed(long address, NativeHandle keeper) {
    return NativeHandle.made(new Made(address, keeper, false));
  }

  @Test
  void isFreedOnce() {
    Made handle = owned(16, null);
    assertEquals(16, handle.address());
    assertFalse(handle.isClosed());
    handle.close();
    handle.close();
    assertEquals(List.of(16L), freed);
    assertTrue(handle.isClosed());
    assertEquals(
        "h is closed",
        assertThrows(IllegalStateException.class, () -> NativeHandle.use("h", handle))
            .getMessage());
    assertEquals(
        "Db at 0x10 is closed",
        assertThrows(IllegalStateException.class, handle::address).getMessage());
  }

  @Test
  void isFreedAfterTheLastCall() {
    Made handle = owned(1, null);
    NativeHandle first = NativeHandle.use("h", handle);
    NativeHandle second = NativeHandle.use("h", handle);
    handle.close();
    first.release();
    assertEquals(List.of(), freed);
    second.release();
    assertEquals(List.of(1L), freed);
  }

  @Test
  void aMethodThatFreesReturnsTheResultAndIsRefusedTwice() {
    Made handle = owned(7, null);
    assertEquals(-7, NativeHandle.close("h", handle));
    assertThrows(IllegalStateException.class, () -> NativeHandle.close("h", handle));
    Made busy = owned(8, null);
    NativeHandle.use("h", busy);
    assertEquals(0, NativeHandle.close("h", busy));
    busy.release();
    assertEquals(List.of(7L, 8L), freed);
  }

  @Test
  void whatBelongsToAnOwnerIsFreedBeforeItNewestFirst() {
    Made owner = owned(1, null);
    owned(2, owner);
    Made closed = owned(3, owner);
    owned(4, owner);
    closed.close();
    owner.close();
    assertEquals(List.of(3L, 4L, 2L, 1L), freed);
  }

  @Test
  void anOwnerWaitsForTheCallsOfWhatBelongsToIt() {
    Made owner = owned(1, null);
    Made statement = owned(2, owner);
    NativeHandle call = NativeHandle.use("s", statement);
    owner.close();
    assertEquals(List.of(), freed);
    assertTrue(statement.isClosed());
    call.release();
    assertEquals(List.of(2L, 1L), freed);
  }

  @Test
  void whatIsMadeUnderAClosedOwnerIsClosed() {
    Made owner = owned(1, null);
    NativeHandle call = NativeHandle.use("o", owner);
    owner.close();
    Made late = owned(2, owner);
    assertTrue(late.isClosed());
    call.release();
    assertEquals(List.of(2L, 1L), freed);
  }

  @Test
  void whatIsBorrowedFreesNothingAndLivesAsLongAsItsSource() {
    Made source = owned(1, null);
    Made borrowed = borrowed(2, source);
    borrowed.close();
    assertTrue(borrowed.isClosed());
    assertThrows(IllegalStateException.class, () -> NativeHandle.use("b", borrowed));
    assertFalse(source.isClosed());
    Made other = borrowed(3, source);
    NativeHandle call = NativeHandle.use("b", other);
    source.close();
    assertTrue(other.isClosed());
    assertEquals(List.of(), freed);
    call.release();
    assertEquals(List.of(1L), freed);
    assertThrows(IllegalStateException.class, () -> NativeHandle.use("b", other));
  }

  @Test
  void whatIsBorrowedFromNothingIsNeverClosed() {
    Made forEver = borrowed(5, null);
    forEver.close();
    assertFalse(forEver.isClosed());
    NativeHandle.use("f", forEver).release();
    Made under = owned(6, forEver);
    under.close();
    assertEquals(List.of(6L), freed);
  }

  @Test
  void whatBelongsToSomethingBorrowedBelongsToItsSource() {
    Made source = owned(1, null);
    Made belonging = owned(3, borrowed(2, source));
    source.close();
    assertTrue(belonging.isClosed());
    assertEquals(List.of(3L, 1L), freed);
  }

  @Test
  void aForeignHandleIsRefused() {
    Db foreign =
        new Db() {
          @Override
          public long address() {
            return 1;
          }

          @Override
          public boolean isClosed() {
            return false;
          }

          @Override
          public void close() {}
        };
    assertThrows(IllegalArgumentException.class, () -> NativeHandle.use("h", foreign));
  }

  @Test
  void callsAndClosingFromManyThreadsFreeOnceAndNotDuringACall() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicInteger faults = new AtomicInteger();
    try {
      for (int round = 0; round < 2_000; round++) {
        Made handle = owned(round, owned(-1, null));
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(4);
        int before = freed.size();
        for (int thread = 0; thread < 4; thread++) {
          boolean closes = thread == 0;
          threads.execute(
              () -> {
                try {
                  start.await();
                  if (closes) {
                    handle.close();
                  } else {
                    NativeHandle call = NativeHandle.use("h", handle);
                    faults.addAndGet(freed.size() - before);
                    call.release();
                  }
                } catch (IllegalStateException | InterruptedException e) {
                  // Closed before the call: as documented.
                } finally {
                  end.countDown();
                }
              });
        }
        start.countDown();
        assertTrue(end.await(60, TimeUnit.SECONDS));
        assertEquals(before + 1, freed.size());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(0, faults.get(), "freed during a call");
  }
}
