package dev.ssekit.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Runs a processor and records which elements it names as the origin of each file. */
final class OriginRecorder extends AbstractProcessor {
  private final AbstractProcessor recorded;
  private final Map<String, List<String>> origins = new TreeMap<>();

  OriginRecorder(AbstractProcessor recorded) {
    this.recorded = recorded;
  }

  Map<String, List<String>> origins() {
    return origins;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    Filer filer = environment.getFiler();
    Filer recording =
        intercept(
            Filer.class,
            (method, arguments) -> {
              if (method.equals("createSourceFile")) {
                origins.put(arguments[0].toString(), names((Element[]) arguments[1]));
              }
              return null;
            },
            filer);
    recorded.init(
        intercept(
            ProcessingEnvironment.class,
            (method, arguments) -> method.equals("getFiler") ? recording : null,
            environment));
  }

  private static List<String> names(Element[] elements) {
    return Arrays.stream(elements).map(Element::toString).toList();
  }

  /** Sees a call, and may answer it in the place of the one that was called. */
  private interface Interception {
    Object see(String method, Object[] arguments);
  }

  private static <T> T intercept(Class<T> type, Interception interception, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = interception.see(method.getName(), arguments);
              try {
                return answer != null ? answer : method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
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
    return recorded.process(annotations, round);
  }
}
