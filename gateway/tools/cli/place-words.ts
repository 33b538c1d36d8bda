// Where a venue listens, as it is typed.

import { InvalidArgumentError } from 'commander';

export function url(text: string): string {
  if (/^wss?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('Not an address like ws://127.0.0.1:8900.');
}

export function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new InvalidArgumentError('Not a port from 1 to 65535.');
}
