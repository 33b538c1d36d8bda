// One command of the financing book as the bytes of a journal's record: canonical JSON in UTF-8
// (docs/decisions/0024-*). The journal itself is the venue's: segments, seals, chain.

import type { FinancingEnvelope } from '../../engine/financing/index.ts';
import type { Seq, Time } from '../../engine/schema/index.ts';
import { VenueError } from '../host/errors.ts';

type Written = Omit<FinancingEnvelope, 'seq' | 'time'>;

/** Place and time stand in the record's own header and are not written twice. */
export function encodeFinancing({
  by,
  approver,
  reference,
  command,
}: FinancingEnvelope): Uint8Array {
  const written: Written = { approver, by, command, reference };
  return Buffer.from(JSON.stringify(written), 'utf8');
}

/** @throws VenueError `diverged` when the bytes are none of ours. */
export function decodeFinancing(bytes: Uint8Array, seq: number, time: number): FinancingEnvelope {
  try {
    const written = JSON.parse(Buffer.from(bytes).toString('utf8')) as Written;
    if (typeof written.command?.kind !== 'string') throw new Error('no command');
    return { ...written, seq: seq as Seq, time: time as Time };
  } catch (error) {
    throw new VenueError(
      'diverged',
      `the record at sequence ${seq} is no command of a financing book`,
      error,
    );
  }
}
