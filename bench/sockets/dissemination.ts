// How long after the first reader the last one had what was published, as the venue's metrics have it.

const METRIC = /^praya_dissemination_delay(\S*) ([\d.e+-]+)$/gm;

/** Each line's labels with its value. */
export async function disseminationOf(adminPort: number): Promise<[what: string, value: number][]> {
  const response = await fetch(`http://127.0.0.1:${adminPort}/metrics`);
  const text = await response.text();
  return [...text.matchAll(METRIC)].map(([, labels, value]) => [
    labels.replace(/^[_{]|\}$/g, ''),
    Number(value),
  ]);
}
