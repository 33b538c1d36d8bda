// The clients of the demonstration accept its documents themselves: each over a connection of its own, by the key of a
// natural person, over the hash of the text that was read.

import { type Client, connect } from '../../../client/node/index.ts';
import { type EngineState, read } from '../../../engine/index.ts';
import type { ContractId, ParticipantId } from '../../../engine/schema/index.ts';
import { readDocuments } from '../../http/disclosure/read-documents.ts';
import { documentsFile } from '../founding/documents.ts';
import { keyFile } from './key-files.ts';
import type { Player } from './participants.ts';

/** What the key of a client's signer is called at the venue. */
export function signerKey(key: string): string {
  return `${key}-signs`;
}

/** Has every client sign what it has not: everything on a new venue, nothing on one that goes on. */
export async function signDocuments(
  state: EngineState,
  url: string,
  dataFolder: string,
  players: Iterable<Player>,
): Promise<void> {
  for (const player of players) {
    const open = unsigned(state, player);
    if (open.length === 0) continue;
    const keyName = newestKey(state, signerKey(player.key));
    const { privateKey } = keyFile(dataFolder, keyName);
    const client = await connect({ url, keyName, privateKey, patient: true });
    try {
      for (const document of open) await sign(client, document);
    } finally {
      client.close();
    }
  }
}

interface Document {
  /** 0 for the rulebook. */
  readonly contract: ContractId | 0;
  readonly version: number;
}

function unsigned(state: EngineState, { participant }: Player): Document[] {
  const row = read.participant(state, participant as ParticipantId);
  if (row === undefined) return [];
  const { version } = read.rulebook(state);
  const rulebook = row.rulebookAccepted === version ? [] : [{ contract: 0 as const, version }];
  const disclosures = read.contractIds(state).flatMap((contract) => {
    const current = read.disclosure(state, contract)?.version ?? 0;
    const isAccepted = row.disclosuresAcknowledged[contract] === current;
    return isAccepted ? [] : [{ contract, version: current }];
  });
  return [...rulebook, ...disclosures];
}

/** The hash is of the file, which is what a client reads. */
async function sign(client: Client, { contract, version }: Document): Promise<void> {
  const documents = readDocuments(documentsFile());
  await (contract === 0
    ? client.sign({ version, hash: documents.hashOf('rulebook') })
    : client.sign({ contract, version, hash: documents.hashOf('riskStatement') }));
}

/** The last of a name and its successors, which stand for keys whose files were lost. */
function newestKey(state: EngineState, name: string): string {
  let newest = name;
  for (let version = 2; ; version++) {
    const next = `${name}-${version}`;
    if (read.keyNamed(state, next) === undefined) return newest;
    newest = next;
  }
}
