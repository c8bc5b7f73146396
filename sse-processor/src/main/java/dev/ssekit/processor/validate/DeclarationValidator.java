package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the mistakes in declarations. It remembers the paths and the principals' keys of all that
 * it has seen, so each compilation needs one of its own.
 */
public final class DeclarationValidator {
  private final PathRules pathRules = new PathRules();
  private final PrincipalKeyRule principalKeyRule = new PrincipalKeyRule();

  /** All mistakes of one class, except those that would only follow from others. */
  public Verdict validate(Declaration declaration) {
    List<Problem> problems = new ArrayList<>(ShapeRules.check(declaration));
    if (problems.isEmpty()) {
      ConstructorRules.check(declaration).ifPresent(problems::add);
    }
    pathRules.check(declaration).ifPresent(problems::add);
    HeartbeatRule.check(declaration).ifPresent(problems::add);
    ReplayRule.check(declaration).ifPresent(problems::add);
    problems.addAll(AccessRules.check(declaration));
    problems.addAll(NotGeneratedRules.check(declaration));
    problems.addAll(SecurityRules.check(declaration));
    problems.addAll(MetadataRules.check(declaration));
    principalKeyRule.check(declaration).ifPresent(problems::add);
    problems.addAll(EventRules.check(declaration));
    problems.addAll(OriginRules.check(declaration.allowedOrigins()));
    problems.addAll(NameBindingRule.check(declaration));
    if (declaration.shape().wrongKind().isEmpty()) {
      problems.addAll(CallbackRules.check(declaration));
      problems.addAll(CallbackNameRules.check(declaration));
    }
    return problems.isEmpty()
        ? new Verdict.Accepted(endpoint(declaration))
        : new Verdict.Rejected(List.copyOf(problems));
  }

  private static Endpoint endpoint(Declaration declaration) {
    EventContract contract = SettledContract.of(declaration);
    return new Endpoint(
        declaration.name(),
        declaration.path().value(),
        declaration.heartbeat().value(),
        declaration.skipCsrf().value(),
        declaration.replay().value(),
        declaration.overflow(),
        SettledAccess.of(declaration.security()),
        declaration.metadata().query().values(),
        Optional.of(declaration.metadata().principal().value()).filter(key -> !key.isEmpty()),
        declaration.allowedOrigins().values(),
        SettledCallbacks.of(declaration),
        declaration.nameBindings(),
        contract,
        SettledConnectParameters.of(declaration, contract),
        declaration.documentation(),
        declaration.traits());
  }
}
