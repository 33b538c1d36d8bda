import type {
  ChangeRules,
  CountRefusals,
  NoteLogOn,
  RequestSuspicionPack,
  ReviewAlert,
  SetThreshold,
} from '../../../engine/schema/commands/records.ts';
import { ALERT_STATE, REJECT_REASON } from '../closed-sets.ts';
import { chosen, int64, perhaps, sint64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const countRefusals: Shape<CountRefusals> = message<CountRefusals>(
  'CountRefusals',
  'countRefusals',
  {
    account: int64(),
    since: int64(),
    count: uint32(),
    reason: perhaps(REJECT_REASON),
    key: int64(),
  },
);

export const noteLogOn: Shape<NoteLogOn> = message<NoteLogOn>('NoteLogOn', 'noteLogOn', {
  name: text(),
  key: int64(),
  address: text(),
  reason: perhaps(REJECT_REASON),
});

export const changeRules: Shape<ChangeRules> = message<ChangeRules>('ChangeRules', 'changeRules', {
  from: uint32(),
  to: uint32(),
  state: text(),
});

export const setThreshold: Shape<SetThreshold> = message<SetThreshold>(
  'SetThreshold',
  'setThreshold',
  { detector: text(), parameter: text(), contract: uint32(), value: sint64() },
);

export const reviewAlert: Shape<ReviewAlert> = message<ReviewAlert>('ReviewAlert', 'reviewAlert', {
  key: int64(),
  alert: text(),
  state: chosen(ALERT_STATE),
  note: text(),
});

export const requestSuspicionPack: Shape<RequestSuspicionPack> = message<RequestSuspicionPack>(
  'RequestSuspicionPack',
  'requestSuspicionPack',
  { key: int64(), participant: int64(), from: int64(), to: int64(), reason: text() },
);
