// Who made the market: what traded against resting orders of each participant, affiliates marked. How wide, how deep
// and how long they quoted is measured in daily-quoting.ts.

import { type EngineState, read } from '../../../engine/index.ts';
import type { ContractId, ParticipantId } from '../../../engine/schema/index.ts';
import { moneyText } from '../../replay/decimal-text.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import { lotsText, symbolOf } from './plain-words.ts';
import type { Section } from './section.ts';

interface Made {
  readonly participant: ParticipantId | 0;
  readonly contract: ContractId;
  affiliate: boolean;
  fills: number;
  lots: number;
  notional: number;
}

export class MakersPart implements DailyPart {
  readonly #made = new Map<string, Made>();
  readonly #lots = new Map<number, number>();

  take({ events, state }: ConsumedCommand): void {
    for (const event of events) {
      if (event.kind !== 'fill' || event.maker.order === 0) continue;
      const { contract, qty, price, maker } = event;
      const participant = read.owner(state, maker.account);
      const key = `${contract} ${participant}`;
      const made = this.#made.get(key) ?? {
        participant,
        contract,
        affiliate: false,
        fills: 0,
        lots: 0,
        notional: 0,
      };
      made.affiliate ||= maker.affiliate;
      made.fills += 1;
      made.lots += qty;
      made.notional += price * qty * read.tickLotMoney(state, contract);
      this.#made.set(key, made);
      this.#lots.set(contract, (this.#lots.get(contract) ?? 0) + qty);
    }
  }

  soFar(state: EngineState): Section[] {
    const money = moneyText(state.moneyDecimals);
    const made = [...this.#made.values()].sort(
      (a, b) => a.contract - b.contract || b.lots - a.lots || a.participant - b.participant,
    );
    const rows = made.map(({ participant, contract, affiliate, fills, lots, notional }) => [
      symbolOf(state, contract),
      participant,
      read.participant(state, participant)?.name ?? '',
      affiliate ? 'affiliate' : 'client',
      fills,
      lotsText(state, contract, lots),
      money(notional),
      `${((100 * lots) / (this.#lots.get(contract) ?? lots)).toFixed(1)} %`,
    ]);
    const columns = [
      'contract',
      'participant',
      'name',
      'class',
      'fills',
      'made',
      'notional',
      'ofVolume',
    ];
    return [{ name: 'makers', title: 'Market makers', columns, rows, notes: [] }];
  }

  close(state: EngineState): Section[] {
    const sections = this.soFar(state);
    this.#made.clear();
    this.#lots.clear();
    return sections;
  }
}
