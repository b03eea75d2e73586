/** Hands a text to the browser as a download. */
export function saveFile(name: string, type: 'application/json' | 'text/markdown', text: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands anything to the browser as a download. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Later, since a browser may begin to read after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
