package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

public class Leaving {
  @Old
  @Sse(path = "/leaving")
  static class Events {}

  @Deprecated(forRemoval = true)
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Old {}
}
