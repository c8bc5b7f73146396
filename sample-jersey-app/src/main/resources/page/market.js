import { connectPrices } from './prices.js';

/** The latest price of each share: the generated client receives them. */
export class Market {
  #list;
  #pill;
  #connection = null;

  constructor(list, pill) {
    this.#list = list;
    this.#pill = pill;
  }

  /** Watches these shares and no others. */
  watch(symbols) {
    this.#connection?.close();
    this.#list.replaceChildren();
    this.#show('connecting');
    this.#connection = connectPrices(
      { symbol: symbols },
      {
        changed: (share) => this.#put(share),
        'market-closed': () => this.#show('market closed'),
      },
      {
        onOpen: () => this.#show('open'),
        onError: (refused) => this.#show(refused ? 'closed' : 'reconnecting'),
      },
    );
  }

  #put({ symbol, price }) {
    const shown = this.#tile(symbol);
    const before = Number(shown.textContent);
    if (before && price !== before) shown.dataset.trend = price > before ? 'up' : 'down';
    shown.textContent = price.toFixed(2);
  }

  #tile(symbol) {
    const known = this.#list.querySelector(`dd[data-symbol="${CSS.escape(symbol)}"]`);
    if (known) return known;
    const tile = document.createElement('div');
    const name = document.createElement('dt');
    const shown = document.createElement('dd');
    name.textContent = symbol;
    shown.dataset.symbol = symbol;
    tile.append(name, shown);
    this.#list.append(tile);
    return shown;
  }

  #show(state) {
    if (this.#pill.dataset.state === state) return;
    this.#pill.dataset.state = state;
    this.#pill.textContent = state;
  }
}
