// Emits events by name, with the name's own type. Handlers run in the order they were added; what one of them
// throws is the bot's own defect and is not caught here.

export class Emitter<Events extends object> {
  readonly #handlers: { [Name in keyof Events]?: Set<(event: Events[Name]) => void> } = {};

  /** @returns what takes the handler off again. */
  on<Name extends keyof Events>(name: Name, handler: (event: Events[Name]) => void): () => void {
    let handlers = this.#handlers[name];
    if (handlers === undefined) {
      handlers = new Set();
      this.#handlers[name] = handlers;
    }
    handlers.add(handler);
    return () => handlers.delete(handler);
  }

  /** The next event of that name that fits; waits for ever if none comes. */
  next<Name extends keyof Events>(
    name: Name,
    fits: (event: Events[Name]) => boolean = () => true,
  ): Promise<Events[Name]> {
    return new Promise((resolve) => {
      const off = this.on(name, (event) => {
        if (!fits(event)) return;
        off();
        resolve(event);
      });
    });
  }

  protected emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const handlers = this.#handlers[name];
    if (handlers !== undefined) for (const handler of handlers) handler(event);
  }
}
