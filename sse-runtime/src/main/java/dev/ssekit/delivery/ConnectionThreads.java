package dev.ssekit.delivery;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the thread of a connection: virtual where that holds no other thread up, else a platform
 * thread with a small stack.
 */
final class ConnectionThreads {
  /** From here on, {@code synchronized} no longer pins a virtual thread (JEP 491). */
  private static final int VIRTUAL_WITHOUT_PINNING = 24;

  private static final int VIRTUAL_AT_ALL = 21;
  private static final long STACK_BYTES = 256 * 1024;

  private ConnectionThreads() {}

  /** Whether this JVM makes them virtual unless it is told otherwise. */
  static boolean virtualByDefault() {
    return Runtime.version().feature() >= VIRTUAL_WITHOUT_PINNING;
  }

  static ThreadFactory create(boolean virtual) {
    if (!virtual) {
      return platform();
    }
    if (Runtime.version().feature() < VIRTUAL_AT_ALL) {
      throw new IllegalArgumentException(
          "Virtual threads need Java "
              + VIRTUAL_AT_ALL
              + " or newer; this is Java "
              + Runtime.version().feature()
              + ". Leave virtualThreads unset.");
    }
    return virtual();
  }

  private static ThreadFactory platform() {
    AtomicLong count = new AtomicLong();
    return run -> {
      Thread thread =
          new Thread(null, run, "sse-connection-" + count.incrementAndGet(), STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** {@code Thread.ofVirtual().name("sse-connection-", 1).factory()}, which Java 17 lacks. */
  private static ThreadFactory virtual() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
      Object named =
          lookup
              .findVirtual(
                  builder, "name", MethodType.methodType(builder, String.class, long.class))
              .invoke(
                  lookup
                      .findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual))
                      .invoke(),
                  "sse-connection-",
                  1L);
      MethodHandle factory =
          lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
      return (ThreadFactory) factory.invoke(named);
    } catch (Throwable e) {
      throw new IllegalStateException("This JVM has no virtual threads.", e);
    }
  }
}
