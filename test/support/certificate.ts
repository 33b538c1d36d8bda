// Certificates that sign themselves, made by openssl, and whose it is that a port shows.

import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { connect } from 'node:tls';

export const hasOpenssl: boolean = spawnSync('openssl', ['version']).status === 0;

export interface CertificateFiles {
  readonly tlsCertFile: string;
  readonly tlsKeyFile: string;
}

/** Of this name, in files of this name. */
export function makeCertificate(folder: string, name: string): CertificateFiles {
  const [tlsKeyFile, tlsCertFile] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const files = ['-nodes', '-keyout', tlsKeyFile, '-out', tlsCertFile, '-subj', `/CN=${name}`];
  execFileSync('openssl', [...request, ...files], { stdio: 'ignore' });
  return { tlsCertFile, tlsKeyFile };
}

/** The name in the certificate that a port of this machine shows. */
export async function subjectAt(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}
