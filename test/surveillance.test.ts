// Shows G-22, P-50.

/**
 * Each detector: scenarios of test/surveillance that trip it, and scenarios close to them that must not. The line
 * `alerts layering` lists what is raised, in order, `alerts none` that nothing is; the rest is the language of
 * docs/testing.md. Every scenario is watched three times: as it is played, from its journal alone, and with the engine
 * restored from a snapshot after every command; all three raise the same alerts.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  type EventBuffer,
  readEvents,
  restore,
  snapshot,
  viewEvents,
} from '../engine/index.ts';
import { type Envelope, type Event, THRESHOLDS } from '../engine/schema/index.ts';
import { alertJson } from '../gateway/compliance/watch/alert.ts';
import { Surveillance } from '../gateway/compliance/watch/surveillance.ts';
import { decodeEnvelope } from '../proto/codec.ts';
import { readScenario, type Scenario } from './scenario/reader.ts';
import { play } from './scenario/scenario.ts';
import { encodeEnvelope } from './support/journal-record.ts';

const FOLDER = new URL('./surveillance/', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort();

const raisedSomewhere = new Set<string>();
const quietSomewhere = new Set<string>();

describe.each(files)('%s', (file) => {
  const { scenario, expected } = read(file);

  test(scenario.sentence, () => {
    const { failures, stage } = play(scenario, { restoring: false, flipped: new Set() });
    expect(failures.join('\n'), file).toBe('');
    const { alerts } = watched(stage.envelopes);
    expect(alerts.map(({ detector }) => detector).join(' ') || 'none').toBe(expected);
    for (const { id, detector, at, evidence, thresholds } of alerts) {
      expect(id).toMatch(new RegExp(`^${detector}-\\d+-1$`));
      expect(evidence.first).toBeLessThanOrEqual(evidence.last);
      expect(evidence.decisive.length).toBeGreaterThan(0);
      for (const seq of evidence.decisive) expect(seq).toBeLessThanOrEqual(evidence.last);
      expect(at).toBe(stage.envelopes[Number(id.split('-')[1]) - 1].time);
      expect(Object.keys(thresholds)).toEqual(Object.keys(THRESHOLDS[detector]));
    }
    const written = alerts.map(alertJson);
    const journal = stage.envelopes.map((envelope) => decodeEnvelope(encodeEnvelope(envelope)));
    // A live venue shows detectors events that it fills again with the next command.
    const live = watched(journal, false, viewEvents);
    expect(live.alerts.map(alertJson), 'from the journal').toEqual(written);
    const restored = watched(stage.envelopes, true);
    expect(restored.alerts.map(alertJson), 'restored after every command').toEqual(written);
    if (expected === 'none') quietSomewhere.add(file);
    for (const { detector } of alerts) raisedSomewhere.add(detector);
  });
});

test('WATCH-004 every detector is tripped by a scenario, and has a neighbor that does not trip it', () => {
  expect([...raisedSomewhere].sort()).toEqual(Object.keys(THRESHOLDS).sort());
  const loud = files.filter((file) => !file.endsWith('-near.txt'));
  expect([...quietSomewhere].sort()).toEqual(loud.map((file) => file.replace('.txt', '-near.txt')));
});

/** The labelled corpus: manipulations that must raise an alert, and innocent trading that looks like them. */
describe.each(['manipulations', 'look-alikes'])('%s', (label) => {
  const names = readdirSync(new URL(`${label}/`, FOLDER)).sort();

  test.each(names)('%s', (name) => {
    const { scenario, expected } = read(`${label}/${name}`);
    expect(expected === 'none').toBe(label === 'look-alikes');
    const { failures, stage } = play(scenario, { restoring: false, flipped: new Set() });
    expect(failures.join('\n')).toBe('');
    const { alerts } = watched(stage.envelopes);
    expect(alerts.map(({ detector }) => detector).join(' ') || 'none').toBe(expected);
    const journal = stage.envelopes.map((envelope) => decodeEnvelope(encodeEnvelope(envelope)));
    // A live venue shows detectors events that it fills again with the next command.
    const live = watched(journal, false, viewEvents);
    expect(live.alerts.map(alertJson), 'from the journal').toEqual(alerts.map(alertJson));
  });

  test('there are as many of either', () => {
    const others = readdirSync(new URL('manipulations/', FOLDER));
    expect(names.length).toBeGreaterThanOrEqual(others.length);
    expect(names.length).toBeGreaterThanOrEqual(21);
  });
});

function read(file: string): { readonly scenario: Scenario; readonly expected: string } {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const [, expected = ''] = /^alerts (.*)$/m.exec(text) ?? [];
  return { scenario: readScenario(text.replace(/^alerts .*$/m, '')), expected };
}

function watched(
  envelopes: readonly Envelope[],
  restoring = false,
  show: (out: EventBuffer) => readonly Event[] = readEvents,
): Surveillance {
  const surveillance = new Surveillance();
  let state = createState();
  const out = createEventBuffer();
  for (const envelope of envelopes) {
    clearEvents(out);
    apply(state, envelope, out);
    surveillance.take({ envelope, events: show(out), state });
    if (restoring) state = restore(snapshot(state));
  }
  return surveillance;
}
