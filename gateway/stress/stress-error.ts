/** What a stress run cannot begin with; the command line prints the code and the text. */
type StressErrorCode =
  | 'path' // Not a path, or a file that holds none.
  | 'terms' // Parameters that no contract may have.
  | 'population' // Accounts that cannot be made, or a snapshot that cannot be read.
  | 'refused'; // The engine refused what a venue needs to begin.

export class StressError extends Error {
  override readonly name = 'StressError';
  readonly code: StressErrorCode;

  constructor(code: StressErrorCode, text: string, cause?: unknown) {
    super(text, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
