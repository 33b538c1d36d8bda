/** What is wrong with a folder of records; the text names file and line. */
type RecordsErrorCode =
  | 'damaged' // What is there is not what was signed.
  | 'key' // A key is missing, open to others, or not the one that was named.
  | 'asked'; // What was asked for makes no sense.

/** The world's fault, not ours. The text is for the operator. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
  readonly code: RecordsErrorCode;

  constructor(code: RecordsErrorCode, text: string, cause?: unknown) {
    super(text, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
