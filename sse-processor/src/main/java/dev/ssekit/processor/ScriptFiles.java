package dev.ssekit.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.tools.StandardLocation.CLASS_OUTPUT;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.diagnostic.Reporter;
import dev.ssekit.processor.write.typescript.ScriptModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The clients for browsers: resources of the jar, and files in a folder where one is named. */
final class ScriptFiles {
  private static final String RESOURCES = "META-INF/sse/";

  private final Filer filer;
  private final Reporter reporter;
  private final Optional<Path> folder;

  ScriptFiles(ProcessingEnvironment environment, Optional<Path> folder) {
    this.filer = environment.getFiler();
    this.reporter = new Reporter(environment.getMessager());
    this.folder = folder;
  }

  void write(TypeElement origin, ScriptModule module) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(module.name() + ".js", module.javaScript().getBytes(UTF_8));
    files.put(module.name() + ".ts", module.typeScript().getBytes(UTF_8));
    Optional<Problem> problem = writeResources(origin, files);
    if (problem.isEmpty() && folder.isPresent()) {
      problem = writeInto(folder.get(), origin, files);
    }
    problem.ifPresent(reporter::report);
  }

  private Optional<Problem> writeResources(TypeElement origin, SortedMap<String, byte[]> files) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = RESOURCES + file.getKey();
      try (OutputStream output =
          filer.createResource(CLASS_OUTPUT, "", name, origin).openOutputStream()) {
        output.write(file.getValue());
      } catch (FilerException e) {
        return Optional.of(
            Problem.of(
                Message.RESOURCE_TAKEN, Position.of(origin), name, origin.getQualifiedName()));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + name, e);
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> writeInto(
      Path folder, TypeElement origin, SortedMap<String, byte[]> files) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey()).toAbsolutePath();
      try {
        replace(target, file.getValue());
      } catch (IOException e) {
        return Optional.of(
            Problem.of(Message.FILE_NOT_WRITTEN, Position.of(origin), target, e.toString()));
      }
    }
    return Optional.empty();
  }

  /** Only where it changes, for whoever watches the file. */
  private static void replace(Path target, byte[] content) throws IOException {
    if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
      return;
    }
    Files.createDirectories(target.getParent());
    FileReplacement.write(target, content);
  }
}
