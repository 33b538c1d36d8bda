/** How long to wait before the next attempt: doubling, with jitter so that many clients do not come at once. */
export class Backoff {
  readonly #leastMs: number;
  readonly #mostMs: number;
  #attempts = 0;

  constructor(leastMs: number, mostMs: number) {
    this.#leastMs = leastMs;
    this.#mostMs = mostMs;
  }

  /** @returns between half and the whole of what is due now. */
  nextMs(): number {
    const full = Math.min(this.#mostMs, this.#leastMs * 2 ** Math.min(this.#attempts++, 30));
    return Math.round(full * (0.5 + Math.random() / 2));
  }

  reset(): void {
    this.#attempts = 0;
  }
}
