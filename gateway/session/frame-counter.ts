// Where frames begin in the bytes of a WebSocket: two to ten bytes of head, four of mask, the payload.

const MASK_BYTES = 4;

export class FrameCounter {
  /** Of the frame that is being passed over: bytes of payload and mask still to come. */
  #left = 0;
  /** Bytes of its head so far; the length is known when all of them are there. */
  #headBytes = 0;
  #headLength = 2;
  #length = 0;
  #isMasked = false;
  #frames = 0;

  /** How many frames begin in what was passed over last. */
  get frames(): number {
    return this.#frames;
  }

  /** Passes over at most `framesMax` frames and `bytesMax` bytes of a chunk. @returns how many bytes. */
  take(chunk: Uint8Array, framesMax: number, bytesMax: number): number {
    const end = Math.min(chunk.length, bytesMax);
    let frames = 0;
    let at = 0;
    while (at < end) {
      if (this.#left > 0) {
        const step = Math.min(this.#left, end - at);
        this.#left -= step;
        at += step;
        continue;
      }
      if (this.#headBytes === 0) {
        if (frames === framesMax) break;
        frames += 1;
      }
      this.#readHead(chunk[at]);
      at += 1;
    }
    this.#frames = frames;
    return at;
  }

  #readHead(byte: number): void {
    this.#headBytes += 1;
    if (this.#headBytes === 2) {
      this.#isMasked = (byte & 0x80) !== 0;
      const short = byte & 0x7f;
      this.#headLength = short === 127 ? 10 : short === 126 ? 4 : 2;
      this.#length = short < 126 ? short : 0;
    } else if (this.#headBytes > 2) this.#length = this.#length * 256 + byte;
    if (this.#headBytes < 2 || this.#headBytes < this.#headLength) return;
    this.#left = this.#length + (this.#isMasked ? MASK_BYTES : 0);
    this.#headBytes = 0;
    this.#headLength = 2;
    this.#length = 0;
  }
}
