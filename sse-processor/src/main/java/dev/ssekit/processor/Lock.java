package dev.ssekit.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.annotations.Sse;
import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.diagnostic.Reporter;
import dev.ssekit.processor.lock.ContractComparison;
import dev.ssekit.processor.lock.LockFormatException;
import dev.ssekit.processor.lock.LockReader;
import dev.ssekit.processor.lock.LockWriter;
import dev.ssekit.processor.lock.LockedContract;
import dev.ssekit.processor.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Holds what is compiled against a file, and takes up in the file what was added. */
final class Lock {
  private final Elements elements;
  private final Messager messager;
  private final Reporter reporter;
  private final String name;
  private final boolean acceptsChanges;

  Lock(ProcessingEnvironment environment, String name, boolean acceptsChanges) {
    this.elements = environment.getElementUtils();
    this.messager = environment.getMessager();
    this.reporter = new Reporter(messager);
    this.name = name;
    this.acceptsChanges = acceptsChanges;
  }

  /**
   * Reports what clients could rely on and cannot any more; otherwise the file holds the contract
   * afterwards.
   *
   * @param endpoints all that are compiled
   * @param annotated the names of all annotated classes that are compiled
   * @return whether nothing was reported
   */
  boolean keep(List<Endpoint> endpoints, Collection<String> annotated) {
    try {
      Path file = Path.of(name);
      @Nullable String text = Files.exists(file) ? read(file) : null;
      ContractComparison.Result result =
          ContractComparison.compare(
              text == null ? LockedContract.EMPTY : LockReader.read(text),
              endpoints.stream()
                  .filter(endpoint -> endpoint.access().stream().letsSomebodyIn())
                  .toList(),
              className -> !annotated.contains(className) && isAnnotated(className));
      if (!acceptsChanges && !result.changes().isEmpty()) {
        Places places = new Places(elements);
        result.changes().forEach(change -> reporter.report(places.problem(change)));
        return false;
      }
      write(file, text, result.contract());
      return true;
    } catch (LockFormatException e) {
      return failed(Message.LOCK_UNREADABLE, String.valueOf(e.getMessage()));
    } catch (IOException | InvalidPathException e) {
      return failed(Message.LOCK_UNWRITABLE, e.toString());
    }
  }

  /** Line ends as they are here, whatever version control has made of them. */
  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }

  /** Annotated, though not compiled now: an IDE compiles only what has changed. */
  private boolean isAnnotated(String className) {
    @Nullable TypeElement type = elements.getTypeElement(className);
    return type != null && type.getAnnotation(Sse.class) != null;
  }

  private void write(Path file, @Nullable String text, LockedContract contract) throws IOException {
    String written = LockWriter.write(contract);
    if (written.equals(text) || (text == null && contract.isEmpty())) {
      return;
    }
    FileReplacement.write(file, written.getBytes(UTF_8));
    messager.printMessage(
        Diagnostic.Kind.NOTE,
        file.toAbsolutePath() + " was written: it holds what clients may rely on. Commit it.");
  }

  private boolean failed(Message message, String reason) {
    reporter.report(Problem.of(message, Position.NOWHERE, name, reason));
    return false;
  }
}
