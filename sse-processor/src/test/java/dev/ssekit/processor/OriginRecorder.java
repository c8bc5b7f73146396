package dev.ssekit.processor;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Runs a processor and records which elements it names as the origins of its files. */
final class OriginRecorder implements Processor {
  private final Processor recorded;
  private @Nullable RecordingFiler filer;

  OriginRecorder(Processor recorded) {
    this.recorded = recorded;
  }

  /** The names of the originating elements of each file. */
  Map<String, List<String>> origins() {
    return Objects.requireNonNull(filer).origins();
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    RecordingFiler recordingFiler = new RecordingFiler(environment.getFiler());
    filer = recordingFiler;
    recorded.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                ProcessingEnvironment.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getFiler")
                        ? recordingFiler
                        : method.invoke(environment, arguments)));
  }

  @Override
  public Set<String> getSupportedOptions() {
    return recorded.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return recorded.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return recorded.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    recorded.process(annotations, round);
    return false;
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return List.of();
  }
}
