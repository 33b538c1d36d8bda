/** 1: it could not be done; 2: it was asked for in the wrong way; 3: records are whole, and far behind their journal. */
type ExitCode = 1 | 2 | 3;

/** Something the person at the keyboard has to know, in one line. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
