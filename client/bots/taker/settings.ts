// The settings of a taker.

import type { SettingsOf } from '../settings.ts';

export const TAKER_SETTINGS = {
  orderQty: { kind: 'decimal', default: '0.02', means: 'the largest quantity of an order' },
  everyMs: {
    kind: 'whole',
    default: 1000,
    from: 20,
    to: 600_000,
    means: 'from one order to the next, on average',
  },
  edgePpm: {
    kind: 'whole',
    default: 300,
    from: 1,
    to: 100_000,
    means: 'cheaper or dearer than the index by so much is taken for certain, in millionths',
  },
  reachPpm: {
    kind: 'whole',
    default: 300,
    from: 0,
    to: 100_000,
    means: 'how far through the best price an order may reach, in millionths',
  },
  maxPosition: { kind: 'decimal', default: '0.5', means: 'where it only goes back' },
  maxLoss: {
    kind: 'decimal',
    default: '2000',
    means: 'of a day (UTC), money; then it only goes back until the next',
  },
  staleMs: {
    kind: 'whole',
    default: 3000,
    from: 100,
    to: 600_000,
    means: 'without news of the index for so long it does nothing',
  },
} as const;

export type TakerSettings = SettingsOf<typeof TAKER_SETTINGS>;
