// The settings of a market maker.

import type { SettingsOf } from '../settings.ts';

export const MAKER_SETTINGS = {
  levels: { kind: 'whole', default: 3, from: 1, to: 20, means: 'levels on each side' },
  levelQty: { kind: 'decimal', default: '0.05', means: 'quantity of each level' },
  halfSpreadPpm: {
    kind: 'whole',
    default: 150,
    from: 1,
    to: 100_000,
    means: 'half the distance between the best quotes, in millionths of the price',
  },
  edgePpm: {
    kind: 'whole',
    default: 20,
    from: 0,
    to: 100_000,
    means: 'what is earned at least beyond the maker’s fee, in millionths',
  },
  stepPpm: {
    kind: 'whole',
    default: 100,
    from: 1,
    to: 100_000,
    means: 'from one level to the next, in millionths',
  },
  skewPpm: {
    kind: 'whole',
    default: 300,
    from: 0,
    to: 100_000,
    means: 'how far the middle has moved at the largest position, in millionths',
  },
  indexWeightPpm: {
    kind: 'whole',
    default: 500_000,
    from: 0,
    to: 1_000_000,
    means: 'weight of the index beside the book, in millionths',
  },
  bookReachPpm: {
    kind: 'whole',
    default: 2000,
    from: 0,
    to: 1_000_000,
    means: 'how far from the index the book is believed, in millionths',
  },
  movePpm: {
    kind: 'whole',
    default: 20,
    from: 0,
    to: 100_000,
    means: 'a quote that is nearer to where it should be stays, in millionths',
  },
  maxPosition: { kind: 'decimal', default: '0.5', means: 'where it stops adding to a position' },
  maxOpenNotional: {
    kind: 'decimal',
    default: '100000',
    means: 'of all of its quotes together, money',
  },
  maxLoss: {
    kind: 'decimal',
    default: '2000',
    means: 'of a day (UTC), money; then it only reduces until the next',
  },
  staleMs: {
    kind: 'whole',
    default: 3000,
    from: 100,
    to: 600_000,
    means: 'without news of the index for so long it takes its quotes away',
  },
  everyMs: { kind: 'whole', default: 250, from: 20, to: 60_000, means: 'how often it looks' },
  deadManSeconds: {
    kind: 'whole',
    default: 10,
    from: 1,
    to: 300,
    means: 'without a sign of it for so long the venue takes its orders away',
  },
  protectionMs: {
    kind: 'whole',
    default: 1000,
    from: 1,
    to: 60_000,
    means: 'the window of its protection',
  },
  protectionQty: {
    kind: 'decimal',
    default: '0.3',
    means: 'traded within the window, its quotes are taken away',
  },
  backOffMs: {
    kind: 'whole',
    default: 1000,
    from: 10,
    to: 600_000,
    means: 'after that, and after a refusal, it waits so long, then twice that',
  },
} as const;

export type MakerSettings = SettingsOf<typeof MAKER_SETTINGS>;
