// What a page may do with the client of the golden case "events", and what it may not.
import {
  connectPrices,
  type Changed,
  type PricesConnection,
  type PricesEvent,
  type PricesParameters,
} from "../../resources/expected/clients/events/META-INF/sse/com/example/prices.js";

const latest = new Map<string, Changed>();

const connection: PricesConnection = connectPrices(
  { symbol: "ACME" },
  {
    changed: (price) => latest.set(price.symbol, price),
    "market-closed": ({ at }, position) => console.log(at.toUpperCase(), position.length),
    gap: ({ reason, from }) => {
      if (reason === "expired" && from !== undefined) latest.clear();
    },
  },
);
console.log(connection.position);
connection.close();

const undecided: PricesParameters = Math.random() < 0.5 ? {} : { symbol: ["ACME", "BOLT"] };
connectPrices(
  undecided,
  {},
  {
    base: "https://example.com/app",
    withCredentials: true,
    lastEventId: connection.position,
    ticket: async () => (await fetch("/ticket", { method: "POST" })).text(),
    query: { lang: "en", level: [1, 2], demo: true, unset: undefined },
    onEvent: (event) => console.log(text(event)),
    onOpen: () => console.log("open"),
    onError: (refused) => console.log(refused ? "refused" : "interrupted"),
  },
);

/** The union is told apart by the name, and the compiler knows when all are dealt with. */
function text(event: PricesEvent): string {
  switch (event.event) {
    case "changed":
      return event.data.price.toFixed(2);
    case "market-closed":
      return event.data.at;
    case "gap":
      return event.data.reason;
    default:
      return event satisfies never;
  }
}

// @ts-expect-error An event of that name is not sent.
connectPrices({}, { change: () => undefined });

// @ts-expect-error The data have no such property.
connectPrices({}, { changed: (price) => price.prize });

// @ts-expect-error The data are those of the event, not of another.
connectPrices({}, { changed: (closed: { at: string }) => closed.at });

// @ts-expect-error The price is a number.
connectPrices({}, { changed: ({ price }) => price.trim() });

// @ts-expect-error No parameter has that name.
connectPrices({ symbl: "ACME" }, {});

// @ts-expect-error A symbol is text.
connectPrices({ symbol: 17 }, {});

// @ts-expect-error No option has that name.
connectPrices({}, {}, { onClose: () => undefined });

// @ts-expect-error A position is only told.
connection.position = "";
