package dev.ssekit.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A folder of sources that are compiled together. */
record Case(Path folder) {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  static Stream<Case> allIn(String kind) {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve(kind))) {
      return folders.sorted().map(Case::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the expectation for this case is. */
  Path expected() {
    return RESOURCES.resolve("expected").resolve(RESOURCES.relativize(folder));
  }

  /** Where the expected clients are. */
  Path expectedClients() {
    return RESOURCES.resolve("expected").resolve("clients").resolve(folder.getFileName());
  }

  List<JavaFileObject> sources() {
    return textsBelow(folder).entrySet().stream()
        .map(file -> JavaFileObjects.forSourceString(className(file.getKey()), file.getValue()))
        .toList();
  }

  /** A project with these sources in a folder. */
  Project copyTo(Path target) throws IOException {
    Project project = new Project(target);
    for (var source : textsBelow(folder).entrySet()) {
      project.write(source.getKey(), source.getValue());
    }
    return project;
  }

  /** The texts of all files below a folder, by their path with slashes. */
  static SortedMap<String, String> textsBelow(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          texts.put(name, Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static String className(String file) {
    return file.replaceFirst("\\.java$", "").replace('/', '.');
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
