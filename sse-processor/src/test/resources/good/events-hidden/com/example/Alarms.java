package com.example;

import com.example.other.Fire;
import dev.ssekit.annotations.Sse;

@Sse(path = "/alarms", events = {Fire.class, Smoke.class, Alarms.Old.class})
public class Alarms {

  /**
   * An old one.
   *
   * @deprecated send {@link Fire}
   */
  @Deprecated
  public record Old(String in, String out) {}
}
