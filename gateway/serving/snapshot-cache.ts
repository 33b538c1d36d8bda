import type { EngineState } from '../../engine/index.ts';
import type { AccountId } from '../../engine/schema/index.ts';
import type { AccountSnapshot } from '../../proto/server-message.ts';
import { accountSnapshot } from '../answers/account-snapshot.ts';

/** Accounts as they are after one command: who asks for the same again gets the same. */
export class SnapshotCache {
  readonly #state: EngineState;
  readonly #snapshots = new Map<AccountId, AccountSnapshot>();
  #seq = 0;

  constructor(state: EngineState) {
    this.#state = state;
  }

  of(account: AccountId): AccountSnapshot {
    if (this.#seq !== this.#state.seq) this.#snapshots.clear();
    this.#seq = this.#state.seq;
    let snapshot = this.#snapshots.get(account);
    if (snapshot === undefined) {
      snapshot = accountSnapshot(this.#state, account);
      this.#snapshots.set(account, snapshot);
    }
    return snapshot;
  }
}
