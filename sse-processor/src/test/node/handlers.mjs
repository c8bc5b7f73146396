// Prints what a generated client, the module of /prices, calls when its listener misbehaves.
import { pathToFileURL } from 'node:url';

class EventSource {
  static OPEN = 1;
  static CLOSED = 2;
  static last;
  readyState = EventSource.OPEN;
  listeners = {};

  constructor() {
    EventSource.last = this;
  }

  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }

  close() {}

  send(name, data) {
    try {
      this.listeners[name]({ data: JSON.stringify(data), lastEventId: '1' });
    } catch (error) {
      console.log(`reported: ${error.message}`);
    }
  }
}

globalThis.EventSource = EventSource;
const { connectPrices } = await import(pathToFileURL(process.argv[2]));

function connect(onEvent) {
  const handlers = { gap: ({ reason }) => console.log(`handled: ${reason}`) };
  return connectPrices({}, handlers, { onEvent });
}

connect(() => {
  throw new Error('no log');
});
EventSource.last.send('gap', { reason: 'after an error' });

const closing = connect(() => closing.close());
EventSource.last.send('gap', { reason: 'after the end' });
