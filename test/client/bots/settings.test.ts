import { describe, expect, test } from 'vitest';
import { BackOff } from '../../../client/bots/back-off.ts';
import { MAKER_SETTINGS } from '../../../client/bots/market-maker/settings.ts';
import { SettingError, settingsOf } from '../../../client/bots/settings.ts';
import { decide, type TakerInput } from '../../../client/bots/taker/decide.ts';

describe('settings', () => {
  test('are those that are given, and defaults', () => {
    const settings = settingsOf(MAKER_SETTINGS, { levels: '5', maxPosition: '0.25', skewPpm: 0 });
    expect(settings).toMatchObject({ levels: 5, maxPosition: '0.25', skewPpm: 0, everyMs: 250 });
  });

  test.each([
    [{ lvels: 3 }, /^lvels: there is no such setting; there are levels, /],
    [{ levels: 21 }, 'levels: 21 is not a whole number from 1 to 20'],
    [{ levels: '3.5' }, 'levels: "3.5" is not a whole number from 1 to 20'],
    [{ levels: null }, 'levels: null is not a whole number'],
    [{ maxPosition: 0.5 }, 'maxPosition: 0.5 is not a decimal above zero, as text like "0.05"'],
    [{ maxPosition: '0' }, 'maxPosition: "0" is not a decimal above zero'],
    [{ maxPosition: '-1' }, 'maxPosition: "-1"'],
    [{ maxLoss: '1e9' }, 'maxLoss: "1e9"'],
    [{ __proto__x: 1 }, '__proto__x: there is no such setting'],
  ])('%j is refused', (given, problem) => {
    expect(() => settingsOf(MAKER_SETTINGS, given)).toThrow(SettingError);
    expect(() => settingsOf(MAKER_SETTINGS, given)).toThrow(problem);
  });
});

test('a bot waits twice as long each time, and the least again after a quiet while', () => {
  const backOff = new BackOff(100);
  const waits = (now: number): number => {
    let until = now;
    while (backOff.isWaiting(until)) until += 10;
    return until - now;
  };
  backOff.wait(1000);
  expect(waits(1000)).toBe(100);
  backOff.wait(1100);
  expect(waits(1100)).toBe(200);
  backOff.wait(1300, 5000); // The venue asks for more.
  expect(waits(1300)).toBe(5000);
  backOff.wait(60_000);
  expect(waits(60_000)).toBe(100);
  let now = 60_000;
  for (let times = 0; times < 20; times++) {
    now += waits(now);
    backOff.wait(now);
  }
  expect(waits(now)).toBe(3200); // And no longer than 32 times the least.
});

describe('a taker', () => {
  const style = { orderLots: 10, edgePpm: 300, reachPpm: 300, maxLots: 50 };
  const market: TakerInput = {
    indexTicks: 100_000,
    bestBid: 99_990,
    bestAsk: 100_010,
    held: 0,
    isReducing: false,
  };
  const dice =
    (...rolls: number[]) =>
    () =>
      rolls.shift() ?? 0;

  test('takes what is cheap and sells what is dear, whatever the dice', () => {
    expect(decide(style, { ...market, bestAsk: 99_970 }, dice(0.95))).toEqual({
      side: 'buy',
      lots: 10,
      limitTicks: 99_970 + 30,
    });
    expect(decide(style, { ...market, bestBid: 100_030 }, dice(0))).toMatchObject({
      side: 'sell',
      lots: 1,
      limitTicks: 100_030 - 31,
    });
  });

  test('turns back the likelier the larger its position', () => {
    const sideAt = (held: number, roll: number) =>
      decide(style, { ...market, held }, dice(roll, 0))?.side;
    expect([sideAt(0, 0.49), sideAt(0, 0.51)]).toEqual(['buy', 'sell']);
    expect([sideAt(25, 0.24), sideAt(25, 0.26)]).toEqual(['buy', 'sell']);
    expect([sideAt(-50, 0.99), sideAt(50, 0)]).toEqual(['buy', 'sell']);
  });

  test('holds no more than its bound, and only goes back when it must', () => {
    expect(decide(style, { ...market, held: 47 }, dice(0, 0.99))).toMatchObject({
      side: 'buy',
      lots: 3,
    });
    const reducing = { ...market, held: 4, isReducing: true };
    expect(decide(style, reducing, dice(0, 0.99))).toBeNull();
    expect(decide(style, reducing, dice(0.9, 0.99))).toMatchObject({ side: 'sell', lots: 4 });
  });

  test('takes nothing where nobody is', () => {
    expect(decide(style, { ...market, bestAsk: 0 }, dice(0))).toBeNull();
  });
});
