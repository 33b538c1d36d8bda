// `praya desk`: what the operator's staff do at a running venue, from a terminal: look at what waits for a second
// person, propose, approve, dismiss, and stop things at once.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import {
  ConnectionLost,
  type Desk,
  LogOnRefused,
  OrderRefused,
  openDesk,
  refusalIn,
} from '../../../client/node/index.ts';
import { CONTROLS, type ControlName } from '../../../engine/index.ts';
import {
  type ContractId,
  ContractState,
  type ControlledCommand,
  type Event,
  type ParticipantId,
  type ProposalId,
  rejectName,
  StaffRole,
} from '../../../engine/schema/index.ts';
import { commandFromJson, commandToJson, eventToJson } from '../../../proto/codec.ts';
import { CodecError } from '../../../proto/codec-error.ts';
import { reasonWords } from '../../../proto/reason-words.ts';
import type { AdminResult } from '../../../proto/server-message.ts';
import { DEFAULT_ADMIN_PORT } from '../../host/desk-command.ts';
import { Failure } from './failure.ts';
import { port, url } from './place-words.ts';
import { expiryAfter, hours } from './proposal-words.ts';
import { numberWords, withoutNumbers } from './refusal-words.ts';

export interface Connecting {
  readonly url?: string;
  readonly port?: number;
  readonly keyFile: string;
  readonly keyName?: string;
  readonly json?: boolean;
}

interface Reasoned extends Connecting {
  readonly because: string;
  readonly hours: number;
}

const HOURS = 24;

export function deskCommand(): Command {
  return new Command('desk')
    .summary('act for the operator: propose, approve, halt, suspend')
    .description(
      'Acts for the operator at a running venue, over its administrative listener, with a key of staff. What lets more ' +
        'happen takes two people of different roles: one proposes, another approves. What protects takes one.',
    )
    .addHelpText('after', HELP)
    .addCommand(proposalsCommand())
    .addCommand(proposeCommand())
    .addCommand(approveCommand())
    .addCommand(dismissCommand())
    .addCommand(haltCommand())
    .addCommand(reopenCommand())
    .addCommand(suspendCommand())
    .addCommand(sendCommand());
}

const HELP = `
Examples (\`praya start\` keeps a key for each role in data/keys):
  praya desk proposals --key-file data/keys/staff-risk.pem
  praya desk propose '{"setExposureLimit":{"participant":"4","notionalMax":"1000000000000"}}' \\
      --because "declared finances" --key-file data/keys/staff-risk.pem
  praya desk approve 1 --key-file data/keys/staff-compliance.pem
  praya desk halt BTC-PERP --because "index in doubt" --key-file data/keys/staff-operations.pem
  praya desk reopen BTC-PERP --because "prices were checked" --key-file data/keys/staff-operations.pem
  praya desk suspend-affiliates --because "under inquiry" --key-file data/keys/staff-compliance.pem

A COMMAND is JSON as in a text log (docs/order-logs.md): its name, and its fields. Who proposes and who approves:
${Object.entries(CONTROLS)
  .map(([name, { proposes, approves }]) => controlLine(name as ControlName, proposes, approves))
  .join('\n')}`;

function controlLine(
  name: ControlName,
  proposes: readonly StaffRole[],
  approves: readonly StaffRole[],
): string {
  const words = (roles: readonly StaffRole[]): string =>
    roles.map((role) => Object.keys(StaffRole)[role - 1]).join(' or ');
  return `  ${name.padEnd(11)} ${words(proposes)}, then ${words(approves)}`;
}

export function connecting(command: Command): Command {
  return command
    .option(
      '--url <URL>',
      `the administrative listener (default: ws://127.0.0.1:${DEFAULT_ADMIN_PORT})`,
      url,
    )
    .option('--port <N>', 'its port, when it listens on this machine', port)
    .requiredOption('--key-file <FILE>', 'Ed25519 private key of staff, PEM; its name is the key’s')
    .option('--key-name <NAME>', 'name of the key, when it is not the file’s')
    .option('--json', 'print JSON');
}

function proposalsCommand(): Command {
  return connecting(new Command('proposals'))
    .summary('show what waits for a second person')
    .action((options: Connecting) => at(options, (desk) => list(desk, options)));
}

async function list(desk: Desk, { json }: Connecting): Promise<void> {
  const proposals = await desk.proposals();
  if (json === true) {
    for (const { record, ...row } of proposals) {
      const { command, reason, expiresAt } = record;
      const asked = JSON.parse(commandToJson(command)) as object;
      print(JSON.stringify({ ...row, command: asked, reason, expiresAt }));
    }
    return;
  }
  if (proposals.length === 0) print('Nothing waits for a second person.');
  for (const { proposal, proposerName, record, before, current } of proposals) {
    print(`Proposal ${proposal}  by ${proposerName}, until ${moment(record.expiresAt)}`);
    print(`  asks    ${commandToJson(record.command)}`);
    print(`  because ${record.reason}`);
    if (before !== '') print(`  now     ${before}`);
    if (!current) print('  What it would replace has changed since: it can no longer be approved.');
  }
}

function proposeCommand(): Command {
  return connecting(new Command('propose'))
    .summary('ask for what takes two people')
    .argument('<COMMAND>', 'JSON, or @FILE')
    .requiredOption('--because <WHY>', 'stands in the records for good')
    .option('--hours <N>', 'how long it may be approved, at most 168', hours, HOURS)
    .action((text: string, options: Reasoned) =>
      at(options, async (desk) => {
        const command = read(text) as ControlledCommand;
        const expiresAt = expiryAfter(options.hours);
        printResult(await desk.propose(command, options.because, expiresAt), options);
      }),
    );
}

function approveCommand(): Command {
  return connecting(new Command('approve'))
    .summary('let a proposal happen')
    .argument('<N>', 'the proposal’s number', number)
    .action((id: number, options: Connecting) =>
      at(options, async (desk) => printResult(await desk.approve(id as ProposalId), options)),
    );
}

function dismissCommand(): Command {
  return connecting(new Command('dismiss'))
    .summary('take a proposal back, or turn it down')
    .argument('<N>', 'the proposal’s number', number)
    .requiredOption('--because <WHY>', 'stands in the records for good')
    .action((id: number, options: Reasoned) =>
      at(options, async (desk) =>
        printResult(await desk.dismiss(id as ProposalId, options.because), options),
      ),
    );
}

function haltCommand(): Command {
  return connecting(new Command('halt'))
    .summary('stop a contract at once; takes one person')
    .argument('<CONTRACT>', 'its symbol, like BTC-PERP, or its number')
    .requiredOption('--because <WHY>', 'published to all')
    .action((text: string, options: Reasoned) =>
      at(options, async (desk) => {
        const state = ContractState.halted;
        const reason = options.because;
        const contract = await contractAt(desk, text);
        const command = { kind: 'setContractState', contract, state, reason } as const;
        printResult(await desk.send(command), options);
      }),
    );
}

function reopenCommand(): Command {
  return connecting(new Command('reopen'))
    .summary('ask for a contract to trade again after an outage or a halt')
    .argument('<CONTRACT>', 'its symbol, like BTC-PERP, or its number')
    .requiredOption('--because <WHY>', 'published to all')
    .option('--hours <N>', 'how long it may be approved, at most 168', hours, HOURS)
    .action((text: string, options: Reasoned) =>
      at(options, async (desk) => {
        const reason = options.because;
        const state = ContractState.live;
        const expiresAt = expiryAfter(options.hours);
        const contract = await contractAt(desk, text);
        const command = { kind: 'setContractState', contract, state, reason } as const;
        printResult(await desk.propose(command, reason, expiresAt), options);
      }),
    );
}

function suspendCommand(): Command {
  return connecting(new Command('suspend-affiliates'))
    .summary('take affiliates’ quotes off and bar them at once; takes one person')
    .option('--participant <N>', 'one of them; all unless said', number)
    .requiredOption('--because <WHY>', 'stands in the records for good')
    .action((options: Reasoned & { readonly participant?: number }) =>
      at(options, async (desk) => {
        const participant = (options.participant ?? 0) as ParticipantId;
        const reason = options.because;
        printResult(
          await desk.send({ kind: 'suspendAffiliate', participant, suspended: true, reason }),
          options,
        );
      }),
    );
}

function sendCommand(): Command {
  return connecting(new Command('send'))
    .summary('send any command that takes one person')
    .argument('<COMMAND>', 'JSON, or @FILE')
    .action((text: string, options: Connecting) =>
      at(options, async (desk) => printResult(await desk.send(read(text)), options)),
    );
}

/** Logs on, does it, and prints in words what went wrong. */
export async function at(options: Connecting, act: (desk: Desk) => Promise<void>): Promise<void> {
  const { keyFile, keyName = basename(keyFile).replace(/\.pem$/, '') } = options;
  const { port = DEFAULT_ADMIN_PORT, url = `ws://127.0.0.1:${port}` } = options;
  let privateKey: string;
  try {
    privateKey = readFileSync(keyFile, 'utf8');
  } catch (error) {
    throw new Failure(`the key cannot be read: ${(error as Error).message}`);
  }
  let desk: Desk | undefined;
  try {
    desk = await openDesk({ url, keyName, privateKey });
    await act(desk);
  } catch (error) {
    if (error instanceof LogOnRefused) throw new Failure(`the log-on is refused: ${error.text}`);
    if (error instanceof OrderRefused) throw new Failure(`${error.text} (${error.reason})`);
    if (error instanceof ConnectionLost) {
      const did = error.sent ? '; whether it was done is to be looked at' : '';
      throw new Failure(`${error.message}${did}`);
    }
    throw error;
  } finally {
    desk?.close();
  }
}

function read(text: string): ReturnType<typeof commandFromJson> {
  const json = text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text;
  try {
    return commandFromJson(json);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new Failure(`not a command: ${error.message}`, 2); // Its message begins with the field.
  }
}

/** What was done, or why not. */
function printResult(result: AdminResult, { json }: Connecting): void {
  const refusal = refusalIn(result);
  if (refusal !== null) process.exitCode = 1;
  if (json === true) {
    for (const event of result.events) print(eventToJson(event));
    return;
  }
  for (const event of result.events) {
    if (event !== refusal) print(`${sentence(event)}`);
  }
  if (refusal !== null) {
    const name = rejectName(refusal.reason);
    const { means, cure } = reasonWords(name, refusal.actual);
    const field = refusal.field === '' ? '' : `, field ${refusal.field}`;
    print(`Refused   ${withoutNumbers(means)}`);
    const numbers = numberWords(refusal);
    if (numbers !== '') print(`          ${numbers}`);
    print(`Fix       ${cure}`);
    print(`          (${name}, ${refusal.reason}${field}; docs/reasons.md)`);
  }
  if (result.more > 0) print(`          and ${result.more} more events`);
  print(`          on disk as command ${result.seq}`);
}

function sentence(event: Event): string {
  switch (event.kind) {
    case 'commandProposed':
      return `Proposed  ${event.proposal}: somebody of another role approves it`;
    case 'commandApproved':
      return `Approved  ${event.proposal}: ${event.before || 'nothing'} becomes ${event.after}`;
    case 'proposalEnded':
      return `Ended     ${event.proposal}`;
    default:
      return `Result    ${eventToJson(event)}`;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function moment(time: number): string {
  return new Date(time / 1000).toISOString();
}

function number(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not a whole number above zero.');
}

/** By symbol or number. @throws Failure with those there are */
async function contractAt(desk: Desk, text: string): Promise<ContractId> {
  const known = (await desk.contracts()).map(({ terms }) => terms);
  const found = known.find(
    ({ symbol, contract }) => symbol.toUpperCase() === text.toUpperCase() || `${contract}` === text,
  );
  if (found !== undefined) return found.contract;
  const those = known.map(({ symbol, contract }) => `${symbol} (${contract})`).join(', ');
  throw new Failure(
    `there is no contract ${text}; ${those === '' ? 'none is listed' : `there are ${those}`}`,
    2,
  );
}
