// A scenario file as lines, and a line as words. The language itself is described in docs/testing.md.

/** One thing that is done or looked at, with what is expected of it. */
export interface Line {
  /** In the file, from 1. */
  readonly number: number;
  /** Left of the arrow. */
  readonly left: string;
  /** Right of the arrow; undefined when there is no arrow. */
  readonly right: string | undefined;
  /** The items of a batch, each with an answer of its own. */
  readonly items: readonly Line[];
}

export interface Scenario {
  /** The ids of the rules it shows. */
  readonly rules: readonly string[];
  /** What it shows, in one sentence. */
  readonly sentence: string;
  /** It must come out the same when those who only make are affiliates. */
  readonly flips: boolean;
  readonly lines: readonly Line[];
}

const HEAD = /^# ([A-Z]+-\d{3}(?:, [A-Z]+-\d{3})*) {2}(.+)$/;

/** @throws when the head does not name a rule and have a sentence. */
export function readScenario(text: string): Scenario {
  const rows = text.split('\n');
  const head = HEAD.exec(rows[0]);
  if (head === null) throw new Error("the first line is '# RULE-001, RULE-002  A sentence.'");
  const lines: { number: number; left: string; right: string | undefined; items: Line[] }[] = [];
  let flips = false;
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at].replace(/(^|\s)#.*$/, '');
    if (row.trim() === '') continue;
    const last = lines[lines.length - 1];
    const indented = /^\s/.test(row);
    if (indented && row.trim().startsWith('->')) {
      const open = last.items.at(-1) as typeof last | undefined;
      const target = open ?? last;
      const more = row.trim().slice(2).trim();
      target.right = target.right === undefined ? more : `${target.right} ${more}`;
      continue;
    }
    if (row.trim() === 'flip') {
      flips = true;
      continue;
    }
    const [left, right] = row.split('->', 2).map((part) => part.trim());
    const line = { number: at + 1, left, right, items: [] };
    if (indented) last.items.push(line);
    else lines.push(line);
  }
  return { rules: head[1].split(', '), sentence: head[2], flips, lines };
}

/** The words of a left-hand side, read from the first to the last. A text in quotes is one word. */
export class Words {
  readonly #words: string[];
  #at = 0;

  constructor(line: string) {
    this.#words = line.match(/"[^"]*"|[^\s,"]+/g) ?? [];
  }

  get isDone(): boolean {
    return this.#at >= this.#words.length;
  }

  peek(): string {
    return this.#words[this.#at] ?? '';
  }

  take(what = 'a word'): string {
    if (this.isDone) throw new Error(`${what} is missing`);
    return this.#words[this.#at++];
  }

  /** Takes the words if they come next. */
  takes(...words: readonly string[]): boolean {
    if (!words.every((word, i) => this.#words[this.#at + i] === word)) return false;
    this.#at += words.length;
    return true;
  }

  /** A text in quotes, without them. */
  text(what = 'a text in quotes'): string {
    const word = this.take(what);
    if (!word.startsWith('"')) throw new Error(`${what} stands in quotes, not ${word}`);
    return word.slice(1, -1);
  }

  end(): void {
    if (!this.isDone) throw new Error(`'${this.peek()}' means nothing here`);
  }
}

/** The clauses of a right-hand side, numbers in one spelling, so that 60_000.0 and 60000 agree. */
export function clausesOf(right: string): string[] {
  const clauses = (right.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((clause) => clause.trim().replace(/\s+/g, ' ').replace(NUMBER, plainNumber))
    .filter((clause) => clause !== '' && clause !== 'nothing');
  return clauses.filter(
    (clause, at) => clause !== 'accepted' || !/^(rested|fill) /.test(clauses[at + 1] ?? ''),
  );
}

const NUMBER = /(?<![\w".:-])-?\d[\d_]*(\.\d+)?(?![\w":-])/g;

function plainNumber(number: string): string {
  const plain = number.replaceAll('_', '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** Does the engine's clause match the expected one? A refusal may leave out its field, and its two numbers. */
export function agrees(expected: string, actual: string): boolean {
  if (expected === actual) return true;
  return (
    /^((bid|ask) \d+ )?refused \w+( limit \S+ actual \S+)?$/.test(expected) &&
    actual.startsWith(`${expected} `)
  );
}
