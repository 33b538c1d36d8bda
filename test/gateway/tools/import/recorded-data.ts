// Real recordings are no part of the repository. Tests that need them look here and report when there are none.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'vitest';
import {
  apply,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
} from '../../../../engine/index.ts';
import type { Command, Envelope, Seq, Time } from '../../../../engine/schema/index.ts';

const root: string = process.env['PRAYA_DATA'] ?? resolve('..', 'shared', 'data');

/** Declares a test on a recording; without recordings a test that passes and reports that it was skipped. */
export function testOn(
  folder: string,
  name: string,
  body: (path: string) => void | Promise<void>,
  timeoutMs?: number, // By default, what vitest gives every test.
): void {
  const path = join(root, folder);
  if (existsSync(path)) {
    test(name, () => body(path), timeoutMs);
    return;
  }
  test(`${name} (skipped: no recorded data)`, (context) => {
    context.skip('skipped: no recorded data');
  });
}

/** An engine that is fed commands and counts them itself. */
export class Feed {
  readonly state: EngineState;
  readonly out: EventBuffer = createEventBuffer();

  constructor(state: EngineState = createState()) {
    this.state = state;
  }

  apply(time: number, commands: readonly Command[]): void {
    for (const command of commands) apply(this.state, this.envelope(time, command), this.out);
  }

  envelope(time: number, command: Command): Envelope {
    const seq = (this.state.seq + 1) as Seq;
    return { seq, time: time as Time, session: 0, request: 0, command };
  }
}
