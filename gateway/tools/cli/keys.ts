import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { generateKey, publicKeyHex } from '../../../client/node/index.ts';
import { sealSecret } from '../../session/auth.ts';
import { Failure } from './failure.ts';

type Algorithm = 'ed25519' | 'hmac';

const SECRET_BYTES = 32;

export function keysCommand(): Command {
  return new Command('keys')
    .summary('make and check the keys that traders log on with')
    .description(
      'Makes and checks the keys that traders log on with. The secret part goes to a file that only its owner ' +
        'can read; the public part is printed, for the operator to register.',
    )
    .addCommand(
      new Command('generate')
        .summary('make a new key')
        .description(
          'Makes a new key. An Ed25519 key is a PEM file, and the venue only ever sees its public part. An HMAC ' +
            'secret is 64 hexadecimal digits that the venue must hold as well: with --name and the master key of the ' +
            'venue in PRAYA_MASTER_KEY it is printed sealed, as the register of keys wants it.',
        )
        .addOption(
          new Option('--algorithm <NAME>', 'kind of key')
            .choices(['ed25519', 'hmac'])
            .default('ed25519'),
        )
        .requiredOption('--out <FILE>', 'a new file for the secret part')
        .option('--name <NAME>', "the key's name at log-on; an HMAC secret is sealed for one name")
        .action(generate),
    )
    .addCommand(
      new Command('show')
        .summary('print the public part of a key')
        .description('Prints the public part of a key, and never the secret one.')
        .argument('<FILE>', 'the file of the secret part')
        .action(show),
    )
    .addCommand(
      new Command('verify')
        .summary('check that a key belongs to a public part')
        .description('Checks that a key belongs to a public part. Exit status 1 when it does not.')
        .argument('<FILE>', 'the file of the secret part')
        .requiredOption('--public <HEX>', 'what `praya keys show` prints, or the register holds')
        .action(verify),
    );
}

function generate(options: { algorithm: Algorithm; out: string; name?: string }): void {
  const { algorithm, out, name } = options;
  if (existsSync(out)) throw new Failure(`${out} exists already; a key is never overwritten`);
  const master = algorithm === 'hmac' && name !== undefined ? masterKey() : null;
  const secret = algorithm === 'ed25519' ? generateKey().privateKeyPem : `${newSecret()}\n`;
  writeFileSync(out, secret, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${publicText(secret)}\n`);
  if (master !== null && name !== undefined) {
    const sealed = sealSecret(master, name, Buffer.from(secret.trim(), 'hex'));
    process.stdout.write(`material   ${sealed}\n`);
  }
  process.stderr.write(`the secret part is in ${out}\n`);
}

function show(file: string): void {
  process.stdout.write(`${publicText(secretIn(file))}\n`);
}

function verify(file: string, options: { public: string }): void {
  const own = publicPart(secretIn(file)).text;
  if (own !== options.public.toLowerCase()) throw new Failure(`${file} belongs to ${own}`);
  process.stdout.write('ok\n');
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex');
}

function masterKey(): Uint8Array {
  const digits = process.env['PRAYA_MASTER_KEY'] ?? '';
  if (/^[0-9a-fA-F]{64}$/.test(digits)) return Buffer.from(digits, 'hex');
  throw new Failure('PRAYA_MASTER_KEY must hold the 64 hexadecimal digits of the master key', 2);
}

function secretIn(file: string): string {
  if (!existsSync(file)) throw new Failure(`there is no ${file}`);
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    process.stderr.write(
      `praya: warning: others can read ${file}: its mode is ${mode.toString(8)}, not 600\n`,
    );
  }
  return readFileSync(file, 'utf8');
}

function publicText(secret: string): string {
  const { algorithm, text } = publicPart(secret);
  return `algorithm  ${algorithm}\npublic     ${text}`;
}

/** Of an Ed25519 key its public key; of an HMAC secret, which has none, a fingerprint: the head of its SHA-256. */
function publicPart(secret: string): { algorithm: Algorithm; text: string } {
  const digits = secret.trim();
  if (/^[0-9a-fA-F]{64}$/.test(digits)) {
    const fingerprint = createHash('sha256').update(Buffer.from(digits, 'hex')).digest('hex');
    return { algorithm: 'hmac', text: fingerprint.slice(0, 32) };
  }
  try {
    return { algorithm: 'ed25519', text: publicKeyHex(secret) };
  } catch {
    throw new Failure('the file holds no key: neither a PEM private key nor 64 hexadecimal digits');
  }
}
