package dev.ssekit.processor.diagnostic;

import java.util.Locale;

/**
 * Every mistake that is reported: what is wrong, then what to do. {@code docs/errors.md} shows an
 * example of each.
 */
public enum Message {
  CLASS_KIND(
      "SseClassKind",
      "%s is %s, of which no connection can have an instance of its own. Make it a class."),
  CLASS_ABSTRACT(
      "SseClassAbstract",
      "%s is abstract, so no connection can have an instance of it. Remove abstract, or move @Sse"
          + " to a class that extends it."),
  CLASS_GENERIC(
      "SseClassGeneric",
      "%s has type parameters, which nothing fills in. Remove them, or move @Sse to a class that"
          + " extends it with type arguments."),
  CLASS_PRIVATE(
      "SseClassPrivate", "%s is private, so generated code cannot reach it. Remove private."),
  CLASS_INNER(
      "SseClassInner",
      "%s is an inner class, which needs an instance of the class around it. Make it static."),
  CLASS_INSIDE_PRIVATE(
      "SseClassInsidePrivate",
      "%s is inside %s, which is private, so generated code cannot reach it. Remove private from"
          + " %2$s, or move %1$s out of it."),

  CONSTRUCTOR_MISSING(
      "SseConstructorMissing",
      "%s has no constructor that can be called for a connection. Give it a constructor without"
          + " parameters that is not private, or annotate one with @jakarta.inject.Inject."),
  CONSTRUCTOR_AMBIGUOUS(
      "SseConstructorAmbiguous",
      "%s has more than one constructor with @Inject. Keep @Inject on one of them."),

  PATH_EMPTY("SsePathEmpty", "path is empty. Write where the stream is, such as \"/events\"."),
  PATH_LEADING_SLASH(
      "SsePathLeadingSlash", "path \"%s\" does not begin with a slash. Write \"/%1$s\"."),
  PATH_EMPTY_SEGMENT(
      "SsePathEmptySegment", "path \"%s\" ends in a slash or has two in a row. Write \"%s\"."),
  PATH_QUERY(
      "SsePathQuery",
      "path \"%s\" has a query, which is never part of a path. Leave out the \"?\" and what follows;"
          + " query parameters become metadata of the connection without being declared."),
  PATH_FRAGMENT(
      "SsePathFragment",
      "path \"%s\" has a fragment, which no client sends. Leave out the \"#\" and what follows."),
  PATH_MATRIX(
      "SsePathMatrix",
      "path \"%s\" has a matrix parameter, which is never part of a path. Leave out the \";\" and"
          + " what follows it in the segment."),
  PATH_UNBALANCED(
      "SsePathUnbalanced",
      "path \"%s\" has a \"%s\" without its \"%s\". Write templates as \"{name}\"."),
  PATH_TEMPLATE_NAME(
      "SsePathTemplateName",
      "path \"%s\" has a template named \"%s\". Begin the name with a letter, a digit or _, and"
          + " go on with those, dots and hyphens."),
  PATH_TEMPLATE_REGEX(
      "SsePathTemplateRegex",
      "path \"%s\" has a template \"%s\" whose regular expression is wrong: %s. Correct it, or"
          + " leave it out to match one segment."),
  PATH_TEMPLATE_TWICE(
      "SsePathTemplateTwice",
      "path \"%s\" has two templates named \"%s\". Give each a name of its own."),
  PATH_RESERVED(
      "SsePathReserved",
      "path \"%s\" ends in \"%s\", which is added to the paths of streams. Choose another last"
          + " segment."),
  PATH_TAKEN(
      "SsePathTaken", "path \"%s\" is that of %s already. Choose another path for one of the two."),

  HEARTBEAT_NEGATIVE(
      "SseHeartbeatNegative",
      "heartbeat is %d, but seconds cannot be negative. Write 0 for no heartbeat, or leave it out"
          + " for one every 30 seconds."),

  REPLAY_NEGATIVE(
      "SseReplayNegative",
      "replay is %d, but a number of events cannot be negative. Write 0 for no ids and no resume, or"
          + " leave it out for 256."),

  ON_CONNECT_PRIVATE(
      "SseOnConnectPrivate",
      "%s.onConnect is private, so generated code cannot call it. Remove private."),
  ON_CONNECT_STATIC(
      "SseOnConnectStatic",
      "%s.onConnect is static, but is called on the instance of a connection. Remove static."),
  ON_CONNECT_PARAMETERS(
      "SseOnConnectParameters",
      "%s.onConnect%s cannot be called for a connection. Write void onConnect(SseStream stream)."),
  ON_CONNECT_RETURNS(
      "SseOnConnectReturns",
      "%s.onConnect returns %s, which nobody receives. Declare it void; to send something, call"
          + " stream.send."),
  ON_CONNECT_OVERLOADED(
      "SseOnConnectOverloaded",
      "%s has more than one onConnect: %s. Keep onConnect(SseStream) and rename the others."),
  ON_CONNECT_ABSTRACT(
      "SseOnConnectAbstract", "%s has no body for onConnect(SseStream). Implement it in %1$s."),
  ON_CONNECT_INACCESSIBLE(
      "SseOnConnectInaccessible",
      "%s inherits onConnect from %s, which is in another package and does not declare it public. Make"
          + " it public there, or override it in %1$s."),

  ON_GAP_PRIVATE(
      "SseOnGapPrivate", "%s.onGap is private, so generated code cannot call it. Remove private."),
  ON_GAP_STATIC(
      "SseOnGapStatic",
      "%s.onGap is static, but is called on the instance of a connection. Remove static."),
  ON_GAP_PARAMETERS(
      "SseOnGapParameters",
      "%s.onGap%s cannot be called for a gap. Write void onGap(SseStream stream, Gap gap)."),
  ON_GAP_RETURNS(
      "SseOnGapReturns",
      "%s.onGap returns %s, which nobody receives. Declare it void; to send something, call"
          + " stream.send."),
  ON_GAP_OVERLOADED(
      "SseOnGapOverloaded",
      "%s has more than one onGap: %s. Keep onGap(SseStream, Gap) and rename the others."),
  ON_GAP_ABSTRACT(
      "SseOnGapAbstract", "%s has no body for onGap(SseStream, Gap). Implement it in %1$s."),
  ON_GAP_INACCESSIBLE(
      "SseOnGapInaccessible",
      "%s inherits onGap from %s, which is in another package and does not declare it public. Make"
          + " it public there, or override it in %1$s."),

  NAME_TAKEN(
      "SseNameTaken",
      "%s is generated for %s, but a class of that name exists. Rename one of the two classes."),
  LIBRARY_MISSING(
      "SseLibraryMissing",
      "What is generated for %s needs %s, which cannot be found. Add the dependency %s, and in a"
          + " module with module-info.java require it.");

  private final String tag;
  private final String format;

  Message(String tag, String format) {
    this.tag = tag;
    this.format = format;
  }

  public String tag() {
    return tag;
  }

  String text(Object... arguments) {
    return "[" + tag + "] " + String.format(Locale.ROOT, format, arguments);
  }
}
