package dev.ssekit.it;

import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** How a request for a stream, or the stream itself, can end. */
enum WaysOut {
  REFUSED_BY_AN_EXCEPTION {
    @Override
    void onConnect(SseStream stream) {
      throw new ForbiddenException("not you");
    }
  },
  FAILED_IN_ON_CONNECT {
    @Override
    void onConnect(SseStream stream) throws IOException {
      throw new IOException("broken");
    }
  },
  REJECTED {
    @Override
    void onConnect(SseStream stream) {
      stream.reject(403, "Not today.");
    }
  },
  TOO_LONG_IN_ON_CONNECT {
    @Override
    void onConnect(SseStream stream) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  },
  TOO_MUCH_SENT_IN_ON_CONNECT {
    @Override
    void onConnect(SseStream stream) {
      stream.send("large", "x".repeat(20_000));
      stream.send("large", "x".repeat(20_000));
    }
  },
  CLOSED_IN_ON_CONNECT {
    @Override
    void onConnect(SseStream stream) {
      stream.close();
    }
  },
  CLOSED_BY_THE_CLIENT {
    @Override
    void onConnect(SseStream stream) {
      stream.send("a", "b");
    }

    @Override
    void ask(TestServer server) throws Exception {
      try (StreamClient client = server.stream(PATH)) {
        client.nextEvent();
      }
    }
  },
  RESET_BEFORE_IT_OPENS {
    @Override
    void ask(TestServer server) throws Exception {
      RawClient.open(server.uri(PATH)).reset();
    }
  },
  RESET_WHILE_OPEN {
    @Override
    void ask(TestServer server) throws Exception {
      RawClient client = RawClient.open(server.uri(PATH));
      client.readUntil("retry");
      client.reset();
    }
  },
  TOO_MUCH_METADATA {
    @Override
    void ask(TestServer server) throws Exception {
      server.get(PATH + "?a=1" + "&a=1".repeat(64), ACCEPT, STREAM);
    }
  },
  BAD_TICKET {
    @Override
    void ask(TestServer server) throws Exception {
      server.get(PATH + "?ticket=" + "A".repeat(43), ACCEPT, STREAM);
    }
  },
  HEAD {
    @Override
    void ask(TestServer server) throws Exception {
      server.head(PATH, ACCEPT, STREAM);
    }
  },
  NOT_ACCEPTED {
    @Override
    void ask(TestServer server) throws Exception {
      server.get(PATH, ACCEPT, "text/html");
    }
  };

  static final String PATH = "/scripted";
  private static final String ACCEPT = "Accept";
  private static final String STREAM = "text/event-stream";

  /** What {@code onConnect} does; nothing, where it is not the way. */
  void onConnect(SseStream stream) throws Exception {
    stream.comment("welcome");
  }

  /** Asks for a stream, which ends in this way. */
  void ask(TestServer server) throws Exception {
    server.get(PATH, ACCEPT, STREAM);
  }
}
