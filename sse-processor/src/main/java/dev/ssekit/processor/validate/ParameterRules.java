package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import java.util.List;

/** Which parameters a method that is called can have. */
@FunctionalInterface
interface ParameterRules {

  /** What is wrong with them. */
  List<Problem> check(DeclaredMethod method, Declaration declaration);
}
