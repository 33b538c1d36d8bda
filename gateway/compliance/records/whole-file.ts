// A file that is there whole or not at all: written aside, made durable, and only then given its name.

import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export function writeWhole(path: string, content: string | Uint8Array, mode = 0o640): void {
  const aside = `${path}.tmp`;
  writeAside(aside, content, mode);
  renameSync(aside, path);
  syncFolder(dirname(path));
}

/** The same for a file that is written again and again: after a crash there is this one whole, or one before it. */
export function replaceWhole(path: string, text: string): void {
  const aside = `${path}.tmp`;
  writeAside(aside, text, 0o640);
  renameSync(aside, path);
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function writeAside(path: string, content: string | Uint8Array, mode: number): void {
  const fd = openSync(path, 'w', mode);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
