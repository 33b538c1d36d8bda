// A value seen through proxies, all that it reaches included: reads are counted, one of them can throw, and writes
// are noted. With it a test shows that a question reads only, wherever in the middle of it something goes wrong.

/** What the chosen read throws: no error of ours, none with a code. */
export class Injected extends Error {
  override readonly name = 'Injected';
}

export interface Watch<T> {
  readonly seen: T;
  /** Reads so far. */
  readonly reads: () => number;
  /** Names of what was written, or tried to be. */
  readonly writes: readonly string[];
}

const MUTATORS: ReadonlySet<PropertyKey> = new Set([
  ...['set', 'delete', 'clear', 'add', 'fill', 'copyWithin', 'push', 'pop', 'shift', 'unshift'],
  ...['splice', 'sort', 'reverse'],
]);

/** @param throwsAt the read that throws `Injected`, from 1; 0 for none. */
export function watched<T extends object>(value: T, throwsAt = 0): Watch<T> {
  let reads = 0;
  const writes: string[] = [];
  const known = new WeakMap<object, object>();

  const see = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    let proxy = known.get(inner);
    if (proxy === undefined) {
      proxy = new Proxy(inner, handler);
      known.set(inner, proxy);
    }
    return proxy;
  };
  const wrote = (name: PropertyKey): true => {
    writes.push(String(name));
    return true;
  };
  const handler: ProxyHandler<object> = {
    get(target, name) {
      reads += 1;
      if (reads === throwsAt) throw new Injected(`read ${reads}: ${String(name)}`);
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') {
        const own = Reflect.getOwnPropertyDescriptor(target, name);
        const isFixed = own?.configurable === false && own.writable === false;
        return isFixed ? found : see(found);
      }
      if (MUTATORS.has(name)) return () => wrote(name);
      if (Array.isArray(target)) return found; // Goes through this handler element by element.
      return (...args: unknown[]) => seeResult(found.apply(target, args), see);
    },
    set: (_target, name) => wrote(name),
    defineProperty: (_target, name) => wrote(name),
    deleteProperty: (_target, name) => wrote(name),
  };
  return { seen: see(value) as T, reads: () => reads, writes };
}

/** What a method of a map or a set gives; its iterators are watched item by item. */
function seeResult(result: unknown, see: (inner: unknown) => unknown): unknown {
  const isIterator = typeof result === 'object' && result !== null && 'next' in result;
  return isIterator ? seeItems(result as unknown as Iterable<unknown>, see) : see(result);
}

function* seeItems(items: Iterable<unknown>, see: (inner: unknown) => unknown): Generator {
  for (const item of items) yield Array.isArray(item) ? item.map(see) : see(item);
}
