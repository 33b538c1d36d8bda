// Watches that clients trade before affiliates at one price, from the engine's events alone: it keeps a book of its own
// out of events, and looks at it whenever an affiliate's order has traded.

import type { EngineState } from '../../engine/index.ts';
import { Cause, type Event, Role, Side } from '../../engine/schema/index.ts';

interface Resting {
  readonly account: number;
  readonly contract: number;
  side: number;
  limit: number;
  open: number;
  onBook: boolean;
}

export class PriorityWatch {
  /** What broke the rule, ready to be read. */
  readonly broken: string[] = [];
  /** Fills of a client's order while an affiliate's stood at the same price: the rule was put to the test. */
  contested = 0;
  /** Fills of an affiliate's order. */
  affiliateFills = 0;
  readonly #orders = new Map<number, Resting>();

  /** @param state after the command of the events: whose accounts are whose does not change within it. */
  take(state: EngineState, events: readonly Event[]): void {
    for (const event of events) this.#takeEvent(state, event);
  }

  #takeEvent(state: EngineState, event: Event): void {
    switch (event.kind) {
      case 'orderAccepted': {
        const { account, contract, side, limit, qty: open } = event;
        this.#orders.set(event.order, { account, contract, side, limit, open, onBook: false });
        return;
      }
      case 'orderTriggered':
      case 'orderReplaced': {
        const known = this.#orders.get(event.order);
        if (known === undefined) return;
        known.limit = event.limit;
        if (event.kind === 'orderTriggered') return;
        known.open = event.open;
        known.onBook &&= event.keptPriority;
        return;
      }
      case 'orderRested': {
        const { account, contract, side, limit, open } = event;
        this.#orders.set(event.order, { account, contract, side, limit, open, onBook: true });
        return;
      }
      case 'orderReduced': {
        const known = this.#orders.get(event.order);
        if (known !== undefined) known.open = event.open;
        return;
      }
      case 'orderCanceled':
      case 'orderExpired':
        this.#orders.delete(event.order);
        return;
      case 'fill':
        this.#takeFill(state, event);
        return;
      default:
    }
  }

  #takeFill(state: EngineState, fill: Extract<Event, { kind: 'fill' }>): void {
    const { cause, contract, price, takerSide, maker, taker } = fill;
    if (cause === Cause.order || cause === Cause.liquidation) {
      const side = takerSide === Side.buy ? Side.sell : Side.buy;
      const others = [...this.#orders].filter(
        ([id, row]) =>
          id !== maker.order &&
          row.onBook &&
          row.contract === contract &&
          row.side === side &&
          row.limit === price &&
          row.open > 0 &&
          state.accounts.group[row.account as never] !==
            state.accounts.group[taker.account as never],
      );
      const isAffiliate = (account: number): boolean =>
        state.accounts.role[account as never] === Role.affiliate;
      if (isAffiliate(maker.account)) {
        this.affiliateFills += 1;
        for (const [id, row] of others) {
          if (isAffiliate(row.account)) continue;
          const order = `order ${maker.order} of the affiliate ${maker.account}`;
          this.broken.push(
            `${order} traded at ${price} while ${row.open} of order ${id} of the client ${row.account} stood there`,
          );
        }
      } else if (others.some(([, row]) => isAffiliate(row.account))) this.contested += 1;
    }
    for (const { order, open } of [maker, taker]) {
      const known = this.#orders.get(order);
      if (known === undefined) continue;
      known.open = open;
      if (open === 0) this.#orders.delete(order);
    }
  }
}
