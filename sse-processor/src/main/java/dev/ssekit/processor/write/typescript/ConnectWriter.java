package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.ConnectParameters;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.write.PathParts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the function that opens a stream, and what it calls. */
final class ConnectWriter {
  private static final String VALUE = "type Value = string | number | boolean;\n\n";

  private static final String CONNECT =
      """
      {{documentation}}export function connect{{own}}(
        {{parameters}}⟦: {{own}}Parameters⟧,
        handlers⟦: {{own}}Handlers⟧,
        options⟦: {{own}}Options⟧ = {},
      )⟦: {{own}}Connection⟧ {
        const base = (options.base ?? "").replace(/\\/+$/, "");
        const path = `${base}{{path}}`;
        const query = new URLSearchParams();
      {{appending}}
        let position = options.lastEventId ?? "";
        let stream⟦: EventSource | undefined⟧;
        let timer⟦: ReturnType<typeof setTimeout> | undefined⟧;
        let closed = false;

        function start()⟦: void⟧ {
          if (options.ticket === undefined) {
            open();
            return;
          }
          options.ticket().then(
            (ticket) => {
              if (!closed) open(ticket);
            },
            () => {
              if (!closed) interrupted(true);
            },
          );
        }

        function open(ticket⟦?: string⟧)⟦: void⟧ {
          const parts = new URLSearchParams(query);
          if (position !== "") parts.set("lastEventId", position);
          if (ticket !== undefined) parts.set("ticket", ticket);
          const source = new EventSource(`${path}?${parts}`, {
            withCredentials: options.withCredentials ?? false,
          });
          stream = source;
      {{listening}}    listen(source, "gap");
          source.onopen = () => options.onOpen?.();
          source.onerror = () => {
            // An event of this name leaves the stream open.
            if (source.readyState !== EventSource.OPEN) {
              interrupted(source.readyState === EventSource.CLOSED);
            }
          };
        }

        function listen⟦<Name extends keyof {{own}}Events>⟧(source⟦: EventSource⟧, name⟦: Name⟧)⟦: void⟧ {
          source.addEventListener(name, (message⟦: MessageEvent<string>⟧) => {
            position = message.lastEventId;
            const data⟦: {{own}}Events[Name]⟧ = JSON.parse(message.data);
            try {
              options.onEvent?.({ event: name, data, id: position }⟦ as {{own}}Event⟧);
            } finally {
              if (!closed) handlers[name]?.(data, position);
            }
          });
        }

        function interrupted(refused⟦: boolean⟧)⟦: void⟧ {
          if (options.ticket !== undefined) {
            stream?.close();
            timer = setTimeout(start, 1000 + 4000 * Math.random());
          }
          options.onError?.(refused);
        }

        start();
        return {
          get position() {
            return position;
          },
          close() {
            closed = true;
            clearTimeout(timer);
            stream?.close();
          },
        };
      }
      """;

  private static final String APPEND =
      """

      /** Adds a parameter to a query, once for each of its values. */
      function append(
        query⟦: URLSearchParams⟧,
        name⟦: string⟧,
        value⟦: Value | readonly Value[] | undefined⟧,
      )⟦: void⟧ {
        for (const each of [value].flat()) {
          if (each !== undefined) query.append(name, String(each));
        }
      }
      """;

  private static final String SEGMENT =
      """

      /** Encodes a part of a path, which can be neither empty nor only dots. */
      function segment(value⟦: Value⟧)⟦: string⟧ {
        const text = String(value);
        if (/^\\.{0,2}$/.test(text)) throw new RangeError(`"${text}" cannot be part of a path.`);
        return encodeURIComponent(text);
      }
      """;

  private ConnectWriter() {}

  static String write(Endpoint endpoint, TypeNames names, Language language) {
    ConnectParameters parameters = endpoint.connectParameters();
    boolean havePath = ParametersWriter.havePath(parameters);
    boolean haveQuery = ParametersWriter.haveQuery(endpoint);
    boolean declaresValue = language == Language.TYPESCRIPT && (havePath || haveQuery);
    return (declaresValue ? VALUE : "")
        + language.write(CONNECT, values(endpoint, names))
        + (haveQuery ? language.write(APPEND, Map.of()) : "")
        + (havePath ? language.write(SEGMENT, Map.of()) : "");
  }

  private static Map<String, String> values(Endpoint endpoint, TypeNames names) {
    EventsWriter events = new EventsWriter(names);
    return Map.of(
        "own", names.own(),
        "listening", events.listening(endpoint.contract()),
        "documentation", documentation(endpoint),
        "path", path(endpoint),
        "parameters", endpoint.connectParameters().named().isEmpty() ? "_parameters" : "parameters",
        "appending", ParametersWriter.appending(endpoint));
  }

  private static String path(Endpoint endpoint) {
    return PathParts.of(endpoint.path())
        .write(
            Literals::template, name -> "${segment(" + Literals.access("parameters", name) + ")}");
  }

  private static String documentation(Endpoint endpoint) {
    List<String> paragraphs =
        Stream.concat(
                Stream.of("Opens the event stream " + endpoint.path() + "."),
                endpoint.documentation().stream())
            .toList();
    return DocComment.write("", paragraphs);
  }
}
