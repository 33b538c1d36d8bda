import { type EventBuffer, Row } from '../../engine/index.ts';
import type { EventKind } from '../../engine/schema/index.ts';

/** Kinds with a row of their own, by the number of the row. */
const ROW_KINDS: readonly (EventKind | '')[] = Object.entries(Row)
  .sort(([, a], [, b]) => a - b)
  .map(([name, row]) => (row === Row.object ? '' : (name as EventKind)));

/** How often each kind of event was emitted. Reads the numbers of the rows and makes no objects. */
export class EventCounts {
  readonly #rows = new Float64Array(256);
  readonly #objects = new Map<EventKind, number>();

  add(out: EventBuffer): void {
    const { kinds } = out;
    for (let row = 0; row < out.count; row++) {
      const kind = kinds[row];
      if (kind === Row.object) this.#addObject(out, row);
      else this.#rows[kind === Row.orderRestedAtOnce ? Row.orderRested : kind] += 1;
    }
  }

  get(kind: EventKind): number {
    const row = ROW_KINDS.indexOf(kind);
    return row < 0 ? (this.#objects.get(kind) ?? 0) : this.#rows[row];
  }

  /** The kinds that were emitted at all, by name. */
  byKind(): Record<string, number> {
    const rows = ROW_KINDS.map((kind, row) => [kind, this.#rows[row]] as const);
    const all = [...rows, ...this.#objects].filter(([kind, count]) => kind !== '' && count > 0);
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #addObject(out: EventBuffer, row: number): void {
    const { kind } = out.objects[row];
    this.#objects.set(kind, (this.#objects.get(kind) ?? 0) + 1);
  }
}
