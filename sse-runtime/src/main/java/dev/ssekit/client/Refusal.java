package dev.ssekit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/** An answer that is no stream, and what it says. */
final class Refusal {
  private static final int MOST_BYTES = 65_536;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Refusal() {}

  static StreamRefusedException of(HttpResponse<IncomingBytes> response, ObjectMapper mapper)
      throws InterruptedException {
    String what =
        response.statusCode() == 200
            ? "The answer is no event stream, but "
                + response.headers().firstValue("Content-Type").orElse("of no type")
            : "The stream was refused with status " + response.statusCode();
    String why = detail(text(response.body()), mapper);
    return new StreamRefusedException(
        response.statusCode(), why.isEmpty() ? what + "." : what + ": " + why);
  }

  /** As much of the body as comes. */
  private static String text(IncomingBytes body) throws InterruptedException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      List<ByteBuffer> piece = body.take(PATIENCE);
      while (!piece.isEmpty() && text.size() < MOST_BYTES) {
        piece.forEach(bytes -> text.writeBytes(taken(bytes)));
        piece = body.take(PATIENCE);
      }
    } catch (IOException e) {
      return text.toString(UTF_8) + " (" + e.getMessage() + ")";
    } finally {
      body.cancel();
    }
    return text.toString(UTF_8);
  }

  private static byte[] taken(ByteBuffer bytes) {
    byte[] taken = new byte[bytes.remaining()];
    bytes.get(taken);
    return taken;
  }

  /** The sentence of a problem (RFC 9457), where it is one. */
  private static String detail(String body, ObjectMapper mapper) {
    try {
      JsonNode problem = mapper.readTree(body);
      return problem.path("detail").asText(problem.path("title").asText(""));
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
