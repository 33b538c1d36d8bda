// Memory: what core and pipeline leave behind while they trade, and what a resting order takes.

import { createOrderIndex } from '../engine/book/order-index.ts';
import { createOrders } from '../engine/book/orders.ts';
import { bareCore } from './bare-core.ts';
import { ROOM } from './books.ts';
import { collectionsOf } from './collections.ts';
import { oldestCancel } from './latency.ts';
import type { Measures } from './measures.ts';
import { OrderSender } from './order-sender.ts';
import { isQuick } from './scale.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';
import { thatEndsEmpty } from './workloads/rows.ts';

export const MEMORY = 'Memory';

const OPERATIONS = 10_000_000;
const RESTING = 400_000;

export async function benchMemory(scale: number, measures: Measures): Promise<void> {
  const operations = OPERATIONS * scale;
  const work = thatEndsEmpty(workload('10 k resting', scale / 4));

  const book = bareCore(work.warm + ROOM);
  book.play(work, 0, work.count); // Everything is compiled and every page made.
  const core = await collectionsOf(() => {
    for (let done = 0; done < operations; done += work.count) book.play(work, 0, work.count);
  });
  measures.note(MEMORY, 'core', { ...core, operations });

  const sender = new OrderSender(openTradingVenue(500), work);
  sender.play(0, work.count);
  const pipeline = await collectionsOf(() => {
    for (let done = 0; done < operations; done += work.count) sender.play(0, work.count);
  });
  measures.note(MEMORY, 'pipeline', { ...pipeline, operations });
  measures.note(MEMORY, 'resting order', bytesPerOrder());
  const resting = isQuick(scale) ? RESTING / 10 : RESTING;
  const worst = oldestCancel(resting) / 1000;
  measures.note(MEMORY, `oldest of ${resting}`, { 'worst cancel, µs': worst });
}

/** What the tables of so many orders take, whatever their layout: rows with their texts, and the index. */
function bytesPerOrder(): Record<'bytes a row' | 'bytes in the index', number> {
  const orders = 1 << 17;
  return {
    'bytes a row': bytesOf(createOrders(orders)) / orders,
    'bytes in the index': bytesOf(createOrderIndex(orders)) / orders,
  };
}

const BYTES_OF_A_REFERENCE = 8;

/** Of all arrays in a table; one buffer under several views counts once. */
function bytesOf(table: object): number {
  const buffers = new Set<ArrayBufferLike>();
  let references = 0;
  for (const value of Object.values(table)) {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (Array.isArray(value)) references += value.length;
  }
  const bytes = [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return bytes + references * BYTES_OF_A_REFERENCE;
}
