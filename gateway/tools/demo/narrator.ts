// Prints in a line each what befalls the clients: as their own account streams report it, over their sockets.

import {
  type Client,
  causeName,
  grouped,
  marginLevelName,
  type Scale,
  sideName,
} from '../../../client/node/index.ts';
import { Cause, Side } from '../../../engine/schema/index.ts';
import { type AccountEvent, Liquidity, type OwnEvent } from '../../../proto/server-message.ts';

export interface NarratedLine {
  readonly time: number; // Microseconds since 1970, of the venue.
  readonly text: string;
}

const LINES_KEPT = 50;

export class Narrator {
  /** Newest first. */
  readonly lines: NarratedLine[] = [];
  /** How often each kind of thing was reported. */
  readonly counts: Map<string, number> = new Map();
  readonly #ofVenue: string[] = [];
  #write: (line: NarratedLine) => void = () => {};
  #writeVenue: (text: string) => void = (text) => {
    this.#ofVenue.push(text);
  };

  /** Lines as they come; the kept ones do not come again. */
  onLine(write: (line: NarratedLine) => void): void {
    this.#write = write;
  }

  /** Of the venue as a whole. */
  note(time: number, text: string): void {
    this.#add({ time, text });
    this.#writeVenue(text);
  }

  /** Of those lines only the ones of the whole venue, and all of them that there were. */
  onVenue(write: (text: string) => void): void {
    for (const text of this.#ofVenue) write(text);
    this.#writeVenue = write;
  }

  follow(name: string, client: Client): void {
    client.on('account', ({ event, time }: AccountEvent) => {
      const scaleOf = (contract: number): Scale => client.scale(contract);
      const summary = sentence(event, scaleOf);
      if (summary === null) return;
      this.counts.set(summary.kind, (this.counts.get(summary.kind) ?? 0) + 1);
      if (summary.text === '') return;
      this.#add({ time, text: `${name.padEnd(NAME_WIDTH)} ${summary.text}` });
    });
  }

  #add(line: NarratedLine): void {
    this.lines.unshift(line);
    this.lines.splice(LINES_KEPT);
    this.#write(line);
  }
}

const NAME_WIDTH = 10;
const USD = 1_000_000;

interface Summary {
  /** What is counted. */
  readonly kind: string;
  /** '' for what is counted only. */
  readonly text: string;
}

function sentence(event: OwnEvent, scaleOf: (contract: number) => Scale): Summary | null {
  switch (event.kind) {
    case 'marginLevelChanged': {
      const { equity, maintenanceMargin, initialMargin } = event;
      if (maintenanceMargin === 0) {
        const text = `holds nothing any more: equity ${usd(equity)}`;
        return { kind: 'changes of a margin level', text };
      }
      const needs = `needs ${usd(maintenanceMargin)} to stay, ${usd(initialMargin)} to add`;
      const text = `${LEVELS[marginLevelName(event.level)]}: equity ${usd(equity)}, ${needs}`;
      return { kind: 'changes of a margin level', text };
    }
    case 'liquidationStarted':
      return {
        kind: 'liquidations',
        text: `✖ liquidation begins: equity ${usd(event.equity)} below ${usd(event.maintenanceMargin)}`,
      };
    case 'liquidationOrdered': {
      const scale = scaleOf(event.contract);
      const { step, side, qty, limit } = event;
      const what = `${sideName(side)}s ${scale.qty(qty)} ${scale.symbol}`;
      const help = step === 2 ? '' : `, the fund behind it with ${usd(event.budget)}`;
      const best = grouped(scale.price(limit));
      return {
        kind: 'slices of them',
        text: `  slice ${event.slice + 1}: ${what} to ${best}${help}`,
      };
    }
    case 'liquidationEnded':
      return {
        kind: 'liquidations ended',
        text: `✔ liquidation ends after ${event.slices} slices: equity ${usd(event.equity)}`,
      };
    case 'ownFill': {
      if (event.cause !== Cause.liquidation && event.cause !== Cause.deleveraging) return null;
      const scale = scaleOf(event.contract);
      const kind = `${causeName(event.cause)} fills`;
      const at = `${scale.qty(event.qty)} ${scale.symbol} @ ${grouped(scale.price(event.price))}`;
      const what = event.side === Side.buy ? 'bought' : 'sold';
      const isDeleveraging = event.cause === Cause.deleveraging;
      // Who had the quotes in its way is counted only.
      if (!isDeleveraging && event.liquidity === Liquidity.maker) return { kind, text: '' };
      return { kind, text: isDeleveraging ? `⇄ deleveraged: ${what} ${at}` : `    ${what} ${at}` };
    }
    case 'shortfallCovered': {
      const { insurance, tranche, gains, uncovered } = event;
      const text = `✖ loses all; ${usd(insurance)} more from the fund, ${usd(tranche)} from the tranche`;
      const rest = gains + uncovered === 0 ? '' : `, ${usd(gains + uncovered)} from elsewhere`;
      return { kind: 'shortfalls paid', text: text + rest };
    }
    case 'gainCut':
      return { kind: 'gains cut', text: `⇄ gives up ${usd(event.amount)} of an open gain` };
    case 'fundingPosted': {
      const scale = scaleOf(event.contract);
      const verb = event.amount > 0 ? 'pays' : 'receives';
      const amount = (Math.abs(event.amount) / USD).toFixed(2);
      const hour = new Date(event.hour / 1000).toISOString().slice(11, 16);
      const text = `${verb} ${grouped(amount)} USD funding of ${scale.symbol} at ${hour}`;
      return { kind: 'postings of funding', text: event.amount === 0 ? '' : text };
    }
    case 'indicatorChanged': {
      const { symbol } = scaleOf(event.contract);
      return {
        kind: 'changes of an indicator',
        text: `indicator of ${symbol}: ${event.indicator} of 5`,
      };
    }
    default:
      return null;
  }
}

const LEVELS = {
  healthy: 'healthy again',
  warning: '! warning',
  reducingOnly: '! reducing orders only',
  belowMaintenance: '✖ below maintenance',
} as const;

function usd(amount: number): string {
  return `${grouped((amount / USD).toFixed(0))} USD`;
}
