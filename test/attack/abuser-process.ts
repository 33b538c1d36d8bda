// The abuser, in a process of its own: the time it takes is not that of the honest. On a network it would be another
// machine's, so here it gets what the others leave.

import { constants, getPriority, setPriority } from 'node:os';
import type { Target } from './attack.ts';
import { ATTACKS } from './attacks.ts';

const LOWEST = constants.priority.PRIORITY_LOW;
setPriority(Math.min(LOWEST, getPriority() + LOWEST));
const [name, text = '{}'] = process.argv.slice(2);
const attack = ATTACKS.find((each) => each.name === name);
if (attack === undefined) throw new Error(`there is no attack ${name}`);
let lastId = 0;
type Kinds = Readonly<Record<string, number>>;
const waiting = new Map<number, (kinds: Kinds) => void>();
process.on('message', ({ id, kinds }: { id: number; kinds: Kinds }) => waiting.get(id)?.(kinds));
const command = (...commands: object[]): Promise<Kinds> => {
  const id = ++lastId;
  process.send?.({ id, commands });
  return new Promise((resolve) => waiting.set(id, resolve));
};
const begin = (): void => {
  process.send?.({ isBegun: true });
};
const target: Target = {
  ...(JSON.parse(text) as Omit<Target, 'command' | 'begin'>),
  command,
  begin,
};
process.on('disconnect', () => process.exit(0));
const abuse = await attack.abuse(target);
process.send?.({ abuse }, () => process.exit(0));
