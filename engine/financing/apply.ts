// The financing book as one function: what is due, the command, what follows. Like the exchange's engine it has no
// clock, no randomness and no I/O; the two know nothing of each other.

import { assert, unreachable } from '../kernel/assert.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { mixText } from '../kernel/digest.ts';
import { sha256 } from '../kernel/sha256.ts';
import { watchAlarms } from './alarms.ts';
import { isName } from './amounts.ts';
import { listAsset, setPrice, setSectorLimits } from './assets.ts';
import type { Book } from './book.ts';
import { registerClient, setRecord } from './clients.ts';
import { pledge, release, transferOut } from './collateral.ts';
import type { FinancingCommand, FinancingEnvelope } from './command.ts';
import { buy, sell } from './dealing.ts';
import { bringUpTo } from './due.ts';
import { endSale, enforce, reportFill } from './enforcement.ts';
import type { FinancingEvent } from './event.ts';
import { changeFacility, openFacility } from './facility.ts';
import { draw, repay } from './loan.ts';
import { checkAll } from './margin.ts';
import { setCapital, setPolicy } from './policy.ts';
import { type Refusal, refuse } from './reason.ts';
import { closeReview, openReview } from './review.ts';
import { whyNotTwo } from './two-persons.ts';

/**
 * Takes the next command into the book and appends to `out` everything that follows.
 *
 * @throws InvariantError when the book is broken; it is never caught.
 */
export function applyFinancing(
  book: Book,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): void {
  const { seq, time } = envelope;
  assert(seq === book.seq + 1, 'commands come in their order');
  assert(time >= book.time, 'time does not run backward');
  const first = out.length;
  book.seq = seq;
  bringUpTo(book, time, out);
  once(book, envelope, out);
  for (let at = first; at < out.length; at++) mixText(book.events, canonicalText(out[at]));
}

/** Does what a reference names once; a repeat is answered so, and nothing is done. */
function once(book: Book, envelope: FinancingEnvelope, out: FinancingEvent[]): void {
  const { reference, command, seq } = envelope;
  if (reference === '') {
    if (command.kind === 'tick' || command.kind === 'setPrice') settle(book, envelope, out);
    else out.push({ kind: 'commandRejected', ...refuse('fieldInvalid', 'reference') });
    return;
  }
  if (!isName(reference)) {
    out.push({ kind: 'commandRejected', ...refuse('fieldInvalid', 'reference') });
    return;
  }
  const body = sha256(canonicalText(command));
  const used = book.references.get(reference);
  if (used === undefined) {
    const first = out.length;
    // A refused command does not use its reference up.
    if (settle(book, envelope, out)) {
      book.references.set(reference, { seq, body, events: out.slice(first) });
    }
  } else if (used.body === body) {
    out.push({ kind: 'commandRepeated', reference, seq: used.seq });
  } else {
    out.push({ kind: 'commandRejected', ...refuse('referenceReused', 'reference') });
  }
}

/** The command, and then everybody who may be better or worse off by it. @returns false when it was refused. */
function settle(book: Book, envelope: FinancingEnvelope, out: FinancingEvent[]): boolean {
  const refusal = carryOut(book, envelope, envelope.command, out);
  if (refusal !== null) {
    out.push({ kind: 'commandRejected', ...refusal });
    return false;
  }
  checkAll(book, out);
  watchAlarms(book, out);
  return true;
}

function carryOut(
  book: Book,
  envelope: FinancingEnvelope,
  command: FinancingCommand,
  out: FinancingEvent[],
): Refusal | null {
  switch (command.kind) {
    case 'tick':
      return null;
    case 'setPrice':
      return setPrice(book, command, out);
    case 'setPolicy':
      return setPolicy(book, command, envelope, out);
    case 'listAsset':
      return listAsset(book, command, envelope, out);
    case 'setSectorLimits':
      return setSectorLimits(book, command, envelope, out);
    case 'setCapital':
      return setCapital(book, command, envelope, out);
    case 'registerClient':
      return registerClient(book, command, out);
    case 'setRecord':
      return setRecord(book, command, envelope, out);
    case 'openFacility':
      return openFacility(book, command, envelope, out);
    case 'changeFacility':
      return changeFacility(book, command, envelope, out);
    case 'pledge':
      return pledge(book, command, out);
    case 'release':
      return release(book, command, out);
    case 'transferOut':
      return transferOut(book, command);
    case 'draw':
      return draw(book, command, out);
    case 'repay':
      return repay(book, command, out);
    case 'buy':
      return buy(book, command, out);
    case 'sell':
      return sell(book, command, out);
    case 'enforce':
      return whyNotTwo(envelope) ?? enforce(book, command, envelope, out);
    case 'reportFill':
      return reportFill(book, command, out);
    case 'endSale':
      return endSale(book, command, out);
    case 'openReview':
      return openReview(book, command, out);
    case 'closeReview':
      return closeReview(book, command, envelope, out);
    default:
      return unreachable(command);
  }
}
