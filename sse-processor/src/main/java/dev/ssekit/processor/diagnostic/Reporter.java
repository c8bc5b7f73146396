package dev.ssekit.processor.diagnostic;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems as compiler errors. */
public final class Reporter {
  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  public void report(List<Problem> problems) {
    for (Problem problem : problems) {
      Position position = problem.position();
      messager.printMessage(
          Diagnostic.Kind.ERROR,
          problem.text(),
          position.element(),
          position.annotation(),
          position.value());
    }
  }
}
