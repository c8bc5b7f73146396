const SVG = 'http://www.w3.org/2000/svg';
const SAMPLES = 60;
const WIDTH = 320;
const HEIGHT = 110;
const MARGIN = 6;

function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A chart of the last minute: one line per series, one sample per second. */
export class Chart {
  #svg;
  #top;
  #series;

  constructor(svg, top, names) {
    this.#svg = svg;
    this.#top = top;
    this.#series = names.map((name) => {
      const area = shape('path', { class: `area ${name}` });
      const line = shape('path', { class: `line ${name}`, 'vector-effect': 'non-scaling-stroke' });
      return { name, area, line, samples: [] };
    });
    for (const fraction of [0, 0.5, 1]) {
      const y = MARGIN + fraction * (HEIGHT - 2 * MARGIN);
      svg.append(shape('path', { class: 'rule', d: `M0 ${y}H${WIDTH}`, 'vector-effect': 'non-scaling-stroke' }));
    }
    svg.append(...this.#series.flatMap(({ area, line }) => [area, line]));
  }

  /** Adds a sample to each series: a number, or null where there is none. */
  add(values) {
    this.#series.forEach((series, i) => {
      series.samples.push(values[i]);
      if (series.samples.length > SAMPLES) series.samples.shift();
    });
    this.#draw();
  }

  #draw() {
    const all = this.#series.flatMap(({ samples }) => samples);
    const top = Math.max(4, ...all);
    this.#top.textContent = top;
    for (const { area, line, samples } of this.#series) {
      const points = this.#points(samples, top);
      const path = points.map(([x, y], i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
      const first = points[0]?.[0];
      const last = points.at(-1)?.[0];
      line.setAttribute('d', path);
      area.setAttribute('d', path && `${path}H${last}V${HEIGHT}H${first}Z`);
    }
    const now = this.#series.map(({ name, samples }) => `${samples.at(-1) ?? 'unknown'} on /${name}`);
    this.#svg.setAttribute('aria-label', `Connections over the last minute; now ${now.join(', ')}`);
  }

  /** The newest sample is at the right edge; what could not be sampled leaves no point. */
  #points(samples, top) {
    const step = WIDTH / (SAMPLES - 1);
    return samples
      .map((value, i) => [WIDTH - (samples.length - 1 - i) * step, value])
      .filter(([, value]) => value !== null)
      .map(([x, value]) => [
        x.toFixed(1),
        (HEIGHT - MARGIN - (value / top) * (HEIGHT - 2 * MARGIN)).toFixed(1),
      ]);
  }
}
