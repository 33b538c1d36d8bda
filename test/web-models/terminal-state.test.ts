// The ticket and the account of the terminal, with a venue that answers when the test does. They know the browser, as the types of
// these tests do not: they are loaded by paths that types do not follow.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionLost } from '../../client/core/index.ts';
import { BTC_PERP } from '../../engine/index.ts';
import { btc } from './scales.ts';

const [STATE, SHARED] = ['../../web/terminal/state', '../../web/shared/state'];
const { Account } = await import(/* @vite-ignore */ `${STATE}/account.ts`);
const { Market } = await import(/* @vite-ignore */ `${STATE}/market.ts`);
const { OrderEntry } = await import(/* @vite-ignore */ `${STATE}/order-entry.ts`);
const { Ticket } = await import(/* @vite-ignore */ `${STATE}/ticket.ts`);
const { Notices } = await import(/* @vite-ignore */ `${SHARED}/notices.ts`);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const OTHER = { ...BTC_PERP, contract: 9, symbol: 'OTHER-PERP' };
const REFUSED = { reason: 'insufficientMargin', code: 0, field: '', limit: 0, actual: 0, text: '' };

interface Question {
  readonly resolve: (preview: object) => void;
  readonly reject: (error: Error) => void;
}

/** What the venue would take of an order. */
const accepted = (qty: number) => ({
  refused: null,
  warning: '',
  raw: {
    ...{ qty, limit: 1_000_000, reduceOnly: false, sleeps: false },
    ...{ available: 1000, availableAfter: 1000 - qty },
  },
});

function desk() {
  const market = new Market();
  market.contracts.value = [{ terms: BTC_PERP, moneyPerTickLot: 100 }];
  market.symbol.value = 'BTC-PERP';
  market.mark.value = 1_000_000;
  const ticket = new Ticket(market, () => 5_000_000);
  const notices = new Notices('orders and fills');
  const asked: Question[] = [];
  const placed: unknown[] = [];
  ticket.trading.value = {
    place: (order: unknown) => {
      placed.push(order);
      return new Promise(() => {});
    },
    preview: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
  };
  ticket.change({ limit: '100000' });
  return { market, ticket, notices, asked, placed, entry: new OrderEntry(ticket, market, notices) };
}

describe('a size by margin', () => {
  test('is put into the ticket that it was asked for', async () => {
    const { ticket, asked, entry } = desk();
    const sizing = entry.size(50, 0);
    for (const lots of [1, 1000]) {
      asked.at(-1)?.resolve(accepted(lots));
      await vi.advanceTimersByTimeAsync(0);
    }
    await sizing;
    expect(ticket.fields.peek().qty).toBe('0.500');
    expect(ticket.isSizing.peek()).toBe(false);
  });

  test.each([accepted(5000), { ...accepted(10_000), refused: REFUSED }])(
    'overwrites nothing that was typed since, and nothing is placed meanwhile',
    async (answer) => {
      const { ticket, notices, asked, placed, entry } = desk();
      ticket.change({ qty: '1' });
      const sizing = entry.size(100, 1e12);
      void entry.place();
      ticket.change({ side: 'sell', qty: '7' });
      asked[0]?.resolve(answer);
      await sizing;
      expect(notices.all.peek()).toEqual([]);
      expect(asked.length).toBe(1); // No question follows whose answer would be of no use.
      expect(ticket.fields.peek()).toMatchObject({ side: 'sell', qty: '7' });
      expect(placed).toEqual([]);
      void entry.place();
      expect(placed.length).toBe(1);
    },
  );

  test('does not land in another contract', async () => {
    const { market, ticket, asked, entry } = desk();
    const sizing = entry.size(100, 1e12);
    market.contracts.value = [...market.contracts.value, { terms: OTHER, moneyPerTickLot: 100 }];
    market.symbol.value = 'OTHER-PERP';
    asked[0]?.resolve(accepted(5000));
    await sizing;
    expect(ticket.fields.peek().qty).toBe('');
  });

  test('sends questions alone: when the connection ends, nothing may have been done', async () => {
    const { ticket, notices, asked, entry } = desk();
    const sizing = entry.size(100, 1e12);
    asked[0]?.reject(new ConnectionLost('logged off', true));
    await sizing;
    expect(notices.all.peek()).toEqual([]);
    expect(ticket.isSizing.peek()).toBe(false);
  });
});

describe('the ticket', () => {
  test('has notes of the order that was asked about, and of no other', async () => {
    const { ticket, asked } = desk();
    ticket.change({ qty: '0.010' });
    await vi.advanceTimersByTimeAsync(200);
    asked[0]?.resolve(accepted(5));
    await vi.advanceTimersByTimeAsync(0);
    expect(ticket.notes.value).toEqual(['It would be cut to 0.005.']);
    ticket.change({ qty: '0.005' });
    expect(ticket.notes.value).toEqual([]);
    expect(ticket.preview.value).not.toBe(null);
  });

  test('counts a life from the time of the venue, and is empty for another person', () => {
    const { ticket } = desk();
    ticket.change({ qty: '1', life: 'goodTillTime', minutes: 1 });
    expect(ticket.toSend()).toMatchObject({ expiresAt: 65_000_000 });
    ticket.clear();
    expect(ticket.toSend()).toBe(null);
    expect(ticket.fields.peek()).toMatchObject({ qty: '', limit: '' });
  });
});

describe('the past of an account', () => {
  const view = {
    ...{ account: 16, orders: () => [], positions: () => [] },
    standing: { liquidation: null },
  };
  const fill = (trade: number) => ({ trade, order: 1, time: trade * 10 });
  const none = (): Promise<never[]> => Promise.resolve([]);
  const refused = (): Promise<never[]> => Promise.reject(new Error('too many requests'));

  test('a read that was refused is not a past without orders, and is tried again', async () => {
    const account = new Account(() => btc, none);
    const records = { snapshot: refused, pastFills: none, pastFunding: none, pastOrders: refused };
    account.show(view, records);
    expect(account.past.peek().orders).toBe('reading');
    await vi.advanceTimersByTimeAsync(0);
    expect(account.past.peek()).toEqual({ fills: 'read', funding: 'read', orders: 'failed' });
    records.pastOrders = none;
    account.show(view, records);
    await vi.advanceTimersByTimeAsync(0);
    expect(account.past.peek().orders).toBe('read');
    account.clear();
  });

  test('after a new start of the stream it is read again: what came meanwhile is there, in its place', async () => {
    const account = new Account(() => btc, none);
    const pastFills = vi.fn(async () => [fill(1)]);
    account.take(view, null); // The first start, before it is shown.
    account.show(view, { snapshot: refused, pastFills, pastFunding: none, pastOrders: none });
    await vi.advanceTimersByTimeAsync(0);
    account.show(view, { snapshot: refused, pastFills, pastFunding: none, pastOrders: none });
    expect(pastFills).toHaveBeenCalledTimes(1);
    pastFills.mockResolvedValue([fill(1), fill(2), fill(3)]);
    account.take(view, null);
    account.takeFill(fill(4));
    await vi.advanceTimersByTimeAsync(0);
    expect(account.fills.peek().map(({ trade }: { trade: number }) => trade)).toEqual([4, 3, 2, 1]);
    account.clear();
  });
});
