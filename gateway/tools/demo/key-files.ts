// The private keys of the demonstration's participants: made once, kept in the data folder for its owner alone.

import { join } from 'node:path';
import { publicKeyHex } from '../../../client/node/index.ts';
import { type KeyFile, keyIn } from '../founding/key-files.ts';
import { VISITOR, VISITOR_SEED } from './participants.ts';

/** The key of that name: the visitor's, which is no secret, or one in a file. */
export function keyFile(dataFolder: string, name: string): KeyFile {
  if (name === VISITOR.key) {
    return { privateKey: VISITOR_SEED, publicKeyHex: publicKeyHex(VISITOR_SEED) };
  }
  return keyIn(join(dataFolder, 'keys'), name);
}
