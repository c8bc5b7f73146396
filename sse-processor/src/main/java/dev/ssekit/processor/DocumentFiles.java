package dev.ssekit.processor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** The files beside the classes that the documents of a module go to. */
final class DocumentFiles {
  private static final String FOLDER = "META-INF/sse/";

  private DocumentFiles() {}

  /**
   * Writes them.
   *
   * @param documents texts by the names of their files
   * @param origins all classes that they tell of
   */
  static void write(Filer filer, Map<String, String> documents, List<TypeElement> origins) {
    documents.forEach((name, text) -> write(filer, FOLDER + name, text, origins));
  }

  private static void write(Filer filer, String file, String text, List<TypeElement> origins) {
    Element[] elements = origins.toArray(Element[]::new);
    try (OutputStream output =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", file, elements)
            .openOutputStream()) {
      // A writer would take the encoding of the sources.
      output.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
