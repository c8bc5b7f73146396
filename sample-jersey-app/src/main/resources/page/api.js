/** A problem that the server told of (RFC 9457), or that kept it from being reached. */
export class Problem extends Error {
  constructor(title, detail) {
    super(title);
    this.detail = detail;
  }
}

async function problemOf(response) {
  const type = response.headers.get('Content-Type') ?? '';
  const body = type.includes('json') ? await response.json() : {};
  return new Problem(
    body.title ?? `The server answered ${response.status}`,
    body.detail ?? response.statusText,
  );
}

/** Sends a request; answers with the JSON of a success, and throws a Problem otherwise. */
export async function call(method, path, { json, token } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  let response;
  try {
    response = await fetch(path, { method, headers, body: JSON.stringify(json) });
  } catch {
    throw new Problem('The server cannot be reached', 'The page tries again by itself.');
  }
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? null : response.json();
}

/** Shows a problem in an element, or hides the element when there is none. */
export function show(element, problem) {
  const title = document.createElement('strong');
  title.textContent = problem?.message ?? '';
  const detail = problem?.detail ?? '';
  element.hidden = !problem;
  // What has been read out once is not put there again.
  if (element.textContent !== `${title.textContent} ${detail}`) {
    element.replaceChildren(title, ` ${detail}`);
  }
}
