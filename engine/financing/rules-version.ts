/** The rules of the financing book: raised as those of the venue are (`engine/schema/rules-version.ts`). */
export const FINANCING_RULES = 2;
