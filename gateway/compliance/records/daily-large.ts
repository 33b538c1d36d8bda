// Who holds a large position (rule P-51: 250 BTC, 5 000 ETH), at the end of a day and at its highest. By beneficial owner: the
// accounts of a group count together, long and short each for itself.

import { type EngineState, read } from '../../../engine/index.ts';
import type { AccountId, ContractId, ParticipantId } from '../../../engine/schema/index.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import { lotsText } from './plain-words.ts';
import type { Section } from './section.ts';

/** Lots of an owner in a contract. */
interface Holding {
  long: number;
  short: number;
  /** The most of the day. */
  mostLong: number;
  mostShort: number;
}

export class LargePositionsPart implements DailyPart {
  /** Contract → head of the group → what its accounts hold. */
  readonly #owners = new Map<ContractId, Map<ParticipantId, Holding>>();
  /** Contract → account → signed lots. */
  readonly #held = new Map<ContractId, Map<AccountId, number>>();
  #hasBegun = false;

  take({ events, state }: ConsumedCommand): void {
    if (!this.#hasBegun) this.#readAll(state);
    for (const event of events) {
      if (event.kind === 'fill') {
        const { contract, maker, taker } = event;
        this.#hold(state, contract, maker.account, maker.held);
        this.#hold(state, contract, taker.account, taker.held);
      } else if (event.kind === 'positionSettled') {
        this.#hold(state, event.contract, event.account, 0);
      } else if (event.kind === 'groupDeclared') this.#readAll(state);
    }
  }

  close(state: EngineState): Section[] {
    if (!this.#hasBegun) this.#readAll(state);
    const rows: (string | number)[][] = [];
    const notes: string[] = [];
    for (const { contract, terms, openInterest } of read.contracts(state)) {
      const { symbol, sizes } = terms;
      const owners = [...(this.#owners.get(contract) ?? [])].sort(([a], [b]) => a - b);
      notes.push(`${symbol}: from ${lotsText(state, contract, sizes.largePosition)} on.`);
      for (const [head, holding] of owners) {
        const { long, short, mostLong, mostShort } = holding;
        Object.assign(holding, { mostLong: long, mostShort: short });
        if (Math.max(mostLong, mostShort) < sizes.largePosition) continue;
        const share = openInterest === 0 ? 0 : Math.max(long, short) / openInterest;
        const lots = [long, short].map((count) => lotsText(state, contract, count));
        const most = [mostLong, mostShort].map((count) => lotsText(state, contract, count));
        const name = read.participant(state, head)?.name ?? '';
        rows.push([symbol, head, name, ...lots, `${(100 * share).toFixed(1)} %`, ...most]);
      }
    }
    const columns = ['contract', 'owner', 'name', 'long', 'short', 'ofOpenInterest'];
    notes.push('Who held as much at any time of the day is in it, with the most of each side.');
    const all = [...columns, 'mostLong', 'mostShort'];
    return [{ name: 'largePositions', title: 'Large positions', columns: all, rows, notes }];
  }

  /** At the first command, and when a group has other members. */
  #readAll(state: EngineState): void {
    this.#hasBegun = true;
    for (const owners of this.#owners.values()) {
      for (const holding of owners.values()) Object.assign(holding, { long: 0, short: 0 });
    }
    this.#held.clear();
    for (const contract of read.contractIds(state)) {
      for (const account of read.accounts(state)) {
        const held = read.held(state, contract, account);
        if (held !== 0) this.#hold(state, contract, account, held);
      }
    }
  }

  #hold(state: EngineState, contract: ContractId, account: AccountId, held: number): void {
    const accounts = reached(this.#held, contract, () => new Map<AccountId, number>());
    const before = accounts.get(account) ?? 0;
    accounts.set(account, held);
    const owners = reached(this.#owners, contract, () => new Map<ParticipantId, Holding>());
    const none = { long: 0, short: 0, mostLong: 0, mostShort: 0 };
    const holding = reached(owners, read.group(state, account), () => none);
    holding.long += Math.max(0, held) - Math.max(0, before);
    holding.short += Math.max(0, -held) - Math.max(0, -before);
    holding.mostLong = Math.max(holding.mostLong, holding.long);
    holding.mostShort = Math.max(holding.mostShort, holding.short);
  }
}

function reached<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
