import type { ServerEncoder } from '../../proto/codec.ts';
import type { Guard } from '../host/guard.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { RateLimits } from '../session/rate-limits.ts';
import type { SessionRegister } from '../session/register.ts';
import type { Requests } from '../session/requests.ts';
import { type OpenSession, Session } from '../session/session.ts';
import type { SessionMeasures } from '../session/session-measures.ts';
import type { EdgeHost } from './listeners.ts';
import type { SessionNumbers } from './session-numbers.ts';

interface OpenerParts {
  readonly host: EdgeHost;
  readonly numbers: SessionNumbers;
  readonly limits: RateLimits;
  readonly sessions: SessionRegister;
  readonly requests: Requests;
  readonly core: CoreClient;
  readonly encode: ServerEncoder;
  readonly measures: SessionMeasures;
  readonly guard: Guard;
}

/** Before a client is read on whose core is behind. */
const CONGESTED_MS = 50;

/** Begins sessions of an edge, whatever carries them. */
export function sessionOpener(parts: OpenerParts): OpenSession {
  const { host, numbers, sessions, requests, limits, core, encode, measures, guard } = parts;
  const { config, clock, scheduler } = host;
  return (line, isAdmin) => {
    const id = numbers.next();
    if (id === 0) return null;
    const session = new Session({
      id,
      line,
      encode,
      isAdmin,
      config,
      clock,
      scheduler,
      handle: (from, message) => {
        requests.handle(from, message);
        if (core.isCongested) from.readLater(CONGESTED_MS);
      },
      closed: (ended) => {
        try {
          requests.leave(ended);
        } finally {
          sessions.remove(ended);
        }
      },
      charge: ({ key }) => limits.isFlooding(key, clock.now()),
      measures,
      guard,
    });
    sessions.add(session);
    return session;
  };
}
