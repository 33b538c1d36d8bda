// Every subcommand of `praya`, in the order in which its help lists them. Each is loaded when it is asked for: a program that
// only shows a key does not wait for the engine.

import type { Command } from 'commander';

const SUBCOMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => {
    const { startCommand } = await import('./start.ts');
    return startCommand();
  },
  init: async () => {
    const { initCommand } = await import('./init.ts');
    return initCommand();
  },
  serve: async () => {
    const { serveCommand } = await import('./serve.ts');
    return serveCommand();
  },
  order: async () => {
    const { orderCommand } = await import('./trading/order.ts');
    return orderCommand();
  },
  book: async () => {
    const { bookCommand } = await import('./trading/book.ts');
    return bookCommand();
  },
  watch: async () => {
    const { watchCommand } = await import('./trading/watch.ts');
    return watchCommand();
  },
  positions: async () => {
    const { positionsCommand } = await import('./trading/positions.ts');
    return positionsCommand();
  },
  limits: async () => {
    const { limitsCommand } = await import('./trading/limits.ts');
    return limitsCommand();
  },
  fills: async () => {
    const { fillsCommand } = await import('./trading/fills.ts');
    return fillsCommand();
  },
  candles: async () => {
    const { candlesCommand } = await import('./trading/candles.ts');
    return candlesCommand();
  },
  bot: async () => {
    const { botCommand } = await import('./trading/bot.ts');
    return botCommand();
  },
  replay: async () => {
    const { replayCommand } = await import('./replay.ts');
    return replayCommand();
  },
  desk: async () => {
    const { deskCommand } = await import('./desk/desk.ts');
    return deskCommand();
  },
  convert: async () => {
    const { convertCommand } = await import('./convert.ts');
    return convertCommand();
  },
  audit: async () => {
    const { auditCommand } = await import('./audit.ts');
    return auditCommand();
  },
  backup: async () => {
    const { backupCommand } = await import('./backup.ts');
    return backupCommand();
  },
  inspect: async () => {
    const { inspectCommand } = await import('./inspect.ts');
    return inspectCommand();
  },
  upgrade: async () => {
    const { upgradeCommand } = await import('./upgrade.ts');
    return upgradeCommand();
  },
  import: async () => {
    const { importCommand } = await import('./import.ts');
    return importCommand();
  },
  keys: async () => {
    const { keysCommand } = await import('./keys.ts');
    return keysCommand();
  },
  registers: async () => {
    const { registersCommand } = await import('./registers.ts');
    return registersCommand();
  },
  stress: async () => {
    const { stressCommand } = await import('./stress.ts');
    return stressCommand();
  },
  records: async () => {
    const { recordsCommand } = await import('./records.ts');
    return recordsCommand();
  },
  financing: async () => {
    const { financingCommand } = await import('./financing/financing.ts');
    return financingCommand();
  },
  alerts: async () => {
    const { alertsCommand } = await import('./alerts.ts');
    return alertsCommand();
  },
};

/** @returns the one of that name; all of them when there is none. */
export function subcommands(name = ''): Promise<Command[]> {
  const loaders = Object.hasOwn(SUBCOMMANDS, name)
    ? [SUBCOMMANDS[name]]
    : Object.values(SUBCOMMANDS);
  return Promise.all(loaders.map((load) => load()));
}
