package dev.ssekit.spi;

/** Ends what it stands for when it is closed. Idempotent, thread-safe. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
