package dev.ssekit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamAddressTest {
  private static final URI APPLICATION = URI.create("http://localhost:8080/app/");

  private enum Side {
    BUY {
      @Override
      public String toString() {
        return "to buy";
      }
    }
  }

  @Test
  void liesBelowTheApplication() {
    assertThat(StreamAddress.of("/prices").below(APPLICATION))
        .hasToString("http://localhost:8080/app/prices");
    assertThat(StreamAddress.of("/").below(URI.create("http://localhost:8080")))
        .hasToString("http://localhost:8080/");
  }

  @Test
  void encodesWhatAPathCannotSay() {
    URI uri =
        StreamAddress.of("/rä ume/")
            .segment("a/b?c#d%41")
            .path(";x=1/")
            .segment(Side.BUY)
            .below(APPLICATION);
    assertThat(uri)
        .hasToString("http://localhost:8080/app/r%C3%A4%20ume/a%2Fb%3Fc%23d%2541;x=1/BUY");
  }

  @Test
  void encodesWhatAQueryCannotSayAndKeepsTheOrder() {
    StreamAddress address = StreamAddress.of("/prices").query("symbol", "A&B=+ä");
    assertThat(address.query("symbol", 7).query("ä b", true).below(APPLICATION))
        .hasToString(
            "http://localhost:8080/app/prices?symbol=A%26B%3D%2B%C3%A4&symbol=7&%C3%A4%20b=true");
    assertThat(address.below(APPLICATION).getRawQuery()).isEqualTo("symbol=A%26B%3D%2B%C3%A4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesWhatWouldLeadElsewhere(String value) {
    StreamAddress address = StreamAddress.of("/rooms/");
    assertThatIllegalArgumentException().isThrownBy(() -> address.segment(value));
  }
}
