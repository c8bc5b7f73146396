package com.example;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.TimeUnit;

@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Limited {
  int value();

  TimeUnit unit();

  String[] names();

  char letter();

  Class<?>[] types();

  Within within();

  float ratio();

  @interface Within {
    long value();
  }
}
