package dev.ssekit.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The object that instances of a record or class are in JSON.
 *
 * @param name an identifier that is unique within the contract: the simple name of the type, after
 *     those of the types around it where two would share it
 * @param type as Java code writes it, qualified, with its type arguments
 * @param fields in the order of their declaration
 * @param documentation the Javadoc of the type as plain text, where its source is compiled along
 */
public record NamedType(
    String name, String type, List<PayloadField> fields, Optional<String> documentation) {

  public NamedType {
    fields = List.copyOf(fields);
  }
}
