import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { newToken, ROLES, type Role, readTokenFile } from '../../../financing/tokens.ts';
import { Failure } from '../failure.ts';

export function tokenCommand(): Command {
  return new Command('token')
    .summary('make a token for a person or program')
    .description(
      `Makes a token, prints it once, and adds its hash to a token file that only its owner can read. Roles: ${ROLES.join(', ')}.`,
    )
    .argument('<NAME>', 'stands in the journal as who asked or approved')
    .requiredOption('--roles <ROLES>', 'separated by commas')
    .requiredOption('--tokens <FILE>', 'made when it is not there')
    .action(token);
}

function token(name: string, { roles, tokens }: { roles: string; tokens: string }): void {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(name)) {
    throw new Failure('NAME has letters, digits, dots, dashes and underscores, 64 at most', 2);
  }
  const chosen = roles.split(',').map((role) => role.trim());
  const unknown = chosen.find((role) => !(ROLES as readonly string[]).includes(role));
  if (unknown !== undefined) throw new Failure(`there is no role ${JSON.stringify(unknown)}`, 2);
  const known = existsSync(tokens) ? readTokenFile(tokens) : [];
  if (known.some((entry) => entry.name === name))
    throw new Failure(`${tokens} has a ${name} already`);
  const made = newToken(name, chosen as Role[]);
  const text = `${JSON.stringify([...known, made.entry], null, 2)}\n`;
  writeFileSync(`${tokens}.new`, text, { mode: 0o600 });
  renameSync(`${tokens}.new`, tokens);
  process.stdout.write(`${made.token}\n`);
}
