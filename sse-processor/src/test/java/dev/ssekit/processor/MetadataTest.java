package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class MetadataTest {

  @Test
  void gradleIsToldThatEveryFileComesFromOneClass() throws IOException {
    assertThat(resource("/META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo("dev.ssekit.processor.SseProcessor,ISOLATING\n");
  }

  @Test
  void compilersFindTheProcessor() {
    assertThat(ServiceLoader.load(Processor.class))
        .filteredOn(processor -> processor instanceof SseProcessor)
        .hasSize(1);
  }

  @Test
  void everySourceVersionIsSupported() {
    assertThat(new SseProcessor().getSupportedSourceVersion())
        .isEqualTo(SourceVersion.latestSupported());
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = SseProcessor.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
