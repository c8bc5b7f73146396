package dev.ssekit.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Hands javac the files of a folder: what any processor costs that generates these. */
public final class CopyingProcessor extends AbstractProcessor {
  static final String FOLDER = "sse.copied";

  private boolean copied;

  /** Called by the compiler. */
  public CopyingProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.ssekit.annotations.Sse");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FOLDER);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!copied) {
      copied = true;
      copyAll(Path.of(processingEnv.getOptions().get(FOLDER)));
    }
    return false;
  }

  private void copyAll(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String path = folder.relativize(file).toString();
        copy(file, path.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", "."));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path file, String className) throws IOException {
    try (Writer writer = processingEnv.getFiler().createSourceFile(className).openWriter()) {
      writer.write(Files.readString(file));
    }
  }
}
