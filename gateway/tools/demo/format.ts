// Colors of the terminal, or none.

/** How a piece of text is shown; the text itself and its width stay. */
export interface Format {
  bid(text: string): string;
  ask(text: string): string;
  bidBar(text: string): string;
  askBar(text: string): string;
  note(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
  bar(text: string): string;
}

export const COLORS: Format = {
  bid: (text) => styled('32', text),
  ask: (text) => styled('31', text),
  bidBar: (text) => styled('48;5;22', text),
  askBar: (text) => styled('48;5;52', text),
  note: (text) => styled('33', text),
  dim: (text) => styled('2', text),
  bold: (text) => styled('1', text),
  bar: (text) => styled('7', text),
};

const plain = (text: string): string => text;

export const NO_COLORS: Format = {
  bid: plain,
  ask: plain,
  bidBar: plain,
  askBar: plain,
  note: plain,
  dim: plain,
  bold: plain,
  bar: plain,
};

/** Exactly `width` characters: filled up to the right, or cut. */
export function padEnd(text: string, width: number): string {
  return text.padEnd(width).slice(0, Math.max(0, width));
}

/** Exactly `width` characters: filled up to the left, or cut at its end. */
export function padStart(text: string, width: number): string {
  return text.padStart(width).slice(0, Math.max(0, width));
}

function styled(code: string, text: string): string {
  return text === '' ? '' : `\x1b[${code}m${text}\x1b[0m`;
}
