// Measures as bars: small SVG files that a page shows in light and in dark.

import { BARE_CORE } from './bare-core.ts';
import { BOOKS } from './books.ts';
import type { Measures } from './measures.ts';
import { HFT, NODEJS } from './peers.ts';
import { VARIANTS } from './pipeline.ts';
import { STAGES, THREAD, WAITS } from './stages.ts';
import { text } from './tables.ts';
import { TREE } from './tree-book.ts';
import { YARDSTICK } from './yardstick/yardstick.ts';

interface Bar {
  readonly label: string;
  readonly value: number;
  /** Which of the colours. */
  readonly colour: number;
}

interface Chart {
  readonly title: string;
  readonly groups: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
  readonly legend: readonly string[];
  readonly isLogarithmic: boolean;
}

const [WIDTH, LEFT, RIGHT, BAR, GAP, TOP] = [800, 270, 70, 13, 10, 64];
/** From one name of the legend to the next: room for the longest. */
const NAME = 158;
const STYLE = `
text { font: 12px system-ui, sans-serif; fill: #24292f; }
.title { font-weight: 600; font-size: 14px; }
.c0 { fill: #0969da; } .c1 { fill: #8c959f; } .c2 { fill: #2da44e; } .c3 { fill: #bf8700; } .c4 { fill: #cf222e; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .c0 { fill: #58a6ff; } .c1 { fill: #6e7681; } .c2 { fill: #3fb950; } .c3 { fill: #d29922; } .c4 { fill: #f85149; }
}`;

/** File name → picture; one whose numbers are missing is left out. */
export function charts(m: Measures): Record<string, string> {
  const found: Record<string, Chart> = {
    books: booksChart(m),
    pipeline: variantsChart(m),
    stages: stagesChart(m),
  };
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, { groups }]) => groups.length > 0)
      .map(([name, chart]) => [`${name}.svg`, svg(chart)]),
  );
}

function booksChart(m: Measures): Chart {
  const legend = [BARE_CORE, YARDSTICK, TREE, NODEJS, HFT];
  const groups = m.rows(BOOKS).map((row) => ({
    label: row,
    bars: legend.flatMap((name, colour) => {
      const value = m.get(BOOKS, row, name);
      return value === undefined ? [] : [{ label: text(value), value, colour }];
    }),
  }));
  const title = 'Books: millions of messages a second, bars on a logarithmic scale';
  return { title, groups, legend, isLogarithmic: true };
}

function variantsChart(m: Measures): Chart {
  const groups = m.rows(VARIANTS).map((row) => {
    const value = (m.get(VARIANTS, row, 'pipeline') ?? 0) / (m.get(VARIANTS, row, 'plain') ?? 1);
    return { label: row, bars: [{ label: text(value), value, colour: 0 }] };
  });
  const title = 'The whole pipeline, of plain orders of 500 accounts';
  return { title, groups, legend: [], isLogarithmic: false };
}

function stagesChart(m: Measures): Chart {
  // Waiting would make the rest too small to see.
  const rows = m.rows(STAGES).filter((row) => row !== WAITS);
  const groups = rows.map((row) => {
    const value = m.get(STAGES, row, THREAD) ?? 0;
    return { label: row, bars: [{ label: text(value), value, colour: 0 }] };
  });
  return { title: `Order → durable ack: ${THREAD}`, groups, legend: [], isLogarithmic: false };
}

function svg({ title, groups, legend, isLogarithmic }: Chart): string {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const [low, high] = [Math.min(...values) / 2, Math.max(...values)];
  const share = (value: number): number =>
    isLogarithmic ? Math.log(value / low) / Math.log(high / low) : value / high;
  const lines: string[] = [`<text class="title" x="8" y="20">${title}</text>`];
  legend.forEach((name, i) => {
    const x = 8 + i * NAME;
    lines.push(`<rect class="c${i}" x="${x}" y="33" width="10" height="10"/>`);
    lines.push(`<text x="${x + 14}" y="42">${name}</text>`);
  });
  let y = legend.length > 0 ? TOP : 34;
  for (const { label, bars } of groups) {
    lines.push(`<text x="8" y="${y + BAR - 2}">${label}</text>`);
    for (const { value, colour, label: number } of bars) {
      const width = Math.max(1, Math.round(share(value) * (WIDTH - LEFT - RIGHT)));
      lines.push(
        `<rect class="c${colour}" x="${LEFT}" y="${y}" width="${width}" height="${BAR - 2}"/>`,
      );
      lines.push(`<text x="${LEFT + width + 5}" y="${y + BAR - 3}">${number}</text>`);
      y += BAR;
    }
    y += GAP;
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${title}">`;
  return `${head}\n<style>${STYLE}\n</style>\n${lines.join('\n')}\n</svg>\n`;
}
