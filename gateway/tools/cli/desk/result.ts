// What the venue answers to a command of the desk, printed; and what one person may not do alone, proposed.

import { type Desk, deskRefusalWords, refusalIn } from '../../../../client/node/index.ts';
import type { ControlledCommand, Event } from '../../../../engine/schema/index.ts';
import { eventToJson } from '../../../../proto/codec.ts';
import type { AdminResult } from '../../../../proto/server-message.ts';
import { expiryAfter } from '../proposal-words.ts';
import type { Connecting, Reasoned } from './session.ts';

/** Does it where one person suffices; where it takes two, proposes it, for somebody of another role to approve. */
export async function sendOrPropose(
  desk: Desk,
  command: ControlledCommand,
  options: Reasoned,
): Promise<void> {
  const expiresAt = expiryAfter(options.hours);
  printResult(await desk.sendOrPropose(command, options.because, expiresAt), options);
}

export async function propose(
  desk: Desk,
  command: ControlledCommand,
  options: Reasoned,
): Promise<void> {
  const expiresAt = expiryAfter(options.hours);
  printResult(await desk.propose(command, options.because, expiresAt), options);
}

/** What was done, or why not. */
export function printResult(result: AdminResult, { json }: Connecting): void {
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
    const { name, means, numbers, fix } = deskRefusalWords(refusal);
    const field = refusal.field === '' ? '' : `, field ${refusal.field}`;
    print(`Refused   ${means}`);
    if (numbers !== '') print(`          ${numbers}`);
    print(`Fix       ${fix}`);
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

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
