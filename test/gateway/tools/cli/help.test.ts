// What `--help` prints of defaults: words, and none that is a value only a program reads.

import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { subcommands } from '../../../../gateway/tools/cli/subcommands.ts';

function whole(command: Command): Command[] {
  return [command, ...command.commands.flatMap(whole)];
}

const COMMANDS = (await subcommands()).flatMap(whole);

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
