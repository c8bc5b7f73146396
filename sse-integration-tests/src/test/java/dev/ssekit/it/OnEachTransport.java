package dev.ssekit.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test of a container and of whether streams are written without blocking in it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvSource({
  "JETTY, true",
  "JETTY, false",
  "TOMCAT, true",
  "TOMCAT, false",
  "UNDERTOW, true",
  "UNDERTOW, false",
  "GRIZZLY, false",
  "JDK, false"
})
@interface OnEachTransport {}
