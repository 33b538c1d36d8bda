// What a refusal reads like: the text of its reason, with the state of a contract by its name.

import { ContractState } from '../engine/schema/closed-sets.ts';
import type { RejectName } from '../engine/schema/reject.ts';
import { REASON_TEXTS } from './generated/reason-texts.ts';

/** What it means, and how to fix it. */
interface ReasonWords {
  readonly means: string;
  readonly cure: string;
}

const STATE_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(ContractState).map(([name, state]) => [state, name]),
);

/** Where people reopen a contract. */
const STOPPED: readonly number[] = [ContractState.cancelOnly, ContractState.halted];

/** The state in `actual` by its name; undefined when the reason holds none. */
export function stateIn(reason: RejectName, actual: number): string | undefined {
  const holdsState = reason === 'contractState' || reason === 'contractNotApproved';
  return holdsState ? STATE_NAMES.get(actual) : undefined;
}

/**
 * @param contract its symbol, as far as it is known: then the command in the fix can be typed.
 * @example contractState, 4: "…; the state is cancelOnly."
 */
export function reasonWords(reason: RejectName, actual: number, contract = ''): ReasonWords {
  const words = REASON_TEXTS[reason];
  const state = stateIn(reason, actual);
  if (reason !== 'contractState' || state === undefined) return words;
  const means = words.means.replace('`actual` is the state', `the state is ${state}`);
  const [wait, byPeople] = words.cure.split(/(?<=\.) (?=[A-Z])/);
  if (!STOPPED.includes(actual)) return { means, cure: wait };
  const command = contract === '' ? byPeople : byPeople.replace('CONTRACT', contract);
  return { means, cure: `${wait} ${command}` };
}
