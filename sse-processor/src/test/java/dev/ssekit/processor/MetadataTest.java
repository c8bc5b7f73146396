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
  void gradleIsToldWhichProcessorNeedsAllClassesAndWhichOneAtATime() throws IOException {
    assertThat(resource("/META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo(
            """
            dev.ssekit.processor.ContractProcessor,AGGREGATING
            dev.ssekit.processor.SseProcessor,ISOLATING
            """);
  }

  @Test
  void compilersFindBothProcessors() {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(SseProcessor.class)
        .hasAtLeastOneElementOfType(ContractProcessor.class);
  }

  @Test
  void everySourceVersionIsSupported() {
    assertThat(new SseProcessor().getSupportedSourceVersion())
        .isEqualTo(SourceVersion.latestSupported());
    assertThat(new ContractProcessor().getSupportedSourceVersion())
        .isEqualTo(SourceVersion.latestSupported());
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = SseProcessor.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
