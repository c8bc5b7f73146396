package dev.ssekit.redis;

import io.lettuce.core.UnblockType;
import java.net.SocketAddress;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends the following connection's wait for news before its time, over the command connection: there
 * is something else to do. Where that cannot be done, the wait ends by itself soon.
 */
final class Unblock {
  private static final int ATTEMPTS = 100;

  private final CommandLink link;

  // Set by the following thread around each of its waits.
  private final AtomicReference<@Nullable Wait> current = new AtomicReference<>();

  /**
   * One wait of the connection of that number; told apart by identity. Another server calls another
   * application's connection by that number.
   */
  private static final class Wait {
    private final SocketAddress server;
    private final long connection;

    Wait(SocketAddress server, long connection) {
      this.server = server;
      this.connection = connection;
    }
  }

  Unblock(CommandLink link) {
    this.link = link;
  }

  void begin(SocketAddress server, long connection) {
    current.set(new Wait(server, connection));
  }

  void end() {
    current.set(null);
  }

  void request() {
    Wait wait = current.get();
    if (wait != null) {
      request(wait, ATTEMPTS);
    }
  }

  /** The wait may not have reached Redis yet: asked again until it has, or is over. */
  private void request(Wait wait, int attempts) {
    CompletionStage<Long> answer =
        link.callServer(
            wait.server, commands -> commands.clientUnblock(wait.connection, UnblockType.TIMEOUT));
    answer.thenAccept(ended -> {
      if (ended == 0 && attempts > 1 && current.get() == wait) {
        request(wait, attempts - 1);
      }
    });
  }
}
