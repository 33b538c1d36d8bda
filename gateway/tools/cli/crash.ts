// `praya start --crash`: what is printed of the scripted fall as it goes, and what is checked afterwards.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { grouped } from '../../../client/node/index.ts';
import { realScheduler } from '../../host/scheduler.ts';
import type { CrashScript } from '../demo/crash.ts';
import type { Demonstration } from '../demo/demonstration.ts';
import { auditData } from './audit.ts';
import { Failure } from './failure.ts';

/** A crash has a folder of its own, so that no venue is ruined: data/crash-1, data/crash-2, … */
export function crashFolder(chosen: string | undefined): string {
  if (chosen !== undefined) {
    if (existsSync(chosen) && readdirSync(chosen).length > 0) {
      throw new Failure(`${chosen}: is not empty; --crash wants a folder of its own`, 2);
    }
    return chosen;
  }
  for (let number = 1; ; number++) {
    const folder = join('data', `crash-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

/** Prints each line as it comes, and now and then where the prices are. @returns what ends it */
export function reportCrash(
  demonstration: Demonstration,
  { fall, aheadMs }: CrashScript,
  print: (text: string) => void,
): () => void {
  const { narrator } = demonstration;
  const minutes = (aheadMs / 60_000).toFixed(1);
  print(
    `open at ${demonstration.url}; the venue's clock is ${minutes} minutes ahead of this machine's,`,
  );
  print('so that an hour of funding ends during the script');
  print(`calm for ${fall.calmSeconds} s; then both indices fall by 20 % within ${fall.seconds} s`);
  narrator.onLine(({ time, text }) => {
    process.stdout.write(`  ${clockOf(time)}  ${text}\n`);
  });
  const timer = realScheduler.every(PRICES_MS, () => print(demonstration.prices()));
  return () => timer.cancel();
}

const PRICES_MS = 5000;

/** The summary, and `praya audit` over the journal. @throws Failure when a law is broken */
export async function concludeCrash(demonstration: Demonstration, folder: string): Promise<void> {
  const { narrator } = demonstration;
  const write = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const { fundUsd, trancheUsd } = demonstration.ledger();
  write('\nWhat clients were told on their account streams');
  for (const [kind, count] of narrator.counts) write(`  ${String(count).padStart(5)}  ${kind}`);
  write('What it came to');
  write(`  ${demonstration.prices()}`);
  write(`  fund ${grouped(fundUsd)} USD, tranche ${grouped(trancheUsd)} USD`);
  write(`\npraya audit ${folder}`);
  await auditData(folder, 0);
  write('\nevery law holds');
}

function clockOf(time: number): string {
  return new Date(time / 1000).toISOString().slice(11, 19);
}
