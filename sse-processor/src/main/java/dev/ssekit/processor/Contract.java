package dev.ssekit.processor;

import com.google.auto.common.SuperficialValidation;
import dev.ssekit.processor.diagnostic.Reporter;
import dev.ssekit.processor.document.Documents;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.read.DeclarationReader;
import dev.ssekit.processor.validate.DeclarationValidator;
import dev.ssekit.processor.validate.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** All that a module offers to clients, once it is known. */
final class Contract {
  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Reporter reporter;
  private final ContractOptions options;

  Contract(ProcessingEnvironment environment) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.reporter = new Reporter(environment.getMessager());
    this.options = ContractOptions.of(environment.getOptions());
  }

  /**
   * Writes documents and lock, unless something is wrong with one of the classes.
   *
   * @param annotated the names of all annotated classes
   */
  void finish(Collection<String> annotated) {
    options.problems().forEach(reporter::report);
    boolean writesDocuments = options.writesDocuments() && !annotated.isEmpty();
    if (!options.problems().isEmpty() || (!writesDocuments && options.lock().isEmpty())) {
      return;
    }
    List<TypeElement> types = annotated.stream().map(elements::getTypeElement).toList();
    read(types)
        .ifPresent(endpoints -> {
          boolean isKept =
              options
                  .lock()
                  .map(file -> new Lock(environment, file, options.acceptsChanges()))
                  .map(lock -> lock.keep(endpoints, annotated))
                  .orElse(true);
          if (isKept && writesDocuments) {
            DocumentFiles.write(
                environment.getFiler(),
                Documents.write(endpoints, title(types.get(0)), options.version()),
                types);
          }
        });
  }

  /** That of the option, else the name of the module, if it has one. */
  private Optional<String> title(TypeElement type) {
    return options
        .title()
        .or(() ->
            Optional.ofNullable(elements.getModuleOf(type))
                .filter(module -> !module.isUnnamed())
                .map(module -> module.getQualifiedName().toString()));
  }

  /** What is offered, by the names of the classes; empty if a class is not as it should be. */
  private Optional<List<Endpoint>> read(List<TypeElement> types) {
    DeclarationReader reader = new DeclarationReader(elements, environment.getTypeUtils());
    DeclarationValidator validator = new DeclarationValidator();
    List<Endpoint> endpoints = new ArrayList<>();
    for (TypeElement type : types) {
      if (!SuperficialValidation.validateElement(type)) {
        return Optional.empty();
      }
      Optional<Declaration> declaration = reader.read(type);
      if (declaration.isEmpty()
          || !(validator.validate(declaration.get()) instanceof Verdict.Accepted accepted)) {
        return Optional.empty();
      }
      endpoints.add(accepted.endpoint());
    }
    return Optional.of(List.copyOf(endpoints));
  }
}
