// What stands for an order in public: a number of 52 bits that follows from the order's own by a key of this run and by
// nothing that anyone else knows, so no account finds its own orders or another's by counting. Two orders never share one:
// it is a permutation, in four rounds of halves (Luby and Rackoff) whose function is AES.

import { type Cipher, createCipheriv, randomBytes } from 'node:crypto';

const HALF = 2 ** 26;
const ROUNDS = 4;

export class OrderAlias {
  readonly #cipher: Cipher;
  readonly #block = Buffer.alloc(16);

  constructor(key: Uint8Array = randomBytes(16)) {
    this.#cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  }

  of(order: number): number {
    let left = Math.floor(order / HALF) % HALF;
    let right = order % HALF;
    for (let round = 0; round < ROUNDS; round++) {
      const mixed = (left ^ this.#hash(round, right)) & (HALF - 1);
      left = right;
      right = mixed;
    }
    return left * HALF + right;
  }

  #hash(round: number, half: number): number {
    this.#block.writeUInt32LE(round, 0);
    this.#block.writeUInt32LE(half, 4);
    return this.#cipher.update(this.#block).readUInt32LE(0);
  }
}
