// WATCH-017: an alert is reported once, also over restarts, and the file is the same after each of them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  readEvents,
} from '../../../../engine/index.ts';
import type { Envelope } from '../../../../engine/schema/index.ts';
import type { Alert } from '../../../../gateway/compliance/watch/alert.ts';
import { AlertFile } from '../../../../gateway/compliance/watch/alert-file.ts';
import { readScenario } from '../../../scenario/reader.ts';
import { play } from '../../../scenario/scenario.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const SPOOFS = '../../../surveillance/manipulations/01-spoof-canceled.txt';

test('after a restart alerts are rebuilt in silence, and what comes then is reported', () => {
  const envelopes = envelopesOf(SPOOFS);
  const records = freshFolder();
  const first = reportedBy(records, envelopes);
  expect(first).toEqual([expect.stringMatching(/^layering-\d+-1$/)]);
  const written = readFileSync(join(records, 'alerts.jsonl'), 'utf8');

  expect(reportedBy(records, envelopes)).toEqual([]);
  expect(readFileSync(join(records, 'alerts.jsonl'), 'utf8')).toBe(written);
});

test('an alert that was not settled before the end is reported after the next start', () => {
  const envelopes = envelopesOf(SPOOFS);
  const records = freshFolder();
  const before = envelopes.slice(0, -1);
  expect(reportedBy(records, before)).toEqual([]);
  // Shown to it, and the process ends before anything is settled.
  const reports: Alert[] = [];
  const lost = new AlertFile(records, (alert) => reports.push(alert));
  show(lost, envelopes);
  expect(reports).toEqual([]);

  expect(reportedBy(records, envelopes)).toHaveLength(1);
  expect(reportedBy(records, envelopes)).toEqual([]);
});

test('while it is rebuilt the file of before stays', () => {
  const envelopes = envelopesOf(SPOOFS);
  const records = freshFolder();
  reportedBy(records, envelopes);
  const written = readFileSync(join(records, 'alerts.jsonl'), 'utf8');
  const again = new AlertFile(records, () => {});
  show(again, envelopes.slice(0, 10));
  again.settle();
  expect(readFileSync(join(records, 'alerts.jsonl'), 'utf8')).toBe(written);
});

/** @returns the ids that a process reports that is shown so much and ends. */
function reportedBy(records: string, envelopes: readonly Envelope[]): string[] {
  const reported: string[] = [];
  const file = new AlertFile(records, ({ id }) => reported.push(id));
  show(file, envelopes);
  file.settle();
  file.close();
  return reported;
}

function show(file: AlertFile, envelopes: readonly Envelope[]): void {
  const state = createState();
  const out = createEventBuffer();
  for (const envelope of envelopes) {
    clearEvents(out);
    apply(state, envelope, out);
    file.take({ envelope, events: readEvents(out), state });
  }
}

function envelopesOf(path: string): readonly Envelope[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const scenario = readScenario(text.replace(/^alerts .*$/m, ''));
  return play(scenario, { restoring: false, flipped: new Set() }).stage.envelopes;
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'praya-alerts-'));
  folders.push(folder);
  return folder;
}
