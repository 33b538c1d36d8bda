// The visitor's second key, for clients that sign with a secret: OKX's shape knows no others.

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../engine/index.ts';
import { KeyAlgorithm, Scope, type Time, type TraderId } from '../../../engine/schema/index.ts';
import type { Config } from '../../host/config.ts';
import { VenueError } from '../../host/errors.ts';
import { makeFolders } from '../../host/folders.ts';
import { openSecret, sealSecret } from '../../session/auth.ts';
import { freeKey } from '../founding/staff.ts';
import type { Stage } from '../founding/stage.ts';
import { VISITOR } from './participants.ts';

/** It is no secret: like the visitor's other key it is good on this machine only, for play money. */
export const VISITOR_SECRET: string =
  '6e6f207365637265743a20706c6179206d6f6e6579206f6e6c792c2068657265';
const NAME = `${VISITOR.key}-okx`;

/** A key whose secret cannot be opened any more is left registered, and another one is made under the next name. @returns its name */
export async function registerVisitorSecret(stage: Stage, masterKey: Uint8Array): Promise<string> {
  for (let version = 1; ; version++) {
    const name = version === 1 ? NAME : `${NAME}-${version}`;
    const known = read.keyNamed(stage.state, name);
    const opened = known === undefined ? null : openSecret(masterKey, name, known.material);
    if (opened?.toString('hex') === VISITOR_SECRET && known?.revoked === false) return name;
    if (known !== undefined) continue;
    await stage.submit({
      kind: 'registerKey',
      key: freeKey(stage.state),
      trader: VISITOR.participant as unknown as TraderId,
      name,
      algorithm: KeyAlgorithm.hmacSha256,
      material: sealSecret(masterKey, name, Buffer.from(VISITOR_SECRET, 'hex')),
      scopes: Scope.read + Scope.trade,
      validUntil: 0 as Time,
      addresses: ['127.0.0.1', '::1'],
      staff: 0,
    });
    return name;
  }
}

/** With a master key of the data folder's own, which is made with it, where none was given. @throws VenueError `config` */
export function withMasterKey(config: Config): Config & { readonly masterKey: Uint8Array } {
  const { masterKey } = config;
  if (masterKey !== null) return { ...config, masterKey };
  const folder = join(config.dataFolder, 'keys');
  const path = join(folder, 'master.key');
  if (!existsSync(path)) {
    makeFolders(folder, 0o700);
    chmodSync(folder, 0o700);
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const digits = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-fA-F]{64}$/.test(digits)) {
    throw new VenueError('config', `${path} must hold 64 hexadecimal digits`);
  }
  return { ...config, masterKey: new Uint8Array(Buffer.from(digits, 'hex')) };
}
