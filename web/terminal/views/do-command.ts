// What each command does to the page.

import { switchTheme } from '../../shared/state/theme.ts';
import { type CommandId, isOffered } from '../models/commands.ts';
import { INTERVALS } from '../models/intervals.ts';
import { TYPES } from '../models/ticket.ts';
import type { View } from '../state/page.ts';
import type { Desk } from './context.ts';

export function doCommand(id: CommandId, desk: Desk): void {
  if (!isOffered(id, desk.terminal.replay.peek() !== null)) return;
  const { terminal, page } = desk;
  const { ticket, market, account, settings } = terminal;
  switch (id) {
    case 'palette':
    case 'keys':
      page.dialog.value = page.dialog.peek() === id ? null : id;
      return;
    case 'buy':
    case 'sell':
      ticket.change({ side: id });
      goTo(desk, 'ticket', 'qty');
      return;
    case 'quantity':
      goTo(desk, 'ticket', 'qty');
      return;
    case 'limit':
      goTo(desk, 'ticket', PRICES.find((id) => document.getElementById(id) !== null) ?? 'qty');
      return;
    case 'orderType': {
      const at = TYPES.findIndex(({ type }) => type === ticket.fields.peek().type);
      ticket.change({ type: TYPES[(at + 1) % TYPES.length]?.type ?? 'limit' });
      return;
    }
    case 'postOnly':
      ticket.change({ postOnly: !ticket.fields.peek().postOnly });
      return;
    case 'reduceOnly':
      ticket.change({ reduceOnly: !ticket.fields.peek().reduceOnly });
      return;
    case 'place':
      void terminal.entry.place();
      return;
    case 'quarter':
    case 'half':
    case 'whole': {
      const available = account.snapshot.peek()?.margin.available ?? 0;
      void terminal.entry.size(PARTS[id], available);
      return;
    }
    case 'book':
      page.cursor.value = market.bestBid.peek() || null;
      goTo(desk, 'book', 'ladder');
      return;
    case 'cancelAll':
      void terminal.entry.cancelAll(market.symbol.peek());
      return;
    case 'cancelLast': {
      const [newest] = account.orders.peek();
      if (newest !== undefined) void terminal.entry.cancel(newest);
      return;
    }
    case 'closePosition':
      closePosition(desk, market.symbol.peek());
      return;
    case 'nextContract': {
      const symbols = market.contracts.peek().map(({ terms }) => terms.symbol);
      const next = symbols[(symbols.indexOf(market.symbol.peek()) + 1) % symbols.length];
      if (next !== undefined) terminal.show(next);
      return;
    }
    case 'nextAccount': {
      const all = account.all.peek();
      const next = all[(all.indexOf(account.number.peek()) + 1) % all.length];
      if (next !== undefined) void terminal.showAccount(next);
      return;
    }
    case 'positions':
    case 'orders':
    case 'fills':
    case 'history':
    case 'funding':
    case 'log':
      page.tab.value = id;
      goTo(desk, 'account', `tab-${id}`);
      return;
    case 'chart': {
      const at = INTERVALS.findIndex(({ interval }) => interval === market.interval.peek());
      terminal.showInterval(INTERVALS[(at + 1) % INTERVALS.length]?.interval ?? 'minute');
      return;
    }
    case 'theme':
      switchTheme(settings.theme);
      return;
    case 'singleKeys':
      settings.switchSingleKeys();
      return;
    case 'logOff':
      terminal.logOff();
      return;
    case 'pause':
      terminal.replay.peek()?.pauseOrPlay();
      return;
    case 'stepCommand':
      terminal.replay.peek()?.send({ kind: 'step', to: 'command' });
      return;
    case 'stepTrade':
      terminal.replay.peek()?.send({ kind: 'step', to: 'trade' });
      return;
    case 'scrub':
      document.getElementById('scrub')?.focus();
      return;
    case 'leave':
      if (page.dialog.peek() !== null) page.dialog.value = null;
      else (document.activeElement as HTMLElement | null)?.blur();
      return;
    default:
      id satisfies never;
  }
}

/** Of what the margin allows, in hundredths. */
const PARTS = { quarter: 25, half: 50, whole: 100 } as const;

/** Fields of the ticket that take a price, by their ids. */
const PRICES = ['limit', 'trigger', 'cap'];

/** Fills the ticket with what would close a position; a person sends it. */
export function closePosition(desk: Desk, symbol: string): void {
  const { terminal } = desk;
  const position = terminal.account.positions.peek().find((row) => row.symbol === symbol);
  if (position === undefined) {
    terminal.notices.tell('note', `No position in ${symbol}`);
    return;
  }
  terminal.show(symbol);
  const scale = terminal.market.scaleOf(symbol);
  terminal.ticket.change({
    side: position.held > 0 ? 'sell' : 'buy',
    type: 'market',
    qty: scale.qty(Math.abs(position.held)),
    reduceOnly: true,
  });
  goTo(desk, 'ticket', 'qty');
}

function goTo({ page }: Desk, view: View, element: string): void {
  page.view.value = view;
  page.dialog.value = null;
  // It may only come onto the page with this change.
  requestAnimationFrame(() => {
    const found = document.getElementById(element);
    found?.focus();
    if (found instanceof HTMLInputElement) found.select();
  });
}
