/** Why an outside venue gives no quote. */
type SourceErrorCode =
  | 'connect' // No connection within the time that is allowed for it.
  | 'closed' // The other side ended the connection.
  | 'flood' // More bytes a second than it may send.
  | 'size' // A message or a line that is longer than it may be.
  | 'silent' // No quote for too long.
  | 'file' // What is to be read cannot be read, or is no file.
  | 'format' // What came is not of the form that was configured.
  | 'number' // A price that is no number above zero, or beyond every price.
  | 'time'; // A time that is none.

/** A fault of a source: the world's. What it sent is quoted in part alone. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, text: string, cause?: unknown) {
    super(text, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** @returns null, and the fault is noted, where what came is no quote */
export function unlessFault<T>(read: () => T, note: (error: SourceError) => void): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    note(error);
    return null;
  }
}

/** Of what a stranger sent, as much as a line of the log may hold. */
export function excerpt(value: unknown): string {
  // Not what is in a list or an object: a stranger chooses how deep it goes.
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  const text = String(value);
  return JSON.stringify(text.length <= EXCERPT_MAX ? text : `${text.slice(0, EXCERPT_MAX)}…`);
}

const EXCERPT_MAX = 60;
