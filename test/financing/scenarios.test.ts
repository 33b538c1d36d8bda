/**
 * The scenarios of the financing book. Each is played with a snapshot taken and restored after every line and every law
 * checked, and then again from its journal alone.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bookDigest } from '../../engine/financing/index.ts';
import { Player, replayed } from './player.ts';

const FOLDER = 'test/financing/scenarios';

const scenarios = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

test.each(scenarios)('$file', ({ text }) => {
  const player = new Player();
  player.play(text);
  if (process.env['PRINT_SCENARIOS'] === '1') console.info(player.transcript.join('\n'));
  expect(player.faults).toEqual([]);
  const { stage } = player;
  expect(bookDigest(replayed(stage.journal))).toBe(bookDigest(stage.book));
});
