// Accounts whose money or position the command at hand has moved, each once, in the order in which it was first moved.
// Noted by the ledger where it writes, so that they need not be looked for in the events.

import type { AccountId } from '../kernel/units.ts';

export interface Touched {
  count: number;
  readonly accounts: AccountId[];
  /** Account → 1 when it is in the list. */
  isNoted: Uint8Array;
  /** The mark at which default management is at work, numbered; 0 while it is not. */
  marks: number;
  isAtWork: boolean;
  /** Since that mark, every account that moved, as often as it did: what columns made since must look at again. */
  log: Int32Array;
  moves: number;
}

export function createTouched(): Touched {
  return {
    count: 0,
    accounts: [],
    isNoted: new Uint8Array(64),
    marks: 0,
    isAtWork: false,
    log: new Int32Array(1024),
    moves: 0,
  };
}

export function noteTouched(touched: Touched, account: AccountId): void {
  noteMove(touched, account);
  if (account >= touched.isNoted.length) widen(touched, account);
  if (touched.isNoted[account] === 1) return;
  touched.isNoted[account] = 1;
  touched.accounts[touched.count] = account;
  touched.count += 1;
}

/** At the beginning of a command. */
export function clearTouched(touched: Touched): void {
  for (let i = 0; i < touched.count; i++) touched.isNoted[touched.accounts[i]] = 0;
  touched.count = 0;
}

/** From here on moves are kept, for default management at one mark: over all the commands in which it is at work. */
export function beginMoves(touched: Touched): void {
  touched.marks += 1;
  touched.isAtWork = true;
  touched.moves = 0;
}

/** A cut gain moves equity alone. */
export function noteMove(touched: Touched, account: AccountId): void {
  if (!touched.isAtWork) return;
  if (touched.moves === touched.log.length) lengthen(touched);
  touched.log[touched.moves] = account;
  touched.moves += 1;
}

export function endMoves(touched: Touched): void {
  touched.isAtWork = false;
}

function lengthen(touched: Touched): void {
  const longer = new Int32Array(2 * touched.log.length);
  longer.set(touched.log);
  touched.log = longer;
}

function widen(touched: Touched, account: AccountId): void {
  const wider = new Uint8Array(2 * account);
  wider.set(touched.isNoted);
  touched.isNoted = wider;
}
