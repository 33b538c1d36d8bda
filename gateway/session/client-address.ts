// Whose connection it is: the peer's, or the client's that a trusted proxy names in `X-Forwarded-For`. A header of
// anybody else is what a stranger wrote, and is not looked at.

import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { AddressList, plainAddress } from '../host/address.ts';

export class Proxies {
  readonly #trusted: AddressList | null;

  constructor(trusted: readonly string[]) {
    this.#trusted = trusted.length === 0 ? null : new AddressList(trusted);
  }

  isTrusted(peer: string): boolean {
    return this.#trusted?.takes(peer) ?? false;
  }

  /** Read from the end: the last address that no trusted proxy has. */
  clientOf(request: IncomingMessage, peer: string): string {
    if (!this.isTrusted(peer)) return peer;
    const header = request.headers['x-forwarded-for'];
    const named = (typeof header === 'string' ? header : '').split(',').reverse();
    for (const entry of named) {
      const address = plainAddress(entry.trim());
      if (isIP(address) === 0) return peer;
      if (!this.isTrusted(address)) return address;
    }
    return peer;
  }
}
