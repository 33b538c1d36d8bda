import type {
  MassQuoted,
  ProtectionReset,
  ProtectionSet,
  ProtectionTripped,
} from '../../../engine/schema/events/quotes.ts';
import { int64, sint64, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';
import { ofAccount } from './parts.ts';

const ofGroup = { ...ofAccount, contract: uint32<MassQuoted['contract']>(), group: uint32() };

export const massQuoted: Shape<MassQuoted> = message<MassQuoted>('MassQuoted', 'massQuoted', {
  ...ofGroup,
  quote: uint32(),
  canceled: uint32(),
  kept: uint32(),
  placed: uint32(),
  refused: uint32(),
});

export const protectionSet: Shape<ProtectionSet> = message<ProtectionSet>(
  'ProtectionSet',
  'protectionSet',
  {
    ...ofGroup,
    windowMs: uint32(),
    lots: int64(),
    delta: int64(),
    notional: int64(),
    freezeMs: uint32(),
  },
);

export const protectionTripped: Shape<ProtectionTripped> = message<ProtectionTripped>(
  'ProtectionTripped',
  'protectionTripped',
  { ...ofGroup, lots: int64(), delta: sint64(), notional: int64(), frozenUntil: int64() },
);

export const protectionReset: Shape<ProtectionReset> = message<ProtectionReset>(
  'ProtectionReset',
  'protectionReset',
  ofGroup,
);
