package dev.ssekit.processor.model;

import java.util.List;

/**
 * The name of a class.
 *
 * @param packageName empty for the default package
 * @param simpleNames from the outermost class to this one
 */
public record QualifiedName(String packageName, List<String> simpleNames) {

  public QualifiedName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** The name as source code in the same package writes it. */
  public String inPackage() {
    return String.join(".", simpleNames);
  }

  /** The name of a top-level class generated for this one. */
  public String generated(String suffix) {
    return String.join("_", simpleNames) + suffix;
  }

  /** The simple name of a top-level class in the same package, qualified. */
  public String sibling(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  public String canonical() {
    return sibling(inPackage());
  }
}
