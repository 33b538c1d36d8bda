import { type EngineState, read } from '../../engine/index.ts';
import type { DepthAsk, DepthPart } from '../link/part-messages.ts';

const LEVELS_A_PART = 1000;

/** Levels of one side of a book behind a price, true at the last command. */
export function depthPart(state: EngineState, { contract, side, behind }: DepthAsk): DepthPart {
  const levels = read.depth(state, contract, side, LEVELS_A_PART, behind);
  return {
    seq: state.seq,
    prices: levels.map(({ price }) => price),
    qtys: levels.map(({ qty }) => qty),
    isLast: levels.length < LEVELS_A_PART,
  };
}
