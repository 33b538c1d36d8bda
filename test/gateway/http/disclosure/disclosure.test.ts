// What the venue discloses, over a real listener: from the configuration in force, durable, versioned, readable by all.
//
// Shows P-10.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BTC_PERP, canonicalTerms, PEAK_SHARE, SAMPLES_MIN } from '../../../../engine/index.ts';
import {
  ContractState,
  InvestorClass,
  Privilege,
  TERMS_NOTICE_US,
} from '../../../../engine/schema/index.ts';
import { disclosureOf } from '../../../../gateway/http/disclosure/document.ts';
import { Documents } from '../../../../gateway/http/disclosure/documents.ts';
import { MEANINGS } from '../../../../gateway/http/disclosure/meanings.ts';
import { METHODS } from '../../../../gateway/http/disclosure/methods.ts';
import { PAGES } from '../../../../gateway/http/pages.ts';
import {
  BTC,
  closeAll,
  freshFolder,
  must,
  OPS,
  openTestVenue,
  passed,
  registerAffiliate,
} from '../../fixture.ts';
import { GatedDisk } from '../../gated-disk.ts';

afterEach(closeAll);

interface Read {
  readonly version: string;
  readonly generated: { readonly seq: number };
  readonly history: readonly { readonly version: string }[];
  readonly terms: Record<string, never>;
  readonly readings: Record<string, never>;
}

async function get(port: number, path: string, headers: Record<string, string> = {}) {
  return await fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

async function read(port: number): Promise<Read> {
  return (await (await get(port, '/v1/disclosure')).json()) as Read;
}

/** Until what is served was made after this moment: it is made once a second at most. */
async function readAfter(port: number, seq: number): Promise<Read> {
  let found = await read(port);
  await expect
    .poll(
      async () => {
        found = await read(port);
        return found.generated.seq;
      },
      { timeout: 5000 },
    )
    .toBeGreaterThanOrEqual(seq);
  return found;
}

describe('DISC-001 the disclosure is public', () => {
  test('anyone reads it from any page, and who has it already gets no copy', async () => {
    const { port } = await openTestVenue();
    const answer = await get(port, '/v1/disclosure', { Origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const tag = answer.headers.get('etag') ?? '';
    for (const response of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(port, '/v1/disclosure', { 'If-None-Match': response });
      expect([response, again.status, await again.text()]).toEqual([response, 304, '']);
    }
    expect((await answer.json()) as Read).toMatchObject({ schema: 'praya.disclosure.v1' });
  });

  test('names no one who trades', async () => {
    const { port } = await openTestVenue();
    for (const path of PAGES) {
      const response = await (await get(port, path)).text();
      expect(response, path).not.toMatch(/ann limited|bob limited|ann the trader/);
    }
  });
});

describe('DISC-002 it is made from the configuration in force', () => {
  test('a floor, a collateral, a target and an affiliate switch show at once, under another version', async () => {
    const venue = await openTestVenue();
    const before = await read(venue.port);
    await must(
      venue,
      {
        kind: 'setClassFloor',
        contract: BTC,
        investorClass: InvestorClass.individual,
        initialMin: 123_400,
      },
      { kind: 'setFundTarget', target: 7_000_000_000_000 },
      {
        kind: 'listCollateral',
        currency: 'HKD',
        decimals: 2,
        haircut: 10_000,
        volatile: false,
        concentrationMax: 0,
        approval: '',
      },
      { kind: 'deposit', account: 1, amount: 5_000_000, currency: 'USD', reference: 'fund' },
      { kind: 'setContractState', contract: BTC, state: ContractState.halted, reason: 'drill' },
    );
    const after = await readAfter(venue.port, venue.state.seq);
    const [contract] = after.terms['contracts'] as { classFloors: object }[];
    expect(contract?.classFloors).toEqual({ individual: '12.34%' });
    expect(after.terms['fund']).toMatchObject({ target: '7000000 USD' });
    expect(after.terms['bounds']).toEqual({
      openInterest: '100000000000 USD',
      groupExposure: '1125899906.842624 USD',
      accountMoney: '2251799813.685248 USD',
      orderFills: 500,
      commandWork: 8000,
    });
    expect(after.terms['collateral']).toMatchObject({
      listed: [{ currency: 'HKD', haircut: '1%', haircutWhenStale: '2%' }],
    });
    expect(after.readings['contracts']).toMatchObject([{ state: 'halted', index: '100000.0' }]);
    expect(after.version).not.toBe(before.version);
    expect(after.history.map(({ version }) => version)).toEqual([after.version, before.version]);
    const earlier = await get(venue.port, `/v1/disclosure?version=${before.version}`);
    expect(((await earlier.json()) as Read).terms).toEqual(before.terms);
    expect((await get(venue.port, '/v1/disclosure?version=1')).status).toBe(404);
  });

  test('readings that move do not make another version', async () => {
    const venue = await openTestVenue();
    const before = await read(venue.port);
    await must(venue, { kind: 'setMarkPrice', contract: BTC, price: 1_000_100 });
    const after = await readAfter(venue.port, venue.state.seq);
    expect(after.readings['contracts']).toMatchObject([{ mark: '100010.0' }]);
    expect(after.version).toBe(before.version);
  });
});

test('DISC-003 announced terms stand beside those in force, field by field', async () => {
  const venue = await openTestVenue();
  const terms = { ...BTC_PERP, makerFee: 200, takerFee: 500 };
  const termsHash = createHash('sha256')
    .update(canonicalTerms(terms as never))
    .digest('hex');
  const effectiveAt = venue.state.time + TERMS_NOTICE_US + 60_000_000;
  await must(venue, { kind: 'changeTerms', terms, reference: 'SFC-2', termsHash, effectiveAt });
  const { terms: response } = await readAfter(venue.port, venue.state.seq);
  expect(response['contracts']).toMatchObject([
    {
      approval: 'SFC-1',
      terms: { makerFee: '0.01%', takerFee: '0.04%' },
      coming: {
        reference: 'SFC-2',
        termsHashAfter: termsHash,
        changes: [
          { field: 'makerFee', before: '0.01%', after: '0.02%' },
          { field: 'takerFee', before: '0.04%', after: '0.05%' },
        ],
      },
    },
  ]);
  const page = await (await get(venue.port, '/disclosure')).text();
  expect(page.replaceAll(/ data-name="[^"]*"/g, '')).toContain(
    '<td>takerFee</td><td>0.04%</td><td>0.05%</td>',
  );
});

test('DISC-004 nothing is disclosed before it is on disk', async () => {
  const disk = new GatedDisk();
  const venue = await openTestVenue({}, { disk: disk.disk });
  await read(venue.port);
  await passed(1100); // What was made is stale.
  disk.hold();
  const { seq } = venue.state;
  void venue.submit({ kind: 'setFundTarget', target: 9_000_000_000_000 as never });
  await expect.poll(() => venue.state.seq).toBeGreaterThan(seq);
  let answer: Read | undefined;
  const asked = read(venue.port).then((found) => {
    answer = found;
  });
  await passed(300);
  expect(answer).toBeUndefined();
  disk.letGo();
  await asked;
  expect(answer?.terms['fund']).toMatchObject({ target: '9000000 USD' });
});

test('DISC-009 every privilege of an affiliate shows with the list that allows it, and without a name', async () => {
  const venue = await openTestVenue();
  const maker = { ...OPS, id: 9, account: 40, name: 'house' };
  await registerAffiliate(venue, maker);
  const { makerFee, messageRate } = Privilege;
  const bounds = [
    { privilege: makerFee, bound: 50 },
    { privilege: messageRate, bound: 1000 },
  ];
  await must(
    venue,
    { kind: 'publishPrivileges', version: 1, hash: 'a1'.repeat(32), bounds },
    { kind: 'setPrivilege', participant: 9, privilege: makerFee, granted: true, value: 70 },
  );
  const { terms } = await readAfter(venue.port, venue.state.seq);
  expect(terms['affiliates']).toMatchObject({
    present: 1,
    authorized: 1,
    privilegesVersion: 1,
    privilegesAllowed: [
      { privilege: 'makerFee', mostFavourable: '0.005%' },
      { privilege: 'messageRate', mostFavourable: '1000 a second' },
    ],
    privileges: [{ privilege: 'makerFee', value: '0.007%', affiliate: true }],
  });
  expect(JSON.stringify(terms)).not.toContain('house limited');
});

describe('DISC-005 the page', () => {
  test('loads nothing and runs nothing, and its policy knows its one style', async () => {
    const { port } = await openTestVenue();
    const answer = await get(port, '/disclosure');
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|https?:\/\/|url\(|@import/i);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
  });

  test('shows texts as texts, the operator’s too', async () => {
    const file = join(freshFolder(), 'papers.json');
    const name = `<script>alert("1")</script> & 'sons'`;
    writeFileSync(file, JSON.stringify({ operator: { name } }));
    const { port } = await openTestVenue({ disclosureFile: file });
    const page = await (await get(port, '/disclosure')).text();
    expect(page).not.toContain('<script');
    expect(page).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;sons&#39;',
    );
  });
});

describe('DISC-011 what a parameter means', () => {
  test('stands beside each that the page shows, and no sentence is of one that is not there', async () => {
    const { port, state } = await openTestVenue({ disclosureFile: DEMONSTRATION });
    const page = await (await get(port, '/disclosure')).text();
    const pairs = [...page.matchAll(PAIR)].map(([, name, meaning]) => ({ name, meaning }));
    expect(pairs.length).toBeGreaterThan(60);
    expect(pairs.filter(({ meaning }) => meaning === '')).toEqual([]);
    // In the operator's own words there is no parameter.
    const { operator } = JSON.parse(readFileSync(DEMONSTRATION, 'utf8')) as { operator: object };
    expect([...page.matchAll(BARE)]).toHaveLength(Object.keys(operator).length);
    const { terms, readings } = disclosureOf(state, NO_DOCUMENTS);
    const [contract] = terms['contracts'] as never as [Record<string, Record<string, object>>];
    const {
      controls,
      index,
      mark,
      sizes,
      default: liquidation,
      funding,
      ...plain
    } = contract['terms'];
    const fund = { ...(readings['fund'] as object), ...(terms['fund'] as object) };
    const shown: Record<keyof typeof MEANINGS, object> = {
      contract: { ...contract, ...plain },
      ...{ sizes, index, mark, funding, liquidation, fund },
      controls: { ...controls, ...contract },
      bounds: terms['bounds'] as object,
      collateral: terms['collateral'] as object,
      fees: { ...(terms['fees'] as object), announcedAt: '' },
      affiliates: terms['affiliates'] as object,
      operator: { changesNeedTwoPeople: true, noticeOfChanges: '' },
    };
    for (const [table, meanings] of Object.entries(MEANINGS)) {
      const names = Object.keys(shown[table as keyof typeof MEANINGS]);
      expect([table, Object.keys(meanings).filter((name) => !names.includes(name))]).toEqual([
        table,
        [],
      ]);
    }
  });
});

const DEMONSTRATION = 'docs/disclosure/demonstration.json';
const NO_DOCUMENTS = new Documents({}, new Map());
const BARE = /<th scope="row">[^<]*<\/th><td colspan="2">/g;
const PAIR = /<th scope="row">([^<]*)<\/th><td>[^<]*<\/td><td class="meaning">([^<]*)<\/td>/g;

/** Raise the version of a method whose text you change, and put its hash here: the two move together. */
test.each([
  ['index', 3, 'e7e6b01ad393'],
  ['mark', 2, 'b87303fcd814'],
  ['funding', 2, 'a270fad3f035'],
  ['margin', 2, '8a45402be987'],
  ['collateral', 2, '8c24f2ed852f'],
  ['default', 2, 'add9d0275a10'],
  ['deleveraging', 3, '1adf605b8b6d'],
  ['priority', 1, '7280f3775d64'],
  ['auctions', 1, 'd4441d27c25c'],
  ['volatility', 1, 'b71e8b5b2c7f'],
  ['fees', 1, 'fc06eb8808f5'],
  ['changes', 1, '8ca748723f4e'],
])('DISC-006 the text of %s has version %i', (id, version, hash) => {
  const method = METHODS.find((each) => each.id === id);
  expect([method?.version, method?.hash.slice(0, 12)]).toEqual([version, hash]);
});

describe('DISC-006 a text and the engine agree', () => {
  const textOf = (id: string): string => METHODS.find((each) => each.id === id)?.text ?? '';
  const rule = (file: string): string => readFileSync(`docs/rules/${file}.md`, 'utf8');

  test('on the samples that a minute needs', () => {
    const [, needed = ''] = /minute with at least (\d+) samples/.exec(textOf('funding')) ?? [];
    expect(Number(needed)).toBe(SAMPLES_MIN);
    expect(rule('funding')).toContain(
      `A minute with at least ${SAMPLES_MIN} samples accrues in full`,
    );
  });

  test('on the share of its peak below which the fund grants nothing', async () => {
    const { port } = await openTestVenue();
    const { terms } = await read(port);
    expect(textOf('default')).toContain('[fund.shareOfPeak]');
    expect(terms).toMatchObject({ fund: { shareOfPeak: `${PEAK_SHARE / 10_000}%` } });
    expect(rule('default')).toContain(
      `at or below ${PEAK_SHARE / 10_000} % of its highest balance`,
    );
  });
});
