package dev.ssekit.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.ssekit.annotations.Sse;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.read.DeclarationReader;
import dev.ssekit.processor.validate.DeclarationValidator;
import dev.ssekit.processor.validate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/** Reads endpoints as the processor does, and keeps them. */
final class Contracts extends AbstractProcessor {
  private final List<Endpoint> endpoints = new ArrayList<>();

  /** The endpoint of the one annotated class, and what was compiled. */
  record Read(Endpoint endpoint, Compilation compilation) {}

  static Read read(JavaFileObject... sources) {
    Contracts contracts = new Contracts();
    Compilation compilation =
        Compiler.javac().withProcessors(contracts).withOptions("-parameters").compile(sources);
    if (contracts.endpoints.size() != 1 || !compilation.errors().isEmpty()) {
      throw new AssertionError("Not one endpoint: " + compilation.diagnostics());
    }
    return new Read(contracts.endpoints.get(0), compilation);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    DeclarationReader reader =
        new DeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    ElementFilter.typesIn(round.getElementsAnnotatedWith(Sse.class)).stream()
        .flatMap(type -> reader.read(type).stream())
        .map(new DeclarationValidator()::validate)
        .map(Verdict.Accepted.class::cast)
        .map(Verdict.Accepted::endpoint)
        .forEach(endpoints::add);
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Sse.class.getCanonicalName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
