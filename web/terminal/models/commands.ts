// Everything that can be done from the keyboard: the list behind the keys, the palette and the page of keys.

export type CommandId =
  | ('palette' | 'keys' | 'buy' | 'sell' | 'quantity' | 'limit' | 'place' | 'orderType')
  | ('quarter' | 'half' | 'whole')
  | ('postOnly' | 'reduceOnly' | 'book' | 'cancelAll' | 'cancelLast' | 'closePosition')
  | (
      | 'nextContract'
      | 'nextAccount'
      | 'positions'
      | 'orders'
      | 'fills'
      | 'history'
      | 'funding'
      | 'log'
    )
  | ('chart' | 'theme' | 'singleKeys' | 'logOff' | 'leave')
  | ('pause' | 'stepCommand' | 'stepTrade' | 'scrub');

export interface Command {
  readonly id: CommandId;
  readonly name: string;
  /** As `Mod+K`, `Shift+X`, `B`; Mod is Ctrl, and Cmd on a Mac. */
  readonly keys: readonly string[];
  readonly group: 'Order' | 'Book and orders' | 'Page' | 'Replay';
}

export const COMMANDS: readonly Command[] = [
  { id: 'buy', name: 'Buy', keys: ['B'], group: 'Order' },
  { id: 'sell', name: 'Sell', keys: ['S'], group: 'Order' },
  { id: 'quantity', name: 'Go to quantity', keys: ['Q'], group: 'Order' },
  { id: 'limit', name: 'Go to price', keys: ['P'], group: 'Order' },
  { id: 'orderType', name: 'Next order type', keys: ['T'], group: 'Order' },
  { id: 'postOnly', name: 'Post-only on or off', keys: ['M'], group: 'Order' },
  { id: 'reduceOnly', name: 'Reduce-only on or off', keys: ['R'], group: 'Order' },
  { id: 'quarter', name: 'A quarter of what the margin allows', keys: ['U'], group: 'Order' },
  { id: 'half', name: 'Half of what the margin allows', keys: ['H'], group: 'Order' },
  { id: 'whole', name: 'All that the margin allows', keys: ['W'], group: 'Order' },
  { id: 'place', name: 'Place the order', keys: ['Mod+Enter'], group: 'Order' },
  { id: 'book', name: 'Go to the order book', keys: ['O'], group: 'Book and orders' },
  { id: 'cancelLast', name: 'Cancel the newest order', keys: ['Z'], group: 'Book and orders' },
  {
    id: 'cancelAll',
    name: 'Cancel all orders of the contract',
    keys: ['Shift+X'],
    group: 'Book and orders',
  },
  {
    id: 'closePosition',
    name: 'Set the ticket to close the position',
    keys: ['C'],
    group: 'Book and orders',
  },
  { id: 'palette', name: 'All commands', keys: ['Mod+K'], group: 'Page' },
  { id: 'keys', name: 'Keys', keys: ['?'], group: 'Page' },
  { id: 'nextContract', name: 'Next contract', keys: ['N'], group: 'Page' },
  { id: 'nextAccount', name: 'Next account', keys: ['Shift+N'], group: 'Page' },
  { id: 'positions', name: 'Positions', keys: ['1'], group: 'Page' },
  { id: 'orders', name: 'Orders', keys: ['2'], group: 'Page' },
  { id: 'fills', name: 'Fills', keys: ['3'], group: 'Page' },
  { id: 'history', name: 'Order history', keys: ['4'], group: 'Page' },
  { id: 'funding', name: 'Funding', keys: ['5'], group: 'Page' },
  { id: 'log', name: 'Messages', keys: ['6'], group: 'Page' },
  { id: 'chart', name: 'Next interval of the chart', keys: ['I'], group: 'Page' },
  { id: 'theme', name: 'Dark or light', keys: ['D'], group: 'Page' },
  { id: 'singleKeys', name: 'Single-letter keys on or off', keys: [], group: 'Page' },
  { id: 'logOff', name: 'Log off', keys: [], group: 'Page' },
  { id: 'leave', name: 'Leave a field, close a window', keys: ['Escape'], group: 'Page' },
  { id: 'pause', name: 'Pause or go on', keys: ['K'], group: 'Replay' },
  { id: 'stepCommand', name: 'One command on', keys: ['.'], group: 'Replay' },
  { id: 'stepTrade', name: 'On to the next trade', keys: ['J'], group: 'Replay' },
  { id: 'scrub', name: 'Go to the bar of the recording', keys: ['G'], group: 'Replay' },
];

/** What sends, and what a log-on is for. */
const LIVE_ALONE: readonly CommandId[] = [
  ...([
    'buy',
    'sell',
    'quantity',
    'limit',
    'place',
    'orderType',
    'postOnly',
    'reduceOnly',
    'quarter',
    'half',
    'whole',
  ] as const),
  ...(['cancelAll', 'cancelLast', 'closePosition', 'logOff'] as const),
];

/** Whether a command means anything: a recording takes no orders, and a venue does not stand still. */
export function isOffered(id: CommandId, isReplay: boolean): boolean {
  const group = COMMANDS.find((command) => command.id === id)?.group;
  return isReplay ? !LIVE_ALONE.includes(id) : group !== 'Replay';
}

/** While the order book has the focus. */
export const BOOK_KEYS: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'A price up or down', keys: ['↑', '↓'] },
  { name: 'Ten prices up or down', keys: ['Page Up', 'Page Down'] },
  { name: 'To the best bid and ask', keys: ['Home'] },
  { name: 'Take the price to the ticket', keys: ['Enter'] },
  { name: 'Buy or sell at the price', keys: ['B', 'S'] },
  { name: 'Cancel own orders at the price', keys: ['Delete'] },
];

export const FIELD_KEYS: typeof BOOK_KEYS = [
  { name: 'A step up or down', keys: ['↑', '↓'] },
  { name: 'Ten steps', keys: ['Shift+↑', 'Shift+↓'] },
  { name: 'Place the order', keys: ['Enter'] },
];

/** While the bar of a recording has the focus. */
export const SCRUB_KEYS: typeof BOOK_KEYS = [
  { name: 'A hundredth back or on', keys: ['←', '→'] },
  { name: 'A tenth back or on', keys: ['Page Down', 'Page Up'] },
  { name: 'One command back or on', keys: ['Shift+←', 'Shift+→'] },
  { name: 'To the beginning or the end', keys: ['Home', 'End'] },
];

/** A key that went down. */
export interface KeyPress {
  readonly key: string;
  readonly isMod: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
  /** In a field that takes text. */
  readonly isTyping: boolean;
}

/** @param hasSingleKeys letters alone do something: who dictates or presses keys by chance turns them off. */
export function commandFor(press: KeyPress, hasSingleKeys: boolean): CommandId | null {
  if (press.isAlt) return null;
  const name = nameOf(press);
  const found = COMMANDS.find(({ keys }) => keys.includes(name));
  if (found === undefined) return null;
  const isSingle = !press.isMod && press.key.length === 1;
  if (isSingle && (press.isTyping || !hasSingleKeys)) return null;
  return found.id;
}

function nameOf({ key, isMod, isShift }: KeyPress): string {
  const isLetter = /^[a-z]$/i.test(key);
  const shift = isShift && (isLetter || key.length > 1) ? 'Shift+' : '';
  return `${isMod ? 'Mod+' : ''}${shift}${isLetter ? key.toUpperCase() : key}`;
}

/** Names that have all letters of the question in order, the closest first. */
export function matching<Item extends { readonly name: string }>(
  items: readonly Item[],
  question: string,
): Item[] {
  const asked = question.toLowerCase().replaceAll(' ', '');
  if (asked === '') return [...items];
  return items
    .map((item) => ({ item, spread: spreadOf(item.name.toLowerCase(), asked) }))
    .filter(({ spread }) => spread >= 0)
    .sort((a, b) => a.spread - b.spread)
    .map(({ item }) => item);
}

/** How far apart the letters stand, a beginning of a word before its middle; −1 when one is missing. */
function spreadOf(name: string, asked: string): number {
  let at = -1;
  let spread = 0;
  for (const letter of asked) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return -1;
    spread += next - at - 1;
    at = next;
  }
  return name.startsWith(asked.slice(0, 1)) ? spread : spread + 1;
}
