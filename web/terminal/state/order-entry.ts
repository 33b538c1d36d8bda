// What a person sends: orders, changes of them, cancels. Each is told with what came of it.

import {
  ConnectionLost,
  grouped,
  type LiveOrder,
  type Preview,
  refusalWords,
} from '../../../client/core/index.ts';
import type { Notices } from '../../shared/state/notices.ts';
import type { Trading } from '../feed/source.ts';
import { entryBand, limitBand } from '../models/bands.ts';
import { mostLots, type Prices, type Probe, probeOf } from '../models/sizing.ts';
import type { Market } from './market.ts';
import type { Ticket } from './ticket.ts';

/** Ends a search whose answer is not wanted any more. */
const NOT_ASKED: Probe = { isAccepted: false, lots: 0, available: 0, availableAfter: 0 };

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
    const { isSending, isSizing } = this.#ticket;
    if (order === null || isSending.peek() || isSizing.peek()) return;
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

  /** The quantity of the ticket as a part of what the margin allows, in hundredths; none once the ticket is another one. */
  async size(percent: number, available: number): Promise<void> {
    const { fields, isSizing, trading } = this.#ticket;
    const [before, venue] = [fields.peek(), trading.peek()];
    const prices = this.#prices();
    if (prices === null || isSizing.peek()) return;
    if (venue === null) {
      this.#tellNothingSent();
      return;
    }
    const { scale } = prices;
    const isSame = (): boolean =>
      fields.peek() === before && trading.peek() === venue && this.#market.scale.peek() === scale;
    const last: { refused: Preview['refused'] } = { refused: null };
    isSizing.value = true;
    try {
      const probe = probeOf(before, prices);
      if (probe === null) return;
      const ask = async (lots: number): Promise<Probe> => {
        if (!isSame()) return NOT_ASKED;
        const preview = await venue.preview({ ...probe.order, qty: { lots } });
        last.refused = preview.refused;
        const { qty, available, availableAfter } = preview.raw;
        return { isAccepted: preview.refused === null, lots: qty, available, availableAfter };
      };
      const start = Math.floor(available / (probe.price * scale.moneyPerTickLot));
      const lots = Math.floor(((await mostLots(ask, start)) * percent) / 100);
      if (!isSame()) return;
      if (lots > 0) this.#ticket.change({ qty: scale.qty(lots) });
      else if (last.refused !== null) {
        const { means, numbers, fix } = refusalWords(last.refused, scale);
        this.#notices.tell('refused', means, ...[numbers, fix].filter((line) => line !== ''));
      }
    } catch (error) {
      // Only questions were sent: there is nothing that may have been done.
      if (!(error instanceof ConnectionLost)) this.#notices.tellError(error, scale);
    } finally {
      isSizing.value = false;
    }
  }

  #prices(): Prices | null {
    const { scale, contract, mark, status } = this.#market;
    const [of, info] = [scale.peek(), contract.peek()];
    if (of === null || info === undefined) return null;
    const entry = entryBand(info, this.#ticket.fields.peek().side, mark.peek());
    const band = limitBand(entry, status.peek(), this.#ticket.now());
    return { scale: of, mark: mark.peek(), band };
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
