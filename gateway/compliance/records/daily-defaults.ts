// Defaults of a day: each account whose equity fell below maintenance, what was sold, and who paid.

import { type EngineState, read } from '../../../engine/index.ts';
import { Cause } from '../../../engine/schema/index.ts';
import { moneyText } from '../../replay/decimal-text.ts';
import { timeText } from '../../replay/until.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import type { Section } from './section.ts';

interface Case {
  readonly account: number;
  readonly began: string;
  ended: string;
  orders: number;
  /** Notional of fills that closed it, money. */
  sold: number;
  deleveraged: number;
  insurance: number;
  tranche: number;
  gains: number;
  uncovered: number;
}

export class DefaultsPart implements DailyPart {
  /** Those that go on are carried into the next day. */
  readonly #open = new Map<number, Case>();
  #closed: Case[] = [];

  take({ envelope, events, state }: ConsumedCommand): void {
    const at = timeText(envelope.time);
    for (const event of events) {
      switch (event.kind) {
        case 'liquidationStarted':
          this.#of(event.account, at);
          break;
        case 'liquidationOrdered':
          this.#of(event.account, at).orders += 1;
          break;
        case 'liquidationEnded': {
          const found = this.#of(event.account, at);
          found.ended = at;
          this.#open.delete(event.account);
          this.#closed.push(found);
          break;
        }
        case 'fill': {
          if (event.cause !== Cause.liquidation && event.cause !== Cause.deleveraging) break;
          const notional = event.price * event.qty * read.tickLotMoney(state, event.contract);
          const found = this.#open.get(event.taker.account) ?? this.#open.get(event.maker.account);
          if (found === undefined) break;
          if (event.cause === Cause.liquidation) found.sold += notional;
          else found.deleveraged += notional;
          break;
        }
        case 'shortfallCovered': {
          // The bill may come right behind the end.
          const ended = this.#closed.findLast(
            (one) => one.account === event.account && one.ended === at,
          );
          const found = ended ?? this.#of(event.account, at);
          found.insurance += event.insurance;
          found.tranche += event.tranche;
          found.gains += event.gains;
          found.uncovered += event.uncovered;
          break;
        }
        default:
          break;
      }
    }
  }

  close(state: EngineState): Section[] {
    const money = moneyText(state.moneyDecimals);
    const cases = [...this.#closed, ...this.#open.values()];
    const rows = cases.map((one) => {
      const paid = [
        one.sold,
        one.deleveraged,
        one.insurance,
        one.tranche,
        one.gains,
        one.uncovered,
      ];
      return [one.account, one.began, one.ended, one.orders, ...paid.map(money)];
    });
    this.#closed = [];
    const columns = [
      'account',
      'began',
      'ended',
      'orders',
      'sold',
      'deleveraged',
      'fund',
      'tranche',
      'gains',
      'uncovered',
    ];
    const notes = [
      'Sold and deleveraged are notional. What fund, tranche and gains of others paid is beyond the own equity.',
    ];
    return [{ name: 'liquidations', title: 'Liquidations', columns, rows, notes }];
  }

  #of(account: number, at: string): Case {
    const known = this.#open.get(account) ?? {
      account,
      began: at,
      ended: '',
      orders: 0,
      sold: 0,
      deleveraged: 0,
      insurance: 0,
      tranche: 0,
      gains: 0,
      uncovered: 0,
    };
    this.#open.set(account, known);
    return known;
  }
}
