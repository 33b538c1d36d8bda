// What a journal comes to on the version of Node that runs this, as one line of JSON.
//
//   node dist/test/versions/digests.js FOLDER

import { createHash } from 'node:crypto';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
  snapshot,
  stateDigest,
} from '../../engine/index.ts';
import { readEnvelopes } from '../../gateway/replay/envelopes.ts';
import { envelopeToJson } from '../../proto/codec.ts';
import { encodeEvent } from '../support/event-record.ts';
import { encodeEnvelope } from '../support/journal-record.ts';

export interface Digests {
  readonly node: string;
  readonly commands: number;
  readonly events: number;
  /** Of the engine's state at the end. */
  readonly state: string;
  /** SHA-256 of all encoded events, each with its length. */
  readonly eventBytes: string;
  /** Of the commands, encoded again, as bytes and as lines of a text log. */
  readonly commandBytes: string;
  /** Of all sections of a snapshot at the end. */
  readonly snapshotBytes: string;
}

const [folder] = process.argv.slice(2);
const state = createState();
const out = createEventBuffer();
const eventHash = createHash('sha256');
const commandHash = createHash('sha256');
let events = 0;
for await (const envelope of readEnvelopes({ kind: 'segments', folder })) {
  clearEvents(out);
  apply(state, envelope, out);
  commandHash.update(encodeEnvelope(envelope)).update(envelopeToJson(envelope));
  for (const event of readEvents(out)) {
    const bytes = encodeEvent(event);
    eventHash.update(String(bytes.length)).update(bytes);
    events += 1;
  }
}
const snapshotHash = createHash('sha256');
for (const { name, bytes } of snapshot(state)) snapshotHash.update(name).update(bytes);
const digests: Digests = {
  node: process.version,
  commands: state.seq,
  events,
  state: stateDigest(state),
  eventBytes: eventHash.digest('hex'),
  commandBytes: commandHash.digest('hex'),
  snapshotBytes: snapshotHash.digest('hex'),
};
process.stdout.write(`${JSON.stringify(digests)}\n`);
