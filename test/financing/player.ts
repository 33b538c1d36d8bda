// Plays a scenario of the financing book: left of the arrow what somebody does, right of it every event of the book.

import {
  applyFinancing,
  auditBook,
  type Book,
  bookDigest,
  capitalReport,
  clientView,
  createBook,
  type FinancingEnvelope,
  type FinancingEvent,
  restoreBook,
  snapshotBook,
} from '../../engine/financing/index.ts';
import { eventText, hkd, type Plain } from './event-text.ts';
import { ASSETS, CUSTODIAN, limitsOf, listing, termsOf } from './listing.ts';
import { cents, type LooseCommand, SECOND } from './loose.ts';

export { type LooseCommand, SECOND } from './loose.ts';

/** 2026-02-02 00:00 in Hong Kong, a Monday. */
export const START: number = Date.parse('2026-02-01T16:00:00Z') * 1000;

/** A book with a clock and a journal. */
export class Stage {
  book: Book = createBook();
  time: number = START;
  readonly journal: FinancingEnvelope[] = [];
  readonly emitted: FinancingEvent[] = [];
  #references = 0;

  /** Signed by `requester`; and by `approver` unless `alone`. */
  do(command: LooseCommand, alone = false, reference?: string): FinancingEvent[] {
    const named = reference ?? `r${++this.#references}`;
    const envelope = {
      seq: this.book.seq + 1,
      time: this.time,
      by: 'requester',
      approver: alone ? '' : 'approver',
      reference: named,
      command,
    } as unknown as FinancingEnvelope;
    this.journal.push(envelope);
    const out: FinancingEvent[] = [];
    applyFinancing(this.book, envelope, out);
    this.emitted.push(...out);
    return out;
  }

  must(command: LooseCommand): FinancingEvent[] {
    const out = this.do(command);
    const refused = out.find(({ kind }) => kind === 'commandRejected');
    if (refused !== undefined) throw new Error(JSON.stringify({ command, refused }));
    return out;
  }

  price(asset: string, price: number): FinancingEvent[] {
    return this.do({ kind: 'setPrice', asset, price, quotedAt: this.time, source: 'test' });
  }

  /** Listed assets with their first prices, and capital of HK$1 billion. */
  furnish(): void {
    this.must({ kind: 'setCapital', capital: 1_000_000_000_00, otherLoans: 0 });
    for (const [asset, { terms, price }] of Object.entries(ASSETS)) {
      this.must({ kind: 'listAsset', asset, terms });
      this.must({ kind: 'setPrice', asset, price, quotedAt: this.time, source: 'first' });
    }
  }

  client(client: string, group = '', rate = 80_000, limit = 100_000_000_00): void {
    this.must({ kind: 'registerClient', client, group, marginClientSince: START - SECOND });
    const terms = { limit, capability: 2 * limit, rate, note: 'assessed' };
    this.must({ kind: 'openFacility', client, ...terms });
  }
}

/** Plays the lines and returns what did not come as written; the text with the events, when all of it did. */
export class Player {
  readonly stage: Stage = new Stage();
  readonly faults: string[] = [];
  /** The scenario as it should have been written. */
  readonly transcript: string[] = [];

  constructor() {
    this.stage.furnish();
  }

  play(text: string): void {
    for (const line of text.split('\n')) this.#line(line.trim());
  }

  #line(line: string): void {
    const [left = '', right = ''] = line.replace(/#.*$/, '').split('->');
    if (left.trim() === '') {
      this.transcript.push(line);
      return;
    }
    if (left.startsWith('expect ')) this.#expect(left.trim());
    else this.#act(left.trim(), right.trim());
    this.#examine(left);
  }

  #act(left: string, right: string): void {
    const alone = left.endsWith(' alone');
    const { stage } = this;
    const command = commandOf(stage, left.replace(/ alone$/, '').split(/\s+/));
    const out = command === null ? [] : command.flatMap((one) => stage.do(one, alone));
    const emitted = out
      .map((event) => eventText(stage.book, event))
      .filter((words) => words !== '');
    const actual = emitted.join(', ');
    this.transcript.push(actual === '' ? left : `${left} -> ${actual}`);
    if (actual !== right.replace(/\s+/g, ' ')) {
      this.faults.push(`${left}\n  expected ${right}\n  said     ${actual}`);
    }
  }

  #expect(left: string): void {
    const [, who = '', ...pairs] = left.split(/\s+/);
    const view = (
      who === 'book' ? { ...capitalReport(this.stage.book) } : this.#client(who)
    ) as Plain;
    for (let at = 0; at < pairs.length; at += 2) {
      const [name = '', wanted = ''] = pairs.slice(at, at + 2);
      const actual = wordOf(view, name);
      if (actual !== wanted) this.faults.push(`${left}\n  ${name} is ${actual}`);
    }
    this.transcript.push(left);
  }

  #client(who: string): object {
    const client = this.stage.book.clients.get(who);
    if (client === undefined) throw new Error(`there is no ${who}`);
    return clientView(this.stage.book, client);
  }

  /** After every line: the laws, and a snapshot that is restored and goes on. */
  #examine(left: string): void {
    const { stage } = this;
    for (const fault of auditBook(stage.book)) this.faults.push(`${left}\n  ${fault}`);
    const restored = restoreBook(snapshotBook(stage.book));
    if (bookDigest(restored) !== bookDigest(stage.book))
      this.faults.push(`${left}\n  restored differs`);
    stage.book = restored;
  }
}

/** The commands of a journal into a fresh book. */
export function replayed(journal: readonly FinancingEnvelope[]): Book {
  const book = createBook();
  const out: FinancingEvent[] = [];
  for (const envelope of journal) applyFinancing(book, envelope, out);
  return book;
}

function wordOf(view: Plain, name: string): string {
  const held = /^held-(\w+)$/.exec(name)?.[1];
  if (held !== undefined) {
    const pledges = view['collateral'] as unknown as { asset: string; qty: number }[];
    const found = pledges.find(({ asset }) => asset === held);
    return amountText(held, found?.qty ?? 0);
  }
  const keeper = /^custodian-(\w+)$/.exec(name)?.[1];
  if (keeper !== undefined) {
    const pledges = view['collateral'] as unknown as { asset: string; custodian: string }[];
    return pledges.find(({ asset }) => asset === keeper)?.custodian ?? 'nobody';
  }
  const value = view[name];
  if (typeof value === 'number') return hkd(value);
  if (Array.isArray(value)) return value.length === 0 ? 'no' : value.join('+');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? 'none' : 'some';
}

export function amountText(asset: string, qty: number): string {
  return String(qty / 10 ** termsOf(asset).decimals);
}

function commandOf(stage: Stage, words: string[]): LooseCommand[] | null {
  const [first = '', second = '', third = '', ...rest] = words;
  switch (first) {
    case 'client': {
      stage.client(second, rest[0] ?? '', 80_000);
      return null;
    }
    case 'regroup':
      return [{ kind: 'registerClient', client: second, group: third, marginClientSince: 1 }];
    case 'bare':
      return [{ kind: 'registerClient', client: second, group: '', marginClientSince: 0 }];
    case 'at':
      stage.time = Date.parse(`${second}+08:00`) * 1000;
      return [{ kind: 'tick' }];
    case '+':
      stage.time += microseconds(second);
      return [{ kind: 'tick' }];
    case 'later':
      stage.time += microseconds(second);
      return null;
    case 'price':
      return [
        {
          kind: 'setPrice',
          asset: second,
          price: cents(third),
          quotedAt: stage.time,
          source: 'story',
        },
      ];
    case 'capital':
      return [
        {
          kind: 'setCapital',
          capital: cents(second),
          otherLoans: third === 'other' ? cents(rest[0] ?? '0') : 0,
        },
      ];
    case 'policy':
      return [{ kind: 'setPolicy', policy: policyOf(stage, [third, ...rest]) }];
    case 'list':
      return [
        {
          kind: 'listAsset',
          asset: second,
          terms: listing(second, [third, ...rest]),
        } as LooseCommand,
      ];
    case 'sector':
      return [{ kind: 'setSectorLimits', sector: second, limits: limitsOf([third, ...rest]) }];
    case 'enforce':
      return [{ kind: 'enforce', client: second }];
    case 'fill':
      return [fillOf(stage, Number(second), third, rest[2] ?? '')];
    case 'end':
      return [{ kind: 'endSale', sale: Number(second) }];
    case 'record':
      return [{ kind: 'setRecord', client: second, isPoor: third === 'poor', note: '' }];
    case 'review':
      return [{ kind: 'openReview', client: second, note: '' }];
    case 'close':
      return [{ kind: 'closeReview', client: second, note: 'looked at' }];
    case 'limit':
      return [limitOf(stage, second, third, rest[1] ?? 'none')];
    case 'capability':
      return [capabilityOf(stage, second, third, rest[1] ?? 'none')];
    case 'facility':
      return [facilityOf(second, third, rest[1] ?? third)];
    default:
      return [deed(first, second, third, rest)];
  }
}

/** ann pledges 10 BTC · ann draws 3_000_000 · ann buys 1 BTC for 800_000 */
function deed(client: string, verb: string, third: string, rest: string[]): LooseCommand {
  const [asset = '', , amount = ''] = rest;
  const of = { client, asset, qty: qtyOf(asset, third) };
  switch (verb) {
    case 'pledges':
      return { kind: 'pledge', ...of, custodian: custodianIn(rest) };
    case 'releases':
      return { kind: 'release', ...of };
    case 'transfers':
      return { kind: 'transferOut', ...of, purpose: 'transfer' };
    case 'repledges':
      return { kind: 'transferOut', ...of, purpose: 'repledge' };
    case 'lends':
      return { kind: 'transferOut', ...of, purpose: 'lend' };
    case 'buys':
      return { kind: 'buy', ...of, cost: cents(amount), custodian: CUSTODIAN };
    case 'sells':
      return { kind: 'sell', ...of, proceeds: cents(amount) };
    case 'draws':
      return { kind: 'draw', client, amount: cents(third) };
    case 'repays':
      return { kind: 'repay', client, amount: cents(third) };
    default:
      throw new Error(`what is ${client} ${verb}?`);
  }
}

/** `ann pledges 10 BTC at vault`. */
function custodianIn([, at, name]: readonly string[]): string {
  return at === 'at' ? (name ?? '') : CUSTODIAN;
}

function fillOf({ book }: Stage, sale: number, qty: string, proceeds: string): LooseCommand {
  const asset = book.sales.get(sale)?.asset ?? 'BTC';
  return { kind: 'reportFill', sale, qty: qtyOf(asset, qty), proceeds: cents(proceeds) };
}

function limitOf({ book }: Stage, client: string, limit: string, reason: string): LooseCommand {
  const facility = book.clients.get(client)?.facility;
  const { capability = 0, rate = 0 } = facility ?? {};
  const terms = { limit: cents(limit), capability, rate, reason: reason as 'none' };
  return { kind: 'changeFacility', client, ...terms, note: '' };
}

function capabilityOf({ book }: Stage, client: string, to: string, reason: string): LooseCommand {
  const { limit = 0, rate = 0 } = book.clients.get(client)?.facility ?? {};
  const terms = { limit, capability: cents(to), rate, reason: reason as 'none' };
  return { kind: 'changeFacility', client, ...terms, note: '' };
}

function facilityOf(client: string, limit: string, capability: string): LooseCommand {
  const terms = { limit: cents(limit), capability: cents(capability), rate: 80_000, note: '' };
  return { kind: 'openFacility', client, ...terms };
}

function policyOf(
  { book }: Stage,
  words: string[],
): Extract<LooseCommand, { kind: 'setPolicy' }>['policy'] {
  const policy: Record<string, number | string> = {
    ...book.policy,
    version: book.policy.version + 1,
  };
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value = ''] = words.slice(at, at + 2);
    if (name === 'licence') policy[name] = value;
    else if (/^loan/.test(name)) policy[name] = cents(value);
    else if (/%$/.test(value)) policy[name] = Math.round(Number.parseFloat(value) * 10_000);
    else policy[name] = /[smhd]$/.test(value) ? microseconds(value) : Number(value);
  }
  return policy as never;
}

function qtyOf(asset: string, text: string): number {
  return Math.round(Number(text.replaceAll('_', '')) * 10 ** termsOf(asset).decimals);
}

function microseconds(text: string): number {
  const [, count = '0', unit = 's'] = /^([\d.]+)(us|s|m|h|d)$/.exec(text) ?? [];
  const units: Record<string, number> = { us: 1, s: SECOND, m: 60 * SECOND, h: 3600 * SECOND };
  return Number(count) * (units[unit] ?? 86_400 * SECOND);
}
