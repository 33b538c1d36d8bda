// How many threads hold the sockets: every row is measured at each of these.

import { checkConfig, type Settings } from '../../gateway/host/config.ts';

/** What a venue does without being asked. */
export const USUAL_EDGES = 1;

export const EDGES: readonly number[] = hasEdges() ? [0, USUAL_EDGES] : [0];

export function settingsWithEdges(edges: number): Settings {
  return hasEdges() ? ({ edges } as Settings) : {};
}

function hasEdges(): boolean {
  try {
    checkConfig({ edges: 0 } as Settings);
    return true;
  } catch {
    return false;
  }
}
