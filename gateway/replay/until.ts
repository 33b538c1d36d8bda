/** The end of a replay: the last command, or the last moment, that still counts. */
export type Until =
  | { readonly kind: 'seq'; readonly seq: number }
  | { readonly kind: 'time'; readonly time: number };

/**
 * Numbers up to this are sequences, above it microseconds since 1970. No log has a hundred million million
 * commands, and as a time it is March 1973.
 */
const LAST_SEQ = 1e14;

/**
 * @param text a sequence, microseconds since 1970, or a time like `2015-05-01T00:00:05.25Z`; without an offset
 * it is UTC.
 * @returns null when it is none of these.
 */
export function parseUntil(text: string): Until | null {
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) return null;
    return value < LAST_SEQ ? { kind: 'seq', seq: value } : { kind: 'time', time: value };
  }
  const [, day, clock = 'T00:00:00', fraction = '', offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}(?::\d{2})?)?(?:\.(\d{1,6}))?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    ) ?? [];
  if (day === undefined) return null;
  const ms = Date.parse(`${day}${clock.replace(' ', 'T')}${offset.toUpperCase()}`);
  return Number.isNaN(ms)
    ? null
    : { kind: 'time', time: ms * 1000 + Number(fraction.padEnd(6, '0')) };
}

export function isBehind(until: Until, seq: number, time: number): boolean {
  return until.kind === 'seq' ? seq > until.seq : time > until.time;
}

/** A time as people read it, to the microsecond. */
export function timeText(time: number): string {
  const micros = String(time % 1000).padStart(3, '0');
  return new Date(Math.floor(time / 1000)).toISOString().replace('Z', `${micros}Z`);
}
