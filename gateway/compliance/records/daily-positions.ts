// Contracts and positions at the end of a day.

import { type EngineState, read } from '../../../engine/index.ts';
import { ContractState } from '../../../engine/schema/index.ts';
import { decimalText, moneyText } from '../../replay/decimal-text.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import { lotsText, nameOf, priceText, wordsOf } from './plain-words.ts';
import type { Section } from './section.ts';

/** Prices, volume and open interest of each contract. */
export class ContractsPart implements DailyPart {
  readonly #volume = new Map<number, { trades: number; lots: number }>();

  take({ events }: ConsumedCommand): void {
    for (const event of events) {
      if (event.kind !== 'fill') continue;
      const { trades, lots } = this.#volume.get(event.contract) ?? { trades: 0, lots: 0 };
      this.#volume.set(event.contract, { trades: trades + 1, lots: lots + event.qty });
    }
  }

  close(state: EngineState): Section[] {
    const rows = read.contracts(state).map((listed) => {
      const { contract, terms, index, mark, last, openInterest, state: life } = listed;
      const { symbol } = terms;
      const { trades, lots } = this.#volume.get(contract) ?? { trades: 0, lots: 0 };
      const prices = [index, mark, last].map((price) => priceText(state, contract, price));
      const interest = lotsText(state, contract, openInterest);
      const stands = wordsOf(nameOf(ContractState, life, 'state'));
      return [symbol, stands, ...prices, trades, lotsText(state, contract, lots), interest];
    });
    this.#volume.clear();
    const columns = [
      'contract',
      'state',
      'index',
      'mark',
      'last',
      'trades',
      'volume',
      'openInterest',
    ];
    return [{ name: 'contracts', title: 'Contracts', columns, rows, notes: [] }];
  }
}

export class PositionsPart implements DailyPart {
  take(): void {
    // The state at the end of the day has all of it.
  }

  close(state: EngineState): Section[] {
    return [positions(state)];
  }
}

function positions(state: EngineState): Section {
  const money = moneyText(state.moneyDecimals);
  const rows: (string | number)[][] = [];
  const accounts = read.accounts(state);
  for (const { contract, terms, mark, moneyPerTickLot } of read.contracts(state)) {
    for (const account of accounts) {
      const held = read.held(state, contract, account);
      if (held === 0) continue;
      const cost = read.cost(state, contract, account);
      const value = held * mark * moneyPerTickLot;
      const owner = read.owner(state, account);
      const name = read.participant(state, owner)?.name ?? '';
      const lots = decimalText(terms.lotSize)(held);
      rows.push([
        terms.symbol,
        account,
        owner,
        name,
        lots,
        money(cost),
        money(value),
        money(value - cost),
      ]);
    }
  }
  const columns = ['contract', 'account', 'participant', 'name', 'held', 'cost', 'value', 'gain'];
  const notes = ['Held is long above zero, short below; value is at the mark.'];
  return { name: 'positions', title: 'Positions', columns, rows, notes };
}
