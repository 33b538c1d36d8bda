// What a program imports from 'praya/client' on Node: all of the core, with sockets and keys of Node.

import * as core from '../core/index.ts';
import { type Credentials, signerOf } from './credentials.ts';
import { openSocket } from './socket.ts';

export * from '../core/index.ts';
export {
  type Credentials,
  generateKey,
  type PrivateKeyObject,
  publicKeyHex,
  signerOf,
} from './credentials.ts';
export { openSocket } from './socket.ts';

export interface ClientOptions extends core.SessionOptions, Credentials {}
export interface DeskOptions extends core.DeskSessionOptions, Credentials {}

/** Logs on. @throws LogOnRefused; ConnectionLost unless `patient` */
export async function connect(options: ClientOptions): Promise<core.Client> {
  return core.connect({ ...options, sign: signerOf(options), openSocket });
}

/** Logs staff on, at the administrative listener. @throws LogOnRefused, ConnectionLost */
export async function openDesk(options: DeskOptions): Promise<core.Desk> {
  return core.openDesk({ ...options, sign: signerOf(options), openSocket });
}
