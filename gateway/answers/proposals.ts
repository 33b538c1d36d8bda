// What waits for a second person, as the staff is shown it.

import { type EngineState, read } from '../../engine/index.ts';
import type { Proposals } from '../../proto/server-message.ts';

export function proposalsOf(state: EngineState): Proposals {
  const open = read.proposals(state).map(({ id, ...proposal }) => ({ proposal: id, ...proposal }));
  return { kind: 'proposals', proposals: open };
}
