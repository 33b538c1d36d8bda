import { CHAIN_BYTES } from './record.ts';

/** Where a whole batch ends: the only places at which a log may end. */
export interface LogPosition {
  readonly seq: number; // Of the last command; 0 before the first.
  readonly time: number;
  readonly epoch: number;
  readonly chain: Uint8Array; // SHA-256 over everything up to here.
}

export const BEGINNING: LogPosition = {
  seq: 0,
  time: 0,
  epoch: 0,
  chain: new Uint8Array(CHAIN_BYTES),
};
