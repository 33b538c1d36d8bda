import type { Envelope } from '../../engine/schema/command.ts';
import { createEnvelopeEncoder } from '../../proto/codec.ts';

/** A record of the journal, as a venue writes it. */
export const encodeEnvelope: (envelope: Envelope) => Uint8Array = createEnvelopeEncoder();
