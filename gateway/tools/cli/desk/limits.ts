// `praya desk limit`, `floor`, `suspend`, `readmit`: what clients may do. Less takes one person, more takes two.

import { Argument, Command, InvalidArgumentError } from 'commander';
import { Decimal } from 'decimal.js';
import type { Desk } from '../../../../client/node/index.ts';
import {
  InvestorClass,
  type Money,
  type ParticipantId,
  type Ppm,
} from '../../../../engine/schema/index.ts';
import { Failure } from '../failure.ts';
import { percent } from '../percentages.ts';
import { sendOrPropose } from './result.ts';
import { at, contractAt, type Reasoned, reasoned } from './session.ts';
import { number } from './words.ts';

interface Limiting extends Reasoned {
  readonly group?: boolean;
}

export function limitCommand(): Command {
  return reasoned(new Command('limit'))
    .summary('bound what a client may hold in each contract; lower at once, higher by two people')
    .argument('<PARTICIPANT>', 'its number', number)
    .argument(
      '<AMOUNT>',
      'of notional, in the money of the venue, like 500000; `none` lifts it',
      amount,
    )
    .option('--group', 'of the whole group that the participant heads')
    .action((participant: number, most: string, options: Limiting) =>
      at(options, async (desk) => {
        const notionalMax = await minorOf(desk, most);
        const wholeGroup = options.group === true;
        const of = participant as ParticipantId;
        await sendOrPropose(
          desk,
          { kind: 'setExposureLimit', participant: of, wholeGroup, notionalMax },
          options,
        );
      }),
    );
}

export function floorCommand(): Command {
  return reasoned(new Command('floor'))
    .summary('least initial margin of a class of investors; higher at once, lower by two people')
    .addArgument(new Argument('<CLASS>', 'of investors').choices(Object.keys(InvestorClass)))
    .argument('<CONTRACT>', 'its symbol, like BTC-PERP, or its number')
    .argument('<PERCENT>', 'of the notional, like 10; 0 for none', percent)
    .action((name: keyof typeof InvestorClass, text: string, ppm: number, options: Reasoned) =>
      at(options, async (desk) => {
        const contract = await contractAt(desk, text);
        const investorClass = InvestorClass[name];
        const initialMin = ppm as Ppm;
        await sendOrPropose(
          desk,
          { kind: 'setClassFloor', investorClass, contract, initialMin },
          options,
        );
      }),
    );
}

export function suspensionCommands(): Command[] {
  return [
    suspensionCommand(
      'suspend',
      true,
      'bar a client from all but reducing, at once; takes one person',
    ),
    suspensionCommand('readmit', false, 'lift a suspension; by two people'),
  ];
}

function suspensionCommand(name: string, suspended: boolean, summary: string): Command {
  return reasoned(new Command(name))
    .summary(summary)
    .argument('<PARTICIPANT>', 'its number', number)
    .action((participant: number, options: Reasoned) =>
      at(options, (desk) => {
        const of = { participant: participant as ParticipantId, reason: options.because };
        return sendOrPropose(desk, { kind: 'suspendParticipant', ...of, suspended }, options);
      }),
    );
}

function amount(text: string): string {
  if (text === 'none') return '0';
  if (/^\d{1,15}(\.\d{1,12})?$/.test(text) && Number(text) > 0) return text;
  throw new InvalidArgumentError('Not an amount like 500000, or `none`.');
}

/** In minor units of the venue's one money. */
async function minorOf(desk: Desk, text: string): Promise<Money> {
  const [contract] = await desk.contracts();
  if (contract === undefined)
    throw new Failure('no contract is listed: the venue has no money yet');
  const { moneyDecimals, currency } = contract.terms;
  const minor = new Decimal(text).mul(new Decimal(10).pow(moneyDecimals));
  const value = minor.toNumber();
  if (minor.isInteger() && Number.isSafeInteger(value)) return value as Money;
  throw new Failure(`${text} ${currency} is too large, or finer than ${moneyDecimals} decimals`, 2);
}
