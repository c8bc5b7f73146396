package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Lets in only what Bean Validation finds right. */
@Sse(path = "/checked/{room}", heartbeat = 0)
class Checked {
  void onConnect(
      @PathParam("room") @Positive int room,
      @QueryParam("tag") List<@NotBlank String> tags,
      @Valid @BeanParam Page page,
      SseStream stream) {
    stream.send("checked", room + " " + tags + " " + page.size);
  }

  /** What JAX-RS fills field by field. */
  static class Page {
    @QueryParam("size")
    @DefaultValue("20")
    @Max(100)
    int size;
  }
}
