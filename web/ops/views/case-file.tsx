// The case file of an alert: everything about a participant over a period, asked for by compliance and sealed by the venue.

import { type Signal, useSignal } from '@preact/signals';
import { grouped, type RecordFile } from '../../../client/core/index.ts';
import { saveText } from '../../shared/views/save-text.ts';
import { Table } from '../../shared/views/table.tsx';
import type { Alert } from '../models/alerts.ts';
import { baseName, type Pack, packsIn, readSeal, type Seal, sha256 } from '../models/packs.ts';
import { packRequest } from '../models/staff-commands.ts';
import { dayStart, dayText } from '../models/time.ts';
import { Act, Badge, Box, Fault } from './parts.tsx';
import { useRoom } from './room.ts';

const DAY_US = 86_400_000_000;
const FILE_BYTES_MAX = 64 << 20;

export function CaseFile({ alert }: { readonly alert: Alert }) {
  const { ops } = useRoom();
  // The venue shows packs to compliance alone; whoever else looks is not told whether there is one.
  if (ops.role.value !== 'compliance') return null;
  return (
    <Box title="Case file">
      <p class="quiet">
        A pack has all that a participant asked, traded and held over a period, its margin, log-ons,
        ties and alerts. Do not inform the client.
      </p>
      <RequestForm alert={alert} />
      <Packs />
    </Box>
  );
}

function RequestForm({ alert }: { readonly alert: Alert }) {
  const { ops, page } = useRoom();
  const participant = useSignal(String(alert.participants[0] ?? ''));
  const from = useSignal(dayText(alert.at - 30 * DAY_US));
  const to = useSignal(dayText(alert.lastAt + DAY_US));
  const begin = dayStart(from.value);
  const end = dayStart(to.value);
  const isPeriod = begin !== null && end !== null && begin < end;
  const isWhole = /^[1-9]\d{0,8}$/.test(participant.value.trim());
  const fault =
    isPeriod && isWhole ? '' : 'Give a participant, and a period that begins before it ends.';
  const ask = (): void => {
    if (begin === null || end === null) return;
    const number = Number(participant.value);
    const what = `Suspicion pack of participant ${number}`;
    const prefix = `${alert.id}: `;
    page.asked.value = {
      title: what,
      effect: [
        `From ${from.value} to ${to.value} (exclusive), UTC. The request stands in the journal before anything is read; the venue writes and seals the pack.`,
      ],
      changes: [],
      typed: '',
      reason: 'It stands in the records for good.',
      prefix,
      hasHours: false,
      action: 'Ask for the pack',
      run: async (reason) =>
        (await ops.act(what, (desk) =>
          desk.send(packRequest(number, begin, end, `${prefix}${reason}`)),
        )) !== 0,
    };
  };
  return (
    <form class="switch-form" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>Participant</span>
        <input
          type="text"
          name="participant"
          inputMode="numeric"
          autocomplete="off"
          value={participant.value}
          onInput={(event) => {
            participant.value = event.currentTarget.value;
          }}
        />
      </label>
      <Day name="from" label="From, UTC" day={from} />
      <Day name="to" label="To, exclusive" day={to} />
      <div class="box-end">
        <Act name="Ask for a pack" fault={fault} onClick={ask} />
      </div>
    </form>
  );
}

interface DayOf {
  readonly name: string;
  readonly label: string;
  readonly day: Signal<string>;
}

function Day({ name, label, day }: DayOf) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        value={day.value}
        onInput={(event) => {
          day.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

function Packs() {
  const { ops } = useRoom();
  const packs = packsIn(ops.venue.records.value);
  return (
    <>
      <Fault of="records" />
      {packs.length === 0 && <p class="empty-note">No sealed pack yet</p>}
      {packs.map((pack) => (
        <OnePack key={pack.seq} pack={pack} />
      ))}
    </>
  );
}

/** What was found of the files so far: their own hash beside the seal's. */
interface Checked {
  readonly seal: Seal;
  readonly wrong: readonly string[];
}

function OnePack({ pack }: { readonly pack: Pack }) {
  const { ops } = useRoom();
  const checked = useSignal<Checked | null>(null);
  const fault = useSignal('');
  const isBusy = useSignal(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    isBusy.value = true;
    fault.value = '';
    try {
      await work();
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    } finally {
      isBusy.value = false;
    }
  };
  const text = (name: string): Promise<string> => ops.record(name, FILE_BYTES_MAX);
  const check = async (): Promise<void> => {
    const folder = `packs/${pack.seq}`;
    const seal = await readSeal(await text(`${folder}/seal.json`));
    const added = pack.files
      .map(({ name }) => baseName(name))
      .filter((name) => name !== 'seal.json' && !seal.files.has(name));
    const wrong = seal.folder === String(pack.seq) ? added : [`the seal of ${seal.folder}`];
    for (const [name, hash] of seal.files) {
      if ((await sha256(await text(`${folder}/${name}`))) !== hash) wrong.push(name);
    }
    checked.value = { seal, wrong };
  };
  const download = async ({ name }: RecordFile): Promise<void> => {
    saveText(`pack-${pack.seq}-${baseName(name)}`, await text(name), 'application/octet-stream');
  };
  return (
    <section class="pack" aria-label={`Pack ${pack.seq}`}>
      <div class="box-head">
        <h3>
          Pack of command {grouped(pack.seq)} <Badge tone="good" text="sealed" />
        </h3>
        <button type="button" disabled={isBusy.value} onClick={() => void attempt(check)}>
          Check the seal
        </button>
      </div>
      {fault.value !== '' && (
        <p class="problem" role="alert">
          {fault.value}
        </p>
      )}
      {checked.value !== null && <SealState checked={checked.value} />}
      <Table heads={['File', 'Bytes']} hasActions>
        {pack.files.map((file) => (
          <tr key={file.name}>
            <th scope="row">{baseName(file.name)}</th>
            <td>{grouped(file.size)}</td>
            <td>
              <button
                type="button"
                disabled={isBusy.value}
                onClick={() => void attempt(() => download(file))}
              >
                Download<span class="hidden"> {baseName(file.name)}</span>
              </button>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function SealState({ checked }: { readonly checked: Checked }) {
  const { seal, wrong } = checked;
  return (
    <p role="status" class="seal">
      {wrong.length === 0 ? (
        <Badge tone="note" text={`${seal.files.size} files agree with their seal`} />
      ) : (
        <Badge tone="stop" text={`Not as sealed: ${wrong.join(', ')}`} />
      )}{' '}
      SHA-256 of the seal <code>{seal.hash}</code>. Who signed it <code>praya records verify</code>{' '}
      says.
    </p>
  );
}
