// Market makers of today: what each made and how it quoted, affiliates beside the others. The file is today/makers.json.

export interface Maker {
  readonly contract: string;
  readonly participant: number;
  readonly name: string;
  readonly isAffiliate: boolean;
  /** Texts as the report has them; '' where it has none. */
  readonly share: string;
  readonly made: string;
  readonly fills: string;
  readonly twoSided: string;
  readonly spreadPpm: string;
  readonly bidLots: string;
  readonly askLots: string;
  readonly uptimePpm: string;
  readonly owedPpm: string;
  /** Thousandths of a tick per lot after 1, 5 and 60 seconds; positive is in the maker's favour. */
  readonly markouts: readonly string[];
}

/** Of an affiliate's day, by its overseer. */
export interface SignedDay {
  readonly participant: number;
  readonly name: string;
  readonly overseer: string;
  /** 20261130. */
  readonly day: number;
  /** '' while nobody has signed. */
  readonly by: string;
  readonly note: string;
}

export interface MakersFile {
  readonly day: string;
  /** Until when, UTC. */
  readonly at: string;
  readonly makers: readonly Maker[];
  /** Missing ones first. */
  readonly signOffs: readonly SignedDay[];
  readonly notes: readonly string[];
}

type Row = Readonly<Record<string, string | number>>;
interface Part {
  readonly rows?: readonly Row[];
  readonly notes?: readonly string[];
}

/** @throws SyntaxError when it is no JSON */
export function parseMakers(text: string): MakersFile {
  const file = JSON.parse(text) as {
    readonly day?: unknown;
    readonly at?: unknown;
    readonly makers?: Part;
    readonly quoting?: Part;
    readonly signOffs?: Part;
  };
  const made = new Map((file.makers?.rows ?? []).map((row) => [keyOf(row), row]));
  const quoted = new Map((file.quoting?.rows ?? []).map((row) => [keyOf(row), row]));
  const keys = [...new Set([...quoted.keys(), ...made.keys()])];
  const makers = keys.map((key) => makerOf(made.get(key), quoted.get(key)));
  return {
    day: String(file.day ?? ''),
    at: String(file.at ?? ''),
    makers: makers.sort(byContractThenClass),
    signOffs: (file.signOffs?.rows ?? []).map(signedDay).sort(missingFirst),
    notes: [...(file.makers?.notes ?? []), ...(file.quoting?.notes ?? [])],
  };
}

function signedDay(row: Row): SignedDay {
  const text = (name: string): string => String(row[name] ?? '');
  return {
    participant: Number(row['participant']),
    name: text('name'),
    overseer: text('overseer'),
    day: Number(row['day']),
    by: row['state'] === 'signed' ? text('by') : '',
    note: text('note'),
  };
}

/** In the order of the file otherwise: participants, then days. */
function missingFirst(a: SignedDay, b: SignedDay): number {
  return Number(a.by !== '') - Number(b.by !== '');
}

function keyOf(row: Row): string {
  return `${row['contract']} ${row['participant']}`;
}

function makerOf(made: Row = {}, quoted: Row = {}): Maker {
  const row = { ...quoted, ...made };
  const text = (name: string): string => String(row[name] ?? '');
  return {
    contract: text('contract'),
    participant: Number(row['participant']),
    name: text('name'),
    isAffiliate: made['class'] === 'affiliate' || quoted['class'] === 'affiliate',
    share: text('ofVolume'),
    made: text('made'),
    fills: text('fills'),
    twoSided: secondsShare(quoted),
    spreadPpm: text('spreadPpm'),
    bidLots: text('bidLots'),
    askLots: text('askLots'),
    uptimePpm: text('uptimePpm'),
    owedPpm: text('owedPpm'),
    markouts: ['markout1s', 'markout5s', 'markout60s'].map(text),
  };
}

/** Of the seconds that were looked at, those with a quote on both sides, in ppm. */
function secondsShare({ seconds, twoSided }: Row): string {
  if (typeof seconds !== 'number' || typeof twoSided !== 'number' || seconds === 0) return '';
  return String(Math.floor((twoSided * 1_000_000) / seconds));
}

/** Affiliates first in each contract, so that the others stand beside them. */
function byContractThenClass(a: Maker, b: Maker): number {
  if (a.contract !== b.contract) return a.contract < b.contract ? -1 : 1;
  if (a.isAffiliate !== b.isAffiliate) return a.isAffiliate ? -1 : 1;
  return a.participant - b.participant;
}
