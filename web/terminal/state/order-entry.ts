// What a person sends: orders, changes of them, cancels. Each is told with what came of it.

import {
  grouped,
  type LiveOrder,
  type OrderRequest,
  type Preview,
  refusalWords,
  type Scale,
} from '../../../client/core/index.ts';
import type { Notices } from '../../shared/state/notices.ts';
import type { Trading } from '../feed/source.ts';
import { mostLots } from '../models/sizing.ts';
import { hasLimit, hasTrigger, plain, type TicketFields } from '../models/ticket.ts';
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
    const order = this.#ticket.toSend();
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
      const at = ack.limitTicks === 0 ? '' : ` @ ${grouped(ack.limit)}`;
      const where = order.type === 'market' ? ' at market' : at;
      const what = `${order.side === 'buy' ? 'Buy' : 'Sell'} ${ack.qty} ${ack.contract}${where}`;
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
  async amend(order: LiveOrder, change: Change): Promise<boolean> {
    let isDone = false;
    await this.#do(async (trading) => {
      const ack = await trading.amend({ order: order.order, contract: order.contract, ...change });
      const at = ack.limitTicks === 0 ? '' : ` @ ${grouped(ack.limit)}`;
      const trigger = change.trigger ?? order.trigger;
      const from = order.untriggered && trigger !== '' ? ` from ${grouped(trigger)}` : '';
      this.#notices.tell('done', `Amended to ${ack.qty} ${ack.contract}${at}${from}`);
      isDone = true;
    });
    return isDone;
  }

  /** The quantity of the ticket as a part of what the margin allows, in hundredths. */
  async size(percent: number, available: number): Promise<void> {
    const scale = this.#market.scale.peek();
    if (scale === null || this.#ticket.isSizing.peek()) return;
    this.#ticket.isSizing.value = true;
    await this.#do(async (trading) => {
      const probe = probeOf(this.#ticket.fields.peek(), this.#market, scale);
      if (probe === null) return;
      const last: { refused: Preview['refused'] } = { refused: null };
      const ask = async (lots: number) => {
        const preview = await trading.preview({ ...probe.order, qty: { lots } });
        last.refused = preview.refused;
        const { qty, available, availableAfter } = preview.raw;
        return { isAccepted: preview.refused === null, lots: qty, available, availableAfter };
      };
      const start = Math.floor(available / (probe.price * scale.moneyPerTickLot));
      const lots = Math.floor(((await mostLots(ask, start)) * percent) / 100);
      if (lots > 0) this.#ticket.change({ qty: scale.qty(lots) });
      else if (last.refused !== null) {
        const { means, numbers, fix } = refusalWords(last.refused, scale);
        this.#notices.tell('refused', means, ...[numbers, fix].filter((line) => line !== ''));
      }
    });
    this.#ticket.isSizing.value = false;
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

/** What of an order may be another. */
interface Change {
  readonly qty?: string;
  readonly limit?: string;
  readonly trigger?: string;
}

/** The order without its quantity, at the price that its margin is counted at: one with a trigger as if it had triggered. */
function probeOf(
  fields: TicketFields,
  market: Market,
  scale: Scale,
): { readonly order: Omit<OrderRequest, 'qty'>; readonly price: number } | null {
  const { side, type, reduceOnly } = fields;
  const of = { contract: scale.symbol, side, reduceOnly };
  const mark = market.mark.peek();
  if (type === 'market') return mark === 0 ? null : { order: { ...of, type }, price: mark };
  const field = hasLimit(type) ? 'limit' : hasTrigger(type) ? 'trigger' : 'cap';
  const typed = plain(fields[field]);
  const price = typed === '' ? mark : scale.ticks(typed, field);
  return price === 0 ? null : { order: { ...of, type: 'limit', limit: { ticks: price } }, price };
}
