// Commands from a file to a running desk, one after another.

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { readSecretFile } from '../../../financing/tokens.ts';
import { Failure } from '../failure.ts';

interface Options {
  readonly url: string;
  readonly tokenFile?: string;
  readonly approvalFile?: string;
  readonly keepGoing?: boolean;
}

export function sendCommand(): Command {
  return new Command('send')
    .summary('send commands to a running desk')
    .description(
      'Sends each line of a file, `{"reference": …, "command": {"kind": …}}`, and prints the answer to each as a line of JSON. A ' +
        'reference does its command once, so the same file may be sent again. The token is read from --token-file or ' +
        'PRAYA_FINANCING_TOKEN, that of the second person from --approval-file or PRAYA_FINANCING_APPROVAL.',
    )
    .argument('<FILE>', 'JSON Lines; - is standard input')
    .option('--url <URL>', 'where the desk listens', 'http://127.0.0.1:8910')
    .option('--token-file <FILE>', 'mode 0600')
    .option('--approval-file <FILE>', "mode 0600; the second person's token")
    .option('--keep-going', 'do not stop at the first refusal')
    .addHelpText('after', '\nExit status 1 when a command was refused.')
    .action(send);
}

async function send(file: string, options: Options): Promise<void> {
  const headers = headersOf(options);
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const answer = await post(`${options.url}/v1/commands`, headers, line);
    process.stdout.write(`${answer.text.trim()}\n`);
    if (answer.isOk) continue;
    process.exitCode = 1;
    if (options.keepGoing !== true) throw new Failure(`line ${at + 1} was refused`);
  }
}

function headersOf({ tokenFile, approvalFile }: Options): Record<string, string> {
  const token = secret(tokenFile, 'PRAYA_FINANCING_TOKEN');
  const approval = secret(approvalFile, 'PRAYA_FINANCING_APPROVAL');
  if (token === '') throw new Failure('give a token: --token-file or PRAYA_FINANCING_TOKEN', 2);
  return {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    ...(approval === '' ? {} : { 'X-Approval': `Bearer ${approval}` }),
  };
}

function secret(file: string | undefined, variable: string): string {
  return (file === undefined ? (process.env[variable] ?? '') : readSecretFile(file)).trim();
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ isOk: boolean; text: string }> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    return { isOk: response.ok, text: await response.text() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    throw new Failure(`${url} does not answer: ${cause}`);
  }
}
