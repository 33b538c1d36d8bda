// What all FIX sessions of an edge share.

import type { FetchEvents } from '../feeds/feed.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { Clock } from '../host/clock.ts';
import type { ThreadLog } from '../host/log-relay.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { LogOnDesk } from '../session/log-on.ts';
import type { OpenSession } from '../session/session.ts';
import type { TimedSignatures } from '../session/timed-signatures.ts';
import type { FixApplicationLayer } from './application.ts';
import type { FixDictionary } from './fields.ts';

export interface FixRoom {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: ThreadLog;
  readonly core: CoreClient;
  readonly publisher: Publisher;
  readonly fetch: FetchEvents;
  readonly openSession: OpenSession;
  readonly logOns: LogOnDesk;
  readonly application: FixApplicationLayer;
  readonly dictionary: FixDictionary;
  readonly signatures: TimedSignatures;
  /** Key and account of the sessions that are logged on. */
  readonly taken: Set<string>;
}
