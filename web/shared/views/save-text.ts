/** To the browser's downloads; what is in it is shown by no page. @param type its media type */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Until the browser has surely read it. */
const KEPT_MS = 10_000;
