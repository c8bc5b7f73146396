import { call, show } from './api.js';
import { Chart } from './chart.js';
import { Market } from './market.js';
import { Stream } from './stream.js';

const at = (id) => document.getElementById(id);

/** Runs what may fail; its problem, if any, goes where the user looks. */
async function attempt(problemId, action) {
  try {
    await action();
    show(at(problemId), null);
  } catch (problem) {
    show(at(problemId), problem);
  }
}

const refused = { message: 'The server refused the stream.', detail: 'Connect to try again.' };

// The stream.

const stream = new Stream(at('events'), at('status'));
const notifications = new Stream(at('notifications'), at('private-status'));

function connect() {
  const form = new FormData(at('connect'));
  const path = form.get('path');
  const channel = form.get('channel');
  show(at('stream-problem'), null);
  stream.open(channel === null ? path : `${path}?${new URLSearchParams({ channel })}`);
  at('send-path').value = path;
  at('filter').value = channel ?? '';
  describeFilter();
}

function choose() {
  at('channel').disabled = new FormData(at('connect')).get('path') !== '/channels';
}

function listenFor(name) {
  stream.add(name);
  notifications.add(name);
  at('names').textContent = Stream.names().join(', ');
}

stream.onrefused = () => show(at('stream-problem'), refused);
at('connect').addEventListener('change', (change) => {
  if (change.target.name === 'path') choose();
});
at('connect').addEventListener('submit', (submit) => {
  submit.preventDefault();
  connect();
});
at('disconnect').addEventListener('click', () => stream.close());
at('clear').addEventListener('click', () => stream.clear());
at('alert').addEventListener('click', () =>
  attempt('stream-problem', () => call('GET', '/trigger-event')));

// Sending.

function describeFilter() {
  const path = at('send-path').value;
  at('filter').disabled = path === '/events';
  at('filter-key').textContent = path === '/notifications' ? 'user' : 'channel';
}

/** An object or an array goes as JSON, anything else as the text that it is. */
function dataOf(text) {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function send(form) {
  const path = form.get('path');
  const value = (form.get('filter') ?? '').trim();
  const key = path === '/notifications' ? 'user_id' : 'channel';
  const event = form.get('event').trim();
  listenFor(event);
  at('sent').textContent = '';
  const { id, matched } = await call('POST', `${path}/broadcast`, {
    token: form.get('token'),
    json: { event, data: dataOf(form.get('data')), filter: value ? { [key]: value } : {} },
  });
  const clients = matched === 1 ? '1 client' : `${matched} clients`;
  at('sent').textContent = `Accepted for ${clients}, id ${id}`;
}

at('send-path').addEventListener('change', () => {
  at('filter').value = '';
  describeFilter();
});
at('token').value = sessionStorage.getItem('token') ?? '';
at('token').addEventListener('input', () => sessionStorage.setItem('token', at('token').value));
at('send').addEventListener('submit', (submit) => {
  submit.preventDefault();
  attempt('send-problem', () => send(new FormData(at('send'))));
});

// The login, and what only one user may see.

let newest = 0;

function showUser(user) {
  newest += 1;
  at('login').hidden = user !== null;
  at('logged-in').hidden = user === null;
  at('user').textContent = user ?? '';
  if (user === null) {
    notifications.close();
  } else {
    notifications.open('/notifications');
  }
}

async function whoIsIt() {
  newest += 1;
  const asked = newest;
  const { user } = await call('GET', '/login');
  // After a login or a logout that was answered meanwhile, this answer is of the past.
  if (newest === asked) showUser(user);
}

// The session may have ended with the server that kept it.
notifications.onrefused = () => attempt('private-problem', whoIsIt);
at('login').addEventListener('submit', (submit) => {
  submit.preventDefault();
  attempt('private-problem', async () => {
    const { user } = await call('POST', '/login', { json: { name: at('name').value } });
    showUser(user);
  });
});
at('logout').addEventListener('click', () =>
  attempt('private-problem', async () => {
    await call('DELETE', '/login');
    notifications.clear();
    showUser(null);
  }));

// The prices.

const market = new Market(at('prices'), at('prices-status'));

at('symbols').addEventListener('change', ({ target }) => market.watch(target.value.split(' ')));

// The counts.

const chart = new Chart(at('chart'), at('chart-top'), ['events', 'channels']);

async function count() {
  const all = await Promise.all(['/events/stats', '/channels/stats'].map((path) => call('GET', path)));
  const here = all.map((stats) => stats.connections.here);
  const sum = (name) => all.reduce((total, stats) => total + stats.events[name], 0);
  chart.add(here);
  at('count-events').textContent = here[0];
  at('count-channels').textContent = here[1];
  at('count-broadcast').textContent = sum('broadcast');
  at('count-delivered').textContent = sum('delivered');
}

async function keepCounting() {
  if (!document.hidden) {
    await attempt('counts-problem', async () => {
      try {
        await count();
      } catch (problem) {
        chart.add([null, null]);
        throw problem;
      }
    });
  }
  setTimeout(keepCounting, 1000);
}

listenFor('message');
choose();
connect();
market.watch(['ACME', 'BOLT', 'CRUX']);
attempt('private-problem', whoIsIt);
keepCounting();
