// The link in one thread: the same rings on plain memory, and every wake a call.

import { describe, expect, test } from 'vitest';
import { createCoreSide } from '../../../gateway/link/thread-link.ts';
import { chunkOf, gather, numberOf } from './link-run.ts';

const SIZES = { rowBytes: 4096, requestBytes: 1024 };

describe('in one thread', () => {
  test('flush hands over at once, and only what was not yet handed over', () => {
    const side = createCoreSide(SIZES, false);
    const edges = [side.addLocal(), side.addLocal()];
    const rows = edges.map(({ core }) => gather(core));
    side.rows.publish(chunkOf(1, 10));
    side.rows.publish(chunkOf(2, 10));
    expect(rows).toEqual([[], []]);
    side.rows.flush();
    side.rows.flush();
    expect(rows).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const requests = gather(edges[0].requests);
    edges[0].core.send(chunkOf(7, 10));
    edges[0].core.flush();
    expect(requests).toEqual([7]);
  });

  test('what came before anybody listened is not lost', () => {
    const side = createCoreSide(SIZES, false);
    const { core, requests } = side.addLocal();
    side.rows.publish(chunkOf(1, 10));
    side.rows.flush();
    core.send(chunkOf(2, 10));
    core.flush();
    expect([gather(core), gather(requests)]).toEqual([[1], [2]]);
  });

  test('an edge begins with what is published after it was added', () => {
    const side = createCoreSide(SIZES, false);
    side.rows.publish(chunkOf(1, 10));
    const got = gather(side.addLocal().core);
    side.rows.publish(chunkOf(2, 10));
    side.rows.flush();
    expect(got).toEqual([2]);
  });

  test('nothing new wakes nobody', () => {
    const side = createCoreSide(SIZES, false);
    const { core, requests } = side.addLocal();
    let woken = 0;
    for (const end of [core, requests]) {
      end.onArrival(() => {
        woken += 1;
      });
    }
    side.rows.flush();
    core.flush();
    expect(woken).toBe(0);
  });

  test('two ends that answer each other never nest', () => {
    const side = createCoreSide(SIZES, false);
    const { core, requests } = side.addLocal();
    let depth = 0;
    let deepest = 0;
    const answers: number[] = [];
    const within = (what: () => void): void => {
      depth += 1;
      deepest = Math.max(deepest, depth);
      what();
      depth -= 1;
    };
    requests.onArrival(() =>
      within(() => {
        requests.receive((one) => side.rows.publish(chunkOf(numberOf(one) + 1, 10)), 100);
        side.rows.flush();
      }),
    );
    core.onArrival(() =>
      within(() => {
        core.receive((one) => {
          answers.push(numberOf(one));
          if (numberOf(one) < 200) core.send(chunkOf(numberOf(one) + 1, 10));
        }, 100);
        core.flush();
      }),
    );
    core.send(chunkOf(1, 10));
    core.flush();
    expect(answers).toHaveLength(100);
    expect(answers.at(-1)).toBe(200);
    expect(deepest).toBe(2);
  });

  test('a full ring refuses, and calls back when there is room', () => {
    const side = createCoreSide(SIZES, false);
    const { core, requests } = side.addLocal();
    let sent = 0;
    const fill = (): void => {
      while (sent < 100 && core.send(chunkOf(sent, 10))) sent += 1;
      core.flush();
    };
    core.onRoom(fill);
    fill();
    expect(sent).toBe(Math.floor(1024 / 24));
    const got = gather(requests, 7);
    expect(got).toEqual([...Array(100).keys()]);
  });

  test('a closed edge is not woken, and hands over nothing more', () => {
    const side = createCoreSide(SIZES, false);
    const { core, requests } = side.addLocal();
    const got = gather(core);
    const asked = gather(requests);
    requests.close();
    core.send(chunkOf(1, 10));
    core.flush();
    side.rows.publish(chunkOf(1, 10));
    side.rows.flush();
    core.close();
    expect([got, asked]).toEqual([[], []]);
    expect(core.receive(() => {}, 10)).toBe('done');
    expect(requests.receive(() => {}, 10)).toBe(false);
  });

  test('edges take turns in being woken first', () => {
    const side = createCoreSide(SIZES, false);
    const order: number[] = [];
    for (const edge of [0, 1, 2]) {
      const { core } = side.addLocal();
      core.onArrival(() => {
        order.push(edge);
        core.receive(() => {}, 10);
      });
    }
    for (const fill of [1, 2, 3]) {
      side.rows.publish(chunkOf(fill, 10));
      side.rows.flush();
    }
    expect(order).toEqual([1, 2, 0, 2, 0, 1, 0, 1, 2]);
  });
});
