import type { RejectName } from '../engine/schema/reject.ts';

/**
 * Something from outside, or for outside, is not a message of the schema.
 *
 * The only error that the codec throws. It carries what a `Reject` needs.
 */
export class CodecError extends Error {
  readonly code: RejectName;
  /** The bound that was broken, in the field's unit; 0 when there is none. */
  readonly limit: number;
  /** What was found, in the field's unit; 0 when it is not a number that the protocol can carry. */
  readonly actual: number;
  readonly #problem: string;
  #field = '';

  constructor(code: RejectName, problem: string, limit = 0, actual = 0) {
    super(problem);
    this.name = 'CodecError';
    this.code = code;
    this.limit = limit;
    this.actual = Number.isSafeInteger(actual) ? actual : 0;
    this.#problem = problem;
  }

  /** Path of the field at fault, lowerCamel, like `placeOrder.qty` or `batch.items[3]`; '' for none. */
  get field(): string {
    return this.#field;
  }

  /** Puts the path of what holds the field in front. Called on the way out, so that success pays nothing. */
  within(holder: string): this {
    const dot = this.#field === '' || this.#field.startsWith('[') ? '' : '.';
    this.#field = `${holder}${dot}${this.#field}`;
    this.message = `${this.#field}: ${this.#problem}`;
    return this;
  }
}

/** The same error with `holder` in front of its path; any other error as it is. */
export function within(holder: string, error: unknown): unknown {
  return error instanceof CodecError ? error.within(holder) : error;
}
