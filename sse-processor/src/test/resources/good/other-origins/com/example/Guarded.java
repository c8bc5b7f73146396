package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Guarded.Secured
@Guarded.Counted
@Sse(
    path = "/guarded",
    allowedOrigins = "https://app.example.com",
    statsAccess = Access.NOT_GENERATED)
public class Guarded {
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Secured {}

  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Counted {}
}
