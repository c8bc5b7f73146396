package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.spi.Entry;
import dev.ssekit.wire.OneEvent;

/** The body of a broadcast is refused in a sentence, or becomes the one event that it asks for. */
class BroadcastRequestFuzzTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final int LONGEST_REFUSAL = 250;

  @FuzzTest
  void isRefusedOrBecomesOneEvent(byte[] body) throws JsonProcessingException {
    BroadcastRequest request;
    try {
      request = BroadcastRequest.parse(body);
    } catch (IllegalArgumentException e) {
      assertIsASentence(e);
      return;
    }
    assertThat(BroadcastRequest.parse(written(request))).isEqualTo(request);
    Entry entry;
    try {
      entry = new Entry(request.event(), request.data(), request.filter(), request.key());
    } catch (IllegalArgumentException e) {
      assertIsASentence(e);
      assertThat(request.event()).matches("(?s)|.*[\r\n\0].*");
      return;
    }
    OneEvent.assertReadFrom(entry);
  }

  /** Of ours, not of what was sent. */
  private static void assertIsASentence(IllegalArgumentException refusal) {
    assertThat(refusal.getMessage()).matches("[\\x20-\\x7e]+[.}]").hasSizeLessThan(LONGEST_REFUSAL);
  }

  private static byte[] written(BroadcastRequest request) throws JsonProcessingException {
    ObjectNode json =
        JSON.createObjectNode().put("event", request.event()).put("data", request.data());
    request.filter().forEach(json.putObject("filter")::put);
    if (request.key() != null) {
      json.put("key", request.key());
    }
    return JSON.writeValueAsString(json).getBytes(US_ASCII);
  }
}
