// A source that is a file to which another process appends its quotes, one a line.

import type { ContractId } from '../../engine/schema/index.ts';
import type { FileSettings } from '../host/source-settings.ts';
import { FileTail } from './file-tail.ts';
import { silence } from './silence.ts';
import type { ConfiguredParts, Note, Quote, Source } from './source.ts';
import { unlessFault } from './source-error.ts';
import { Ticker } from './ticker.ts';

const MS_US = 1000;

export class FileSource implements Source {
  readonly contract: ContractId;
  readonly name: string;
  readonly #parts: ConfiguredParts<FileSettings>;

  constructor(parts: ConfiguredParts<FileSettings>) {
    this.contract = parts.contract;
    this.name = parts.settings.name;
    this.#parts = parts;
  }

  /** @throws SourceError when the file cannot be read, or nothing comes of it */
  async *quotes(signal: AbortSignal, note: Note): AsyncGenerator<Quote> {
    const { pace, settings, moneyDecimals } = this.#parts;
    const { staleMs, pollMs, file, bytesMax } = settings;
    const ticker = new Ticker({ where: settings, moneyDecimals, now: () => pace.now() });
    const tail = new FileTail(file, bytesMax);
    let heardAt = pace.now();
    try {
      while (!signal.aborted) {
        const quote = this.#newestOf(ticker, await tail.read(), note);
        if (quote !== null) {
          heardAt = pace.now();
          yield quote;
        } else if (pace.now() - heardAt > staleMs * MS_US) {
          throw silence(staleMs);
        }
        await pace.wait(pollMs, signal);
      }
    } finally {
      await tail.close();
    }
  }

  /** Of the lines of one look only the last quote is of now; of all that are none each is a fault. */
  #newestOf(ticker: Ticker, lines: readonly string[], note: Note): Quote | null {
    const { settings } = this.#parts;
    let newest: Quote | null = null;
    for (const line of lines) {
      const read = (): Quote | null =>
        settings.format === 'json' ? ticker.ofJson(line) : ticker.ofCsv(line);
      newest = unlessFault(read, note) ?? newest;
    }
    return newest;
  }
}
