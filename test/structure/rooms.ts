/**
 * The rooms of the engine in order: a room imports only from rooms before it, types included.
 *
 * A room is a folder of `engine/`, or one loose file by its name. A tree with a room that is missing here has no
 * declared order; its figure is then the fewest arrows that any order of its rooms leaves.
 */
export const ENGINE_ROOMS: readonly string[] = [
  'kernel',
  'schema',
  'financing',
  'events',
  'book',
  'state',
  'ledger',
  'fees',
  'pricing',
  'gate',
  'margin',
  'orders',
  'controls',
  'protection',
  'matching',
  'auction',
  'entry',
  'quoting',
  'conditional',
  'funding',
  'collateral',
  'money',
  'default',
  'contracts',
  'supervision',
  'registers',
  'persist',
  'second.ts',
  'prices.ts',
  'commands.ts',
  'owed',
  'engine.ts',
  'read',
  'index.ts',
];

/** The rooms of the gateway in order, as those of the engine. */
export const GATEWAY_ROOMS: readonly string[] = [
  'host',
  'log',
  'replay',
  'streams',
  'link',
  'core',
  'answers',
  'serving',
  'feeds',
  'session',
  'http',
  'okx',
  'fix',
  'edge',
  'playback',
  'sources',
  'stress',
  'compliance',
  'venue',
  'financing',
  'tools',
];

/** The room of a file of the engine or the gateway: its folder, or with `isLoose` the file itself where it has none. */
export function roomOf(path: string, isLoose: boolean): string {
  const [, first, ...rest] = path.split('/');
  if (rest.length > 0) return first;
  return isLoose ? first : '(loose)';
}
