// Surveillance of one venue: every detector sees every command; a condition that goes on is one alert; what people
// made of it is read from the journal. So alerts are a function of the journal: live, in a replay, on any machine.

import { type EngineState, read } from '../../../engine/index.ts';
import {
  AlertState,
  type ContractId,
  type DetectorName,
  type Seq,
  THRESHOLDS,
} from '../../../engine/schema/index.ts';
import { type Alert, DECISIVE_MAX } from './alert.ts';
import { BoundedMap } from './bounded-map.ts';
import { type Detector, type Finding, SECOND_US } from './detector.ts';
import { FundingSpike } from './detectors/funding-spike.ts';
import { FundingWindow } from './detectors/funding-window.ts';
import { InterestConcentration } from './detectors/interest-concentration.ts';
import { Layering } from './detectors/layering.ts';
import { LiquidationIgnition } from './detectors/liquidation-ignition.ts';
import { MarkIndexGap } from './detectors/mark-index-gap.ts';
import { ProfitTransfer } from './detectors/profit-transfer.ts';
import { QuoteStuffing } from './detectors/quote-stuffing.ts';
import { Ramping } from './detectors/ramping.ts';
import { SourceDivergence } from './detectors/source-divergence.ts';
import { WashTrading } from './detectors/wash-trading.ts';
import type { ConsumedCommand, JournalConsumer } from './journal-consumer.ts';
import { Links } from './links.ts';
import { RestingOrders } from './resting-orders.ts';
import { DAY_US, HOUR_US, SignCounts } from './signs.ts';

/** One of each, in the order in which their alerts of one command are numbered. */
function createDetectors(): Detector[] {
  const resting = new RestingOrders();
  return [
    new MarkIndexGap(),
    new SourceDivergence(),
    new FundingSpike(),
    new InterestConcentration(),
    new Layering(resting),
    new WashTrading(new Links()),
    new FundingWindow(resting),
    new QuoteStuffing(),
    new LiquidationIgnition(),
    new ProfitTransfer(),
    new Ramping(),
  ];
}

/** Alerts that are kept; the engine remembers as many that were reviewed. The journal has them all. */
const ALERTS_MAX = 10_000;
const SUBJECTS_MAX = 20_000;

export class Surveillance implements JournalConsumer {
  readonly #detectors = createDetectors();
  readonly #alerts = new BoundedMap<string, Alert>(ALERTS_MAX);
  /** Detector, contract and subject → the last alert of it. */
  readonly #ongoing = new BoundedMap<string, Alert>(SUBJECTS_MAX);
  readonly #signs = new SignCounts();
  readonly #raised: (alert: Alert) => void;

  /** @param raised is called with each alert once, when it is opened. */
  constructor(raised: (alert: Alert) => void = () => {}) {
    this.#raised = raised;
  }

  /** In the order in which they were raised. */
  get alerts(): Alert[] {
    return [...this.#alerts.entries()].map(([, alert]) => alert);
  }

  /** @returns whether an alert was raised or changed. */
  take(consumed: ConsumedCommand): boolean {
    const { state } = consumed;
    let isChanged = false;
    for (const detector of this.#detectors) {
      const limit = (parameter: string, contract: ContractId): number =>
        read.thresholdInForce(state, detector.name, parameter, contract);
      let n = 0;
      for (const seen of detector.inspect({ ...consumed, limit })) {
        const finding = this.#weigh(detector.name, seen, consumed);
        if (finding === null) continue;
        isChanged = true;
        if (this.#extend(detector.name, finding, consumed)) continue;
        n += 1;
        this.#open(detector.name, n, finding, consumed);
      }
    }
    for (const event of consumed.events) {
      if (event.kind !== 'alertReviewed') continue;
      const { alert: id, state: to, note } = event.record;
      const alert = this.#alerts.get(id);
      if (alert === undefined) continue; // The engine takes reviews of ids that no detector gave.
      isChanged = true;
      alert.state = to;
      const { seq, time: at } = consumed.envelope;
      alert.reviews.push({ seq, at, staff: event.staff, state: to, note });
    }
    return isChanged;
  }

  /** @returns a sign as what it adds up to; null while that is too little. */
  #weigh(
    detector: DetectorName,
    finding: Finding,
    { envelope, state }: ConsumedCommand,
  ): Finding | null {
    if (finding.isSign !== true) return finding;
    const { subject, contract, measured, text } = finding;
    const limit = (parameter: string): number =>
      read.thresholdInForce(state, detector, parameter, contract);
    const counted = this.#signs.count(detector, subject, envelope.time, envelope.seq);
    const { hour: hourly, day: daily, first, decisive } = counted;
    if (hourly < limit('hourly') && daily < limit('daily')) return null;
    return {
      ...finding,
      measured: { ...measured, hourly, daily },
      first: Math.min(first, finding.first) as Seq,
      decisive,
      overUs: hourly < limit('hourly') ? DAY_US : HOUR_US,
      text: `${hourly} times in the last hours, ${daily} in the last days: ${text}`,
    };
  }

  /** @returns whether the finding belongs to an alert there is. */
  #extend(detector: DetectorName, finding: Finding, { envelope, state }: ConsumedCommand): boolean {
    const alert = this.#ongoing.get(keyOf(detector, finding));
    if (alert === undefined) return false;
    const coolDown = read.thresholdInForce(state, detector, 'coolDown', finding.contract);
    const apartUs = Math.max(coolDown * SECOND_US, finding.overUs ?? 0);
    if (envelope.time - alert.lastAt > apartUs) return false;
    alert.lastAt = envelope.time;
    alert.signs += 1;
    alert.measured = finding.measured;
    alert.text = finding.text;
    const { evidence } = alert;
    evidence.last = envelope.seq;
    for (const seq of finding.decisive) {
      if (evidence.decisive.length >= DECISIVE_MAX) break;
      if (!evidence.decisive.includes(seq)) evidence.decisive.push(seq);
    }
    return true;
  }

  #open(
    detector: DetectorName,
    n: number,
    finding: Finding,
    { envelope, state }: ConsumedCommand,
  ): void {
    const { contract, participants, accounts, measured, text, first, decisive } = finding;
    const alert: Alert = {
      id: `${detector}-${envelope.seq}-${n}`,
      detector,
      contract,
      participants,
      accounts,
      overseers: overseersOf(state, finding),
      at: envelope.time,
      lastAt: envelope.time,
      signs: 1,
      measured,
      thresholds: Object.fromEntries(
        Object.keys(THRESHOLDS[detector]).map((name) => [
          name,
          read.thresholdInForce(state, detector, name, contract),
        ]),
      ),
      evidence: {
        first,
        last: envelope.seq,
        decisive: [...new Set(decisive)].slice(0, DECISIVE_MAX),
      },
      text,
      state: AlertState.open,
      reviews: [],
    };
    this.#alerts.set(alert.id, alert);
    this.#ongoing.set(keyOf(detector, finding), alert);
    this.#raised(alert);
  }
}

function keyOf(detector: DetectorName, { contract, subject }: Finding): string {
  return `${detector} ${contract} ${subject}`;
}

function overseersOf(state: EngineState, { participants }: Finding): string[] {
  const named = participants.flatMap(
    (id) => read.participant(state, id)?.authorization?.overseer ?? [],
  );
  return [...new Set(named)];
}
