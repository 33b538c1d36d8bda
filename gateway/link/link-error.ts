/** What can be wrong with what goes over a link. */
type LinkErrorCode =
  | 'damaged' // What came is not what anybody sent.
  | 'oversize'; // A chunk is too large to be sent.

/** The other end's fault or the way's: its reader lets go of it. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code: LinkErrorCode;

  constructor(code: LinkErrorCode, text: string, cause?: unknown) {
    super(text, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
