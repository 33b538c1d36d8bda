// Market makers of today, affiliates beside the others, and the overseer's signature under a day of an affiliate.

import { useSignal } from '@preact/signals';
import { grouped } from '../../../client/core/index.ts';
import { NONE, ppmText } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import type { Maker, SignedDay } from '../models/makers.ts';
import { signOff } from '../models/staff-commands.ts';
import { dayNumber, dayOfNumber, dayText } from '../models/time.ts';
import { Act, Badge, Box, Fault, Foreign, Wide } from './parts.tsx';
import { useRoom } from './room.ts';

const HEADS = [
  'Contract',
  'Participant',
  'Class',
  'Share of volume',
  'Fills',
  'Made',
  'Both sides',
  'Spread',
  'Bid lots',
  'Ask lots',
  'Uptime',
  'Owed',
  'Markout 1 s',
  '5 s',
  '60 s',
];

export function Makers() {
  const { venue } = useRoom().ops;
  const { value: file } = venue.makers;
  return (
    <>
      <Box
        title="Today"
        head={
          file !== null && (
            <span class="quiet">until {file.at.slice(0, 19).replace('T', ' ')} UTC</span>
          )
        }
      >
        <Fault of="makers" />
        {file !== null && file.makers.length === 0 && (
          <p class="empty-note">Nobody made a market</p>
        )}
        {file !== null && file.makers.length > 0 && (
          <Wide name="Market makers of today">
            <Table heads={HEADS} class="makers">
              {file.makers.map((maker) => (
                <Row key={`${maker.contract} ${maker.participant}`} maker={maker} />
              ))}
            </Table>
          </Wide>
        )}
        {file?.notes.map((note) => (
          <p key={note} class="quiet">
            {note}
          </p>
        ))}
      </Box>
      <SignOff />
    </>
  );
}

function Row({ maker }: { readonly maker: Maker }) {
  const ppm = (text: string): string => (text === '' ? NONE : ppmText(Number(text)));
  const number = (text: string): string => (text === '' ? NONE : grouped(text).replace('-', '−'));
  return (
    <tr data-affiliate={maker.isAffiliate}>
      <th scope="row">{maker.contract}</th>
      <td>
        {maker.participant} <Foreign text={maker.name} most={40} />
      </td>
      <td>
        <Badge
          tone={maker.isAffiliate ? 'warn' : 'note'}
          text={maker.isAffiliate ? '◆ affiliate' : 'independent'}
        />
      </td>
      <td>{maker.share || NONE}</td>
      <td>{number(maker.fills)}</td>
      <td>{number(maker.made)}</td>
      <td>{ppm(maker.twoSided)}</td>
      <td>{ppm(maker.spreadPpm)}</td>
      <td>{number(maker.bidLots)}</td>
      <td>{number(maker.askLots)}</td>
      <td>{ppm(maker.uptimePpm)}</td>
      <td>{ppm(maker.owedPpm)}</td>
      {maker.markouts.map((text, at) => (
        <td key={HEADS[12 + at]}>{number(text)}</td>
      ))}
    </tr>
  );
}

const DAY_US = 86_400_000_000;

/** What was signed today and what is missing of the day before; and a form for any other day. */
function SignOff() {
  const { makers } = useRoom().ops.venue;
  const days = makers.value?.signOffs ?? [];
  return (
    <Box title="Daily sign-off of affiliates">
      {days.length === 0 ? (
        <p class="empty-note">No affiliate was authorized when the day before ended</p>
      ) : (
        <Wide name="Sign-offs">
          <Table heads={['Affiliate', 'Day', 'Overseer', 'Signed by', 'Note']} hasActions>
            {days.map((row) => (
              <SignedRow key={`${row.participant} ${row.day}`} row={row} />
            ))}
          </Table>
        </Wide>
      )}
      <SignOffForm />
    </Box>
  );
}

function SignedRow({ row }: { readonly row: SignedDay }) {
  const { participant, name, overseer, day, by, note } = row;
  const sign = useSigning();
  return (
    <tr>
      <th scope="row">
        {participant} <Foreign text={name} most={40} />
      </th>
      <td>{dayOfNumber(day)}</td>
      <td>
        <Foreign text={overseer} most={40} />
      </td>
      <td>{by === '' ? <Badge tone="warn" text="missing" /> : <Foreign text={by} most={40} />}</td>
      <td>{note === '' ? NONE : <Foreign text={note} />}</td>
      <td>{by === '' && <Act name="Sign off" onClick={() => sign(participant, day)} />}</td>
    </tr>
  );
}

/** Asks for a note, and signs. */
function useSigning(): (participant: number, day: number) => void {
  const { ops, page } = useRoom();
  return (participant, day) => {
    const what = `Sign off affiliate ${participant} for ${dayOfNumber(day)}`;
    page.asked.value = {
      title: what,
      effect: [
        'You say that you have looked at what the affiliate did on that day. It takes its overseer, and a day that is over.',
      ],
      changes: [],
      typed: '',
      reason: 'It stands in the records for good.',
      hasHours: false,
      action: 'Sign off',
      run: async (note) =>
        (await ops.act(what, (desk) => desk.send(signOff(participant, day, note)))) !== 0,
    };
  };
}

function SignOffForm() {
  const sign = useSigning();
  const participant = useSignal('');
  const day = useSignal(dayText(Date.now() * 1000 - DAY_US));
  const number = Number(participant.value);
  const written = dayNumber(day.value);
  const isWhole = /^[1-9]\d{0,8}$/.test(participant.value.trim());
  const fault = isWhole && written !== null ? '' : 'Give the number of the affiliate and a day.';
  const ask = (): void => {
    if (written !== null) sign(number, written);
  };
  return (
    <form class="switch-form" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>Affiliate</span>
        <input
          type="text"
          name="affiliate"
          inputMode="numeric"
          autocomplete="off"
          value={participant.value}
          onInput={(event) => {
            participant.value = event.currentTarget.value;
          }}
        />
      </label>
      <label class="field">
        <span>Day, UTC</span>
        <input
          type="date"
          name="day"
          value={day.value}
          onInput={(event) => {
            day.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="box-end">
        <Act name="Sign off" fault={fault} onClick={ask} />
      </div>
    </form>
  );
}
