/** Questions about a directed graph: its knots, what can be reached, and the arrows that go against an order. */

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(arrows: Iterable<{ readonly from: string; readonly to: string }>): Graph {
  const graph = new Map<string, Set<string>>();
  const of = (node: string): Set<string> => {
    const known = graph.get(node) ?? new Set();
    graph.set(node, known);
    return known;
  };
  for (const { from, to } of arrows) {
    of(to);
    if (from !== to) of(from).add(to);
  }
  return graph;
}

/** What can be reached from `start`, itself included. */
export function reachable(graph: Graph, start: string): Set<string> {
  const seen = new Set([start]);
  for (const node of seen) for (const next of graph.get(node) ?? []) seen.add(next);
  return seen;
}

/** Strongly connected components of more than one node: what cannot be taken apart, the largest first. */
export function knots(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachable(graph, node)]));
  const placed = new Set<string>();
  const found: string[][] = [];
  for (const [node, nodes] of reach) {
    if (placed.has(node)) continue;
    const knot = [...nodes].filter((other) => reach.get(other)?.has(node));
    for (const member of knot) placed.add(member);
    if (knot.length > 1) found.push(knot.sort());
  }
  return found.sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
}

/** With 2^n sets of placed nodes to weigh, 22 nodes take about a second. */
const EXACT_MAX = 22;

export interface Feedback {
  readonly arrows: readonly (readonly [from: string, to: string])[];
  /** Whether no order has fewer; a large knot is searched, not proven. */
  readonly isProven: boolean;
}

/** The fewest arrows to remove until no cycle is left: for a tree without a declared order. */
export function feedback(graph: Graph): Feedback {
  const parts = knots(graph).map((nodes) => {
    const order = nodes.length <= EXACT_MAX ? bestOrder(graph, nodes) : goodOrder(graph, nodes);
    return { nodes, arrows: against(graph, order) };
  });
  return {
    arrows: parts.flatMap(({ arrows }) => arrows),
    isProven: parts.every(({ nodes }) => nodes.length <= EXACT_MAX),
  };
}

/** The arrows from an earlier node of `order` to a later one: users stand after what they use. */
export function against(
  graph: Graph,
  order: readonly string[],
): (readonly [from: string, to: string])[] {
  const place = new Map(order.map((node, at) => [node, at]));
  return order.flatMap((from, at) =>
    [...(graph.get(from) ?? [])]
      .filter((to) => (place.get(to) ?? -1) > at)
      .sort()
      .map((to) => [from, to] as const),
  );
}

/** Dynamic programming over the sets of nodes placed already. */
function bestOrder(graph: Graph, nodes: readonly string[]): string[] {
  const uses = nodes.map((node) => {
    const targets = graph.get(node) ?? new Set();
    return nodes.reduce((mask, other, at) => (targets.has(other) ? mask | (1 << at) : mask), 0);
  });
  const all = 2 ** nodes.length - 1;
  const cost = new Uint16Array(all + 1).fill(0xffff);
  const last = new Int8Array(all + 1);
  cost[0] = 0;
  for (let placed = 0; placed <= all; placed += 1) {
    for (let next = 0; next < nodes.length; next += 1) {
      if (placed & (1 << next)) continue;
      const after = placed | (1 << next);
      const total = cost[placed] + bitsIn(uses[next] & ~after);
      if (total >= cost[after]) continue;
      cost[after] = total;
      last[after] = next;
    }
  }
  const order: string[] = [];
  for (let left = all; left !== 0; left &= ~(1 << last[left])) order.unshift(nodes[last[left]]);
  return order;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** From many beginnings, each node moved to its best place until nothing gains. */
function goodOrder(graph: Graph, nodes: readonly string[]): string[] {
  const tries = Array.from({ length: 60 }, (_, turn) => {
    const beginning = shuffled(nodes, turn);
    return sifted(graph, turn % 2 === 0 ? beginning : usedFirst(graph, beginning));
  });
  return tries.reduce((best, order) =>
    against(graph, order).length < against(graph, best).length ? order : best,
  );
}

/** Each node after those it uses, as far as a walk from the first on finds them. */
function usedFirst(graph: Graph, nodes: readonly string[]): string[] {
  const left = new Set(nodes);
  const order: string[] = [];
  const place = (node: string): void => {
    if (!left.delete(node)) return;
    for (const used of graph.get(node) ?? []) place(used);
    order.push(node);
  };
  for (const node of nodes) place(node);
  return order;
}

function sifted(graph: Graph, nodes: readonly string[]): string[] {
  let order = [...nodes];
  for (let improved = true; improved; ) {
    improved = false;
    for (const node of nodes) {
      const at = order.indexOf(node);
      const best = bestPlace(graph, order, at);
      if (best === at) continue;
      const others = order.filter((other) => other !== node);
      order = [...others.slice(0, best), node, ...others.slice(best)];
      improved = true;
    }
  }
  return order;
}

/** Where among the others the node at `at` has the fewest arrows against the order. */
function bestPlace(graph: Graph, order: readonly string[], at: number): number {
  const node = order[at];
  const others = order.filter((other) => other !== node);
  // At the very beginning every use of another node goes against the order.
  let cost = others.filter((other) => graph.get(node)?.has(other)).length;
  const costs = [cost];
  for (const other of others) {
    if (graph.get(node)?.has(other)) cost -= 1;
    if (graph.get(other)?.has(node)) cost += 1;
    costs.push(cost);
  }
  const least = Math.min(...costs);
  return costs[at] === least ? at : costs.indexOf(least);
}

/** A fixed shuffle for each turn, so that two runs print one number. */
function shuffled(nodes: readonly string[], turn: number): string[] {
  let seed = turn + 1;
  const keyed = nodes.map((node) => {
    seed = (seed * 48271) % 2147483647;
    return { node, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ node }) => node);
}
