package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;

/** What a request says of itself: the path's value beats the query's, and some names are reserved. */
class RequestMetadataFuzzTest {
  private static final MatchedRequests REQUESTS =
      new MatchedRequests(RequestMetadataFuzzTest::assertMetadata);

  @FuzzTest
  void isWhatItSaysAndNotWhatItClaims(byte[] input) throws Exception {
    REQUESTS
        .ask(new String(input, UTF_8))
        .ifPresent(status -> assertThat(status).isIn(204, 400, 404));
  }

  private static void assertMetadata(UriInfo uri) {
    Map<String, Set<String>> metadata = RequestMetadata.of(uri).values();
    String room = RequestMetadata.ofPath(uri).getOrDefault("room", "");
    assertThat(metadata).doesNotContainKeys("ticket", "by", "lastEventId");
    assertThat(metadata).containsEntry("room", Set.of(room));
    metadata.forEach((key, values) -> {
      if (!key.equals("room")) {
        assertThat(uri.getQueryParameters().get(key)).containsAll(values);
      }
    });
  }
}
