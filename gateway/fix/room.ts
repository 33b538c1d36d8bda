// What all FIX sessions of an edge share.

import type { FetchEvents } from '../feeds/feed.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import type { ThreadLog } from '../host/log-relay.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { Holder } from '../link/messages.ts';
import type { LogOnDesk } from '../session/log-on.ts';
import type { Participants } from '../session/participants.ts';
import type { RateLimits } from '../session/rate-limits.ts';
import type { OpenSession } from '../session/session.ts';
import type { TimedSignatures } from '../session/timed-signatures.ts';
import type { FixApplicationLayer } from './application.ts';
import type { FixDictionary } from './fields.ts';

export interface FixRoom {
  readonly config: Config;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: ThreadLog;
  readonly core: CoreClient;
  readonly publisher: Publisher;
  readonly fetch: FetchEvents;
  readonly openSession: OpenSession;
  readonly logOns: LogOnDesk;
  readonly limits: RateLimits;
  readonly participants: Participants;
  readonly application: FixApplicationLayer;
  readonly dictionary: FixDictionary;
  readonly signatures: TimedSignatures;
  /** Key and account of the sessions that are logged on. */
  readonly taken: Set<string>;
}

/** Pays for one question out of the allowance of the key. @returns microseconds until it can; 0 when it has */
export function payQuery({ limits, participants, clock }: FixRoom, holder: Holder): number {
  const parts = participants.find(holder.participant)?.parts ?? 1;
  return limits.query(holder.key, parts, clock.now());
}
