// Who belongs together though no group was declared: the same person acts for both, or both come from the same
// addresses. One shared address is an office's or a provider's gateway and proves nothing; loopback even less.

import { read } from '../../../engine/index.ts';
import type { Event, ParticipantId } from '../../../engine/schema/index.ts';
import { isLoopback, plainAddress } from '../../host/address.ts';
import { BoundedMap } from './bounded-map.ts';
import type { ConsumedCommand } from './journal-consumer.ts';

const PARTICIPANTS_MAX = 100_000;
/** Of one participant, remembered. */
const TIES_MAX = 64;
const ADDRESSES_SHARED = 2;

interface Ties {
  readonly persons: Set<string>;
  readonly addresses: Set<string>;
}

/** A person who acts for both, or the addresses that both came from. */
interface Tie {
  readonly what: 'person' | 'addresses';
  readonly names: readonly string[];
}

export class Links {
  readonly #ties = new BoundedMap<ParticipantId, Ties>(PARTICIPANTS_MAX);

  note({ envelope, state }: ConsumedCommand, event: Event): void {
    switch (event.kind) {
      case 'participantRegistered': {
        const { participant, holders } = event.record;
        for (const holder of holders) keep(this.#of(participant).persons, folded(holder));
        return;
      }
      case 'traderRegistered': {
        const { participant, name, responsiblePerson } = event.record;
        keep(this.#of(participant).persons, folded(responsiblePerson || name));
        return;
      }
      case 'keyRegistered': {
        const owner = read.trader(state, event.record.trader)?.participant;
        for (const address of owner === undefined ? [] : event.record.addresses) {
          this.#address(owner as ParticipantId, address);
        }
        return;
      }
      case 'logOnNoted': {
        const { key, address } = event.record;
        const owner = read.trader(state, read.key(state, key)?.trader ?? 0)?.participant;
        if (owner !== undefined && envelope.session !== 0) this.#address(owner, address);
        return;
      }
      default:
        return;
    }
  }

  /** What ties them; null when nothing does. */
  between(a: ParticipantId, b: ParticipantId): Tie | null {
    const [mine, theirs] = [this.#ties.get(a), this.#ties.get(b)];
    if (mine === undefined || theirs === undefined) return null;
    for (const person of mine.persons) {
      if (theirs.persons.has(person)) return { what: 'person', names: [person] };
    }
    const shared = [...mine.addresses].filter((address) => theirs.addresses.has(address));
    return shared.length < ADDRESSES_SHARED ? null : { what: 'addresses', names: shared.sort() };
  }

  /** Everything known of a participant: persons and addresses. */
  of(participant: ParticipantId): {
    readonly persons: readonly string[];
    readonly addresses: readonly string[];
  } {
    const ties = this.#ties.get(participant);
    return { persons: [...(ties?.persons ?? [])], addresses: [...(ties?.addresses ?? [])] };
  }

  /** The participants that a person acts for. */
  actedForBy(person: string): ParticipantId[] {
    const wanted = folded(person);
    return [...this.#ties.entries()].flatMap(([id, { persons }]) =>
      persons.has(wanted) ? [id] : [],
    );
  }

  /** The others that a participant is tied to, and by what. */
  to(participant: ParticipantId): { readonly participant: ParticipantId; readonly tie: Tie }[] {
    const others = [...this.#ties.entries()].map(([other]) => other);
    return others.flatMap((other) => {
      const tie = other === participant ? null : this.between(participant, other);
      return tie === null ? [] : [{ participant: other, tie }];
    });
  }

  #of(participant: ParticipantId): Ties {
    const ties = this.#ties.get(participant) ?? { persons: new Set(), addresses: new Set() };
    this.#ties.set(participant, ties);
    return ties;
  }

  #address(participant: ParticipantId, text: string): void {
    const address = plainAddress(text);
    const [first = ''] = address.split('/'); // A key may be good for a block of addresses.
    if (address !== '' && !isLoopback(first)) keep(this.#of(participant).addresses, address);
  }
}

/** With the addresses: for those who may read the audit log. @example 'addresses 203.0.113.1 and 203.0.113.2' */
export function tieText({ what, names }: Tie): string {
  return `${what} ${names.join(' and ')}`;
}

/** Without them, since alerts go to every seat. @example '2 addresses' */
export function tieWithoutAddresses(tie: Tie): string {
  return tie.what === 'person' ? `the ${tieText(tie)}` : `${tie.names.length} addresses`;
}

function keep(ties: Set<string>, tie: string): void {
  if (ties.size < TIES_MAX) ties.add(tie);
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
