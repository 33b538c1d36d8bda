// A request over HTTP of somebody who has proved to hold a key, and what goes back.

import type { Trading } from './trading.ts';
import type { Written } from './written.ts';

/** What goes back: a code, and rows. */
export interface Answer {
  readonly code: string;
  readonly data: readonly unknown[];
}

/** One request: what its address asks with, and what its body has. */
export interface Call {
  readonly query: Written;
  readonly body: unknown;
  readonly trading: Trading;
  /** The key's name and what it may do, as the log-on answered. */
  readonly identity: Identity;
}

interface Identity {
  readonly name: string;
  readonly canTrade: boolean;
  readonly address: string;
}

export type Handler = (call: Call) => Promise<Answer>;

export function rows(data: readonly unknown[]): Answer {
  return { code: '0', data };
}
