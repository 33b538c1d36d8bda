import type { WorkBounds } from '../work-bounds.ts';

/** Goes on with what commands before it left undone; sent by the venue itself as long as anything is owed. */
export interface Continue {
  readonly kind: 'continue';
}

/** How much one command may do from now on. */
export interface SetWorkBounds extends WorkBounds {
  readonly kind: 'setWorkBounds';
}
