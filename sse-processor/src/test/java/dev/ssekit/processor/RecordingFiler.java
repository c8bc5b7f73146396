package dev.ssekit.processor;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** Records which elements each source file and each resource originates in. */
final class RecordingFiler implements Filer {
  private final Filer filer;
  private final Map<String, List<String>> origins = new TreeMap<>();

  RecordingFiler(Filer filer) {
    this.filer = filer;
  }

  Map<String, List<String>> origins() {
    return origins;
  }

  @Override
  public JavaFileObject createSourceFile(CharSequence name, Element... originatingElements)
      throws IOException {
    record(name, originatingElements);
    return filer.createSourceFile(name, originatingElements);
  }

  private void record(CharSequence name, Element... originatingElements) {
    origins.put(
        name.toString(), Arrays.stream(originatingElements).map(Element::toString).toList());
  }

  @Override
  public JavaFileObject createClassFile(CharSequence name, Element... originatingElements)
      throws IOException {
    return filer.createClassFile(name, originatingElements);
  }

  @Override
  public FileObject createResource(
      Location location,
      CharSequence moduleAndPkg,
      CharSequence relativeName,
      Element... originatingElements)
      throws IOException {
    record(relativeName, originatingElements);
    return filer.createResource(location, moduleAndPkg, relativeName, originatingElements);
  }

  @Override
  public FileObject getResource(
      Location location, CharSequence moduleAndPkg, CharSequence relativeName) throws IOException {
    return filer.getResource(location, moduleAndPkg, relativeName);
  }
}
