package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.EndpointStatistics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * A server with a client that does not read yet and one that reads each event before the next is
 * broadcast: it keeps up, and shows that nothing of its own is lost.
 */
final class FallenBehind implements AutoCloseable {
  /** More than this may not be pending. */
  static final int BOUND = 4;

  /** Pending for a client that does not read, and not for one that is merely slow. */
  private static final int FAR_BEHIND = 64;

  /** More than the sockets of any machine take, and less than the log keeps. */
  private static final int MANY = 4000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOG_BYTES = 128 << 20;
  private static final String PADDING = "x".repeat(16 * 1024);

  private final TestServer server;
  private final String path;
  private final StreamClient reads;
  private final StreamClient pauses;
  private final List<String> ids = new ArrayList<>();

  private FallenBehind(TestServer server, String path) throws Exception {
    this.server = server;
    this.path = path;
    this.reads = server.stream(path);
    this.pauses = StreamClient.openUnread(server.uri(path));
    ids.add(id(reads.next()));
  }

  static FallenBehind open(Container container, boolean nonBlocking, String path, Class<?> endpoint)
      throws Exception {
    ResourceConfig application =
        Applications.configured(
            config -> config.servletTransport(nonBlocking).pendingEvents(BOUND).logBytes(LOG_BYTES),
            endpoint);
    return new FallenBehind(
        TestServer.start(application, started -> container.startPatient(started, PATIENCE)), path);
  }

  /** Where the streams began, and each event since. */
  List<String> ids() {
    return ids;
  }

  int broadcast() {
    return ids.size() - 1;
  }

  /** The client that reads has this event, once this returns. */
  void broadcast(String event, String text, String key) throws Exception {
    String data = text + " " + PADDING;
    ids.add(
        server
            .hub()
            .endpoint(path)
            .broadcast(event, data, Map.of(), key)
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS)
            .ids()
            .getOrDefault(path, ""));
    assertThat(reads.next()).containsExactly("id: " + newest(), "event: " + event, "data: " + data);
  }

  /** Whether so much is pending that the other client can have no more before it reads. */
  boolean isReached() throws Exception {
    assertThat(broadcast()).isLessThan(MANY);
    return pending() > FAR_BEHIND;
  }

  /** The other client reads on; what it gets, up to and including the newest event. */
  List<List<String>> readOn() throws Exception {
    pauses.readOn();
    assertThat(pauses.next()).contains("id: " + ids.get(0));
    List<List<String>> events = new ArrayList<>();
    List<String> event;
    do {
      event = pauses.next();
      events.add(event);
    } while (isGap(event) || !id(event).equals(newest()));
    return events;
  }

  long dropped() throws Exception {
    return server.statistics(path).dropped();
  }

  void assertBothGoOn() throws Exception {
    broadcast("tick", "after", "");
    assertThat(pauses.next()).contains("id: " + newest());
    assertThat(server.statistics(path))
        .satisfies(now -> assertThat(now.slowClientsDisconnected()).isZero())
        .satisfies(now -> assertThat(now.connectionsHere()).isEqualTo(2));
  }

  static boolean isGap(List<String> block) {
    return block.contains("event: gap");
  }

  static String id(List<String> block) {
    return field(block, "id: ");
  }

  static String field(List<String> block, String prefix) {
    return block.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + prefix + "in " + block));
  }

  private String newest() {
    return ids.get(ids.size() - 1);
  }

  private long pending() throws Exception {
    EndpointStatistics now = server.statistics(path);
    return 2L * broadcast() - now.delivered() - now.dropped();
  }

  @Override
  public void close() throws IOException {
    pauses.close();
    reads.close();
    server.close();
  }
}
