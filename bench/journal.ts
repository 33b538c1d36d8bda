// The journal by itself: how fast commands become durable, and how fast they are read back. The workload is
// records with a payload of 50 bytes, what a limit order comes to, in batches of one size, each flushed before the
// next begins. The flush of the disk alone is measured beside it, because no durable number means anything
// without it.

import { closeSync, fdatasync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RULES } from '../engine/schema/index.ts';
import { crc32c } from '../gateway/host/crc32.ts';
import { type Disk, realDisk } from '../gateway/log/disk.ts';
import { GroupCommit } from '../gateway/log/group-commit.ts';
import { readJournal } from '../gateway/log/journal-reader.ts';
import { SegmentStore } from '../gateway/log/segment-store.ts';

const PAYLOAD_BYTES = 50;
const BATCH_SIZES = [1, 16, 128, 512];
const SECONDS = 1.5;
const RECORDS_READ = 1_000_000;

/** @param folder stands on the disk to be measured; a folder is made in it and removed. */
export async function benchJournal(
  print: (line: string) => void = console.log,
  folder: string = tmpdir(),
): Promise<void> {
  const own = mkdtempSync(join(folder, 'praya-bench-'));
  try {
    print(`journal: payloads of ${PAYLOAD_BYTES} bytes, one batch after the other`);
    print(
      `  checksum           ${checksumNs().toFixed(0)} ns a record of ${28 + PAYLOAD_BYTES} bytes`,
    );
    print(`  flush of the disk  ${micros(await flushTimes(own))}`);
    for (const size of BATCH_SIZES) {
      print(`  write ${pad(size)} a batch  ${await write(join(own, `write-${size}`), size)}`);
    }
    print(
      `  write 512 a batch  ${await overlapped(join(own, 'overlapped'))}, the next being added`,
    );
    print(`  add without flush  ${perSecond(...(await addOnly(join(own, 'add'))))}`);
    for (const size of BATCH_SIZES) {
      const room = join(own, `read-${size}`);
      await fill(room, size);
      print(`  read  ${pad(size)} a batch  ${perSecond(...read(room))}`);
      rmSync(room, { recursive: true });
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

const PAYLOAD = new Uint8Array(PAYLOAD_BYTES).fill(7);

function addBatch(store: GroupCommit, size: number): void {
  for (let i = 0; i < size; i++) {
    const seq = store.nextSeq;
    store.add(seq, seq, PAYLOAD);
    store.setDigest(seq, seq);
  }
}

async function write(folder: string, size: number): Promise<string> {
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder }));
  const times: number[] = [];
  const began = performance.now();
  let now = began;
  while (now < began + 1000 * SECONDS) {
    addBatch(store, size);
    const added = performance.now();
    await store.flush();
    now = performance.now();
    times.push(now - added);
  }
  const count = store.position.seq;
  await store.close();
  return `${perSecond(count, (now - began) / 1000)}, flush ${micros(times)}`;
}

/** As in a busy venue: commands come in while the disk is at work. */
async function overlapped(folder: string): Promise<string> {
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder }));
  const began = performance.now();
  while (performance.now() < began + 1000 * SECONDS) {
    const flushed = store.flush();
    addBatch(store, 512);
    await flushed;
  }
  const rate = perSecond(store.position.seq, (performance.now() - began) / 1000);
  await store.close();
  return rate;
}

/** A journal to read; it is made without waiting for the disk. */
async function fill(folder: string, size: number): Promise<void> {
  const disk: Disk = { ...realDisk, fdatasync: () => Promise.resolve() };
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder, disk }));
  while (store.position.seq < RECORDS_READ) {
    addBatch(store, size);
    await store.flush();
  }
  await store.close();
}

/** The best of a few: the first one compiles. */
function read(folder: string): [count: number, seconds: number] {
  let best: [number, number] = [0, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    let count = 0;
    let bytes = 0;
    for (const batch of readJournal(folder)) {
      for (let i = 0; i < batch.count; i++) bytes += batch.end(i) - batch.start(i);
      count += batch.count;
    }
    const seconds = (performance.now() - began) / 1000;
    if (bytes !== count * PAYLOAD_BYTES) throw new Error('the journal reads differently');
    if (seconds < best[1]) best = [count, seconds];
  }
  return best;
}

/** What the thread that matches orders pays for a command; the seal is in it, the disk is not. */
async function addOnly(folder: string): Promise<[count: number, seconds: number]> {
  const store = new GroupCommit(
    new SegmentStore({ rules: RULES, folder, segmentBytes: 256 << 20 }),
  );
  let spent = 0;
  for (let batch = 0; batch < 2000; batch++) {
    const began = performance.now();
    addBatch(store, 512);
    const flushed = store.flush(); // Seals and writes before it waits.
    spent += performance.now() - began;
    await flushed;
  }
  await store.close();
  return [2000 * 512, spent / 1000];
}

/** One page written over and over in a file that has its length already. */
async function flushTimes(folder: string): Promise<number[]> {
  const flush = promisify(fdatasync);
  const fd = openSync(join(folder, 'flush'), 'w+');
  writeSync(fd, new Uint8Array(1 << 20), 0, 1 << 20, 0);
  await flush(fd);
  const page = new Uint8Array(4096).fill(1);
  const times: number[] = [];
  for (let i = 0; i < 1000; i++) {
    writeSync(fd, page, 0, page.length, (i % 256) * 4096);
    const began = performance.now();
    await flush(fd);
    times.push(performance.now() - began);
  }
  closeSync(fd);
  return times;
}

function checksumNs(): number {
  const record = new Uint8Array(28 + PAYLOAD_BYTES).fill(7);
  const rounds = 2_000_000;
  let sum = 0;
  let began = 0;
  for (let i = -rounds; i < rounds; i++) {
    if (i === 0) began = performance.now(); // The first half warms it up.
    record[i & 31] = i;
    sum ^= crc32c(record);
  }
  const ns = ((performance.now() - began) * 1e6) / rounds;
  return sum === -1 ? 0 : ns;
}

function micros(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (1000 * sorted[Math.floor(share * (sorted.length - 1))]).toFixed(0);
  return `p50 ${at(0.5)} µs, p99 ${at(0.99)} µs`;
}

function perSecond(count: number, seconds: number): string {
  return `${Math.round(count / seconds / 1000)} k records/s`;
}

function pad(size: number): string {
  return String(size).padStart(3);
}
