// The only file operations that the log performs, so that a test can make each of them fail where it likes.

import * as fs from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolders } from '../host/folders.ts';

/** Same meaning as the calls of `node:fs`; a write may be short and a read may be shorter. */
export interface Disk {
  openSync(path: string, flags: 'r' | 'r+' | 'w+'): number;
  closeSync(fd: number): void;
  writeSync(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number;
  readSync(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number;
  sizeSync(fd: number): number;
  ftruncateSync(fd: number, length: number): void;
  fsyncSync(fd: number): void;
  /** Off the main thread: what a group commit waits for. */
  fdatasync(fd: number): Promise<void>;
  fsync(fd: number): Promise<void>;
  renameSync(from: string, to: string): void;
  /** A second name; fails where there is one already. */
  linkSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  /** The names in a folder, sorted; none when there is no such folder. */
  namesSync(folder: string): string[];
  /** @throws FolderError */
  makeFolderSync(folder: string): void;
  /** What may still be written in a folder. */
  freeBytes(folder: string): Promise<number>;
  /** Files that may still be made there; infinite where the file system has no table of them. */
  freeFiles(folder: string): Promise<number>;
  /** Whether an open file is still the one of that name. */
  isSameSync(fd: number, path: string): boolean;
}

/** The file system of the machine. */
export const realDisk: Disk = {
  openSync: (path, flags) => fs.openSync(path, flags, 0o640),
  closeSync: (fd) => fs.closeSync(fd),
  writeSync: (fd, bytes, from, length, position) => fs.writeSync(fd, bytes, from, length, position),
  readSync: (fd, bytes, from, length, position) => fs.readSync(fd, bytes, from, length, position),
  sizeSync: (fd) => fs.fstatSync(fd).size,
  ftruncateSync: (fd, length) => fs.ftruncateSync(fd, length),
  fsyncSync: (fd) => fs.fsyncSync(fd),
  fdatasync: (fd) => settled((done) => fs.fdatasync(fd, done)),
  fsync: (fd) => settled((done) => fs.fsync(fd, done)),
  renameSync: (from, to) => fs.renameSync(from, to),
  linkSync: (from, to) => fs.linkSync(from, to),
  unlinkSync: (path) => fs.unlinkSync(path),
  namesSync: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []),
  makeFolderSync: (folder) => makeFolders(folder, 0o750),
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  freeFiles: async (folder) => {
    const { files, ffree } = await statfs(folder);
    return files === 0 ? Number.POSITIVE_INFINITY : ffree;
  },
  isSameSync: (fd, path) => {
    const named = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
    const open = fs.fstatSync(fd, { bigint: true });
    return named !== undefined && named.ino === open.ino && named.dev === open.dev;
  },
};

/**
 * Writes all of `bytes`. A write may be short, typically just before the disk is full: the rest is
 * written again, and then the disk reports why it could not.
 */
export function writeAll(disk: Disk, fd: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    const wrote = disk.writeSync(fd, bytes, done, bytes.length - done, position + done);
    if (wrote <= 0) throw new Error(`wrote ${wrote} of ${bytes.length - done} bytes`);
    done += wrote;
  }
}

/** A file that is new or written anew, on disk for good. */
export function writeSynced(disk: Disk, path: string, bytes: Uint8Array): void {
  const fd = disk.openSync(path, 'w+');
  try {
    writeAll(disk, fd, bytes, 0);
    disk.fsyncSync(fd);
  } finally {
    disk.closeSync(fd);
  }
}

/** A file in memory. `into` is used when it is large enough, so that a long replay makes no garbage. */
export function readWhole(disk: Disk, path: string, into: Uint8Array = NO_BYTES): Uint8Array {
  const fd = disk.openSync(path, 'r');
  try {
    const size = disk.sizeSync(fd);
    const bytes = into.length >= size ? into.subarray(0, size) : new Uint8Array(size);
    let done = 0;
    while (done < size) {
      const length = Math.min(size - done, READ_BYTES_MAX);
      const got = disk.readSync(fd, bytes, done, length, done);
      if (got === 0) break;
      done += got;
    }
    return bytes.subarray(0, done);
  } finally {
    disk.closeSync(fd);
  }
}

/** A new name, an old name gone: durable only once the folder itself is. */
export function syncFolder(disk: Disk, folder: string): void {
  const fd = disk.openSync(folder, 'r');
  try {
    disk.fsyncSync(fd);
  } finally {
    disk.closeSync(fd);
  }
}

/** A folder that survives a crash from here on. */
export function makeFolder(disk: Disk, folder: string): void {
  disk.makeFolderSync(folder);
  syncFolder(disk, dirname(folder));
}

const NO_BYTES = new Uint8Array(0);
const READ_BYTES_MAX = 1 << 30; // One read may not ask for 2 GiB.

function settled(start: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error === null ? resolve() : reject(error)));
  });
}
