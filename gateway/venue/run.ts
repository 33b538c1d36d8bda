import { type Config, loadConfig } from '../host/config.ts';
import type { VenueDependencies } from './dependencies.ts';
import { openVenue, type Venue } from './venue.ts';

/**
 * Opens a venue that lives as long as the process: the first signal to end tells all clients and waits, the
 * second ends at once.
 */
export async function runVenue(
  config: Config = loadConfig(process.env),
  dependencies: VenueDependencies = {},
): Promise<Venue> {
  const venue = await openVenue(config, dependencies);
  let signals = 0;
  const end = (): void => {
    signals += 1;
    if (signals > 1) process.exit(1);
    venue.goAway().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  return venue;
}
