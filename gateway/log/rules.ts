// Which rules the commands of a journal are applied by. Each segment names them; a journal changes them between two
// segments, and only upward.

import { LogError } from './log-error.ts';

/** Commands that one version of the rules was applied to, up to the next span. */
export interface RulesSpan {
  readonly rules: number;
  readonly firstSeq: number;
}

/** @throws LogError `rules` when the log goes on by other rules than those of this build. */
export function checkRules(spans: readonly RulesSpan[], rules: number, folder: string): void {
  const last = spans.at(-1);
  if (last === undefined || last.rules === rules) return;
  const text = `${folder} was written by rules ${last.rules}, and this build has rules ${rules}`;
  throw new LogError('rules', text);
}
