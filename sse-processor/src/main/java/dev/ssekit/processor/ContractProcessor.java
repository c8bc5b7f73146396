package dev.ssekit.processor;

import com.google.auto.service.AutoService;
import dev.ssekit.annotations.Sse;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;

/**
 * Writes what needs all classes annotated with {@code @Sse}: the documents of a module, and the
 * lock on its contract. What is wrong with a class is reported by {@link SseProcessor} alone.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.AGGREGATING)
public final class ContractProcessor extends AbstractProcessor {
  private final Set<String> annotated = new TreeSet<>();

  /** Called by the compiler. */
  public ContractProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ContractOptions.NAMES;
  }

  /** With a lock all, so that the end of the last annotated class is noticed too. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    boolean hasLock = ContractOptions.of(processingEnv.getOptions()).lock().isPresent();
    return Set.of(hasLock ? "*" : Sse.class.getCanonicalName());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Sse.class))) {
      annotated.add(type.getQualifiedName().toString());
    }
    if (round.processingOver() && !round.errorRaised()) {
      new Contract(processingEnv).finish(annotated);
    }
    return false;
  }
}
