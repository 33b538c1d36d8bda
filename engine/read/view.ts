type Plain = string | number | boolean | bigint | null | undefined;

/** A row as its readers get it: nothing in it can be assigned to. */
export type View<T> = T extends Plain
  ? T
  : T extends readonly (infer Element)[]
    ? readonly View<Element>[]
    : { readonly [Name in keyof T]: View<T[Name]> };
