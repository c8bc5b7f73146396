package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.ssekit.processor.diagnostic.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCatalogueTest {

  static Set<Message> messagesWithCode() {
    return EnumSet.complementOf(EnumSet.of(Message.LIBRARY_MISSING));
  }

  @Test
  void hasASectionForEveryMessageInTheirOrder() {
    assertThat(ErrorCatalogue.tags())
        .containsExactlyElementsOf(Arrays.stream(Message.values()).map(Message::tag).toList());
  }

  @Test
  void everyMessageIsProvokedByAReviewedCase() {
    String reviewed =
        Case.allIn("bad")
            .map(bad -> String.join("", Case.textsBelow(bad.expected()).values()))
            .collect(Collectors.joining());
    assertThat(messagesWithCode())
        .allSatisfy(m -> assertThat(reviewed).contains("[" + m.tag() + "]"));
  }

  @ParameterizedTest
  @MethodSource("messagesWithCode")
  void showsCodeThatProvokesTheMessageAndCodeThatDoesNot(Message message) {
    List<List<JavaFileObject>> examples = ErrorCatalogue.examples(message);
    assertThat(examples).hasSize(2);
    assertThat(Compilations.complaints(compile(examples.get(0))))
        .singleElement()
        .asString()
        .contains("[" + message.tag() + "] ");
    assertThat(Compilations.complaints(compile(examples.get(1)))).isEmpty();
  }

  private static Compilation compile(List<JavaFileObject> sources) {
    return Compiler.javac().withProcessors(new SseProcessor()).compile(sources);
  }
}
