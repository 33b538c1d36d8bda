// QuickFIX, as Debian has it, against the real venue: logs on, trades, amends, cancels, quotes, is refused; its connection is cut and
// the venue killed in between. In the end what it was told of executions is what the account's stream has: none is missing, none came
// twice, and each says the same. Prints what it did; ends with 0 where all of it was so, or where QuickFIX is not installed.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { connect } from '../../../dist/client/node/index.js';
import { compile, Initiator, whyNot } from './initiator.mjs';

/** The visitor's key of the demonstration, which is no secret. */
const KEY = 'demo';
const SEED = '70726179612064656d6f6e7374726174696f6e206b65792c206e6f2073656372';
const SYMBOL = 'BTC-PERP';
const TIME = '60=20260101-00:00:00.000';
const ROUNDS = 4;
const ORDERS_A_ROUND = 12;

/** What an event is reported as. */
const EXEC_TYPES = {
  orderAccepted: '0',
  ownFill: 'F',
  orderCanceled: '4',
  orderExpired: 'C',
  orderReplaced: '5',
  orderReduced: 'D',
};

const say = (text) => console.log(`quickfix: ${text}`);
const folder = mkdtempSync(join(tmpdir(), 'praya-quickfix-'));
let venue = null;

const reason = whyNot();
if (reason !== '') say(`skipped: ${reason}`);
else {
  try {
    await run();
    say('all of it was as it should be');
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    venue?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exit();

async function run() {
  const ports = { port: await freePort(), adminPort: await freePort(), fixPort: await freePort() };
  const program = compile(folder);
  say('the initiator is compiled');
  await startVenue(ports);
  const url = `ws://127.0.0.1:${ports.port}`;
  const client = await connect({ url, keyName: KEY, privateKey: SEED, patient: true });
  const book = await client.book(SYMBOL);
  const fix = new Initiator({
    program,
    folder: join(folder, 'fix'),
    port: ports.fixPort,
    keyName: KEY,
    seed: SEED,
  });
  await fix.until('a log-on', () => fix.isOn);
  say('logged on');
  const market = { fix, client, book, next: 0 };
  await lists(market);
  await lives(market);
  await quotes(market);
  await refusals(market);
  for (let round = 1; round <= ROUNDS; round++) await interrupted(market, round, ports);
  await settled(market);
  await compare(market);
  await fix.quit();
  client.close();
}

async function startVenue({ port, adminPort, fixPort }) {
  const praya = new URL('../../../dist/gateway/tools/cli/praya.js', import.meta.url).pathname;
  const options = ['--headless', '--port', port, '--admin-port', adminPort, '--accept-clock'];
  const data = ['--data', join(folder, 'data')];
  const env = { ...process.env, PRAYA_FIX_PORT: String(fixPort) };
  venue = spawn(process.execPath, [praya, 'start', ...options.map(String), ...data], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  venue.stdout.on('data', (chunk) => {
    output += chunk;
  });
  for (const end = Date.now() + 60_000; !output.includes('open at'); await passed(50)) {
    assert.ok(Date.now() < end && venue.exitCode === null, `the venue does not open: ${output}`);
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A decimal of the contract, from ticks. */
function price({ book }, ticks) {
  return book.scale.price(ticks);
}

async function prices({ book }) {
  for (const end = Date.now() + 30_000; !(book.live && book.bestBid > 0 && book.bestAsk > 0); ) {
    assert.ok(Date.now() < end, 'no one makes a market');
    await passed(50);
  }
  return { bid: book.bestBid, ask: book.bestAsk };
}

function nextId(market) {
  market.next += 1;
  return `qf-${market.next}`;
}

function place(market, fields) {
  const id = nextId(market);
  market.fix.send('D', `11=${id}|55=${SYMBOL}|${TIME}|${fields}`);
  return id;
}

function isReport(id, execType) {
  return ({ type, of }) => type === '8' && of(11) === id && of(150) === execType;
}

async function lists({ fix }) {
  fix.send('x', '320=s1|559=4');
  const list = await fix.got('the list of contracts', ({ type }) => type === 'y');
  assert.ok(list.pairs.some(([tag, value]) => tag === 55 && value === SYMBOL));
  fix.send('AN', '710=p1|724=0');
  const ack = await fix.got('positions', ({ type }) => type === 'AO');
  assert.equal(ack.of(710), 'p1');
  say(`contracts: ${list.of(146)}, positions: ${ack.of(727)}`);
}

/** An order that trades, one that rests, is changed and canceled, and some that a mass cancel takes away. */
async function lives(market) {
  const { fix } = market;
  const { bid, ask } = await prices(market);
  const bought = place(market, `54=1|38=0.002|40=2|44=${price(market, ask + 200)}|59=3`);
  const fill = await fix.got('a fill', isReport(bought, 'F'));
  assert.equal(fill.of(851), '2');
  const far = Math.round(bid * 0.98);
  const resting = place(market, `54=1|38=0.003|40=2|44=${price(market, far)}|59=1|18=6`);
  const accepted = await fix.got('a new order', isReport(resting, '0'));
  assert.equal(accepted.of(39), '0');
  assert.equal(accepted.of(18), '6');
  fix.send('H', `11=${resting}|55=${SYMBOL}|54=1|790=st1`);
  const status = await fix.got('its status', isReport(resting, 'I'));
  assert.deepEqual([status.of(39), status.of(151), status.of(790)], ['0', '0.003', 'st1']);
  const to = price(market, far - 10);
  const amend = `11=${nextId(market)}|41=${resting}|55=${SYMBOL}|54=1|40=2|44=${to}|38=0.002|${TIME}`;
  fix.send('G', amend);
  const replaced = await fix.got('an amendment', isReport(resting, '5'));
  assert.deepEqual([replaced.of(44), replaced.of(38)], [to, '0.002']);
  fix.send('F', `11=${nextId(market)}|41=${resting}|55=${SYMBOL}|54=1|${TIME}`);
  const canceled = await fix.got('a cancel', isReport(resting, '4'));
  assert.deepEqual([canceled.of(39), canceled.of(151), canceled.of(9627)], ['4', '0.000', '1']);
  const some = [1, 2, 3].map((at) =>
    place(market, `54=1|38=0.001|40=2|44=${price(market, far - at)}|59=1`),
  );
  for (const id of some) await fix.got('a new order', isReport(id, '0'));
  fix.send('q', `11=mass|530=1|55=${SYMBOL}|54=1|${TIME}`);
  const report = await fix.got('a mass cancel', ({ type }) => type === 'r');
  assert.deepEqual([report.of(531), report.of(533)], ['1', '3']);
  for (const id of some) await fix.got('a cancel', isReport(id, '4'));
  say('an order traded, one was changed and canceled, three went with a mass cancel');
}

async function quotes(market) {
  const { fix } = market;
  const { bid } = await prices(market);
  const far = Math.round(bid * 0.97);
  const level = (id, ticks) => `299=${id}|55=${SYMBOL}|132=${price(market, ticks)}|134=0.001`;
  const set = `296=1|302=1|311=${SYMBOL}|304=2|295=2|${level('L1', far)}|${level('L2', far - 5)}`;
  fix.send('i', `117=q1|${set}`);
  const ack = await fix.got('a quote', ({ type, of }) => type === 'b' && of(117) === 'q1');
  assert.equal(ack.of(297), '0');
  const isQuote = ({ type, of }) => type === '8' && of(150) === '0' && of(11) === undefined;
  await fix.until('its orders', () => fix.messages.filter(isQuote).length === 2);
  fix.send('i', `117=q2|296=1|302=1|311=${SYMBOL}|304=0`);
  await fix.got('its end', ({ type, of }) => type === 'b' && of(117) === 'q2');
  say('a quote of two levels stood, and was taken away');
}

async function refusals(market) {
  const { fix } = market;
  const { bid } = await prices(market);
  const limit = `38=0.001|40=2|59=1|44=${price(market, bid)}`;
  const orders = [
    ['a price between two ticks', `54=1|38=0.001|40=2|59=1|44=100000.05`, '300'],
    ['a price far away', `54=1|38=0.001|40=2|59=1|44=0.1`, '403'],
    ['a quantity of nothing', limit.replace('0.001', '0').concat('|54=1'), '301'],
    ['more than an order may be', limit.replace('0.001', '200').concat('|54=1'), '500'],
  ];
  for (const [what, fields, reason] of orders) {
    const refused = await fix.got(what, isReport(place(market, fields), '8'));
    assert.equal(refused.of(39), '8');
    assert.equal(refused.of(9640), reason);
  }
  fix.send('D', `11=unlisted|55=DOGE-PERP|54=1|${limit}|${TIME}`);
  assert.equal((await fix.got('unlisted', isReport('unlisted', '8'))).of(103), '1');
  fix.send('F', `11=gone|41=never|55=${SYMBOL}|54=1|${TIME}`);
  const unknown = await fix.got(
    'no such order',
    ({ type, of }) => type === '9' && of(11) === 'gone',
  );
  assert.deepEqual([unknown.of(102), unknown.of(39)], ['1', '8']);
  fix.send('R', '131=r1|146=1|55=BTC-PERP');
  const unsupported = await fix.got('no such request', ({ type }) => type === 'j');
  assert.equal(unsupported.of(380), '3');
  fix.send('AF', `584=m1|585=9`);
  await fix.until('a Reject', () => fix.adminTypes.includes('3'));
  say('orders, a cancel and requests were refused, each in its own way');
}

/** Trades while the connection, or the venue itself, goes away. */
async function interrupted(market, round, ports) {
  const { fix } = market;
  const { logons } = fix;
  // It rests, and goes with the connection.
  const far = price(market, Math.round(market.book.bestBid * 0.96));
  place(market, `54=1|38=0.001|40=2|44=${far}|59=1`);
  for (let at = 0; at < ORDERS_A_ROUND; at++) {
    trade(market, at);
    if (at !== ORDERS_A_ROUND / 2) continue;
    if (round % 2 === 1) fix.cut();
    else {
      const ended = once(venue, 'exit');
      venue.kill('SIGKILL');
      await ended;
    }
  }
  if (round % 2 === 0) await startVenue(ports);
  await fix.until('a log-on once more', () => fix.isOn && fix.logons > logons);
  say(round % 2 === 1 ? 'the connection was cut' : 'the venue was killed and started again');
}

function trade(market, at) {
  const { book } = market;
  const isBuy = at % 2 === 0;
  const limit = isBuy ? book.bestAsk + 300 : book.bestBid - 300;
  place(market, `54=${isBuy ? 1 : 2}|38=0.001|40=2|44=${price(market, limit)}|59=3`);
}

/** Whatever was under way has come: an order after all others has its end. */
async function settled(market) {
  await prices(market);
  const { fix } = market;
  for (let tries = 0; tries < 10; tries++) {
    const { ask } = await prices(market);
    const id = place(market, `54=1|38=0.001|40=2|44=${price(market, ask + 300)}|59=3`);
    const isEnd = (message) => ['F', 'C', '8'].some((type) => isReport(id, type)(message));
    if ((await fix.got('the last order', isEnd)).of(150) === 'F') return;
  }
  throw new Error('the last order did not trade');
}

/** The account's stream has the fills and what else became of orders; the initiator was told of each once. */
async function compare({ fix, client, book }) {
  const told = fix.messages.filter(({ type, of }) => type === '8' && of(150) !== 'I');
  const kept = told.filter(({ of }) => of(150) !== '8');
  const ids = kept.map(({ of }) => of(17));
  assert.equal(new Set(ids).size, ids.length, 'an execution came twice');
  const scale = book.scale;
  const wanted = new Map();
  for await (const { account, accountSeq, event } of client.history('orders')) {
    const line = lineOf(event, scale);
    if (line !== null) wanted.set(`${account}-${accountSeq}`, line);
  }
  const got = new Map(kept.map((message) => [message.of(17), reportLine(message)]));
  const missing = [...wanted.keys()].filter((id) => !got.has(id));
  const stray = [...got.keys()].filter((id) => !wanted.has(id));
  assert.deepEqual({ missing, stray }, { missing: [], stray: [] });
  for (const [id, line] of wanted) assert.equal(got.get(id), line, id);
  const fills = kept.filter(({ of }) => of(150) === 'F').length;
  const again = kept.filter(({ of }) => of(43) === 'Y').length;
  say(
    `${kept.length} executions, ${fills} of them fills, ${again} sent again: all that the account has`,
  );
}

function lineOf(event, scale) {
  const type = EXEC_TYPES[event.kind];
  if (type === undefined) return null;
  const fill = event.kind === 'ownFill' ? [scale.price(event.price), scale.qty(event.qty)] : [];
  return [type, event.order, event.clientOrderId, ...fill].join(' ');
}

function reportLine({ of }) {
  const fill = of(150) === 'F' ? [of(31), of(32)] : [];
  return [of(150), of(37), of(11) ?? '', ...fill].join(' ');
}
