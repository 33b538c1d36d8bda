// Who trades in the socket benches.

/** Of every key. */
export const SECRET_TEXT: string = '5a'.repeat(32);
export const SECRET: Uint8Array = Buffer.from(SECRET_TEXT, 'hex');

export const CONTRACT = 1;
export const SYMBOL = 'BTC-PERP';
export const MARK = 1_000_000;

/** Numbers that take the same bytes on the wire for everybody, so that all frames are equally long. */
export function accountOf(trader: number): number {
  return 1000 + trader;
}

export function keyOf(trader: number): string {
  return `trader ${trader}`;
}
