// Three kinds of wrong: the client's and the world's are errors with a `code`, met where they come from. Everything
// else that is thrown is ours, above all what the engine throws: its state may be half written, so the process ends
// and replay brings it back.

/** Whether an exception is a defect of ours: an assertion, or any error without a code. */
export function isDefect(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && typeof error.code === 'string');
}

/** Whether an engine's own assertion failed, also when it comes from another thread and has lost its class. */
export function isAssertion(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvariantError';
}
