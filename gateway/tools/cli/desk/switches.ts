// `praya desk kill` and `release`: kill switches at every level; and `suspend-affiliates`.

import { Argument, Command } from 'commander';
import type { Desk } from '../../../../client/node/index.ts';
import { KillScope, KillState, type ParticipantId } from '../../../../engine/schema/index.ts';
import { Failure } from '../failure.ts';
import { printResult, propose, sendOrPropose } from './result.ts';
import { at, connecting, contractAt, type Reasoned, reasoned } from './session.ts';
import { number } from './words.ts';

type Level = keyof typeof KillScope;

interface Switching extends Reasoned {
  readonly reducing?: boolean;
}

/** Levels of which there is one alone. */
const WHOLE: readonly Level[] = ['venue', 'affiliates'];

export function killCommand(): Command {
  return ofLevel('kill')
    .summary('take all orders of a level away and bar new ones, at once; takes one person')
    .option('--reducing', 'orders that only reduce a position pass')
    .action((level: Level, target: string | undefined, options: Switching) =>
      at(options, async (desk) => {
        const state = options.reducing === true ? KillState.reducing : KillState.blocked;
        const command = await switchOf(desk, level, target, state, options.because);
        await sendOrPropose(desk, command, options); // To lower one that blocks takes two.
      }),
    );
}

export function releaseCommand(): Command {
  return ofLevel('release')
    .summary('ask for a kill switch to be released')
    .option('--reducing', 'only as far as orders that reduce a position')
    .action((level: Level, target: string | undefined, options: Switching) =>
      at(options, async (desk) => {
        const state = options.reducing === true ? KillState.reducing : KillState.released;
        await propose(desk, await switchOf(desk, level, target, state, options.because), options);
      }),
    );
}

function ofLevel(name: string): Command {
  return reasoned(new Command(name))
    .addArgument(new Argument('<LEVEL>', 'what it is for').choices(Object.keys(KillScope)))
    .argument('[ID]', 'its number; of a contract also its symbol; none for venue and affiliates');
}

/** @throws Failure when the level takes a number and none is given, or the other way round */
async function switchOf(
  desk: Desk,
  level: Level,
  target: string | undefined,
  state: KillState,
  reason: string,
) {
  const scope = KillScope[level];
  return {
    kind: 'killSwitch',
    scope,
    target: await targetOf(desk, level, target),
    state,
    reason,
  } as const;
}

async function targetOf(desk: Desk, level: Level, target: string | undefined): Promise<number> {
  const isWhole = WHOLE.includes(level);
  if (target === undefined) {
    if (isWhole) return 0;
    throw new Failure(`say which ${level}: its number`, 2);
  }
  if (isWhole) throw new Failure(`${level} takes no number: there is one alone`, 2);
  if (level === 'contract') return contractAt(desk, target);
  if (/^[1-9]\d{0,14}$/.test(target)) return Number(target);
  throw new Failure(`${target} is no number: say which ${level}`, 2);
}

export function suspendCommand(): Command {
  return connecting(new Command('suspend-affiliates'))
    .summary('take affiliates’ quotes off and bar them at once; takes one person')
    .option('--participant <N>', 'one of them; all unless said', number)
    .requiredOption('--because <WHY>', 'stands in the records for good')
    .action((options: Reasoned & { readonly participant?: number }) =>
      at(options, async (desk) => {
        const participant = (options.participant ?? 0) as ParticipantId;
        const reason = options.because;
        printResult(
          await desk.send({ kind: 'suspendAffiliate', participant, suspended: true, reason }),
          options,
        );
      }),
    );
}
