import { closeSync, openSync, writeSync } from 'node:fs';

/** Lines into a file, or onto standard output for `-`, without waiting for anybody: replay never yields. */
export class LineFile {
  readonly #fd: number;
  readonly #isOwn: boolean;
  #text = '';

  constructor(path: string) {
    this.#isOwn = path !== '-';
    this.#fd = this.#isOwn ? openSync(path, 'w') : 1;
  }

  /** @param line without its end. */
  write(line: string): void {
    this.#text += `${line}\n`;
    if (this.#text.length > PIECE_LENGTH) this.#flush();
  }

  close(): void {
    this.#flush();
    if (this.#isOwn) closeSync(this.#fd);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    let done = 0;
    while (done < bytes.length) {
      try {
        done += writeSync(this.#fd, bytes, done);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
        Atomics.wait(PAUSE, 0, 0, 1); // A pipe whose reader is slow.
      }
    }
  }
}

const PIECE_LENGTH = 1 << 16;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));
