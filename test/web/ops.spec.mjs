// A day at the operator's desk: what one person does, what takes two in two browsers, what is refused, and what is not known.

import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk } from '../../dist/client/node/index.js';
import { order, registerStaffMember } from '../../dist/test/gateway/fixture.js';
import { findings, overflow } from './judge.mjs';
import { ANN, BOB, BTC, must, SOON_MS, Stage } from './stage.mjs';

const ROLES = { operations: 1, treasury: 2, risk: 3, compliance: 4, management: 5, observer: 6 };
const HOSTILE = `<img src=x onerror="globalThis.isTaken=1"><b>bold</b>`;

let stage;
const pems = {};
const pages = {};

before(async () => {
  stage = await Stage.open({ records: true, recordsCloseMs: 60_000 });
  for (const [name, role] of Object.entries(ROLES)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    pems[name] = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await registerStaffMember(
      stage.venue,
      { id: 100 + role, account: 0, name: `staff-${name}`, signer: privateKey },
      role,
    );
  }
  const threshold = { detector: 'washTrading', parameter: 'prevented', contract: 0, value: 3 };
  await must(
    stage.venue,
    { kind: 'setThreshold', ...threshold },
    { kind: 'setExposureLimit', participant: ANN.id, wholeGroup: false, notionalMax: 5e11 },
    {
      ...{ kind: 'registerParticipant', participant: 50, name: `${HOSTILE} ${'x'.repeat(150)}` },
      ...{ role: 1, affiliated: false, group: 0, holders: [] },
    },
  );
  await trade();
  await must(stage.venue, { kind: 'beginDualControl' });
});

after(async () => {
  await stage?.close();
});

/** A browser context of its own, logged on with the key of a role. */
async function staff(role, options) {
  const page = await stage.page(options);
  await page.goto(stage.opsUrl);
  const file = join(tmpdir(), `praya-ops-${process.pid}-${role}.pem`);
  writeFileSync(file, pems[role], { mode: 0o600 });
  const form = page.locator('form', { hasText: 'A key from a file' });
  await form.locator('input[name="name"]').fill(`staff-${role}`);
  await form.locator('input[name="file"]').setInputFiles(file);
  await form.locator('input[name="keep"]').check();
  await form.getByRole('button', { name: 'Log on' }).click();
  await page.locator('.ops[data-phase="live"]').waitFor();
  return page;
}

/** The one that was opened before, or a new one. */
async function of(role) {
  pages[role] ??= await staff(role);
  return pages[role];
}

const go = (page, section) =>
  page.locator('nav[aria-label="Sections"] a', { hasText: section }).click();
const notice = (page, text) => page.locator('.notice', { hasText: text }).first().waitFor();
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Answers the window that asks before something is sent. */
async function confirm(page, { reason, typed }) {
  const dialog = page.locator('dialog.ask');
  const submit = dialog.locator('button[type="submit"]');
  if (reason !== undefined) {
    assert.equal(await submit.isDisabled(), true);
    await dialog.locator('input[name="reason"]').fill(reason);
  }
  if (typed !== undefined) {
    assert.equal(await submit.isDisabled(), true);
    await dialog.locator('input[name="typed"]').fill(typed);
  }
  await submit.click();
  await dialog.waitFor({ state: 'detached' });
}

async function deskOf(role) {
  const url = `ws://127.0.0.1:${stage.adminPort}`;
  return await openDesk({ url, keyName: `staff-${role}`, privateKey: pems[role] });
}

test('the page stands on the administrative listener alone', async () => {
  assert.equal((await fetch(stage.opsUrl)).status, 200);
  assert.equal((await fetch(`${stage.url}ops`)).status, 404);
  assert.equal((await fetch(stage.opsUrl.replace(/ops$/, ''))).status, 404);
});

test('a person of the staff logs on, and sees the venue', async () => {
  const page = await of('operations');
  await page.locator('.who', { hasText: 'operations' }).waitFor();
  const row = page.locator('tbody tr', { hasText: 'BTC-PERP' });
  await row.locator('.badge', { hasText: 'Live' }).waitFor();
  await row.filter({ hasText: '100,000.0' }).waitFor();
});

test('a key of a trader is refused', async () => {
  const page = await stage.page();
  await page.goto(stage.opsUrl);
  const file = join(tmpdir(), `praya-ops-${process.pid}-ann.pem`);
  writeFileSync(file, stage.pem, { mode: 0o600 });
  await page.locator('input[name="name"]').first().fill(ANN.name);
  await page.locator('input[name="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Log on' }).click();
  await page.locator('.problem', { hasText: /\w/ }).first().waitFor();
  assert.equal(await page.locator('.ops').count(), 0);
  await page.context().close();
});

test('one person halts a contract, and another sees it', async () => {
  const [operations, risk] = [await of('operations'), await of('risk')];
  await go(operations, 'Switches');
  await button(operations, 'Halt').click();
  await confirm(operations, { reason: 'index in doubt', typed: 'BTC-PERP' });
  await notice(operations, 'Halt BTC-PERP: done');
  await go(risk, 'Overview');
  await risk.locator('tbody .badge', { hasText: 'Halted' }).waitFor();
  await risk.locator('.needs li', { hasText: 'BTC-PERP is halted' }).waitFor();
  await risk.locator('.needs li', { hasText: 'No contract takes orders' }).waitFor();
});

test('one proposes and another approves, in two browsers, and both see it', async () => {
  const [operations, risk] = [await of('operations'), await of('risk')];
  await button(operations, 'Reopen').click();
  await confirm(operations, { reason: 'prices were checked', typed: 'BTC-PERP' });
  await notice(operations, 'Reopen BTC-PERP: proposed as');
  await go(operations, 'Approvals');
  await go(risk, 'Approvals');
  const own = operations.locator('.proposal');
  await own.filter({ hasText: 'State of a contract: BTC-PERP' }).waitFor();
  await own.filter({ hasText: 'You proposed it' }).waitFor();
  assert.equal(await own.getByRole('button', { name: 'Approve' }).isDisabled(), true);
  const theirs = risk.locator('.proposal');
  await theirs.filter({ hasText: 'prices were checked' }).waitFor();
  const change = theirs.locator('tr', { hasText: 'state' });
  assert.match((await change.textContent()) ?? '', /halted.*live/);
  await theirs.getByRole('button', { name: 'Approve' }).click();
  await confirm(risk, {});
  await notice(risk, /Approve \d+: done/);
  for (const page of [operations, risk]) {
    await page.locator('.empty-note', { hasText: 'Nothing waits' }).waitFor();
    await go(page, 'Overview');
    await page.locator('tbody .badge', { hasText: 'Auction' }).waitFor();
  }
});

test('what is asked for shows now and then, hostile words are words, and a dismissal has a reason', async () => {
  const [risk, compliance] = [await of('risk'), await of('compliance')];
  const desk = await deskOf('risk');
  const command = {
    kind: 'setExposureLimit',
    participant: ANN.id,
    wholeGroup: false,
    notionalMax: 1e12,
  };
  await desk.propose(command, `${HOSTILE} raise it`, Date.now() * 1000 + 3_600_000_000);
  desk.close();
  await go(compliance, 'Approvals');
  const proposal = compliance.locator('.proposal', { hasText: 'Exposure limit: participant 1' });
  await proposal.filter({ hasText: HOSTILE }).waitFor();
  const change = proposal.locator('tr', { hasText: 'notional max' });
  assert.match((await change.textContent()) ?? '', /500,000\.00 USD.*1,000,000\.00 USD/);
  assert.equal(await compliance.evaluate(() => globalThis.isTaken), undefined);
  assert.equal(await proposal.locator('img, b').count(), 0);
  await proposal.getByRole('button', { name: 'Dismiss' }).click();
  await confirm(compliance, { reason: `not now ${HOSTILE}` });
  await notice(compliance, /Dismiss \d+: done/);
  await go(risk, 'Approvals');
  await risk.locator('.empty-note', { hasText: 'Nothing waits' }).waitFor();
});

test('a refusal stands in plain words with its fix', async () => {
  const treasury = await of('treasury');
  const desk = await deskOf('operations');
  const command = { kind: 'killSwitch', scope: 4, target: ANN.account, state: 1, reason: 'over' };
  await desk.propose(command, 'repaired', Date.now() * 1000 + 3_600_000_000);
  desk.close();
  await go(treasury, 'Approvals');
  const proposal = treasury.locator('.proposal', { hasText: 'Kill switch: account 16' });
  await proposal.getByRole('button', { name: 'Approve' }).click();
  await confirm(treasury, {});
  const refused = treasury.locator('.notice[data-tone="refused"]');
  await refused.filter({ hasText: 'your role is treasury' }).waitFor();
  await refused.filter({ hasText: 'Fix:' }).waitFor();
});

test('a kill switch wants its target typed, and its number', async () => {
  const risk = await of('risk');
  await go(risk, 'Switches');
  assert.equal(await button(risk, 'Kill').isDisabled(), true);
  await risk.locator('input[name="target"]').fill(String(ANN.account));
  // Longer than a command holds: it is said, and nothing can be sent.
  await button(risk, 'Kill').click();
  await risk.locator('dialog.ask input[name="reason"]').fill('é'.repeat(150));
  await risk.locator('dialog.ask .problem', { hasText: 'Too long by 44 bytes' }).waitFor();
  assert.equal(await risk.locator('dialog.ask button[type="submit"]').isDisabled(), true);
  await confirm(risk, { reason: 'runs away', typed: `account ${ANN.account}` });
  await notice(risk, `Kill: account ${ANN.account}: done`);
  const thrown = risk.locator('.switches tr', { hasText: `account ${ANN.account}` });
  await thrown.locator('.badge', { hasText: 'blocked' }).waitFor();
  assert.equal(await thrown.getByRole('button', { name: 'Kill', exact: true }).count(), 0);
  await thrown.getByRole('button', { name: 'Release' }).click();
  await confirm(risk, { reason: 'repaired', typed: `account ${ANN.account}` });
  await risk.locator('.notice[data-tone="refused"]', { hasText: 'your role is risk' }).waitFor();
});

test('a seat that reads sees, and cannot act', async () => {
  const observer = await of('observer');
  await observer.locator('.banner', { hasText: 'Your seat reads' }).waitFor();
  await observer.locator('tbody tr', { hasText: 'BTC-PERP' }).waitFor();
  await go(observer, 'Switches');
  for (const name of ['Halt', 'Reopen', 'Kill']) {
    assert.equal(await button(observer, name).isDisabled(), true, name);
  }
  await go(observer, 'Approvals');
  await observer.locator('.empty-note', { hasText: 'those who may decide' }).waitFor();
  await go(observer, 'Registers');
  await observer.locator('td', { hasText: 'ann limited' }).first().waitFor();
  await observer.locator('td', { hasText: '<img src=x' }).first().waitFor();
  assert.equal(await observer.locator('main img').count(), 0);
  assert.equal(await observer.evaluate(() => globalThis.isTaken), undefined);
});

test('an alert leads to a sealed pack, whose files and hash are those of the disk', async () => {
  const compliance = await of('compliance');
  await go(compliance, 'Alerts');
  await compliance.locator('.alerts a', { hasText: 'washTrading' }).first().click();
  await compliance.locator('tr', { hasText: 'prevented' }).filter({ hasText: '3' }).waitFor();
  await compliance.locator('select[name="finding"]').selectOption('escalated');
  await compliance.locator('input[name="note"]').fill(`looked at it ${HOSTILE}`);
  await button(compliance, 'Record the review').click();
  await compliance.locator('.reviews tr', { hasText: HOSTILE }).waitFor();
  await button(compliance, 'Ask for a pack').click();
  await confirm(compliance, { reason: 'self-trades' });
  const pack = compliance.locator('.pack');
  await pack.locator('.badge', { hasText: 'sealed' }).waitFor();
  await pack.getByRole('button', { name: 'Check the seal' }).click();
  await pack.locator('.seal', { hasText: 'files agree with their seal' }).waitFor();
  const folder = join(stage.folder, 'records', 'packs');
  const seq = /\d[\d,]*/
    .exec((await pack.locator('h3').textContent()) ?? '')?.[0]
    .replaceAll(',', '');
  const seal = readFileSync(join(folder, seq, 'seal.json'));
  const hash = createHash('sha256').update(seal).digest('hex');
  assert.equal(await pack.locator('.seal code').first().textContent(), hash);
  const coming = compliance.waitForEvent('download');
  await pack.getByRole('button', { name: 'Download trades.csv' }).click();
  const path = await (await coming).path();
  assert.deepEqual(readFileSync(path), readFileSync(join(folder, seq, 'trades.csv')));
});

test('nobody else is shown that there is a pack', async () => {
  const risk = await of('risk');
  await go(risk, 'Alerts');
  await risk.locator('label', { hasText: 'Closed ones too' }).click();
  await risk.locator('.alerts a', { hasText: 'washTrading' }).first().click();
  await risk.locator('section[aria-label="Reviews"]').waitFor();
  assert.equal(await risk.locator('section[aria-label="Case file"]').count(), 0);
});

test('accounts at risk, makers and the machine have their numbers', async () => {
  const page = await of('risk');
  await go(page, 'Machine');
  await page.locator('section[aria-label="Edges"] tbody tr').first().waitFor();
  await page.locator('dd', { hasText: 'single machine' }).waitFor();
  const sessions = page.locator('section[aria-label="Sessions"]');
  const own = sessions.locator('tbody tr', { hasText: 'staff-risk of the staff, risk' }).first();
  assert.doesNotMatch((await own.textContent()) ?? '', /127\.0\.0\.1/); // For those with the audit log.
  await sessions.locator('input[name="session-participant"]').fill('999');
  await sessions.locator('.empty-note', { hasText: 'None' }).waitFor();
  const compliance = await of('compliance');
  await go(compliance, 'Machine');
  await compliance.locator('td', { hasText: '127.0.0.1' }).first().waitFor();
  await go(page, 'Risk');
  const nearest = page.locator('section[aria-label="Nearest to liquidation"] tbody tr');
  await nearest.filter({ hasText: 'ann limited' }).filter({ hasText: '+0.005 BTC-PERP' }).waitFor();
  await go(page, 'Makers');
  await page.locator('.makers tr', { hasText: 'bob limited' }).waitFor();
});

test('a lost connection is shown, and the page logs on again by itself', async () => {
  const page = await of('operations');
  await stage.restart(async () => {
    await page.locator('.banner', { hasText: 'Connection lost' }).waitFor();
    await go(page, 'Switches');
    assert.equal(await button(page, 'Halt').isDisabled(), true);
  });
  await page.locator('.ops[data-phase="live"]').waitFor();
  await notice(page, 'Connected again');
});

test('where the answer is missing it says so, and sends nothing again', async () => {
  const page = await stage.page();
  let isDeaf = false;
  let sent = 0;
  let line;
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    line = socket;
    socket.onMessage((frame) => {
      if (String(frame).includes('a dropped line')) sent += 1;
      server.send(frame);
    });
    server.onMessage((frame) => {
      if (!isDeaf) socket.send(frame);
    });
  });
  await page.goto(stage.opsUrl);
  const file = join(tmpdir(), `praya-ops-${process.pid}-operations.pem`);
  await page.locator('input[name="name"]').first().fill('staff-operations');
  await page.locator('input[name="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Log on' }).click();
  await page.locator('.ops[data-phase="live"]').waitFor();
  await go(page, 'Switches');
  await button(page, 'Cancel only').click();
  isDeaf = true;
  await confirm(page, { reason: 'a dropped line', typed: 'BTC-PERP' });
  await soon(() => sent === 1);
  isDeaf = false;
  await line.close();
  const unknown = page.locator('.notice[data-tone="unknown"]', { hasText: 'is not known' });
  await unknown.waitFor();
  await page.locator('.ops[data-phase="live"]').waitFor();
  await page.locator('tbody .badge', { hasText: 'Cancel only' }).waitFor();
  assert.equal(sent, 1);
  assert.equal(await unknown.count(), 1, 'it stays until a person dismisses it');
  await page.context().close();
});

for (const scheme of ['dark', 'light']) {
  test(`every section reads well in ${scheme}`, async () => {
    const page = await staff('compliance', { scheme, width: 1280, height: 720 });
    const desk = await deskOf('operations');
    const command = { kind: 'setContractState', contract: BTC, state: 3, reason: 'again' };
    await desk.propose(command, 'x'.repeat(200), Date.now() * 1000 + 3_600_000_000);
    desk.close();
    const seen = new Set();
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(size);
      for (const digit of '12345678') {
        await page.keyboard.press(digit);
        const name = await page.locator('nav [aria-current="page"]').first().textContent();
        await page.waitForTimeout(300);
        for (const finding of await findings(page)) seen.add(`${name}: ${finding}`);
        assert.ok((await overflow(page)) <= 0, `${name} is wider than the window`);
      }
    }
    await go(page, 'Switches');
    await button(page, 'Halt').click();
    for (const finding of await findings(page)) seen.add(`window: ${finding}`);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Halt');
    assert.deepEqual([...seen], []);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test('nothing went wrong in any page, and nothing came from elsewhere', () => {
  for (const [role, page] of Object.entries(pages)) {
    assert.deepEqual([role, page.faults], [role, []]);
    assert.deepEqual([role, page.strangers], [role, []]);
  }
});

/** Ann has a position against Bob, and runs into her own order three times. */
async function trade() {
  const by = ({ id, ...trader }, side, qty, limit, name) =>
    must(stage.venue, { ...order(trader, side, qty, limit), key: id, clientOrderId: name });
  await by(BOB, 'sell', 5, 1_000_000, 'bob-0');
  await by(ANN, 'buy', 5, 1_000_000, 'ann-0');
  await by(ANN, 'sell', 1, 1_000_100, 'ann-1');
  for (const name of ['ann-2', 'ann-3', 'ann-4']) await by(ANN, 'buy', 1, 1_000_100, name);
}

async function soon(isSo) {
  for (const until = Date.now() + SOON_MS; !isSo(); ) {
    assert.ok(Date.now() < until, 'it takes too long');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
