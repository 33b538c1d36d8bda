// Writes the code that follows from engine/schema/order-fields.ts: straight lines, one for each field, because these
// run for every order. Part of `npm run build`; what it writes is committed. A test compares.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DECLARATION = 'engine/schema/order-fields.ts';
const HEAD = `// Made from ${DECLARATION} by \`npm run build\`. Do not edit.\n`;

/** Name, message in the schema, property of the declaration. */
const MESSAGES = [
  ['PlaceOrder', 'placeOrder', 'place'],
  ['AmendOrder', 'amendOrder', 'amend'],
  ['CancelOrder', 'cancelOrder', 'cancel'],
];
const SETS = ['Side', 'OrderType', 'TimeInForce', 'PostOnly', 'SelfTrade', 'TriggerOn', 'PegTo'];

/** Every file by its path. */
export function orderFiles(fields) {
  return {
    'engine/schema/plain-order.ts': plainOrder(fields),
    'engine/orders/request-fields.ts': requestFields(fields),
    'engine/events/accepted-row.ts': acceptedRow(fields),
    'proto/generated/order-codec.ts': orderCodec(fields),
  };
}

function plainOrder(fields) {
  return `${HEAD}
import type { PlaceOrder } from './commands/orders.ts';
import type { RequestFields } from './order-fields.ts';

/** An order of which nothing is set. No venue accepts it as it is. A literal, so that all have one shape. */
export function plainOrder(): PlaceOrder {
  return {
    kind: 'placeOrder',
${lines(inMessage(fields, 'place'), ([name, field]) => `    ${name}: ${zeroOf(field)},`)}
  } as PlaceOrder;
}

/** To be spread, with what is meant behind it. */
export const PLAIN_ORDER: Readonly<PlaceOrder> = plainOrder();

/** The same, as the engine carries it: a literal, so that all have one shape. */
export function plainRequest(): RequestFields {
  return {
${lines(keptFields(fields), ([name, field]) => `    ${name}: ${zeroOf(field)},`)}
  } as RequestFields;
}
`;
}

/** What the order request carries: what a command asks for, then what the venue adds. */
function keptFields(fields) {
  const isKept = ([, { kept }]) => kept !== undefined;
  const added = Object.entries(fields).filter(([, { place }]) => place === undefined);
  return [...inMessage(fields, 'place'), ...added].filter(isKept);
}

function requestFields(fields) {
  const kept = keptFields(fields);
  const columns = kept.filter(([, field]) => field.kept !== 'flags' && field.kept !== '');
  const flags = kept.filter(([, field]) => field.kept === 'flags');
  const requestOnly = kept.filter(([, field]) => field.kept === '');
  const flagLine = ([name]) => `  request.${name} = fromFlags.${name}(flags);`;
  const zeroLine = ([name, field]) =>
    `  request.${name} = ${zeroOf(field)} as RequestFields['${name}'];`;
  const compared = kept.filter(([, field]) => field.isCompared && !field.isRarer);
  const comparedIfAny = kept.filter(([, field]) => field.isCompared && field.isRarer);
  return `${HEAD}
import type { Orders } from '../book/orders.ts';
import { type Digest, mix, mixText } from '../kernel/digest.ts';
import type { OrderSlot } from '../kernel/units.ts';
import type { PlaceOrder } from '../schema/commands/orders.ts';
import type { RequestFields } from '../schema/order-fields.ts';
import { fromFlags } from './request-flags.ts';

export function copyCommand(request: RequestFields, command: PlaceOrder): void {
${lines(kept, ([name, field]) => (field.place === undefined ? zeroLine([name, field]) : `  request.${name} = command.${name};`))}
}

/** What the row of a live order keeps of its request. */
export function loadRow(request: RequestFields, orders: Orders, slot: OrderSlot): void {
${lines(columns, ([name, { kept: column }]) => `  request.${name} = orders.${column}[slot];`)}
  const flags = orders.flags[slot];
${lines([...flags.map(flagLine), ...requestOnly.map(zeroLine)], (line) => line)}
}

/** All but the flags, which hold more than the request. */
export function storeColumns(orders: Orders, slot: OrderSlot, request: RequestFields): void {
${lines(columns, ([name, { kept: column }]) => `  orders.${column}[slot] = request.${name};`)}
}

/** Everything that makes two orders of one client order id the same order. */
export function mixCommand(digest: Digest, command: PlaceOrder): void {
${lines(compared, ([name, { unit }]) => `  ${mixed(`command.${name}`, unit)}`)}
${lines(comparedIfAny, mixedIfAny)}
}
`;
}

/** With its number before it: an order that has none of these has the fingerprint that it had before there were any. */
function mixedIfAny([name, { unit, place }]) {
  const value = `command.${name}`;
  return `  if (${value} !== ${zero(unit)}) {\n    mix(digest, ${place});\n    ${mixed(value, unit)}\n  }`;
}

function mixed(value, unit) {
  if (unit === 'Text') return `mixText(digest, ${value});`;
  return unit === 'Flag' ? `mix(digest, ${value} ? 1 : 0);` : `mix(digest, ${value});`;
}

/** Bits of one of a closed set; a test holds every set against it. */
const SET_BITS = 3;

/** In the order of a command, then what the venue adds. */
function byPlace([, a], [, b]) {
  return (a.place ?? LAST) - (b.place ?? LAST) || a.accepted - b.accepted;
}

const LAST = 99;

/** Closed sets and flags share the first word; what is rare follows only where there is any of it. */
function acceptedRow(fields) {
  const accepted = inMessage(fields, 'accepted').sort(byPlace);
  const isPacked = ([, { unit, isRarer }]) => !isRarer && (unit === 'Flag' || SETS.includes(unit));
  const isWord = ([, { unit }]) => unit !== 'Text';
  const packed = accepted.filter(isPacked);
  const words = accepted.filter((each) => isWord(each) && !isPacked(each));
  const rare = words.filter(([, { isRare }]) => isRare);
  const rarer = words.filter(([, { isRarer }]) => isRarer);
  const always = words.filter(([, { isRare, isRarer }]) => !isRare && !isRarer);
  const texts = ['clientOrderId', ...accepted.filter((each) => !isWord(each)).map(([n]) => n)];
  if (texts.length !== 2) throw new Error(`a row has two texts, not ${texts.join(', ')}`);
  const units = new Set(accepted.map(([, { unit }]) => unit));
  const kernel = new Set(['AccountId', 'OrderId']);
  for (const unit of units)
    if (!SETS.includes(unit) && unit !== 'Flag' && unit !== 'Text') kernel.add(unit);
  const sets = [...units].filter((unit) => SETS.includes(unit));

  let shift = 1; // The lowest bit tells whether the rare words are there, the highest whether the rarer ones are.
  const places = new Map();
  for (const [name, { unit }] of packed) {
    places.set(name, shift);
    shift += unit === 'Flag' ? 1 : SET_BITS;
  }
  const put = ([name, { unit }]) => {
    const value = unit === 'Flag' ? `(fields.${name} ? 1 : 0)` : `fields.${name}`;
    return `    (${value} << ${places.get(name)}) |`;
  };
  const taken = ([name, { unit, mayBeZero }]) => {
    const at = places.get(name);
    if (unit === 'Flag') return `  into.${name} = ((own >>> ${at}) & 1) === 1;`;
    return `  into.${name} = ((own >>> ${at}) & ${(1 << SET_BITS) - 1}) as ${unit}${mayBeZero ? ' | 0' : ''};`;
  };
  const first = 4 + always.length;
  const isAny = (names) => names.map(([name]) => `fields.${name} !== 0`).join(' || ');
  return `${HEAD}
${importOf([...kernel].sort(), '../kernel/units.ts')}
${importOf(sets.sort(), '../schema/closed-sets.ts')}
import type { OrderAccepted } from '../schema/events/orders.ts';
import { type EventBuffer, type Mutable, openRow, Row } from './buffer.ts';
import { contractOf, headOf, itemOf, ownOf } from './head.ts';

/** Places of the words that every row has; those that are rare follow. */
export const Accepted = {
  head: 0,
  account: 1,
  accountSeq: 2,
  order: 3,
${lines(always, ([name], at) => `  ${name}: ${4 + at},`)}
} as const;
const WORDS = ${first};
const RARE_WORDS = ${rare.length};
const RARER_WORDS = ${rarer.length};

/** What an accepted order is, as its request has it. */
type AcceptedFields = Omit<OrderAccepted, 'kind' | 'item' | 'accountSeq' | 'order'>;

/** @param fields is read field by field and not kept: one object may serve every order. */
export function emitAccepted(
  out: EventBuffer,
  item: number,
  accountSeq: number,
  order: OrderId,
  fields: { readonly [K in keyof AcceptedFields]: AcceptedFields[K] },
): void {
  const at = out.used;
  const isRare = ${isAny(rare)};
  const isRarer =
${lines(rarer, ([name], at) => `    fields.${name} !== 0${at === rarer.length - 1 ? ';' : ' ||'}`)}
  const rarerAt = isRare ? WORDS + RARE_WORDS : WORDS;
  const words = isRarer ? rarerAt + RARER_WORDS : rarerAt;
  openRow(out, Row.orderAccepted, words, ${texts.map((text) => `fields.${text}`).join(', ')});
  const own =
${lines(packed, put)}
    ((isRarer ? 1 : 0) << ${shift}) |
    (isRare ? 1 : 0);
  const w = out.words;
  w[at] = headOf(item, fields.contract, own);
  w[at + 1] = fields.account;
  w[at + 2] = accountSeq;
  w[at + 3] = order;
${lines(always, ([name], at) => `  w[at + ${4 + at}] = fields.${name};`)}
  if (isRare) {
${lines(rare, ([name], at) => `    w[at + ${first + at}] = fields.${name};`)}
  }
  if (!isRarer) return;
${lines(rarer, ([name], at) => `  w[at + rarerAt + ${at}] = fields.${name};`)}
}

export function blankAccepted(): Mutable<OrderAccepted> {
  return {
    kind: 'orderAccepted',
    item: 0,
    account: 0,
    accountSeq: 0,
    contract: 0,
    order: 0,
    clientOrderId: '',
${lines(accepted, ([name, field]) => `    ${name}: ${zeroOf(field)},`)}
  } as Mutable<OrderAccepted>;
}

export function readAccepted(
  out: EventBuffer,
  row: number,
  into: Mutable<OrderAccepted>,
): OrderAccepted {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  const isRare = (own & 1) === 1;
  const isRarer = ((own >>> ${shift}) & 1) === 1;
  const rarerAt = at + (isRare ? WORDS + RARE_WORDS : WORDS);
  into.item = itemOf(w[at]);
  into.account = w[at + 1] as AccountId;
  into.accountSeq = w[at + 2];
  into.contract = contractOf(w[at]);
  into.order = w[at + 3] as OrderId;
${lines(texts, (text, at) => `  into.${text} = out.texts[row * 2${at === 0 ? '' : ' + 1'}];`)}
${lines(packed, taken)}
${lines(always, ([name, { unit }], at) => `  into.${name} = w[at + ${4 + at}] as ${unit};`)}
${lines(rare, ([name, { unit }], at) => `  into.${name} = (isRare ? w[at + ${first + at}] : 0) as ${unit};`)}
${lines(rarer, ([name, { unit, mayBeZero }], at) => `  into.${name} = (isRarer ? w[rarerAt + ${at}] : 0) as ${unit}${mayBeZero ? ' | 0' : ''};`)}
  return into;
}

/** Packed into the head. */
export function acceptedSide(head: number): Side {
  return ((ownOf(head) >>> ${places.get('side')}) & ${(1 << SET_BITS) - 1}) as Side;
}
`;
}

function orderCodec(fields) {
  return `${HEAD}
import type { AmendOrder, CancelOrder, PlaceOrder } from '../../engine/schema/commands/orders.ts';
import {
  type FrameReader,
  readFlag,
  readNumber,
  readSigned,
  readTag,
  readText,
  readUpTo,
} from '../codec/frame-reader.ts';
import { type FrameWriter, putFlag, putNumber, putSigned, putText } from '../codec/frame-writer.ts';
import { HIGHEST, INT64_MAX, UINT32_MAX } from '../codec/order-bounds.ts';
${MESSAGES.map(([type, kind, message]) => codecOf(type, kind, inMessage(fields, message), message)).join('')}`;
}

function codecOf(type, kind, fields, message) {
  const variable = ([name, { unit }]) => `  let ${name} = ${zero(unit)};`;
  const reader = ([name, field]) => `      case ${tagOf(field, message)}:
        ${name} = ${readerOf(field.unit)};
        break;`;
  return `
/** An object of the layout that the reader makes: the engine's code sees one hidden class, however it came in. */
export function layOut${type}(from: ${type}): ${type} {
  return {
    kind: '${kind}',
${lines(fields, ([name]) => `    ${name}: from.${name},`)}
  };
}

export function read${type}(frame: FrameReader, end: number): ${type} {
${lines(fields, variable)}
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
${lines(fields, reader)}
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: '${kind}',
${lines(fields, ([name]) => `    ${name},`)}
  } as ${type};
}

/** The last field first: a frame is filled from its end. Most fields are absent, and then there is nothing to call. */
export function put${type}(frame: FrameWriter, end: number, order: ${type}): number {
  let at = end;
${lines(fields.toReversed(), ([name, field]) => putLine(name, field, message))}
  return at;
}
`;
}

function readerOf(unit) {
  if (unit === 'Text') return 'readText(frame, end)';
  if (unit === 'Flag') return 'readFlag(frame, end)';
  if (unit === 'Offset') return 'readSigned(frame, end)';
  if (unit === 'ContractId') return 'readUpTo(frame, end, UINT32_MAX)';
  return SETS.includes(unit) ? `readUpTo(frame, end, HIGHEST.${unit})` : 'readNumber(frame, end)';
}

function putLine(name, field, message) {
  const { unit, mayBeZero } = field;
  const value = `order.${name}`;
  const put = `at = ${putOf(unit, tagOf(field, message), value)};`;
  const isAlways = message === 'place' && SETS.includes(unit) && !mayBeZero;
  return isAlways ? `  ${put}` : `  if (${value} !== ${zero(unit)}) ${put}`;
}

function putOf(unit, tag, value) {
  if (unit === 'Text') return `putText(frame, at, ${tag}, ${value})`;
  if (unit === 'Flag') return `putFlag(frame, at, ${tag}, ${value})`;
  if (unit === 'Offset') return `putSigned(frame, at, ${tag}, ${value})`;
  if (unit === 'ContractId') return `putNumber(frame, at, ${tag}, ${value}, UINT32_MAX)`;
  const most = SETS.includes(unit) ? `HIGHEST.${unit}` : 'INT64_MAX';
  return `putNumber(frame, at, ${tag}, ${value}, ${most})`;
}

/** The first two bytes of a field as one number, its number and whether a length follows. */
function tagOf({ unit, ...numbers }, message) {
  const tag = numbers[message] * 8 + (unit === 'Text' ? 2 : 0);
  if (numbers[message] > 31) throw new Error('fields of an order have numbers up to 31');
  return `0x${tag.toString(16).padStart(2, '0')}`;
}

/** The fields of a message in the order of their numbers, as [name, declaration]. */
function inMessage(fields, message) {
  return Object.entries(fields)
    .filter(([, field]) => field[message] !== undefined)
    .sort(([, a], [, b]) => a[message] - b[message]);
}

function zeroOf({ unit, plain }) {
  return plain ?? zero(unit);
}

function zero(unit) {
  if (unit === 'Text') return `''`;
  return unit === 'Flag' ? 'false' : '0';
}

/** As the formatter breaks it. */
function importOf(names, path) {
  const short = `import type { ${names.join(', ')} } from '${path}';`;
  if (short.length <= 100) return short;
  return `import type {\n${lines(names, (name) => `  ${name},`)}\n} from '${path}';`;
}

function lines(items, line) {
  return items.map(line).join('\n');
}

/** The table is a literal, so that it can be read without a compiler. */
async function declared() {
  const [, literal] = /ORDER_FIELDS = (\{[\s\S]*?\n\}) as const;/.exec(
    readFileSync(DECLARATION, 'utf8'),
  );
  const module = `export const ORDER_FIELDS = ${literal};`;
  return (await import(`data:text/javascript,${encodeURIComponent(module)}`)).ORDER_FIELDS;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(orderFiles(await declared()))) {
    if (readFileSync(path, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(path, text);
  }
}
