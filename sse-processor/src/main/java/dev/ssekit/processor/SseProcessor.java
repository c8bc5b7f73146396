package dev.ssekit.processor;

import static java.util.Objects.requireNonNull;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import dev.ssekit.processor.diagnostic.Reporter;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;
import org.jspecify.annotations.Nullable;

/**
 * Generates a feature and three JAX-RS resources for each class annotated with {@code @Sse}, and
 * clients of what declares its events.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
public final class SseProcessor extends BasicAnnotationProcessor {
  /** Set when the compiler initializes the processor. */
  private @Nullable SourceFiles sourceFiles;

  /** Called by the compiler. */
  public SseProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.NAMES;
  }

  @Override
  protected Iterable<? extends Step> steps() {
    ProcessorOptions options = ProcessorOptions.of(processingEnv.getOptions());
    options.problems().forEach(new Reporter(processingEnv.getMessager())::report);
    sourceFiles = new SourceFiles(processingEnv);
    return List.of(new EndpointStep(processingEnv, options, sourceFiles));
  }

  @Override
  protected void postRound(RoundEnvironment round) {
    requireNonNull(sourceFiles).writeBeside(round.getRootElements());
  }
}
