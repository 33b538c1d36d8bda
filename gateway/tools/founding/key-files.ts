// Private keys in files for their owner alone; one that is there is read, and never written over.

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKey, publicKeyHex } from '../../../client/node/index.ts';
import { makeFolders } from '../../host/folders.ts';

export interface KeyFile {
  readonly privateKey: string;
  readonly publicKeyHex: string;
}

/** The key of that name in a folder of keys: one that is kept, or a new one that is kept from now on. */
export function keyIn(folder: string, name: string): KeyFile {
  const path = join(folder, `${name}.pem`);
  if (!existsSync(path)) {
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
