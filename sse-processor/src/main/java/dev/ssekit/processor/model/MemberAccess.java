package dev.ssekit.processor.model;

/** Who may call a member. */
public enum MemberAccess {
  PUBLIC,
  PROTECTED,
  PACKAGE,
  PRIVATE
}
