// Every subcommand of `praya`, in the order in which its help lists them.

import type { Command } from 'commander';
import { alertsCommand } from './alerts.ts';
import { auditCommand } from './audit.ts';
import { convertCommand } from './convert.ts';
import { deskCommand } from './desk/desk.ts';
import { financingCommand } from './financing/financing.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { inspectCommand } from './inspect.ts';
import { keysCommand } from './keys.ts';
import { recordsCommand } from './records.ts';
import { registersCommand } from './registers.ts';
import { replayCommand } from './replay.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { stressCommand } from './stress.ts';
import { bookCommand } from './trading/book.ts';
import { botCommand } from './trading/bot.ts';
import { candlesCommand } from './trading/candles.ts';
import { fillsCommand } from './trading/fills.ts';
import { limitsCommand } from './trading/limits.ts';
import { orderCommand } from './trading/order.ts';
import { positionsCommand } from './trading/positions.ts';
import { watchCommand } from './trading/watch.ts';
import { upgradeCommand } from './upgrade.ts';

export function subcommands(): Command[] {
  return [
    startCommand(),
    initCommand(),
    serveCommand(),
    orderCommand(),
    bookCommand(),
    watchCommand(),
    positionsCommand(),
    limitsCommand(),
    fillsCommand(),
    candlesCommand(),
    botCommand(),
    replayCommand(),
    deskCommand(),
    convertCommand(),
    auditCommand(),
    inspectCommand(),
    upgradeCommand(),
    importCommand(),
    keysCommand(),
    registersCommand(),
    stressCommand(),
    recordsCommand(),
    financingCommand(),
    alertsCommand(),
  ];
}
