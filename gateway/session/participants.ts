import type { AccountId, ParticipantId, Time } from '../../engine/schema/index.ts';
import type { ParticipantFacts } from '../link/messages.ts';
import type { Charged } from './rate-limits.ts';

/** What an edge knows of a participant that has sessions here. */
interface KnownParticipant extends Charged {
  readonly accounts: ReadonlySet<AccountId>;
}

interface Entry {
  known: KnownParticipant;
  sessions: number;
}

/** The participants that have sessions here, as the core last described them. */
export class Participants {
  readonly #entries = new Map<ParticipantId, Entry>();
  readonly #refresh: () => void;

  /** @param refresh reads what the core has published by now: a client may know sooner than its edge */
  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** One more session of it. @param isFull its allowances begin full, when this is the first; else empty, `now` */
  enter(facts: ParticipantFacts, isFull: boolean, now: Time): void {
    const { participant } = facts;
    const entry = this.#entries.get(participant);
    if (entry === undefined) {
      this.#entries.set(participant, {
        known: knownOf(facts, { isFull, since: now }),
        sessions: 1,
      });
      return;
    }
    entry.sessions += 1;
    entry.known = knownOf(facts, entry.known);
  }

  leave(participant: ParticipantId): void {
    const entry = this.#entries.get(participant);
    if (entry === undefined) return;
    entry.sessions -= 1;
    if (entry.sessions === 0) this.#entries.delete(participant);
  }

  /** Its accounts or allowances have changed. */
  update(facts: ParticipantFacts): void {
    const entry = this.#entries.get(facts.participant);
    if (entry !== undefined) entry.known = knownOf(facts, entry.known);
  }

  find(participant: ParticipantId | 0): KnownParticipant | undefined {
    return this.#entries.get(participant as ParticipantId)?.known;
  }

  owns(participant: ParticipantId | 0, account: AccountId): boolean {
    if (this.find(participant)?.accounts.has(account) === true) return true;
    this.#refresh();
    return this.find(participant)?.accounts.has(account) ?? false;
  }
}

function knownOf(
  facts: ParticipantFacts,
  { isFull, since }: Pick<Charged, 'isFull' | 'since'>,
): KnownParticipant {
  return { ...facts, accounts: new Set(facts.accounts), isFull, since };
}
