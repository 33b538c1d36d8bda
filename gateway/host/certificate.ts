// The venue's certificate and its key, as they are in their files.

import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { VenueError } from './errors.ts';

export interface Certificate {
  readonly cert: Uint8Array;
  readonly key: Uint8Array;
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
    return files;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new VenueError('config', `TLS: ${text}`, error);
  }
}
