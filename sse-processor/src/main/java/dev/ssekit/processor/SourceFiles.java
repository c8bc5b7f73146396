package dev.ssekit.processor;

import com.palantir.javapoet.JavaFile;
import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Creates the files generated for a class: all of them, or none when a name is taken. */
final class SourceFiles {
  private final Filer filer;

  SourceFiles(Filer filer) {
    this.filer = filer;
  }

  List<Problem> create(List<JavaFile> files, TypeElement origin) {
    List<JavaFileObject> targets = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try {
      for (JavaFile file : files) {
        String name = qualifiedName(file);
        try {
          targets.add(filer.createSourceFile(name, origin));
        } catch (FilerException e) {
          problems.add(
              Problem.of(Message.NAME_TAKEN, Position.of(origin), name, origin.getQualifiedName()));
        }
      }
      if (problems.isEmpty()) {
        for (int i = 0; i < targets.size(); i++) {
          write(files.get(i), targets.get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write what is generated for " + origin, e);
    }
    return problems;
  }

  private static void write(JavaFile file, JavaFileObject target) throws IOException {
    try (Writer writer = target.openWriter()) {
      file.writeTo(writer);
    }
  }

  private static String qualifiedName(JavaFile file) {
    String simpleName = file.typeSpec().name();
    return file.packageName().isEmpty() ? simpleName : file.packageName() + "." + simpleName;
  }
}
