package com.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;

/** A "quoted" page of {@literal <b>markets</b>} \ and more. */
@Sse(path = "/markets/{market: [A-Z]{3}}", events = Markets.Event.class)
public class Markets {
  public sealed interface Event {
    @EventName("größer: 100 %")
    record Größe(@Key String metadata, @JsonProperty("$value") String value) implements Event {}

    @EventName("größer? 100 %")
    record Again(@JsonProperty("a/b~c") boolean slash) implements Event {}
  }
}
