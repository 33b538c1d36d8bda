// Who are you: a key of this browser, one from a file, a new one, or the demonstration's visitor.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { canSign, readKey, type StoredKey, storedKeys } from '../feed/keys.ts';
import { useDesk } from './context.ts';

export function LogOn() {
  const { terminal } = useDesk();
  const { value: connection } = terminal.connection;
  const isBusy = connection.phase === 'connecting' || terminal.isStarting.value;
  const stored = useSignal<readonly StoredKey[]>([]);
  const fault = useSignal('');
  const hasVisitor = useSignal(true);
  const reload = async (): Promise<void> => {
    stored.value = await storedKeys().catch(() => []);
  };
  useEffect(() => void reload(), []);
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    fault.value = '';
    try {
      await work();
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  const problem =
    fault.value ||
    terminal.logOnFault.value ||
    (connection.phase === 'ended' ? `The session has ended: ${connection.reason}.` : '');
  return (
    <main class="log-on">
      <div class="log-on-box">
        <h1>Praya</h1>
        {isBusy ? <p role="status">Connecting …</p> : null}
        <p class="problem" role="alert">
          {isBusy ? '' : problem}
        </p>
        {!canSign() && (
          <p class="problem">
            This browser signs only on pages that came over TLS or from this machine. Open the page
            by https, or at 127.0.0.1.
          </p>
        )}
        <StoredKeys
          stored={stored.value}
          isBusy={isBusy}
          logOn={(key) => void attempt(() => terminal.logOn(key))}
          forget={(name) => void attempt(() => terminal.forget(name).then(reload))}
        />
        <FromFile isBusy={isBusy} attempt={attempt} />
        <NewKey isBusy={isBusy} attempt={attempt} onMade={reload} />
        {hasVisitor.value && (
          <button
            type="button"
            class="plain visitor"
            disabled={isBusy}
            onClick={() =>
              void attempt(async () => {
                hasVisitor.value = await terminal.logOnAsVisitor();
              })
            }
          >
            Visit the demonstration
          </button>
        )}
        {!hasVisitor.value && <p class="quiet">This venue is no demonstration.</p>}
        <p class="quiet">
          <a href="/disclosure">Terms of the contracts, methods, fees</a>
        </p>
      </div>
    </main>
  );
}

interface StoredKeysOf {
  readonly stored: readonly StoredKey[];
  readonly isBusy: boolean;
  readonly logOn: (key: StoredKey) => void;
  readonly forget: (name: string) => void;
}

function StoredKeys({ stored, isBusy, logOn, forget }: StoredKeysOf) {
  if (stored.length === 0) return null;
  return (
    <section>
      <h2>Keys of this browser</h2>
      <ul class="stored">
        {stored.map((key) => (
          <li key={key.name}>
            <button type="button" class="main" disabled={isBusy} onClick={() => logOn(key)}>
              Log on as {key.name}
            </button>
            <button type="button" class="plain" disabled={isBusy} onClick={() => forget(key.name)}>
              Forget<span class="hidden"> {key.name}</span>
            </button>
            {key.publicKey !== '' && <code title="Public key">{key.publicKey}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Way {
  readonly isBusy: boolean;
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
}

function FromFile({ isBusy, attempt }: Way) {
  const { terminal } = useDesk();
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name') ?? '').trim();
    const file = form.get('file');
    void attempt(async () => {
      if (name === '') throw new Error('Give the name that the key has at the venue.');
      if (!(file instanceof File) || file.size === 0)
        throw new Error('Choose the file of the key.');
      const key = await readKey(name, await file.text());
      await (form.get('keep') === null ? terminal.logOn(key) : terminal.keepAndLogOn(key));
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <h2>A key from a file</h2>
      <label class="field">
        <span>Name of the key</span>
        <input name="name" type="text" autocomplete="username" spellcheck={false} />
      </label>
      <label class="field">
        <span>Private key (PEM, PKCS#8, Ed25519)</span>
        <input name="file" type="file" accept=".pem,.key,.txt" />
      </label>
      <label class="tick">
        <input name="keep" type="checkbox" />
        <span>Keep it in this browser, where nothing can read it out</span>
      </label>
      <button type="submit" class="main" disabled={isBusy}>
        Log on
      </button>
    </form>
  );
}

function NewKey({ isBusy, attempt, onMade }: Way & { readonly onMade: () => Promise<void> }) {
  const { terminal } = useDesk();
  const made = useSignal<StoredKey | null>(null);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name') ?? '').trim();
    void attempt(async () => {
      if (name === '') throw new Error('Give the key a name.');
      made.value = await terminal.makeKey(name);
      await onMade();
    });
  };
  const { value: key } = made;
  return (
    <details>
      <summary>Make a new key</summary>
      {key === null ? (
        <form onSubmit={onSubmit}>
          <label class="field">
            <span>Name of the key</span>
            <input name="name" type="text" autocomplete="off" spellcheck={false} />
          </label>
          <button type="submit" class="main" disabled={isBusy}>
            Make it
          </button>
        </form>
      ) : (
        <div class="made">
          <p>
            Have the operator register this public key as <strong>{key.name}</strong>. This browser
            keeps the private part, which cannot be read out.
          </p>
          <code>{key.publicKey}</code>
          <button
            type="button"
            class="main"
            disabled={isBusy}
            onClick={() => void attempt(() => terminal.logOn(key))}
          >
            Log on with it
          </button>
        </div>
      )}
    </details>
  );
}
