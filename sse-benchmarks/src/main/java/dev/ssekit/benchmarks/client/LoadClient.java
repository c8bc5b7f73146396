package dev.ssekit.benchmarks.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's process. Each line of its input is a {@link LoadRequest}, each line of its output a
 * {@link LoadAnswer}. It ends with its input.
 */
public final class LoadClient {
  private final JsonMapper json = JsonMapper.builder().build();
  private @Nullable EventStreams idle;

  private LoadClient() {}

  /**
   * Answers until the input ends.
   *
   * @throws IOException if the input cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static void run() throws IOException, InterruptedException {
    LoadClient client = new LoadClient();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line;
    while ((line = in.readLine()) != null) {
      LoadAnswer answer = client.answer(client.json.readValue(line, LoadRequest.class));
      AnswerLine.print(client.json.writeValueAsString(answer));
    }
  }

  private LoadAnswer answer(LoadRequest request) throws InterruptedException {
    try {
      return new LoadAnswer(figures(request), null);
    } catch (IOException e) {
      return new LoadAnswer(Map.of(), e.toString());
    }
  }

  private Map<Figure, Double> figures(LoadRequest request)
      throws IOException, InterruptedException {
    switch (request.action()) {
      case MEASURE -> {
        try (Run run = new Run(request.load())) {
          return run.measure();
        }
      }
      case OPEN -> idle = new EventStreams(request.load());
      case CLOSE -> closeIdle();
    }
    return Map.of();
  }

  private void closeIdle() throws IOException {
    if (idle != null) {
      idle.close();
      idle = null;
    }
  }
}
