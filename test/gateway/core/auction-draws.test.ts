// AUCTION-004: the venue draws once for each call, when its phase is over and not before, and anything up to 30 s.

import { expect, test } from 'vitest';
import type { Command, Time } from '../../../engine/schema/index.ts';
import { AuctionDraws } from '../../../gateway/core/auction-draws.ts';
import { playPlain } from '../../scenario/market.ts';
import { Stage } from '../../scenario/stage.ts';

const SECOND = 1_000_000;

test('draws behind the call phase, once a call, below a bound that 30 s are just within', () => {
  const stage = new Stage(new Set());
  playPlain(stage);
  const submitted: Command[] = [];
  const bounds: number[] = [];
  const draws = new AuctionDraws({
    state: stage.state,
    chance: (below) => {
      bounds.push(below);
      return 7 * SECOND;
    },
    submit: (command) => submitted.push(command),
  });
  const { contract } = stage.terms();
  draws.look(stage.time);
  stage.must({ kind: 'setContractState', contract, state: 5, reason: 'an auction' });
  const over = stage.state.markets[contract]?.auction?.callEndsAt as Time;
  draws.look((over - 1) as Time);
  expect(submitted).toEqual([]);
  draws.look(over);
  draws.look((over + SECOND) as Time); // Its command may still wait in a queue.
  const draw = { kind: 'drawAuctionEnd', contract, delay: 7 * SECOND } as const;
  expect(submitted).toEqual([draw]);
  expect(bounds).toEqual([30_000_001]);
  stage.apply(draw, over);
  stage.apply({ kind: 'tick' }, (over + 7 * SECOND) as Time);
  expect(stage.state.markets[contract]?.auction).toBe(null);
  // The next call is drawn again.
  stage.must({ kind: 'setContractState', contract, state: 5, reason: 'another' });
  draws.look((stage.state.markets[contract]?.auction?.callEndsAt ?? 0) as Time);
  expect(submitted).toHaveLength(2);
});
