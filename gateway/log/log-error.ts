/** What went wrong with the log, for the program that must decide what to do about it. */
export type LogErrorCode =
  | 'locked' // Another live process writes here.
  | 'fenced' // A later epoch writes, or another batch stands in that place.
  | 'deleted' // The folder, or something in it that is written, was deleted or moved away.
  | 'taken' // Another process has taken the folder.
  | 'forked' // Two processes have written: commands stand there twice.
  | 'failed' // A write or a flush failed; this store never works again.
  | 'closed' // Used after close.
  | 'order' // The caller's sequence or time does not follow the last one.
  | 'too-large' // A command or a batch above its bound.
  | 'damaged' // Bytes that were whole once and are not now.
  | 'gap' // Commands are missing between two segments, or before the first.
  | 'behind' // The journal ends before a snapshot that was made from it.
  | 'format' // Written by a newer release, or not by us at all.
  | 'rules' // Written by rules that this build does not have.
  | 'text'; // A line of a text log that cannot be read.

/** Where in the files; absent when the fault has no place. */
interface LogPlace {
  readonly file?: string;
  readonly offset?: number; // Bytes from the beginning of the file.
  readonly seq?: number; // The first command that is affected.
  readonly line?: number; // Of a text log, counted from 1.
  readonly pid?: number; // Of the process that holds the lock.
}

/** A fault of the log: the world's, not the trader's and not ours. The text names the place. */
export class LogError extends Error {
  override readonly name = 'LogError';
  readonly code: LogErrorCode;
  readonly place: LogPlace;

  constructor(code: LogErrorCode, text: string, place: LogPlace = {}, cause?: unknown) {
    super(text + placeText(place), cause === undefined ? undefined : { cause });
    this.code = code;
    this.place = place;
  }
}

function placeText({ file, offset, seq, line }: LogPlace): string {
  const parts: string[] = [];
  if (file !== undefined) parts.push(`file ${file}`);
  if (line !== undefined) parts.push(`line ${line}`);
  if (offset !== undefined) parts.push(`offset ${offset}`);
  if (seq !== undefined) parts.push(`sequence ${seq}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
