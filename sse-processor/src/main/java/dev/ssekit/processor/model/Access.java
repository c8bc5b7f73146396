package dev.ssekit.processor.model;

/** Who may call a member. */
public enum Access {
  PUBLIC,
  PROTECTED,
  PACKAGE,
  PRIVATE
}
