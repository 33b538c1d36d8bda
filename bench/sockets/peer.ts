// A process that does tasks by message, and this process's side of it. Several may be under way.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Numbers by name: all that a task comes to. */
export type Answer = Readonly<Record<string, number>>;

interface Asked<Task> {
  readonly id: number;
  readonly task: Task;
}

interface Answered {
  readonly id: number;
  readonly answer: unknown;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Longer than any task takes, so that a bench that hangs fails. */
const ANSWER_MS = 180_000;

export class Peer<Task, Result = Answer> {
  readonly #program: string;
  readonly #given: unknown;
  readonly #waiting = new Map<number, Waiting>();
  /** Started with the first task: it takes its time. */
  #child: ChildProcess | null = null;
  #asked = 0;

  /** @param program beside this file, without its ending. */
  constructor(program: string, given: unknown = null) {
    this.#program = program;
    this.#given = given;
  }

  run<R = Result>(task: Task): Promise<R> {
    this.#asked += 1;
    const asked: Asked<Task> = { id: this.#asked, task };
    return new Promise((resolve, reject) => {
      const late = new Error(`no answer in ${ANSWER_MS / 1000} s to ${JSON.stringify(task)}`);
      const timer = setTimeout(() => reject(late), ANSWER_MS);
      this.#waiting.set(asked.id, { resolve, reject, timer });
      this.#child ??= this.#start();
      this.#child.send(asked, (error) => {
        if (error !== null) reject(error);
      });
    });
  }

  /** Resolves when it has ended. */
  close(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      if (child.connected) child.disconnect();
    });
  }

  #start(): ChildProcess {
    const path = fileURLToPath(new URL(`${this.#program}.js`, import.meta.url));
    const child = fork(path, [JSON.stringify(this.#given)], { execArgv: [] });
    child.on('message', ({ id, answer }: Answered) => {
      const waiting = this.#waiting.get(id);
      clearTimeout(waiting?.timer);
      waiting?.resolve(answer as never);
      this.#waiting.delete(id);
    });
    child.on('exit', (code) => {
      const error = new Error(`${this.#program} ended with ${code}`);
      for (const { reject, timer } of this.#waiting.values()) {
        clearTimeout(timer);
        reject(error);
      }
      this.#waiting.clear();
    });
    return child;
  }
}

/** What the process was started with. */
export function given<T>(): T {
  return JSON.parse(process.argv[2] ?? 'null') as T;
}

/** Does tasks until the parent goes. A task that fails ends the process, and with it the bench. */
export function serve<Task>(
  perform: (task: Task) => Promise<unknown>,
  end: () => Promise<void> = async () => {},
): void {
  process.on('message', ({ id, task }: Asked<Task>) => {
    perform(task).then(
      (answer) => process.send?.({ id, answer }),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => {
    end().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
