import { describe, expect, test } from 'vitest';
import type { Command } from '../../../engine/schema/index.ts';
import { playPlain } from '../../scenario/market.ts';
import { orderCommand } from '../../scenario/orders.ts';
import { Words } from '../../scenario/reader.ts';
import { Stage } from '../../scenario/stage.ts';

describe('ENTRY-019 control characters', () => {
  const stage = new Stage(new Set());
  playPlain(stage);
  stage.account('ann');

  function answer(change: object): string {
    const order = orderCommand(stage, 'ann', new Words('buys 1 @ 99'));
    const [event] = stage.apply({ ...order, ...change } as Command);
    return event.kind === 'orderRejected' ? `${event.reason} ${event.field}` : event.kind;
  }

  test.each(['\u0000', '\u0007', '\u001b[2J', '\n', '\u007f', '\u0085'])(
    '%j is refused',
    (text) => {
      expect(answer({ clientOrderId: `a${text}` })).toBe('311 clientOrderId');
      expect(answer({ tag: `a${text}` })).toBe('310 tag');
    },
  );

  test.each(['a b', '~', '¡', '港'])('%j is taken', (text) => {
    expect(answer({ clientOrderId: text, tag: text })).toBe('orderAccepted');
  });
});
