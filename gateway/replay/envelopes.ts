// The commands of a log as the engine takes them, from either kind, in order and without a gap.

import { createReadStream } from 'node:fs';
import type { Envelope } from '../../engine/schema/index.ts';
import { envelope as envelopeShape } from '../../proto/codec/command-shapes.ts';
import { decodeEnvelopeAt } from '../../proto/codec.ts';
import { LogError } from '../log/log-error.ts';
import type { LoggedBatch } from '../log/log-store.ts';
import { openLogReader } from '../log/open-log.ts';
import { readTextLog } from '../log/text-log.ts';
import type { LogLocation } from './log-location.ts';

/** Called with the bytes of the log read so far. */
type OnBytes = (bytes: number) => void;

/** Every command of a log, from its first. */
export async function* readEnvelopes(location: LogLocation): AsyncGenerator<Envelope> {
  if (location.kind === 'text') {
    yield* readTextEnvelopes(location.path);
    return;
  }
  const log = openLogReader(location);
  const from = (await log.firstSeq()) ?? 1; // Of a journal that was cut off from its past.
  for await (const batch of log.read({ from })) {
    for (let i = 0; i < batch.count; i++) yield envelopeAt(batch, i);
  }
}

/**
 * Command `i` of a batch. The record around it was verified; here, that it agrees with its content.
 *
 * @throws LogError
 */
export function envelopeAt(batch: LoggedBatch, i: number): Envelope {
  const { file } = batch;
  const seq = batch.firstSeq + i;
  let envelope: Envelope;
  try {
    envelope = decodeEnvelopeAt(batch.bytes, batch.start(i), batch.end(i));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw new LogError('format', `the command cannot be read: ${reason}`, { file, seq }, error);
  }
  if (envelope.seq !== seq || envelope.time !== batch.time(i)) {
    throw new LogError('damaged', 'the record holds another command', { file, seq });
  }
  return envelope;
}

/** The commands of a text log. The first may have any sequence; each other follows the one before. */
export async function* readTextEnvelopes(
  path: string,
  onBytes: OnBytes = () => {},
): AsyncGenerator<Envelope> {
  const name = path === '-' ? 'standard input' : path;
  let seq = 0;
  let time = 0;
  for await (const { line, value } of readTextLog(counted(path, onBytes), fromJson, { name })) {
    const place = { file: name, line, seq: value.seq };
    if (value.seq < 1) throw new LogError('order', 'sequences begin at 1', place);
    if (seq !== 0 && value.seq !== seq + 1) {
      throw new LogError('gap', `sequence ${value.seq} follows sequence ${seq}`, place);
    }
    if (value.time < time) {
      throw new LogError('order', `time goes backward, from ${time} to ${value.time}`, place);
    }
    seq = value.seq;
    time = value.time;
    yield value;
  }
}

function fromJson(json: unknown): Envelope {
  return envelopeShape.fromJson(json);
}

async function* counted(path: string, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  const source = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  let bytes = 0;
  for await (const piece of source as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    onBytes(bytes);
    yield piece;
  }
}
