import { Component, type ComponentChild, type ComponentType, h } from 'preact';

/** A component that is drawn again only when one of its properties is another. */
export function memo<Props extends object>(
  draw: (props: Props) => ComponentChild,
): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const before = this.props as Props;
      return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== before[name]);
    }

    override render(props: Props): ComponentChild {
      return h(draw as never, props as never);
    }
  } as never;
}
