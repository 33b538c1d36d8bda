// What is not as usual, said across the page: states of the contract, of its index, of the connection, of the account.

import { leftText } from '../../shared/models/format.ts';
import { type Banner, bannersOf } from '../../shared/models/market-state.ts';
import { isUnproved } from '../models/replay.ts';
import type { Replay } from '../state/replay.ts';
import { useDesk } from './context.ts';

export function Banners() {
  const desk = useDesk();
  const { terminal } = desk;
  const { market } = terminal;
  const { value: scale } = market.scale;
  const now = terminal.now.value * 1_000_000;
  const banners: Banner[] = [
    ...(terminal.replay.value === null
      ? connectionBanners(desk)
      : replayBanners(terminal.replay.value)),
    ...(scale === null ? [] : bannersOf(market.status.value, scale, now)),
    ...accountBanners(desk),
  ];
  return (
    <div class="banners" role="status" aria-live="polite">
      {banners.map(({ tone, title, text }) => (
        <p key={title} class="banner" data-tone={tone}>
          <strong>{title}</strong> <span>{text}</span>
        </p>
      ))}
    </div>
  );
}

function connectionBanners({ terminal }: ReturnType<typeof useDesk>): Banner[] {
  const { value: connection } = terminal.connection;
  if (connection.phase === 'lost') {
    const text =
      'What is shown may be old. Orders stay at the venue; the page goes on where it was as soon as it is back.';
    return [{ tone: 'warn', title: 'Connection lost', text }];
  }
  const { value: leaving } = terminal.goingAway;
  if (leaving === null) return [];
  const left = leftText(leaving.deadline - terminal.now.value * 1_000_000);
  const text = `In ${left}: ${leaving.reason}. Orders stay; new ones are refused.`;
  return [{ tone: 'warn', title: 'The venue is about to stop', text }];
}

function replayBanners({ isLost, place, recording }: Replay): Banner[] {
  const banners: Banner[] = [];
  const { divergence = '', fault = '' } = place.value ?? {};
  if (isLost.value) {
    const text = 'Whoever started it has ended it. The page goes on when it is there again.';
    banners.push({ tone: 'stop', title: 'The replay is gone', text });
  }
  if (divergence !== '') {
    const title = 'This is not what happened: the rules of this build give other events';
    banners.push({ tone: 'stop', title, text: divergence });
  }
  if (
    recording.value !== null &&
    place.value !== null &&
    isUnproved(recording.value, place.value)
  ) {
    const text = 'It has no digests of its events: that they are what happened is not proved.';
    banners.push({
      tone: 'note',
      title: 'There is nothing in this recording to compare with',
      text,
    });
  }
  if (fault !== '') {
    banners.push({ tone: 'stop', title: 'The recording cannot be read on', text: fault });
  }
  return banners;
}

function accountBanners({ terminal }: ReturnType<typeof useDesk>): Banner[] {
  const { account, market, barriers } = terminal;
  const banners: Banner[] = [];
  if (account.isLiquidated.value) {
    const text = 'The venue is closing positions of this account.';
    banners.push({ tone: 'stop', title: 'In liquidation', text });
  }
  const contract = market.contract.value?.terms.contract ?? 0;
  const reasons = barriers.value.get(contract) ?? [];
  if (reasons.length > 0) {
    banners.push({
      tone: 'note',
      title: 'Orders that raise risk are refused',
      text: reasons.join(' '),
    });
  }
  return banners;
}
