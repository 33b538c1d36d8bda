// What of the page is open: windows, tabs, the panel that a phone shows, the row of the book that has the cursor.

import { signal } from '@preact/signals';

export const TABS = ['positions', 'orders', 'fills', 'history', 'funding', 'log'] as const;
export type Tab = (typeof TABS)[number];

/** On a phone one of these fills the page. */
export const VIEWS = ['chart', 'book', 'tape', 'ticket', 'account'] as const;
export type View = (typeof VIEWS)[number];

export class Page {
  readonly dialog = signal<'palette' | 'keys' | null>(null);
  readonly tab = signal<Tab>('positions');
  readonly view = signal<View>('chart');
  /** Ticks; null while the book has no cursor. */
  readonly cursor = signal<number | null>(null);
  /** An order whose price and quantity are being changed. */
  readonly amending = signal<number | null>(null);
}
