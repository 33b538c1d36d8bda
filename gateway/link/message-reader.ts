import { LinkError } from './link-error.ts';
import { MESSAGE_HEADER } from './message-writer.ts';

/**
 * Walks the messages of one chunk after another. Nothing is read beyond a message's end.
 *
 * Fields that a message has and its reader does not know stand behind those it knows, and are passed over.
 */
export class MessageReader {
  #bytes: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(this.#bytes.buffer);
  /** Offsets into what the chunk is a view of. */
  #at = 0;
  #messageEnd = 0;
  #chunkEnd = 0;

  open(chunk: Uint8Array): void {
    if (this.#bytes.buffer !== chunk.buffer) {
      this.#bytes = Buffer.from(chunk.buffer);
      this.#view = new DataView(chunk.buffer);
    }
    this.#at = chunk.byteOffset;
    this.#messageEnd = this.#at;
    this.#chunkEnd = this.#at + chunk.length;
  }

  /** Goes on to the next message. @returns its kind, or 0 behind the last. @throws LinkError `damaged` */
  next(): number {
    const at = this.#messageEnd;
    if (at === this.#chunkEnd) return 0;
    if (this.#chunkEnd - at < MESSAGE_HEADER) throw damaged(at);
    const length = this.#view.getUint32(at, true);
    const kind = this.#view.getUint32(at + 4, true);
    if (kind === 0 || length > this.#chunkEnd - at - MESSAGE_HEADER) throw damaged(at);
    this.#at = at + MESSAGE_HEADER;
    this.#messageEnd = this.#at + length;
    return kind;
  }

  number(): number {
    return this.#view.getFloat64(this.#pass(8), true);
  }

  uint(): number {
    return this.#view.getUint32(this.#pass(4), true);
  }

  /** A view: of the chunk, and no longer lived than it. */
  bytes(): Uint8Array {
    const length = this.uint();
    const at = this.#pass(length);
    return this.#bytes.subarray(at, at + length);
  }

  text(): string {
    const length = this.uint();
    const at = this.#pass(length);
    return this.#bytes.toString('utf8', at, at + length);
  }

  json(): unknown {
    const at = this.#at;
    const text = this.text();
    try {
      return JSON.parse(text);
    } catch (error) {
      throw damaged(at, error);
    }
  }

  /** @returns where the field begins */
  #pass(length: number): number {
    const at = this.#at;
    if (length > this.#messageEnd - at) throw damaged(at);
    this.#at = at + length;
    return at;
  }
}

function damaged(at: number, cause?: unknown): LinkError {
  return new LinkError('damaged', `no message or field stands at ${at}`, cause);
}
