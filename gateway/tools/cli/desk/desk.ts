// `praya desk`: what the operator's staff do at a running venue, from a terminal: look at what waits for a second
// person, propose, approve, dismiss, and stop things at once.

import { Command } from 'commander';
import { CONTROLS, type ControlName } from '../../../../engine/index.ts';
import { StaffRole } from '../../../../engine/schema/index.ts';
import { sendCommand } from './commands.ts';
import { contractCommands } from './contracts.ts';
import { floorCommand, limitCommand, suspensionCommands } from './limits.ts';
import { maintenanceCommand } from './maintenance.ts';
import { approveCommand, dismissCommand, proposalsCommand, proposeCommand } from './proposals.ts';
import { killCommand, releaseCommand, suspendCommand } from './switches.ts';

export function deskCommand(): Command {
  const desk = new Command('desk')
    .summary('act for the operator: propose, approve, halt, kill, limit')
    .description(
      'Acts for the operator at a running venue, over its administrative listener, with a key of staff. What lets more ' +
        'happen takes two people of different roles: one proposes, another approves. What protects takes one.',
    )
    .addHelpText('after', HELP);
  const commands = [
    proposalsCommand(),
    proposeCommand(),
    approveCommand(),
    dismissCommand(),
    ...contractCommands(),
    maintenanceCommand(),
    killCommand(),
    releaseCommand(),
    limitCommand(),
    floorCommand(),
    ...suspensionCommands(),
    suspendCommand(),
    sendCommand(),
  ];
  for (const command of commands) desk.addCommand(command);
  return desk;
}

const HELP = `
Examples (\`praya start\` keeps a key for each role in data/keys):
  praya desk proposals --key-file data/keys/staff-risk.pem
  praya desk propose '{"setExposureLimit":{"participant":"4","notionalMax":"1000000000000"}}' \\
      --because "declared finances" --key-file data/keys/staff-risk.pem
  praya desk approve 1 --key-file data/keys/staff-compliance.pem
  praya desk halt BTC-PERP --because "index in doubt" --key-file data/keys/staff-operations.pem
  praya desk reopen BTC-PERP --because "prices were checked" --key-file data/keys/staff-operations.pem
  praya desk kill account 104 --because "runs away" --key-file data/keys/staff-risk.pem
  praya desk release account 104 --because "repaired" --key-file data/keys/staff-operations.pem
  praya desk limit 4 500000 --because "declared finances" --key-file data/keys/staff-risk.pem
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
