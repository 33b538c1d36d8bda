// What a person sends: orders, changes of them, cancels. Each is told with what came of it.

import { grouped, type LiveOrder } from '../../../client/core/index.ts';
import type { Notices } from '../../shared/state/notices.ts';
import type { Trading } from '../feed/source.ts';
import type { Market } from './market.ts';
import type { Ticket } from './ticket.ts';

export class OrderEntry {
  readonly #ticket: Ticket;
  readonly #market: Market;
  readonly #notices: Notices;

  constructor(ticket: Ticket, market: Market, notices: Notices) {
    this.#ticket = ticket;
    this.#market = market;
    this.#notices = notices;
  }

  async place(): Promise<void> {
    const order = this.#ticket.order.peek();
    const now = this.#ticket.trading.peek();
    if (order === null || this.#ticket.isSending.peek()) return;
    if (now === null) {
      this.#tellNothingSent();
      return;
    }
    this.#ticket.isSending.value = true;
    try {
      const ack = await now.place(order);
      if (ack.filledLots === ack.qtyLots) return; // The fills tell.
      const at = order.type === 'market' ? 'at market' : `@ ${grouped(ack.limit)}`;
      const what = `${order.side === 'buy' ? 'Buy' : 'Sell'} ${ack.qty} ${ack.contract} ${at}`;
      const rest = ack.openLots === 0 ? 'the rest expired' : `${ack.open} open`;
      const filled = ack.filledLots === 0 ? '' : `${ack.filled} filled, `;
      this.#notices.tell(
        'done',
        what,
        `${filled}${ack.openLots === 0 && filled === '' ? 'expired without a fill' : rest}`,
      );
    } catch (error) {
      this.#notices.tellError(error, this.#market.scale.peek());
    } finally {
      this.#ticket.isSending.value = false;
    }
  }

  async cancel(order: LiveOrder): Promise<void> {
    await this.#do(async (trading) => {
      await trading.cancel({ order: order.order });
      this.#notices.tell('done', `Canceled ${order.side} ${order.open} ${order.contract}`);
    });
  }

  async cancelAll(symbol: string | undefined): Promise<void> {
    await this.#do(async (trading) => {
      const count = await trading.cancelAll(symbol);
      const of = symbol === undefined ? '' : ` of ${symbol}`;
      this.#notices.tell('done', count === 0 ? `No orders${of}` : `Canceled ${count} orders${of}`);
    });
  }

  /** @returns whether it was done */
  async amend(order: LiveOrder, change: { qty?: string; limit?: string }): Promise<boolean> {
    let isDone = false;
    await this.#do(async (trading) => {
      const ack = await trading.amend({ order: order.order, contract: order.contract, ...change });
      this.#notices.tell('done', `Amended to ${ack.qty} ${ack.contract} @ ${grouped(ack.limit)}`);
      isDone = true;
    });
    return isDone;
  }

  async #do(work: (trading: Trading) => Promise<void>): Promise<void> {
    const trading = this.#ticket.trading.peek();
    if (trading === null) {
      this.#tellNothingSent();
      return;
    }
    try {
      await work(trading);
    } catch (error) {
      this.#notices.tellError(error, this.#market.scale.peek());
    }
  }

  #tellNothingSent(): void {
    this.#notices.tell('refused', 'There is no connection.', 'Nothing was sent.');
  }
}
