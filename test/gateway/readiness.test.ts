// `/readyz` of a real process answers 200 when an order that raises risk would be taken, else with the reason that such an order
// gets. Each is compared with an order that is sent.

import { afterEach, describe, expect, test } from 'vitest';
import { read } from '../../engine/index.ts';
import { ContractState, OK, type RejectReason, rejectName } from '../../engine/schema/index.ts';
import type { Settings } from '../../gateway/host/config.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { readScenario } from '../scenario/reader.ts';
import { play } from '../scenario/scenario.ts';
import type { LooseCommand } from '../support/loose.ts';
import {
  ANN,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  order,
  settingsIn,
  startProcess,
} from './fixture.ts';

afterEach(closeAll);

async function readyz(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return `${answer.status} ${(await answer.text()).trim()}`;
}

/** What an order gets. */
async function orderAt(port: number): Promise<string> {
  const ann = await logOnAs(port, ANN);
  const answer = await ann.ask(order(ANN, 'buy', 1, 999_000));
  ann.close();
  return answer.kind === 'reject' ? `503 ${rejectName(answer.reason)}` : '200 ok';
}

const halt: LooseCommand = {
  kind: 'setContractState',
  contract: BTC,
  state: ContractState.halted,
  reason: 'drill',
};
const NO_SPACE = 2 ** 50;

describe('/readyz of a process', () => {
  test.each<[string, Settings, LooseCommand[]]>([
    ['200 ok', {}, []],
    ['503 diskLow', { freeBytesMin: NO_SPACE }, []],
    ['503 contractState', {}, [halt]],
    ['503 clockInDoubt', {}, [{ kind: 'holdRisk', drift: 2_000_000 }]],
    ['503 diskLow', { freeBytesMin: NO_SPACE }, [halt, { kind: 'holdRisk', drift: 2_000_000 }]],
  ])('%s: as an order (%j, %j)', async (expected, settings, commands) => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder });
    await must(venue, ...commands);
    await venue.close();
    const { port } = await startProcess(settingsIn(dataFolder, settings), 'unsteered');
    expect([await readyz(port), await orderAt(port)]).toEqual([expected, expected]);
  });
});

test('the gauge is what /readyz is', async () => {
  const venue: Venue = await openTestVenue();
  expect(venue.metrics.value('ready')).toBe(1);
  await must(venue, halt);
  expect(venue.metrics.value('ready')).toBe(0);
  expect(await readyz(venue.port)).toBe('503 contractState');
});

const SOURCES = `contract TEST-PERP sources a:25%;b:25%;c:25%;d:25%
quote a 100 100
quote b 100 100
quote c 100 100
quote d 100 100
at 00:00:01 -> index 100 normal 4 valid, mark 100 of 100 none none`;

test.each<[keyof typeof RejectReason | 'OK', string]>([
  ['OK', ''],
  ['contractState', 'state halted'],
  ['clockInDoubt', 'hold-risk 2_000_000'],
  [
    'workOwed',
    'bounds work 4 fills 500\nann buys 1 @ 98 -> rested 1\nann buys 1 @ 99 -> rested 1\nann cancels all -> canceled ann 1 mass-cancel',
  ],
  ['noMark', 'contract TEST-PERP'],
  ['OK', SOURCES],
  ['indexHalted', `${SOURCES}\nwait 11s\ncast ann`],
  // The contract that is nearest to taking an order answers.
  ['noMark', 'contract AA-PERP draft\ncontract BB-PERP'],
  ['OK', 'contract AA-PERP draft\nlive BTC-PERP\nindex BTC-PERP 100_000\nmark BTC-PERP 100_000'],
])('%s: %s', (expected, text) => {
  const playing = play(readScenario(`# CONTROL-001  Ready.\n${text}\n`), {
    restoring: false,
    flipped: new Set(),
  });
  expect(playing.failures.join('\n')).toBe('');
  const { state } = playing.stage;
  state.time = playing.stage.time;
  const why = read.whyNoOrders(state);
  expect(why === OK ? 'OK' : rejectName(why)).toBe(expected);
});

test('the refusal of an order in a halt has the command that reopens its contract', async () => {
  const venue = await openTestVenue();
  await must(venue, halt);
  const symbol = read.contract(venue.state, BTC as never)?.terms.symbol;
  const command = `\`praya desk reopen ${symbol} --because "prices were checked" --key-file FILE\``;
  const ann = await logOnAs(venue.port, ANN);
  const place = order(ANN, 'buy', 1, 999_000);
  const batch = { kind: 'batch', items: [place] };
  const [, inBatch] = [await ann.ask(place), await ann.ask(batch as never)].map((answer) => {
    const reject = answer.kind === 'batchAck' ? answer.items[0] : answer;
    expect(reject).toMatchObject({ kind: 'reject', text: expect.stringContaining(command) });
    return reject;
  });
  expect(inBatch).toMatchObject({ text: expect.stringContaining('the state is halted.') });
});
