package dev.ssekit.processor.lock;

/** What a change is a change of, as far as it is still there. */
public sealed interface Place {

  /**
   * An annotated class.
   *
   * @param name canonical
   * @param attribute of its {@code @Sse}
   */
  record OfClass(String name, String attribute) implements Place {}

  /**
   * The type of an object.
   *
   * @param type as Java code writes it, with its type arguments
   */
  record OfType(String type) implements Place {}

  /**
   * A field of an object.
   *
   * @param type as Java code writes it, with its type arguments
   * @param field in JSON
   */
  record OfField(String type, String field) implements Place {}
}
