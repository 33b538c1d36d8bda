// How many threads hold the sockets: every row is measured at each of these.

/** What a venue does without being asked. */
export const USUAL_EDGES = 1;

export const EDGES: readonly number[] = [0, USUAL_EDGES];
