// What a server sends, read by counting: no object is made of a message.

/** Number in `ServerMessage`, of the kinds that are counted. */
export const Field = {
  orderAck: 5,
  batchAck: 6,
  massCancelAck: 7,
  reject: 8,
  accountEvent: 9,
  bookDelta: 10,
  subscribed: 16,
  accountSnapshot: 18,
  indexPrice: 32,
  massQuoteAck: 260,
  protectionAck: 261,
} as const;

/** Numbers of fields. */
const REQUEST_ID = 1;
const TIME = 2;
const [BIDS, ASKS] = [6, 7];

/** A message's kind, and where its body stands; used again for the next. */
export class ServerFrame {
  kind = 0;
  bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #from = 0;
  #to = 0;

  /** Reads a `ServerMessage` in `bytes`. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.kind = 0;
    this.#at = from;
    while (this.#at < to) {
      const key = this.#varint();
      const field = key >>> 3;
      if (field === REQUEST_ID || field === TIME) {
        this.#varint();
        continue;
      }
      const length = this.#varint();
      this.kind = field;
      this.#from = this.#at;
      this.#to = this.#at + length;
      return;
    }
  }

  /** A number of the body; 0 where it is left out. */
  number(field: number): number {
    this.#at = this.#from;
    while (this.#at < this.#to) {
      const key = this.#varint();
      if (key === field << 3) return this.#varint();
      this.#skip(key & 7);
    }
    return 0;
  }

  /** Levels of a book's delta. */
  levels(): number {
    let count = 0;
    this.#at = this.#from;
    while (this.#at < this.#to) {
      const key = this.#varint();
      const field = key >>> 3;
      if (field === BIDS || field === ASKS) count += 1;
      this.#skip(key & 7);
    }
    return count;
  }

  #skip(type: number): void {
    if (type === 0) this.#varint();
    else if (type === 2) {
      const length = this.#varint();
      this.#at += length;
    } else throw new Error(`no field of these messages has wire type ${type}`);
  }

  #varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.#at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
}
