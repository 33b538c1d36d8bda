/**
 * The scenarios of test/scenarios: each is played as written, with a snapshot restored after every line, and
 * once more from its journal alone; all three end in the same state and have emitted the same.
 *
 * The language is described in docs/testing.md.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenario } from './scenario/reader.ts';
import { play, replayed } from './scenario/scenario.ts';

const FOLDER = new URL('./scenarios/', import.meta.url);
const AS_WRITTEN = { restoring: false, flipped: new Set<string>() };

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe.each(files)('%s', (file) => {
  const scenario = readScenario(readFileSync(new URL(file, FOLDER), 'utf8'));

  test(scenario.sentence, () => {
    const { failures, stage, digest } = play(scenario, AS_WRITTEN);
    expect(failures.join('\n'), file).toBe('');
    expect(replayed(stage), 'replay of the journal').toBe(digest);
  });

  test('is the same when a snapshot is restored after every line', () => {
    const restored = play(scenario, { ...AS_WRITTEN, restoring: true });
    expect(restored.failures.join('\n'), file).toBe('');
    expect(restored.digest).toBe(play(scenario, AS_WRITTEN).digest);
  });

  test.runIf(scenario.flips)('is the same when those who only make are affiliates', () => {
    const { stage } = play(scenario, AS_WRITTEN);
    const makers = [...stage.players.keys()].filter((name) => !stage.takers.has(name));
    expect(makers, 'somebody who only makes').not.toEqual([]);
    const flipped = play(scenario, { restoring: false, flipped: new Set(makers) });
    expect(flipped.failures.join('\n'), file).toBe('');
  });
});
