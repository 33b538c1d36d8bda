/** CLOCK-006: a start by a clock that is not where the journal is. */

import { afterEach, describe, expect, test } from 'vitest';
import type { Time } from '../../../engine/schema/index.ts';
import { MachineClock } from '../../../gateway/host/clock.ts';
import { FakedMachine } from '../faked-machine.ts';
import { closeAll, freshFolder, openTestVenue, passed } from '../fixture.ts';

afterEach(closeAll);

const START_MS = 1_800_000_000_000;
const DAY_MS = 86_400_000;

/** A folder whose last command is of `START_MS`. */
async function folderAt(): Promise<string> {
  const dataFolder = freshFolder();
  const clock = { now: () => (START_MS * 1000) as Time };
  await (await openTestVenue({ dataFolder }, { clock })).close();
  return dataFolder;
}

function opening(dataFolder: string, dateMs: number, acceptClock = false): Promise<unknown> {
  const clock = new MachineClock(0, new FakedMachine(dateMs));
  return openTestVenue({ dataFolder, acceptClock }, { clock });
}

describe('a start', () => {
  test.each([
    ['2 s and a millisecond behind', -2001],
    ['a year behind', -365 * DAY_MS],
    ['7 days and a millisecond ahead', 7 * DAY_MS + 1],
    ['two years ahead', 730 * DAY_MS],
  ])('%s is refused, and accepted with the word of somebody', async (_, ms) => {
    const dataFolder = await folderAt();
    await expect(opening(dataFolder, START_MS + ms)).rejects.toMatchObject({ code: 'clock' });
    await opening(dataFolder, START_MS + ms, true);
  });

  test('7 days ahead is none of these', async () => {
    await opening(await folderAt(), START_MS + 7 * DAY_MS);
  });

  test('2 s behind waits until its clock is there', async () => {
    const dataFolder = await folderAt();
    const machine = new FakedMachine(START_MS - 2000);
    const clock = new MachineClock(0, machine);
    let isOpen = false;
    const venue = openTestVenue({ dataFolder }, { clock }).then((opened) => {
      isOpen = true;
      return opened;
    });
    await passed(300);
    expect(isOpen).toBe(false);
    machine.pass(2000);
    expect((await venue).state.time).toBeGreaterThanOrEqual(START_MS * 1000);
  });

  test('behind, and accepted, is still in doubt', async () => {
    const dataFolder = await folderAt();
    const clock = new MachineClock(0, new FakedMachine(START_MS - DAY_MS));
    const venue = await openTestVenue({ dataFolder, acceptClock: true }, { clock });
    await passed(1200);
    expect(venue.state.supervision.riskHold).toMatchObject({ drift: -DAY_MS * 1000 });
  });
});
