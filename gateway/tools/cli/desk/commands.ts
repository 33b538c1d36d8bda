// `praya desk send`: any command that takes one person, as JSON.

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { commandFromJson } from '../../../../proto/codec.ts';
import { CodecError } from '../../../../proto/codec-error.ts';
import { Failure } from '../failure.ts';
import { printResult } from './result.ts';
import { at, type Connecting, connecting } from './session.ts';

export function sendCommand(): Command {
  return connecting(new Command('send'))
    .summary('send any command that takes one person')
    .argument('<COMMAND>', 'JSON, or @FILE')
    .action((text: string, options: Connecting) =>
      at(options, async (desk) => printResult(await desk.send(read(text)), options)),
    );
}

/** A command as it is typed, or in a file. @throws Failure */
export function read(text: string): ReturnType<typeof commandFromJson> {
  const json = text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text;
  try {
    return commandFromJson(json);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new Failure(`not a command: ${error.message}`, 2); // Its message begins with the field.
  }
}
