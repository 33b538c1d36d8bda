// A line chart as inline SVG, by hand: no script, no library, nothing from elsewhere.

import type { Happening } from './happenings.ts';

export interface Series {
  readonly name: string;
  /** 1 … 4: which of the page's colors. */
  readonly color: number;
  readonly dashed?: boolean;
  /** One for each moment. */
  readonly values: readonly number[];
}

export interface Chart {
  readonly title: string;
  /** The meaning of a value, shown below the title. */
  readonly unit: string;
  readonly moments: readonly number[];
  readonly series: readonly Series[];
  /** Marked by a letter above the chart, from A on. */
  readonly happenings: readonly Happening[];
  /** Ends of the value axis; the same for charts that are compared. */
  readonly from: number;
  readonly to: number;
  readonly label: (value: number) => string;
}

const WIDTH = 560;
const HEIGHT = 242;
const LEFT = 64;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 26;
const TIMES = 4;
/** At most so many steps between the ends of an axis. */
const STEPS = 6;

export function chartSvg(chart: Chart, id: string): string {
  const { moments, series, from, to, label } = chart;
  const last = moments.at(-1) ?? 1;
  const span = to - from || 1;
  const x = (second: number): string =>
    (LEFT + ((WIDTH - LEFT - RIGHT) * second) / last).toFixed(1);
  const y = (value: number): string =>
    (TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - from) / span)).toFixed(1);
  const rules = ticks(from, to).map((value) => {
    const at = y(value);
    return `<path class="rule" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${at}" dy="4" text-anchor="end">${label(value)}</text>`;
  });
  const times = Array.from({ length: TIMES + 1 }, (_, i) => {
    const second = (last * i) / TIMES;
    const anchor = i === 0 ? 'start' : i === TIMES ? 'end' : 'middle';
    return `<text x="${x(second)}" y="${HEIGHT - 6}" text-anchor="${anchor}">${durationText(second)}</text>`;
  });
  const lines = series.map(({ color, dashed, values }) => {
    const points = values.map((value, i) => `${x(moments[i])} ${y(value)}`).join('L');
    return `<path class="line c${color}${dashed ? ' dashed' : ''}" d="M${points}"/>`;
  });
  const marks = marksOf(chart.happenings, x);
  const legends = series.map(({ name, values }) => {
    const most = values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
    const least = values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
    return `${name}: from ${label(least)} to ${label(most)}, ${label(values.at(-1) ?? 0)} at the end`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(chart.title)}</title><desc id="${id}-d">${escaped(legends.join('; '))}</desc>${rules.join('')}${marks}${times.join('')}${lines.join('')}</svg>`;
}

/** A rule at each moment, with the letters of all that happened then. */
function marksOf(happenings: readonly Happening[], x: (second: number) => string): string {
  const letters = new Map<string, string>();
  happenings.forEach(({ second }, place) => {
    const at = x(second);
    letters.set(at, (letters.get(at) ?? '') + letterOf(place));
  });
  let free = 0;
  const marks = [...letters].map(([at, text]) => {
    const from = Math.max(Number(at), free); // Letters of moments that are close stand beside each other.
    free = from + LETTER * text.length + 2;
    return `<path class="mark" d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${from.toFixed(1)}" y="${TOP - 8}">${text}</text>`;
  });
  return marks.join('');
}

/** What a happening is marked with. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

const LETTER = 9;

export function legend(series: readonly Series[]): string {
  if (series.length < 2) return '';
  const items = series.map(
    ({ name, color, dashed }) =>
      `<li><svg class="key" viewBox="0 0 24 8" aria-hidden="true"><path class="line c${color}${dashed ? ' dashed' : ''}" d="M0 4H24"/></svg>${escaped(name)}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** Round values between the ends of an axis. */
function ticks(from: number, to: number): number[] {
  const step = stepOf(from, to);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

/** An axis that begins and ends at round values around what it shows. */
export function axisAround(
  least: number,
  most: number,
): { readonly from: number; readonly to: number } {
  if (least === most) return { from: least, to: least + 1 };
  const step = stepOf(least, most);
  return { from: Math.floor(least / step) * step, to: Math.ceil(most / step) * step };
}

function stepOf(from: number, to: number): number {
  const wanted = (to - from) / STEPS;
  let power = 1;
  while (power > wanted) power /= 10;
  while (power * 10 <= wanted) power *= 10;
  const factor = [1, 2, 2.5, 5].find((one) => one * power >= wanted) ?? 10;
  return factor * power;
}

/** 90 s, 6 min, 8 h, 12 d. */
export function durationText(seconds: number): string {
  for (const [unit, name] of UNITS) {
    if (seconds >= 2 * unit) return `${Math.round((seconds / unit) * 10) / 10} ${name}`;
  }
  return `${Math.round(seconds)} s`;
}

const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
];

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
