// Who are you: a key of this browser, one from a file, a new one, or what else a page offers.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  canSign,
  forgetKey,
  keepKey,
  makeKey,
  readKey,
  type StoredKey,
  storedKeys,
} from '../feed/keys.ts';

interface LogOnOf {
  readonly title: string;
  readonly isBusy: boolean;
  /** Why there is no session; empty for none. */
  readonly problem: string;
  readonly logOn: (key: StoredKey) => Promise<unknown>;
  /** Other ways in, and what stands below. */
  readonly children?: ComponentChildren;
}

export function LogOn({ title, isBusy, problem, logOn, children }: LogOnOf) {
  const stored = useSignal<readonly StoredKey[]>([]);
  const fault = useSignal('');
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
  const way = { isBusy, attempt, logOn };
  return (
    <main class="log-on">
      <div class="log-on-box">
        <h1>{title}</h1>
        {isBusy ? <p role="status">Connecting …</p> : null}
        <p class="problem" role="alert">
          {isBusy ? '' : fault.value || problem}
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
          logOn={(key) => void attempt(() => logOn(key))}
          forget={(name) => void attempt(() => forgetKey(name).then(reload))}
        />
        <FromFile {...way} />
        <NewKey {...way} onMade={reload} />
        {children}
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
  readonly logOn: (key: StoredKey) => Promise<unknown>;
}

function FromFile({ isBusy, attempt, logOn }: Way) {
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
      if (form.get('keep') !== null) await keepKey(key);
      await logOn(key);
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

interface NewKeyOf extends Way {
  readonly onMade: () => Promise<void>;
}

function NewKey({ isBusy, attempt, logOn, onMade }: NewKeyOf) {
  const made = useSignal<StoredKey | null>(null);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name') ?? '').trim();
    void attempt(async () => {
      if (name === '') throw new Error('Give the key a name.');
      made.value = await makeKey(name);
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
            onClick={() => void attempt(() => logOn(key))}
          >
            Log on with it
          </button>
        </div>
      )}
    </details>
  );
}
