package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.Endpoint;
import java.util.Map;

/** Writes the types of a module. */
final class DeclarationsWriter {
  private static final String EVENTS =
      """
      /** Events that were missed. */
      export interface {{own}}Gap {
        /** The id up to which all have arrived, where it is known. */
        readonly from?: string;
        /** The id after which the stream goes on, where events have ids. */
        readonly to?: string;
        /** Too old, not known, lost by the server, or too many for this client to keep up. */
        readonly reason: "expired" | "unknown" | "lost" | "overflow";
      }

      /** The data of the events, by their names. */
      export interface {{own}}Events {
      {{properties}}  /** Some events were missed: what is known from them may be out of date. */
        readonly gap: {{own}}Gap;
      }

      /** An event, told apart from others by its name. */
      export type {{own}}Event =
      {{alternatives}}  | { readonly event: "gap"; readonly data: {{own}}Gap; readonly id: string };

      """;

  private static final String CONNECTION =
      """

      /** Functions that are called with the data of an event, and the position after it. */
      export type {{own}}Handlers = {
        readonly [Name in keyof {{own}}Events]?:
          | ((data: {{own}}Events[Name], position: string) => void)
          | undefined;
      };

      /** How a stream is opened, and what is called besides the handlers. */
      export interface {{own}}Options {
        /** Where the application is, such as "https://example.com/app"; by default the page's origin. */
        readonly base?: string | undefined;
        /** Whether cookies are sent to another origin. */
        readonly withCredentials?: boolean | undefined;
        /** The position of an earlier connection, whose stream goes on. */
        readonly lastEventId?: string | undefined;
        /** Fetches a ticket; called before each stream is opened, since one opens only one. */
        readonly ticket?: (() => Promise<string>) | undefined;
      {{query}}  /** Called with each event, before its handler. */
        readonly onEvent?: ((event: {{own}}Event) => void) | undefined;
        /** Called when the stream is open, and again each time that it has come back. */
        readonly onOpen?: (() => void) | undefined;
        /**
         * Called when the stream has broken off or could not be opened. It comes back by itself,
         * unless it was refused: then nothing more arrives, except where there are tickets.
         */
        readonly onError?: ((refused: boolean) => void) | undefined;
      }

      /** A stream that comes back by itself, and goes on where it broke off. */
      export interface {{own}}Connection {
        /** The id of the last event, or that of an event before it; empty where none has one. */
        readonly position: string;
        /** Ends the stream. Nothing is called any more. */
        close(): void;
      }

      """;

  private static final String QUERY =
      """
        /** Further parameters of the query. */
        readonly query?: Readonly<Record<string, Value | readonly Value[] | undefined>> | undefined;
      """;

  private DeclarationsWriter() {}

  static String write(Endpoint endpoint, TypeNames names) {
    EventsWriter events = new EventsWriter(names);
    Map<String, String> values =
        Map.of(
            "own", names.own(),
            "properties", events.properties(endpoint.contract()),
            "alternatives", events.alternatives(endpoint.contract()),
            "query", ParametersWriter.takesFurther(endpoint) ? QUERY : "");
    return new PayloadWriter(names).write(endpoint.contract())
        + Language.TYPESCRIPT.write(EVENTS, values)
        + new ParametersWriter(names).declaration(endpoint.connectParameters())
        + Language.TYPESCRIPT.write(CONNECTION, values);
  }
}
