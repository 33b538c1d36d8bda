// The bar of a recording: moments, keys, words.

import { describe, expect, test } from 'vitest';
import type { ReplayPlace } from '../../client/core/index.ts';
import { COMMANDS, commandFor, isOffered } from '../../web/terminal/models/commands.ts';
import {
  commandText,
  dateText,
  doingText,
  isUnproved,
  markBehind,
  markNear,
  markText,
  seqAt,
  seqByKey,
  shareOf,
  timeAt,
} from '../../web/terminal/models/replay.ts';

const extent = { before: 100, last: 1100 };
const milestones = [
  [101, 1_000_000],
  [601, 2_000_000],
  [1100, 12_000_000],
] as const;

test('a recording without digests is said to prove nothing, once something of it was played', () => {
  const place = { seq: 101, to: null, compared: 0 };
  expect(isUnproved(extent, place)).toBe(true);
  expect(isUnproved(extent, { ...place, compared: 1 })).toBe(false);
  expect(isUnproved(extent, { ...place, to: 900 })).toBe(false);
  expect(isUnproved(extent, { ...place, seq: 100 })).toBe(false);
});

describe('a place on the bar', () => {
  test('has the time of its command, between milestones as near as they tell', () => {
    expect(timeAt(milestones, 101)).toBe(1_000_000);
    expect(timeAt(milestones, 351)).toBe(1_500_000);
    expect(timeAt(milestones, 601)).toBe(2_000_000);
    expect(timeAt(milestones, 1100)).toBe(12_000_000);
  });

  test('before the first and behind the last it is theirs; without any it is nothing', () => {
    expect(timeAt(milestones, 100)).toBe(1_000_000);
    expect(timeAt(milestones, 5000)).toBe(12_000_000);
    expect(timeAt([], 5)).toBe(0);
  });

  test('is a share of all commands, within them', () => {
    expect([0, 0.5, 1, -3, 7].map((share) => seqAt(extent, share))).toEqual([
      100, 600, 1100, 100, 1100,
    ]);
  });

  test('has the marks around it', () => {
    const marks = [
      { seq: 300, time: 1, symbol: 'BTC-PERP', what: 'halted' },
      { seq: 306, time: 2, symbol: 'BTC-PERP', what: 'auction' },
      { seq: 900, time: 3, symbol: 'ETH-PERP', what: 'cancelOnly' },
    ] as const;
    expect([100, 600, 1100, 5000].map((seq) => shareOf(extent, seq))).toEqual([0, 0.5, 1, 1]);
    expect(shareOf({ before: 0, last: 0 }, 0)).toBe(0);
    expect([100, 300, 306, 900].map((seq) => markBehind(marks, seq)?.seq)).toEqual([
      300, 306, 900, 300,
    ]);
    expect(markBehind([], 5)).toBeNull();
    expect([290, 302, 305, 320, 895].map((seq) => markNear(marks, seq, extent)?.seq)).toEqual([
      300,
      300,
      306,
      undefined,
      900,
    ]);
    expect(marks.map(markText)).toEqual([
      'BTC-PERP halted',
      'BTC-PERP auction',
      'ETH-PERP cancels only',
    ]);
  });

  test('moves by keys: a hundredth, a tenth, one command, the ends', () => {
    const by = (key: string, shiftKey = false, seq = 600) =>
      seqByKey({ key, shiftKey }, seq, extent);
    expect([by('ArrowRight'), by('ArrowLeft'), by('ArrowUp'), by('ArrowDown')]).toEqual([
      610, 590, 610, 590,
    ]);
    expect([by('PageUp'), by('PageDown')]).toEqual([700, 500]);
    expect([by('ArrowRight', true), by('ArrowLeft', true)]).toEqual([601, 599]);
    expect([by('Home'), by('End')]).toEqual([100, 1100]);
    expect([by('ArrowRight', false, 1095), by('ArrowLeft', false, 101)]).toEqual([1100, 100]);
    expect([by('Tab'), by('a'), by('Enter')]).toEqual([null, null, null]);
    expect(seqByKey({ key: 'ArrowRight', shiftKey: false }, 3, { before: 0, last: 9 })).toBe(4);
  });
});

test('it says when it is, which command of how many, and what it does', () => {
  expect(dateText(Date.parse('2026-11-30T07:12:04.512Z') * 1000)).toBe('2026-11-30 07:12:04.5 UTC');
  expect(dateText(0)).toBe('–');
  expect(commandText(1234, { before: 0, last: 56_789 })).toBe('command 1,234 of 56,789');
  const place = { to: null, isPaused: false, seq: 600, speed: 10 } as ReplayPlace;
  expect(doingText(place, extent)).toBe('10×');
  expect(doingText({ ...place, isPaused: true }, extent)).toBe('paused');
  expect(doingText({ ...place, to: 700 }, extent)).toBe('going to 700');
  expect(doingText({ ...place, seq: 1100, isPaused: true }, extent)).toBe('at the end');
});

describe('what can be done', () => {
  const press = { isMod: false, isShift: false, isAlt: false, isTyping: false };

  test('in a recording nothing sends, and a venue has no pause', () => {
    const offered = (isReplay: boolean) =>
      COMMANDS.map(({ id }) => id).filter((id) => isOffered(id, isReplay));
    for (const id of ['place', 'buy', 'cancelAll', 'cancelLast', 'closePosition', 'logOff']) {
      expect(offered(true)).not.toContain(id);
      expect(offered(false)).toContain(id);
    }
    for (const id of ['pause', 'stepCommand', 'stepTrade', 'scrub']) {
      expect(offered(true)).toContain(id);
      expect(offered(false)).not.toContain(id);
    }
  });

  test('keys of the replay are taken by nothing else', () => {
    expect(commandFor({ ...press, key: 'k' }, true)).toBe('pause');
    expect(commandFor({ ...press, key: '.' }, true)).toBe('stepCommand');
    expect(commandFor({ ...press, key: 'k', isTyping: true }, true)).toBeNull();
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
