// What happened, as a sentence. Numbers are decimals of the contract and of its currency; persons have their names.

import type { EngineState } from '../../../engine/index.ts';
import {
  BalanceReason,
  CancelReason,
  Cause,
  ContractState,
  DisconnectScope,
  type Event,
  type Fill,
  KillScope,
  KillState,
  type LogOnNoted,
  MarginLevel,
  ProposalEnd,
  type ProtectionLimits,
  ReduceReason,
  rejectName,
} from '../../../engine/schema/index.ts';
import { moneyText } from '../../replay/decimal-text.ts';
import { timeText } from '../../replay/until.ts';
import {
  lotsText,
  nameOf,
  priceText,
  refusalFacts,
  refusalText,
  sideText,
  staffName,
  symbolOf,
  typeText,
  usdText,
  wordsOf,
} from './plain-words.ts';

/** @param json the event as the schema writes it: without a sentence of its own it is written field by field. */
export function eventWords(state: EngineState, event: Event, json: string): string {
  const lots = (qty: number): string =>
    'contract' in event && typeof event.contract === 'number'
      ? lotsText(state, event.contract, qty)
      : String(qty);
  switch (event.kind) {
    case 'orderAccepted': {
      const { order, contract, side, type, qty, limit, reduceOnly } = event;
      const price = limit === 0 ? '' : ` @ ${priceText(state, contract, limit)}`;
      const what = `${sideText(side)} ${lots(qty)} ${symbolOf(state, contract)}${price}`;
      return `order ${order} accepted: ${typeText(type)}, ${what}${reduceOnly ? ', reduce-only' : ''}`;
    }
    case 'orderDuplicate':
      return `order ${event.order} was accepted before, by command ${event.originalSeq}`;
    case 'orderRested': {
      const at = priceText(state, event.contract, event.limit);
      return `order ${event.order} rests: ${lots(event.open)} @ ${at}`;
    }
    case 'orderCanceled': {
      const why = wordsOf(nameOf(CancelReason, event.reason, 'reason'));
      const refusal = event.refusal === 0 ? '' : `, ${rejectName(event.refusal)}`;
      return `order ${event.order} canceled: ${why}${refusal}, ${lots(event.open)} open, ${lots(event.filled)} filled`;
    }
    case 'orderExpired': {
      const why = wordsOf(nameOf(CancelReason, event.reason, 'reason'));
      return `order ${event.order} expired: ${why}, ${lots(event.open)} open, ${lots(event.filled)} filled`;
    }
    case 'orderReduced': {
      const why = wordsOf(nameOf(ReduceReason, event.reason, 'reason'));
      return `order ${event.order} reduced by ${lots(event.by)} to ${lots(event.open)}: ${why}`;
    }
    case 'orderReplaced': {
      const at = priceText(state, event.contract, event.limit);
      const place = event.keptPriority ? 'kept its place' : 'lost its place';
      return `order ${event.order} replaced: ${lots(event.qty)} @ ${at}, ${lots(event.open)} open, ${place}`;
    }
    case 'orderTriggered': {
      const by = priceText(state, event.contract, event.price);
      return `order ${event.order} triggered by ${by}`;
    }
    case 'massCanceled':
      return `${event.count} orders of account ${event.account} canceled`;
    case 'massQuoted': {
      const { quote, account, canceled, kept, placed, refused } = event;
      const counts = `${canceled} canceled, ${kept} kept, ${placed} placed, ${refused} refused`;
      return `quote ${quote} of account ${account}: ${counts}`;
    }
    case 'protectionSet':
      return `protection ${event.group} of account ${event.account} set: ${limitsText(event)}`;
    case 'protectionTripped': {
      const { group, account, lots, delta, notional } = event;
      return `protection ${group} of account ${account} tripped at ${lots} lots, delta ${delta}, notional ${notional}`;
    }
    case 'protectionReset':
      return `protection ${event.group} of account ${event.account} reset`;
    case 'disconnectChosen':
      return `account ${event.account}: ${wordsOf(nameOf(DisconnectScope, event.scope, 'kind'))} orders go with session ${event.session}`;
    case 'sessionEnded':
      return `session ${event.record.session} has ended`;
    case 'sessionsLost':
      return `${event.sessions} sessions lost`;
    case 'deadManSet':
      return event.at === 0
        ? `dead-man timer of account ${event.account} stopped`
        : `dead-man timer of account ${event.account} at ${timeText(event.at)}`;
    case 'ordersSwept':
      return `${event.count} orders of account ${event.account} canceled: ${wordsOf(nameOf(CancelReason, event.reason, 'kind'))}`;
    case 'killSwitched': {
      const { scope, target, state: to, reason } = event.record;
      const what = `${wordsOf(nameOf(KillScope, scope, 'kind'))}${target === 0 ? '' : ` ${target}`}`;
      return `kill switch of ${what}: ${wordsOf(nameOf(KillState, to, 'kind'))}, was ${wordsOf(nameOf(KillState, event.before, 'kind'))}: ${reason}`;
    }
    case 'killEffectNoted': {
      const { killSwitch, receivedAt, effectiveAt } = event.record;
      return `kill switch ${killSwitch} took effect in ${effectiveAt - receivedAt} us`;
    }
    case 'fill':
      return fillWords(state, event);
    case 'orderRejected': {
      const { reason, field, limit, actual } = event;
      const refusal = refusalText(refusalFacts(reason, field, limit, actual));
      return `${wordsOf(event.command)} of account ${event.account} refused: ${refusal}`;
    }
    case 'commandRejected': {
      const { reason, field, limit, actual } = event;
      return `${wordsOf(event.command)} refused: ${refusalText(refusalFacts(reason, field, limit, actual))}`;
    }
    case 'refusalsCounted': {
      const { count, reason, account, since } = event.record;
      const whose = account === 0 ? '' : ` for account ${account}`;
      return `refused ${count} times before the journal${whose}, in the second from ${timeText(since)}: ${rejectName(reason)}`;
    }
    case 'balanceChanged': {
      const why = wordsOf(nameOf(BalanceReason, event.reason, 'reason'));
      const { amount, balance } = event;
      const money =
        event.currency === state.currency
          ? `${moneyText(state.moneyDecimals)(amount)} ${event.currency}, balance ${usdText(state, balance)}`
          : `${amount} minor units of ${event.currency}, balance ${balance}`;
      const reference = event.reference === '' ? '' : `, reference "${event.reference}"`;
      return `${why} on account ${event.account}: ${money}${reference}`;
    }
    case 'marginLevelChanged': {
      const level = wordsOf(nameOf(MarginLevel, event.level, 'level'));
      const required = usdText(state, event.maintenanceMargin);
      return `account ${event.account} is ${level}: equity ${usdText(state, event.equity)}, maintenance ${required}`;
    }
    case 'contractStateChanged': {
      const [from, to] = [event.from, event.to].map((one) =>
        wordsOf(nameOf(ContractState, one, 'state')),
      );
      const why = event.reason === '' ? '' : `: ${event.reason}`;
      return `${symbolOf(state, event.contract)} went from ${from} to ${to}${why}`;
    }
    case 'maintenanceScheduled': {
      const { contract, beginsAt, endsAt, reason } = event.record;
      const span = `from ${timeText(beginsAt)} to ${timeText(endsAt)}`;
      return `maintenance of ${symbolOf(state, contract)} announced ${span}: ${reason}`;
    }
    case 'maintenanceEnded':
      return `no maintenance of ${symbolOf(state, event.contract)} any more: ${event.reason}`;
    case 'contractListed':
      return `${event.record.terms.symbol} listed, terms ${event.termsHash}`;
    case 'fundingPosted': {
      const paid = event.amount >= 0 ? 'paid' : 'received';
      const money = usdText(state, Math.abs(event.amount));
      return `account ${event.account} ${paid} funding of ${money} in ${symbolOf(state, event.contract)}`;
    }
    case 'liquidationStarted': {
      const { account, equity, maintenanceMargin } = event;
      const required = usdText(state, maintenanceMargin);
      return `default of account ${account}: equity ${usdText(state, equity)} below maintenance ${required}`;
    }
    case 'liquidationOrdered': {
      const { account, order, side, qty, limit, contract, step } = event;
      const what = `${sideText(side)} ${lots(qty)} ${symbolOf(state, contract)} @ ${priceText(state, contract, limit)}`;
      return `order ${order} of step ${step} closes account ${account}: ${what}`;
    }
    case 'liquidationEnded':
      return `default of account ${event.account} ended, equity ${usdText(state, event.equity)}, ${event.slices} slices`;
    case 'deleveraged': {
      const { account, round, shares, uncovered, contract, price } = event;
      const at = priceText(state, contract, price);
      return `account ${account} closed against ${shares.length} accounts in round ${round}: ${lots(uncovered)} @ ${at}`;
    }
    case 'fundChanged': {
      const alarm = event.alarm ? ', at or below half of its target' : '';
      return `fund ${usdText(state, event.fund)}, tranche ${usdText(state, event.tranche)}${alarm}`;
    }
    case 'commandProposed': {
      const { proposal, proposer, record } = event;
      return `proposal ${proposal} by ${staffName(state, proposer)}: ${wordsOf(record.command.kind)}, because ${record.reason}`;
    }
    case 'commandApproved': {
      const { proposal, proposer, approver, reason } = event;
      return `proposal ${proposal} of ${staffName(state, proposer)} approved by ${staffName(state, approver)}: ${reason}`;
    }
    case 'proposalEnded': {
      const end = nameOf(ProposalEnd, event.end, 'end');
      const by = event.staff === 0 ? '' : ` by ${staffName(state, event.staff)}`;
      return `proposal ${event.proposal} ${end}${by}${event.reason === '' ? '' : `: ${event.reason}`}`;
    }
    case 'logOnNoted':
      return logOnWords(event);
    default:
      return `${wordsOf(event.kind)}: ${fieldsText(json)}`;
  }
}

function fillWords(state: EngineState, fill: Fill): string {
  const { contract, qty, price, trade, maker, taker, takerSide, cause } = fill;
  const what = `${lotsText(state, contract, qty)} ${symbolOf(state, contract)} @ ${priceText(state, contract, price)}`;
  const why = cause === Cause.order ? '' : `, ${wordsOf(nameOf(Cause, cause, 'cause'))}`;
  const party = ({ account, order, affiliate }: Fill['maker']): string =>
    `account ${account}${order === 0 ? '' : ` order ${order}`}${affiliate ? ' (affiliate)' : ''}`;
  const verb = sideText(takerSide) === 'buy' ? 'bought from' : 'sold to';
  return `trade ${trade}: ${party(taker)} ${verb} ${party(maker)} ${what}${why}`;
}

function logOnWords({ record: { name, address, reason } }: LogOnNoted): string {
  const who = `"${name}" from ${address === '' ? 'nowhere known' : address}`;
  return reason === 0 ? `log-on of ${who}` : `log-on refused to ${who}: ${rejectName(reason)}`;
}

/** `participant 1, name ann limited`: the schema's JSON without its punctuation. */
function fieldsText(json: string): string {
  const [inner] = Object.values(JSON.parse(json) as Record<string, unknown>);
  return flat(inner, '').join(', ') || 'nothing else';
}

function flat(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`.trim()];
  return Object.entries(value).flatMap(([name, member]) => {
    const isWrapper = name === 'record' || /^\d+$/.test(name);
    return flat(member, isWrapper ? path : `${path} ${wordsOf(name)}`.trim());
  });
}

function limitsText(limits: ProtectionLimits): string {
  const { windowMs, lots, delta, notional, freezeMs } = limits;
  return `${lots} lots, delta ${delta}, notional ${notional} in ${windowMs} ms, freeze ${freezeMs} ms`;
}
