// `praya serve`: a venue of one's own, from its configuration.

import { Command } from 'commander';
import { MachineClock } from '../../host/clock.ts';
import { type Config, loadConfig } from '../../host/config.ts';
import { configurationPage } from '../../host/config-texts.ts';
import { VenueError } from '../../host/errors.ts';
import { type Logger, openLog } from '../../host/logger.ts';
import { realScheduler } from '../../host/scheduler.ts';
import { locateLog } from '../../replay/log-location.ts';
import { replayLog } from '../../replay/replay-log.ts';
import { configuredSources, unfedSources, unknownSources } from '../../sources/configured.ts';
import { paceOf } from '../../sources/pace.ts';
import { warmUp } from '../../stress/warm-up.ts';
import { certificateFaults, filesAtFault } from '../../venue/files-at-fault.ts';
import { openVenue } from '../../venue/open-venue.ts';
import { startFaults } from '../../venue/start-faults.ts';
import type { Venue } from '../../venue/venue.ts';
import { startSources } from '../../venue/venue-sources.ts';
import { refusedConfig } from './config-refused.ts';
import { Ending, FAILED_MS } from './ending.ts';
import { Failure } from './failure.ts';
import { whyNotOpen } from './not-open.ts';

interface Options {
  readonly config?: string;
  readonly check?: boolean;
  readonly reference?: boolean;
  readonly acceptClock?: boolean;
}

export function serveCommand(): Command {
  return new Command('serve')
    .summary('run a venue of your own')
    .description(
      'Runs the venue that a configuration describes, until SIGTERM: everybody is told, what was taken is carried out, and the ' +
        'journal is whole. `praya init` founds one. Whatever is wrong with the configuration is named at once, with exit status 2, ' +
        'and then nothing is opened.',
    )
    .option('--config <FILE>', 'JSON with comments; the environment stands above it')
    .option('--check', 'look at everything, and start nothing')
    .option('--reference', 'print every setting, in Markdown')
    .option(
      '--accept-clock',
      "start although this machine's clock is far from the journal's last command",
    )
    .action(run);
}

async function run({ config: file, check, reference, acceptClock }: Options): Promise<void> {
  if (reference === true) {
    process.stdout.write(configurationPage());
    return;
  }
  if (file === undefined) throw new Failure('say which: praya serve --config FILE', 2);
  const config = await configIn(file, acceptClock);
  if (check === true) await reportCheck(config);
  else await serve(config);
}

/** With the files that it names, and the contracts of its sources. @throws Failure */
async function configIn(file: string, acceptClock: boolean | undefined): Promise<Config> {
  const environment = { ...process.env, PRAYA_CONFIG: file };
  const settings = acceptClock === undefined ? {} : { acceptClock };
  try {
    const config = loadConfig(environment, settings, filesAtFault);
    const { state } = await replayLog(locateLog(config.dataFolder), { from: 'newest' });
    const unknown = unknownSources(config.sources, state);
    if (unknown.length === 0) return config;
    throw new VenueError('config', ['the configuration is refused:', ...unknown].join('\n'));
  } catch (error) {
    throw refusedConfig(error);
  }
}

async function reportCheck(config: Config): Promise<void> {
  const faults = await startFaults(config);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) throw new Failure('the configuration is right, and a start would fail');
  process.stdout.write('the configuration is right, and the venue could start\n');
}

async function serve(config: Config): Promise<void> {
  const end = new Ending();
  const hangUp = { renew: () => {} };
  process.on('SIGHUP', () => hangUp.renew()); // Also before it is open, where it would end the process.
  const log = openLog(config.logLevel, process.stderr);
  const venue = await open(config, log, { end, hangUp });
  end.isOpen = true;
  await end.came;
  if (end.error !== undefined) {
    realScheduler.after(FAILED_MS, () => process.exit(1)).unref();
    throw end.error;
  }
  await venue.stop();
  process.stdout.write(`praya: stopped after command ${venue.commands()}\n`);
}

/** At SIGHUP: only files that fit each other, so that no edge is without a certificate. */
function renewCertificate(venue: Venue, log: Logger): void {
  const faults = certificateFaults(venue.config);
  if (faults.length > 0) {
    log.error({ faults }, 'the former certificate stays');
    return;
  }
  venue.renewCertificate();
  log.info('the certificate was read again');
}

interface Serving {
  readonly stop: () => Promise<void>;
  readonly commands: () => number;
}

/** What a signal does. */
interface Signals {
  readonly end: Ending;
  readonly hangUp: { renew: () => void };
}

async function open(config: Config, log: Logger, { end, hangUp }: Signals): Promise<Serving> {
  const clock = new MachineClock();
  const fail = (error: unknown): void => end.fail(error);
  const { dataFolder, sources: settings } = config;
  try {
    const venue = await openVenue(config, { log, clock, failed: fail, beforeListen: warmUp });
    const pace = paceOf(clock, realScheduler);
    const sources = configuredSources({ settings, state: venue.state, pace });
    const runner = startSources({ venue, clock, log, sources, fail });
    const unfed = unfedSources(settings, venue.state);
    if (unfed.length > 0) log.warn({ sources: unfed }, 'nothing is configured for these sources');
    const { state, adminPort, okxPort } = venue;
    const admin = config.adminListener ? `, staff ${config.adminHost}:${adminPort}` : '';
    const okx = okxPort === 0 ? '' : `, OKX's shape ${config.okxHost}:${okxPort}`;
    const places = venue.ports.map((port) => `${config.host}:${port}`).join(' ');
    process.stdout.write(`praya: open at ${places}${admin}${okx}, from command ${state.seq}\n`);
    hangUp.renew = () => renewCertificate(venue, log);
    const stop = async (): Promise<void> => {
      await runner.stop();
      await venue.goAway();
    };
    return { stop, commands: () => state.seq };
  } catch (error) {
    const ports = 'port, adminPort and okxPort of the configuration choose others';
    throw whyNotOpen(error, { dataFolder, ports, folder: 'dataFolder chooses another folder' });
  }
}
