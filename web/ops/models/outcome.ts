// What the venue answers to a command of a person, in words.

import {
  type AdminResult,
  deskRefusalWords,
  grouped,
  refusalIn,
} from '../../../client/core/index.ts';

interface Outcome {
  readonly tone: 'done' | 'refused';
  readonly title: string;
  readonly lines: readonly string[];
}

/** @param what was asked, like 'Halt BTC-PERP'. */
export function outcomeWords(what: string, result: AdminResult): Outcome {
  const refusal = refusalIn(result);
  const place = `On disk as command ${grouped(result.seq)}.`;
  if (refusal !== null) {
    const { name, means, numbers, fix } = deskRefusalWords(refusal);
    const lines = [numbers, `Fix: ${fix}`, `${name}, ${refusal.reason}. ${place}`];
    return {
      tone: 'refused',
      title: `${what}: ${means}`,
      lines: lines.filter((line) => line !== ''),
    };
  }
  for (const event of result.events) {
    if (event.kind === 'commandProposed') {
      const title = `${what}: proposed as ${event.proposal}`;
      return { tone: 'done', title, lines: ['Somebody of another role approves it.', place] };
    }
  }
  return { tone: 'done', title: `${what}: done`, lines: [place] };
}
