package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Endpoint;
import java.util.List;

/** What validation says of a declaration. */
public sealed interface Verdict {

  /** Nothing is wrong. */
  record Accepted(Endpoint endpoint) implements Verdict {}

  /** Something is, so nothing is generated. */
  record Rejected(List<Problem> problems) implements Verdict {}
}
