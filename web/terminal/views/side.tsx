/** A side by arrow, word and color. */
export function Side({ side, text }: { readonly side: 'buy' | 'sell'; readonly text?: string }) {
  return (
    <span class="side-of" data-side={side}>
      <span aria-hidden="true">{side === 'buy' ? '▲' : '▼'}</span>{' '}
      {text ?? (side === 'buy' ? 'Buy' : 'Sell')}
    </span>
  );
}
