// What faces clients: requests of sessions, whatever carries them, and the listeners where they connect.

import { createServerEncoder } from '../../proto/codec.ts';
import type { FetchEvents } from '../feeds/feed.ts';
import type { Publisher } from '../feeds/publisher.ts';
import { FixAcceptor } from '../fix/acceptor.ts';
import { VENUE_APPLICATION } from '../fix/session-application.ts';
import type { Guard } from '../host/guard.ts';
import type { Documents } from '../http/disclosure/documents.ts';
import { Publication } from '../http/disclosure/publication.ts';
import type { Visitor } from '../http/site.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { SessionBlock, VenueState } from '../link/messages.ts';
import { OkxListener } from '../okx/listener.ts';
import type { RefusalCounts } from '../serving/refusal-counts.ts';
import type { Announcements } from '../session/announcements.ts';
import { Authenticator } from '../session/auth.ts';
import { LogOnDesk } from '../session/log-on.ts';
import { OrderEntry } from '../session/order-entry.ts';
import type { Outbox } from '../session/outbox.ts';
import type { Participants } from '../session/participants.ts';
import type { RateLimits } from '../session/rate-limits.ts';
import type { SessionRegister } from '../session/register.ts';
import { Requests } from '../session/requests.ts';
import { SessionMeasures } from '../session/session-measures.ts';
import { Subscribing } from '../session/subscribing.ts';
import { type EdgeHost, Listeners, type Ports } from './listeners.ts';
import { MetricsAnswers } from './metrics-answers.ts';
import { SessionNumbers } from './session-numbers.ts';
import { sessionOpener } from './session-opener.ts';

interface FrontParts {
  readonly host: EdgeHost;
  readonly ports: Ports;
  readonly edges: number;
  readonly epoch: number;
  readonly numbers: SessionBlock;
  readonly documents: Documents;
  readonly visitor: Visitor | null;
  readonly core: CoreClient;
  readonly participants: Participants;
  readonly sessions: SessionRegister;
  readonly limits: RateLimits;
  readonly announcements: Announcements;
  readonly refusals: RefusalCounts;
  readonly publisher: Publisher;
  readonly fetch: FetchEvents;
  readonly outbox: Outbox;
  readonly guard: Guard;
  /** As the core last described it. */
  readonly venue: () => VenueState;
  /** As the core describes it now. */
  readonly describeVenue: (done: (venue: VenueState) => void) => void;
}

export function listenersOf(parts: FrontParts): Listeners {
  const { host, core, guard, documents, numbers } = parts;
  const { config } = host;
  const metrics = new MetricsAnswers(core, host.clock);
  const measures = new SessionMeasures(host.metrics);
  const shared = { ...host, ...parts };
  const authenticator = new Authenticator(config.masterKey);
  const logOns = new LogOnDesk({ ...shared, authenticator });
  const openSession = sessionOpener({
    ...parts,
    numbers: new SessionNumbers(core, numbers),
    requests: new Requests({
      ...shared,
      logOns,
      orders: new OrderEntry(shared),
      subscribing: new Subscribing(shared),
    }),
    encode: createServerEncoder(),
    measures,
  });
  return new Listeners({
    ...parts,
    openSession,
    measures,
    publication: new Publication({ core, documents, guard }),
    metricsPage: (done) => metrics.answer(done),
    openOkx: (place) =>
      OkxListener.open({
        ...shared,
        ...place,
        host: config.okxHost,
        config,
        desk: logOns,
        authenticator,
        openSession,
        isOpen: () => parts.venue().isOpen,
      }),
    openFix: (place) =>
      FixAcceptor.open({
        ...shared,
        ...place,
        host: config.fixHost,
        config,
        logOns,
        openSession,
        application: VENUE_APPLICATION,
        isOpen: () => parts.venue().isOpen,
      }),
  });
}
