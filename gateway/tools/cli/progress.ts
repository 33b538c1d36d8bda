import { performance } from 'node:perf_hooks';
import { grouped } from '../../../proto/grouped.ts';

/** A bar on standard error, when that is a terminal and there is enough to wait for. */
export class Progress {
  readonly #began = performance.now();
  #shown = 0;
  #isDrawn = false;

  /** @param total 0 when it is unknown. */
  show(bytes: number, total: number, commands: number): void {
    if (!process.stderr.isTTY) return;
    const now = performance.now();
    if (now - this.#shown < REDRAW_MS || now - this.#began < PATIENCE_MS) return;
    this.#shown = now;
    const rate = Math.round(commands / ((now - this.#began) / 1000));
    const counted = `${grouped(commands)} commands, ${grouped(rate)}/s`;
    this.#draw(total === 0 ? counted : `${bar(bytes / total)} ${counted}`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isDrawn) process.stderr.write('\r\x1b[K');
  }

  #draw(text: string): void {
    process.stderr.write(`\r\x1b[K${text}`);
    this.#isDrawn = true;
  }
}

export function commandsText(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'command' : 'commands'}`;
}

function bar(share: number): string {
  const done = Math.min(Math.max(share, 0), 1);
  const filled = Math.round(done * BAR_WIDTH);
  const percent = String(Math.floor(done * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${percent} %`;
}

const REDRAW_MS = 100;
const PATIENCE_MS = 300;
const BAR_WIDTH = 30;
