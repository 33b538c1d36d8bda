import type {
  AssessTrader,
  ChangeOwnKey,
  RegisterKey,
  RegisterTrader,
  RevokeKey,
} from '../commands/traders.ts';
import type { Recorded } from './parts.ts';

export type TraderRegistered = Recorded<'traderRegistered', RegisterTrader>;

export type TraderAssessed = Recorded<'traderAssessed', AssessTrader>;

export type KeyRegistered = Recorded<'keyRegistered', RegisterKey>;

export type KeyRevoked = Recorded<'keyRevoked', RevokeKey>;

export type OwnKeyChanged = Recorded<'ownKeyChanged', ChangeOwnKey>;
