import type {
  KeyRegistered,
  KeyRevoked,
  OwnKeyChanged,
  TraderAssessed,
  TraderRegistered,
} from '../../../engine/schema/events/traders.ts';
import {
  assessTrader,
  changeOwnKey,
  registerKey,
  registerTrader,
  revokeKey,
} from '../commands/traders.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';

export const traderRegistered: Shape<TraderRegistered> = recorded<TraderRegistered>(
  'TraderRegistered',
  'traderRegistered',
  registerTrader,
);

export const traderAssessed: Shape<TraderAssessed> = recorded<TraderAssessed>(
  'TraderAssessed',
  'traderAssessed',
  assessTrader,
);

export const keyRegistered: Shape<KeyRegistered> = recorded<KeyRegistered>(
  'KeyRegistered',
  'keyRegistered',
  registerKey,
);

export const keyRevoked: Shape<KeyRevoked> = recorded<KeyRevoked>(
  'KeyRevoked',
  'keyRevoked',
  revokeKey,
);

export const ownKeyChanged: Shape<OwnKeyChanged> = recorded<OwnKeyChanged>(
  'OwnKeyChanged',
  'ownKeyChanged',
  changeOwnKey,
);
