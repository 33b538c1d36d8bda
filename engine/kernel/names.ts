/** Up to so many names are put in their places one by one: a sort of few is mostly the call. */
const FEW = 32;

/** The names of an object's members by code units. */
export function namesInOrder(value: object): string[] {
  const names = Object.keys(value);
  if (names.length > FEW) return names.sort();
  for (let i = 1; i < names.length; i++) {
    const name = names[i];
    let at = i;
    for (; at > 0 && names[at - 1] > name; at--) names[at] = names[at - 1];
    names[at] = name;
  }
  return names;
}
