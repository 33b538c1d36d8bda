// Nothing leaves the desk before it is on disk, and nothing is acknowledged after a failure: a disk that is held, full or broken.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { type Disk, realDisk } from '../../gateway/log/disk.ts';
import { FailingDisk, shortWrites } from '../gateway/log/fixture.ts';
import { closeDesks, freshFolder, furnish, openTestDesk, read, send } from './desks.ts';
import type { LooseCommand } from './player.ts';

afterEach(closeDesks);

const draw: LooseCommand = { kind: 'draw', client: 'ann', amount: 100 };

test('before a command is on disk neither its answer leaves nor anything that follows from it', async () => {
  const gate = new Gate();
  const { port, sequencer } = await openTestDesk({ disk: gate.disk });
  await furnish(port);
  gate.hold();
  let answers = 0;
  const count = <T>(result: T): T => {
    answers += 1;
    return result;
  };
  const drawn = send(port, 'credit', 'draw-1', draw).then(count);
  await expect.poll(() => sequencer.book.clients.get('ann')?.loan).toBe(100); // The book has it.
  const again = send(port, 'credit', 'draw-1', draw).then(count);
  const view = read(port, '/v1/clients/ann').then(count);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(answers).toBe(0);
  expect((await read(port, '/healthz')).status).toBe(200);
  gate.letGo();
  expect(await drawn).toMatchObject({ status: 200, body: { isRepeat: false } });
  expect(await again).toMatchObject({ status: 200, body: { isRepeat: true } });
  expect(await view).toMatchObject({ status: 200, body: { loan: 100 } });
});

describe('a disk', () => {
  test.each(['is full', 'does not flush'])(
    'that %s: no answer but 503, and what was acknowledged is there',
    async (what) => {
      const failing = new FailingDisk();
      const folder = freshFolder();
      let failure: unknown;
      const failed = (error: unknown): void => {
        failure = error;
      };
      const desk = await openTestDesk({ folder, disk: failing.disk, failed });
      await furnish(desk.port);
      expect((await send(desk.port, 'credit', 'before', draw)).status).toBe(200);
      if (what === 'is full') failing.room = 10;
      else failing.failFlush = true;
      expect(await send(desk.port, 'credit', 'during', draw)).toMatchObject({
        status: 503,
        body: { error: { name: 'stopped' } },
      });
      expect(failure).toBeDefined();
      failing.room = Number.MAX_SAFE_INTEGER;
      failing.failFlush = false;
      expect((await send(desk.port, 'credit', 'after', draw)).status).toBe(503);
      expect((await read(desk.port, '/v1/clients/ann')).status).toBe(503);
      await desk.close();

      const again = await openTestDesk({ folder });
      expect(await send(again.port, 'credit', 'before', draw)).toMatchObject({
        body: { isRepeat: true },
      });
      expect((await send(again.port, 'credit', 'during', draw)).status).toBe(200);
      expect((await read(again.port, '/v1/clients/ann')).body).toMatchObject({ loan: 200 });
    },
  );

  test('that writes two hundred bytes at a time loses none', async () => {
    const folder = freshFolder();
    const desk = await openTestDesk({ folder, disk: shortWrites(200) });
    await furnish(desk.port);
    expect((await send(desk.port, 'credit', 'one', draw)).status).toBe(200);
    await desk.close();
    const again = await openTestDesk({ folder });
    expect((await read(again.port, '/v1/clients/ann')).body).toMatchObject({ loan: 100 });
  });
});

/** A disk whose flushes wait until they are let go. */
class Gate {
  readonly disk: Disk = { ...realDisk, fdatasync: (fd) => this.#flush(fd) };
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => {};

  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  letGo(): void {
    this.#open();
  }

  async #flush(fd: number): Promise<void> {
    await this.#gate;
    await realDisk.fdatasync(fd);
  }
}

describe('a start by a clock that is far from the journal', () => {
  const at = (us: number) => ({ now: () => us as Time });

  test.each([
    ['3 s behind it', -3_000_001, 'is 3 s behind'],
    ['more than a week ahead', 7 * 86_400_000_000 + 1_000_001, 's ahead of'],
  ])('%s is refused, and begins when somebody accepted it', async (_, us, text) => {
    const folder = freshFolder();
    const desk = await openTestDesk({ folder });
    await furnish(desk.port);
    await desk.close();
    const last = desk.sequencer.book.time;
    const clock = at(last + us);
    const refused = openTestDesk({ folder, clock });
    await expect(refused).rejects.toMatchObject({
      code: 'clock',
      message: expect.stringContaining(text),
    });
    const again = await openTestDesk({ folder, clock, acceptClock: true });
    expect((await read(again.port, '/v1/clients/ann')).status).toBe(200);
  });

  test('a second behind it waits, and a week ahead begins', async () => {
    const folder = freshFolder();
    const desk = await openTestDesk({ folder });
    await furnish(desk.port);
    await desk.close();
    const begun = performance.now();
    const last = desk.sequencer.book.time;
    const clock = { now: () => (last - 300_000 + (performance.now() - begun) * 1000) as Time };
    const late = await openTestDesk({ folder, clock });
    expect(clock.now()).toBeGreaterThanOrEqual(last);
    await late.close();
    await openTestDesk({ folder, clock: at(late.sequencer.book.time + 7 * 86_400_000_000) });
  });
});

test('with a low disk what lowers debt passes, and everything else waits', async () => {
  const folder = freshFolder();
  const desk = await openTestDesk({ folder });
  await furnish(desk.port);
  expect((await send(desk.port, 'credit', 'one', draw)).status).toBe(200);
  await desk.close();
  const low = await openTestDesk({ folder, freeBytesMin: 2 ** 50 });
  const { seq } = low.sequencer.book;
  expect(await send(low.port, 'credit', 'two', draw)).toMatchObject({
    status: 507,
    body: { error: { name: 'diskLow' } },
  });
  expect(low.sequencer.book.seq).toBe(seq);
  const repay = { kind: 'repay', client: 'ann', amount: 40 } as const;
  expect((await send(low.port, 'credit', 'three', repay)).status).toBe(200);
  expect((await read(low.port, '/v1/clients/ann')).body).toMatchObject({ loan: 60 });
  await low.close();
  const again = await openTestDesk({ folder, reserveBytes: 1 << 20 });
  expect((await send(again.port, 'credit', 'two', draw)).status).toBe(200);
  expect(existsSync(join(folder, 'reserve'))).toBe(true);
});
