package dev.ssekit.it;

import dev.ssekit.it.endpoints.OnConnectScript;
import jakarta.ws.rs.ForbiddenException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** How a request for a stream, or the stream itself, can end. */
enum WaysOut {
  REFUSED_BY_AN_EXCEPTION(stream -> {
    throw new ForbiddenException("not you");
  }),
  FAILED_IN_ON_CONNECT(stream -> {
    throw new IOException("broken");
  }),
  REJECTED(stream -> stream.reject(403, "Not today.")),
  TOO_LONG_IN_ON_CONNECT(stream -> new CountDownLatch(1).await()),
  TOO_MUCH_SENT_IN_ON_CONNECT(stream -> {
    stream.send("large", "x".repeat(20_000));
    stream.send("large", "x".repeat(20_000));
  }),
  CLOSED_IN_ON_CONNECT(stream -> stream.close()),
  CLOSED_AT_ONCE(stream -> stream.send("a", "b")) {
    @Override
    void ask(TestServer server) throws Exception {
      try (StreamClient client = server.stream(PATH)) {
        client.nextEvent();
      }
    }
  },
  RESET_BEFORE_IT_OPENS(stream -> {}) {
    @Override
    void ask(TestServer server) throws Exception {
      RawClient.open(server.uri(PATH)).reset();
    }
  },
  RESET_WHILE_OPEN(stream -> {}) {
    @Override
    void ask(TestServer server) throws Exception {
      RawClient client = RawClient.open(server.uri(PATH));
      client.readUntil("retry");
      client.reset();
    }
  },
  TOO_MUCH_METADATA(stream -> {}) {
    @Override
    void ask(TestServer server) throws Exception {
      server.get(PATH + "?a=1" + "&a=1".repeat(64), ACCEPT, STREAM);
    }
  },
  BAD_TICKET(stream -> {}) {
    @Override
    void ask(TestServer server) throws Exception {
      server.get(PATH + "?ticket=" + "A".repeat(43), ACCEPT, STREAM);
    }
  },
  HEAD(stream -> {}) {
    @Override
    void ask(TestServer server) throws Exception {
      server.head(PATH, ACCEPT, STREAM);
    }
  },
  NOT_ACCEPTED(stream -> {}) {
    @Override
    void ask(TestServer server) throws Exception {
      server.get(PATH, ACCEPT, "text/html");
    }
  };

  static final String PATH = "/scripted";
  private static final String ACCEPT = "Accept";
  private static final String STREAM = "text/event-stream";

  final OnConnectScript script;

  WaysOut(OnConnectScript script) {
    this.script = script;
  }

  /** Asks for a stream, which ends in this way. */
  void ask(TestServer server) throws Exception {
    server.get(PATH, ACCEPT, STREAM);
  }
}
