const MOST_SHOWN = 200;
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** The names that browsers are told to listen for: an EventSource dispatches no others. */
const names = new Set(['message', 'connection', 'update', 'alert']);

function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

function entry(event) {
  const now = new Date();
  const time = part('time', 'time', clock.format(now));
  time.dateTime = now.toISOString();
  const item = document.createElement('li');
  item.dataset.event = event.type;
  item.append(part('span', 'name', event.type), time, part('pre', 'data', event.data));
  if (event.lastEventId) item.append(part('span', 'id', `id ${event.lastEventId}`));
  return item;
}

/** One event stream: a list of what arrives, and a pill that tells how it is doing. */
export class Stream {
  #list;
  #pill;
  #source = null;
  #listening = new Set();

  constructor(list, pill) {
    this.#list = list;
    this.#pill = pill;
  }

  /** Called when the server refused the stream: the browser does not try again then. */
  onrefused = () => {};

  open(url) {
    this.close();
    this.#show('connecting');
    const source = new EventSource(url);
    this.#source = source;
    source.onopen = () => this.#show('open');
    source.onerror = () => {
      if (source.readyState === EventSource.CONNECTING) {
        this.#show('reconnecting');
      } else {
        this.close();
        this.onrefused();
      }
    };
    for (const name of names) this.#listen(name);
  }

  close() {
    this.#source?.close();
    this.#source = null;
    this.#listening.clear();
    this.#show('closed');
  }

  clear() {
    this.#list.replaceChildren();
  }

  /** Listens for a further name from now on. */
  add(name) {
    names.add(name);
    if (this.#source) this.#listen(name);
  }

  static names() {
    return [...names];
  }

  #listen(name) {
    if (this.#listening.has(name)) return;
    this.#listening.add(name);
    this.#source.addEventListener(name, (event) => {
      // An error of the connection itself has the name of an event, but no data.
      if (event instanceof MessageEvent) this.#add(event);
    });
  }

  #add(event) {
    this.#list.prepend(entry(event));
    while (this.#list.childElementCount > MOST_SHOWN) this.#list.lastElementChild.remove();
  }

  #show(state) {
    if (this.#pill.dataset.state === state) return;
    this.#pill.dataset.state = state;
    this.#pill.textContent = state;
  }
}
