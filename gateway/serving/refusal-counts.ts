// What was refused and has no line of its own in the journal: counted, and the count is journaled once a second.

import type {
  AccountId,
  CountRefusals,
  KeyId,
  RejectReason,
  Time,
} from '../../engine/schema/index.ts';

interface Refused {
  readonly reason: RejectReason;
  readonly key: KeyId | 0;
  readonly account: AccountId | 0;
  count: number;
}

export class RefusalCounts {
  #refused = new Map<string, Refused>();
  #since: Time;

  constructor(now: Time) {
    this.#since = now;
  }

  note(reason: RejectReason, key: KeyId | 0, account: AccountId | 0, by = 1): void {
    const name = `${reason} ${key} ${account}`;
    const known = this.#refused.get(name);
    if (known === undefined) this.#refused.set(name, { reason, key, account, count: by });
    else known.count += by;
  }

  /** What was refused since the last call, one command for each reason, key and account. Call it once a second. */
  take(now: Time): CountRefusals[] {
    const since = this.#since;
    this.#since = now;
    const refused = [...this.#refused.values()];
    this.#refused = new Map();
    return refused.map((row) => ({ kind: 'countRefusals', since, ...row }));
  }
}
