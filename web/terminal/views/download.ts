// A table goes into a file of the person's own.

import { saveText } from '../../shared/views/save-text.ts';
import { fillsCsv, fundingCsv, ordersCsv } from '../models/csv.ts';
import type { Tab } from '../state/page.ts';
import type { Terminal } from '../state/terminal.ts';

const MEANS: Readonly<Partial<Record<Tab, (terminal: Terminal) => string>>> = {
  fills: ({ account }) => fillsCsv(account.fills.peek()),
  history: ({ account, market }) => {
    return ordersCsv(account.history.peek(), (name) => market.scaleOf(name));
  },
  funding: ({ account, market }) => {
    return fundingCsv(account.funding.peek(), (name) => market.scaleOf(name));
  },
};

/** Whether what a tab shows can be taken along. */
export function isDownloaded(tab: Tab): boolean {
  return MEANS[tab] !== undefined;
}

/** What the tab shows now. */
export function download(tab: Tab, terminal: Terminal): void {
  const text = MEANS[tab]?.(terminal);
  if (text === undefined) return;
  saveText(`praya-${terminal.account.number.peek()}-${tab}.csv`, text, 'text/csv');
}
