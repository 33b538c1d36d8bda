/** Edges of a venue in tests: what a venue has by itself, or with TEST_EDGES=0 everything in one thread. */
export const EDGES: number = Number(process.env['TEST_EDGES'] ?? 1);
