package dev.ssekit.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.common.collect.ImmutableSetMultimap;
import com.palantir.javapoet.JavaFile;
import dev.ssekit.annotations.Sse;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.diagnostic.Reporter;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.read.DeclarationReader;
import dev.ssekit.processor.validate.DeclarationValidator;
import dev.ssekit.processor.validate.Verdict;
import dev.ssekit.processor.write.ClientWriter;
import dev.ssekit.processor.write.EndpointWriter;
import dev.ssekit.processor.write.typescript.ModuleWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Takes each annotated class from reading to its generated files. */
final class EndpointStep implements Step {
  private final Reporter reporter;
  private final Libraries libraries;
  private final DeclarationReader reader;
  private final DeclarationValidator validator = new DeclarationValidator();
  private final ProcessorOptions options;
  private final SourceFiles sourceFiles;
  private final ScriptFiles scriptFiles;

  EndpointStep(
      ProcessingEnvironment environment, ProcessorOptions options, SourceFiles sourceFiles) {
    this.reporter = new Reporter(environment.getMessager());
    this.libraries = new Libraries(environment.getElementUtils());
    this.reader = new DeclarationReader(environment.getElementUtils(), environment.getTypeUtils());
    this.options = options;
    this.sourceFiles = sourceFiles;
    this.scriptFiles = new ScriptFiles(environment, options.scriptFolder());
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Sse.class.getCanonicalName());
  }

  /**
   * By name, so that it is always the same of two classes that is told of a path they share. One
   * whose events name what is yet to be generated waits for the next round.
   */
  @Override
  public Set<? extends Element> process(ImmutableSetMultimap<String, Element> annotated) {
    Map<Boolean, List<TypeElement>> byCompleteness =
        ElementFilter.typesIn(annotated.values()).stream()
            .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
            .collect(Collectors.partitioningBy(reader::isComplete));
    byCompleteness.getOrDefault(true, List.of()).forEach(this::process);
    return Set.copyOf(byCompleteness.getOrDefault(false, List.of()));
  }

  private void process(TypeElement type) {
    Optional<Problem> missing = libraries.missingFor(type);
    if (missing.isPresent()) {
      reporter.report(missing.get());
      return;
    }
    reader.read(type).ifPresent(declaration -> process(declaration, type));
  }

  private void process(Declaration declaration, TypeElement type) {
    Verdict verdict = validator.validate(declaration);
    if (verdict instanceof Verdict.Rejected rejected) {
      rejected.problems().forEach(reporter::report);
    } else if (verdict instanceof Verdict.Accepted accepted) {
      write(accepted.endpoint(), type);
    }
  }

  private void write(Endpoint endpoint, TypeElement type) {
    sourceFiles.add(type, () -> sources(endpoint));
    ModuleWriter.write(endpoint).ifPresent(module -> scriptFiles.write(type, module));
  }

  private List<JavaFile> sources(Endpoint endpoint) {
    List<JavaFile> files = new ArrayList<>(EndpointWriter.write(endpoint));
    if (options.hasJavaClients()) {
      ClientWriter.write(endpoint).ifPresent(files::add);
    }
    return files;
  }
}
