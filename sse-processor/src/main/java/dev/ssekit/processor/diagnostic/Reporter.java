package dev.ssekit.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems as compiler errors. */
public final class Reporter {
  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  public void report(Problem problem) {
    Position position = problem.position();
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        problem.text(),
        position.element(),
        position.annotation(),
        position.value());
  }
}
