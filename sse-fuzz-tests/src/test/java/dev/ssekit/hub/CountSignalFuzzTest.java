package dev.ssekit.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ssekit.spi.Signal;

/** What other nodes ask and answer, in whatever version or state they are. */
class CountSignalFuzzTest {
  @FuzzTest
  void isReadWithinItsBoundsOrNotAtAll(byte[] input) {
    String payload = new String(input, UTF_8);
    try {
      CountQuestion question = CountQuestion.read(new Signal(CountQuestion.TYPE, payload));
      assertThat(CountQuestion.read(question.signal())).isEqualTo(question);
      CountAnswer answer = CountAnswer.read(new Signal(CountAnswer.TYPE, payload));
      assertThat(answer.count().connections()).isNotNegative();
      assertThat(answer.count().values()).hasSizeLessThanOrEqualTo(ConnectionCount.MOST_VALUES);
      answer
          .count()
          .values()
          .forEach((value, connections) -> {
            assertThat(value).hasSizeLessThanOrEqualTo(ConnectionCount.LONGEST_VALUE);
            assertThat(connections).isNotNegative();
          });
      assertThat(CountAnswer.read(answer.signal())).isEqualTo(answer);
    } catch (JsonProcessingException e) {
      assertThat(e).as("the only way to fail").isNotNull();
    }
  }
}
