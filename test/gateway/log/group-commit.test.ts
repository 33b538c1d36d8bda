// Group commit over any store: a store in memory stands for one that is kept elsewhere.

import { describe, expect, test } from 'vitest';
import { GroupCommit } from '../../../gateway/log/group-commit.ts';
import { LogError } from '../../../gateway/log/log-error.ts';
import type { LogStore, SealedBatch } from '../../../gateway/log/log-store.ts';
import { BEGINNING, type LogPosition } from '../../../gateway/log/position.ts';
import { addNext, codeOf } from './fixture.ts';

/** Takes batches when the test lets it. */
class HeldStore implements Pick<LogStore, 'epoch' | 'position' | 'append' | 'close'> {
  readonly epoch = 3;
  position: LogPosition = BEGINNING;
  readonly batches: SealedBatch[] = [];
  isClosed = false;
  #answer: ((error: LogError | null) => void) | null = null;

  append(batch: SealedBatch): Promise<void> {
    this.batches.push({ ...batch, bytes: batch.bytes.slice() });
    return new Promise((resolve, reject) => {
      this.#answer = (error) => {
        if (error !== null) return reject(error);
        this.position = batch.position;
        resolve();
      };
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  answer(error: LogError | null = null): void {
    this.#answer?.(error);
  }
}

function openHeld(): { store: HeldStore; log: GroupCommit } {
  const store = new HeldStore();
  return { store, log: new GroupCommit(store as unknown as LogStore) };
}

describe('group commit', () => {
  test('sends one batch at a time, each going on from the one before', async () => {
    const { store, log } = openHeld();
    addNext(log, 2);
    const first = log.flush();
    addNext(log, 3);
    const [second, third] = [log.flush(), log.flush()];
    expect(store.batches).toHaveLength(1);
    store.answer();
    await first;
    expect(store.batches).toHaveLength(2);
    store.answer();
    await Promise.all([second, third]);
    const [a, b] = store.batches;
    expect([a.firstSeq, a.position.seq, a.position.epoch]).toEqual([1, 2, 3]);
    expect([b.firstSeq, b.position.seq]).toEqual([3, 5]);
    expect(b.chainBefore).toEqual(a.position.chain);
    expect([log.position.seq, log.nextSeq]).toEqual([5, 6]);
  });

  test('a leader that was replaced takes nothing more', async () => {
    const { store, log } = openHeld();
    addNext(log, 1);
    const fenced = codeOf(() => log.flush());
    addNext(log, 1);
    const waiting = codeOf(() => log.flush());
    store.answer(new LogError('fenced', 'a later epoch is writing'));
    expect([await fenced, await waiting]).toEqual(['fenced', 'fenced']);
    expect(await codeOf(() => addNext(log, 1))).toBe('fenced');
    expect(store.batches).toHaveLength(1);
    await log.close();
    expect([store.isClosed, store.batches.length]).toEqual([true, 1]);
  });

  test('closes behind what is open', async () => {
    const { store, log } = openHeld();
    addNext(log, 4);
    const closed = log.close();
    expect([store.batches.length, store.isClosed]).toEqual([1, false]);
    store.answer();
    await closed;
    expect([store.position.seq, store.isClosed]).toEqual([4, true]);
  });
});
