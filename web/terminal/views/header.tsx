// The line on top: which contract, its prices, and how the page stands with the venue.

import {
  changeText,
  leftText,
  NONE,
  priceText,
  qtyText,
  rateText,
} from '../../shared/models/format.ts';
import { stateWords } from '../../shared/models/market-state.ts';
import { Icon } from '../../shared/views/icon.tsx';
import { useDesk } from './context.ts';
import { doCommand } from './do-command.ts';
import { memo } from './memo.ts';

export function Header() {
  return (
    <header class="top">
      <Contracts />
      <Prices />
      <div class="top-end">
        <ConnectionState />
        <Accounts />
        <Tools />
      </div>
    </header>
  );
}

function Contracts() {
  const { terminal } = useDesk();
  const { market } = terminal;
  const { value: contracts } = market.contracts;
  return (
    <div class="contracts">
      <select
        id="contract"
        aria-label="Contract"
        value={market.symbol.value}
        onChange={(event) => terminal.show(event.currentTarget.value)}
      >
        {contracts.map(({ terms }) => (
          <option key={terms.symbol} value={terms.symbol}>
            {terms.symbol}
          </option>
        ))}
      </select>
      <State />
    </div>
  );
}

function State() {
  const { market } = useDesk().terminal;
  const { name, tone } = stateWords(market.status.value);
  return (
    <span
      class="badge"
      data-tone={tone}
      role="status"
      aria-label={`State of the contract: ${name}`}
    >
      {name}
    </span>
  );
}

function Prices() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  const { value: ticker } = market.ticker;
  const last = ticker?.lastPrice ?? 0;
  const text = scale === null ? NONE : priceText(scale, last);
  if (scale === null) return null;
  const change = last === 0 || !ticker?.openPrice ? 0 : last - ticker.openPrice;
  const tone = change > 0 ? 'up' : change < 0 ? 'down' : 'even';
  return (
    <dl class="prices">
      <div class="last" data-tone={tone}>
        <dt>Last</dt>
        <dd>
          <span class="arrow" aria-hidden="true">
            {change > 0 ? '▲' : change < 0 ? '▼' : ''}
          </span>
          {text}
        </dd>
      </div>
      <Fact name="Mark" text={priceText(scale, market.mark.value)} />
      <Fact name="Index" text={priceText(scale, market.index.value)} />
      <Fact name="24h change" tone={tone} text={changeText(change, ticker?.openPrice ?? 0)} />
      <Fact name="24h high" text={priceText(scale, ticker?.highPrice ?? 0)} extra="wide" />
      <Fact name="24h low" text={priceText(scale, ticker?.lowPrice ?? 0)} extra="wide" />
      <Fact
        name={`24h volume, ${scale.base}`}
        text={ticker === undefined ? NONE : qtyText(scale, ticker.qty)}
        extra="wide"
      />
      <Fact
        name={`Open interest, ${scale.base}`}
        text={ticker === undefined ? NONE : qtyText(scale, ticker.openInterest)}
        extra="wide"
      />
      <FundingFact />
    </dl>
  );
}

function FundingFact() {
  const { terminal } = useDesk();
  const { value: ticker } = terminal.market.ticker;
  const rate = ticker === undefined ? NONE : rateText(ticker.fundingRate);
  const next = terminal.market.funding.value?.nextHour ?? ticker?.nextFunding ?? 0;
  const left = next === 0 ? '' : `in ${leftText(next - terminal.now.value * 1_000_000)}`;
  return (
    <div class="fact">
      <dt>Funding, 8 h</dt>
      <dd>
        {rate} <span class="quiet">{left}</span>
      </dd>
    </div>
  );
}

interface FactOf {
  readonly name: string;
  readonly text: string;
  readonly tone?: string;
  readonly extra?: string;
}

const Fact = memo(({ name, text, tone = 'even', extra = '' }: FactOf) => (
  <div class={`fact ${extra}`} data-tone={tone}>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
));

function ConnectionState() {
  const { terminal } = useDesk();
  const { value: connection } = terminal.connection;
  const { value: delay } = terminal.delay;
  const words = {
    live: delay === null ? 'Connected' : `${Math.max(1, Math.round(delay))} ms`,
    lost: 'Reconnecting',
    connecting: 'Connecting',
    out: 'Logged off',
    ended: 'Ended',
  } as const;
  const title = connection.phase === 'live' ? 'Connected; there and back' : words[connection.phase];
  return (
    <span class="link" data-phase={connection.phase} role="status" title={title}>
      <span class="lamp" aria-hidden="true" />
      {words[connection.phase]}
    </span>
  );
}

/** More of them are no list to choose from. */
const LISTED_MAX = 300;

function Accounts() {
  const { terminal } = useDesk();
  const { account } = terminal;
  if (account.all.value.length > LISTED_MAX) {
    return (
      <input
        id="account"
        type="number"
        inputMode="numeric"
        aria-label={`Account, one of ${account.all.value.length}`}
        value={String(account.number.value)}
        onChange={(event) => {
          const number = Number(event.currentTarget.value);
          if (account.all.peek().includes(number)) void terminal.showAccount(number);
          else event.currentTarget.value = String(account.number.peek());
        }}
      />
    );
  }
  return (
    <select
      id="account"
      aria-label="Account"
      value={String(account.number.value)}
      onChange={(event) => void terminal.showAccount(Number(event.currentTarget.value))}
    >
      {account.all.value.map((number) => (
        <option key={number} value={String(number)}>
          {number}
        </option>
      ))}
    </select>
  );
}

function Tools() {
  const desk = useDesk();
  const { theme } = desk.terminal.settings;
  const next = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <div class="tools">
      <button
        type="button"
        onClick={() => doCommand('palette', desk)}
        title="All commands (Ctrl K)"
      >
        <Icon name="find" />
        <span class="hidden">All commands</span>
      </button>
      <button type="button" onClick={() => doCommand('theme', desk)} title={`To ${next} (D)`}>
        <Icon name={next} />
        <span class="hidden">To {next}</span>
      </button>
      <button type="button" onClick={() => doCommand('keys', desk)} title="Keys (?)">
        <Icon name="keys" />
        <span class="hidden">Keys</span>
      </button>
      {desk.terminal.replay.value === null && (
        <button
          type="button"
          onClick={() => doCommand('logOff', desk)}
          title={`Log off ${desk.terminal.keyName.value}`}
        >
          <Icon name="off" />
          <span class="hidden">Log off {desk.terminal.keyName.value}</span>
        </button>
      )}
    </div>
  );
}
