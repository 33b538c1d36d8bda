// Accounts nearest to liquidation, and deleveraging as it was published.

import { grouped, marginLevelName, type RiskAccount } from '../../../client/core/index.ts';
import {
  clockText,
  moneyText,
  NONE,
  ppmText,
  priceText,
  qtyText,
  signedQty,
} from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { nameWords } from '../models/command-words.ts';
import { Badge, Box, Fault, Foreign, Wide } from './parts.tsx';
import { useRoom } from './room.ts';

export function Risk() {
  return (
    <>
      <Nearest />
      <Deleveraging />
    </>
  );
}

const HEADS = [
  'Account',
  'Participant',
  'Class',
  'Standing',
  'Equity of maintenance',
  'Equity',
  'Maintenance margin',
  'Largest position',
];

function Nearest() {
  const { venue } = useRoom().ops;
  const { value: rows } = venue.risk;
  return (
    <Box title="Nearest to liquidation">
      <p class="quiet">
        Equity as a share of the maintenance margin; below 100% the account is liquidated.
      </p>
      <Fault of="risk" />
      {rows === null && <p class="empty-note">Reading …</p>}
      {rows?.length === 0 && <p class="empty-note">Nobody holds a position</p>}
      {rows !== null && rows.length > 0 && (
        <Wide name="Nearest to liquidation">
          <Table heads={HEADS}>
            {rows.map((row) => (
              <Account key={row.account} row={row} />
            ))}
          </Table>
        </Wide>
      )}
    </Box>
  );
}

function Account({ row }: { readonly row: RiskAccount }) {
  const { venue } = useRoom().ops;
  const own = venue.scales.value.get(row.contract);
  const scale = own ?? venue.scales.value.values().next().value;
  const money = (amount: number): string =>
    scale === undefined ? String(amount) : moneyText(scale, amount);
  return (
    <tr data-default={row.isInDefault}>
      <th scope="row">{row.account}</th>
      <td>
        {row.participant} <Foreign text={row.participantName} most={40} />
      </td>
      <td>{row.isAffiliate ? '◆ affiliate' : 'client'}</td>
      <td>
        <Standing row={row} />
      </td>
      <td>{row.maintenance === 0 ? NONE : grouped(ppmText(row.levelPpm))}</td>
      <td>{money(row.equity)}</td>
      <td>{money(row.maintenance)}</td>
      <td>{own === undefined ? NONE : `${signedQty(own, row.lots)} ${own.symbol}`}</td>
    </tr>
  );
}

function Standing({ row }: { readonly row: RiskAccount }) {
  if (row.isInDefault) return <Badge tone="stop" text="default at work" />;
  const name = marginLevelName(row.level);
  const tone = {
    healthy: 'good',
    reducingOnly: 'note',
    warning: 'warn',
    belowMaintenance: 'stop',
  } as const;
  return <Badge tone={tone[name]} text={nameWords(name)} />;
}

function Deleveraging() {
  const { venue } = useRoom().ops;
  const rounds = [...venue.deleveraging.value.values()].flatMap(({ contract, rounds }) =>
    rounds.map((round) => ({ contract, round })),
  );
  rounds.sort((a, b) => b.round.time - a.round.time);
  return (
    <Box title="Deleveraging, last rounds">
      {rounds.length === 0 ? (
        <p class="empty-note">None published</p>
      ) : (
        <Wide name="Deleveraging">
          <Table
            heads={['Time, UTC', 'Contract', 'Round', 'Price', 'Mark', 'Shares', 'Not covered']}
          >
            {rounds.map(({ contract, round }) => {
              const scale = venue.scales.value.get(contract);
              return (
                <tr key={`${contract} ${round.number}`}>
                  <td>{clockText(round.time)}</td>
                  <td>{scale?.symbol ?? contract}</td>
                  <td>{round.round}</td>
                  <td>{scale === undefined ? NONE : priceText(scale, round.price)}</td>
                  <td>{scale === undefined ? NONE : priceText(scale, round.markPrice)}</td>
                  <td>{round.shares.length}</td>
                  <td>{scale === undefined ? NONE : qtyText(scale, round.uncovered)}</td>
                </tr>
              );
            })}
          </Table>
        </Wide>
      )}
    </Box>
  );
}
