// What leaves over the line of a session: how its numbers are noted, and what it pays.

import type { AccountId } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { Holder } from '../link/messages.ts';
import type { Session } from '../session/session.ts';
import type { FixApplication } from './application.ts';
import { farewellBytes, RESET_TEXT } from './farewell.ts';
import type { FixLine } from './fix-line.ts';
import { type FixLogOn, VENUE_COMP_ID } from './log-on.ts';
import type { Numbers } from './open-numbers.ts';
import { Outgoing } from './outgoing.ts';
import { type FixRoom, payQuery } from './room.ts';

const FULL =
  'the venue keeps no more sessions of FIX: revoke keys that are not used, or try again when one is unused for a day';

/** A session of FIX that may do something. */
export interface ExchangeParts {
  readonly room: FixRoom;
  readonly session: Session;
  readonly line: FixLine;
  readonly holder: Holder;
  /** 0 for a drop copy. */
  readonly account: AccountId | 0;
  readonly logOn: FixLogOn;
  readonly numbers: Numbers;
  readonly application: FixApplication;
}

/** @param expected the MsgSeqNum that the client's next message is to have */
export function openOutgoing(parts: ExchangeParts, expected: () => number): Outgoing {
  const { room, session, line, holder, account, logOn, numbers, application } = parts;
  const { clock, scheduler, core, fetch, limits, config, log } = room;
  return new Outgoing(
    {
      key: holder.key,
      account,
      sender: VENUE_COMP_ID,
      target: logOn.key,
      book: numbers.book,
      now: () => clock.now(),
      scheduler,
      expected,
      note: (note, done) => {
        const ask = { session: session.id, note };
        core.askFor(
          'noteFixSession',
          ask,
          ({ refused, field }) => done(refused, field),
          () => session.loseAnswer(),
        );
      },
      ofEvent: (event) => application.ofEvent(event),
      fetch,
      write: (bytes) => {
        line.write(bytes);
        session.boundWaiting();
      },
      bound: () => session.boundWaiting(),
      isSlow: () => line.unsent > config.slowBytes,
      pay: () => payQuery(room, holder),
      payFor: (bytes) => limits.answered(holder.key, bytes),
      hasRoom: () => session.catchUp(),
      refused: (reason, field) => {
        log.warn({ session: session.id, reason, field }, 'numbers of a FIX session were refused');
        // Of a session that is not kept no number is known.
        if (field === 'sessions') {
          line.write(farewellBytes({ key: logOn.key, number: 1, text: FULL, now: clock.now() }));
        }
        session.close(CloseCode.startAgain, '');
        line.shut();
      },
      tooOld: () =>
        session.close(CloseCode.startAgain, `messages of before what is kept: ${RESET_TEXT}`),
      guard: (serve) => session.guard(serve),
    },
    numbers.isFresh,
  );
}
