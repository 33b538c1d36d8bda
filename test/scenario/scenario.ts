// Plays a scenario and compares the engine's events with what was expected. Nothing is left out on either side.

import { audit, eventDigestOf, stateDigest } from '../../engine/index.ts';
import type { Command, Envelope, Event, OrderCommand } from '../../engine/schema/index.ts';
import { decodeEnvelope } from '../../proto/codec.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { encodeEnvelope } from '../support/journal-record.ts';
import { unmet } from './expect.ts';
import { feesCommand } from './fees.ts';
import { marketCommand, passCalled, playCustom, playPlain, playReal, reopen } from './market.ts';
import { massCancel, orderCommand } from './orders.ts';
import { quoteCommand } from './quotes.ts';
import { agrees, clausesOf, type Line, type Scenario, Words } from './reader.ts';
import { makeGroup, makeParticipant, makeTrader, registerCommand } from './registers.ts';
import { riskCommand } from './risk.ts';
import { safetyCommand } from './safety.ts';
import { type EventObserver, Stage } from './stage.ts';
import { makeDualControl, makeStaff, supervisionCommand } from './supervision.ts';
import { termsCommand } from './terms.ts';
import { clausesOfEvents } from './text.ts';
import { tradingLimitCommand } from './trading-limits.ts';
import { duration, moment } from './units.ts';

export interface Playing {
  /** What did not go as the scenario expects, ready to be read. */
  readonly failures: string[];
  readonly stage: Stage;
  /** Of the state and of every event, at the end. */
  readonly digest: string;
}

export interface Manner {
  /** Snapshot and restore after every line. */
  readonly restoring: boolean;
  /** Participants who are affiliates this time. */
  readonly flipped: ReadonlySet<string>;
  /** Whose class is turned around: a client becomes an affiliate, an affiliate a client. */
  readonly swapped?: string;
  /** Receives the events of every command, right after it. */
  readonly onEvents?: EventObserver;
}

export function play(scenario: Scenario, manner: Manner): Playing {
  const stage = new Stage(manner.flipped, manner.swapped, manner.onEvents);
  const failures: string[] = [];
  const plain = !scenario.lines.some(({ left }) => /^(contract|live) /.test(left));
  if (plain) playPlain(stage);
  for (const line of scenario.lines) {
    try {
      playLine(stage, line, failures);
      if (manner.restoring) stage.restore();
    } catch (error) {
      failures.push(`${line.number}: ${line.left}\n    ${(error as Error).stack}`);
      break;
    }
    for (const law of audit(stage.state)) failures.push(`${line.number}: ${line.left}\n    ${law}`);
  }
  return { failures, stage, digest: digestOf(stage) };
}

/** State and words after the envelopes alone, without a scenario, as they come back from the journal. */
export function replayed(original: Stage): string {
  const stage = new Stage(new Set());
  for (const envelope of original.envelopes) {
    const { time, session, command } = throughJournal(envelope);
    stage.time = time;
    stage.session = session;
    stage.apply(command);
  }
  return digestOf(stage);
}

/** What the wire would not carry never stands in a journal; the engine is asked all the same. */
function throughJournal(envelope: Envelope): Envelope {
  let bytes: Uint8Array;
  try {
    bytes = encodeEnvelope(envelope);
  } catch (error) {
    if (error instanceof CodecError) return envelope;
    throw error;
  }
  return decodeEnvelope(bytes);
}

function digestOf(stage: Stage): string {
  return `${stateDigest(stage.state)} ${eventDigestOf(stage.state)}`;
}

function playLine(stage: Stage, line: Line, failures: string[]): void {
  const words = new Words(line.left);
  switch (words.peek()) {
    case 'expect':
      for (const broken of unmet(stage, line.left)) {
        failures.push(`${line.number}: ${line.left}\n    expected ${broken}`);
      }
      return;
    case 'snapshot':
      stage.restore();
      return;
    case 'wait': {
      words.take();
      stage.time = (stage.time + duration(words.take('a duration'))) as Stage['time'];
      return;
    }
    case 'batch':
      playBatch(stage, line, failures);
      return;
    case 'seconds':
      playSeconds(stage, line, failures);
      return;
    default:
      if (prepare(stage, words)) return;
      answerLine(stage, line, commandOf(stage, words), failures);
  }
}

/** Setup: what the scenario takes for granted. */
function prepare(stage: Stage, words: Words): boolean {
  const verb = words.peek();
  const makers: Readonly<Record<string, (stage: Stage, words: Words) => void>> = {
    contract: playCustom,
    live: playReal,
    reopen,
    'pass-auction': passCalled,
    participant: makeParticipant,
    group: makeGroup,
    trader: makeTrader,
    second: secondAccount,
    session: (s, w) => {
      s.session = Number(w.take('a number'));
    },
    staff: makeStaff,
    'dual-control': makeDualControl,
    cast: (s, w) => {
      while (!w.isDone) s.account(w.take());
    },
  };
  if (!Object.hasOwn(makers, verb)) return false;
  words.take();
  makers[verb](stage, words);
  words.end();
  return true;
}

/** `second account ann2 of ann`. */
function secondAccount(stage: Stage, words: Words): void {
  words.takes('account');
  const name = words.take('a name');
  words.takes('of');
  stage.open(name, stage.player(words.take('a name')));
  if (stage.funds > 0) stage.deposit(name, stage.funds);
}

function commandOf(stage: Stage, words: Words): Command {
  const first = words.take();
  if (first === 'tick') return { kind: 'tick' };
  if (first === 'continue') return { kind: 'continue' };
  if (first === 'at' || first === '+') {
    const time = words.take('a time');
    stage.time = first === 'at' ? moment(time) : ((stage.time + duration(time)) as Stage['time']);
    return { kind: 'tick' };
  }
  const command = parseCommand(stage, first, words);
  words.end();
  return command;
}

function parseCommand(stage: Stage, first: string, words: Words): Command {
  return (
    marketCommand(stage, first, words) ??
    registerCommand(stage, first, words) ??
    riskCommand(stage, first, words) ??
    termsCommand(stage, first, words) ??
    feesCommand(stage, first, words) ??
    safetyCommand(stage, first, words) ??
    tradingLimitCommand(stage, first, words) ??
    supervisionCommand(stage, first, words, (rest) => parseCommand(stage, rest.take(), rest)) ??
    tradeCommand(stage, first, words)
  );
}

function tradeCommand(stage: Stage, name: string, words: Words): Command {
  if (words.takes('cancels', 'all')) return massCancel(stage, name, words);
  const command = quoteCommand(stage, name, words) ?? orderCommand(stage, name, words);
  if (command === null) throw new Error(`'${name} ${words.peek()}' is not a line of this language`);
  return command;
}

function answerLine(stage: Stage, line: Line, command: Command, failures: string[]): void {
  const events = stage.apply(command);
  noteTakers(stage, command, events);
  compare(line, clausesOfEvents(stage, command, events), failures);
}

/**
 * `seconds to 00:05:00`: a tick at every second, each behind the sources' last quotes unless they are `silent`. An index or a
 * mark that is what it was the second before is left out.
 */
function playSeconds(stage: Stage, line: Line, failures: string[]): void {
  const words = new Words(line.left);
  words.takes('seconds', 'to');
  const until = moment(words.take('a time'));
  const silent = words.takes('silent');
  words.end();
  const clauses: string[] = [];
  const known = new Map<string, string>();
  while (stage.time < until) {
    stage.time = ((Math.floor(stage.time / SECOND_US) + 1) * SECOND_US) as Stage['time'];
    if (!silent) clauses.push(...quoteAgain(stage));
    const tick = { kind: 'tick' } as const;
    for (const clause of clausesOfEvents(stage, tick, stage.apply(tick))) {
      const [, price = ''] = /^((?:index|mark)(?: [A-Z]+-PERP)?) /.exec(clause) ?? [];
      if (price !== '' && known.get(price) === clause) continue;
      if (price !== '') known.set(price, clause);
      clauses.push(clause);
    }
  }
  compare(line, clauses, failures);
}

const SECOND_US = 1_000_000;

function quoteAgain(stage: Stage): string[] {
  return [...stage.quotes].flatMap(([counter, last]) => {
    const command = { ...last, sourceSeq: last.sourceSeq + 1, quotedAt: stage.time };
    stage.quotes.set(counter, command);
    stage.sourceSeqs.set(counter, command.sourceSeq);
    return clausesOfEvents(stage, command, stage.apply(command));
  });
}

function playBatch(stage: Stage, line: Line, failures: string[]): void {
  const items = line.items.map((item) => {
    const words = new Words(item.left);
    const command = tradeCommand(stage, words.take(), words);
    words.end();
    return command as OrderCommand;
  });
  const command = { kind: 'batch', items } as const;
  const events = stage.apply(command);
  noteTakers(stage, command, events);
  if (items.length === 0 || events.some(({ kind }) => kind === 'commandRejected')) {
    compare(line, clausesOfEvents(stage, command, events), failures);
    return;
  }
  const parts: Event[][] = items.map(() => []);
  let at = 0;
  for (const event of events) {
    if ('item' in event && event.item > at) at = event.item;
    parts[at].push(event);
  }
  for (const [i, item] of line.items.entries()) {
    compare(item, clausesOfEvents(stage, command, parts[i]), failures);
  }
}

/** Those who took, or could, are clients in every run: an affiliate only makes. */
function noteTakers(stage: Stage, command: Command, events: readonly Event[]): void {
  for (const event of events) {
    if (event.kind === 'fill') stage.takers.add(stage.nameOf(event.taker.account));
  }
  const items = command.kind === 'batch' ? command.items : [command];
  for (const item of items) {
    if (item.kind === 'placeOrder' && (item.type !== 2 || item.timeInForce > 2)) {
      stage.takers.add(stage.nameOf(item.account));
    }
  }
}

function compare(line: Line, emitted: readonly string[], failures: string[]): void {
  const expected = clausesOf(line.right ?? '');
  const actual = clausesOf(emitted.join(', '));
  const same =
    expected.length === actual.length && expected.every((clause, at) => agrees(clause, actual[at]));
  if (same) return;
  const words = emitted.length === 0 ? 'nothing' : emitted.join(', ');
  if (line.right === undefined) {
    failures.push(`${line.number}: the engine's side is missing:\n${line.left} -> ${words}`);
    return;
  }
  failures.push(
    `${line.number}: ${line.left}\n    expected  ${line.right}\n    said      ${words}`,
  );
}
