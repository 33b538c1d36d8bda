// Who watches a replay: anybody on this machine, with a key that was made for it, and with every account of the recording to
// look at. Nobody who watches can send anything.

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type EngineState, read } from '../../engine/index.ts';
import {
  KeyAlgorithm,
  type KeyId,
  type ParticipantId,
  RejectReason,
  Scope,
} from '../../engine/schema/index.ts';
import type { Visitor } from '../http/site.ts';
import type { Ask, Holder, KeyFacts, ParticipantFacts } from '../link/messages.ts';
import type { AdmittedSessions } from '../serving/admitted.ts';
import type { LogOnService } from '../serving/log-ons.ts';
import type { Asker, RowPublisher } from '../serving/row-publisher.ts';

/** The key of all who watch a replay; each replay makes its own. */
export class ViewerKey {
  readonly name = 'replay';
  /** Hexadecimal. */
  readonly material: string;
  readonly #privateKey: KeyObject;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    const { x = '' } = publicKey.export({ format: 'jwk' });
    this.material = Buffer.from(x, 'base64url').toString('hex');
  }

  /** For who is on this machine. */
  get visitor(): Visitor {
    const privateKey = this.#privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    return { key: this.name, privateKey, isReplay: true };
  }
}

/** Above every participant that a recording can have. */
const VIEWER = 2_000_000_000;

interface ViewersParts {
  readonly key: ViewerKey;
  readonly state: EngineState;
  readonly sessions: AdmittedSessions;
  readonly rows: RowPublisher;
}

export class Viewers implements LogOnService {
  readonly #parts: ViewersParts;

  constructor(parts: ViewersParts) {
    this.#parts = parts;
  }

  keyFacts(name: string): KeyFacts | null {
    const { key } = this.#parts;
    if (name !== key.name) return null;
    const { material } = key;
    return { name, algorithm: KeyAlgorithm.ed25519, material, addresses: [], staff: 0, end: 0 };
  }

  admit(to: Asker, ask: Extract<Ask, { readonly kind: 'admit' }>): void {
    const { rows, sessions, key, state } = this.#parts;
    const { session, isAdmin, address, cancelOnDisconnect } = ask;
    const id = VIEWER as KeyId;
    const participant = VIEWER as ParticipantId;
    const mine = { key: id, trader: 0, participant, scopes: Scope.read, staff: 0 } as const;
    const holder: Holder = { ...mine, name: key.name, isAffiliate: false };
    const from = { edge: to.edge, address, since: state.time, isAdmin };
    if (cancelOnDisconnect !== 0) {
      rows.reply(to, { reason: RejectReason.scopeMissing });
    } else if (!sessions.admit({ ...from, session, holder, cancelOnDisconnect })) {
      rows.reply(to, { reason: RejectReason.connectionLimit });
    } else {
      const facts = this.factsOf();
      const result = { kind: 'logOnResult', ...mine, accounts: facts.accounts, gates: [] };
      rows.reply(to, { holder, facts, isFull: true, owed: null, result });
    }
  }

  /** Nobody has orders here. */
  choose(to: Asker): void {
    this.#parts.rows.reply(to, { refused: RejectReason.scopeMissing, field: '' });
  }

  noteEnded(session: number): void {
    this.#parts.sessions.end(session);
  }

  /** Nobody keeps a record of it. */
  noteRefused(): void {}

  /** Every account that has been opened by now is a viewer's to look at. */
  factsOf(): ParticipantFacts {
    const accounts = read.accounts(this.#parts.state);
    return { participant: VIEWER as ParticipantId, accounts, granted: 0, parts: 1, rates: [] };
  }
}
