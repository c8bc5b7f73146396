package dev.ssekit.processor.model;

/** How far a class or method is on its way out. */
public enum Deprecation {
  NONE,
  DEPRECATED,
  FOR_REMOVAL
}
