// The terminal while the view is up: the alternate screen, without cursor or echo, given back whatever happens.

import { isatty } from 'node:tty';
import type { Outlet } from './outlet.ts';
import type { Size } from './view.ts';

/** Lines are not wrapped: a window that is too narrow shows the left of them. */
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J';
const LEAVE = '\x1b[?7h\x1b[?25h\x1b[?1049l';
/** Terminals that know them show what lies between the two at once; others pass over them. */
const BEGIN = '\x1b[?2026h\x1b[H';
const END = '\x1b[?2026l';
const CTRL_C = '\x03';

export class Screen {
  readonly #leave = (): void => this.close();
  readonly #outlet: Outlet;
  #open = true;

  /** @param quit is called when somebody presses q or Ctrl-C. */
  constructor(outlet: Outlet, quit: () => void) {
    this.#outlet = outlet;
    outlet.show(ENTER);
    process.on('exit', this.#leave);
    if (!isatty(0)) return;
    process.stdin.setRawMode(true);
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (keys) => {
      if (/q/i.test(String(keys)) || String(keys).includes(CTRL_C)) quit();
    });
  }

  get size(): Size {
    const { columns = 80, rows = 24 } = process.stdout;
    return { columns, rows };
  }

  /** Replaces what is shown, line by line, so that nothing flickers. Not while the terminal is still busy. */
  show(lines: readonly string[]): void {
    if (!this.#open || this.#outlet.isFull) return;
    // Emptied first: behind a line that fills the window the erasure would take its last character.
    const text = lines.map((line) => `\x1b[K${line}`).join('\r\n');
    const below = lines.length < this.size.rows ? '\r\n\x1b[J' : '';
    this.#outlet.show(`${BEGIN}${text}${below}${END}`);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    process.off('exit', this.#leave);
    this.#outlet.show(LEAVE);
    if (!isatty(0)) return;
    // To give back the echo waits for what was written; where nobody reads, the end of the process does it.
    if (!this.#outlet.isFull) process.stdin.setRawMode(false);
    process.stdin.pause();
  }
}
