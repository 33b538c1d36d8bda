// How a market maker feels about a market: calm, or afraid of one that runs. Published studies of crashes agree
// that depth goes first and spreads follow; makers here do the same, by what the index did in the last seconds.

/** Of the index between two words of it, per second, as a share: nothing out of the ordinary, and panic. */
const CALM = 0.0004;
const PANIC = 0.003;
/** Of what was felt before, after a second. */
const MEMORY = 0.75;

export class Volatility {
  #index = 0;
  #atMs = 0;
  #speed = 0;

  /** Sees the index. */
  see(index: number, nowMs: number): void {
    if (index === this.#index) return;
    if (this.#index !== 0) {
      const seconds = Math.max(0.1, (nowMs - this.#atMs) / 1000);
      const speed = Math.abs(index / this.#index - 1) / seconds;
      const kept = MEMORY ** seconds;
      this.#speed = this.#speed * kept + speed * (1 - kept);
    }
    this.#index = index;
    this.#atMs = nowMs;
  }

  /** 0 calm … 1 panic. */
  get fear(): number {
    return Math.max(0, Math.min(1, (this.#speed - CALM) / (PANIC - CALM)));
  }
}
