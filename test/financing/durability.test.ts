// Nothing leaves the desk before it is on disk, and nothing is acknowledged after a failure: a disk that is held, full or broken.

import { afterEach, describe, expect, test } from 'vitest';
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
