// The private keys of the demonstration's participants: made once, kept in the data folder for its owner alone.

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKey, publicKeyHex } from '../../../client/node/index.ts';
import { makeFolders } from '../../host/folders.ts';
import { VISITOR, VISITOR_SEED } from './participants.ts';

interface KeyFile {
  readonly privateKey: string;
  readonly publicKeyHex: string;
}

/** The key of that name: the visitor's, one that is kept, or a new one that is kept from now on. */
export function keyFile(dataFolder: string, name: string): KeyFile {
  if (name === VISITOR.key) {
    return { privateKey: VISITOR_SEED, publicKeyHex: publicKeyHex(VISITOR_SEED) };
  }
  const path = keyPath(dataFolder, name);
  if (!existsSync(path)) {
    const folder = join(dataFolder, 'keys');
    makeFolders(folder, 0o700);
    chmodSync(folder, 0o700);
    writeFileSync(path, generateKey().privateKeyPem, { mode: 0o600, flag: 'wx' });
  }
  const privateKey = readFileSync(path, 'utf8');
  try {
    return { privateKey, publicKeyHex: publicKeyHex(privateKey) };
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

function keyPath(dataFolder: string, name: string): string {
  return join(dataFolder, 'keys', `${name}.pem`);
}
