// From a signature to a session that may do something. The signature is checked here, off the thread that matches; whether
// the key still counts is the core's to know.

import { RejectReason } from '../../engine/schema/index.ts';
import type { LogOn } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { logOnBytes } from '../../proto/log-on.ts';
import { rejection } from '../answers/rejection.ts';
import { AddressList } from '../host/address.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { Asks, KeyFacts } from '../link/messages.ts';
import type { Announcements } from './announcements.ts';
import type { Authenticator, Signed } from './auth.ts';
import type { Participants } from './participants.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SessionRegister } from './register.ts';
import type { Session } from './session.ts';

/** Who wants to log on, and how that is proved. */
interface LogOnProof extends Signed, Pick<LogOn, 'key' | 'cancelOnDisconnect'> {}

interface LogOnDeskParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly core: CoreClient;
  readonly authenticator: Authenticator;
  readonly sessions: SessionRegister;
  readonly participants: Participants;
  readonly limits: RateLimits;
  readonly announcements: Announcements;
}

export class LogOnDesk {
  readonly #parts: LogOnDeskParts;

  constructor(parts: LogOnDeskParts) {
    this.#parts = parts;
  }

  /** By a signature over the session's nonce. */
  take(session: Session, request: LogOn, requestId: number): void {
    const signed = logOnBytes(session.nonce, request.key, session.subprotocol);
    this.prove(session, { ...request, signed, secretForm: 'bytes' }, requestId);
  }

  /** What else the client sends waits until it has the answer. A session has one attempt. */
  prove(session: Session, request: LogOnProof, requestId: number): void {
    const { clock, config, core } = this.#parts;
    if (session.holder !== null) {
      const detail = 'This connection has logged on already.';
      session.send(rejection(RejectReason.authenticationFailed, { detail }), requestId);
      return;
    }
    const isLate = clock.now() - session.openedAt >= config.logOnMs * 1000;
    if (session.hasTriedLogOn || isLate) {
      const reason = isLate ? RejectReason.logOnExpired : RejectReason.authenticationFailed;
      this.#refuse(session, request, requestId, reason);
      return;
    }
    session.hasTriedLogOn = true;
    session.holdInput();
    const { key: name } = request;
    const found = (key: KeyFacts | null): void =>
      session.guard(() => this.#admitIf(session, request, requestId, key));
    core.askFor('findKey', { name }, found, () => session.loseAnswer());
  }

  /** What is wrong with a key is only reported to those who have proved to hold it. */
  #admitIf(session: Session, request: LogOnProof, requestId: number, key: KeyFacts | null): void {
    if (session.isEnded) return;
    const { authenticator, core } = this.#parts;
    const { key: name } = request;
    const { address, isAdmin } = session;
    const isProven = authenticator.proves(key ?? undefined, request);
    if (key === null || !isProven || !new AddressList(key.addresses).takes(address)) {
      this.#refuse(session, request, requestId, RejectReason.authenticationFailed);
    } else if (key.end !== 0) {
      this.#refuse(session, request, requestId, key.end);
    } else if (isAdmin && key.staff === 0) {
      this.#refuse(session, request, requestId, RejectReason.scopeMissing);
    } else {
      const { cancelOnDisconnect = 0 } = request;
      const ask = { session: session.id, name, address, isAdmin, cancelOnDisconnect };
      const admitted = (reply: Asks['admit']['reply']): void =>
        session.guard(() => this.#admit(session, requestId, reply));
      const lost = (): void => {
        session.loseAnswer();
        core.report({ kind: 'ended', session: session.id, owed: NOTHING_OWED }); // It may have been admitted.
      };
      core.askFor('admit', ask, admitted, lost);
    }
  }

  #admit(session: Session, requestId: number, reply: Asks['admit']['reply']): void {
    const { core, sessions, participants, limits, clock, announcements } = this.#parts;
    if ('reason' in reply) {
      this.#turnAway(session, requestId, reply.reason);
      return;
    }
    if (session.isEnded) {
      core.report({ kind: 'ended', session: session.id, owed: NOTHING_OWED });
      return;
    }
    const { facts, isFull, owed, holder } = reply;
    const isFirst = participants.find(holder.participant) === undefined;
    if (facts !== null && isFirst && !isFull) limits.drain(facts, clock.now());
    if (facts !== null && owed !== null) limits.drainOwn(holder, facts, owed, clock.now());
    sessions.admit(session, reply, clock.now());
    session.send(reply.result, requestId);
    announcements.greet(session);
    session.releaseInput();
  }

  /** The core puts it on record. */
  #refuse(session: Session, request: LogOnProof, requestId: number, reason: RejectReason): void {
    const { id, address } = session;
    const name = request.key;
    this.#parts.core.report({ kind: 'logOnRefused', session: id, name, address, reason });
    this.#turnAway(session, requestId, reason);
  }

  #turnAway(session: Session, requestId: number, reason: RejectReason): void {
    session.send(rejection(reason), requestId);
    const isFull = reason === RejectReason.connectionLimit;
    const code = isFull ? CloseCode.connectionLimit : CloseCode.logOnRefused;
    session.close(code, 'the log-on was refused');
  }
}

/** It has sent nothing yet. */
const NOTHING_OWED = { trader: 0, key: 0 } as const;
