// What `--help` prints of defaults: words, and none that is a value only a program reads.

import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { auditCommand } from '../../../../gateway/tools/cli/audit.ts';
import { convertCommand } from '../../../../gateway/tools/cli/convert.ts';
import { deskCommand } from '../../../../gateway/tools/cli/desk.ts';
import { financingCommand } from '../../../../gateway/tools/cli/financing/financing.ts';
import { importCommand } from '../../../../gateway/tools/cli/import.ts';
import { inspectCommand } from '../../../../gateway/tools/cli/inspect.ts';
import { keysCommand } from '../../../../gateway/tools/cli/keys.ts';
import { orderCommand } from '../../../../gateway/tools/cli/order.ts';
import { recordsCommand } from '../../../../gateway/tools/cli/records.ts';
import { registersCommand } from '../../../../gateway/tools/cli/registers.ts';
import { replayCommand } from '../../../../gateway/tools/cli/replay.ts';
import { startCommand } from '../../../../gateway/tools/cli/start.ts';
import { stressCommand } from '../../../../gateway/tools/cli/stress.ts';
import { upgradeCommand } from '../../../../gateway/tools/cli/upgrade.ts';
import { watchCommand } from '../../../../gateway/tools/cli/watch.ts';

function whole(command: Command): Command[] {
  return [command, ...command.commands.flatMap(whole)];
}

const COMMANDS = [
  auditCommand(),
  convertCommand(),
  deskCommand(),
  financingCommand(),
  importCommand(),
  inspectCommand(),
  keysCommand(),
  orderCommand(),
  recordsCommand(),
  registersCommand(),
  replayCommand(),
  startCommand(),
  stressCommand(),
  upgradeCommand(),
  watchCommand(),
].flatMap(whole);

test('no default is printed as an empty value, or as a zero that stands for all or none', () => {
  const bad = COMMANDS.flatMap((command) =>
    command
      .helpInformation()
      .replace(/\s+/g, ' ')
      .split(/(?= --)/)
      .filter((option) => /\(default: (\{\}|\[\]|""|0|\[object Object\])\)/.test(option))
      .map((option) => `${command.name()}${option}`),
  );
  expect(bad).toEqual([]);
});

test('an option that has its value from the data has it in words', () => {
  const binance = COMMANDS.find((command) => command.name() === 'binance');
  expect(binance?.helpInformation().replace(/\s+/g, ' ')).toContain(
    'hold the data (default: auto)',
  );
});
