import type { ComponentChildren } from 'preact';

interface TableOf {
  /** One for each column. */
  readonly heads: readonly string[];
  /** A last column of buttons. */
  readonly hasActions?: boolean;
  readonly class?: string;
  /** Its rows. */
  readonly children: ComponentChildren;
}

export function Table({ heads, hasActions = false, class: kind, children }: TableOf) {
  return (
    <table class={kind}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
          {hasActions && (
            <th scope="col">
              <span class="hidden">Actions</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
