// Copies of files that are on disk for good before anything names them, taken of folders that somebody may be writing in.

import * as fs from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from './folders.ts';

/** @returns false when the file is not there, or no longer. */
export function copyFile(from: string, to: string): boolean {
  try {
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT' && !fs.existsSync(from);
    if (isGone) return false;
    throw error;
  }
  syncPath(to);
  return true;
}

/**
 * Copies a folder with all that is below it, each as open as it was. What is being written aside (`.tmp`) is passed over, and so is what is no file.
 *
 * @param isCopied by its name, of what is in the folder itself.
 */
export function copyFolder(
  from: string,
  to: string,
  isCopied: (name: string) => boolean = () => true,
): void {
  makeFolders(to, modeOf(from));
  for (const name of fs.readdirSync(from).sort()) {
    if (name.endsWith('.tmp') || !isCopied(name)) continue;
    const path = join(from, name);
    const found = fs.statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) copyFolder(path, join(to, name));
    else if (found?.isFile()) copyFile(path, join(to, name));
  }
  syncPath(to);
}

/** For a copy of a folder: who may open it, its owner in any case. */
export function modeOf(folder: string): number {
  return (fs.statSync(folder).mode & 0o777) | 0o700;
}

/** A file's bytes, or a folder's names, are on disk for good. */
export function syncPath(path: string): void {
  const fd = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

interface Size {
  readonly files: number;
  readonly bytes: number;
}

/** Of a folder with all that is below it. */
export function sizeOfFolder(folder: string): Size {
  let [files, bytes] = [0, 0];
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    const found = fs.statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      const below = sizeOfFolder(path);
      files += below.files;
      bytes += below.bytes;
    } else if (found?.isFile()) {
      files += 1;
      bytes += found.size;
    }
  }
  return { files, bytes };
}
