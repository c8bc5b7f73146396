package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.ssekit.processor.diagnostic.Message;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCatalogueTest {

  static Set<Message> messagesWithCode() {
    Set<Message> messages =
        EnumSet.complementOf(
            EnumSet.of(
                Message.LIBRARY_MISSING,
                Message.FILE_NOT_WRITTEN,
                Message.OPTION_TYPESCRIPT,
                Message.OPTION_CLIENT,
                Message.LOCK_UNREADABLE,
                Message.LOCK_UNWRITABLE,
                Message.OPTION_INVALID));
    messages.removeAll(messagesOfChanges());
    return messages;
  }

  static Set<Message> messagesOfChanges() {
    return EnumSet.range(Message.LOCK_FIELD_REMOVED, Message.LOCK_ENDPOINT_REMOVED);
  }

  @Test
  void hasASectionForEveryMessageInTheirOrder() {
    assertThat(ErrorCatalogue.tags())
        .containsExactlyElementsOf(Arrays.stream(Message.values()).map(Message::tag).toList());
  }

  @Test
  void everyMessageIsProvokedByAReviewedCase() {
    String reviewed =
        Stream.concat(Case.allIn("bad"), Case.allIn("locked"))
            .map(bad -> String.join("", Case.textsBelow(bad.expected()).values()))
            .collect(Collectors.joining());
    assertThat(messagesWithCode())
        .allSatisfy(m -> assertThat(reviewed).contains("[" + m.tag() + "]"));
    assertThat(messagesOfChanges())
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

  @ParameterizedTest
  @MethodSource("messagesOfChanges")
  void showsCodeThatIsLockedAndCodeThatTheLockRefuses(Message message, @TempDir Path folder) {
    List<List<JavaFileObject>> examples = ErrorCatalogue.examples(message);
    assertThat(examples).hasSize(2);
    String lock = "-Asse.lock=" + folder.resolve("sse.lock.json");
    assertThat(Compilations.complaints(Compilations.strict(lock).compile(examples.get(0))))
        .isEmpty();
    assertThat(Compilations.complaints(Compilations.strict(lock).compile(examples.get(1))))
        .singleElement()
        .asString()
        .contains("[" + message.tag() + "] ");
  }

  private static Compilation compile(List<JavaFileObject> sources) {
    return Compiler.javac().withProcessors(new SseProcessor()).compile(sources);
  }
}
