// The venue at a glance: what needs somebody, how each contract stands, the fund and what stands before and behind it.

import type { InsuranceFund, Scale } from '../../../client/core/index.ts';
import {
  leftText,
  momentText,
  moneyText,
  NONE,
  ppmText,
  priceText,
  qtyText,
  rateText,
} from '../../shared/models/format.ts';
import { bannersOf, stateWords } from '../../shared/models/market-state.ts';
import { Table } from '../../shared/views/table.tsx';
import { isOpen } from '../models/alerts.ts';
import { needsOf } from '../models/attention.ts';
import { readingOf } from '../models/metrics.ts';
import { indexWords, sourceRows, sourcesOf, standingOf } from '../models/standing.ts';
import { Badge, Box, Facts, Fault, Foreign, Wide } from './parts.tsx';
import { useNow, useRoom } from './room.ts';

const TONE_WORDS = { stop: 'Stop', warn: 'Look', note: 'Note' } as const;

export function Overview() {
  return (
    <>
      <Needs />
      <Contracts />
      <Sources />
      <Fund />
    </>
  );
}

function Needs() {
  const { venue } = useRoom().ops;
  const contracts = [...venue.scales.value].map(([contract, scale]) =>
    standingOf(scale, venue.status.value.get(contract), venue.index.value.get(contract)),
  );
  const needs = needsOf({
    contracts,
    proposals: venue.proposals.value?.length ?? 0,
    unsigned: venue.makers.value?.signOffs.filter(({ by }) => by === '').length ?? 0,
    switches: venue.thrown.value?.length ?? 0,
    alerts: venue.alerts.value?.alerts.filter(isOpen).length ?? null,
    endings: venue.endings.value,
    metrics: venue.metrics.value,
    notReady: venue.notReady.value,
  });
  return (
    <Box title="Needs somebody">
      <Fault of="streams" />
      <Fault of="metrics" />
      <Fault of="proposals" />
      <Fault of="alerts" />
      <Fault of="switches" />
      <Fault of="makers" />
      <Fault of="registers" />
      {needs.length === 0 ? (
        <p class="empty-note">Nothing that is known here</p>
      ) : (
        <ul class="needs">
          {needs.map(({ tone, text, section }) => (
            <li key={text} data-tone={tone}>
              <Badge tone={tone} text={TONE_WORDS[tone]} /> <a href={`#/${section}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}

const HEADS = [
  'Contract',
  'State',
  'As of, UTC',
  'Mark',
  'Index',
  'Index is',
  'Sources in',
  'Sources out',
  'Funding, 8 h',
  'Next in',
  'Open interest',
];

function Contracts() {
  const { venue } = useRoom().ops;
  const now = useNow();
  const scales = [...venue.scales.value];
  const banners = scales.flatMap(([contract, scale]) =>
    bannersOf(venue.status.value.get(contract), scale, now).map((banner) => ({
      ...banner,
      title: `${scale.symbol}: ${banner.title}`,
    })),
  );
  return (
    <Box title="Contracts">
      {banners.map(({ tone, title, text }) => (
        <p key={title} class="banner" data-tone={tone}>
          <strong>{title}</strong> <span>{text}</span>
        </p>
      ))}
      <Wide name="Contracts">
        <Table heads={HEADS}>
          {scales.map(([contract, scale]) => (
            <Contract key={contract} contract={contract} scale={scale} />
          ))}
        </Table>
      </Wide>
    </Box>
  );
}

function Contract({ contract, scale }: { readonly contract: number; readonly scale: Scale }) {
  const { venue } = useRoom().ops;
  const now = useNow();
  const status = venue.status.value.get(contract);
  const index = venue.index.value.get(contract);
  const funding = venue.funding.value.get(contract);
  const ticker = venue.ticker.value.get(contract);
  const { name, tone } = stateWords(status);
  const sources = sourcesOf(index);
  const isIndexWell = ['normal', ''].includes(indexWords(status?.indexState));
  return (
    <tr>
      <th scope="row">{scale.symbol}</th>
      <td>
        <Badge tone={tone} text={name} />
      </td>
      <td>{momentText(status?.time ?? 0)}</td>
      <td>{priceText(scale, venue.mark.value.get(contract)?.price ?? 0)}</td>
      <td>{priceText(scale, index?.price ?? 0)}</td>
      <td>
        <Badge tone={isIndexWell ? 'good' : 'stop'} text={indexWords(status?.indexState) || NONE} />
      </td>
      <td>{sources.in.join(', ') || NONE}</td>
      <td data-tone={sources.out.length === 0 ? undefined : 'down'}>
        {sources.out.join(', ') || NONE}
      </td>
      <td>{funding === undefined ? NONE : rateText(funding.projectedRate)}</td>
      <td>{funding === undefined ? NONE : leftText(funding.nextHour - now)}</td>
      <td>
        {ticker === undefined ? NONE : `${qtyText(scale, ticker.openInterest)} ${scale.base}`}
      </td>
    </tr>
  );
}

/** Each source of the last index: what it quotes, how far from the median it is, and how old that is. */
function Sources() {
  const { venue } = useRoom().ops;
  const now = useNow();
  const rows = [...venue.scales.value].flatMap(([contract, scale]) =>
    sourceRows(scale, venue.index.value.get(contract)),
  );
  return (
    <Box title="Index sources">
      {rows.length === 0 ? (
        <p class="empty-note">No index yet</p>
      ) : (
        <Wide name="Index sources">
          <Table
            heads={['Source', 'Contract', 'Counts', 'Middle', 'From the median', 'Weight', 'Age']}
          >
            {rows.map(({ symbol, source, isIn, middle, distance, weight, quotedAt }) => (
              <tr key={`${symbol} ${source}`}>
                <th scope="row">
                  <Foreign text={source} most={40} />
                </th>
                <td>{symbol}</td>
                <td>
                  <Badge tone={isIn ? 'good' : 'warn'} text={isIn ? 'in' : 'out'} />
                </td>
                <td>{middle}</td>
                <td>{distance}</td>
                <td>{ppmText(weight)}</td>
                <td>{quotedAt === 0 ? NONE : leftText(Math.max(0, now - quotedAt))}</td>
              </tr>
            ))}
          </Table>
        </Wide>
      )}
    </Box>
  );
}

function Fund() {
  const { venue } = useRoom().ops;
  const fund = venue.fund.value;
  const scale = venue.scales.value.values().next().value;
  return (
    <Box title="Insurance fund and order of loss">
      {fund === null || scale === undefined ? (
        <p class="empty-note">Not published yet</p>
      ) : (
        <Waterfall fund={fund} scale={scale} />
      )}
    </Box>
  );
}

/** The newest are at the end. */
const MOVES_SHOWN = 10;

function shareText({ fund, peak }: InsuranceFund): string {
  return peak <= 0 ? NONE : ppmText(Math.floor((fund / peak) * 1_000_000));
}

/** In the order in which a loss is borne. */
function Waterfall({ fund, scale }: { readonly fund: InsuranceFund; readonly scale: Scale }) {
  const { venue } = useRoom().ops;
  const money = (amount: number): string => `${moneyText(scale, amount)} ${scale.currency}`;
  const rounds = [...venue.deleveraging.value.values()].reduce(
    (sum, { rounds }) => sum + rounds.length,
    0,
  );
  const atWork = readingOf(venue.metrics.value, 'praya_defaults_at_work');
  return (
    <>
      <Facts
        facts={[
          { name: 'Accounts at work', value: atWork ?? NONE, isBad: (atWork ?? 0) > 0 },
          { name: '1 · Insurance fund', value: money(fund.fund), isBad: fund.alarm },
          { name: 'Of the highest it was', value: shareText(fund) },
          { name: "2 · Operator's tranche", value: money(fund.tranche) },
          { name: '3 · Deleveraging, last rounds', value: rounds, isBad: rounds > 0 },
          { name: 'Not covered', value: money(fund.uncovered), isBad: fund.uncovered > 0 },
          { name: 'Alarm at half of the target', value: fund.alarm ? 'yes' : 'no' },
        ]}
      />
      {fund.moves.length > 0 && (
        <Wide name="Last moves of the fund">
          <Table heads={['Moved, UTC', 'Insurance fund', "Operator's tranche", 'Not covered']}>
            {fund.moves.slice(-MOVES_SHOWN).map((move) => (
              <tr key={`${move.time} ${move.fund} ${move.tranche} ${move.uncovered}`}>
                <th scope="row">{momentText(move.time)}</th>
                <td>{money(move.fund)}</td>
                <td>{money(move.tranche)}</td>
                <td>{money(move.uncovered)}</td>
              </tr>
            ))}
          </Table>
        </Wide>
      )}
    </>
  );
}
