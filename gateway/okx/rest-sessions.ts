// A session for each key and address that asks over HTTP: begun with the first request, let go when none has come for a while.

import type { AccountId } from '../../engine/schema/index.ts';
import { AddressList } from '../host/address.ts';
import type { Clock } from '../host/clock.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { KeyFacts } from '../link/messages.ts';
import type { Authenticator } from '../session/auth.ts';
import type { Connections } from '../session/connections.ts';
import type { Carrier } from './line.ts';
import { accountIn, type LoggedOn, type LogOnParts, logOn, type Proof, useOf } from './log-on.ts';
import { OkxError } from './okx-error.ts';

interface RestSessionsParts extends LogOnParts {
  readonly core: CoreClient;
  readonly clock: Clock;
  readonly authenticator: Authenticator;
  readonly connections: Connections;
}

/** Without a request for so long it ends. */
const IDLE_US = 30_000_000;

interface Entry {
  readonly loggedOn: LoggedOn;
  readonly key: KeyFacts;
  lastUsedAt: number;
}

export class RestSessions {
  readonly #parts: RestSessionsParts;
  /** By key and address: what is there, or is on its way. */
  readonly #entries = new Map<string, Promise<Entry>>();
  readonly #open = new Set<Entry>();

  constructor(parts: RestSessionsParts) {
    this.#parts = parts;
  }

  /** @param isOnce the signature is good for this request alone; one that begins a session always is @throws OkxError */
  async of(
    proof: Proof,
    address: string,
    isOnce: boolean,
  ): Promise<LoggedOn & { readonly account: AccountId }> {
    const { authenticator, clock, signatures } = this.#parts;
    useOf(signatures, proof, false);
    const name = `${address} ${proof.key}`;
    const found = await this.#find(name);
    if (found !== null) {
      if (!authenticator.proves(found.key, { ...proof, secretForm: 'hexText' })) throw UNPROVEN;
      useOf(signatures, proof, isOnce);
    }
    const entry = found ?? (await this.#begin(name, proof, address));
    entry.lastUsedAt = clock.now();
    const account = accountIn(proof.passphrase, entry.loggedOn.result);
    return { ...entry.loggedOn, account };
  }

  /** Who came before may have failed to prove anything: that is no one else's failure. */
  async #find(name: string): Promise<Entry | null> {
    for (;;) {
      const known = this.#entries.get(name);
      if (known === undefined) return null;
      const entry = await known.catch(() => null);
      if (entry !== null) return entry;
      this.#forget(name, known);
    }
  }

  #forget(name: string, own: Promise<Entry> | null): void {
    if (this.#entries.get(name) === own) this.#entries.delete(name);
  }

  /** Lets go of those that no one has used for a while. */
  sweep(): void {
    const now = this.#parts.clock.now();
    for (const entry of [...this.#open]) {
      if (now - entry.lastUsedAt > IDLE_US) entry.loggedOn.session.terminate();
    }
  }

  #begin(name: string, proof: Proof, address: string): Promise<Entry> {
    let own: Promise<Entry> | null = null;
    const forget = (): void => this.#forget(name, own);
    own = this.#logOn(proof, address, forget);
    this.#entries.set(name, own);
    own.catch(forget);
    return own;
  }

  async #logOn(proof: Proof, address: string, forget: () => void): Promise<Entry> {
    const { connections, clock, signatures } = this.#parts;
    if (!connections.mayShakeHands(address)) throw new OkxError('50011', 'Too many log-ons');
    useOf(signatures, proof, true);
    const ticket = connections.admit(address);
    if (typeof ticket === 'string') throw new OkxError('50011', 'Too many connections');
    let entry: Entry | null = null;
    let loggedOn: LoggedOn | null = null;
    let isOpen = true;
    const ended = (): void => {
      isOpen = false;
      ticket.release();
      forget();
      if (entry !== null) this.#open.delete(entry);
    };
    const carrier: Carrier = {
      get isOpen() {
        return isOpen;
      },
      waiting: 0,
      receive: () => {},
      ping: () => loggedOn?.session.arrivesAside(0),
      pause: () => {},
      resume: () => {},
      close: ended,
      terminate: ended,
    };
    try {
      const key = await this.#keyOf(proof.key);
      loggedOn = await logOn(this.#parts, { carrier, address, ticket }, proof);
      if (key === null || !isOpen || !new AddressList(key.addresses).takes(address)) throw UNPROVEN;
      entry = { loggedOn, key, lastUsedAt: clock.now() };
      this.#open.add(entry);
      return entry;
    } catch (error) {
      loggedOn?.session.terminate();
      ended();
      throw error;
    }
  }

  #keyOf(name: string): Promise<KeyFacts | null> {
    return new Promise((done, fail) => {
      const lose = (): void => fail(new OkxError('50013', 'System is busy'));
      this.#parts.core.askFor('findKey', { name }, done, lose);
    });
  }
}

const UNPROVEN = new OkxError('50113', 'Invalid signature');
