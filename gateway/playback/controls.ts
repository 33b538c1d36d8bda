// What a page may ask of a replay, taken from a socket: exactly what is listed, or nothing changes.

import { z } from 'zod';
import type { ReplayControl, ReplayRefused } from '../../proto/replay-message.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import { SPEED_MAX, SPEED_MIN } from './speed.ts';

const control = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('play') }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('speed'), speed: z.number().min(SPEED_MIN).max(SPEED_MAX) }),
  z.strictObject({ kind: z.literal('step'), to: z.enum(['command', 'trade']) }),
  z.strictObject({ kind: z.literal('seek'), seq: z.int().min(0) }),
]);

export function controlIn(text: string): ReplayControl | ReplayRefused {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch {
    return refused('This is no JSON, or a name stands in it twice.');
  }
  const { data, error } = control.safeParse(value);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return refused(`${place}${issue?.message ?? 'not a control'}`.slice(0, TEXT_MAX));
}

const TEXT_MAX = 200;

function refused(text: string): ReplayRefused {
  return { kind: 'refused', code: 'malformed', text };
}
