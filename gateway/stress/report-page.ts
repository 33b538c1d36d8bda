// A run as one page: figures, charts, proof. Nothing is fetched; it reads in light and in dark, wide and narrow.

import {
  axisAround,
  type Chart,
  chartSvg,
  durationText,
  escaped,
  legend,
  letterOf,
  type Series,
} from './chart.ts';
import { counted, figures, type Line, proofs, type Report, type Run } from './report-text.ts';
import type { Frame } from './trial.ts';

export function reportPage(report: Report): string {
  const { path, seed, runs } = report;
  const title = `Stress: ${path}`;
  const isSound = runs.every(
    ({ outcome }) => outcome.accountsBelowZero === 0 && outcome.broken.length === 0,
  );
  const verdict = isSound
    ? 'No account ended below zero, and money was conserved to the millionth of a dollar.'
    : 'A promise was broken: see the proof.';
  const charts = CHARTS.map((draw, place) => section(draw(runs), runs, place));
  const broken = runs.flatMap(({ outcome }) => outcome.broken);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>${escaped(title)}</h1>
<p>Seed ${seed}. ${escaped(runs.map(({ name }) => name).join(' compared with '))}.</p>
<p class="verdict ${isSound ? 'sound' : 'unsound'}">${verdict}</p></header>
${table('What happened', figures(runs), runs)}
${happened(runs)}
${charts.join('\n')}
${table('Proof', proofs(runs), runs)}
${broken.length === 0 ? '' : `<ul>${broken.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`}
</main>
</body>
</html>
`;
}

function table(caption: string, lines: readonly Line[], runs: readonly Run[]): string {
  const head =
    runs.length === 1
      ? ''
      : `<thead><tr><td></td>${runs.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`;
  const rows = lines.map(
    ([label, ...values]) =>
      `<tr><th scope="row">${escaped(label)}</th>${values.map(cell).join('')}</tr>`,
  );
  const wide = runs.length === 1 ? '' : ' class="whole"';
  return `<section${wide}><h2>${caption}</h2><table>${head}<tbody>${rows.join('')}</tbody></table></section>`;
}

/** A number stays on its line; a digest has no room on one. */
function cell(value: string): string {
  const kind = value.length > NUMBER_LENGTH_MAX ? ' class="long"' : '';
  return `<td${kind}>${escaped(value)}</td>`;
}

const NUMBER_LENGTH_MAX = 32;

/** What the letters on the charts are. */
function happened(runs: readonly Run[]): string {
  const lists = runs.map(({ name, outcome }) => {
    const items = outcome.happenings.map(
      ({ second, text }, place) =>
        `<li><strong>${letterOf(place)}</strong> <span>${durationText(second)}</span><div>${escaped(text)}</div></li>`,
    );
    const caption = runs.length === 1 ? '' : `<h3>${escaped(name)}</h3>`;
    const list =
      items.length === 0
        ? '<p class="unit">nothing</p>'
        : `<ol class="happened">${items.join('')}</ol>`;
    return `<div>${caption}${list}</div>`;
  });
  const wide = runs.length === 1 ? '' : ' class="whole"';
  return `<section${wide}><h2>When</h2><p class="unit">The letters stand on the charts; the first of each kind.</p><div class="charts">${lists.join('')}</div></section>`;
}

/** The same chart of every run, side by side. */
interface Picture {
  readonly title: string;
  readonly unit: string;
  readonly series: (frames: readonly Frame[]) => Series[];
  readonly label: (value: number) => string;
  /** The axis begins at zero. */
  readonly fromZero: boolean;
}

function section(
  { title, unit, series, label, fromZero }: Picture,
  runs: readonly Run[],
  place: number,
): string {
  const drawn = runs.map(({ outcome }) => series(outcome.frames));
  const values = drawn.flat().flatMap((one) => one.values);
  const least = values.reduce((a, b) => Math.min(a, b), fromZero ? 0 : values[0]);
  const most = values.reduce((a, b) => Math.max(a, b), fromZero ? 0 : values[0]);
  if (fromZero && least === 0 && most === 0) {
    return `<section><h2>${escaped(title)}</h2><p class="unit">none</p></section>`;
  }
  const axis = axisAround(least, most);
  const figuresOf = runs.map(({ name, outcome }, run) => {
    const moments = outcome.frames.map(({ second }) => second);
    const chart: Chart = {
      title: `${title}, ${name}`,
      unit,
      moments,
      series: drawn[run],
      happenings: outcome.happenings,
      ...axis,
      label,
    };
    const caption = runs.length === 1 ? '' : `<figcaption>${escaped(name)}</figcaption>`;
    return `<figure>${caption}${chartSvg(chart, `c${place}-${run}`)}</figure>`;
  });
  const wide = runs.length === 1 ? '' : ' class="whole"';
  return `<section${wide}><h2>${escaped(title)}</h2><p class="unit">${escaped(unit)}</p>${legend(drawn[0])}<div class="charts">${figuresOf.join('')}</div></section>`;
}

const CHARTS: readonly ((runs: readonly Run[]) => Picture)[] = [
  (runs) => ({
    title: `${runs[0].outcome.contracts[0].symbol}: index and mark`,
    unit: 'change since the beginning',
    fromZero: false,
    label: (value) => percentText(value, 1),
    series: (frames) => [
      line('index', 1, frames, (f) => f.index[0] / frames[0].index[0] - 1),
      { ...line('mark', 2, frames, (f) => f.mark[0] / frames[0].index[0] - 1), dashed: true },
    ],
  }),
  (runs) => ({
    title: 'Mark against index',
    unit: 'distance of the mark from the index, basis points',
    fromZero: true,
    label: (value) => (value * 10_000).toFixed(1).replace(/^-0\.0$/, '0.0'),
    series: (frames) =>
      runs[0].outcome.contracts.map(({ symbol }, place) =>
        line(symbol, place + 1, frames, (f) => f.mark[place] / f.index[place] - 1),
      ),
  }),
  () => ({
    title: 'Liquidated notional',
    unit: 'USD, closed into the book, added up',
    fromZero: true,
    label: shortDollars,
    series: (frames) => [line('liquidated', 2, frames, (f) => f.liquidatedNotional)],
  }),
  () => ({
    title: 'Slices against the mark',
    unit: 'where liquidations traded; below zero is worse for the client',
    fromZero: true,
    label: (value) => percentText(value, 2),
    series: (frames) => [
      line('mean', 1, frames, (f) => f.sliceMean),
      { ...line('worst', 2, frames, (f) => f.sliceWorst), dashed: true },
    ],
  }),
  () => ({
    title: 'Fund and tranche',
    unit: 'USD',
    fromZero: true,
    label: shortDollars,
    series: (frames) => [
      line('insurance fund', 1, frames, (f) => f.fund),
      line('venue tranche', 3, frames, (f) => f.tranche),
    ],
  }),
  () => ({
    title: 'Deleveraged lots',
    unit: 'lots of both contracts, added up',
    fromZero: true,
    label: (value) => counted(Math.round(value)),
    series: (frames) => [line('deleveraged', 2, frames, (f) => f.deleveragedLots)],
  }),
  () => ({
    title: 'Haircut on gains',
    unit: 'USD, added up',
    fromZero: true,
    label: shortDollars,
    series: (frames) => [line('haircut', 2, frames, (f) => f.haircut)],
  }),
  () => ({
    title: 'Accounts by state',
    unit: 'accounts that are not healthy',
    fromZero: true,
    label: (value) => counted(Math.round(value)),
    series: (frames) => [
      line('reducing only', 1, frames, (f) => f.levels[1]),
      line('warning', 3, frames, (f) => f.levels[2]),
      line('below maintenance', 2, frames, (f) => f.levels[3]),
    ],
  }),
  () => ({
    title: 'Depth that makers leave',
    unit: 'parts of that of quiet times',
    fromZero: true,
    label: (value) => percentText(value, 0),
    series: (frames) => [line('depth', 1, frames, (f) => f.depthLeft)],
  }),
];

function line(
  name: string,
  color: number,
  frames: readonly Frame[],
  value: (frame: Frame) => number,
): Series {
  return { name, color, values: frames.map(value) };
}

function percentText(value: number, decimals: number): string {
  return `${(value * 100).toFixed(decimals).replace(/^-(0(\.0+)?)$/, '$1')}%`;
}

/** 850 000, 12.5 M, 3.2 B; from minor units. */
function shortDollars(money: number): string {
  const usd = money / 1e6;
  if (Math.abs(usd) >= 1e9) return `${(usd / 1e9).toFixed(1)} B`;
  if (Math.abs(usd) >= 1e6) return `${(usd / 1e6).toFixed(1)} M`;
  return counted(Math.round(usd));
}

const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#59636e;--rule:#d8dde3;--c1:#0b66c3;--c2:#c2410c;--c3:#15803d;--c4:#7e22ce}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e7eaee;--soft:#9aa4af;--rule:#343b43;--c1:#6cb2ff;--c2:#ff9a62;--c3:#5fd38a;--c4:#cf9bff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 3rem;display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr))}
header,.whole{grid-column:1/-1}
h1{font-size:1.6rem;margin:0;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:0 0 .25rem}
p{margin:.25rem 0}
.unit,figcaption,.legend{color:var(--soft);font-size:.85rem;margin:0}
.verdict{font-weight:600}
.sound{color:var(--c3)}
.unsound{color:var(--c2)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .5rem;border-bottom:1px solid var(--rule);text-align:right}
td{white-space:nowrap}
.long,thead th{white-space:normal;overflow-wrap:anywhere}
th[scope=row]{text-align:left;font-weight:400;color:var(--soft)}
.charts{display:flex;flex-wrap:wrap;gap:1rem}
figure{margin:0;flex:1 1 20rem;min-width:0}
figure svg{width:100%;height:auto;display:block}
svg text{fill:var(--soft);font-size:12px}
.rule{stroke:var(--rule);fill:none}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.mark{stroke:var(--soft);stroke-dasharray:2 3;fill:none}
.dashed{stroke-dasharray:5 3}
.c1{stroke:var(--c1)}.c2{stroke:var(--c2)}.c3{stroke:var(--c3)}.c4{stroke:var(--c4)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
@media (max-width:40rem){
.whole tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--rule)}
.whole th,.whole td{flex:1 1 45%;border:0;white-space:normal;overflow-wrap:anywhere}
.whole th[scope=row]{flex-basis:100%;padding-bottom:0}
.whole thead td{display:none}
}
h3{font-size:.95rem;margin:.25rem 0}
.happened{list-style:none;margin:.25rem 0 0;padding:0}
.happened li{display:flex;gap:.5rem}
.happened strong{flex:0 0 1rem}
.happened span{flex:0 0 4rem;color:var(--soft);font-variant-numeric:tabular-nums}
.key{width:24px;height:8px;margin-right:.35rem}
`;
