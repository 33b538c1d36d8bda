// The venue's certificate and its key, as they are in their files.

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Time } from '../../engine/schema/index.ts';
import { VenueError } from './errors.ts';

export interface Certificate {
  readonly cert: Uint8Array;
  readonly key: Uint8Array;
  /** Of the first of its chain to end. */
  readonly validTo: Time;
}

interface Files {
  readonly tlsCertFile?: string | undefined;
  readonly tlsKeyFile?: string | undefined;
}

/** @returns null when none is configured. @throws VenueError `config` when they cannot be read, or do not fit each other */
export function readCertificate({ tlsCertFile, tlsKeyFile }: Files): Certificate | null {
  if (tlsCertFile === undefined || tlsKeyFile === undefined) return null;
  try {
    const files = { cert: readFileSync(tlsCertFile), key: readFileSync(tlsKeyFile) };
    createSecureContext(files);
    return { ...files, validTo: endOf(files.cert) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new VenueError('config', `TLS: ${text}`, error);
  }
}

const ONE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

function endOf(chain: Buffer): Time {
  const ends = (chain.toString('latin1').match(ONE) ?? []).map((pem) => {
    return Date.parse(new X509Certificate(pem).validTo) * 1000;
  });
  return Math.min(...ends) as Time;
}
