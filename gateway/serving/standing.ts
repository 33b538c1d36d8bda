// What an edge that has lost rows may have missed of notices.

import type { GoAway } from '../core/go-away.ts';
import type { Standing } from '../link/messages.ts';
import type { AdmittedSessions } from './admitted.ts';
import type { LogOnService } from './log-ons.ts';

interface StandingParts {
  readonly sessions: AdmittedSessions;
  readonly logOns: LogOnService;
  readonly goAway: Pick<GoAway, 'announced'>;
}

/** @param asked sessions that have logged on, as far as the edge knows */
export function standingOf(
  { sessions, logOns, goAway }: StandingParts,
  edge: number,
  asked: readonly number[],
): Standing {
  const here = asked
    .map((session) => sessions.findOn(edge, session))
    .filter((admitted) => admitted !== undefined);
  const live = new Set(here.map(({ session }) => session));
  const participants = new Set(here.map(({ holder }) => holder.participant));
  return {
    ended: asked.filter((session) => !live.has(session)),
    participants: [...participants]
      .map((participant) => logOns.factsOf(participant))
      .filter((facts) => facts !== null),
    goAway: goAway.announced,
  };
}
