// Founds a venue in an empty place: keys of its first staff, documents, the first commands of its journal, and a configuration.
// Nothing that is there is written over, and what was made is taken away again when the venue refuses any of it.

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { MachineClock } from '../../host/clock.ts';
import { checkConfig } from '../../host/config.ts';
import { configurationFile } from '../../host/config-texts.ts';
import { VenueError } from '../../host/errors.ts';
import { makeFolders, makeNewFolder } from '../../host/folders.ts';
import { openLog } from '../../host/logger.ts';
import { readDocuments } from '../../http/disclosure/read-documents.ts';
import { recoverVenue } from '../../venue/open-venue.ts';
import { approveTerms, publishDocuments } from './contracts.ts';
import { documentsFile } from './documents.ts';
import { keyIn } from './key-files.ts';
import type { Plan } from './plan.ts';
import { seatFirstStaff } from './staff.ts';
import { stageOf } from './venue-stage.ts';

/** What a founding makes in its folder. */
const PARTS = {
  config: 'praya.jsonc',
  keys: 'keys',
  documents: 'documents',
  feeds: 'feeds',
  data: 'data',
} as const;

interface Founded {
  readonly config: string;
  readonly keys: string;
  /** Commands in its journal. */
  readonly commands: number;
}

/** @throws VenueError `config` when anything is there already, or the venue refuses the plan */
export async function foundVenue(folder: string, plan: Plan): Promise<Founded> {
  const at = (part: keyof typeof PARTS): string => join(folder, PARTS[part]);
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const taken = parts.map(at).filter((path) => existsSync(path));
  if (taken.length > 0) {
    throw new VenueError(
      'config',
      `nothing is written over, and these are there: ${taken.join(', ')}`,
    );
  }
  makeFolders(folder);
  makeNewFolder(at('documents')); // Of two foundings at once, one has it.
  try {
    const disclosureFile = writeDocuments(at('documents'), plan.documents);
    const commands = await writeJournal(at('data'), at('keys'), disclosureFile, plan);
    const sources = feedsOf(plan);
    for (const { file } of sources) makeFolders(join(folder, dirname(file)));
    const values = {
      dataFolder: PARTS.data,
      disclosureFile: relative(folder, disclosureFile),
      host: '127.0.0.1',
      port: 8900,
      adminHost: '127.0.0.1',
      adminPort: 8901,
      sources,
    };
    writeFileSync(at('config'), configurationFile(values), { mode: 0o640, flag: 'wx' });
    return { config: at('config'), keys: at('keys'), commands };
  } catch (error) {
    for (const part of parts) rmSync(at(part), { recursive: true, force: true });
    throw error;
  }
}

/** Copies of the texts, so that what clients accept stays with the venue. @returns the file that names them */
function writeDocuments(folder: string, file: string): string {
  const documents = readDocuments(file === '' ? documentsFile() : file);
  const names = { rulebook: 'rulebook.md', riskStatement: 'risk-statement.md' } as const;
  for (const name of ['rulebook', 'riskStatement'] as const) {
    const text = documents.texts.get(name);
    if (text === undefined) throw new VenueError('config', `documents: ${file} names no ${name}`);
    writeFileSync(join(folder, names[name]), text.content, { flag: 'wx' });
  }
  // Of the templates only the texts: who the operator is it says itself.
  const operator = file === '' ? {} : documents.operator;
  const into = join(folder, 'documents.json');
  writeFileSync(into, `${JSON.stringify({ ...names, operator }, null, 2)}\n`, { flag: 'wx' });
  return into;
}

/** The first commands, up to contracts that two people have approved; live they go once there are prices. */
async function writeJournal(
  dataFolder: string,
  keys: string,
  disclosureFile: string,
  plan: Plan,
): Promise<number> {
  const config = checkConfig({ dataFolder, edges: 0, reserveBytes: 0 });
  const clock = new MachineClock();
  let failure: unknown;
  const failed = (error: unknown): void => {
    failure ??= error;
  };
  const venue = await recoverVenue(config, { clock, log: openLog('silent'), failed });
  try {
    const stage = stageOf(venue, clock, 'the venue is founded');
    await seatFirstStaff(stage, {
      names: plan.staff,
      publicKey: (name) => keyIn(keys, name).publicKeyHex,
      addresses: plan.staffAddresses,
    });
    for (const terms of plan.contracts)
      await approveTerms(stage, terms, `FOUNDING/${terms.symbol}`);
    await publishDocuments(stage, readDocuments(disclosureFile), plan.contracts);
    return venue.state.seq;
  } catch (error) {
    throw failure ?? error;
  } finally {
    await venue.close();
  }
}

/** A file for each source of each index, which another process fills; whoever has a better feed writes that in its place. */
function feedsOf({ contracts }: Plan) {
  return contracts.flatMap(({ symbol, index }) => {
    const names = index.sources.map(({ name }) => name);
    if (index.benchmark !== '') names.push(index.benchmark);
    return names.map((name) => ({
      contract: symbol,
      name,
      adapter: 'file',
      file: `${PARTS.feeds}/${symbol}/${name}.csv`,
      format: 'csv',
      time: '0',
      bid: '1',
      ask: '2',
    }));
  });
}
