package dev.ssekit.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.testing.compile.JavaFileObjects;
import dev.ssekit.processor.model.ConnectParameter;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What the processor says of payloads, beside what Jackson makes of them. */
class ContractTest {
  private static final Path SOURCE =
      Path.of("src", "test", "resources", "contract", "Sampler.java");
  private static final Path EXPECTED = Path.of("src", "test", "resources", "expected", "contract");
  private static final Contracts.Read READ = read();

  private final Endpoint endpoint = READ.endpoint();
  private final EventContract contract = endpoint.contract();

  @Test
  void jacksonWritesEverySampleAsTheContractSays() throws Exception {
    ObjectMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    Map<String, EventType> eventsByClass =
        contract.events().stream()
            .collect(Collectors.toMap(event -> event.type().reflectionName(), event -> event));
    List<?> samples = (List<?>) loaded("com.example.Sampler").getMethod("samples").invoke(null);
    assertThat(samples)
        .extracting(sample -> sample.getClass().getName())
        .containsAll(eventsByClass.keySet());
    for (Object sample : samples) {
      JsonNode json = mapper.readTree(mapper.writeValueAsString(sample));
      EventType event = requireNonNull(eventsByClass.get(sample.getClass().getName()));
      assertThat(JsonFit.misfits(json, event.payload(), contract)).as("%s", json).isEmpty();
    }
  }

  @Test
  void saysNoLessThanItCan() throws IOException {
    String fields =
        contract.definitions().stream()
            .map(ContractTest::described)
            .collect(Collectors.joining("\n", "", "\n"));
    Expectation.matches(EXPECTED, new TreeMap<>(Map.of("definitions.txt", fields)));
  }

  @Test
  void namesWhatAClientMaySay() {
    assertThat(endpoint.connectParameters().takesOthers()).isTrue();
    assertThat(endpoint.connectParameters().named())
        .containsExactly(
            new ConnectParameter(
                "room", ConnectParameter.Origin.PATH, PayloadType.Text.PLAIN, true),
            new ConnectParameter(
                "level", ConnectParameter.Origin.KEY, PayloadType.Whole.of(32), false));
  }

  @Test
  void hasTheJavadocAsPlainText() {
    assertThat(endpoint.documentation())
        .contains("Samples of all sorts, such as Scalars, and a < b.\nThe second paragraph.");
    assertThat(contract.events().get(0).documentation()).contains("One of each.");
    assertThat(contract.events().get(0).components().get(0).documentation())
        .contains("how loud, at most 10");
  }

  private static String described(NamedType type) {
    return type.fields().stream()
        .map(ContractTest::described)
        .collect(Collectors.joining("\n  ", type.name() + "\n  ", ""));
  }

  private static String described(PayloadField field) {
    return field.name() + (field.isRequired() ? ": " : "?: ") + described(field.type());
  }

  private static String described(PayloadType type) {
    if (type instanceof PayloadType.OrNull orNull) {
      return described(orNull.type()) + " or null";
    }
    if (type instanceof PayloadType.ListOf list) {
      return (list.isUnique() ? "set of " : "list of ") + described(list.item());
    }
    if (type instanceof PayloadType.MapOf map) {
      return "map of " + described(map.value());
    }
    if (type instanceof PayloadType.Text text) {
      return text.format().map(TextFormat::schemaName).orElse("text");
    }
    if (type instanceof PayloadType.Whole whole) {
      return "whole" + (whole.bits().isPresent() ? " " + whole.bits().getAsInt() : "");
    }
    if (type instanceof PayloadType.Reference reference) {
      return reference.name();
    }
    return type instanceof PayloadType.Choice choice
        ? String.join(" | ", choice.values())
        : type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Contracts.Read read() {
    try {
      return Contracts.read(
          JavaFileObjects.forSourceString("com.example.Sampler", Files.readString(SOURCE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> loaded(String name) throws Exception {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : READ.compilation().generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          String binaryName =
              file.getName()
                  .replaceFirst("^/CLASS_OUTPUT/", "")
                  .replaceFirst("\\.class$", "")
                  .replace('/', '.');
          classes.put(binaryName, in.readAllBytes());
        }
      }
    }
    return new ClassLoader(ContractTest.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String wanted) throws ClassNotFoundException {
        byte[] found = classes.get(wanted);
        if (found == null) {
          throw new ClassNotFoundException(wanted);
        }
        return defineClass(wanted, found, 0, found.length);
      }
    }.loadClass(name);
  }
}
