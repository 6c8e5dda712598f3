package dev.autocfg.runtime.generated;

import dev.autocfg.runtime.Handle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A handle as generated code makes and uses it.
 *
 * <p>Its calls are counted. The last one that returns after the handle was closed frees C's memory.
 * A handle that belongs to an owner counts as a call of it until it is freed, so that the owner is
 * freed later; one that is borrowed counts as a call of what it came from while it is in use.
 */
public abstract class NativeHandle implements Handle {
  private static final int CLOSED = 1;
  private static final int CALL = 2;
  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(NativeHandle.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private final long address;
  private final boolean isOwned;
  private final @Nullable NativeHandle keeper;
  private final Object lock = new Object();
  private @Nullable Set<NativeHandle> belongings; // In order; most handles have none.
  private volatile int state;
  private long result;

  /**
   * Creates a handle during a call with its keeper.
   *
   * @param address the address that C has given
   * @param keeper the owner of what is owned, or the handle that what is borrowed came from; {@code
   *     null} for none
   * @param isOwned whether it frees what it points to
   */
  @SuppressWarnings("exports") // Of JSpecify, which tools read only.
  protected NativeHandle(long address, @Nullable NativeHandle keeper, boolean isOwned) {
    this.address = address;
    this.keeper = isOwned ? owner(keeper) : keeper;
    this.isOwned = isOwned;
  }

  /**
   * Returns a new handle, which from then on belongs to its owner. The call that made it still
   * runs.
   */
  public static <T extends NativeHandle> T made(T handle) {
    NativeHandle made = handle;
    if (made.isOwned && made.keeper != null) {
      made.keeper.adopt(made);
    }
    return handle;
  }

  /** Returns what has to live as long as something that belongs to a handle. */
  private static @Nullable NativeHandle owner(@Nullable NativeHandle handle) {
    NativeHandle owner = handle;
    while (owner != null && !owner.isOwned) {
      owner = owner.keeper;
    }
    return owner;
  }

  /**
   * Frees what the handle points to.
   *
   * @return the result of C's function; 0 for none
   */
  protected abstract long free(long address);

  /**
   * Begins a call with a handle, which {@link #release} ends.
   *
   * @param name the parameter
   * @return the handle
   * @throws IllegalArgumentException if it was not made by generated code
   * @throws IllegalStateException if it is closed
   */
  public static NativeHandle use(String name, Handle handle) {
    NativeHandle used = own(name, handle);
    used.acquire(name);
    return used;
  }

  /**
   * Begins a call with several handles, which {@link #releaseAll} ends.
   *
   * @param name the parameter
   * @param handles the handles; {@code null} for none
   * @param isNullable whether an element may be {@code null}
   * @return the handles
   * @throws NullPointerException if an element is {@code null} and may not be
   * @throws IllegalArgumentException if one was not made by generated code
   * @throws IllegalStateException if one is closed
   */
  @SuppressWarnings("exports") // Of JSpecify, which tools read only.
  public static @Nullable NativeHandle[] useAll(
      String name, @Nullable Handle @Nullable [] handles, boolean isNullable) {
    @Nullable NativeHandle[] used = new NativeHandle[handles == null ? 0 : handles.length];
    try {
      for (int i = 0; i < used.length; i++) {
        Handle handle = handles[i];
        String element = name + "[" + i + "]";
        if (handle != null) {
          used[i] = use(element, handle);
        } else if (!isNullable) {
          throw new NullPointerException(element);
        }
      }
      return used;
    } catch (RuntimeException e) {
      releaseAll(used);
      throw e;
    }
  }

  /** Ends a call that {@link #useAll} began. */
  @SuppressWarnings("exports")
  public static void releaseAll(@Nullable NativeHandle[] handles) {
    for (NativeHandle handle : handles) {
      if (handle != null) {
        handle.release();
      }
    }
  }

  /**
   * Closes a handle by a method that is bound to C's function.
   *
   * @return what C's function returned; 0 where it is called later, by the last call that returns
   * @throws IllegalArgumentException if the handle was not made by generated code
   * @throws IllegalStateException if it is closed already
   */
  public static long close(String name, Handle handle) {
    NativeHandle closed = own(name, handle);
    if (!closed.shut()) {
      throw isClosed(name);
    }
    return closed.result;
  }

  private static NativeHandle own(String name, Handle handle) {
    if (handle instanceof NativeHandle made) {
      return made;
    }
    throw new IllegalArgumentException(
        name + " is a " + handle.getClass().getName() + ", which no native interface has made");
  }

  private static IllegalStateException isClosed(String name) {
    return new IllegalStateException(name + " is closed");
  }

  /** Returns the address during a call. */
  public final long called() {
    return address;
  }

  @Override
  public final long address() {
    if (isClosed()) {
      throw isClosed(toString());
    }
    return address;
  }

  @Override
  public final boolean isClosed() {
    return (state & CLOSED) != 0 || (!isOwned && keeper != null && keeper.isClosed());
  }

  @Override
  public final void close() {
    shut();
  }

  /** Ends a call that {@link #use} began. */
  public final void release() {
    if (isForEver()) {
      return;
    }
    int left = (int) STATE.getAndAdd(this, -CALL) - CALL;
    if (left == CLOSED && isOwned) {
      freed();
    }
    if (!isOwned && keeper != null) {
      keeper.release();
    }
  }

  private boolean isForEver() {
    return !isOwned && keeper == null;
  }

  private void acquire(String name) {
    if (isForEver()) {
      return;
    }
    if (!isOwned && keeper != null) {
      keeper.acquire(name);
    }
    int seen = state;
    while ((seen & CLOSED) == 0) {
      if (STATE.compareAndSet(this, seen, seen + CALL)) {
        return;
      }
      seen = state;
    }
    if (!isOwned && keeper != null) {
      keeper.release();
    }
    throw isClosed(name);
  }

  /** Closes the handle; returns whether this was the first time. */
  private boolean shut() {
    if (isForEver()) {
      return true;
    }
    int seen;
    do {
      seen = state;
      if ((seen & CLOSED) != 0) {
        return false;
      }
    } while (!STATE.compareAndSet(this, seen, seen + CALL + CLOSED));
    try {
      closeBelongings();
    } finally {
      int left = (int) STATE.getAndAdd(this, -CALL) - CALL;
      if (left == CLOSED && isOwned) {
        freed();
      }
    }
    return true;
  }

  private void freed() {
    try {
      result = free(address);
    } finally {
      if (keeper != null) {
        keeper.disown(this);
        keeper.release();
      }
    }
  }

  /** Takes a handle over, which counts as a call; this handle is in use and so not freed yet. */
  private void adopt(NativeHandle belonging) {
    STATE.getAndAdd(this, CALL);
    synchronized (lock) {
      if (belongings == null) {
        belongings = new LinkedHashSet<>();
      }
      belongings.add(belonging);
    }
    if ((state & CLOSED) != 0) {
      belonging.close(); // It was closed by another thread, or by a callback.
    }
  }

  private void disown(NativeHandle belonging) {
    synchronized (lock) {
      if (belongings != null) {
        belongings.remove(belonging);
      }
    }
  }

  private void closeBelongings() {
    List<NativeHandle> open;
    synchronized (lock) {
      open = belongings == null ? List.of() : List.copyOf(belongings);
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  /** Returns the kind of handle and its address, for messages. */
  @Override
  public final String toString() {
    String type = getClass().getInterfaces()[0].getSimpleName();
    return type + " at 0x" + Long.toHexString(address);
  }
}
