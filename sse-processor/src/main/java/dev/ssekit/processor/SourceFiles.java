package dev.ssekit.processor;

import com.palantir.javapoet.JavaFile;
import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.diagnostic.Reporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The files generated in a round. They are written at its end, when it is known which classes the
 * user has: whether a class exists cannot be asked of the compiler, which also finds what an
 * earlier compilation has left behind.
 */
final class SourceFiles {
  private final Filer filer;
  private final Reporter reporter;
  private final Set<String> taken = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();

  /** The files of one class, written all or none, and composed one class at a time. */
  private record Pending(TypeElement origin, Supplier<List<JavaFile>> files) {}

  SourceFiles(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.reporter = new Reporter(environment.getMessager());
  }

  void add(TypeElement origin, Supplier<List<JavaFile>> files) {
    pending.add(new Pending(origin, files));
  }

  /** Writes what was added in this round, beside the classes that it has. */
  void writeBeside(Set<? extends Element> roots) {
    ElementFilter.typesIn(roots).forEach(type -> taken.add(type.getQualifiedName().toString()));
    for (Pending each : pending) {
      write(each.origin(), each.files().get()).ifPresent(reporter::report);
    }
    pending.clear();
  }

  private Optional<Problem> write(TypeElement origin, List<JavaFile> files) {
    Optional<Problem> nameTaken =
        files.stream()
            .map(SourceFiles::qualifiedName)
            .filter(taken::contains)
            .findFirst()
            .map(name -> nameTaken(name, origin));
    if (nameTaken.isPresent()) {
      return nameTaken;
    }
    for (JavaFile file : files) {
      String name = qualifiedName(file);
      taken.add(name);
      try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
        writer.write(AsciiLiterals.of(file.toString()));
      } catch (FilerException e) {
        return Optional.of(nameTaken(name, origin));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + name, e);
      }
    }
    return Optional.empty();
  }

  private static Problem nameTaken(String name, TypeElement origin) {
    return Problem.of(Message.NAME_TAKEN, Position.of(origin), name, origin.getQualifiedName());
  }

  private static String qualifiedName(JavaFile file) {
    String simpleName = file.typeSpec().name();
    return file.packageName().isEmpty() ? simpleName : file.packageName() + "." + simpleName;
  }
}
