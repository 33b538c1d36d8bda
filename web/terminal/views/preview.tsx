// What the venue says an order would do: cost, margin, the prices that matter then; or why it would be refused, and the fix.

import { type Preview, refusalWords, type Scale } from '../../../client/core/index.ts';
import {
  changeText,
  moneyText,
  NONE,
  ppmText,
  priceText,
  signedQty,
} from '../../shared/models/format.ts';
import { errorWords } from '../../shared/state/notices.ts';
import { entryBand, limitBand } from '../models/bands.ts';
import { notionalOf } from '../models/ticket.ts';
import { useDesk } from './context.ts';

export function PreviewRows() {
  const { ticket, market, account, now } = useDesk().terminal;
  const { value: scale } = market.scale;
  const { value: contract } = market.contract;
  if (scale === null || contract === undefined) return null;
  const fields = ticket.fields.value;
  const preview = ticket.preview.value;
  const raw = preview !== null && preview.raw.qty !== 0 ? preview.raw : null;
  const mark = market.mark.value;
  const notional = notionalOf(fields, scale, raw?.limit || mark);
  const money = (minor: number | undefined): string =>
    minor === undefined ? NONE : moneyText(scale, minor);
  const rates = account.snapshot.value?.fees.rates.find(
    (rate) => rate.contract === contract.terms.contract,
  );
  const { makerFee, takerFee } = rates ?? contract.terms;
  const entry = entryBand(contract, fields.side, mark);
  const band = limitBand(entry, market.status.value, now.value * 1_000_000);
  const notes = ticket.notes.value;
  return (
    <div class="preview" aria-live="polite">
      <Refusal preview={preview} scale={scale} />
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <dl>
        <Line name="Value" text={notional === 0 ? NONE : money(notional)} />
        <Line
          name="Fee, taker / maker"
          text={
            raw === null
              ? `${ppmText(takerFee)} / ${ppmText(makerFee)}`
              : `${money(raw.takerFee)} / ${money(raw.makerFee)}`
          }
        />
        <Line
          name="Margin"
          text={money(raw?.initialMarginAfter)}
          from={money(raw?.initialMargin)}
        />
        <Line name="Available" text={money(raw?.availableAfter)} from={money(raw?.available)} />
        <Line name="Position then" text={raw === null ? NONE : signedQty(scale, raw.heldAfter)} />
        <Line name="Liquidation price" text={liquidationText(raw, mark, scale)} />
        <Line
          name="Funding an hour"
          text={
            raw === null
              ? NONE
              : `${fundingText(scale, raw.fundingPerHour)} · next ${fundingText(scale, raw.fundingPerHourProjected)}`
          }
        />
        <Line
          name="Price band"
          text={
            band === null ? NONE : `${priceText(scale, band.low)} – ${priceText(scale, band.high)}`
          }
        />
      </dl>
    </div>
  );
}

function liquidationText(raw: Preview['raw'] | null, mark: number, scale: Scale): string {
  if (raw === null || raw.liquidationPrice === 0) return raw === null ? NONE : 'none';
  const distance = changeText(raw.liquidationPrice - mark, mark);
  return `${priceText(scale, raw.liquidationPrice)} (${distance})`;
}

/** Positive is paid. */
function fundingText(scale: Scale, minor: number): string {
  if (minor === 0) return moneyText(scale, 0);
  return `${minor > 0 ? 'pays' : 'receives'} ${moneyText(scale, Math.abs(minor))}`;
}

function Line({
  name,
  text,
  from,
}: {
  readonly name: string;
  readonly text: string;
  readonly from?: string;
}) {
  const isChange = from !== undefined && from !== text && text !== NONE;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {isChange && <span class="quiet">{from} → </span>}
        {text}
      </dd>
    </div>
  );
}

function Refusal({ preview, scale }: { readonly preview: Preview | null; readonly scale: Scale }) {
  const { ticket } = useDesk().terminal;
  const fault = ticket.previewFault.value;
  if (preview?.refused) {
    const { means, numbers, fix } = refusalWords(preview.refused, scale);
    return (
      <div class="refusal">
        <strong>Would be refused: {means}</strong>
        {numbers !== '' && <span>{numbers}</span>}
        <span>{fix}</span>
      </div>
    );
  }
  if (fault === null || ticket.trading.value === null) return null;
  const { title, lines } = errorWords(fault, scale);
  return (
    <div class="refusal">
      <strong>{title}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
