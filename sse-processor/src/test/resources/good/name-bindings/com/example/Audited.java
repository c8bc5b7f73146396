package com.example;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Audited {
  @Inherited
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Trace {}
}
