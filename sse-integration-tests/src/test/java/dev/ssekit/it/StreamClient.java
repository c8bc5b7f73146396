package dev.ssekit.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads an event stream block by block, exactly as it comes over the wire. */
final class StreamClient implements AutoCloseable {
  /** Stands for the end of the stream. */
  static final List<String> END = List.of("<end>");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<List<String>> blocks = new LinkedBlockingQueue<>();

  private StreamClient(HttpResponse<InputStream> response) {
    this.response = response;
  }

  static StreamClient open(URI uri, String... headers) throws IOException, InterruptedException {
    return open(HTTP, uri, headers);
  }

  static StreamClient open(HttpClient http, URI uri, String... headers)
      throws IOException, InterruptedException {
    StreamClient client = openUnread(http, uri, headers);
    client.readOn();
    return client;
  }

  /** Takes the head of the answer, and nothing of the stream before it is told to read on. */
  static StreamClient openUnread(URI uri) throws IOException, InterruptedException {
    return openUnread(HTTP, uri);
  }

  /** Reads from now on. */
  void readOn() {
    Thread reader = new Thread(this::read, "stream-client");
    reader.setDaemon(true);
    reader.start();
  }

  static StreamClient openUnread(HttpClient http, URI uri, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(10))
            .setHeader("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new StreamClient(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  int status() {
    return response.statusCode();
  }

  HttpClient.Version version() {
    return response.version();
  }

  /** The values of a header, joined, or the empty string. */
  String header(String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  /** The lines of the next block, without the blank line that ends it; {@link #END} at the end. */
  List<String> next() throws InterruptedException {
    List<String> block = blocks.poll(10, TimeUnit.SECONDS);
    assertThat(block).as("the next block within 10 seconds").isNotNull();
    return block == null ? END : block;
  }

  /** The next block if it has come by then. */
  @Nullable List<String> nextWithin(Duration time) throws InterruptedException {
    return blocks.poll(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The next block that holds a line of data, passing over heartbeats and the first block. */
  List<String> nextEvent() throws InterruptedException {
    List<String> block = next();
    while (!block.equals(END) && block.stream().noneMatch(line -> line.startsWith("data:"))) {
      block = next();
    }
    return block;
  }

  /** The data of the next event, its lines joined. */
  String nextData() throws InterruptedException {
    return String.join(
        "\n",
        nextEvent().stream()
            .filter(line -> line.startsWith("data: "))
            .map(line -> line.substring("data: ".length()))
            .toList());
  }

  private void read() {
    List<String> block = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          blocks.add(List.copyOf(block));
          block.clear();
        } else {
          block.add(line);
        }
      }
      blocks.add(END);
    } catch (IOException e) {
      blocks.add(List.of("<" + e + ">"));
    }
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
