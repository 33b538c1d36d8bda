// The Logout of a session that has not begun, and of which no number is known that it could have.

import type { Time } from '../../engine/schema/index.ts';
import { VENUE_COMP_ID } from './log-on.ts';
import { fixBytes, plainText } from './message.ts';
import { MsgType, SessionTag } from './session-tables.ts';
import { fixTime } from './times.ts';

export const RESET_TEXT =
  'reset the sequence numbers (ResetSeqNumFlag), and ask for the history over the native protocol';

interface Farewell {
  /** The name of the key. */
  readonly key: string;
  readonly number: number;
  readonly text: string;
  readonly now: Time;
}

export function farewellBytes({ key, number, text, now }: Farewell): Buffer {
  return fixBytes([
    [SessionTag.msgType, MsgType.logout],
    [SessionTag.senderCompId, VENUE_COMP_ID],
    [SessionTag.targetCompId, key],
    [SessionTag.msgSeqNum, String(number)],
    [SessionTag.sendingTime, fixTime(now)],
    [SessionTag.text, plainText(text)],
  ]);
}
