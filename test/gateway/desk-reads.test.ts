// What staff who read ask at the desk: accounts at risk and registers, compared with what the state has by other ways, over every
// scenario; and through a venue, with hostile questions.

import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from '../../client/node/index.ts';
import { type EngineState, read } from '../../engine/index.ts';
import { PostOnly, RejectReason, Scope, StaffRole } from '../../engine/schema/index.ts';
import { writeWhole } from '../../gateway/compliance/records/whole-file.ts';
import { csvText } from '../../gateway/compliance/registers/csv.ts';
import { exportTable, textOf } from '../../gateway/compliance/registers/export.ts';
import { REGISTERS, registerScan } from '../../gateway/compliance/registers/register-scan.ts';
import { RecordFiles } from '../../gateway/serving/record-files.ts';
import { RiskScan } from '../../gateway/serving/risk-scan.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { RegisterPage, RiskAccount } from '../../proto/staff-message.ts';
import { readScenario } from '../scenario/reader.ts';
import { play } from '../scenario/scenario.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
  passed,
  register,
  registerAffiliate,
  registerStaffMember,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

const SCENARIOS = new URL('../scenarios/', import.meta.url);
const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe('over the states that scenarios end in', () => {
  let [atRisk, inDefault, pages] = [0, 0, 0];

  test.each(files)('%s', (file) => {
    const scenario = readScenario(readFileSync(new URL(file, SCENARIOS), 'utf8'));
    const { state } = play(scenario, { restoring: false, flipped: new Set() }).stage;
    const expected = riskByHand(state);
    for (const limit of [0, 1, 3]) {
      const { rows, sequence } = scanned(new RiskScan(state, limit));
      expect(sequence).toBe(state.seq);
      expect(rows).toEqual(expected.slice(0, limit === 0 ? 100 : limit));
    }
    atRisk += expected.length;
    inDefault += expected.filter(({ isInDefault }) => isInDefault).length;
    if (files.indexOf(file) % 20 !== 0) return; // A register is looked through to the highest id there may be.
    for (const [name, table] of Object.entries(REGISTERS)) {
      const found = joined(state, name);
      pages += found.pages;
      expect(found.text, name).toBe(textOf(state, table));
    }
  });

  test('there was something to find', () => {
    expect(atRisk).toBeGreaterThan(200);
    expect(inDefault).toBeGreaterThan(0);
    expect(pages).toBeGreaterThan(50);
  });
});

test('a register of more rows than a page has is joined without a gap', async () => {
  const venue = await openTestVenue();
  for (let staff = 1000; staff < 1450; staff++) {
    const name = `person ${staff}${'x'.repeat(200)}`;
    await must(venue, { kind: 'registerStaff', staff, name, role: StaffRole.operations });
  }
  const { text, pages } = joined(venue.state, 'staff');
  expect(text).toBe(exportTable(venue.state, 'staff'));
  expect(pages).toBe(6); // 200, 200 and the rest; then ids that nobody has, so many a page.
});

test('of many accounts the nearest are found, in turns', async () => {
  const venue = await openTestVenue();
  await must(
    venue,
    ...Array.from({ length: 9 }, (_, at) => {
      return { kind: 'openAccount', account: 100_000 + 20_000 * at, participant: ANN.id } as const;
    }),
  );
  const scan = new RiskScan(venue.state, 0);
  let turns = 1;
  while (!scan.step()) turns += 1;
  expect(turns).toBeGreaterThan(1000);
  expect(scan.answer().rows).toEqual([]);
});

const REGULATOR: Trader = { id: 40, account: 0, name: 'sfc', signer: Buffer.alloc(32, 7) };
const MAKER: Trader = { id: 7, account: 50, name: 'mia', signer: Buffer.alloc(32, 9) };

test('a seat that reads has it through the venue, in either protocol', async () => {
  const dataFolder = freshFolder();
  mkdirSync(join(dataFolder, 'records', 'today'), { recursive: true });
  writeFileSync(join(dataFolder, 'records', 'alerts.jsonl'), '€'.repeat(100_000));
  writeFileSync(join(dataFolder, 'records', 'today', 'makers.json'), '{}');
  const venue = await openTestVenue({ dataFolder });
  await registerStaffMember(venue, REGULATOR, StaffRole.observer);
  await registerAffiliate(venue, MAKER);
  const [ann, mia] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, MAKER)];
  const quote = order(MAKER, 'sell', 5, 1_000_000, { postOnly: PostOnly.reject });
  expect((await mia.ask(quote)).kind).toBe('orderAck');
  expect((await ann.ask(order(ANN, 'buy', 5, 1_000_000))).kind).toBe('orderAck');
  for (const protocol of ['proto', 'json'] as const) {
    const desk = await openDesk({
      ...{ url: `ws://127.0.0.1:${venue.adminPort}`, keyName: 'sfc', protocol },
      secret: REGULATOR.signer as Uint8Array,
    });
    const { rows } = await desk.riskAccounts();
    expect(rows).toEqual(riskByHand(venue.state));
    expect(rows.map(({ account, isAffiliate, lots }) => [account, isAffiliate, lots])).toEqual(
      expect.arrayContaining([
        [ANN.account, false, 5],
        [MAKER.account, true, -5],
      ]),
    );
    expect((await desk.riskAccounts(1)).rows).toEqual(rows.slice(0, 1));
    for (const [name, table] of Object.entries(REGISTERS)) {
      const found = await desk.register(name);
      expect(csvText([found.columns, ...found.rows])).toBe(textOf(venue.state, table));
    }
    const { columns, rows: makers } = await desk.register('authorizations');
    const [mias] = makers.map((cells) =>
      Object.fromEntries(columns.map((name, at) => [name, cells[at]])),
    );
    expect(mias).toMatchObject({ participant: String(MAKER.id), vacant: 'no', suspended: 'no' });
    expect(Date.parse(mias?.['validUntil'] ?? '')).toBeGreaterThan(venue.state.time / 1000);
    expect(JSON.stringify(await desk.register('keys'))).not.toContain(
      venue.state.eligibility.keys.get(BOB.id as never)?.material,
    );
    expect((await desk.records()).map(({ name }) => name)).toEqual([
      'alerts.jsonl',
      'today/makers.json',
    ]);
    expect(await desk.record('alerts.jsonl', 300_000)).toBe('€'.repeat(100_000));
    await expect(desk.record('alerts.jsonl', 299_999)).rejects.toMatchObject({
      name: 'RecordTooLarge',
      size: 300_000,
    });
    const status = desk.next('status');
    const fund = desk.next('insuranceFund');
    for (const channel of ['status', 'index', 'mark', 'funding', 'deleveraging'] as const) {
      await desk.subscribe(channel, BTC);
    }
    await desk.subscribe('insuranceFund');
    expect(await status).toMatchObject({ contract: BTC });
    await fund;
    await desk.unsubscribe('status', BTC);
    const closed = desk.next('closed');
    desk.close();
    expect(await closed).toEqual({ reason: 'closed' });
    await expect(desk.riskAccounts()).rejects.toThrow('nothing was sent');
  }
});

test('while a long record is read, the key may ask short questions', async () => {
  const dataFolder = freshFolder();
  mkdirSync(join(dataFolder, 'records'), { recursive: true });
  writeWhole(join(dataFolder, 'records', 'alerts.jsonl'), 'a'.repeat(400_000));
  const venue = await openTestVenue({ dataFolder, queriesPerSecond: 100, queriesMax: 40 });
  await registerStaffMember(venue, REGULATOR, StaffRole.observer);
  const desk = await deskOf(venue);
  let isRead = false;
  const reading = desk.record('alerts.jsonl', 1e6).finally(() => {
    isRead = true;
  });
  while (!isRead) {
    await desk.killSwitches();
    await passed(100);
  }
  expect((await reading).length).toBe(400_000);
});

test('a record that is written anew between two pages is not put together of both', async () => {
  const dataFolder = freshFolder();
  const path = join(dataFolder, 'records', 'alerts.jsonl');
  mkdirSync(join(dataFolder, 'records'), { recursive: true });
  writeWhole(path, 'a'.repeat(200_000));
  const venue = await openTestVenue({ dataFolder });
  await registerStaffMember(venue, REGULATOR, StaffRole.observer);
  const sfc = await logOnAs(venue.adminPort, REGULATOR);
  const piece = (offset: number) =>
    sfc.askFor('recordPiece', { kind: 'readRecord', name: 'alerts.jsonl', offset });
  const first = await piece(0);
  expect(first.version).toMatch(/^[\da-f]{16}$/);
  appendFileSync(path, 'a');
  expect(await piece(65_536)).toMatchObject({ version: first.version, size: 200_001 });
  // Written anew twice: it may have the place on disk of the first, and is another one all the same.
  for (const letter of ['b', 'c']) {
    writeWhole(path, letter.repeat(200_001));
    expect((await piece(65_536)).version).not.toBe(first.version);
  }

  const desk = await deskOf(venue);
  const reading = desk.record('alerts.jsonl', 1e6).catch((error: Error) => error.name);
  for (let at = 0; at < 40; at++) {
    writeWhole(path, String(at % 10).repeat(200_001));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const text = await reading;
  expect(text === 'RecordChanged' || new Set(text).size === 1).toBe(true);

  const known = await desk.recordUnless('', 'alerts.jsonl', 1e6);
  expect(known?.text).toBe('9'.repeat(200_001));
  const { version = '' } = known ?? {};
  expect(await desk.recordUnless(version, 'alerts.jsonl', 1e6)).toBe(null);
  appendFileSync(path, '8');
  const grown = await desk.recordUnless(version, 'alerts.jsonl', 1e6);
  expect(grown?.text).toBe(`${'9'.repeat(200_001)}8`);
  writeWhole(path, '7');
  expect((await desk.recordUnless(grown?.version ?? '', 'alerts.jsonl', 1e6))?.text).toBe('7');
  desk.close();
});

test('records are listed from a name on, in the order of names, thousands of them page by page', async () => {
  const records = join(freshFolder(), 'records');
  const put = (name: string): void => {
    mkdirSync(dirname(join(records, name)), { recursive: true });
    writeFileSync(join(records, name), 'x');
  };
  const audit = Array.from({ length: 1500 }, (_, at) => `audit/${10_000 + at}.jsonl`);
  const packs = [1, 10, 9].flatMap((seq) => [`packs/${seq}/a.csv`, `packs/${seq}/seal.json`]);
  const others = ['daily/2026-01-01/a/b.csv', 'daily/2026-01-01.json', 'today/makers.json'];
  for (const name of [...audit, ...packs, ...others, 'alerts.jsonl', 'keys/a.pub']) put(name);
  for (const name of ['packs/8/half.csv', 'packs/7.request.json', 'keys/records.key']) put(name);
  const files = new RecordFiles(records);
  const listed = async (role: StaffRole, from = ''): Promise<string[]> => {
    const found: string[] = [];
    for (let after = from; ; ) {
      const page = await files.list(after, role);
      expect(page.files.length).toBeLessThanOrEqual(1000);
      found.push(...page.files.map(({ name }) => name));
      if (page.next === '') return found;
      after = page.next;
    }
  };
  const open = [...others, 'alerts.jsonl', 'keys/a.pub'];
  const all = [...open, ...audit, ...packs].sort();
  expect(await listed(StaffRole.compliance)).toEqual(all);
  expect(await listed(StaffRole.observer)).toEqual([...open, ...audit].sort());
  expect(await listed(StaffRole.risk)).toEqual(open.sort());
  for (const from of [
    'packs/',
    'packs/1/a.csv',
    'packs/10',
    'audit/11499.jsonl',
    'daily/2026-01-01',
    'zzz',
    'packs/8/',
  ]) {
    expect(await listed(StaffRole.compliance, from), from).toEqual(
      all.filter((name) => name > from),
    );
  }
});

test('a folder of thousands is read in pieces, and what has nothing to show hides nothing behind it', async () => {
  const records = join(freshFolder(), 'records');
  for (const folder of ['audit', 'packs']) mkdirSync(join(records, folder), { recursive: true });
  for (let at = 10_000; at < 15_000; at++) writeFileSync(join(records, `audit/${at}.jsonl`), '');
  for (let seq = 10_000; seq < 12_100; seq++) mkdirSync(join(records, `packs/${seq}`));
  const sealed = 'packs/12099/seal.json';
  writeFileSync(join(records, sealed), '');
  const files = new RecordFiles(records);
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const page = await files.list('audit/14998.jsonl', StaffRole.observer);
  isDone = true;
  expect(page).toEqual({ files: [{ name: 'audit/14999.jsonl', size: 0 }], next: '' });
  expect(turns).toBeGreaterThan(5000 / 256);
  const names = (await files.list('audit/14999.jsonl', StaffRole.compliance)).files;
  expect(names.map(({ name }) => name)).toEqual([sealed]);
});

test('the end of the connection is told, whoever ends it', async () => {
  const venue = await openTestVenue();
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  const desk = await openDesk({ url, keyName: OPS.name, privateKey: OPS.signer as never });
  const closed = desk.next('closed');
  await must(venue, { kind: 'revokeKey', key: OPS.id, reason: 'left' });
  expect((await closed).reason).not.toBe('');
});

test('what is no table, no cursor, or no seat is refused', async () => {
  const venue = await openTestVenue();
  const ops = await logOnAs(venue.adminPort, OPS);
  const ask = (table: string, cursor: string) =>
    ops.ask({ kind: 'getRegister', table, cursor } as const);
  for (const table of ['', 'Staff', '__proto__', 'constructor', 'toString', 'staff.csv']) {
    const field = 'getRegister.table';
    expect(await ask(table, '')).toMatchObject({ reason: RejectReason.fieldInvalid, field });
  }
  for (const cursor of ['0', '1', '/', '1/', '-1/0', '1/0/', '1e3/0', '99999999/0', ' 1/0']) {
    const field = 'getRegister.cursor';
    expect(await ask('staff', cursor)).toMatchObject({ reason: RejectReason.fieldInvalid, field });
  }
  for (const [cursor, next] of [
    ['9999999/9999999', ''],
    ['3/1', '20003/0'],
  ]) {
    expect(await ask('staff', cursor)).toMatchObject({ kind: 'registerPage', rows: [], next });
  }
  const most = await ops.ask({ kind: 'getRiskAccounts', limit: 4_294_967_295 });
  expect(most.kind).toBe('riskAccounts');
  // Not where traders connect, and no trader's.
  await register(venue, { ...MAKER, id: 41, name: 'tim' }, Scope.read + Scope.trade);
  for (const who of [ANN, OPS]) {
    const client = await logOnAs(venue.port, who);
    for (const request of [
      { kind: 'getRiskAccounts', limit: 0 },
      { kind: 'getRegister', table: 'keys', cursor: '' },
    ] as const) {
      const answer = await client.ask(request);
      expect(answer).toMatchObject({ kind: 'reject', reason: RejectReason.unsupported });
    }
  }
});

function deskOf(venue: Venue): Promise<Desk> {
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  return openDesk({ url, keyName: REGULATOR.name, secret: REGULATOR.signer as Uint8Array });
}

function scanned<Answer>(scan: { step(): boolean; answer(): Answer }): Answer {
  for (let steps = 0; !scan.step(); steps++) if (steps > 100_000) throw new Error('no end');
  return scan.answer();
}

/** All pages of a register as one text. */
function joined(state: EngineState, table: string): { text: string; pages: number } {
  const rows: (readonly string[])[] = [];
  for (let cursor = '', pages = 1; ; pages++) {
    const scan = registerScan(state, { kind: 'getRegister', table, cursor });
    if ('kind' in scan) throw new Error(scan.text);
    const page: RegisterPage = scanned(scan);
    expect(page.rows.length).toBeLessThanOrEqual(200);
    rows.push(...page.rows.map(({ cells }) => cells));
    cursor = page.next;
    if (cursor === '') return { text: csvText([page.columns, ...rows]), pages };
  }
}

/** Every account by its statement, the nearest first. */
function riskByHand(state: EngineState): RiskAccount[] {
  const rows = read.accounts(state).flatMap((account): RiskAccount[] => {
    const { positions, margin } = read.statementOf(state, account);
    const isInDefault = state.defaults.events.has(account);
    const { equity, maintenanceMargin: maintenance, level } = margin;
    if (maintenance === 0 && !isInDefault) return [];
    const worth = ({ contract, held, markPrice }: (typeof positions)[number]): number =>
      Math.abs(held) * markPrice * read.tickLotMoney(state, contract);
    const most = Math.max(...positions.map(worth));
    const largest = positions.find((position) => worth(position) === most);
    const participant = read.owner(state, account) as RiskAccount['participant'];
    const row = read.participant(state, participant);
    return [
      {
        account,
        participant,
        participantName: row?.name ?? '',
        isAffiliate: row?.affiliated === true,
        equity,
        maintenance,
        levelPpm: maintenance === 0 ? 0 : flooredPpm(equity, maintenance),
        level,
        contract: largest?.contract ?? 0,
        lots: largest?.held ?? (0 as RiskAccount['lots']),
        isInDefault,
      },
    ];
  });
  return rows.sort((a, b) => a.levelPpm - b.levelPpm || a.account - b.account);
}

/** The largest whole number of millionths that is no more than the quotient: found from below, in whole numbers. */
function flooredPpm(equity: number, maintenance: number): number {
  let ppm = BigInt(Math.round((equity / maintenance) * 1e6)) - 5n;
  while ((ppm + 1n) * BigInt(maintenance) <= BigInt(equity) * 1_000_000n) ppm += 1n;
  return Number(ppm);
}
