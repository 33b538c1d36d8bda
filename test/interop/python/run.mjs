// The client for Python: its own tests, then its market maker beside a venue that is killed and started again. At the end the fills
// that it saw are the venue's, none missing and none twice. `--seconds N` says how long it quotes; PRAYA_LONG=1 makes it five minutes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openVenue, Program, placeOf, ROOT, VISITOR } from '../venue.mjs';

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'; // Debian's, which has Debian's packages.
const CLIENT = join(ROOT, 'client/python');
const ENV = { ...process.env, PYTHONPATH: CLIENT };
const usual = process.env.PRAYA_LONG === '1' ? '300' : process.env.CI ? '20' : '60';
const { seconds } = parseArgs({ options: { seconds: { type: 'string', default: usual } } }).values;

const missing = ['websockets', 'cryptography', 'pytest'].filter(
  (name) => spawnSync(PYTHON, ['-c', `import ${name}`]).status !== 0,
);
if (missing.length > 0) {
  console.log(`python skipped: ${PYTHON} has no ${missing.join(', ')} (client/python/README.md)`);
} else {
  const { status } = spawnSync(PYTHON, ['-B', '-m', 'pytest', '-q'], {
    cwd: CLIENT,
    stdio: 'inherit',
  });
  assert.equal(status, 0, 'its own tests failed');
  const folder = mkdtempSync(join(tmpdir(), 'praya-python-'));
  try {
    await quoteThroughAKill(folder, Number(seconds));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function quoteThroughAKill(folder, seconds) {
  const place = await placeOf(folder);
  let venue = await openVenue(place);
  let maker;
  try {
    maker = startMaker(folder, place.url, seconds);
    await maker.said(/^open \d+$/m);
    await Promise.all([runBotOfReadme(folder, place.url), passed(seconds * 400)]);
    await venue.kill();
    const before = fillsIn(folder).length;
    await passed(500);
    venue = await openVenue(place);
    assert.equal(await maker.ended, 0, maker.output);
    const report = maker.output.match(/^done (\d+) held -?\d+ digests agreed (\d+)$/m);
    assert.ok(report, maker.output);
    assert.match(maker.output, /^disconnected:/m, 'the kill was not noticed');
    assert.doesNotMatch(maker.output, /asked for again/, maker.output);
    const [, seq, digests] = report.map(Number);
    const seen = fillsIn(folder);
    assert.deepEqual(seen, await fillsOfVenue(place.url, seq));
    assert.ok(
      before > 0 && seen.length > before,
      `${before} fills before the kill, ${seen.length} in all`,
    );
    assert.ok(digests >= 3, `${digests} digests agreed since the restart`);
    console.log(
      `python: quoted for ${seconds} s through a kill of the venue; ${seen.length} fills, ${before} of them before it, ` +
        `are the venue's to the last; ${digests} digests of the book agreed, none differed`,
    );
  } finally {
    await maker?.kill();
    await venue.kill();
  }
}

function startMaker(folder, url, seconds) {
  const options = {
    url,
    'key-name': VISITOR.keyName,
    'private-key': VISITOR.privateKey,
    seconds: String(seconds),
    fills: join(folder, 'fills.jsonl'),
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const file = join(CLIENT, 'examples/market_maker.py');
  return new Program(PYTHON, ['-B', file, ...words], { env: ENV });
}

async function runBotOfReadme(folder, url) {
  const page = readFileSync(join(CLIENT, 'README.md'), 'utf8');
  const [, bot] = page.match(/```python\n([\s\S]*?)```/);
  const file = join(folder, 'bot.py');
  writeFileSync(file, bot.replace('ws://127.0.0.1:8900', url));
  const program = new Program(PYTHON, ['-B', file], { env: ENV });
  assert.equal(await program.ended, 0, program.output);
  assert.match(program.output, /^on the book: \d+$/m);
  assert.match(program.output, /^position -?\d+ lots$/m);
}

/** What both tell of a fill. */
function row({
  accountSeq,
  trade,
  order,
  side,
  price,
  qty,
  open,
  fee,
  realized,
  held,
  cost,
  balance,
}) {
  return { accountSeq, trade, order, side, price, qty, open, fee, realized, held, cost, balance };
}

function fillsIn(folder) {
  const lines = readFileSync(join(folder, 'fills.jsonl'), 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => row(JSON.parse(line)));
}

/** By the native client, from the account's history. */
async function fillsOfVenue(url, seq) {
  const { connect } = await import(join(ROOT, 'dist/client/bundle/node.js'));
  const client = await connect({ url, ...VISITOR, followAccount: false });
  const fills = [];
  for await (const { accountSeq, event } of client.history('fills')) {
    if (accountSeq <= seq) fills.push(row({ accountSeq, ...event }));
  }
  client.close();
  return fills;
}
