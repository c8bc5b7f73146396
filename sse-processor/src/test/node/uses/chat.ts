// Path and query of the golden case "events-everything".
import { connectChat } from "../../resources/expected/clients/events-everything/META-INF/sse/com/example/chat.js";

connectChat({ room: "42", class: "a/b" }, { message: ({ author, text }) => [author, text?.length] });
connectChat({ room: "42", class: "x", "user-id": "b4", level: [1, 2] }, {});

// @ts-expect-error The path needs a room.
connectChat({ class: "a" }, {});

// @ts-expect-error A level is a number.
connectChat({ room: "42", class: "a", level: "high" }, {});

// @ts-expect-error What the endpoint does not list, it does not take.
connectChat({ room: "42", class: "a" }, {}, { query: { lang: "en" } });

// @ts-expect-error The text may be missing.
connectChat({ room: "42", class: "a" }, { message: ({ text }) => text.length });
