package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.List;

/**
 * An annotation's array of strings, and where it and each of them stands.
 *
 * @param isWritten whether it was written out, not left at its default
 */
public record AttributeList(
    List<Attribute<String>> elements, boolean isWritten, Position position) {

  public AttributeList {
    elements = List.copyOf(elements);
  }

  public List<String> values() {
    return elements.stream().map(Attribute::value).toList();
  }
}
