/** Offers a file for download, without any address that could be passed on. */
export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers begin to read after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
