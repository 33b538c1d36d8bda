// What the processes of the socket benches are asked to do.

export interface VenueAt {
  readonly edges: number;
  readonly port: number;
  readonly adminPort: number;
}

export interface Ports {
  readonly venues: readonly VenueAt[];
  readonly echo: { readonly frames: number; readonly bytes: number };
  /** On the disk that is measured. */
  readonly folder: string;
}

export interface ManyTask {
  readonly kind: 'many';
  readonly by: 'echo' | 'single' | 'batch';
  /** Of the venue; an echo has none. */
  readonly edges: number;
  readonly clients: number;
  readonly underWay: number;
  /** Frames of all clients. */
  readonly count: number;
}

export interface PacedTask {
  readonly kind: 'paced';
  readonly edges: number;
  readonly perSecond: number;
  /** Or until `stop`, when that comes first. */
  readonly seconds: number;
  /** `trade`: pairs that bid and take; `sell`: takers of what others have at rest. */
  readonly what: 'trade' | 'sell';
}

/** Market makers that follow the index. `await`: until all of them have quoted about the price, ms since 1970. */
interface MakersTask {
  readonly kind: 'follow' | 'await';
  readonly edges: number;
  readonly makers: number;
  readonly price: number;
}

export type OrderTask =
  | { readonly kind: 'alone'; readonly count: number }
  | MakersTask
  | ManyTask
  | PacedTask
  | { readonly kind: 'stop' };

/** Readers of public streams. */
export interface ReadTask {
  readonly kind: 'read';
  readonly edges: number;
  readonly count: number;
  /** `nothing`: they log on alone. `never`: they subscribe and read nothing more. `levels`: each level of the book is counted. */
  readonly how: 'nothing' | 'bytes' | 'levels' | 'never';
}

export type ReaderTask =
  | ReadTask
  | { readonly kind: 'begin' | 'end' | 'leave' }
  /** So many clients with an account's stream each, and orders at rest for what others sell. */
  | {
      readonly kind: 'join';
      readonly edges: number;
      readonly count: number;
      readonly first: number;
      readonly resting: number;
    }
  | { readonly kind: 'storm' | 'settle' };

export type FloodTask =
  | { readonly kind: 'flood'; readonly by: 'pages' | 'handshakes'; readonly port: number }
  | { readonly kind: 'stop' };
