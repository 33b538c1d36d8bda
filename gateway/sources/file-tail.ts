// The lines that another process appends to a file. A file that is rotated is read to its end and then the new one from its beginning;
// one that is truncated is read from its beginning again; half a line waits for its other half.

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { excerpt, SourceError } from './source-error.ts';

/** Of a file that has grown by more, only the end is of interest. */
const CHUNK_BYTES = 1 << 18;
const NEWLINE = 0x0a;

export class FileTail {
  readonly #path: string;
  readonly #lineBytesMax: number;
  readonly #buffer = Buffer.alloc(CHUNK_BYTES);
  #handle: FileHandle | null = null;
  #offset = 0;
  /** Of a line whose end has not come. */
  #half = '';
  /** The rest of a line is passed over: it is too long, or its beginning was not read. */
  #isSkipping = false;
  #hasLooked = false;

  constructor(path: string, lineBytesMax: number) {
    this.#path = path;
    this.#lineBytesMax = lineBytesMax;
  }

  /** @returns whole lines that came since the last look. @throws SourceError `file`, `size` */
  async read(): Promise<string[]> {
    try {
      const lines = this.#handle === null ? [] : await this.#more(this.#handle);
      if (await this.#follow()) lines.push(...(await this.#more(this.#handle as FileHandle)));
      return lines;
    } catch (error) {
      if (error instanceof SourceError) throw error;
      const { code = 'unreadable' } = error as NodeJS.ErrnoException;
      throw new SourceError('file', `${this.#path}: ${code}`, error);
    } finally {
      this.#hasLooked = true;
    }
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  /** @returns whether the path leads to another file than before: without a file there it does not. */
  async #follow(): Promise<boolean> {
    const found = await openFile(this.#path);
    if (found === null) return false;
    const [now, before] = await Promise.all([found.stat(), this.#handle?.stat()]);
    const isSame = before !== undefined && now.ino === before.ino && now.dev === before.dev;
    if (isSame || !now.isFile()) {
      await found.close();
      if (!now.isFile()) throw new SourceError('file', `${this.#path} is no file`);
      return false;
    }
    await this.#handle?.close();
    this.#handle = found;
    if (this.#hasLooked) {
      this.#begin(0);
      return true;
    }
    // What was there before we were is old: only what comes is a quote of now, and half a line that stands there has no beginning.
    this.#begin(Math.max(0, now.size - 1));
    this.#isSkipping = now.size > 0;
    return true;
  }

  #begin(offset: number): void {
    this.#offset = offset;
    this.#half = '';
    this.#isSkipping = false;
  }

  async #more(handle: FileHandle): Promise<string[]> {
    const { size } = await handle.stat();
    if (size < this.#offset) this.#begin(0);
    if (size - this.#offset > CHUNK_BYTES) {
      this.#begin(size - CHUNK_BYTES);
      this.#isSkipping = true;
    }
    const length = size - this.#offset;
    if (length === 0) return [];
    const { bytesRead } = await handle.read(this.#buffer, 0, length, this.#offset);
    this.#offset += bytesRead;
    return this.#linesOf(this.#buffer.subarray(0, bytesRead));
  }

  #linesOf(bytes: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(NEWLINE, from);
      if (end < 0) break;
      const line = this.#half + bytes.toString('utf8', from, end);
      if (!this.#isSkipping && line.trim() !== '') lines.push(line.replace(/\r$/, ''));
      this.#half = '';
      this.#isSkipping = false;
      from = end + 1;
    }
    if (this.#isSkipping) return lines;
    this.#half += bytes.toString('utf8', from);
    if (this.#half.length > this.#lineBytesMax) {
      const beginning = excerpt(this.#half);
      this.#half = '';
      this.#isSkipping = true;
      throw new SourceError('size', `a line of more than ${this.#lineBytesMax}: ${beginning}`);
    }
    return lines;
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, OPEN_FLAGS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A pipe without a writer would hold the one who opens it. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;
