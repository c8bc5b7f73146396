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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads an event stream block by block, exactly as it comes over the wire. */
final class StreamClient implements AutoCloseable {
  /** Stands for the end of the stream. */
  static final List<String> END = List.of("<end>");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<List<String>> blocks = new LinkedBlockingQueue<>();
  private final Thread reader;

  private StreamClient(HttpResponse<InputStream> response) {
    this.response = response;
    this.reader = new Thread(this::read, "stream-client");
    reader.setDaemon(true);
    reader.start();
  }

  static StreamClient open(URI uri, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new StreamClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  /** The lines of the next block, without the blank line that ends it; {@link #END} at the end. */
  List<String> next() throws InterruptedException {
    List<String> block = blocks.poll(10, TimeUnit.SECONDS);
    assertThat(block).as("the next block within 10 seconds").isNotNull();
    return block == null ? END : block;
  }

  /** The next block that holds a line of data, passing over heartbeats. */
  List<String> nextEvent() throws InterruptedException {
    List<String> block = next();
    while (!block.equals(END) && block.stream().noneMatch(line -> line.startsWith("data:"))) {
      block = next();
    }
    return block;
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
    } catch (IOException e) {
      blocks.add(List.of("<" + e + ">"));
    }
    blocks.add(END);
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
