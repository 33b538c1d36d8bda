// Orders that were not meant: much on one side, a little trade on the other, and then what was much is taken away.
// A market maker who quotes both sides alike has nothing on one side that the other does not have, and is not meant.

import { type EngineState, read } from '../../../../engine/index.ts';
import {
  CancelReason,
  type ContractId,
  type Event,
  type OrderId,
  opposite,
  type ParticipantId,
  type Seq,
  type Side,
} from '../../../../engine/schema/index.ts';
import { type Detector, type Finding, type Observation, SECOND_US } from '../detector.ts';

interface Resting {
  readonly key: string;
  readonly side: Side;
  readonly price: number;
  readonly at: number;
  readonly seq: Seq;
  open: number;
}

/** A group has traded on one side while it showed much more on the other. */
interface Suspicion {
  readonly side: Side;
  readonly orders: Set<OrderId>;
  readonly levels: Set<number>;
  readonly first: Seq;
  readonly seqs: Seq[];
  at: number;
  traded: number;
  canceled: number;
}

export class Layering implements Detector {
  readonly name = 'layering';
  readonly #orders = new Map<OrderId, Resting>();
  /** Contract and group → its resting orders. */
  readonly #books = new Map<string, Set<OrderId>>();
  readonly #suspicions = new Map<string, Suspicion>();

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      if (event.kind === 'orderRested') this.#rest(observation, event);
      else if (event.kind === 'fill') this.#trade(observation, event);
      else if (event.kind === 'orderCanceled') this.#cancel(observation, event, found);
      else if (event.kind === 'orderExpired') this.#end(event.order);
      else if (event.kind === 'orderReduced' || event.kind === 'orderReplaced') {
        const order = this.#orders.get(event.order);
        if (order !== undefined) order.open = event.open;
      }
    }
    return found;
  }

  #rest({ envelope, state }: Observation, event: Extract<Event, { kind: 'orderRested' }>): void {
    const { account, contract, order, side, limit: price, open } = event;
    const key = `${contract} ${read.group(state, account)}`;
    const { time: at, seq } = envelope;
    this.#orders.set(order, { key, side, price, at, seq, open });
    const book = this.#books.get(key) ?? new Set();
    this.#books.set(key, book);
    book.add(order);
  }

  #end(id: OrderId): Resting | undefined {
    const order = this.#orders.get(id);
    if (order === undefined) return undefined;
    this.#orders.delete(id);
    const book = this.#books.get(order.key);
    book?.delete(id);
    if (book?.size === 0) this.#books.delete(order.key);
    return order;
  }

  #trade(observation: Observation, event: Extract<Event, { kind: 'fill' }>): void {
    const { maker, taker, takerSide, contract, qty } = event;
    for (const [party, side] of [
      [maker, opposite(takerSide)],
      [taker, takerSide],
    ] as const) {
      const order = this.#orders.get(party.order);
      if (order !== undefined) order.open = party.open;
      if (party.open === 0) this.#end(party.order);
      this.#suspect(observation, contract, read.group(observation.state, party.account), side, qty);
    }
  }

  #suspect(
    { envelope, limit }: Observation,
    contract: ContractId,
    group: ParticipantId,
    side: Side,
    qty: number,
  ): void {
    const key = `${contract} ${group}`;
    const book = this.#books.get(key);
    if (book === undefined) return;
    const { time: at, seq } = envelope;
    let [own, other] = [qty, 0];
    let first = seq;
    const orders = new Set<OrderId>();
    for (const id of book) {
      const order = this.#orders.get(id);
      if (order === undefined) continue;
      if (order.side === side) own += order.open;
      else if (at - order.at <= limit('life', contract) * SECOND_US) {
        other += order.open;
        orders.add(id);
        if (order.seq < first) first = order.seq;
      }
    }
    if (other < limit('ratio', contract) * own) return;
    const known = this.#suspicions.get(key);
    if (known?.side === side && at - known.at <= limit('after', contract) * SECOND_US) {
      known.traded += qty;
      known.at = at;
      known.seqs.push(seq);
      for (const id of orders) known.orders.add(id);
      return;
    }
    const fresh = { side, orders, levels: new Set<number>(), first, seqs: [seq] };
    this.#suspicions.set(key, { ...fresh, at, traded: qty, canceled: 0 });
  }

  #cancel(
    observation: Observation,
    event: Extract<Event, { kind: 'orderCanceled' }>,
    found: Finding[],
  ): void {
    const order = this.#end(event.order);
    const { requested, massCancel } = CancelReason;
    if (event.reason !== requested && event.reason !== massCancel) return;
    const suspicion = order && this.#suspicions.get(order.key);
    if (order === undefined || suspicion === undefined) return;
    const { envelope, state, limit } = observation;
    const { contract } = event;
    if (envelope.time - suspicion.at > limit('after', contract) * SECOND_US) {
      this.#suspicions.delete(order.key);
      return;
    }
    if (!suspicion.orders.has(event.order)) return;
    suspicion.canceled += event.open;
    suspicion.levels.add(order.price);
    suspicion.seqs.push(envelope.seq);
    const { canceled, traded, levels, first, seqs } = suspicion;
    const isLayered =
      levels.size >= limit('levels', contract) && canceled >= limit('ratio', contract) * traded;
    if (!isLayered && canceled < limit('spoofRatio', contract) * traded) return;
    found.push(
      findingOf(state, contract, read.group(state, event.account), {
        measured: { ratio: Math.floor(canceled / traded), levels: levels.size },
        first,
        decisive: [...seqs],
        text:
          `group ${read.group(state, event.account)} traded ${traded} lots and took away ${canceled} on ${levels.size} ` +
          `levels of the other side right after`,
      }),
    );
  }
}

type Details = Pick<Finding, 'measured' | 'first' | 'decisive' | 'text'>;

function findingOf(
  state: EngineState,
  contract: ContractId,
  group: ParticipantId,
  details: Details,
): Finding {
  const accounts = read.accountsOfGroup(state, group);
  return { contract, subject: String(group), participants: [group], accounts, ...details };
}
