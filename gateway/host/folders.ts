import * as fs from 'node:fs';
import { dirname, parse, resolve } from 'node:path';

/** A folder that cannot be made or written in: the world's fault. The text names the path and the reason. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly code = 'folder';
  readonly path: string;

  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path}: ${reason}`, cause === undefined ? undefined : { cause });
    this.path = path;
  }
}

/**
 * Makes a folder and those above it that are missing.
 *
 * One step each, from the first that is missing downwards. Node's own recursive `mkdirSync` starts again whenever a step reports that
 * something is missing, and under /proc every step does: it never returns, and no signal reaches the process.
 *
 * @throws FolderError
 */
export function makeFolders(folder: string, mode = 0o750): void {
  const missing: string[] = [];
  const { root } = parse(resolve(folder));
  for (let at = resolve(folder); !isFolder(at); at = dirname(at)) {
    missing.push(at);
    if (at === root) break;
  }
  for (const path of missing.toReversed()) {
    try {
      makeNewFolder(path, mode);
    } catch (error) {
      if (!isFolder(path)) throw error; // Else another process was quicker.
    }
  }
}

/** Makes a folder that nobody has made: of two processes at once, one does. @throws FolderError */
export function makeNewFolder(path: string, mode = 0o750): void {
  try {
    fs.mkdirSync(path, { mode });
  } catch (error) {
    throw new FolderError(path, `the folder cannot be made (${codeOf(error)})`, error);
  }
}

/** @throws FolderError unless files can be made in it */
export function checkWritable(folder: string): void {
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new FolderError(folder, `the folder cannot be written in (${codeOf(error)})`, error);
  }
}

/** @throws FolderError when what is there is no folder, or cannot be looked at */
export function isFolder(path: string): boolean {
  let found: fs.Stats | undefined;
  try {
    found = fs.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new FolderError(path, `the folder cannot be reached (${codeOf(error)})`, error);
  }
  if (found === undefined) return false;
  if (!found.isDirectory()) throw new FolderError(path, 'there is something that is no folder');
  return true;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
