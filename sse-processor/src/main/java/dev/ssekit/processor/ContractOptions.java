package dev.ssekit.processor;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of the compiler say of documents and lock.
 *
 * @param writesDocuments whether the documents are written
 * @param title of the documents, where it is given
 * @param version of the documents
 * @param lock the file of the lock, where there is one
 * @param acceptsChanges whether the lock takes over what clients cannot rely on any more
 * @param problems what is wrong with them
 */
record ContractOptions(
    boolean writesDocuments,
    Optional<String> title,
    String version,
    Optional<String> lock,
    boolean acceptsChanges,
    List<Problem> problems) {
  private static final String DOCUMENTS = "sse.documents";
  private static final String TITLE = "sse.documents.title";
  private static final String VERSION = "sse.documents.version";
  private static final String LOCK = "sse.lock";
  private static final String ACCEPT = "sse.lock.accept";

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(DOCUMENTS, TITLE, VERSION, LOCK, ACCEPT);

  static ContractOptions of(Map<String, String> options) {
    List<Problem> problems = new ArrayList<>();
    return new ContractOptions(
        truth(options, DOCUMENTS, true, problems),
        text(options, TITLE),
        text(options, VERSION).orElse("0.0.0"),
        text(options, LOCK),
        truth(options, ACCEPT, false, problems),
        List.copyOf(problems));
  }

  private static Optional<String> text(Map<String, String> options, String name) {
    return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
  }

  /** An option without a value is {@code true}. */
  private static boolean truth(
      Map<String, String> options, String name, boolean otherwise, List<Problem> problems) {
    if (!options.containsKey(name)) {
      return otherwise;
    }
    @Nullable String value = options.get(name);
    if (value == null || value.equals("true")) {
      return true;
    }
    if (!value.equals("false")) {
      problems.add(Problem.of(Message.OPTION_INVALID, Position.NOWHERE, name, value));
    }
    return false;
  }
}
