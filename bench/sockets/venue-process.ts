// A venue in a process of its own, and its meter.

import '../../gateway/host/inlining.ts'; // First: what is compiled before has the smaller budget.
import { openBenchVenue, setIndex, type VenueTask } from './bench-venue.ts';
import { Meter } from './meter.ts';
import { given, serve } from './peer.ts';

export type VenueAsk = 'ports' | 'memory' | 'begin' | 'end' | { readonly index: number };

const venue = await openBenchVenue(given<VenueTask>());
const meter = new Meter();
serve(
  async (ask: VenueAsk) => {
    if (typeof ask === 'object') {
      const at = performance.timeOrigin + performance.now();
      await setIndex(venue, ask.index);
      return { at };
    }
    switch (ask) {
      case 'ports':
        return { port: venue.port, adminPort: venue.adminPort };
      case 'memory':
        return { rss: process.memoryUsage.rss() };
      case 'begin':
        return meter.begin();
      case 'end':
        return meter.end();
      default:
        throw new Error(ask satisfies never);
    }
  },
  () => venue.close(),
);
