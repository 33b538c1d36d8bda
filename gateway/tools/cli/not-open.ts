// Why a venue did not open, and what the person at the keyboard can do about it, in one line.

import { VenueError } from '../../host/errors.ts';
import { FolderError } from '../../host/folders.ts';
import { LogError } from '../../log/log-error.ts';
import { commandLine } from './command-line.ts';
import { Failure } from './failure.ts';

interface Advice {
  readonly dataFolder: string;
  /** What chooses other ports, and another folder: `--port and --admin-port choose others`. */
  readonly ports: string;
  readonly folder: string;
}

/** @returns the same error where it says nothing to a person. */
export function whyNotOpen(error: unknown, { dataFolder, ports, folder }: Advice): unknown {
  if (error instanceof VenueError && error.code === 'listen') {
    return new Failure(`${error.message}; ${ports}`);
  }
  if (error instanceof VenueError && error.code === 'clock') {
    return new Failure(`${error.message}: ${commandLine('--accept-clock')}`);
  }
  if (error instanceof VenueError && error.code === 'recording') return new Failure(error.message);
  if (error instanceof VenueError && error.code === 'config') return new Failure(error.message, 2);
  if (error instanceof LogError && error.code === 'rules') {
    return new Failure(
      `${error.message}: praya upgrade ${dataFolder} --former DIR brings it over; ${folder}`,
    );
  }
  if (error instanceof FolderError) return new Failure(`${error.message}; ${folder}`);
  if (error instanceof Error && 'code' in error && error.code === 'locked') {
    return new Failure(`${dataFolder}: ${error.message}; ${folder}`);
  }
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    const isOurs = String(error.path).startsWith(dataFolder);
    if (isOurs) return new Failure(`${error.message}; ${folder}`);
  }
  return error;
}
