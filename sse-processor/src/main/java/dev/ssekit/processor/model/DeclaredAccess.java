package dev.ssekit.processor.model;

import dev.ssekit.annotations.Access;

/**
 * Who may use one of the resources, as {@code @Sse} has it.
 *
 * @param resource what the names of the two attributes begin with, such as "stream"
 */
public record DeclaredAccess(String resource, Attribute<Access> access, AttributeList roles) {

  public String accessName() {
    return resource + "Access";
  }

  public String rolesName() {
    return resource + "Roles";
  }

  public boolean isGenerated() {
    return access.value() != Access.NOT_GENERATED;
  }
}
