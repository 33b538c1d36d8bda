/** A defect of ours. Nothing catches it: the process stops and comes back by replay. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

export function assert(condition: boolean, law: string): asserts condition {
  if (!condition) throw new InvariantError(law);
}

/** Ends a switch over a closed set: adding a member without a case does not compile. */
export function unreachable(value: never): never {
  throw new InvariantError(`unexpected ${JSON.stringify(value)}`);
}
