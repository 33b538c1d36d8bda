// A certificate for attacks over TLS, made by the program `openssl`.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasOpenssl: boolean = spawnSync('openssl', ['version']).status === 0;

export function certificate(): { tlsCertFile: string; tlsKeyFile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'praya-tls-'));
  const tlsKeyFile = join(folder, 'key.pem');
  const tlsCertFile = join(folder, 'cert.pem');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-keyout', tlsKeyFile, '-out', tlsCertFile, '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...key, ...files], { stdio: 'ignore' });
  return { tlsCertFile, tlsKeyFile };
}
