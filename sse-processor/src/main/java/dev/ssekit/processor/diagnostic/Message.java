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
  PATH_TEMPLATE_RESERVED(
      "SsePathTemplateReserved",
      "path \"%s\" has a template named \"%s\", which means something to the stream itself and never"
          + " becomes metadata. Rename the template."),
  PATH_RESERVED(
      "SsePathReserved",
      "path \"%s\" ends in \"%s\", which is added to the paths of streams. Choose another last"
          + " segment."),
  PATH_TAKEN(
      "SsePathTaken", "path \"%s\" is that of %s already. Choose another path for one of the two."),
  PATH_PRINCIPAL(
      "SsePathPrincipal",
      "The path of %s has a template named \"%s\", which is the principalMetadata of %s, so a client"
          + " could choose there who it is. Rename the template."),

  HEARTBEAT_NEGATIVE(
      "SseHeartbeatNegative",
      "heartbeat is %d, but seconds cannot be negative. Write 0 for no heartbeat, or leave it out"
          + " for one every 30 seconds."),

  REPLAY_NEGATIVE(
      "SseReplayNegative",
      "replay is %d, but a number of events cannot be negative. Write 0 for no ids and no resume, or"
          + " leave it out for 256."),

  ACCESS_WITHOUT_ROLES(
      "SseAccessWithoutRoles",
      "%1$s is ROLES, but %2$s names none. Write %2$s = \"...\", or NOT_GENERATED if nobody is to use"
          + " it."),
  ROLES_WITHOUT_ACCESS(
      "SseRolesWithoutAccess",
      "%s has roles, but %2$s is %3$s, so nobody asks for them. Write %2$s = Access.ROLES, or leave"
          + " the roles out."),
  ROLE_BLANK("SseRoleBlank", "A role is blank. Write its name, or leave it out."),
  ROLE_TWICE("SseRoleTwice", "The role \"%s\" is there twice. Leave one out."),
  NOTHING_GENERATED(
      "SseNothingGenerated",
      "%s declares all three resources NOT_GENERATED, so nothing is left of it. Let one be"
          + " generated, or remove @Sse."),
  NEVER_CALLED(
      "SseNeverCalled",
      "%s.%s is never called, since streamAccess is NOT_GENERATED. Remove the method, or let the"
          + " stream be generated."),
  WITHOUT_EFFECT(
      "SseWithoutEffect",
      "%s has no effect, since %s is NOT_GENERATED. Leave it out, or let the resource be"
          + " generated."),

  SECURITY_TWICE("SseSecurityTwice", "%s carries both %s and %s. Keep the one that you mean."),
  SECURITY_WITHOUT_ROLES(
      "SseSecurityWithoutRoles",
      "@RolesAllowed names no role. Name one, or write @DenyAll if nobody is to be let in."),
  SECURITY_CONTRADICTED(
      "SseSecurityContradicted",
      "%s, but %s on %s says who may use stream and statistics. Leave %s out, or remove the"
          + " annotation and say it in @Sse."),
  SECURITY_INHERITED(
      "SseSecurityInherited",
      "%s inherits from %s, whose %s does not apply to it: its stream would be public. Repeat the"
          + " annotation on %1$s, or write streamAccess."),
  SECURITY_ON_METHOD(
      "SseSecurityOnMethod",
      "%s.%s carries %s, which has no effect there. Put it on the class, or refuse the client in"
          + " onConnect."),
  SECURITY_OF_BROADCAST(
      "SseSecurityOfBroadcast",
      "%s says who may use stream and statistics, of which neither is generated. Write"
          + " broadcastAccess for the broadcast, and remove the annotation."),

  QUERY_METADATA_ALL(
      "SseQueryMetadataAll",
      "queryMetadata has \"*\", which stands for all, beside others. Leave out \"*\", or all others."),
  QUERY_METADATA_BLANK(
      "SseQueryMetadataBlank",
      "queryMetadata has a blank name. Leave it out; write {} if nothing of the query is to become"
          + " metadata."),
  QUERY_METADATA_TWICE("SseQueryMetadataTwice", "queryMetadata has \"%s\" twice. Leave one out."),
  QUERY_METADATA_RESERVED(
      "SseQueryMetadataReserved",
      "queryMetadata has \"%s\", which means something to the stream itself and never becomes"
          + " metadata. Rename the parameter, or leave it out."),
  QUERY_METADATA_PATH(
      "SseQueryMetadataPath",
      "queryMetadata has \"%s\", whose value the path gives. Leave it out, or rename one of the two."),
  QUERY_METADATA_PRINCIPAL(
      "SseQueryMetadataPrincipal",
      "queryMetadata has \"%s\", which is the key of principalMetadata and never comes from the"
          + " query. Leave it out."),

  PRINCIPAL_METADATA_BLANK(
      "SsePrincipalMetadataBlank",
      "principalMetadata is blank, so the principal's name goes nowhere. Write a key such as"
          + " \"user_id\", or leave it out."),
  PRINCIPAL_METADATA_RESERVED(
      "SsePrincipalMetadataReserved",
      "principalMetadata is \"%s\", a name that means something to the stream itself and never becomes"
          + " metadata. Choose another, such as \"user_id\"."),
  PRINCIPAL_METADATA_PATH(
      "SsePrincipalMetadataPath",
      "principalMetadata is \"%s\", whose value the path gives. Rename one of the two."),

  EVENTS_KIND(
      "SseEventsKind",
      "events has %s, which is %s. List records, and sealed interfaces that permit nothing but"
          + " records."),
  EVENTS_PERMITTED(
      "SseEventsPermitted",
      "%s permits %s, which is %s, so it cannot be sent. Make it a record, or a sealed interface of"
          + " records."),
  EVENTS_EMPTY(
      "SseEventsEmpty",
      "%s permits nothing, so no event could be sent. Declare records that implement it, inside it or"
          + " in its file."),
  EVENTS_TWICE(
      "SseEventsTwice", "events has %s twice, itself or by what it permits. Leave one out."),
  EVENT_GENERIC(
      "SseEventGeneric",
      "%s has type parameters, so clients could not know what it holds. Write a record for each"
          + " type that it is used with."),
  EVENT_HIDDEN(
      "SseEventHidden",
      "%s cannot be sent, since generated code beside %s cannot name %s. Make it public."),
  EVENT_COMPONENT_HIDDEN(
      "SseEventComponentHidden",
      "%s.%s is of a type that generated code beside %s cannot name: %s. Make that public."),
  EVENT_NAME_INVALID(
      "SseEventNameInvalid",
      "\"%s\" cannot stand in an event stream as a name. Write one line that is not empty, such as"
          + " \"%s\"."),
  EVENT_NAME_RESERVED(
      "SseEventNameReserved",
      "%s would be sent as \"%s\", which means something else to clients. Name it otherwise:"
          + " @EventName(\"...\")."),
  EVENT_NAME_TWICE(
      "SseEventNameTwice",
      "%s would be sent as \"%s\", as %s is, and clients could not tell them apart. Give one of them"
          + " another name with @EventName."),
  EVENT_METHOD(
      "SseEventMethod",
      "%s would be sent by a method %s, %s. Rename the record; @EventName keeps its name for"
          + " clients."),

  KEY_TWICE(
      "SseKeyTwice",
      "%s has @Key on more than one component, but an event is about one thing. Keep it on one of"
          + " them."),
  KEY_TYPE(
      "SseKeyType",
      "%s.%s is of the type %s, of which a client cannot write a value in one way only. Make the key"
          + " a String, a whole number, a boolean, a char, a UUID or an enum."),
  KEY_RESERVED(
      "SseKeyReserved",
      "%s.%s is compared with metadata \"%s\", which no connection has. Choose another name:"
          + " @Key(\"...\")."),
  CHANNEL_METHOD(
      "SseChannelMethod",
      "The publisher cannot have a method that chooses by \"%s\": %s. Rename it."),

  ORIGINS_ALL(
      "SseOriginsAll",
      "allowedOrigins has \"*\", which stands for all, beside others. Leave out \"*\" to let only those"
          + " in, or all others."),
  ORIGIN_NULL(
      "SseOriginNull",
      "allowedOrigins has \"null\", which sandboxed pages of anybody send. Leave it out, and serve"
          + " the page from an origin of its own."),
  ORIGIN_INVALID(
      "SseOriginInvalid", "allowedOrigins has \"%s\", which no browser sends as an origin. %s"),
  ORIGIN_TWICE("SseOriginTwice", "allowedOrigins has \"%s\" twice. Leave one out."),

  NAME_BINDING_PRIVATE(
      "SseNameBindingPrivate",
      "@%s is private, so the generated resources cannot carry it, and its filters would not run for"
          + " them. Remove private."),

  ON_CONNECT_PRIVATE(
      "SseOnConnectPrivate",
      "%s.onConnect is private, so generated code cannot call it. Remove private."),
  ON_CONNECT_STATIC(
      "SseOnConnectStatic",
      "%s.onConnect is static, but is called on the instance of a connection. Remove static."),
  ON_CONNECT_STREAM_MISSING(
      "SseOnConnectStreamMissing",
      "%s.onConnect%s takes no SseStream, through which it would welcome or refuse the client. Did you"
          + " mean %s?"),
  ON_CONNECT_STREAM_TWICE(
      "SseOnConnectStreamTwice",
      "%s.onConnect takes more than one SseStream, but a client has one. Leave %s out."),
  ON_CONNECT_PARAMETER(
      "SseOnConnectParameter",
      "%s.onConnect takes %s, but no annotation says where its value comes from, and a GET has no body"
          + " that it could be. Did you mean %s?"),
  ON_CONNECT_PARAMETER_UNFIT("SseOnConnectParameterUnfit", "%s.onConnect takes %s, which %s. %s"),
  ON_CONNECT_PATH_PARAMETER(
      "SseOnConnectPathParameter",
      "%s.onConnect: path \"%s\" has no template \"%s\", so JAX-RS finds no value. Did you mean %s?"),
  ON_CONNECT_PARAMETER_INACCESSIBLE(
      "SseOnConnectParameterInaccessible",
      "%s.onConnect takes %s, for which generated code would have to name %s, and cannot. Take another"
          + " type or annotation, or make that one visible in the package of the class."),
  ON_CONNECT_RETURNS(
      "SseOnConnectReturns",
      "%s.onConnect returns %s, which nobody receives. Declare it void; to send something, call"
          + " stream.send."),
  ON_CONNECT_OVERLOADED(
      "SseOnConnectOverloaded",
      "%s has more than one onConnect: %s. Keep one of them and rename the others."),
  ON_CONNECT_ABSTRACT(
      "SseOnConnectAbstract", "%s has no body for onConnect. Implement it in %1$s."),
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
      "%s.onGap%s cannot be called for a gap. Did you mean onGap(SseStream stream, Gap gap)?"),
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

  ON_DISCONNECT_PRIVATE(
      "SseOnDisconnectPrivate",
      "%s.onDisconnect is private, so generated code cannot call it. Remove private."),
  ON_DISCONNECT_STATIC(
      "SseOnDisconnectStatic",
      "%s.onDisconnect is static, but is called on the instance of a connection. Remove static."),
  ON_DISCONNECT_PARAMETERS(
      "SseOnDisconnectParameters",
      "%s.onDisconnect%s cannot be called when a stream has ended. Did you mean"
          + " onDisconnect(SseStream stream, DisconnectReason reason)?"),
  ON_DISCONNECT_RETURNS(
      "SseOnDisconnectReturns",
      "%s.onDisconnect returns %s, which nobody receives. Declare it void; the client is gone."),
  ON_DISCONNECT_OVERLOADED(
      "SseOnDisconnectOverloaded",
      "%s has more than one onDisconnect: %s. Keep onDisconnect(SseStream, DisconnectReason) and"
          + " rename the others."),
  ON_DISCONNECT_ABSTRACT(
      "SseOnDisconnectAbstract",
      "%s has no body for onDisconnect(SseStream, DisconnectReason). Implement it in %1$s."),
  ON_DISCONNECT_INACCESSIBLE(
      "SseOnDisconnectInaccessible",
      "%s inherits onDisconnect from %s, which is in another package and does not declare it public."
          + " Make it public there, or override it in %1$s."),

  CALLBACK_MISSPELT(
      "SseCallbackMisspelt",
      "No stream calls %s.%s. Did you mean %s? Rename it, or, if it is not meant as one, make it"
          + " private or give it another name."),

  NAME_TAKEN(
      "SseNameTaken",
      "%s is generated for %s, but a class of that name exists. Rename one of the two classes."),
  RESOURCE_TAKEN(
      "SseResourceTaken",
      "%s is generated for %s, but is there already, for a class whose name differs in its first"
          + " letter's case. Rename one of the two classes."),
  FILE_NOT_WRITTEN(
      "SseFileNotWritten",
      "%s cannot be written: %s. Name a folder with -Asse.typescript that the compiler may write to."),
  OPTION_TYPESCRIPT(
      "SseOptionTypescript",
      "-Asse.typescript is \"%s\", which is no folder. Name one; it is made where there is none."),
  OPTION_CLIENT(
      "SseOptionClient",
      "-Asse.client is \"%s\". Write java, or leave the option out: the clients for browsers are"
          + " generated without it."),
  LIBRARY_MISSING(
      "SseLibraryMissing",
      "What is generated for %s needs %s, which cannot be found. Add the dependency %s, and in a"
          + " module with module-info.java require it."),

  LOCK_FIELD_REMOVED(
      "SseLockFieldRemoved",
      "%s is gone, which clients of %s read in the event \"%s\". Restore it, or accept the change with"
          + " -Asse.lock.accept=true."),
  LOCK_FIELD_OPTIONAL(
      "SseLockFieldOptional",
      "%s was %s and is now %s, but clients of %s read it in each event \"%s\". Undo that, or accept"
          + " the change with -Asse.lock.accept=true."),
  LOCK_FIELD_REQUIRED(
      "SseLockFieldRequired",
      "%s was %s and is now %s, but whoever broadcasts to %s may send an event \"%s\" without it."
          + " Undo that, or accept the change with -Asse.lock.accept=true."),
  LOCK_TYPE_CHANGED(
      "SseLockTypeChanged",
      "%s was %s and is now %s, which clients of %s do not expect. Restore the type, or accept the"
          + " change with -Asse.lock.accept=true."),
  LOCK_EVENT_REMOVED(
      "SseLockEventRemoved",
      "The event \"%s\" of %s is gone, which clients listen for. Restore it, or accept the change with"
          + " -Asse.lock.accept=true."),
  LOCK_KEY_CHANGED(
      "SseLockKeyChanged",
      "The event \"%s\" of %s was sent %s and is now sent %s, which reaches other clients. Undo"
          + " that, or accept the change with -Asse.lock.accept=true."),
  LOCK_PARAMETER_REMOVED(
      "SseLockParameterRemoved",
      "%s no longer takes %s from the query, which clients may send. Restore it, or accept the change"
          + " with -Asse.lock.accept=true."),
  LOCK_PATH_CHANGED(
      "SseLockPathChanged",
      "The stream of %s was at %s, where clients open it, and is now at %s. Restore the path, or"
          + " accept the change with -Asse.lock.accept=true."),
  LOCK_ENDPOINT_REMOVED(
      "SseLockEndpointRemoved",
      "The stream %s of %s is gone, which clients open. Restore it, or accept the change with"
          + " -Asse.lock.accept=true."),
  LOCK_UNREADABLE(
      "SseLockUnreadable",
      "%s is not the lock of a contract: %s. Take the file back from version control, or, to lock"
          + " what is there now, delete it and build from scratch."),
  LOCK_UNWRITABLE(
      "SseLockUnwritable",
      "%s cannot be read or written: %s. Let -Asse.lock name a file in a folder that the compiler may"
          + " write to."),
  OPTION_INVALID(
      "SseOptionInvalid", "-A%s is \"%s\". Write true or false, or leave the option out.");

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
