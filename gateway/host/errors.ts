/** What the venue cannot live with; the program prints the text and exits. */
type VenueErrorCode =
  | 'config' // The configuration makes no sense.
  | 'clock' // The machine's clock is far from the time of the journal.
  | 'diverged' // Replaying the journal gives other events than were recorded.
  | 'recording' // A file of recorded prices cannot be read.
  | 'listen' // The address cannot be listened on.
  | 'stopped' // A command came after the venue had stopped.
  | 'streams' // The account streams cannot be written or read.
  | 'streamLost'; // An event of an account stream is no longer kept, or damaged: its reader starts from a snapshot.

/** The world's fault, not the trader's and not ours. The text is for the operator. */
export class VenueError extends Error {
  override readonly name = 'VenueError';
  readonly code: VenueErrorCode;

  constructor(code: VenueErrorCode, text: string, cause?: unknown) {
    super(text, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
