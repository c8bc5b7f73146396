package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/**
 * What a request says of itself: the path's value beats the query's, and some names are reserved.
 */
class RequestMetadataFuzzTest {
  private static final EndpointDefinition ALL_OF_QUERY =
      EndpointDefinition.builder("/rooms/{room}", RequestMetadataFuzzTest.class).build();
  private static final EndpointDefinition CHANNEL_OF_QUERY =
      EndpointDefinition.builder("/rooms/{room}", RequestMetadataFuzzTest.class)
          .queryMetadata("channel")
          .build();
  private static final MatchedRequests REQUESTS =
      new MatchedRequests(RequestMetadataFuzzTest::assertMetadata);

  @FuzzTest
  void isWhatItSaysAndNotWhatItClaims(byte[] input) throws Exception {
    REQUESTS
        .ask(new String(input, UTF_8))
        .ifPresent(status -> assertThat(status).isIn(204, 400, 404));
  }

  private static void assertMetadata(UriInfo uri) {
    Map<String, List<String>> metadata = RequestMetadata.of(uri, ALL_OF_QUERY::takesFromQuery);
    String room = RequestMetadata.ofPath(uri).getOrDefault("room", "");
    assertThat(metadata).doesNotContainKeys("ticket", "by", "lastEventId");
    assertThat(metadata).containsEntry("room", List.of(room));
    metadata.forEach((key, values) -> {
      if (!key.equals("room")) {
        assertThat(uri.getQueryParameters()).containsEntry(key, values);
      }
    });
    assertThat(RequestMetadata.of(uri, CHANNEL_OF_QUERY::takesFromQuery).keySet())
        .isSubsetOf("channel", "room")
        .contains("room");
  }
}
